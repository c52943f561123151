"""A strip's pixels on the device that computes: handed over once, its patches cut out there.

Overlapping patches would carry each pixel 10 to 40 times over the bus. So the strip goes to the
device once; then each batch needs the positions of its patches only, and its probabilities come back.
"""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..image_layout import Layout
from .network import Network, activate
from .runtime import cuda_providers, import_onnxruntime, new_session

# Graphs of an addition and a gathering, as tests/unit/inference/test_gpu_patches.py writes them:
# the package onnx is not needed.
_GRAPHS = {
    Layout.NHWC: (
        "CAgSDHNjZW5lX21hcHBlcjqoAgoeCgVmaXJzdAoGd2l0aGluEgNhZGQaA2FkZCIDQWRkCjIKBnBpeGVscwoDYWRkEgZnYXRo"
        "ZXIaBmdhdGhlciIGR2F0aGVyKgsKBGF4aXMYAKABAgokCgZnYXRoZXISB3BhdGNoZXMaB3BhdGNoZXMiCElkZW50aXR5Egtj"
        "dXRfcGF0Y2hlc1ohCgZwaXhlbHMSFwoVCAESEQoHEgVwaXhlbAoGEgRiYW5kWiAKBWZpcnN0EhcKFQgHEhEKBxIFcGF0Y2gK"
        "AggBCgIIAVojCgZ3aXRoaW4SGQoXCAcSEwoIEgZoZWlnaHQKBxIFd2lkdGhiNQoHcGF0Y2hlcxIqCigIARIkCgcSBXBhdGNo"
        "CggSBmhlaWdodAoHEgV3aWR0aAoGEgRiYW5kQgQKABAR"
    ),
    Layout.NCHW: (
        "CAgSDHNjZW5lX21hcHBlcjrpAgoeCgVmaXJzdAoGd2l0aGluEgNhZGQaA2FkZCIDQWRkCjIKBnBpeGVscwoDYWRkEgZnYXRo"
        "ZXIaBmdhdGhlciIGR2F0aGVyKgsKBGF4aXMYAaABAgo8CgZnYXRoZXISCXRyYW5zcG9zZRoJdHJhbnNwb3NlIglUcmFuc3Bv"
        "c2UqEQoEcGVybUABQABAAkADoAEHCicKCXRyYW5zcG9zZRIHcGF0Y2hlcxoHcGF0Y2hlcyIISWRlbnRpdHkSC2N1dF9wYXRj"
        "aGVzWiEKBnBpeGVscxIXChUIARIRCgYSBGJhbmQKBxIFcGl4ZWxaIAoFZmlyc3QSFwoVCAcSEQoHEgVwYXRjaAoCCAEKAggB"
        "WiMKBndpdGhpbhIZChcIBxITCggSBmhlaWdodAoHEgV3aWR0aGI1CgdwYXRjaGVzEioKKAgBEiQKBxIFcGF0Y2gKBhIEYmFu"
        "ZAoIEgZoZWlnaHQKBxIFd2lkdGhCBAoAEBE="
    ),
}


class GpuPatches:
    """Cuts patches on the device of a network, and runs the network on them there.

    Args:
        network: a scene network.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self.runtime = import_onnxruntime()
        self.place = "cuda" if network.device.name == "cuda" else "cpu"
        providers = ["CPUExecutionProvider"] if self.place == "cpu" else cuda_providers(self.runtime)
        graph = base64.b64decode(_GRAPHS[network.card.layout])
        self.session = new_session(self.runtime, None, graph, 1, providers)

    def strip(self, pixels: NDArray[np.float32]) -> GpuStrip:
        """Copy a strip to the device.

        Args:
            pixels: (height, width, band) or (band, height, width), as the network's card says.

        Raises:
            NetworkMemoryError: the device has no memory for it.
        """
        return GpuStrip(self, pixels)


class GpuStrip:
    """A strip's pixels on a device. Made by `GpuPatches.strip`."""

    def __init__(self, patches: GpuPatches, pixels: NDArray[np.float32]) -> None:
        card = patches.network.card
        self._patches = patches
        _, self._width, n_bands = card.layout.sizes(pixels.shape)
        flat = pixels.reshape((-1, n_bands) if card.layout.bands_last else (n_bands, -1))
        side = np.arange(card.patch_px, dtype=np.int64)
        self._pixels = self._handed_over(np.ascontiguousarray(flat))
        self._within = self._handed_over(side[:, None] * self._width + side)

    def scores(self, cells: NDArray[np.intp], stride_px: int) -> NDArray[np.float32]:
        """Compute cells whose patches hold no nodata.

        Args:
            cells: (cell, 2): row and column within the strip.
            stride_px: from cell to cell.

        Returns:
            Probabilities, (cell, class).

        Raises:
            ModelError: the network fails.
        """
        cutter, network = self._patches, self._patches.network
        first = np.asarray((cells[:, 0] * self._width + cells[:, 1]) * stride_px, np.int64)[:, None, None]
        given = {"pixels": self._pixels, "first": self._handed_over(first), "within": self._within}
        patches = self._bound(cutter.session, given, "patches", cutter.place)
        raw = self._bound(network.session, {network.input.name: patches}, network.output.name, "cpu")
        return activate(raw.numpy(), network.card.activation)

    def _handed_over(self, values: NDArray[Any]) -> Any:
        cutter = self._patches
        with cutter.network.guard(values.shape):
            return cutter.runtime.OrtValue.ortvalue_from_numpy(values, cutter.place, 0)

    def _bound(self, session: Any, inputs: dict[str, Any], output: str, place: str) -> Any:
        """Run a session on values that lie on the device, and leave its output where it is said to go."""
        with self._patches.network.guard(*(tuple(value.shape()) for value in inputs.values())):
            binding = session.io_binding()
            for name, value in inputs.items():
                binding.bind_ortvalue_input(name, value)
            binding.bind_output(output, place, 0)
            binding.synchronize_inputs()
            session.run_with_iobinding(binding, self._patches.network.run_options)
            binding.synchronize_outputs()
            return binding.get_outputs()[0]
