"""Layers of products that tell of clouds: their names, and which of their numbers hide the ground.

Sources: ESA, Sentinel-2 L2A scene classification (SCL: 3 cloud shadow, 8 cloud of medium and 9 of high probability,
10 thin cirrus; 11, snow, is ground) and cloud probability (MSK_CLDPRB, per cent); Google Earth Engine and ESA, QA60
(bit 10 opaque clouds, bit 11 cirrus). A new layer is a line in `MASK_LAYERS`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

Image = TypeVar("Image")

MASK_KEY = "CLOUD_LAYER"
"""Where the metadata of a stack name the file with its product's layer of clouds."""
CLOUD_PROBABILITY_PERCENT = 40
"""From here on a pixel of MSK_CLDPRB counts as cloud: what s2cloudless, which makes the layer, takes."""


@dataclass(frozen=True)
class MaskLayer:
    """A layer that tells of clouds.

    Attributes:
        name: as images and bands are called here.
        pattern: a regular expression that the names of its files and bands match.
        clouds: its numbers that mean cloud.
        shadows: its numbers that mean cloud shadow.
    """

    name: str
    pattern: str
    clouds: tuple[int, ...]
    shadows: tuple[int, ...] = ()

    @property
    def hidden(self) -> tuple[int, ...]:
        """All numbers that hide the ground."""
        return tuple(sorted((*self.shadows, *self.clouds)))


MASK_LAYERS = (
    MaskLayer("SCL", r"(^|[_-])SCL(_L2A_.*)?(_\d\dm)?$", (8, 9, 10), (3,)),
    MaskLayer("CLDPRB", r"(^|[_-])(MSK_)?CLDPRB(_\d\dm)?$", tuple(range(CLOUD_PROBABILITY_PERCENT, 101))),
    MaskLayer("QA60", r"(^|[_-])QA60$", (1024, 2048, 3072)),
)
"""The layers, the best first."""


def mask_layer(name: str) -> MaskLayer | None:
    """Return the layer that the name of a file, without its ending, or of a band means; None if it means none."""
    plain = name.partition(",")[0].strip()  # as GDAL describes bands: "SCL, Scene Classification"
    return next((layer for layer in MASK_LAYERS if re.search(layer.pattern, plain, re.IGNORECASE)), None)


def is_mask(name: str) -> bool:
    """Return whether an image's name is that of a layer."""
    return any(name == layer.name for layer in MASK_LAYERS)


def take_mask(images: Mapping[str, Image]) -> Image | None:
    """Return the best of the layers among images by name, or None."""
    return next((images[layer.name] for layer in MASK_LAYERS if layer.name in images), None)
