"""``scene-mapper scenelabels``: label scenes from a dense land-cover map."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.analysis.scene_label_map import LabelRequest, run_scene_labels
from ..core.analysis.scene_label_result import LabelResult
from ..core.classmap.label_rule import LABEL_THRESHOLD, SCENE_PX, LabelRule
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import CLASS_MAP_CACHE_BYTES
from ..core.message import counted
from ..core.percent import percent_text
from .old_names import add_old_name
from .options import add_class_band_options

HELP = "label scenes of a dense class map: the most frequent class and the set of frequent classes"
BLOCK_CACHE_BYTES = CLASS_MAP_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("input", help="dense class raster: IGBP (merged to simplified IGBP) or any scheme")
    parser.add_argument(
        "--scene", type=int, default=SCENE_PX, metavar="PIXELS", help="scene size in pixels (default: 256)"
    )
    parser.add_argument(
        "--threshold",
        type=float,
        default=LABEL_THRESHOLD,
        metavar="SHARE",
        help="minimum share of a class in the label set (default: 0.1)",
    )
    parser.add_argument(
        "--single", type=Path, metavar="FILE", help="class map with one cell per scene: the most frequent class"
    )
    parser.add_argument("--shares", type=Path, metavar="FILE", help="raster with one band per class: its share")
    labels = parser.add_argument(
        "--labels", type=Path, metavar="FILE", help="raster of label sets: bit i is the class with index i"
    )
    add_old_name(parser, labels, "--bits")
    parser.add_argument(
        "--layer", type=Path, metavar="FILE", help="the scenes as polygons with attributes (GeoPackage)"
    )
    table = parser.add_argument("--csv", type=Path, metavar="FILE", help="the class distribution (CSV)")
    add_old_name(parser, table, "--table")
    parser.add_argument("--report", type=Path, metavar="FILE", help="the class distribution with a chart (HTML)")
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Label the scenes and give the classes' distribution."""
    request = LabelRequest(
        source=args.input,
        rule=LabelRule(args.scene, args.threshold),
        band=args.band,
        scheme=scheme_named(args.scheme),
        single=args.single,
        shares=args.shares,
        bits=args.labels,
        layer=args.layer,
        table=args.csv,
        report=args.report,
    )
    result = run_scene_labels(request, feedback)
    return {
        "outputs": [str(path) for path in request.outputs],
        "scheme": result.scheme.id,
        "scenes": {"rows": result.rows, "cols": result.cols, "labelled": result.labelled},
        "classes": result.classes(),
        "summary": _summary(result),
    }


def _summary(result: LabelResult) -> str:
    lines = [f"{'':<40}{'pixels':>9}{'single':>9}{'multi':>9}"]
    for row in result.classes():
        shares = (row["pixel_share"], row["single_share"], row["multi_share"])
        lines.append(f"{row['name']:<40}" + "".join(f"{percent_text(share):>9}" for share in shares))
    verb = "has" if result.labelled == 1 else "have"
    lines.append(f"{result.labelled:,} of {counted(result.rows * result.cols, 'scenes')} {verb} a label.")
    return "\n".join(lines)
