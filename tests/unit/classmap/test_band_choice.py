"""Which band holds the classes, the filtered classes or the confidence: found by name, and told."""

import itertools

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.analysis.areas import AreaRequest, measure_areas
from scene_mapper.core.analysis.compare import CompareRequest, compare_maps
from scene_mapper.core.analysis.export import ExportRequest, run_export
from scene_mapper.core.analysis.filter_map import MAJORITY, FilterRequest, run_filter
from scene_mapper.core.classmap.band_choice import class_band, confidence_band, filtered_band
from scene_mapper.core.errors import RequestError
from scene_mapper.core.feedback import SilentFeedback

RNG = np.random.default_rng(2)
BANDS = {
    "lcz": RNG.integers(1, 18, (9, 7)),
    "lczFilter": RNG.integers(1, 18, (9, 7)),
    "classProbability": RNG.integers(0, 101, (9, 7)),
}
BANDS["lcz"][0, :3] = BANDS["lczFilter"][0, :2] = 0


def write(path, names, bands=None, kind=gdal.GDT_Int16):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 7, 9, len(names), kind)
    dataset.SetGeoTransform((500_000, 100, 0, 4_000_000, 0, -100))
    for number, (name, key) in enumerate(zip(names, bands or names), 1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).WriteArray(BANDS[key])
    return dataset


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("lcz", "lczFilter", "lczProb"), (1, 2, 3)), (("lczProb", "lcz", "lczFilter"), (2, 3, 1)),
        (("lczFilter", "classProbability", "LCZ"), (3, 1, 2)), (("confidence", "class"), (2, 0, 1)),
        (("filtered", "Klasse"), (2, 1, 0)), (("", "", ""), (1, 0, 0)), (("probability", ""), (2, 0, 1)),
        (("LCZ_Filter", "LCZ_prob"), (1, 1, 2)), (("igbp17", "conf"), (1, 0, 2)),
        (("Klassenwahrscheinlichkeit", "Klasse", "Klasse gefiltert"), (2, 3, 1)),
        (("confiance", "ZCL lissée", "ZCL"), (3, 2, 1)), (("confianza", "suavizado", "clase"), (3, 2, 1)),
        (("置信度", "平滑", "类别"), (3, 2, 1)), (("вероятность", "фильтр", "класс"), (3, 2, 1)),
        # what tells how unsure a class is, is no confidence
        (("mask", "lcz"), (2, 0, 0)), (("valid", "band_2"), (2, 0, 0)), (("alpha", ""), (2, 0, 0)),
        (("nodata_mask", "x", "conf"), (2, 0, 3)), (("mask", "valid"), (1, 0, 0)),
        (("LCZ", "uncertainty"), (1, 0, 0)), (("class_uncertainty", ""), (2, 0, 0)), (("entropy", "lcz"), (2, 0, 0)),
    ],
)  # fmt: skip
def test_bands_are_found_by_their_names(tmp_path, names, found):
    dataset = write(tmp_path / "map.tif", names, ["lcz"] * len(names))
    number, notes = class_band(dataset)
    assert (number, filtered_band(dataset), confidence_band(dataset)) == found
    assert notes[0].startswith(f"Band {number}")


def test_a_band_that_is_named_is_taken_and_told(tmp_path):
    dataset = write(tmp_path / "map.tif", list(BANDS))
    assert class_band(dataset, 2) == (2, ("Band 2 (lczFilter) of 3 was read as the class band.",))
    with pytest.raises(RequestError, match=r"map\.tif has no band 4"):
        class_band(dataset, 4)
    assert class_band(write(tmp_path / "one.tif", ["anything"], ["lcz"])) == (1, ())


def test_a_band_of_validity_hides_and_a_mask_of_unclear_name_is_told(tmp_path, watcher, read):
    for name, hides in (("valid", True), ("mask", False)):
        dataset = write(tmp_path / f"{name}.tif", [name, "lcz"], ["lcz", "lcz"])
        seen = np.ones((9, 7), np.int16)
        seen[4:] = 0
        dataset.GetRasterBand(1).WriteArray(seen)
        dataset = None
        watching = watcher()
        cells = measure_areas(AreaRequest(str(tmp_path / f"{name}.tif")), watching).zones[0].cells.tolist()
        assert cells == np.bincount(BANDS["lcz"][: 4 if hides else 9].ravel(), minlength=18)[1:].tolist()
        told = [one for one in watching.infos if "as a mask" in one]
        assert [one.startswith("Band 1 of mask.tif is not applied as a mask") for one in told] == [True] * (not hides)


def expected(name):
    return np.bincount(BANDS[name].ravel(), minlength=18)[1:].tolist()


