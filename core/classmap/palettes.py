"""Other colours for the schemes: the usual ones are the field's, but not everybody can tell them apart.

Seen without the red or the green cones, some of the usual LCZ colours are the same. A scheme's
table may name safe colours; those that it does not name are generated. How far apart they are
is measured in tests/unit/classmap/test_palettes.py.
"""

from __future__ import annotations

from dataclasses import replace

from .schemes import ClassScheme


def colour_blind_safe(scheme: ClassScheme) -> ClassScheme:
    """Return the same classes in colours that people with any colour vision can tell apart."""
    unnamed = [c for c in scheme.classes if not c.safe_colour]
    made = {}
    if unnamed:
        from .colours import distinct_colours  # numpy, which schemes that name their colours do not need

        named = [c.safe_colour for c in scheme.classes if c.safe_colour]
        made = dict(zip((c.code for c in unnamed), distinct_colours([c.colour for c in unnamed], named)))
    classes = tuple(replace(c, colour=c.safe_colour or made[c.code]) for c in scheme.classes)
    return replace(scheme, classes=classes)
