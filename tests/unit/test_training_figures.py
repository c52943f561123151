"""Networks against maps that people made, and how far confidence is to be trusted: the figures of docs/models.md."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.inference.temperature import with_temperature
from scene_mapper.core.networks.presets import PRESETS
from scene_mapper.training.calibration import (
    ReliabilityBin,
    best_temperature,
    calibration_error,
    class_powers,
    reliability,
    with_powers,
)
from scene_mapper.training.city_cells import CityCells
from scene_mapper.training.neighbours import mean_of_neighbours
from scene_mapper.training.reference_calibration import print_temperatures
from scene_mapper.training.references import by_forest, confusion, maps_of


def draw(n_cells: int) -> tuple[np.ndarray, np.ndarray]:
    """Return probabilities, (cell, 4), and classes drawn from them: as trustworthy as can be."""
    rng = np.random.default_rng(8)
    probabilities = rng.dirichlet((0.5, 0.5, 0.5, 0.5), n_cells).astype(np.float32)
    classes = (probabilities.cumsum(axis=1) < rng.random((n_cells, 1))).sum(axis=1)
    return probabilities, np.minimum(classes, 3)


def at(probabilities: np.ndarray, classes: np.ndarray):
    """Return what a network of one city and some temperature says, as `best_temperature` takes it."""
    return lambda temperature: [(with_temperature(probabilities, temperature), classes)]


def test_cells_of_like_confidence_are_counted_together():
    probabilities = np.array([[0.9, 0.1], [0.96, 0.04], [0.4, 0.6], [1.0, 0.0]], np.float32)
    found = reliability(probabilities, np.array([0, 1, 1, 0]), bins=10)
    assert [one.cells for one in found] == [1, 3]
    assert found[1].confidence == pytest.approx((0.9 + 0.96 + 1) / 3)
    assert found[1].right == pytest.approx(2 / 3)
    expected = (0.4 + 3 * (2.86 / 3 - 2 / 3)) / 4
    assert calibration_error(found) == pytest.approx(expected)
    assert calibration_error([ReliabilityBin(10, 0.7, 0.7)]) == 0


def test_a_network_that_is_too_certain_is_found_out_and_put_right():
    probabilities, classes = draw(20_000)
    assert calibration_error(reliability(probabilities, classes)) < 0.02
    too_certain = with_temperature(probabilities, 0.5)
    assert calibration_error(reliability(too_certain, classes)) > 0.08
    found = best_temperature(at(too_certain, classes))
    assert found == pytest.approx(2.0, rel=0.1)
    assert calibration_error(reliability(with_temperature(too_certain, found), classes)) < 0.02


def test_each_city_counts_alike_for_the_temperature_and_of_a_flat_minimum_the_highest_is_taken():
    probabilities, classes = draw(6_000)
    too_certain, unsure = with_temperature(probabilities, 0.5), with_temperature(probabilities, 1.6)
    halves = [at(unsure[half], classes[half]) for half in (slice(3_000), slice(3_000, None))]
    of_unsure, of_certain = best_temperature(at(unsure, classes)), best_temperature(at(too_certain, classes))
    # two cities of three, with as many cells as the third, decide
    found = best_temperature(lambda t: [*at(too_certain, classes)(t), *halves[0](t), *halves[1](t)])
    assert found == pytest.approx(of_unsure, rel=0.1)
    # of two cities, what one gains the other loses all the way between their best temperatures
    found = best_temperature(lambda t: [*at(too_certain, classes)(t), *at(unsure, classes)(t)])
    assert found == pytest.approx(of_certain, rel=0.1)
    assert of_certain > 2.5 * of_unsure


def test_powers_keep_classes_and_their_sum():
    probabilities, _ = draw(500)
    raised = with_powers(probabilities, np.array([2.0, 0.5, 1.0, 1.0]))
    np.testing.assert_allclose(raised.sum(axis=1), 1, atol=1e-6)
    assert (raised.argmax(axis=1) == probabilities.argmax(axis=1)).all()
    np.testing.assert_allclose(with_powers(probabilities, np.ones(4)), probabilities, atol=1e-5)
    # by hand: 0.8 * 2 + 0.2 * 0.5 = 1.7
    by_hand = 0.8**1.7 / (0.8**1.7 + 0.2**1.7)
    assert with_powers(np.array([[0.8, 0.2]], np.float32), np.array([2.0, 0.5]))[0, 0] == pytest.approx(by_hand)


def test_a_network_that_is_too_certain_of_one_class_and_too_cautious_with_another_is_put_right():
    probabilities, classes = draw(20_000)
    skewed = with_powers(probabilities, np.array([2.0, 0.5, 1.0, 1.0]))
    assert calibration_error(reliability(skewed, classes)) < 0.06  # half of it is hidden: errors of both signs
    of_class = [skewed.argmax(axis=1) == number for number in range(4)]
    apart = [calibration_error(reliability(skewed[one], classes[one])) for one in of_class]
    assert min(apart[:2]) > 0.06
    powers = class_powers([(skewed, classes)])
    assert powers[0] < 0.8
    assert powers[1] > 1.3
    right = with_powers(skewed, powers)
    assert max(calibration_error(reliability(right[one], classes[one])) for one in of_class) < 0.03


def test_cells_of_a_class_that_the_map_of_a_city_does_not_have_do_not_count_for_powers():
    probabilities, classes = draw(4_000)
    without = np.where(classes == 2, 0, classes)  # the map calls water something else
    kept = probabilities.argmax(axis=1) != 2
    np.testing.assert_allclose(
        class_powers([(probabilities, without)]), class_powers([(probabilities[kept], without[kept])]), atol=1e-6
    )
    assert class_powers([(probabilities, without)])[2] > 0.7 * class_powers([(probabilities, classes)])[2]


@pytest.fixture
def city():
    """A city of 12 blocks and three classes, which the pixels tell apart; one network is right, one is half right."""
    rng = np.random.default_rng(3)
    reference = rng.choice([1, 5, 13], 600, p=[0.5, 0.3, 0.2])
    right = np.eye(17, dtype=np.float32)[reference]
    wrong = np.eye(17, dtype=np.float32)[np.where(np.arange(600) % 2, reference, 9)]
    return CityCells(
        reference=reference,
        blocks=np.repeat(np.arange(1, 13), 50),
        spectra=(reference[:, None] + rng.normal(0, 0.1, (600, 3))).astype(np.float32),
        probabilities={"good": 0.6 * right + 0.4 / 17, "bad": 0.9 * wrong + 0.1 / 17, "other": right},
    )


def test_networks_are_averaged_in_every_combination_but_those_that_stand_alone(city):
    maps = maps_of(city, alone=["other"], forest=False)
    assert list(maps) == ["other", "good", "bad", "good + bad", "the most frequent class"]
    right = {name: (mapped == city.reference).mean() for name, mapped in maps.items()}
    assert right["good"] == right["other"] == 1
    assert right["bad"] == right["good + bad"] == 0.5  # the surer one wins
    assert right["the most frequent class"] == (city.reference == 1).mean()


def test_a_network_that_is_too_certain_is_calibrated_where_it_is_averaged(city):
    assert np.array_equal(city.calibrated("bad"), city.probabilities["bad"])
    with_temperatures = replace(city, temperatures={"good": 1.0, "bad": 3.0})
    np.testing.assert_allclose(with_temperatures.calibrated("bad"), with_temperature(city.probabilities["bad"], 3.0))
    maps = maps_of(with_temperatures, alone=["other"], forest=False)
    right = {name: (mapped == city.reference).mean() for name, mapped in maps.items()}
    assert (right["good"], right["bad"], right["good + bad"]) == (1, 0.5, 1)


def test_each_city_is_averaged_with_the_temperatures_of_the_others(capsys):
    probabilities, classes = draw(5_000)
    guessed = with_temperature(np.roll(probabilities, 1, axis=0), 0.1)  # certain, and knows nothing
    names = ("so2sat-resnet20", "sen2lcz")
    cities = [
        CityCells(classes, np.ones_like(classes), probabilities, dict(zip(names, (one, guessed))))
        for one in (with_temperature(probabilities, 0.5), probabilities)
    ]
    print_temperatures([PRESETS[name] for name in names], cities)
    found = re.findall(r"\(so2sat-resnet20 ([\d.]+), sen2lcz ([\d.]+)\): OA ([\d.]+)", capsys.readouterr().out)
    assert [float(one) for one, _, _ in found] == pytest.approx([1.0, 2.0], rel=0.1)
    assert {other for _, other, _ in found} == {"4.00"}
    for (one, other, right), city in zip(found, cities):
        softer = zip(city.probabilities.values(), (float(one), float(other)))
        mean = sum(with_temperature(p, temperature) for p, temperature in softer)
        assert float(right) == pytest.approx((mean.argmax(axis=1) == classes).mean(), abs=0.003)


def test_the_forest_knows_the_other_blocks_of_the_city(city):
    pytest.importorskip("sklearn", reason="needs scikit-learn")
    assert (by_forest(city) == city.reference).mean() > 0.99


def test_confusions_are_counted_by_reference_and_map():
    counts = confusion(np.array([0, 0, 16, 3]), np.array([0, 2, 16, 3]))
    assert counts.shape == (17, 17)
    assert (counts[0, 0], counts[0, 2], counts[3, 3], counts[16, 16], counts.sum()) == (1, 1, 1, 1, 4)


def test_the_mean_of_neighbours_counts_those_with_a_result():
    probabilities = np.arange(24, dtype=np.float32).reshape(2, 3, 4) / 24
    probabilities[:, 0, 0] = -1
    mean = mean_of_neighbours(probabilities)
    assert (mean[:, 0, 0] == -1).all()
    np.testing.assert_allclose(mean[:, 1, 2], probabilities[:, :, 1:].mean(axis=(1, 2)), rtol=1e-6)
    np.testing.assert_allclose(mean[1, 0, 1], probabilities[1, [0, 0, 1, 1, 1], [1, 2, 0, 1, 2]].mean(), rtol=1e-6)
    np.testing.assert_allclose(mean[0, 2, 3], probabilities[0, 1:, 2:].mean(), rtol=1e-6)
