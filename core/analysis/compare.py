"""Compare two class maps: what became of each class, how far they agree, and where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..accuracy.cell_rule import MOST_OF_IT, CellRule
from ..accuracy.class_pairs import ClassPairs
from ..accuracy.figures import headline_figures
from ..accuracy.itself import warn_of_itself
from ..accuracy.reference import CellState, ReferenceCells
from ..accuracy.reference_raster import RasterReference
from ..classmap.class_map import new_class_map, read_provenance
from ..classmap.class_names import ClassNames
from ..classmap.class_source import ClassSource, open_class_source
from ..classmap.schemes import NODATA_CODE, ClassScheme, SceneClass, custom_scheme
from ..classmap.unreliable import unreliable_note_of_changes
from ..errors import InputError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.cell_area import CellAreas
from ..geo.new_raster import NewRaster
from ..geo.output_check import check_output_path
from ..geo.raster_io import open_raster
from ..geo.subcells import CellWindow
from ..geo.vector_files import gdal_path
from ..message import Message

UNCHANGED_CODE = 254
"""Where both maps have the same class, in the raster of changes."""


@dataclass(frozen=True)
class CompareRequest:
    """What to compare.

    Attributes:
        from_path: the first map (the earlier, or one network's); its grid is the one used.
        to_path: the second map; in another CRS or resolution it is brought to the first's grid.
        from_band: the first map's band, from 1; 0 to find it by its name.
        to_band: the second map's band, likewise.
        scheme: the classes of both, or None to see from the first map.
        from_title: what to call the first map; "" takes its file's name.
        to_title: what to call the second.
        rule: when a cell of the second map counts, where the grids differ.
        change_path: where to write the raster of changes, or None.
    """

    from_path: str
    to_path: str
    from_band: int = 0
    to_band: int = 0
    scheme: ClassScheme | None = None
    from_title: str = ""
    to_title: str = ""
    rule: CellRule = MOST_OF_IT
    change_path: Path | None = None

    @property
    def titles(self) -> tuple[str, str]:
        """What to call the two maps."""
        return self.from_title or Path(self.from_path).stem, self.to_title or Path(self.to_path).stem


@dataclass(frozen=True)
class Changes:
    """Two maps, compared; matrices are (from, to) in the scheme's order.

    Attributes:
        request: what was compared.
        scheme: the classes.
        cells: cells by pair of classes.
        areas_m2: ground area by pair of classes.
        only_from: cells that only the first map has a class for.
        only_to: cells that only the second map has a class for, on the first's grid.
        mixed: cells of the first map in which no class of the second has most.
        notes: what was found, assumed and reconciled.
    """

    request: CompareRequest
    scheme: ClassScheme
    cells: NDArray[np.int64]
    areas_m2: NDArray[np.float64]
    only_from: int
    only_to: int
    mixed: int
    notes: tuple[str, ...]

    def figures(self) -> Mapping[str, float | None]:
        """Return agreement in the words of accuracy: "oa" is the share of cells that agree, and so on."""
        return headline_figures(self.cells, self.scheme)

    @property
    def changed_m2(self) -> float:
        """The ground area where the two maps differ."""
        return float(self.areas_m2.sum() - np.trace(self.areas_m2))


def change_scheme(scheme: ClassScheme) -> ClassScheme:
    """Make the legend of a raster of changes: what each changed cell became, and what stayed."""
    became = [
        SceneClass(one.code, one.label, Message("Became {label}", label=scheme.legend_label(one)), one.colour)
        for one in scheme.classes
    ]
    return custom_scheme("Changes", [*became, SceneClass(UNCHANGED_CODE, "same", "No change", "#e9ecef")])


def compare_maps(request: CompareRequest, feedback: Feedback) -> Changes:
    """Compare two maps cell by cell, on the first one's grid.

    Args:
        request: what to compare.
        feedback: told of progress and of what was found, and asked whether to stop.

    Raises:
        InputError: a map cannot be read, or they have no cell in common.
        RequestError: a map has no such band.
        RunCancelled: the user stopped; nothing was left behind.
    """
    if request.change_path is not None:
        check_output_path(request.change_path, [request.from_path, request.to_path])
    warn_of_itself(request.from_path, request.to_path, feedback, request.from_band, request.to_band)
    first = open_class_source(request.from_path, feedback, request.from_band, request.scheme)
    second = RasterReference(
        path=gdal_path(request.to_path),
        geometry=first.geometry,
        names=ClassNames(first.scheme),
        field="",
        rule=request.rule,
        called="The second map",
        band=request.to_band,
    )
    provenances = (first.provenance, read_provenance(open_raster(gdal_path(request.to_path))))
    unreliable = [note for one in zip(provenances, request.titles) for note in unreliable_note_of_changes(*one)]
    for note in (*second.notes, *unreliable):
        feedback.pushInfo(note)
    with ExitStack() as stack:
        run = _Run(first, second)
        if request.change_path is not None:
            titles = dict(zip(("FROM", "TO"), (Path(request.from_path).name, Path(request.to_path).name)))
            legend = change_scheme(first.scheme)
            run.out = stack.enter_context(new_class_map(request.change_path, first.geometry, legend, titles))
        run.compare(feedback)
        if not run.cells.sum():
            raise InputError("The two maps have no cell with a class in common.", "Check their CRS, extent and scheme.")
        if run.out is not None:
            run.out.finish("MODE")
    return run.changes(request, unreliable)


class _Run:
    """The comparison while it is being made."""

    def __init__(self, first: ClassSource, second: RasterReference) -> None:
        self.first, self.second = first, second
        self.out: NewRaster | None = None
        self.areas = CellAreas(first.geometry)
        n = len(first.scheme)
        self.cells, self.areas_m2 = np.zeros((n, n), np.int64), np.zeros((n, n))
        self.only_from = self.only_to = self.mixed = 0
        self._pairs, self._marks = ClassPairs(first.scheme), _marks(first.scheme)

    def compare(self, feedback: Feedback) -> None:
        windows = [w for w in (w.within(self.first.geometry) for w in self.second.windows()) if w.height * w.width]
        for number, window in enumerate(windows):
            stop_if_cancelled(feedback)
            self._compare_window(window, self.second.cells(window))
            feedback.setProgress(100 * (number + 1) / len(windows))

    def _compare_window(self, window: CellWindow, there: ReferenceCells) -> None:
        here = self.first.read_part(window.row, window.col, window.height, window.width)
        mixed = self._count_mixed(here, there) if self.second.divides_cells else 0
        keys = self._pairs.keys(here, there.codes)
        counts = self._pairs.count(keys)
        self.mixed += mixed
        self.only_from += int(counts[:-1, -1].sum()) - mixed
        self.only_to += int(counts[-1, :-1].sum())
        self.cells += counts[:-1, :-1]
        area_m2 = self.areas.of_part(window.row, window.col, window.height, window.width)
        self.areas_m2 += self._pairs.sum_areas(keys, counts, area_m2)[:-1, :-1]
        if self.out is not None:
            self.out.write(1, window.row, self._pairs.translate(keys, self._marks), window.col)

    @staticmethod
    def _count_mixed(here: NDArray[np.uint8], there: ReferenceCells) -> int:
        uncertain = (there.states == CellState.MIXED) | (there.states == CellState.EDGE)
        return int(np.count_nonzero(uncertain & (here != NODATA_CODE)))

    def changes(self, request: CompareRequest, notes: Sequence[Message]) -> Changes:
        all_notes = [*self.first.coding.notes, *self.second.notes, self.areas.note, *notes]
        return Changes(
            request=request,
            scheme=self.first.scheme,
            cells=self.cells,
            areas_m2=self.areas_m2,
            only_from=self.only_from,
            only_to=self.only_to,
            mixed=self.mixed,
            notes=tuple(dict.fromkeys(all_notes)),
        )


def _marks(scheme: ClassScheme) -> NDArray[np.uint8]:
    """Return what the raster of changes holds for a pair of classes, (from, to), as `ClassPairs` counts them."""
    n = len(scheme)
    marks = np.full((n + 1, n + 1), NODATA_CODE, np.uint8)
    marks[:n, :n] = scheme.codes
    np.fill_diagonal(marks[:n, :n], UNCHANGED_CODE)
    return marks
