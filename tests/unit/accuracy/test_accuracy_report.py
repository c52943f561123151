"""What the accuracy report, the CSV and the JSON say; multi-label comparisons; most probable classes."""

import csv
import json
import re
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.accuracy.accuracy_report import accuracy_html
from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.accuracy.labels import LabelAccuracyRequest, compare_labels, labels_csv, labels_html, labels_json
from scene_mapper.core.accuracy.results import results_csv, results_json, summary_text, work_out
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import InputError, RequestError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.report.square import LEFT_OUT

TRANSFORM = (200_000.0, 100.0, 0, 2_480_000.0, 0, -100.0)


def write(path, values, nodata=None, transform=TRANSFORM):
    values = values if values.ndim == 3 else values[np.newaxis]
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    kinds = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
    bands, height, width = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, kinds[values.dtype.name])
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(reference.ExportToWkt())
    for number in range(bands):
        if nodata is not None:
            dataset.GetRasterBand(number + 1).SetNoDataValue(nodata)
        dataset.GetRasterBand(number + 1).WriteArray(values[number])
    dataset.FlushCache()
    return str(path)


@pytest.fixture
def two_maps(tmp_path):
    rng = np.random.default_rng(1)
    truth = rng.choice([1, 4, 11, 17], (40, 50)).astype(np.uint8)
    mapped = np.where(rng.random(truth.shape) < 0.25, rng.choice([1, 4, 5, 17], truth.shape), truth).astype(np.uint8)
    return truth, mapped, write(tmp_path / "map <1>.tif", mapped), write(tmp_path / "truth.tif", truth)


def test_csv_and_json_hold_every_figure(two_maps):
    truth, mapped, map_path, truth_path = two_maps
    results = work_out(compare_with_reference(AccuracyRequest(map_path, truth_path, scheme=LCZ), SilentFeedback()))
    assert results.headline["oa"] == (truth == mapped).mean()
    told = json.loads(results_json(results))
    assert told["figures"] == results.headline
    matrix = np.array(told["confusion_matrix"]["cells"])
    for i, j in ((0, 0), (0, 4), (10, 16), (3, 3)):
        assert matrix[i, j] == ((truth == i + 1) & (mapped == j + 1)).sum()
    assert np.array(told["confusion_matrix"]["share"]).sum() == pytest.approx(1)
    assert told["reference"]["cells"]["used"] == 2000
    rows = list(csv.reader(results_csv(results).splitlines()))
    figures = {r[0]: float(r[1]) for r in rows if r and r[0] in results.headline}
    assert figures == pytest.approx({k: v for k, v in results.headline.items() if v is not None})
    start = next(i for i, r in enumerate(rows) if r and r[0].startswith("confusion matrix in cells"))
    table = np.array([[int(v) for v in r[1:]] for r in rows[start + 1 : start + 18]])
    np.testing.assert_array_equal(table, matrix)
    assert "2,000 of 2,000 reference cells" in summary_text(results)


def test_the_report_stands_alone_and_escapes_names(two_maps):
    _, _, map_path, truth_path = two_maps
    results = work_out(compare_with_reference(AccuracyRequest(map_path, truth_path, scheme=LCZ), SilentFeedback()))
    page = accuracy_html(results)
    assert "map &lt;1&gt;.tif" in page
    assert "<1>" not in page
    assert page.count("data:image/svg+xml;base64,") == 2
    assert "http" not in page.replace("data:image", "")
    assert f"{100 * results.headline['oa']:.1f}\N{NO-BREAK SPACE}%" in page
    assert page.rstrip().endswith("</html>")


