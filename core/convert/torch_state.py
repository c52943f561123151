"""A network's weights in a PyTorch checkpoint, taken by their names with checked shapes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from .torch_file import TorchCheckpoint
from .torch_pickle import RESAVE_HINT
from .torch_tensors import Tensor

STATE_KEYS = ("model_state_dict", "state_dict")
PARALLEL_PREFIX = "module."  # what torch.nn.DataParallel puts before every name
COUNTER = "num_batches_tracked"  # batch normalisation's, of no use for inference


class TorchWeights:
    """The tensors of a state dict.

    Args:
        checkpoint: an open checkpoint: a state dict, or a dict that holds one as
            ``model_state_dict`` or ``state_dict``.

    Raises:
        ModelError: there is no state dict in it.
    """

    def __init__(self, checkpoint: TorchCheckpoint) -> None:
        self._checkpoint = checkpoint
        self.source = checkpoint.name
        self._tensors = _state_dict(checkpoint)
        self._taken: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._tensors

    def __iter__(self) -> Iterator[str]:
        return iter(self._tensors)

    def shape(self, key: str) -> tuple[int, ...]:
        """Return a tensor's shape without reading it.

        Raises:
            ModelError: there is no such tensor.
        """
        if key not in self._tensors:
            raise ModelError(
                "{source} has no tensor {key}.", "Choose a checkpoint of a known network.", source=self.source, key=key
            )
        return self._tensors[key].shape

    def take(self, key: str, shape: tuple[int, ...]) -> NDArray[np.float32]:
        """Read a tensor as float32.

        Args:
            key: its name in the state dict, without ``module.``.
            shape: what its shape has to be.

        Raises:
            ModelError: it is missing, of another shape, damaged or not finite.
        """
        if self.shape(key) != shape:
            raise ModelError(
                "{source}: {key} is {shape}, but the network has {shape_2}.",
                "Choose a checkpoint of a known network, as it was published.",
                source=self.source,
                key=key,
                shape=self.shape(key),
                shape_2=shape,
            )
        self._taken.add(key)
        tensor = self._tensors[key]
        if math.prod(shape) > tensor.storage.count:
            raise ModelError(
                "{source}: {key} has more values than its storage.", RESAVE_HINT, source=self.source, key=key
            )
        values = self._checkpoint.values(tensor)
        if not np.isfinite(values).all():
            raise ModelError(
                "{source}: {key} holds values that are not finite.", "Download it again.", source=self.source, key=key
            )
        return values

    def refuse_leftovers(self, network: str) -> None:
        """Refuse a checkpoint with weights that the network has no place for.

        Args:
            network: the network's name, for the message.

        Raises:
            ModelError: some tensor was never taken: the file is of another network.
        """
        left = [key for key in self._tensors if key not in self._taken and not key.endswith(COUNTER)]
        if left:
            raise ModelError(
                "{source} is not a {network}: it has {left} ({n_left} such tensors).",
                "Choose a checkpoint of a known network, as it was published.",
                source=self.source,
                network=network,
                left=left[0],
                n_left=len(left),
            )


def _state_dict(checkpoint: TorchCheckpoint) -> dict[str, Tensor]:
    """Find the state dict; leave values beside the tensors and the ``module.`` of names out."""
    content = checkpoint.content
    if isinstance(content, dict):
        content = next((content[key] for key in STATE_KEYS if key in content), content)
    tensors = _tensors(content)
    if not tensors:
        has = _some(checkpoint.content) if isinstance(checkpoint.content, dict) else "no dict"
        raise ModelError(
            "{checkpoint_name} has no weights by name, as {state_keys} or directly: it holds {has}.",
            RESAVE_HINT,
            checkpoint_name=checkpoint.name,
            state_keys=STATE_KEYS[0],
            has=has,
        )
    if all(key.startswith(PARALLEL_PREFIX) for key in tensors):
        return {key[len(PARALLEL_PREFIX) :]: tensor for key, tensor in tensors.items()}
    return tensors


def _tensors(content: Any) -> dict[str, Tensor]:
    if not isinstance(content, dict):
        return {}
    return {k: value for k, value in content.items() if isinstance(k, str) and isinstance(value, Tensor)}


def _some(names: Iterable[Any]) -> str:
    """Return the first few names as text."""
    texts = [str(name)[:40] for name in names]
    return ", ".join(texts[:6]) + (", …" if len(texts) > 6 else "") if texts else "nothing"
