"""Reference files after public reports, each on a map that agrees with it everywhere: accuracy 1.000 or a refusal."""

import json

import pytest

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.feedback import SilentFeedback

KML, FIELD, CSV = "15-kml-training-areas", "16-which-field-is-the-class", "17-csv-points"
FILES = {
    KML: [
        "a_flat_folders_1_17.kml", "b_nested_template.kml", "b_nested_template.kmz", "d_class_in_placemark_name.kml",
        "e_wudapt_spelling.kml", "f_description.kml", "g_a_flat_folders_1_17_no_tessellate.kml",
        "g_b_nested_template_no_tessellate.kml", "g_e_wudapt_spelling_no_tessellate.kml", "a_flat.zip",
        "a_flat.zip/training/a.kml",
    ],
    FIELD: [
        "a_counter_beats_class.gpkg", "c_primary_secondary.gpkg", "d_constant_one.shp", "e_month.gpkg",
        "f_na_texts.gpkg", "h_const_class_id.gpkg", "raster_with_na_category.tif",
    ],
    CSV: ["stations.csv", "stations_comma_decimals.csv", "stations_semicolon.csv", "stations_utm.csv", "wkt.csv"],
}  # fmt: skip


@pytest.mark.parametrize(("folder", "name"), [(folder, name) for folder, names in FILES.items() for name in names])
def test_every_polygon_lies_on_cells_of_its_class(shared_cases, folder, name):
    case = shared_cases / folder
    found = compare_with_reference(AccuracyRequest(str(case / "map.tif"), f"{case}/{name}"), SilentFeedback())
    assert found.matrix.sum() == found.matrix.trace() > 0
    assert found.n_units_used == found.n_units
    if folder == KML:
        per_class = json.loads((case / "polygons_per_class.json").read_text())
        assert found.n_units == sum(per_class.values()) == 25
    if folder == CSV:
        assert found.n_units == 25
        assert any("columns" in note or "longitude and latitude" in note for note in found.notes)


@pytest.mark.parametrize(
    ("name", "unknown"),
    [("f_na_texts.gpkg", {"N/A": 7}), ("e_month.gpkg", {"n/a": 3}), ("a_counter_beats_class.gpkg", {"unsure": 1}),
     ("raster_with_na_category.tif", {"n/a": 150})],
)  # fmt: skip
def test_what_is_no_class_is_counted_and_listed(shared_cases, name, unknown):
    case = shared_cases / FIELD
    found = compare_with_reference(AccuracyRequest(str(case / "map.tif"), str(case / name)), SilentFeedback())
    assert found.unknown == unknown
