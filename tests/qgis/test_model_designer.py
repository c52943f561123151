"""``scene_mapper:classify`` as a step of a model, as the model designer saves it.

tests/data/built_up_land.model3: a scene and a network; classify, then native:reclassifybytable
(LCZ 1 to 10 become 1, LCZ A to G become 0); both maps are outputs.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingModelChildParameterSource

from scene_mapper.core.classmap.schemes import LCZ

MODEL = Path(__file__).parents[1] / "data" / "built_up_land.model3"


@pytest.fixture
def model(plugin):
    """The model, as QGIS reads it."""
    read = QgsProcessingModelAlgorithm()
    assert read.fromFile(str(MODEL))
    read.initAlgorithm({})
    return read


def test_the_model_runs_and_its_layers_arrive(run_algorithm, model, scene, network):
    outputs = dict.fromkeys(("zones", "builtup"), "TEMPORARY_OUTPUT")
    done = run_algorithm({"scene": str(scene), "network": network, **outputs}, model, load=True)
    assert done.error == ""
    zones = gdal.Open(done.results["zones"]).ReadAsArray()
    built_up = gdal.Open(done.results["builtup"]).ReadAsArray()
    assert len(np.unique(zones)) > 5
    np.testing.assert_array_equal(built_up, (zones <= 10).astype(np.uint8))


def test_the_models_names_are_kept_and_the_map_is_styled(run_algorithm, model, project, scene, network):
    outputs = dict.fromkeys(("zones", "builtup"), "TEMPORARY_OUTPUT")
    run_algorithm({"scene": str(scene), "network": network, **outputs}, model, load=True)
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert set(layers) == {"Zones", "Built-up"}
    assert [c.value for c in layers["Zones"].renderer().classes()] == list(LCZ.codes)


def test_a_step_that_fails_says_why(run_algorithm, model, scene, tmp_path):
    outputs = dict.fromkeys(("zones", "builtup"), "TEMPORARY_OUTPUT")
    done = run_algorithm({"scene": str(scene), "network": "lcz-heavy", **outputs}, model)
    assert "There is no network 'lcz-heavy'." in done.error
    assert "Traceback" not in done.error


def test_a_step_with_a_value_that_does_not_exist_is_refused(run_algorithm, model, scene, network):
    step = model.childAlgorithm("classify")
    step.addParameterSources("UNITS", [QgsProcessingModelChildParameterSource.fromStaticValue("kelvin")])
    model.setChildAlgorithm(step)
    outputs = dict.fromkeys(("zones", "builtup"), "TEMPORARY_OUTPUT")
    done = run_algorithm({"scene": str(scene), "network": network, **outputs}, model)
    assert done.error.endswith("UNITS cannot be 'kelvin'. Use one of: auto, DN, DN with offset, reflectance.")
    assert done.results == {}
