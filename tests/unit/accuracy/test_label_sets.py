"""The same label sets give the same figures as shares and as bits: an empty set is a miss, nodata is nothing."""

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.accuracy.labels import LabelAccuracyRequest, compare_labels
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import InputError
from scene_mapper.core.feedback import SilentFeedback

SIDE = 9


def write(path, bands, kind, nodata, hidden=None):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, len(bands), kind)
    dataset.SetGeoTransform((0, 1, 0, 0, 0, -1))
    for number, plane in enumerate(bands, 1):
        dataset.GetRasterBand(number).WriteArray(plane)
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
    if hidden is not None:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(hidden, 0, 255))
    dataset = None
    return str(path)


def scenes(seed, n_classes):
    """Label sets (class, row, col), among them empty ones, and where there is no data."""
    rng = np.random.default_rng(seed)
    sets = rng.random((n_classes, SIDE, SIDE)) < 0.25
    sets[:, 2] = False
    return sets, rng.random((SIDE, SIDE)) < 0.15


FORMS = ("shares", "bits", "bits without nodata", "bits masked", "shares masked")


def write_as(form, path, sets, hidden):
    bits = (sets * (1 << np.arange(len(sets), dtype=np.uint32))[:, None, None]).sum(axis=0).astype(np.uint32)
    kind, none = (gdal.GDT_UInt16, 65535) if len(sets) <= 15 else (gdal.GDT_UInt32, 4294967295)
    if form == "shares":
        return write(path, np.where(hidden, -1, sets * 0.6), gdal.GDT_Float32, -1)
    if form == "shares masked":
        return write(path, np.where(hidden, 0.7, sets * 0.6), gdal.GDT_Float32, None, hidden)
    if form == "bits masked":
        return write(path, [np.where(hidden, 1, bits)], kind, None, hidden)
    return write(path, [np.where(hidden, none, bits)], kind, none if form == "bits" else None)


def by_hand(reference, predicted, held):
    """F1 per class, its mean over the reference's classes, and overall: with loops, from the definitions."""
    agree, theirs, ours = (np.zeros(len(reference)) for _ in range(3))
    n = equal = 0
    for row, col in np.argwhere(held):
        a, b = reference[:, row, col], predicted[:, row, col]
        agree, theirs, ours = agree + (a & b), theirs + a, ours + b
        n, equal = n + 1, equal + bool((a == b).all())
    f1 = [2 * x / (y + z) for x, y, z in zip(agree, theirs, ours) if y]
    return n, sum(f1) / len(f1), 2 * agree.sum() / (theirs.sum() + ours.sum()), equal / n


@pytest.mark.parametrize("scheme", [IGBP_SIMPLIFIED, LCZ], ids=lambda scheme: scheme.id)
@pytest.mark.parametrize("map_form", FORMS)
@pytest.mark.parametrize("reference_form", FORMS)
def test_every_form_gives_the_figures_worked_out_by_hand(tmp_path, scheme, map_form, reference_form):
    ours, hidden = scenes(1, len(scheme))
    theirs, missing = scenes(2, len(scheme))
    paths = (
        write_as(map_form, tmp_path / "map.tif", ours, hidden),
        write_as(reference_form, tmp_path / "reference.tif", theirs, missing),
    )
    found = compare_labels(LabelAccuracyRequest(*paths, scheme, 0.5, 0.5), SilentFeedback())
    n, average, overall, equal = by_hand(theirs, ours, ~hidden & ~missing)
    assert found.counts.n_scenes == n
    assert found.n_left_out == (hidden ^ missing).sum()
    assert found.counts.average_f1() == pytest.approx(average, abs=1e-12)
    assert found.counts.overall_f1() == pytest.approx(overall, abs=1e-12)
    assert found.counts.equal_sets() == pytest.approx(equal, abs=1e-12)


def test_an_empty_prediction_is_a_miss(tmp_path):
    theirs = np.zeros((10, SIDE, SIDE), bool)
    theirs[0] = True
    ours = theirs.copy()
    ours[:, 0] = False  # a ninth of the scenes has no label
    nowhere = np.zeros((SIDE, SIDE), bool)
    paths = (write_as("bits", tmp_path / "m.tif", ours, nowhere), write_as("bits", tmp_path / "r.tif", theirs, nowhere))
    found = compare_labels(LabelAccuracyRequest(*paths, IGBP_SIMPLIFIED), SilentFeedback())
    assert (found.counts.n_scenes, found.n_left_out) == (81, 0)
    assert found.counts.overall_f1() == pytest.approx(2 * 72 / (81 + 72))


def test_nothing_but_nodata_is_refused(tmp_path):
    sets, _ = scenes(1, 10)
    everywhere = np.ones((SIDE, SIDE), bool)
    path = write_as("bits", tmp_path / "m.tif", sets, everywhere)
    with pytest.raises(InputError, match="No scene has labels in both"):
        compare_labels(LabelAccuracyRequest(path, path, IGBP_SIMPLIFIED), SilentFeedback())
