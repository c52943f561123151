"""Scene labels: the mode and the classes of 10 % and more, by hand and on a real map."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.analysis import scene_label_map
from scene_mapper.core.analysis.scene_label_map import LabelRequest, run_scene_labels
from scene_mapper.core.analysis.scene_labels import count_scenes, index_table, label_scenes
from scene_mapper.core.classmap.class_map import new_class_map, read_provenance
from scene_mapper.core.classmap.label_rule import LabelRule
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import OutputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.map_geometry import MapGeometry

GRID = (300_000.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)


def write_codes(path: Path, codes: np.ndarray, scheme=IGBP) -> Path:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    geometry = MapGeometry(*codes.shape, GRID, srs.ExportToWkt())
    with new_class_map(path, geometry, scheme, {}) as raster:
        raster.write(1, 0, codes.astype(np.uint8))
        raster.finish(None)
    return path


def scene(**pixels: int) -> np.ndarray:
    """A scene of 10 x 10 pixels: c4=30 is thirty pixels of code 4."""
    codes = [int(name[1:]) for name, n in pixels.items() for _ in range(n)]
    assert len(codes) == 100
    return np.random.default_rng(0).permutation(codes).reshape(10, 10)


def label(codes: np.ndarray, scheme=IGBP, px: int = 10, threshold: float = 0.1):
    merged = IGBP_SIMPLIFIED if scheme is IGBP else scheme
    counts = count_scenes(codes.astype(np.uint8), index_table(scheme), len(merged), px)
    return label_scenes(counts, LabelRule(px, threshold)), merged


def codes_of(labels, merged, row: int = 0, col: int = 0) -> tuple[int, set[int]]:
    single = labels.single[row, col]
    several = {merged.codes[i] for i in np.flatnonzero(labels.several[:, row, col])}
    return (merged.codes[single] if single >= 0 else 0), several


def test_igbp_is_merged_before_shares_are_taken() -> None:
    # No forest class is commonest by itself (croplands are), but forest as a whole is.
    labels, merged = label(scene(c1=15, c2=15, c5=15, c12=35, c14=5, c17=6, c10=9))
    assert codes_of(labels, merged) == (1, {1, 6})
    assert labels.shares[:, 0, 0].tolist() == [0.45, 0, 0, 0.09, 0, 0.4, 0, 0, 0, 0.06]
    assert labels.bits[0, 0] == 0b100001
    # Two shrublands of 6 % each are 12 % together.
    assert codes_of(*label(scene(c6=6, c7=6, c13=88))) == (7, {2, 7})


def test_exactly_ten_percent_counts() -> None:
    assert codes_of(*label(scene(c10=10, c13=81, c17=9))) == (7, {4, 7})
    for total in range(10, 1000, 10):  # whatever 0.1 * total is in floating point
        counts = np.zeros((11, 1, 1), np.int64)
        counts[[2, 3], 0, 0] = total // 10, total - total // 10
        assert label_scenes(counts, LabelRule(10, 0.1)).several[2, 0, 0]


def test_equal_classes_give_the_lowest_code() -> None:
    assert codes_of(*label(scene(c17=50, c10=50))) == (4, {4, 10})
    even = scene(**{f"c{c}": 6 for c in range(1, 17)}, c17=4)
    labels, merged = label(even, LCZ)
    # No class has a tenth, and a scene has a label all the same.
    assert codes_of(labels, merged) == (1, {1})


def test_pixels_without_class_do_not_count_until_they_are_most() -> None:
    half = scene(c255=50, c10=46, c17=4)
    labels, merged = label(half)
    assert codes_of(labels, merged) == (4, {4})
    assert labels.shares[:, 0, 0].tolist()[3] == 0.92
    assert codes_of(*label(scene(c255=51, c10=49))) == (0, set())
    assert codes_of(*label(scene(c255=100))) == (0, set())


def test_scenes_at_the_edge_keep_what_there_is() -> None:
    codes = np.full((25, 12), 13)
    codes[20:, 10:] = 17  # the smallest scene, 5 x 2
    codes[20:22, 10:] = 255
    labels, merged = label(codes)
    assert labels.single.shape == (3, 2)
    assert codes_of(labels, merged, 2, 1) == (10, {10})
    assert labels.counts[:, 2, 1].sum() == 6
    assert codes_of(labels, merged, 2, 0) == (7, {7})


def test_large_scenes_are_counted_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = np.random.default_rng(4).integers(1, 18, (50, 30)).astype(np.uint8)
    source = write_codes(tmp_path / "dense.tif", codes)
    request = LabelRequest(str(source), LabelRule(20), shares=tmp_path / "shares.tif")
    whole = scene_label_map.row_spans
    monkeypatch.setattr(scene_label_map, "row_spans", lambda r, c, multiple=1: whole(r, c, 90, multiple))  # 3 rows
    run_scene_labels(request, SilentFeedback())
    expected, _ = label(codes, px=20)
    assert np.allclose(gdal.Open(str(tmp_path / "shares.tif")).ReadAsArray(), expected.shares)


def test_rules_that_make_no_sense_are_refused() -> None:
    with pytest.raises(RequestError, match="scene size of 1 pixel"):
        LabelRule(1)
    with pytest.raises(RequestError, match="threshold 10 is not a valid share"):
        LabelRule(256, 10)
    with pytest.raises(RequestError, match="No output was requested"):
        run_scene_labels(LabelRequest("map.tif"), SilentFeedback())


def request_all(source: Path, folder: Path, px: int) -> LabelRequest:
    return LabelRequest(
        str(source), LabelRule(px), single=folder / "single.tif", shares=folder / "shares.tif",
        bits=folder / "bits.tif", layer=folder / "scenes.gpkg", table=folder / "table.csv",
        report=folder / "report.html",
    )  # fmt: skip


def test_all_results_tell_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    codes = rng.choice([1, 4, 7, 10, 12, 13, 17, 255], (53, 37), p=[0.3, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05, 0.1])
    codes[:8, 16:24] = 255
    source = write_codes(tmp_path / "dense.tif", codes)
    monkeypatch.setattr(scene_label_map, "row_spans", lambda r, c, multiple=1: _small_strips(r, multiple))
    result = run_scene_labels(request_all(source, tmp_path, 8), SilentFeedback())

    expected, merged = label(codes, px=8)
    single = gdal.Open(str(tmp_path / "single.tif"))
    assert (single.ReadAsArray() == np.where(expected.single < 0, 255, expected.single + 1)).all()
    assert single.GetGeoTransform() == (300_000.0, 80.0, 0.0, 5_000_000.0, 0.0, -80.0)
    assert read_provenance(single)["SCHEME"] == "igbp10"
    shares = gdal.Open(str(tmp_path / "shares.tif"))
    assert shares.GetRasterBand(7).GetDescription() == "Urban/Built-up"
    values = shares.ReadAsArray()
    assert (values[:, 0, 2] == -1).all()
    held = expected.single >= 0
    assert np.allclose(values[:, held].sum(axis=0), 1)
    assert np.allclose(values[:, held], expected.shares[:, held])
    bits = gdal.Open(str(tmp_path / "bits.tif"))
    assert (bits.GetRasterBand(1).DataType, bits.GetRasterBand(1).GetNoDataValue()) == (gdal.GDT_UInt16, 65535)
    assert (bits.ReadAsArray() == np.where(held, expected.bits, 65535)).all()
    assert read_provenance(bits)["BIT_6"] == "Urban/Built-up"

    layer = ogr.Open(str(tmp_path / "scenes.gpkg"))
    rows = list(layer.GetLayer())
    assert len(rows) == result.labelled == held.sum() == 7 * 5 - 1
    for row in rows:
        at = row["scene_row"], row["scene_col"]
        assert row["code"] == merged.codes[expected.single[at]]
        assert row["bits"] == expected.bits[at]
        assert row["share"] == pytest.approx(expected.shares[:, at[0], at[1]].max())
        assert row["share_6"] == pytest.approx(expected.shares[5, at[0], at[1]])
        assert len(row["labels"].split(", ")) == expected.several[:, at[0], at[1]].sum()
    last = next(row for row in rows if (row["scene_row"], row["scene_col"]) == (6, 4))
    x0, x1, y0, y1 = last.GetGeometryRef().GetEnvelope()
    assert (x0, x1, y0, y1) == (300_320, 300_370, 5_000_000 - 530, 5_000_000 - 480)  # 5 x 5 pixels are left

    table = list(csv.DictReader((tmp_path / "table.csv").open()))
    assert [int(line["single"]) for line in table] == [int((expected.single == i).sum()) for i in range(10)]
    assert int(table[0]["pixels"]) == expected.counts[0][held].sum()
    assert sum(float(line["multi_share"]) for line in table) == pytest.approx(1, abs=1e-5)
    page = (tmp_path / "report.html").read_text()
    assert "Scene labels of dense.tif" in page
    assert f"{result.single[5]:,}</td>" in page
    assert (tmp_path / "bits.qml").exists()
    chart = result.chart()
    assert chart is None or chart.svg.startswith(b"<?xml")


def _small_strips(rows: int, multiple: int) -> list[scene_label_map.RowSpan]:
    return [scene_label_map.RowSpan(row, min(multiple, rows - row)) for row in range(0, rows, multiple)]


def test_lcz_sets_need_more_than_sixteen_bits(tmp_path: Path) -> None:
    codes = np.full((4, 4), 17)
    codes[:2] = 1
    source = write_codes(tmp_path / "lcz.tif", codes, LCZ)
    run_scene_labels(LabelRequest(str(source), LabelRule(4), bits=tmp_path / "bits.tif"), SilentFeedback())
    bits = gdal.Open(str(tmp_path / "bits.tif"))
    assert bits.GetRasterBand(1).DataType == gdal.GDT_UInt32
    assert bits.ReadAsArray().tolist() == [[2**16 + 1]]


def test_a_stopped_run_leaves_nothing(tmp_path: Path, watcher: Any) -> None:
    source = write_codes(tmp_path / "dense.tif", np.full((40, 40), 4))

    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(RunCancelled):
        run_scene_labels(request_all(source, tmp_path, 8), watcher(1))
    assert sorted(p.name for p in tmp_path.iterdir()) == before
    with pytest.raises(OutputError, match="does not exist"):
        run_scene_labels(request_all(source, tmp_path / "nowhere", 8), SilentFeedback())


def test_the_pearl_river_delta(shared_data: Path, tmp_path: Path) -> None:
    path = shared_data / "lcz/prd_lcz_liu_shi_2020.tif"
    result = run_scene_labels(LabelRequest(str(path), LabelRule(100), single=tmp_path / "single.tif"), SilentFeedback())
    dense = gdal.Open(str(path)).ReadAsArray()
    row, col = 22, 31
    counts = np.bincount(dense[row * 100 : row * 100 + 100, col * 100 : col * 100 + 100].ravel(), minlength=18)
    assert gdal.Open(str(tmp_path / "single.tif")).ReadAsArray()[row, col] == counts[1:].argmax() + 1
    assert (result.rows, result.cols) == (45, 58)
    assert sum(result.single) == result.labelled
    assert result.several[16] > result.single[16]
