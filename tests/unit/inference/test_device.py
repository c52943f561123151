"""Which device computes, and the reason where it is not the GPU."""

from __future__ import annotations

import pytest

from scene_mapper.core.errors import RequestError
from scene_mapper.core.inference.runtime import import_onnxruntime, usable_threads
from scene_mapper.core.inference.session import open_network

HAS_CUDA = "CUDAExecutionProvider" in import_onnxruntime().get_available_providers()
cpu_build = pytest.mark.skipif(HAS_CUDA, reason="needs the CPU build of onnxruntime: this one has CUDA")


@cpu_build
def test_auto_takes_the_cpu_and_says_why(linear):
    device = open_network(linear.scene, "auto").device
    assert device.name == "cpu"
    assert device.text == f"CPU, {usable_threads()} thread{'s' if usable_threads() > 1 else ''}"
    assert device.reason == "onnxruntime has no CUDA provider (the CPU build is installed)"


@cpu_build
def test_insisting_on_cuda_is_refused_with_the_reason(linear):
    with pytest.raises(RequestError, match="CUDA cannot be used: onnxruntime has no CUDA provider") as caught:
        open_network(linear.scene, "cuda")
    assert "Choose the CPU" in caught.value.hint


def test_the_cpu_as_asked_for_needs_no_excuse(linear):
    device = open_network(linear.scene, "cpu", 1).device
    assert (device.name, device.text, device.reason) == ("cpu", "CPU, 1 thread", "")
