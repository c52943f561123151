"""Which arrays of a complete Keras HDF5 file belong to which layer."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from .keras_hdf5 import KerasHdf5, variable_of
from .keras_layers import weight_names
from .keras_tensors import LayerCall, Weights

# Keras saves what is not trained after all that is, over all layers of a nested model.
_NEVER_TRAINED = {"moving_mean", "moving_variance", "mean", "variance"}


class WeightsByLayer:
    """The weights of a complete file, found by name, or else by position as Keras does.

    A nested model keeps the weights of all its layers in one list under its own name.

    Args:
        file: the open file.
        layers: the layers, each once, in the order in which Keras saves their weights.
    """

    def __init__(self, file: KerasHdf5, layers: Iterable[LayerCall]) -> None:
        self._file = file
        self._places: dict[tuple[str, ...], dict[str, str]] = {}
        self._read: dict[tuple[str, ...], Weights] = {}
        weighted = [layer for layer in layers if weight_names(layer)]
        for top, group in groupby(weighted, key=lambda layer: layer.path[0]):
            members, stored = list(group), file.weight_names(top)
            self._places.update(_by_name(members, stored) or _by_position(members, stored))

    def of(self, call: LayerCall) -> Weights:
        """Return a layer's weights by Keras's names; empty for a layer without any."""
        if call.path not in self._read:
            places = self._places.get(call.path, {})
            self._read[call.path] = {name: self._file.array(call.path[0], place) for name, place in places.items()}
        return self._read[call.path]


def _by_name(layers: list[LayerCall], stored: list[str]) -> dict[tuple[str, ...], dict[str, str]] | None:
    """Match by the stored names; None unless each weight has exactly one match."""
    places: dict[tuple[str, ...], dict[str, str]] = {}
    for layer in layers:
        own = [name for name in stored if _is_of(layer, name)] if len(layer.path) > 1 else stored
        for wanted in weight_names(layer):
            found = [name for name in own if variable_of(name) == wanted]
            if len(found) != 1:
                return None
            places.setdefault(layer.path, {})[wanted] = found[0]
    return places


def _by_position(layers: list[LayerCall], stored: list[str]) -> dict[tuple[str, ...], dict[str, str]]:
    """Match by order: what is trained, layer after layer, then what is not.

    Raises:
        ModelError: the file holds another number of weights.
    """
    slots = [(layer, name) for layer in layers for name in weight_names(layer)]
    ordered = sorted(slots, key=_is_fixed)
    if len(ordered) > len(stored):
        raise layers[0].refuse(f"the file holds {len(stored)} weights for it instead of {len(ordered)}")
    places: dict[tuple[str, ...], dict[str, str]] = {}
    for (layer, name), place in zip(ordered, stored):
        places.setdefault(layer.path, {})[name] = place
    return places


def _is_of(layer: LayerCall, name: str) -> bool:
    """Return whether a stored name, such as "outer/conv2d_3/kernel:0", is of this layer."""
    return layer.path[-1] in name.split("/")[:-1]


def _is_fixed(slot: tuple[LayerCall, str]) -> bool:
    layer, name = slot
    return name in _NEVER_TRAINED or layer.config.get("trainable") is False
