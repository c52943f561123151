"""The raster that a map is made of: opened, understood, and read in windows.

`open_source` does everything that can be known before pixels are read in earnest: which bands, what units, what ground
distance. The result is a frozen value that can be sent to another thread or machine; `SourceReader` opens it there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..geo.gdal_memory import MAX_FILES_OF_RASTER
from ..geo.ground import Transform
from ..geo.kept_open import keep_open, take_open
from ..geo.map_geometry import read_transform
from ..geo.pixel_mask import PixelMask, unclear_masks
from ..geo.raster_io import absolute_path, gdal_text, open_raster, read_window
from .band_mapping import parse_band_mapping
from .bands import BandMatch, count_unnamed, match_bands
from .conditions import NOTHING_KNOWN, SceneConditions
from .ground_mask import GroundMask, OpenedMask
from .processing_level import product_level
from .raster_bands import (
    block_shape,
    conditions_over,
    describe_bands,
    storable_nodata,
    units_of_bands,
    what_is_said,
)
from .sample_places import kept_sample, sample_level, sample_windows
from .units import PixelUnits, given_units, to_dn
from .validity import BY_ALPHA, BY_CLOUDS, BY_MASK, WRAPPED_FROM, DroppedPixels, NodataRule, zero_is_value

PIXEL_SPACE: Transform = (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
"""Where rasters without georeference lie: QGIS shows them so too."""
_MAX_BLOCK_ROWS = 1024
_KEPT_BLOCKS_BYTES = 24_000_000
"""What GDAL may keep of decoded blocks that are done with: all of a small scene, which the sample has decoded."""
_MOSAIC_COLS = 1024  # read at once of a mosaic of many files, so that only those that lie there have to be open


@dataclass(frozen=True)
class RasterSource:
    """A raster with the bands that a network needs.

    Attributes:
        path: what GDAL opens: a file, or the text of a VRT.
        given: what the user called it.
        bands: the bands, in the network's order.
        width: in pixels.
        height: in pixels.
        transform: GDAL's six numbers.
        crs_wkt: the CRS, or "" without one.
        units: of each band.
        nodata: of each band, as stored, or None.
        alpha: the number of an alpha band that GDAL does not take for the mask, or 0.
        unclear_masks: bands that seem to be masks and are not applied.
        resampling: how it was brought to another grid, a clause; "" if it was not.
        level: the product's level, "L1C" or "L2A", or "" where nothing says.
        nan_is_nodata: whether NaN means no data; if not, it is the number 0 to the network.
        zero_is_value: whether a band may measure 0, so that only 0 in all bands is no data.
        may_wrap: whether numbers near 65535 are negative ones (see `validity.NodataRule`).
        wrapped: whether the sample holds such numbers.
        n_unnamed: how many bands the raster has, if nothing tells what any of them is; else 0.
        files: the files that it is read from, which its name need not tell.
        block_shape: (rows, cols) of the file's blocks; (0, 0) for a virtual raster, whose blocks say nothing of
            those of its sources.
        conditions: what is known of the atmosphere over it.
        ground_mask: where clouds hide the ground, on its pixels, or None: what is hidden is no data.
    """

    path: str
    given: str
    bands: tuple[BandMatch, ...]
    width: int
    height: int
    transform: Transform
    crs_wkt: str
    units: tuple[PixelUnits, ...]
    nodata: tuple[float | None, ...]
    alpha: int = 0
    unclear_masks: tuple[int, ...] = ()
    resampling: str = ""
    nan_is_nodata: bool = True
    level: str = ""
    zero_is_value: bool = False
    may_wrap: bool = False
    wrapped: bool = False
    n_unnamed: int = 0
    files: tuple[str, ...] = ()
    block_shape: tuple[int, int] = (0, 0)
    conditions: SceneConditions = NOTHING_KNOWN
    ground_mask: GroundMask | None = None

    @property
    def rows_per_block(self) -> int:
        """Rows at whose multiples windows begin and end that decode no block twice; 1 where any will do."""
        rows = self.block_shape[0]
        return rows if 0 < rows <= _MAX_BLOCK_ROWS else 1

    @property
    def band_names(self) -> tuple[str, ...]:
        """The bands' names, in the network's order."""
        return tuple(b.name for b in self.bands)

    @property
    def nodata_rule(self) -> NodataRule:
        """What means "no data" in its numbers."""
        return NodataRule(self.nodata, self.zero_is_value, self.nan_is_nodata, self.may_wrap)


@dataclass(frozen=True)
class SourceSample:
    """Numbers from a few places of a raster.

    Attributes:
        values: valid pixels as stored, (band, pixel), float32; may be empty.
        dn: the same as DN.
    """

    values: NDArray[np.float32]
    dn: NDArray[np.float32]


class SourceReader:
    """Reads windows of a source. Not shared between threads: each opens its own.

    Args:
        source: the raster.
        dataset: the same, if it is open in this thread; its blocks are then left to GDAL.

    Attributes:
        cols_per_block: windows that begin and end at multiples of this many columns decode no block
            twice; 0 where blocks are left to GDAL's own bookkeeping.
        dropped: how many of the pixels that were read hold no data, and why.
    """

    def __init__(self, source: RasterSource, dataset: gdal.Dataset | None = None) -> None:
        self._source = source
        opened = take_open(source.path) if dataset is None else dataset
        self._dataset = open_raster(source.path) if opened is None else opened
        self._numbers = [b.number for b in source.bands]
        self._mask = PixelMask(self._dataset, self._numbers)
        self._rule = source.nodata_rule
        mask = source.ground_mask
        self._ground = None if mask is None else OpenedMask(mask, source.path)
        self.dropped = DroppedPixels()
        # What lies between rows of blocks would be decoded twice; what GDAL keeps of blocks that are
        # done with would add up to a twentieth of the machine's memory. A virtual raster's blocks say
        # nothing of those of its sources, so those are left to GDAL's own bookkeeping (see `bound_block_cache`).
        rows, cols = source.block_shape
        self._drop_blocks = dataset is None and 0 < rows <= _MAX_BLOCK_ROWS
        self.cols_per_block = cols if self._drop_blocks else 0
        self._cols_at_once = _MOSAIC_COLS if len(source.files) > MAX_FILES_OF_RASTER else 0

    def close(self) -> None:
        """Close the raster and its masks, so that the files can be replaced; nothing can be read afterwards."""
        del self._dataset, self._mask, self._ground

    @property
    def sample_coarser(self) -> int:
        """How much coarser the raster is best looked at; masks are read as they are."""
        return 1 if self._mask or self._ground else sample_level(self._source.files)

    def read(
        self, row: int, col: int, height: int, width: int, coarser: int = 1
    ) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """Read a window.

        Args:
            row: the first row.
            col: the first column.
            height: in pixels; all of the window lies inside the raster.
            width: in pixels.
            coarser: as `sample_coarser`, for samples.

        Returns:
            Values as stored, (band, height, width), wrapped negative numbers as 0; and which pixels
            are valid, (height, width): by their numbers (`validity.NodataRule`), and by the file's
            mask and alpha band.

        Raises:
            InputError: the file is broken there.
        """
        numbers = [*self._numbers, *(self._ground.bands if self._ground else ())]
        parts = {"coarser": coarser, "cols_at_once": self._cols_at_once}
        read = read_window(self._dataset, numbers, row=row, col=col, height=height, width=width, **parts)
        valid = self._rule.valid(values := read[: len(self._numbers)], self.dropped)
        if self._mask:
            reason = BY_ALPHA if self._source.alpha else BY_MASK
            self.dropped.drop(valid, ~self._mask.read(row, col, height, width), reason)
        if self._ground is not None:
            hidden = self._ground.hidden(read[len(self._numbers) :], row, col, height=height, width=width)
            self.dropped.drop(valid, hidden, BY_CLOUDS)
        if values.dtype.kind == "f" and not self._source.nan_is_nodata:
            self.dropped.nan_as_zero += int(np.count_nonzero(valid & np.isnan(values).any(axis=0)))
        if self._drop_blocks and gdal.GetCacheUsed() > _KEPT_BLOCKS_BYTES:
            self._dataset.FlushCache()
        return self._rule.unwrap(values, self.dropped), valid


@dataclass(frozen=True)
class OpenedSource:
    """A source whose raster is still open, so that who plans with it opens it once. For one thread.

    Attributes:
        source: the source.
        dataset: its open raster; None for a virtual raster that is opened when it is read.
    """

    source: RasterSource
    dataset: gdal.Dataset | None

    def sample(self) -> SourceSample:
        """Read a few small windows spread over the raster: quick, whatever its size."""
        return _sample(self.source, _sampled_values(self.source, self.dataset))


def open_source(path: str, wanted: Sequence[str], mapping: str = "", units: str = "auto") -> RasterSource:
    """Open a raster and find out what it is.

    Args:
        path: a file, or anything that GDAL opens as a raster.
        wanted: the bands that the network needs, in its order.
        mapping: the user's band mapping (see `band_mapping.parse_band_mapping`); "" to go by name.
        units: "auto", "dn", "dn_offset" or "reflectance".

    Raises:
        InputError: it is no raster, has no pixels, or all sampled pixels cannot be read.
        BandError: a band cannot be found.
        RequestError: the mapping or the units cannot be read.
    """
    if units != "auto":
        return open_in_units(path, wanted, mapping, units).source
    return open_with_sample(path, wanted, mapping)[0].source


def open_in_units(path: str, wanted: Sequence[str], mapping: str, units: str) -> OpenedSource:
    """Open a raster as `open_source` does, whose units are known; no pixel is read, and it stays open."""
    source, dataset, _ = _described(path, wanted, mapping)
    return OpenedSource(with_units(source, (given_units(units),) * len(source.bands)), dataset)


def open_with_sample(
    path: str, wanted: Sequence[str], mapping: str = "", units: str = "auto"
) -> tuple[OpenedSource, SourceSample]:
    """Open a raster as `open_source` does; it stays open, and the sample that was taken for it is returned too."""
    source, dataset, said = _described(path, wanted, mapping)
    if source.width < 1 or source.height < 1:
        raise InputError("{given} has no pixels.", "Select another raster.", given=source.given)
    kept = kept_sample(source.path, source.band_names)
    values = _sampled_values(source, dataset) if kept is None else kept
    if not values.size:  # a scene of water, perhaps, with zeros in some bands
        values = _sampled_values(replace(source, zero_is_value=True), dataset)
    if units == "auto":
        found = units_of_bands(dataset, [b.number for b in source.bands], said, values)
    else:
        found = (given_units(units),) * len(source.bands)
    source = with_units(source, found)
    source = replace(source, wrapped=source.may_wrap and bool((values >= WRAPPED_FROM).any()))
    if source.wrapped:
        values = np.where(values >= WRAPPED_FROM, np.float32(0), values)
    if source.block_shape != (0, 0):  # files of a virtual raster are opened by the thread that reads them
        keep_open(source.path, dataset)
    return OpenedSource(source, dataset), _sample(source, values)


def with_units(source: RasterSource, units: tuple[PixelUnits, ...]) -> RasterSource:
    """Return a source with its units, and with what they and its level say of zeros and of wrapped numbers."""
    as_dn = all(abs(u.gain - 1) < 1e-6 and u.bias == 0 for u in units)
    return replace(
        source,
        units=units,
        zero_is_value=zero_is_value(source.level, [u.bias for u in units]),
        may_wrap=as_dn and not any(n is not None and n >= WRAPPED_FROM for n in source.nodata),
    )


def _described(path: str, wanted: Sequence[str], mapping: str) -> tuple[RasterSource, gdal.Dataset, tuple[Any, ...]]:
    """Open a raster and find out what it is, but for its units; return what `what_is_said` gave of it too."""
    whole_path = absolute_path(path)
    dataset = open_raster(whole_path)
    described = describe_bands(dataset)
    if mapping.strip():
        bands = parse_band_mapping(mapping, wanted, dataset.RasterCount, path)
    else:
        bands = match_bands(described, wanted, path)
    transform = read_transform(dataset, path)
    if not transform and dataset.GetGCPCount():
        raise InputError(
            "{path} is georeferenced with ground control points only.",
            "Warp it first, for example with gdalwarp.",
            path=path,
        )
    crs_wkt = gdal_text(dataset.GetProjection())
    said = what_is_said(dataset, path)
    mask = PixelMask(dataset, [b.number for b in bands])
    first = dataset.GetRasterBand(bands[0].number)
    source = RasterSource(
        path=whole_path,
        given=path,
        bands=bands,
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        transform=transform or PIXEL_SPACE,
        crs_wkt=crs_wkt if transform else "",
        units=(PixelUnits(1.0, 0.0, "DN", ""),) * len(bands),
        nodata=tuple(storable_nodata(dataset.GetRasterBand(b.number)) for b in bands),
        level=product_level(*said),
        alpha=mask.alpha,
        unclear_masks=unclear_masks(dataset),
        files=tuple(dataset.GetFileList() or ()),
        block_shape=block_shape(dataset, first),
        n_unnamed=count_unnamed(described),
        conditions=conditions_over(dataset, said),
    )
    return source, dataset, said


def take_sample(source: RasterSource) -> SourceSample:
    """Read a few small windows spread over the raster: quick, whatever its size."""
    return OpenedSource(source, open_raster(source.path)).sample()


def _sampled_values(source: RasterSource, dataset: gdal.Dataset | None) -> NDArray[np.float32]:
    # The windows may lie in the same blocks: those are kept until the last of them is read.
    reader = SourceReader(source, dataset)
    pixels = []
    for at in sample_windows(source.height, source.width, reader.sample_coarser):
        values, valid = reader.read(at.row, at.col, at.height, at.width, at.coarser)
        with np.errstate(over="ignore"):  # doubles beyond float32 become infinite
            numbers = values[:, valid].astype(np.float32)
        pixels.append(numbers[:, np.isfinite(numbers).all(axis=0)])
    return np.concatenate(pixels, axis=1)


def _sample(source: RasterSource, values: NDArray[np.float32]) -> SourceSample:
    return SourceSample(values, to_dn(values, source.units))
