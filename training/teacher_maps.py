"""What the teachers say of whole scenes: asked once, kept in the work folder."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from .fusion import cover_profiles, fuse, softened
from .scenes import Scene, find_scenes, training_scenes
from .shares import cell_shares
from .teachers import DynamicWorld, LczTeachers

ANSWERS = "teacher_maps.npz"
COVERS = "covers"
"""Folder of the land cover of each pixel, one .npy for each scene."""

Maps = dict[str, NDArray[np.float32]]


@dataclass(frozen=True)
class TeacherMaps:
    """The teachers' maps of all scenes, by file stem.

    Attributes:
        answers: of the two networks for Local Climate Zones, (row, col, teacher, class); NaN where there is none.
        shares: of the land covers, (row, col, cover).
    """

    answers: Maps
    shares: Maps

    def profiles(self, scenes: Sequence[Scene]) -> NDArray[np.float32]:
        """Return the mean land cover of each class in some scenes, (class, cover).

        A scene counts by the root of its number of cells.
        """
        classes, shares, weights = [], [], []
        for scene in scenes:
            answers = self.answers[scene.path.stem]
            known = np.isfinite(answers[..., 0, 0])
            classes.append(softened(answers[known]))
            shares.append(self.shares[scene.path.stem][known])
            weights.append(np.full(len(classes[-1]), max(1, len(classes[-1])) ** -0.5, np.float32))
        return cover_profiles(np.concatenate(classes), np.concatenate(shares), np.concatenate(weights))

    def together(self, scene: Scene, profiles: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return what all teachers say of a scene, (row, col, class); NaN where there is no answer."""
        return fuse(self.answers[scene.path.stem], self.shares[scene.path.stem], profiles)


def profiles_without(maps: TeacherMaps, data: Path, fold: int) -> NDArray[np.float32]:
    """Return the mean land cover of each class, (class, cover), in all places but the reference city and a fold's.

    Args:
        maps: of all scenes.
        data: the shared data.
        fold: to leave out; -1 for none.
    """
    return maps.profiles([scene for scene in training_scenes(data / "scenes") if scene.fold != fold])


def read_maps(work: Path) -> TeacherMaps:
    """Read what `ask_teachers` left in a work folder."""
    with np.load(work / ANSWERS) as file:
        answers = {name: file[name] for name in file.files}
    return TeacherMaps(answers, {name: _shares(work, name, one.shape[:2]) for name, one in answers.items()})


def ask_teachers(work: Path, data: Path, jobs: int = 1) -> TeacherMaps:
    """Return the teachers' maps of all scenes; those that are kept are not made again."""
    if not ((work / ANSWERS).exists() and (work / COVERS).exists()):
        (work / COVERS).mkdir(parents=True, exist_ok=True)
        scenes = find_scenes(data / "scenes")
        with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
            maps = pool.map(partial(_map_scene, work, data), scenes)
            np.savez(work / ANSWERS, **{scene.path.stem: answer for scene, answer in zip(scenes, maps)})
    return read_maps(work)


def _map_scene(work: Path, data: Path, scene: Scene) -> NDArray[np.float32]:
    image = scene.read_l1c()
    cover = DynamicWorld(data / "models", threads=1).label(image * 10000)
    np.save(work / COVERS / f"{scene.path.stem}.npy", cover)
    answer = LczTeachers(data / "models", threads=1).map_scene(image)
    print(f"labelled {scene.name}", flush=True)
    return answer


def _shares(work: Path, name: str, cells: tuple[int, ...]) -> NDArray[np.float32]:
    shares = cell_shares(torch.from_numpy(np.load(work / COVERS / f"{name}.npy"))[None])[0]
    return np.asarray(shares[:, : cells[0], : cells[1]].permute(1, 2, 0).numpy(), np.float32)
