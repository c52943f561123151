"""A made-up city whose classes are known everywhere, and areas drawn in it: for tests of training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import ogr, osr

from scene_mapper.core.adapt.area_layer import new_areas_layer
from scene_mapper.core.classmap.schemes import LCZ

CODES = (2, 6, 11, 17)
BLOCK, STRIDE = 6, 4
CRS = osr.SpatialReference()
CRS.ImportFromEPSG(32633)
Square = tuple[int, int, int, int]
"""Row and column of the first cell, side in cells, code."""


@dataclass(frozen=True)
class City:
    """A scene of blocks of 6 x 6 cells, each of one class with a spectrum of its own.

    Attributes:
        scene: the raster.
        truth: (row, col) codes by cell.
    """

    scene: Path
    truth: np.ndarray

    def inner(self) -> np.ndarray:
        """Mark the cells whose patch shows their own block only."""
        inside = np.zeros(self.truth.shape, bool)
        rows, cols = np.indices(self.truth.shape) % BLOCK
        inside[(rows > 0) & (rows < BLOCK - 1) & (cols > 0) & (cols < BLOCK - 1)] = True
        return inside

    def squares(self, per_class: int, side: int = 2) -> list[Square]:
        """Draw areas in the middle of blocks, the same number for each class."""
        found: list[Square] = []
        for code in CODES:
            blocks = np.argwhere(self.truth[2::BLOCK, 2::BLOCK] == code)[:per_class]
            found += [(int(r) * BLOCK + 2, int(c) * BLOCK + 2, side, code) for r, c in blocks]
        return found


def make_city(write_raster: Callable[..., Path]) -> City:
    """Make the city: 6 x 8 blocks, noise of 5 %."""
    rng = np.random.default_rng(11)
    blocks = rng.permutation(np.repeat(CODES, 12)).reshape(6, 8)
    truth = np.kron(blocks, np.ones((BLOCK, BLOCK), int))
    spectra = rng.uniform(500, 3000, (18, 10))
    pixels = np.kron(truth, np.ones((STRIDE, STRIDE), int))
    values = spectra[pixels] * rng.normal(1, 0.05, (*pixels.shape, 10))
    return City(write_raster(np.moveaxis(values, -1, 0).round().astype(np.uint16)), truth)


def draw_areas(path: Path, squares: Sequence[Square]) -> Path:
    """Write areas as a layer to train with."""
    with new_areas_layer(path, LCZ, CRS.ExportToWkt()) as layer:
        for row, col, side, code in squares:
            layer.add(bytes(square(row, col, side).ExportToWkb()), {"class": code})
        layer.finish()
    return path


def square(row: float, col: float, side: float) -> ogr.Geometry:
    """Return the polygon of some cells of the city."""
    size = 10.0 * STRIDE
    west, north = 500_000 + col * size, 4_000_000 - row * size
    east, south = west + side * size, north - side * size
    return ogr.CreateGeometryFromWkt(
        f"POLYGON(({west} {north},{east} {north},{east} {south},{west} {south},{west} {north}))"
    )
