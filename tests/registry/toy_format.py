"""A format of network files that the program does not ship, as somebody would add one."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.message import Message
from scene_mapper.core.networks.import_options import FoundNetwork, ImportOptions, described_card
from scene_mapper.core.networks.network_file import NetworkFile

_MAGIC = b"TOYNET"


class ToyFormat:
    """The mean of each band, weighted, one line of weights a class; what the bands are is to be asked."""

    title = "Toy network (.toy)"
    suffixes = (".toy",)

    def recognises(self, path: Path, head: bytes) -> bool:
        return head.startswith(_MAGIC)

    def inspect(self, path: Path) -> NetworkFile:
        patch_px, weights = _read(path)
        about = Message("A toy network of {classes} classes.", classes=len(weights))
        n_bands = weights.shape[1]
        return NetworkFile(
            str(path), "toy", "", about, True, patch_px=patch_px, n_bands=n_bands, n_classes=len(weights)
        )

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        patch_px, weights = _read(path)
        n_classes, n_bands = weights.shape
        found = FoundNetwork("scene", patch_px, 0, n_bands, n_classes, "NCHW", "softmax")
        graph = OnnxGraph("toy")
        patches = graph.input("patches", ("batch", n_bands, patch_px, patch_px))
        means = graph.node("GlobalAveragePool", [patches])
        kernel = graph.initializer(weights[:, :, np.newaxis, np.newaxis])
        graph.output(graph.node("Flatten", [graph.node("Conv", [means, kernel])], axis=1), ("batch", n_classes))
        return described_card(path, found, options), graph.finish()


def write_toy(path: Path) -> Path:
    """Write a network of three classes on two bands: the first band, the second, and neither."""
    content = {"patch": 8, "weights": [[9.0, 0.0], [0.0, 9.0], [1.0, 1.0]]}
    path.write_bytes(_MAGIC + json.dumps(content).encode())
    return path


def _read(path: Path) -> tuple[int, np.ndarray]:
    try:
        content = json.loads(path.read_bytes()[len(_MAGIC) :])
    except ValueError as error:
        raise ModelError("{name} is damaged.", "Download or copy it again.", name=path.name) from error
    return content["patch"], np.array(content["weights"], np.float32)


FORMAT = ToyFormat()
