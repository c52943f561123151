"""What each class of IGBP land cover looks like, for people who meet it on a map.

In our own words, after the definitions of MODIS' land cover MCD12Q1, layer LC_Type1. Source of the shares and heights:
Sulla-Menashe and Friedl (2018), User Guide to Collection 6 MODIS Land Cover, table 3. The simplified classes are unions
of these (Schmitt and Wu 2021, table 2), and so are their descriptions.
"""

from __future__ import annotations

IGBP_CITATION = "Sulla-Menashe & Friedl (2018), User Guide to Collection 6 MODIS Land Cover"

IGBP_DESCRIPTIONS = {
    1: "Forest: trees of more than 2 m cover over 60 % of the ground. Most are conifers that keep their needles.",
    2: "Forest: trees of more than 2 m cover over 60 % of the ground. Most are broadleaved evergreens or palms.",
    3: "Forest: trees of more than 2 m cover over 60 % of the ground. Most are larches, which shed their needles.",
    4: "Forest: trees of more than 2 m cover over 60 % of the ground. Most are broadleaved and shed their leaves.",
    5: "Forest: trees of more than 2 m cover over 60 % of the ground, evergreen and deciduous ones about equally.",
    6: "Shrubs and other woody plants of 1 to 2 m cover over 60 % of the ground.",
    7: "Shrubs and other woody plants of 1 to 2 m cover 10 to 60 % of the ground.",
    8: "Open woodland: trees of more than 2 m cover 30 to 60 % of the ground.",
    9: "Grassland with scattered trees: trees of more than 2 m cover 10 to 30 % of the ground.",
    10: "Grass and herbs of less than 2 m, with hardly any trees or shrubs.",
    11: "Ground that is always wet: water covers 30 to 60 % of it, and plants more than 10 %.",
    12: "Fields: at least 60 % of the ground is cultivated.",
    13: "Towns and other built-up ground: at least 30 % is sealed by buildings, roads and paving.",
    14: "Small fields on 40 to 60 % of the ground, mixed with natural trees, shrubs or grass.",
    15: "Snow or ice covers at least 60 % of the ground for ten months of the year or longer.",
    16: "Sand, rock or soil: at least 60 % of the ground is bare, and plants cover less than 10 %.",
    17: "Seas, lakes and rivers: permanent water covers at least 60 % of the area.",
}
"""By the codes of the scheme of 17 classes."""

IGBP_SIMPLIFIED_DESCRIPTIONS = {
    1: "Trees of more than 2 m cover over 60 % of the ground: forest of any kind.",
    2: "Shrubs and other woody plants of 1 to 2 m cover more than 10 % of the ground.",
    3: "Open woodland, or grassland with scattered trees: trees of more than 2 m cover 10 to 60 % of the ground.",
    4: IGBP_DESCRIPTIONS[10],
    5: IGBP_DESCRIPTIONS[11],
    6: "Fields: at least 40 % of the ground is cultivated, alone or mixed with natural trees, shrubs or grass.",
    7: IGBP_DESCRIPTIONS[13],
    8: IGBP_DESCRIPTIONS[15],
    9: IGBP_DESCRIPTIONS[16],
    10: IGBP_DESCRIPTIONS[17],
}
"""By the codes of the scheme of 10 classes."""
