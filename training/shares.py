"""Land cover of a scene by the shares of its pixels' classes: the rule that igbp-lite learns."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from .neighbours import SCENE_CELLS
from .scenes import CELL_PX
from .student import PATCH_PX, MapNetwork
from .teachers import DynamicWorld

SCENE_PATCH_PX = PATCH_PX + (SCENE_CELLS - 1) * CELL_PX
FOREST_FROM, SAVANNA_FROM = 0.6, 0.1
N_COVERS = len(DynamicWorld.CLASSES)
WATER, TREES, GRASS, FLOODED, CROPS, SHRUB, BUILT, BARE, SNOW = range(N_COVERS)


def cell_shares(labels: Tensor) -> Tensor:
    """Return the share of each cover in each cell.

    Args:
        labels: cover index by pixel, (image, row, col); sizes are multiples of 10.

    Returns:
        (image, cover, row, col) by cell.
    """
    covers = functional.one_hot(labels.long(), N_COVERS).permute(0, 3, 1, 2).float()
    return functional.avg_pool2d(covers, CELL_PX)


def scene_shares(cells: Tensor) -> Tensor:
    """Average the cells of each scene: (image, cover, row, col), one row and column less on each side."""
    return functional.avg_pool2d(cells, SCENE_CELLS, 1)


def to_igbp(covers: Tensor, softness: Tensor | None = None) -> Tensor:
    """Turn a scene's cover shares into shares of the ten simplified IGBP classes.

    Water, built, crops, snow, bare and flooded vegetation keep their shares. What is
    tree, grass or shrub goes to one class, by the scene's tree cover: over 60 % forest,
    10-60 % savanna, under 10 % grassland or shrubland, whichever prevails
    (Schmitt & Wu 2021, Table 2).

    Args:
        covers: shares (image, cover, row, col).
        softness: the width of the three thresholds, as shares; None for hard ones.

    Returns:
        (image, class, row, col).
    """
    trees, grass, shrub = (covers[:, k : k + 1] for k in (TREES, GRASS, SHRUB))
    above = [trees - FOREST_FROM, trees - SAVANNA_FROM, grass - shrub]
    if softness is None:
        forest, wooded, grassy = ((margin >= 0).float() for margin in above)
    else:
        forest, wooded, grassy = (torch.sigmoid(m / s) for m, s in zip(above, softness))
    green = trees + grass + shrub
    forest = forest * wooded
    open_land = green * (1 - wooded)
    parts = [green * forest, open_land * (1 - grassy), green * (wooded - forest), open_land * grassy]
    parts += [covers[:, k : k + 1] for k in (FLOODED, CROPS, BUILT, SNOW, BARE, WATER)]
    return torch.cat(parts, 1)


class ShareNetwork(nn.Module):
    """A fully convolutional network that estimates cover shares by cell, averages them by scene, applies the rule.

    Args:
        thin: whether its later convolutions are thin.
    """

    def __init__(self, thin: bool = False) -> None:
        super().__init__()
        self.cells = MapNetwork(N_COVERS, thin)
        self.log_softness = nn.Parameter(torch.log(torch.tensor([0.08, 0.05, 0.1])))

    def shares(self, reflectance: Tensor) -> Tensor:
        """Return each scene's IGBP shares alone."""
        return self(reflectance)[1]

    def forward(self, reflectance: Tensor) -> tuple[Tensor, Tensor]:
        """Return each cell's cover shares and each scene's IGBP shares."""
        covers = self.cells(reflectance).float().softmax(1)
        return covers, to_igbp(scene_shares(covers), self.log_softness.exp())


def target_shares(labels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Apply the rule to a whole scene's labels (height, width).

    Returns:
        (row, col, class); NaN in the first and last row and column of cells, whose 300 m do not lie inside.
    """
    rows, cols = (size // CELL_PX for size in labels.shape)
    whole = torch.from_numpy(labels[: rows * CELL_PX, : cols * CELL_PX])[None]
    inner = to_igbp(scene_shares(cell_shares(whole)))[0].permute(1, 2, 0).numpy()
    answer = np.full((rows, cols, inner.shape[2]), np.nan, np.float32)
    answer[1:-1, 1:-1] = inner
    return answer
