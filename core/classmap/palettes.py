"""Other colours for the schemes: the usual ones are the field's, but not everybody can tell them apart.

Seen without the red or the green cones, some of the usual LCZ colours are the same. Those
here keep the classes' kinds (built: brown, red, rose and grey; plants: green; water: blue) and
differ enough in lightness: tests/unit/classmap/test_palettes.py measures it.
"""

from __future__ import annotations

from dataclasses import replace

from .schemes import SCHEMES, ClassScheme

_COLOUR_BLIND_SAFE = {
    "lcz": (
        "#461700 #8b2e00 #ff1746 #e85db9 #e8b95d #e8b98b #ffff17 #e8d1e8 #d1a2a2 #747474 "
        "#004646 #468b46 #b9d100 #b9ffd1 #000000 #ffffa2 #0000ff"
    ),
    "igbp10": "#001700 #b9a217 #ffff00 #e8ffa2 #00a2e8 #744600 #8b1774 #d1e8ff #b9a28b #0000ff",
    "igbp17": (
        "#5d7446 #d1ffa2 #001700 #004600 #5db98b #747400 #b9b900 #ffff74 #ffff17 #8bb95d "
        "#00a2ff #742e46 #74008b #d15da2 #ffe8ff #ffe8d1 #0000ff"
    ),
}


def colour_blind_safe(scheme: ClassScheme) -> ClassScheme | None:
    """Return a scheme the colours that people with any colour vision can tell apart.

    Returns:
        The same classes in other colours; None for a scheme of a card's own.
    """
    usual = SCHEMES.get(scheme.id)
    colours = dict(zip((c.label for c in usual.classes), _COLOUR_BLIND_SAFE[scheme.id].split())) if usual else {}
    if any(c.label not in colours for c in scheme.classes):
        return None
    # A legend may hold some of the classes only, and other codes.
    return replace(scheme, classes=tuple(replace(c, colour=colours[c.label]) for c in scheme.classes))
