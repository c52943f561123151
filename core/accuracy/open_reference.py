"""Open a reference, whatever it is: polygons, points or a raster."""

from __future__ import annotations

from osgeo import gdal

from ..classmap.class_names import ClassNames
from ..errors import InputError
from ..geo.map_geometry import MapGeometry
from ..geo.raster_io import READ_ONLY, quiet_gdal
from ..geo.vector_files import gdal_path, only_vector_in
from .cell_rule import MOST_OF_IT, CellRule
from .reference import Reference


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
        path: a vector or raster file; may lie in an archive ("a.zip/b.shp").
        geometry: the map's grid.
        names: how classes are named.
        field: the attribute with the class; "" finds it by its contents.
        layer: the layer of a vector file; "" takes all.
        rule: when a cell counts.

    Raises:
        InputError: it cannot be read, or holds no class.
    """
    from .reference_polygons import PolygonReference
    from .reference_raster import RasterReference

    if path.lower().endswith(".zip"):
        path = only_vector_in(path)
    plain = gdal_path(path.partition("|")[0])
    is_raster, is_vector = _opens(plain, gdal.OF_RASTER), _opens(plain, gdal.OF_VECTOR)
    if is_vector and (not is_raster or _is_table(plain) or "|layername=" in path or layer or field):
        return PolygonReference(path=path, geometry=geometry, names=names, field=field, layer=layer, rule=rule)
    if is_raster:
        return RasterReference(plain, geometry, names, field, rule)
    exists = False
    with quiet_gdal():
        exists = gdal.VSIStatL(plain) is not None
    if not exists:
        raise InputError("There is no file {path}.", "Check the path.", path=path)
    raise InputError(
        "The reference {path} is neither a raster nor a vector layer that GDAL can read.",
        "Check the path, or choose another file.",
        path=path,
    )


def _is_table(path: str) -> bool:
    """Return whether a file is a table of points on a regular grid, which GDAL would also read as a raster."""
    return path.lower().endswith((".csv", ".tsv", ".psv"))


def _opens(path: str, kind: int) -> bool:
    opened = None
    with quiet_gdal():
        opened = gdal.OpenEx(path, kind, open_options=READ_ONLY)
    return opened is not None
