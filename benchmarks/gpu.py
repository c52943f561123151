"""``python -m benchmarks.gpu``: measure the engine on an NVIDIA GPU, and write docs/benchmarks-gpu.md.

The page is written again after each row, so that what was measured is kept whatever happens.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from scene_mapper.core.errors import SceneMapperError, first_line
from scene_mapper.core.inference import session
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.setup.dependencies import add_to_path

from .gpu_cases import Setup, label_rows, map_row, scene_row, shape_row, tensorrt_line
from .gpu_device import TENSORRT, gpu_text, has_tensorrt, tell
from .gpu_report import Measured, software, write_page
from .inputs import ROOT, SCENE, made_up_resnet50, published_networks
from .machine import load_average, machine

NAMES = ("scenes", "resnet50", "maps", "labels", "shapes", "tensorrt", "tile")


Measure = Callable[[Measured], object]


@dataclass(frozen=True)
class Sizes:
    """Sides of scenes in pixels.

    Attributes:
        scene: for the networks of 32 px.
        large_patches: for the network of 256 px: a small scene, of which the start is a large part, and a larger one.
        quarter: for fully convolutional networks, a quarter of a tile's side.
        labels: for classes.
        large_labels: for those of the network of 256 px, which takes the processor long.
        tile: a whole tile.
    """

    scene: int = 3843
    large_patches: tuple[int, int] = (2136, 4272)
    quarter: int = 2745
    labels: int = 2136
    large_labels: int = 260
    tile: int = 10_980


QUICK = Sizes(scene=500, large_patches=(120, 180), quarter=600, labels=400, large_labels=100, tile=1068)


def main() -> int:
    """Measure all rows."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gpu")
    parser.add_argument("--quick", action="store_true", help="small scenes; writes to out/ only")
    parser.add_argument("--pairs", type=int, default=3, help="rounds a row at most (default: 3)")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, help="only these rows; writes to out/ only")
    parser.add_argument(
        "--minutes", type=float, default=math.inf, help="no row is begun after so long (default: no limit)"
    )
    parser.add_argument("--device", choices=("cuda", "cpu"), default="cuda", help="cpu: rehearse; writes to out/ only")
    args = parser.parse_args()
    add_to_path()  # the GPU build that Scene Mapper installed comes before any other
    if not SCENE.exists():
        sys.stderr.write(f"The benchmarks need {SCENE}.\n")
        return 1
    try:
        session.open_network(find_network("lcz-lite"), args.device)
    except SceneMapperError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    rehearsal = args.quick or args.device == "cpu" or tuple(args.only) != NAMES
    target = ROOT / ("out/benchmarks-gpu.md" if rehearsal else "docs/benchmarks-gpu.md")
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    where, device = f"{machine()}. {software()}", gpu_text()
    tell(device)
    measured, until = Measured(), time.monotonic() + 60 * args.minutes
    with tempfile.TemporaryDirectory() as folder:
        setup = Setup(args.device, Path(folder), cache, args.pairs, within_s=12.0)
        for name, measure in _rows(setup, QUICK if args.quick else Sizes(), args.only):
            _measure(measured, name, measure, until)
            write_page(target, measured, device, f"{where}. Load when it ended: {load_average()}")
    sys.stdout.write(target.read_text(encoding="utf-8"))
    return 0


def _measure(measured: Measured, name: str, measure: Measure, until: float) -> None:
    """Measure a row; note why where it cannot be."""
    if time.monotonic() > until:
        measured.failed[name] = "the time was over."
        return
    tell(name)
    try:
        measure(measured)
    except Exception as error:  # noqa: BLE001 (one row that fails must not cost the others)
        measured.failed[name] = f"{type(error).__name__}: {first_line(error)}."
        tell(f"{name}: {measured.failed[name]}")


def _rows(setup: Setup, sizes: Sizes, only: Sequence[str]) -> Iterator[tuple[str, Measure]]:
    """Yield what is measured, the most important first: a name, and what adds it to the rest."""
    lite, igbp = find_network("lcz-lite"), find_network("igbp-lite")
    published, large = published_networks(), made_up_resnet50(setup.folder)
    fastest = published[1]  # a whole tile with the others takes minutes
    rows: dict[str, list[tuple[str, Measure]]] = {
        "scenes": [(card.title, partial(_add_scene, setup, card, sizes.scene)) for card in published],
        "resnet50": [
            (f"{large.title}, {size} px", partial(_add_scene, setup, large, size)) for size in sizes.large_patches
        ],
        "maps": [
            (f"{card.title}, {sizes.quarter} px", partial(_add_map, setup, card, sizes.quarter, True))
            for card in (lite, igbp)
        ],
        "labels": [
            (f"classes, {card.title}", partial(_add_labels, setup, card, size))
            for card, size in (
                *((card, sizes.labels) for card in (*published, lite, igbp)),
                (large, sizes.large_labels),
            )
        ],
        "shapes": [(f"shapes, {card.title}", partial(_add_shapes, setup, card)) for card in (*published, lite)],
        "tensorrt": [("TensorRT", partial(_add_tensorrt, setup, (*published, large)))],
        "tile": [
            (f"{fastest.title}, {sizes.tile} px", partial(_add_scene, setup, fastest, sizes.tile)),
            *(
                (f"{card.title}, {sizes.tile} px", partial(_add_map, setup, card, sizes.tile, False))
                for card in (lite, igbp)
            ),
        ],
    }
    for name in NAMES:
        if name in only:
            yield from rows[name]


def _add_scene(setup: Setup, card: ModelCard, size: int, measured: Measured) -> None:
    measured.scenes.append(scene_row(setup, card, SCENE, size))


def _add_map(setup: Setup, card: ModelCard, size: int, blocks: bool, measured: Measured) -> None:
    measured.maps.append(map_row(setup, card, SCENE, size, blocks))


def _add_labels(setup: Setup, card: ModelCard, size: int, measured: Measured) -> None:
    measured.labels += label_rows(setup, card, SCENE, size)


def _add_shapes(setup: Setup, card: ModelCard, measured: Measured) -> None:
    measured.shapes.append(shape_row(setup, card))


def _add_tensorrt(setup: Setup, cards: tuple[ModelCard, ...], measured: Measured) -> None:
    if not has_tensorrt():
        measured.tensorrt.append(f"Not measured: TensorRT ({TENSORRT}) is not on this machine.")
        return
    for card in cards:
        measured.tensorrt.append(tensorrt_line(setup, card, SCENE))


if __name__ == "__main__":
    sys.exit(main())
