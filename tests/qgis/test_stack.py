"""``scene_mapper:stack`` in QGIS: products, layers, outputs, and what bad input gets."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsMultiBandColorRenderer, QgsProcessing, QgsRasterLayer

from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.sentinel.bands import SENTINEL2_BANDS
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.processing.stack import USUAL_BANDS
from scene_mapper.tests.products.safe_tree import SIZE
from scene_mapper.tests.raster_files import raster_values

STACK = "scene_mapper:stack"


def test_the_usual_bands_are_the_stacks() -> None:
    assert tuple(USUAL_BANDS) == TEN_BANDS


def test_a_safe_folder_becomes_a_layer_in_natural_colours(run_algorithm, safe, tmp_path) -> None:
    out = tmp_path / "stack.vrt"
    run = run_algorithm({"FOLDER": str(safe.path), "OUTPUT": str(out)}, STACK, load=True)
    assert run.error == ""
    assert run.results["LEVEL"] == "L2A"
    assert run.results["BAND_NAMES"].split(",") == list(TEN_BANDS)
    layer = run.layers["OUTPUT"]
    assert layer.name() == "Sentinel-2A 2023-09-27 T49QHE"
    renderer = layer.renderer()
    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert [renderer.redBand(), renderer.greenBand(), renderer.blueBand()] == [3, 2, 1]
    assert renderer.redContrastEnhancement().maximumValue() < 1  # QGIS sees reflectance
    assert [layer.bandName(n).partition(": ")[2].partition(" ")[0] for n in (1, 8, 10)] == ["B02", "B8A", "B12"]
    sample, found = layer.dataProvider().sample(layer.extent().center(), 1)
    assert found
    assert sample == pytest.approx(safe.dn["B02"][SIZE // 2, SIZE // 2] / 10_000, abs=1e-6)
    assert "DN with offset" in run.log


def test_temporary_output_is_a_vrt(run_algorithm, safe) -> None:
    parameters = {"PRODUCT": str(safe.path / "MTD_MSIL2A.xml"), "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    run = run_algorithm({**parameters, "BANDS": list(SENTINEL2_BANDS)[:2], "MASK_CLOUDS": True}, STACK)
    assert run.error == ""
    assert run.results["OUTPUT"].endswith(".vrt")
    stack = raster_values(run.results["OUTPUT"])
    assert stack.shape == (2, SIZE, SIZE)
    hidden = np.isin(safe.scl, (3, 8, 9, 10)).repeat(2, 0).repeat(2, 1)
    np.testing.assert_array_equal(stack[1] == 0, hidden)


@pytest.mark.parametrize("checked", [True, False])
def test_bands_are_a_list_or_separated_by_commas(run_algorithm, scene, tmp_path, checked) -> None:
    parameters = {"PRODUCT": str(scene), "OUTPUT": str(tmp_path / "stack.vrt")}
    for given in (["B04", "B02"], "B04,B02"):
        run = run_algorithm({**parameters, "BANDS": given}, STACK, checked=checked)
        assert (run.error, run.results["BAND_NAMES"]) == ("", "B04,B02")
    for given in (["B04", "B99"], "B04,B99"):
        run = run_algorithm({**parameters, "BANDS": given}, STACK, checked=checked)
        assert run.error.startswith("BANDS cannot be 'B99'. Use one of: B01, B02, B03,")
        assert run.results == {}


def test_loaded_layers_are_known_by_their_names(run_algorithm, project, shared_data, tmp_path) -> None:
    folder = shared_data / "products" / "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543"
    layers = []
    for number, band in enumerate(("B11", "B04", "B08")):
        file = tmp_path / f"export{number}.tif"
        gdal.GetDriverByName("GTiff").CreateCopy(str(file), gdal.Open(str(folder / f"{band}.tif")))
        layers.append(QgsRasterLayer(str(file), f"my {band} of February"))
    project.addMapLayers(layers)
    out = tmp_path / "stack.tif"
    parameters = {"LAYERS": [layer.id() for layer in layers], "BANDS": ["B04", "B11"], "OUTPUT": str(out)}
    run = run_algorithm(parameters, STACK)
    assert run.error == ""
    stack = raster_values(str(out))
    np.testing.assert_array_equal(stack[0], raster_values(str(folder / "B04.tif")))
    means = stack[1].reshape(534, 2, 534, 2).mean((1, 3))
    assert np.corrcoef(means.ravel(), raster_values(str(folder / "B11.tif")).ravel())[0, 1] > 0.995


def test_a_stack_can_be_classified(run_algorithm, safe, linear, tmp_path) -> None:
    vrt, tif = tmp_path / "stack.vrt", tmp_path / "stack.tif"
    codes = []
    for out in (vrt, tif):
        assert run_algorithm({"FOLDER": str(safe.path), "OUTPUT": str(out)}, STACK).error == ""
        made = tmp_path / f"map_{out.suffix[1:]}.tif"
        run = run_algorithm({"INPUT": str(out), "MODEL": str(linear.map.model_path), "OUTPUT": str(made)})
        assert run.error == ""
        codes.append(raster_values(str(made)))
    np.testing.assert_array_equal(codes[0], codes[1])
    source = open_source(str(vrt), TEN_BANDS)
    stored, valid = SourceReader(source).read(0, 0, 40, 40)
    assert valid.all()
    np.testing.assert_array_equal(stored[0] + source.units[0].bias, safe.dn["B02"][:40, :40])


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({}, "No input was given. Give exactly one of PRODUCT, FOLDER and LAYERS."),
        ({"PRODUCT": "a.zip", "FOLDER": "b"}, "PRODUCT and FOLDER were given. Give exactly one of"),
        ({"FOLDER": "/nowhere", "OUTPUT": "/tmp/x.vrt"}, "There is no file /nowhere"),
        ({"FOLDER": "/nowhere", "OUTPUT": "x.png"}, "x.png is neither a VRT nor a GeoTIFF. Use the extension"),
        ({"FOLDER": "/nowhere", "OUTPUT": "/tmp/x.vrt", "UNITS": "volts"}, "UNITS cannot be 'volts'"),
    ],
)
def test_wrong_input_gets_a_sentence(run_algorithm, tmp_path, parameters, told) -> None:
    run = run_algorithm({"OUTPUT": str(tmp_path / "x.vrt"), **parameters}, STACK)
    assert told in run.error
    assert list(tmp_path.iterdir()) == []
