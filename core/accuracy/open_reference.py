"""Open a reference, whatever it is: polygons, points or a raster."""

from __future__ import annotations

from functools import cached_property

from osgeo import gdal

from ..classmap.class_names import ClassNames
from ..errors import InputError, RequestError
from ..geo.crs_address import open_locally
from ..geo.map_geometry import MapGeometry
from ..geo.raster_io import quiet_gdal
from ..geo.subcells import CellWindow
from ..geo.vector_files import gdal_path, is_vector, only_vector_in
from ..geo.vector_io import VectorSource, read_vector
from .cell_rule import MOST_OF_IT, CellRule
from .reference import Reference


class ReferenceFile:
    """A vector or raster file that holds a reference, on a map's grid: read once, and opened when it is needed.

    Args:
        path: a vector or raster file; may lie in an archive ("a.zip/b.shp").
        geometry: the map's grid.
        field: the attribute with the class; "" finds it by its contents.
        layer: the layer of a vector file; "" takes all.
        band: the band of a raster with the classes, from 1; 0 finds it by its name.

    Raises:
        InputError: there is no such file, or it is neither.
        RequestError: a band is named, and the file is no raster.
    """

    def __init__(self, path: str, geometry: MapGeometry, field: str = "", layer: str = "", band: int = 0) -> None:
        self._path = only_vector_in(path) if path.lower().endswith(".zip") else path
        self._geometry, self._field, self._layer, self._band = geometry, field, layer, band
        self._plain = gdal_path(self._path.partition("|")[0])
        as_raster, as_vector = _is_raster(self._plain), is_vector(self._plain)
        asked_for = "|layername=" in self._path or layer or field
        self._is_vector = as_vector and (not as_raster or _is_table(self._plain) or bool(asked_for))
        if not as_raster and not as_vector:
            raise self._unknown()
        if band and self._is_vector:
            raise RequestError(
                "The reference {path} is a vector layer, which has no bands.",
                "Leave the band of the reference out, or choose a raster.",
                path=self._path,
            )

    def windows(self) -> list[CellWindow] | None:
        """Return the windows on the map that polygons or points touch, also beyond its edge; None for a raster.

        Raises:
            InputError: the file cannot be read.
        """
        if not self._is_vector:
            return None
        from .reference_polygons import touched_tiles

        return touched_tiles(self._vector, self._geometry)

    def reference(self, names: ClassNames, rule: CellRule = MOST_OF_IT) -> Reference:
        """Return what the file says of the map's cells.

        Args:
            names: how classes are named.
            rule: when a cell counts.

        Raises:
            InputError: it cannot be read, or holds no class.
        """
        from .reference_polygons import PolygonReference
        from .reference_raster import RasterReference

        if not self._is_vector:
            return RasterReference(self._plain, self._geometry, names, self._field, rule, band=self._band)
        return PolygonReference(
            self._vector, path=self._path, geometry=self._geometry, names=names, field=self._field, rule=rule
        )

    @cached_property
    def _vector(self) -> VectorSource:
        return read_vector(self._path, self._geometry.crs_wkt, self._layer)

    def _unknown(self) -> InputError:
        exists = False
        with quiet_gdal():
            exists = gdal.VSIStatL(self._plain) is not None
        if not exists:
            return InputError("There is no file {path}.", "Check the path.", path=self._path)
        return InputError(
            "The reference {path} is neither a raster nor a vector layer that GDAL can read.",
            "Check the path, or choose another file.",
            path=self._path,
        )


def open_reference(
    path: str,
    geometry: MapGeometry,
    names: ClassNames,
    field: str = "",
    layer: str = "",
    rule: CellRule = MOST_OF_IT,
) -> Reference:
    """Open reference polygons, points or a raster.

    Args:
        path: as for `ReferenceFile`, like ``geometry``, ``field`` and ``layer``.
        geometry: the map's grid.
        names: how classes are named.
        field: the attribute with the class.
        layer: the layer of a vector file.
        rule: when a cell counts.

    Raises:
        InputError: it cannot be read, or holds no class.
    """
    return ReferenceFile(path, geometry, field, layer).reference(names, rule)


def _is_table(path: str) -> bool:
    """Return whether a file is a table of points on a regular grid, which GDAL would also read as a raster."""
    return path.lower().endswith((".csv", ".tsv", ".psv"))


def _is_raster(path: str) -> bool:
    opened = None
    with quiet_gdal():
        opened = open_locally(path, gdal.OF_RASTER)
    return opened is not None
