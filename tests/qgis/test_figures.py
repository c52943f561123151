"""Accuracy, label sets, areas and comparisons in QGIS: layers of all kinds in, reports and styled layers out."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from scene_mapper.core.classmap.class_map import new_class_map, new_probability_map
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.raster_files import raster_values

RNG = np.random.default_rng(1)
FIRST = RNG.choice([3, 6, 14, 17], (40, 40)).astype(np.uint8)
SECOND = np.where(RNG.random((40, 40)) < 0.8, FIRST, 11).astype(np.uint8)
SRS = osr.SpatialReference()
SRS.ImportFromEPSG(32650)
GEOMETRY = MapGeometry(40, 40, (2e5, 100, 0, 2.5e6, 0, -100), SRS.ExportToWkt())


def write_map(path: Path, codes: np.ndarray) -> str:
    with new_class_map(path, GEOMETRY, LCZ, {"MODEL": "lcz-test"}) as raster:
        raster.write(1, 0, codes)
        raster.finish(None)
    return str(path)


@pytest.fixture
def first(tmp_path: Path) -> str:
    return write_map(tmp_path / "first.tif", FIRST)


@pytest.fixture
def second(tmp_path: Path) -> str:
    return write_map(tmp_path / "second.tif", SECOND)


@pytest.fixture
def halves(project) -> QgsVectorLayer:
    """A layer in memory: the upper half is "LCZ 3", the lower "Urban", a third far away "LCZ G"."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32650&field=kind:string&field=note:string", "halves", "memory")
    for kind, top, left in (("LCZ 3", 2.5e6, 2e5), ("Urban", 2.498e6, 2e5), ("LCZ G", 2.5e6, 3e5)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([kind, "seen"])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, top - 2000, left + 4000, top)))
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    project.addMapLayer(layer)
    return layer


def labels_of(layer: QgsRasterLayer) -> dict[int, str]:
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    return {int(entry.value): entry.label for entry in renderer.classes()}


def test_accuracy_by_polygons_in_memory(run_algorithm, first, halves, tmp_path) -> None:
    outputs = {
        "REPORT": str(tmp_path / "r.html"),
        "TABLE": str(tmp_path / "t.csv"),
        "FIGURES": str(tmp_path / "f.json"),
    }
    parameters = {"INPUT": first, "POLYGONS": halves.id(), "MAPPING": "Urban=6", "HITS": str(tmp_path / "hits.tif")}
    done = run_algorithm({**parameters, **outputs}, "scene_mapper:accuracy", load=True)
    assert done.error == ""
    agree = np.concatenate([FIRST[:20] == 3, FIRST[20:] == 6])
    assert done.results["OA"] == pytest.approx(agree.mean())
    assert done.results["CELLS"] == 1600
    told = json.loads(Path(outputs["FIGURES"]).read_text())
    assert told["reference"]["cells"]["outside"] == 800
    assert told["reference"]["polygons"] == 3
    page = Path(outputs["REPORT"]).read_text()
    assert "lcz-test" in page  # the map's provenance
    assert ((raster_values(done.results["HITS"])[:40, :40] == 1) == agree).all()
    assert labels_of(done.layers["HITS"])[1] == "Map and reference agree"
    assert done.layers["HITS"].name() == "hits – Hits and misses – first"
    assert "The classes of the 3 polygons were read from the field 'kind': LCZ 3, Urban, " in done.log


def test_accuracy_by_the_selection_only(run_algorithm, first, halves) -> None:
    halves.selectByExpression("kind = 'Urban'")
    chosen = QgsProcessingFeatureSourceDefinition(halves.id(), True)
    parameters = {"INPUT": first, "POLYGONS": chosen, "MAPPING": "Urban=LCZ 6", "FIELD": "kind"}
    done = run_algorithm(parameters, "scene_mapper:accuracy")
    assert done.error == ""
    assert done.results["OA"] == pytest.approx((FIRST[20:] == 6).mean())
    assert done.results["CELLS"] == 800
    unmapped = run_algorithm({**parameters, "MAPPING": ""}, "scene_mapper:accuracy")
    assert "No value of the field 'kind' is a class: 'Urban'" in unmapped.error


