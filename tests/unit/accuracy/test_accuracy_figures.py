"""Accuracy figures against the textbook's sums over single cells, and known cases."""

import math

import numpy as np
import pytest

from scene_mapper.core.accuracy.figures import HEADLINES, class_figures, headline_figures
from scene_mapper.core.accuracy.multilabel import LabelCounts, TopCounts
from scene_mapper.core.accuracy.spread import Sample, field_spread, interval, sample_of
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ

LCZ_SIMILARITY = np.array(LCZ.similarity)


def cells_of(matrix):
    """Write a matrix out as lists of single cells: reference and map."""
    pairs = [(r, m) for r in range(len(matrix)) for m in range(len(matrix)) for _ in range(matrix[r, m])]
    return [r for r, _ in pairs], [m for _, m in pairs]


def f1_of(reference, mapped, label):
    hits = sum(r == m == label for r, m in zip(reference, mapped))
    precision = hits / mapped.count(label) if label in mapped else 0.0
    recall = hits / reference.count(label) if label in reference else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@pytest.mark.parametrize("seed", range(6))
def test_every_figure_from_single_cells(seed):
    rng = np.random.default_rng(seed)
    matrix = rng.integers(0, 6, (17, 17)) * (rng.random((17, 17)) < 0.4) + np.diag(rng.integers(0, 9, 17))
    matrix[rng.integers(0, 17)] = 0  # a class that the reference lacks
    matrix[:, rng.integers(0, 17)] = 0  # one that the map lacks
    reference, mapped = cells_of(matrix)
    n = len(reference)
    got = headline_figures(matrix, LCZ)
    assert got["oa"] == pytest.approx(sum(r == m for r, m in zip(reference, mapped)) / n)
    recalls = [sum(r == m == k for r, m in zip(reference, mapped)) / reference.count(k) for k in sorted(set(reference))]
    assert got["aa"] == pytest.approx(sum(recalls) / len(recalls))
    expected = sum(reference.count(k) * mapped.count(k) for k in range(17)) / n**2
    assert got["kappa"] == pytest.approx((got["oa"] - expected) / (1 - expected))
    in_reference = sorted(set(reference))
    assert got["macro_f1"] == pytest.approx(np.mean([f1_of(reference, mapped, k) for k in in_reference]))
    met = sorted(set(reference) | set(mapped))
    assert got["macro_f1_all"] == pytest.approx(np.mean([f1_of(reference, mapped, k) for k in met]))
    assert got["micro_f1"] == pytest.approx(got["oa"])
    both_built = [(r, m) for r, m in zip(reference, mapped) if r < 10 and m < 10]
    assert got["oa_u"] == pytest.approx(sum(r == m for r, m in both_built) / len(both_built))
    assert got["oa_bu"] == pytest.approx(sum((r < 10) == (m < 10) for r, m in zip(reference, mapped)) / n)
    assert got["oa_w"] == pytest.approx(sum(LCZ_SIMILARITY[r, m] for r, m in zip(reference, mapped)) / n)
    assert set(got) == set(HEADLINES)
    for k, one in enumerate(class_figures(matrix, LCZ)):
        assert (one.code, one.n_reference, one.n_map) == (k + 1, reference.count(k), mapped.count(k))
        if k in met:
            assert one.f1 == pytest.approx(f1_of(reference, mapped, k))
        else:
            assert one.f1 is None
        assert (one.precision is None) == (k not in mapped)
        assert (one.recall is None) == (k not in reference)


def test_what_is_not_defined_is_none_and_not_zero():
    empty = headline_figures(np.zeros((10, 10), int), IGBP_SIMPLIFIED)
    assert set(empty.values()) == {None}
    assert "oa_u" not in empty
    one_class = np.zeros((17, 17), int)
    one_class[16, 16] = 5
    figures = headline_figures(one_class, LCZ)
    assert (figures["oa"], figures["kappa"], figures["oa_u"], figures["oa_bu"]) == (1, None, None, 1)


def test_kappa_of_a_textbook_matrix():
    # Congalton & Green's kind of example, by hand: po = 45/60, pe = (30·31 + 30·29)/60² = 0.5
    matrix = np.array([[23, 7], [8, 22]])
    scheme = IGBP_SIMPLIFIED
    full = np.zeros((10, 10), int)
    full[:2, :2] = matrix
    assert headline_figures(full, scheme)["kappa"] == pytest.approx((0.75 - 0.5) / 0.5)


def test_similarity_matrix_is_the_published_one(shared_data):
    published = np.loadtxt(shared_data / "lcz" / "lcz_similarity_matrix.csv", delimiter=",")
    np.testing.assert_array_equal(LCZ_SIMILARITY, published)


def test_similarity_matrix_is_symmetric_with_ones():
    assert (LCZ_SIMILARITY == LCZ_SIMILARITY.T).all()
    assert (np.diag(LCZ_SIMILARITY) == 1).all()
    assert LCZ_SIMILARITY[0, 16] == 0  # compact high-rise and water have nothing in common


