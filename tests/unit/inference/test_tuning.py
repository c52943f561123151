"""Batch and parallel sessions: found by measurement, remembered, and without effect on the map."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.classify import engine
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.patches import cut_patches
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.windows import WindowReader
from scene_mapper.core.errors import NetworkMemoryError
from scene_mapper.core.inference import speed, tuning
from scene_mapper.core.inference.network import Device
from scene_mapper.core.inference.run_settings import USUAL_BATCH, RunSettings
from scene_mapper.core.inference.session import open_network, with_sessions
from scene_mapper.core.inference.tuning import bounded_batch, tune
from scene_mapper.tests.same_maps import same_classes, same_scores


def test_a_network_gets_a_session_a_thread_and_a_fully_convolutional_one_16_at_most(linear):
    assert open_network(linear.scene, "cpu", 6).settings.sessions == 6
    assert open_network(linear.map, "cpu", 3).settings.sessions == 3
    assert open_network(linear.map, "cpu", 20).settings.sessions == 16
    one = with_sessions(open_network(linear.scene, "cpu", 3), 1)
    assert (one.settings.sessions, one.threads, one.device.text) == (1, 3, "CPU, 3 threads")


def test_only_a_long_run_is_worth_a_measurement(linear):
    network = open_network(linear.scene, "cpu", 2)
    short = tune(network, 1)
    assert short.session is network.session
    assert short.settings == RunSettings(batch=USUAL_BATCH, sessions=2)
    long = tune(network, 10**9).settings
    assert long.tuned
    assert long.sessions in (1, 2)
    assert long.batch in (4, 8, 16, 32, 64)


def test_a_measured_pace_is_used_again_and_another_is_not(
    linear, write_raster, scene_dn, tmp_path, home, watcher, monkeypatch
):
    monkeypatch.setattr(tuning, "WORTH_SECONDS", 1e9)  # whatever the load
    request = ClassifyRequest(str(write_raster(scene_dn(200, 200))), linear.scene, tmp_path / "m.tif", threads=2)
    device = open_network(linear.scene, "auto", 2).device
    speed.remember(linear.scene, device, speed.Speed(RunSettings(batch=5, sessions=1, tuned=False), 100.0))
    assert classify(request, InProcess(), watcher()).batch == USUAL_BATCH
    speed.remember(linear.scene, device, speed.Speed(RunSettings(batch=5, sessions=1, tuned=True), 100.0))
    assert classify(request, InProcess(), watcher()).batch == 5
    again = speed.recall(linear.scene, device)
    assert again.settings == RunSettings(batch=5, sessions=1, tuned=True)
    assert again.cells_per_second != 100.0
    other = Device("cpu", device.text, runtime="9.9")
    assert speed.recall(linear.scene, other) is None


def test_a_short_run_of_known_speed_is_begun_without_a_measurement(linear, monkeypatch):
    measured = []
    monkeypatch.setattr(tuning, "_rate", lambda network, batch, seconds, feedback: measured.append(batch) or 1e9)
    network = open_network(linear.scene, "cpu", 2)
    assert tune(network, 1000, usual_rate=400.0).settings == RunSettings(batch=USUAL_BATCH, sessions=2)
    assert measured == []
    tune(network, 1000, usual_rate=300.0)  # more than three seconds
    assert measured == [1]


@pytest.mark.parametrize(("patch_px", "batches"), [(32, [512, 256, 128]), (256, [32, 16, 8])])
def test_a_gpu_is_looked_at_with_the_usual_batch_or_what_its_memory_allows(linear, monkeypatch, patch_px, batches):
    opened, tried = open_network(linear.scene, "cpu", 1), []
    network = replace(opened, device=Device("cuda", "CUDA"), card=replace(linear.scene, patch_px=patch_px))
    monkeypatch.setattr(tuning, "free_card_memory_bytes", lambda: 80_000_000_000)

    def rate(network, batch, seconds, feedback):
        tried.append(batch)
        if len(tried) < 3:
            raise NetworkMemoryError("The network failed.", "Close other programs.")
        return 1e9

    monkeypatch.setattr(tuning, "_rate", rate)
    assert tune(network, 1000).settings.batch == batches[-1]
    assert tried == batches


def test_a_long_run_of_few_large_patches_is_remembered_too(linear, home):
    network = open_network(linear.scene, "cpu", 1)
    engine._remember_speed(network, 1999, 2.9)
    engine._remember_speed(network, 0, 60.0)
    assert speed.recall(linear.scene, network.device) is None
    engine._remember_speed(network, 100, 50.0)
    assert speed.recall(linear.scene, network.device).cells_per_second == 2.0
    engine._remember_speed(network, 2000, 1000.0)
    assert speed.recall(linear.scene, network.device).cells_per_second == 2.0


@pytest.mark.rounding
@pytest.mark.parametrize(("threads", "batch"), [(1, 1), (2, 7), (3, 64)])
def test_the_map_is_the_same_in_any_sessions(linear, write_raster, scene_dn, tmp_path, read, watcher, threads, batch):
    dn = scene_dn(130, 140)
    dn[:, 20:60, 30:75] = 0
    source, out = str(write_raster(dn, nodata=0)), tmp_path / "m.tif"
    probabilities = tmp_path / "p.tif"
    request = ClassifyRequest(
        source, linear.scene, out, probabilities=probabilities, threads=threads, batch=batch, device="cpu"
    )
    classify(request, InProcess(), watcher())
    maps = read(out), read(probabilities)
    plain = tmp_path / "plain.tif"
    classify(
        ClassifyRequest(source, linear.scene, out, probabilities=plain, threads=1, batch=8, device="cpu"),
        InProcess(),
        watcher(),
    )
    same_scores(maps[1], read(plain))
    same_classes(maps[0], read(out), read(plain))


@pytest.mark.parametrize("layout", ["NHWC", "NCHW"])
def test_patches_are_cut_where_the_cells_lie(linear, write_raster, scene_dn, tmp_path, layout):
    """Each patch against the same pixels taken out one by one."""
    card = replace(linear.scene, layout=layout)
    plan = make_plan(ClassifyRequest(str(write_raster(scene_dn(90, 110))), card, tmp_path / "m.tif"))
    window = WindowReader(plan, plan.dates[0]).window(plan.strips[0])
    cells = np.array([[0, 0], [2, 5], [1, 3], [4, 1]])
    patches = cut_patches(window, plan.grid, cells, card.layout)
    assert patches.flags.c_contiguous
    p, s = plan.grid.patch_px, plan.grid.stride_px
    for patch, (row, col) in zip(patches, cells * s):
        rows, cols = slice(row, row + p), slice(col, col + p)
        expected = window.pixels[rows, cols] if layout == "NHWC" else window.pixels[:, rows, cols]
        np.testing.assert_array_equal(patch, expected)


def test_a_batch_that_was_asked_for_is_bounded_by_memory(linear, monkeypatch):
    network = open_network(linear.scene, "cpu", 2)
    monkeypatch.setattr(tuning, "free_memory_bytes", lambda: 10_000_000_000)
    assert bounded_batch(network, 100) == 100
    assert bounded_batch(network, 10**9) == 4096
    wide = replace(network, card=replace(linear.scene, patch_px=1200))  # 57.6 MB a patch, in two sessions
    assert bounded_batch(wide, 10**9) == 2
    monkeypatch.setattr(tuning, "free_memory_bytes", lambda: 1)
    assert bounded_batch(wide, 10**9) == 1
