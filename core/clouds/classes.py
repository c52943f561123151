"""What gives the classes of a raster's pixels: a layer of its product, or a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import CLOUDS, NODATA_CODE
from ..feedback import Feedback
from ..geo.map_geometry import MapGeometry
from ..geo.raster_io import open_raster, read_window
from ..inference.card import ModelCard
from ..inference.network import Network
from ..inference.pixel_tiles import Tiles, tiled_classes
from ..product.mask import CloudMask
from ..sentinel.ground_mask import GroundMask
from .pixel_source import CoarseGrid, CoarseReader

CLEAR, CLOUD, SHADOW = CLOUDS.codes
_STRIP_ROWS = 1024
_UNKNOWN = 0
"""SCL's own mark of no data."""

Strips = Iterator[tuple[int, NDArray[np.uint8]]]
"""The first row and the codes, (row, col), of each strip, from the top."""


class CloudClasses(Protocol):
    """What gives the classes of a raster, strip by strip."""

    @property
    def made_of(self) -> str:
        """The layer or the network, for people."""
        ...

    @property
    def geometry(self) -> MapGeometry:
        """The pixels."""
        ...

    @property
    def note(self) -> str:
        """A sentence for the log, or ""."""
        ...

    def strips(self, feedback: Feedback) -> Strips:
        """Compute the codes.

        Raises:
            InputError: a raster is broken.
            ModelError: the network fails.
            RunCancelled: the user stopped.
        """
        ...


@dataclass(frozen=True)
class LayerClasses:
    """The classes that a layer of clouds tells.

    Attributes:
        mask: the layer.
        note: a sentence for the log, or "".
    """

    mask: CloudMask
    note: str = ""

    @property
    def made_of(self) -> str:
        """The layer, for people."""
        return self.mask.description()

    @property
    def geometry(self) -> MapGeometry:
        """The layer's own pixels."""
        image = self.mask.image
        transform = image.transform or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
        return MapGeometry(image.height, image.width, transform, image.crs_wkt)

    def strips(self, feedback: Feedback) -> Strips:
        """Translate the layer's numbers."""
        image, hidden = self.mask.image, GroundMask("", 1, self.mask.hidden)
        dataset = open_raster(image.path)
        is_scl = image.name == "SCL" or 3 in self.mask.shadows
        for row in range(0, image.height, _STRIP_ROWS):
            rows = min(_STRIP_ROWS, image.height - row)
            values = read_window(dataset, [image.number], row=row, col=0, height=rows, width=image.width)[0]
            codes = np.where(hidden.hides(values), np.uint8(CLOUD), np.uint8(CLEAR))
            codes[np.isin(values, self.mask.shadows)] = SHADOW
            if image.nodata is not None:
                codes[values == image.nodata] = NODATA_CODE
            elif is_scl:
                codes[values == _UNKNOWN] = NODATA_CODE
            feedback.setProgress(100 * (row + rows) / image.height)
            yield row, codes


@dataclass(frozen=True)
class NetworkClasses:
    """The classes that a network finds.

    Attributes:
        network: of the kind "pixel", open.
        grid: the raster in the network's pixels.
        note: a sentence for the log, or "".
    """

    network: Network
    grid: CoarseGrid
    note: str = ""

    @property
    def made_of(self) -> str:
        """The network, for people."""
        return f"{self.network.card.title} ({self.network.device.text})"

    @property
    def geometry(self) -> MapGeometry:
        """The network's pixels."""
        grid = self.grid
        return MapGeometry(grid.height, grid.width, grid.transform, grid.source.crs_wkt)

    def strips(self, feedback: Feedback) -> Strips:
        """Run the network, tile by tile; tiles without any data are passed over."""
        card: ModelCard = self.network.card
        tiles = Tiles(card.patch_px, card.overlap, self.grid.height, self.grid.width)
        reader = CoarseReader(self.grid, card)
        codes = np.array(card.scheme.codes, np.uint8)

        def holds_data(row: int, col: int) -> bool:
            rows, cols = tiles.places(row, 1, tiles.height), tiles.places(col, 1, tiles.width)
            return bool(reader.valid[rows.min() : rows.max() + 1, cols.min() : cols.max() + 1].any())

        for first, index in tiled_classes(self.network, tiles, reader.rows, feedback, holds_data):
            found = codes[index]
            found[~reader.valid[first : first + len(index)]] = NODATA_CODE
            yield first, found
