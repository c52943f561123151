"""The real case: Liu & Shi's map of the Pearl River Delta against their own test polygons."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.accuracy.figures import headline_figures
from scene_mapper.core.analysis.compare import CompareRequest, compare_maps
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback

CITIES = {
    "hongkong": "hongkong/hk_test.shp",
    "guangzhou": "guangzhou/gz_test.shp",
    "shenzhen": "shenzhen_huizhou_dongguan/shenzhen_test.shp",
    "zhuhai": "zhuhai_zhongshan_macau/zhuhai_test.shp",
}


@pytest.fixture(scope="module")
def lcz(shared_data):
    return shared_data / "lcz"


def compare(lcz, reference, **more):
    area = f"{lcz}/lcz_sample_shp_release.zip/the_Greater_Bay_Area/"
    request = AccuracyRequest(str(lcz / "prd_lcz_liu_shi_2020.tif"), area + reference, **more)
    return compare_with_reference(request, SilentFeedback())


@pytest.mark.parametrize(
    ("city", "n_polygons", "used", "oa", "oa_w"),
    [
        ("hongkong", 137, 1720, 0.885, 0.961),
        ("guangzhou", 159, 1940, 0.929, 0.971),
        ("shenzhen", 191, 913, 0.859, 0.962),
        ("zhuhai", 192, 1449, 0.833, 0.954),
    ],
)
def test_polygons_with_text_and_with_gridcode(lcz, city, n_polygons, used, oa, oa_w):
    found = compare(lcz, CITIES[city])
    assert (found.n_units, found.tally["used"]) == (n_polygons, used)
    assert found.matrix.sum() == used
    figures = headline_figures(found.matrix, LCZ)
    assert figures["oa"] == pytest.approx(oa, abs=0.0006)
    assert figures["oa_w"] == pytest.approx(oa_w, abs=0.0006)
    assert found.unknown == {}


def by_hand(lcz, name):
    """Count Hong Kong's 10 m reference pixels by map cell with GDAL and numpy alone."""
    path = f"/vsizip/{lcz}/lcz_sample_shp_release.zip/the_Greater_Bay_Area/hongkong/{name}.tif"
    raster = gdal.Open(path)
    values = raster.ReadAsArray()
    source = gdal.OpenEx(path + ".vat.dbf", gdal.OF_VECTOR)  # kept: its layer dies with it
    table = {f["Value"]: int(f["FolderPath"].rpartition("lcz")[2]) for f in source.GetLayer(0)}
    rows, cols = np.nonzero(values != 255)
    source, target = (osr.SpatialReference() for _ in range(2))
    source.ImportFromEPSG(32649)
    target.ImportFromEPSG(4326)
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x0, dx, _, y0, _, dy = raster.GetGeoTransform()
    transform = osr.CoordinateTransformation(source, target)
    lonlat = np.array(transform.TransformPoints(np.c_[x0 + dx * (cols + 0.5), y0 + dy * (rows + 0.5)]))
    the_map = gdal.Open(str(lcz / "prd_lcz_liu_shi_2020.tif"))
    mapped = the_map.ReadAsArray()
    west, width, _, north, _, height = the_map.GetGeoTransform()
    at = ((lonlat[:, 1] - north) / height).astype(int), ((lonlat[:, 0] - west) / width).astype(int)
    reference = np.array([table[v] for v in values[rows, cols].tolist()])
    return reference, mapped[at]


def test_a_raster_that_only_its_table_explains_gives_what_its_polygons_give(lcz):
    from_raster = compare(lcz, "hongkong/hk_test.tif")
    from_polygons = compare(lcz, CITIES["hongkong"])
    assert from_raster.kind == "raster"
    assert any(".vat.dbf" in note for note in from_raster.notes)
    oa = [headline_figures(c.matrix, LCZ)["oa"] for c in (from_raster, from_polygons)]
    assert oa[0] == pytest.approx(oa[1], abs=0.005)
    # Pixel by pixel, without the rule of cells, the figure is about the same.
    reference, mapped = by_hand(lcz, "hk_test")
    assert oa[0] == pytest.approx((reference == mapped).mean(), abs=0.015)


def test_the_training_polygons_agree_almost_wholly(lcz):
    reference, mapped = by_hand(lcz, "hk_train")
    figures = headline_figures(compare(lcz, "hongkong/hk_train.shp").matrix, LCZ)
    assert figures["oa"] == pytest.approx((reference == mapped).mean(), abs=0.01)
    assert figures["oa"] > 0.98


def test_hits_and_misses_stand_where_they_are(lcz, tmp_path):
    path = tmp_path / "hits.tif"
    found = compare(lcz, CITIES["hongkong"], hits_path=path)
    dataset = gdal.Open(str(path))
    marks = dataset.ReadAsArray()
    counts = np.bincount(marks.ravel(), minlength=256)
    matrix = found.matrix
    assert counts[1] == np.trace(matrix)
    assert counts[2] == matrix.sum() - np.trace(matrix)
    assert counts[3] == sum(found.tally.values()) - found.tally["used"] - found.tally["outside"]
    assert counts[[1, 2, 3, 255]].sum() == marks.size
    the_map = gdal.Open(str(lcz / "prd_lcz_liu_shi_2020.tif")).GetGeoTransform()
    here = dataset.GetGeoTransform()
    assert (here[1], here[5]) == (the_map[1], the_map[5])
    offset = ((here[0] - the_map[0]) / the_map[1], (here[3] - the_map[3]) / the_map[5])
    assert offset == pytest.approx([round(v) for v in offset], abs=1e-6)


