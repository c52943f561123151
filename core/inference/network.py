"""A network at work: arrays in, probabilities out."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError, NetworkMemoryError, RunCancelled, first_line
from ..feedback import Feedback, Result, wait_for
from ..message import Message, counted
from .card import ModelCard
from .run_settings import RunSettings
from .shared_layers import SharedLayers

SCORE_TOLERANCE = 1e-5
"""How far a cell's probabilities may lie apart where its sums ran in another order: batches of another size,
shared layers, blocks of another shape, another processor."""
_KINDS = {"scene": "a scene network", "map": "a fully convolutional network", "pixel": "a network of pixels"}
_NO_MEMORY_SIGNS = ("bad_alloc", "out of memory", "Failed to allocate", "CUDA_ERROR_OUT_OF_MEMORY", "ALLOC_FAILED")


@dataclass(frozen=True)
class Device:
    """What computes.

    Attributes:
        name: "cpu" or "cuda".
        text: for people: "CPU, 2 threads", "CUDA".
        reason: why it is not the GPU; "" if it is, or if the CPU was asked for.
        runtime: onnxruntime's version.
    """

    name: str
    text: str
    reason: str = ""
    runtime: str = ""


class DeviceStrip(Protocol):
    """A strip's pixels on the device that computes; `gpu_patches.GpuStrip`."""

    def scores(self, cells: NDArray[np.intp], stride_px: int) -> NDArray[np.float32]:
        """Compute cells of the strip whose patches hold no nodata: probabilities, (cell, class)."""
        ...


class DevicePatches(Protocol):
    """Cuts patches on the device that computes; `gpu_patches.GpuPatches`."""

    def strip(self, pixels: NDArray[np.float32]) -> DeviceStrip:
        """Copy a strip to the device."""
        ...


@dataclass(frozen=True, eq=False)
class Network:
    """A network, open and checked against its card.

    Attributes:
        card: its contract.
        session: onnxruntime's.
        device: what computes.
        threads: that compute, all parallel sessions together.
        settings: how it is run.
        half: whether it computes in half precision.
        run_options: onnxruntime's, which every run of this network is given, so that `stop` can end them; or None.
        device_patches: cuts patches on the device, where that is no part of the main memory; or None.
        shared: the network in two parts, where overlapping patches share its first layers; or None.
        one_at_a_time: held by each run on a GPU, for all that are made of this one.
        input, output: what onnxruntime says of the network's own: name, type, shape.
    """

    card: ModelCard
    session: Any
    device: Device
    threads: int
    settings: RunSettings
    half: bool = False
    run_options: Any = None
    device_patches: DevicePatches | None = None
    shared: SharedLayers | None = None
    one_at_a_time: AbstractContextManager[Any] = field(default_factory=RLock, repr=False)
    input: Any = field(init=False)
    output: Any = field(init=False)

    def __post_init__(self) -> None:
        """Look up what the network takes and gives."""
        object.__setattr__(self, "input", self.session.get_inputs()[0])
        object.__setattr__(self, "output", self.session.get_outputs()[0])

    @property
    def fixed_batch(self) -> int | None:
        """The batch size that the file insists on, or None."""
        batch = self.input.shape[0]
        return batch if isinstance(batch, int) and batch > 0 else None

    def stop(self) -> None:
        """End what is being computed in other threads, however long it would take; nothing can be computed then."""
        if self.run_options is not None:
            self.run_options.terminate = True

    def wait_for(self, future: Future[Result], feedback: Feedback) -> Result:
        """Wait for scores that another thread computes.

        Args:
            future: of the thread's work.
            feedback: asked ten times a second whether to stop.

        Raises:
            RunCancelled: the user stopped first; the computation has been told to end.
            Exception: whatever the work raised.
        """
        try:
            return wait_for(future, feedback)
        except RunCancelled:
            self.stop()
            raise

    def scores(self, patches: NDArray[np.float32]) -> NDArray[np.float32]:
        """Run a scene network on patches.

        Args:
            patches: (patch, height, width, band) or (patch, band, height, width), as the
                card's layout says, scaled; C-contiguous.

        Returns:
            Probabilities, (patch, class): the card's activation has been applied.

        Raises:
            ModelError: the network fails on them.
        """
        raw = self._run(patches)
        if raw.ndim != 2 or len(raw) != len(patches):
            raise ModelError(
                "The network {card_id} returns values of shape {shape} for {n_patches} patches, not one row per patch.",
                "Export it again, with the batch as the first axis of input and output.",
                card_id=self.card.id,
                n_patches=len(patches),
                shape=raw.shape,
            )
        return activate(raw, self.card.activation)

    def grid_scores(self, window: NDArray[np.float32]) -> NDArray[np.float32]:
        """Run a fully convolutional network on a window.

        Args:
            window: (height, width, band) or (band, height, width), scaled.

        Returns:
            Probabilities, (row, col, class).

        Raises:
            ModelError: the network fails on it.
        """
        raw = self._run(np.ascontiguousarray(window[None]))[0]
        return activate(self.card.layout.to_bands_last(raw), self.card.activation)

    def pixel_scores(self, tile: NDArray[np.float32]) -> NDArray[np.float32]:
        """Run a pixel network on a tile.

        Args:
            tile: (band, height, width), scaled.

        Returns:
            Probabilities, (class, height, width).

        Raises:
            ModelError: the network fails on it.
        """
        layout = self.card.layout
        pixels = np.moveaxis(tile, 0, -1) if layout.bands_last else tile
        raw = self._run(np.ascontiguousarray(pixels[None]))[0]
        return np.moveaxis(activate(layout.to_bands_last(raw), self.card.activation), -1, 0)

    def _run(self, data: NDArray[np.float32]) -> NDArray[np.float32]:
        return self.guarded(self.session, [self.output.name], {self.input.name: data})[0]

    def guarded(
        self, session: Any, outputs: list[str] | None, inputs: dict[str, NDArray[np.float32]]
    ) -> list[NDArray[np.float32]]:
        """Run a session of this network's.

        Raises:
            ModelError: it fails.
        """
        with self.guard(*(values.shape for values in inputs.values())):
            results: list[NDArray[np.float32]] = session.run(outputs, inputs, self.run_options)
            return results

    @contextmanager
    def guard(self, *shapes: tuple[int, ...]) -> Iterator[None]:
        """Raise onnxruntime's failures as ours; on a GPU, also let one run follow the other.

        A session with onnxruntime's CUDA provider that is run by two threads at once gives wrong results: of lcz-lite
        with onnxruntime 1.31 on an H100, 5 % of the cells, in whole blocks (docs/benchmarks-gpu.md).

        Args:
            *shapes: of what it is given, for the message.

        Raises:
            NetworkMemoryError: there was no memory for so much.
            ModelError: it fails in another way.
        """
        try:
            with nullcontext() if self.device.name == "cpu" else self.one_at_a_time:
                yield
        except Exception as error:  # onnxruntime's own exceptions have no common base that is public
            kind = NetworkMemoryError if is_out_of_memory(error) else ModelError
            raise kind(
                Message(
                    "The network {card_id} failed on an input of shape {shapes}: {first_line}.",
                    card_id=self.card.id,
                    shapes=" and ".join(map(str, shapes)),
                    first_line=first_line(error),
                ),
                "The card does not match the file, or memory is insufficient. Close other programs, or use the CPU.",
            ) from error


