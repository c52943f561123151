"""The cells of a class map of which the network was sure: a virtual raster, no file is written."""

from __future__ import annotations

from xml.sax.saxutils import escape

from ..geo.map_geometry import geometry_of
from ..geo.raster_io import absolute_path, open_raster
from .schemes import NODATA_CODE

_OPAQUE = 255


def confident_cells_vrt(map_path: str, band: int, confidence_path: str, percent: int) -> str:
    """Return the text of a virtual raster that GDAL opens like a file.

    Args:
        map_path: the class map.
        band: its band with the classes, from 1.
        confidence_path: the confidence of the same cells in percent.
        percent: the confidence from which a cell is shown, 1 to 100.

    Returns:
        A raster of two bands: the classes, and their opacity (0 or 255).

    Raises:
        InputError: the map cannot be read.
    """
    geometry = geometry_of(open_raster(map_path))
    transform = ", ".join(f"{number!r}" for number in geometry.transform)
    # A simple source would keep the statistics that QGIS asks for in a file beside the map; one with a table does not.
    steps = f"0:0,{percent - 0.5}:0,{percent}:{_OPAQUE},100:{_OPAQUE}"
    return (
        f'<VRTDataset rasterXSize="{geometry.cols}" rasterYSize="{geometry.rows}">'
        f"<SRS>{escape(geometry.crs_wkt)}</SRS><GeoTransform>{transform}</GeoTransform>"
        f'<VRTRasterBand dataType="Byte" band="1"><NoDataValue>{NODATA_CODE}</NoDataValue>'
        f"<ComplexSource>{_source(map_path, band)}<LUT>0:0,255:255</LUT></ComplexSource></VRTRasterBand>"
        '<VRTRasterBand dataType="Byte" band="2"><ColorInterp>Alpha</ColorInterp>'
        f"<ComplexSource>{_source(confidence_path, 1)}<LUT>{steps}</LUT></ComplexSource></VRTRasterBand>"
        "</VRTDataset>"
    )


def _source(path: str, band: int) -> str:
    name = escape(absolute_path(path))
    return f'<SourceFilename relativeToVRT="0">{name}</SourceFilename><SourceBand>{band}</SourceBand>'
