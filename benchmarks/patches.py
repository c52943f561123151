"""``python -m benchmarks.patches``: what was tried to make networks on overlapping patches cheaper, measured.

Prints a table: opening a session, parallel sessions of a thread against one with all threads, shared first layers
against none, scores in half precision against those in single.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scene_mapper.core.classify.patches import PatchScorer
from scene_mapper.core.classify.plan import Plan, make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.stored_strip import StripWindow
from scene_mapper.core.classify.windows import WindowReader
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.first_layers import split_network
from scene_mapper.core.inference.layer_sharing import share_layers
from scene_mapper.core.inference.network import Network
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.setup.import_packages import import_onnx

from .inputs import SCENE, mosaic, published_networks
from .machine import load_average
from .measure import alternate

SIDE_PX = 500
"""2,500 cells of 100 m."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.patches")
    parser.add_argument("--pairs", type=int, default=3, help="alternating pairs a case (default: 3)")
    pairs = parser.parse_args().pairs
    cache = Path(__file__).resolve().parent.parent / ".cache"
    cache.mkdir(exist_ok=True)
    scene = mosaic(SCENE, cache / f"{SIDE_PX}.tif", SIDE_PX, SIDE_PX)
    write = sys.stdout.write
    columns = "network | opened | parallel sessions : one | layers shared : not | half precision: same, largest change"
    write(f"| {columns} |\n")
    write("|---|---|---|---|---|\n")
    for card in published_networks():
        write(f"| {card.title} | {' | '.join(_row(card, scene, pairs))} |\n")
    write("\n| network | *k* | multiplications in the first layers |\n|---|---|---|\n")
    for card in published_networks():
        ring_px, part = _first_layers(card)
        write(f"| {card.title} | {ring_px} | {100 * part:.0f} % |\n")
    write(f"\nLoad when it ended: {load_average()}.\n")
    return 0


def _row(card: ModelCard, scene: Path, pairs: int) -> list[str]:
    plan = make_plan(ClassifyRequest(str(scene), card, scene.with_name("none.tif")))
    reader = WindowReader(plan, plan.dates[0])
    windows = [reader.window(strip) for strip in plan.strips]
    several, one = open_network(card, "cpu"), open_network(card, "cpu", sessions=1)
    opening = alternate("", lambda: open_network(card, "cpu"), lambda: None, pairs)

    def run(network: Network) -> NDArray[np.float32]:
        return _scores(network, plan, windows)

    in_parallel = alternate("", lambda: run(several), lambda: run(one), pairs)
    alone = run(several)
    half = run(open_network(card, "cpu", half=True))
    same = (half.argmax(axis=1) == alone.argmax(axis=1)).mean()
    sharing = share_layers(open_network(card, "cpu"))
    shared = "not possible"
    if sharing.shared:
        pair = alternate("", lambda: run(sharing), lambda: run(several), pairs)
        shared = f"{pair.ratio:.2f} ({pair.spread}), largest change {np.abs(run(sharing) - alone).max():.1g}"
    return [
        f"{1000 * np.median(opening.ours):.0f} ms",
        f"{in_parallel.ratio:.2f} ({in_parallel.spread})",
        shared,
        f"{100 * same:.2f} %, {np.abs(half - alone).max():.3f}",
    ]


def _first_layers(card: ModelCard) -> tuple[int, float]:
    """Return the ring of a network's first layers, and their part of all multiplications of its convolutions."""
    onnx = import_onnx()
    assert card.model_path is not None
    content = card.model_path.read_bytes()
    split = split_network(content, card.patch_px)
    assert split is not None

    def convolutions(part: bytes) -> dict[str, int]:
        graph = onnx.load_from_string(part).graph
        kernels = {tensor.name: int(np.prod(tensor.dims)) for tensor in graph.initializer}
        return {node.output[0]: kernels[node.input[1]] for node in graph.node if node.op_type == "Conv"}

    whole = onnx.shape_inference.infer_shapes(onnx.load_from_string(content)).graph
    sizes = {v.name: [d.dim_value for d in v.type.tensor_type.shape.dim[2:]] for v in whole.value_info}
    work = {name: kernel * int(np.prod(sizes[name])) for name, kernel in convolutions(content).items()}
    return split.ring_px, sum(work[name] for name in convolutions(split.first)) / sum(work.values())


def _scores(network: Network, plan: Plan, windows: list[StripWindow]) -> NDArray[np.float32]:
    scores = []
    for window in windows:
        cells = np.argwhere(window.to_compute)
        scores.append(PatchScorer(network, window, plan.grid, SilentFeedback(), lambda _: None).scores(cells))
    return np.concatenate(scores)


if __name__ == "__main__":
    sys.exit(main())
