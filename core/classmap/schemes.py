"""The class schemes: codes, names and colours. The one place where they stand.

Sources: Stewart & Oke 2012 (Local Climate Zones) in the colours of WUDAPT's global
LCZ map; Schmitt & Wu 2021, Table 2 (simplified IGBP) in the colours of DFC2020;
Sulla-Menashe & Friedl 2018 (IGBP in MODIS' MCD12Q1).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..errors import ModelError

NODATA_CODE = 255
"""Where a class map holds no class. Never 0, which LCZ4r reads as water."""


@dataclass(frozen=True)
class SceneClass:
    """One class of a scheme.

    Attributes:
        code: the value in the map, 0 to 254 (our own schemes begin at 1).
        label: the short label of the field ("A" for LCZ A), or the code as text.
        name: the class's full English name.
        colour: ``#rrggbb``.
    """

    code: int
    label: str
    name: str
    colour: str

    @property
    def rgb(self) -> tuple[int, int, int]:
        """Red, green and blue, 0 to 255."""
        return int(self.colour[1:3], 16), int(self.colour[3:5], 16), int(self.colour[5:7], 16)


@dataclass(frozen=True)
class ClassScheme:
    """Classes in the order of a network's output: index i of the output is ``classes[i]``.

    Attributes:
        id: the scheme's name in cards, parameters and files.
        title: the scheme's name for people.
        prefix: what a legend puts before each label ("LCZ"), or nothing.
        classes: the classes, by output index.
    """

    id: str
    title: str
    prefix: str
    classes: tuple[SceneClass, ...]

    def __len__(self) -> int:
        """Count the classes."""
        return len(self.classes)

    @property
    def codes(self) -> tuple[int, ...]:
        """The map's values by output index."""
        return tuple(c.code for c in self.classes)

    def by_code(self, code: int) -> SceneClass:
        """Find the class of a map's value.

        Raises:
            KeyError: no class has this code.
        """
        for scene_class in self.classes:
            if scene_class.code == code:
                return scene_class
        raise KeyError(code)

    def legend_label(self, scene_class: SceneClass) -> str:
        """Return the class's line in a legend: "LCZ A: Dense trees", or "Forest"."""
        if self.prefix:
            return f"{self.prefix} {scene_class.label}: {scene_class.name}"
        return scene_class.name

    def category_names(self) -> list[str]:
        """Names by raster value from 0 on, as GDAL stores them; no class, no name."""
        names = [""] * (max(self.codes) + 1)
        for scene_class in self.classes:
            names[scene_class.code] = self.legend_label(scene_class)
        return names


def _classes(table: str) -> tuple[SceneClass, ...]:
    rows = (line.split("|") for line in table.strip().splitlines())
    return tuple(SceneClass(int(c), label.strip(), name.strip(), colour.strip()) for c, label, name, colour in rows)


LCZ = ClassScheme(
    "lcz",
    "Local Climate Zones",
    "LCZ",
    _classes(
        """
 1 | 1 | Compact high-rise | #8c0000
 2 | 2 | Compact mid-rise | #d10000
 3 | 3 | Compact low-rise | #ff0000
 4 | 4 | Open high-rise | #bf4d00
 5 | 5 | Open mid-rise | #ff6600
 6 | 6 | Open low-rise | #ff9955
 7 | 7 | Lightweight low-rise | #faee05
 8 | 8 | Large low-rise | #bcbcbc
 9 | 9 | Sparsely built | #ffccaa
10 | 10 | Heavy industry | #555555
11 | A | Dense trees | #006a00
12 | B | Scattered trees | #00aa00
13 | C | Bush, scrub | #648525
14 | D | Low plants | #b9db79
15 | E | Bare rock or paved | #000000
16 | F | Bare soil or sand | #fbf7ae
17 | G | Water | #6a6aff
"""
    ),
)

IGBP_SIMPLIFIED = ClassScheme(
    "igbp10",
    "Simplified IGBP land cover",
    "",
    _classes(
        """
 1 | 1 | Forest | #009900
 2 | 2 | Shrubland | #c6b044
 3 | 3 | Savanna | #fbff13
 4 | 4 | Grassland | #b6ff05
 5 | 5 | Wetlands | #27ff87
 6 | 6 | Croplands | #c24f44
 7 | 7 | Urban/Built-up | #a5a5a5
 8 | 8 | Snow/Ice | #69fff8
 9 | 9 | Barren | #f9ffa4
10 | 10 | Water | #1c0dff
"""
    ),
)

# The names are those of Schmitt & Wu's Table 2; the colours MODIS users know (MCD12Q1, LC_Type1),
# the ones that the simplified scheme's colours were taken from.
IGBP = ClassScheme(
    "igbp17",
    "IGBP land cover",
    "",
    _classes(
        """
 1 | 1 | Evergreen Needleleaf Forest | #05450a
 2 | 2 | Evergreen Broadleaf Forest | #086a10
 3 | 3 | Deciduous Needleleaf Forest | #54a708
 4 | 4 | Deciduous Broadleaf Forest | #78d203
 5 | 5 | Mixed Forest | #009900
 6 | 6 | Closed Shrublands | #c6b044
 7 | 7 | Open Shrublands | #dcd159
 8 | 8 | Woody Savannas | #dade48
 9 | 9 | Savanna | #fbff13
10 | 10 | Grasslands | #b6ff05
11 | 11 | Permanent Wetlands | #27ff87
12 | 12 | Croplands | #c24f44
13 | 13 | Urban and Built-up Lands | #a5a5a5
14 | 14 | Cropland / Natural Vegetation Mosaics | #ff6d4c
15 | 15 | Permanent Snow and Ice | #69fff8
16 | 16 | Barren | #f9ffa4
17 | 17 | Water Bodies | #1c0dff
"""
    ),
)

IGBP_TO_SIMPLIFIED: dict[int, int] = {
    **dict.fromkeys((1, 2, 3, 4, 5), 1),
    **dict.fromkeys((6, 7), 2),
    **dict.fromkeys((8, 9), 3),
    10: 4,
    11: 5,
    **dict.fromkeys((12, 14), 6),
    13: 7,
    15: 8,
    16: 9,
    17: 10,
}
"""IGBP code to simplified code (Schmitt & Wu 2021, Table 2)."""

LCZ_BUILT_CODES = frozenset(range(1, 11))
"""The ten built types of the LCZ scheme; the others are land-cover types."""

SCHEMES: dict[str, ClassScheme] = {s.id: s for s in (LCZ, IGBP_SIMPLIFIED, IGBP)}
"""The schemes that have an id of their own. A new scheme is added here and nowhere else."""


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
            "There is no class scheme '{scheme_id}'.", "Use one of: {known}.", scheme_id=scheme_id, known=known
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
        ModelError: a code is out of range or stands twice, or a colour is not ``#rrggbb``.
    """
    codes = [c.code for c in classes]
    if not codes or len(set(codes)) != len(codes) or not all(0 <= c < NODATA_CODE for c in codes):
        raise ModelError(
            "The class codes {codes} cannot be used.", "Give each class a code of its own from 0 to 254.", codes=codes
        )
    for scene_class in classes:
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", scene_class.colour):
            raise ModelError(
                "The colour '{colour}' of class {code} cannot be read.",
                "Write colours as #rrggbb.",
                colour=scene_class.colour,
                code=scene_class.code,
            )
    return ClassScheme("custom", title, "", tuple(replace(c, colour=c.colour.lower()) for c in classes))
