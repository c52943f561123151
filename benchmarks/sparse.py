"""Polygons that hold a hundredth of a tile's cells, against the whole tile: seconds of the processor and bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import Plan, make_plan
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
        least: the least arithmetic, where no block computes what another one does: its share of the whole tile's.
        arithmetic: that of the blocks that are computed, likewise.
        tiles: the file's tiles that the patches of these cells touch: their share of all.
        bytes_read: what was read, as a share of what the whole tile reads.
        seconds: of the processor, all threads; the median.
        time: their share of the whole tile's seconds.
    """

    name: str
    cells: float
    least: float
    arithmetic: float
    tiles: float
    bytes_read: float
    seconds: float
    time: float


@dataclass(frozen=True)
class SparseAreas:
    """The areas, and what the whole tile costs.

    Attributes:
        areas: the areas.
        seconds: of the processor for the whole tile.
        bytes_read: by it.
        runs: how often each area was measured; the whole tile was measured once.
    """

    areas: tuple[Sparse, ...]
    seconds: float
    bytes_read: int
    runs: int


def sparse_areas(card: ModelCard, tile: Path, folder: Path, runs: int = 3) -> SparseAreas:
    """Classify a whole tile, and polygons of three shapes in it.

    Args:
        card: the network.
        tile: a georeferenced raster without rotation.
        folder: for the maps.
        runs: of each area, in turn.
    """
    requests = {
        name: ClassifyRequest(str(tile), card, folder / "sparse.tif", device="cpu", mask_wkt=polygon)
        for name, polygon in (("", ""), *_areas(tile))
    }

    def run(request: ClassifyRequest) -> tuple[float, int]:
        seconds, read = time.process_time(), _bytes_read()
        classify(request, InProcess(), SilentFeedback())
        return time.process_time() - seconds, _bytes_read() - read

    whole_request = requests.pop("")
    run(requests["a square"])  # opens everything once
    seconds, read = run(whole_request)
    measured = [{name: run(request) for name, request in requests.items()} for _ in range(runs)]
    areas, whole = [], make_plan(whole_request)
    for name, request in requests.items():
        used = median(one[name][0] for one in measured)
        plan = make_plan(request)
        least, arithmetic = (part / _arithmetic(whole) for part in (_least(plan), _arithmetic(plan)))
        areas.append(
            Sparse(
                name=name,
                cells=plan.n_cells / whole.n_cells,
                least=least,
                arithmetic=arithmetic,
                tiles=_tiles(plan),
                bytes_read=measured[0][name][1] / read,
                seconds=used,
                time=used / seconds,
            )
        )
    return SparseAreas(tuple(areas), seconds, read, runs)


def _arithmetic(plan: Plan) -> int:
    """Count the pixels that the blocks of a plan compute in the mean of a network's layers: with half of the margin."""
    grid, wanted = plan.grid, plan.wanted
    half = (grid.patch_px - grid.stride_px) // 2
    blocks = plan.blocks.of_strip(0, np.ones((grid.rows, grid.cols), bool) if wanted is None else wanted)
    return sum((block.rows * grid.stride_px + half) * (block.cols * grid.stride_px + half) for block in blocks)


def _least(plan: Plan) -> int:
    """Count the pixels that the patches of all cells show, with half of the margin, each pixel once."""
    grid = plan.grid
    return int(np.count_nonzero(_shown(plan, (grid.patch_px - grid.stride_px) // 2)))


def _tiles(plan: Plan) -> float:
    """Return which share of the file's tiles the patches of a plan's cells touch."""
    shown, (rows, cols) = _shown(plan, plan.grid.patch_px - plan.grid.stride_px), plan.source.block_shape
    down, along = (range(0, size, step) for size, step in zip(shown.shape, (rows, cols)))
    touched = np.logical_or.reduceat(np.logical_or.reduceat(shown, down, axis=0), along, axis=1)
    return float(touched.mean())


def _shown(plan: Plan, margin_px: int) -> NDArray[np.bool_]:
    """Return which pixels of the raster lie in the cells of a plan and a margin around them, half on each side."""
    step, before = plan.grid.stride_px, margin_px // 2
    shown = np.zeros((plan.source.height, plan.source.width), bool)
    for row, col in np.argwhere(np.asarray(plan.wanted)) * step:
        shown[max(0, row - before) : row + step + before, max(0, col - before) : col + step + before] = True
    return shown


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
