"""Labelled crops: changed pieces of scenes, with what the teachers say of their cells."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from . import augment
from .air import other_air
from .augment import SpectralStatistics
from .fusion import fuse
from .scenes import CELL_PX, Scene
from .shares import N_COVERS, cell_shares
from .student import PATCH_PX
from .teachers import DynamicWorld, LczTeachers, cut_patch

CROP_CELLS = 14
MARGIN_PX = (PATCH_PX - CELL_PX) // 2
CROP_PX = CELL_PX * (CROP_CELLS - 1) + PATCH_PX
BATCH = 8
LABELS_PER_CROP = CROP_CELLS**2 // 2
OTHER_AIR_SHARE = 0.5
"""How often a crop is shown as if made of an L2A image, under the labels of the L1C image that it is."""


@dataclass(frozen=True)
class LabelledBatch:
    """Crops with what the teachers say of some of their cells.

    Attributes:
        reflectance: (crop, band, row, col).
        cells: (crop, label): cell numbers in row-major order.
        targets: (crop, label, class): probabilities.
    """

    reflectance: Tensor
    cells: Tensor
    targets: Tensor


@dataclass
class Place:
    """A scene in memory, with what the sampler must know of it."""

    image: NDArray[np.float32]
    fold: int
    statistics: SpectralStatistics
    cells_of_class: dict[int, NDArray[np.int64]]


def load_places(scenes: list[Scene], maps: dict[str, NDArray[np.float32]]) -> list[Place]:
    """Read scenes and sort their cells by the teachers' class.

    Args:
        scenes: what to read.
        maps: by file name, the averaged teachers' probabilities (row, col, class).
    """
    places = []
    for scene in scenes:
        image = scene.read_l1c()
        labels = np.where(np.isnan(maps[scene.path.stem][..., 0]), -1, maps[scene.path.stem].argmax(-1))
        cells = {int(c): np.argwhere(labels == c) for c in np.unique(labels) if c >= 0}
        places.append(Place(image, scene.fold, SpectralStatistics.of(image), cells))
    return places


def crops_labelled(folder: Path) -> int:
    """Count the crops that `label_crops` has finished in a folder."""
    folds, shares = folder / "folds.npy", folder / "shares.npy"
    return int(np.count_nonzero(np.load(folds, mmap_mode="r"))) if folds.exists() and shares.exists() else 0


class CropSampler:
    """Draws changed crops from places, rare classes as often as common ones.

    Args:
        places: where to draw from.
        rng: where chance comes from.
    """

    def __init__(self, places: list[Place], rng: np.random.Generator) -> None:
        self._places, self._rng = places, rng
        self._classes = sorted({c for place in places for c in place.cells_of_class})
        areas = np.sqrt([place.image[0].size for place in places])
        self._chance = areas / areas.sum()

    def draw(self) -> tuple[NDArray[np.uint16], int]:
        """Draw a crop.

        Returns:
            DN (band, `CROP_PX`, `CROP_PX`), and the folds that it was made of as a bit set.
        """
        rng = self._rng
        place = self._pick_place()
        image, folds = self._cut(place), 1 << place.fold
        if rng.random() < 0.35:
            second = self._pick_place()
            image, folds = augment.blend(image, self._cut(second), rng), folds | 1 << second.fold
        if rng.random() < 0.8:
            other = self._pick_place() if rng.random() < 0.35 else None
            folds |= 1 << other.fold if other else 0
            image = augment.change_spectrum(image, other.statistics if other else None, rng)
        image = augment.turn(image, rng)
        return np.clip(np.rint(image * 10000), 1, 28000).astype(np.uint16), folds

    def _pick_place(self) -> Place:
        return self._places[self._rng.choice(len(self._places), p=self._chance)]

    def _cut(self, place: Place) -> NDArray[np.float32]:
        """Cut a crop around a cell of a class drawn evenly, or around any cell; at a scale of its own."""
        rng = self._rng
        height, width = place.image.shape[1:]
        scale = np.exp(rng.uniform(-0.35, 0.35)) if rng.random() < 0.4 else 1.0
        size = min(round(CROP_PX * scale), height, width)
        if rng.random() < 0.6:
            wanted = self._classes[rng.integers(len(self._classes))]
            having = [p for p in self._places if p is place or p.fold == place.fold]
            having = [p for p in having if wanted in p.cells_of_class] or [place]
            place = having[rng.integers(len(having))]
            height, width = place.image.shape[1:]
            size = min(size, height, width)
            cells = place.cells_of_class.get(wanted)
            row, col = (0, 0) if cells is None else cells[rng.integers(len(cells))]
            top = int(row * CELL_PX - rng.integers(int(0.2 * size), int(0.8 * size)))
            left = int(col * CELL_PX - rng.integers(int(0.2 * size), int(0.8 * size)))
        else:
            top, left = int(rng.integers(height - size + 1)), int(rng.integers(width - size + 1))
        top, left = int(np.clip(top, 0, height - size)), int(np.clip(left, 0, width - size))
        piece = place.image[:, top : top + size, left : left + size]
        return piece if size == CROP_PX else augment.resize(piece, CROP_PX)


def create_crops(folder: Path, n_crops: int) -> None:
    """Create the files of a folder of crops, all of them empty; what is there is kept if it is as long.

    ``images.npy`` (crop, band, row, col) DN, ``cells.npy`` (crop, label) cell numbers in row-major
    order, ``answers.npy`` (crop, label, teacher, class), ``shares.npy`` (crop, cover, row, col) of the land covers in
    all cells, and ``folds.npy`` (crop,): 0 until the crop is labelled.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shapes: dict[str, tuple[tuple[int, ...], Any]] = {
        "images": ((n_crops, 10, CROP_PX, CROP_PX), np.uint16),
        "cells": ((n_crops, LABELS_PER_CROP), np.uint8),
        "answers": ((n_crops, LABELS_PER_CROP, 2, 17), np.float16),
        "shares": ((n_crops, N_COVERS, CROP_CELLS, CROP_CELLS), np.float16),
        "folds": ((n_crops,), np.uint8),
    }
    files = [folder / f"{name}.npy" for name in shapes]
    if all(file.exists() and len(np.load(file, mmap_mode="r")) == n_crops for file in files):
        return
    open_memmap: Any = np.lib.format.open_memmap
    for name, (shape, dtype) in shapes.items():
        open_memmap(folder / f"{name}.npy", mode="w+", dtype=dtype, shape=shape)


