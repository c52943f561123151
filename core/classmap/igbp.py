"""IGBP land cover in 17 classes, and its simplified form in 10.

Sources: Sulla-Menashe & Friedl 2018 (IGBP in MODIS' MCD12Q1, LC_Type1, whose colours MODIS users
know); Schmitt & Wu 2021, Table 2 (names, and how 17 classes become 10), in the colours of DFC2020.
"""

from __future__ import annotations

from .igbp_descriptions import IGBP_CITATION, IGBP_DESCRIPTIONS, IGBP_SIMPLIFIED_DESCRIPTIONS
from .scheme import ClassScheme, Simplification, class_table

IGBP_SIMPLIFIED = ClassScheme(
    "igbp10",
    "Simplified IGBP land cover",
    "",
    class_table(
        """
 1 | 1 | Forest         | #009900 | #001700
 2 | 2 | Shrubland      | #c6b044 | #b9a217
 3 | 3 | Savanna        | #fbff13 | #ffff00
 4 | 4 | Grassland      | #b6ff05 | #e8ffa2
 5 | 5 | Wetlands       | #27ff87 | #00a2e8
 6 | 6 | Croplands      | #c24f44 | #744600
 7 | 7 | Urban/Built-up | #a5a5a5 | #8b1774
 8 | 8 | Snow/Ice       | #69fff8 | #d1e8ff
 9 | 9 | Barren         | #f9ffa4 | #b9a28b
10 | 10 | Water         | #1c0dff | #0000ff
"""
    ),
    file_marks=r"igbp10|igbp_?simpl",
    descriptions=IGBP_SIMPLIFIED_DESCRIPTIONS,
    described_after=IGBP_CITATION,
)

IGBP = ClassScheme(
    "igbp17",
    "IGBP land cover",
    "",
    class_table(
        """
 1 | 1 | Evergreen Needleleaf Forest         | #05450a | #5d7446
 2 | 2 | Evergreen Broadleaf Forest          | #086a10 | #d1ffa2
 3 | 3 | Deciduous Needleleaf Forest         | #54a708 | #001700
 4 | 4 | Deciduous Broadleaf Forest          | #78d203 | #004600
 5 | 5 | Mixed Forest                        | #009900 | #5db98b
 6 | 6 | Closed Shrublands                   | #c6b044 | #747400
 7 | 7 | Open Shrublands                     | #dcd159 | #b9b900
 8 | 8 | Woody Savannas                      | #dade48 | #ffff74
 9 | 9 | Savanna                             | #fbff13 | #ffff17
10 | 10 | Grasslands                         | #b6ff05 | #8bb95d
11 | 11 | Permanent Wetlands                 | #27ff87 | #00a2ff
12 | 12 | Croplands                          | #c24f44 | #742e46
13 | 13 | Urban and Built-up Lands           | #a5a5a5 | #74008b
14 | 14 | Cropland / Natural Vegetation Mosaics | #ff6d4c | #d15da2
15 | 15 | Permanent Snow and Ice             | #69fff8 | #ffe8ff
16 | 16 | Barren                             | #f9ffa4 | #ffe8d1
17 | 17 | Water Bodies                       | #1c0dff | #0000ff
"""
    ),
    file_marks=r"igbp(?!10|_?simpl)|lc_type1|mcd12",
    simplification=Simplification(
        IGBP_SIMPLIFIED,
        {
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
        },
        representatives={1: 5, 2: 7, 3: 9, 6: 12},  # Mixed Forest, Open Shrublands, Savanna, Croplands
    ),
    descriptions=IGBP_DESCRIPTIONS,
    described_after=IGBP_CITATION,
)
