"""Which build of onnxruntime is installed: that for the CPU, or that for the CUDA of this machine."""

from __future__ import annotations

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
    known = pins()
    return next((cuda for cuda in cuda_versions() if gpu_key(cuda) in known), 0)


def list_of_build(gpu: bool, feedback: Feedback) -> str:
    """Return the name of the list of known files to install from.

    Args:
        gpu: the GPU build.
        feedback: told what the GPU build requires.

    Raises:
        MissingDependencyError: nothing is known for this Python, or for its CUDA.
    """
    cuda = cuda_of_gpu_build() if gpu else 0
    others = [other for other in GPU_LISTS if gpu_key(other) in pins()]
    if gpu and others and not cuda:
        raise MissingDependencyError(
            "There is no verified onnxruntime-gpu for Python {python_version} and CUDA {cuda}.",
            "Install CUDA {other} and cuDNN 9.",
            python_version=wheel_files.python_version(),
            cuda=" or ".join(map(str, cuda_versions())),
            other=" or ".join(map(str, others)),
        )
    if not cuda and (gpu or RUNTIMES[False] not in pins()):
        raise MissingDependencyError(
            "There is no verified {runtimes} for Python {python_version}.",
            "Use a wheel file: on another computer, run “{fetch_command}”.",
            runtimes=RUNTIMES[gpu],
            python_version=wheel_files.python_version(),
            fetch_command=wheel_files.fetch_command(),
        )
    if gpu:
        feedback.pushInfo(Message("The GPU build requires CUDA {cuda} and cuDNN 9.", cuda=cuda))
    return GPU_LISTS[cuda] if gpu else CPU_LIST
