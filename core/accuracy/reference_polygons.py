"""Polygons (or points) as reference data: which field holds the class, and which cells they cover."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import ogr

from ..classmap.class_names import UNKNOWN, ClassNames
from ..classmap.schemes import NODATA_CODE
from ..errors import InputError
from ..geo.map_geometry import MapGeometry
from ..geo.subcells import CellWindow, burn, count_in_cells, largest_in_cells, window_of_bounds
from ..geo.vector_io import LAYER_FIELD, VectorSource, memory_layer
from ..message import Message
from ..plain_text import first_of
from .cell_rule import CellRule
from .class_field import EMPTY, field_list, find_class_field, read_class_field
from .reference import ReferenceCells, assign_classes

_TILE = 64
_MAX_TILES_OUTSIDE = 400
_MAX_FEATURE_CELLS = 4_000_000
_SHOWN_TEXTS = 4


class PolygonReference:
    """Polygons or points with a class each.

    Polygons of one class may overlap; where polygons of different classes do, the ground is
    of no class. Polygons that have none only count where no other lies. Of points, a cell has
    the class of those within it, if they agree.

    Args:
        source: the polygons or points, in the map's CRS.
        path: their file, for messages.
        geometry: the map's grid.
        names: how classes are named.
        field: the attribute with the class, or "".
        rule: when a cell counts.

    Raises:
        InputError: no field holds classes, or no polygon has a class.
    """

    def __init__(
        self, source: VectorSource, path: str, geometry: MapGeometry, names: ClassNames, field: str, rule: CellRule
    ) -> None:
        self._geometry = geometry
        if field and field not in source.fields:
            fields = field_list(source.fields)
            raise InputError(
                "{path} has no field '{field}'.", "Fields: {fields}.", path=path, field=field, fields=fields
            )
        found = read_class_field(source, names, field) if field else find_class_field(source, names, path)
        self.field = found.name
        self.kind = "points" if source.points else "polygons"
        self._n = 1 if source.points else rule.n_subcells
        self._share = rule.share
        codes = list(found.codes)
        self.unknown = Counter(text or EMPTY for text, code in zip(found.texts, codes) if code == UNKNOWN)
        self.unit_codes = {number: code for number, code in enumerate(codes, 1) if code >= 0}
        if not self.unit_codes:
            raise InputError(
                "No value of the field '{field}' is a class: {some}.",
                "Select another field, or enter a class mapping such as 'Urban=2; Water=G'.",
                field=self.field,
                some=_some(self.unknown),
            )
        self._layers = _layers_by_code(source, codes)
        windows = [_window_of(feature.geometry, geometry) for feature in source.features]
        self._extents = _Extents(windows, codes)
        self._tiles, n_skipped = _tiles(windows, geometry)
        notes = [
            *source.notes,
            Message(
                "The classes of the {n_codes} {kind} were read from each folder's or layer's name: {values}."
                if self.field == LAYER_FIELD
                else "The classes of the {n_codes} {kind} were read from the field '{field}': {values}.",
                n_codes=len(codes),
                kind=self.kind,
                field=self.field,
                values=found.first_values(),
            ),
        ]
        if self.unknown:
            notes.append(
                Message(
                    "{n_unknown} of them are not a class: {some}.",
                    n_unknown=sum(self.unknown.values()),
                    some=_some(self.unknown),
                )
            )
        if n_skipped:
            notes.append(
                Message(
                    "{n_skipped} {kind} are far outside the map; their cells were not counted.",
                    n_skipped=n_skipped,
                    kind=self.kind,
                )
            )
        self._notes = tuple(notes)
        self._n_shadowed = self._n_disputed = 0  # subcells

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences on what was found and assumed; on overlaps, as far as cells have been asked for."""
        notes = list(self._notes)
        if self._n_shadowed:
            notes.append(
                Message(
                    "Where a polygon of a class and one without a class overlap, the class counts: {cells:,.1f} cells.",
                    cells=self._n_shadowed / self._n**2,
                )
            )
        if self._n_disputed:
            notes.append(
                Message(
                    "Where polygons of different classes overlap, none counts: {cells:,.1f} cells.",
                    cells=self._n_disputed / self._n**2,
                )
            )
        return tuple(notes)

    def windows(self) -> Iterator[CellWindow]:
        """Return the tiles that polygons touch, also beyond the map's edge, from the top."""
        yield from _tile_windows(self._tiles)

    def cells(self, window: CellWindow) -> ReferenceCells:
        """Bring the polygons to the map's cells in a window."""
        shape = (window.height, window.width)
        whole: tuple[NDArray[Any], ...] = (
            np.full(shape, NODATA_CODE, np.uint8),
            np.zeros(shape, np.uint8),
            np.zeros(shape, np.int32),
        )
        codes, part = self._extents.within(window)
        burnt: dict[int, NDArray[np.int32]] = {}
        for code in codes:
            numbers = burn(self._layers[code][1], self._geometry, window, self._n, part)
            if numbers is not None and numbers.any():
                burnt[code] = numbers
        if burnt:
            place = np.s_[part.row - window.row :, part.col - window.col :]
            for values, found in zip(whole, self._cells_of(burnt)):
                values[place][: part.height, : part.width] = found
        return ReferenceCells(*whole)

    def _cells_of(
        self, burnt: Mapping[int, NDArray[np.int32]]
    ) -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.int32]]:
        """Return codes, states and units of the cells of which the polygons' numbers are given by class."""
        n = self._n
        drawn = {code: numbers > 0 for code, numbers in burnt.items()}
        claims = np.zeros(next(iter(drawn.values())).shape, np.uint8)
        for code, own in drawn.items():
            claims += own & (code >= 0)
        self._n_disputed += int(np.count_nonzero(claims > 1))
        without = [own for code, own in drawn.items() if code < 0]
        if without:
            self._n_shadowed += int(np.count_nonzero((claims > 0) & np.logical_or.reduce(without)))
        # A polygon without a class (the study area's outline) takes nothing from those that have one.
        counts = {code: count_in_cells(own & (claims == (1 if code >= 0 else 0)), n) for code, own in drawn.items()}
        covered = np.logical_or.reduce(list(drawn.values()))
        codes, states = assign_classes(counts, count_in_cells(covered, n), n * n, self._share)
        units = np.zeros(codes.shape, np.int32)
        for code, numbers in burnt.items():
            units = np.where(codes == code, largest_in_cells(numbers, n), units)
        return codes, states, units


