"""A network that is new here is opened and run in another process first; what passes is remembered."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.asked_process import Limits
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError, RunCancelled
from scene_mapper.core.inference import tried_networks
from scene_mapper.core.inference.tried_networks import try_file, try_network
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.library import bundled_models_folder, install_network
from scene_mapper.tests.networks.endless import endless_network


@pytest.fixture(autouse=True)
def networks_have_passed() -> None:
    """Here they have not."""


@pytest.fixture
def asked(monkeypatch):
    """The files that other processes were asked about."""
    files, ask = [], tried_networks.ask

    def note(python, module, path, *rest, **job):
        files.append(path.name)
        return ask(python, module, path, *rest, **job)

    monkeypatch.setattr(tried_networks, "ask", note)
    return files


@pytest.fixture
def endless(linear, home, tmp_path):
    """An endless network that nobody has imported."""
    card = install_network(replace(linear.scene, id="endless", sha256=""), endless_network(), tmp_path / "net")
    (home / "tried-networks.json").unlink()
    return card


def greedy_network() -> bytes:
    """Return a scene network with an inner layer of 64 GB."""
    graph = OnnxGraph("greedy")
    patches = graph.input("patches", ("batch", 10, 12, 12))
    wide = graph.node("Expand", [graph.node("ReduceMean", [patches], axes=[1, 2, 3]),
                                 graph.initializer(np.array([16_000, 1_000_000, 1, 1], np.int64))])  # fmt: skip
    rows = graph.node("ReduceMean", [wide], axes=[0, 1], keepdims=0)
    graph.output(graph.node("Expand", [rows, graph.initializer(np.array([1, 17], np.int64))]), ("batch", 17))
    return graph.finish()


def test_it_passes_once(linear, home, asked, watcher):
    first, second = watcher(), watcher()
    try_network(linear.scene, first)
    assert first.infos == ["linear-scene.onnx is new here. It is tried in a separate process first."]
    try_network(linear.scene, second)
    assert (asked, second.infos) == (["linear-scene.onnx"], [])
    kept = json.loads((home / "tried-networks.json").read_text())
    assert kept == [f"{linear.scene.sha256} 10x12x12"]


def test_another_patch_is_another_trial(linear, home, asked, watcher):
    try_network(linear.map, watcher())
    try_network(replace(linear.map, patch_px=24), watcher())
    assert asked == ["linear-map.onnx"] * 2


def test_what_ships_or_was_installed_here_is_not_tried(linear, home, asked, tmp_path, watcher):
    for path in bundled_models_folder().glob("*.onnx"):
        try_network(find_network(str(path)), watcher())
    card = install_network(linear.scene, linear.scene.model_path.read_bytes(), tmp_path)
    try_network(card, watcher())
    assert asked == []


@pytest.mark.parametrize("text", ["", "{}", "[[", '[1, {"x": 2}]', "[" * 100_000])
def test_a_damaged_memory_is_forgotten(text, linear, home, asked, watcher):
    home.mkdir()
    (home / "tried-networks.json").write_text(text)
    try_network(linear.scene, watcher())
    assert len(asked) == 1
    try_network(linear.scene, watcher())
    assert len(asked) == 1


def test_one_that_never_ends_is_refused(endless, home, monkeypatch, watcher):
    monkeypatch.setattr(tried_networks, "_LIMITS", Limits(processor_seconds=1))
    with pytest.raises(ModelError, match=r"endless\.onnx cannot be opened and tried within 1 s"):
        try_network(endless, watcher())
    assert not (home / "tried-networks.json").exists()


def test_one_that_never_ends_without_a_card_is_refused(endless, home, monkeypatch):
    endless.model_path.with_suffix(".json").unlink()
    monkeypatch.setattr(tried_networks, "_FILE_LIMITS", Limits(processor_seconds=1))
    with pytest.raises(ModelError, match="cannot be opened and tried within 1 s"):
        find_network(str(endless.model_path))


def test_cancel_ends_the_trial(endless, write_raster, scene_dn, tmp_path, watcher):
    out = tmp_path / "out"
    out.mkdir()
    request = ClassifyRequest(str(write_raster(scene_dn(60, 60))), endless, out / "map.tif")
    with pytest.raises(RunCancelled):
        classify(request, InProcess(), watcher(stop_at=12))
    assert list(out.iterdir()) == []


def test_one_that_wants_too_much_memory_is_refused(linear, home, tmp_path, watcher):
    card = install_network(replace(linear.scene, id="greedy", sha256=""), greedy_network(), tmp_path / "net")
    (home / "tried-networks.json").unlink()
    with pytest.raises(ModelError, match=r"greedy\.onnx needs more memory than is reasonable for a network"):
        try_network(card, watcher())
    assert not (home / "tried-networks.json").exists()


def test_a_crash_is_told(linear, home, monkeypatch, watcher):
    monkeypatch.setattr(tried_networks, "__name__", "nonesuch")  # the other process ends with an ImportError
    with pytest.raises(ModelError, match=r"linear-scene\.onnx could not be read: ModuleNotFoundError"):
        try_network(linear.scene, watcher())
    assert not home.exists()


def test_a_file_that_is_no_network_is_left_to_its_reader(home, tmp_path, watcher):
    path = tmp_path / "odd.onnx"
    path.write_bytes(b"nothing of the kind")
    try_file(path, watcher())
    with pytest.raises(ModelError, match="cannot be opened as a network"):
        find_network(str(path))
