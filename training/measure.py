"""The figures of docs/models.md and of the cards: ``python -m scene_mapper.training.measure``."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.classmap.schemes import IGBP_SIMPLIFIED
from ..core.convert import convert_so2sat_weights
from ..core.inference.card import Accuracy, ModelCard
from .cards import MODELS
from .evaluate import compare_shares, f1_scores
from .level_pair import AS_IT_IS, MODELLED, kept_shares, print_pair
from .reference import PEARL_RIVER, reference_at_cells
from .references import add_arguments, print_references
from .scenes import BANDS, CELL_PX, FOLDS, REFERENCE_CITY, Scene, find_scenes, shared_data
from .shares import SCENE_PATCH_PX, target_shares
from .teacher_maps import COVERS, TeacherMaps, profiles_without, read_maps
from .teachers import LCZ_PATCH_PX, LCZ_TEACHER_FILES, open_session

Figures = dict[str, dict[str, Any]]
TOGETHER = "agreement with the networks it was distilled from, together (no ground truth)"
DYNAMIC_WORLD = "agreement of the largest share with Dynamic World (no ground truth)"


def fold_figures(work: Path) -> Figures:
    """Collect the figures of the held-out scenes of the folds that were trained, by scene."""
    figures: Figures = {}
    for fold in range(len(FOLDS)):
        if (stored := work / f"fold{fold}.json").exists():
            figures.update(json.loads(stored.read_text()))
    return figures


def fold_confusion(work: Path) -> NDArray[np.int64]:
    """Return the confusion matrix of all held-out scenes, (target, network)."""
    return np.asarray(np.sum([f["confusion"] for f in fold_figures(work).values()], axis=0), np.int64)


def run_map(session: Any, image: NDArray[np.float32], around: int = 0) -> NDArray[np.float32]:
    """Run a bundled network on a whole image, its edges filled by reflection.

    Args:
        session: the open network: as it ships, or without the mean over the neighbourhood.
        image: reflectance (band, row, col).
        around: how many cells beyond the image are wanted: 1 where each cell is not yet the mean of its neighbourhood.

    Returns:
        (class, row, col) by cell.
    """
    halo = (SCENE_PATCH_PX - CELL_PX) // 2
    rows, cols = (size // CELL_PX + 2 * around for size in image.shape[1:])
    padded = np.pad(image, ((0, 0), (halo, halo), (halo, halo)), mode="reflect").astype(np.float32)
    probabilities = session.run(None, {session.get_inputs()[0].name: padded[None]})[0][0]
    return np.asarray(probabilities[:, :rows, :cols])


def reference_city_figures(
    session: Any, scene: Scene, maps: TeacherMaps, profiles: NDArray[np.float32], data: Path
) -> dict[str, float]:
    """Compare lcz-lite and its teachers with Liu & Shi's map, where the teachers' patch lies inside the scene.

    Args:
        session: lcz-lite, open.
        scene: of the reference city.
        maps: the teachers' maps.
        profiles: the mean land cover of each class, (class, cover).
        data: the shared data.

    Returns:
        Shares of cells with the same class: the reference's with "resnet20", "sen2lcz", "averaged" (those two),
        "together" (with the land cover) and "lcz-lite", and "distilled" for lcz-lite's with all teachers together.
    """
    asked = maps.answers[scene.path.stem]
    labels = run_map(session, scene.read_l1c()).argmax(0)
    reference = reference_at_cells(scene, data / PEARL_RIVER)
    known = np.isfinite(asked[..., 0, 0]) & (reference > 0)
    answers = asked[known]
    codes = {
        "resnet20": answers[:, 0].argmax(-1) + 1,
        "sen2lcz": answers[:, 1].argmax(-1) + 1,
        "averaged": answers.mean(1).argmax(-1) + 1,
        "together": maps.together(scene, profiles)[known].argmax(-1) + 1,
        "lcz-lite": labels[known] + 1,
    }
    figures = {name: float((code == reference[known]).mean()) for name, code in codes.items()}
    return {**figures, "distilled": float((codes["lcz-lite"] == codes["together"]).mean())}


def reference_city_scenes(data: Path) -> list[Scene]:
    """List the scenes of the reference city."""
    return [scene for scene in find_scenes(data / "scenes") if scene.place == REFERENCE_CITY]


def lcz_fold_accuracy(work: Path) -> tuple[Accuracy, ...]:
    """Return the figures of lcz-lite's card that come from the cross-validation."""
    figures = list(fold_figures(work).values())
    n_folds = sum((work / f"fold{fold}.json").exists() for fold in range(len(FOLDS)))
    unseen = f"{len(figures)} scenes of places not used for training ({n_folds}-fold cross-validation)"
    return tuple(
        Accuracy(metric, round(float(np.mean([f[key] for f in figures])), 3), unseen)
        for key, metric in (
            ("agreement", TOGETHER),
            ("weighted", f"weighted {TOGETHER}"),
            ("teachers", "agreement of So2Sat ResNet20 and Sen2LCZ-Net-MF with each other"),
        )
    )


