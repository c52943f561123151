"""Patches cut on the device, by the same code that runs on a GPU: here the device is the CPU."""

from __future__ import annotations

import base64
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from scene_mapper.core.classify import engine
from scene_mapper.core.classify.engine import InProcess, classify, run_plan
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError, NetworkMemoryError
from scene_mapper.core.image_layout import Layout
from scene_mapper.core.inference import gpu_patches, tuning
from scene_mapper.core.inference.gpu_patches import GpuPatches
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.inference.tuning import with_batch
from scene_mapper.core.networks.importing import import_network
from scene_mapper.tests.same_maps import same_classes


def cutter_graph(layout: str) -> bytes:
    graph = OnnxGraph("cut_patches")
    by_last = layout == "NHWC"
    pixels = graph.input("pixels", ("pixel", "band") if by_last else ("band", "pixel"))
    first = graph.input("first", ("patch", 1, 1), np.int64)
    within = graph.input("within", ("height", "width"), np.int64)
    cut = graph.node("Gather", [pixels, graph.node("Add", [first, within])], axis=0 if by_last else 1)
    if not by_last:
        cut = graph.node("Transpose", [cut], perm=[1, 0, 2, 3])
    shape = ("patch", "height", "width", "band") if by_last else ("patch", "band", "height", "width")
    graph.output(cut, shape, "patches")
    return graph.finish()


@pytest.mark.parametrize("layout", ["NHWC", "NCHW"])
def test_the_graphs_in_the_module_are_these(layout):
    assert base64.b64decode(gpu_patches._GRAPHS[Layout(layout)]) == cutter_graph(layout)


def test_so2sat_cells_get_the_numbers_of_ready_patches(shared_data, tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path))
    card = import_network(shared_data / "models" / "so2sat_s2_resnet20.h5")
    network = open_network(card, "cpu", 1)
    pixels = np.random.default_rng(0).random((72, 92, 10), dtype=np.float32)
    cells = np.array([[0, 0], [3, 1], [4, 6], [2, 2]])
    patches = np.stack([pixels[r : r + 32, c : c + 32] for r, c in cells * 10])
    np.testing.assert_array_equal(GpuPatches(network).strip(pixels).scores(cells, 10), network.scores(patches))


def test_batches_are_measured_as_a_map_computes_them(linear, watcher):
    network = open_network(linear.scene, "cpu", 1)
    strips = []

    class Watched(GpuPatches):
        def strip(self, pixels):
            strips.append(pixels.shape)
            return super().strip(pixels)

    on_device = replace(network, device_patches=Watched(network))
    assert tuning._rate(on_device, 40, 0.0, watcher()) > 0
    patch, width = network.card.patch_px, network.card.patch_px + 15 * network.card.stride_px
    assert strips == [network.card.layout.shape(patch, width, len(network.card.bands))]


def test_a_gpu_has_strips_of_its_own(linear, write_raster, scene_dn, tmp_path, monkeypatch):
    source, output = str(write_raster(scene_dn(200, 100))), tmp_path / "m.tif"
    plan = make_plan(ClassifyRequest(source, linear.scene, output))
    network = SimpleNamespace(device=SimpleNamespace(name="cuda"))
    monkeypatch.setattr(engine, "GPU_STRIP_BYTES", 4 * 10 * 108 * 52)  # 52 rows of pixels, margins and bands included
    assert [strip.rows for strip in engine._in_strips_for([network], plan).strips] == [11, 11, 11, 11, 6]
    two = [network, network]
    on_cpu = [SimpleNamespace(device=SimpleNamespace(name="cpu"))]
    assert engine._in_strips_for(two, plan).strips == engine._in_strips_for(on_cpu, plan).strips == plan.strips
    fixed = make_plan(ClassifyRequest(source, linear.scene, output, strip_rows=20))
    assert [strip.rows for strip in engine._in_strips_for([network], fixed).strips] == [20, 20, 10]


def test_the_map_is_the_same(linear, write_raster, scene_dn, tmp_path, read, watcher):
    """A network on bands first, a scene with a hole: whole patches are cut on the device, others are filled before."""
    dn = scene_dn(130, 140)
    dn[:, 20:60, 30:75] = 0
    out, plain, probabilities = (tmp_path / name for name in ("m.tif", "plain.tif", "p.tif"))
    request = ClassifyRequest(
        str(write_raster(dn, nodata=0)), linear.scene, plain, probabilities=probabilities, device="cpu", threads=1
    )
    classify(request, InProcess(), watcher())
    network = with_batch(open_network(linear.scene, "cpu", 1), 7)
    network = replace(network, device_patches=GpuPatches(network))
    run_plan(make_plan(replace(request, output=out, probabilities=None)), [network], watcher())
    same_classes(read(out), read(plain), read(probabilities))


def test_a_network_that_fails_says_so(linear):
    network = open_network(linear.scene, "cpu", 1)
    strip = GpuPatches(network).strip(np.zeros((10, 40, 40), np.float32))
    with pytest.raises(ModelError, match="linear-scene failed on an input of shape"):
        strip.scores(np.array([[100, 100]]), 4)


class Device:
    """Hands strips over, notes how many patches are computed at once, and has memory for some of them only."""

    def __init__(self, patches, most: int = 1000) -> None:
        self.patches, self.most, self.sizes = patches, most, []

    def strip(self, pixels):
        strip = self.patches.strip(pixels)

        def scores(cells, stride_px):
            self.sizes.append(len(cells))
            if len(cells) > self.most:
                raise NetworkMemoryError("CUDA has no memory for so much.", "Use a smaller batch.")
            return strip.scores(cells, stride_px)

        return SimpleNamespace(scores=scores)


@pytest.mark.parametrize("more", [0, 1, 5])
def test_a_last_batch_that_finds_no_memory_is_computed_in_smaller_ones(
    more, linear, write_raster, scene_dn, tmp_path, watcher, read
):
    """It is filled up with copies, so it needs as much as a whole one, however few cells it has."""
    out, plain, probabilities = (tmp_path / name for name in ("m.tif", "plain.tif", "p.tif"))
    source = str(write_raster(scene_dn(130, 140)))
    request = ClassifyRequest(source, linear.scene, plain, probabilities=probabilities, device="cpu", threads=1)
    classify(request, InProcess(), watcher())
    plan = make_plan(replace(request, output=out, probabilities=None))
    batch = next(size for size in range(12, plan.n_cells) if plan.n_cells % size == more)
    network = with_batch(open_network(linear.scene, "cpu", 1), batch)
    device, feedback = Device(GpuPatches(network), most=batch // 2), watcher()
    run_plan(plan, [replace(network, device_patches=device)], feedback)
    same_classes(read(out), read(plain), read(probabilities))
    assert set(device.sizes) == {batch, batch // 2}
    assert [str(one) for one in feedback.warnings] == [
        f"Out of memory with a batch of {batch} patches; continuing with {batch // 2}."
    ]


def test_the_device_always_gets_whole_batches(linear, write_raster, scene_dn, tmp_path, watcher):
    network = with_batch(open_network(linear.scene, "cpu", 1), 8)
    device = Device(GpuPatches(network))
    request = ClassifyRequest(str(write_raster(scene_dn(130, 140))), linear.scene, tmp_path / "m.tif", device="cpu")
    run_plan(make_plan(request), [replace(network, device_patches=device)], watcher())
    assert set(device.sizes) == {8}
    assert make_plan(request).n_cells % 8 != 0
