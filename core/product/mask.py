"""Cloud masks: which numbers of a raster of classes mean that the ground is not seen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ..errors import InputError, RequestError
from ..geo.raster_io import open_raster
from ..message import Message
from ..plain_text import shortened, whole_number
from .mask_layers import MASK_LAYERS, MaskLayer, mask_layer
from .product import BandImage, Product, image_of

_WHOLE_NUMBERS = (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16)


@dataclass(frozen=True)
class CloudMask:
    """A raster of classes, and those that hide the ground.

    Attributes:
        image: the raster.
        hidden: its values that become nodata; None for all but 0.
        shadows: those of them that mean cloud shadow.
    """

    image: BandImage
    hidden: tuple[int, ...] | None
    shadows: tuple[int, ...] = ()

    def lookup(self) -> str:
        """Return the factor for each value, as a VRT's look-up table: 0 hidden, 1 seen."""
        if self.hidden is None:
            return "0:1,1:0"
        points: dict[int, int] = {0: 1}
        for value in self.hidden:  # between two points GDAL draws a line, so each end of a run is stated
            points.setdefault(value - 1, 1)
            points[value] = 0
            points[value + 1] = 1
        return ",".join(f"{value}:{points[value]}" for value in sorted(points) if value >= 0)

    def description(self) -> str:
        """Return what is masked, as a clause."""
        if self.hidden is None:
            values: str = Message("all values but 0")
        elif len(self.hidden) > 5 and self.hidden[-1] - self.hidden[0] == len(self.hidden) - 1:
            values = Message("the values {first} to {last}", first=self.hidden[0], last=self.hidden[-1])
        else:
            values = Message("the values {listed}", listed=", ".join(map(str, self.hidden)))
        return Message("{values} of {file}", values=values, file=Path(self.image.path).name)


def mask_of_product(product: Product, hidden: str = "") -> CloudMask:
    """Take the product's own scene classification, or another layer of clouds.

    Raises:
        InputError: it has none.
        RequestError: the values cannot be read.
    """
    image = product.scene_classes
    if image is None:
        raise InputError(
            "{product_name} contains no scene classification (SCL); Level-2A products do.",
            "Leave the mask out, or use a cloud raster as the mask.",
            product_name=product.name,
        )
    return mask_of_layer(image, next((layer for layer in MASK_LAYERS if layer.name == image.name), None), hidden)


def mask_from_file(path: str, hidden: str = "", number: int = 1) -> CloudMask:
    """Take a raster of clouds.

    Args:
        path: the raster; one whose name is that of a product's layer (SCL, MSK_CLDPRB, QA60) is taken for it.
        hidden: values that hide the ground, "1,2,3"; "" for the layer's, or all but 0.
        number: the band in it, from 1.

    Raises:
        InputError: it cannot be opened, or holds no classes.
        RequestError: the values cannot be read.
    """
    dataset = open_raster(path)
    image = image_of(dataset, path, number, "mask")
    if image.data_type not in _WHOLE_NUMBERS:
        raise InputError("The mask {path} does not contain integer classes.", "Use a raster of type Byte.", path=path)
    by_band = mask_layer(dataset.GetRasterBand(number).GetDescription() or "")
    return mask_of_layer(image, by_band or mask_layer(Path(path).stem), hidden)


def mask_of_layer(image: BandImage, layer: MaskLayer | None, hidden: str = "") -> CloudMask:
    """Take a raster whose numbers are those of a layer, or where all but 0 hide the ground.

    Raises:
        RequestError: the values cannot be read.
    """
    values = _values(hidden) or (layer.hidden if layer else None)
    return CloudMask(image, values, layer.shadows if layer else ())


def _values(text: str) -> tuple[int, ...]:
    entries = [entry for entry in re.split(r"[,;\s]+", text.strip()) if entry]
    numbers = [whole_number(entry) for entry in entries]
    nothing = bool(text.strip()) and not entries
    if nothing or any(number is None or number > 65_534 for number in numbers):
        raise RequestError(
            "The mask values '{text}' cannot be read.", "Use a list such as 3,8,9,10.", text=shortened(text, 100)
        )
    return tuple(sorted({number for number in numbers if number is not None}))
