"""The part of a scene that is fetched: a box on the pixels of its tiles."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..errors import InputError
from ..geo.ground import Transform, same_crs
from .area import Area
from .scene_image import SceneImage

GRID_M = 60.0
"""Sides lie on multiples of this from a tile's corner, where pixels of 10, 20 and 60 m meet."""
_MAX_SIDE_PX = 22_000
_TOUCH = 0.01


@dataclass(frozen=True)
class FetchWindow:
    """A box in the CRS of the tiles.

    Attributes:
        left, bottom, right, top: its sides.
        crs_wkt: the CRS.
    """

    left: float
    bottom: float
    right: float
    top: float
    crs_wkt: str

    def size(self, pixel: float) -> tuple[int, int]:
        """Return (height, width) in pixels of a size in the CRS's unit."""
        return round((self.top - self.bottom) / pixel), round((self.right - self.left) / pixel)

    def transform(self, pixel: float) -> Transform:
        """Return GDAL's six numbers for pixels of a size."""
        return self.left, pixel, 0.0, self.top, 0.0, -pixel

    def part_of(self, image: SceneImage) -> ImagePart | None:
        """Return the part of the box that an image covers, or None.

        Raises:
            InputError: the image's pixels do not meet the box's sides.
        """
        x, pixel, _, y, _, height = image.transform
        if abs(height + pixel) > _TOUCH * pixel:
            raise _other_grid(image)
        col, row = (self.left - x) / pixel, (y - self.top) / pixel
        if max(abs(col - round(col)), abs(row - round(row))) > _TOUCH:
            raise _other_grid(image)
        rows, cols = self.size(pixel)
        first_row, first_col = max(0, round(row)), max(0, round(col))
        last_row, last_col = min(image.height, round(row) + rows), min(image.width, round(col) + cols)
        if first_row >= last_row or first_col >= last_col:
            return None
        return ImagePart(
            row=first_row,
            col=first_col,
            height=last_row - first_row,
            width=last_col - first_col,
            to_row=first_row - round(row),
            to_col=first_col - round(col),
        )


@dataclass(frozen=True)
class ImagePart:
    """A window of an image, and where it lies in the box.

    Attributes:
        row, col, height, width: the window, in the image's pixels.
        to_row, to_col: its upper left corner in the box's pixels.
    """

    row: int
    col: int
    height: int
    width: int
    to_row: int
    to_col: int


def fetch_window(area: Area, images: Sequence[SceneImage], name: str) -> FetchWindow:
    """Return the box that covers the area as far as the tiles do.

    Args:
        area: what is wanted.
        images: one band of each tile.
        name: of the scene.

    Raises:
        InputError: the tiles have different CRSs, the area is outside of them, or it is too large.
    """
    first = images[0]
    for image in images[1:]:
        if not same_crs(first.crs_wkt, image.crs_wkt):
            raise InputError(
                "The tiles of {name} have different projections.",
                "Get them one by one. Composites and maps of several scenes accept them.",
                name=name,
            )
    left, bottom, right, top = area.bounds_in(first.crs_wkt)
    extents = [_extent(image) for image in images]
    x, y = extents[0][0], extents[0][3]
    box = (
        _snapped(max(left, min(e[0] for e in extents)), x, math.floor),
        _snapped(max(bottom, min(e[1] for e in extents)), y, math.floor),
        _snapped(min(right, max(e[2] for e in extents)), x, math.ceil),
        _snapped(min(top, max(e[3] for e in extents)), y, math.ceil),
    )
    if box[0] >= box[2] or box[1] >= box[3]:
        raise InputError("{name} does not cover the area.", "Check the area, or select another scene.", name=name)
    window = FetchWindow(*box, first.crs_wkt)
    if max(window.size(first.transform[1])) > _MAX_SIDE_PX:
        raise InputError(
            "The area is larger than two tiles of Sentinel-2.", "Select a smaller area, or get it in parts."
        )
    return window


def _extent(image: SceneImage) -> tuple[float, float, float, float]:
    x, pixel, _, y, _, height = image.transform
    return x, y + image.height * height, x + image.width * pixel, y


def _snapped(value: float, origin: float, rounded: Callable[[float], int]) -> float:
    return origin + rounded((value - origin) / GRID_M) * GRID_M


def _other_grid(image: SceneImage) -> InputError:
    return InputError(
        "{name} has another pixel grid than the other bands.",
        "Get the tiles one by one, or select another scene.",
        name=image.name,
    )
