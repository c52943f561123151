"""How a head is fitted: calibrated scores, cells outside the areas, and what is measured by area."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from scene_mapper.core.adapt.area_cells import AreaCells
from scene_mapper.core.adapt.calibration import LIMITS, calibrate
from scene_mapper.core.adapt.cross_validation import repeat_splits
from scene_mapper.core.adapt.head import FOR_AREAS, FOR_THE_CITY, cell_weights
from scene_mapper.core.adapt.last_layer import log_softmax
from scene_mapper.core.adapt.measure import measure
from scene_mapper.core.adapt.unlabelled import UnlabelledCells, _around
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.feedback import SilentFeedback

N_CLASSES = 17


def made_cells(per_class: dict[int, int], seed: int = 1, known: np.ndarray | None = None) -> AreaCells:
    """Make areas of four cells with eight noisy features, of which the first three tell the classes."""
    rng = np.random.default_rng(seed)
    classes = np.repeat(np.repeat(list(per_class), list(per_class.values())), 4)
    areas = np.repeat(np.arange(len(classes) // 4) + 1, 4)
    centres = rng.normal(size=(N_CLASSES, 8)) * (np.arange(8) < 3) * 2
    features = centres[classes] + rng.normal(size=(len(classes), 8))
    return AreaCells(
        features=features,
        known=np.zeros((len(classes), N_CLASSES)) if known is None else known,
        spectra=features.copy(),
        classes=classes.astype(np.intp),
        areas=areas.astype(np.intp),
        shares=np.full(N_CLASSES, 1 / N_CLASSES),
        mean=features.mean(axis=0),
        deviation=features.std(axis=0),
    )


@pytest.mark.parametrize("surer", [0.5, 1.0, 5.0])
def test_a_network_that_is_too_sure_is_calibrated(surer: float) -> None:
    """Classes are drawn by some probabilities; the network claims a power of them."""
    rng = np.random.default_rng(4)
    true = log_softmax(rng.normal(size=(20_000, 5)) * 2)
    classes = (np.exp(true).cumsum(axis=1) < rng.random((len(true), 1))).sum(axis=1)
    assert calibrate(log_softmax(surer * true), classes, np.ones(len(true))) == pytest.approx(1 / surer, rel=0.05)


def test_a_network_that_is_always_wrong_is_not_believed() -> None:
    known = log_softmax(np.kron(np.eye(2)[::-1], np.ones((10, 1))) * 9)
    assert calibrate(known, np.repeat([0, 1], 10), np.ones(20)) == pytest.approx(LIMITS[0], rel=0.05)


def test_the_cells_around_a_cell_are_found_by_place() -> None:
    """On a grid with holes, compared with a search of every cell for every neighbour."""
    held = np.random.default_rng(5).random((9, 7)) < 0.7
    cells = np.argwhere(held)
    drawn = np.arange(0, len(cells), 3)
    found = _around(cells, drawn)
    place = {tuple(cell): i for i, cell in enumerate(cells.tolist())}
    steps = [(dr, dc) for dr in range(-2, 3) for dc in range(-2, 3)]
    expected = [[place.get((r + dr, c + dc), -1) for dr, dc in steps] for r, c in cells[drawn].tolist()]
    np.testing.assert_array_equal(found, expected)
    outside = UnlabelledCells(np.zeros((len(cells), 1)), np.zeros((len(cells), 3)), found)
    np.testing.assert_array_equal(outside.drawn, drawn)
    probabilities = np.random.default_rng(6).dirichlet(np.ones(3), len(cells))
    classes, sure = outside.majority(probabilities)
    for row, own, share in zip(expected, classes, sure):
        mean = np.mean([probabilities[i] for i in row if i >= 0], axis=0)
        assert own == mean.argmax()
        assert share == pytest.approx(mean.max())


def test_areas_count_by_size_alone_where_shares_do_not_count() -> None:
    cells = made_cells({1: 2, 5: 6})
    np.testing.assert_allclose(cell_weights(cells, FOR_AREAS.share_power), 1)
    city = cell_weights(cells, FOR_THE_CITY.share_power)
    assert city[cells.classes == 1].min() > city[cells.classes == 5].max()  # equal shares, fewer areas


def test_a_head_for_areas_is_tried_before_the_networks_own_is_kept() -> None:
    """A network that knows the rare classes but maps one class nearly everywhere."""
    base = made_cells({1: 8, 5: 8, 10: 8})
    rng = np.random.default_rng(7)
    wrong = rng.random(len(base.classes)) < 0.45
    said = np.where(wrong, rng.choice([1, 5, 10], len(wrong)), base.classes)
    known = log_softmax(np.eye(N_CLASSES)[said])
    cells = made_cells({1: 8, 5: 8, 10: 8}, known=known)
    shares = np.full(N_CLASSES, 1e-6)
    shares[[1, 5, 10]] = (0.998, 0.001, 0.001)
    skewed = AreaCells(**{**vars(cells), "shares": shares / shares.sum()})
    measured = measure(skewed, LCZ, from_parent=True, leave_out=False, forest=False, feedback=SilentFeedback())
    assert measured.adapted is not None
    assert measured.original is not None
    assert measured.recipe == FOR_AREAS
    assert measured.adapted.overall > measured.original.overall
    assert measured.rejected is None


def test_the_figures_of_the_field_are_those_of_plain_numpy(shared_data: Path) -> None:
    """25 stratified splits by area into 70 and 30 %; OA, OA_u, OA_bu, OA_w and F1 from the cells themselves."""
    cells = made_cells({1: 10, 5: 7, 10: 3, 16: 1})
    rng = np.random.default_rng(8)
    told: list[tuple[np.ndarray, np.ndarray]] = []

    def predict(train: AreaCells, test: AreaCells) -> np.ndarray:
        for index, n_areas, n_tested in ((1, 10, 3), (5, 7, 2), (10, 3, 1), (16, 1, 0)):
            tested = np.unique(test.areas[test.classes == index])
            trained = np.unique(train.areas[train.classes == index])
            assert (len(trained), len(tested)) == (n_areas - n_tested, n_tested)
            assert not set(trained) & set(tested)
        mapped = np.where(
            rng.random(len(test.classes)) < 0.6, test.classes, rng.choice([0, 1, 5, 12], len(test.classes))
        )
        told.append((test.classes, mapped))
        return np.asarray(mapped, np.intp)

    accuracy = repeat_splits(cells, LCZ, predict, SilentFeedback())
    assert accuracy is not None
    assert accuracy.repetitions == len(told) == 25
    likeness = np.loadtxt(shared_data / "lcz" / "lcz_similarity_matrix.csv", delimiter=",")
    by_hand: dict[str, list[float]] = {"oa": [], "oa_u": [], "oa_bu": [], "oa_w": []}
    f1: dict[int, list[float]] = {2: [], 6: [], 11: []}
    for true, mapped in told:
        built, built_map = true < 10, mapped < 10
        by_hand["oa"].append((true == mapped).mean())
        by_hand["oa_u"].append((true == mapped)[built & built_map].mean())
        by_hand["oa_bu"].append((built == built_map).mean())
        by_hand["oa_w"].append(likeness[true, mapped].mean())
        for code, values in f1.items():
            hits = ((true == code - 1) & (mapped == code - 1)).sum()
            values.append(2 * hits / ((true == code - 1).sum() + (mapped == code - 1).sum()))
    for key, values in by_hand.items():
        assert accuracy.figures[key].mean == pytest.approx(np.mean(values))
        assert accuracy.figures[key].deviation == pytest.approx(np.std(values))
    assert {code: spread.mean for code, spread in accuracy.f1.items()} == pytest.approx(
        {code: np.mean(values) for code, values in f1.items()}
    )
