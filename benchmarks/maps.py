"""``python -m benchmarks.maps``: what is done with finished class maps, on large ones; write docs/benchmarks-maps.md.

Each command is measured in a process of its own, by seconds of the processor, against one that reads the map with GDAL
and writes it again; the Gaussian filter against SciPy's sums of the same neighbours.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .inputs import ROOT
from .map_inputs import OPTIONS, made_map, made_polygons, made_zones
from .maps_report import Row, keep_rows, write_report
from .processes import PROGRAM, alternate_processes

SIZES = (10_000, 20_000)
_MAX_SIDE_OF_PAIRS = 5_000
"""The largest map on which SciPy, which is slow, is measured more than once."""
_READ = "import pathlib, sys; [pathlib.Path(path).read_bytes() for path in sys.argv[1:]]"
_COPY = """
import sys
from osgeo import gdal
gdal.Translate(sys.argv[2], sys.argv[1], creationOptions=sys.argv[3:])
"""
_SCIPY = """
import sys
import numpy as np
from osgeo import gdal
from scipy.ndimage import correlate
from scene_mapper.core.analysis.lcz_filter import kernel_weights
from scene_mapper.core.analysis.lcz_kernels import default_kernels
from scene_mapper.core.classmap.schemes import LCZ
HALO, ROWS = 5, 512
source = gdal.Open(sys.argv[1])
made = gdal.GetDriverByName("GTiff").Create(
    sys.argv[2], source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte, sys.argv[3:]
)
kernels = default_kernels(LCZ)
weights = {kernel: kernel_weights(kernel, (100.0, 100.0)).astype(np.float32) for kernel in kernels}
for row in range(0, source.RasterYSize, ROWS):
    first, last = max(row - HALO, 0), min(row + ROWS + HALO, source.RasterYSize)
    codes = source.ReadAsArray(0, first, source.RasterXSize, last - first)
    held = codes != 255
    best, after = np.full(codes.shape, -1, np.float32), np.full(codes.shape, 255, np.uint8)
    voters = {kernel: correlate(held.astype(np.float32), one, mode="constant") for kernel, one in weights.items()}
    for code, kernel in zip(LCZ.codes, kernels):
        sums = correlate((codes == code).astype(np.float32), weights[kernel], mode="constant")
        strength = sums / np.maximum(voters[kernel], 1)
        after[(strength > best) & held] = code
        np.maximum(best, strength, out=best)
    made.GetRasterBand(1).WriteArray(after[row - first : row - first + ROWS], 0, row)
"""


@dataclass(frozen=True)
class Operation:
    """A command on a map.

    Attributes:
        name: in words.
        arguments: of the command; names in braces are files.
        aim: the limit of the ratio, in words.
        against_scipy: whether it is compared with SciPy instead of GDAL.
    """

    name: str
    arguments: tuple[str, ...]
    aim: str = "≤ 3"
    against_scipy: bool = False


OPERATIONS = (
    Operation("LCZ filter (Gaussian), against SciPy", ("lczfilter", "{map}", "{out}/gaussian.tif"), "≤ 1.5", True),
    Operation("majority of 3 × 3 cells", ("lczfilter", "{map}", "{out}/majority.tif", "--method", "majority")),
    Operation("compare, with the raster of changes", ("compare", "{map}", "{other}", "--changes", "{out}/change.tif")),
    Operation("accuracy with 400 polygons", ("accuracy", "{map}", "{polygons}")),
    Operation("accuracy with a raster", ("accuracy", "{map}", "{other}")),
    Operation("areas of the map", ("areas", "{map}")),
    Operation("areas of 400 zones", ("areas", "{map}", "--zones", "{zones}")),
    Operation("export for w2w", ("export", "{map}", "{out}/w2w.tif", "--for", "w2w")),
    Operation(
        "scene labels, single and shares",
        ("scenelabels", "{map}", "--single", "{out}/single.tif", "--shares", "{out}/shares.tif"),
    ),
)
NAMES = tuple(operation.name for operation in OPERATIONS)


def main() -> int:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.maps")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="rows and columns (default: 10000 20000)")
    parser.add_argument("--pairs", type=int, default=3, help="alternating pairs a row (default: 3)")
    parser.add_argument("--only", default="", help="only operations whose name holds this")
    parser.add_argument(
        "--keep",
        type=Path,
        help="a file of rows (JSON): what is measured is added to it, and the page is written of all",
    )
    parser.add_argument("--report", type=Path, default=ROOT / "docs" / "benchmarks-maps.md")
    args = parser.parse_args()
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    rows = [row for size in args.sizes for row in rows_of_size(size, args.pairs, args.only, cache)]
    if args.keep:
        rows = keep_rows(args.keep, rows)
    write_report(args.report, sorted(rows, key=lambda row: (row.size, NAMES.index(row.name))))
    sys.stdout.write(args.report.read_text(encoding="utf-8"))
    return 0


def rows_of_size(size: int, pairs: int, only: str, cache: Path) -> Iterator[Row]:
    """Measure all operations on a map; against SciPy, which is slow, in one pair on large maps."""
    with tempfile.TemporaryDirectory() as folder:
        files = {
            "map": str(made_map(cache / f"map_{size}_1.tif", size, 1)),
            "other": str(made_map(cache / f"map_{size}_2.tif", size, 2)),
            "polygons": str(made_polygons(Path(folder, "polygons.gpkg"), size)),
            "zones": str(made_zones(Path(folder, "zones.gpkg"), size)),
            "out": folder,
        }
        for operation in OPERATIONS:
            if only not in operation.name:
                continue
            ours = [PROGRAM, *(argument.format(**files) for argument in operation.arguments), "--quiet"]
            program = _SCIPY if operation.against_scipy else _COPY
            other = [sys.executable, "-c", program, files["map"], f"{folder}/other.tif", *OPTIONS]
            slow = operation.against_scipy and size > _MAX_SIDE_OF_PAIRS
            read = [sys.executable, "-c", _READ, files["map"], files["other"]]
            pair, used = alternate_processes(ours, other, 1 if slow else pairs, before=read)
            sys.stderr.write(f"{operation.name}, {size}: {pair.ratio:.2f}\n")
            yield Row(operation.name, size, pair, used, operation.aim)


if __name__ == "__main__":
    sys.exit(main())
