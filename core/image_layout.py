"""How the images that a network takes lie in memory: with their bands last or first."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Layout(str, Enum):
    """The order of a batch's axes: N images, H rows of pixels, W columns, C bands. Equal to its own text.

    Frameworks differ: TensorFlow has the bands last, PyTorch first.
    """

    NHWC = "NHWC"
    NCHW = "NCHW"

    def __str__(self) -> str:
        """Return its text."""
        return self.value

    @property
    def bands_last(self) -> bool:
        """Whether an image is (height, width, band); else it is (band, height, width)."""
        return self is Layout.NHWC

    @property
    def row_axis(self) -> int:
        """The axis of an image along which its rows lie; that of its columns follows."""
        return 0 if self.bands_last else 1

    @property
    def band_axis(self) -> int:
        """The axis of an image along which its bands lie."""
        return 2 if self.bands_last else 0

    def shape(self, height: int, width: int, bands: int) -> tuple[int, int, int]:
        """Return the shape of an image."""
        return (height, width, bands) if self.bands_last else (bands, height, width)

    def sizes(self, shape: tuple[Any, ...]) -> tuple[Any, Any, Any]:
        """Return (height, width, bands) of an image's shape."""
        return (shape[0], shape[1], shape[2]) if self.bands_last else (shape[1], shape[2], shape[0])

    def part(self, image: NDArray[Any], rows: slice, cols: slice) -> NDArray[Any]:
        """Return some rows and columns of an image, without a copy."""
        return image[rows, cols] if self.bands_last else image[:, rows, cols]

    def band(self, image: NDArray[Any], index: int) -> NDArray[Any]:
        """Return a band of an image, (height, width), without a copy."""
        plane: NDArray[Any] = image[:, :, index] if self.bands_last else image[index]
        return plane

    def from_bands_last(self, images: NDArray[Any]) -> NDArray[Any]:
        """Bring images, (…, height, width, band), into this order, without a copy."""
        import numpy as np  # here, so that loading the plugin needs none

        return images if self.bands_last else np.moveaxis(images, -1, -3)

    def to_bands_last(self, images: NDArray[Any]) -> NDArray[Any]:
        """Bring images of this order into (…, height, width, band), without a copy."""
        import numpy as np

        return images if self.bands_last else np.moveaxis(images, -3, -1)
