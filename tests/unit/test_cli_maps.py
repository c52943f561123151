"""The commands that work on finished maps, as their user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.cli import main
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import IGBP, LCZ
from scene_mapper.core.geo.gdal_memory import CLASS_MAP_CACHE_BYTES, SCENE_CACHE_BYTES
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.processes import run_program


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A folder with lcz.tif and igbp.tif, 40 x 40 cells of 100 m."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32650)
    geometry = MapGeometry(40, 40, (2e5, 100, 0, 2.5e6, 0, -100), srs.ExportToWkt())
    codes = np.random.default_rng(1).choice([3, 6, 14, 17], (40, 40)).astype(np.uint8)
    for name, scheme in (("lcz", LCZ), ("igbp", IGBP)):
        with new_class_map(tmp_path / f"{name}.tif", geometry, scheme, {}) as raster:
            raster.write(1, 0, codes)
            raster.finish(None)
    return tmp_path


def test_lczfilter(maps: Path) -> None:
    done = run_program("lczfilter", "lcz.tif", "out.tif", "--kernels", "G=300/150", cwd=maps)
    assert done.returncode == 0, done.stderr
    assert "of 1,600 cells changed" in done.stdout
    assert (maps / "out.qml").is_file()
    told = json.loads(run_program("lczfilter", "lcz.tif", "m.tif", "--method", "majority", "--json", cwd=maps).stdout)
    assert told["cells"] == 1600
    before, after = (gdal.Open(str(maps / f)).ReadAsArray() for f in ("lcz.tif", "m.tif"))
    assert told["changed"] == np.count_nonzero(before != after) > 0
    done = run_program("lczfilter", "lcz.tif", "x.tif", "--kernels", "99=1/1", cwd=maps)
    assert done.returncode == 1
    assert done.stderr.endswith("Write CLASS=RADIUS/SIGMA in metres, as 8=500/250.\n")


def test_scenelabels(maps: Path) -> None:
    done = run_program(
        "scenelabels", "igbp.tif", "--scene", 10, "--single", "s.tif", "--layer", "s.gpkg", "--json", cwd=maps
    )
    told = json.loads(done.stdout)
    assert told["scheme"] == "igbp10"
    assert told["scenes"] == {"rows": 4, "cols": 4, "labelled": 16}
    assert sum(row["pixels"] for row in told["classes"]) == 1600
    assert told["outputs"] == ["s.tif", "s.gpkg"]
    done = run_program("scenelabels", "igbp.tif", "--scene", 10, "--csv", "t.csv", cwd=maps)
    assert "16 of 16 scenes have a label." in done.stdout
    assert run_program("scenelabels", "igbp.tif", cwd=maps).stderr == (
        "scene-mapper: No output was requested. Name at least one output.\n"
    )


def test_export(maps: Path) -> None:
    told = json.loads(run_program("export", "lcz.tif", "out.tif", "--for", "umep", "--json", cwd=maps).stdout)
    assert told["files"] == ["out.tif", "out.qml", "out.sld", "out.clr"]
    assert told["coding"] == "101-107"
    assert told["classes"][16]["value"] == 107
    assert sum(row["cells"] for row in told["classes"]) == 1600
    assert run_program("export", "lcz.tif", "out.tif", "--for", "wrf", cwd=maps).returncode == 2
    done = run_program("export", "igbp.tif", "out10.tif", "--for", "igbp10", cwd=maps)
    assert done.stdout == "out10.tif: 1,600 cells, Simplified IGBP land cover.\n"


def test_style(maps: Path) -> None:
    run_program("export", "lcz.tif", "theirs.tif", "--for", "geoclimate", cwd=maps)
    (maps / "theirs.qml").unlink()
    done = run_program("style", "theirs.tif", "--json", cwd=maps)
    told = json.loads(done.stdout)
    assert (told["files"], told["coding"]) == (["theirs.qml"], "101-107")
    assert 'value="107"' in (maps / "theirs.qml").read_text()
    done = run_program("style", "lcz.tif", "--files", "clr", "sld", "--output", "legend.clr", cwd=maps)
    assert done.stdout == "Local Climate Zones: wrote legend.clr, legend.sld.\n"
    done = run_program("style", "lcz.tif", "--scheme", "igbp10", cwd=maps)
    assert done.returncode == 1
    assert "not codes of Simplified IGBP land cover: 14" in done.stderr


def test_gdal_holds_no_more_of_the_rasters_than_the_command_needs(tmp_path: Path) -> None:
    before = gdal.GetCacheMax()
    try:
        for command, most in (("lczfilter", SCENE_CACHE_BYTES), ("compare", CLASS_MAP_CACHE_BYTES)):
            gdal.SetCacheMax(2 * SCENE_CACHE_BYTES)
            assert main([command, str(tmp_path / "missing.tif"), str(tmp_path / "other.tif"), "--quiet"]) == 1
            assert gdal.GetCacheMax() == most
    finally:
        gdal.SetCacheMax(before)
