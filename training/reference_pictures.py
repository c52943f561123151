"""The pictures of networks against maps that people made (they need matplotlib)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.classmap.schemes import LCZ
from .calibration import ReliabilityBin


def draw_confusions(matrices: Sequence[tuple[str, NDArray[np.int64]]], path: Path) -> None:
    """Draw confusion matrices side by side, each row as shares of the reference's class."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    labels = [scene_class.label for scene_class in LCZ.classes]
    figure, axes = plt.subplots(2, 2, figsize=(8.4, 8.6), layout="constrained")
    for axis, (title, matrix) in zip(axes.flat, matrices):
        share = matrix / np.maximum(1, matrix.sum(axis=1, keepdims=True))
        image = axis.imshow(share, cmap="Blues", vmin=0, vmax=1)
        axis.set_title(title, fontsize=8)
        axis.set_xticks(range(len(labels)), labels, fontsize=7)
        axis.set_yticks(range(len(labels)), labels, fontsize=7)
        axis.set_xlabel("map", fontsize=8)
        axis.set_ylabel("reference", fontsize=8)
        for row, col in np.argwhere(share >= 0.1).tolist():
            colour = "white" if share[row, col] > 0.6 else "black"
            axis.text(col, row, f"{100 * share[row, col]:.0f}", ha="center", va="center", fontsize=5.5, color=colour)
    figure.colorbar(image, ax=axes, shrink=0.5, label="share of the cells of the reference's class")
    figure.savefig(path, dpi=96)
    plt.close(figure)


def draw_reliability(curves: Sequence[tuple[str, Sequence[ReliabilityBin]]], path: Path) -> None:
    """Draw the share of right cells over confidence, a line for each city or network."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axis = plt.subplots(figsize=(4.6, 4.4), layout="constrained")
    axis.plot([0, 1], [0, 1], color="#888888", linewidth=0.8, linestyle="--")
    for name, found in curves:
        confidence, right = [one.confidence for one in found], [one.right for one in found]
        axis.plot(confidence, right, marker="o", markersize=3.5, label=name)
    axis.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence", ylabel="share of cells with the class of the reference")
    axis.legend(fontsize=8, frameon=False, loc="upper left")
    figure.savefig(path, dpi=96)
    plt.close(figure)
