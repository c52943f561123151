"""Sentences with a number as they read for one thing: English has a plural form that `str.format` does not know.

In QGIS, Qt chooses between the two; `tools/update_translations.py` takes the English forms from here.
"""

from __future__ import annotations

SINGULARS = {
    "{n} areas are outside the scene and are not used ({numbers}).": (
        "{n} area is outside the scene and is not used ({numbers})."
    ),
    "{n} areas do not cover more than half of any cell and are not used ({numbers}). Draw them larger.": (
        "{n} area does not cover more than half of any cell and is not used ({numbers}). Draw it larger."
    ),
    "{n} areas have no known class and were left out: {names}.": (
        "{n} area has no known class and was left out: {names}."
    ),
    "{n} assets of {path_name} are not in its folder and are left out.": (
        "{n} asset of {path_name} is not in its folder and is left out."
    ),
    "{n} bands without names": "{n} band without a name",
    "{n} cells of areas are nodata in a scene and were left out.": (
        "{n} cell of the areas is nodata in a scene and was left out."
    ),
    "{n} cells of test areas lie in training areas and were not used for testing.": (
        "{n} cell of the test areas lies in a training area and was not used for testing."
    ),
    "it scales {n} bands but lists {n_bands}": "it scales {n} band but lists {n_bands}",
    "{n} classes were specified.": "{n} class was specified.",
    "{n} features have no valid geometry (number {which}).": "{n} feature has no valid geometry (number {which}).",
    "{n} features that are not {areal} were left out.": "{n} feature was left out: only {areal} are used.",
    "{n} items are no usable scenes of Sentinel-2 and are left out.": (
        "{n} item is no usable scene of Sentinel-2 and is left out."
    ),
    "{n} threads": "{n} thread",
    "{host} is busy: trying again in {n} seconds.": "{host} is busy: trying again in {n} second.",
    "{n} networks differ": "{n} network differs",
    "{n} of {n_zones} zones are outside the map.": "{n} of {n_zones} zones is outside the map.",
    "{n} of {total} cells have no class: clouds, cloud shadows, or nodata.": (
        "{n} of {total} cells has no class: clouds, cloud shadows, or nodata."
    ),
    "{n} pixels of {name} are NaN, which it does not declare as nodata: they count as 0 dB, as in SEN12MS.": (
        "{n} pixel of {name} is NaN, which it does not declare as nodata: it counts as 0 dB, as in SEN12MS."
    ),
    "{n:,} pixels are hidden by the file's mask.": "{n:,} pixel is hidden by the file's mask.",
    "{cells:,} cells of {n} areas in {name}, which were not used for training.": (
        "{cells:,} cells of {n} area in {name}, which was not used for training."
    ),
    "{path} has {n} bands, and {scheme_title} have {n_scheme} classes.": (
        "{path} has {n} band, and {scheme_title} have {n_scheme} classes."
    ),
    "A scene size of {n} pixels is not valid.": "A scene size of {n} pixel is not valid.",
    "A batch of {asked} patches needs too much memory; {n} are used.": (
        "A batch of {asked} patches needs too much memory; {n} is used."
    ),
    "Only the first {n} items of the catalogue were searched: shorten the time or lower the cloud limit.": (
        "Only the first item of the catalogue was searched: shorten the time or lower the cloud limit."
    ),
    "No band file of the STAC item {path_name} is in its folder ({n} are elsewhere{example}).": (
        "No band file of the STAC item {path_name} is in its folder ({n} is elsewhere{example})."
    ),
    "The card clips {n} bands but scales {n_entries}.": "The card clips {n} band but scales {n_entries}.",
    "The {what} has {n} entries for {n_bands} bands.": "The {what} has {n} entry for {n_bands} bands.",
    "The field '{field}' names {n} classes.": "The field '{field}' names {n} class.",
    "The network's scores are not finite numbers (NaN or infinite) in {n:,} cells: they were left out.": (
        "The network's scores are not finite numbers (NaN or infinite) in {n:,} cell: it was left out."
    ),
    "The newest {n} of {found} scenes are listed.": "The newest of {found} scenes is listed.",
    "Try again in {n} minutes, or use another catalogue.": "Try again in {n} minute, or use another catalogue.",
    "Value {v:g} ({n:,} pixels) is read as 'no class'.": "Value {v:g} ({n:,} pixel) is read as 'no class'.",
}
"""The sentence for one by the sentence for several. Both are templates of `message.Message`, whose ``n`` counts."""
