"""Classes that a network does not find reliably, from its card to its maps."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.accuracy.accuracy_report import accuracy_html
from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.accuracy.results import work_out
from scene_mapper.core.analysis.areas import AreaRequest, measure_areas
from scene_mapper.core.analysis.compare import CompareRequest, compare_maps
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.classmap.unreliable import of_map, short_labels, unreliable_codes_of_file
from scene_mapper.core.errors import ModelError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.network_group import network_group
from scene_mapper.core.networks.card_stac import card_from_item, card_to_item
from scene_mapper.core.networks.find import find_network

WEAK = "Shrubland, Grassland, Wetlands, Snow/Ice"
NOTE = (
    f"The network does not find these classes reliably: {WEAK}. They may be on the ground even where the map does not "
    "show them."
)


def test_a_card_keeps_them_and_refuses_values_of_no_class():
    card = find_network("igbp-lite")
    assert short_labels(card.scheme, card.not_reliably_found) == WEAK
    assert card_from_item(card_to_item(card), "card").not_reliably_found == card.not_reliably_found
    assert "scene_mapper:not_reliably_found" not in card_to_item(replace(card, not_reliably_found=()))["properties"]
    with pytest.raises(ModelError, match="lists 99 as not reliably found"):
        replace(card, not_reliably_found=(99,))


def test_each_has_a_low_f1_on_held_out_scenes():
    card = find_network("igbp-lite")
    f1 = {a.metric[3:]: a.value for a in card.accuracy if a.metric.startswith("F1") and "cross-validation" in a.on}
    weak = {c.name for c in card.scheme.classes if c.code in card.not_reliably_found}
    assert {name for name, value in f1.items() if value < 0.1} == weak - {"Shrubland"}
    assert 0.1 < f1["Shrubland"] < 0.15  # 8 % of its cells are found


def test_several_networks_fail_together_only():
    first = find_network("lcz-lite")
    second = replace(first, id="other", not_reliably_found=(7, 12))
    assert network_group([first, second]).not_reliably_found == (7, 12)
    assert network_group([first, replace(second, not_reliably_found=())]).not_reliably_found == ()


def test_a_simplified_class_is_meant_if_all_of_its_parts_are():
    forests = [code for code, coarse in IGBP.simplification.code_of.items() if coarse == IGBP_SIMPLIFIED.codes[0]]
    assert len(forests) > 1
    assert of_map(IGBP, forests, simplified=True) == (IGBP_SIMPLIFIED.codes[0],)
    assert of_map(IGBP, forests[1:], simplified=True) == ()
    assert of_map(LCZ, (12, 7), simplified=False) == (7, 12)


def test_a_map_its_legend_and_its_areas_say_so(scene_of_noise, tmp_path, capsys):
    path = tmp_path / "map.tif"
    assert main(["classify", str(scene_of_noise), str(path), "--model", "igbp-lite", "--json"]) == 0
    shown = capsys.readouterr()
    told = json.loads(shown.out)
    assert [one["name"] for one in told["classes"] if not one["reliably_found"]] == WEAK.split(", ")
    assert main(["classify", str(scene_of_noise), str(path), "--model", "igbp-lite"]) == 0
    shown = capsys.readouterr()
    assert (shown.err.count(NOTE), shown.out.count(NOTE)) == (1, 0)  # once, in the log
    assert gdal.Open(str(path)).GetMetadataItem("SCENE_MAPPER_NOT_RELIABLY_FOUND") == WEAK
    assert unreliable_codes_of_file(str(path), IGBP_SIMPLIFIED) == find_network("igbp-lite").not_reliably_found
    entries = ElementTree.fromstring(path.with_suffix(".qml").read_text().partition("\n")[2]).iter("paletteEntry")
    marked = [e.get("label") for e in entries if "(not reliably found)" in e.get("label")]
    assert marked == [f"{name} (not reliably found)" for name in WEAK.split(", ")]
    assert NOTE in measure_areas(AreaRequest(str(path)), SilentFeedback()).notes
    assert unreliable_codes_of_file(str(tmp_path / "none.tif"), IGBP_SIMPLIFIED) == ()


def test_accuracy_and_a_comparison_of_maps_say_so(scene_of_noise, tmp_path):
    path, other = tmp_path / "map.tif", tmp_path / "other.tif"
    assert main(["classify", str(scene_of_noise), str(path), "--model", "igbp-lite"]) == 0
    copy = gdal.GetDriverByName("GTiff").CreateCopy(str(other), gdal.Open(str(path)))
    copy.SetMetadataItem("SCENE_MAPPER_NOT_RELIABLY_FOUND", None)
    copy.FlushCache()
    results = work_out(compare_with_reference(AccuracyRequest(str(path), str(other)), SilentFeedback()))
    assert NOTE in results.comparison.notes
    classes = accuracy_html(results).split("<h2>Classes</h2>")[1].split("<h2>")[0]
    assert NOTE in classes
    silent = compare_with_reference(AccuracyRequest(str(other), str(path)), SilentFeedback())
    assert NOTE not in silent.notes
    said = f"map: the network does not find these classes reliably: {WEAK}. Changes from or to them may be its errors."
    for first, second in ((path, other), (other, path)):
        notes = compare_maps(CompareRequest(str(first), str(second)), SilentFeedback()).notes
        assert [note for note in notes if "reliably" in note] == [said]


def test_scene_labels_say_so(scene_of_noise, tmp_path, capsys):
    path, report = tmp_path / "map.tif", tmp_path / "labels.html"
    assert main(["classify", str(scene_of_noise), str(path), "--model", "igbp-lite"]) == 0
    capsys.readouterr()
    assert main(["scenelabels", str(path), "--scene", "2", "--report", str(report)]) == 0
    assert capsys.readouterr().err.count(NOTE) == 1
    assert report.read_text(encoding="utf-8").count(NOTE) == 1


@pytest.fixture
def scene_of_noise(tmp_path):
    path = tmp_path / "scene_L1C.tif"
    card = find_network("igbp-lite")
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 60, 60, len(card.bands), gdal.GDT_UInt16)
    raster.SetGeoTransform((300000, 10, 0, 5000000, 0, -10))
    rng = np.random.default_rng(5)
    for number, band in enumerate(card.bands, 1):
        raster.GetRasterBand(number).SetDescription(band)
        raster.GetRasterBand(number).WriteArray(rng.integers(500, 3000, (60, 60)))
    raster.FlushCache()
    return path
