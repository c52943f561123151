"""The machine that figures were measured on, in words, so that figures of two machines can be compared."""

from __future__ import annotations

import platform
import time
from pathlib import Path

import numpy as np

_SIDE = 1024
_REPEATS = 9
_SETS = {"avx512f": "AVX-512", "avx2": "AVX2", "asimd": "NEON"}
"""The widest instructions of a processor, by what Linux calls them; the first that is there counts."""


def machine() -> str:
    """Name the machine: processor, instruction set, cores, matrix speed, memory, system."""
    cpu = _cpuinfo()
    model = cpu.get("model name", "unknown processor")
    return (
        f"{model}, {instruction_set(cpu.get('flags', cpu.get('Features', '')))}, {cpu.get('cores', '?')} cores of "
        f"{matrix_gflops():.0f} GFLOP/s (float32 matrix product, onnxruntime, one thread), {_memory_gb():.0f} GB "
        f"memory, {platform.system()} {platform.release().split('-')[0]}"
    )


def instruction_set(flags: str) -> str:
    """Return the widest vector instructions among a processor's flags, as ``/proc/cpuinfo`` lists them."""
    known = flags.split()
    return next((title for flag, title in _SETS.items() if flag in known), "no AVX2")


def matrix_gflops() -> float:
    """Measure the speed of one core at what networks consist of: the best of several matrix products, in GFLOP/s."""
    from onnx import TensorProto, helper

    from scene_mapper.core.inference.runtime import import_onnxruntime

    ort = import_onnxruntime()
    shape = [_SIDE, _SIDE]
    names = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ("a", "b", "c")]
    graph = helper.make_graph([helper.make_node("MatMul", ["a", "b"], ["c"])], "product", names[:2], names[2:])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    session = ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    ones = np.ones(shape, np.float32)
    seconds = []
    for _ in range(_REPEATS):
        started = time.perf_counter()
        session.run(None, {"a": ones, "b": ones})
        seconds.append(time.perf_counter() - started)
    return 2 * _SIDE**3 / min(seconds) / 1e9


def load_average() -> str:
    """Return the machine's load over the last minute: figures from a busy machine should say so."""
    path = Path("/proc/loadavg")
    return path.read_text().split()[0] if path.exists() else "unknown"


def _cpuinfo() -> dict[str, str]:
    """Return what ``/proc/cpuinfo`` tells of the first core, and the number of cores."""
    path = Path("/proc/cpuinfo")
    if not path.exists():
        return {}
    entries = [line.partition(":") for line in path.read_text().splitlines()]
    found = {name.strip(): value.strip() for name, _, value in reversed(entries)}
    return {**found, "cores": str(sum(name.strip() == "processor" for name, _, _ in entries))}


def _memory_gb() -> float:
    path = Path("/proc/meminfo")
    return int(path.read_text().split()[1]) / 1e6 if path.exists() else 0
