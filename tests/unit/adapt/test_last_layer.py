"""Last layers found in real networks, features taken out, other heads put in: without the package onnx."""

from __future__ import annotations

import sys
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest

from scene_mapper.core.adapt.last_layer import LastLayers, find_last_layers, log_softmax
from scene_mapper.core.adapt.new_head import adapted_network, feature_network
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.graph_bytes import read_graph, write_graph
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.tests.networks import sen12ms_weights
from scene_mapper.tests.networks.torch_writer import write_zip


def run(data: bytes, window: np.ndarray) -> np.ndarray:
    """Run a network on one window: (cell, score)."""
    session: Any = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    answer = session.run(None, {session.get_inputs()[0].name: window})[0]
    return answer if answer.ndim == 2 else np.moveaxis(answer, 1, -1).reshape(-1, answer.shape[1])


def before_powers(layers: LastLayers) -> bytes:
    """Return the network without the powers of its classes, if it has any."""
    output = (layers.graph.outputs[0], ("batch", "class", "row", "col")[: 2 if layers.card.kind == "scene" else 4])
    return write_graph(layers.graph, layers.graph.nodes, {}, output)


def window_for(card: ModelCard, *, alike: bool = False) -> np.ndarray:
    """Make noise of one patch's size, two cells high for a fully convolutional network; all cells alike or not."""
    rng = np.random.default_rng(3)
    height = card.patch_px + (card.stride_px if card.kind == "map" else 0)
    shape = (1, height, card.patch_px, len(card.bands))
    noise = rng.random(shape, np.float32) * np.float32(0.4)
    if alike:
        places = np.ix_(np.arange(height) % card.stride_px, np.arange(card.patch_px) % card.stride_px)
        noise = np.ascontiguousarray(noise[:, places[0], places[1]])
    return noise if card.layout == "NHWC" else np.ascontiguousarray(np.moveaxis(noise, -1, 1))


def check(card: ModelCard, n_features: int) -> LastLayers:
    """Take features out, put heads in, and compare with plain numpy."""
    assert card.model_path is not None
    data = card.model_path.read_bytes()
    layers = find_last_layers(data, card)
    window = window_for(card, alike=layers.around > 0)  # then the mean over neighbours is what each of them has
    made, content = feature_network(layers)
    features = run(content, window)
    assert features.shape[1] == n_features == len(made.scheme)
    own = run(before_powers(layers), window)
    own = own if card.activation == "none" else np.exp(log_softmax(own.astype(np.float64)))
    np.testing.assert_allclose(np.exp(layers.log_probabilities(features)), own, atol=1e-5)
    rng = np.random.default_rng(4)
    for n_classes, from_parent in ((len(card.scheme), True), (5, False)):
        weight, bias = rng.normal(size=(n_classes, n_features)) / 30, rng.normal(size=n_classes)
        scores = features @ weight.T + bias
        if from_parent and len(layers.heads) > 1:
            scores = scores + 0.3 * layers.log_probabilities(features)
        answer = run(adapted_network(layers, weight, bias, from_parent, kept=0.3), window)
        answer = answer if card.activation == "none" else np.exp(log_softmax(answer.astype(np.float64)))
        np.testing.assert_allclose(answer, np.exp(log_softmax(scores)), atol=1e-5)
    return layers


