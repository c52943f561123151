"""Tiles of one image: Earth Engine writes large exports as several files, NAME-0000000000-0000000256.tif.

Source: Google, Earth Engine guides, exporting images (the numbers are the tile's first row and column).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from osgeo import gdal

from ..errors import InputError
from ..geo.raster_io import gdal_metadata, gdal_text, open_raster, quiet_gdal
from .product import IMAGE_DRIVERS

_TILE = re.compile(r"(.+?)-?\d{10}-\d{10}$")


def tiles_among(names: Sequence[str]) -> dict[str, list[str]]:
    """Return which files are tiles of one image, by the image's name; those of a single tile are left out.

    Args:
        names: files' names or paths.
    """
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        path = PurePosixPath(name.replace("\\", "/"))
        if path.suffix.lower() in (".tif", ".tiff") and (tile := _TILE.fullmatch(path.stem)):
            found.setdefault(tile[1], []).append(name)
    return {name: tiles for name, tiles in found.items() if len(tiles) > 1}


def join_tiles(name: str, paths: Sequence[str]) -> str:
    """Combine tiles.

    Args:
        name: the image's name, for errors.
        paths: of the tiles, as GDAL opens them.

    Returns:
        The text of a virtual raster with the tiles' bands.

    Raises:
        InputError: they have not the same bands, CRS and pixel size.
    """
    tiles = [open_raster(path, IMAGE_DRIVERS) for path in paths]
    kinds = {(_bands(tile), tile.GetProjection(), _pixel(tile), tile.GetRasterBand(1).DataType) for tile in tiles}
    if len(kinds) > 1:
        raise InputError(
            "The {n_tiles} tiles of {name} differ in bands, CRS or pixel size.",
            "Combine matching tiles (in QGIS: Build Virtual Raster) and select the result.",
            n_tiles=len(tiles),
            name=name,
        )
    joined = None
    with quiet_gdal() as messages:
        joined = gdal.BuildVRT("", tiles, resolution="highest")
    if joined is None:
        raise InputError(
            "The tiles of {name} cannot be combined: {last}.",
            "Combine them first (in QGIS: Build Virtual Raster) and select the result.",
            name=name,
            last=messages.last(),
        )
    for number, description in enumerate(_bands(tiles[0]), 1):
        joined.GetRasterBand(number).SetDescription(description)
    joined.SetMetadata(gdal_metadata(tiles[0]))
    joined.FlushCache()
    return str(joined.GetMetadata("xml:VRT")[0])


def _bands(tile: gdal.Dataset) -> tuple[str, ...]:
    return tuple(gdal_text(tile.GetRasterBand(number).GetDescription()) for number in range(1, tile.RasterCount + 1))


def _pixel(tile: gdal.Dataset) -> tuple[float, ...]:
    transform = tile.GetGeoTransform()
    return tuple(round(transform[i], 9) for i in (1, 2, 4, 5))
