"""Make igbp-lite: ``python -m scene_mapper.training.igbp_lite`` (see README.md)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import torch

from . import cards, measure
from .covers import CoverCrops, label_scenes, share_loss
from .distil import Schedule, train
from .evaluate import compare_shares, map_scene
from .export import share_network_to_onnx
from .lcz_lite import once
from .scenes import FOLDS, TOUCHSTONE, Scene, find_scenes, shared_data, training_scenes
from .shares import SCENE_PATCH_PX, ShareNetwork, target_shares
from .teachers import DynamicWorld


def compare(network: ShareNetwork, scenes: list[Scene], work: Path) -> dict[str, Any]:
    """Compare a network's shares with their target on scenes, by the scenes' names."""
    network.eval()
    answer = {}
    for scene in scenes:
        target = target_shares(np.load(work / "covers" / f"{scene.path.stem}.npy"))
        ours = map_scene(network.shares, scene.read_dn(), SCENE_PATCH_PX)
        answer[scene.name] = compare_shares(ours, target)
    return answer


def learn(work: Path, data: Path, fold: int, steps: int) -> ShareNetwork:
    """Train a network without a fold's places (-1: on all places but the touchstone)."""
    crops = CoverCrops(work / "covers", [s for s in training_scenes(data / "scenes") if s.fold != fold])
    print(f"fold {fold}: {steps} steps", flush=True)
    torch.manual_seed(fold + 2)
    network = ShareNetwork()
    network.cells.start_from_sen2lcz(data / "models" / "so2sat_sen2lcz.hdf5")
    unseen = [s for s in find_scenes(data / "scenes") if s.fold == fold or s.place == TOUCHSTONE]

    def watch(step: int, average: ShareNetwork) -> None:
        told = compare(average, unseen, work)
        agreement = np.mean([figures["agreement"] for figures in told.values()])
        print(f"  step {step}, unseen scenes: agreement {agreement:.3f}", flush=True)
        torch.save(average.state_dict(), work / f"fold{fold}.pt")

    schedule = Schedule(steps)
    batches = crops.batches(steps, schedule.seed)
    return train(network, network.cells, batches, share_loss, schedule, watch)


def main() -> None:
    """Label, cross-validate, train and write ``models/igbp-lite.*``; what is there already is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("out/training/igbp-lite"), help="scenes and figures")
    parser.add_argument("--steps", type=int, default=900, help="of the network that ships")
    parser.add_argument("--fold-steps", type=int, default=500, help="of each cross-validation network")
    parser.add_argument("--threads", type=int, default=2, help="as many as there are free cores")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    data = shared_data()
    if not (options.work / "covers").exists():
        label_scenes(options.work / "covers", find_scenes(data / "scenes"), DynamicWorld(data / "models"))
    for fold in range(len(FOLDS)):

        def cross_validate(fold: int = fold) -> dict[str, Any]:
            network = learn(options.work, data, fold, options.fold_steps)
            held_out = [s for s in find_scenes(data / "scenes") if s.fold == fold]
            return compare(network, held_out, options.work)

        once(options.work / f"fold{fold}.json", cross_validate)
    network = learn(options.work, data, -1, options.steps)
    content = share_network_to_onnx(network, "igbp-lite")
    cards.write_model(cards.MODELS, cards.IGBP_LITE, content, measure.igbp_accuracy(options.work))


if __name__ == "__main__":
    main()
