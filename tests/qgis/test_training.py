"""Training inside QGIS: a layer to draw in, sampled areas, an adapted network that classifies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsGeometry,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.networks.city import CRS, STRIDE, City, draw_areas
from scene_mapper.tests.networks.linear import LinearNetwork


def test_a_new_layer_has_colours_labels_and_a_list_of_classes(
    run_algorithm: Callable[..., Any], tmp_path: Path, project: QgsProject
) -> None:
    target = tmp_path / "areas.gpkg"
    output = QgsProcessingOutputLayerDefinition(str(target), project)
    run = run_algorithm(
        {"SCHEME": "lcz", "CRS": "EPSG:32633", "OUTPUT": output}, "scene_mapper:newtrainingareas", load=True
    )
    assert run.error == ""
    layer = run.layers["OUTPUT"]
    assert isinstance(layer, QgsVectorLayer)
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    categories = {c.value(): (c.label(), c.symbol().color().name()) for c in renderer.categories()}
    assert categories[11], list(categories)
    assert categories[11] == ("LCZ A: Dense trees", "#006a00")
    setup = layer.editorWidgetSetup(layer.fields().indexFromName("class"))
    assert setup.type() == "ValueMap"
    listed = {name: value for entry in setup.config()["map"] for name, value in entry.items()}
    assert listed["LCZ G: Water"] == "17"
    assert layer.editorWidgetSetup(layer.fields().indexFromName("fid")).type() == "Hidden"
    assert layer.labelsEnabled()
    # One can draw in it, and what is drawn is shown in its class's colour.
    assert layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature["class"] = 17
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((500000 0,500100 0,500100 100,500000 0))"))
    assert layer.addFeature(feature)
    assert layer.commitChanges()
    assert layer.featureCount() == 1
    # An empty layer never takes the place of what was drawn.
    again = run_algorithm(
        {"SCHEME": "lcz", "CRS": "EPSG:32633", "OUTPUT": str(target)}, "scene_mapper:newtrainingareas"
    )
    assert "exists and contains features (1)" in again.error
    assert QgsVectorLayer(str(target), "areas", "ogr").featureCount() == 1


def test_the_style_beside_the_file_is_found_when_the_layer_is_added_by_hand(
    tmp_path: Path, project: QgsProject
) -> None:
    layer = QgsVectorLayer(str(draw_areas(tmp_path / "areas.gpkg", [(2, 2, 3, 2)])), "areas", "ogr")
    assert isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)


def test_areas_train_a_network_that_classifies(
    run_algorithm: Callable[..., Any],
    city: City,
    tiny: LinearNetwork,
    library: Path,
    tmp_path: Path,
    project: QgsProject,
) -> None:
    areas = draw_areas(tmp_path / "areas.gpkg", city.squares(3))
    checked = QgsProcessingOutputLayerDefinition(str(tmp_path / "checked.gpkg"), project)
    parameters = {
        "INPUT": str(city.scene),
        "AREAS": str(areas),
        "MODEL": str(tiny.map.model_path),
        "NEW_ID": "qgis-city",
        "FOREST": False,
        "CHECKED": checked,
        "REPORT": str(tmp_path / "sheet.html"),
    }
    run = run_algorithm(parameters, "scene_mapper:adapt", load=True)
    assert run.error == ""
    assert run.results["NETWORK"] == "qgis-city"
    assert run.results["OA"] > 0.99 > run.results["OA_ORIGINAL"]
    layer = run.layers["CHECKED"]
    assert layer.featureCount() == 12
    rules = layer.renderer().rootRule().children()
    present = sorted(feature["class"] for feature in layer.getFeatures())
    assert [rule.filterExpression() for rule in rules[:-1]] == [f'"class" = {code}' for code in sorted(set(present))]
    assert (rules[-1].label(), rules[-1].filterExpression()) == ("Suspicious", '"suspicious" = 1')
    first = LCZ.by_code(present[0])
    assert (rules[0].label(), rules[0].symbol().color().name()) == (LCZ.legend_label(first), first.colour)
    page = (tmp_path / "sheet.html").read_text("utf-8")
    assert "Factsheet of" in page
    assert "Limits of the figures" in page
    again = run_algorithm(parameters | {"CHECKED": None, "REPORT": None}, "scene_mapper:adapt")
    assert "There is a network 'qgis-city' already" in again.error
    assert "'qgis-city-2'" in again.error

    output = tmp_path / "map.tif"
    made = run_algorithm({"INPUT": str(city.scene), "MODEL": "qgis-city", "OUTPUT": str(output)})
    assert made.error == ""
    right = gdal.Open(str(output)).ReadAsArray() == city.truth
    assert right[city.inner()].mean() > 0.99


def test_areas_are_sampled_from_a_map(
    run_algorithm: Callable[..., Any], city: City, tmp_path: Path, project: QgsProject
) -> None:
    lcz = tmp_path / "lcz.tif"
    cell = 10.0 * STRIDE
    geometry = MapGeometry(36, 48, (500_000, cell, 0, 4_000_000, 0, -cell), CRS.ExportToWkt())
    with new_class_map(lcz, geometry, LCZ, {}) as raster:
        raster.write(1, 0, city.truth.astype("uint8"))
        raster.finish(None)
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "sampled.gpkg"), project)
    run = run_algorithm(
        {"INPUT": str(lcz), "PER_CLASS": 3, "OUTPUT": output}, "scene_mapper:sampletrainingareas", load=True
    )
    assert run.error == ""
    assert run.results["AREAS"] == 12
    assert isinstance(run.layers["OUTPUT"].renderer(), QgsCategorizedSymbolRenderer)


def test_areas_are_checked_before_training(run_algorithm: Callable[..., Any], city: City, tmp_path: Path) -> None:
    areas = draw_areas(tmp_path / "a.gpkg", [(2, 2, 3, 2), (3, 3, 3, 6), (20, 20, 3, 6), (30, 30, 3, 17)])
    run = run_algorithm(
        {"AREAS": str(areas), "INPUT": str(city.scene), "CELL_SIZE": 40}, "scene_mapper:checktrainingareas"
    )
    assert run.error == ""
    assert run.results == {"N_AREAS": 4, "CELLS": 28, "PROBLEMS": 3}
    assert "LCZ 6: Open low-rise: areas 2, cells 14" in run.log
    assert "Areas of different classes overlap (1 and 2)." in run.log
    assert "LCZ G: Water has only one area." in run.log
    nothing = run_algorithm(
        {"AREAS": str(draw_areas(tmp_path / "b.gpkg", [])), "INPUT": str(city.scene)},
        "scene_mapper:checktrainingareas",
    )
    assert "contains no features" in nothing.error


def test_bad_areas_get_a_sentence(
    run_algorithm: Callable[..., Any], city: City, tiny: LinearNetwork, library: Path, tmp_path: Path
) -> None:
    parameters = {"INPUT": str(city.scene), "MODEL": str(tiny.map.model_path), "NEW_ID": "bad", "FOREST": False}
    empty = str(draw_areas(tmp_path / "empty.gpkg", []))
    one = str(draw_areas(tmp_path / "one.gpkg", [(2, 2, 3, 2), (9, 9, 3, 2)]))
    assert (
        "of one class (LCZ 2: Compact mid-rise)"
        in run_algorithm(parameters | {"AREAS": one}, "scene_mapper:adapt").error
    )
    assert "contains no features" in run_algorithm(parameters | {"AREAS": empty}, "scene_mapper:adapt").error
    nothing = run_algorithm(parameters | {"AREAS": one, "NEW_ID": "My City"}, "scene_mapper:adapt")
    assert "The id 'My City' cannot be used" in nothing.error
    assert not list(library.glob("bad*"))


def test_the_model_goes_from_areas_to_a_measured_map(
    run_algorithm: Callable[..., Any], city: City, tiny: LinearNetwork, library: Path, tmp_path: Path
) -> None:
    squares = city.squares(6)
    model = QgsApplication.processingRegistry().algorithmById("scene_mapper:adaptworkflow")
    assert model.groupId() == "training"
    files = {"class_map": "m.tif", "factsheet": "f.html", "accuracy_report": "a.html", "checked_areas": "c.gpkg"}
    run = run_algorithm(
        {
            "scene": str(city.scene),
            "training_areas": str(draw_areas(tmp_path / "train.gpkg", squares[::2])),
            "test_areas": str(draw_areas(tmp_path / "test.gpkg", squares[1::2])),
            "network": str(tiny.map.model_path),
            "new_id": "modelled",
            "replace": True,
            **{name: str(tmp_path / file) for name, file in files.items()},
        },
        "scene_mapper:adaptworkflow",
    )
    assert run.error == ""
    for file in files.values():
        assert (tmp_path / file).stat().st_size > 0
    assert "Accuracy on separate test areas" in (tmp_path / "f.html").read_text("utf-8")
    assert "100.0" in (tmp_path / "a.html").read_text("utf-8")