def lcz_accuracy(work: Path, card: ModelCard) -> tuple[Accuracy, ...]:
    """Return the figures of lcz-lite's card for Hong Kong and for both levels."""
    answer = []
    data = shared_data()
    session, maps = open_session(str(card.model_path)), read_maps(work)
    profiles = profiles_without(maps, data, -1)
    for scene in reference_city_scenes(data):
        told = reference_city_figures(session, scene, maps, profiles, data)
        on = f"Hong Kong {scene.name.split()[-1]}, not used for training"
        answer.append(Accuracy("agreement with the LCZ map of Liu & Shi", round(told["lcz-lite"], 3), on))
        answer.append(Accuracy(TOGETHER, round(told["distilled"], 3), on))
    return (*answer, *level_accuracy(card, data))


def igbp_accuracy(work: Path, covers: Path, card: ModelCard) -> tuple[Accuracy, ...]:
    """Return the figures of igbp-lite's card.

    Args:
        work: holds the figures of the folds.
        covers: holds Dynamic World's class of each pixel of the scenes.
        card: of the network.
    """
    figures = list(fold_figures(work).values())
    unseen = f"{len(figures)} scenes of places not used for training ({len(FOLDS)}-fold cross-validation)"
    confusion = fold_confusion(work)
    hits, ours, target = np.sum([f["multi"] for f in figures], axis=0)
    mean = float(np.mean([f["agreement"] for f in figures]))
    answer = [
        Accuracy(f"{DYNAMIC_WORLD}, mean of scenes", round(mean, 3), unseen),
        Accuracy(
            f"{DYNAMIC_WORLD}, all cells",
            round(float(np.trace(confusion) / confusion.sum()), 3),
            unseen,
        ),
        Accuracy(
            "micro F1, classes of at least 10 %",
            round(float(2 * hits.sum() / (ours.sum() + target.sum())), 3),
            unseen,
        ),
    ]
    for scene_class, value in zip(IGBP_SIMPLIFIED.classes, f1_scores(confusion)):
        if np.isfinite(value):
            answer.append(Accuracy(f"F1 {scene_class.name}", round(float(value), 3), unseen))
    data, session = shared_data(), open_session(str(card.model_path))
    for scene in reference_city_scenes(data):
        on = f"Hong Kong {scene.name.split()[-1]}, not used for training"
        for metric, value in igbp_reference_city_figures(session, scene, covers).items():
            answer.append(Accuracy(metric, round(value, 3), on))
    return (*answer, *level_accuracy(card, data))


def igbp_reference_city_figures(session: Any, scene: Scene, covers: Path) -> dict[str, float]:
    """Compare igbp-lite with its target on a scene of the reference city.

    Args:
        session: igbp-lite, open.
        scene: the scene.
        covers: the folder that holds Dynamic World's class of each pixel.
    """
    target = target_shares(np.load(covers / f"{scene.path.stem}.npy"))
    ours = run_map(session, scene.read_l1c()).transpose(1, 2, 0)
    told = compare_shares(ours, target)
    scores = dict(zip((c.name for c in IGBP_SIMPLIFIED.classes), f1_scores(np.array(told["confusion"]))))
    return {
        DYNAMIC_WORLD: told["agreement"],
        **{f"F1 {name}": float(scores[name]) for name in ("Forest", "Urban/Built-up", "Water")},
    }


def speed_ratio(model: Path, data: Path, seconds: float = 12.0) -> tuple[float, float]:
    """Time a bundled network and So2Sat ResNet20 by turns, in cells a second of one core's own time."""
    ours = open_session(str(model), threads=1)
    theirs = open_session(convert_so2sat_weights(data / "models" / LCZ_TEACHER_FILES[0]).onnx, threads=1)
    rng = np.random.default_rng(1)
    strip = rng.random((1, len(BANDS), *(CELL_PX * n + SCENE_PATCH_PX for n in (15, 127))), dtype=np.float32)
    patches = rng.random((64, LCZ_PATCH_PX, LCZ_PATCH_PX, len(BANDS)), dtype=np.float32)
    rates: list[list[float]] = [[], []]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for session, value, kept in ((ours, strip, rates[0]), (theirs, patches, rates[1])):
            begin = time.process_time()
            shape = session.run(None, {session.get_inputs()[0].name: value})[0].shape
            n_cells = shape[0] if len(shape) == 2 else shape[2] * shape[3]
            kept.append(n_cells / (time.process_time() - begin))
    return float(np.median(rates[0])), float(np.median(rates[1]))


