"""A network tried on a few patches of noise before it is stored: does each patch get a row of scores of its own?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from ..image_layout import Layout
from ..inference.network import Network
from ..inference.session import NetworkFacts
from ..message import counted

_BATCHES = (1, 3)
_BRIGHTNESS = (np.float32(0.1), np.float32(20))
_TOLERANCE = 1e-2


def is_row(shape: Sequence[int | str | None]) -> bool:
    """Return whether an output of more than two axes is one row of scores a patch: (n, 17, 1, 1) or (n, 1, 17)."""
    return len(shape) in (3, 4) and sum(size != 1 for size in shape[1:]) == 1


def names_with_a_row_each(
    path: Path, facts: NetworkFacts, names: Sequence[str], layout: Layout, n_bands: int, patch_px: int
) -> tuple[str, ...]:
    """Return the names of those outputs that give each patch its row, whatever the batch.

    Args:
        path: the file, for errors.
        facts: what it says of itself.
        names: of the outputs that may be scores.
        layout: of its patches.
        n_bands: of its patches.
        patch_px: their side.

    Raises:
        ModelError: none does.
    """
    batch = facts.input_shape[0]
    batches = _batches(layout.shape(patch_px, patch_px, n_bands), batch if isinstance(batch, int) else 0)
    answers = [facts.answers(patches) for patches in batches]
    fitting, reason = [], ""
    for name in names:
        problem = _problem(batches, [answer[name] for answer in answers])
        fitting += [] if problem else [name]
        reason = reason or problem
    if not fitting:
        raise _no_rows(path.name, reason)
    return tuple(fitting)


def check_answers(network: Network) -> None:
    """Refuse a network whose answers are no probabilities, a row for each patch.

    Args:
        network: opened with its card.

    Raises:
        ModelError: naming what it answers instead.
    """
    card = network.card
    if card.kind != "scene":
        return
    size = card.layout.shape(card.patch_px, card.patch_px, len(card.bands))
    batches = _batches(size, network.fixed_batch or 0)
    answers = [network.scores(patches) for patches in batches]
    if problem := _problem(batches, answers):
        raise _no_rows(card.id, problem)
    low, high = (float(f(answers[-1])) for f in (np.min, np.max))
    if low < -_TOLERANCE or high > 1 + _TOLERANCE:
        raise ModelError(
            "The network {card_id} returns scores from {low:.3g} to {high:.3g}, but its card states probabilities.",
            "Correct the activation in its card: softmax or sigmoid for raw scores. Percent must be saved as 0 to 1.",
            card_id=card.id,
            low=low,
            high=high,
        )


def _batches(size: tuple[int, int, int], fixed: int) -> list[NDArray[np.float32]]:
    """Return batches of noise that all begin with the same patch; what follows it is darker or far brighter.

    Args:
        size: of a patch.
        fixed: the number of patches that the file insists on, or 0.
    """
    sizes = (fixed, fixed) if fixed > 0 else _BATCHES
    rng = np.random.default_rng(1)
    first = rng.random((1, *size), np.float32)
    others = [rng.random((n - 1, *size), np.float32) for n in sizes]
    return [np.concatenate([first, other * factor]) for other, factor in zip(others, _BRIGHTNESS)]


def _problem(batches: Sequence[NDArray[np.float32]], answers: Sequence[NDArray[np.float32]]) -> str:
    """Return what is wrong with the answers to batches, as a clause; "" if nothing is."""
    for n, answer in zip(map(len, batches), answers):
        if np.ndim(answer) < 2 or len(answer) != n:
            n_rows = len(answer) if np.ndim(answer) > 1 else 1
            return f"it gives {counted(n_rows, 'rows')} of scores for {n} patch{'es' if n > 1 else ''}"
    first = [np.asarray(answer[0], np.float64).ravel() for answer in answers]
    scale = max(1.0, float(np.abs(first[0]).max()))
    if any(np.abs(other - first[0]).max() > _TOLERANCE * scale for other in first[1:]):
        return "a patch's scores depend on the other patches of its batch"
    return ""


def _no_rows(name: str, problem: str) -> ModelError:
    return ModelError(
        "{name} does not return one row of scores per patch: {problem}.",
        "Export it again, in inference mode, with the batch as the first axis of input and output.",
        name=name,
        problem=problem,
    )