@pytest.mark.parametrize(("points", "columns"), [(1, 2), (10, 1)])
def test_the_share_is_counted_at_as_many_points_as_asked_for(points, columns, run_algorithm, first, project) -> None:
    """52 m of the second column's 100 m are covered: its centre, and five of ten points in a row."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32650&field=lcz:int", "strip", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([3])
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(2e5, 2.496e6, 2e5 + 152, 2.5e6)))
    layer.dataProvider().addFeature(feature)
    project.addMapLayer(layer)
    done = run_algorithm({"INPUT": first, "POLYGONS": layer.id(), "SUBCELLS": points}, "scene_mapper:accuracy")
    assert done.error == ""
    assert done.results["CELLS"] == 40 * columns


def test_accuracy_by_a_raster(run_algorithm, first, second) -> None:
    done = run_algorithm({"INPUT": first, "RASTER": second}, "scene_mapper:accuracy")
    assert done.error == ""
    assert done.results["OA"] == pytest.approx((FIRST == SECOND).mean())
    for parameters in ({"INPUT": first}, {"INPUT": first, "RASTER": second, "POLYGONS": second}):
        refused = run_algorithm(parameters, "scene_mapper:accuracy")
        assert "Choose either reference polygons" in refused.error


def test_another_band_of_the_other_raster_can_be_chosen(run_algorithm, first, tmp_path) -> None:
    both = str(tmp_path / "both.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(both, 40, 40, 2, gdal.GDT_Byte)
    dataset.SetGeoTransform(GEOMETRY.transform)
    dataset.SetProjection(GEOMETRY.crs_wkt)
    dataset.WriteArray(np.stack([FIRST, SECOND]))
    dataset = None
    agree = (FIRST == SECOND).mean()
    for algorithm, parameters, figure in (
        ("accuracy", {"RASTER": both, "RASTER_BAND": 2}, "OA"),
        ("compare", {"SECOND": both, "SECOND_BAND": 2}, "AGREEMENT"),
    ):
        done = run_algorithm({"INPUT": first, **parameters}, f"scene_mapper:{algorithm}")
        assert done.error == ""
        assert done.results[figure] == pytest.approx(agree) != 1


def test_accuracy_of_the_delta_by_polygons_in_a_zip(run_algorithm, shared_data) -> None:
    folder = shared_data / "lcz"
    polygons = f"/vsizip/{folder}/lcz_sample_shp_release.zip/the_Greater_Bay_Area/hongkong/hk_test.shp"
    parameters = {"INPUT": str(folder / "prd_lcz_liu_shi_2020.tif"), "POLYGONS": polygons}
    done = run_algorithm(parameters, "scene_mapper:accuracy")
    assert done.error == ""
    assert done.results["CELLS"] == 1720
    assert done.results["OA"] == pytest.approx(0.885, abs=0.0006)


def test_a_stopped_comparison_leaves_nothing(run_algorithm, first, second, tmp_path) -> None:
    class Stop(QgsProcessingFeedback):
        def isCanceled(self) -> bool:
            return True

    out = tmp_path / "out"
    out.mkdir()
    for algorithm, parameters in (
        ("accuracy", {"RASTER": second, "HITS": str(out / "h.tif"), "REPORT": str(out / "r.html")}),
        ("compare", {"SECOND": second, "CHANGES": str(out / "c.tif"), "REPORT": str(out / "r.html")}),
        ("areas", {"REPORT": str(out / "r.html")}),
    ):
        feedback = Stop(False)
        feedback.cancel()
        done = run_algorithm({"INPUT": first, **parameters}, f"scene_mapper:{algorithm}", feedback=feedback)
        assert "Cancelled. Nothing was written." in done.log
        assert list(out.iterdir()) == []


def test_areas_of_the_map_and_of_zones(run_algorithm, first, halves, tmp_path) -> None:
    done = run_algorithm({"INPUT": first, "REPORT": str(tmp_path / "a.html")}, "scene_mapper:areas")
    assert done.results["KM2"] == pytest.approx(16)
    classes = {c["code"]: c["area_m2"] for c in done.results["AREAS"][0]["classes"]}
    assert classes[3] == (FIRST == 3).sum() * 10_000
    assert "LCZ 3: Compact low-rise" in Path(done.results["REPORT"]).read_text()
    parameters = {"INPUT": first, "ZONES": halves.id(), "ZONE_FIELD": "kind", "LAYER": str(tmp_path / "z.gpkg")}
    done = run_algorithm(parameters, "scene_mapper:areas")
    assert done.error == ""
    layer = QgsVectorLayer(done.results["LAYER"], "zones")
    found = {f["zone"]: (f["km2_3"], f["on_map"]) for f in layer.getFeatures()}
    assert found["LCZ 3"] == pytest.approx(((FIRST[:20] == 3).sum() / 100, 1.0))
    assert found["LCZ G"] == (0, 0)
    del layer


def test_a_layer_of_areas_that_cannot_be_written_is_refused_at_once(run_algorithm, first, tmp_path) -> None:
    zones = tmp_path / "zones.gpkg"
    layer = QgsVectorLayer("Polygon?crs=EPSG:32650&field=name:string", "zones", "memory")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(zones), QgsCoordinateTransformContext(), options)
    del layer
    given = {"INPUT": first, "ZONES": str(zones), "REPORT": str(tmp_path / "a.html")}
    done = run_algorithm({**given, "LAYER": str(tmp_path / "nowhere" / "z.gpkg")}, "scene_mapper:areas")
    assert done.error == f"The folder {tmp_path / 'nowhere'} does not exist. Create it, or select another folder."
    done = run_algorithm({**given, "LAYER": str(zones)}, "scene_mapper:areas")
    assert done.error == f"The output {zones} is also an input. Choose another name for the output."
    done = run_algorithm({"INPUT": first, "LAYER": str(tmp_path / "z.gpkg")}, "scene_mapper:areas")
    assert done.error.startswith("A layer of zones can only be written if zones are selected.")
    assert not (tmp_path / "a.html").exists()


def test_compare_makes_a_styled_layer(run_algorithm, first, second, tmp_path) -> None:
    parameters = {"INPUT": first, "SECOND": second, "FIRST_TITLE": "2018", "CHANGES": str(tmp_path / "c.tif")}
    done = run_algorithm({**parameters, "REPORT": str(tmp_path / "c.html")}, "scene_mapper:compare", load=True)
    assert done.error == ""
    assert done.results["AGREEMENT"] == pytest.approx((FIRST == SECOND).mean())
    assert done.results["CHANGED_KM2"] == pytest.approx((FIRST != SECOND).sum() / 100)
    labels = labels_of(done.layers["CHANGES"])
    assert labels[11] == "Became LCZ A: Dense trees"
    assert labels[254] == "No change"
    assert done.layers["CHANGES"].name() == "c – Changes – 2018 – second"


def test_label_sets(run_algorithm, tmp_path) -> None:
    values = RNG.random((10, 40, 40)).astype(np.float32)
    path = tmp_path / "p.tif"
    with new_probability_map(path, GEOMETRY, IGBP_SIMPLIFIED, {}) as raster:
        for band in range(10):
            raster.write(band + 1, 0, values[band])
        raster.finish(None)
    parameters = {"INPUT": str(path), "REFERENCE": str(path), "REFERENCE_LEAST": 0.5}
    done = run_algorithm(parameters, "scene_mapper:labelaccuracy")
    assert (done.results["AVERAGE_F1"], done.results["OVERALL_F1"], done.results["SCENES"]) == (1, 1, 1600)
    done = run_algorithm({**parameters, "LEAST": 0.25}, "scene_mapper:labelaccuracy")
    hits, named = (values >= 0.5).sum(), (values >= 0.25).sum()
    assert done.results["OVERALL_F1"] == pytest.approx(2 * hits / (hits + named))
