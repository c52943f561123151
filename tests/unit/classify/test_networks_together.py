"""Several networks make one map: the mean of what each of them writes alone, their majority and where they differ."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.classify import rows
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.merge import merge_shards
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import Shard
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.classmap.disagreement import disagreement_legend, disagreement_legend_by_id
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import ModelError, RequestError
from scene_mapper.core.inference.network import SCORE_TOLERANCE
from scene_mapper.core.inference.network_group import NetworkGroup, network_group
from scene_mapper.core.networks.find import find_networks
from scene_mapper.tests.networks.mean import SCALING, mean_network
from scene_mapper.tests.raster_files import raster_values
from scene_mapper.tests.same_maps import same_scores

EXTRAS = ("confidence", "probabilities", "majority", "disagreement", "filtered")


@pytest.fixture
def cards(linear, tmp_path):
    """Three networks: two of the same bands, trained on different levels; one of two bands and smaller patches.

    One is too certain, as its card says.
    """
    small, _ = mean_network(tmp_path / "networks", "two-bands", LCZ, "single", ("B03", "B02"), SCALING[:2])
    return replace(linear.map, level="L2A"), small, replace(linear.scene, level="L1C", temperature=2.0)


@pytest.fixture
def scenes(write_raster, scene_dn):
    """Two dates with nodata in different places; the last corner is nodata in both, B02 is missing in some cells."""
    paths = []
    for seed in (1, 2):
        dn = scene_dn(150, 91, seed=seed)
        dn[:, 40 * seed : 40 * seed + 30, 20:60] = 0
        dn[:, 120:, 70:] = 0
        paths.append(str(write_raster(dn, nodata=0, name=f"date{seed}.tif")))
    return paths


@pytest.fixture
def request_for(scenes, tmp_path):
    def make(card, name, extras=(), **options):
        folder = tmp_path / name
        folder.mkdir()
        files = {extra: folder / f"{extra}.tif" for extra in extras}
        scene = {"source": scenes[0], "dates": (scenes[1],), "level": "L1C", **options}
        return ClassifyRequest(card=card, output=folder / "map.tif", **files, **scene)

    return make


def told(path):
    """Return a raster's metadata; without the name of the map that was filtered."""
    return {key: text for key, text in gdal.Open(str(path)).GetMetadata().items() if "probabilities of" not in text}


def gap(probabilities):
    """Return by how much the largest probability exceeds the second one; large where there is none."""
    second, first = np.sort(probabilities, axis=0)[-2:]
    return np.where(probabilities[0] < 0, 1, first - second)


def test_the_map_is_the_mean_of_the_maps_of_each(cards, request_for, watcher):
    alone = []
    for card in cards:
        request = request_for(card, card.id, ["probabilities"])
        classify(request, InProcess(), watcher())
        alone.append(raster_values(request.probabilities))
    request = request_for(network_group(cards), "together", EXTRAS)
    seen = watcher()
    result = classify(request, InProcess(), seen)
    p = raster_values(request.probabilities)
    stacked = np.stack(alone)
    has_result = stacked[:, 0] >= 0
    count = np.where(has_result[:, None], stacked, 0)
    count[2] = np.sqrt(count[2])  # a temperature of 2
    count[2] /= np.maximum(count[2].sum(axis=0), 1e-9)
    assert np.abs(count[2] - stacked[2])[:, has_result[2]].max() > 0.02
    expected = count.sum(axis=0) / np.maximum(1, has_result.sum(axis=0))
    inside = has_result.any(axis=0)
    assert 0 < (~inside).sum() < inside.size / 4
    np.testing.assert_allclose(p[:, inside], expected[:, inside], rtol=0, atol=1e-6)
    assert (p[:, ~inside] == -1).all()
    codes, votes = raster_values(request.output), stacked.argmax(axis=1) + 1
    np.testing.assert_array_equal(codes[inside], p.argmax(axis=0)[inside] + 1)
    np.testing.assert_array_equal(raster_values(request.confidence)[inside], np.rint(100 * p.max(axis=0))[inside])
    sure = inside & np.all([gap(one) > 2 * SCORE_TOLERANCE for one in (p, *stacked)], axis=0)
    differ = ((votes != codes) & has_result).sum(axis=0)
    differs = raster_values(request.disagreement)
    np.testing.assert_array_equal(differs[sure], differ[sure])
    most = raster_values(request.majority)
    for raster in (differs, most):
        assert ((raster == 255) == ~inside).all()
    for row, col in np.argwhere(sure):
        given = votes[has_result[:, row, col], row, col]
        counts = np.bincount(given, minlength=18)
        winners = np.flatnonzero(counts == counts.max())
        assert most[row, col] == max(winners, key=lambda code: p[code - 1, row, col])
    assert (most != codes)[inside].any()  # else the majority is not tested
    assert result.differing == tuple(np.bincount(differs[inside], minlength=4))
    assert result.agreed_share == result.differing[0] / inside.sum()
    assert seen.infos.count("The probabilities of 3 networks are averaged.") == 1
    told_of = [info for info in seen.infos if info.startswith("Before that")]
    assert told_of == [f"Before that, those of {cards[2].title} are calibrated (temperature 2)."]
    assert sum(info.startswith("Network: ") for info in seen.infos) == 3
    assert seen.progress == sorted(seen.progress)


