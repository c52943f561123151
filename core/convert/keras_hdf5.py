"""Reading the HDF5 files of Keras with distrust.

Nothing but names, numbers and JSON text is read. Links that lead out of the file, data
kept in other files and arrays of absurd size are refused.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import ModelError
from ..setup.import_packages import import_h5py
from .keras_tensors import FloatArray

MAX_ARRAY_BYTES = 2**31
_MAX_RATIO, _SLACK_BYTES = 200, 1_000_000
"""An array that is so much larger than its file has never been written: HDF5 only declares it."""
GET_IT_AGAIN = "Download the file again and compare its size with the published one."


class KerasHdf5:
    """An open HDF5 file that Keras wrote.

    Attributes:
        path: the file.
        is_complete: the file holds the architecture too, not only weights.
        keras_version: version of the Keras that wrote it, such as "2.1.5"; "" if not told.
        model_config: the architecture as JSON text; "" for a file of weights.
        layer_names: the layers in the order of the file.
    """

    def __init__(self, path: Path, file: Any) -> None:
        self.path = path
        with _reading(path):
            root = _follow(path, file, "model_weights") if "model_weights" in file else file
            self._groups = root
            self.model_config = _text(file.attrs.get("model_config", ""))
            self.is_complete = bool(self.model_config)
            version = file.attrs.get("keras_version", root.attrs.get("keras_version", ""))
            self.keras_version = _text(version)
            self.layer_names = _names(root, "layer_names")

    def weight_names(self, layer: str) -> list[str]:
        """Return the names of the weights of a layer (of all its layers, for a nested model)."""
        with _reading(self.path):
            return _names(_follow(self.path, self._groups, layer), "weight_names")

    def array(self, *names: str) -> FloatArray:
        """Read an array as float32; the names lead to it from the top of the weights.

        Raises:
            ModelError: it is absent, not in this file, too large, or not of numbers.
        """
        where = f'"{"/".join(names)}" in {self.path.name}'
        with _reading(self.path):
            dataset = _follow(self.path, self._groups, *names)
            shape = getattr(dataset, "shape", None)
            if shape is None or dataset.dtype.kind not in "fiu":
                raise ModelError("{where} is not an array.", GET_IT_AGAIN, where=where)
            if dataset.external or dataset.is_virtual:
                raise ModelError("{where} points to another file.", GET_IT_AGAIN, where=where)
            n_bytes = math.prod(shape) * 4
            if n_bytes > min(MAX_ARRAY_BYTES, _SLACK_BYTES + _MAX_RATIO * self.path.stat().st_size):
                raise ModelError("{where} is too large: {shape}.", GET_IT_AGAIN, where=where, shape=shape)
            return np.asarray(dataset[()], np.float32)


@contextmanager
def open_hdf5(path: Path) -> Iterator[KerasHdf5]:
    """Open an HDF5 file that Keras wrote.

    Raises:
        ModelError: it is not an HDF5 file, is cut off, or was not written by Keras.
        MissingDependencyError: h5py is not installed.
    """
    h5py = import_h5py()
    if not path.is_file():
        raise ModelError("There is no file {path}.", "Check the path.", path=path)
    with _reading(path):
        file = h5py.File(path, "r")
    with file:
        keras_file = KerasHdf5(path, file)
        if not keras_file.layer_names:
            raise ModelError(
                "{path_name} is an HDF5 file, but not one of a complete Keras network.",
                "Select the file that Keras wrote with model.save; files with weights only are not sufficient.",
                path_name=path.name,
            )
        yield keras_file


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what h5py raises for damaged files into an error that names the file."""
    try:
        yield
    except ModelError:
        raise
    except (OSError, RuntimeError, KeyError, ValueError, TypeError) as error:
        raise damaged(path, error) from error


def damaged(path: Path, error: Exception) -> ModelError:
    """Return the error that a file cannot be read as HDF5."""
    reason = str(error).splitlines()[0] if str(error) else type(error).__name__
    return ModelError(
        "{path_name} is damaged or is not an HDF5 file ({reason}).", GET_IT_AGAIN, path_name=path.name, reason=reason
    )


def variable_of(name: str) -> str:
    """Return a weight's own name: "conv2d_1/kernel:0" → "kernel", "dense/bias_2:0" → "bias"."""
    return re.sub(r"(_\d+)?(:\d+)?$", "", name.rpartition("/")[2])


def _follow(path: Path, group: Any, *names: str) -> Any:
    """Walk to an object by hard links only, so that no link leads out of the file."""
    h5py = import_h5py()
    for part in "/".join(names).split("/"):
        link = group.get(part, getlink=True) if hasattr(group, "get") else None
        if link is None:
            raise ModelError(
                '{path_name} holds no weights "{names}".', GET_IT_AGAIN, path_name=path.name, names="/".join(names)
            )
        if not isinstance(link, h5py.HardLink):
            raise ModelError(
                '"{part}" in {path_name} is a link, which is not allowed in a network file.',
                GET_IT_AGAIN,
                part=part,
                path_name=path.name,
            )
        group = group[part]
    return group


def _names(group: Any, attribute: str) -> list[str]:
    """Read a list of names; Keras splits long ones over attributes numbered from 0."""
    if attribute in group.attrs:
        return [_text(name) for name in np.ravel(group.attrs[attribute])]
    names: list[str] = []
    for part in count():
        if f"{attribute}{part}" not in group.attrs:
            break
        names += [_text(name) for name in np.ravel(group.attrs[f"{attribute}{part}"])]
    return names


def _text(value: Any) -> str:
    """Return text that is kept as bytes or as text, depending on the writer."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
