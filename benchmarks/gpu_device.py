"""The graphics card: its name, driver and libraries, the memory that is used of it, and bare sessions on it."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from scene_mapper.core.inference import runtime
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.gpu import ask_card
from scene_mapper.core.inference.network import Network
from scene_mapper.core.inference.session import read_model
from scene_mapper.core.setup.cuda_libraries import load_library

_LOOK_S = 0.1
_GLANCE_S = 0.2
BATCHES = (32, 64, 128, 256, 512, 1024)
TENSORRT = "libnvinfer.so.10"


def gpu_text() -> str:
    """Name the card, its memory, its driver, and the versions of CUDA and cuDNN."""
    card = ask_card("name,memory.total,driver_version").split(", ")
    name, memory, driver = card if len(card) == 3 else ("no NVIDIA GPU", "0", "none")
    built = getattr(_build_info(), "cuda_version", "") or "none"
    cuda, cudnn = cuda_runtime_version() or "unknown", cudnn_version() or "unknown"
    return (
        f"{name}, {int(memory) / 1024:.0f} GiB, driver {driver}; CUDA {cuda} (onnxruntime is built for {built}), "
        f"cuDNN {cudnn}"
    )


def cuda_runtime_version() -> str:
    """Return the version of CUDA's runtime library, "13.0"; "" where it cannot be loaded."""
    for name in ("libcudart.so.13", "libcudart.so.12"):
        number = ctypes.c_int(0)
        library = load_library(name)
        if library and library.cudaRuntimeGetVersion(ctypes.byref(number)) == 0:
            return f"{number.value // 1000}.{number.value % 1000 // 10}"
    return ""


def cudnn_version() -> str:
    """Return the version of cuDNN, "9.13.0"; "" where it cannot be loaded."""
    library = load_library("libcudnn.so.9")
    if not library:
        return ""
    library.cudnnGetVersion.restype = ctypes.c_size_t
    number = int(library.cudnnGetVersion())
    return f"{number // 10_000}.{number % 10_000 // 100}.{number % 100}"


def has_tensorrt() -> bool:
    """Return whether onnxruntime has a provider for TensorRT and its library can be loaded."""
    there = "TensorrtExecutionProvider" in runtime.import_onnxruntime().get_available_providers()
    return there and load_library(TENSORRT) is not None


def used_mib() -> int:
    """Return how much of the card's memory is used, by all programs; 0 where the driver does not tell."""
    answer = ask_card("memory.used")
    return int(answer) if answer.isdigit() else 0


def peak_mib(function: Callable[[], object]) -> int:
    """Run a function and return how much more of the card's memory was used at most than before, in MiB."""
    before, most, done = used_mib(), [0], threading.Event()

    def look() -> None:
        while not done.is_set():
            most[0] = max(most[0], used_mib())
            done.wait(_LOOK_S)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    try:
        function()
    finally:
        done.set()
        looking.join()
    return max(0, most[0] - before)


@contextmanager
def with_tf32(on: bool) -> Iterator[None]:
    """Let sessions that are opened meanwhile compute float32 with TF32, or without."""
    with patch.dict(runtime.CUDA_OPTIONS, use_tf32=str(int(on))):
        yield


def run_from_host(network: Network, patches: NDArray[np.float32], batch: int, n_patches: int) -> None:
    """Run a session on batches in the main memory, one after another, until so many patches are computed."""
    name, output = network.input.name, [network.output.name]
    for start, size in _starts(len(patches), batch, n_patches):
        network.session.run(output, {name: patches[start : start + size]})


def batches_on_device(network: Network, patches: NDArray[np.float32], batch: int) -> list[Any]:
    """Copy ready patches to the device, batch by batch; what does not fill a batch is left out."""
    ort, place = runtime.import_onnxruntime(), network.device.name
    whole = range(0, len(patches) - batch + 1, batch)
    return [ort.OrtValue.ortvalue_from_numpy(patches[start : start + batch], place, 0) for start in whole]


def run_on_device(network: Network, batches: Sequence[Any], batch: int, n_patches: int) -> None:
    """Run a session on batches that lie on the device, by IO binding; its output comes to the main memory."""
    binding = network.session.io_binding()
    for number in range(-(-n_patches // batch)):
        binding.bind_ortvalue_input(network.input.name, batches[number % len(batches)])
        binding.bind_output(network.output.name, "cpu")
        network.session.run_with_iobinding(binding)
        binding.copy_outputs_to_cpu()


def best_batch(run: Callable[[int, int], object], batches: Sequence[int]) -> int:
    """Return the batch that computes the most patches a second.

    Args:
        run: called with a batch and how many patches to compute.
        batches: to choose from.
    """
    rates = {}
    for batch in batches:
        run(batch, batch)
        started, n_patches = time.perf_counter(), 0
        while n_patches == 0 or time.perf_counter() - started < _GLANCE_S:
            run(batch, batch)
            n_patches += batch
        rates[batch] = n_patches / (time.perf_counter() - started)
    return max(rates, key=lambda batch: rates[batch])


def tensorrt_session(card: ModelCard) -> Any:
    """Open a session with TensorRT, then CUDA for what TensorRT cannot do.

    Raises:
        ModelError: it cannot be opened.
    """
    return _session(card, [("TensorrtExecutionProvider", {}), *runtime.cuda_providers(runtime.import_onnxruntime())])


def bare_session(card: ModelCard, device: str) -> Any:
    """Open a single session, also for a network that Scene Mapper opens once for each shape of the input.

    Raises:
        ModelError: it cannot be opened.
    """
    cuda = runtime.cuda_providers(runtime.import_onnxruntime())
    return _session(card, cuda if device == "cuda" else ["CPUExecutionProvider"])


def _session(card: ModelCard, providers: list[Any]) -> Any:
    return runtime.new_session(runtime.import_onnxruntime(), card.model_path, read_model(card), 1, providers)


def _starts(n_ready: int, batch: int, n_patches: int) -> Iterator[tuple[int, int]]:
    """Yield where batches begin in the ready patches, again and again, and their size; all are whole."""
    whole = max(1, n_ready // batch)
    for number in range(-(-n_patches // batch)):
        yield number % whole * batch, batch


def _build_info() -> Any:
    try:
        return import_module("onnxruntime.capi.build_and_package_info")
    except ImportError:
        return None


def tell(text: str) -> None:
    """Print a line of progress at once."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {text}\n")
    sys.stdout.flush()