@pytest.fixture
def without_onnx(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make importing the package onnx fail, as inside a QGIS that has only onnxruntime."""
    monkeypatch.setitem(sys.modules, "onnx", None)


@pytest.mark.usefixtures("without_onnx")
def test_the_bundled_network() -> None:
    assert check(find_network("lcz-lite"), 128).around == 1


@pytest.mark.usefixtures("without_onnx")
def test_features_are_the_cells_own_where_a_network_averages_its_neighbours() -> None:
    card = find_network("lcz-lite")
    assert card.model_path is not None
    data, side = card.model_path.read_bytes(), card.patch_px + 2 * card.stride_px
    image = np.random.default_rng(5).random((1, len(card.bands), side, side), np.float32) * np.float32(0.4)
    layers = find_last_layers(data, card)
    _, content = feature_network(layers)
    of_cells = np.exp(layers.log_probabilities(run(content, image)))
    assert of_cells.shape == (9, 17)
    mean = run(before_powers(layers), image)
    assert mean.shape == (9, 17)
    np.testing.assert_allclose(mean[4], of_cells.mean(axis=0), atol=1e-5)
    assert np.abs(of_cells[4] - mean[4]).max() > 1e-3


@pytest.mark.usefixtures("without_onnx")
def test_powers_of_the_classes_are_no_part_of_an_adapted_network() -> None:
    card = find_network("lcz-lite")
    assert card.model_path is not None
    data, image = card.model_path.read_bytes(), window_for(card)
    layers = find_last_layers(data, card)
    (head,) = layers.heads
    own, shipped = run(before_powers(layers), image), run(data, image)
    assert np.abs(own - shipped).max() > 0.02
    assert (own.argmax(axis=1) == shipped.argmax(axis=1)).all()
    same_head = adapted_network(layers, head.weight, head.bias, from_parent=True)
    np.testing.assert_allclose(run(same_head, image), own, atol=1e-5)
    powers = next(node for node in read_graph(data).nodes if node.op == "Log").outputs[0]
    assert powers.encode() not in same_head


@pytest.mark.parametrize("kind", ["scene", "map"])
def test_a_layer_that_is_a_larger_convolution(linear: Any, kind: str) -> None:
    check(getattr(linear, kind), 10 * 12 * 12)


def test_the_published_networks(shared_data: Path, so2sat_resnet20: ModelCard, monkeypatch: pytest.MonkeyPatch) -> None:
    sen2lcz = import_network(shared_data / "models" / "so2sat_sen2lcz.hdf5")
    lcznet = import_network(shared_data / "models" / "lcznet_like_fixture.h5", ImportOptions(preset="lcznet"))
    monkeypatch.setitem(sys.modules, "onnx", None)
    assert len(check(so2sat_resnet20, 256).heads) == 1
    assert len(check(sen2lcz, 32 + 64 + 128 + 128).heads) == 4
    check(lcznet, 128)


def sen12ms(folder: Path, architecture: str, labels: str) -> ModelCard:
    """Import a SEN12MS network of made-up weights, from a checkpoint as published."""
    state = OrderedDict(sen12ms_weights.state_dict(architecture, 10, 10))
    path = folder / f"{architecture.lower()}_{labels}.pth"
    return import_network(write_zip(path, {"model_state_dict": state}), ImportOptions(labels=labels))


@pytest.mark.parametrize(("architecture", "n_features"), [("ResNet50", 2048), ("DenseNet121", 65536)])
def test_the_sen12ms_networks(library: Path, tmp_path: Path, architecture: str, n_features: int) -> None:
    check(sen12ms(tmp_path, architecture, "single"), n_features)


def test_a_multi_label_sen12ms_network_is_refused(library: Path, tmp_path: Path) -> None:
    card = sen12ms(tmp_path, "ResNet50", "multi")
    assert card.model_path is not None
    with pytest.raises(ModelError, match=f"network {card.id} gives a set of classes") as refusal:
        find_last_layers(card.model_path.read_bytes(), card)
    assert "one class" in refusal.value.hint


@pytest.mark.parametrize("form", ["matmul", "matmul_add", "gemm_transposed", "constant_weights"])
def test_dense_layers_in_the_forms_that_exporters_write(linear: Any, tmp_path: Path, form: str) -> None:
    rng = np.random.default_rng(5)
    kernel = rng.normal(size=(10, 17)).astype(np.float32)
    bias = rng.normal(size=17).astype(np.float32)
    graph = OnnxGraph("dense")
    patches = graph.input("patches", ("batch", 10, 12, 12))
    features = graph.node("Flatten", [graph.node("GlobalAveragePool", [patches])], axis=1)
    if form == "gemm_transposed":
        weights = graph.initializer(np.ascontiguousarray(kernel.T))
        scores = graph.node("Gemm", [features, weights, graph.initializer(bias)], transB=1)
    elif form == "constant_weights":
        weights = graph.node("Identity", [graph.initializer(kernel)])
        scores = graph.node("MatMul", [features, weights])
    else:
        scores = graph.node("MatMul", [features, graph.initializer(kernel)])
        if form == "matmul_add":
            scores = graph.node("Add", [graph.initializer(bias), scores])
    graph.output(graph.node("Softmax", [scores], axis=1), ("batch", 17))
    path = tmp_path / "dense.onnx"
    path.write_bytes(graph.finish())
    check(replace(linear.scene, activation="none", model_path=path), 10)


def test_networks_without_such_a_layer_are_refused_by_name() -> None:
    card = find_network("igbp-lite")
    assert card.model_path is not None
    with pytest.raises(ModelError, match="last layer of the network igbp-lite cannot be found") as refusal:
        find_last_layers(card.model_path.read_bytes(), card)
    assert "lcz-lite" in refusal.value.hint
    with pytest.raises(ModelError, match="set of classes"):
        find_last_layers(card.model_path.read_bytes(), replace(card, labels="multi"))
