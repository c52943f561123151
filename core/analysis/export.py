"""Class maps as other tools expect them: coding, nodata, band names and a legend beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..classmap.band_choice import confidence_band, filtered_band
from ..classmap.class_coding import ClassCoding
from ..classmap.class_map import CONFIDENCE_NODATA, count_codes, name_bands, new_class_map, set_provenance
from ..classmap.class_source import ClassSource, open_class_source, row_spans
from ..classmap.legend_files import LEGEND_SUFFIXES, add_legends
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.map_geometry import MapGeometry, geometry_of, same_grid
from ..geo.new_raster import NewRaster
from ..geo.output_check import check_output_path
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import open_raster, read_window
from ..message import Message
from .export_targets import ExportTarget, export_targets, find_target, targets_for


@dataclass(frozen=True)
class ExportRequest:
    """What is to be exported, and for whom.

    Attributes:
        source: the class map.
        output: the GeoTIFF to write.
        target: a key of `export_targets`.
        band: the source's band, from 1; 0 to find it by its name.
        scheme: the source's scheme; None to find out.
        filtered: the same map filtered, for tools that read a second band; "" for none.
        confidence: the map's confidence in percent, for tools that read it; "" for none.
        representatives: write a class that merges several finer ones as one of them
            (Forest as Mixed Forest) instead of leaving it out.
    """

    source: str
    output: Path
    target: str
    band: int = 0
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
        shown_band: the band that the legends are for: the filtered one if there is one.
    """

    files: tuple[Path, ...]
    coding: ClassCoding
    cells: tuple[int, ...]
    lost: int
    shown_band: int = 1


def run_export(request: ExportRequest, feedback: Feedback) -> ExportResult:
    """Write a class map in another coding, with its legends.

    Args:
        request: what, for whom and where to.
        feedback: told of progress and of what was assumed, and asked whether to stop.

    Returns:
        What was written.

    Raises:
        RequestError: the target does not exist or does not fit the map.
        InputError: the source is no class map, or the further bands lie elsewhere.
        OutputError: the map cannot be written.
        RunCancelled: the user stopped; nothing is left.
    """
    extra = [path for path in (request.filtered, request.confidence) if path]
    check_output_path(request.output, [request.source, *extra], legends=LEGEND_SUFFIXES)
    source = open_class_source(request.source, feedback, request.band, request.scheme)
    target = find_target(request.target)
    code_of = _codes_by_source(target, source.scheme, request)
    coding = target.class_coding()
    table = _value_table(coding, code_of)
    _warn_of_merged(source.scheme, target, code_of, feedback)
    bands = _further_bands(request, target, source, table, feedback)
    geometry = source.geometry
    counts = np.zeros(256, np.int64)
    lost = 0
    with _new_map(request, geometry, coding, source.provenance, [band.name for band in bands]) as raster:
        for strip in row_spans(geometry.rows, geometry.cols):
            stop_if_cancelled(feedback)
            codes = source.read(strip.row, strip.height)
            values = table[codes]
            raster.write(1, strip.row, values)
            for number, band in enumerate(bands, 2):
                raster.write(number, strip.row, band.read(strip.row, strip.height))
            counts += count_codes(values)
            lost += int(np.count_nonzero((codes != NODATA_CODE) & (values == NODATA_CODE)))
            feedback.setProgress(90 * (strip.row + strip.height) / geometry.rows)
        shown = 2 if any(isinstance(band, _FilteredBand) for band in bands) else 1
        legends = add_legends(raster, coding.legend(), LEGEND_SUFFIXES, shown)
        raster.finish("NEAREST")
    feedback.setProgress(100)
    cells = tuple(int(counts[value]) for value in coding.values)
    return ExportResult((request.output, *legends), coding, cells, lost, shown)


def _codes_by_source(target: ExportTarget, scheme: ClassScheme, request: ExportRequest) -> dict[int, int]:
    """Return the target's code by the map's code, and refuse a target that does not fit the map."""
    code_of = target.codes_from(scheme, request.representatives)
    if code_of is None:
        raise RequestError(
            "'{target}' requires {target_scheme}, but the map contains {scheme_title}.",
            "Select one of: {fitting}. Or set the scheme of the map.",
            target=target.name,
            target_scheme=target.scheme.title,
            scheme_title=scheme.title,
            fitting=", ".join(targets_for(scheme)) or "none",
        )
    if target.check_output is not None:
        target.check_output(request.output)
    return code_of


def _value_table(coding: ClassCoding, code_of: Mapping[int, int]) -> NDArray[np.uint8]:
    """Return the value to write by the source's code, (256,); nodata where there is none."""
    value_of = dict(zip(coding.scheme.codes, coding.values))
    table = np.full(256, NODATA_CODE, np.uint8)
    for code, target in code_of.items():
        table[code] = value_of[target]
    return table


