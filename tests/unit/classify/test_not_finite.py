"""Scores that are NaN or infinite never become a class."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError
from scene_mapper.core.networks.library import install_network

TOLD = "The network's scores are not finite numbers (NaN or infinite) in {} cells: they were left out."


@pytest.fixture
def fragile(linear, tmp_path):
    """A network whose scores are the roots of a patch's mean minus 0.2, so NaN for dark patches."""
    graph = OnnxGraph("fragile")
    patches = graph.input("patches", ("batch", 10, 12, 12))
    weights = np.full((17, 10, 12, 12), 1 / 1440, np.float32) * np.arange(1, 18, dtype=np.float32)[:, None, None, None]
    rows = graph.node("Flatten", [graph.node("Conv", [patches, graph.initializer(weights)])], axis=1)
    moved = graph.node("Sub", [rows, graph.initializer(np.float32([0.2]) * np.arange(1, 18, dtype=np.float32))])
    graph.output(graph.node("Sqrt", [moved]), ("batch", 17))
    card = replace(linear.scene, id="fragile", activation="softmax", sha256="")
    return install_network(card, graph.finish(), tmp_path / "net")


@pytest.fixture
def half_dark(write_raster):
    """A scene whose left half is too dark for the network."""
    dn = np.full((10, 40, 80), 1000, np.uint16)
    dn[:, :, 40:] = 3000
    return str(write_raster(dn))


@pytest.mark.parametrize("executor", [InProcess(), WorkerProcesses(2)])
def test_such_cells_are_nodata_and_are_counted(executor, fragile, half_dark, tmp_path, watcher, read):
    seen = watcher()
    request = ClassifyRequest(
        half_dark, fragile, tmp_path / "map.tif", confidence=tmp_path / "c.tif", probabilities=tmp_path / "p.tif"
    )
    result = classify(request, executor, seen)
    codes = read(request.output)
    assert codes.shape == (10, 20)
    lost = codes == 255
    assert lost[:, :9].all()
    assert (codes[:, 11:] == 17).all()
    assert (read(request.confidence) == 255)[lost].all()
    assert (read(request.probabilities) == -1)[:, lost].all()
    assert result.not_finite == result.nodata_cells == lost.sum()
    assert TOLD.format(lost.sum()) in result.warnings
    if isinstance(executor, InProcess):
        assert TOLD.format(lost.sum()) in seen.warnings


def test_of_several_dates_those_with_scores_count(fragile, half_dark, write_raster, tmp_path, watcher, read):
    bright = str(write_raster(np.full((10, 40, 80), 3000, np.uint16), name="bright.tif"))
    result = classify(
        ClassifyRequest(half_dark, fragile, tmp_path / "map.tif", dates=(bright,)), InProcess(), watcher()
    )
    assert (read(tmp_path / "map.tif") == 17).all()
    assert result.not_finite >= 90


def test_a_map_without_any_finite_score_is_refused(fragile, write_raster, tmp_path, watcher):
    dark = str(write_raster(np.full((10, 40, 40), 1000, np.uint16)))
    with pytest.raises(ModelError, match="fragile returns no finite scores for this raster"):
        classify(ClassifyRequest(dark, fragile, tmp_path / "map.tif"), InProcess(), watcher())
    assert not (tmp_path / "map.tif").exists()


def test_weights_that_are_no_numbers_are_told_too(linear, write_raster, scene_dn, tmp_path, watcher):
    """A network that lies beside its card need not have been imported."""
    import onnx

    model = onnx.load(str(linear.scene.model_path))
    tensor = model.graph.initializer[0]
    values = onnx.numpy_helper.to_array(tensor).copy()
    values[0, 0, 0, 0] = np.nan
    tensor.CopyFrom(onnx.numpy_helper.from_array(values, tensor.name))
    card = install_network(replace(linear.scene, id="broken", sha256=""), model.SerializeToString(), tmp_path / "net")
    with pytest.raises(ModelError, match="broken returns no finite scores"):
        classify(
            ClassifyRequest(str(write_raster(scene_dn(40, 40))), card, tmp_path / "map.tif"), InProcess(), watcher()
        )
