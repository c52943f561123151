"""The package ukis-csmask, its networks installed, and small networks of pixels."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.core.classmap.schemes import CLOUDS
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.networks.library import install_network
from scene_mapper.core.sentinel.band_scaling import BandScaling

CACHE = Path(__file__).resolve().parents[3] / ".cache" / "ukis-csmask"
WHEEL = "ukis_csmask-1.0.0-py3-none-any.whl"
_MINUTES = 8


def _run(*command: str) -> None:
    """Run a program; what cannot be had skips the tests that need it."""
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=60 * _MINUTES)
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"the package ukis-csmask cannot be installed here: {error}")


@pytest.fixture(scope="session")
def ukis_wheel() -> Path:
    """The published wheel, downloaded by pip once."""
    if not (CACHE / WHEEL).is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        _run(sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(CACHE), "ukis-csmask==1.0.0")
    return CACHE / WHEEL


@pytest.fixture(scope="session")
def ukis_python(ukis_wheel: Path) -> Path:
    """The Python of an environment of its own in which the package is installed."""
    python = CACHE / "venv" / "bin" / "python"
    if not (CACHE / "venv" / "done").is_file():
        _run(sys.executable, "-m", "venv", "--clear", str(CACHE / "venv"))
        _run(str(python), "-m", "pip", "install", str(ukis_wheel), "onnxruntime", "scipy", "numpy")
        (CACHE / "venv" / "done").touch()
    return python


@pytest.fixture(scope="session")
def csmask(ukis_wheel: Path) -> dict[str, ModelCard]:
    """The two networks of six bands, installed in the tests' home, by level."""
    return {
        level: import_network(ukis_wheel, ImportOptions(preset=f"ukis-csmask-{level.lower()}"))
        for level in ("L1C", "L2A")
    }


def bright_network() -> tuple[ModelCard, bytes]:
    """A network of pixels of 30 m: bright ones are cloud, dark ones shadow, by B02 alone; tiles of 64."""
    graph = OnnxGraph("bright")
    tile = graph.input("tile", ("batch", 2, 64, 64))
    weights = np.zeros((3, 2, 1, 1), np.float32)
    weights[:, 0, 0, 0] = (0.0, 1.0, -1.0)
    bias = np.array([0.0, -0.3, 0.05], np.float32)  # cloud above 0.3, shadow below 0.05
    scores = graph.node("Conv", [tile, graph.initializer(weights), graph.initializer(bias)])
    graph.output(scores, ("batch", 3, 64, 64))
    card = ModelCard(
        id="bright-is-cloud",
        title="Bright is cloud",
        kind="pixel",
        scheme=CLOUDS,
        bands=("B02", "B03"),
        scaling=(BandScaling(scale=10_000.0),) * 2,
        patch_px=64,
        stride_px=1,
        layout="NCHW",
        activation="softmax",
        pixel_size_m=30.0,
        overlap=0.2,
        level="L1C",
    )
    return card, graph.finish()


@pytest.fixture
def bright_is_cloud(tmp_path: Path) -> ModelCard:
    """`bright_network`, as a file with its card."""
    return install_network(*bright_network(), tmp_path / "networks")
