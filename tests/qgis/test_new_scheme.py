"""A scheme and an export target that are registered are in the toolbox: nothing there names one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsPalettedRasterRenderer, QgsRasterLayer

from scene_mapper.core.analysis.export_targets import TOOLS
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ, SCHEMES
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.networks.linear import LinearNetwork
from scene_mapper.tests.registry.city_model import CITY_MODEL
from scene_mapper.tests.registry.farmland import FARMLAND


def legend(layer: QgsRasterLayer) -> dict[int, tuple[str, str]]:
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    return {int(c.value): (c.label, c.color.name()) for c in renderer.classes()}


def test_a_registered_scheme_is_made_styled_measured_and_exported(
    run_algorithm: Callable, scene: Path, tmp_path: Path, project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCHEMES, FARMLAND.id, FARMLAND)
    network = LinearNetwork(tmp_path / "networks", scheme=FARMLAND).scene
    output = str(tmp_path / "farms.tif")
    made = run_algorithm({"INPUT": str(scene), "MODEL": str(network.model_path), "OUTPUT": output}, load=True)
    assert made.error == ""
    expected = {c.code: (c.name, c.colour) for c in FARMLAND.classes}
    assert legend(made.layers["OUTPUT"]) == expected
    values = gdal.Open(output).ReadAsArray()
    assert set(np.unique(values)) <= {*FARMLAND.codes, 255}

    plain = QgsRasterLayer(output, "again")
    project.addMapLayer(plain)
    styled = run_algorithm({"INPUT": plain.id()}, "scene_mapper:style")
    assert (styled.error, styled.results["RECOGNISED"]) == ("", "farmland")
    areas = run_algorithm({"INPUT": output, "SCHEME": "farmland"}, "scene_mapper:areas")
    cells = {row["code"]: row["cells"] for row in areas.results["AREAS"][0]["classes"]}
    assert cells == {code: np.count_nonzero(values == code) for code in FARMLAND.codes}
    measured = run_algorithm({"INPUT": output, "RASTER": output}, "scene_mapper:accuracy")
    assert (measured.error, measured.results["OA"]) == ("", 1.0)

    targets = QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:export")
    assert "farmland" in targets.parameterDefinition("TARGET").options()
    exported = run_algorithm(
        {"INPUT": output, "TARGET": "farmland", "OUTPUT": str(tmp_path / "out.tif")}, "scene_mapper:export", load=True
    )
    assert (exported.error, exported.results["LOST"]) == ("", 0)
    assert legend(exported.layers["OUTPUT"]) == expected
    assert (gdal.Open(str(tmp_path / "out.tif")).ReadAsArray() == values).all()


def test_a_registered_target_is_offered_explained_and_written(
    run_algorithm: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scene_mapper.core.analysis.export_targets.TOOLS", [*TOOLS, CITY_MODEL])
    monkeypatch.setattr("scene_mapper.processing.export.TOOLS", [*TOOLS, CITY_MODEL])
    with new_class_map(tmp_path / "map.tif", MapGeometry(1, 3, (0, 100, 0, 0, 0, -100), ""), LCZ, {}) as raster:
        raster.write(1, 0, np.array([[1, 11, 17]], np.uint8))
        raster.finish(None)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:export")
    assert "<b>City model</b>: 1–10 and 101–107." in algorithm.shortHelpString()
    parameters = {"INPUT": str(tmp_path / "map.tif"), "TARGET": "city-model", "OUTPUT": str(tmp_path / "out.tif")}
    done = run_algorithm(parameters, "scene_mapper:export")
    assert (done.error, done.results["CODING"]) == ("", "101-107")
    assert gdal.Open(str(tmp_path / "out.tif")).ReadAsArray().tolist() == [[1, 101, 107]]
