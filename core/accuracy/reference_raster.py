"""A class raster as reference data: what its values mean, and which cells it covers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..classmap.attribute_table import value_texts
from ..classmap.band_choice import class_band
from ..classmap.class_names import LEFT_OUT, UNKNOWN, ClassNames
from ..classmap.schemes import NODATA_CODE
from ..errors import InputError
from ..geo.ground import crs_name, spatial_reference, transformation
from ..geo.map_geometry import MapGeometry, geometry_of
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import gdal_text, open_raster, quiet_gdal, read_window
from ..geo.subcells import CellWindow, count_in_cells, subcell_grid, window_of_bounds
from ..message import Message
from .cell_rule import CellRule
from .reference import CellState, ReferenceCells, assign_classes

_TILE = 256
_NOTHING = -3
_UNTOUCHED = -2_000_000_000
_MAX_VALUE = 65_535
_MAX_CELLS_OUTSIDE = 100_000
_MAX_NESTED = 20
_STORED_AS_THEY_ARE = (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16)


class RasterReference:
    """A class raster in any CRS and resolution.

    Its values are codes, unless an attribute table beside it (NAME.tif.vat.dbf), one inside
    it, or its category names give them other names.

    Args:
        path: as GDAL opens it.
        geometry: the map's grid.
        names: how classes are named.
        field: the attribute table's column with the class, or "".
        rule: when a cell counts; its subcells are for grids that do not fit into each other.
        called: what notes and errors call it.
        band: the band with the classes, from 1; 0 to find it by its name.

    Raises:
        InputError: it cannot be read, has no CRS where it needs one, or holds no class.
        RequestError: there is no such band.
    """

    kind = "raster"

    def __init__(
        self,
        path: str,
        geometry: MapGeometry,
        names: ClassNames,
        field: str,
        rule: CellRule,
        called: str = "The reference",
        band: int = 0,
    ) -> None:
        self._dataset = open_raster(path)
        self._called = called
        self.band, notes = _class_band(self._dataset, called, band)
        self._masks = _masks(self._dataset, self.band)
        self._class_band = self._dataset
        if self._dataset.RasterCount > 1 or self._masks:
            self._class_band = gdal.Translate("", self._dataset, format="VRT", bandList=[self.band], maskBand="none")
        self._geometry, self._own_geometry = geometry, geometry_of(self._dataset)
        self.unit_codes: dict[int, int] = {}
        self.unknown: Counter[str] = Counter()
        held = self._dataset.GetRasterBand(self.band)
        texts, told = value_texts(path, held, names, field)
        notes.append(Message("{called}: {told}", called=called, told=told))
        self._texts = texts
        self._table = _code_table(texts, names, held.GetNoDataValue())
        self._stored_table = _stored_table(self._table, held)
        self._source_wkt = gdal_text(self._dataset.GetProjection()) or geometry.crs_wkt
        self._bounds = self._bounds_on_map(notes)
        self._first: tuple[int, int] | None = None
        self._n = self._choose_subcells(rule.n_subcells, notes)
        self._share = rule.share
        self._area = self._window(notes)
        self.notes = tuple(notes)

    @property
    def divides_cells(self) -> bool:
        """Whether several pixels or points decide a cell: only then some are mixed, or an edge."""
        return self._n > 1

    def windows(self) -> Iterator[CellWindow]:
        """Return the tiles of the raster's rectangle on the map's grid, from the top."""
        return self._area.tiles(_TILE)

    def cells(self, window: CellWindow) -> ReferenceCells:
        """Bring the raster to the map's cells in a window."""
        codes_there = self._subcell_codes(window)
        if self._n == 1:
            return _whole_cells(codes_there)
        found = [int(v) for v in np.unique(codes_there) if v != _NOTHING]
        counts = {code: count_in_cells(codes_there == code, self._n) for code in found}
        codes, states = assign_classes(
            counts, count_in_cells(codes_there != _NOTHING, self._n), self._n**2, self._share
        )
        return ReferenceCells(codes, states, np.zeros(codes.shape, np.int32))

    def _subcell_codes(self, window: CellWindow) -> NDArray[np.int16]:
        if self._first is not None:
            return self._stored_codes(window, self._first)
        values = self._values(window)
        with np.errstate(invalid="ignore"):
            held = (values >= 0) & (values <= _MAX_VALUE)
            if values.dtype.kind == "f":
                held &= values == np.floor(values)
            nothing = (values == _UNTOUCHED) | ~np.isfinite(values)
        codes = self._table[np.where(held, values, 0).astype(np.int32)]
        codes[~held] = UNKNOWN
        codes[nothing] = _NOTHING
        self._count_unknown(codes, values)
        return codes

    def _count_unknown(self, codes: NDArray[np.int16], values: NDArray[Any]) -> None:
        lost = codes == UNKNOWN
        if not lost.any():
            return
        unknown, numbers = np.unique(values[lost], return_counts=True)
        self.unknown.update(
            {self._texts.get(int(v), f"{v:g}"): int(k) for v, k in zip(unknown.tolist(), numbers.tolist())}
        )

    def _values(self, window: CellWindow) -> NDArray[Any]:
        """Return the raster's own values at the subcells' centres; `_UNTOUCHED` where it has none or hides them."""
        floating = gdal.GetDataTypeName(self._dataset.GetRasterBand(self.band).DataType).startswith("Float")
        values = self._warped(self._class_band, window, gdal.GDT_Float64 if floating else gdal.GDT_Int32, _UNTOUCHED)
        for mask in self._masks:
            values[self._warped(mask, window, gdal.GDT_Float64, 0) == 0] = _UNTOUCHED
        return values

    def _stored_codes(self, window: CellWindow, first: tuple[int, int]) -> NDArray[np.int16]:
        """Return what `_subcell_codes` returns, read as it is stored: the raster's pixels are the subcells.

        Args:
            window: the cells.
            first: the raster's row and column at the map's first cell.
        """
        n = self._n
        row, col = first[0] + window.row * n, first[1] + window.col * n
        height, width = window.height * n, window.width * n
        place = CellWindow(row, col, height, width).within(self._own_geometry)
        if not place.height * place.width:
            return np.full((height, width), _NOTHING, np.int16)
        where = (place.row, place.col, place.height, place.width)
        values = read_window(self._dataset, [self.band], *where)[0]
        numbers = values.view(np.uint16) if values.dtype == np.int16 else values
        inside = np.asarray(self._stored_table.take(numbers))
        for mask in self._masks:
            inside[read_window(mask, [1], *where)[0] == 0] = _NOTHING
        self._count_unknown(inside, values)
        if inside.shape == (height, width):
            return inside
        codes = np.full((height, width), _NOTHING, np.int16)
        codes[place.row - row :, place.col - col :][: place.height, : place.width] = inside
        return codes

    def _warped(self, source: gdal.Dataset, window: CellWindow, gdal_type: int, empty: float) -> NDArray[Any]:
        grid = subcell_grid(self._geometry, window, self._n, gdal_type)
        grid.GetRasterBand(1).Fill(empty)
        done = None
        with quiet_gdal() as messages:
            done = gdal.Warp(
                grid,
                source,
                resampleAlg="near",
                srcSRS=self._source_wkt or None,
                dstSRS=self._geometry.crs_wkt or None,
            )
        if not done:
            raise InputError(
                "{getdescription} cannot be warped to the grid of the map: {last}.",
                "Check the CRS of both, or warp it first.",
                getdescription=self._dataset.GetDescription(),
                last=messages.last(),
            )
        return np.asarray(grid.ReadAsArray())

    def _bounds_on_map(self, notes: list[str]) -> tuple[float, float, float, float]:
        corners = _corners(self._dataset)
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        bounds = (min(xs), min(ys), max(xs), max(ys))
        if not self._dataset.GetProjection():
            notes.append(Message("{called} has no CRS; the CRS of the map is assumed.", called=self._called))
            return bounds
        if not self._geometry.crs_wkt:
            raise InputError(
                "The map has no CRS, but {lower} has one.",
                "Assign the CRS of the map (Assign Projection).",
                lower=self._called.lower(),
            )
        source, target = spatial_reference(self._source_wkt), spatial_reference(self._geometry.crs_wkt)
        if source.IsSame(target):
            return bounds
        notes.append(
            Message(
                "{called} was transformed from {crs_name} to {crs_name_2}.",
                called=self._called,
                crs_name=crs_name(source),
                crs_name_2=crs_name(target),
            )
        )
        way, brought = transformation(source, target), None
        with quiet_gdal():
            brought = way.TransformBounds(*bounds, 21)
        if brought is None or not all(math.isfinite(number) for number in brought):
            raise self._apart()
        return brought[0], brought[1], brought[2], brought[3]

    def _choose_subcells(self, wanted: int, notes: list[str]) -> int:
        """Take the raster's own pixels where they fit into the cells, else ``wanted`` per side."""
        same_crs = not self._dataset.GetProjection() or spatial_reference(self._source_wkt).IsSame(
            spatial_reference(self._geometry.crs_wkt)
        )
        fine, coarse = self._dataset.GetGeoTransform(), self._geometry.transform
        nested = _nesting(fine, coarse) if same_crs else 0
        if nested and self._dataset.GetRasterBand(self.band).DataType in _STORED_AS_THEY_ARE:
            self._first = round((coarse[3] - fine[3]) / fine[5]), round((coarse[0] - fine[0]) / fine[1])
        if nested == 1:
            notes.append(Message("{called} has the grid of the map.", called=self._called))
        elif nested:
            notes.append(
                Message(
                    "{called} has {nested}×{nested} pixels per cell of the map.", called=self._called, nested=nested
                )
            )
        else:
            notes.append(
                Message(
                    "{called} has a different grid than the map: it was sampled at {wanted}×{wanted} points per cell.",
                    called=self._called,
                    wanted=wanted,
                )
            )
        return nested or wanted

    def _window(self, notes: list[str]) -> CellWindow:
        window = window_of_bounds(self._geometry, self._bounds)
        on_map = window.within(self._geometry)
        if on_map.height * on_map.width == 0:
            raise self._apart()
        outside = window.height * window.width - on_map.height * on_map.width
        if outside > max(_MAX_CELLS_OUTSIDE, on_map.height * on_map.width):
            notes.append(
                Message("{called} extends far beyond the map; pixels outside were not counted.", called=self._called)
            )
            return on_map
        return window

    def _apart(self) -> InputError:
        return InputError(
            "{called} does not overlap the map.", "Check the CRS of both, or choose another one.", called=self._called
        )