def test_without_matplotlib_the_report_has_its_tables_and_says_so(two_maps):
    _, _, map_path, truth_path = two_maps
    program = f"""
import sys
sys.modules["matplotlib"] = None
from scene_mapper.core.accuracy.accuracy_report import accuracy_html
from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.accuracy.results import work_out
from scene_mapper.core.feedback import SilentFeedback
found = compare_with_reference(AccuracyRequest({map_path!r}, {truth_path!r}), SilentFeedback())
page = accuracy_html(work_out(found))
print(page.count("matplotlib is not installed"), page.count("<table"), page.count("<img"))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd="/")
    assert run.stderr == ""
    notes, tables, pictures = map(int, run.stdout.split())
    assert (notes, pictures) == (2, 0)
    assert tables >= 6


def test_the_most_probable_classes(two_maps, tmp_path):
    truth, _, map_path, truth_path = two_maps
    probabilities = np.random.default_rng(7).random((17, 40, 50)).astype(np.float32)
    probabilities[:, 0, :] = -1  # no scene there
    path = write(tmp_path / "p.tif", probabilities, -1)
    request = AccuracyRequest(map_path, truth_path, scheme=LCZ, probabilities_path=path)
    found = compare_with_reference(request, SilentFeedback())
    order = np.argsort(-probabilities[:, 1:], axis=0)
    for depth in (1, 3):
        hit = (order[:depth] == truth[1:] - 1).any(axis=0)
        assert found.top.overall(depth) == pytest.approx(hit.mean())
    results = work_out(found)
    assert "Top-3" in accuracy_html(results)
    assert json.loads(results_json(results))["top"]["cells"] == 39 * 50
    small = write(tmp_path / "small.tif", probabilities[:, :10])
    with pytest.raises(InputError, match="are not on the grid of the map"):
        compare_with_reference(
            AccuracyRequest(map_path, truth_path, scheme=LCZ, probabilities_path=small), SilentFeedback()
        )


@pytest.fixture
def label_sets(tmp_path):
    rng = np.random.default_rng(9)
    shares = rng.dirichlet(np.full(10, 0.3), (30, 20)).transpose(2, 0, 1).astype(np.float32)
    probabilities = np.clip(shares * 2 + rng.normal(0, 0.2, shares.shape), 0, 1).astype(np.float32)
    probabilities[:, 3, 4] = -1
    bits = ((shares >= 0.1) * (1 << np.arange(10))[:, np.newaxis, np.newaxis]).sum(axis=0).astype(np.uint16)
    return (
        shares >= np.float32(0.1), probabilities, write(tmp_path / "p.tif", probabilities, -1),
        write(tmp_path / "s.tif", shares), write(tmp_path / "b.tif", bits, 0),
    )  # fmt: skip


def test_label_sets_from_probabilities_shares_and_bits(label_sets):
    reference, probabilities, p, s, b = label_sets
    held = probabilities[0] >= 0
    wanted, got = reference[:, held], probabilities[:, held] >= 0.5
    scores = []
    for k in range(10):
        hits = (wanted[k] & got[k]).sum()
        scores.append(2 * hits / (wanted[k].sum() + got[k].sum()))
    for path in (s, b):
        found = compare_labels(LabelAccuracyRequest(p, path, IGBP_SIMPLIFIED), SilentFeedback())
        assert found.counts.n_scenes == 599
        assert found.n_left_out == 1
        assert [f.f1 for f in found.counts.figures()] == pytest.approx(scores)
        assert found.counts.average_f1() == pytest.approx(np.mean(scores))
    told = json.loads(labels_json(found))
    assert told["overall_f1"] == found.counts.overall_f1()
    rows = list(csv.reader(labels_csv(found).splitlines()))
    assert [float(r[7]) for r in rows[1:11]] == pytest.approx(scores)
    assert "Overall F1" in labels_html(found)


def test_label_rasters_that_do_not_fit_are_refused(label_sets, tmp_path):
    _, probabilities, p, s, _ = label_sets
    with pytest.raises(RequestError, match="Neither raster states"):
        compare_labels(LabelAccuracyRequest(p, s), SilentFeedback())
    with pytest.raises(InputError, match="10 bands, and Local Climate Zones have 17"):
        compare_labels(LabelAccuracyRequest(p, s, LCZ), SilentFeedback())
    shifted = write(tmp_path / "x.tif", probabilities, -1, (200_050.0, *TRANSFORM[1:]))
    with pytest.raises(InputError, match="not have the same grid"):
        compare_labels(LabelAccuracyRequest(shifted, s, IGBP_SIMPLIFIED), SilentFeedback())


def test_matrices_leave_out_classes_that_do_not_occur(two_maps):
    _, _, map_path, truth_path = two_maps
    results = work_out(compare_with_reference(AccuracyRequest(map_path, truth_path, scheme=LCZ), SilentFeedback()))
    html = accuracy_html(results)
    heads = [re.findall("<th[^>]*>([^<]*)</th>", head) for head in re.findall("<thead>.*?</thead>", html, re.S)]
    assert [head for head in heads if "G" in head] == [
        ["Reference", "1", "4", "5", "A", "G", "Sum"],
        ["Reference", "1", "4", "5", "A", "G"],
    ]
    assert html.count(LEFT_OUT) == 1
