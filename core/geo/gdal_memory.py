"""How much of rasters GDAL keeps in memory and how many files it keeps open, in programs of our own."""

from __future__ import annotations

from functools import cache

from osgeo import gdal

SCENE_CACHE_BYTES = 400_000_000
"""Enough for virtual rasters of scenes: a row of a Sentinel-2 product's blocks, all bands, takes 168 MB."""
PRODUCT_CACHE_BYTES = 280_000_000
"""Enough for one product whose rows are read in order and cut at the edges of its blocks (`classify.rows`): a row of
blocks, and where two rows of blocks of the 20 m bands meet, both of them, which takes 75 MB more."""
CLASS_MAP_CACHE_BYTES = 100_000_000
"""Enough for class maps of 20,000 columns: a row of blocks of 512 × 512 cells takes 10 MB, and each is read once."""


def bound_block_cache(most_bytes: int = SCENE_CACHE_BYTES) -> None:
    """Keep what GDAL holds of virtual rasters' sources small: for programs of our own, never inside QGIS.

    It would be a twentieth of the machine's memory. Where the user has set GDAL_CACHEMAX, that stands.

    Args:
        most_bytes: the most that it may hold.
    """
    if not gdal.GetConfigOption("GDAL_CACHEMAX"):
        _own_cache_bytes()  # remembered
        gdal.SetCacheMax(min(gdal.GetCacheMax(), most_bytes))


def raise_block_cache(least_bytes: int) -> None:
    """Let GDAL hold more than `bound_block_cache` has set, but no more than it would by itself.

    Args:
        least_bytes: what it should be able to hold.
    """
    if not gdal.GetConfigOption("GDAL_CACHEMAX"):
        gdal.SetCacheMax(max(gdal.GetCacheMax(), min(_own_cache_bytes(), least_bytes)))


@cache
def _own_cache_bytes() -> int:
    """Return what GDAL would hold by itself; to be asked before that is changed."""
    return int(gdal.GetCacheMax())


MAX_FILES_OF_RASTER = 20
"""How many files of a virtual raster stay open on the command line; in GDAL's own setting, 100 of all together. Each
keeps a block of all its bands twice: 10 MB in a file of ten bands and 512 px tiles. A product whose bands are files of
their own has 10 to 13, all of which stay open."""
_POOL_OPTION, _POOL_FILES = "GDAL_MAX_DATASET_POOL_SIZE", 100


def bound_open_files(rasters: int) -> None:
    """Close files of virtual rasters that have been passed: for programs of our own, never inside QGIS.

    Where the user has set GDAL_MAX_DATASET_POOL_SIZE, that stands. To be called before the first raster is opened.

    Args:
        rasters: how many are read side by side, each by columns (`core.sentinel.source`): a mosaic of more files that
            is read in whole rows would open each file again for each band.
    """
    if not gdal.GetConfigOption(_POOL_OPTION):
        gdal.SetConfigOption(_POOL_OPTION, str(min(_POOL_FILES, MAX_FILES_OF_RASTER * rasters)))
