"""Import the SEN12MS baselines of Schmitt & Wu (2021) from their PyTorch checkpoints.

The family, the inputs and the number of classes follow from the tensors; whether the
classes exclude each other does not, so the caller or the file's name has to tell.
PyTorch is not needed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..classmap.label_rule import LABELS
from ..errors import ModelError, RequestError
from ..image_layout import Layout
from ..sentinel.band_scaling import BandScaling
from ..sentinel.bands import SENTINEL1_BANDS
from .converted import ConvertedNetwork
from .onnx_graph import OnnxGraph
from .sen12ms_networks import (
    DENSENET_HEAD,
    PATCH_PX,
    RESNET_HEAD,
    STEM_KEY,
    densenet121,
    resnet50,
)
from .torch_file import open_checkpoint
from .torch_state import TorchWeights

CLASS_COUNTS = {10: "simplified IGBP", 17: "IGBP"}

_S2_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
_S2_MEAN = (
    *(1226.4215, 1137.3799, 1139.6792, 1350.9973, 1932.9058),
    *(2211.1584, 2154.9846, 2409.1128, 2001.8622, 1356.0801),
)
_S2_STD = (
    *(741.6254, 740.883, 960.1045, 946.76056, 985.52747),
    *(1082.4341, 1057.7628, 1136.1942, 1132.7898, 991.48016),
)
_S1_MEAN = (-11.76858, -18.294598)
_S1_STD = (4.525339, 4.3586307)


@dataclass(frozen=True)
class Sen12msInput:
    """What one of the three kinds of baseline is given.

    Attributes:
        bands: in the order of the network's channels.
        mean: a band's mean over the training data: raw DN, dB for VV and VH.
        std: a band's standard deviation, likewise.
        clip: lowest and highest value kept before (x - mean) / std, or None: Sentinel-2
            is not clipped.
        nan_value: what NaN becomes before clipping, or None; the training data
            had NaN in Sentinel-1 only, and made it 0 dB.
    """

    bands: tuple[str, ...]
    mean: tuple[float, ...]
    std: tuple[float, ...]
    clip: tuple[tuple[float, float] | None, ...]
    nan_value: tuple[float | None, ...]

    @property
    def scaling(self) -> tuple[BandScaling, ...]:
        """The same as a model card states it."""
        return tuple(BandScaling(*one) for one in zip(self.mean, self.std, self.clip))


def _input(n_s2: int, with_s1: bool = False) -> Sen12msInput:
    """Take the first Sentinel-2 bands (so RGB is blue first), then VV and VH."""
    n_s1 = len(SENTINEL1_BANDS) if with_s1 else 0
    return Sen12msInput(
        bands=_S2_BANDS[:n_s2] + SENTINEL1_BANDS[:n_s1],
        mean=_S2_MEAN[:n_s2] + _S1_MEAN[:n_s1],
        std=_S2_STD[:n_s2] + _S1_STD[:n_s1],
        clip=(None,) * n_s2 + ((-25.0, 0.0),) * n_s1,
        nan_value=(None,) * n_s2 + (0.0,) * n_s1,
    )


SEN12MS_INPUTS: dict[str, Sen12msInput] = {
    "S2_RGB": _input(3),
    "S2_MS": _input(10),
    "S1+S2": _input(10, with_s1=True),
}


def convert_sen12ms(path: Path, labels: str | None = None) -> ConvertedNetwork:
    """Import a SEN12MS baseline.

    Args:
        path: the checkpoint, as ``torch.save`` wrote it.
        labels: "single" (the classes exclude each other) or "multi" (several may be
            present); None: as the file's name tells (``…_multi_…``).

    Returns:
        The network, which gives logits. ``details`` tells "architecture", "inputs" (a key
        of `SEN12MS_INPUTS`), "labels" and "classes" ("simplified IGBP" or "IGBP").

    Raises:
        RequestError: ``labels`` is another word.
        ModelError: the file is not such a checkpoint, asks to run code, or leaves open
            whether it is single-label or multi-label.
        MissingDependencyError: the package onnx is not installed.
    """
    path = Path(path)
    if labels is not None and labels not in LABELS:
        raise RequestError('The labels cannot be "{labels}".', 'Choose "single" or "multi".', labels=labels)
    with open_checkpoint(path) as checkpoint:
        weights = TorchWeights(checkpoint)
        architecture, head, build = _architecture(weights)
        inputs, channels = _inputs(weights)
        classes = _classes(weights, head)
        labels = labels or _labels_from_name(path)
        content = build(weights, channels, classes).finish()
    return ConvertedNetwork(
        onnx=content,
        input_layout=Layout.NCHW,
        input_shape=(PATCH_PX, PATCH_PX, channels),
        n_outputs=classes,
        activation="softmax" if labels == "single" else "sigmoid",
        family=f"sen12ms-{architecture.lower()}",
        details={
            "architecture": architecture,
            "inputs": inputs,
            "labels": labels,
            "classes": CLASS_COUNTS[classes],
        },
    )


def _architecture(weights: TorchWeights) -> tuple[str, str, Callable[[TorchWeights, int, int], OnnxGraph]]:
    """Return the network's name, last layer and builder, recognised by tensors that only it has."""
    if f"{RESNET_HEAD}.weight" in weights and "encoder.4.0.conv3.weight" in weights:
        return "ResNet50", RESNET_HEAD, resnet50
    if f"{DENSENET_HEAD}.weight" in weights and "encoder.4.denselayer1.conv1.weight" in weights:
        return "DenseNet121", DENSENET_HEAD, densenet121
    raise ModelError(
        "{source} is neither the ResNet50 nor the DenseNet121 of the SEN12MS baselines: it lacks "
        "{resnet_head}.weight with encoder.4.0.conv3.weight, or {densenet_head}.weight with "
        "encoder.4.denselayer1.conv1.weight.",
        "Export other PyTorch networks to ONNX with torch.onnx.export.",
        source=weights.source,
        resnet_head=RESNET_HEAD,
        densenet_head=DENSENET_HEAD,
    )


