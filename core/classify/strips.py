"""Cutting a map into strips: whole rows of cells that are computed together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..inference.card import ModelCard
from ..sentinel.source import RasterSource
from .blocks import MAX_BLOCK_ROWS, BlockGrid, choose_blocks
from .grid import CellGrid
from .sparse_blocks import SparseBlocks, choose_sparse_blocks

SCENE_STRIP_BYTES = 48_000_000
"""How much memory a strip's pixels may take for a scene network: float32, all of the strip at once."""
GPU_STRIP_BYTES = 128_000_000
"""The same on a GPU, which waits at the end of each strip. Higher strips also read, scale and copy fewer rows of pixels
twice: those that the patches of two strips share."""
MAP_STRIP_BYTES = 120_000_000
"""The same for a fully convolutional network's strip of a file that is stored row by row: as stored, mostly uint16."""


@dataclass(frozen=True)
class Strip:
    """Whole rows of cells that are computed together.

    Attributes:
        first_row: the first cell row.
        rows: how many.
    """

    first_row: int
    rows: int


def blocks_for(
    grid: CellGrid, source: RasterSource, card: ModelCard, wanted: NDArray[np.bool_] | None = None
) -> BlockGrid | SparseBlocks:
    """Choose the blocks on which a fully convolutional network is run.

    Args:
        grid: the whole map's cells.
        source: the raster that they lie on.
        card: the network's.
        wanted: which cells are asked for, (rows, cols), or None for all.
    """
    max_rows = MAX_BLOCK_ROWS
    if source.rows_per_block <= 1:
        max_rows = _rows_within(grid, MAP_STRIP_BYTES // (2 * _px_in_row(grid, source, card)))
    blocks = choose_blocks(grid.rows, grid.cols, grid.stride_px, max_rows)
    if wanted is None:
        return blocks
    return choose_sparse_blocks(blocks, wanted, stride_px=grid.stride_px, patch_px=grid.patch_px)


def split_into_strips(
    grid: CellGrid,
    source: RasterSource,
    card: ModelCard,
    blocks: BlockGrid | SparseBlocks,
    strip_rows: int = 0,
    scene_bytes: int = SCENE_STRIP_BYTES,
) -> tuple[Strip, ...]:
    """Cut a grid into strips: for a fully convolutional network rows of blocks.

    Args:
        grid: the cells.
        source: the raster that they lie on.
        card: the network's.
        blocks: on which a fully convolutional network is run.
        strip_rows: rows of cells a strip; 0 for as many as fit the network and the memory.
        scene_bytes: the memory of a scene network's strip.
    """
    if strip_rows:
        return _equal_strips(grid, strip_rows)
    if not card.is_fully_convolutional:
        return _equal_strips(grid, _rows_within(grid, scene_bytes // (4 * _px_in_row(grid, source, card))))
    edges = blocks.strip_edges(grid.rows)
    return tuple(Strip(first, stop - first) for first, stop in zip(edges, edges[1:]))


def _px_in_row(grid: CellGrid, source: RasterSource, card: ModelCard) -> int:
    """Count the numbers in a row of pixels, margins and all bands included."""
    return (source.width + 2 * max(grid.halo_px, 0)) * len(card.bands)


def _rows_within(grid: CellGrid, pixel_rows: int) -> int:
    """Return how many rows of cells these rows of pixels suffice for, 1 at least."""
    return max(1, (pixel_rows - grid.patch_px) // grid.stride_px + 1)


def _equal_strips(grid: CellGrid, rows: int) -> tuple[Strip, ...]:
    return tuple(Strip(r, min(rows, grid.rows - r)) for r in range(0, grid.rows, rows))
