"""Filtering a whole map: from a raster of classes or probabilities to a class map.

The map is read in strips with the rows around them that a kernel reaches, so that a
map of any size needs little memory and comes out as if it were filtered at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..classmap.class_map import count_codes, new_class_map, read_provenance, scheme_of
from ..classmap.class_source import ClassSource, open_class_source, row_spans
from ..classmap.legend_files import add_legends
from ..classmap.schemes import NODATA_CODE, SCHEMES, ClassScheme
from ..classmap.unreliable import unreliable_codes
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.ground import cell_size_m
from ..geo.map_geometry import MapGeometry, geometry_of
from ..geo.output_check import check_output_path
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import open_raster, read_window
from ..message import Message
from .lcz_filter import gaussian_filter, majority_filter, majority_weights
from .lcz_kernels import parse_kernels

GAUSSIAN, MAJORITY, MAJORITY_DISC = "gaussian", "majority", "majority-disc"
METHODS = (GAUSSIAN, MAJORITY, MAJORITY_DISC)
_CELLS_PER_STRIP = 1_500_000
_CELLS_IN_CACHE = 250_000
"""Of a majority: what is counted stays in the processor's cache, if few rows are read twice for that."""
_ROUNDING = 1e-3
_Filtered = Callable[[NDArray[np.uint8], "NDArray[np.float32] | None"], NDArray[np.uint8]]


@dataclass(frozen=True)
class FilterRequest:
    """What is to be filtered, and how.

    Attributes:
        source: a raster of classes, or of probabilities with a band a class.
        output: the class map to write.
        method: one of `METHODS`.
        band: the band of a class raster, from 1; 0 to find it by its name.
        scheme: the scheme of the classes; None to find out.
        kernels: kernels that differ from the defaults (Gaussian), see `parse_kernels`.
        size: the window in cells, odd (majority).
        origin: what the file's metadata name as the input; "" for ``source``. The scene stays that of the source.
    """

    source: str
    output: Path
    method: str = GAUSSIAN
    band: int = 0
    scheme: ClassScheme | None = None
    kernels: str = ""
    size: int = 3
    origin: str = ""


@dataclass(frozen=True)
class FilterResult:
    """What came out.

    Attributes:
        output: the filtered map.
        scheme: its classes.
        cells: how many cells hold a class.
        changed: how many of them had another class before (for probabilities: another was the most probable).
        counts: cells of each class by code; classes without cells are 0.
    """

    output: Path
    scheme: ClassScheme
    cells: int
    changed: int
    counts: dict[int, int]


class _ClassLayer:
    """Rows of a class raster."""

    def __init__(self, source: ClassSource) -> None:
        self._source = source
        self.geometry, self.scheme, self.provenance = source.geometry, source.scheme, source.provenance

    def rows(self, row: int, height: int) -> tuple[NDArray[np.uint8], NDArray[np.float32] | None]:
        """Return the codes, (height, width), 255 without class; and no probabilities."""
        return self._source.read(row, height), None


class _ProbabilityLayer:
    """Rows of a raster with a band of probabilities a class."""

    def __init__(self, dataset: gdal.Dataset, scheme: ClassScheme) -> None:
        self._dataset, self.scheme = dataset, scheme
        self._nodata = [dataset.GetRasterBand(i + 1).GetNoDataValue() for i in range(len(scheme))]
        self._mask = PixelMask(dataset, list(range(1, len(scheme) + 1)))
        self.geometry, self.provenance = geometry_of(dataset), read_provenance(dataset)

    def rows(self, row: int, height: int) -> tuple[NDArray[np.uint8], NDArray[np.float32] | None]:
        """Return the most probable classes' codes, (height, width), and the (class, height, width) values.

        Raises:
            InputError: the file is broken there, or its values are no probabilities.
        """
        numbers = list(range(1, len(self.scheme) + 1))
        values = read_window(self._dataset, numbers, row=row, col=0, height=height, width=self.geometry.cols).astype(
            np.float32
        )
        held = np.isfinite(values).all(axis=0) & self._mask.read(row, 0, height, self.geometry.cols)
        for plane, nodata in zip(values, self._nodata):
            if nodata is not None:
                held &= plane != np.float32(nodata)
        values[:, ~held] = 0
        if values.size and (values.min() < -_ROUNDING or values.max() > 100 + _ROUNDING):
            raise InputError(
                "The band values range from {min:g} to {max:g}; these are not probabilities.",
                "Select a raster of probabilities (0 to 1) or a class map.",
                min=values.min(),
                max=values.max(),
            )
        codes = np.asarray(self.scheme.codes, np.uint8)[values.argmax(axis=0)]
        codes[~held] = NODATA_CODE
        return codes, values


