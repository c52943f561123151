"""Urban canopy parameters: the published values, in every form in which they are given."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.analysis.canopy_parameters import (
    NODATA,
    PARAMETERS,
    ParameterRequest,
    published_values,
    write_parameters,
)
from scene_mapper.core.errors import InputError, RequestError
from scene_mapper.core.feedback import SilentFeedback


@pytest.fixture
def lcz_map(tmp_path):
    """A map of all 17 classes and a cell without one."""
    path = tmp_path / "lcz.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 6, 3, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500_000, 100, 0, 5_000_000, 0, -100))
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset.GetRasterBand(1).WriteArray(np.array([*range(1, 18), 255], np.uint8).reshape(3, 6))
    dataset = None
    return str(path)


def read(path):
    dataset = gdal.Open(str(path))
    names = [dataset.GetRasterBand(n).GetDescription() for n in range(1, dataset.RasterCount + 1)]
    return dict(zip(names, dataset.ReadAsArray().reshape(len(names), -1)))


def test_the_published_table_has_its_values():
    values = published_values()
    assert list(values) == list(PARAMETERS)
    assert values["sky_view_factor"][1] == pytest.approx((0.2, 0.3, 0.4))
    assert values["sky_view_factor"][8] == pytest.approx((0.7, 0.85, 1.0))  # "> 0.7", closed at 1
    assert values["building_fraction"][7] == (60, 75, 90)
    assert values["pervious_fraction"][1] == (0, 5, 10)
    assert values["surface_admittance"][10] == (1000, 1750, 2500)
    assert values["surface_albedo"][17] == pytest.approx((0.02, 0.06, 0.10))
    assert values["anthropogenic_heat"][1] == (50, 175, 300)
    assert 11 not in values["surface_admittance"]
    assert 17 not in values["roughness_height"]
    low, mean, high = values["roughness_height"][1]  # "> 25 m" has no upper limit
    assert low == 25
    assert np.isnan([mean, high]).all()
    assert {name: len(one) for name, one in values.items()} == {
        **dict.fromkeys(PARAMETERS, 17), "surface_admittance": 16, "roughness_height": 16,
    }  # fmt: skip


def test_surface_fractions_can_add_up_to_the_whole():
    values = published_values()
    fractions = ("building_fraction", "impervious_fraction", "pervious_fraction")
    for code in range(1, 18):
        assert sum(values[name][code][0] for name in fractions) <= 100
        assert sum(values[name][code][2] for name in fractions) >= 100


def test_every_cell_has_the_value_of_its_class(lcz_map, tmp_path):
    request = ParameterRequest(
        lcz_map, tmp_path / "ucp.tif", parameters=("surface_albedo", "roughness_height"), statistics=("minimum", "mean")
    )
    result = write_parameters(request, SilentFeedback())
    assert result.bands == (
        "surface_albedo_minimum", "surface_albedo_mean", "roughness_height_minimum", "roughness_height_mean",
    )  # fmt: skip
    bands = read(tmp_path / "ucp.tif")
    assert bands["surface_albedo_mean"][[0, 6, 16, 17]] == pytest.approx([0.15, 0.25, 0.06, NODATA])
    assert bands["roughness_height_minimum"][[0, 1, 16]] == pytest.approx([25, 10, NODATA])
    assert bands["roughness_height_mean"][[0, 1, 3]] == pytest.approx([NODATA, 17.5, NODATA])
    assert result.without_value == {"roughness_height_minimum": (17,), "roughness_height_mean": (1, 4, 17)}
    provenance = gdal.Open(str(tmp_path / "ucp.tif")).GetMetadata()
    assert any("Stewart & Oke (2012)" in value for value in provenance.values())


def test_the_table_can_be_changed_and_used(lcz_map, tmp_path, capsys):
    table = tmp_path / "ucp.csv"
    assert main(["parameters", lcz_map, "--table", str(table), "--quiet"]) == 0
    rows = list(csv.reader(table.read_text().splitlines()))
    assert rows[0][:5] == [
        "code",
        "class",
        "sky_view_factor_minimum",
        "sky_view_factor_mean",
        "sky_view_factor_maximum",
    ]
    assert len(rows) == 18
    rows[1][3] = "0.33"
    table.write_text("\n".join(",".join(row) for row in rows))
    out = tmp_path / "own.tif"
    arguments = ["parameters", lcz_map, str(out), "--values", str(table), "--parameters", "sky_view_factor", "--quiet"]
    assert main(arguments) == 0
    assert read(out)["sky_view_factor_mean"][:2] == pytest.approx([0.33, 0.45])


@pytest.mark.parametrize(("divider", "decimal"), [(",", "."), (";", ","), ("\t", ","), ("|", ".")])
def test_the_table_may_be_saved_by_a_spreadsheet_of_any_country(divider, decimal, lcz_map, tmp_path):
    rows = (("code", "class", "sky_view_factor_mean"), ("1", "Compact high-rise", "0.33"), ("", "", ""))
    table, out = tmp_path / "own.csv", tmp_path / "own.tif"
    table.write_text("\n".join(divider.join(row).replace(".", decimal) for row in rows), encoding="utf-8-sig")
    arguments = ["parameters", lcz_map, str(out), "--values", str(table), "--parameters", "sky_view_factor", "--quiet"]
    assert main(arguments) == 0
    values = read(out)["sky_view_factor_mean"]
    assert values[0] == pytest.approx(0.33)
    assert values[1] == -9999


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("code,class\n1,x\n", "no column 'code', or no column such as"),
        ("code,surface_albedo_mean\n1,bright\n", "Line 2 of .* has 'bright'"),
        ("code,surface_albedo_mean\n99,0.2\n", "Line 2 of .* has the code 99"),
        ("", "no column 'code'"),
        ("code,surface_albedo_mean\n1,0,2\n", "Line 2 of .* has 3 values, but the table has 2 columns"),
        ("code,surface_albedo_mean\n1,inf\n", "Line 2 of .* has 'inf'"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(lcz_map, tmp_path, text, match):
    table = tmp_path / "own.csv"
    table.write_text(text)
    with pytest.raises(InputError, match=match):
        write_parameters(ParameterRequest(lcz_map, tmp_path / "o.tif", values=str(table)), SilentFeedback())
    assert not (tmp_path / "o.tif").exists()


def test_what_cannot_be_done_is_said(lcz_map, tmp_path):
    with pytest.raises(RequestError, match="No output was given"):
        write_parameters(ParameterRequest(lcz_map, None), SilentFeedback())
    with pytest.raises(RequestError, match="'albedo' is not known"):
        write_parameters(ParameterRequest(lcz_map, tmp_path / "o.tif", parameters=("albedo",)), SilentFeedback())
    igbp = tmp_path / "igbp.tif"
    gdal.Translate(str(igbp), lcz_map)
    from scene_mapper.core.classmap.schemes import scheme_named

    request = ParameterRequest(str(igbp), tmp_path / "o.tif", scheme=scheme_named("igbp17"))
    with pytest.raises(InputError, match="exist only for Local Climate Zones"):
        write_parameters(request, SilentFeedback())
