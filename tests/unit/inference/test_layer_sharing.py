"""First layers run once for many patches give what they give to each patch alone."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import pytest

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.patches import PatchScorer
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.windows import WindowReader
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import MissingDependencyError, NetworkMemoryError
from scene_mapper.core.inference import speed
from scene_mapper.core.inference.first_layers import split_network
from scene_mapper.core.inference.layer_sharing import random_block, share_layers
from scene_mapper.core.inference.run_settings import RunSettings
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.inference.shared_layers import SharedLayers
from scene_mapper.core.inference.tuning import with_batch
from scene_mapper.core.networks.importing import ImportOptions, import_network
from scene_mapper.core.networks.library import install_network
from scene_mapper.core.setup.import_packages import import_onnx
from scene_mapper.tests.same_maps import same_classes, same_scores

PATCH_PX, STRIDE_PX = 24, 5


def two_layers(layout: str, pads: int = 1, second: str = "Relu") -> bytes:
    """Two 3 x 3 convolutions, the second beside a shortcut, then an average over the patch."""
    rng = np.random.default_rng(3)
    graph = OnnxGraph("two_layers")
    size = PATCH_PX
    shape = ("batch", 10, size, size) if layout == "NCHW" else ("batch", size, size, 10)
    value = graph.input("pixels", shape)
    if layout == "NHWC":
        value = graph.node("Transpose", [value], perm=[0, 3, 1, 2])
    kernel = graph.initializer(rng.normal(size=(8, 10, 3, 3)) * 0.3)
    value = graph.node("Relu", [graph.node("Conv", [value, kernel], pads=[pads] * 4)])
    kernel = graph.initializer(rng.normal(size=(8, 8, 3, 3)) * 0.3)
    wide = graph.node("Conv", [value, kernel, graph.initializer(rng.normal(size=8))], pads=[1] * 4)
    value = graph.node("Add", [graph.node(second, [wide]), value])
    value = graph.node("Flatten", [graph.node("MaxPool", [value], kernel_shape=[4, 4], strides=[4, 4])])
    pixels = ((PATCH_PX - 2 + 2 * pads) // 4) ** 2 * 8
    graph.output(graph.node("MatMul", [value, graph.initializer(rng.normal(size=(pixels, 17)))]), ("batch", 17))
    return graph.finish()


@pytest.fixture
def card(linear, tmp_path):
    """Install `two_layers` and give its card."""

    def install(layout="NHWC", **options):
        given = replace(linear.scene, id="two-layers", patch_px=PATCH_PX, stride_px=STRIDE_PX, layout=layout, sha256="")
        return install_network(given, two_layers(layout, **options), tmp_path)

    return install


@pytest.mark.rounding
@pytest.mark.parametrize("layout", ["NHWC", "NCHW"])
def test_a_block_gives_what_each_patch_gives(card, layout):
    network = share_layers(open_network(card(layout), "cpu", 1))
    assert network.settings.shared_layers
    assert network.shared.ring_px == 2
    pixels, cells = random_block(network, 4, 5)
    some = cells[[0, 1, 2, 5, 8, 13, 14, 19]]
    by_band = pixels if layout == "NCHW" else np.moveaxis(pixels, -1, 0)
    patches = np.stack([by_band[:, r : r + PATCH_PX, c : c + PATCH_PX] for r, c in some * STRIDE_PX])
    patches = patches if layout == "NCHW" else np.moveaxis(patches, 1, -1)
    alone = network.scores(np.ascontiguousarray(patches))
    for batch in (1, 3, 8):
        same_scores(network.shared.scores(pixels, STRIDE_PX, some, batch), alone)


@pytest.mark.parametrize(("threads", "batch"), [(1, 8), (3, 5)])
def test_the_map_is_the_same(card, write_raster, scene_dn, tmp_path, read, watcher, monkeypatch, threads, batch):
    """A scene with a hole, larger than a block, of cells that are not all asked for."""
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    dn = scene_dn(230, 260)
    dn[:, 60:90, 100:140] = 0
    source, network = str(write_raster(dn, nodata=0)), card()
    mask = "POLYGON((500100 3999900, 502400 3999800, 501500 3997800, 500100 3999900))"
    request = ClassifyRequest(
        source, network, tmp_path / "plain.tif", device="cpu", threads=threads, batch=batch, mask_wkt=mask,
        probabilities=tmp_path / "plain_p.tif",
    )  # fmt: skip
    classify(request, InProcess(), watcher())
    device = open_network(network, "cpu", threads).device
    speed.remember(network, device, speed.Speed(RunSettings(batch=batch, shared_layers=True, tuned=True), 1.0))
    shared = replace(request, output=tmp_path / "shared.tif", probabilities=tmp_path / "shared_p.tif", batch=0)
    blocks = []
    scores = SharedLayers.scores
    monkeypatch.setattr(SharedLayers, "scores", lambda *given: (blocks.append(len(given[3])), scores(*given))[1])
    classify(shared, InProcess(), watcher())
    assert sum(blocks) > 300
    same_scores(read(tmp_path / "shared_p.tif"), read(tmp_path / "plain_p.tif"))
    same_classes(read(tmp_path / "shared.tif"), read(tmp_path / "plain.tif"), read(tmp_path / "plain_p.tif"))


def test_what_cannot_be_shared_is_left_alone(card, linear):
    assert split_network(two_layers("NHWC"), PATCH_PX).ring_px == 2
    assert split_network(two_layers("NHWC"), 12) is None  # the edges would be most of the patch
    for other in (card("NCHW", pads=0), linear.scene, linear.map):
        network = open_network(other, "cpu", 1)
        assert share_layers(network) is network
    # A softmax over the width sees the whole row: sharing ends before it.
    assert split_network(two_layers("NHWC", second="Softmax"), PATCH_PX).ring_px == 2


def test_a_package_onnx_that_does_not_load_costs_no_map(card, tmp_path, monkeypatch):
    """As one that was made for another protobuf: its import raises a TypeError."""
    network = open_network(card(), "cpu", 1)
    for name in [name for name in sys.modules if name.partition(".")[0] == "onnx"]:
        monkeypatch.delitem(sys.modules, name)
    (tmp_path / "onnx.py").write_text("raise TypeError('Descriptors cannot be created directly')")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert share_layers(network) is network
    with pytest.raises(MissingDependencyError, match="Descriptors"):
        import_onnx()


def test_a_network_that_reads_its_image_in_two_orders_runs_as_a_whole(linear, tmp_path):
    """Its second branch takes the scaled image with the bands last: no layer of the kind that is shared."""
    rng = np.random.default_rng(5)
    graph = OnnxGraph("two_orders")
    image = graph.input("pixels", ("batch", PATCH_PX, PATCH_PX, 10))
    bands_first = graph.node("Transpose", [image], perm=[0, 3, 1, 2])
    seen = graph.node("Conv", [bands_first, graph.initializer(rng.normal(size=(17, 10, 3, 3)))], pads=[1] * 4)
    doubled = graph.node("Mul", [image, graph.initializer(np.array(2.0))])
    mean = graph.node("ReduceMean", [doubled], axes=[1, 2, 3], keepdims=1)
    scores = graph.node("GlobalAveragePool", [graph.node("Add", [seen, mean])])
    graph.output(graph.node("Flatten", [scores], axis=1), ("batch", 17))
    given = replace(linear.scene, id="two-orders", patch_px=PATCH_PX, stride_px=STRIDE_PX, layout="NHWC", sha256="")
    network = open_network(install_network(given, graph.finish(), tmp_path), "cpu", 1)
    assert share_layers(network) is network
    assert network.shared is None


@pytest.mark.parametrize("batch", [1, 8])
def test_where_a_block_finds_no_memory_its_patches_are_run_alone(
    card, write_raster, scene_dn, tmp_path, watcher, batch
):
    plan = make_plan(ClassifyRequest(str(write_raster(scene_dn(110, 120))), card(), tmp_path / "m.tif"))
    network = with_batch(open_network(plan.card, "cpu", 2), batch)
    window, cells = WindowReader(plan, plan.dates[0]).window(plan.strips[0]), np.argwhere(np.ones((16, 16), bool))
    alone = PatchScorer(network, window, plan.grid, watcher(), lambda _: None).scores(cells)

    def too_large(_):
        raise NetworkMemoryError("There is no memory.")

    network = replace(network, shared=SharedLayers(too_large, too_large, network.card.layout, PATCH_PX, 2))
    same_scores(PatchScorer(network, window, plan.grid, watcher(), lambda _: None).scores(cells), alone)


@pytest.mark.rounding
@pytest.mark.parametrize(
    ("file", "preset"),
    [("so2sat_s2_resnet20", ""), ("so2sat_sen2lcz", ""), ("lcznet_like_fixture", "lcznet")],
)
def test_published_networks_give_their_own_numbers(shared_data, tmp_path, monkeypatch, file, preset):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path))
    path = next((shared_data / "models").glob(f"{file}.h*5"))
    network = share_layers(open_network(import_network(path, ImportOptions(preset=preset)), "cpu", 1))
    assert network.settings.shared_layers
    pixels, cells = random_block(network, 3, 3)
    p, s = network.card.patch_px, network.card.stride_px
    patches = np.stack([pixels[r : r + p, c : c + p] for r, c in cells * s])
    shared = network.shared.scores(pixels, s, cells, 4)
    same_scores(shared, network.scores(patches))
