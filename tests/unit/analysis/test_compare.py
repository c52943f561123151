"""Two maps compared: pairs of classes, areas, the raster of changes, other grids, the tables."""

import csv
import json

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.accuracy.cell_rule import CellRule
from scene_mapper.core.analysis.compare import UNCHANGED_CODE, CompareRequest, change_scheme, compare_maps
from scene_mapper.core.analysis.compare_tables import changes_csv, changes_html, changes_json, changes_summary
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback

TRANSFORM = (200_000.0, 100.0, 0, 2_480_000.0, 0, -100.0)


def write(path, values, transform=TRANSFORM, code=32650):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Byte)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return str(path)


@pytest.fixture
def maps(tmp_path):
    """Two maps of 301×280 cells, the second with a fifth of its cells drawn anew; 255 is none."""
    rng = np.random.default_rng(2)
    first = rng.choice([1, 3, 6, 11, 17, 255], (301, 280)).astype(np.uint8)
    second = np.where(rng.random(first.shape) < 0.2, rng.choice([2, 3, 6, 17, 255], first.shape), first)
    return first, second.astype(np.uint8), write(tmp_path / "a.tif", first), write(tmp_path / "b.tif", second)


def test_every_pair_is_counted(maps, tmp_path):
    first, second, a, b = maps
    out = tmp_path / "change.tif"
    changes = compare_maps(CompareRequest(a, b, scheme=LCZ, change_path=out), SilentFeedback())
    for i in range(17):
        for j in range(17):
            assert changes.cells[i, j] == ((first == i + 1) & (second == j + 1)).sum()
    np.testing.assert_allclose(changes.areas_m2, changes.cells * 10_000)
    both = (first != 255) & (second != 255)
    assert changes.only_from == ((first != 255) & (second == 255)).sum()
    assert changes.only_to == ((first == 255) & (second != 255)).sum()
    assert changes.mixed == 0
    figures = changes.figures()
    x, y = first[both].astype(int) - 1, second[both].astype(int) - 1
    assert figures["oa"] == pytest.approx((x == y).mean())
    assert figures["oa_w"] == pytest.approx(np.array(LCZ.similarity)[x, y].mean())
    assert changes.changed_m2 == pytest.approx((x != y).sum() * 10_000)
    marks = gdal.Open(str(out)).ReadAsArray()
    expected = np.where(both, np.where(first == second, UNCHANGED_CODE, second), 255)
    np.testing.assert_array_equal(marks, expected)


def test_the_legend_of_changes_can_be_read(maps, tmp_path):
    _, _, a, b = maps
    compare_maps(CompareRequest(a, b, scheme=LCZ, change_path=tmp_path / "c.tif"), SilentFeedback())
    dataset = gdal.Open(str(tmp_path / "c.tif"))
    assert dataset.GetRasterBand(1).GetNoDataValue() == 255  # GDAL 3.6 reads the names only after this
    names = dataset.GetRasterBand(1).GetCategoryNames()
    assert names[17] == "Became LCZ G: Water"
    assert names[UNCHANGED_CODE] == "No change"
    assert dataset.GetRasterBand(1).GetColorTable().GetColorEntry(17)[:3] == (0x6A, 0x6A, 0xFF)
    assert len(change_scheme(LCZ)) == 18


def test_a_finer_second_map_counts_by_its_majority(tmp_path):
    rng = np.random.default_rng(4)
    first = rng.choice([1, 3, 17], (20, 30)).astype(np.uint8)
    fine = rng.choice([1, 3, 17], (100, 150), p=[0.6, 0.3, 0.1]).astype(np.uint8)
    a = write(tmp_path / "a.tif", first)
    b = write(tmp_path / "b.tif", fine, (200_000.0, 20.0, 0, 2_480_000.0, 0, -20.0))
    changes = compare_maps(CompareRequest(a, b, scheme=LCZ), SilentFeedback())
    expected = np.zeros((17, 17), int)
    mixed = 0
    for row in range(20):
        for col in range(30):
            part = fine[row * 5 : row * 5 + 5, col * 5 : col * 5 + 5].ravel().tolist()
            most = [v for v in (1, 3, 17) if part.count(v) > 12]
            if most:
                expected[first[row, col] - 1, most[0] - 1] += 1
            else:
                mixed += 1
    np.testing.assert_array_equal(changes.cells, expected)
    assert changes.mixed == mixed


def test_another_crs_and_another_coding_give_the_same_map(tmp_path):
    # Blocks of 10×10 cells, so that the resampling touches few of them.
    blocks = np.random.default_rng(5).choice([2, 8, 12, 17], (12, 12))
    first = np.kron(blocks, np.ones((10, 10))).astype(np.uint8)
    a = write(tmp_path / "a.tif", first)
    coded = np.where(first > 10, first + 90, first).astype(np.uint8)  # as UMEP writes them
    write(tmp_path / "coded.tif", coded)
    gdal.Warp(str(tmp_path / "b.tif"), str(tmp_path / "coded.tif"), dstSRS="EPSG:4326", resampleAlg="near")
    changes = compare_maps(CompareRequest(a, str(tmp_path / "b.tif"), scheme=LCZ), SilentFeedback())
    # Only cells along the blocks' edges (about 36 % of all) can come out otherwise.
    assert changes.figures()["oa"] > 0.97
    assert any("was transformed from WGS 84 (EPSG:4326)" in note for note in changes.notes)
    whole = compare_maps(
        CompareRequest(a, str(tmp_path / "b.tif"), scheme=LCZ, rule=CellRule(10, 1.0)), SilentFeedback()
    )
    assert whole.figures()["oa"] == 1
    assert whole.mixed > changes.mixed


def test_tables_and_report_hold_every_figure(maps):
    _, _, a, b = maps
    changes = compare_maps(CompareRequest(a, b, scheme=LCZ, from_title="2018 <old>", to_title="2024"), SilentFeedback())
    rows = list(csv.reader(changes_csv(changes).splitlines()))
    pairs = {(int(r[0]), int(r[1])): int(r[4]) for r in rows[1 : rows.index([])]}
    assert sum(pairs.values()) == changes.cells.sum()
    assert pairs[1, 2] == changes.cells[0, 1]
    told = json.loads(changes_json(changes))
    assert told["cells"] == changes.cells.tolist()
    assert told["figures"]["oa_w"] == changes.figures()["oa_w"]
    page = changes_html(changes)
    assert "2018 &lt;old&gt;" in page
    assert "<old>" not in page
    assert page.count("data:image/svg+xml;base64,") == 2
    assert f"{int(changes.cells.sum()):,} cells" in page
    assert "Weighted agreement" in changes_summary(changes)


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_a_stopped_run_leaves_nothing(maps, tmp_path, turns, watcher):
    _, _, a, b = maps
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(RunCancelled):
        compare_maps(CompareRequest(a, b, scheme=LCZ, change_path=tmp_path / "c.tif"), watcher(turns))
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_maps_that_do_not_meet_are_refused(maps, tmp_path):
    _, second, a, _ = maps
    away = write(tmp_path / "away.tif", second, (900_000.0, 100.0, 0, 2_480_000.0, 0, -100.0))
    with pytest.raises(InputError, match="The second map does not overlap the map"):
        compare_maps(CompareRequest(a, away, scheme=LCZ), SilentFeedback())
