"""Which device computes, and the reason where it is not the GPU."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier, BrokenBarrierError
from types import SimpleNamespace

import numpy as np
import pytest

from scene_mapper.core.errors import RequestError
from scene_mapper.core.inference import session
from scene_mapper.core.inference.runtime import cuda_providers, import_onnxruntime, usable_threads
from scene_mapper.core.inference.session import open_network

HAS_CUDA = "CUDAExecutionProvider" in import_onnxruntime().get_available_providers()
cpu_build = pytest.mark.skipif(HAS_CUDA, reason="needs the CPU build of onnxruntime: this one has CUDA")


@cpu_build
def test_auto_takes_the_cpu_and_says_why(linear):
    device = open_network(linear.scene, "auto").device
    assert device.name == "cpu"
    assert device.text == f"CPU, {usable_threads()} thread{'s' if usable_threads() > 1 else ''}"
    assert device.reason == "onnxruntime has no CUDA provider: the CPU build is installed"


@cpu_build
def test_insisting_on_cuda_is_refused_with_the_reason(linear):
    with pytest.raises(RequestError, match="CUDA cannot be used: onnxruntime has no CUDA provider") as caught:
        open_network(linear.scene, "cuda")
    assert "Choose the CPU" in caught.value.hint


def test_the_cpu_as_asked_for_needs_no_excuse(linear):
    device = open_network(linear.scene, "cpu", 1).device
    assert (device.name, device.text, device.reason) == ("cpu", "CPU, 1 thread", "")


@pytest.mark.parametrize(
    ("version", "options"), [("1.17.3", {}), ("1.18.0", {"use_tf32": "0"}), ("1.31.1", {"use_tf32": "0"})]
)
def test_cuda_computes_in_float32_where_onnxruntime_can_be_told(version, options):
    found = cuda_providers(SimpleNamespace(__version__=version))
    assert found == [("CUDAExecutionProvider", options), "CPUExecutionProvider"]


class CudaSession:
    """A session of the CPU that says that it computes with CUDA."""

    def __init__(self, inner):
        self._inner = inner

    def __getattr__(self, name):
        return getattr(self._inner, name)

    def get_providers(self):
        return ["CUDAExecutionProvider", "CPUExecutionProvider"]


def test_cuda_is_loaded_before_its_session_is_opened(linear, monkeypatch):
    steps, new_session = [], session.new_session

    def opened(runtime, path, data, threads, providers):
        steps.append(providers)
        return CudaSession(new_session(runtime, path, data, threads, ["CPUExecutionProvider"]))

    monkeypatch.setattr(session, "reason_without_cuda", lambda _: "")
    monkeypatch.setattr(session, "preload", lambda _: steps.append("loaded"))
    monkeypatch.setattr(session, "new_session", opened)
    monkeypatch.setattr(session, "_on_gpu", lambda network: network)
    network = open_network(linear.scene, "cuda", threads=4, sessions=3)
    assert steps == ["loaded", cuda_providers(import_onnxruntime())]
    assert network.device.text == "CUDA"
    assert network.settings.sessions == 1


@pytest.mark.parametrize(("device", "met"), [("cuda", 0), ("cpu", 2)])
def test_a_gpu_is_never_run_by_two_threads_at_once(device, met, linear) -> None:
    """Two threads at once in onnxruntime's CUDA provider give wrong results; on the CPU they may meet."""
    both, inside = Barrier(2), []

    class Meeting:
        """A session that waits whether another run begins before it ends."""

        def __init__(self, real) -> None:
            self.get_inputs, self.get_outputs = real.get_inputs, real.get_outputs

        def run(self, outputs, inputs, options):
            try:
                both.wait(2 if device == "cpu" else 0.2)
                inside.append(1)
            except BrokenBarrierError:
                both.reset()
            return [np.zeros((len(next(iter(inputs.values()))), 17), np.float32)]

    opened = open_network(linear.scene, "cpu")
    used = replace(opened.device, name=device)
    network = replace(opened, session=Meeting(opened.session), device=used)
    patches = np.zeros((1, *network.input.shape[1:]), np.float32)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(network.scores, [patches, patches]))
    assert len(inside) == met
