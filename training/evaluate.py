"""How far a network's answers agree with its teacher's, scene by scene."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..core.classmap.lcz import LCZ
from .scenes import CELL_PX

_LCZ_SIMILARITY = np.array(LCZ.similarity)
MULTI_LABEL_FROM = 0.1


def map_scene(network: Callable[[Tensor], Tensor], image: NDArray[np.float32], patch_px: int) -> NDArray[np.float32]:
    """Evaluate a network on a whole scene, its edges filled by reflection.

    Args:
        network: gives probabilities (image, class, row, col) for reflectance.
        image: reflectance (band, height, width).
        patch_px: the window that a cell's scores depend on.

    Returns:
        Probabilities (row, col, class).
    """
    rows, cols = (size // CELL_PX for size in image.shape[1:])
    halo = (patch_px - CELL_PX) // 2
    padded = np.pad(image, ((0, 0), (halo, halo), (halo, halo)), mode="reflect")
    with torch.inference_mode():
        probabilities = network(torch.from_numpy(padded)[None])
    return np.asarray(probabilities[0, :, :rows, :cols].permute(1, 2, 0).numpy())


def compare_lcz(
    ours: NDArray[np.float32], together: NDArray[np.float32], teachers: NDArray[np.float32]
) -> dict[str, Any]:
    """Compare a map with its teachers', on the cells whose teachers' patch lies inside the scene.

    Args:
        ours: probabilities (row, col, class).
        together: what the teachers say together, probabilities (row, col, class); NaN where there are none.
        teachers: those of the two networks for Local Climate Zones, (row, col, teacher, class); likewise.
    """
    known = np.isfinite(teachers[..., 0, 0])
    label, target, asked = ours[known].argmax(-1), together[known].argmax(-1), teachers[known]
    first, second = asked[:, 0].argmax(-1), asked[:, 1].argmax(-1)
    return {
        "cells": int(known.sum()),
        "agreement": float((label == target).mean()),
        "weighted": float(_LCZ_SIMILARITY[label, target].mean()),
        "teachers": float((first == second).mean()),
        "teachers_weighted": float(_LCZ_SIMILARITY[first, second].mean()),
    }


def compare_shares(ours: NDArray[np.float32], target: NDArray[np.float32]) -> dict[str, Any]:
    """Compare a map of shares with its target, on the cells whose 300 m lie inside the scene.

    Returns:
        The agreement of the largest shares, their confusion (target, ours) as lists, and the
        counts (hits, ours, target) of the classes present with at least `MULTI_LABEL_FROM`.
    """
    known = np.isfinite(target[..., 0])
    mine, wanted = ours[known], target[known]
    n_classes = target.shape[-1]
    confusion = np.zeros((n_classes, n_classes), int)
    np.add.at(confusion, (wanted.argmax(-1), mine.argmax(-1)), 1)
    there, said = wanted >= MULTI_LABEL_FROM, mine >= MULTI_LABEL_FROM
    return {
        "cells": int(known.sum()),
        "agreement": float((mine.argmax(-1) == wanted.argmax(-1)).mean()),
        "mean_error": float(np.abs(mine - wanted).sum(-1).mean() / 2),
        "confusion": confusion.tolist(),
        "multi": [(there & said).sum(0).tolist(), said.sum(0).tolist(), there.sum(0).tolist()],
    }


def f1_scores(confusion: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the F1 score of each class; NaN where it is neither expected nor given."""
    total = confusion.sum(0) + confusion.sum(1)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(2 * np.diag(confusion) / np.where(total == 0, np.nan, total))
