"""Keras's own archive (.keras, since Keras 2.12): a zip of the architecture and the weights.

Weights are numbered there, and their layers are called after their types: the second
Conv2D of a model is ``layers/conv2d_1``, its kernel ``layers/conv2d_1/vars/0``.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..errors import ModelError
from ..setup.import_packages import import_h5py
from .keras_config import MODELS, kind_of, layers_of, name_of
from .keras_hdf5 import GET_IT_AGAIN, KerasHdf5, damaged
from .keras_layers import weight_names
from .keras_tensors import LayerCall, Weights

CONFIG, METADATA, WEIGHTS = "config.json", "metadata.json", "model.weights.h5"
# what zipfile, json and h5py raise for files that are cut off or changed
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, AttributeError,
)  # fmt: skip
_MAX_BYTES = {CONFIG: 2**26, METADATA: 2**20, WEIGHTS: 2**31}


class KerasArchive:
    """An open .keras file.

    Attributes:
        path: the file.
        model_config: the architecture as JSON text.
        keras_version: version of the Keras that wrote it.
    """

    def __init__(self, path: Path, model_config: str, keras_version: str, weights: KerasHdf5) -> None:
        self.path = path
        self.model_config = model_config
        self.keras_version = keras_version
        self._weights = weights

    def weights_by_layer(self, model: Mapping[str, Any]) -> ArchiveWeights:
        """Return the weights of the layers of ``model``, which `model_config` describes."""
        return ArchiveWeights(self._weights, dict(_places(model, (), "")))


class ArchiveWeights:
    """The weights of a .keras file.

    Args:
        file: the HDF5 file inside the archive.
        places: where each layer's weights are in it.
    """

    def __init__(self, file: KerasHdf5, places: dict[tuple[str, ...], str]) -> None:
        self._file, self._places = file, places
        self._read: dict[tuple[str, ...], Weights] = {}

    def of(self, call: LayerCall) -> Weights:
        """Return a layer's weights by Keras's names; empty for a layer without any."""
        if call.path not in self._read:
            place = self._places[call.path]
            self._read[call.path] = {
                name: self._file.array(f"{place}/vars/{number}") for number, name in enumerate(weight_names(call))
            }
        return self._read[call.path]


@contextmanager
def open_archive(path: Path) -> Iterator[KerasArchive]:
    """Open a .keras file; nothing of it is unpacked to disk.

    Raises:
        ModelError: it is damaged, or its parts are too large.
        MissingDependencyError: h5py is not installed.
    """
    h5py = import_h5py()
    try:
        with zipfile.ZipFile(path) as archive:
            config = _part(path, archive, CONFIG)
            version = json.loads(_part(path, archive, METADATA)).get("keras_version", "")
            weights = _part(path, archive, WEIGHTS)
        file = h5py.File(io.BytesIO(weights), "r")
    except ModelError:
        raise
    except _DAMAGES as error:
        raise damaged(path, error) from error
    with file:
        text = config.decode("utf-8", "replace")
        yield KerasArchive(path, text, str(version), KerasHdf5(path, file))


def _part(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    """Read a part of the archive, if it is there and not absurdly large."""
    if name not in archive.namelist():
        raise ModelError(
            '{path_name} does not contain the part "{name}".', GET_IT_AGAIN, path_name=path.name, name=name
        )
    if archive.getinfo(name).file_size > _MAX_BYTES[name]:
        raise ModelError('The part "{name}" of {path_name} is too large.', GET_IT_AGAIN, name=name, path_name=path.name)
    return archive.read(name)


def _places(model: Mapping[str, Any], path: tuple[str, ...], prefix: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Return (path, place in the file) of each layer, nested ones too."""
    seen: Counter[str] = Counter()
    for layer in layers_of(model):
        stem = _snake_case(kind_of(layer))
        place = f"{prefix}layers/{stem}" + (f"_{seen[stem]}" if seen[stem] else "")
        seen[stem] += 1
        inner = (*path, name_of(layer))
        if kind_of(layer) in MODELS:
            yield from _places(layer, inner, f"{place}/")
        else:
            yield inner, place


def _snake_case(kind: str) -> str:
    """Write a class's name as Keras does for its files: "ReLU" → "re_lu"."""
    apart = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", kind)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", apart).lower()