def level_accuracy(card: ModelCard, data: Path) -> tuple[Accuracy, ...]:
    """Return a bundled card's figures of what Level-2A does to the map, brought to Level-1C and as it is."""
    shares = {variant: share for variant, (share,) in kept_shares(data, [card])}
    on = "a real pair of both levels, Punjab 2020-06-04, not used for training"
    return (
        Accuracy(
            "cells that keep their Level-1C class with Level-2A, adjusted by the model of the atmosphere",
            round(shares[MODELLED], 3),
            on,
        ),
        Accuracy("cells that keep their Level-1C class with Level-2A, not adjusted", round(shares[AS_IT_IS], 3), on),
    )


def print_reference_city(work: Path, data: Path) -> None:
    """Print the tables of Hong Kong."""
    session, maps = open_session(str(MODELS / "lcz-lite.onnx")), read_maps(work / "lcz-lite")
    profiles = profiles_without(maps, data, -1)
    print(
        "| scene | So2Sat ResNet20 | Sen2LCZ-Net-MF | averaged | with Dynamic World | lcz-lite | the last two agree |"
    )
    print("|---" * 7 + "|")
    for scene in reference_city_scenes(data):
        told = reference_city_figures(session, scene, maps, profiles, data)
        print(f"| {scene.name} | " + " | ".join(f"{value:.3f}" for value in told.values()) + " |")
    session = open_session(str(MODELS / "igbp-lite.onnx"))
    print("\n| scene | igbp-lite with Dynamic World | F1 forest | F1 built-up | F1 water |" + "\n" + "|---" * 5 + "|")
    for scene in reference_city_scenes(data):
        told = igbp_reference_city_figures(session, scene, work / "lcz-lite" / COVERS)
        print(f"| {scene.name} | " + " | ".join(f"{value:.3f}" for value in told.values()) + " |")


def print_folds(lcz: Figures, igbp: Figures) -> None:
    """Print the tables of held-out scenes."""
    print("| held-out scene | cells | agreement | weighted | originals | weighted |\n|---|---|---|---|---|---|")
    keys = ("agreement", "weighted", "teachers", "teachers_weighted")
    for name, f in sorted(lcz.items()):
        print(f"| {name} | {f['cells']} | " + " | ".join(f"{f[key]:.2f}" for key in keys) + " |")
    means = [np.mean([f[key] for f in lcz.values()]) for key in keys]
    print(f"| **mean of {len(lcz)}** | | " + " | ".join(f"**{mean:.3f}**" for mean in means) + " |\n")
    print("| held-out scene | cells | agreement | misplaced share |\n|---|---|---|---|")
    for name, f in sorted(igbp.items()):
        print(f"| {name} | {f['cells']} | {f['agreement']:.2f} | {f['mean_error']:.2f} |")
    means = [np.mean([f[key] for f in igbp.values()]) for key in ("agreement", "mean_error")]
    print(f"| **mean of {len(igbp)}** | | " + " | ".join(f"**{mean:.3f}**" for mean in means) + " |\n")
    confusion = np.sum([f["confusion"] for f in igbp.values()], axis=0)
    hits, ours, target = np.sum([f["multi"] for f in igbp.values()], axis=0)
    print("| class | cells | F1, largest share | F1, share of at least 10 % |\n|---|---|---|---|")
    for k, (scene_class, value) in enumerate(zip(IGBP_SIMPLIFIED.classes, f1_scores(confusion))):
        multi = 2 * hits[k] / max(1, ours[k] + target[k])
        print(f"| {scene_class.name} | {confusion[k].sum()} | {value:.2f} | {multi:.2f} |")


def main() -> None:
    """Print tables: of the held-out scenes, of the speed, of L1C and L2A."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["folds", "city", "touchstone", "speed", "pair", "references"])
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="what training left")
    add_arguments(parser.add_argument_group("references"))
    options = parser.parse_args()
    data = shared_data()
    if options.what == "folds":
        print_folds(fold_figures(options.work / "lcz-lite"), fold_figures(options.work / "igbp-lite"))
    elif options.what == "speed":
        for name in ("lcz-lite", "igbp-lite"):
            ours, theirs = speed_ratio(MODELS / f"{name}.onnx", data)
            print(f"{name}: {ours:,.0f} cells a second; So2Sat ResNet20: {theirs:,.0f}; ratio {ours / theirs:.1f}")
    elif options.what == "references":
        print_references(data, options.work, options)
    elif options.what in ("city", "touchstone"):  # the name it had before
        print_reference_city(options.work, data)
    else:
        print_pair(data)


if __name__ == "__main__":
    main()
