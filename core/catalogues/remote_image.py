"""A file on a server, of which only the part that is needed is read: GDAL's /vsicurl and range requests.

Source: GDAL, virtual file systems (/vsicurl, /vsis3) and the configuration options of HTTP.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError, SceneMapperError
from ..feedback import Feedback, run_aside
from ..geo.ground import Transform
from ..geo.map_geometry import read_transform
from ..geo.raster_io import gdal_text, open_raster, quiet_gdal
from ..product.product import IMAGE_DRIVERS
from ..tls import TlsError, tls_failure
from ..web import DownloadError, check_address, host_of, without_secrets
from .answers import check_status, fetch, wait
from .catalogues import Catalogue
from .found_scene import FoundAsset
from .transport import ANYTHING, Transport, WebRequest

Result = TypeVar("Result")

S3_KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
"""The environment variables that hold the keys of an account at a storage; GDAL reads them itself."""
_OPTIONS = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_HTTP_CONNECTTIMEOUT": "15",
    "GDAL_HTTP_LOW_SPEED_TIME": "20",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "500",
    "GDAL_HTTP_MAX_RETRY": "2",
    "GDAL_HTTP_RETRY_DELAY": "1",
    "GDAL_HTTP_USERAGENT": "scene-mapper",
}
_WAITS_S = (1.0, 3.0)
"""How long to wait before a part that could not be read is read again."""
_FIRST_BYTES = 16
_MAX_SIDE_PX = 30_000
_STRIP_ROWS = 1024


class NotInPartsError(DownloadError):
    """A file cannot be read in parts by this user; the whole product may be downloaded instead."""


class RemoteImage:
    """An image on a server, opened.

    Args:
        name: the band and the item, for messages.
        address: as it is read: signed.
        catalogue: where it was found.
        transport: how to ask the server whether it gives the file at all.
        feedback: asked whether to stop.

    Attributes:
        name: as given.
        width: in pixels.
        height: in pixels.
        transform: GDAL's six numbers.
        crs_wkt: the CRS.
        data_type: GDAL's.
        nodata: as declared, or None.
        strip_rows: how many rows are best read at once: whole rows of blocks.

    Raises:
        DownloadError: the server does not give it.
        InputError: it is no image, or cannot be read in parts.
        RunCancelled: the user stopped.
    """

    def __init__(self, name: str, address: str, catalogue: Catalogue, transport: Transport, feedback: Feedback) -> None:
        self.name, self._feedback = name, feedback
        self._path, self._options = _gdal_path(name, address, catalogue, transport, feedback)
        self._dataset = self._again(self._open)
        band = self._dataset.GetRasterBand(1)
        transform = read_transform(self._dataset, name)
        if transform is None or transform[2] or transform[4] or transform[1] <= 0 or transform[5] >= 0:
            raise InputError("{name} has no usable georeference.", "Select another scene.", name=name)
        self.transform: Transform = transform
        self.width, self.height = int(self._dataset.RasterXSize), int(self._dataset.RasterYSize)
        if max(self.width, self.height) > _MAX_SIDE_PX:
            raise InputError("{name} is larger than a tile of Sentinel-2.", "Select another scene.", name=name)
        self.crs_wkt = gdal_text(self._dataset.GetProjection())
        self.data_type = int(band.DataType)
        self.nodata: float | None = band.GetNoDataValue()
        block_rows = int(band.GetBlockSize()[1])
        self.strip_rows = block_rows * max(1, _STRIP_ROWS // max(1, block_rows))

    def read(self, row: int, col: int, height: int, width: int) -> NDArray[Any]:
        """Read a window, in the background: a cancelled run does not wait for the server.

        Returns:
            (height, width) in the image's data type.

        Raises:
            DownloadError: the server does not give it, or the file ends too early.
            RunCancelled: the user stopped.
        """
        read = partial(self._pixels, col, row, width, height)
        try:
            return self._aside(read)
        except DownloadError:
            return self._again(lambda: self._opened_anew(read))

    def coarse(self, row: int, col: int, height: int, width: int, size: int) -> NDArray[Any]:
        """Read a window at a coarse resolution, from the image's overviews if it has them.

        Args:
            row: first row.
            col: first column.
            height: in pixels.
            width: in pixels.
            size: of the result, in pixels of both sides.

        Raises:
            DownloadError: the server does not give it.
            RunCancelled: the user stopped.
        """
        return self._aside(partial(self._pixels, col, row, width, height, buf_xsize=size, buf_ysize=size))

    def _pixels(self, *window: int, **size: int) -> NDArray[Any]:
        """Read a window, in the arguments of GDAL's ``ReadAsArray``."""
        values = None
        with quiet_gdal() as messages:
            values = self._dataset.GetRasterBand(1).ReadAsArray(*window, **size)
        if values is None or messages.errors:
            raise self._unreadable(messages.last())
        return np.asarray(values)

    def _opened_anew(self, read: Callable[[], NDArray[Any]]) -> NDArray[Any]:
        self._dataset = self._open()
        return read()

    def _open(self) -> gdal.Dataset:
        # GDAL remembers that a file was not there, and parts that ended too early.
        gdal.VSICurlPartialClearCache(self._path)
        try:
            return open_raster(self._path, IMAGE_DRIVERS)
        except InputError as error:
            reason = getattr(error.message, "arguments", {}).get("reason", error.message)
            raise self._unreadable(str(reason)) from None  # the cause's message holds the signed address

    def _unreadable(self, reason: str) -> SceneMapperError:
        storage = self._options.get("AWS_S3_ENDPOINT")
        address = f"https://{storage}" if storage else self._path.removeprefix("/vsicurl/")
        return tls_failure(address, reason) or _unreadable(self.name, reason.replace("/vsicurl/", ""))

    def _again(self, work: Callable[[], Result]) -> Result:
        for seconds in _WAITS_S:
            try:
                return self._aside(work)
            except TlsError:
                raise
            except DownloadError:
                wait(seconds, self._feedback)
        return self._aside(work)

    def _aside(self, work: Callable[[], Result]) -> Result:
        return run_aside(partial(_with_options, self._options, work), self._feedback)


