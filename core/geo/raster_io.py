"""Opening, creating and finishing rasters with GDAL, with errors a user can read.

GDAL tells of a failure by an exception or by None and a message, as the host
program has set it; that setting belongs to the host (QGIS) and is left alone.
Everything here works either way.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..files import check_readable
from ..plain_text import PATH_LENGTH, shortened

READ_ONLY = ["WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO"]
"""Open options for files that may be vectors: else GDAL writes a .gfs beside a GML file, or looks for its schema."""
MAX_SIDE_PX = 10_000_000
"""How wide or high a raster may be: more than twice the Earth's girth in pixels of 10 m. A header may say anything."""

_MAX_BANDS_LOOKED_AT = 100
_STALLS = {"GDAL_HTTP_CONNECTTIMEOUT": "15", "GDAL_HTTP_LOW_SPEED_TIME": "30", "GDAL_HTTP_LOW_SPEED_LIMIT": "100"}
"""Seconds until a server must have answered, and how long it may send less than so many bytes a second."""

# GDAL's call to choose between the two ways is meant for programs that know only one of them.
warnings.filterwarnings("ignore", r"Neither (gdal|ogr|osr)\.UseExceptions", FutureWarning)


class GdalMessages:
    """What GDAL complained of inside a `quiet_gdal` block.

    Args:
        errors: complaints to begin with.

    Attributes:
        errors: the complaints, the first one first.
    """

    def __init__(self, errors: Sequence[str] = ()) -> None:
        self.errors = list(errors)

    def last(self) -> str:
        """Return the last complaint as a clause, or a general one."""
        return self.errors[-1].strip().rstrip(".") if self.errors else "GDAL gave no reason"

    def __enter__(self) -> GdalMessages:
        """Begin to collect."""
        gdal.PushErrorHandler(self._collect)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Stop collecting, and take GDAL's own exceptions as complaints like the others."""
        gdal.PopErrorHandler()
        if kind is RuntimeError:  # none of its children, which are Python's
            self.errors.append(str(error))
        elif kind is SystemError:  # GDAL's message quotes bytes of the file that are no text
            self.errors.append("it is damaged")
        return kind in (RuntimeError, SystemError)

    def _collect(self, severity: int, _number: int, text: str) -> None:
        if severity >= gdal.CE_Failure:
            self.errors.append(text)


def quiet_gdal() -> GdalMessages:
    """Collect GDAL's error messages of this thread instead of printing them.

    An exception of GDAL ends the block and is one of the messages: what is set in the block has to have a value
    before it, and the messages, or that value, have to be looked at behind it.
    """
    return GdalMessages()


@contextmanager
def silent_gdal() -> Iterator[None]:
    """Let GDAL's messages of this thread be lost; its exceptions pass."""
    gdal.PushErrorHandler(lambda *_: None)
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def open_raster(path: str, drivers: Sequence[str] = ()) -> gdal.Dataset:
    """Open a raster for reading.

    Args:
        path: a file, or anything that GDAL opens as a raster (a subdataset's name, VRT text).
        drivers: the only ones of GDAL's drivers that may open it; all if empty.

    Raises:
        InputError: there is no such file, it is no raster, it has no bands, or more pixels than the Earth.
    """
    dataset = open_any(path, drivers)
    if dataset.RasterCount == 0:
        raise InputError(
            "{path} is a container without bands.",
            "Select one of its subdatasets, or combine them with 'Prepare Sentinel-2 stack'.",
            path=path,
        )
    if max(dataset.RasterXSize, dataset.RasterYSize) > MAX_SIDE_PX:
        raise InputError(
            "{path} declares {width:,} × {height:,} pixels; at most {most:,} per side can be read.",
            "The file is damaged, or its header is wrong. Check it, or cut out the part that you need.",
            path=shortened(path, PATH_LENGTH),
            width=dataset.RasterXSize,
            height=dataset.RasterYSize,
            most=MAX_SIDE_PX,
        )
    _refuse_complex(dataset, path)
    return dataset


def _refuse_complex(dataset: gdal.Dataset, path: str) -> None:
    """Refuse complex numbers."""
    for number in range(1, min(dataset.RasterCount, _MAX_BANDS_LOOKED_AT) + 1):
        if gdal.DataTypeIsComplex(dataset.GetRasterBand(number).DataType):
            raise InputError(
                "Band {number} of {path} holds complex numbers.",
                "Select a raster of real numbers. Of complex radar data, take the backscatter.",
                number=number,
                path=path,
            )


def limit_stalls() -> None:
    """Let reads from a server in this thread fail where it does not answer, unless the user has set other limits.

    Datasets are read in the thread that opens them. Options of a path alone are not heard by GDAL 3.6.
    """
    for name, value in _STALLS.items():
        if gdal.GetConfigOption(name) is None:
            gdal.SetThreadLocalConfigOption(name, value)


