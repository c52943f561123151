"""A Keras network with the channels first is imported, and maps like its twin with the channels last."""

from __future__ import annotations

import json
from pathlib import Path

import h5py
import numpy as np
import onnxruntime
import pytest

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.image_layout import Layout
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.tests.networks.keras_files import KERAS_FOLDER, unpack

BANDS = ("B02", "B03", "B04", "B08")
FILE = "functions_ops_leaky07.h5"


def with_channels_first(path: Path) -> Path:
    """Change the file's architecture, whose weights are the same in both orders."""
    with h5py.File(path, "a") as file:
        model = json.loads(file.attrs["model_config"])
        for layer in model["config"]["layers"]:
            config = layer["config"]
            if "batch_shape" in config:
                config["batch_shape"] = [None, 4, 8, 8]
            if "data_format" in config:
                config["data_format"] = "channels_first"
        file.attrs["model_config"] = json.dumps(model)
    return path


def options(network_id: str) -> ImportOptions:
    return ImportOptions(
        scheme="own", classes="a\nb\nc\nd\ne", bands=",".join(BANDS), scale="10000", network_id=network_id
    )


@pytest.fixture
def twins(tmp_path: Path, home: Path) -> dict[Layout, Path]:
    """The network with its channels last, and first."""
    last = unpack(FILE, tmp_path).rename(tmp_path / "last.h5")
    first = with_channels_first(unpack(FILE, tmp_path)).rename(tmp_path / "first.h5")
    return {Layout.NHWC: last, Layout.NCHW: first}


def test_patches_get_what_keras_computes(twins):
    card = import_network(twins[Layout.NCHW], options("first"))
    assert card.layout == Layout.NCHW
    assert card.patch_px == 8
    with np.load(KERAS_FOLDER / "functions.npz") as arrays:
        patches, expected = np.moveaxis(arrays["image"], -1, 1), arrays["ops_leaky07"]
    assert np.ptp(expected, axis=0).max() > 0.01
    session = onnxruntime.InferenceSession(str(card.model_path), providers=["CPUExecutionProvider"])
    given = session.run(None, {"input": np.ascontiguousarray(patches)})[0]
    np.testing.assert_allclose(given, expected, rtol=2e-5, atol=2e-5)


def test_both_give_the_same_probabilities(twins, write_raster, scene_dn, tmp_path, read):
    scene = write_raster(scene_dn(32, 40)[:4], names=BANDS)
    shares = {}
    for layout, path in twins.items():
        card = import_network(path, options(f"twin-{layout.lower()}"))
        output = tmp_path / f"{layout}.tif"
        request = ClassifyRequest(str(scene), card, tmp_path / f"map_{layout}.tif", probabilities=output)
        classify(request, InProcess(), SilentFeedback())
        shares[layout] = read(output)
    assert shares[Layout.NCHW].shape[0] == 5
    assert np.ptp(shares[Layout.NCHW], axis=(1, 2)).max() > 0.001
    np.testing.assert_allclose(shares[Layout.NCHW], shares[Layout.NHWC], atol=1e-5)