def is_out_of_memory(error: BaseException) -> bool:
    """Return whether one of onnxruntime's failures says that there was no memory."""
    return any(sign in str(error) for sign in _NO_MEMORY_SIGNS)


def activate(raw: NDArray[np.float32], activation: str) -> NDArray[np.float32]:
    """Turn a network's raw output into probabilities along the last axis."""
    if activation == "softmax":
        powers = np.exp(raw - raw.max(axis=-1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=-1, keepdims=True), np.float32)
    if activation == "sigmoid":
        return np.asarray(0.5 * (1.0 + np.tanh(0.5 * raw)), np.float32)  # the logistic function, without overflow
    return raw


def check_fits_card(network: Network) -> None:
    """Refuse a card that does not fit its file.

    Raises:
        ModelError: naming what the card says and what the file has.
    """
    card, shape, out = network.card, network.input.shape, network.output.shape
    if network.input.type != "tensor(float)" or len(shape) != 4:
        raise _misfit(card, "an image of float32", f"an input {network.input.type} of shape {shape}")
    height, width, channels = card.layout.sizes(tuple(shape[1:]))
    if isinstance(channels, int) and channels != len(card.bands):
        raise _misfit(card, counted(len(card.bands), "bands"), counted(channels, "channels"))
    if not card.is_fully_convolutional:
        for size in (height, width):
            if isinstance(size, int) and size != card.patch_px:
                raise _misfit(card, f"a patch of {card.patch_px} px", f"{size} px")
    of_cells = card.kind == "scene"
    class_axis = 1 if of_cells else 1 + card.layout.band_axis
    if len(out) != (2 if of_cells else 4):
        raise _misfit(card, _KINDS[card.kind], f"an output of shape {out}")
    if isinstance(out[class_axis], int) and out[class_axis] != len(card.scheme):
        raise _misfit(card, f"{len(card.scheme)} classes", f"{out[class_axis]}")


def _misfit(card: ModelCard, says: str, has: str) -> ModelError:
    name = Path(str(card.model_path)).name
    return ModelError(
        "The card of {card_id} states {says}, but {name} has {has}.",
        "Use the card of this file.",
        card_id=card.id,
        says=says,
        name=name,
        has=has,
    )
