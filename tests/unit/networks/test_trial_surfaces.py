"""Networks that say the same of everything are refused at import, those that are merely sure of themselves are not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError
from scene_mapper.core.networks.card_stac import write_card
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.networks.library import bundled_models_folder
from scene_mapper.core.networks.presets import SO2SAT_BANDS
from scene_mapper.core.networks.trial_surfaces import trial_surfaces

OPTIONS = ImportOptions(scheme="lcz", bands=",".join(SO2SAT_BANDS), scale="10000")
SIDE = 8


@pytest.fixture(autouse=True)
def stored(tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "models"


def network(path, factor=1.0, shift=0.0, ending="Softmax", batch="batch", fcn=False):
    """Write a linear network: scores of a patch's mean spectrum, in a hidden layer that may be dead."""
    rng = np.random.default_rng(5)
    graph = OnnxGraph("linear")
    patches = graph.input("patches", (batch, 10, "height" if fcn else SIDE, "width" if fcn else SIDE))
    kernel = graph.initializer((factor * rng.normal(size=(32, 10, SIDE, SIDE))).astype(np.float32))
    hidden = graph.node("Conv", [patches, kernel, graph.initializer(np.full(32, shift, np.float32))], strides=[4, 4])
    hidden = graph.node("Relu", [hidden])
    last = graph.initializer(rng.normal(size=(17, 32, 1, 1)).astype(np.float32))
    bias = graph.initializer(rng.normal(size=17).astype(np.float32))
    scores = graph.node("Conv", [hidden, last, bias])
    if ending == "NaN":  # the root of what is below 0
        scores = graph.node("Sqrt", [graph.node("Sub", [graph.node("Abs", [scores]), graph.initializer(1e30)])])
    if not fcn:
        scores = graph.node("Flatten", [scores])
    if ending == "Softmax":
        scores = graph.node("Softmax", [scores], axis=1)
    graph.output(scores, (batch, 17, "rows", "cols") if fcn else (batch, 17))
    path.write_bytes(graph.finish())
    return path


@pytest.mark.parametrize(
    "made",
    [{"factor": 0.0}, {"shift": -1e9}, {"shift": -1e9, "ending": ""}, {"factor": 0.0, "batch": 4}],
    ids=["zero weights", "dead units", "raw scores", "fixed batch"],
)
def test_a_network_that_says_the_same_of_everything_is_refused(made, tmp_path, stored):
    path = network(tmp_path / "dead.onnx", **made)
    told = r"dead\.onnx returns the same scores for 8 different images: its output does not depend on its input"
    with pytest.raises(ModelError, match=told) as caught:
        import_network(path, OPTIONS)
    assert "scale of its input" in caught.value.hint
    assert not list(stored.glob("*"))


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ({"factor": 0.0}, r"with_card\.onnx returns the same scores for 8 different images"),
        ({"ending": "NaN"}, r"with_card\.onnx returns no numbers as scores \(NaN\) for any of 8 different images"),
    ],
)
@pytest.mark.parametrize("fcn", [False, True])
def test_files_with_a_card_are_tried_too(made, told, fcn, linear, tmp_path, stored):
    path = tmp_path / "with_card.onnx"
    card = replace(linear.map if fcn else linear.scene, id="mine", patch_px=SIDE, activation="none", sha256="")
    write_card(replace(card, model_path=path), path.with_suffix(".json"))
    with pytest.raises(ModelError, match=told):
        import_network(network(path, **made, fcn=fcn))
    assert not list(stored.glob("*"))
    assert import_network(network(path, fcn=fcn)).id == "mine"


@pytest.mark.parametrize("factor", [0.001, 1.0, 1000.0], ids=["hardly sure", "sure", "saturated"])
def test_how_sure_a_network_is_does_not_matter(factor, tmp_path):
    assert import_network(network(tmp_path / "net.onnx", factor), OPTIONS).id == "net"


@pytest.mark.parametrize("name", sorted(path.stem for path in bundled_models_folder().glob("*.onnx")))
def test_the_trial_shows_a_network_what_its_card_says(name):
    card = find_network(name)
    patches = trial_surfaces(card)
    height, width, bands = card.layout.sizes(patches.shape[1:])
    assert (len(patches), height, width, bands) == (8, card.patch_px, card.patch_px, len(card.bands))
    assert patches.dtype == np.float32
    means = patches.mean(axis=(1, 2) if card.layout.bands_last else (2, 3))
    red, infrared = card.bands.index("B04"), card.bands.index("B08")
    dn = means * [one.scale for one in card.scaling] + [one.offset for one in card.scaling]
    assert dn[1, infrared] == pytest.approx(2700, rel=0.1)  # forest
    assert dn[0, red] == pytest.approx(300, rel=0.1)  # water
