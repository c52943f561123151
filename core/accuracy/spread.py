"""How much accuracy figures depend on which reference cells one happens to have.

Two ways, both by drawing again from the reference. Cells of one polygon are not independent
of each other, so polygons are drawn whole; of a raster, cells are drawn one by one, and the
spread is then a lower bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import ClassScheme
from .figures import headline_figures

FIELD_DRAWS = 25
FIELD_TEST_SHARE = 0.3
INTERVAL_DRAWS = 1000
SEED = 20200101


@dataclass(frozen=True)
class Sample:
    """The cells compared, counted by polygon, reference class and mapped class.

    Attributes:
        units: (n,) number of the polygon, 0 for cells of a raster.
        reference: (n,) index of the reference's class in the scheme.
        mapped: (n,) index of the map's class.
        counts: (n,) how many cells.
    """

    units: NDArray[np.int64]
    reference: NDArray[np.int64]
    mapped: NDArray[np.int64]
    counts: NDArray[np.int64]

    def matrix(self, n_classes: int, weights: NDArray[np.int64] | None = None) -> NDArray[np.int64]:
        """Add up the confusion matrix (reference, map), each row weighted if weights are given."""
        counts = self.counts if weights is None else self.counts * weights
        flat = np.bincount(self.reference * n_classes + self.mapped, counts, n_classes**2)
        return np.rint(flat).astype(np.int64).reshape(n_classes, n_classes)


@dataclass(frozen=True)
class Spread:
    """What draws of a figure give.

    Attributes:
        mean: over the draws.
        deviation: the standard deviation over the draws.
        low: the 2.5th percentile.
        high: the 97.5th percentile.
    """

    mean: float
    deviation: float
    low: float
    high: float


def interval(sample: Sample, scheme: ClassScheme, draws: int = INTERVAL_DRAWS) -> dict[str, Spread]:
    """Bootstrap: draw as many polygons (or cells) as there are, with replacement.

    Args:
        sample: the cells compared.
        scheme: the classes.
        draws: how many.

    Returns:
        The spread of each headline figure; low and high bound its 95 % interval.
    """
    rng = np.random.default_rng(SEED)
    return spread_of(_with_replacement(sample, len(scheme), draws, rng), scheme)


def field_spread(sample: Sample, scheme: ClassScheme, draws: int = FIELD_DRAWS) -> dict[str, Spread]:
    """Draw as the LCZ Generator does: 25 times 30 % of each class's polygons (or cells).

    The LCZ Generator trains on the other 70 % each time; the map here is given, so that only
    the choice of the test polygons varies.

    Args:
        sample: the cells compared.
        scheme: the classes.
        draws: how many.
    """
    rng = np.random.default_rng(SEED)
    return spread_of(_test_parts(sample, len(scheme), draws, rng), scheme)


def spread_of(matrices: Iterable[NDArray[np.int64]], scheme: ClassScheme) -> dict[str, Spread]:
    """Return the spread of each headline figure over several confusion matrices (reference, map)."""
    drawn: dict[str, list[float]] = {}
    for matrix in matrices:
        for key, value in headline_figures(matrix, scheme).items():
            if value is not None:
                drawn.setdefault(key, []).append(value)
    return {key: summarise(np.array(values)) for key, values in drawn.items()}


def summarise(values: NDArray[np.float64]) -> Spread:
    """Return mean, deviation and 95 % bounds of some values."""
    low, high = np.percentile(values, [2.5, 97.5])
    return Spread(float(values.mean()), float(values.std()), float(low), float(high))


def _with_replacement(
    sample: Sample, n_classes: int, draws: int, rng: np.random.Generator
) -> Iterator[NDArray[np.int64]]:
    if not sample.units.any():
        matrix = sample.matrix(n_classes)
        total = int(matrix.sum())
        for _ in range(draws if total else 0):
            yield rng.multinomial(total, matrix.ravel() / total).reshape(matrix.shape)
        return
    names, position = np.unique(sample.units, return_inverse=True)
    for _ in range(draws):
        times = rng.multinomial(len(names), np.full(len(names), 1 / len(names)))
        yield sample.matrix(n_classes, times[position])


def _test_parts(sample: Sample, n_classes: int, draws: int, rng: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    if not sample.units.any():
        matrix = sample.matrix(n_classes)
        for _ in range(draws):
            rows = [rng.multivariate_hypergeometric(row, test_size(int(row.sum()))) for row in matrix]
            yield np.array(rows)
        return
    names, position = np.unique(sample.units, return_inverse=True)
    classes = np.zeros(len(names), np.int64)
    classes[position] = sample.reference  # a polygon is of one class
    members = [np.flatnonzero(classes == index) for index in range(n_classes)]
    for _ in range(draws):
        taken = np.zeros(len(names), np.int64)
        for group in members:
            taken[rng.choice(group, test_size(len(group)), replace=False)] = 1
        yield sample.matrix(n_classes, taken[position])


def test_size(n: int) -> int:
    """Return 30 % of a class, but at least one of it if it has any."""
    return min(n, max(1, round(n * FIELD_TEST_SHARE)))


def sample_of(cells: Mapping[tuple[int, int, int], int]) -> Sample:
    """Make a sample of counts by (polygon, reference index, map index)."""
    keys = np.array(sorted(cells), np.int64).reshape(-1, 3)
    counts = np.array([cells[unit, ref, mapped] for unit, ref, mapped in keys.tolist()], np.int64)
    return Sample(keys[:, 0], keys[:, 1], keys[:, 2], counts)
