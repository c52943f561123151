"""The one room where onnxruntime lives: networks opened, checked and run.

onnxruntime is imported when a session is opened, so everything else works, and
says what is missing, where it is not installed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError, RequestError, first_line
from ..files import sha256_of
from ..message import Message
from ..setup.cuda_libraries import preload
from .card import ModelCard
from .network import Device, Network, check_fits_card
from .run_settings import RunSettings
from .runtime import cuda_providers, import_onnxruntime, new_session, reason_without_cuda, usable_threads
from .sessions_by_shape import SessionsByShape

_FATAL = 4
MAX_MODEL_BYTES = 2_000_000_000
MAX_BLOCKS_AT_ONCE = 16
"""How many blocks a fully convolutional network is run on at most at once. Each is computed by one thread: several
threads would share out the sums of a small layer, and its last digits would depend on how many they are."""
BLOCKS_FOR_GPU = 2
"""How many blocks are brought into the network's form at once, while the GPU computes one of them: one thread would
keep it waiting."""


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
    card: ModelCard, device: str = "auto", threads: int = 0, sessions: int = 0, half: bool = False
) -> Network:
    """Open a network's file and check it against its card.

    Args:
        card: with its ``model_path``.
        device: "auto" (CUDA where it works, else the CPU and why), "cpu", or "cuda".
        threads: 0 for as many as there are usable cores.
        sessions: see `RunSettings`; 0 for one a thread on the CPU (for a fully convolutional network up to
            `MAX_BLOCKS_AT_ONCE`). On the GPU one run follows the other (see `Network.guard`): a scene network has one,
            for a fully convolutional network up to `BLOCKS_FOR_GPU` blocks are prepared at once.
        half: in half precision, float16; its scores differ a little from those of float32.

    Raises:
        ModelError: no ONNX file, damaged, another sha256 than the card's, or not what the card says.
        MissingDependencyError: onnxruntime is not there; or onnx, for half precision.
        RequestError: CUDA was insisted on and does not work.
    """
    onnxruntime = import_onnxruntime()
    data = _in_half_precision(read_model(card)) if half else read_model(card)
    precision = Message(", half precision") if half else ""
    threads = threads or usable_threads()
    no_cuda = Message("the CPU was asked for") if device == "cpu" else reason_without_cuda(onnxruntime)
    if device != "cpu" and not no_cuda:
        preload(onnxruntime)
        if half:
            # Each convolution that cuDNN has no plan for is logged as an error, though it is then computed another way.
            onnxruntime.set_default_logger_severity(_FATAL)
        another = partial(new_session, onnxruntime, card.model_path, data, threads, cuda_providers(onnxruntime))
        session = another()
        if "CUDAExecutionProvider" in session.get_providers():
            if card.is_fully_convolutional:
                session = SessionsByShape(session, another)
            used = Device("cuda", Message("CUDA{precision}", precision=precision), "", onnxruntime.__version__)
            settings = RunSettings(sessions=min(BLOCKS_FOR_GPU, threads) if card.is_fully_convolutional else 1)
            return _on_gpu(_checked(card, session, device=used, threads=threads, settings=settings, half=half))
        no_cuda = Message("onnxruntime's CUDA provider could not be started (driver, CUDA or cuDNN missing)")
    if device == "cuda":
        raise RequestError(
            "CUDA cannot be used: {reason}.", "Choose the CPU, or install the GPU build of onnxruntime.", reason=no_cuda
        )
    sessions = min(sessions or (MAX_BLOCKS_AT_ONCE if card.is_fully_convolutional else threads), threads)
    threads_each = 1 if card.is_fully_convolutional else max(1, threads // sessions)
    session = new_session(onnxruntime, card.model_path, data, threads_each, ["CPUExecutionProvider"])
    text = Message("CPU, {threads}{precision}", threads=Message("{n} threads", n=threads), precision=precision)
    used = Device("cpu", text, "" if device == "cpu" else no_cuda, onnxruntime.__version__)
    return _checked(card, session, device=used, threads=threads, settings=RunSettings(sessions=sessions), half=half)


def _checked(card: ModelCard, session: Any, device: Device, threads: int, settings: RunSettings, half: bool) -> Network:
    """Return a network. The batch size of its file takes precedence; then there is nothing to tune."""
    network = Network(
        card,
        session,
        device,
        threads=threads,
        settings=settings,
        half=half,
        run_options=import_onnxruntime().RunOptions(),
    )
    check_fits_card(network)
    if network.fixed_batch:
        return replace(network, settings=replace(settings, batch=network.fixed_batch, tuned=True))
    return network


def _in_half_precision(data: bytes) -> bytes:
    from .half_precision import in_half_precision

    return in_half_precision(data)


def _on_gpu(network: Network) -> Network:
    """Let a network on a GPU cut its patches there."""
    from .gpu_patches import GpuPatches

    if network.card.is_fully_convolutional or network.fixed_batch:
        return network
    return replace(network, device_patches=GpuPatches(network))


def with_sessions(network: Network, sessions: int) -> Network:
    """Return the network with another number of parallel sessions, opened again unless it has so many."""
    if sessions in (0, network.settings.sessions) or network.device.name != "cpu":
        return network
    again = open_network(network.card, "cpu", network.threads, sessions, network.half)
    settings = replace(network.settings, sessions=again.settings.sessions, shared_layers=False)
    return replace(again, device=network.device, settings=settings)


def read_facts(path: Path) -> NetworkFacts:
    """Return what an .onnx file without a card states.

    Raises:
        ModelError: it is no ONNX file.
        MissingDependencyError: onnxruntime is not there.
    """
    session = new_session(import_onnxruntime(), path, read_file(path), 1, ["CPUExecutionProvider"])
    inputs = session.get_inputs()
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
    data = read_file(path)
    if card.sha256 and sha256_of(data) != card.sha256:
        raise ModelError(
            "{path} is not the file that its card describes (different SHA-256).",
            "Import or download the network again.",
            path=path,
        )
    return data


def read_file(path: Path) -> bytes:
    """Read an .onnx file.

    Raises:
        ModelError: it is too large for one.
    """
    if path.stat().st_size > MAX_MODEL_BYTES:
        raise ModelError("{path} is too large for a network.", "Choose an .onnx file of less than 2 GB.", path=path)
    return path.read_bytes()
