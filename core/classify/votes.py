"""What each of several networks says of a cell: votes, their majority, and how many differ from the mean."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NO_VOTE = -1


def votes_on_mean(
    computed: NDArray[np.bool_], of_networks: list[tuple[NDArray[np.bool_], NDArray[np.float32]]]
) -> NDArray[np.intp]:
    """Return the class that each network gives each cell.

    Args:
        computed: the cells with a mean, (rows, cols).
        of_networks: of each network the cells with a result, (rows, cols), and their probabilities, (cell, class).

    Returns:
        (network, cell), the index of the class; -1 where a network has no result.
    """
    votes = np.full((len(of_networks), int(computed.sum())), _NO_VOTE, np.intp)
    for row, (has_result, probabilities) in zip(votes, of_networks):
        row[has_result[computed]] = probabilities.argmax(axis=1)
    return votes


def majority(votes: NDArray[np.intp], mean: NDArray[np.float32]) -> NDArray[np.intp]:
    """Return the class that most networks give each cell; of several, the one with the largest mean probability.

    Args:
        votes: as `votes_on_mean` gives them.
        mean: the networks' mean probabilities, (cell, class), 0 to 1.

    Returns:
        (cell,), the index of the class.
    """
    counts = np.zeros(mean.shape, np.float32)
    cells = np.arange(len(mean))
    for row in votes:
        voted = row != _NO_VOTE
        counts[cells[voted], row[voted]] += 2  # more than any probability
    return np.asarray((counts + mean).argmax(axis=1), np.intp)


def count_differing(votes: NDArray[np.intp], mean: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return how many networks give each cell another class than their mean does: (cell,), 0 to all.

    Args:
        votes: as `votes_on_mean` gives them; a network without a result does not differ.
        mean: the networks' mean probabilities, (cell, class).
    """
    differs = (votes != mean.argmax(axis=1)) & (votes != _NO_VOTE)
    return np.asarray(differs.sum(axis=0), np.uint8)
