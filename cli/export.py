"""``scene-mapper export``: write a class map as another tool expects it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.analysis.export import ExportRequest, run_export
from ..core.analysis.export_targets import export_targets
from ..core.classmap.class_areas import cells_text
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import CLASS_MAP_CACHE_BYTES
from .options import add_class_band_options

HELP = "write a class map for w2w, UMEP, GeoClimate, LCZ4r or LCZ Generator, or in another IGBP scheme"
BLOCK_CACHE_BYTES = CLASS_MAP_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("input", help="the class map")
    parser.add_argument("output", type=Path, help="the GeoTIFF to write; .qml, .sld and .clr are written next to it")
    parser.add_argument(
        "--for",
        dest="target",
        required=True,
        choices=tuple(export_targets()),
        help="the tool, the coding or the scheme",
    )
    parser.add_argument(
        "--filtered",
        default="",
        metavar="FILE",
        help="the filtered map, for tools that read the band lczFilter",
    )
    parser.add_argument(
        "--confidence", default="", metavar="FILE", help="the confidence map, for tools that read the band lczProb"
    )
    parser.add_argument(
        "--representatives",
        action="store_true",
        help="from simplified IGBP to IGBP: use one class for merged classes",
    )
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Write the map and say what it holds."""
    request = ExportRequest(
        source=args.input,
        output=args.output,
        target=args.target,
        band=args.band,
        scheme=scheme_named(args.scheme),
        filtered=args.filtered,
        confidence=args.confidence,
        representatives=args.representatives,
    )
    result = run_export(request, feedback)
    legend = result.coding.legend()
    classes = [
        {"value": one.code, "name": legend.legend_label(one), "cells": cells}
        for one, cells in zip(legend.classes, result.cells)
    ]
    lost = f" Without a class there: {cells_text(result.lost)}." if result.lost else ""
    return {
        "files": [str(path) for path in result.files],
        "scheme": result.coding.scheme.id,
        "coding": result.coding.coding,
        "classes": classes,
        "lost": result.lost,
        "summary": f"{result.files[0]}: {cells_text(sum(result.cells))}, {result.coding.scheme.title}.{lost}",
    }
