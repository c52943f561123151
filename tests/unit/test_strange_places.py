"""Rasters of no place on the Earth, without a georeference that can be used, or of numbers that are no classes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main

MOON = (
    'GEOGCS["Moon 2000",DATUM["D_Moon_2000",SPHEROID["Moon_2000_IAU_IAG",1737400,0]],PRIMEM["Greenwich",0],'
    'UNIT["Decimal_Degree",0.0174532925199433]]'
)
SITE = 'LOCAL_CS["a building site",LOCAL_DATUM["x",0],UNIT["metre",1],AXIS["X",EAST],AXIS["Y",NORTH]]'
ON_EARTH = (500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0)
NAN, INF = float("nan"), float("inf")


@pytest.fixture
def told(capsys) -> Callable[..., tuple[int, str]]:
    """Run a command in this process; return its exit status and what it told."""

    def run(*arguments: object) -> tuple[int, str]:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return status, captured.err + captured.out

    return run


@pytest.fixture
def virtual(tmp_path, write_raster) -> Callable[..., Path]:
    """Write a class raster, or a scene, with any CRS and any six numbers as its georeference."""

    def write(name: str, values: np.ndarray, crs: str = "EPSG:32633", transform=ON_EARTH) -> Path:
        inner = write_raster(values, name=f"inner-{name}.tif")
        dataset = gdal.Translate("", str(inner), format="VRT")
        text = dataset.GetMetadata("xml:VRT")[0]
        start, end = text.index("<SRS"), text.index("</GeoTransform>")
        numbers = ", ".join(map(repr, transform))
        crs = crs.replace('"', "&quot;")
        path = tmp_path / f"{name}.vrt"
        path.write_text(f"{text[:start]}<SRS>{crs}</SRS><GeoTransform>{numbers}{text[end:]}")
        return path

    return write


@pytest.fixture
def classes() -> np.ndarray:
    return np.random.default_rng(2).integers(1, 18, (1, 30, 30)).astype(np.uint8)


@pytest.mark.parametrize("crs", [MOON, SITE], ids=["Moon", "site"])
def test_no_way_from_one_crs_to_the_other(crs, told, virtual, classes, write_raster):
    here, there = write_raster(classes, name="lcz.tif"), virtual("there", classes, crs)
    for arguments in (("accuracy", here, there), ("accuracy", there, here), ("compare", here, there)):
        status, text = told(*arguments)
        assert status == 1
        assert "Coordinates cannot be transformed from" in text
        assert "Assign the correct CRS" in text


@pytest.mark.parametrize("crs", [MOON, SITE], ids=["Moon", "site"])
def test_an_extent_of_no_place(crs, told, write_raster, scene_dn, linear, tmp_path):
    source, out = write_raster(scene_dn(40, 40)), tmp_path / "map.tif"
    extent = ("--extent", 500_000, 3_999_700, 500_300, 4_000_000, "--extent-crs", crs)
    status, text = told("classify", source, out, "--model", linear.scene.model_path, *extent)
    assert (status, out.exists()) == (1, False)
    assert "Coordinates cannot be transformed from WGS 84 / UTM zone 33N (EPSG:32633) to" in text


def test_areas_of_a_building_site(told, virtual, classes):
    """Its metres are metres, wherever it lies."""
    status, text = told("areas", virtual("lcz", classes, SITE), "--json", "--quiet")
    figures = json.loads(text)
    assert status == 0
    assert "Areas are measured in the projection of the map." in figures["notes"]
    assert figures["zones"][0]["classified_m2"] == pytest.approx(90_000)


@pytest.mark.parametrize(
    "transform",
    [(NAN,) * 6, (5e5, NAN, 0.0, 4e6, 0.0, -10.0), (0.0,) * 6, (5e5, 10.0, 10.0, 4e6, 10.0, 10.0),
     (INF, 10.0, 0.0, 4e6, 0.0, -10.0), (1e300, 1e300, 0.0, 1e300, 0.0, -1e300), (5e5, 1e-300, 0.0, 4e6, 0.0, -1e-300)],
    ids=["nan", "nan step", "zero", "one line", "infinite", "huge", "tiny"],
)  # fmt: skip
def test_a_georeference_that_is_none(transform, told, virtual, classes, scene_dn, write_raster, linear, tmp_path):
    fine = write_raster(classes, name="fine.tif")
    bad, scene = virtual("lcz", classes, transform=transform), virtual("scene", scene_dn(30, 30), transform=transform)
    out = tmp_path / "out.tif"
    for arguments in (
        ("areas", bad), ("accuracy", fine, bad), ("accuracy", bad, fine), ("compare", bad, fine),
        ("export", bad, out, "--for", "w2w"), ("lczfilter", bad, out), ("scenelabels", bad, "--single", out),
        ("classify", scene, out, "--model", linear.scene.model_path), ("stack", scene, out),
    ):  # fmt: skip
        status, text = told(*arguments)
        assert (status, out.exists()) == (1, False), arguments
        assert "georeference of" in text, arguments
        assert "is not valid" in text, arguments


def test_complex_numbers_are_no_classes(told, classes, tmp_path, write_raster):
    path, fine = tmp_path / "complex.tif", write_raster(classes, name="fine.tif")
    gdal.Translate(str(path), str(fine), outputType=gdal.GDT_CFloat32)
    for arguments in (("areas", path), ("accuracy", path, fine), ("style", path), ("lczfilter", path, fine)):
        status, text = told(*arguments)
        assert status == 1, arguments
    status, text = told("areas", path)
    assert f"Band 1 of {path} holds complex numbers. Select a raster of real numbers." in text


def test_a_name_that_is_no_text(told, classes, write_raster, tmp_path):
    path = Path(str(tmp_path) + "/lcz\udcff.tif")
    write_raster(classes, name="fine.tif").rename(path)
    status, text = told("areas", path)
    assert status == 1
    assert "is not valid text, which GDAL cannot open. Rename the file or its folder." in text
    assert "lcz\\udcff.tif" in text