def test_each_set_of_bands_is_read_once(cards, request_for, watcher, monkeypatch):
    read: dict[rows.RowBuffer, list[tuple[int, int]]] = {}
    original = rows.RowBuffer._read

    def recorded(self, start, stop):
        read.setdefault(self, []).append((start, stop))
        return original(self, start, stop)

    monkeypatch.setattr(rows.RowBuffer, "_read", recorded)
    classify(request_for(network_group(cards), "together"), InProcess(), watcher())
    assert len(read) == 4  # two sets of bands, two dates
    for spans in read.values():
        assert spans[0][0] == 0
        assert spans[-1][1] == 150
        assert [stop for _, stop in spans[:-1]] == [start for start, _ in spans[1:]]


def test_pieces_of_the_map_are_those_of_the_whole(cards, request_for, watcher, tmp_path):
    group = network_group(cards)
    whole = request_for(group, "whole", EXTRAS)
    by_workers = request_for(group, "workers", EXTRAS)
    one, other = classify(whole, InProcess(), watcher()), classify(by_workers, WorkerProcesses(2), watcher())
    assert np.abs(np.subtract(one.differing, other.differing)).max() <= 3
    assert one.filter_result.counts.keys() == other.filter_result.counts.keys()
    parts = {name: [] for name in ("output", "disagreement")}
    for i in (1, 2, 3):
        shard = request_for(group, f"shard{i}", ["disagreement"])
        classify(shard, Shard(i, 3), watcher())
        for name, files in parts.items():
            files.append(getattr(shard, name))
    for name, files in parts.items():
        merge_shards(files, tmp_path / f"{name}.tif", watcher())
    for first, second in (
        *zip(whole.outputs, by_workers.outputs),
        (whole.output, tmp_path / "output.tif"),
        (whole.disagreement, tmp_path / "disagreement.tif"),
    ):
        ours, theirs = raster_values(second), raster_values(first)
        if ours.dtype == np.float32:
            same_scores(ours, theirs)
        else:
            assert (ours != theirs).mean() < 0.005  # where two classes tie
        assert told(second) == told(first)
        legends = [path.with_suffix(".qml") for path in (first, second)]
        assert legends[0].exists() == legends[1].exists()
        if legends[0].exists():
            assert legends[0].read_text("utf-8") == legends[1].read_text("utf-8")


def test_every_file_names_all_networks(cards, request_for, watcher):
    request = request_for(network_group(cards), "together", EXTRAS)
    classify(request, InProcess(), watcher())
    for path in request.outputs:
        said = gdal.Open(str(path)).GetMetadata()
        if path != request.filtered:
            assert said["SCENE_MAPPER_MODEL"] == "linear-map; two-bands; linear-scene"
            assert said["SCENE_MAPPER_MODEL_SHA256"] == "; ".join(card.sha256 for card in cards)
            assert said["SCENE_MAPPER_BANDS"].startswith("B02=1,B03=2,B04=3")
        assert said["SCENE_MAPPER_COMBINED"] == ("majority" if path == request.majority else "mean")
        assert said["SCENE_MAPPER_TEMPERATURES"] == "1; 1; 2"
    legend = request.disagreement.with_suffix(".qml").read_text("utf-8")
    for text in ("all networks agree", "1 network differs", "2 networks differ", "3 networks differ"):
        assert f'label="{text}"' in legend
    assert 'label="LCZ 1: ' in request.majority.with_suffix(".qml").read_text("utf-8")


def test_the_legend_of_disagreement_is_known_by_its_id():
    legend = disagreement_legend(2)
    assert [(c.code, c.name) for c in legend.classes] == [
        (0, "all networks agree"),
        (1, "1 network differs"),
        (2, "2 networks differ"),
    ]
    assert disagreement_legend_by_id(legend.id) == legend
    assert disagreement_legend_by_id("lcz") is None


