"""The rasters in a parameter that takes several."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import QgsProcessingContext, QgsProperty, QgsVariantUtils


def given_rasters(value: Any, context: QgsProcessingContext) -> Iterator[Any]:
    """Yield the layers and paths in a parameter's value; lists may be nested, as models make them."""
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from given_rasters(one, context)
    elif not is_empty(value):
        yield value


def is_empty(value: Any) -> bool:
    """Return whether an optional parameter's value means that none was given."""
    return value == "" or bool(QgsVariantUtils.isNull(value))
