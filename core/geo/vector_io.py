"""Reading polygons and points with OGR, brought to a map's CRS."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr

from ..errors import InputError
from ..message import Message
from .ground import spatial_reference
from .raster_io import quiet_gdal

LAYER_FIELD = "(layer)"
"""The pseudo-field that holds the layer's name: in KML files a folder's name is the class."""
_DENSIFY = 200


@dataclass(frozen=True)
class VectorFeature:
    """One feature.

    Attributes:
        geometry: polygon, multipolygon, point or multipoint, in the target CRS.
        values: its attributes by field name, and `LAYER_FIELD`.
    """

    geometry: ogr.Geometry
    values: dict[str, Any]


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


def gdal_path(path: str) -> str:
    """Let GDAL look into an archive: "a.zip/b/c.shp" becomes "/vsizip/a.zip/b/c.shp"."""
    if not path.startswith("/vsi") and ".zip/" in path.lower().replace("\\", "/"):
        return "/vsizip/" + path.replace("\\", "/")
    return path


def open_vector(path: str) -> gdal.Dataset:
    """Open a vector file, also one inside a zip archive.

    Raises:
        InputError: it is none, or has no layers.
    """
    with quiet_gdal() as messages:
        try:
            dataset = gdal.OpenEx(gdal_path(path), gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR)
        except RuntimeError as error:
            messages.errors.append(str(error))
            dataset = None
    if dataset is None:
        raise InputError(
            "{path} cannot be opened as a vector layer: {last}.",
            "Choose a file of polygons that GDAL can read.",
            path=path,
            last=messages.last(),
        )
    if dataset.GetLayerCount() == 0:
        raise InputError("{path} holds no layer.", "Choose another file.", path=path)
    return dataset


def read_vector(path: str, target_wkt: str, layer: str = "") -> VectorSource:
    """Read a file's features and bring them to a CRS.

    Args:
        path: a vector file; "|layername=NAME" behind it chooses a layer, as QGIS writes it.
        target_wkt: the CRS wanted, or "" to leave coordinates as they are.
        layer: the layer to read; "" for all of them.

    Raises:
        InputError: it cannot be opened, has no such layer, or no polygons or points.
    """
    path, _, options = path.partition("|")
    named = [part[10:] for part in options.split("|") if part.lower().startswith("layername=")]
    dataset = open_vector(path)
    layers = _layers(dataset, path, layer or (named[0] if named else ""))
    features: list[VectorFeature] = []
    notes: list[str] = []
    fields: dict[str, None] = {}
    lost: list[str] = []
    for one in layers:
        definition = one.GetLayerDefn()
        names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
        fields.update(dict.fromkeys(names))
        bring = _bringer(one, target_wkt, notes)
        with quiet_gdal():
            one.ResetReading()
            for feature in one:
                geometry = bring(feature.GetGeometryRef())
                if geometry is None:
                    lost.append(str(feature.GetFID()))
                    continue
                values = {name: feature.GetField(i) for i, name in enumerate(names)}
                features.append(VectorFeature(geometry, {**values, LAYER_FIELD: one.GetName()}))
    return _checked(path, features, (*fields, LAYER_FIELD), notes, lost)


def _checked(
    path: str, features: list[VectorFeature], fields: tuple[str, ...], notes: list[str], lost: list[str]
) -> VectorSource:
    areal = [f for f in features if f.geometry.GetDimension() == 2]
    points = [f for f in features if f.geometry.GetDimension() == 0]
    used = areal or points
    if not used:
        raise InputError("{path} holds no polygons and no points.", "Choose a layer of polygons.", path=path)
    others = len(features) - len(used)
    if others:
        notes.append(
            Message(
                "{others} features that are not {areal} were left out.",
                others=others,
                areal="polygons" if areal else "points",
            )
        )
    if lost:
        which = ", ".join(lost[:5]) + (" …" if len(lost) > 5 else "")
        notes.append(
            Message(
                "{n_lost} features have no geometry that can be used (number {which}).", n_lost=len(lost), which=which
            )
        )
    return VectorSource(tuple(used), fields, not areal, tuple(dict.fromkeys(notes)))


def _layers(dataset: gdal.Dataset, path: str, wanted: str) -> list[ogr.Layer]:
    layers = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
    if not wanted:
        return layers
    chosen = [one for one in layers if one.GetName() == wanted]
    if not chosen:
        names = ", ".join(one.GetName() for one in layers)
        raise InputError(
            "{path_name} has no layer '{wanted}'.",
            "It has: {names}.",
            path_name=Path(path).name,
            wanted=wanted,
            names=names,
        )
    return chosen


class _bringer:  # noqa: N801 (used as a function)
    """Brings a layer's geometries to a CRS; None for what has no place there."""

    def __init__(self, layer: ogr.Layer, target_wkt: str, notes: list[str]) -> None:
        source = layer.GetSpatialRef()
        self._transform = None
        self._longest = _longest_edge(layer)
        if source is None:
            notes.append(
                Message("The layer {getname} names no CRS; it is taken to have the map's.", getname=layer.GetName())
            )
        elif not target_wkt:
            raise InputError(
                "The map has no CRS, but the polygons have one.", "Give the map its CRS (Assign projection)."
            )
        else:
            target = spatial_reference(target_wkt)
            source = source.Clone()
            source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            if not source.IsSame(target):
                notes.append(
                    Message(
                        "{getname} was brought from {crs_name} to {crs_name_2}.",
                        getname=layer.GetName(),
                        crs_name=crs_name(source),
                        crs_name_2=crs_name(target),
                    )
                )
                self._transform = osr.CoordinateTransformation(source, target)

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


def crs_name(reference: osr.SpatialReference) -> str:
    """Name a CRS for people: "WGS 84 / UTM zone 49N (EPSG:32649)"."""
    name, code = reference.GetName() or "a CRS without name", reference.GetAuthorityCode(None)
    return f"{name} ({reference.GetAuthorityName(None)}:{code})" if code else name


def _longest_edge(layer: ogr.Layer) -> float:
    try:
        west, east, south, north = layer.GetExtent()
    except (RuntimeError, ValueError):
        return 0.0
    return float(max(east - west, north - south) / _DENSIFY)


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