def _inputs(weights: TorchWeights) -> tuple[str, int]:
    """Return the inputs, recognised by the channels of the first convolution."""
    key = f"{STEM_KEY}.weight"
    shape = weights.shape(key)
    for name, one in SEN12MS_INPUTS.items():
        if len(shape) == 4 and shape[1] == len(one.bands):
            return name, shape[1]
    known = ", ".join(f"{len(one.bands)} ({name})" for name, one in SEN12MS_INPUTS.items())
    raise ModelError(
        "{source}: the shape {shape} of {key} does not match the input of a SEN12MS baseline.",
        "The second dimension is the number of channels: {known}.",
        source=weights.source,
        key=key,
        shape=shape,
        known=known,
    )


def _classes(weights: TorchWeights, head: str) -> int:
    """Return the number of classes: the last layer's size."""
    shape = weights.shape(f"{head}.bias")
    if len(shape) != 1 or shape[0] not in CLASS_COUNTS:
        known = " or ".join(f"{count} ({name})" for count, name in CLASS_COUNTS.items())
        raise ModelError(
            "{source}: the shape {shape} of {head}.bias does not match the classes of a SEN12MS baseline.",
            "They have {known}.",
            source=weights.source,
            head=head,
            shape=shape,
            known=known,
        )
    return shape[0]


def _labels_from_name(path: Path) -> str:
    """Return "single" or "multi" by the file's name, or ask."""
    words: set[str] = set(re.findall(r"(single|multi)(?=[-_ ]?label|[^a-z]|$)", path.stem.lower()))
    if len(words) != 1:
        raise ModelError(
            "{path_name} does not state whether the network is single-label or multi-label.",
            "Set --labels single or --labels multi.",
            path_name=path.name,
        )
    return words.pop()
