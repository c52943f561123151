"""``scene_mapper:classify`` with multi-label networks and the 17 IGBP classes."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsPointXY, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify

from scene_mapper.core.classmap.label_map import label_set
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.tests.networks import sen12ms_weights
from scene_mapper.tests.networks.mean import BANDS, SCALING, logits, mean_network, sigmoid
from scene_mapper.tests.networks.torch_writer import OrderedDict, write_zip
from scene_mapper.tests.raster_files import raster_values

OPTICAL = (BANDS[:2], SCALING[:2])
NODATA = 65535


def set_name(bits: int) -> str:
    return " + ".join(c.name for c in label_set(bits, IGBP_SIMPLIFIED)) or "none above the threshold"


@pytest.fixture(scope="module")
def multi(tmp_path_factory):
    """A multi-label network of the simplified scheme, and its weights."""
    return mean_network(tmp_path_factory.mktemp("multi"), "multi", IGBP_SIMPLIFIED, "multi", *OPTICAL)


@pytest.fixture
def optical_dn(scene_dn) -> np.ndarray:
    """A scene that is bright to the east in B02 and to the south in B03, with a corner without data."""
    dn = scene_dn(40, 40)
    dn[0] = dn[0] * np.linspace(0.2, 2, 40)
    dn[1] = dn[1] * np.linspace(0.2, 2, 40)[:, np.newaxis]
    dn[:, 32:, 32:] = 0
    return dn


@pytest.fixture
def optical(optical_dn, write_raster):
    return write_raster(optical_dn)


@pytest.mark.parametrize("threshold", [None, 0.6])
def test_label_sets_are_what_the_network_says(threshold, run_algorithm, multi, optical, optical_dn, tmp_path):
    card, weights = multi
    given = {} if threshold is None else {"THRESHOLD": threshold}
    targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "LABELS", "PROBABILITIES")}
    done = run_algorithm({"INPUT": str(optical), "MODEL": str(card.model_path), **given, **targets})
    assert done.error == ""
    assert {name: done.results[name] for name in targets} == targets
    bits, codes = raster_values(targets["LABELS"]), raster_values(targets["OUTPUT"])
    assert bits.dtype == np.uint16
    for row, col in ((3, 4), (5, 5), (1, 8), (6, 2)):
        cut = np.s_[:2, row * 4 - 2 : row * 4 + 6, col * 4 - 2 : col * 4 + 6]
        expected = sigmoid(logits(weights, optical_dn[cut], SCALING[:2]))
        assert codes[row, col] == expected.argmax() + 1
        assert bits[row, col] == sum(1 << i for i in range(10) if expected[i] >= (threshold or card.threshold))
    assert (bits[8:, 8:] == NODATA).all()
    assert (codes[8:, 8:] == 255).all()


def test_the_layer_says_which_classes_a_cell_holds(run_algorithm, multi, optical, project):
    outputs = dict.fromkeys(("OUTPUT", "LABELS"), "TEMPORARY_OUTPUT")
    done = run_algorithm({"INPUT": str(optical), "MODEL": str(multi[0].model_path), **outputs}, load=True)
    assert done.error == ""
    layer = done.layers["LABELS"]
    assert layer.name() == "Label sets – scene (multi)"
    assert done.layers["OUTPUT"].name() == f"{IGBP_SIMPLIFIED.title} – scene (multi)"
    bits = raster_values(layer.source())
    occurring = sorted(set(bits[bits != NODATA].tolist()))
    assert len(occurring) > 3
    assert layer.renderer().type() == "paletted"
    assert [(c.value, c.label) for c in layer.renderer().classes()] == [(v, set_name(v)) for v in occurring]
    colours = [c.color.name() for c in layer.renderer().classes()]
    assert len(set(colours)) > 3
    for row, col in ((2, 3), (7, 1)):
        told = identified(layer, row, col)
        assert set_name(int(bits[row, col])) in told.values(), told
    # A layer added by hand, from the file alone, looks the same.
    by_hand = QgsRasterLayer(layer.source(), "by hand")
    assert [c.label for c in by_hand.renderer().classes()] == [set_name(v) for v in occurring]


def identified(layer: QgsRasterLayer, row: int, col: int) -> dict[str, str]:
    """Return what QGIS's identify tool shows of a cell."""
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(layer.crs())
    canvas.setLayers([layer])
    canvas.setExtent(layer.extent())
    canvas.resize(200, 200)
    tool = QgsMapToolIdentify(canvas)
    size_m = layer.rasterUnitsPerPixelX()
    point = QgsPointXY(
        layer.extent().xMinimum() + (col + 0.5) * size_m, layer.extent().yMaximum() - (row + 0.5) * size_m
    )
    where = tool.toCanvasCoordinates(point)
    found = tool.identify(where.x(), where.y(), [layer], QgsMapToolIdentify.IdentifyMode.LayerSelection)
    assert len(found) == 1
    return {**found[0].mAttributes, **found[0].mDerivedAttributes}


