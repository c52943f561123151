"""``scene-mapper lczfilter``: smooth a class map as LCZ maps are smoothed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.analysis.filter_map import GAUSSIAN, METHODS, FilterRequest, run_filter
from ..core.classmap.class_areas import cells_text
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import SCENE_CACHE_BYTES
from ..core.percent import percent_text
from .options import add_class_band_options

HELP = "smooth a class map with one Gaussian per class or a majority filter"
BLOCK_CACHE_BYTES = SCENE_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("input", help="raster of probabilities (one band per class) or class map")
    parser.add_argument(
        "output", type=Path, help="the class map to write (GeoTIFF); its QGIS style is written next to it"
    )
    parser.add_argument("--method", choices=METHODS, default=GAUSSIAN, help="the filter (default: %(default)s)")
    parser.add_argument(
        "--kernels",
        default="",
        metavar="CODE=RADIUS/SIGMA,…",
        help="Gaussian kernels in metres, radius/standard deviation: 8=500/250,G=100/50 (default: those of "
        "the literature)",
    )
    parser.add_argument(
        "--size", type=int, default=3, metavar="CELLS", help="majority window in cells, odd (default: 3)"
    )
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Filter the map and say how much it changed."""
    request = FilterRequest(
        source=args.input,
        output=args.output,
        method=args.method,
        band=args.band,
        scheme=scheme_named(args.scheme),
        kernels=args.kernels,
        size=args.size,
    )
    result = run_filter(request, feedback)
    share = result.changed / result.cells if result.cells else 0.0
    return {
        "output": str(result.output),
        "scheme": result.scheme.id,
        "cells": result.cells,
        "changed": result.changed,
        "changed_share": round(share, 6),
        "summary": f"{result.output}: {result.changed:,} of {cells_text(result.cells)} changed "
        f"({percent_text(share)}).",
    }
