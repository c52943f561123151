"""What an output's scores are, as answers to noise show: probabilities, shares of 100, or what comes before them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError


class ScoreOutput(NamedTuple):
    """An output that may hold the scores.

    Attributes:
        name: its name in the file.
        n_classes: how many scores there are for a patch.
        activation: what is to be applied to it: "none" where it gave probabilities, "" where
            it did not, so that it depends on the labels.
        labels: "multi" where it gave numbers from 0 to 1 that do not add up to 1, else "single".
        adds_up_to: what each row adds up to where these are shares, 100 for percent; else 1.
    """

    name: str
    n_classes: int
    activation: str
    labels: str
    adds_up_to: float = 1.0


def judged_scores(file: str, name: str, rows: NDArray[np.float32]) -> ScoreOutput:
    """Return what an output's scores are.

    Args:
        file: the network's file, for errors.
        name: the output's.
        rows: its answers to noise as small as reflectance and far larger, (patch, class).

    Raises:
        ModelError: they are no scores that a map can be made of.
    """
    if not np.isfinite(rows).all():
        raise ModelError(
            "{path_name} returns scores that are not finite numbers ({name}).",
            "Its weights are damaged, or it expects other values. Download it again.",
            path_name=file,
            name=name,
        )
    judged = _judged(name, rows)
    if _are_likelihoods(rows):
        raise ModelError(
            "{path_name} returns negative log-likelihoods, lowest for the most probable class ({name}).",
            "Save the network with Softmax or LogSoftmax at its end.",
            path_name=file,
            name=name,
        )
    if rows.min() >= 0 and 20 < rows.max() <= 100.01 and judged.adds_up_to == 1:
        raise ModelError(
            "{path_name} returns scores from 0 to {high:.3g}, possibly percent ({name}).",
            "Save the network with probabilities from 0 to 1, or with the values before the last activation.",
            path_name=file,
            high=rows.max(),
            name=name,
        )
    return judged


def _judged(name: str, rows: NDArray[np.float32]) -> ScoreOutput:
    total = float(np.median(rows.sum(axis=1, dtype=np.float64)))
    if rows.min() >= 0 and total > 1.5 and np.allclose(rows.sum(axis=1, dtype=np.float64), total, rtol=1e-3):
        return ScoreOutput(name, rows.shape[1], "none", "single", float(f"{total:.3g}"))
    are_shares = bool(rows.min() >= 0 and rows.max() <= 1 + 1e-4)
    add_up = are_shares and bool(np.abs(rows.sum(axis=1) - 1).max() < 1e-3)
    labels = "multi" if are_shares and not add_up else "single"
    return ScoreOutput(name, rows.shape[1], "none" if are_shares else "", labels)


def _are_likelihoods(rows: NDArray[np.float32]) -> bool:
    """Return whether scores are -log p: never negative, and p adds up to 1."""
    shares = np.exp(-rows.astype(np.float64)).sum(axis=1)
    return bool(rows.min() >= 0 and rows.max() > 1.01 and np.allclose(shares, 1, atol=1e-3))
