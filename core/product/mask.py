"""Cloud masks: which numbers of a raster of classes mean that the ground is not seen.

Source: ESA, Sentinel-2 L2A scene classification (SCL): 3 cloud shadow, 8 cloud of medium and
9 of high probability, 10 thin cirrus; 11, snow, is ground.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ..errors import InputError, RequestError
from ..geo.raster_io import open_raster
from .product import BandImage, Product, image_of

SCL_HIDDEN = (3, 8, 9, 10)
_WHOLE_NUMBERS = (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16)


@dataclass(frozen=True)
class CloudMask:
    """A raster of classes, and those that hide the ground.

    Attributes:
        image: the raster.
        hidden: its values that become nodata; None for all but 0.
    """

    image: BandImage
    hidden: tuple[int, ...] | None

    def lookup(self) -> str:
        """Return the factor for each value, as a VRT's look-up table: 0 hidden, 1 seen."""
        if self.hidden is None:
            return "0:1,1:0"
        return ",".join(f"{value}:{0 if value in self.hidden else 1}" for value in range(max(self.hidden) + 2))

    def told(self) -> str:
        """Say what is masked, a clause."""
        values = "all values but 0" if self.hidden is None else f"the values {', '.join(map(str, self.hidden))}"
        return f"{values} of {Path(self.image.path).name}"


def mask_of_product(product: Product, hidden: str = "") -> CloudMask:
    """Take the product's own scene classification.

    Raises:
        InputError: it has none.
        RequestError: the values cannot be read.
    """
    if product.scene_classes is None:
        raise InputError(
            "{product_name} contains no scene classification (SCL); Level-2A products do.",
            "Leave the mask out, or use a cloud raster as the mask.",
            product_name=product.name,
        )
    return CloudMask(product.scene_classes, _values(hidden) or SCL_HIDDEN)


def mask_from_file(path: str, hidden: str = "") -> CloudMask:
    """Take a raster of clouds.

    Args:
        path: the raster; one whose name says SCL is taken to hold its classes.
        hidden: values that hide the ground, "1,2,3"; "" for SCL's, or all but 0.

    Raises:
        InputError: it cannot be opened, or holds no classes.
        RequestError: the values cannot be read.
    """
    image = image_of(open_raster(path), path, 1, "mask")
    if image.data_type not in _WHOLE_NUMBERS:
        raise InputError("The mask {path} does not contain integer classes.", "Use a raster of type Byte.", path=path)
    is_scl = re.search(r"(^|[_-])SCL(_\d\dm)?$", Path(path).stem, re.IGNORECASE)
    return CloudMask(image, _values(hidden) or (SCL_HIDDEN if is_scl else None))


def _values(text: str) -> tuple[int, ...]:
    entries = [entry for entry in re.split(r"[,;\s]+", text.strip()) if entry]
    if any(not entry.isdigit() or int(entry) > 65_534 for entry in entries):
        raise RequestError("The mask values '{text}' cannot be read.", "Use a list such as 3,8,9,10.", text=text)
    return tuple(sorted({int(entry) for entry in entries}))
