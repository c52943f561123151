"""Class maps as other tools expect them: coding, nodata, band names and a legend beside.

What is known of the readers:

- w2w (WRF) takes band 2 if any band is called ``lczFilter``, else band 1, so a file of one
  band must not have that name; it reads 1 to 17, and 101 to 107 as 11 to 17; it writes
  ``NAME_clean.tif`` beside by replacing ``.tif`` in the name.
- UMEP and GeoClimate know 1 to 10 and 101 to 107 only: 11 to 17 are silently no class there.
  UMEP needs a declared nodata value.
- LCZ4r takes band 1 and reads 0 as water, so that nothing may be 0.
- LCZ Generator's maps have the bands ``lcz``, ``lczFilter`` and ``lczProb``, 1 to 17.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_coding import ClassCoding, given_coding
from ..classmap.class_map import CONFIDENCE_NODATA, new_class_map, set_provenance
from ..classmap.class_source import ClassSource, open_class_source, strips
from ..classmap.legend_files import LEGEND_SUFFIXES, write_legends
from ..classmap.schemes import IGBP, IGBP_SIMPLIFIED, IGBP_TO_SIMPLIFIED, LCZ, NODATA_CODE, ClassScheme
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.map_geometry import MapGeometry, geometry_of
from ..geo.new_raster import NewRaster
from ..geo.raster_io import check_output_path, open_raster, read_window
from ..message import Message

TOOLS: dict[str, str] = {
    "w2w": "1-17",
    "lcz-generator": "1-17",
    "lcz4r": "1-17",
    "umep": "101-107",
    "geoclimate": "101-107",
}
"""The LCZ coding that a tool reads, by the tool's name."""
_BANDED_TOOLS = ("w2w", "lcz-generator")
_IGBP_SCHEMES = {scheme.id: scheme for scheme in (IGBP_SIMPLIFIED, IGBP)}
_REPRESENTATIVES = {1: 5, 2: 7, 3: 9, 6: 12}
"""Simplified IGBP classes that merge several: the IGBP class that may stand for all of them."""


@dataclass(frozen=True)
class ExportRequest:
    """What is to be exported, and for whom.

    Attributes:
        source: the class map.
        output: the GeoTIFF to write.
        target: a key of `TOOLS`, an LCZ coding ("1-17", "101-107", "11-17"), or a scheme ("igbp10", "igbp17").
        band: the source's band, from 1.
        scheme: the source's scheme; None to find out.
        filtered: the same map filtered, for the band ``lczFilter``; "" for none.
        confidence: the map's confidence in percent, for the band ``lczProb``; "" for none.
        representatives: write simplified IGBP classes that merge several as one of them
            (Mixed Forest, Open Shrublands, Savanna, Croplands) instead of leaving them out.
    """

    source: str
    output: Path
    target: str
    band: int = 1
    scheme: ClassScheme | None = None
    filtered: str = ""
    confidence: str = ""
    representatives: bool = False


@dataclass(frozen=True)
class ExportResult:
    """What was written.

    Attributes:
        files: the map and its legends.
        coding: how its values are to be read.
        cells: cells of each class by output index.
        lost: cells that had a class in the source and have none in the export.
    """

    files: tuple[Path, ...]
    coding: ClassCoding
    cells: tuple[int, ...]
    lost: int


def run_export(request: ExportRequest, feedback: Feedback) -> ExportResult:
    """Write a class map in another coding, with its legends.

    Args:
        request: what, for whom and where to.
        feedback: is told of progress and of what was assumed, and may stop the run.

    Returns:
        What was written.

    Raises:
        RequestError: the target does not exist or does not fit the map.
        InputError: the source is no class map, or the further bands lie elsewhere.
        OutputError: the map cannot be written.
        RunCancelled: the user stopped; nothing is left.
    """
    extra = [path for path in (request.filtered, request.confidence) if path]
    for suffix in ("", *LEGEND_SUFFIXES):
        target = request.output.with_suffix(suffix) if suffix else request.output
        check_output_path(target, [request.source, *extra])
    source = open_class_source(request.source, feedback, request.band, request.scheme)
    coding = _target_coding(request, source.scheme)
    table, merged = _value_table(source.scheme, coding, request.representatives)
    if merged:
        names = ", ".join(source.scheme.by_code(code).name for code in merged)
        feedback.pushWarning(Message("Left out because they merge several IGBP classes: {names}.", names=names))
    bands = _further_bands(request, source, table, feedback)
    geometry = source.geometry
    counts = np.zeros(256, np.int64)
    lost = 0
    with _new_map(request, geometry, coding, source.provenance, [band.name for band in bands]) as raster:
        for strip in strips(geometry.rows, geometry.cols):
            stop_if_cancelled(feedback)
            codes = source.read(strip.row, strip.height)
            values = table[codes]
            raster.write(1, strip.row, values)
            for number, band in enumerate(bands, 2):
                raster.write(number, strip.row, band.read(strip.row, strip.height))
            counts += np.bincount(values.ravel(), minlength=256)
            lost += int(np.count_nonzero((codes != NODATA_CODE) & (values == NODATA_CODE)))
            feedback.setProgress(90 * (strip.row + strip.height) / geometry.rows)
        raster.finish("NEAREST")
    shown = 2 if request.filtered else 1
    legends = write_legends(request.output, coding.legend(), LEGEND_SUFFIXES, shown)
    feedback.setProgress(100)
    cells = tuple(int(counts[value]) for value in coding.values)
    return ExportResult((request.output, *legends), coding, cells, lost)