def perfect_and_bad_polygons():
    """Four polygons of LCZ 1, two right and two wrong, and two of water, right; ten cells each."""
    return sample_of({(1, 0, 0): 10, (2, 0, 0): 10, (3, 0, 1): 10, (4, 0, 1): 10, (5, 16, 16): 10, (6, 16, 16): 10})


def test_polygons_are_drawn_whole():
    sample = perfect_and_bad_polygons()
    matrix = sample.matrix(17)
    assert headline_figures(matrix, LCZ)["oa"] == pytest.approx(40 / 60)
    whole = interval(sample, LCZ, draws=2000)["oa"]
    # The share of right ones among 6 draws of polygons: mean 4/6, variance (4/6)(2/6)/6.
    assert whole.mean == pytest.approx(4 / 6, abs=0.02)
    assert whole.deviation == pytest.approx(math.sqrt(4 / 6 * 2 / 6 / 6), abs=0.01)
    assert (whole.low, whole.high) == pytest.approx((2 / 6, 1.0), abs=1 / 6 + 1e-9)
    # 30 % of 4 is 1, of 2 is 1: each draw has 20 cells, of which 10 or 20 are right.
    field = field_spread(sample, LCZ, draws=200)["oa"]
    assert field.mean == pytest.approx(0.75, abs=0.06)
    assert (field.low, field.high) == (0.5, 1.0)


def test_cells_of_a_raster_are_drawn_one_by_one():
    sample = Sample(*(np.array(v) for v in ([0, 0, 0], [0, 0, 16], [0, 1, 16], [20, 20, 20])))
    whole = interval(sample, LCZ, draws=2000)["oa"]
    assert whole.mean == pytest.approx(4 / 6, abs=0.01)
    assert whole.deviation == pytest.approx(math.sqrt(4 / 6 * 2 / 6 / 60), abs=0.01)
    field = field_spread(sample, LCZ, draws=400)["oa"]  # 12 of 40 and 6 of 20 cells, without replacement
    assert field.mean == pytest.approx(4 / 6, abs=0.01)
    assert field.deviation == pytest.approx(math.sqrt(12 * 0.25 * 28 / 39) / 18, abs=0.01)


def test_draws_can_be_repeated():
    sample = perfect_and_bad_polygons()
    assert interval(sample, LCZ, 50) == interval(sample, LCZ, 50)


def test_multi_label_figures_from_single_scenes():
    rng = np.random.default_rng(3)
    reference = rng.random((200, 10)) < 0.25
    predicted = reference ^ (rng.random((200, 10)) < 0.1)
    reference[:, 7] = False  # no snow in the reference, as in the paper's Table 4
    counts = LabelCounts(10)
    counts.add(reference[:70], predicted[:70])
    counts.add(reference[70:], predicted[70:])
    scores = []
    for k, one in enumerate(counts.figures()):
        hits = sum(bool(r[k] and p[k]) for r, p in zip(reference, predicted))
        assert (one.n_reference, one.n_predicted, one.n_agree) == (
            reference[:, k].sum(), predicted[:, k].sum(), hits,
        )  # fmt: skip
        if reference[:, k].any():
            precision, recall = hits / predicted[:, k].sum(), hits / reference[:, k].sum()
            assert one.f1 == pytest.approx(2 * precision * recall / (precision + recall))
            scores.append(one.f1)
    assert len(scores) == 9
    assert counts.average_f1() == pytest.approx(sum(scores) / 9)
    hits = (reference & predicted).sum()
    assert counts.overall_f1() == pytest.approx(2 * hits / (reference.sum() + predicted.sum()))
    assert counts.equal_sets() == pytest.approx(np.mean([(r == p).all() for r, p in zip(reference, predicted)]))


def test_top_labels_from_sorted_probabilities():
    rng = np.random.default_rng(5)
    probabilities = np.round(rng.random((300, 10)), 1)  # many ties
    reference = rng.integers(0, 9, 300)
    counts = TopCounts(10)
    counts.add(reference[:100], probabilities[:100])
    counts.add(reference[100:], probabilities[100:])
    order = np.argsort(-probabilities, axis=1, kind="stable")
    for depth in (1, 2, 3):
        hit = np.array([reference[i] in order[i, :depth] for i in range(300)])
        assert counts.overall(depth) == pytest.approx(hit.mean())
        shares = [hit[reference == k].mean() for k in range(9)]
        assert counts.per_class(depth)[:9] == pytest.approx(shares)
        assert counts.per_class(depth)[9] is None
        assert counts.average(depth) == pytest.approx(np.mean(shares))


def test_nothing_to_count():
    assert LabelCounts(10).average_f1() is None
    assert LabelCounts(10).overall_f1() is None
    assert TopCounts(10).average(3) is None