def test_the_identify_tool_names_the_class_of_the_map_too(run_algorithm, multi, optical, project):
    done = run_algorithm(
        {"INPUT": str(optical), "MODEL": str(multi[0].model_path), "OUTPUT": "TEMPORARY_OUTPUT"}, load=True
    )
    layer = done.layers["OUTPUT"]
    code = int(raster_values(layer.source())[2, 3])
    assert IGBP_SIMPLIFIED.by_code(code).name in identified(layer, 2, 3).values()


@pytest.mark.parametrize("option", [{"LABELS": "TEMPORARY_OUTPUT"}, {"THRESHOLD": 0.4}])
def test_a_single_label_network_has_no_sets(option, run_algorithm, network, scene, tmp_path):
    parameters = {"INPUT": str(scene), "MODEL": network, "OUTPUT": str(tmp_path / "m.tif"), **option}
    for checked in (True, False):
        error = run_algorithm(parameters, checked=checked).error
        assert error.startswith(
            "The network linear-scene assigns one class per cell, not a set of classes. Leave the label"
        )
    assert not (tmp_path / "m.tif").exists()


@pytest.mark.parametrize(
    ("threshold", "sentence"),
    [
        (0, "The threshold 0 is not valid. Enter a probability between 0 and 1."),
        (1, "The threshold 1 is not valid. Enter a probability between 0 and 1."),
        (1.5, "THRESHOLD cannot be 1.5. Enter a number from 0 to 1."),
    ],
)
def test_a_threshold_that_is_none(threshold, sentence, run_algorithm, multi, optical, tmp_path):
    parameters = {"INPUT": str(optical), "MODEL": str(multi[0].model_path), "OUTPUT": str(tmp_path / "m.tif")}
    error = run_algorithm({**parameters, "THRESHOLD": threshold}).error
    assert error == sentence


def test_igbp_classes_in_their_colours_or_simplified(run_algorithm, optical, project, tmp_path):
    card, _ = mean_network(tmp_path, "igbp", IGBP, "single", *OPTICAL)
    outputs = dict.fromkeys(("OUTPUT", "PROBABILITIES"), "TEMPORARY_OUTPUT")
    parameters = {"INPUT": str(optical), "MODEL": str(card.model_path), **outputs}
    full = run_algorithm(parameters, load=True)
    simple = run_algorithm({**parameters, "SIMPLIFY": True}, load=True)
    for done, scheme in ((full, IGBP), (simple, IGBP_SIMPLIFIED)):
        assert done.error == ""
        entries = done.layers["OUTPUT"].renderer().classes()
        assert [(c.value, c.color.name(), c.label) for c in entries] == [
            (c.code, c.colour, c.name) for c in scheme.classes
        ]
        assert done.layers["OUTPUT"].name() == f"{scheme.title} – scene (igbp)"
        assert sorted(map(int, done.results["CLASSES"])) == sorted(scheme.codes)
        held = [row["name"] for row in done.results["CLASSES"].values() if row["cells"]]
        assert all(f"{name}: " in done.layers["OUTPUT"].metadata().abstract() for name in held)
    p, merged = raster_values(full.results["PROBABILITIES"]), raster_values(simple.results["PROBABILITIES"])
    for code in IGBP_SIMPLIFIED.codes:
        parts = [i for i, c in enumerate(IGBP.codes) if IGBP.simplification.code_of[c] == code]
        valid = p[0] >= 0
        np.testing.assert_allclose(merged[code - 1][valid], p[parts].sum(axis=0)[valid], atol=1e-6)
    codes = raster_values(simple.results["OUTPUT"])
    for row in simple.results["CLASSES"].values():
        assert row["cells"] == int((codes == row["code"]).sum())


