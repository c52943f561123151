"""Class maps on disk: one Byte band of codes that carries its own legend.

Every map that Scene Mapper writes is made here, so that colours, names, nodata
and provenance are the same whichever step made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..geo.map_geometry import MapGeometry
from ..geo.new_raster import NewRaster
from ..geo.raster_io import gdal_metadata
from .schemes import NODATA_CODE, SCHEMES, ClassScheme

METADATA_PREFIX = "SCENE_MAPPER_"
CONFIDENCE_NODATA = 255
PROBABILITY_NODATA = -1.0


def new_class_map(path: Path, geometry: MapGeometry, scheme: ClassScheme, provenance: Mapping[str, str]) -> NewRaster:
    """Begin a class map: Byte, nodata 255, with colour table, category names and provenance.

    Args:
        path: the GeoTIFF that will appear when the map is finished.
        geometry: its grid.
        scheme: its classes.
        provenance: what made it; stored as ``SCENE_MAPPER_<KEY>`` in the file's metadata.

    Returns:
        The raster to write codes to; finish it with ``finish("MODE")``.
    """
    raster = NewRaster(
        path,
        (1, geometry.rows, geometry.cols),
        dtype="uint8",
        transform=geometry.transform,
        crs_wkt=geometry.crs_wkt,
        nodata=NODATA_CODE,
    )
    dataset = raster.dataset
    assert dataset is not None
    band = dataset.GetRasterBand(1)
    colours = gdal.ColorTable()
    for scene_class in scheme.classes:
        colours.SetColorEntry(scene_class.code, (*scene_class.rgb, 255))
    colours.SetColorEntry(NODATA_CODE, (0, 0, 0, 0))
    band.SetColorTable(colours)
    band.SetCategoryNames(scheme.category_names())
    band.SetDefaultRAT(attribute_table(scheme))
    band.SetDescription(scheme.id)
    set_provenance(raster, {**provenance, "SCHEME": scheme.id})
    return raster


def new_confidence_map(path: Path, geometry: MapGeometry, provenance: Mapping[str, str]) -> NewRaster:
    """Begin a map of confidence: the largest probability in percent, Byte 0 to 100, nodata 255."""
    raster = NewRaster(
        path,
        (1, geometry.rows, geometry.cols),
        dtype="uint8",
        transform=geometry.transform,
        crs_wkt=geometry.crs_wkt,
        nodata=CONFIDENCE_NODATA,
        predictor=2,
    )
    name_bands(raster, ["confidence"])
    set_provenance(raster, provenance)
    return raster


def new_probability_map(
    path: Path, geometry: MapGeometry, scheme: ClassScheme, provenance: Mapping[str, str]
) -> NewRaster:
    """Begin a map of probabilities: a Float32 band a class, 0 to 1, named, nodata -1."""
    shape = (len(scheme), geometry.rows, geometry.cols)
    raster = NewRaster(
        path,
        shape,
        dtype="float32",
        transform=geometry.transform,
        crs_wkt=geometry.crs_wkt,
        nodata=PROBABILITY_NODATA,
        predictor=3,
    )
    name_bands(raster, [scheme.legend_label(c) for c in scheme.classes])
    set_provenance(raster, {**provenance, "SCHEME": scheme.id})
    return raster


def set_provenance(raster: NewRaster, provenance: Mapping[str, str]) -> None:
    """Store what made a raster in its metadata, as ``SCENE_MAPPER_<KEY>``."""
    dataset = raster.dataset
    assert dataset is not None
    for key, value in provenance.items():
        dataset.SetMetadataItem(METADATA_PREFIX + key.upper(), value)


def read_provenance(dataset: gdal.Dataset) -> dict[str, str]:
    """Return what an open raster says of its making, by key without prefix."""
    items = gdal_metadata(dataset)
    return {k[len(METADATA_PREFIX) :]: v for k, v in items.items() if k.startswith(METADATA_PREFIX)}


def scheme_of(dataset: gdal.Dataset) -> ClassScheme | None:
    """Return the scheme that an open class map says it has, or None."""
    return SCHEMES.get(read_provenance(dataset).get("SCHEME", ""))


def attribute_table(scheme: ClassScheme) -> gdal.RasterAttributeTable:
    """Write a scheme as a raster attribute table: QGIS shows its names where a cell is identified."""
    table = gdal.RasterAttributeTable()
    table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn("Class", gdal.GFT_String, gdal.GFU_Name)
    for name, usage in (("Red", gdal.GFU_Red), ("Green", gdal.GFU_Green), ("Blue", gdal.GFU_Blue)):
        table.CreateColumn(name, gdal.GFT_Integer, usage)
    table.SetRowCount(len(scheme))
    for row, scene_class in enumerate(scheme.classes):
        table.SetValueAsInt(row, 0, scene_class.code)
        table.SetValueAsString(row, 1, scheme.legend_label(scene_class))
        for column, value in enumerate(scene_class.rgb, 2):
            table.SetValueAsInt(row, column, value)
    return table


def count_codes(codes: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Count the cells of each value: (256,), index is the code, 255 is nodata."""
    return np.bincount(codes.ravel(), minlength=256)


def copy_band_looks(source: gdal.Dataset, raster: NewRaster) -> None:
    """Copy band names, colour tables, category names and attribute tables of a raster to a new one."""
    dataset = raster.dataset
    assert dataset is not None
    for number in range(1, source.RasterCount + 1):
        theirs, ours = source.GetRasterBand(number), dataset.GetRasterBand(number)
        ours.SetDescription(theirs.GetDescription())
        if theirs.GetColorTable():
            ours.SetColorTable(theirs.GetColorTable())
        if theirs.GetCategoryNames():
            ours.SetCategoryNames(theirs.GetCategoryNames())
        if theirs.GetDefaultRAT():
            ours.SetDefaultRAT(theirs.GetDefaultRAT())


def name_bands(raster: NewRaster, names: list[str]) -> None:
    """Name the bands of a raster that is being written."""
    dataset = raster.dataset
    assert dataset is not None
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
