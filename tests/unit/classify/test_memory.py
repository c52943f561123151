"""Memory: flat in the raster's height, and what happens when there is too little."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.networks.library import install_network
from scene_mapper.tests.same_maps import same_classes

# VmHWM, not getrusage: the latter counts what the process that started this one held at that moment.
PROGRAM = """
import sys
from pathlib import Path
from scene_mapper.core.networks.card_stac import read_card
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.classify.request import ClassifyRequest
card = read_card(Path(sys.argv[2]))
classify(ClassifyRequest(sys.argv[1], card, Path(sys.argv[3]), threads=1), InProcess(), SilentFeedback())
print(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024)
"""


def tiled_scene(path, height, names, seed_tile):
    """A scene 3,000 px wide, tiled and compressed as users have it."""
    options = ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 3000, height, 10, gdal.GDT_UInt16, options)
    dataset.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
    dataset.SetProjection("EPSG:32633")
    for row in range(0, height, 500):
        dataset.WriteRaster(0, row, 3000, 500, np.tile(seed_tile, (1, 1, 6)).tobytes(), 3000, 500, gdal.GDT_UInt16)
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)


@pytest.mark.once
@pytest.mark.timeout(440)
def test_a_raster_of_twice_the_height_takes_no_more_memory(linear, scene_dn, tmp_path):
    card = linear.map.model_path.with_suffix(".json")

    def peak(height: int) -> int:
        source = tmp_path / f"{height}.tif"
        if not source.exists():
            tiled_scene(source, height, linear.map.bands, scene_dn(500, 500))
        arguments = [sys.executable, "-c", PROGRAM, str(source), str(card), str(tmp_path / "map.tif")]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=70)
        return int(done.stdout)

    # The taller scene holds 180 MB more of pixels. On a busy machine, what is read ahead and what is computed are in
    # memory at once in one run and not in another one, so up to three runs tell what each needs.
    low, tall = [], []
    while len(tall) < 3 and (not tall or min(tall) - max(low) >= 90):
        low.append(peak(3000))
        tall.append(peak(6000))
    assert min(tall) - max(low) < 90, (low, tall)


def test_a_map_network_short_of_memory_takes_smaller_blocks(linear, write_raster, scene_dn, tmp_path, watcher):
    """A network that swells the scene's one block to 3.6 GB, in a process that may take 1 GB more."""
    graph = OnnxGraph("hungry_map")
    image = graph.input("image", ("batch", 10, "height", "width"))
    tiled = graph.node("Tile", [image, graph.initializer(np.array([1, 10_000, 1, 1], np.int64))])
    small = graph.node("Slice", [tiled, *(graph.initializer(np.array([v], np.int64)) for v in (0, 10, 1))])
    scores = graph.node("Conv", [small, graph.initializer(linear.weights)], strides=[4, 4])
    graph.output(graph.node("Softmax", [scores], axis=1), ("batch", 17, "rows", "cols"))
    card = install_network(replace(linear.map, id="hungry-map", sha256=""), graph.finish(), tmp_path)
    source, out = write_raster(scene_dn(24, 250)), tmp_path / "hungry.tif"
    arguments = [str(source), str(card.model_path.with_suffix(".json")), str(out)]
    done = subprocess.run([sys.executable, "-c", HUNGRY, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    plain = ClassifyRequest(str(source), linear.map, tmp_path / "map.tif", probabilities=tmp_path / "probabilities.tif")
    classify(plain, InProcess(), watcher())
    ours, theirs, probabilities = (gdal.Open(str(p)).ReadAsArray() for p in (out, *plain.outputs))
    same_classes(ours, theirs, probabilities)


HUNGRY = """
import resource, sys
from pathlib import Path
from scene_mapper.core.networks.card_stac import read_card
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.inference.session import open_network
class Teller(SilentFeedback):
    def pushWarning(self, text):
        print(text)
card = read_card(Path(sys.argv[2]))
open_network(card, "cpu", 1)
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + 1_000_000_000, -1))
classify(ClassifyRequest(sys.argv[1], card, Path(sys.argv[3]), threads=1, batch=64), InProcess(), Teller())
"""


def test_too_large_a_batch_is_answered_by_a_smaller_one(linear, write_raster, scene_dn, tmp_path, watcher):
    """A network that swells each patch to 58 MB, in a process that may take 1 GB more."""
    graph = OnnxGraph("hungry")
    patches = graph.input("patches", ("batch", 10, 12, 12))
    tiled = graph.node("Tile", [patches, graph.initializer(np.array([1, 10_000, 1, 1], np.int64))])
    small = graph.node("Slice", [tiled, *(graph.initializer(np.array([v], np.int64)) for v in (0, 10, 1))])
    conv = graph.node("Conv", [small, graph.initializer(linear.weights)])
    graph.output(graph.node("Flatten", [conv], axis=1), ("batch", 17))
    card = install_network(replace(linear.scene, id="hungry", sha256=""), graph.finish(), tmp_path)
    source, out = write_raster(scene_dn(40, 40)), tmp_path / "hungry.tif"
    arguments = [str(source), str(card.model_path.with_suffix(".json")), str(out)]
    done = subprocess.run([sys.executable, "-c", HUNGRY, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Out of memory with a batch of 64 patches; continuing with 32." in done.stdout
    plain = ClassifyRequest(
        str(source), linear.scene, tmp_path / "map.tif", probabilities=tmp_path / "probabilities.tif"
    )
    classify(plain, InProcess(), watcher())
    ours, theirs, probabilities = (gdal.Open(str(p)).ReadAsArray() for p in (out, *plain.outputs))
    same_classes(ours, theirs, probabilities)
