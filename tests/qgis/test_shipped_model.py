"""The model that comes with the plugin: in the toolbox, in the designer, and run from scene to export."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

from scene_mapper.core.analysis.filter_map import FilterRequest, run_filter
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.processing.provider import MODELS

ID = "scene_mapper:lczworkflow"


@pytest.fixture
def outputs(tmp_path: Path) -> dict[str, str]:
    names = {"local_climate_zones": "filtered.tif", "map_for_the_other_tool": "umep.tif", "areas": "areas.html"}
    return {name: str(tmp_path / file) for name, file in names.items()}


def test_every_model_is_in_the_toolbox_with_its_help(plugin) -> None:
    registry = QgsApplication.processingRegistry()
    models = [
        a for a in registry.providerById("scene_mapper").algorithms() if isinstance(a, QgsProcessingModelAlgorithm)
    ]
    assert sorted(model.name() for model in models) == ["adaptworkflow", "lczworkflow"]
    model = registry.algorithmById(ID)
    assert model.displayName() == "From Sentinel-2 to an LCZ map for other tools"
    assert model.groupId() == registry.algorithmById("scene_mapper:lczfilter").groupId()
    assert "smooths it with the LCZ filter" in model.shortHelpString()
    assert model.canExecute() == (True, "")


def test_what_is_asked_begins_with_the_scene(plugin) -> None:
    registry = QgsApplication.processingRegistry()
    asked = {
        name: [one.name() for one in registry.algorithmById(f"scene_mapper:{name}").parameterDefinitions()]
        for name in ("adaptworkflow", "lczworkflow")
    }
    inputs = ["scene", "training_areas", "test_areas", "network", "new_id", "replace"]
    assert asked["adaptworkflow"][: len(inputs)] == inputs
    assert asked["lczworkflow"][:4] == ["scene", "network", "tool", "zones"]


def test_the_designer_opens_it_and_finds_nothing_wrong(plugin) -> None:
    paths = sorted(MODELS.glob("*.model3"))
    assert [path.stem for path in paths] == ["adaptworkflow", "lczworkflow"]
    for path in paths:
        model = QgsProcessingModelAlgorithm()
        assert model.fromFile(str(path))
        assert model.validate() == (True, [])


def test_from_scene_to_export(run_algorithm, scene, network, outputs, tmp_path: Path) -> None:
    done = run_algorithm({"scene": str(scene), "network": network, "tool": "umep", **outputs}, ID)
    assert done.error == ""
    assert {Path(p).name for p in outputs.values()} <= {p.name for p in tmp_path.iterdir()}
    probabilities = tmp_path / "p.tif"
    run_algorithm(
        {"INPUT": str(scene), "MODEL": network, "OUTPUT": str(tmp_path / "m.tif"), "PROBABILITIES": str(probabilities)}
    )
    run_filter(FilterRequest(str(probabilities), tmp_path / "expected.tif"), SilentFeedback())
    expected = gdal.Open(str(tmp_path / "expected.tif")).ReadAsArray()
    filtered = gdal.Open(outputs["local_climate_zones"]).ReadAsArray()
    np.testing.assert_array_equal(filtered, expected)
    exported = gdal.Open(outputs["map_for_the_other_tool"]).ReadAsArray()
    assert set(np.unique(exported)) <= {*range(1, 11), *range(101, 108)}
    np.testing.assert_array_equal(
        open_class_source(outputs["map_for_the_other_tool"], SilentFeedback()).read(0, len(filtered)), filtered
    )
    assert "km²" in Path(outputs["areas"]).read_text()
    assert (filtered != gdal.Open(str(tmp_path / "m.tif")).ReadAsArray()).any()


def test_its_layers_arrive_styled(run_algorithm, project, scene, network) -> None:
    wanted = dict.fromkeys(("local_climate_zones", "map_for_the_other_tool"), "TEMPORARY_OUTPUT")
    done = run_algorithm({"scene": str(scene), "network": network, "tool": "umep", **wanted}, ID, load=True)
    assert done.error == ""
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert set(layers) == {"Local Climate Zones", "Map for the other tool"}
    assert [int(c.value) for c in layers["Map for the other tool"].renderer().classes()][-1] == 107


def test_a_step_that_cannot_be_done_says_why(run_algorithm, scene, outputs) -> None:
    done = run_algorithm({"scene": str(scene), "network": "lcz-heavy", "tool": "umep", **outputs}, ID)
    assert "There is no network 'lcz-heavy'." in done.error


def test_the_log_of_a_model_has_no_dictionary_of_classes(run_algorithm, scene, network, outputs) -> None:
    done = run_algorithm({"scene": str(scene), "network": network, "tool": "umep", **outputs}, ID)
    assert done.error == ""
    assert "12 x 16 cells of 40 m" in done.log
    assert "area_ha" not in done.log