def label_crops(
    folder: Path, places: list[Place], teachers: LczTeachers, land_cover: DynamicWorld, numbers: range, seed: int
) -> None:
    """Draw crops, ask the teachers about them, and store all in a folder of `create_crops`.

    Each crop has chance of its own, so that several processes can share the work, and an interrupted one go on.

    Args:
        folder: where to.
        places: where to draw from.
        teachers: are asked about half of the cells.
        land_cover: is asked about all pixels.
        numbers: of the crops.
        seed: of what is left to chance.
    """
    images, all_cells, answers, shares, all_folds = (
        np.load(folder / f"{name}.npy", mmap_mode="r+") for name in ("images", "cells", "answers", "shares", "folds")
    )
    inner = slice(MARGIN_PX, MARGIN_PX + CROP_CELLS * CELL_PX)
    begin = time.monotonic()
    for count, number in enumerate(numbers, 1):
        if all_folds[number]:
            continue
        rng = np.random.default_rng((seed, number))
        dn, folds = CropSampler(places, rng).draw()
        cells = np.sort(rng.permutation(CROP_CELLS**2)[:LABELS_PER_CROP])
        image = dn.astype(np.float32) / 10000
        patches = np.stack([cut_patch(image, c // CROP_CELLS, c % CROP_CELLS, MARGIN_PX) for c in cells])
        images[number], all_cells[number], answers[number] = dn, cells, teachers.ask(patches)
        shares[number] = cell_shares(torch.from_numpy(land_cover.label(dn)[inner, inner])[None])[0].numpy()
        all_folds[number] = folds
        if count % 100 == 0:
            print(f"crop {number}, {count / (time.monotonic() - begin):.1f} a second", flush=True)


class CropFolder:
    """The labelled crops of a folder, without those that show a fold's places.

    Args:
        folder: as `label_crops` wrote it.
        held_out: the fold to leave out, or -1 for none.
    """

    def __init__(self, folder: Path, held_out: int) -> None:
        self._images, self._cells, self._answers, self._shares, folds = (
            np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("images", "cells", "answers", "shares", "folds")
        )
        out = 0 if held_out < 0 else 1 << held_out
        self._usable = np.flatnonzero((folds != 0) & ((folds & out) == 0))

    def __len__(self) -> int:
        """Count the crops that may be learnt from."""
        return len(self._usable)

    def batches(self, steps: int, seed: int, profiles: NDArray[np.float32]) -> Iterator[LabelledBatch]:
        """Return batches, each crop once before any comes again.

        Args:
            steps: how many.
            seed: of what is left to chance.
            profiles: the mean land cover of each class, (class, cover).
        """
        for chosen, images in self.draw(steps, seed):
            cells = self._cells[chosen].astype(np.int64)
            shares = np.take_along_axis(self.shares(chosen).reshape(len(chosen), N_COVERS, -1), cells[:, None], 2)
            targets = fuse(self._answers[chosen].astype(np.float32), shares.transpose(0, 2, 1), profiles)
            yield LabelledBatch(torch.from_numpy(images), torch.from_numpy(cells), torch.from_numpy(targets))

    def images(self, batches: int, seed: int) -> Iterator[Tensor]:
        """Return batches of reflectance alone, (crop, band, row, col)."""
        return (torch.from_numpy(images) for _, images in self.draw(batches, seed))

    def shares(self, chosen: list[int]) -> NDArray[np.float32]:
        """Return the shares of the land covers in the cells of crops that `draw` chose, (crop, cover, row, col)."""
        return np.asarray(self._shares[chosen], np.float32)

    def draw(self, steps: int, seed: int) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Return the numbers of a batch's crops, and their reflectance (crop, band, row, col)."""
        rng = np.random.default_rng(seed)
        queue: list[int] = []
        for _ in range(steps):
            if len(queue) < BATCH:
                queue += rng.permutation(self._usable).tolist()
            chosen, queue = sorted(queue[:BATCH]), queue[BATCH:]
            images = self._images[chosen].astype(np.float32) / 10000
            for number in np.flatnonzero(rng.random(len(images)) < OTHER_AIR_SHARE):
                images[number] = other_air(images[number], rng)
            yield chosen, images


def teacher_loss(network: nn.Module, batch: LabelledBatch) -> Tensor:
    """Return the cross-entropy between what the teachers say together and the student at the labelled cells."""
    logits = network(batch.reflectance.contiguous(memory_format=torch.channels_last)).float()
    n, n_classes = logits.shape[:2]
    cells = batch.cells[:, None].expand(-1, n_classes, -1)
    at_cells = logits.reshape(n, n_classes, CROP_CELLS**2).gather(2, cells)
    target = batch.targets.transpose(1, 2)
    return -(target * at_cells.log_softmax(1)).sum(1).mean()