class _Extents:
    """Which classes have features in a window, and where in it.

    Args:
        windows: the cells that each feature's rectangle touches.
        codes: each feature's class.
    """

    def __init__(self, windows: Sequence[CellWindow], codes: Sequence[int]) -> None:
        # In floating point, since a polygon may be larger than the Earth. A cell more on each side: GDAL may round a
        # point on a cell's edge to the cell before.
        begin = np.array([(one.row, one.col) for one in windows], np.float64)
        self._begin, self._end = begin - 1, begin + 1 + np.array([(one.height, one.width) for one in windows], float)
        self._codes = np.array(codes)

    def within(self, window: CellWindow) -> tuple[list[int], CellWindow]:
        """Return the classes in ascending order, and the part of the window outside of which they have nothing."""
        begin = np.array((window.row, window.col))
        end = begin + np.array((window.height, window.width))
        touching = ((self._begin < end) & (self._end > begin)).all(axis=1)
        if not touching.any():
            return [], CellWindow(window.row, window.col, 0, 0)
        first = np.maximum(self._begin[touching].min(axis=0), begin).astype(np.int64)
        last = np.minimum(self._end[touching].max(axis=0), end).astype(np.int64)
        (row, col), (height, width) = first.tolist(), (last - first).tolist()
        return sorted(set(self._codes[touching].tolist())), CellWindow(row, col, height, width)


def touched_tiles(source: VectorSource, geometry: MapGeometry) -> list[CellWindow]:
    """Return the windows that a `PolygonReference` of these features has."""
    tiles, _ = _tiles([_window_of(feature.geometry, geometry) for feature in source.features], geometry)
    return list(_tile_windows(tiles))


def _tile_windows(tiles: Sequence[tuple[int, int]]) -> Iterator[CellWindow]:
    for row, col in tiles:
        yield CellWindow(row * _TILE, col * _TILE, _TILE, _TILE)


def _window_of(geometry: ogr.Geometry, grid: MapGeometry) -> CellWindow:
    west, east, south, north = geometry.GetEnvelope()
    return window_of_bounds(grid, (west, south, east, north))


def _layers_by_code(source: VectorSource, codes: list[int]) -> dict[int, tuple[ogr.DataSource, ogr.Layer]]:
    """Make a layer for each class; the features' number is their place in the file, from 1."""
    layers = {}
    for code in sorted(set(codes)):
        members = [
            (feature.geometry, number)
            for number, (feature, own) in enumerate(zip(source.features, codes), 1)
            if own == code
        ]
        layers[code] = memory_layer(members)
    return layers


def _tiles(windows: Sequence[CellWindow], geometry: MapGeometry) -> tuple[list[tuple[int, int]], int]:
    """Find the tiles that features touch, by the cells that their rectangles touch.

    Tiles outside the map are only there to be counted as such, and a file of a whole country
    has far more of them than it has on the map: then they are left out.

    Returns:
        The tiles by (row, col), and how many features have none because of that.
    """
    inside: set[tuple[int, int]] = set()
    outside: set[tuple[int, int]] = set()
    n_away = 0
    for window in windows:
        part = window.within(geometry)
        n_away += part.height * part.width == 0
        inside |= _touched(part)
        if len(outside) <= _MAX_TILES_OUTSIDE and window.height * window.width <= _MAX_FEATURE_CELLS:
            outside |= _touched(window) - _touched(part)
    if len(outside) > _MAX_TILES_OUTSIDE:
        return sorted(inside), n_away
    return sorted(inside | outside), 0


def _touched(window: CellWindow) -> set[tuple[int, int]]:
    rows = range(window.row // _TILE, (window.row + window.height - 1) // _TILE + 1)
    cols = range(window.col // _TILE, (window.col + window.width - 1) // _TILE + 1)
    return {(row, col) for row in rows for col in cols} if window.height * window.width else set()


def _some(texts: Counter[str]) -> str:
    return first_of([f"'{text}'" for text, _ in texts.most_common()], _SHOWN_TEXTS)
