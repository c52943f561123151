"""The algorithms for finished maps in QGIS: files, layers, styles, and what bad input gets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingOutputLayerDefinition,
    QgsRasterLayer,
    QgsVectorLayer,
)

from scene_mapper.core.analysis.export_targets import export_targets
from scene_mapper.core.analysis.filter_map import METHODS as CORE_METHODS
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.legend_files import write_legends
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.layers.styling import palette
from scene_mapper.processing.lczfilter import METHODS, changed_kernels, default_kernels

CODES = np.random.default_rng(1).choice([3, 6, 14, 17], (40, 40)).astype(np.uint8)


def write_map(path: Path, scheme=LCZ, codes: np.ndarray = CODES) -> Path:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32650)
    geometry = MapGeometry(*codes.shape, (2e5, 100, 0, 2.5e6, 0, -100), srs.ExportToWkt())
    with new_class_map(path, geometry, scheme, {}) as raster:
        raster.write(1, 0, codes)
        raster.finish(None)
    return path


def legend_of(layer: QgsRasterLayer) -> dict[int, tuple[str, str]]:
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    return {int(c.value): (c.color.name(), c.label) for c in renderer.classes()}


@pytest.fixture
def lcz_map(tmp_path: Path) -> Path:
    return write_map(tmp_path / "city.tif")


def test_the_algorithms_are_in_the_toolbox(plugin) -> None:
    ids = {a.id() for a in QgsApplication.processingRegistry().providerById("scene_mapper").algorithms()}
    assert {f"scene_mapper:{n}" for n in ("lczfilter", "scenelabels", "export", "style")} <= ids


def test_the_toolbox_knows_what_core_knows(plugin) -> None:
    assert list(CORE_METHODS) == METHODS
    export = QgsApplication.processingRegistry().algorithmById("scene_mapper:export")
    assert export.parameterDefinition("TARGET").options() == list(export_targets())


@pytest.mark.parametrize("suffix", [".qml", ".clr"])
def test_qgis_reads_our_legend_files(qgis_processing, lcz_map: Path, suffix: str) -> None:
    write_legends(lcz_map, LCZ, (suffix,))
    layer = QgsRasterLayer(str(lcz_map), "map")
    if suffix == ".qml":
        assert layer.loadNamedStyle(str(lcz_map.with_suffix(suffix)))[1]
        found = legend_of(layer)
        assert found == {c.code: (c.colour, LCZ.legend_label(c)) for c in LCZ.classes}
        assert [int(c.value) for c in palette(LCZ)] == list(found)
    else:
        classes = QgsPalettedRasterRenderer.classDataFromFile(str(lcz_map.with_suffix(suffix)))
        assert [(int(c.value), c.color.name()) for c in classes] == [(c.code, c.colour) for c in LCZ.classes]
    del layer


def test_lczfilter_makes_a_styled_layer(run_algorithm, lcz_map: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.tif"
    done = run_algorithm({"INPUT": str(lcz_map), "OUTPUT": str(out)}, "scene_mapper:lczfilter", load=True)
    assert done.error == ""
    values = gdal.Open(str(out)).ReadAsArray()
    assert done.results["CHANGED"] == np.count_nonzero(values != CODES) > 0
    assert done.results["CELLS"] == 1600
    assert done.layers["OUTPUT"].name() == f"{out.stem} – Filtered – city"
    assert legend_of(done.layers["OUTPUT"])[17] == ("#6a6aff", "LCZ G: Water")
    assert "Cell size at the centre of the map: 100.0 × 100.0 m" in done.log


def test_the_table_of_gaussians_can_be_changed(run_algorithm, tmp_path: Path) -> None:
    assert changed_kernels(default_kernels()) == ""
    assert changed_kernels([str(value) for value in default_kernels()]) == ""
    table = default_kernels()
    table[16 * 3 + 1 :] = [300, "150"]
    assert changed_kernels(table) == "LCZ G=300/150"
    codes = np.full((21, 21), 11, np.uint8)
    codes[10, 10] = 17
    source, out = write_map(tmp_path / "pond.tif", LCZ, codes), tmp_path / "out.tif"
    for kernels, left in ((default_kernels(), 17), (table, 11)):
        parameters = {"INPUT": str(source), "KERNELS": kernels, "OUTPUT": str(out)}
        assert run_algorithm(parameters, "scene_mapper:lczfilter").error == ""
        assert gdal.Open(str(out)).ReadAsArray()[10, 10] == left
    table[-1] = "far"
    done = run_algorithm({"INPUT": str(source), "KERNELS": table, "OUTPUT": str(out)}, "scene_mapper:lczfilter")
    assert "The kernel 'LCZ G=300/far' cannot be read" in done.error


def test_majority_needs_an_odd_window(run_algorithm, lcz_map: Path, tmp_path: Path) -> None:
    parameters = {"INPUT": str(lcz_map), "METHOD": "majority-disc", "OUTPUT": str(tmp_path / "out.tif")}
    assert run_algorithm({**parameters, "SIZE": 5}, "scene_mapper:lczfilter").error == ""
    (tmp_path / "out.tif").unlink()
    done = run_algorithm({**parameters, "SIZE": 4}, "scene_mapper:lczfilter")
    assert done.error == "A majority window of 4 cells has no centre. Use an odd number of 3 or more."
    assert not (tmp_path / "out.tif").exists()


def test_scene_labels_as_layers(run_algorithm, project, tmp_path: Path) -> None:
    source = write_map(tmp_path / "dense.tif", IGBP)
    outputs = {n: str(tmp_path / f"{n}.tif") for n in ("SINGLE", "SHARES", "BITS")}
    outputs["LAYER"], outputs["TABLE"] = str(tmp_path / "scenes.gpkg"), str(tmp_path / "table.csv")
    outputs["REPORT"] = str(tmp_path / "report.html")
    done = run_algorithm({"INPUT": str(source), "SCENE": 10, **outputs}, "scene_mapper:scenelabels", load=True)
    assert done.error == ""
    assert done.results["SCENES"] == 16
    assert {name: done.results[name] for name in outputs} == outputs
    assert done.results["CLASSES"]["10"]["name"] == "Water"
    assert sorted(map(int, done.results["CLASSES"])) == list(IGBP_SIMPLIFIED.codes)  # QGIS sorts them as texts
    (group,) = project.layerTreeRoot().children()
    assert [node.name() for node in group.children()] == [
        "SINGLE – Scene labels – dense",
        "SHARES – Shares – dense",
        "BITS – Label sets – dense",
    ]
    assert legend_of(done.layers["SINGLE"])[7] == ("#a5a5a5", "Urban/Built-up")
    sets = legend_of(done.layers["BITS"])
    values = gdal.Open(outputs["BITS"]).ReadAsArray()
    assert set(sets) == set(values.ravel().tolist())
    everything = IGBP_SIMPLIFIED.codes.index  # LCZ 3, 6, 14, 17 as IGBP are Forest, Shrubland, Croplands, Water
    full = sum(1 << everything(code) for code in (1, 2, 6, 10))
    assert sets[full][1] == "Forest + Shrubland + Croplands + Water"
    layer = QgsVectorLayer(outputs["LAYER"], "scenes")
    assert layer.featureCount() == 16
    del layer


def test_scenes_are_coloured_by_their_label(run_algorithm, project, tmp_path: Path) -> None:
    source = write_map(tmp_path / "dense.tif", IGBP)
    target = QgsProcessingOutputLayerDefinition(str(tmp_path / "scenes.gpkg"), project)
    run_algorithm({"INPUT": str(source), "SCENE": 10, "LAYER": target}, "scene_mapper:scenelabels", load=True)
    (layer,) = [one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer)]
    assert layer.name() == "scenes – Scenes – dense"
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    assert renderer.classAttribute() == "code"
    assert [(c.value(), c.symbol().color().name()) for c in renderer.categories()] == [
        (c.code, c.colour) for c in IGBP_SIMPLIFIED.classes
    ]


def test_a_layer_that_is_no_geopackage_is_refused(run_algorithm, lcz_map: Path, tmp_path: Path) -> None:
    done = run_algorithm({"INPUT": str(lcz_map), "LAYER": str(tmp_path / "s.shp")}, "scene_mapper:scenelabels")
    assert "layers are written as GeoPackage only" in done.error
    assert list(tmp_path.glob("s.*")) == []


def test_export_for_umep_is_styled_by_its_own_values(run_algorithm, lcz_map: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.tif"
    parameters = {"INPUT": str(lcz_map), "TARGET": "umep", "OUTPUT": str(out)}
    done = run_algorithm(parameters, "scene_mapper:export", load=True)
    assert done.error == ""
    assert (done.results["CODING"], done.results["CELLS"], done.results["LOST"]) == ("101-107", 1600, 0)
    assert set(np.unique(gdal.Open(str(out)).ReadAsArray())) == {3, 6, 104, 107}
    assert legend_of(done.layers["OUTPUT"])[107] == ("#6a6aff", "LCZ G: Water")
    assert [Path(p).suffix for p in done.results["FILES"]] == [".tif", ".qml", ".sld", ".clr"]


def test_export_for_w2w_with_a_filtered_layer_of_the_project(run_algorithm, project, lcz_map, tmp_path) -> None:
    filtered = QgsRasterLayer(str(write_map(tmp_path / "f.tif", LCZ, np.full((40, 40), 6, np.uint8))), "filtered")
    project.addMapLayer(filtered)
    out = tmp_path / "out.tif"
    parameters = {"INPUT": str(lcz_map), "TARGET": "w2w", "FILTERED": filtered.id(), "OUTPUT": str(out)}
    done = run_algorithm(parameters, "scene_mapper:export")
    assert done.error == ""
    dataset = gdal.Open(str(out))
    assert [dataset.GetRasterBand(i).GetDescription() for i in (1, 2)] == ["lcz", "lczFilter"]
    done = run_algorithm({**parameters, "TARGET": "igbp10"}, "scene_mapper:export")
    assert "requires Simplified IGBP land cover" in done.error


def test_style_finds_the_coding_of_the_pearl_river_delta(run_algorithm, project, shared_data, tmp_path) -> None:
    path = tmp_path / "delta.tif"  # a copy: QGIS writes statistics beside what it loads
    path.write_bytes((shared_data / "lcz/prd_lcz_liu_shi_2020.tif").read_bytes())
    layer = QgsRasterLayer(str(path), "delta")
    project.addMapLayer(layer)
    done = run_algorithm({"INPUT": layer.id()}, "scene_mapper:style")
    assert done.error == ""
    assert (done.results["RECOGNISED"], done.results["CODING"]) == ("lcz", "1-17")
    assert legend_of(layer) == {c.code: (c.colour, LCZ.legend_label(c)) for c in LCZ.classes}
    assert "Value 0 (8,882,477 pixels) is read as 'no class'." in done.log
    assert "nodata 65536, which its data type cannot hold" in done.log


def test_style_of_a_file_that_is_not_loaded_writes_a_legend(run_algorithm, lcz_map: Path, tmp_path: Path) -> None:
    done = run_algorithm({"INPUT": str(lcz_map)}, "scene_mapper:style")
    assert "There is no layer to style" in done.error
    legend = tmp_path / "legend.sld"
    done = run_algorithm({"INPUT": str(lcz_map), "LEGEND": str(legend)}, "scene_mapper:style")
    assert done.error == ""
    assert "#6a6aff" in legend.read_text()


def test_style_of_an_image_is_refused(run_algorithm, project, tmp_path: Path) -> None:
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "image.tif"), 40, 40, 1, gdal.GDT_UInt16)
    dataset.GetRasterBand(1).WriteArray(np.arange(1600).reshape(40, 40))
    del dataset
    layer = QgsRasterLayer(str(tmp_path / "image.tif"), "image")
    project.addMapLayer(layer)
    before = type(layer.renderer())
    done = run_algorithm({"INPUT": layer.id()}, "scene_mapper:style")
    assert "more than 300 different values" in done.error
    assert type(layer.renderer()) is before
