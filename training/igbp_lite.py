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
from .thin import make_thin


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
    """Train a whole network without a fold's places (-1: on all places but the reference city)."""
    data, covers = shared_data(), covers_beside(options.crops)
    crops = crops_without(options, fold)
    print(f"fold {fold}: {steps} steps", flush=True)
    torch.manual_seed(fold + 2)
    network = ShareNetwork()
    network.cells.start_from_sen2lcz(data / "models" / "so2sat_sen2lcz.hdf5")
    unseen = [s for s in find_scenes(data / "scenes") if s.fold == fold or s.place == REFERENCE_CITY]

    def watch(step: int, average: ShareNetwork) -> None:
        told = compare(average, unseen, covers)
        agreement = np.mean([figures["agreement"] for figures in told.values()])
        print(f"  fold {fold}, step {step}, unseen scenes: agreement {agreement:.3f}", flush=True)

    schedule = Schedule(steps)
    batches = crops.batches(steps, schedule.seed)
    return train(network, network.cells, batches, share_loss, schedule, watch)


def crops_without(options: argparse.Namespace, fold: int) -> CoverCrops:
    """Return the crops to learn from that show no place of a fold (-1: all)."""
    scenes = [s for s in training_scenes(shared_data() / "scenes") if s.fold != fold]
    return CoverCrops(covers_beside(options.crops), scenes, CropFolder(options.crops, fold))


def covers_beside(crops: Path) -> Path:
    """Return the folder of the land cover of each scene's pixels, which lcz-lite's training left beside its crops."""
    return crops.parent / COVERS


def make_network(options: argparse.Namespace, fold: int, steps: int) -> None:
    """Train a network, make it thin, and store it and a fold's figures on the fold's scenes; what is there is kept.

    Args:
        options: of the command.
        fold: that is held out, or -1.
        steps: of the whole network.
    """
    torch.set_num_threads(1)
    work = options.work
    whole, thin = work / f"whole{fold}.pt", work / (FINAL if fold < 0 else f"fold{fold}.pt")
    if not whole.exists():
        torch.save(learn(options, fold, steps).state_dict(), whole)
    if not thin.exists():
        made = read_network(whole, thin=False)
        made.cells = make_thin(made.cells, crops_without(options, fold))
        torch.save(made.state_dict(), thin)
    if fold >= 0:
        held_out = [s for s in find_scenes(shared_data() / "scenes") if s.fold == fold]
        once(work / f"fold{fold}.json", lambda: compare(read_network(thin), held_out, covers_beside(options.crops)))


def read_network(path: Path, thin: bool = True) -> ShareNetwork:
    """Read trained weights, those of a thin network or of a whole one."""
    network = ShareNetwork(thin)
    network.load_state_dict(torch.load(path, weights_only=True))
    network.eval()
    return network


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
    content = share_network_to_onnx(read_network(options.work / FINAL), "igbp-lite")
    accuracy = cards.measured(
        cards.IGBP_LITE, content, partial(measure.igbp_accuracy, options.work, covers_beside(options.crops))
    )
    weak = cards.hardly_found(IGBP_SIMPLIFIED, measure.fold_confusion(options.work))
    cards.write_model(cards.MODELS, replace(cards.IGBP_LITE, not_reliably_found=weak), content, accuracy)


if __name__ == "__main__":
    main()
