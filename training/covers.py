"""Scenes whose every pixel Dynamic World has labelled, and crops of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from . import augment
from .air import other_air
from .crops import OTHER_AIR_SHARE, CropFolder
from .scenes import CELL_PX, Scene
from .shares import N_COVERS, ShareNetwork, cell_shares, scene_shares, to_igbp
from .student import PATCH_PX

CROP_CELLS = 20
CROP_PX = CELL_PX * (CROP_CELLS - 1) + PATCH_PX
MARGIN_PX = (PATCH_PX - CELL_PX) // 2
BATCH = 5
BALANCED_SHARE = 0.6
"""How often a crop is cut around a pixel of a cover drawn evenly, and not anywhere."""
PLACES_PER_SCENE = 200
CHANGED_SHARE = 0.5
"""How often a crop's colours are changed; the labels stay."""


@dataclass(frozen=True)
class CoverBatch:
    """Crops, reflectance (crop, band, row, col), and their cells' cover shares (crop, cover, row, col)."""

    reflectance: Tensor
    shares: Tensor


class CoverCrops:
    """Random crops of labelled scenes.

    Args:
        folder: holds the land cover of each pixel, one .npy for each scene.
        scenes: the scenes to use.
        changed: lcz-lite's crops.
    """

    def __init__(self, folder: Path, scenes: list[Scene], changed: CropFolder) -> None:
        self._changed = changed
        self._scenes = [(scene.read_l1c(), np.load(folder / f"{scene.path.stem}.npy")) for scene in scenes]
        sides = np.sqrt([labels.size for _, labels in self._scenes])
        self._chances = sides / sides.sum()
        self._with_cover = [self._find(cover) for cover in range(N_COVERS)]
        self._covers = [cover for cover, places in enumerate(self._with_cover) if len(places)]

    def _find(self, cover: int) -> NDArray[np.int64]:
        """List (scene, row, col) in pixels where a cover is, as many of each scene as of any other."""
        rng = np.random.default_rng(cover)
        found = []
        for number, (_, labels) in enumerate(self._scenes):
            places = np.argwhere(labels[5::CELL_PX, 5::CELL_PX] == cover) * CELL_PX
            chosen = rng.permutation(len(places))[:PLACES_PER_SCENE]
            found.append(np.insert(places[chosen], 0, number, axis=1))
        return np.concatenate(found)

    def batches(self, steps: int, seed: int) -> Iterator[CoverBatch]:
        """Return batches by turns of lcz-lite's changed crops and of crops cut from the scenes, turned and mirrored."""
        rng = np.random.default_rng(seed)
        changed = self._changed.draw(-(-steps // 2), seed)
        for step in range(steps):
            if step % 2:
                crops = [self._crop(rng) for _ in range(BATCH)]
                images = np.stack([image for image, _ in crops])
                shares = cell_shares(torch.from_numpy(np.stack([label for _, label in crops])))
            else:
                chosen, images = next(changed)
                images, of_cells = turned(images, self._changed.shares(chosen), rng)
                shares = torch.from_numpy(of_cells)
            yield CoverBatch(torch.from_numpy(images), shares)

    def images(self, batches: int, seed: int) -> Iterator[Tensor]:
        """Return batches of reflectance alone, (crop, band, row, col)."""
        return (batch.reflectance for batch in self.batches(batches, seed))

    def _crop(self, rng: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
        if rng.random() < BALANCED_SHARE:
            places = self._with_cover[self._covers[rng.integers(len(self._covers))]]
            scene, row, col = places[rng.integers(len(places))]
            whole, labels = self._scenes[scene]
            shifted = (int(at - rng.integers(CROP_PX // 4, CROP_PX * 3 // 4)) for at in (row, col))
            top, left = (min(max(at, 0), size - CROP_PX) for at, size in zip(shifted, labels.shape))
        else:
            whole, labels = self._scenes[rng.choice(len(self._scenes), p=self._chances)]
            top, left = (int(rng.integers(size - CROP_PX + 1)) for size in labels.shape)
        image = whole[:, top : top + CROP_PX, left : left + CROP_PX]
        inner = slice(MARGIN_PX, MARGIN_PX + CROP_CELLS * CELL_PX)
        label = labels[top : top + CROP_PX, left : left + CROP_PX][inner, inner]
        reflectance, label = turned(image, label, rng)
        if rng.random() < CHANGED_SHARE:
            reflectance = augment.change_spectrum(reflectance, None, rng)
        return other_air(reflectance, rng) if rng.random() < OTHER_AIR_SHARE else reflectance, label


def turned(
    images: NDArray[np.float32], labels: NDArray[Any], rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[Any]]:
    """Turn and mirror images and their labels, or shares by cell, (…, row, col), at random."""
    turns, step = int(rng.integers(4)), int(rng.choice((1, -1)))
    images, labels = np.rot90(images, turns, (-2, -1)), np.rot90(labels, turns, (-2, -1))
    return np.ascontiguousarray(images[..., ::step]), np.ascontiguousarray(labels[..., ::step])


def share_loss(network: ShareNetwork, batch: CoverBatch) -> Tensor:
    """Return the cross-entropy of the cells' cover shares plus that of the scenes' IGBP shares."""
    covers, igbp = network(batch.reflectance.contiguous(memory_format=torch.channels_last))
    target = to_igbp(scene_shares(batch.shares))
    of_cells = -(batch.shares * torch.log(covers + 1e-6)).sum(1).mean()
    return of_cells - (target * torch.log(igbp + 1e-6)).sum(1).mean()
