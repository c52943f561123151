"""The choices that dialog and toolbox offer alike."""

from __future__ import annotations

from ..core.classmap.schemes import SCHEMES
from .translation import tr

UNITS = {"auto": "auto", "DN": "dn", "DN with offset": "dn_offset", "reflectance": "reflectance"}
"""The parameter's values, and core's. They stand in scripts and models, so they are never translated."""


ALIGNMENTS = {"input": "input", "multiples of the cell size": "crs"}


LEVELS = {"auto": "auto", "L1C": "L1C", "L2A": "L2A"}


CLOUDS = {"none": "none", "auto": "auto"}


METHODS = {"median": "median", "medoid": "medoid"}


TARGET_LEVELS = {"same": "same", "L1C": "L1C", "L2A": "L2A"}


OFF_GRID = {"warp": "warp", "refuse": "refuse"}


DEVICES = {"auto": "auto", "CPU": "cpu", "CUDA": "cuda"}


def choice_title(parameter: str, word: str) -> str:
    """Return how a list shows one of a parameter's fixed words; the word itself where it is a proper name.

    Args:
        parameter: the parameter's name.
        word: the value that stands in scripts and models.
    """
    if word in SCHEMES:
        return tr(SCHEMES[word].title)
    if parameter == "CLOUDS":
        return tr("Mask clouds and shadows") if word == "auto" else tr("Do not mask")
    titles = {
        "auto": tr("Automatic"),
        "DN": tr("DN (reflectance × 10,000)"),
        "DN with offset": tr("DN with an offset of 1000"),
        "reflectance": tr("Reflectance (0 to 1)"),
        "input": tr("At the layer's upper-left corner"),
        "multiples of the cell size": tr("At multiples of the cell size"),
        "L1C": tr("Level-1C (top of atmosphere)"),
        "L2A": tr("Level-2A (surface)"),
        "same": tr("Same as the scenes"),
        "median": tr("Median"),
        "medoid": tr("Medoid"),
        "warp": tr("Resample on the fly"),
        "refuse": tr("Stop with an error"),
        "gaussian": tr("Gaussian"),
        "majority": tr("Majority in a square"),
        "majority-disc": tr("Majority in a disc"),
    }
    return titles.get(word, word)
