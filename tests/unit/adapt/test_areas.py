"""Training areas: new layers, sampled areas, everybody's files, and what is odd about areas."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.cli import main
from scene_mapper.core.adapt.area_checks import check_areas
from scene_mapper.core.adapt.area_layer import areas_qml, own_class_field
from scene_mapper.core.adapt.training_areas import read_training_areas
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError
from scene_mapper.core.geo.map_geometry import MapGeometry, geometry_of
from scene_mapper.tests.networks.city import CRS, STRIDE

CELL = 10.0 * STRIDE
GRID = MapGeometry(36, 48, (500_000, CELL, 0, 4_000_000, 0, -CELL), CRS.ExportToWkt())


def test_a_new_layer_is_ready_to_draw_in(tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "areas.gpkg"
    assert main(["trainingareas", "new", str(path), "--scheme", "igbp10", "--crs", "EPSG:32633"]) == 0
    assert "ready to draw in" in capsys.readouterr().out
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    assert (layer.GetName(), names) == ("training_areas", ["class", "note", "date"])
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "32633"
    assert layer.GetGeomType() == ogr.wkbPolygon
    style = ElementTree.fromstring(path.with_suffix(".qml").read_text("utf-8").split("\n", 1)[1])
    assert style.find(".//category[@value='1']").get("label") == "Forest"
    assert own_class_field(str(path)) == "class"


def test_a_new_layer_never_replaces_what_was_drawn(draw: Callable[..., Path], tmp_path: Path, capsys: Any) -> None:
    drawn = draw([(2, 2, 3, 2), (10, 10, 3, 6)])
    before = drawn.read_bytes()
    empty = tmp_path / "empty.gpkg"
    command = ["trainingareas", "new", "--crs", "EPSG:32633", "--quiet"]
    assert main([*command, str(empty)]) == main([*command, str(empty)]) == 0  # nothing is lost there
    capsys.readouterr()
    assert main([*command, str(drawn)]) == 1
    assert "exists and contains features (2), which an empty layer would replace." in capsys.readouterr().err
    assert drawn.read_bytes() == before


def test_the_style_names_every_class_of_a_scheme() -> None:
    root = ElementTree.fromstring(areas_qml(LCZ).split("\n", 1)[1])
    choices = {e.get("name"): e.get("value") for e in root.findall(".//editWidget[@type='ValueMap']//Option[@value]")}
    assert choices["LCZ A: Dense trees"] == "11"
    assert len(choices) == 17


def test_areas_are_sampled_from_a_map(write_raster: Callable[..., Path], tmp_path: Path, capsys: Any) -> None:
    codes = np.kron(np.array([[2, 6, 11], [17, 0, 6]]), np.ones((9, 9), int))
    codes[4, 4] = 6  # not a block of one class any more
    lcz = write_raster(codes[None].astype(np.uint8), names=("lcz",), name="lcz.tif")
    scene = write_raster(np.zeros((1, 9, 18), np.uint16), names=None, name="scene.tif")
    output = tmp_path / "sampled.gpkg"
    command = ["trainingareas", "sample", str(lcz), str(output), "--per-class", "2", "--json"]
    assert main(command) == 0
    assert json.loads(capsys.readouterr().out)["areas"] == {"2": 2, "6": 2, "11": 2, "17": 2}
    dataset = ogr.Open(str(output))
    geometry = geometry_of(gdal.Open(str(lcz)))
    areas = read_training_areas(str(output), geometry, LCZ)
    assert areas.counts() == {2: (2, 18), 6: (2, 18), 11: (2, 18), 17: (2, 18)}
    assert (codes[areas.cells[:, 0], areas.cells[:, 1]] == np.array(LCZ.codes)[areas.classes]).all()
    assert check_areas(areas, geometry) == ()
    assert dataset.GetLayer(0).GetFeatureCount() == 8
    dataset = None
    assert main([*command, "--within", str(scene)]) == 0
    assert json.loads(capsys.readouterr().out)["areas"] == {"2": 2, "6": 2}
    assert main([*command, "--side", "10"]) == 1
    assert "no block of 10 x 10 cells" in json.loads(capsys.readouterr().out)["error"]
    assert main([*command, "--per-class", "0"]) == 1
    capsys.readouterr()
    assert main([*command, "--seed", "-1"]) == 1
    assert json.loads(capsys.readouterr().out) == {"error": "-1 is not a valid seed.", "hint": "Enter 0 or more."}


def test_what_is_odd_is_found(draw: Callable[..., Path], capsys: Any, city: Any) -> None:
    path = draw(
        [
            (2, 2, 3, 2),
            (3, 3, 3, 6),  # claims ground of the first
            (20, 20, 3, 6),
            (23, 20, 3, 2),  # touches the one before
            (10, 10, 0.3, 11),
            (300, 300, 3, 11),
            (30, 30, 3, 17),
        ]
    )
    areas = read_training_areas(str(path), GRID, LCZ)
    found = {p.kind: p.numbers for p in check_areas(areas, GRID)}
    assert found == {"overlap": (1, 2), "outside": (6,), "small": (5,), "single": (7,)}
    assert main(["trainingareas", "check", str(path), str(city.scene), "--cell-size", "40", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {p["kind"] for p in told["problems"]} == set(found)
    assert told["classes"]["17"] == {"areas": 1, "cells": 9}


@pytest.mark.parametrize(
    "name",
    [
        "a_flat_folders_1_17.kml",
        "b_nested_template.kml",
        "b_nested_template.kmz",
        "d_class_in_placemark_name.kml",
        "e_wudapt_spelling.kml",
        "f_description.kml",
    ],
)
def test_everybodys_kml(shared_data: Path, name: str) -> None:
    """Every polygon lies inside cells of its own class of the map beside them."""
    folder = shared_data.parent / "cases" / "15-kml-training-areas"
    dataset = gdal.Open(str(folder / "map.tif"))
    codes = dataset.ReadAsArray()
    codes = codes[0] if codes.ndim == 3 else codes
    areas = read_training_areas(str(folder / name), geometry_of(dataset), LCZ)
    expected = json.loads((folder / "polygons_per_class.json").read_text())
    per_class = {LCZ.codes.index(c): 0 for c in areas.codes.values()}
    for code in areas.codes.values():
        per_class[LCZ.codes.index(code)] += 1
    assert sorted(per_class.values()) == sorted(v for v in expected.values() if v)
    assert (codes[areas.cells[:, 0], areas.cells[:, 1]] == np.array(LCZ.codes)[areas.classes]).all()


def test_a_real_file_of_the_lcz_generator(shared_data: Path) -> None:
    """Melbourne, in WGS 84: a folder for each class, and one that bears the name of the city and no class."""
    utm = osr.SpatialReference()
    utm.ImportFromEPSG(32755)
    grid = MapGeometry(1200, 1400, (260_000, 100.0, 0, 5_860_000, 0, -100.0), utm.ExportToWkt())
    path = shared_data / "reference" / "lcz_other_cities" / "melbourne_TA_2019.kml"
    areas = read_training_areas(str(path), grid, LCZ)
    per_class = {code: n for code, (n, _) in areas.counts().items()}
    assert per_class == {1: 3, 3: 5, 6: 15, 8: 15, 9: 13, 11: 13, 12: 13, 14: 13, 17: 11}
    assert list(areas.unknown.values()) == [1]


def test_names_that_are_no_class_are_left_out_and_counted(tmp_path: Path) -> None:
    features = []
    for i, name in enumerate(["LCZ 2", "LCZ 2", "LCZ 6", "LCZ 6", "unsure", "N/A", None]):
        west, south = 500_040 + 200 * i, 3_999_000
        ring = [[west, south], [west + 120, south], [west + 120, south + 120], [west, south + 120], [west, south]]
        features.append(
            {
                "type": "Feature",
                "properties": {"lcz": name},
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        )
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}
    path = tmp_path / "areas.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}))
    areas = read_training_areas(str(path), GRID, LCZ)
    assert {code: n for code, (n, _) in areas.counts().items()} == {2: 2, 6: 2}
    assert sum(areas.unknown.values()) == 3
    problem = next(p for p in check_areas(areas, GRID) if p.kind == "unknown")
    assert "3 areas have no known class" in problem.text
    assert "'unsure' (1)" in problem.text


def test_points_and_rasters_are_no_areas(tmp_path: Path, city: Any) -> None:
    path = tmp_path / "points.geojson"
    points = [
        {
            "type": "Feature",
            "properties": {"lcz": f"LCZ {code}"},
            "geometry": {"type": "Point", "coordinates": [15.0, 36.1]},
        }
        for code in (2, 6)
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": points}))
    with pytest.raises(InputError, match="contains points, but training areas are polygons"):
        read_training_areas(str(path), GRID, LCZ)
