"""The file of training areas and its style: both or neither, and no style of another file is lost."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.cli import main
from scene_mapper.core.adapt import area_layer
from scene_mapper.core.adapt.area_layer import areas_qml, check_areas_path, new_areas_layer
from scene_mapper.core.classmap.schemes import IGBP, LCZ
from scene_mapper.core.errors import OutputError
from scene_mapper.core.geo.raster_io import open_raster


@pytest.fixture
def lcz_map(tmp_path) -> Path:
    """A map of 12 x 12 cells in four classes, with a legend that somebody has changed."""
    path = tmp_path / "map.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 12, 12, 1, gdal.GDT_Byte)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0))
    dataset.GetRasterBand(1).SetDescription("lcz")
    dataset.GetRasterBand(1).WriteArray(np.kron([[2, 6], [11, 17]], np.ones((6, 6))).astype(np.uint8))
    dataset = None
    path.with_suffix(".qml").write_text("mine")
    return path


def test_sampled_areas_do_not_replace_the_style_of_the_map(lcz_map, capsys):
    """map.qml is the style of both map.tif and map.gpkg."""
    before = {path.name: path.read_bytes() for path in lcz_map.parent.iterdir()}
    assert main(["trainingareas", "sample", str(lcz_map), str(lcz_map.with_suffix(".gpkg"))]) == 1
    told = capsys.readouterr().err
    assert "map.gpkg would overwrite" in told
    assert "map.qml, which belongs to the input" in told
    assert {path.name: path.read_bytes() for path in lcz_map.parent.iterdir()} == before


def test_sampled_areas_do_not_replace_the_scene_that_they_must_lie_in(lcz_map, tmp_path, capsys):
    """A GeoPackage may hold a raster, too."""
    scene = tmp_path / "scene.gpkg"
    gdal.Translate(str(scene), str(lcz_map), format="GPKG")
    before = scene.read_bytes()
    line = ["trainingareas", "sample", str(lcz_map), str(scene), "--within", str(scene), "--side", "1"]
    assert main(line) == 1
    assert "is also an input" in capsys.readouterr().err
    assert scene.read_bytes() == before
    assert open_raster(str(scene)).RasterXSize == 12


def test_a_layer_that_fails_leaves_the_older_one_with_its_style(tmp_path):
    path = tmp_path / "areas.gpkg"
    with new_areas_layer(path, LCZ, "") as layer:
        layer.finish()
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    assert sorted(before) == ["areas.gpkg", "areas.qml"]
    with pytest.raises(RuntimeError, match="stopped"), new_areas_layer(path, IGBP, ""):
        raise RuntimeError("stopped")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
    with new_areas_layer(path, IGBP, "") as layer:
        layer.finish()
    assert (tmp_path / "areas.qml").read_text(encoding="utf-8") == areas_qml(IGBP)


def test_a_style_that_cannot_be_written_leaves_nothing(tmp_path, monkeypatch):
    def fail(self, *_given, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(area_layer.Path, "write_bytes", fail)
    with pytest.raises(OutputError, match=r"areas\.qml cannot be written: No space left on device"):
        new_areas_layer(tmp_path / "areas.gpkg", LCZ, "")
    assert list(tmp_path.iterdir()) == []


def test_the_style_of_nobody_else_is_replaced(tmp_path):
    (tmp_path / "areas.qml").write_text("older")
    check_areas_path(tmp_path / "areas.gpkg", ["", str(tmp_path / "other.tif")])
