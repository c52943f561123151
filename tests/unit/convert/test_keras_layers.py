"""Each layer, padding, stride, activation and join, against what TensorFlow or PyTorch computed in Keras.

The files come from tests/data/make_keras_goldens.py, with Keras 2.15 and Keras 3.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from scene_mapper.core.convert import convert_keras
from scene_mapper.tests.networks.keras_files import KERAS_FOLDER, unpack

OPEN_SIZE = {"open_size": 11}


def cases() -> list[tuple[str, str]]:
    """List (file, case) of all golden files but the ones that must be refused."""
    files = [path.stem for path in sorted(KERAS_FOLDER.glob("keras*.gz")) if "lambda" not in path.name]
    return [(file, name) for file in files for name in load(file) if name != "image"]


@cache
def load(file: str) -> dict[str, np.ndarray]:
    with np.load(KERAS_FOLDER / f"{Path(file).stem}.npz") as arrays:
        return dict(arrays)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keras")
    for path in KERAS_FOLDER.glob("keras*.gz"):
        unpack(path.stem, folder)
    return folder


def test_there_are_goldens_of_both_keras_versions() -> None:
    counts = {version: sum(file.startswith(version) for file, _ in cases()) for version in ("keras2", "keras3")}
    assert min(counts.values()) > 120, counts


@pytest.mark.parametrize(("file", "case"), cases())
def test_a_case_equals_keras(file: str, case: str, unpacked: Path) -> None:
    golden = load(file)
    network = convert_keras(
        unpacked / file,
        patch_px=OPEN_SIZE.get(Path(file).stem.partition("_")[2]),
        output=None if case == "result" else case,
    )
    session = onnxruntime.InferenceSession(network.onnx, providers=["CPUExecutionProvider"])
    given = session.run(None, {"input": golden["image"]})[0]
    assert given.shape == golden[case].shape
    np.testing.assert_allclose(given, golden[case], rtol=2e-5, atol=2e-5)
