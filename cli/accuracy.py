"""``scene-mapper accuracy``: how good a class map is, by a reference."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.accuracy.accuracy_report import accuracy_html
from ..core.accuracy.assess import AccuracyRequest, compare_with_reference
from ..core.accuracy.cell_rule import SHARE_NEEDED, SUBCELLS, CellRule
from ..core.accuracy.results import results_csv, results_dict, results_json, summary_text, work_out
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import CLASS_MAP_CACHE_BYTES
from .old_names import add_old_name
from .options import add_class_band_options
from .text_options import add_report_options, text_outputs

HELP = "compare a class map with reference polygons, points or a raster"
BLOCK_CACHE_BYTES = CLASS_MAP_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("map", help="the class map")
    parser.add_argument("reference", help="polygons, points or a class raster; may be in a zip (a.zip/b.shp)")
    parser.add_argument("--field", default="", help="the class field of the reference (default: detected)")
    parser.add_argument("--layer", default="", help="the reference's layer (default: all)")
    mapping = parser.add_argument(
        "--map-classes", default="", metavar="NAME=CLASS;…", help="class mapping for other names: 'Urban=2; Roads=-'"
    )
    add_old_name(parser, mapping, "--mapping")
    parser.add_argument(
        "--share",
        type=float,
        default=SHARE_NEEDED,
        help="minimum share of one class in a cell, 0.5 (more than half) to 1 (default: 0.5)",
    )
    parser.add_argument(
        "--subcells", type=int, default=SUBCELLS, metavar="N", help="sample points per cell and direction (default: 10)"
    )
    parser.add_argument(
        "--probabilities",
        default="",
        metavar="FILE",
        help="probabilities: one band per class on the grid of the map, for Top-1 and Top-3",
    )
    parser.add_argument("--hits", type=Path, metavar="FILE", help="write a raster of hits and misses (GeoTIFF)")
    parser.add_argument(
        "--reference-band",
        type=int,
        default=0,
        metavar="BAND",
        help="the class band of a reference raster (default: by its name)",
    )
    add_class_band_options(parser)
    add_report_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Compare, write what is wanted, and give every figure."""
    request = AccuracyRequest(
        map_path=args.map,
        reference_path=args.reference,
        map_band=args.band,
        reference_band=args.reference_band,
        scheme=scheme_named(args.scheme),
        field=args.field,
        layer=args.layer,
        mapping=args.map_classes,
        rule=CellRule(args.subcells, args.share),
        probabilities_path=args.probabilities,
        hits_path=args.hits,
    )
    with text_outputs(args, [args.map, args.reference, args.probabilities], args.hits) as outputs:
        results = work_out(compare_with_reference(request, feedback))
        outputs.write(
            lambda: accuracy_html(results, args.title), lambda: results_csv(results), lambda: results_json(results)
        )
    files = [*outputs.paths, *([args.hits] if args.hits else [])]
    return {**results_dict(results), "outputs": [str(p) for p in files], "summary": summary_text(results)}