def _target_coding(request: ExportRequest, scheme: ClassScheme) -> ClassCoding:
    """Find the coding that is asked for, and refuse one that the map's scheme cannot give."""
    target = request.target
    if target in _IGBP_SCHEMES:
        if scheme.id not in _IGBP_SCHEMES:
            raise RequestError(
                "{scheme_title} cannot be written as {igbp_schemes_title}.",
                "Choose an LCZ target for an LCZ map.",
                scheme_title=scheme.title,
                igbp_schemes_title=_IGBP_SCHEMES[target].title,
            )
        return given_coding(_IGBP_SCHEMES[target])
    if scheme is not LCZ:
        raise RequestError(
            "'{target}' takes Local Climate Zones, and the map holds {scheme_title}.",
            "Export it as igbp10 or igbp17, or say the map's scheme if it is LCZ.",
            target=target,
            scheme_title=scheme.title,
        )
    if target not in TOOLS and target not in ("11-17", *TOOLS.values()):
        known = ", ".join([*TOOLS, *dict.fromkeys(TOOLS.values()), "11-17", *_IGBP_SCHEMES])
        raise RequestError("There is no export for '{target}'.", "Use one of: {known}.", target=target, known=known)
    if target == "w2w" and ".tif" not in request.output.name:
        raise RequestError(
            "w2w would overwrite {output_name} with its own cleaned map.",
            "Give a name with .tif.",
            output_name=request.output.name,
        )
    return given_coding(LCZ, TOOLS.get(target, target))


def _value_table(
    scheme: ClassScheme, coding: ClassCoding, representatives: bool
) -> tuple[NDArray[np.uint8], list[int]]:
    """Return the value to write by the source's code, and the codes that have none."""
    value_of = dict(zip(coding.scheme.codes, coding.values))
    target_of = {code: code for code in scheme.codes}
    if (scheme, coding.scheme) == (IGBP, IGBP_SIMPLIFIED):
        target_of = dict(IGBP_TO_SIMPLIFIED)
    elif (scheme, coding.scheme) == (IGBP_SIMPLIFIED, IGBP):
        neighbours = {c: [i for i, s in IGBP_TO_SIMPLIFIED.items() if s == c] for c in scheme.codes}
        target_of = {c: found[0] for c, found in neighbours.items() if len(found) == 1}
        if representatives:
            target_of |= _REPRESENTATIVES
    table = np.full(256, NODATA_CODE, np.uint8)
    for code, target in target_of.items():
        table[code] = value_of[target]
    return table, [code for code in scheme.codes if code not in target_of]


class _FilteredBand:
    """The same map filtered, in the same coding."""

    name = "lczFilter"

    def __init__(self, source: ClassSource, table: NDArray[np.uint8]) -> None:
        self._source, self._table = source, table

    def read(self, row: int, height: int) -> NDArray[np.uint8]:
        """Return the values to write, (height, width)."""
        return self._table[self._source.read(row, height)]


class _ConfidenceBand:
    """Confidence in whole percent, 255 where there is none."""

    name = "lczProb"

    def __init__(self, path: str) -> None:
        self._dataset = open_raster(path)
        self.geometry = geometry_of(self._dataset)
        self._nodata = self._dataset.GetRasterBand(1).GetNoDataValue()

    def read(self, row: int, height: int) -> NDArray[np.uint8]:
        """Return percent, (height, width)."""
        values = read_window(self._dataset, [1], row, 0, height, self.geometry.cols)[0]
        percent = values * 100.0 if np.issubdtype(values.dtype, np.floating) else values
        held = np.isfinite(percent) & (percent >= 0) & (percent <= 100)
        if self._nodata is not None:
            held &= values != self._nodata
        return np.where(held, np.rint(np.where(held, percent, 0)), CONFIDENCE_NODATA).astype(np.uint8)


def _further_bands(
    request: ExportRequest, source: ClassSource, table: NDArray[np.uint8], feedback: Feedback
) -> list[_FilteredBand | _ConfidenceBand]:
    bands: list[_FilteredBand | _ConfidenceBand] = []
    if (request.filtered or request.confidence) and request.target not in _BANDED_TOOLS:
        raise RequestError(
            "'{target}' reads one band only.",
            "Further bands are for {banded_tools}.",
            target=request.target,
            banded_tools=" and ".join(_BANDED_TOOLS),
        )
    if request.filtered:
        filtered = open_class_source(request.filtered, feedback, scheme=source.scheme)
        _check_same_grid(source.geometry, filtered.geometry, request.filtered)
        bands.append(_FilteredBand(filtered, table))
    if request.confidence:
        confidence = _ConfidenceBand(request.confidence)
        _check_same_grid(source.geometry, confidence.geometry, request.confidence)
        bands.append(confidence)
    return bands


def _check_same_grid(grid: MapGeometry, other: MapGeometry, path: str) -> None:
    same_size = (grid.rows, grid.cols) == (other.rows, other.cols)
    if not same_size or not np.allclose(grid.transform, other.transform, rtol=0, atol=abs(grid.transform[1]) / 100):
        raise InputError(
            "The cells of {path} are not those of the map.", "Give maps that were made of each other.", path=path
        )


def _new_map(
    request: ExportRequest,
    geometry: MapGeometry,
    coding: ClassCoding,
    provenance: Mapping[str, str],
    further: list[str],
) -> NewRaster:
    kept = {**provenance, "SOURCE": request.source, "SCHEME": coding.scheme.id}
    if not further:
        return new_class_map(request.output, geometry, coding.legend(), kept)
    shape = (1 + len(further), geometry.rows, geometry.cols)
    raster = NewRaster(request.output, shape, "uint8", geometry.transform, geometry.crs_wkt, NODATA_CODE)
    set_provenance(raster, kept)
    assert raster.dataset is not None
    for number, name in enumerate([LCZ.id, *further], 1):
        raster.dataset.GetRasterBand(number).SetDescription(name)
    return raster
