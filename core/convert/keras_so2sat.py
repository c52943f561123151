"""The two published So2Sat networks, whose files hold weights without the architecture.

- So2Sat ResNet20 (Zhu et al. 2020, "So2Sat LCZ42"): the pre-activation ("v2") residual
  network of He et al. 2016 in its CIFAR form, depth 9·2+2, three stages of two units.
- Sen2LCZ-Net-MF (Qiu et al. 2020, "Multilevel feature fusion-based CNN for local climate
  zone classification"): four blocks of four convolutions and four heads that are averaged.

Both take 32×32 patches of ten bands as reflectance (DN / 10000) and give softmax
probabilities. Weights belong to layers by the order in which the layers were created,
which is the number at the end of their names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import ModelError
from ..files import sha256_of
from .converted import ConvertedNetwork
from .keras_hdf5 import KerasHdf5, open_hdf5, variable_of
from .keras_layers import weight_names
from .keras_network import build_network
from .keras_tensors import FloatArray, LayerCall

INPUT_SHAPE = (32, 32, 10)
RESNET20 = "so2sat-resnet20"
SEN2LCZ = "sen2lcz"

# sha256 of the published files; a file trained anew may differ and is imported all the same
PUBLISHED = {
    RESNET20: "a4348f55e21039b81aec6f57b1c943c851dc70c5b79e025fb9e93438cc1e730f",
    SEN2LCZ: "2ca98e4adb7d67cc0f69e8168826b763eb7df8cb6ca508689fa34c171e2e8b2a",
}

# how many layers with weights each network has, by the stem of Keras's automatic names
_LAYER_COUNTS = {
    RESNET20: {"conv2d": 22, "batch_normalization": 19, "dense": 1},
    SEN2LCZ: {"conv2d": 16, "batch_normalization": 16, "dense": 4},
}


def family_of(file: KerasHdf5) -> str | None:
    """Return which of the two networks a file of weights holds; None for another."""
    counts = Counter(_stem(name) for name in file.layer_names if file.weight_names(name))
    return next((name for name, wanted in _LAYER_COUNTS.items() if counts == wanted), None)


def convert(path: Path) -> ConvertedNetwork:
    """Import a file of weights; see `convert_so2sat_weights`."""
    with open_hdf5(path) as file:
        family = family_of(file)
        if family is None:
            raise ModelError(
                "{path_name} holds Keras weights of an unknown architecture.",
                "Files with weights only can be imported for So2Sat ResNet20 and Sen2LCZ-Net-MF. For other "
                "networks, use the complete file (model.save).",
                path_name=path.name,
            )
        recipe = _Recipe(file)
        output = _resnet20(recipe) if family == RESNET20 else _sen2lcz(recipe)
        return build_network(
            family,
            recipe.calls,
            lambda call: recipe.weights.get(call.path[0], {}),
            input_key="input",
            output_key=output,
            input_shape=INPUT_SHAPE,
            details={
                "keras_version": file.keras_version,
                "published_file": str(sha256_of(path.read_bytes()) == PUBLISHED[family]).lower(),
            },
        )


class _Recipe:
    """The layer calls of an architecture, each with the next weights of its kind."""

    def __init__(self, file: KerasHdf5) -> None:
        self.calls: list[LayerCall] = []
        self.weights: dict[str, dict[str, FloatArray]] = {}
        self._file = file
        names = sorted(file.layer_names, key=_number)
        stems = _LAYER_COUNTS[RESNET20]
        self._names = {stem: [name for name in names if _stem(name) == stem] for stem in stems}

    def add(self, kind: str, inputs: str | Sequence[str], stem: str = "", **config: Any) -> str:
        """Add a layer; with a stem it takes the weights of the next layer of that stem."""
        name = self._names[stem].pop(0) if stem else f"{kind}_{len(self.calls) + 1}"
        given = (inputs,) if isinstance(inputs, str) else tuple(inputs)
        call = LayerCall(kind, (name,), config, given, name)
        if stem:
            stored = {variable_of(w): w for w in self._file.weight_names(name)}
            self.weights[name] = {
                variable: self._file.array(name, stored[variable])
                for variable in weight_names(call)
                if variable in stored
            }
        self.calls.append(call)
        return name

    def conv(self, tensor: str, filters: int, size: int, stride: int = 1) -> str:
        """A 'same' convolution with bias."""
        sizes = {"filters": filters, "kernel_size": size, "strides": stride}
        return self.add("Conv2D", tensor, "conv2d", padding="same", **sizes)

    def norm_relu(self, tensor: str) -> str:
        """Batch normalisation, then ReLU."""
        normal = self.add("BatchNormalization", tensor, "batch_normalization", epsilon=1e-3)
        return self.add("ReLU", normal)

    def head(self, tensor: str) -> str:
        """A dense softmax layer; the number of classes is that of its bias."""
        name = self._names["dense"][0]
        stored = {variable_of(w): w for w in self._file.weight_names(name)}
        units = self._file.array(name, stored.get("bias", "bias")).size
        return self.add("Dense", tensor, "dense", units=units, activation="softmax")


def _resnet20(recipe: _Recipe) -> str:
    """So2Sat ResNet20; returns the output's key."""
    x = recipe.norm_relu(recipe.conv("input", 16, 3))
    for stage, (inner, outer) in enumerate(((16, 64), (64, 128), (128, 256))):
        for unit in range(2):
            stride = 2 if stage > 0 and unit == 0 else 1
            # the very first unit follows a normalised, activated value already
            y = x if (stage, unit) == (0, 0) else recipe.norm_relu(x)
            y = recipe.conv(y, inner, 1, stride)
            y = recipe.conv(recipe.norm_relu(y), inner, 3)
            y = recipe.conv(recipe.norm_relu(y), outer, 1)
            shortcut = recipe.conv(x, outer, 1, stride) if unit == 0 else x
            x = recipe.add("Add", [shortcut, y])
    pooled = recipe.add("AveragePooling2D", recipe.norm_relu(x), pool_size=8)
    return recipe.head(recipe.add("Flatten", pooled))


def _sen2lcz(recipe: _Recipe) -> str:
    """Sen2LCZ-Net-MF; returns the output's key."""
    x, branches = "input", []
    for filters in (16, 32, 64, 128):
        for _ in range(4):
            x = recipe.norm_relu(recipe.conv(x, filters, 3))
        if filters < 128:
            pools = [recipe.add(f"{kind}Pooling2D", x, pool_size=2) for kind in ("Max", "Average")]
            x = recipe.add("Concatenate", pools)
        branches.append(x)
    # the file's third head sits on the fourth block, its fourth head on the third block
    ordered = [branches[0], branches[1], branches[3], branches[2]]
    heads = [recipe.head(recipe.add("GlobalAveragePooling2D", b)) for b in ordered]
    return recipe.add("Average", heads)


def _stem(name: str) -> str:
    """Return a layer's name without its number: "conv2d_12" → "conv2d"."""
    return re.sub(r"_\d+$", "", name)


def _number(name: str) -> int:
    """Return the number at the end of a layer's name; the first of a kind may have none."""
    found = re.search(r"_(\d+)$", name)
    return int(found[1]) if found else 0
