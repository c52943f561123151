"""The commands that tell of maps (accuracy, labelaccuracy, areas, compare), as their user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.classmap.class_map import new_class_map, new_probability_map
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.processes import run_program
from scene_mapper.tests.raster_files import raster_values

SRS = osr.SpatialReference()
SRS.ImportFromEPSG(32650)
GEOMETRY = MapGeometry(40, 40, (2e5, 100, 0, 2.5e6, 0, -100), SRS.ExportToWkt())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two maps of 40×40 cells, a.tif and b.tif, and zones.gpkg: the upper and the lower half."""
    rng = np.random.default_rng(1)
    first = rng.choice([3, 6, 14, 17], (40, 40)).astype(np.uint8)
    second = np.where(rng.random((40, 40)) < 0.8, first, 11).astype(np.uint8)
    for name, codes in (("a", first), ("b", second)):
        with new_class_map(tmp_path / f"{name}.tif", GEOMETRY, LCZ, {}) as raster:
            raster.write(1, 0, codes)
            raster.finish(None)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "zones.gpkg"))
    layer = source.CreateLayer("zones", SRS, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("kind", ogr.OFTString))
    for name, top in (("LCZ 3", 2.5e6), ("LCZ 6", 2.498e6)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("kind", name)
        x0, x1, y0 = 200_000, 204_000, top - 2000
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(f"POLYGON(({x0} {y0},{x1} {y0},{x1} {top},{x0} {top},{x0} {y0}))")
        )
        layer.CreateFeature(feature)
    return tmp_path


