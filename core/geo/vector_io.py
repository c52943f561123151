"""Reading polygons and points with OGR, brought to a map's CRS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..message import Message
from ..plain_text import decoded, first_of, shortened
from .ground import crs_name, spatial_reference, transformation
from .kml_folders import folders_of_layers
from .point_tables import geometry_of_table
from .raster_io import silent_gdal
from .text_tables import refuse_longer_rows
from .vector_files import chosen_layers, gdal_path, open_vector

LAYER_FIELD = "(layer)"
"""The pseudo-field that holds the layer's name: in KML files a folder's name is the class."""
_DENSIFY = 200
_SHOWN = 5


@dataclass(frozen=True)
class VectorFeature:
    """One feature.

    Attributes:
        geometry: polygon, multipolygon, point or multipoint, in the target CRS.
        values: its attributes by field name, and `LAYER_FIELD`.
        folders: where it lies in the file, outermost first: a KML file's folders, else its layer.
    """

    geometry: ogr.Geometry
    values: dict[str, Any]
    folders: tuple[str, ...] = ()


@dataclass(frozen=True)
class VectorSource:
    """Features in the CRS that was asked for.

    Attributes:
        features: all that have a geometry that can be used.
        fields: the attributes' names.
        points: the features are points, not polygons.
        notes: sentences about what was done or left out.
    """

    features: tuple[VectorFeature, ...]
    fields: tuple[str, ...]
    points: bool
    notes: tuple[str, ...]


def read_vector(path: str, target_wkt: str, layer: str = "") -> VectorSource:
    """Read a file's features and bring them to a CRS.

    Args:
        path: a vector file, or a table with coordinates in its columns; "|layername=NAME" behind it chooses a layer,
            as QGIS writes it.
        target_wkt: the CRS wanted, or "" to leave coordinates as they are.
        layer: the layer to read; "" for all of them.

    Raises:
        InputError: it cannot be opened, has no such layer, or no polygons or points.
    """
    try:
        return _read_vector(path, target_wkt, layer)
    except (RuntimeError, SystemError) as error:  # GDAL's own; SystemError where it quotes bytes that are no text
        raise InputError("{path} is damaged.", "Save it again, or choose another file.", path=path) from error


def _read_vector(path: str, target_wkt: str, layer: str) -> VectorSource:
    path, _, options = path.partition("|")
    named = [part[10:] for part in options.split("|") if part.lower().startswith("layername=")]
    dataset = open_vector(path)
    layers = chosen_layers(dataset, path, layer or (named[0] if named else ""))
    folders = _folders(dataset, path)
    features: list[VectorFeature] = []
    notes: list[str] = []
    fields: dict[str, None] = {}
    lost: list[str] = []
    for one in layers:
        rows = _read_rows(one)
        fields.update(dict.fromkeys(rows.fields))
        if not rows.fids and len(layers) > 1:
            continue
        if one.GetGeomType() == ogr.wkbNone and rows.values:
            rows = _place_rows(rows, path, notes)
        bring = _Bringer(rows, target_wkt, notes)
        with silent_gdal():
            for fid, geometry, values in zip(rows.fids, rows.geometries, rows.values):
                brought = bring(geometry)
                if brought is None:
                    lost.append(str(fid))
                    continue
                place = folders.get(rows.layer, (rows.layer,))
                features.append(VectorFeature(brought, {**values, LAYER_FIELD: rows.layer}, place))
    return _checked(path, features, (*fields, LAYER_FIELD), notes, lost)


@dataclass(frozen=True)
class _Rows:
    """A layer as it stands in the file."""

    layer: str
    crs: osr.SpatialReference | None
    fields: tuple[str, ...]
    fids: tuple[int, ...]
    geometries: tuple[ogr.Geometry | None, ...]
    values: tuple[dict[str, Any], ...]

    def extent(self) -> tuple[float, float, float, float] | None:
        """Return smallest x, largest x, smallest y, largest y; None if nothing has a geometry."""
        boxes = [g.GetEnvelope() for g in self.geometries if g is not None and not g.IsEmpty()]
        if not boxes:
            return None
        west, east, south, north = zip(*boxes)
        return min(west), max(east), min(south), max(north)


def _read_rows(layer: ogr.Layer) -> _Rows:
    definition = layer.GetLayerDefn()
    names = tuple(_text(definition.GetFieldDefn(i).GetName()) for i in range(definition.GetFieldCount()))
    fids, geometries, values = [], [], []
    with silent_gdal():
        layer.ResetReading()
        for feature in layer:
            geometry = feature.GetGeometryRef()
            fids.append(feature.GetFID())
            geometries.append(None if geometry is None else geometry.Clone())
            values.append({name: _text(feature.GetField(i)) for i, name in enumerate(names)})
    return _Rows(
        _text(layer.GetName()),
        layer.GetSpatialRef(),
        fields=names,
        fids=tuple(fids),
        geometries=tuple(geometries),
        values=tuple(values),
    )


def _text(value: Any) -> Any:
    """Decode what is no UTF-8, as in a CSV file of a Western spreadsheet; leave everything else."""
    return decoded(value, "cp1252") if isinstance(value, (bytes, bytearray, str)) else value


def _folders(dataset: gdal.Dataset, path: str) -> dict[str, tuple[str, ...]]:
    if dataset.GetDriver().ShortName not in ("KML", "LIBKML"):
        return {}
    names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
    return dict(zip(names, folders_of_layers(gdal_path(path), names)))


def _place_rows(rows: _Rows, path: str, notes: list[str]) -> _Rows:
    """Make points (or what a column of geometry says) of a table's rows."""
    refuse_longer_rows(gdal_path(path))
    table = geometry_of_table(path, rows.fields)
    geometries = tuple(table.read(values) for values in rows.values)
    placed = [geometry for geometry in geometries if geometry is not None]
    if not placed:
        raise InputError(
            "No coordinates can be read from the columns {columns} of {path}, for example {example}.",
            "Use decimal degrees such as 47.2231 and -1.5629, or metres in the CRS of the map.",
            columns=", ".join(table.columns),
            path=path,
            example="; ".join(shortened(str(rows.values[0].get(column))) for column in table.columns),
        )
    stated = {crs.ExportToWkt() if crs else "": crs for crs in (one.GetSpatialReference() for one in placed)}
    if len(stated) > 1:
        raise InputError(
            "The geometries of {path} have several coordinate reference systems: {crs_names}.",
            "Transform the table to one CRS.",
            path=path,
            crs_names=", ".join(crs_name(crs) if crs else "none" for crs in stated.values()),
        )
    rows = replace(rows, geometries=geometries, crs=rows.crs or next(iter(stated.values())))
    notes.append(Message("Coordinates were read from the columns {columns}.", columns=", ".join(table.columns)))
    return rows


