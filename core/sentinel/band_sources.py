"""The names of the rasters that a virtual raster's bands are read from.

``gdalbuildvrt -separate``, which QGIS calls too, gives the bands no names; but each has one source, whose
name says which band it is: ``…_B8A.tif``. Source: GDAL, VRT driver (metadata domain "vrt_sources").
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from osgeo import gdal

from ..errors import InputError
from ..geo.raster_io import gdal_metadata, gdal_text, open_any
from ..plain_text import whole_number

_MAX_DEPTH = 4


def names_of_sources(dataset: gdal.Dataset, number: int, depth: int = 0) -> tuple[str, ...]:
    """Return the one name that all sources of a virtual raster's band have, or nothing.

    Args:
        dataset: an open raster.
        number: the band, from 1.
        depth: how many virtual rasters lead here.

    Returns:
        A file's name without its ending, or the description of a band in it.
    """
    if dataset.GetDriver().ShortName != "VRT" or depth >= _MAX_DEPTH:
        return ()
    names: set[str] = set()
    for text in gdal_metadata(dataset.GetRasterBand(number), "vrt_sources").values():
        try:
            source = ElementTree.fromstring(text)  # noqa: S314 (written by GDAL itself)
        except ElementTree.ParseError:
            return ()
        file = source.find("SourceFilename")
        if file is None or not file.text:
            return ()
        path = file.text
        if file.get("relativeToVRT") == "1":
            path = str(Path(gdal_text(dataset.GetDescription())).parent / path)
        names.add(_name_in(path, source.findtext("SourceBand") or "1", depth))
    return tuple(names) if len(names) == 1 and "" not in names else ()


def _name_in(path: str, band: str, depth: int) -> str:
    """Return the name of a band of a source: the file's if it is its only one."""
    try:
        dataset = open_any(path)
    except InputError:
        return ""
    if dataset.RasterCount == 1:
        inner = names_of_sources(dataset, 1, depth + 1)
        return inner[0] if inner else Path(path.partition("?")[0]).stem
    number = whole_number(band) or 0
    if not 1 <= number <= dataset.RasterCount:
        return ""
    inner = names_of_sources(dataset, number, depth + 1)
    return inner[0] if inner else gdal_text(dataset.GetRasterBand(number).GetDescription())
