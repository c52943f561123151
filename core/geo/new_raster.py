"""Rasters that appear under their name only when they are complete."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import OutputError
from .raster_io import GdalMessages, quiet_gdal

CREATION_OPTIONS = ("TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
GDAL_TYPES: dict[str, int] = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "uint32": gdal.GDT_UInt32,
    "float32": gdal.GDT_Float32,
}


@contextmanager
def replacing(path: Path) -> Iterator[None]:
    """Tell in a sentence where a finished file cannot take its name.

    Raises:
        OutputError: an older file of that name cannot be replaced.
    """
    try:
        yield
    except OSError as error:
        raise OutputError(
            "{path} cannot be replaced: {strerror}.",
            "Close the program that has it open, or choose another name.",
            path=path,
            strerror=error.strerror,
        ) from error


class NewRaster:
    """A GeoTIFF that appears under its name only when it is whole.

    It is written beside its target as ``.NAME.part.tif``. Leaving the ``with`` block
    normally finishes and renames it; leaving by an exception removes it.

    Args:
        path: the target.
        shape: (bands, height, width).
        dtype: one of `GDAL_TYPES`.
        transform: GDAL's six numbers, or None.
        crs_wkt: the CRS, or "".
        nodata: the nodata value of every band, or None.
        predictor: TIFF predictor: 1 none (classes), 2 integers, 3 floats.
    """

    def __init__(
        self,
        path: Path,
        shape: tuple[int, int, int],
        dtype: str,
        transform: tuple[float, ...] | None,
        crs_wkt: str,
        nodata: float | None,
        predictor: int = 1,
    ) -> None:
        self.path = path
        self._part = path.with_name(f".{path.name}.part.tif")
        n_bands, height, width = shape
        options = [*CREATION_OPTIONS, f"PREDICTOR={predictor}", "INTERLEAVE=BAND"]
        with quiet_gdal() as messages:
            try:
                driver = gdal.GetDriverByName("GTiff")
                dataset = driver.Create(str(self._part), width, height, n_bands, GDAL_TYPES[dtype], options)
            except RuntimeError as error:
                messages.errors.append(str(error))
                dataset = None
        if dataset is None:
            raise OutputError(
                "{path} cannot be written: {last}.", "Choose another folder.", path=path, last=messages.last()
            )
        if transform is not None:
            dataset.SetGeoTransform(transform)
        if crs_wkt:
            dataset.SetProjection(crs_wkt)
        if nodata is not None:
            for number in range(1, n_bands + 1):
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
        self.dataset: gdal.Dataset | None = dataset

    def write(self, band: int, row: int, values: NDArray[Any], col: int = 0) -> None:
        """Write rows of one band.

        Args:
            band: band number, from 1.
            row: the first row that is written.
            values: (height, width), in the raster's data type.
            col: the first column that is written.

        Raises:
            OutputError: the disk is full or gone.
        """
        assert self.dataset is not None  # for the type checker: only close() takes it away
        with quiet_gdal() as messages:
            try:
                failed = self.dataset.GetRasterBand(band).WriteArray(np.ascontiguousarray(values), col, row)
            except RuntimeError as error:
                messages.errors.append(str(error))
                failed = True
        if failed or messages.errors:
            raise self._write_error(messages)

    @property
    def part(self) -> Path:
        """The file under the name that it has until it is published."""
        return self._part

    def finish(self, overview_resampling: str | None = "NEAREST") -> None:
        """Complete the file and give it its name.

        Args:
            overview_resampling: as for `complete`.

        Raises:
            OutputError: it could not be written out.
        """
        self.complete(overview_resampling)
        self.publish()

    def complete(self, overview_resampling: str | None = "NEAREST") -> None:
        """Build overviews and statistics, and close the file; it keeps its hidden name and can be read.

        Args:
            overview_resampling: GDAL's name of the method ("NEAREST" or "MODE" for classes,
                "AVERAGE" for measures), or None for no overviews.

        Raises:
            OutputError: it could not be written out.
        """
        assert self.dataset is not None
        with quiet_gdal() as messages:
            try:
                self.dataset.FlushCache()
                factors = _overview_factors(self.dataset.RasterYSize, self.dataset.RasterXSize)
                if overview_resampling and factors:
                    self.dataset.BuildOverviews(overview_resampling, factors)
                self.dataset = None
            except RuntimeError as error:
                messages.errors.append(str(error))
        if messages.errors:
            raise self._write_error(messages)

    def publish(self) -> None:
        """Give the completed file its name.

        Raises:
            OutputError: an older file of that name cannot be replaced.
        """
        with replacing(self.path):
            self._part.replace(self.path)
            self._take_sidecar_along()

    def discard(self) -> None:
        """Close and remove the unfinished file; do nothing if it is finished."""
        with quiet_gdal():
            self.dataset = None
        self._part.unlink(missing_ok=True)
        _sidecar(self._part).unlink(missing_ok=True)

    def __enter__(self) -> NewRaster:
        """Begin to write."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was not finished."""
        self.discard()

    def _take_sidecar_along(self) -> None:
        """Rename GDAL's sidecar (category names) too; one of an older file would tell wrong things."""
        sidecar, target = _sidecar(self._part), _sidecar(self.path)
        if sidecar.exists():
            sidecar.replace(target)
        else:
            target.unlink(missing_ok=True)
        for suffix in (".ovr", ".msk"):  # ours lie inside the file
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def _write_error(self, messages: GdalMessages) -> OutputError:
        return OutputError(
            "{path} cannot be written: {last}.",
            "Make room on the disk, or choose another one.",
            path=self.path,
            last=messages.last(),
        )


def _sidecar(path: Path) -> Path:
    return path.with_name(path.name + ".aux.xml")


def _overview_factors(height: int, width: int) -> list[int]:
    factors, factor = [], 2
    while max(height, width) / factor >= 128:
        factors.append(factor)
        factor *= 2
    return factors
