"""Compare a class map with reference data, cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..classmap.class_areas import cells_text
from ..classmap.class_map import new_class_map
from ..classmap.class_names import ClassNames, parse_mapping
from ..classmap.class_source import ClassSource, open_class_source
from ..classmap.schemes import NODATA_CODE, ClassScheme, SceneClass, custom_scheme
from ..classmap.unreliable import unreliable_note_of_map
from ..errors import InputError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.map_geometry import MapGeometry, geometry_of, same_grid
from ..geo.new_raster import NewRaster
from ..geo.output_check import check_output_path
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import open_raster, read_window
from ..geo.subcells import CellWindow, grid_of_window
from .cell_rule import MOST_OF_IT, CellRule
from .class_pairs import ClassPairs
from .itself import warn_of_itself
from .multilabel import TopCounts
from .open_reference import ReferenceFile
from .reference import CellState, Reference, ReferenceCells
from .spread import Sample, sample_of

REASONS: dict[str, str] = {
    "used": "Used",
    "map_nodata": "The map has no class there",
    "outside": "Outside the map",
    "edge": "Edge: the reference covers too little of the cell",
    "mixed": "Mixed: no class has enough of the cell",
    "unknown": "The name or value in the reference is not a class",
    "left_out": "Left out by the mapping",
}
"""What can become of a cell that the reference touches."""
_BY_STATE = {
    CellState.USED: "used",
    CellState.EDGE: "edge",
    CellState.MIXED: "mixed",
    CellState.UNKNOWN: "unknown",
    CellState.LEFT_OUT: "left_out",
}
HITS = custom_scheme(
    "Hits and misses",
    [
        SceneClass(1, "hit", "Map and reference agree", "#2b8a3e"),
        SceneClass(2, "miss", "Map and reference differ", "#e8590c"),
        SceneClass(3, "unused", "Reference not used (mixed, edge, unknown, no map)", "#ced4da"),
    ],
)


@dataclass(frozen=True)
class AccuracyRequest:
    """What to compare.

    Attributes:
        map_path: the class map.
        reference_path: polygons, points or a class raster.
        map_band: the map's band, from 1; 0 to find it by its name.
        reference_band: the band of a reference raster, likewise.
        scheme: the classes, or None to see from the map.
        field: the reference's attribute with the class, or "".
        layer: the reference's layer, or "".
        mapping: the user's names for classes, see `class_names.parse_mapping`.
        rule: when a cell counts.
        probabilities_path: a raster with a band of probability per class on the map's grid, for
            the agreement of the most probable classes; or "".
        hits_path: where to write the raster of hits and misses, or None.
    """

    map_path: str
    reference_path: str
    map_band: int = 0
    reference_band: int = 0
    scheme: ClassScheme | None = None
    field: str = ""
    layer: str = ""
    mapping: str = ""
    rule: CellRule = MOST_OF_IT
    probabilities_path: str = ""
    hits_path: Path | None = None


@dataclass(frozen=True)
class Comparison:
    """Map and reference, counted.

    Attributes:
        request: what was compared.
        scheme: the classes.
        provenance: what the map says of its making.
        kind: what the reference is: "polygons", "points" or "raster".
        sample: the cells that were compared.
        tally: cells by `REASONS`.
        unknown: the reference's names or values that are no class.
        n_units: the reference's polygons of a known class; 0 for a raster.
        n_units_used: those of them that gave at least one cell.
        notes: what was found, assumed and reconciled.
        top: the agreement of the most probable classes, or None.
        band: the map's band that was read.
    """

    request: AccuracyRequest
    scheme: ClassScheme
    provenance: Mapping[str, str]
    kind: str
    sample: Sample
    tally: Mapping[str, int]
    unknown: Mapping[str, int]
    n_units: int
    n_units_used: int
    notes: tuple[str, ...]
    top: TopCounts | None
    band: int = 1

    @property
    def matrix(self) -> NDArray[np.int64]:
        """The confusion matrix (reference, map) in cells, in the scheme's order."""
        return self.sample.matrix(len(self.scheme))


