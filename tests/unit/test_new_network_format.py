"""A network format is one file and one line: one that is registered is recognised, asked about and imported."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.errors import ModelError
from scene_mapper.core.networks.formats import FORMATS
from scene_mapper.core.networks.import_process import inspect_in_process
from scene_mapper.core.networks.inspect_file import inspect_file
from scene_mapper.tests.registry import toy_format

ANSWERS = ("--classes", "Forest,Water,Field", "--bands", "B04,B03", "--scale", "10000", "--stride", "4")


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("scene_mapper.core.networks.formats.FORMATS", [*FORMATS, toy_format.FORMAT])
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))


def test_the_command_imports_a_file_and_maps_with_it(
    tmp_path: Path,
    write_raster: Callable[..., Path],
    read: Callable[[Path], np.ndarray],
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = toy_format.write_toy(tmp_path / "mine.toy")
    assert main(["models", "inspect", str(file)]) == 0
    assert capsys.readouterr().out == (
        "A toy network of 3 classes.\nAn import needs --scheme or --classes, --bands, --scale.\n"
    )
    assert main(["models", "import", str(file)]) == 1
    assert "has patches of 8 px with 2 bands and 3 classes" in capsys.readouterr().err
    assert main(["models", "import", str(file), *ANSWERS, "--json"]) == 0
    card = json.loads(capsys.readouterr().out)
    assert card["id"] == "mine"
    dn = np.full((2, 16, 24), 500, np.uint16)  # red is bright on the left, green on the right
    dn[0, :, :8], dn[1, :, 16:] = 9000, 9000
    scene, output = write_raster(dn, ("B04", "B03")), tmp_path / "map.tif"
    assert main(["classify", str(scene), str(output), "--model", "mine", "--quiet"]) == 0
    dataset = gdal.Open(str(output))
    assert dataset.GetRasterBand(1).ReadAsArray()[:, [0, -1]].tolist() == [[1, 2]] * 4


def test_what_is_asked_depends_on_the_file(shared_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def needs(name: str) -> tuple[list[str], list[str]]:
        assert main(["models", "inspect", str(shared_data / "models" / name), "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        return told["needs"], told["presets"]

    assert needs("so2sat_s2_resnet20.h5") == ([], [])
    assert needs("lcznet_like_fixture.h5")[1] == ["lcznet"]


def test_another_process_knows_it_too(tmp_path: Path) -> None:
    file = toy_format.write_toy(tmp_path / "mine.toy")
    here, there = inspect_file(file), inspect_in_process(file)
    assert there == here
    assert (there.about.template, there.about.arguments) == ("A toy network of {classes} classes.", {"classes": 3})
    file.write_bytes(b"TOYNET{")
    with pytest.raises(ModelError) as caught:
        inspect_in_process(file)
    assert (caught.value.message.template, caught.value.message.arguments) == (
        "{name} is damaged.",
        {"name": "mine.toy"},
    )


def test_what_no_format_knows_is_refused_as_before(tmp_path: Path) -> None:
    path = tmp_path / "a.toy"
    path.write_text("hello")
    with pytest.raises(ModelError, match="cannot be read as a network: it seems to be a text file"):
        inspect_file(path)
