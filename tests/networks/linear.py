"""A network that is small enough to be computed again in plain numpy."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from scene_mapper.core.classmap.schemes import LCZ, ClassScheme
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.networks.library import install_network
from scene_mapper.core.sentinel.band_scaling import BandScaling

SO2SAT_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
PATCH_PX, STRIDE_PX = 12, 4


class LinearNetwork:
    """One linear layer on a patch, then softmax: as a scene network and as a fully convolutional network.

    Both have the same weights, so both must give what `expected` computes in plain numpy.
    """

    def __init__(
        self,
        folder: Path,
        n_bands: int = 10,
        patch: int = PATCH_PX,
        stride: int = STRIDE_PX,
        scheme: ClassScheme = LCZ,
    ) -> None:
        rng = np.random.default_rng(7)
        self.patch, self.stride, self.n_bands, self.scheme = patch, stride, n_bands, scheme
        self.weights = (rng.normal(size=(len(scheme), n_bands, patch, patch)) * 0.3).astype(np.float32)
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
            scheme=self.scheme,
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
        graph.output(rows, ("batch", len(self.scheme)))
        return graph.finish()

    def _map_onnx(self) -> bytes:
        graph = OnnxGraph("linear_map")
        strip = graph.input("strip", ("batch", self.n_bands, "height", "width"))
        scores = graph.node("Conv", [strip, graph.initializer(self.weights)], strides=[self.stride, self.stride])
        graph.output(graph.node("Softmax", [scores], axis=1), ("batch", len(self.scheme), "rows", "cols"))
        return graph.finish()