def _warn_of_merged(scheme: ClassScheme, target: ExportTarget, code_of: Mapping[int, int], feedback: Feedback) -> None:
    names = ", ".join(c.name for c in scheme.classes if c.code not in code_of)
    if names:
        feedback.pushWarning(
            Message(
                "Left out because they merge several classes of {target_scheme}: {names}.",
                target_scheme=target.scheme.title,
                names=names,
            )
        )


class _FilteredBand:
    """The same map filtered, in the same coding."""

    def __init__(self, name: str, source: ClassSource, table: NDArray[np.uint8]) -> None:
        self.name, self._source, self._table = name, source, table

    def read(self, row: int, height: int) -> NDArray[np.uint8]:
        """Return the values to write, (height, width)."""
        return self._table[self._source.read(row, height)]


class _ConfidenceBand:
    """Confidence in whole percent, 255 where there is none."""

    def __init__(self, name: str, path: str) -> None:
        self.name = name
        self._dataset = open_raster(path)
        self.band = confidence_band(self._dataset) or 1
        self.geometry = geometry_of(self._dataset)
        self._mask = PixelMask(self._dataset, [self.band])
        self._nodata = self._dataset.GetRasterBand(self.band).GetNoDataValue()
        self._as_percent = 100.0 if self._is_share() else 1.0

    def read(self, row: int, height: int) -> NDArray[np.uint8]:
        """Return percent, (height, width)."""
        values = read_window(self._dataset, [self.band], row=row, col=0, height=height, width=self.geometry.cols)[0]
        percent = values * self._as_percent
        held = np.isfinite(percent) & (percent >= 0) & (percent <= 100)
        held &= self._mask.read(row, 0, height, self.geometry.cols)
        if self._nodata is not None:
            held &= values != self._nodata
        return np.where(held, np.rint(np.where(held, percent, 0)), CONFIDENCE_NODATA).astype(np.uint8)

    def _is_share(self) -> bool:
        """Return whether the numbers are shares, 0 to 1, and not percent: whole numbers are percent."""
        if not gdal.GetDataTypeName(self._dataset.GetRasterBand(self.band).DataType).startswith("Float"):
            return False
        for strip in row_spans(self.geometry.rows, self.geometry.cols):
            values = read_window(
                self._dataset, [self.band], row=strip.row, col=0, height=strip.height, width=self.geometry.cols
            )[0]
            if ((values > 1) & (values <= 100) & (values != self._nodata)).any():
                return False
        return True


def _further_bands(
    request: ExportRequest, target: ExportTarget, source: ClassSource, table: NDArray[np.uint8], feedback: Feedback
) -> list[_FilteredBand | _ConfidenceBand]:
    bands: list[_FilteredBand | _ConfidenceBand] = []
    if (request.filtered and not target.filtered_band) or (request.confidence and not target.confidence_band):
        raise RequestError(
            "'{target}' reads one band only.",
            "Additional bands are for {banded_tools}.",
            target=target.name,
            banded_tools=", ".join(name for name, one in export_targets().items() if one.filtered_band),
        )
    own = open_raster(request.source)
    filtered_path = request.filtered or (request.source if target.filtered_band and filtered_band(own) else "")
    confidence_path = request.confidence or (request.source if target.confidence_band and confidence_band(own) else "")
    if filtered_path:
        number = filtered_band(open_raster(filtered_path))
        filtered = open_class_source(filtered_path, feedback, number, source.scheme)
        _check_same_grid(source.geometry, filtered.geometry, filtered_path)
        bands.append(_FilteredBand(target.filtered_band, filtered, table))
        _log_band(target.filtered_band, filtered.band, filtered_path, feedback)
    if confidence_path:
        confidence = _ConfidenceBand(target.confidence_band, confidence_path)
        _check_same_grid(source.geometry, confidence.geometry, confidence_path)
        bands.append(confidence)
        _log_band(target.confidence_band, confidence.band, confidence_path, feedback)
    return bands


def _log_band(name: str, number: int, path: str, feedback: Feedback) -> None:
    feedback.pushInfo(
        Message("Band {name} was read from band {number} of {file}.", name=name, number=number, file=Path(path).name)
    )


def _check_same_grid(grid: MapGeometry, other: MapGeometry, path: str) -> None:
    if not same_grid(grid, other):
        raise InputError(
            "{path} does not have the grid of the map.", "Use rasters that were created from the same map.", path=path
        )


def _new_map(
    request: ExportRequest,
    geometry: MapGeometry,
    coding: ClassCoding,
    provenance: Mapping[str, str],
    further: list[str],
) -> NewRaster:
    kept = {**provenance, "INPUT": request.source, "SCHEME": coding.scheme.id}
    if not further:
        return new_class_map(request.output, geometry, coding.legend(), kept)
    shape = (1 + len(further), geometry.rows, geometry.cols)
    raster = NewRaster(
        request.output, shape, dtype="uint8", transform=geometry.transform, crs_wkt=geometry.crs_wkt, nodata=NODATA_CODE
    )
    set_provenance(raster, kept)
    name_bands(raster, [coding.scheme.id, *further])
    return raster
