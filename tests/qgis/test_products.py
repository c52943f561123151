"""Products in the toolbox where it takes a raster: the path of a folder or a zip instead of a layer."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessing, QgsProcessingContext

from scene_mapper.core.classmap.class_map import read_provenance
from scene_mapper.processing.scene_parameter import SceneParameter, ScenesParameter

TITLE = "Sentinel-2A 2023-09-27 T49QHE"


@pytest.fixture
def stacked(safe, run_algorithm, network, tmp_path) -> np.ndarray:
    """The map of the product's stack."""
    run = run_algorithm({"FOLDER": str(safe.path), "OUTPUT": str(tmp_path / "stack.vrt")}, "scene_mapper:stack")
    assert run.error == ""
    out = tmp_path / "stacked.tif"
    run = run_algorithm({"INPUT": str(tmp_path / "stack.vrt"), "MODEL": network, "OUTPUT": str(out)})
    assert run.error == ""
    return gdal.Open(str(out)).ReadAsArray()


def test_a_folder_is_classified_as_its_stack(safe, stacked, run_algorithm, network, tmp_path) -> None:
    out = tmp_path / "map.tif"
    run = run_algorithm({"INPUT": str(safe.path), "MODEL": network, "OUTPUT": str(out)}, load=True)
    assert run.error == ""
    np.testing.assert_array_equal(gdal.Open(str(out)).ReadAsArray(), stacked)
    layer = run.layers["OUTPUT"]
    assert TITLE in layer.name()
    assert TITLE in layer.metadata().history()[0]
    assert read_provenance(gdal.Open(str(out)))["SOURCE"] == safe.path.stem
    run = run_algorithm({"INPUT": str(safe.path), "MODEL": network, "OUTPUT": str(out), "BANDS": "B02=1"})
    assert "whose bands are known by name" in run.error


def test_a_temporary_stack_is_never_called_output(safe, run_algorithm, network, tmp_path) -> None:
    run = run_algorithm({"FOLDER": str(safe.path), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}, "scene_mapper:stack")
    out = tmp_path / "map.tif"
    done = run_algorithm({"INPUT": run.results["OUTPUT"], "MODEL": network, "OUTPUT": str(out)}, load=True)
    assert TITLE in done.layers["OUTPUT"].name()
    said = read_provenance(gdal.Open(str(out)))
    assert (said["SOURCE"], said["TILE"], said["BASELINE"]) == (safe.path.stem, "T49QHE", "05.10")


def test_several_dates_and_a_cloud_mask(safe, stacked, run_algorithm, network, tmp_path) -> None:
    zipped = shutil.make_archive(str(tmp_path / safe.path.name), "zip", safe.path.parent, safe.path.name)
    out = tmp_path / "dates.tif"
    inputs = [zipped, str(tmp_path / "stack.vrt")]
    run = run_algorithm({"INPUTS": inputs, "MODEL": network, "OUTPUT": str(out)}, "scene_mapper:classifyseasons")
    assert run.error == ""
    np.testing.assert_array_equal(gdal.Open(str(out)).ReadAsArray(), stacked)  # twice the same date
    mask = tmp_path / "clouds.tif"
    run = run_algorithm({"INPUT": zipped, "OUTPUT": str(mask)}, "scene_mapper:cloudmask")
    assert run.error == ""
    np.testing.assert_array_equal(gdal.Open(str(mask)).ReadAsArray() == 2, safe.scl == 3)


def test_a_parameter_takes_products_and_rasters_and_nothing_else(safe, scene, project, tmp_path) -> None:
    context = QgsProcessingContext()
    context.setProject(project)
    one, several = SceneParameter("INPUT", "x").clone(), ScenesParameter("INPUTS", "x").clone()
    for good in (str(safe.path), str(scene)):
        assert one.checkValueIsAcceptable(good, context)
        assert several.checkValueIsAcceptable([str(safe.path), good], context)
    for bad in (str(tmp_path / "none.zip"), None):
        assert not one.checkValueIsAcceptable(bad, context)
        assert not several.checkValueIsAcceptable([str(safe.path), bad], context)
    several.setMinimumNumberInputs(2)
    assert not several.clone().checkValueIsAcceptable([str(safe.path)], context)