def _whole_cells(codes: NDArray[np.int16]) -> ReferenceCells:
    """Return cells of one pixel each: what `reference.assign_classes` makes of them, without counting."""
    numbers = codes.view(np.uint16)
    return ReferenceCells(_CODE_OF.take(numbers), _STATE_OF.take(numbers), np.zeros(codes.shape, np.int32))


def _whole_cell_tables() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the class and the state of a cell of one pixel, by the pixel's code as a number without sign."""
    codes, states = np.full(2**16, NODATA_CODE, np.uint8), np.full(2**16, CellState.USED, np.uint8)
    codes[:NODATA_CODE] = np.arange(NODATA_CODE)
    for code, state in ((_NOTHING, CellState.NONE), (UNKNOWN, CellState.UNKNOWN), (LEFT_OUT, CellState.LEFT_OUT)):
        states[code] = state  # counted from the end, as numbers below 0 are without their sign
    return codes, states


_CODE_OF, _STATE_OF = _whole_cell_tables()


def _class_band(dataset: gdal.Dataset, called: str, band: int) -> tuple[int, list[str]]:
    number, notes = class_band(dataset, band)
    return number, [Message("{called}: {note}", called=called, note=note) for note in notes]


def _masks(dataset: gdal.Dataset, band: int) -> list[gdal.Dataset]:
    """Return what the raster hides, as rasters of their own: 0 is hidden."""
    mask = PixelMask(dataset, [band])
    names = [*(f"mask,{number}" for number in mask.numbers), *([str(mask.alpha)] if mask.alpha else [])]
    return [gdal.Translate("", dataset, format="VRT", bandList=[name], maskBand="none") for name in names]


