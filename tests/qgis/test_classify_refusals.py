"""What bad input gets in Processing: a sentence and a cure as an error, no traceback, no file."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsRasterLayer, QgsRasterRange, QgsVectorLayer

from scene_mapper.core.networks.card_stac import write_card
from scene_mapper.processing.classify import ClassifyAlgorithm


@pytest.fixture
def refused(run_algorithm, network, tmp_path):
    """Run what must be refused, as a dialog does and as a model does (which checks nothing before); give the error."""

    def run(source, **options):
        folder = tmp_path / "out"
        folder.mkdir(exist_ok=True)
        before = Path(source).read_bytes() if isinstance(source, (str, Path)) and Path(source).is_file() else b""
        given = str(source) if isinstance(source, Path) else source
        parameters = {"INPUT": given, "MODEL": network, "OUTPUT": str(folder / "map.tif"), **options}
        errors = [run_algorithm(parameters, checked=checked).error for checked in (True, False)]
        assert errors[0] == errors[1]
        assert errors[0].endswith(".")
        assert "Traceback" not in errors[0]
        assert list(folder.iterdir()) == []
        if before:
            assert Path(source).read_bytes() == before
        return errors[0]

    return run


def test_no_such_file(refused):
    assert "There is no file /nowhere/scene.tif. Check the path." in refused("/nowhere/scene.tif")


def test_a_pipe(refused, scene, tmp_path):
    pipe = tmp_path / "pipe.tif"
    os.mkfifo(pipe)
    assert "pipe.tif is not a regular file." in refused(str(pipe))
    assert "pipe.tif is not a regular file." in refused(scene, MASK=f"{pipe}|layername=areas")


def test_nothing(refused):
    assert refused("").startswith("No raster was given.")
    assert refused(None).startswith("No raster was given.")


def test_a_vector(refused, tmp_path):
    path = tmp_path / "points.geojson"
    path.write_text(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},'
        '"geometry":{"type":"Point","coordinates":[1,2]}}]}'
    )
    assert "'points' is not a raster layer. Choose a raster" in refused(path)


def test_a_vector_layer_of_the_project(refused, project):
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "stations", "memory")
    project.addMapLayer(layer)
    assert "'stations' is not a raster layer." in refused(layer.id())


def test_a_broken_tiff(refused, tmp_path):
    path = tmp_path / "broken.tif"
    path.write_text("this is no TIFF")
    assert "broken.tif cannot be opened as a raster" in refused(path)


def test_a_truncated_tiff(refused, write_raster, scene_dn):
    path = write_raster(scene_dn(200, 200))
    path.write_bytes(path.read_bytes()[:60_000])
    assert "The file is damaged or incomplete. Download or copy it again." in refused(path)


def test_a_layer_whose_file_is_gone(refused, project, scene):
    layer = QgsRasterLayer(str(scene), "gone")
    project.addMapLayer(layer)
    shutil.move(scene, scene.with_name("elsewhere.tif"))
    layer.setDataSource(str(scene), "gone", "gdal")
    assert "The layer 'gone' cannot be read: its file" in refused(layer)


def test_a_layer_that_is_no_file(refused, project):
    layer = QgsRasterLayer("type=xyz&url=https://tile.example.org/{z}/{x}/{y}.png&zmax=19&zmin=0", "tiles", "wms")
    project.addMapLayer(layer)
    assert layer.isValid()
    assert "'tiles' comes from the provider 'wms', not from a file that GDAL reads. Save the layer as a GeoTIFF" in (
        refused(layer)
    )


def test_a_layer_opened_with_options(refused, project, scene):
    layer = QgsRasterLayer(f"{scene}|option:NUM_THREADS=2", "options")
    project.addMapLayer(layer)
    assert layer.isValid()
    assert "was opened with GDAL options" in refused(layer)


def test_no_bands_of_that_name(refused, write_raster, scene_dn):
    error = refused(write_raster(scene_dn(20, 20), names=None))
    assert "Bands B02, B03" in error
    assert "B02=1,B03=2,B04=3" in error


def test_fewer_bands_than_needed(refused, write_raster, scene_dn):
    assert "Bands B8A, B11, B12 cannot be found" in refused(write_raster(scene_dn(20, 20)[:7]))


def test_one_band(refused, write_raster, scene_dn):
    assert "Bands B02, B03, B05" in refused(write_raster(scene_dn(20, 20)[:1], names=("B04",)))


def test_band_mappings(refused, scene):
    assert "'B02' cannot be read" in refused(scene, BANDS="B02")
    assert "The band mapping does not contain B03" in refused(scene, BANDS="B02=1")
    assert "B12 is assigned to band 11, but" in refused(scene, BANDS="2,3,4,5,6,7,8,9,10,11")


def test_smaller_than_a_cell(refused, write_raster, scene_dn):
    assert "has only 3 × 30 pixels, but a cell has 4 × 4" in refused(write_raster(scene_dn(30, 3)))


def test_all_nodata(refused, write_raster):
    assert "is nodata" in refused(write_raster(np.zeros((10, 40, 40), np.uint16)))


def test_an_extent_elsewhere(refused, scene):
    assert "The requested area does not overlap the raster." in refused(scene, EXTENT="0,10,0,10 [EPSG:32633]")


def test_a_cell_size_that_is_no_multiple(refused, scene):
    assert "The cell size of 45 m is not a multiple" in refused(scene, CELL_SIZE=45)


def test_a_network_that_is_not_there(refused, scene):
    assert "There is no network 'lcz-heavy'. Installed: " in refused(scene, MODEL="lcz-heavy")


def test_a_network_without_a_card(refused, scene, linear, tmp_path):
    shutil.copy(linear.scene.model_path, tmp_path / "alone.onnx")
    assert "alone.onnx has no card alone.json in its folder" in refused(scene, MODEL=str(tmp_path / "alone.onnx"))


@pytest.mark.parametrize("content", [b"no network", None])
def test_a_network_that_is_not_onnx_or_cut_off(content, refused, scene, linear, tmp_path):
    path = tmp_path / "broken.onnx"
    path.write_bytes(content or linear.scene.model_path.read_bytes()[:5000])
    write_card(replace(linear.scene, model_path=path, sha256=""), path.with_suffix(".json"))
    assert "broken.onnx cannot be opened as a network" in refused(scene, MODEL=str(path))


def test_a_network_that_wants_other_channels(refused, scene, linear, tmp_path):
    path = tmp_path / "other.onnx"
    shutil.copy(linear.scene.model_path, path)
    card = replace(linear.scene, model_path=path, bands=linear.scene.bands[:9], scaling=linear.scene.scaling[:9])
    write_card(card, path.with_suffix(".json"))
    assert "states 9 bands, but other.onnx has 10 channels" in refused(scene, MODEL=str(path))


def test_an_output_folder_that_does_not_exist(refused, scene, tmp_path):
    assert "missing does not exist. Create it, or select another folder." in refused(
        scene, OUTPUT=str(tmp_path / "missing" / "map.tif")
    )
    assert "missing does not exist." in refused(scene, OUTPUT_HTML=str(tmp_path / "missing" / "areas.html"))


def test_a_read_only_folder(refused, scene, tmp_path):
    # /proc/sys takes no files, not even from root.
    folder = Path("/proc/sys") if os.geteuid() == 0 else tmp_path / "locked"
    if os.geteuid() != 0:
        folder.mkdir(mode=0o500)
    assert "cannot be written" in refused(scene, OUTPUT=str(folder / "map.tif"))


def test_an_output_that_is_the_input(refused, scene):
    assert "is also an input. " in refused(scene, OUTPUT=str(scene))
    assert "is also an input. " in refused(scene, CONFIDENCE=str(scene))


def test_an_output_that_is_no_geotiff(refused, scene, tmp_path):
    assert "rasters are written as GeoTIFF only" in refused(scene, OUTPUT=str(tmp_path / "out" / "map.png"))


def test_a_word_that_a_list_does_not_hold(refused, scene):
    known = "Use one of: auto, DN, DN with offset, reflectance."
    assert refused(scene, UNITS="kelvin") == f"UNITS cannot be 'kelvin'. {known}"
    assert refused(scene, UNITS="DN,reflectance") == f"UNITS cannot be 'DN,reflectance'. {known}"
    assert refused(scene, DEVICE=1) == "DEVICE cannot be '1'. Use one of: auto, CPU, CUDA."


@pytest.mark.parametrize(
    ("name", "given", "cure"),
    [
        ("CELL_SIZE", 0, "Enter 1 or more."),
        ("CELL_SIZE", -5, "Enter 1 or more."),
        ("CELL_SIZE", "wide", "Enter 1 or more."),
        ("THREADS", "-1", "Enter 0 or more."),
        ("THRESHOLD", 1.5, "Enter a number from 0 to 1."),
    ],
)
def test_a_number_out_of_range(name, given, cure, refused, scene):
    assert refused(scene, **{name: given}) == f"{name} cannot be {given}. {cure}"


def test_nodata_set_in_the_layers_properties_is_told_of(run_algorithm, project, scene, network, tmp_path):
    layer = QgsRasterLayer(str(scene), "mine")
    layer.dataProvider().setUserNoDataValue(3, [QgsRasterRange(0, 300)])
    project.addMapLayer(layer)
    done = run_algorithm({"INPUT": layer, "MODEL": network, "OUTPUT": str(tmp_path / "m.tif")})
    assert "The additional nodata values in the properties of 'mine' are ignored" in done.log


def test_a_bug_is_not_hidden(run_algorithm, plugin, scene, network, tmp_path):
    class Broken(ClassifyAlgorithm):
        def compute(self, parameters, context, feedback):
            return {}["a bug"]

    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(tmp_path / "m.tif")}, Broken())
    assert "Traceback" in done.error
    assert "KeyError: 'a bug'" in done.error
