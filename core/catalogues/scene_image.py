"""An image of a scene, on a server or in a product on this disk: what is needed to read a window of it."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..geo.ground import Transform
from ..geo.raster_io import open_raster, quiet_gdal
from ..product.product import IMAGE_DRIVERS, BandImage

_STRIP_ROWS = 1024


class SceneImage(Protocol):
    """An image, opened; `remote_image.RemoteImage` is the one on a server.

    Attributes:
        name: the band and the item, for messages.
        width: in pixels.
        height: in pixels.
        transform: GDAL's six numbers; north is up.
        crs_wkt: the CRS.
        data_type: GDAL's.
        nodata: as declared, or None.
        strip_rows: how many rows are best read at once: whole rows of blocks.
    """

    name: str
    width: int
    height: int
    transform: Transform
    crs_wkt: str
    data_type: int
    nodata: float | None
    strip_rows: int

    def read(self, row: int, col: int, height: int, width: int) -> NDArray[Any]:
        """Read a window, (height, width), in the image's data type."""
        ...

    def coarse(self, row: int, col: int, height: int, width: int, size: int) -> NDArray[Any]:
        """Read a window as (size, size)."""
        ...


class LocalImage:
    """A band of a product on this disk; its attributes are those of `SceneImage`.

    Args:
        name: the band and the item, for messages.
        image: the band.

    Raises:
        InputError: it has no georeference, or cannot be opened.
    """

    def __init__(self, name: str, image: BandImage) -> None:
        if image.transform is None or image.transform[2] or image.transform[4] or image.transform[5] >= 0:
            raise InputError("{name} has no usable georeference.", "Select another scene.", name=name)
        self.name, self.transform, self.crs_wkt = name, image.transform, image.crs_wkt
        self.width, self.height = image.width, image.height
        self.data_type, self.nodata = image.data_type, image.nodata
        self._dataset = open_raster(image.path, IMAGE_DRIVERS)
        self._band = self._dataset.GetRasterBand(image.number)
        block_rows = max(1, int(self._band.GetBlockSize()[1]))
        self.strip_rows = block_rows * max(1, _STRIP_ROWS // block_rows)

    def read(self, row: int, col: int, height: int, width: int) -> NDArray[Any]:
        """Read a window, (height, width).

        Raises:
            InputError: the file is damaged.
        """
        return self._read(row, col, height, width, (height, width))

    def coarse(self, row: int, col: int, height: int, width: int, size: int) -> NDArray[Any]:
        """Read a window as (size, size).

        Raises:
            InputError: the file is damaged.
        """
        return self._read(row, col, height, width, (size, size))

    def _read(self, row: int, col: int, height: int, width: int, shape: tuple[int, int]) -> NDArray[Any]:
        values = None
        with quiet_gdal() as messages:
            values = self._band.ReadAsArray(
                col,
                row,
                width,
                height,
                buf_xsize=shape[1],
                buf_ysize=shape[0],
                resample_alg=gdal.GRIORA_NearestNeighbour,
            )
        if values is None or messages.errors:
            raise InputError(
                "{name} cannot be read from the downloaded product: {reason}.",
                "Select another scene or catalogue.",
                name=self.name,
                reason=messages.last(),
            )
        return np.asarray(values)
