"""Speeds are remembered per network and machine, and foretell a run."""

from __future__ import annotations

import json

import pytest

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.estimate import estimate
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.inference import speed
from scene_mapper.core.inference.network import Device
from scene_mapper.core.inference.run_settings import RunSettings

CPU = Device("cpu", "CPU, 2 threads")


def test_a_run_is_remembered_and_its_batch_used_again(linear, write_raster, scene_dn, tmp_path, home, watcher):
    source = str(write_raster(scene_dn(200, 200)))
    first = classify(ClassifyRequest(source, linear.scene, tmp_path / "m.tif"), InProcess(), watcher())
    known = speed.recall(linear.scene, first.device)
    assert known.settings.batch == first.batch
    assert known.cells_per_second > 2500 / first.seconds
    speed.remember(linear.scene, first.device, speed.Speed(RunSettings(batch=5, tuned=True), known.cells_per_second))
    assert classify(ClassifyRequest(source, linear.scene, tmp_path / "m.tif"), InProcess(), watcher()).batch == 5


def test_an_estimate(linear, write_raster, scene_dn, tmp_path, home):
    plan = make_plan(ClassifyRequest(str(write_raster(scene_dn(200, 200))), linear.scene, tmp_path / "m.tif"))
    assert estimate(plan, CPU).seconds is None
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=32), 500.0))
    foretold = estimate(plan, CPU)
    assert (foretold.cells, foretold.seconds) == (2500, 5.0)
    assert foretold.memory_bytes > 200 * 200 * 10 * 4
    assert speed.recall(linear.scene, Device("cpu", "CPU, 4 threads")) is None
    assert speed.recall(linear.map, CPU) is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": 1}'])
def test_a_damaged_memory_is_forgotten(text, linear, home):
    home.mkdir()
    (home / "speed.json").write_text(text)
    assert speed.recall(linear.scene, CPU) is None
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), 1.0))
    assert speed.recall(linear.scene, CPU) == speed.Speed(RunSettings(batch=8), 1.0)
    assert len(json.loads((home / "speed.json").read_text())) in (1, 2)


@pytest.mark.parametrize(
    ("entry", "batch"),
    [
        ({"batch": 10**9}, 4096),
        ({"batch": -3}, 1),
        ({"sessions": 10**9}, 8),
        ({"batch": 1e999}, None),
        ({"batch": "9" * 5000}, None),
        ({"cells_per_second": float("nan")}, None),
        ({"cells_per_second": 0}, None),
        ({"cells_per_second": -1}, None),
        ({"cells_per_second": float("inf")}, None),
    ],
    ids=str,
)
def test_figures_that_cannot_be_are_not_believed(entry, batch, linear, home):
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), 100.0))
    path = home / "speed.json"
    entries = {key: {**value, **entry} for key, value in json.loads(path.read_text()).items()}
    path.write_text(json.dumps(entries))
    known = speed.recall(linear.scene, CPU)
    assert (known and known.settings.batch) == batch
    assert known is None or known.settings.sessions <= 1024


def test_a_memory_that_is_far_too_large_is_not_read(linear, home):
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), 100.0))
    path = home / "speed.json"
    path.write_text(path.read_text() + " " * 2_000_000)
    assert speed.recall(linear.scene, CPU) is None


def test_one_busy_moment_changes_the_estimate_little(linear, home):
    settings = RunSettings(batch=8)
    for rate in (100.0, 104.0, 40.0, 96.0, 102.0, 98.0):
        speed.remember(linear.scene, CPU, speed.Speed(settings, rate))
    assert speed.recall(linear.scene, CPU) == speed.Speed(settings, 98.0)  # of the last five
    # Other settings make the old figures worthless.
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=16), 140.0))
    assert speed.recall(linear.scene, CPU) == speed.Speed(RunSettings(batch=16), 140.0)


@pytest.mark.parametrize("rate", [20.0, 400.0])
def test_an_estimate_that_was_far_off_is_corrected_at_once(rate, linear, home):
    for known in (100.0, 100.0, 100.0):
        speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), known))
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), rate))
    assert speed.recall(linear.scene, CPU).cells_per_second == rate


def test_a_figure_of_an_older_version_counts(linear, home):
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), 100.0))
    path = home / "speed.json"
    entries = {key: {**value, "cells_per_second": 100.0} for key, value in json.loads(path.read_text()).items()}
    path.write_text(json.dumps(entries))
    assert speed.recall(linear.scene, CPU).cells_per_second == 100.0
    speed.remember(linear.scene, CPU, speed.Speed(RunSettings(batch=8), 120.0))
    assert speed.recall(linear.scene, CPU).cells_per_second == 110.0
