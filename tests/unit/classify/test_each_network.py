"""One map for each of several networks: each is that of the network alone, under a name of its own."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.classify import plan
from scene_mapper.core.classify.each_network import classify_each
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.network_requests import path_of_each, requests_of_each
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import IGBP, LCZ
from scene_mapper.core.errors import BandError, OutputError, RequestError, RunCancelled
from scene_mapper.core.networks.library import install_network, user_models_folder
from scene_mapper.tests.networks.mean import SCALING, mean_network
from scene_mapper.tests.unit.clouds.conftest import bright_network


@pytest.fixture
def cards(linear, tmp_path):
    """Three networks; the last one has other classes and patches."""
    small, _ = mean_network(tmp_path / "networks", "two-bands", LCZ, "single", ("B03", "B02"), SCALING[:2])
    other, _ = mean_network(tmp_path / "networks", "land-cover", IGBP, "single", ("B03", "B02"), SCALING[:2])
    return linear.scene, small, other


@pytest.fixture
def request_to(write_raster, scene_dn, cards):
    scene = str(write_raster(scene_dn(61, 47)))

    def make(output, **options):
        return ClassifyRequest(source=scene, card=cards[0], output=output, **options)

    return make


def test_each_map_is_that_of_the_network_alone(cards, request_to, tmp_path, watcher, read):
    folder = tmp_path / "maps"
    folder.mkdir()
    seen = watcher()
    request = request_to(folder, confidence=tmp_path / "{model}/sure.tif")
    for card in cards:
        (tmp_path / card.id).mkdir()
    results = classify_each(request, cards, InProcess(), seen)
    assert [result.scheme for result in results] == [LCZ, LCZ, IGBP]
    for card, result in zip(cards, results):
        assert result.files == (folder / f"{card.id}.tif", tmp_path / card.id / "sure.tif")
        (alone,) = requests_of_each(request_to(tmp_path / "alone.tif"), [card])
        classify(alone, InProcess(), watcher())
        assert alone.output == tmp_path / f"alone_{card.id}.tif"
        np.testing.assert_array_equal(read(result.output), read(alone.output))
    assert seen.progress == sorted(seen.progress)
    assert [info for info in seen.infos if info.startswith("Map ")] == [
        f"Map {number} of 3: {card.title}." for number, card in enumerate(cards, 1)
    ]


@pytest.fixture
def samples(monkeypatch):
    """How often the pixels of a raster were sampled to plan a map, by the raster's path and the bands."""
    counts, open_with_sample = Counter(), plan.open_with_sample

    def counted(path, bands, *others):
        counts[path, bands] += 1
        return open_with_sample(path, bands, *others)

    monkeypatch.setattr(plan, "open_with_sample", counted)
    return counts


def test_each_map_is_planned_once(cards, request_to, tmp_path, watcher, write_raster, scene_dn, samples):
    later = str(write_raster(scene_dn(61, 47, seed=2), name="later.tif"))
    request = request_to(tmp_path / "map.tif", dates=(later,))
    three = (*cards, replace(cards[2], id="land-cover-2"))
    results = classify_each(request, three, InProcess(), watcher())
    assert len(results) == 4
    ten, two = cards[0].sentinel2_bands, cards[1].sentinel2_bands
    assert (len(ten), len(two)) == (10, 2)
    assert samples == {(scene, ten): 1 for scene in (request.source, later)} | {
        (scene, two): 3 for scene in (request.source, later)
    }


def test_a_network_finds_the_clouds_once_for_all_maps(
    cards, write_raster, tmp_path, watcher, read, samples, monkeypatch
):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    install_network(*bright_network(), user_models_folder())
    dn = np.full((10, 120, 120), 1500, np.uint16)
    dn[:, :60] = 7000
    scene = str(write_raster(dn, name="scene_L1C_.tif"))
    request = ClassifyRequest(scene, cards[0], tmp_path / "map.tif", clouds="auto")
    seen = watcher()
    for result in classify_each(request, cards[:2], InProcess(), seen):
        assert (read(result.output) == 255).all(axis=1).tolist() == [True] * 15 + [False] * 15
    assert samples == {(scene, card.sentinel2_bands): 2 for card in cards[:2]}  # the first without the clouds
    first = next(number for number, info in enumerate(seen.infos) if info.startswith("Map 1 of 2"))
    told = [number for number, info in enumerate(seen.infos) if "of the pixels are cloud or shadow" in info]
    assert len(told) == 1
    assert told[0] < first
    assert seen.progress == sorted(seen.progress)


