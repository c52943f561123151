"""Networks that carry Deepness's metadata."""

from __future__ import annotations

import json

import numpy as np
import onnx
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import BandError, ModelError
from scene_mapper.core.networks.find import find_network

METADATA = {
    "model_type": "Recognition",
    "class_names": {"0": "field", "1": "town", "2": "water"},
    "resolution": 1000,
    "tiles_size": 16,
    "standardization_mean": [0.1, 0.2, 0.3],
    "standardization_std": [0.5, 0.25, 0.2],
}
WEIGHTS = np.random.default_rng(0).normal(size=(3, 3)).astype(np.float32)


def deepness_file(path, metadata, segments=False, softmax=False):
    graph = OnnxGraph("deepness")
    image = graph.input("image", ("batch", 3, 16, 16))
    if segments:
        graph.output(graph.node("Relu", [image]), ("batch", 3, 16, 16))
    else:
        means = graph.node("Flatten", [graph.node("GlobalAveragePool", [image])], axis=1)
        scores = graph.node("MatMul", [means, graph.initializer(WEIGHTS)])
        graph.output(graph.node("Softmax", [scores], axis=1) if softmax else scores, ("batch", 3))
    model = onnx.load_from_string(graph.finish())
    for key, value in metadata.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, json.dumps(value)
    path.write_bytes(model.SerializeToString())
    return path


@pytest.mark.parametrize("softmax", [False, True])
def test_a_classifier_of_deepness_makes_a_map(softmax, write_raster, tmp_path, watcher):
    card = find_network(str(deepness_file(tmp_path / "my net.onnx", METADATA, softmax=softmax)))
    assert (card.id, card.bands, card.patch_px, card.pixel_size_m) == ("my-net", ("INPUT1", "INPUT2", "INPUT3"), 16, 10)
    assert card.activation == ("none" if softmax else "softmax")
    image = np.random.default_rng(1).integers(1, 255, (3, 40, 40)).astype(np.uint8)
    source = write_raster(image, names=None)
    out = tmp_path / "p.tif"
    request = ClassifyRequest(str(source), card, tmp_path / "m.tif", bands="3,2,1", units="dn", probabilities=out)
    classify(request, InProcess(), watcher())
    dataset = gdal.Open(str(out))
    p = dataset.ReadAsArray()
    patch = image[[2, 1, 0], 10:26, 14:30] / 255  # the patch of cell (4, 5): 16 px around its 4 px
    z = (patch.mean(axis=(1, 2)) - [0.1, 0.2, 0.3]) / [0.5, 0.25, 0.2]
    expected = np.exp(z @ WEIGHTS) / np.exp(z @ WEIGHTS).sum()
    np.testing.assert_allclose(p[:, 4, 5], expected, atol=1e-4)
    names = [dataset.GetRasterBand(i).GetDescription() for i in (1, 2, 3)]
    assert names == ["field", "town", "water"]


def test_its_bands_are_never_guessed(write_raster, scene_dn, tmp_path, watcher):
    card = find_network(str(deepness_file(tmp_path / "n.onnx", METADATA)))
    with pytest.raises(BandError, match="INPUT1, INPUT2, INPUT3 cannot be found"):
        classify(ClassifyRequest(str(write_raster(scene_dn(40, 40))), card, tmp_path / "m.tif"), InProcess(), watcher())


def test_a_segmentor_is_another_task(tmp_path):
    file = deepness_file(tmp_path / "s.onnx", {**METADATA, "model_type": "Segmentor"}, segments=True)
    with pytest.raises(ModelError, match=r"s\.onnx is a Segmentor: it does not return a row of scores per scene"):
        find_network(str(file))


@pytest.mark.parametrize("change", [{"class_names": 3}, {"standardization_std": [0.0, 1, 1]}, {"resolution": "fine"}])
def test_metadata_that_cannot_be_used(change, tmp_path):
    with pytest.raises(ModelError):
        find_network(str(deepness_file(tmp_path / "n.onnx", {**METADATA, **change})))


def test_without_metadata_a_card_is_asked_for(tmp_path):
    with pytest.raises(ModelError, match=r"has no card n\.json in its folder"):
        find_network(str(deepness_file(tmp_path / "n.onnx", {})))