def test_two_sensors_together(write_raster, scene_dn, radar_db, tmp_path, watcher):
    fusion, _ = mean_network(tmp_path / "a", "fusion", IGBP_SIMPLIFIED, "multi")
    optical, _ = mean_network(tmp_path / "b", "optical", IGBP_SIMPLIFIED, "multi", ("B03", "B02"), SCALING[:2])
    source = str(write_raster(scene_dn(40, 40)))
    s1 = str(write_raster(radar_db, names=("VV", "VH"), name="s1.tif"))
    group = network_group((optical, fusion))
    assert group.bands == ("B03", "B02", "VV", "VH")
    alone = []
    for card in (optical, fusion):
        p = tmp_path / f"{card.id}.tif"
        classify(ClassifyRequest(source, card, tmp_path / "map.tif", radar=s1, probabilities=p), InProcess(), watcher())
        alone.append(raster_values(p))
    together = ClassifyRequest(
        source, group, tmp_path / "map.tif", radar=s1, probabilities=tmp_path / "p.tif", labels=tmp_path / "l.tif"
    )
    seen = watcher()
    classify(together, InProcess(), seen)
    np.testing.assert_allclose(raster_values(together.probabilities), np.mean(alone, axis=0), rtol=0, atol=1e-6)
    bits = (raster_values(together.probabilities) >= 0.5).astype(int) * (1 << np.arange(10))[:, None, None]
    np.testing.assert_array_equal(raster_values(together.labels), bits.sum(axis=0))
    assert seen.warnings == []  # that one network has no use for the radar raster is no mistake


def test_networks_that_do_not_fit_together_are_refused(linear, tiny, tmp_path):
    other, _ = mean_network(tmp_path, "land", IGBP_SIMPLIFIED, "single", ("B02", "B03"), SCALING[:2])
    for cards, told in (
        ((linear.map, other), "the class scheme differs \\(Local Climate Zones and Simplified IGBP"),
        ((linear.map, replace(tiny.map, id="tiny", stride_px=8)), "the cell size differs \\(40 m and 80 m\\)"),
        ((linear.map, linear.map), "The network linear-map is given twice"),
        (
            (linear.map, replace(linear.scene, labels="multi")),
            "one gives each cell one class, the other a set of classes",
        ),
        (tuple(replace(linear.map, id=f"n{i}") for i in range(17)), "17 networks are too many"),
    ):
        with pytest.raises(RequestError, match=told):
            network_group(cards)


def test_what_needs_several_networks_is_refused_for_one(linear, request_for):
    with pytest.raises(RequestError, match="need several networks, but only linear-map is given"):
        make_plan(request_for(linear.map, "one", ["majority"]))


def test_bands_in_the_networks_order_are_refused_where_the_orders_differ(cards, request_for):
    for bands in ("position", "1,2,3,4,5,6,7,8,9,10"):
        with pytest.raises(RequestError, match="linear-map and two-bands need other bands"):
            make_plan(request_for(network_group(cards), bands, bands=bands))
    same = network_group((cards[0], cards[2]))
    assert make_plan(request_for(same, "same", bands="position")).source.bands[0].matched_by == "position"


def test_a_list_of_networks_is_found_by_names_and_paths(cards, linear):
    small = cards[1].model_path
    group = find_networks(f"{linear.map.model_path} , {small},")
    assert isinstance(group, NetworkGroup)
    assert (group.id, group.title) == ("linear-map+two-bands", "linear-map + two-bands")
    assert group.sentinel2_bands == linear.map.bands
    assert find_networks("lcz-lite").id == find_networks("lcz-lite,").id == "lcz-lite"
    with_comma = small.with_name("a, b.onnx")
    small.rename(with_comma)
    small.with_suffix(".json").rename(with_comma.with_suffix(".json"))
    assert find_networks(str(with_comma)).id == "two-bands"
    with pytest.raises(ModelError, match="There is no network 'lcz-heavy'"):
        find_networks("lcz-lite,lcz-heavy")


def test_the_command_takes_a_list(cards, scenes, tmp_path, capsys):
    names = ", ".join(str(card.model_path) for card in cards)
    files = [str(tmp_path / name) for name in ("map.tif", "majority.tif", "disagreement.tif")]
    options = ["--model", names, "--majority", files[1], "--disagreement", files[2]]
    assert main(["classify", scenes[0], files[0], *options, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [told[name] for name in ("output", "majority", "disagreement")] == files
    assert sum(told["differing"]) == told["cells"]
    assert len(told["differing"]) == 4
    assert main(["classify", scenes[0], files[0], "--model", f"{names},lcz-lite", "--quiet"]) == 1
    assert "the cell size differs (40 m and 100 m)" in capsys.readouterr().err
