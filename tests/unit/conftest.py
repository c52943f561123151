"""Rasters and small networks that the unit tests are made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.card import BandScaling, ModelCard
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.library import install_network
from scene_mapper.core.schemes import LCZ

SO2SAT_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
PATCH_PX, STRIDE_PX = 12, 4


@pytest.fixture
def write_raster(tmp_path: Path) -> Callable[..., Path]:
    """Write an array (band, row, col) as a GeoTIFF and give its path."""

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
    """Give `random_dn`."""
    return random_dn


class LinearNetwork:
    """One linear layer on a patch, then softmax: as a scene network and as a map network.

    Both have the same weights, so both must give what `expected` computes in plain numpy.
    """

    def __init__(self, folder: Path, n_bands: int = 10, patch: int = PATCH_PX, stride: int = STRIDE_PX) -> None:
        rng = np.random.default_rng(7)
        self.patch, self.stride, self.n_bands = patch, stride, n_bands
        self.weights = (rng.normal(size=(17, n_bands, patch, patch)) * 0.3).astype(np.float32)
        self.scene = install_network(self._card("linear-scene", "scene"), self._scene_onnx(), folder)
        self.map = install_network(self._card("linear-map", "map"), self._map_onnx(), folder)

    def expected(self, dn: np.ndarray, row: int, col: int) -> np.ndarray:
        """Compute the probabilities of the cell that begins at a raster position, in float64."""
        halo = (self.patch - self.stride) // 2
        padded = np.pad(dn.astype(np.float64), ((0, 0), (200, 200), (200, 200)), mode="reflect")
        top, left = row - halo + 200, col - halo + 200
        patch = padded[:, top : top + self.patch, left : left + self.patch] / 10_000
        return self.of_patch(patch)

    def of_patch(self, patch: np.ndarray) -> np.ndarray:
        """Compute the probabilities of a scaled patch (band, row, col)."""
        logits = np.tensordot(self.weights.astype(np.float64), patch, axes=3)
        powers = np.exp(logits - logits.max())
        return powers / powers.sum()

    def _card(self, network_id: str, kind: str) -> ModelCard:
        return ModelCard(
            id=network_id,
            title=network_id,
            kind=kind,
            scheme=LCZ,
            bands=SO2SAT_BANDS[: self.n_bands],
            scaling=(BandScaling(scale=10_000.0),) * self.n_bands,
            patch_px=self.patch,
            stride_px=self.stride,
            layout="NCHW",
            activation="softmax" if kind == "scene" else "none",
        )

    def _scene_onnx(self) -> bytes:
        graph = OnnxGraph("linear_scene")
        patches = graph.input("patches", ("batch", self.n_bands, self.patch, self.patch))
        rows = graph.node("Flatten", [graph.node("Conv", [patches, graph.initializer(self.weights)])], axis=1)
        graph.output(rows, ("batch", 17))
        return graph.finish()

    def _map_onnx(self) -> bytes:
        graph = OnnxGraph("linear_map")
        strip = graph.input("strip", ("batch", self.n_bands, "height", "width"))
        scores = graph.node("Conv", [strip, graph.initializer(self.weights)], strides=[self.stride, self.stride])
        graph.output(graph.node("Softmax", [scores], axis=1), ("batch", 17, "rows", "cols"))
        return graph.finish()


@pytest.fixture(scope="session")
def linear(tmp_path_factory: pytest.TempPathFactory) -> LinearNetwork:
    """The linear network, as files with cards."""
    return LinearNetwork(tmp_path_factory.mktemp("linear"))


class Watcher:
    """A feedback that remembers, and that stops the run at a given turn."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.progress: list[float] = []
        self._left = stop_at

    def isCanceled(self) -> bool:
        if self._left is None:
            return False
        self._left -= 1
        return self._left < 0

    def setProgress(self, progress: float, /) -> None:
        self.progress.append(progress)

    def pushInfo(self, info: str, /) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str, /) -> None:
        self.warnings.append(warning)


@pytest.fixture
def watcher() -> Callable[..., Watcher]:
    """Make a feedback that remembers."""
    return Watcher


@pytest.fixture
def read() -> Callable[[Path], np.ndarray]:
    """Read a raster whole: (row, col) or (band, row, col)."""

    def whole(path: Path) -> Any:
        dataset = gdal.Open(str(path))
        assert dataset is not None, path
        return dataset.ReadAsArray()

    return whole


@pytest.fixture(scope="session")
def so2sat_resnet20(shared_data: Path) -> ModelCard:
    """The published So2Sat ResNet20, imported from its own file into the tests' home."""
    from scene_mapper.core.importing import import_network

    return import_network(shared_data / "models" / "so2sat_s2_resnet20.h5")
