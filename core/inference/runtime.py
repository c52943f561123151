"""onnxruntime: the only module that imports it, inside the functions that need it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..errors import MissingDependencyError, ModelError, first_line
from ..message import Message
from ..plain_text import shortened
from ..setup.dependencies import is_older, is_too_old
from .onnx_bytes import external_files

_UNKNOWN_OPERATOR_SIGNS = ("is not a registered function/op", "No Op registered for", "No opset import for domain")
_TOO_NEW_SIGNS = ("Unsupported model IR version", "only *guarantees* support for models stamped with official")


# onnxruntime (1.31 at least) fuses zero padding into a maximum pooling that then ignores it.
_WRONG_OPTIMIZERS = ["Pad_Fusion"]
_INSTALL = (
    "Install it: in QGIS with Raster ▸ Scene Mapper ▸ Setup…, elsewhere with 'pip install --no-deps onnxruntime'."
)


CUDA_OPTIONS = {"use_tf32": "0"}
"""Options of onnxruntime's CUDA provider. TF32, its default, rounds what a convolution multiplies to 10 bits and would
change classes; float32 stays float32, as on the CPU. The other defaults are kept: the search for a convolution's
algorithm times nothing any more (since 1.20), but is repeated for each new shape of the input, so shapes are fixed."""
_OPTIONS_SINCE = (1, 18)
"""An older onnxruntime does not know them and would refuse CUDA."""

TELEMETRY_VARIABLE = "ORT_DISABLE_TELEMETRY"
# The folder in which onnxruntime may look for weights that are not in the file: there is none of that name.
_NO_FOLDER = str(Path(os.sep, "scene-mapper-reads-no-other-files"))
_SAFE_OPTIONS = {
    "session.load_model_format": "ONNX",  # else a file in onnxruntime's own format would be opened unseen
    "session.model_external_initializers_file_folder_path": _NO_FOLDER,
}


def import_onnxruntime() -> Any:
    """Import onnxruntime, which then sends nothing anywhere.

    Since version 1.31 it keeps a device id and events in the user's cache folder and looks up a host to send them to,
    unless the environment says no before it is loaded; `disable_telemetry_events` comes too late.

    Raises:
        MissingDependencyError: it is not installed, or does not load here.
    """
    os.environ[TELEMETRY_VARIABLE] = "1"
    try:
        import onnxruntime
    except Exception as error:  # a broken one raises anything: ImportError, OSError, AttributeError of another numpy
        raise MissingDependencyError(
            "The Python package onnxruntime cannot be loaded ({first_line}).", _INSTALL, first_line=first_line(error)
        ) from error
    if is_too_old(onnxruntime.__version__):
        raise MissingDependencyError("onnxruntime {version} is too old.", _INSTALL, version=onnxruntime.__version__)
    return onnxruntime


def usable_threads() -> int:
    """Count the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)


def cuda_providers(onnxruntime: Any) -> list[Any]:
    """Return what a session on the GPU is opened with: CUDA and its options, then the CPU for what CUDA cannot do."""
    options = {} if is_older(onnxruntime.__version__, _OPTIONS_SINCE) else dict(CUDA_OPTIONS)
    return [("CUDAExecutionProvider", options), "CPUExecutionProvider"]


def new_session(onnxruntime: Any, path: Path | None, data: bytes, threads: int, providers: Sequence[Any]) -> Any:
    """Open a session of onnxruntime's.

    Args:
        onnxruntime: the package.
        path: of the file, for the message.
        data: its content.
        threads: of the session.
        providers: onnxruntime's names of what is to compute, the best first; see `cuda_providers`.

    Raises:
        ModelError: it is no network, or one without input or output.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    for key, value in _SAFE_OPTIONS.items():
        options.add_session_config_entry(key, value)
    options.enable_mem_pattern = False  # it keeps a second copy of all inner layers
    name = path.name if path is not None else "The network"
    try:
        others = external_files(data)
    except ModelError as error:
        raise ModelError(
            "{path} cannot be opened as a network: {message}", error.hint, path=path, message=error.message
        ) from error
    if others:
        # onnxruntime would look for them in the folder that QGIS happens to work in.
        raise ModelError(
            "{name} stores its weights in other files ({others}), which are not read.",
            "Save it as one .onnx file: in Python, onnx.save(onnx.load('in.onnx'), 'out.onnx').",
            name=name,
            others=shortened(", ".join(others), 200),
        )
    try:
        session = onnxruntime.InferenceSession(
            data, options, providers=list(providers), disabled_optimizers=_WRONG_OPTIMIZERS
        )
    except Exception as error:  # onnxruntime's own exceptions have no common base that is public
        raise _not_opened(error, name, path, onnxruntime.__version__) from error
    if not session.get_inputs() or not session.get_outputs():
        raise ModelError("{path_name} has no input or no output.", "Select a network file.", path_name=name)
    return session


def _not_opened(error: Exception, name: str, path: Path | None, version: str) -> ModelError:
    """Return why onnxruntime does not open a network."""
    if any(sign in str(error) for sign in _TOO_NEW_SIGNS):
        return ModelError(
            "{name} was written for a newer onnxruntime than {version}, which is installed here.",
            "Save it with an older format (IR version 8, opset 17), or install a newer onnxruntime.",
            name=name,
            version=version,
        )
    if any(sign in str(error) for sign in _UNKNOWN_OPERATOR_SIGNS):
        return ModelError(
            "{name} uses an operator that onnxruntime does not support: {first_line}.",
            "Export it with standard ONNX operators (about opset 17), without those of a library such as mmdeploy.",
            name=name,
            first_line=first_line(error),
        )
    return ModelError(
        "{path} cannot be opened as a network: {first_line}.",
        "The file is damaged or not an ONNX file. Download or copy it again.",
        path=path,
        first_line=first_line(error),
    )


def reason_without_cuda(onnxruntime: Any) -> str:
    """Return why the GPU cannot be used, or "" where it may be."""
    if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
        return Message("onnxruntime has no CUDA provider: the CPU build is installed")
    return ""