def read_small_file(
    name: str, address: str, catalogue: Catalogue, transport: Transport, feedback: Feedback, max_bytes: int
) -> bytes:
    """Read all of a small file, over https or from a storage.

    Args:
        name: for messages.
        address: as it is read: signed.
        catalogue: where it was found.
        transport: how to ask.
        feedback: asked whether to stop.
        max_bytes: what is read at most.

    Raises:
        DownloadError: the server does not give it.
        RunCancelled: the user stopped.
    """
    if not address.startswith("s3://"):
        answer = fetch(WebRequest(address, max_bytes=max_bytes, accept=ANYTHING), transport, feedback)
        check_status(answer, catalogue)
        return answer.content
    path, options = _s3_path(name, address, catalogue, transport)

    def work() -> bytes:
        with quiet_gdal() as messages:
            file = gdal.VSIFOpenL(path, "rb")
            content = gdal.VSIFReadL(1, max_bytes, file) if file is not None else None
            if file is not None:
                gdal.VSIFCloseL(file)
        if not content:
            raise _unreadable(name, messages.last())
        return bytes(content)

    return run_aside(partial(_with_options, options, work), feedback)


def _with_options(options: Mapping[str, str], work: Callable[[], Result]) -> Result:
    """Do some work with GDAL's options of this thread, which ends with the work."""
    for key, value in options.items():
        gdal.SetThreadLocalConfigOption(key, value)
    return work()


def _unreadable(name: str, reason: str) -> DownloadError:
    return DownloadError(
        "{name} cannot be read from the server, or ends too early: {reason}.",
        "Try again: bands that were fetched completely are kept. If it fails again, select another scene.",
        name=name,
        reason=without_secrets(reason),
    )


def has_keys(catalogue: Catalogue, transport: Transport) -> bool:
    """Return whether there are keys for a catalogue's storage."""
    return _storage_options(catalogue, transport) is not None


def address_to_read(asset: FoundAsset, catalogue: Catalogue, transport: Transport) -> str:
    """Return the address of a file that this user can read: in a storage, if there are keys for it."""
    return asset.s3 if asset.s3 and has_keys(catalogue, transport) else asset.address


def _storage_options(catalogue: Catalogue, transport: Transport) -> Mapping[str, str] | None:
    """Return GDAL's options for a catalogue's storage; None without keys, from the transport or the environment."""
    if not catalogue.s3_endpoint:
        return None
    given = transport.gdal_options(f"https://{catalogue.s3_endpoint}/")
    if not all(given.get(key) or os.environ.get(key) for key in S3_KEYS):
        return None
    # GDAL signs each request with the keys: a token beside them would be one too many.
    kept = {key: value for key, value in given.items() if key != "GDAL_HTTP_HEADERS"}
    return {**kept, "AWS_S3_ENDPOINT": catalogue.s3_endpoint, "AWS_VIRTUAL_HOSTING": "FALSE"}


def _gdal_path(
    name: str, address: str, catalogue: Catalogue, transport: Transport, feedback: Feedback
) -> tuple[str, Mapping[str, str]]:
    """Return the path that GDAL opens and the options with which it reads it."""
    if address.startswith("s3://"):
        return _s3_path(name, address, catalogue, transport)
    check_address(address)
    answer = fetch(WebRequest(address, accept=ANYTHING, first_bytes=_FIRST_BYTES), transport, feedback)
    check_status(answer, catalogue)
    if answer.status != 206:
        raise NotInPartsError(
            "{host} does not give parts of files.",
            "Use another catalogue, or download the scene in a browser.",
            host=host_of(answer.address),
        )
    # The server may have led to another one, which does not get what is meant for the first.
    return f"/vsicurl/{answer.address}", {**_OPTIONS, **transport.gdal_options(answer.address)}


def _s3_path(name: str, address: str, catalogue: Catalogue, transport: Transport) -> tuple[str, Mapping[str, str]]:
    options = _storage_options(catalogue, transport)
    if options is None:
        raise NotInPartsError(
            "{name} lies in a storage that needs an account.",
            catalogue.account or "Use another catalogue.",
            name=name,
        )
    return f"/vsis3/{address[len('s3://') :]}", {**_OPTIONS, **options}