def _code_table(texts: dict[int, str], names: ClassNames, nodata: float | None) -> NDArray[np.int16]:
    """Make the table from value (0 to 65535) to code, `UNKNOWN`, `LEFT_OUT` or `_NOTHING`."""
    table = np.full(_MAX_VALUE + 1, UNKNOWN, np.int16)
    for value in range(1024):
        given = names.mapping.get(str(value))
        table[value] = given if given is not None else names.code(texts.get(value, "" if texts else value))
    for none in (0, NODATA_CODE, nodata):  # no class, unless somebody says that it is one
        if none is not None and 0 <= none <= _MAX_VALUE and math.floor(none) == none:
            table[int(none)] = table[int(none)] if table[int(none)] != UNKNOWN else _NOTHING
    if not (table >= 0).any():
        raise InputError(
            "None of the reference's values is a class of {scheme_title}.",
            "Select another scheme, or enter a class mapping such as 'Urban=2; Water=G'.",
            scheme_title=names.scheme.title,
        )
    return table


def _stored_table(table: NDArray[np.int16], band: gdal.Band) -> NDArray[np.int16]:
    """Return the table for pixels as they are stored; a number below 0 stands for itself plus 65536."""
    stored = table.copy()
    lowest = 0
    if band.DataType == gdal.GDT_Int16:
        lowest = -(2**15)
        stored[lowest:] = UNKNOWN
    nodata = band.GetNoDataValue()
    if nodata is not None and lowest <= nodata <= _MAX_VALUE + lowest and math.floor(nodata) == nodata:
        stored[int(nodata)] = _NOTHING
    return stored


def _corners(dataset: gdal.Dataset) -> list[tuple[float, float]]:
    transform = geometry_of(dataset).transform
    return [
        tuple(gdal.ApplyGeoTransform(transform, col, row))
        for col in (0, dataset.RasterXSize)
        for row in (0, dataset.RasterYSize)
    ]


def _nesting(fine: tuple[float, ...], coarse: tuple[float, ...]) -> int:
    """Return how many pixels of one grid a cell of another holds per side, 0 if they do not fit."""
    if any(fine[i] or coarse[i] for i in (2, 4)) or not fine[1] or not fine[5]:
        return 0
    ratios = (coarse[1] / fine[1], coarse[5] / fine[5])
    n = round(ratios[0])
    offsets = ((coarse[0] - fine[0]) / fine[1], (coarse[3] - fine[3]) / fine[5])
    fits = all(abs(v - n) < 1e-6 for v in ratios) and all(abs(v - round(v)) < 1e-3 for v in offsets)
    return n if fits and 1 <= n <= _MAX_NESTED else 0