def run_filter(request: FilterRequest, feedback: Feedback) -> FilterResult:
    """Filter a map and write the result, a QGIS style beside it.

    Args:
        request: what and how.
        feedback: told of progress and of what was assumed, and asked whether to stop.

    Returns:
        The map and how much it changed.

    Raises:
        RequestError: a parameter cannot be used.
        InputError: the source holds neither classes nor probabilities, or lies nowhere.
        OutputError: the map cannot be written.
        RunCancelled: the user stopped; nothing is left.
    """
    if request.method not in METHODS:
        raise RequestError(
            "'{method}' is not a filter.",
            "Use one of: {methods}.",
            method=request.method,
            methods=", ".join(METHODS),
        )
    check_output_path(request.output, [request.source], legends=(".qml",))
    layer = _open_layer(request, feedback)
    filtered, halo, description = (
        _gaussian(request, layer, feedback) if request.method == GAUSSIAN else _majority(request)
    )
    geometry = layer.geometry
    counts, changed = np.zeros(256, np.int64), 0
    provenance = {**layer.provenance, "INPUT": request.origin or request.source, "FILTER": description}
    with new_class_map(request.output, geometry, layer.scheme, provenance) as raster:
        for strip in row_spans(geometry.rows, geometry.cols, _cells_at_once(request.method, halo, geometry.cols)):
            stop_if_cancelled(feedback)
            first = max(0, strip.row - halo)
            last = min(geometry.rows, strip.row + strip.height + halo)
            before, probabilities = layer.rows(first, last - first)
            inside = slice(strip.row - first, strip.row - first + strip.height)
            after = filtered(before, probabilities)[inside]
            raster.write(1, strip.row, after)
            counts += count_codes(after)
            changed += int(np.count_nonzero(after != before[inside]))
            feedback.setProgress(95 * (strip.row + strip.height) / geometry.rows)
        add_legends(raster, layer.scheme, unreliable=unreliable_codes(layer.provenance, layer.scheme))
        raster.finish("MODE")
    feedback.setProgress(100)
    by_code = {code: int(counts[code]) for code in layer.scheme.codes}
    return FilterResult(request.output, layer.scheme, int(counts.sum() - counts[NODATA_CODE]), changed, by_code)


def _cells_at_once(method: str, halo: int, cols: int) -> int:
    """Return how many cells a strip should have."""
    cells = max(_CELLS_PER_STRIP, 2 * halo * cols)
    return cells if method == GAUSSIAN else min(cells, max(_CELLS_IN_CACHE, 16 * halo * cols))


def _open_layer(request: FilterRequest, feedback: Feedback) -> _ClassLayer | _ProbabilityLayer:
    dataset = open_raster(request.source)
    scheme = request.scheme or scheme_of(dataset)
    if scheme is None:
        scheme = next((s for s in SCHEMES.values() if s.kernels and len(s) == dataset.RasterCount), None)
    floats = dataset.GetRasterBand(1).DataType in (gdal.GDT_Float32, gdal.GDT_Float64)
    if floats and scheme is not None and dataset.RasterCount == len(scheme) > 1:
        feedback.pushInfo(
            Message(
                "The {n_scheme} bands are read as the probabilities of {scheme_title}.",
                n_scheme=len(scheme),
                scheme_title=scheme.title,
            )
        )
        return _ProbabilityLayer(dataset, scheme)
    return _ClassLayer(open_class_source(request.source, feedback, request.band, request.scheme))


def _gaussian(
    request: FilterRequest, layer: _ClassLayer | _ProbabilityLayer, feedback: Feedback
) -> tuple[_Filtered, int, str]:
    """Return the Gaussian filter, the rows that it reaches, and its description."""
    scheme = layer.scheme
    kernels = parse_kernels(request.kernels, scheme)
    if not scheme.kernels and not request.kernels:
        feedback.pushInfo(
            Message(
                "Every class is filtered with a Gaussian of {radius_m:g}/{sigma_m:g} m.",
                radius_m=kernels[0].radius_m,
                sigma_m=kernels[0].sigma_m,
            )
        )
    cell_m = _cell_m(layer.geometry, request.source)
    feedback.pushInfo(
        Message(
            "Cell size at the centre of the map: {cell_m:.1f} × {cell_m_2:.1f} m.", cell_m=cell_m[1], cell_m_2=cell_m[0]
        )
    )
    to_code = np.asarray([*scheme.codes, NODATA_CODE], np.uint8)  # NO_CLASS is the last

    def filtered(codes: NDArray[np.uint8], probabilities: NDArray[np.float32] | None) -> NDArray[np.uint8]:
        def plane(index: int) -> NDArray[Any] | None:
            found: NDArray[Any]
            found = codes == scheme.codes[index] if probabilities is None else probabilities[index]
            return found if found.any() else None

        return np.asarray(to_code[gaussian_filter(plane, codes != NODATA_CODE, kernels, cell_m)])

    halo = max(int(kernel.radius_m / cell_m[0]) + 1 for kernel in kernels)
    text = " ".join(f"{c}:{k.radius_m:g}/{k.sigma_m:g}" for c, k in zip(scheme.codes, kernels))
    return filtered, halo, f"Gaussian, class:radius/sigma in metres, {text}"


def _majority(request: FilterRequest) -> tuple[_Filtered, int, str]:
    """Return the majority filter, the rows that it reaches, and its description."""
    weights = majority_weights(request.size, request.method == MAJORITY_DISC)

    def filtered(codes: NDArray[np.uint8], _probabilities: NDArray[np.float32] | None) -> NDArray[np.uint8]:
        return majority_filter(codes, codes != NODATA_CODE, weights)

    shape = "disc" if request.method == MAJORITY_DISC else "square"
    return filtered, request.size // 2, f"majority, {shape} of {request.size} cells"


def _cell_m(geometry: MapGeometry, source: str) -> tuple[float, float]:
    """Return the height and width of a cell in metres at the map's centre."""
    if not geometry.crs_wkt:
        raise InputError(
            "{source} has no CRS, so the cell size in metres is unknown.",
            "Assign a CRS (Layer ▸ Layer CRS), or use a majority filter, which counts cells.",
            source=source,
        )
    return cell_size_m(geometry.transform, geometry.crs_wkt, geometry.cols, geometry.rows)