def test_a_disk_that_fills_up_is_found_before_the_next_map(cards, request_to, tmp_path, watcher, monkeypatch):
    class FullAtSecond(type(watcher())):
        def pushInfo(self, info):
            super().pushInfo(info)
            if str(info).startswith("Map 2"):
                monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=1_000_000))

    seen = FullAtSecond()
    with pytest.raises(OutputError, match="has 1 MB of free space"):
        classify_each(request_to(tmp_path / "map.tif"), cards, InProcess(), seen)
    assert [path.name for path in tmp_path.glob("map*.tif")] == ["map_linear-scene.tif"]
    assert seen.infos[-1] == f"Map 2 of 3: {cards[1].title}."  # nothing of it was begun


@pytest.mark.parametrize(
    ("given", "kind", "expected"),
    [
        ("map.tif", "", "map_lcz-2.1.tif"),
        ("map", "", "map_lcz-2.1"),
        ("{model} of Rome.tif", "confidence", "lcz-2.1 of Rome.tif"),
        ("", "", "lcz-2.1.tif"),
        ("", "confidence", "lcz-2.1_confidence.tif"),
    ],
)
def test_names(given, kind, expected, tmp_path):
    assert path_of_each(tmp_path / given, "lcz-2.1", kind) == tmp_path / expected


def test_refused_before_the_first_map_is_begun(cards, request_to, tmp_path, watcher, linear, write_raster, scene_dn):
    bands = ("B03", "B02", "VV")
    radar, _ = mean_network(tmp_path / "networks", "with-radar", LCZ, "single", bands, SCALING[:3])
    two_bands = str(write_raster(scene_dn(61, 47)[:2], ("B02", "B03"), name="two.tif"))
    mapped = request_to(tmp_path / "map.tif")
    for request, networks, error, sentence in (
        (mapped, (cards[1], radar), RequestError, "The network with-radar also needs Sentinel-1"),
        (mapped, (cards[1], cards[1]), RequestError, "Two of the networks have the id two-bands"),
        (request_to(tmp_path / "m.tif", majority=tmp_path / "majority.tif"), cards, RequestError, "belong to one map"),
        (request_to(tmp_path / "m.tif", filtered=tmp_path / "f.tif"), cards, RequestError, "but land-cover maps"),
        (request_to(tmp_path / "no folder/m.tif"), cards, OutputError, "no folder"),
        (ClassifyRequest(two_bands, cards[1], tmp_path / "m.tif"), (cards[1], linear.scene), BandError, "B04"),
    ):
        with pytest.raises(error, match=sentence):
            classify_each(request, networks, InProcess(), watcher())
    assert not list(tmp_path.glob("m*.tif"))


def test_a_radar_raster_is_for_the_network_that_needs_it(cards, request_to, tmp_path):
    bands = ("B03", "B02", "VV")
    radar, _ = mean_network(tmp_path / "networks", "with-radar", LCZ, "single", bands, SCALING[:3])
    requests = requests_of_each(request_to(tmp_path / "map.tif", radar="s1.tif"), [cards[1], radar])
    assert [one.radar for one in requests] == ["", "s1.tif"]


def test_stopped_between_two_maps_the_first_is_named(cards, request_to, tmp_path, watcher):
    class StopAtSecond(type(watcher())):
        def isCanceled(self):
            return any(info.startswith("Map 2") for info in self.infos)

    with pytest.raises(RunCancelled) as stop:
        classify_each(request_to(tmp_path / "map.tif"), cards, InProcess(), StopAtSecond())
    assert stop.value.written == (tmp_path / "map_linear-scene.tif",)
    assert [path.name for path in tmp_path.glob("map*.tif")] == ["map_linear-scene.tif"]


def test_the_command_lists_the_maps(cards, request_to, tmp_path, capsys, read):
    source = request_to(tmp_path / "m.tif").source
    models = ",".join(str(card.model_path) for card in cards)
    arguments = ["classify", source, str(tmp_path / "map.tif"), "--model", models, "--each"]
    assert main([*arguments, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["output"] for one in told["maps"]] == [str(tmp_path / f"map_{card.id}.tif") for card in cards]
    assert all("summary" not in one and one["classes"] for one in told["maps"])
    assert set(np.unique(read(tmp_path / "map_land-cover.tif"))) <= set(IGBP.codes)
    assert main([*arguments, "--quiet"]) == 0
    assert capsys.readouterr().out.count(" on CPU") == 3
    assert main([*arguments, "--quiet", "--majority", str(tmp_path / "majority.tif")]) == 1
    assert "Leave them out, or average the networks." in capsys.readouterr().err
