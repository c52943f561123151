"""PyTorch's tensors as checkpoints describe them: a storage, and how to look at it.

Stand-ins for what a checkpoint's pickle may name. They hold numbers only; the values
are read later, when a network asks for a tensor whose shape it has checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .torch_pickle import DAMAGED_HINT, Calls, Name, Opaque

# By the storage's class in PyTorch; little-endian. bfloat16 is the upper half of a float32.
STORAGE_DTYPES = {
    "torch.FloatStorage": "<f4",
    "torch.DoubleStorage": "<f8",
    "torch.HalfStorage": "<f2",
    "torch.BFloat16Storage": "bfloat16",
    "torch.LongStorage": "<i8",
    "torch.IntStorage": "<i4",
    "torch.ShortStorage": "<i2",
    "torch.CharStorage": "|i1",
    "torch.ByteStorage": "|u1",
    "torch.BoolStorage": "|b1",
}
MAX_DIMENSIONS = 16


@dataclass(frozen=True)
class Storage:
    """A run of numbers in the file.

    Attributes:
        key: its name in the file.
        dtype: one of `STORAGE_DTYPES`' values.
        count: how many numbers.
    """

    key: str
    dtype: str
    count: int

    @property
    def item_bytes(self) -> int:
        """Bytes a number."""
        return 2 if self.dtype == "bfloat16" else np.dtype(self.dtype).itemsize


@dataclass(frozen=True)
class Tensor:
    """A view of a storage, checked to lie within it.

    Attributes:
        storage: where its numbers lie.
        offset: place of its first number.
        shape: its sizes.
        strides: numbers to step over, by axis.
    """

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]

    def values(self, content: bytes, big_endian: bool = False) -> NDArray[np.float32]:
        """Return the tensor's values as float32, contiguous.

        Args:
            content: the storage's bytes, all of them.
            big_endian: the file was written on a big-endian machine.
        """
        is_bfloat16 = self.storage.dtype == "bfloat16"
        dtype = np.dtype("<u2" if is_bfloat16 else self.storage.dtype)
        flat = np.frombuffer(content, dtype.newbyteorder(">") if big_endian else dtype, self.storage.count)
        view = np.lib.stride_tricks.as_strided(
            flat[self.offset :],
            self.shape,
            tuple(step * dtype.itemsize for step in self.strides),
            writeable=False,
        )
        if is_bfloat16:
            return np.left_shift(np.ascontiguousarray(view), 16, dtype=np.uint32).view(np.float32)
        return np.array(view, np.float32, order="C")


def _sizes(value: Any) -> tuple[int, ...]:
    """Check a tuple of sizes, strides or the like: whole numbers from 0."""
    if type(value) is not tuple or len(value) > MAX_DIMENSIONS:
        raise ModelError("A tensor's shape is not a list of sizes.", DAMAGED_HINT)
    if not all(type(one) is int and 0 <= one < 2**48 for one in value):
        raise ModelError("A tensor's shape has an invalid size.", DAMAGED_HINT)
    return value


def _tensor(arguments: tuple[Any, ...]) -> Tensor:
    """Stand in for ``torch._utils._rebuild_tensor_v2(storage, offset, size, stride, …)``."""
    if len(arguments) < 4 or not isinstance(arguments[0], Storage):
        raise ModelError("A tensor has no storage.", DAMAGED_HINT)
    storage = arguments[0]
    (offset,), shape, strides = _sizes(arguments[1:2]), _sizes(arguments[2]), _sizes(arguments[3])
    if len(shape) != len(strides):
        raise ModelError("A tensor of {shape} has strides {strides}.", DAMAGED_HINT, shape=shape, strides=strides)
    last = offset + sum((size - 1) * step for size, step in zip(shape, strides))
    if offset > storage.count or (0 not in shape and last >= storage.count):
        raise ModelError(
            "A tensor of {shape} reaches beyond its {count} values.", DAMAGED_HINT, shape=shape, count=storage.count
        )
    return Tensor(storage, offset, shape, strides)


def _parameter(arguments: tuple[Any, ...]) -> Tensor:
    """Stand in for ``torch._utils._rebuild_parameter(tensor, requires_grad, hooks)``."""
    if not arguments or not isinstance(arguments[0], Tensor):
        raise ModelError("A parameter has no tensor.", DAMAGED_HINT)
    return arguments[0]


def _size(arguments: tuple[Any, ...]) -> tuple[int, ...]:
    """Stand in for ``torch.Size((…))``."""
    return _sizes(arguments[0] if len(arguments) == 1 else arguments)


def _ordered_dict(arguments: tuple[Any, ...]) -> dict[Any, Any]:
    """Stand in for ``collections.OrderedDict()``, whose items follow or (Python 2) are given."""
    pairs = arguments[0] if arguments else []
    if len(arguments) > 1 or type(pairs) is not list:
        raise ModelError("An ordered dict is not made of pairs.", DAMAGED_HINT)
    result = {}
    for pair in pairs:
        if type(pair) not in (list, tuple) or len(pair) != 2 or not isinstance(pair[0], (str, int)):
            raise ModelError("An ordered dict is not made of pairs.", DAMAGED_HINT)
        result[pair[0]] = pair[1]
    return result


def storage_of(reference: Any) -> Storage:
    """Stand in for PyTorch's ``persistent_load``.

    Args:
        reference: ``("storage", type, key, device, count)``, with a sixth item in
            files older than PyTorch 1.6.

    Raises:
        ModelError: it is not that.
    """
    if type(reference) is not tuple or len(reference) not in (5, 6) or reference[0] != "storage":
        raise ModelError("It refers to something other than weights.", DAMAGED_HINT)
    kind, key, count = reference[1], reference[2], reference[4]
    if not isinstance(kind, Name) or kind.text not in STORAGE_DTYPES or not isinstance(key, str):
        raise ModelError("Its weights are of an unknown type.", DAMAGED_HINT)
    if len(reference) == 6 and reference[5] is not None:
        raise ModelError("It was written by a PyTorch before 0.4.", "Load and save it in PyTorch 1.6 or later.")
    (count,) = _sizes((count,))
    return Storage(key, STORAGE_DTYPES[kind.text], count)


def _opaque(name: str) -> Any:
    return lambda arguments: Opaque(name)


# What is told beside the weights: losses and scores as numpy scalars, devices, types.
_IGNORED_CALLS = (
    "numpy.core.multiarray.scalar",
    "numpy._core.multiarray.scalar",
    "numpy.core.multiarray._reconstruct",
    "numpy._core.multiarray._reconstruct",
    "numpy.dtype",
    "_codecs.encode",
    "collections.Counter",
    "torch.device",
)
_IGNORED_NAMES = (
    "numpy.ndarray",
    "torch.float16", "torch.float32", "torch.float64", "torch.bfloat16", "torch.int64", "torch.int32",
    *STORAGE_DTYPES,
)  # fmt: skip

CALLS: Calls = {
    "torch._utils._rebuild_tensor_v2": _tensor,
    "torch._utils._rebuild_tensor": _tensor,
    "torch._utils._rebuild_parameter": _parameter,
    "torch.Size": _size,
    "collections.OrderedDict": _ordered_dict,
    **{name: _opaque(name) for name in _IGNORED_CALLS},
    **dict.fromkeys(_IGNORED_NAMES),
}