def test_cells_without_a_class_in_the_map_are_told(lcz, tmp_path):
    cut = str(tmp_path / "cut.tif")
    source = gdal.Open(str(lcz / "prd_lcz_liu_shi_2020.tif"))
    gdal.Translate(cut, source, projWin=(113.9, 22.4, 114.25, 22.2), noData="none")  # a part of Hong Kong
    holed = gdal.Open(cut, gdal.GA_Update)
    values = holed.ReadAsArray()
    values[:, 300:] = 0
    holed.GetRasterBand(1).WriteArray(values)
    holed = None
    reference = f"{lcz}/lcz_sample_shp_release.zip/the_Greater_Bay_Area/hongkong/hk_test.shp"
    part = compare_with_reference(AccuracyRequest(cut, reference, scheme=LCZ), SilentFeedback())
    full = compare(lcz, CITIES["hongkong"])
    assert part.tally["outside"] > 0
    assert part.tally["map_nodata"] > 0
    assert 0 < part.tally["used"] < full.tally["used"]
    assert sum(part.tally.values()) == sum(full.tally.values())
    assert part.n_units == 137
    assert part.n_units_used < full.n_units_used


@pytest.mark.parametrize("turns", [0, 12])
def test_a_stopped_run_leaves_nothing(lcz, tmp_path, turns, watcher):
    area = f"{lcz}/lcz_sample_shp_release.zip/the_Greater_Bay_Area/"
    request = AccuracyRequest(
        str(lcz / "prd_lcz_liu_shi_2020.tif"), area + CITIES["hongkong"], hits_path=tmp_path / "hits.tif"
    )
    with pytest.raises(RunCancelled):
        compare_with_reference(request, watcher(turns))
    assert list(tmp_path.iterdir()) == []


def test_a_reference_elsewhere_is_refused(lcz):
    beijing = f"{lcz}/lcz_sample_shp_release.zip/the_Beijing_Metropolis/beijing/bj_test.shp"
    with pytest.raises(InputError, match=r"does not overlap the map|No cell can be compared"):
        compare_with_reference(AccuracyRequest(str(lcz / "prd_lcz_liu_shi_2020.tif"), beijing), SilentFeedback())


@pytest.fixture(scope="module")
def own_maps(shared_data, tmp_path_factory):
    """Our own maps of Hong Kong by the network that ships, of 2016 (UTM 49) and 2018 (UTM 50)."""
    folder, program = tmp_path_factory.mktemp("maps"), Path(sys.executable).with_name("scene-mapper")
    for year, name in (("2016", "T49QHE_20160927"), ("2018", "T50QKK_20180323")):
        scene = shared_data / "scenes" / f"oscd_hongkong_{name}_L1C_10band_10m.tif"
        probabilities = ["--probabilities", str(folder / f"p{year}.tif")]
        command = [str(program), "classify", str(scene), str(folder / f"{year}.tif"), "--model", "lcz-lite"]
        subprocess.run([*command, *probabilities, "--quiet"], check=True, capture_output=True)
    return folder


def test_our_own_map_against_theirs(lcz, own_maps):
    request = AccuracyRequest(
        str(own_maps / "2016.tif"),
        str(lcz / "prd_lcz_liu_shi_2020.tif"),
        probabilities_path=str(own_maps / "p2016.tif"),
    )
    found = compare_with_reference(request, SilentFeedback())
    assert found.scheme is LCZ
    assert found.provenance["MODEL"]
    assert any("EPSG:4326" in note and "EPSG:32649" in note for note in found.notes)
    assert found.tally["used"] + found.tally["mixed"] == 3621
    # By hand: their map warped at once to ten times the resolution, and counted class by class.
    mine = gdal.Open(str(own_maps / "2016.tif"))
    x0, dx, _, y0, _, dy = mine.GetGeoTransform()
    rows, cols = mine.RasterYSize, mine.RasterXSize
    fine = gdal.Warp(
        "",
        str(lcz / "prd_lcz_liu_shi_2020.tif"),
        format="MEM",
        dstSRS=mine.GetProjection(),
        outputBounds=(x0, y0 + dy * rows, x0 + dx * cols, y0),
        width=cols * 10,
        height=rows * 10,
        srcNodata="None",
    ).ReadAsArray()
    counts = np.stack([(fine == code).reshape(rows, 10, cols, 10).sum(axis=(1, 3)) for code in range(1, 18)])
    most = counts.max(axis=0) > 50
    agree = (mine.ReadAsArray() == counts.argmax(axis=0) + 1)[most].mean()
    figures = headline_figures(found.matrix, LCZ)
    assert found.tally["used"] == pytest.approx(most.sum(), abs=5)
    assert figures["oa"] == pytest.approx(agree, abs=0.003)
    assert found.top.overall(1) == pytest.approx(figures["oa"])
    assert found.top.overall(3) > found.top.overall(1)


def test_our_maps_of_two_years_in_two_utm_zones(own_maps, tmp_path):
    paths = [str(own_maps / f"{year}.tif") for year in (2016, 2018)]
    changes = compare_maps(CompareRequest(*paths, change_path=tmp_path / "c.tif"), SilentFeedback())
    assert changes.cells.sum() + changes.only_from + changes.mixed == 3621
    assert 0.3 < changes.figures()["oa"] < changes.figures()["oa_w"] < 1
    water = changes.cells[16, 16] / changes.cells[16].sum()
    assert water > 0.85  # the harbour is still there
