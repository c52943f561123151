"""The registry of class schemes. A new scheme is a module like `lcz` and a line in `SCHEMES`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..errors import ModelError
from ..plain_text import visible
from .clouds import CLOUDS
from .igbp import IGBP, IGBP_SIMPLIFIED
from .lcz import LCZ
from .scheme import NODATA_CODE, ClassScheme, SceneClass

_SHOWN = 20

__all__ = [
    "CLOUDS",
    "IGBP",
    "IGBP_SIMPLIFIED",
    "LCZ",
    "NODATA_CODE",
    "SCHEMES",
    "ClassScheme",
    "SceneClass",
    "custom_scheme",
    "scheme_by_id",
    "scheme_named",
]

SCHEMES: dict[str, ClassScheme] = {s.id: s for s in (LCZ, IGBP_SIMPLIFIED, IGBP, CLOUDS)}
"""The schemes that have an id of their own; what is first is offered first."""


def scheme_by_id(scheme_id: str) -> ClassScheme:
    """Find a scheme by its id.

    Raises:
        ModelError: there is no such scheme.
    """
    try:
        return SCHEMES[scheme_id]
    except KeyError:
        known = ", ".join(SCHEMES)
        raise ModelError(
            "'{scheme_id}' is not a class scheme.", "Use one of: {known}.", scheme_id=scheme_id, known=known
        ) from None


def scheme_named(scheme_id: str) -> ClassScheme | None:
    """Return the scheme that a user's choice names; None for "" or "auto"."""
    return None if scheme_id in ("", "auto") else scheme_by_id(scheme_id)


def custom_scheme(title: str, classes: Sequence[SceneClass]) -> ClassScheme:
    """Make a scheme of a card's own classes.

    Args:
        title: the scheme's name for people.
        classes: the classes by output index; codes 1 to 254, each once.

    Raises:
        ModelError: a code is out of range or given twice, or a colour is not ``#rrggbb``.
    """
    codes = [c.code for c in classes]
    if not codes or len(set(codes)) != len(codes) or not all(0 <= c < NODATA_CODE for c in codes):
        raise ModelError(
            "The class codes {codes} cannot be used.",
            "Use a different code from 0 to 254 for each class.",
            codes=f"{str(codes[:_SHOWN])[:-1]}, …]" if len(codes) > _SHOWN else codes,
        )
    for scene_class in classes:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", scene_class.colour):
            raise ModelError(
                "The colour '{colour}' of class {code} cannot be read.",
                "Use the form #rrggbb.",
                colour=scene_class.colour,
                code=scene_class.code,
            )
    cleaned = (
        replace(c, label=visible(c.label, ""), name=visible(c.name, ""), colour=c.colour.lower()) for c in classes
    )
    return ClassScheme("custom", visible(title, ""), "", tuple(cleaned))
