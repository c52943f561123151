"""``scene_mapper:getscene`` in QGIS: a catalogue on this machine is searched, and the part that is needed is read."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsMultiBandColorRenderer, QgsRectangle, QgsReferencedRectangle

from scene_mapper.tests.catalogues.made_scenes import LEFT, TOP, add_scene, box_of
from scene_mapper.tests.catalogues.stac_server import StacServer

GET = "scene_mapper:getscene"
BANDS = ("B02", "B03", "B04", "SCL")


def values_of(server: StacServer, **values: object) -> dict[str, object]:
    west, south, east, north = box_of((100, 300), (100, 300))
    return {
        "EXTENT": f"{west},{east},{south},{north} [EPSG:4326]",
        "START": "2024-01-01",
        "END": "2024-12-31",
        "CATALOGUE": server.address,
        "BANDS": "B02,B03,B04",
        **values,
    }


def test_the_clearest_scene_of_an_extent(run_algorithm, server, tmp_path) -> None:
    add_scene(server, "cloudy", "2024-06-20", clouds=15, bands=BANDS, files=False)
    values = add_scene(server, clouds=2, bands=BANDS)
    out = tmp_path / "city.tif"
    run = run_algorithm(values_of(server, OUTPUT=str(out)), GET, load=True)
    assert run.error == ""
    assert (run.results["SCENE_ID"], run.results["DATE"]) == ("S2A_31TDL_20240610_0_L2A", "2024-06-10")
    assert run.results["COVERAGE"] == pytest.approx(1.0, abs=1e-6)
    stack = gdal.Open(str(out))
    left, _, _, top, _, _ = stack.GetGeoTransform()
    row, col = round((TOP - top) / 10), round((left - LEFT) / 10)
    expected = values["B03"][row : row + stack.RasterYSize, col : col + stack.RasterXSize]
    np.testing.assert_array_equal(stack.GetRasterBand(2).ReadAsArray(), expected)
    layer = run.layers["OUTPUT"]
    assert layer.name() == "Sentinel-2A 2024-06-10 T31TDL"
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    assert (tmp_path / "city_SCL.tif").is_file()


def test_a_scene_by_its_id_and_an_extent_in_another_crs(run_algorithm, server, tmp_path) -> None:
    add_scene(server, "cloudy", "2024-06-20", clouds=15, bands=BANDS)
    add_scene(server, clouds=2, bands=BANDS, files=False)
    box = QgsRectangle(LEFT + 1000, TOP - 3000, LEFT + 3000, TOP - 1000)
    extent = QgsReferencedRectangle(box, QgsCoordinateReferenceSystem("EPSG:32631"))
    run = run_algorithm(values_of(server, EXTENT=extent, SCENE="cloudy", OUTPUT=str(tmp_path / "a.tif")), GET)
    assert run.error == ""
    assert run.results["DATE"] == "2024-06-20"
    assert gdal.Open(str(tmp_path / "a.tif")).RasterXSize in range(200, 215)


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"MAX_CLOUDS": 0.5}, "has no such scene of the area. Raise the cloud limit"),
        ({"CATALOGUE": "nowhere"}, "There is no catalogue 'nowhere'"),
        ({"START": "2025-01-01"}, "The first day 2025-01-01 is after the last day 2024-12-31"),
        ({"BANDS": "B02,B08"}, "has no file of B08"),
        ({"LEVEL": "L1C"}, "no collection of Sentinel-2 of level L1C"),
    ],
)
def test_what_is_refused(run_algorithm, server, tmp_path, values, error) -> None:
    add_scene(server, clouds=2, bands=BANDS, files=False)
    out = tmp_path / "a.tif"
    run = run_algorithm(values_of(server, OUTPUT=str(out), **values), GET, checked=False)
    assert error in run.error
    assert not out.exists()
