"""Two sensors, several dates, sets of labels, other schemes: against plain numpy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.merge import merge_shards
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import Shard
from scene_mapper.core.classmap.label_map import label_legend, label_set
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED
from scene_mapper.core.errors import BandError, InputError, RequestError
from scene_mapper.core.inference.network import SCORE_TOLERANCE
from scene_mapper.tests.networks.mean import BANDS, SCALING, logits, mean_network, sigmoid, softmax
from scene_mapper.tests.same_maps import same_classes, same_scores


def run(card, source, folder, watcher, **options):
    request = ClassifyRequest(str(source), card, folder / "map.tif", probabilities=folder / "p.tif", **options)
    seen = watcher()
    result = classify(request, InProcess(), seen)
    return (
        result,
        gdal.Open(str(folder / "map.tif")).ReadAsArray(),
        gdal.Open(str(folder / "p.tif")).ReadAsArray(),
        seen,
    )


def test_two_sensors_on_one_grid(write_raster, scene_dn, radar_db, tmp_path, watcher):
    card, weights = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    dn = scene_dn(40, 40)
    radar_db[0, 20, 21] = np.nan  # 0 dB to the network, as SEN12MS was prepared
    s1 = write_raster(radar_db, names=("VV", "VH"), name="s1.tif")
    _, codes, p, seen = run(card, write_raster(dn), tmp_path, watcher, radar=str(s1))
    for row, col in ((3, 4), (5, 5), (1, 8)):
        cut = np.s_[:, row * 4 - 2 : row * 4 + 6, col * 4 - 2 : col * 4 + 6]
        expected = softmax(logits(weights, np.concatenate([dn[:2][cut], radar_db[cut]])))
        np.testing.assert_allclose(p[:, row, col], expected, atol=1e-5)
        assert codes[row, col] == expected.argmax() + 1
    assert seen.warnings == []


def test_radar_bands_are_matched_by_name_and_linear_power_is_told(write_raster, scene_dn, radar_db, tmp_path, watcher):
    card, _ = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    optical = write_raster(scene_dn(40, 40))
    db = write_raster(radar_db, names=("Sigma0_VV_db", "Sigma0_VH_db"), name="db.tif")
    swapped = write_raster((10 ** (radar_db[::-1] / 10)).astype(np.float32), names=("VH", "VV"), name="linear.tif")
    _, codes, p, _ = run(card, optical, tmp_path, watcher, radar=str(db))
    _, other_codes, other, seen = run(card, optical, tmp_path, watcher, radar=str(swapped))
    np.testing.assert_allclose(other, p, atol=1e-4)
    same_classes(other_codes, codes, p, tolerance=1e-4)
    assert any("contains linear power and is converted to dB" in w for w in seen.warnings)


@pytest.mark.parametrize("form", ["dB", "dB with offset", "linear"])
def test_radar_in_whole_numbers_with_a_stated_scale(form, write_raster, scene_dn, radar_db, tmp_path, watcher):
    card, _ = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    optical, exact = write_raster(scene_dn(40, 40)), write_raster(radar_db, names=("VV", "VH"), name="s1.tif")
    _, codes, p, _ = run(card, optical, tmp_path, watcher, radar=str(exact))
    scale, offset, values = {
        "dB": (0.01, 0.0, radar_db),
        "dB with offset": (0.002, -60.0, radar_db),
        "linear": (1e-4, 0.0, 10 ** (radar_db / 10)),
    }[form]
    stored = np.rint((values - offset) / scale)
    stored = stored.astype(np.float32) if form == "dB" else stored.astype(np.uint16)
    path = write_raster(stored, names=("VV", "VH"), name="scaled.tif")
    with pytest.raises(InputError, match="neither dB nor linear power") as caught:
        run(card, optical, tmp_path, watcher, radar=str(path))
    assert "gdal_edit.py -scale 0.01" in caught.value.hint
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number in (1, 2):
        dataset.GetRasterBand(number).SetScale(scale)
        dataset.GetRasterBand(number).SetOffset(offset)
    dataset = None
    _, other_codes, other, _ = run(card, optical, tmp_path, watcher, radar=str(path))
    np.testing.assert_allclose(other, p, atol=2e-3)
    same_classes(other_codes, codes, p, tolerance=2e-3)


def test_radar_on_another_grid_is_warped(write_raster, scene_dn, tmp_path, watcher):
    """A radar raster of 20 m pixels, shifted, in another UTM zone: the field it holds is found in place."""
    card, weights = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    dn = scene_dn(40, 40)
    optical = write_raster(dn)

    def field(x, y):  # dB, falling to the east and south
        return -10 - (x - 500_000) / 50, -14 - (4_000_000 - y) / 60

    x, y = np.meshgrid(499_790 + 20 * (np.arange(60) + 0.5), 4_000_150 - 20 * (np.arange(60) + 0.5))
    radar = np.stack(field(x, y)).astype(np.float32)
    s1 = write_raster(radar, names=("VV", "VH"), name="s1.tif", transform=(499_790, 20, 0, 4_000_150, 0, -20))
    other = tmp_path / "other_zone.tif"
    gdal.Warp(str(other), str(s1), dstSRS="EPSG:32632", resampleAlg="bilinear", dstNodata=float("nan"))
    for path, tolerance in ((s1, 2e-3), (other, 5e-3)):
        _, _, p, _ = run(card, optical, tmp_path, watcher, radar=str(path))
        gx, gy = np.meshgrid(500_000 + 10 * (np.arange(40) + 0.5), 4_000_000 - 10 * (np.arange(40) + 0.5))
        exact = np.stack(field(gx, gy))
        for row, col in ((3, 4), (6, 2)):
            cut = np.s_[:, row * 4 - 2 : row * 4 + 6, col * 4 - 2 : col * 4 + 6]
            expected = softmax(logits(weights, np.concatenate([dn[:2][cut], exact[cut]])))
            np.testing.assert_allclose(p[:, row, col], expected, atol=tolerance)


@pytest.mark.parametrize(
    ("change", "error", "match"),
    [
        (lambda r, w: "", RequestError, "also needs Sentinel-1 \\(VV and VH in dB\\)"),
        (lambda r, w: w(r[:1], names=("VV",), name="s1.tif"), BandError, "Band VH cannot be found"),
        (
            lambda r, w: w(r, names=("VV", "VH"), name="s1.tif", transform=(600_000, 10, 0, 4_000_000, 0, -10)),
            InputError,
            "does not overlap",
        ),
        (
            lambda r, w: w((r + 500).astype(np.float32), names=("VV", "VH"), name="s1.tif"),
            InputError,
            "neither dB nor linear power",
        ),
        (
            lambda r, w: w(r[:, :30], names=("VV", "VH"), name="s1.tif", transform=None),
            InputError,
            "cannot be combined: a CRS is missing",
        ),
    ],
)
def test_radar_that_cannot_be_used(change, error, match, write_raster, scene_dn, radar_db, tmp_path, watcher):
    card, _ = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    optical = write_raster(scene_dn(40, 40))
    with pytest.raises(error, match=match):
        run(card, optical, tmp_path, watcher, radar=str(change(radar_db, write_raster)))
    assert not (tmp_path / "map.tif").exists()


def test_where_radar_is_missing_there_is_no_class(write_raster, scene_dn, radar_db, tmp_path, watcher):
    card, _ = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    s1 = write_raster(radar_db[:, :, :22], names=("VV", "VH"), name="s1.tif")
    _, codes, _, _ = run(card, write_raster(scene_dn(40, 40)), tmp_path, watcher, radar=str(s1))
    assert (codes[:, :5] != 255).all()
    assert (codes[:, 6:] == 255).all()


def test_label_sets(write_raster, scene_dn, tmp_path, watcher):
    card, weights = mean_network(tmp_path, "multi", IGBP_SIMPLIFIED, "multi", BANDS[:2], SCALING[:2])
    dn = scene_dn(40, 40)
    dn[:, 36:, 36:] = 0
    labels = tmp_path / "labels.tif"
    for threshold in (None, 0.6):
        _, codes, p, _ = run(card, write_raster(dn), tmp_path, watcher, labels=labels, threshold=threshold)
        bits = gdal.Open(str(labels)).ReadAsArray()
        assert bits.dtype == np.uint16
        assert bits[9, 9] == 65535
        for row, col in ((3, 4), (5, 5), (1, 8)):
            cut = np.s_[:2, row * 4 - 2 : row * 4 + 6, col * 4 - 2 : col * 4 + 6]
            expected = sigmoid(logits(weights, dn[cut], SCALING[:2]))
            np.testing.assert_allclose(p[:, row, col], expected, atol=1e-5)
            assert codes[row, col] == expected.argmax() + 1
            assert bits[row, col] == sum(1 << i for i in range(10) if expected[i] >= (threshold or 0.5))
    metadata = gdal.Open(str(labels)).GetMetadata()
    assert metadata["SCENE_MAPPER_BIT_9"] == "Water"
    assert metadata["SCENE_MAPPER_THRESHOLD"] == "0.6"
    qml = labels.with_suffix(".qml").read_text(encoding="utf-8")
    for value in np.unique(bits[bits != 65535]):
        name = " + ".join(c.name for c in label_set(int(value), IGBP_SIMPLIFIED)) or "none above the threshold"
        assert f'value="{value}"' in qml
        assert name in qml


def test_merged_label_sets_are_those_of_the_whole_with_their_names(write_raster, scene_dn, tmp_path, watcher):
    card, _ = mean_network(tmp_path, "multi", IGBP_SIMPLIFIED, "multi", BANDS[:2], SCALING[:2])
    dn = scene_dn(40, 40)
    dn[0] = dn[0] * np.linspace(0.2, 2, 40)[:, np.newaxis]  # other sets in the north than in the south
    dn[:, 36:, 36:] = 0
    whole, merged = tmp_path / "labels.tif", tmp_path / "merged.tif"
    request = ClassifyRequest(str(write_raster(dn)), card, tmp_path / "map.tif", labels=whole)
    classify(replace(request, probabilities=tmp_path / "p.tif"), InProcess(), watcher())
    doubtful = np.abs(gdal.Open(str(tmp_path / "p.tif")).ReadAsArray() - 0.5).min(axis=0) <= SCORE_TOLERANCE
    assert not doubtful.any()  # else the sets could differ
    parts = [tmp_path / f"part{i}.tif" for i in (1, 2, 3)]
    for i, part in enumerate(parts, 1):
        classify(replace(request, labels=part, output=tmp_path / "piece.tif"), Shard(i, 3), watcher())
    merge_shards(parts, merged, watcher())
    np.testing.assert_array_equal(gdal.Open(str(merged)).ReadAsArray(), gdal.Open(str(whole)).ReadAsArray())
    assert merged.with_suffix(".qml").read_text("utf-8") == whole.with_suffix(".qml").read_text("utf-8")
    names = [attribute_names(path) for path in (merged, whole)]
    assert names[0] == names[1]
    assert len(names[0]) > 3


def attribute_names(path):
    dataset = gdal.Open(str(path))  # to be kept: the table lives in it
    table = dataset.GetRasterBand(1).GetDefaultRAT()
    return [table.GetValueAsString(row, 1) for row in range(table.GetRowCount())]


def test_label_legend_mixes_colours():
    legend = label_legend([0b1000000001, 0], IGBP_SIMPLIFIED)
    assert [c.name for c in legend.classes] == ["none above the threshold", "Forest + Water"]
    assert legend.classes[1].colour == "#0e5380"  # between #009900 and #1c0dff


def test_a_set_of_labels_needs_a_multi_label_network(linear, write_raster, scene_dn, tmp_path, watcher):
    with pytest.raises(RequestError, match="assigns one class per cell"):
        run(linear.scene, write_raster(scene_dn(40, 40)), tmp_path, watcher, labels=tmp_path / "l.tif")


@pytest.mark.parametrize("labels", ["single", "multi"])
def test_igbp_is_simplified_on_request(labels, write_raster, scene_dn, tmp_path, watcher):
    card, _ = mean_network(tmp_path, f"igbp-{labels}", IGBP, labels, BANDS[:2], SCALING[:2])
    dn = scene_dn(40, 40)
    source = write_raster(dn)
    _, codes, full, _ = run(card, source, tmp_path, watcher)
    assert full.shape[0] == 17
    result, simple_codes, p, _ = run(card, source, tmp_path, watcher, simplify=True)
    assert p.shape[0] == 10
    assert result.scheme == IGBP_SIMPLIFIED
    join = np.sum if labels == "single" else np.max
    for code in IGBP_SIMPLIFIED.codes:
        parts = [i for i, c in enumerate(IGBP.codes) if IGBP.simplification.code_of[c] == code]
        np.testing.assert_allclose(p[code - 1], join(full[parts], axis=0), atol=1e-6)
    np.testing.assert_array_equal(simple_codes, p.argmax(axis=0) + 1)
    assert codes.max() > 10
    with pytest.raises(RequestError, match="cannot be simplified"):
        run(replace(card, scheme=IGBP_SIMPLIFIED), source, tmp_path, watcher, simplify=True)


def test_seasons_are_averaged_and_fill_one_another(linear, write_raster, scene_dn, tmp_path, watcher):
    dates = [scene_dn(40, 40, seed=i) for i in range(4)]
    dates[0][:, :20, :] = 0
    dates[2][:, :, 24:] = 0
    paths = [write_raster(dn, name=f"season{i}.tif", nodata=0) for i, dn in enumerate(dates)]
    alone = [run(linear.scene, path, tmp_path, watcher)[2] for path in paths]
    alone = np.ma.masked_less(np.stack(alone), 0)
    _, codes, p, _ = run(linear.scene, paths[0], tmp_path, watcher, dates=tuple(map(str, paths[1:])), strip_rows=3)
    mean = alone.mean(axis=0).filled(-1)
    same_scores(p, mean)
    same_classes(codes, mean.argmax(axis=0) + 1, mean)
    assert (codes != 255).all()


def test_a_season_on_another_grid_is_warped(linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(60, 60)
    first = write_raster(dn[:, 10:50, 10:50], transform=(500_100, 10, 0, 3_999_900, 0, -10))
    second = write_raster(dn, name="wider.tif")
    _, _, once, _ = run(linear.scene, first, tmp_path, watcher)
    _, _, twice, _ = run(linear.scene, first, tmp_path, watcher, dates=(str(second),))
    np.testing.assert_allclose(twice[:, 2:-2, 2:-2], once[:, 2:-2, 2:-2], atol=1e-5)
