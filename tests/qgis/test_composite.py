"""``scene_mapper:composite`` in QGIS: layers and products become one scene."""

from __future__ import annotations

import numpy as np
from osgeo import gdal
from qgis.core import QgsMultiBandColorRenderer, QgsRasterLayer

from scene_mapper.core.scenes import request
from scene_mapper.layers.choices import METHODS, TARGET_LEVELS

COMPOSITE = "scene_mapper:composite"


def test_the_choices_are_cores() -> None:
    assert tuple(METHODS.values()) == request.METHODS
    assert tuple(TARGET_LEVELS.values()) == request.TARGET_LEVELS


def test_layers_become_a_composite_in_natural_colours(run_algorithm, project, write_raster, scene_dn, tmp_path) -> None:
    dn = [scene_dn(30, 30, seed=number) for number in range(3)]
    layers = [QgsRasterLayer(str(write_raster(one, name=f"{n}_L2A.tif")), f"date {n}") for n, one in enumerate(dn)]
    project.addMapLayers(layers)
    out = tmp_path / "out.tif"
    run = run_algorithm({"INPUTS": layers, "CLOUDS": "none", "OUTPUT": str(out)}, COMPOSITE, load=True)
    assert run.error == ""
    values = gdal.Open(str(out)).ReadAsArray()
    np.testing.assert_array_equal(values[:10], np.median(dn, axis=0))
    assert (values[10] == 3).all()
    assert (run.results["CLEAR_SHARE"], run.results["MEAN_OBSERVATIONS"]) == (1, 3)
    layer = run.layers["OUTPUT"]
    assert layer.name() == "Composite of 3 dates"
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)


def test_products_are_taken_and_masked(run_algorithm, safe, tmp_path) -> None:
    out = tmp_path / "out.tif"
    inputs = [str(safe.path), str(safe.path / "MTD_MSIL2A.xml")]
    run = run_algorithm({"INPUTS": inputs, "METHOD": "medoid", "OUTPUT": str(out)}, COMPOSITE)
    assert run.error == ""
    hidden = np.isin(safe.scl, (3, 8, 9, 10)).repeat(2, 0).repeat(2, 1)
    values = gdal.Open(str(out)).ReadAsArray()
    np.testing.assert_array_equal(values[10], np.where(hidden, 0, 2))
    np.testing.assert_array_equal(values[0][~hidden], np.maximum(safe.dn["B02"], 1)[~hidden])


def test_one_scene_is_refused(run_algorithm, safe, tmp_path) -> None:
    run = run_algorithm({"INPUTS": [str(safe.path)], "OUTPUT": str(tmp_path / "x.tif")}, COMPOSITE, checked=False)
    assert "at least two scenes" in run.error
