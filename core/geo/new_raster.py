"""Rasters that appear under their name only when they are complete."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..draft import Draft, cannot_write
from ..errors import OutputError
from .companions import AUX_XML, RASTER_COMPANIONS, beside
from .mean_overviews import FIRST_FACTOR, MeanOverviews
from .mode_overviews import build_mode_overviews
from .raster_io import GdalMessages, quiet_gdal

CREATION_OPTIONS = ("TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256", "BIGTIFF=IF_SAFER")
# Of a composite of real scenes (11 bands, with overviews) writing takes a third of the time that DEFLATE's default
# takes (level 1: two thirds), and the file is as large; `make bench-scenes` measures the whole.
_FAST_OPTIONS = {"ZSTD": ("COMPRESS=ZSTD", "ZSTD_LEVEL=1"), "DEFLATE": ("COMPRESS=DEFLATE", "ZLEVEL=1")}
# Most of the time of writing classes is compression: level 5 takes half the time of GDAL's default (6). The map of the
# Pearl River Delta (4,458 × 5,789 cells) becomes 4 % larger by it, with level 1 16 %.
_CLASS_OPTIONS = ("COMPRESS=DEFLATE", "ZLEVEL=5")
GDAL_TYPES: dict[str, int] = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "uint32": gdal.GDT_UInt32,
    "float32": gdal.GDT_Float32,
}

_PICTURES = frozenset((".png", ".jpg", ".jpeg", ".jp2", ".gif", ".bmp", ".webp", ".pdf"))
_DATA = frozenset((".vrt", ".img", ".asc", ".nc", ".hdf", ".h5", ".gpkg", ".shp", ".geojson", ".kml", ".kmz", ".zip"))
_TEXTS = frozenset((".csv", ".json", ".html", ".txt", ".qml"))
_OTHER_FORMATS = _PICTURES | _DATA | _TEXTS
"""Extensions that promise another format: other programs would take a GeoTIFF of such a name for a damaged file."""


def check_raster_name(path: Path) -> None:
    """Refuse the name of another format.

    Raises:
        OutputError: naming the extension to use.
    """
    if path.suffix.lower() in _OTHER_FORMATS:
        raise OutputError("{path} is not the name of a GeoTIFF.", "Use the extension .tif.", path=path)


class NewRaster:
    """A GeoTIFF that appears under its name only when it is whole.

    It and what belongs to it is written aside (`core.draft`). Leaving the ``with`` block
    before it is published removes it.

    Args:
        path: the target.
        shape: (bands, height, width).
        dtype: one of `GDAL_TYPES`.
        transform: GDAL's six numbers, or None.
        crs_wkt: the CRS, or "".
        nodata: the nodata value of every band, or None.
        predictor: TIFF predictor: 1 none (classes), 2 integers, 3 floats.
        fast: whether the time to write counts, as for large rasters that are soon read again.
        means: whether overviews of means are made of what is written, for unsigned whole numbers whose nodata value is
            0 and for windows as `mean_overviews.MeanOverviews` takes them; `complete` makes none then.
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
        fast: bool = False,
        means: bool = False,
    ) -> None:
        check_raster_name(path)
        self.path = path
        self._draft = Draft(path)
        n_bands, height, width = shape
        is_classes = dtype == "uint8" and predictor == 1
        options = [*CREATION_OPTIONS, f"PREDICTOR={predictor}", "INTERLEAVE=BAND", *_compression(fast, is_classes)]
        dataset = None
        with quiet_gdal() as messages:
            driver = gdal.GetDriverByName("GTiff")
            dataset = driver.Create(str(self.part), width, height, n_bands, GDAL_TYPES[dtype], options)
        if dataset is None:
            self._draft.close()
            raise OutputError(
                "{path} cannot be written: {last}.", "Select another folder.", path=path, last=messages.last()
            )
        if transform is not None:
            dataset.SetGeoTransform(transform)
        if crs_wkt:
            dataset.SetProjection(crs_wkt)
        if nodata is not None:
            for number in range(1, n_bands + 1):
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
        self.dataset: gdal.Dataset | None = dataset
        self._means = means
        self._overviews: MeanOverviews | None = None

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
        failed = True
        with quiet_gdal() as messages:
            if self._means and self._overviews is None:  # as late as this, the metadata are written only once
                factors = [one for one in self._factors() if one >= FIRST_FACTOR]
                self._overviews = MeanOverviews(self.dataset, factors)
            failed = self.dataset.GetRasterBand(band).WriteArray(np.ascontiguousarray(values), col, row)
            if self._overviews is not None:
                self._overviews.add(band, row, values, col)
        if failed or messages.errors:
            raise self._write_error(messages)

    @property
    def part(self) -> Path:
        """The file under the name that it has until it is published."""
        return self._draft.aside()

    def add_text(self, suffix: str, text: str) -> Path:
        """Write a text that goes with the raster and takes its name together with it.

        Args:
            suffix: of the text's file, instead of the raster's own: ".qml".
            text: its content.

        Returns:
            Where it will lie.

        Raises:
            OutputError: it cannot be written.
        """
        target = self.path.with_suffix(suffix)
        try:
            self._draft.aside(target).write_bytes(text.encode("utf-8", "replace"))
        except OSError as error:
            raise cannot_write(target, error) from error
        return target

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
        named = any(self.dataset.GetRasterBand(n + 1).GetCategoryNames() for n in range(self.dataset.RasterCount))
        with quiet_gdal() as messages:
            if self._overviews is not None:
                self._overviews.finish()
            self.dataset.FlushCache()
            factors = self._factors()
            if overview_resampling and factors and self._overviews is None:
                if overview_resampling == "MODE":
                    build_mode_overviews(self.dataset, factors)
                else:
                    self.dataset.BuildOverviews(overview_resampling, factors)
            self._overviews = None
            self.dataset = None
        if messages.errors:
            raise self._write_error(messages)
        if named or _sidecar(self.part).exists():
            self.check_sidecar()

    def check_sidecar(self) -> None:
        """Refuse a sidecar that GDAL could not write, on a full disk for example: it says nothing of that.

        Raises:
            OutputError: it is missing, or not whole.
        """
        if not _is_whole(_sidecar(self.part)):
            raise self._write_error(GdalMessages(["its sidecar .aux.xml could not be written"]))

    def publish(self) -> None:
        """Rename the completed files to their final names: the raster comes last.

        Raises:
            OutputError: an older file of that name cannot be replaced.
        """
        self._draft.publish(beside(self.path, RASTER_COMPANIONS))  # overviews and masks of ours lie inside the file

    def discard(self) -> None:
        """Close and remove the unfinished file; do nothing if it is published."""
        with quiet_gdal():
            self._overviews = None
            self.dataset = None
        self._draft.close()

    def __enter__(self) -> NewRaster:
        """Begin to write."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was not finished."""
        self.discard()

    def _factors(self) -> list[int]:
        assert self.dataset is not None
        return _overview_factors(self.dataset.RasterYSize, self.dataset.RasterXSize)

    def _write_error(self, messages: GdalMessages) -> OutputError:
        return OutputError(
            "{path} cannot be written: {last}.",
            "Free disk space, or use another disk.",
            path=self.path,
            last=messages.last(),
        )


def _compression(fast: bool, is_classes: bool) -> tuple[str, ...]:
    """Return GDAL's options of compression; not all builds have ZSTD."""
    if not fast:
        return _CLASS_OPTIONS if is_classes else ("COMPRESS=DEFLATE",)
    known = str(gdal.GetDriverByName("GTiff").GetMetadataItem("DMD_CREATIONOPTIONLIST"))
    return _FAST_OPTIONS[next(method for method in _FAST_OPTIONS if f">{method}<" in known)]


def _sidecar(path: Path) -> Path:
    return path.with_name(path.name + AUX_XML)


def _is_whole(sidecar: Path) -> bool:
    try:
        ElementTree.parse(sidecar)  # noqa: S314 (GDAL has just written it)
    except (OSError, ElementTree.ParseError):
        return False
    return True


def _overview_factors(height: int, width: int) -> list[int]:
    factors, factor = [], 2
    while max(height, width) / factor >= 128:
        factors.append(factor)
        factor *= 2
    return factors
