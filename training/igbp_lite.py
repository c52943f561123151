"""Make igbp-lite: ``python -m scene_mapper.training.igbp_lite`` (see README.md)."""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ..core.classmap.schemes import IGBP_SIMPLIFIED
from . import cards, measure
from .covers import CoverCrops, share_loss
from .crops import CropFolder
from .distil import Schedule, train, train_all
from .evaluate import compare_shares, map_scene
from .export import share_network_to_onnx
from .lcz_lite import FINAL, once
from .scenes import REFERENCE_CITY, Scene, find_scenes, shared_data, training_scenes
from .shares import SCENE_PATCH_PX, ShareNetwork, target_shares
from .teacher_maps import COVERS


def compare(network: ShareNetwork, scenes: list[Scene], covers: Path) -> dict[str, Any]:
    """Compare a network's shares with their target on scenes, by the scenes' names."""
    network.eval()
    answer = {}
    for scene in scenes:
        target = target_shares(np.load(covers / f"{scene.path.stem}.npy"))
        ours = map_scene(network.shares, scene.read_l1c(), SCENE_PATCH_PX)
        answer[scene.name] = compare_shares(ours, target)
    return answer


def learn(options: argparse.Namespace, fold: int, steps: int) -> ShareNetwork:
    """Train a network without a fold's places (-1: on all places but the reference city)."""
    data, work = shared_data(), options.work
    scenes = [s for s in training_scenes(data / "scenes") if s.fold != fold]
    covers = covers_beside(options.crops)
    crops = CoverCrops(covers, scenes, CropFolder(options.crops, fold))
    print(f"fold {fold}: {steps} steps", flush=True)
    torch.manual_seed(fold + 2)
    network = ShareNetwork()
    network.cells.start_from_sen2lcz(data / "models" / "so2sat_sen2lcz.hdf5")
    unseen = [s for s in find_scenes(data / "scenes") if s.fold == fold or s.place == REFERENCE_CITY]

    def watch(step: int, average: ShareNetwork) -> None:
        told = compare(average, unseen, covers)
        agreement = np.mean([figures["agreement"] for figures in told.values()])
        print(f"  fold {fold}, step {step}, unseen scenes: agreement {agreement:.3f}", flush=True)
        torch.save(average.state_dict(), work / f"fold{fold}.pt")

    schedule = Schedule(steps)
    batches = crops.batches(steps, schedule.seed)
    return train(network, network.cells, batches, share_loss, schedule, watch)


def covers_beside(crops: Path) -> Path:
    """Return the folder of the land cover of each scene's pixels, which lcz-lite's training left beside its crops."""
    return crops.parent / COVERS


def make_network(options: argparse.Namespace, fold: int, steps: int) -> None:
    """Train a network and store it, and for a fold its figures on the fold's scenes; what is there is kept."""
    torch.set_num_threads(1)
    final = options.work / FINAL
    if fold >= 0:
        held_out = [s for s in find_scenes(shared_data() / "scenes") if s.fold == fold]
        stored = options.work / f"fold{fold}.json"
        once(stored, lambda: compare(learn(options, fold, steps), held_out, covers_beside(options.crops)))
    elif not final.exists():
        torch.save(learn(options, fold, steps).state_dict(), final)


def main() -> None:
    """Label, cross-validate, train and write ``models/igbp-lite.*``; what is there already is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("out/training/igbp-lite"), help="weights and figures")
    parser.add_argument(
        "--crops", type=Path, default=Path("out/training/lcz-lite/crops"), help="lcz-lite's labelled crops"
    )
    parser.add_argument("--steps", type=int, default=900, help="of the network that ships")
    parser.add_argument("--fold-steps", type=int, default=800, help="of each cross-validation network")
    parser.add_argument("--jobs", type=int, default=2, help="networks trained at once, one core each")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    train_all(partial(make_network, options), options.steps, options.fold_steps, options.jobs)
    network = ShareNetwork().eval()
    network.load_state_dict(torch.load(options.work / FINAL, weights_only=True))
    content = share_network_to_onnx(network, "igbp-lite")
    accuracy = cards.measured(
        cards.IGBP_LITE, content, partial(measure.igbp_accuracy, options.work, covers_beside(options.crops))
    )
    weak = cards.hardly_found(IGBP_SIMPLIFIED, measure.fold_confusion(options.work))
    cards.write_model(cards.MODELS, replace(cards.IGBP_LITE, not_reliably_found=weak), content, accuracy)


if __name__ == "__main__":
    main()
