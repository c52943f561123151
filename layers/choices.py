"""The choices that dialog and toolbox offer alike."""

from __future__ import annotations

from collections.abc import Callable

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


# Only the title that is asked for is translated: 300 of them while the plugin is loaded.
_TITLES: dict[str, Callable[[], str]] = {
    "auto": lambda: tr("Automatic"),
    "DN": lambda: tr("DN (reflectance × 10,000)"),
    "DN with offset": lambda: tr("DN with an offset of 1000"),
    "reflectance": lambda: tr("Reflectance (0 to 1)"),
    "input": lambda: tr("At the layer's upper-left corner"),
    "multiples of the cell size": lambda: tr("At multiples of the cell size"),
    "L1C": lambda: tr("Level-1C (top of atmosphere)"),
    "L2A": lambda: tr("Level-2A (surface)"),
    "same": lambda: tr("Same as the scenes"),
    "median": lambda: tr("Median"),
    "medoid": lambda: tr("Medoid"),
    "warp": lambda: tr("Resample on the fly"),
    "refuse": lambda: tr("Stop with an error"),
    "gaussian": lambda: tr("Gaussian"),
    "majority": lambda: tr("Majority in a square"),
    "majority-disc": lambda: tr("Majority in a disc"),
}


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
    title = _TITLES.get(word)
    return title() if title else word