def compare_with_reference(request: AccuracyRequest, feedback: Feedback) -> Comparison:
    """Compare a map with its reference.

    Args:
        request: what to compare.
        feedback: told of progress and of what was found, and asked whether to stop.

    Raises:
        InputError: something cannot be read, or no cell can be compared.
        RequestError: the mapping or the band has no meaning.
        RunCancelled: the user stopped; nothing was left behind.
    """
    if request.hits_path is not None:
        check_output_path(request.hits_path, [request.map_path, request.reference_path, request.probabilities_path])
    bands = request.map_band, request.reference_band
    warn_of_itself(request.map_path, request.reference_path, feedback, *bands)
    source, file = _open_both(request, feedback)
    names = ClassNames(source.scheme, parse_mapping(request.mapping, source.scheme))
    reference = file.reference(names, request.rule)
    notes = reference.notes
    for note in (*notes, *unreliable_note_of_map(source.provenance)):
        feedback.pushInfo(note)
    with ExitStack() as stack:
        run = _Run(request, source, reference)
        if request.hits_path is not None:
            run.hits = stack.enter_context(_new_hits(request.hits_path, run))
        run.compare(feedback)
        for note in reference.notes[len(notes) :]:
            feedback.pushInfo(note)
        if not run.cells:
            raise _nothing_to_compare(run.tally)
        if run.hits is not None:
            run.hits.finish("NEAREST")
    return run.comparison()


def _open_both(request: AccuracyRequest, feedback: Feedback) -> tuple[ClassSource, ReferenceFile]:
    """Open the map, whose values are looked at where polygons of the reference are, and the reference."""
    files: list[ReferenceFile] = []

    def places(geometry: MapGeometry) -> list[CellWindow] | None:
        place = (request.reference_path, geometry, request.field, request.layer, request.reference_band)
        files.append(ReferenceFile(*place))
        return files[0].windows()

    source = open_class_source(request.map_path, feedback, request.map_band, request.scheme, places=places)
    return source, files[0]


