"""Cells near ground without data, for a fully convolutional network.

Each is computed from its own patch, whose nodata is filled from the patch itself. Neighbours mostly fill what they
share alike. These are computed together, as parts of a small square, which costs much less than a patch for each.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..image_layout import Layout
from ..inference.network import Network
from .blocks import Area, Block
from .fill import nearest_valid, take_from
from .plan import Plan
from .stored_strip import StoredStrip
from .strips import Strip


def score_near_nodata(network: Network, strip: StoredStrip, block: Block, scores: NDArray[np.float32]) -> None:
    """Compute the cells of a block whose patches hold nodata again, from filled patches.

    Args:
        network: a fully convolutional one.
        strip: the pixels.
        block: of the strip.
        scores: of the block's cells in the strip, (row, col, class); those cells are changed.
    """
    again = strip.to_compute[block.cells] & strip.has_nodata[block.cells]
    top, left = (cells.start for cells in block.cells)
    for square in _squares(strip.plan, strip.strip, block, again):
        rows, cols = square
        inside = slice(max(rows.start - top, 0), rows.stop - top), slice(cols.start - left, cols.stop - left)
        row, col = np.nonzero(again[inside])
        of_square = np.stack([row + (inside[0].start + top - rows.start), col], axis=1)
        scores[inside][row, col] = _score_cells(network, strip, square, of_square)


def _squares(plan: Plan, strip: Strip, block: Block, wanted: NDArray[np.bool_]) -> Iterator[Area]:
    """Yield the squares that hold some cells of a block: rows, also beyond the strip, and columns of the strip's cells.

    Of a block that follows from the whole map, they do too.
    """
    top, left = block.cells[0].start - block.row, block.cells[1].start
    blocks, size = plan.blocks, plan.blocks.square_cells
    bottom = min(top + block.rows, blocks.map_rows - blocks.first_row - strip.first_row)
    rows, cols = np.nonzero(wanted)
    for row, col in np.unique(np.stack([(rows + block.row) // size, cols // size]), axis=1).T.tolist():
        yield (
            slice(top + row * size, min(top + (row + 1) * size, bottom)),
            slice(left + col * size, min(left + (col + 1) * size, block.cells[1].stop)),
        )


def _score_cells(network: Network, strip: StoredStrip, square: Area, cells: NDArray[np.intp]) -> NDArray[np.float32]:
    """Compute some cells of a square: (cell, class).

    Args:
        network: the network.
        strip: the pixels.
        square: rows and columns of the strip's cells.
        cells: (cell, 2): row and column within the square.
    """
    grid, layout = strip.plan.grid, strip.plan.card.layout
    p, s = grid.patch_px, grid.stride_px
    pixels, valid = strip.square(square)
    width = valid.shape[1]
    parts = [(slice(row * s, row * s + p), slice(col * s, col * s + p)) for row, col in cells.tolist()]
    of_patches = nearest_valid(np.stack([valid[part] for part in parts]))
    of_square = nearest_valid(valid[None]).reshape(valid.shape)
    corners = cells[:, 0] * s * width + cells[:, 1] * s
    alike = ((of_patches // p * width + of_patches % p) + corners[:, None]) == np.stack(
        [of_square[part].ravel() for part in parts]
    )
    together = alike.all(axis=1)
    scores = np.empty((len(cells), len(network.card.scheme)), np.float32)
    if together.any():
        filled = network.grid_scores(_filled(pixels, of_square.ravel(), layout))
        scores[together] = filled[cells[together, 0], cells[together, 1]]
    for number in np.flatnonzero(~together):
        patch = layout.part(pixels, *parts[number])
        scores[number] = network.grid_scores(_filled(patch, of_patches[number], layout))[0, 0]
    return scores


def _filled(pixels: NDArray[np.float32], source: NDArray[np.intp], layout: Layout) -> NDArray[np.float32]:
    """Return a copy of an image, each pixel taken from its source, (height x width); see `fill.take_from`."""
    image = pixels.copy()
    take_from(image[None], source[None], layout)
    return image
