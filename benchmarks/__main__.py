"""``python -m benchmarks [--quick]``: measure, and write docs/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from scene_mapper.core.networks.find import find_network

from .cases import map_against_reading, map_against_scene_network, map_network, peak, scene_network
from .forest import map_against_forest
from .inputs import ROOT, SCENE, TILE_PX, mosaic, published_networks
from .jpeg2000 import jpeg2000_section, measure_jpeg2000
from .report import areas_section, replace_section, write_report
from .sparse import sparse_areas

SCENES_PX = 2136
"""Four scenes: enough for a network's speed to count, not its start."""
QUARTER_PX = 2745
"""A quarter of a tile's side."""
PEAK_ROWS_PX = 550
"""More than one row of the file's tiles, from where on memory is flat: a whole tile takes a scene network long."""


def main() -> int:
    """Run all cases."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--quick", action="store_true", help="a quarter of a tile and fewer pairs; writes no report")
    parser.add_argument("--pairs", type=int, default=5, help="alternating pairs a case (default: 5)")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--areas", action="store_true", help="measure only areas, and replace their section")
    only.add_argument("--jpeg2000", action="store_true", help="measure only JPEG 2000, and replace its section")
    args = parser.parse_args()
    if not SCENE.exists():
        sys.stderr.write(f"The benchmarks need {SCENE}.\n")
        return 1
    size = TILE_PX // 4 if args.quick else TILE_PX
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    tile = mosaic(SCENE, cache / f"tile_{size}.tif", size, size)
    lite, igbp = find_network("lcz-lite"), find_network("igbp-lite")
    target = ROOT / ("out/benchmarks_quick.md" if args.quick else "docs/benchmarks.md")
    if args.areas or args.jpeg2000:
        with tempfile.TemporaryDirectory() as folder:
            if args.areas:
                section = areas_section(sparse_areas(lite, tile, Path(folder)), lite.title, size)
            else:
                section = jpeg2000_section(measure_jpeg2000(lite.id, tile, cache, Path(folder)))
        if not args.quick:
            replace_section(target, section)
        sys.stdout.write("\n".join(section) + "\n")
        return 0
    half = mosaic(SCENE, cache / f"tile_{size // 2}x{size}.tif", size // 2, size)
    resnet, sen2lcz, large = published_networks()
    pairs = 2 if args.quick else args.pairs
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        small = mosaic(SCENE, cache / "small.tif", 700, 700)
        scenes = mosaic(SCENE, cache / "scenes.tif", SCENES_PX, SCENES_PX)
        quarter = mosaic(SCENE, cache / f"tile_{QUARTER_PX}.tif", QUARTER_PX, QUARTER_PX)
        compared = [
            *((scene_network(card, small, out, pairs), "≤ 1.10") for card in (resnet, sen2lcz, large)),
            (map_network(lite, quarter, out, pairs), "≤ 1.10"),
            (map_against_reading(lite, tile, out, max(2, pairs // 2)), "≤ 8, stretch 4"),
            (map_against_forest(lite, tile, out, max(2, pairs // 2)), "≤ 1"),
            (map_against_scene_network(lite, resnet, scenes, out, pairs), "≤ 1/15 = 0.067"),
        ]
        peaks = [
            peak(lite, half, out, f"{lite.title}, {size // 2} x {size} px"),
            peak(lite, tile, out, f"{lite.title}, {size} x {size} px"),
            peak(igbp, tile, out, f"{igbp.title}, {size} x {size} px"),
            *(
                peak(
                    card, tile, out, f"{card.title}, the first {PEAK_ROWS_PX} rows of {size} x {size} px", PEAK_ROWS_PX
                )
                for card in (resnet, sen2lcz)
            ),
        ]
        areas = areas_section(sparse_areas(lite, tile, out), lite.title, size)
        jpeg2000 = [] if args.quick else ["", *jpeg2000_section(measure_jpeg2000(lite.id, tile, cache, out))]
    sizes = f"{size}, {QUARTER_PX}, {SCENES_PX} and 700 px"
    inputs = f"Scenes: a Sentinel-2 scene of 1068 px mosaicked to {sizes}, uint16, deflate, 512 px tiles."
    target.parent.mkdir(exist_ok=True)
    write_report(target, compared, peaks, inputs, [*areas, *jpeg2000])
    sys.stdout.write(target.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
