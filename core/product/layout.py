"""Where a product's bands come to lie in a stack: one grid for all, corner on corner.

The grid is that of the finest bands, with 10 m pixels where it is coarser. Every band is
placed by its georeference, so that a 20 m pixel covers exactly four of 10 m.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import BandError, InputError
from ..geo.ground import Transform, same_crs, spatial_reference
from ..sentinel.usual_orders import USUAL_ORDERS
from ..sentinel.warp import refuse_coarse
from .product import BandImage, Product

TEN_BANDS = USUAL_ORDERS[10]
"""The bands of 10 and 20 m: what a stack holds unless told otherwise."""
STACK_PIXEL_M = 10.0
# Corners of real files differ by rounding; a stack of larger differences would be wrong.
_SNAP_PX = 0.02


@dataclass(frozen=True)
class Placed:
    """A band on the stack's grid: its upper left corner and its size, in the stack's pixels."""

    image: BandImage
    col: float
    row: float
    width: float
    height: float

    @property
    def resampled(self) -> bool:
        """Whether its pixels are not the stack's."""
        return (self.width, self.height) != (self.image.width, self.image.height) or (
            self.col != int(self.col) or self.row != int(self.row)
        )


@dataclass(frozen=True)
class StackLayout:
    """The stack's grid, and the bands on it.

    Attributes:
        width: in pixels.
        height: in pixels.
        transform: GDAL's six numbers, or None.
        crs_wkt: the CRS, or "".
        bands: in the stack's order.
    """

    width: int
    height: int
    transform: Transform | None
    crs_wkt: str
    bands: tuple[Placed, ...]

    def place(self, image: BandImage) -> Placed:
        """Place an image on this grid.

        Raises:
            InputError: it has another CRS, is rotated, or does not overlap.
        """
        if (image.transform, image.width, image.height) == (self.transform, self.width, self.height):
            return Placed(image, 0, 0, self.width, self.height)
        if self.transform is None or image.transform is None:
            return self._place_by_shape(image)
        if not same_crs(self.crs_wkt, image.crs_wkt):
            raise InputError(
                "{path} has a different CRS than the other bands.",
                "Select the bands of one product, or warp this band to the CRS of the others first.",
                path=image.path,
            )
        t, own = image.transform, self.transform
        if t[2] or t[4] or t[1] <= 0 or t[5] >= 0:
            raise InputError("{path} is rotated or upside down.", "Warp it to north up first.", path=image.path)
        placed = Placed(
            image,
            _snap((t[0] - own[0]) / own[1]),
            _snap((t[3] - own[3]) / own[5]),
            _snap(image.width * t[1] / own[1]),
            _snap(image.height * t[5] / own[5]),
        )
        beside = placed.col >= self.width or placed.row >= self.height
        if beside or placed.col + placed.width <= 0 or placed.row + placed.height <= 0:
            raise InputError(
                "{path} does not overlap the other bands.", "Select bands of the same place.", path=image.path
            )
        return placed

    def _place_by_shape(self, image: BandImage) -> Placed:
        """Place an image without georeference over the whole stack, if it can be of the same place."""
        same_shape = abs(image.width * self.height - image.height * self.width) <= max(self.width, self.height)
        if (self.transform is None) != (image.transform is None) or not same_shape:
            raise InputError(
                "{path} cannot be combined with the other bands: a georeference is missing.",
                "Assign a georeference to all bands, or use bands of the same extent.",
                path=image.path,
            )
        return Placed(image, 0, 0, self.width, self.height)


def lay_out(product: Product, wanted: Sequence[str]) -> StackLayout:
    """Work out a stack.

    Args:
        product: the product.
        wanted: the stack's bands, in its order; "all" of the product's if empty.

    Raises:
        BandError: the product lacks a band.
        InputError: its bands do not lie together.
    """
    by_name = {band.name: band for band in product.bands}
    missing = [name for name in wanted if name not in by_name]
    if missing:
        raise BandError(
            "{product_name} has no {missing} (it has {by_name}).",
            "Leave these bands out, or select a product that contains them.",
            product_name=product.name,
            missing=", ".join(missing),
            by_name=", ".join(by_name),
        )
    images = [by_name[name] for name in wanted] if wanted else list(product.bands)
    finest = min(images, key=lambda image: image.pixel_size)
    width, height, transform = finest.width, finest.height, finest.transform
    metric = bool(finest.crs_wkt) and in_metres(finest.crs_wkt)
    if transform and metric:
        refuse_coarse(product.name, transform, finest.crs_wkt, (width, height), STACK_PIXEL_M)
    if transform and metric and transform[1] > STACK_PIXEL_M:
        width = round(width * transform[1] / STACK_PIXEL_M)
        height = round(height * -transform[5] / STACK_PIXEL_M)
        transform = (transform[0], STACK_PIXEL_M, 0.0, transform[3], 0.0, -STACK_PIXEL_M)
    layout = StackLayout(width, height, transform, finest.crs_wkt, ())
    return StackLayout(width, height, transform, finest.crs_wkt, tuple(layout.place(image) for image in images))


def _snap(value: float) -> float:
    return float(round(value)) if abs(value - round(value)) < _SNAP_PX else value


def in_metres(crs_wkt: str) -> bool:
    """Return whether a CRS is projected, in metres."""
    reference = spatial_reference(crs_wkt)
    return bool(reference.IsProjected()) and abs(float(reference.GetLinearUnits()) - 1) < 1e-9
