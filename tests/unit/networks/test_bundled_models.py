"""The networks that ship: file and card, one pass against window by window, and how good they are."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.convert import convert_so2sat_weights
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.library import bundled_models_folder

pytestmark = pytest.mark.once

SCHEMES = {"lcz-lite": LCZ, "igbp-lite": IGBP_SIMPLIFIED}
TEMPERATURE = 0.499
"""What the scores of lcz-lite were divided by, as its calibration printed it."""
POWERS = (1.02, 2.18, 0.69, 0.60, 0.55, 1.30, 1.05, 0.84, 0.42, 0.90, 0.94, 0.93, 0.85, 0.87, 1.03, 1.22, 0.62)
"""What the probabilities of cells of each class are raised to, likewise."""
BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")


@pytest.fixture(params=list(SCHEMES))
def card(request):
    return find_network(request.param)


def scene(shared_data, name):
    (path,) = (shared_data / "scenes").glob(f"*{name}*.tif")
    return path


def figure(card, metric, on):
    (value,) = (a.value for a in card.accuracy if metric in a.metric and on in a.on)
    return value


def test_card_and_file_fit(card):
    onnx = pytest.importorskip("onnx")
    content = card.model_path.read_bytes()
    assert card.sha256 == hashlib.sha256(content).hexdigest()
    assert len(content) <= 2_000_000
    model = onnx.load_from_string(content)
    assert model.ir_version == 8
    assert [(o.domain, o.version) for o in model.opset_import] == [("", 17)]
    assert (card.kind, card.layout, card.bands, card.stride_px) == ("map", "NCHW", BANDS, 10)
    assert (card.scheme, card.origin, card.level) == (SCHEMES[card.id], "starter", "L1C")
    assert all((s.offset, s.scale, s.clip) == (0, 10000, None) for s in card.scaling)
    assert "distilled" in card.description
    assert "no ground truth" in card.description
    assert (bundled_models_folder() / f"{card.id}.LICENSE").is_file()


def test_the_first_figure_of_lcz_lite_is_against_a_map_that_people_made():
    first = find_network("lcz-lite").accuracy[0]
    assert first.metric == "agreement with the LCZ map of Liu & Shi"
    assert first.on == "Hong Kong 20160927, not used for training"
    assert 0.6 < first.value < 0.65


def test_lcz_lite_is_the_trained_network_calibrated_and_averaged_over_its_neighbourhood():
    """Changed scores, a temperature, a mean and powers, as training/README.md has it: nothing else differs."""
    pytest.importorskip("onnx")
    from scene_mapper.training.calibration import with_powers
    from scene_mapper.training.last_layer import average_cells, change_scores, trust_classes

    card = find_network("lcz-lite")
    trained = (bundled_models_folder().parent / "training" / "lcz-lite-uncalibrated.onnx").read_bytes()
    rng = np.random.default_rng(6)
    image = rng.random((1, len(BANDS), card.patch_px + 20, card.patch_px + 20), np.float32) * np.float32(0.5)
    own, shipped = run(trained, image)[0], run(card.model_path.read_bytes(), image)[0]
    assert (own.shape, shipped.shape) == ((17, 5, 5), (17, 3, 3))  # LCZ, rows and columns of cells
    scores = np.log(own)
    scores[[0, 8, 9]] -= np.log(2)
    powers = np.exp(scores / TEMPERATURE)
    calibrated = powers / powers.sum(axis=0)
    mean = np.lib.stride_tricks.sliding_window_view(calibrated, (3, 3), axis=(1, 2)).mean(axis=(3, 4))
    cells = with_powers(mean.reshape(17, -1).T, np.array(POWERS))
    np.testing.assert_allclose(shipped.reshape(17, -1).T, cells, atol=2e-3)
    assert (shipped.argmax(axis=0) == mean.argmax(axis=0)).all()
    again = change_scores(trained, np.zeros(17, np.float32), 1.0)
    np.testing.assert_allclose(run(again, image), run(trained, image), atol=1e-6)
    averaged = run(average_cells(trained, 3), image)[0]
    np.testing.assert_allclose(averaged[:, 1, 1], own[:, 1:4, 1:4].mean(axis=(1, 2)), atol=1e-6)
    raised = run(trust_classes(trained, np.array(POWERS)), image)[0]
    expected = with_powers(own.reshape(17, -1).T, np.array(POWERS))
    np.testing.assert_allclose(raised.reshape(17, -1).T, expected, atol=1e-5)


def test_probabilities_add_up_whatever_the_image_holds(card):
    network = open_network(card, "cpu", threads=1)
    side = card.patch_px + 30
    for image in (np.zeros((10, side, side)), np.full((10, side, side), 6.5), np.eye(side) * np.ones((10, 1, 1))):
        scores = network.grid_scores(image.astype(np.float32))
        assert scores.shape == (4, 4, len(card.scheme))
        assert scores.min() >= 0
        np.testing.assert_allclose(scores.sum(-1), 1, atol=1e-5)


def test_one_pass_equals_window_by_window_on_every_cell(card, shared_data):
    dn = gdal.Open(str(scene(shared_data, "norcia_T33TUH_20150711"))).ReadAsArray()
    assert dn.shape[1:] == (281, 334)  # odd sizes: pixels are left over at the right and below
    network = open_network(card, "cpu", threads=1)
    image = dn.astype(np.float32) / 10000
    whole = network.grid_scores(image)
    rows, cols = ((size - card.patch_px) // 10 + 1 for size in image.shape[1:])
    assert whole.shape == (rows, cols, len(card.scheme))
    for row in range(rows):
        for col in range(cols):
            window = image[:, 10 * row : 10 * row + card.patch_px, 10 * col : 10 * col + card.patch_px]
            np.testing.assert_allclose(network.grid_scores(window)[0, 0], whole[row, col], atol=1e-4)


@pytest.mark.parametrize(("date", "teachers"), [("20160927", 0.63), ("20180323", 0.55)])
def test_lcz_lite_knows_hong_kong_which_it_never_saw(shared_data, tmp_path, date, teachers):
    source, target = scene(shared_data, f"hongkong_*{date}"), tmp_path / "map.tif"
    card = find_network("lcz-lite")
    classify(ClassifyRequest(str(source), card, target, device="cpu", threads=1), InProcess(), SilentFeedback())
    codes = gdal.Open(str(target)).ReadAsArray()
    reference = at_cell_centres(gdal.Open(str(target)), shared_data / "lcz" / "prd_lcz_liu_shi_2020.tif")
    inner = slice(2, -2)  # the card's figure is of the cells whose teachers' patch lies inside the scene
    known = reference[inner, inner] > 0
    agreement = (codes[inner, inner] == reference[inner, inner])[known].mean()
    assert agreement == pytest.approx(figure(card, "Liu & Shi", f"Hong Kong {date}"), abs=0.01)

    dn = gdal.Open(str(source)).ReadAsArray().astype(np.float32) / 10000
    rows, cols = np.meshgrid(np.arange(3, 67, 4), np.arange(3, 47, 4), indexing="ij")
    patches = np.stack(
        [
            dn[:, 10 * r - 11 : 10 * r + 21, 10 * c - 11 : 10 * c + 21].transpose(1, 2, 0)
            for r, c in zip(rows.flat, cols.flat)
        ]
    )
    files = [shared_data / "models" / name for name in ("so2sat_s2_resnet20.h5", "so2sat_sen2lcz.hdf5")]
    asked = [run(convert_so2sat_weights(file).onnx, patches) for file in files]
    averaged = np.mean(asked, axis=0).argmax(1) + 1
    agreement = (codes[rows, cols].ravel() == averaged).mean()
    assert agreement > teachers  # nearer to its teachers than these are to each other


def at_cell_centres(the_map, reference):
    """Read another raster, in another CRS, at the centres of a map's cells."""
    x0, dx, _, y0, _, dy = the_map.GetGeoTransform()
    other = gdal.Open(str(reference))
    systems = [osr.SpatialReference(wkt=raster.GetProjection()) for raster in (the_map, other)]
    for system in systems:
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y = np.meshgrid(
        x0 + dx * (np.arange(the_map.RasterXSize) + 0.5), y0 + dy * (np.arange(the_map.RasterYSize) + 0.5)
    )
    transform = osr.CoordinateTransformation(*systems)
    points = np.array(transform.TransformPoints(np.c_[x.ravel(), y.ravel()].tolist()))
    west, width, _, north, _, height = other.GetGeoTransform()
    values = other.ReadAsArray()[
        ((points[:, 1] - north) / height).astype(int), ((points[:, 0] - west) / width).astype(int)
    ]
    return values.reshape(x.shape)


def run(content, patches):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    return session.run(None, {session.get_inputs()[0].name: patches})[0]


def test_igbp_lite_finds_sea_and_city(shared_data, tmp_path):
    source, target = scene(shared_data, "bahrain"), tmp_path / "map.tif"
    classify(
        ClassifyRequest(str(source), find_network("igbp-lite"), target, device="cpu", threads=1),
        InProcess(),
        SilentFeedback(),
    )
    codes = gdal.Open(str(target)).ReadAsArray()
    near_infrared = gdal.Open(str(source)).ReadAsArray()[6, :440, :450]
    dark = near_infrared.reshape(44, 10, 45, 10).mean((1, 3)) < 900
    assert 0.3 < dark.mean() < 0.7
    assert ((codes[:44, :45] == 10) == dark).mean() > 0.88  # water; a coast cell's 300 m may be the sea's
    assert (codes[:44, :45][~dark] == 7).mean() > 0.6  # built-up
