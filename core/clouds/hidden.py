"""A mask of clouds laid on the pixels of another raster."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..errors import InputError
from ..geo.ground import points_in_pixels, same_crs
from ..geo.raster_io import open_raster, read_window
from ..message import Message
from ..product.mask import CloudMask
from ..product.warping import warp_classes
from ..sentinel.ground_mask import GroundMask
from ..sentinel.source import RasterSource

_LOOK_ROWS = 64
_LOOK_SQUARES, _LOOK_PX = 5, 64
_MARGIN_PX = 1.0


@dataclass(frozen=True)
class HiddenGround:
    """Where clouds hide the ground of a raster.

    Attributes:
        source: the raster, which leaves out what is hidden.
        share: of its pixels that are hidden, by a look at some of its rows.
        note: a sentence about it.
    """

    source: RasterSource
    share: float
    note: str


def hide(source: RasterSource, mask: CloudMask, as_given: RasterSource | None = None) -> HiddenGround:
    """Leave the pixels out of a raster that a mask hides.

    Args:
        source: the raster.
        mask: a mask that covers it, in any grid and CRS.
        as_given: the raster before it was warped, whose ground the mask must cover.

    Raises:
        InputError: the mask does not cover it, or one of the two has no place on the Earth.
    """
    image = mask.image
    same_size = (image.width, image.height) == (source.width, source.height)
    if bool(image.crs_wkt) != bool(source.crs_wkt) or (not source.crs_wkt and not same_size):
        raise InputError(
            "The mask {path} cannot be applied to {given}: one of them has no CRS, or their sizes differ.",
            "Use a mask with the CRS and grid of the raster.",
            path=image.path,
            given=source.given,
        )
    if source.crs_wkt:
        _refuse_partial(as_given or source, mask)
        if not (same_size and image.transform == source.transform and same_crs(image.crs_wkt, source.crs_wkt)):
            image = warp_classes(image, source)
    on_grid = GroundMask(image.path, image.number, mask.hidden)
    share = _share(on_grid)
    note = Message(
        "Clouds and shadows hide {share:.1%} of {name} ({values}).",
        share=share,
        name=Path(source.given).name,
        values=mask.description(),
    )
    return HiddenGround(replace(source, ground_mask=on_grid), share, note)


def _refuse_partial(source: RasterSource, mask: CloudMask) -> None:
    """Refuse a mask that does not cover a raster.

    Raises:
        InputError: naming both.
    """
    image = mask.image
    assert image.transform is not None  # it has a CRS
    size = (source.width, source.height)
    pixels = points_in_pixels(source.transform, source.crs_wkt, size, image.transform, image.crs_wkt)
    inside = all(
        -_MARGIN_PX <= col <= image.width + _MARGIN_PX and -_MARGIN_PX <= row <= image.height + _MARGIN_PX
        for col, row in pixels
    )
    if not inside:
        raise InputError(
            "The mask {path} does not cover all of {given}.",
            "Use a mask that does, or clip the raster to the mask.",
            path=image.path,
            given=source.given,
        )


def _share(mask: GroundMask) -> float:
    """Return which share of a mask hides the ground, by parts spread over it."""
    dataset = open_raster(mask.path)
    hidden = [
        mask.hides(read_window(dataset, [mask.number], row=row, col=col, height=height, width=width)).mean()
        for row, col, height, width in _looks(dataset)
    ]
    return float(np.mean(hidden))


def _looks(dataset: gdal.Dataset) -> Iterator[tuple[int, int, int, int]]:
    """Yield windows to look at: rows; squares where all bands are stored together, which would be decoded with them."""
    height, width = dataset.RasterYSize, dataset.RasterXSize
    if dataset.RasterCount > 1 and dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL":
        side = min(_LOOK_PX, height, width)
        rows, cols = (np.unique(np.linspace(0, size - side, _LOOK_SQUARES).astype(int)) for size in (height, width))
        yield from ((int(row), int(col), side, side) for row in rows for col in cols)
        return
    rows = np.unique(np.linspace(0, height - 1, min(height, _LOOK_ROWS)).astype(int))
    yield from ((int(row), 0, 1, width) for row in rows)