def test_accuracy(folder: Path) -> None:
    files = ("--report", "r.html", "--csv", "t.csv", "--json-file", "f.json", "--hits", "h.tif")
    done = run_program("accuracy", "a.tif", "b.tif", *files, "--json", cwd=folder)
    told = json.loads(done.stdout)
    a, b = raster_values(folder / "a.tif"), raster_values(folder / "b.tif")
    assert told["figures"]["oa"] == pytest.approx((a == b).mean())
    assert told["outputs"] == ["r.html", "t.csv", "f.json", "h.tif"]
    assert json.loads((folder / "f.json").read_text())["figures"] == told["figures"]
    assert "Accuracy of a.tif" in (folder / "r.html").read_text()
    assert ((raster_values(folder / "h.tif") == 1) == (a == b)).all()
    done = run_program("accuracy", "a.tif", "zones.gpkg", "--map-classes", "LCZ 6=3", "--title", "My city", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "1,600 of 1,600 reference cells compared." in done.stdout
    assert f"{(a == 3).mean():.3f}" in done.stdout
    done = run_program("accuracy", "a.tif", "zones.gpkg", "--map-classes", "LCZ 6", cwd=folder)
    assert done.returncode == 1
    assert "The mapping 'LCZ 6' cannot be read." in done.stderr
    done = run_program("accuracy", "a.tif", "b.tif", "--csv", "b.tif", cwd=folder)
    assert done.returncode == 1
    assert "is also an input" in done.stderr


def test_labelaccuracy(folder: Path) -> None:
    rng = np.random.default_rng(3)
    values = rng.random((10, 40, 40)).astype(np.float32)
    for name in ("p", "q"):
        with new_probability_map(folder / f"{name}.tif", GEOMETRY, IGBP_SIMPLIFIED, {}) as raster:
            for band in range(10):
                raster.write(band + 1, 0, values[band])
            raster.finish(None)
    done = run_program(
        "labelaccuracy", "p.tif", "q.tif", "--reference-threshold", "0.5", "--report", "l.html", "--json", cwd=folder
    )
    told = json.loads(done.stdout)
    assert (told["average_f1"], told["overall_f1"], told["scheme"]) == (1, 1, "igbp10")
    assert "Overall F1" in (folder / "l.html").read_text()
    assert run_program("labelaccuracy", "p.tif", "a.tif", cwd=folder).returncode == 1


def test_areas(folder: Path) -> None:
    told = json.loads(
        run_program("areas", "a.tif", "--csv", "a.csv", "--report", "a.html", "--json", cwd=folder).stdout
    )
    areas = {c["code"]: c["area_m2"] for c in told["zones"][0]["classes"] if c["area_m2"]}
    a = raster_values(folder / "a.tif")
    assert areas == {code: (a == code).sum() * 10_000 for code in (3, 6, 14, 17)}
    done = run_program("areas", "a.tif", "--zones", "zones.gpkg", "--zones-out", "z.gpkg", "--json", cwd=folder)
    zones = json.loads(done.stdout)["zones"]
    assert [zone["name"] for zone in zones] == ["LCZ 3", "LCZ 6"]
    assert zones[0]["classes"][2]["area_m2"] == (a[:20] == 3).sum() * 10_000
    assert (folder / "z.gpkg").is_file()
    done = run_program("areas", "a.tif", "--zones-out", "z.gpkg", cwd=folder)
    assert done.returncode == 1
    assert "A layer of zones" in done.stderr


def test_compare(folder: Path) -> None:
    files = ("--changes", "c.tif", "--report", "c.html", "--first-title", "2018")
    told = json.loads(run_program("compare", "a.tif", "b.tif", *files, "--json", cwd=folder).stdout)
    a, b = raster_values(folder / "a.tif"), raster_values(folder / "b.tif")
    assert told["cells"][2][10] == ((a == 3) & (b == 11)).sum()
    assert told["changed_m2"] == pytest.approx((a != b).sum() * 10_000)
    assert "2018" in (folder / "c.html").read_text()
    assert (raster_values(folder / "c.tif")[a != b] == 11).all()
    done = run_program("compare", "a.tif", "nothing.tif", cwd=folder)
    assert done.returncode == 1
    assert "There is no file nothing.tif" in done.stderr


@pytest.fixture
def generator_map(folder: Path) -> np.ndarray:
    """three.tif: bands lczFilter, lcz and lczProb of 40×40 cells, as maps of the LCZ Generator have them."""
    rng = np.random.default_rng(4)
    bands = np.stack([np.kron(rng.choice([2, 8, 11], (10, 10)), np.ones((4, 4))), np.full((40, 40), 6)])
    bands[1, :, :20] = 17
    dataset = gdal.GetDriverByName("GTiff").Create(str(folder / "three.tif"), 40, 40, 3, gdal.GDT_Byte)
    dataset.SetGeoTransform(GEOMETRY.transform)
    dataset.SetProjection(GEOMETRY.crs_wkt)
    for number, name in enumerate(("lczFilter", "lcz", "lczProb"), 1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset.WriteArray(np.concatenate([bands, np.full((1, 40, 40), 70)]).astype(np.uint8))
    return bands.astype(np.uint8)


def test_another_band_of_the_reference_can_be_selected(folder: Path, generator_map: np.ndarray) -> None:
    filtered, classes = generator_map
    by_name = run_program("accuracy", "three.tif", "three.tif", "--json", cwd=folder)
    assert json.loads(by_name.stdout)["figures"]["oa"] == 1
    both = ("accuracy", "three.tif", "three.tif", "--band", "2", "--reference-band", "1", "--json")
    found = json.loads(run_program(*both, cwd=folder).stdout)
    assert 0 < found["figures"]["oa_bu"] < 1
    assert found["figures"]["oa_bu"] == pytest.approx(((filtered <= 10) == (classes <= 10)).mean())
    assert found["classes"][1]["n_reference"] == (filtered == 2).sum()
    refused = run_program("accuracy", "three.tif", "three.tif", "--reference-band", "4", cwd=folder)
    assert (refused.returncode, "three.tif has no band 4. Select a band from 1 to 3." in refused.stderr) == (1, True)
    refused = run_program("accuracy", "a.tif", "zones.gpkg", "--reference-band", "1", cwd=folder)
    assert refused.returncode == 1
    assert "zones.gpkg is a vector layer, which has no bands." in refused.stderr


def test_another_band_of_the_second_map_can_be_selected(folder: Path, generator_map: np.ndarray) -> None:
    filtered, classes = generator_map
    done = run_program("compare", "three.tif", "three.tif", "--second-band", "1", "--json", cwd=folder)
    cells = np.array(json.loads(done.stdout)["cells"])
    assert cells[16, 1] == ((classes == 17) & (filtered == 2)).sum() > 0
    assert cells[5, 10] == ((classes == 6) & (filtered == 11)).sum() > 0
    assert cells.sum() == 1600


def test_areas_are_sampled_from_the_band_of_the_classes(folder: Path, generator_map: np.ndarray) -> None:
    done = run_program("trainingareas", "sample", "three.tif", "areas.gpkg", "--per-class", "2", "--json", cwd=folder)
    assert json.loads(done.stdout)["areas"] == {"6": 2, "17": 2}
    other = ("trainingareas", "sample", "three.tif", "areas.gpkg", "--per-class", "2", "--band", "1", "--json")
    assert json.loads(run_program(*other, cwd=folder).stdout)["areas"] == {"2": 2, "8": 2, "11": 2}


def test_outputs_named_after_another_format_are_refused(folder: Path) -> None:
    """Programs would take a GeoPackage called .shp, or a page called .pdf, for a damaged file."""
    before = sorted(folder.iterdir())
    zones = ("areas", "a.tif", "--zones", "zones.gpkg")
    scenes = ("scenelabels", "a.tif", "--scene", "10")
    adapt = ("adapt", "a.tif", "zones.gpkg", "--model", "lcz-lite", "--id", "mine")
    for command, name, told in (
        ((*zones, "--zones-out"), "z.shp", "layers are written as GeoPackage only. Use the extension .gpkg."),
        ((*scenes, "--layer"), "z.geojson", "layers are written as GeoPackage only. Use the extension .gpkg."),
        (("trainingareas", "new"), "z.shp", "layers are written as GeoPackage only. Use the extension .gpkg."),
        (("trainingareas", "sample", "a.tif"), "z.kml", "layers are written as GeoPackage only."),
        (("areas", "a.tif", "--report"), "r.pdf", "this output is written as HTML only. Use the extension .html."),
        (
            ("compare", "a.tif", "b.tif", "--csv"),
            "t.xlsx",
            "this output is written as CSV only. Use the extension .csv.",
        ),
        (("accuracy", "a.tif", "b.tif", "--json-file"), "f.csv", "this output is written as JSON only."),
        ((*scenes, "--report"), "r.pdf", "this output is written as HTML only."),
        ((*adapt, "--checked"), "c.shp", "layers are written as GeoPackage only."),
        ((*adapt, "--report"), "r.pdf", "this output is written as HTML only."),
        (("parameters", "a.tif", "--table"), "t.xlsx", "this output is written as CSV only."),
    ):
        refused = run_program(*command, name, cwd=folder)
        assert refused.returncode == 1, command
        assert f"{name} cannot be written: {told}" in refused.stderr
    assert sorted(folder.iterdir()) == before
    assert run_program("areas", "a.tif", "--report", "r.HTM", "--csv", "table", cwd=folder).returncode == 0