def open_any(path: str, drivers: Sequence[str] = ()) -> gdal.Dataset:
    """Open a raster, or a container of rasters (netCDF, HDF5), as `open_raster` does.

    Raises:
        InputError: there is no such file, or it is neither.
    """
    # Without GDAL's NUM_THREADS: on rasters of more than four bands its readers (3.6) print an
    # error for each block, from threads that no error handler reaches.
    if any("\ud800" <= letter <= "\udfff" for letter in path):
        raise InputError(
            "The name {path} is not valid text, which GDAL cannot open.", "Rename the file or its folder.", path=path
        )
    check_readable(path)
    limit_stalls()
    dataset = None
    with quiet_gdal() as messages:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, allowed_drivers=list(drivers))
        if dataset is not None:
            _read_header(dataset)
    if dataset is None:
        shown = shortened(path, PATH_LENGTH)
        may_be_a_file = not path.lstrip().startswith("<") and not path.startswith("/vsi") and ":" not in path[2:]
        if may_be_a_file and not file_exists(path):
            raise InputError("There is no file {shown}.", "Check the path.", shown=shown)
        # GDAL's sentence names the file once more, which may be long.
        reason = messages.last().replace(f"`{path}' not recognized as a supported", "not in a supported")
        raise InputError(
            "{shown} cannot be opened as a raster: {reason}.",
            "Select a raster file that GDAL can read.",
            shown=shown,
            reason=reason,
        )
    return dataset


def _read_header(dataset: gdal.Dataset) -> None:
    """Have GDAL read what it reads only when it is asked, and of which it complains then."""
    dataset.GetGeoTransform()
    dataset.GetSpatialRef()
    dataset.GetMetadata()
    if dataset.RasterCount:
        dataset.GetRasterBand(1).GetMaskFlags()


def read_window(
    dataset: gdal.Dataset,
    bands: list[int],
    row: int,
    col: int,
    height: int,
    width: int,
    coarser: int = 1,
    cols_at_once: int = 0,
) -> NDArray[Any]:
    """Read a window of several bands at once.

    Args:
        dataset: an open raster.
        bands: band numbers, from 1, in the order wanted.
        row: the window's first row.
        col: the window's first column.
        height: in pixels; the window lies inside the raster.
        width: in pixels.
        coarser: how many pixels, along each side, become one: GDAL then reads overviews and resolution levels.
        cols_at_once: the most columns that are asked of GDAL at once, from multiples of it on; 0 for all.

    Returns:
        (band, height, width) in the raster's own data type, divided by `coarser`.

    Raises:
        InputError: the file is broken there.
    """
    if 0 < cols_at_once < width and coarser == 1:
        edges = [col, *range((col // cols_at_once + 1) * cols_at_once, col + width, cols_at_once), col + width]
        whole: NDArray[Any] = np.empty((0, height, width))
        for left, right in zip(edges, edges[1:]):
            part = read_window(dataset, bands, row=row, col=left, height=height, width=right - left)
            whole = whole if len(whole) else np.empty((len(bands), height, width), part.dtype)
            whole[:, :, left - col : right - col] = part
        return whole
    values = None
    with quiet_gdal() as messages:
        size = (width // coarser, height // coarser)
        values = dataset.ReadAsArray(col, row, width, height, buf_xsize=size[0], buf_ysize=size[1], band_list=bands)
    if values is None or messages.errors:
        raise InputError(
            "{getdescription} cannot be read at row {row}, column {col}: {last}.",
            "The file is damaged or incomplete. Download or copy it again.",
            getdescription=dataset.GetDescription(),
            row=row,
            col=col,
            last=messages.last(),
        )
    return np.asarray(values).reshape(len(bands), height // coarser, width // coarser)


def gdal_text(value: Any) -> str:
    """Return a text of GDAL's; where a file's is no UTF-8, GDAL's bindings give bytes."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")


def gdal_metadata(source: Any, domain: str = "") -> dict[str, str]:
    """Return the metadata of a dataset or a band, all of it text.

    Args:
        source: the dataset or band.
        domain: GDAL's name of the metadata domain.
    """
    return {gdal_text(key): gdal_text(value) for key, value in (source.GetMetadata(domain) or {}).items()}


def file_exists(path: str) -> bool:
    """Return whether a path names a file or folder; what GDAL opens may be no path at all, but a long text."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # no name that a file can have
        return False


def absolute_path(path: str) -> str:
    """Return a file's whole path; other things that GDAL opens, as a virtual raster's text, as they are."""
    return str(Path(path).resolve()) if path and file_exists(path) else path
