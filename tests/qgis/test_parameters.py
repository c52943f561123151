"""``scene_mapper:parameters`` in the toolbox."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.analysis import canopy_parameters
from scene_mapper.processing.parameters import PARAMETERS, STATISTICS, parameter_titles


def test_the_toolbox_knows_what_core_knows(plugin):
    assert tuple(canopy_parameters.PARAMETERS) == PARAMETERS
    assert canopy_parameters.STATISTICS == STATISTICS
    assert [one.title for one in canopy_parameters.PARAMETERS.values()] == parameter_titles()


def test_a_map_becomes_rasters_of_parameters(run_algorithm, tmp_path):
    source, output, table = tmp_path / "lcz.tif", tmp_path / "ucp.tif", tmp_path / "ucp.csv"
    dataset = gdal.GetDriverByName("GTiff").Create(str(source), 3, 1, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500_000, 100, 0, 5_000_000, 0, -100))
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset.GetRasterBand(1).WriteArray(np.array([[2, 17, 255]], np.uint8))
    dataset = None
    done = run_algorithm(
        {
            "INPUT": str(source),
            "PARAMETERS": [PARAMETERS.index("surface_albedo")],
            "STATISTICS": [0, 2],
            "OUTPUT": str(output),
            "OUTPUT_CSV": str(table),
        },
        "scene_mapper:parameters",
        load=True,
    )
    assert done.error == ""
    written = gdal.Open(str(output))
    assert [written.GetRasterBand(n).GetDescription() for n in (1, 2)] == [
        "surface_albedo_minimum", "surface_albedo_maximum",
    ]  # fmt: skip
    assert written.ReadAsArray()[:, 0] == pytest.approx(np.array([[0.1, 0.02, -9999], [0.2, 0.1, -9999]]))
    assert table.read_text().splitlines()[1].split(",")[:1] == ["1"]
    assert "Stewart & Oke (2012)" in done.results["SOURCE"]


def test_own_values_that_cannot_be_read_are_refused(run_algorithm, tmp_path):
    source = tmp_path / "lcz.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(source), 3, 1, 1, gdal.GDT_Byte)
    dataset.GetRasterBand(1).Fill(2)
    dataset = None
    own = tmp_path / "own.csv"
    own.write_text("a,b\n1,2\n")
    done = run_algorithm(
        {"INPUT": str(source), "VALUES": str(own), "OUTPUT": str(tmp_path / "o.tif")}, "scene_mapper:parameters"
    )
    assert "has no column 'code'" in done.error
    assert not (tmp_path / "o.tif").exists()


def test_the_layer_shows_its_first_band_from_lowest_to_highest(run_algorithm, tmp_path):
    source = tmp_path / "lcz.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(source), 3, 1, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500_000, 100, 0, 5_000_000, 0, -100))
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset.GetRasterBand(1).WriteArray(np.array([[2, 17, 255]], np.uint8))
    dataset = None
    chosen = {"INPUT": str(source), "PARAMETERS": [PARAMETERS.index("surface_albedo")], "STATISTICS": [0]}
    done = run_algorithm({**chosen, "OUTPUT": str(tmp_path / "ucp.tif")}, "scene_mapper:parameters", load=True)
    layer = done.layers["OUTPUT"]
    assert layer.name() == "ucp – Urban canopy parameters – lcz"
    renderer = layer.renderer()
    assert (renderer.type(), renderer.inputBand()) == ("singlebandpseudocolor", 1)
    assert [renderer.classificationMin(), renderer.classificationMax()] == pytest.approx([0.02, 0.1])
    entries = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert [entry.label for entry in entries] == ["0.02", "0.04", "0.06", "0.08", "0.1"]
