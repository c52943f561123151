"""A network that looks at each band's mean over the patch: for every scheme, two sensors, one label or several."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from scene_mapper.core.classmap.schemes import ClassScheme
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.networks.library import install_network
from scene_mapper.core.sentinel.band_scaling import BandScaling

BANDS = ("B02", "B03", "VV", "VH")
SCALING = (BandScaling(1200.0, 700.0),) * 2 + (
    BandScaling(-11.0, 4.5, (-25.0, 0.0)),
    BandScaling(-18.0, 4.3, (-25.0, 0.0)),
)


def mean_network(
    folder: Path,
    name: str,
    scheme: ClassScheme,
    labels: str,
    bands: tuple[str, ...] = BANDS,
    scaling: tuple[BandScaling, ...] = SCALING,
) -> tuple[ModelCard, np.ndarray]:
    """Install one with patches of 8 and cells of 4 px; give its card and its weights (band, class)."""
    rng = np.random.default_rng(len(scheme))
    weights = rng.normal(size=(len(bands), len(scheme))).astype(np.float32)
    graph = OnnxGraph("means")
    patches = graph.input("patches", ("batch", len(bands), 8, 8))
    means = graph.node("Flatten", [graph.node("GlobalAveragePool", [patches])], axis=1)
    graph.output(graph.node("MatMul", [means, graph.initializer(weights)]), ("batch", len(scheme)))
    card = ModelCard(
        id=name, title=name, kind="scene", scheme=scheme, labels=labels, bands=bands, scaling=scaling, patch_px=8,
        stride_px=4, layout="NCHW", activation="sigmoid" if labels == "multi" else "softmax",
    )  # fmt: skip
    return install_network(card, graph.finish(), folder), weights


def logits(weights: np.ndarray, patch: np.ndarray, scaling: tuple[BandScaling, ...] = SCALING) -> np.ndarray:
    """Scale a patch as SEN12MS does and apply the network, in float64."""
    scaled = []
    for band, s in zip(patch.astype(np.float64), scaling):
        values = np.nan_to_num(band, nan=0.0)
        values = np.clip(values, *s.clip) if s.clip else values
        scaled.append(((values - s.offset) / s.scale).mean())
    return np.array(scaled) @ weights.astype(np.float64)


def softmax(x: np.ndarray) -> np.ndarray:
    e = np.exp(x - x.max())
    return e / e.sum()


def sigmoid(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))
