"""Which build of onnxruntime is installed: that for the CPU, or that for the CUDA of this machine."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import MissingDependencyError
from ..feedback import Feedback
from ..message import Message
from . import wheel_files
from .cuda_libraries import cuda_versions
from .wheel_files import CPU_LIST, GPU_LISTS, RUNTIMES, gpu_key, pins


def cuda_of_gpu_build() -> int:
    """Return the version of CUDA, 12 or 13, that the GPU build for this machine requires; 0 where no build is known.

    Takes up to seconds: the driver is asked.
    """
    return _first_known(cuda_versions())


def list_of_build(gpu: bool, feedback: Feedback) -> str:
    """Return the name of the list of known files to install from.

    Args:
        gpu: the GPU build.
        feedback: told what the GPU build requires.

    Raises:
        MissingDependencyError: nothing is known for this Python, or for its CUDA.
    """
    known = pins()
    others = [cuda for cuda in GPU_LISTS if gpu_key(cuda) in known]
    if not (others if gpu else RUNTIMES[False] in known):
        raise MissingDependencyError(
            "There is no verified {runtimes} for Python {python_version}.",
            "Use a wheel file: on another computer, run “{fetch_command}”.",
            runtimes=RUNTIMES[gpu],
            python_version=wheel_files.python_version(),
            fetch_command=wheel_files.fetch_command(),
        )
    if not gpu:
        return CPU_LIST
    usable = cuda_versions()
    cuda = _first_known(usable)
    if not cuda:
        raise MissingDependencyError(
            "There is no verified onnxruntime-gpu for Python {python_version} and CUDA {cuda}.",
            "Install CUDA {other} and cuDNN 9.",
            python_version=wheel_files.python_version(),
            cuda=" or ".join(map(str, usable)),
            other=" or ".join(map(str, others)),
        )
    feedback.pushInfo(Message("The GPU build requires CUDA {cuda} and cuDNN 9.", cuda=cuda))
    return GPU_LISTS[cuda]


def _first_known(versions: Iterable[int]) -> int:
    """Return the first version of CUDA for which this Python has a build, or 0."""
    known = pins()
    return next((cuda for cuda in versions if gpu_key(cuda) in known), 0)