def test_simplifying_what_is_not_igbp(run_algorithm, network, scene, tmp_path):
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "SIMPLIFY": True, "OUTPUT": str(tmp_path / "m.tif")})
    assert done.error.startswith("Local Climate Zones, the classes of linear-scene, cannot be simplified.")


def test_a_sen12ms_checkpoint_maps_a_real_scene(run_algorithm, shared_data, project, tmp_path):
    """Patches of 256 px, cells of 640 m, raw DN, Sentinel-1 on a grid of its own, ten labels a cell."""
    real = shared_data / "scenes" / "oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif"
    crop = tmp_path / "paris.tif"
    gdal.Translate(str(crop), str(real), srcWin=[0, 0, 330, 300])
    state = sen12ms_weights.state_dict("ResNet50", 12, 10)
    checkpoint = write_zip(tmp_path / "resnet50.pth", {"epoch": 30, "model_state_dict": OrderedDict(state)})
    card = import_network(checkpoint, ImportOptions(labels="multi"))
    radar = write_radar(tmp_path / "s1.tif", gdal.Open(str(crop)))
    names = ("OUTPUT", "LABELS", "PROBABILITIES")
    done = run_algorithm(
        {"INPUT": str(crop), "INPUT_S1": radar, "MODEL": card.id, **dict.fromkeys(names, "TEMPORARY_OUTPUT")},
        load=True,
    )
    assert done.error == ""
    grid = gdal.Open(done.results["OUTPUT"]).GetGeoTransform()
    corner = gdal.Open(str(crop)).GetGeoTransform()
    assert grid == pytest.approx((corner[0], 640, 0, corner[3], 0, -640))
    p, codes, bits = (raster_values(done.results[name]) for name in ("PROBABILITIES", "OUTPUT", "LABELS"))
    assert codes.shape == (5, 6)
    np.testing.assert_array_equal(codes, p.argmax(axis=0) + 1)
    np.testing.assert_array_equal(bits, np.tensordot(1 << np.arange(10), (p >= 0.5).astype(int), axes=1))
    np.testing.assert_allclose(p[:, 2, 2], of_patch(card, raster_values(crop), 2, 2), atol=1e-4)
    labels = {c.label for c in done.layers["LABELS"].renderer().classes()}
    assert labels == {set_name(v) for v in np.unique(bits).tolist()}


def write_radar(path, optical: gdal.Dataset) -> str:
    """Write even backscatter, VV -12 and VH -19 dB, on pixels of 25 m that begin elsewhere."""
    t = optical.GetGeoTransform()
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 200, 200, 2, gdal.GDT_Float32)
    dataset.SetGeoTransform((t[0] - 333, 25, 0, t[3] + 217, 0, -25))
    dataset.SetProjection(optical.GetProjection())
    for number, (name, db) in enumerate((("VV", -12.0), ("VH", -19.0)), 1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).Fill(db)
    return str(path)


def of_patch(card, dn: np.ndarray, row: int, col: int) -> np.ndarray:
    """Compute the probabilities of a cell with onnxruntime alone, from the published statistics."""
    import onnxruntime

    mean = [
        1226.4215,
        1137.3799,
        1139.6792,
        1350.9973,
        1932.9058,
        2211.1584,
        2154.9846,
        2409.1128,
        2001.8622,
        1356.0801,
    ]
    std = [741.6254, 740.883, 960.1045, 946.76056, 985.52747, 1082.4341, 1057.7628, 1136.1942, 1132.7898, 991.48016]
    top, left = row * 64 + 32 - 128, col * 64 + 32 - 128
    cut = dn[:, top : top + 256, left : left + 256].astype(np.float64)
    optical = (cut - np.reshape(mean, (-1, 1, 1))) / np.reshape(std, (-1, 1, 1))
    radar = np.stack(
        [np.full((256, 256), (-12 + 11.76858) / 4.525339), np.full((256, 256), (-19 + 18.294598) / 4.3586307)]
    )
    session = onnxruntime.InferenceSession(str(card.model_path), providers=["CPUExecutionProvider"])
    patch = np.concatenate([optical, radar])[np.newaxis].astype(np.float32)
    return sigmoid(session.run(None, {session.get_inputs()[0].name: patch})[0][0].astype(np.float64))