@pytest.mark.parametrize("order", list(itertools.permutations(BANDS)))
def test_every_tool_takes_the_classes_in_any_order(tmp_path, order, watcher, read):
    write(tmp_path / "map.tif", order).FlushCache()
    path, number = str(tmp_path / "map.tif"), order.index("lcz") + 1
    told = f"Band {number} (lcz) of 3 was read as the class band."
    areas = measure_areas(AreaRequest(path), SilentFeedback())
    assert areas.zones[0].cells.tolist() == expected("lcz")
    assert told in areas.notes
    changes = compare_maps(CompareRequest(path, path), SilentFeedback())
    assert np.diag(changes.cells).tolist() == expected("lcz")
    assert {told, f"The second map: {told}"} <= set(changes.notes)
    found = compare_with_reference(AccuracyRequest(path, path), SilentFeedback())
    assert (found.band, np.diag(found.matrix).tolist()) == (number, expected("lcz"))
    write(tmp_path / "one.tif", ["lcz"]).FlushCache()
    for name in ("map", "one"):
        run_filter(FilterRequest(f"{tmp_path}/{name}.tif", tmp_path / f"{name}_f.tif", MAJORITY), SilentFeedback())
    np.testing.assert_array_equal(read(tmp_path / "map_f.tif"), read(tmp_path / "one_f.tif"))


@pytest.mark.parametrize("order", list(itertools.permutations(BANDS)))
def test_export_keeps_the_filtered_band_and_the_confidence(tmp_path, order, read, watcher):
    write(tmp_path / "map.tif", order).FlushCache()
    log = watcher()
    result = run_export(ExportRequest(str(tmp_path / "map.tif"), tmp_path / "w2w.tif", "w2w"), log)
    values = read(tmp_path / "w2w.tif")
    for plane, name in zip(values, ("lcz", "lczFilter")):
        np.testing.assert_array_equal(plane, np.where(BANDS[name], BANDS[name], 255))
    np.testing.assert_array_equal(values[2], BANDS["classProbability"])
    assert result.shown_band == 2
    dataset = gdal.Open(str(tmp_path / "w2w.tif"))
    assert [dataset.GetRasterBand(n).GetDescription() for n in (1, 2, 3)] == ["lcz", "lczFilter", "lczProb"]
    number = order.index("lczFilter") + 1
    assert f"Band lczFilter was read from band {number} of map.tif." in log.infos
    run_export(ExportRequest(str(tmp_path / "map.tif"), tmp_path / "umep.tif", "umep"), SilentFeedback())
    assert read(tmp_path / "umep.tif").shape == (9, 7)


def test_files_for_further_bands_are_read_by_their_bands_names(tmp_path, read):
    write(tmp_path / "all.tif", ("classProbability", "lczFilter", "lcz")).FlushCache()
    write(tmp_path / "map.tif", ["lcz"]).FlushCache()
    other = str(tmp_path / "all.tif")
    request = ExportRequest(str(tmp_path / "map.tif"), tmp_path / "w2w.tif", "w2w", filtered=other, confidence=other)
    run_export(request, SilentFeedback())
    values = read(tmp_path / "w2w.tif")
    np.testing.assert_array_equal(values[1], np.where(BANDS["lczFilter"], BANDS["lczFilter"], 255))
    np.testing.assert_array_equal(values[2], BANDS["classProbability"])


@pytest.mark.parametrize("factor", [1.0, 0.01])
def test_confidence_may_be_percent_or_a_share(tmp_path, read, factor):
    dataset = write(tmp_path / "p.tif", ["confidence"], ["classProbability"], gdal.GDT_Float32)
    dataset.GetRasterBand(1).WriteArray(BANDS["classProbability"] * factor)
    dataset = None
    write(tmp_path / "map.tif", ["lcz"]).FlushCache()
    paths = str(tmp_path / "map.tif"), tmp_path / "w2w.tif"
    run_export(ExportRequest(*paths, "w2w", confidence=str(tmp_path / "p.tif")), SilentFeedback())
    np.testing.assert_array_equal(read(tmp_path / "w2w.tif")[1], BANDS["classProbability"])


def test_a_real_map_of_lcz_generator(shared_cases, tmp_path, read):
    path = str(shared_cases / "11-lcz-generator-map-of-3-bands" / "sydney_lcz_generator.tif")
    raw = gdal.Open(path).ReadAsArray()
    areas = measure_areas(AreaRequest(path), SilentFeedback())
    assert areas.zones[0].cells.tolist() == np.bincount(raw[0].ravel(), minlength=18)[1:].tolist()
    assert "Band 1 (lcz) of 3 was read as the class band." in areas.notes
    run_export(ExportRequest(path, tmp_path / "w2w.tif", "w2w"), SilentFeedback())
    written = read(tmp_path / "w2w.tif")
    for index in (0, 1):
        np.testing.assert_array_equal(written[index], np.where(raw[index] > 0, raw[index], 255))
    np.testing.assert_array_equal(written[2], raw[2])