def _checked(
    path: str, features: list[VectorFeature], fields: tuple[str, ...], notes: list[str], lost: list[str]
) -> VectorSource:
    areal = [f for f in features if f.geometry.GetDimension() == 2]
    points = [f for f in features if f.geometry.GetDimension() == 0]
    used = areal or points
    if not features and not lost:
        raise InputError("{path} contains no features.", "Draw some, save the edits, and try again.", path=path)
    if not used:
        raise InputError("{path} contains no polygons and no points.", "Select a polygon layer.", path=path)
    others = len(features) - len(used)
    if others:
        notes.append(
            Message(
                "{n} features that are not {areal} were left out.",
                n=others,
                areal="polygons" if areal else "points",
            )
        )
    if lost:
        text = "{n} features have no valid geometry (number {which})."
        notes.append(Message(text, n=len(lost), which=first_of(lost, _SHOWN)))
    return VectorSource(tuple(used), fields, not areal, tuple(dict.fromkeys(notes)))


class _Bringer:
    """Brings a layer's geometries to a CRS; None for what has no place there."""

    def __init__(self, rows: _Rows, target_wkt: str, notes: list[str]) -> None:
        source = rows.crs if rows.crs is not None else _degrees(rows, target_wkt, notes)
        self._transform = None
        self._longest = _longest_edge(rows)
        if source is None:
            notes.append(Message("The layer {getname} has no CRS; the CRS of the map is assumed.", getname=rows.layer))
        elif not target_wkt:
            raise InputError(
                "The map has no CRS, but the polygons have one.", "Assign the CRS of the map (Assign Projection)."
            )
        else:
            target = spatial_reference(target_wkt)
            source = source.Clone()
            source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            if not source.IsSame(target):
                notes.append(
                    Message(
                        "{getname} was transformed from {crs_name} to {crs_name_2}.",
                        getname=rows.layer,
                        crs_name=crs_name(source),
                        crs_name_2=crs_name(target),
                    )
                )
                self._transform = transformation(source, target)

    def __call__(self, geometry: ogr.Geometry | None) -> ogr.Geometry | None:
        """Return a copy in the target CRS, flat and without curves, or None."""
        if geometry is None or geometry.IsEmpty():
            return None
        copy = geometry.Clone()
        copy.FlattenTo2D()
        copy = copy.GetLinearGeometry()
        if self._transform is not None:
            if self._longest > 0:  # a long straight edge is a curve in another CRS
                copy.Segmentize(self._longest)
            try:
                if copy.Transform(self._transform) != 0:
                    return None
            except RuntimeError:
                return None
        return copy if all(abs(v) < 1e30 for v in copy.GetEnvelope()) else None


def _longest_edge(rows: _Rows) -> float:
    extent = rows.extent()
    if extent is None:
        return 0.0
    west, east, south, north = extent
    return float(max(east - west, north - south) / _DENSIFY)


def _degrees(rows: _Rows, target_wkt: str, notes: list[str]) -> osr.SpatialReference | None:
    """Take numbers that can only be degrees for longitude and latitude, where nothing names a CRS."""
    extent = rows.extent()
    if extent is None or not target_wkt or not spatial_reference(target_wkt).IsProjected():
        return None
    west, east, south, north = extent
    if not (-180 <= west <= east <= 360 and -90 <= south <= north <= 90):
        return None
    notes.append(Message("{layer} has no CRS; longitude and latitude (WGS 84) are assumed.", layer=rows.layer))
    return spatial_reference("EPSG:4326")


def memory_layer(features: Sequence[tuple[ogr.Geometry, int]]) -> tuple[ogr.DataSource, ogr.Layer]:
    """Make a layer of geometries with a number each (field "number"), to be burnt into a grid.

    Returns:
        The data source, which must be kept as long as the layer is used, and the layer. It has
        no CRS, so that GDAL takes the grid's.
    """
    # GDAL 3.11 joined the two drivers; "Memory" is the older name.
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
    source = driver.CreateDataSource("")
    layer = source.CreateLayer("features", geom_type=ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("number", ogr.OFTInteger))
    for geometry, number in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        feature.SetField("number", number)
        layer.CreateFeature(feature)
    return source, layer
