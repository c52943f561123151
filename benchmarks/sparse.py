"""Polygons that hold a hundredth of a tile's cells, against the whole tile: seconds of the processor and bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard

_SIDES = 5
"""Squares along each side of the tile."""


@dataclass(frozen=True)
class Sparse:
    """What some of a tile's cells cost.

    Attributes:
        name: how they lie.
        cells: their share of the tile's cells.
        seconds: of the processor, all threads.
        time: their share of the whole tile's seconds.
        bytes_read: what was read, as a share of what the whole tile reads.
    """

    name: str
    cells: float
    seconds: float
    time: float
    bytes_read: float


def sparse_areas(card: ModelCard, tile: Path, folder: Path) -> list[Sparse]:
    """Classify a whole tile, and polygons of three shapes in it, each once.

    Args:
        card: the network.
        tile: a georeferenced raster without rotation.
        folder: for the maps.
    """

    def run(polygon: str) -> tuple[int, float, int]:
        request = ClassifyRequest(str(tile), card, folder / "sparse.tif", device="cpu", mask_wkt=polygon)
        seconds, read = time.process_time(), _bytes_read()
        result = classify(request, InProcess(), SilentFeedback())
        return result.n_cells, time.process_time() - seconds, _bytes_read() - read

    run(next(_areas(tile))[1])  # opens everything once
    cells, seconds, read = run("")
    some = [(name, *run(polygon)) for name, polygon in _areas(tile)]
    return [Sparse(name, n / cells, used, used / seconds, took / read) for name, n, used, took in some]


def _areas(tile: Path) -> Iterator[tuple[str, str]]:
    opened = gdal.Open(str(tile))
    left, pixel, _, top, _, _ = opened.GetGeoTransform()
    side = pixel * min(opened.RasterXSize, opened.RasterYSize)
    yield "a square", f"POLYGON({_square(left + 0.37 * side, top - 0.37 * side, 0.1 * side)})"
    places = [((i + 0.37) / _SIDES, (j + 0.41) / _SIDES) for i in range(_SIDES) for j in range(_SIDES)]
    squares = ",".join(f"({_square(left + x * side, top - y * side, 0.02 * side)})" for x, y in places)
    yield f"{_SIDES**2} squares", f"MULTIPOLYGON({squares})"
    wide = 0.005 * side
    right, bottom = left + side, top - side
    corners = ((left, top), (left + wide, top), (right, bottom + wide), (right, bottom), (right - wide, bottom))
    ring = ",".join(f"{x} {y}" for x, y in (*corners, (left, top - wide), (left, top)))
    yield "a diagonal strip", f"POLYGON(({ring}))"


def _square(left: float, top: float, side: float) -> str:
    right, bottom = left + side, top - side
    return f"({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top})"


def _bytes_read() -> int:
    return int(Path("/proc/self/io").read_text().split("rchar:")[1].split()[0])
