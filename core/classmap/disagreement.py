"""Maps of disagreement: how many of several networks give a cell another class than their mean does."""

from __future__ import annotations

import re

from ..message import Message
from .scheme import ClassScheme, SceneClass

# Without numpy, and so without `colours`: QGIS reads this while it starts.
_ID = re.compile(r"disagreement-(\d{1,3})")
_AGREED = (224, 224, 224)
_FIRST, _LAST = (253, 190, 110), (127, 0, 0)
"""Of one network, and of all: from light orange to dark red, which everybody can tell apart by their lightness."""


def disagreement_legend(n_networks: int) -> ClassScheme:
    """Return the legend of a map of disagreement: the code is the number of networks that differ.

    All of them can differ: the class with the largest mean probability need not be the first choice of any network.

    Args:
        n_networks: how many networks made the map.
    """
    entries = [SceneClass(0, "0", "all networks agree", _hex(_AGREED))]
    for n in range(1, n_networks + 1):
        share = (n - 1) / max(1, n_networks - 1)
        colour = _hex(tuple(round(a + share * (b - a)) for a, b in zip(_FIRST, _LAST)))
        name = "1 network differs" if n == 1 else Message("{n} networks differ", n=n)
        entries.append(SceneClass(n, str(n), name, colour))
    return ClassScheme(f"disagreement-{n_networks}", "Where the networks differ", "", tuple(entries))


def disagreement_legend_by_id(scheme_id: str) -> ClassScheme | None:
    """Return the legend that a map of disagreement says it has, or None."""
    known = _ID.fullmatch(scheme_id)
    return disagreement_legend(int(known[1])) if known else None


def _hex(rgb: tuple[int, ...]) -> str:
    return f"#{bytes(rgb).hex()}"