class _Run:
    """The comparison while it is being made."""

    def __init__(self, request: AccuracyRequest, source: ClassSource, reference: Reference) -> None:
        self.request, self.source, self.reference = request, source, reference
        self.cells: Counter[tuple[int, int, int]] = Counter()
        self.tally: Counter[str] = Counter()
        self.windows = list(reference.windows())
        self.frame = _frame(self.windows, source.geometry)
        self.hits: NewRaster | None = None
        self._pairs = ClassPairs(source.scheme)
        self._probabilities = _open_probabilities(request, source)
        self._bands = list(range(1, len(source.scheme) + 1))
        self._has_probabilities = PixelMask(self._probabilities, self._bands) if self._probabilities else None
        self.top = TopCounts(len(source.scheme)) if self._probabilities is not None else None

    def compare(self, feedback: Feedback) -> None:
        for number, window in enumerate(self.windows):
            stop_if_cancelled(feedback)
            self._compare_window(window, self.reference.cells(window))
            feedback.setProgress(100 * (number + 1) / len(self.windows))

    def _compare_window(self, window: CellWindow, there: ReferenceCells) -> None:
        on_map = window.within(self.source.geometry)
        top, left = on_map.row - window.row, on_map.col - window.col
        inside = np.zeros(there.codes.shape, bool)
        inside[top : top + on_map.height, left : left + on_map.width] = True
        touched = there.states != CellState.NONE
        self.tally["outside"] += int(np.count_nonzero(touched & ~inside))
        if not on_map.height * on_map.width:
            return
        part = np.s_[top : top + on_map.height, left : left + on_map.width]
        codes, states, units = there.codes[part], there.states[part], there.units[part]
        mapped = self.source.read_part(on_map.row, on_map.col, on_map.height, on_map.width)
        used = (states == CellState.USED) & (mapped != NODATA_CODE)
        for state, reason in _BY_STATE.items():
            self.tally[reason] += int(np.count_nonzero(states == state))
        without_map = int(np.count_nonzero((states == CellState.USED) & ~used))
        self.tally["used"] -= without_map
        self.tally["map_nodata"] += without_map
        if self.reference.unit_codes:
            self._count(units[used], codes[used], mapped[used])
        else:
            self._count_pairs(codes, mapped)
        if self.top is not None and used.any():
            self._count_top(on_map, used, codes)
        if self.hits is not None:
            marks = np.where(touched[part], 3, NODATA_CODE).astype(np.uint8)
            marks[used] = np.where(codes[used] == mapped[used], 1, 2)
            self.hits.write(1, on_map.row - self.frame.row, marks, on_map.col - self.frame.col)

    def _count(self, units: NDArray[Any], codes: NDArray[Any], mapped: NDArray[Any]) -> None:
        n = len(self.source.scheme)
        keys = (units.astype(np.int64) * n + self._pairs.indices(codes)) * n + self._pairs.indices(mapped)
        for key, count in zip(*(part.tolist() for part in np.unique(keys, return_counts=True))):
            self.cells[key // (n * n), key // n % n, key % n] += count

    def _count_pairs(self, codes: NDArray[np.uint8], mapped: NDArray[np.uint8]) -> None:
        """Count all cells of a window, where there are no polygons to be told apart."""
        counts = self._pairs.count(self._pairs.keys(codes, mapped))[:-1, :-1]
        for reference, in_map in np.argwhere(counts).tolist():
            self.cells[0, reference, in_map] += int(counts[reference, in_map])

    def _count_top(self, window: CellWindow, used: NDArray[np.bool_], codes: NDArray[np.uint8]) -> None:
        assert self.top is not None
        assert self._probabilities is not None
        assert self._has_probabilities is not None
        place = (window.row, window.col, window.height, window.width)
        values = read_window(self._probabilities, self._bands, *place)[:, used]
        whole = (values >= 0).all(axis=0)
        whole &= self._has_probabilities.read(*place)[used]
        self.top.add(self._pairs.indices(codes[used][whole]).astype(np.int64), values[:, whole].T)

    def comparison(self) -> Comparison:
        return Comparison(
            request=self.request,
            scheme=self.source.scheme,
            provenance=self.source.provenance,
            kind=self.reference.kind,
            sample=sample_of(self.cells),
            tally={reason: self.tally[reason] for reason in REASONS},
            unknown=dict(self.reference.unknown),
            n_units=len(self.reference.unit_codes),
            n_units_used=len({unit for unit, _, _ in self.cells if unit}),
            notes=(
                *self.source.coding.notes,
                *self.reference.notes,
                *unreliable_note_of_map(self.source.provenance),
            ),
            top=self.top,
            band=self.source.band,
        )


def _frame(windows: list[CellWindow], geometry: MapGeometry) -> CellWindow:
    """Return the smallest window of the map that holds all windows' parts on the map."""
    parts = [p for p in (w.within(geometry) for w in windows) if p.height * p.width]
    if not parts:
        raise InputError("The reference does not overlap the map.", "Check the CRS of both.")
    row, col = min(p.row for p in parts), min(p.col for p in parts)
    bottom, right = max(p.row + p.height for p in parts), max(p.col + p.width for p in parts)
    return CellWindow(row, col, bottom - row, right - col)


def _new_hits(path: Path, run: _Run) -> NewRaster:
    provenance = {"MAP": Path(run.request.map_path).name, "REFERENCE": Path(run.request.reference_path).name}
    return new_class_map(path, grid_of_window(run.source.geometry, run.frame), HITS, provenance)


def _open_probabilities(request: AccuracyRequest, source: ClassSource) -> gdal.Dataset | None:
    if not request.probabilities_path:
        return None
    dataset = open_raster(request.probabilities_path)
    if not same_grid(geometry_of(dataset), source.geometry):
        raise InputError(
            "The probabilities {probabilities_path} are not on the grid of the map.",
            "Select the probabilities that were created together with the map.",
            probabilities_path=request.probabilities_path,
        )
    if dataset.RasterCount != len(source.scheme):
        raise InputError(
            "{path} has {n} bands, and {scheme_title} have {n_scheme} classes.",
            "Select a raster with one probability band per class.",
            path=request.probabilities_path,
            n=dataset.RasterCount,
            scheme_title=source.scheme.title,
            n_scheme=len(source.scheme),
        )
    return dataset


def _nothing_to_compare(tally: Mapping[str, int]) -> InputError:
    why = "; ".join(f"{REASONS[key].lower()}: {cells_text(n)}" for key, n in tally.items() if n)
    return InputError(
        "No cell can be compared ({value}).",
        "Check the CRS, the class field and the class mapping.",
        value=why or "the reference does not intersect any cell",
    )
