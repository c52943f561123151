"""Whether a network's weights are numbers at all."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .onnx_bytes import tensors
from .protobuf import Field

# onnx.proto, TensorProto: its fields, and the data types that can hold what is no number.
_DATA_TYPE, _FLOAT_DATA, _NAME, _RAW_DATA, _DOUBLE_DATA = 2, 4, 8, 9, 10
_DTYPES = {1: "<f4", 10: "<f2", 11: "<f8"}
_CHUNK = 1_000_000


def check_weights(data: bytes, name: str) -> None:
    """Refuse a network with weights that are not finite: its scores would be no numbers, or wrong ones.

    A constant of one infinite number, or one of zeros and minus infinity, is left alone: networks clip
    and mask with them.

    Args:
        data: content of an .onnx file.
        name: what to call it.

    Raises:
        ModelError: naming the first tensor with such weights.
    """
    for tensor in tensors(data):
        if any(not _is_usable(values) for values in _values(tensor)):
            named = next((bytes(v) for n, v, _ in tensor if n == _NAME and isinstance(v, memoryview)), b"")
            raise ModelError(
                "{name} has weights that are not finite numbers ({tensor}).",
                "Its training failed, or the file is damaged. Download or copy it again.",
                name=name,
                tensor=named.decode("utf-8", "replace")[:80],
            )


def _values(tensor: list[Field]) -> list[NDArray[Any]]:
    dtype = _DTYPES.get(next((int(v) for n, v, _ in tensor if n == _DATA_TYPE and isinstance(v, int)), 0), "")
    if not dtype:
        return []
    found = []
    for number, value, whole in tensor:
        kind = {_RAW_DATA: dtype, _FLOAT_DATA: "<f4", _DOUBLE_DATA: "<f8"}.get(number)
        if kind is None:
            continue
        size = np.dtype(kind).itemsize
        stored = value if isinstance(value, memoryview) else whole[-size:]  # one by one: a list that is not packed
        found.append(np.frombuffer(stored[: len(stored) // size * size], kind))
    return found


def _is_usable(values: NDArray[Any]) -> bool:
    for start in range(0, len(values), _CHUNK):
        chunk = values[start : start + _CHUNK]
        if np.isfinite(chunk).all():
            continue
        if np.isnan(chunk).any() or (values.size > 1 and not np.isin(chunk, (0, -np.inf)).all()):
            return False
    return True
