"""How much GDAL keeps of the files of virtual rasters, in programs of our own: two rows of their blocks.

Strips are lower than blocks. If the row of blocks that they lie in does not fit, each strip decodes all of it again;
and a strip that lies in two rows of blocks needs both, band by band.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from osgeo import gdal_array

from ..errors import InputError
from ..feedback import Feedback
from ..geo.gdal_memory import SCENE_CACHE_BYTES, raise_block_cache
from ..geo.raster_io import open_raster
from ..sentinel.source import RasterSource
from .engine import Executor
from .plan import Plan
from .result import MapResult

_USUAL_BLOCK_ROWS = 1024
_ROWS_OF_BLOCKS = 2


@dataclass(frozen=True)
class WithBlockCache:
    """An executor that lets GDAL keep what a plan's rasters need.

    Attributes:
        executor: computes the map.
    """

    executor: Executor

    def run(self, plan: Plan, feedback: Feedback) -> MapResult:
        """Compute the map and write its files; see `engine.Executor`."""
        keep_rows_of_blocks(plan)
        return self.executor.run(plan, feedback)


def keep_rows_of_blocks(plan: Plan) -> None:
    """Let GDAL keep two rows of the blocks of all files that a plan's virtual rasters are read from."""
    row_bytes = sum(row_of_blocks_bytes(source) for date in plan.dates for source in date)
    raise_block_cache(_ROWS_OF_BLOCKS * row_bytes)


def row_of_blocks_bytes(source: RasterSource) -> int:
    """Return how many bytes a row of the blocks of a virtual raster's files has, all bands.

    All files are taken to be like the first; 0 for a raster that is a file, and for one so narrow that it fits anyway.
    """
    if source.block_shape != (0, 0):
        return 0
    row_bytes = source.width * len(source.bands)
    if row_bytes * _USUAL_BLOCK_ROWS * np.dtype(np.uint16).itemsize <= SCENE_CACHE_BYTES:
        return 0
    for path in source.files:
        with suppress(InputError):  # what is no raster of its own, or missing: reading tells it
            dataset = open_raster(path)
            if dataset.GetDriver().ShortName != "VRT":
                band = dataset.GetRasterBand(1)
                item_bytes = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType)).itemsize
                return int(row_bytes * item_bytes * band.GetBlockSize()[1])
    return 0
