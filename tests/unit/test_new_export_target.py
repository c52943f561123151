"""An export target is one entry: one that is added is offered by the command and written as it says."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.analysis.export_targets import TOOLS
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.registry.city_model import CITY_MODEL


def test_the_command_exports_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scene_mapper.core.analysis.export_targets.TOOLS", [*TOOLS, CITY_MODEL])
    codes = np.array([[1, 11, 17, 255]], np.uint8)
    with new_class_map(tmp_path / "map.tif", MapGeometry(1, 4, (0, 100, 0, 0, 0, -100), ""), LCZ, {}) as raster:
        raster.write(1, 0, codes)
        raster.finish(None)
    files = [str(tmp_path / "map.tif"), str(tmp_path / "out.tif"), "--for", "city-model"]
    assert main(["export", *files, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["coding"] == "101-107"
    assert gdal.Open(str(tmp_path / "out.tif")).ReadAsArray().tolist() == [[1, 101, 107, 255]]
    assert main(["export", *files, "--filtered", str(tmp_path / "map.tif")]) == 0
    out = gdal.Open(str(tmp_path / "out.tif"))
    assert [out.GetRasterBand(n).GetDescription() for n in (1, 2)] == ["lcz", "smooth"]
    assert main(["export", *files[:1], str(tmp_path / "out.img"), *files[2:]]) == 1
    assert "The city model reads .tif only." in capsys.readouterr().err
