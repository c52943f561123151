"""Half precision: nearly the same scores, from a network that computes in float16."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import onnx
import pytest

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.inference.half_precision import in_half_precision
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.networks.importing import ImportOptions, import_network


def test_weights_are_float16_and_the_interface_float32(linear):
    model = onnx.load_from_string(in_half_precision(linear.scene.model_path.read_bytes()))
    onnx.checker.check_model(model, full_check=True)
    assert {t.data_type for t in model.graph.initializer} & {onnx.TensorProto.FLOAT, onnx.TensorProto.FLOAT16} == {
        onnx.TensorProto.FLOAT16
    }
    ends = [*model.graph.input, *model.graph.output]
    assert {e.type.tensor_type.elem_type for e in ends} == {onnx.TensorProto.FLOAT}


@pytest.mark.parametrize(
    ("file", "preset"), [("so2sat_s2_resnet20", ""), ("so2sat_sen2lcz", ""), ("lcznet_like_fixture", "lcznet")]
)
def test_published_networks_agree_with_their_golden_scores(shared_data, tmp_path, monkeypatch, file, preset):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path))
    card = import_network(next((shared_data / "models").glob(f"{file}.h*5")), ImportOptions(preset=preset))
    network = open_network(card, "cpu", 1, half=True)
    assert network.device.text == "CPU, 1 thread, half precision"
    golden = np.load(shared_data / "golden" / f"{file}.npz")
    scores = network.scores(golden["dn"].astype(np.float32) / card.scaling[0].scale)
    second, first = np.sort(golden["probabilities"].T, axis=0)[-2:]
    clear = first - second > 0.04
    assert clear.mean() > 0.5
    np.testing.assert_array_equal(scores[clear].argmax(axis=1), golden["probabilities"][clear].argmax(axis=1))
    np.testing.assert_allclose(scores, golden["probabilities"], atol=0.02)
    assert np.abs(scores - golden["probabilities"]).max() > 1e-5  # it is not float32 after all


def test_a_run_in_half_precision(linear, write_raster, scene_dn, tmp_path, read, watcher):
    request = ClassifyRequest(str(write_raster(scene_dn(80, 90))), linear.scene, tmp_path / "m.tif", device="cpu")
    classify(request, InProcess(), watcher())
    half = classify(replace(request, output=tmp_path / "h.tif", half=True), InProcess(), watcher())
    assert half.device.text.endswith("half precision")
    assert (read(tmp_path / "m.tif") == read(tmp_path / "h.tif")).mean() > 0.98
