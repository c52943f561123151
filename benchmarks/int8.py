"""``python -m benchmarks.int8``: lcz-lite in 8-bit numbers against itself in float: labels and time."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.inference.runtime import import_onnxruntime
from scene_mapper.core.networks.find import find_network

SCENES = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "scenes"
CROP_PX = 274
BLOCK_PX = 574
RUNS = 5
QUANTISED = ["Conv", "Relu", "MaxPool", "AveragePool", "Concat", "Slice", "DepthToSpace"]


class Crops:
    """Gives onnxruntime's calibration the middle of some scenes, one after the other."""

    def __init__(self, name: str, scenes: list[NDArray[np.float32]]) -> None:
        self._name, self._left = name, list(scenes)

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        """Return the next crop, or None."""
        if not self._left:
            return None
        scene = self._left.pop()
        top, left = ((size - CROP_PX) // 2 for size in scene.shape[1:])
        return {self._name: scene[None, :, top : top + CROP_PX, left : left + CROP_PX]}


def main() -> int:
    """Quantise in several ways, compare, and print a line for each."""
    card = find_network("lcz-lite")
    assert card.model_path is not None  # for the type checker: a bundled network has its file
    scenes = [gdal.Open(str(p)).ReadAsArray() for p in sorted(SCENES.glob("*L1C*10band*.tif"))]
    scaled = [s.astype(np.float32) / 10_000 for s in scenes if min(s.shape[1:]) >= CROP_PX]
    known, unknown = scaled[::6], scaled[1::2]
    plain = _session(card.model_path)
    name, first = plain.get_inputs()[0].name, _first_convolution(card.model_path)
    expected = _labels(plain, name, unknown)
    sys.stdout.write(f"{len(known)} scenes to calibrate on, {len(unknown)} to compare, {len(expected):,} cells\n")
    with tempfile.TemporaryDirectory() as folder:
        for method in ("MinMax", "Percentile"):
            for as_float, what in (("", "all layers"), (first, "all but the first convolution")):
                target = Path(folder) / "int8.onnx"
                quantise(card.model_path, target, Crops(name, known), method, as_float)
                small = _session(target)
                agree = float((_labels(small, name, unknown) == expected).mean())
                ratio = _time_ratio(small, plain, name)
                sys.stdout.write(f"{method}, {what}: labels agree {agree:.4f}, time {ratio:.2f} of float\n")
    return 0


def quantise(source: Path, target: Path, crops: Crops, method: str, as_float: str) -> None:
    """Write a network with 8-bit numbers.

    Args:
        source: the network in float.
        target: the file to write.
        crops: what the ranges of its layers are found on.
        method: onnxruntime's name of how: "MinMax", "Percentile".
        as_float: the name of a node that stays as it is, or "".
    """
    from onnxruntime.quantization import CalibrationMethod, QuantFormat, QuantType, quantize_static

    quantize_static(
        str(source),
        str(target),
        crops,
        quant_format=QuantFormat.QDQ,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        per_channel=True,
        calibrate_method=CalibrationMethod[method],
        op_types_to_quantize=QUANTISED,
        nodes_to_exclude=[as_float] if as_float else [],
    )


def _labels(session: Any, name: str, scenes: list[NDArray[np.float32]]) -> NDArray[np.intp]:
    """Return the classes of all scenes' cells, one after the other."""
    return np.concatenate([session.run(None, {name: s[None]})[0].argmax(axis=1).ravel() for s in scenes])


def _session(path: Path) -> Any:
    onnxruntime = import_onnxruntime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


def _first_convolution(path: Path) -> str:
    import onnx

    return str(next(node.name for node in onnx.load(str(path)).graph.node if node.op_type == "Conv"))


def _time_ratio(ours: Any, other: Any, name: str) -> float:
    """Compare the processor time of one thread on a block of a strip, in alternating runs: the median of ratios."""
    block = np.random.default_rng(0).random((1, 10, BLOCK_PX, BLOCK_PX), dtype=np.float32)
    ratios = []
    for _ in range(RUNS):
        times = []
        for session in (ours, other):
            started = time.thread_time()
            session.run(None, {name: block})
            times.append(time.thread_time() - started)
        ratios.append(times[0] / times[1])
    return float(np.median(ratios))


if __name__ == "__main__":
    sys.exit(main())
