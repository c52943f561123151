"""A plugin of mypy: what the stubs of QGIS (``qgis-stubs``) do not know, namely which calls never give None.

The stubs are made of QGIS's C++ headers, and call every pointer that may theoretically be null ``Optional``. The calls
below give parts that exist as long as their owner does: singletons, managers, roots of trees. Whatever may be missing
in a project, such as a layer, stays ``Optional``, so that its absence has to be dealt with.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from mypy.plugin import MethodContext, Plugin
from mypy.typeops import make_simplified_union
from mypy.types import NoneType, Type, UnionType, get_proper_type

NEVER_NONE = {
    "authManager",
    "constGet",
    "filterLineEdit",
    "instance",
    "layerTreeRoot",
    "layoutManager",
    "model",
    "overviews",
    "page",
    "pageCollection",
    "processingGuiRegistry",
    "processingRegistry",
    "segmentize",
    "styleManager",
    "symbol",
    "taskManager",
}
"""Methods of QGIS's classes."""
NOT_YET = "/ui/"
"""Where no method of QGIS's is taken to give None: these modules are not yet checked for that."""


class QgisPlugin(Plugin):
    """Takes None out of what these calls return."""

    def get_method_hook(self, fullname: str) -> Optional[Callable[[MethodContext], Type]]:  # noqa: UP045 (mypy's own)
        """Return what corrects a method's type, if it is one of these."""
        if not fullname.startswith("qgis."):
            return None
        return without_none if fullname.rpartition(".")[2] in NEVER_NONE else without_none_in_windows


def without_none(context: MethodContext) -> Type:
    """Return a call's type without None."""
    told = get_proper_type(context.default_return_type)
    if not isinstance(told, UnionType):
        return told
    return make_simplified_union([one for one in told.items if not isinstance(get_proper_type(one), NoneType)])


def without_none_in_windows(context: MethodContext) -> Type:
    """Return a call's type; without None in the modules that are not yet checked."""
    return without_none(context) if NOT_YET in context.api.path else context.default_return_type


def plugin(_version: str) -> type[Plugin]:
    """Return the plugin to mypy."""
    return QgisPlugin
