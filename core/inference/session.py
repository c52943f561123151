"""The one room where onnxruntime lives: networks opened, checked and run.

onnxruntime is imported when a session is opened, so everything else works, and
says what is missing, where it is not installed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError, RequestError, first_line
from ..files import sha256_of
from .card import ModelCard
from .network import Device, Network, checked
from .runtime import _why_no_cuda, import_onnxruntime, new_session, usable_threads

MAX_MODEL_BYTES = 2_000_000_000
MAP_LANES = 4
"""How many blocks a map network is run on at once; more threads than that work together on each block."""


@dataclass(frozen=True)
class NetworkFacts:
    """What an .onnx file says of itself.

    Attributes:
        metadata: its metadata texts by key.
        inputs: the shapes of its inputs; texts, or None, stand for open sizes.
        input_type: what its first input takes, "tensor(float)".
        outputs: the shapes of its outputs by name, in their order.
    """

    metadata: dict[str, str]
    inputs: tuple[tuple[int | str | None, ...], ...]
    input_type: str
    outputs: dict[str, tuple[int | str | None, ...]]
    _session: Any = field(repr=False, compare=False)

    @property
    def input_shape(self) -> tuple[int | str | None, ...]:
        """The shape of the first input."""
        return self.inputs[0]

    @property
    def output_shape(self) -> tuple[int | str | None, ...]:
        """The shape of the first output."""
        return next(iter(self.outputs.values()))

    def answers(self, patches: NDArray[np.float32]) -> dict[str, NDArray[np.float32]]:
        """Return what the outputs answer to a batch of patches, by name.

        Raises:
            ModelError: the network does not take such patches.
        """
        name = self._session.get_inputs()[0].name
        try:
            return dict(zip(self.outputs, self._session.run(list(self.outputs), {name: patches})))
        except Exception as error:  # onnxruntime's own exceptions have no common base that is public
            raise ModelError(
                "The network fails on patches of shape {shape}: {first_line}.",
                "Check the patch size and whether the bands come first or last.",
                shape=patches.shape,
                first_line=first_line(error),
            ) from error


def open_network(
    card: ModelCard, device: str = "auto", threads: int = 0, lanes: int = 0, half: bool = False
) -> Network:
    """Open a network's file and check it against its card.

    Args:
        card: with its ``model_path``.
        device: "auto" (CUDA where it works, else the CPU and why), "cpu", or "cuda".
        threads: 0 for as many as there are usable cores.
        lanes: see `Network`; 0 for one a thread on the CPU (for a map network up to `MAP_LANES`), one on the GPU.
        half: in half precision, float16; its scores differ a little from those of float32.

    Raises:
        ModelError: no ONNX file, damaged, another sha256 than the card's, or not what the card says.
        MissingDependencyError: onnxruntime is not there; or onnx, for half precision.
        RequestError: CUDA was insisted on and does not work.
    """
    onnxruntime = import_onnxruntime()
    data = _in_half_precision(read_model(card)) if half else read_model(card)
    precision = ", half precision" if half else ""
    threads = threads or usable_threads()
    cuda_why = "the CPU was asked for" if device == "cpu" else _why_no_cuda(onnxruntime)
    if device != "cpu" and not cuda_why:
        session = new_session(
            onnxruntime, card.model_path, data, threads, ["CUDAExecutionProvider", "CPUExecutionProvider"]
        )
        if "CUDAExecutionProvider" in session.get_providers():
            used = Device("cuda", "CUDA" + precision, "", onnxruntime.__version__)
            return _cutting_there(checked(Network(card, session, used, threads, half=half)))
        cuda_why = "onnxruntime's CUDA provider could not be started (driver, CUDA or cuDNN missing)"
    if device == "cuda":
        raise RequestError(
            "CUDA cannot be used: {cuda_why}.",
            "Choose the CPU, or install the GPU build of onnxruntime.",
            cuda_why=cuda_why,
        )
    lanes = min(lanes or (threads if card.kind == "scene" else MAP_LANES), threads)
    session = new_session(onnxruntime, card.model_path, data, max(1, threads // lanes), ["CPUExecutionProvider"])
    text = f"CPU, {threads} thread{'s' if threads > 1 else ''}{precision}"
    used = Device("cpu", text, "" if device == "cpu" else cuda_why, onnxruntime.__version__)
    return checked(Network(card, session, used, threads, lanes, half))


def _in_half_precision(data: bytes) -> bytes:
    from .half_precision import in_half_precision

    return in_half_precision(data)


def _cutting_there(network: Network) -> Network:
    """Let a network on a GPU cut its patches there."""
    from .gpu_patches import GpuPatches

    if network.card.kind == "scene" and not network.fixed_batch:
        network.cutter = GpuPatches(network)
    return network


def with_lanes(network: Network, lanes: int) -> Network:
    """Return the network with another number of lanes, opened again unless it has so many."""
    if lanes == network.lanes or network.device.name != "cpu":
        return network
    again = open_network(network.card, "cpu", network.threads, lanes, network.half)
    again.device = network.device
    return again


def read_facts(path: Path) -> NetworkFacts:
    """Look into an .onnx file that has no card.

    Raises:
        ModelError: it is no ONNX file.
        MissingDependencyError: onnxruntime is not there.
    """
    session = new_session(import_onnxruntime(), path, _read_bytes(path), 1, ["CPUExecutionProvider"])
    inputs = session.get_inputs()
    if not inputs or not session.get_outputs():
        raise ModelError("{path_name} has no input or no output.", "Select a network file.", path_name=path.name)
    return NetworkFacts(
        dict(session.get_modelmeta().custom_metadata_map),
        tuple(tuple(i.shape) for i in inputs),
        str(inputs[0].type),
        {o.name: tuple(o.shape) for o in session.get_outputs()},
        session,
    )


def read_model(card: ModelCard) -> bytes:
    """Read a network's file.

    Raises:
        ModelError: it is not there, or is not what its card describes.
    """
    path = card.model_path
    if path is None or not path.is_file():
        raise ModelError(
            "The file {path} of the network {card_id} does not exist.",
            "Put the .onnx file into the folder of its card.",
            card_id=card.id,
            path=path,
        )
    data = _read_bytes(path)
    if card.sha256 and sha256_of(data) != card.sha256:
        raise ModelError(
            "{path} is not the file that its card describes (different SHA-256).",
            "Import or download the network again.",
            path=path,
        )
    return data


def _read_bytes(path: Path) -> bytes:
    if path.stat().st_size > MAX_MODEL_BYTES:
        raise ModelError("{path} is too large for a network.", "Choose an .onnx file of less than 2 GB.", path=path)
    return path.read_bytes()
