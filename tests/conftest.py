"""What every test may rely on: this checkout's code, a home of its own, and the shared data."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from osgeo import gdal, osr

if TYPE_CHECKING:
    from scene_mapper.core.inference.card import ModelCard
    from scene_mapper.tests.catalogues.stac_server import StacServer
    from scene_mapper.tests.networks.city import City
    from scene_mapper.tests.networks.linear import LinearNetwork
    from scene_mapper.tests.products.safe_tree import SafeTree

ROOT = Path(__file__).resolve().parent.parent

# Before QGIS or the plugin look: no test may touch the user's own profile or networks.
_home = tempfile.TemporaryDirectory(prefix="scene-mapper-tests-")
os.environ["SCENE_MAPPER_HOME"] = str(Path(_home.name, "scene-mapper"))
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(Path(_home.name, "qgis"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def pytest_configure() -> None:
    """Refuse to test another checkout's code."""
    import scene_mapper

    where = Path(scene_mapper.__file__).resolve().parent
    if where != ROOT:
        pytest.exit(f"scene_mapper comes from {where}, not from {ROOT}: run `make setup` here", returncode=3)


def pytest_unconfigure() -> None:
    """Remove the tests' home."""
    _home.cleanup()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real scenes and networks beside the checkout; without it the test is skipped."""
    folder = Path(os.environ.get("SCENE_MAPPER_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        pytest.skip(f"needs the shared data: there is no {folder} (SCENE_MAPPER_SHARED may name it)")
    return folder


@pytest.fixture(scope="session")
def shared_cases() -> Path:
    """The folder of inputs made after public bug reports beside the checkout; without it the test is skipped."""
    folder = Path(os.environ.get("SCENE_MAPPER_SHARED", ROOT.parent / "shared")) / "cases"
    if not folder.is_dir():
        pytest.skip(f"needs the shared cases: there is no {folder} (SCENE_MAPPER_SHARED may name it)")
    return folder


@pytest.fixture(autouse=True)
def networks_have_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the tests' own networks the trial in another process, which takes a second each."""
    monkeypatch.setattr("scene_mapper.core.inference.passed_networks._passed", _EveryKey)


class _EveryKey(list[str]):
    def __contains__(self, key: object) -> bool:
        return True


@pytest.fixture
def write_raster(tmp_path: Path) -> Callable[..., Path]:
    """Write an array (band, row, col) as a GeoTIFF and give its path."""
    from scene_mapper.tests.networks.linear import SO2SAT_BANDS

    def write(
        values: np.ndarray,
        names: tuple[str, ...] | None = SO2SAT_BANDS,
        transform: tuple[float, ...] | None = (500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0),
        epsg: int = 32633,
        nodata: float | None = None,
        name: str = "scene.tif",
    ) -> Path:
        path = tmp_path / name
        types = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
        bands, height, width = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, bands, types[str(values.dtype)])
        if transform:
            dataset.SetGeoTransform(transform)
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            dataset.SetProjection(reference.ExportToWkt())
        for number, band in enumerate(values, 1):
            dataset.GetRasterBand(number).WriteArray(band)
            if names and number <= len(names):
                dataset.GetRasterBand(number).SetDescription(names[number - 1])
            if nodata is not None:
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
        dataset = None
        return path

    return write


def random_dn(height: int, width: int, bands: int = 10, seed: int = 1) -> np.ndarray:
    """Noise with the range of a Sentinel-2 scene, uint16, (band, row, col)."""
    return np.random.default_rng(seed).integers(200, 4000, (bands, height, width)).astype(np.uint16)


@pytest.fixture
def scene_dn() -> Callable[..., np.ndarray]:
    """Return `random_dn`."""
    return random_dn


@pytest.fixture
def radar_db() -> np.ndarray:
    """Noise with the range of Sentinel-1's VV and VH in dB, float32, (2, 40, 40)."""
    rng = np.random.default_rng(5)
    return np.stack([rng.normal(-11, 4, (40, 40)), rng.normal(-18, 4, (40, 40))]).astype(np.float32)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StacServer]:
    """A catalogue on the loopback address that serves a folder of its own, without items."""
    from scene_mapper.tests.catalogues.stac_server import StacServer

    folder = tmp_path / "files"
    folder.mkdir()
    with StacServer(folder) as running:
        yield running


@pytest.fixture(scope="session")
def linear(tmp_path_factory: pytest.TempPathFactory) -> LinearNetwork:
    """The linear network, as files with cards."""
    from scene_mapper.tests.networks.linear import LinearNetwork

    return LinearNetwork(tmp_path_factory.mktemp("linear"))


@pytest.fixture
def city(write_raster: Callable[..., Path]) -> City:
    """The made-up city whose classes are known everywhere."""
    from scene_mapper.tests.networks.city import make_city

    return make_city(write_raster)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> LinearNetwork:
    """The linear network with patches as large as a cell of the city: 160 features."""
    from scene_mapper.tests.networks.city import STRIDE
    from scene_mapper.tests.networks.linear import LinearNetwork

    return LinearNetwork(tmp_path_factory.mktemp("tiny"), patch=STRIDE, stride=STRIDE)


@pytest.fixture(scope="module")
def safe(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> SafeTree:
    """A Level-2A product of ESA's form, made of a real scene."""
    from scene_mapper.tests.products.safe_tree import make_safe

    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    return make_safe(tmp_path_factory.mktemp("safe"), scene, "L2A", "05.10")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, where no network, speed or package of the user is."""
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def library() -> Iterator[Path]:
    """The user's networks; those that a test adds are removed after it."""
    from scene_mapper.core.networks.library import user_models_folder

    folder = user_models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())
    yield folder
    for path in set(folder.iterdir()) - before:
        shutil.rmtree(path) if path.is_dir() else path.unlink()


@pytest.fixture(scope="session")
def so2sat_resnet20(shared_data: Path) -> ModelCard:
    """The published So2Sat ResNet20, imported from its own file into the tests' home."""
    from scene_mapper.core.networks.importing import import_network

    return import_network(shared_data / "models" / "so2sat_s2_resnet20.h5")
