"""What the dialog knows of the chosen layer: its bands, and where GDAL finds it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...core.errors import BandError
from ...core.sentinel.bands import BandMatch, RasterBand, match_bands
from ...layers.product_layer import results_folder
from ...layers.translation import error_text

if TYPE_CHECKING:
    from ...core.sentinel.band_summary import RasterSummary


@dataclass(frozen=True)
class RasterFacts:
    """What a raster says of itself.

    Attributes:
        path: what GDAL opens.
        bands: its bands.
        width: in pixels.
        height: in pixels.
        results_folder: where results are saved that are named without a folder.
    """

    path: str
    bands: tuple[RasterBand, ...]
    width: int
    height: int
    results_folder: Path


def read_facts(path: str) -> RasterFacts:
    """Return what a raster states. Opens the file: for a worker, not for the window's thread.

    Raises:
        InputError: GDAL cannot open it.
    """
    from ...core.geo.raster_io import open_raster
    from ...core.sentinel.raster_bands import describe_bands

    dataset = open_raster(path)
    bands = tuple(describe_bands(dataset))
    return RasterFacts(path, bands, dataset.RasterXSize, dataset.RasterYSize, results_folder(path))


def read_values(path: str, numbers: Mapping[str, int], units: str) -> RasterSummary:
    """Return what sampled pixels of some bands hold. Opens the file: for a worker, not for the window's thread.

    Args:
        path: what GDAL opens.
        numbers: the raster's band by the network's.
        units: of the pixels, "auto" or given.

    Raises:
        InputError: GDAL cannot read it.
        BandError: it has no such band.
    """
    from ...core.sentinel.band_summary import summarise_raster

    return summarise_raster(path, numbers, units)


@dataclass(frozen=True)
class Finding:
    """What came of looking for one band of the network.

    Attributes:
        name: the band's name, "B8A".
        match: where it was found, or None.
        problem: why it was not, or "".
    """

    name: str
    match: BandMatch | None
    problem: str = ""


def find_bands(facts: RasterFacts, wanted: Sequence[str]) -> list[Finding]:
    """Find each band of a network by itself, so that one that is missing hides no other."""
    try:
        return [Finding(match.name, match) for match in match_bands(facts.bands, wanted, facts.path)]
    except BandError:
        findings = []
    for name in wanted:
        try:
            (match,) = match_bands(facts.bands, [name], facts.path)
            findings.append(Finding(name, match))
        except BandError as error:
            findings.append(Finding(name, None, error_text(error)))
    return findings
