"""Cutting a map into strips: whole rows of cells that are computed together."""

from __future__ import annotations

from dataclasses import dataclass

from ..inference.card import ModelCard
from ..sentinel.source import RasterSource
from .grid import CellGrid

SCENE_STRIP_BYTES = 48_000_000
"""How much memory a strip's pixels may take for a scene network: float32, all of the strip at once."""
MAP_STRIP_BYTES = 120_000_000
"""The same for a map network, which is given a strip's pixels block by block: they stay as stored, mostly uint16."""
MAP_STRIP_ROWS = 64
"""Rows of cells above which a map network's neighbouring strips have little work in common."""
_MAP_STRIP_PX = 512


@dataclass(frozen=True)
class Strip:
    """Whole rows of cells that are computed together.

    Attributes:
        first_row: the first cell row.
        rows: how many.
    """

    first_row: int
    rows: int


def split_into_strips(grid: CellGrid, source: RasterSource, card: ModelCard, strip_rows: int = 0) -> tuple[Strip, ...]:
    """Cut a grid into strips.

    Args:
        grid: the cells.
        source: the raster that they lie on.
        card: the network's.
        strip_rows: rows of cells a strip; 0 for as many as fit the network and the memory.
    """
    if strip_rows:
        return _equal_strips(grid, strip_rows)
    px_in_row = (source.width + 2 * max(grid.halo_px, 0)) * len(card.bands)
    if card.kind == "scene":
        return _equal_strips(grid, _rows_within(grid, SCENE_STRIP_BYTES // (4 * px_in_row)))
    block_rows = source.rows_per_block
    if block_rows > 1:
        return _strips_at_blocks(grid, -(-_MAP_STRIP_PX // block_rows) * block_rows)
    return _equal_strips(grid, min(MAP_STRIP_ROWS, _rows_within(grid, MAP_STRIP_BYTES // (2 * px_in_row))))


def _rows_within(grid: CellGrid, pixel_rows: int) -> int:
    """Return how many rows of cells these rows of pixels suffice for, 1 at least."""
    return max(1, (pixel_rows - grid.patch_px) // grid.stride_px + 1)


def _equal_strips(grid: CellGrid, rows: int) -> tuple[Strip, ...]:
    return tuple(Strip(r, min(rows, grid.rows - r)) for r in range(0, grid.rows, rows))


def _strips_at_blocks(grid: CellGrid, block_rows: int) -> tuple[Strip, ...]:
    """Cut a grid into strips that each use up one more row of the file's blocks, so that few are held."""
    strips: list[Strip] = []
    least, row = max(1, block_rows // grid.stride_px // 4), 0
    while row < grid.rows:
        first_px, needed_px = grid.patch_span(row, least, grid.first_row_px)
        end_px = -(-needed_px // block_rows) * block_rows
        rows = min(_rows_within(grid, end_px - first_px), grid.rows - row)
        strips.append(Strip(row, rows))
        row += rows
    return tuple(strips)
