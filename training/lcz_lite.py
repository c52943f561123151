"""Make lcz-lite: ``python -m scene_mapper.training.lcz_lite`` (see README.md)."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from . import cards, measure
from .calibrate import UNCALIBRATED, calibrated, write_calibrated
from .city_cells import WITHOUT_PARIS
from .crops import CropFolder, create_crops, crops_labelled, label_crops, load_places, teacher_loss
from .distil import Schedule, train, train_all
from .evaluate import compare_lcz, map_scene
from .export import to_onnx
from .scenes import FOLDS, REFERENCE_CITY, Scene, find_scenes, shared_data, training_scenes
from .student import PATCH_PX, MapNetwork
from .teacher_maps import TeacherMaps, ask_teachers, profiles_without
from .teachers import N_LCZ, DynamicWorld, LczTeachers
from .thin import make_thin

PARIS_FOLD = 0
FINAL = "final.pt"
"""The weights of the network that ships; those of the folds are fold0.pt and so on."""


def label(work: Path, maps: TeacherMaps, n_crops: int, jobs: int) -> None:
    """Draw and label the crops that are not there yet."""
    if crops_labelled(work / "crops") == n_crops:
        return
    create_crops(work / "crops", n_crops)
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        shares = [range(start, n_crops, jobs) for start in range(jobs)]
        list(pool.map(partial(_label_share, work, maps), shares))


def _label_share(work: Path, maps: TeacherMaps, numbers: range) -> None:
    torch.set_num_threads(1)
    data = shared_data()
    means = {name: answer.mean(2) for name, answer in maps.answers.items()}
    places = load_places(training_scenes(data / "scenes"), means)
    teachers, land_cover = LczTeachers(data / "models", threads=1), DynamicWorld(data / "models", threads=1)
    label_crops(work / "crops", places, teachers, land_cover, numbers, seed=7)


def compare(
    network: MapNetwork, scenes: list[Scene], maps: TeacherMaps, profiles: NDArray[np.float32]
) -> dict[str, Any]:
    """Compare a network with its teachers on scenes, by the scenes' names."""
    network.eval()
    return {
        scene.name: compare_lcz(
            map_scene(nn.Sequential(network, nn.Softmax(1)), scene.read_l1c(), PATCH_PX),
            maps.together(scene, profiles),
            maps.answers[scene.path.stem],
        )
        for scene in scenes
    }


def learn(
    work: Path, data: Path, maps: TeacherMaps, profiles: NDArray[np.float32], fold: int, steps: int
) -> MapNetwork:
    """Train a whole network without a fold's places (-1: on all places but the reference city)."""
    crops = CropFolder(work / "crops", fold)
    print(f"fold {fold}: {len(crops)} crops, {steps} steps", flush=True)
    torch.manual_seed(fold + 2)
    network = MapNetwork(N_LCZ)
    network.start_from_sen2lcz(data / "models" / "so2sat_sen2lcz.hdf5")
    unseen = [s for s in find_scenes(data / "scenes") if s.fold == fold or s.place == REFERENCE_CITY]

    def watch(step: int, average: MapNetwork) -> None:
        told = compare(average, unseen, maps, profiles)
        mean = np.mean([[f["agreement"], f["weighted"]] for f in told.values()], axis=0)
        print(f"  fold {fold}, step {step}, unseen scenes: agreement {mean[0]:.3f}, weighted {mean[1]:.3f}", flush=True)

    schedule = Schedule(steps)
    batches = crops.batches(steps, schedule.seed, profiles)
    return train(network, network, batches, teacher_loss, schedule, watch)


def once(path: Path, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return what a JSON file holds, made and stored if there is none."""
    if not path.exists():
        path.write_text(json.dumps(make(), indent=1))
    return dict(json.loads(path.read_text()))


def make_network(work: Path, fold: int, steps: int) -> None:
    """Train a network, make it thin, and store it and a fold's figures on the fold's scenes; what is there is kept.

    Args:
        work: holds the crops and takes the weights: whole0.pt and so on, then fold0.pt and so on, or `FINAL`.
        fold: that is held out, or -1.
        steps: of the whole network.
    """
    torch.set_num_threads(1)
    data = shared_data()
    maps = ask_teachers(work, data)
    profiles = profiles_without(maps, data, fold)
    whole, thin = work / f"whole{fold}.pt", work / (FINAL if fold < 0 else f"fold{fold}.pt")
    if not whole.exists():
        torch.save(learn(work, data, maps, profiles, fold, steps).state_dict(), whole)
    if not thin.exists():
        made = make_thin(read_network(whole, thin=False), CropFolder(work / "crops", fold))
        torch.save(made.state_dict(), thin)
    if fold >= 0:
        held_out = [s for s in find_scenes(data / "scenes") if s.fold == fold]
        once(work / f"fold{fold}.json", lambda: compare(read_network(thin), held_out, maps, profiles))


def read_network(path: Path, thin: bool = True) -> MapNetwork:
    """Read trained weights, those of a thin network or of a whole one."""
    network = MapNetwork(N_LCZ, thin)
    network.load_state_dict(torch.load(path, weights_only=True))
    network.eval()
    return network


def write_networks(work: Path, data: Path, folds: list[int]) -> None:
    """Write ``models/lcz-lite.*``, and into the work folder the network that has not seen Paris, if it was trained."""
    if PARIS_FOLD in folds:
        without_paris = to_onnx(read_network(work / f"fold{PARIS_FOLD}.pt"), WITHOUT_PARIS)
        card = replace(cards.LCZ_LITE, id=WITHOUT_PARIS, title=WITHOUT_PARIS)
        cards.write_model(work, card, calibrated(without_paris, data), ())
    UNCALIBRATED.write_bytes(to_onnx(read_network(work / FINAL), "lcz-lite"))
    write_calibrated(data, work, measure.lcz_fold_accuracy(work))


def main() -> None:
    """Label, cross-validate, train and write ``models/lcz-lite.*``; what is there already is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("out/training/lcz-lite"), help="crops and figures")
    parser.add_argument("--crops", type=int, default=2700, help="labelled crops")
    parser.add_argument("--steps", type=int, default=1600, help="of the network that ships")
    parser.add_argument("--fold-steps", type=int, default=600, help="of each cross-validation network")
    parser.add_argument(
        "--folds", type=int, nargs="*", default=range(len(FOLDS)), choices=range(len(FOLDS)), help="to cross-validate"
    )
    parser.add_argument("--jobs", type=int, default=2, help="networks trained at once, one core each")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    data = shared_data()
    label(options.work, ask_teachers(options.work, data, options.jobs), options.crops, options.jobs)
    folds = list(options.folds)
    train_all(partial(make_network, options.work), options.steps, options.fold_steps, options.jobs, folds)
    write_networks(options.work, data, folds)


if __name__ == "__main__":
    main()
