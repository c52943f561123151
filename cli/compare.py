"""``scene-mapper compare``: what became of each class from one map to another."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.accuracy.cell_rule import SHARE_NEEDED, CellRule
from ..core.analysis.compare import CompareRequest, compare_maps
from ..core.analysis.compare_tables import changes_csv, changes_dict, changes_html, changes_json, changes_summary
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import CLASS_MAP_CACHE_BYTES
from .options import add_class_band_options
from .text_options import add_report_options, text_outputs

HELP = "compare two class maps: transitions, agreement, a raster of changes"
BLOCK_CACHE_BYTES = CLASS_MAP_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("first", help="the first map (earlier, or of one network); its grid is used")
    parser.add_argument("second", help="the second map, in any CRS, resolution and coding")
    parser.add_argument("--first-title", default="", metavar="TEXT", help="name of the first map, for example 2018")
    parser.add_argument("--second-title", default="", metavar="TEXT", help="name of the second map")
    parser.add_argument(
        "--share", type=float, default=SHARE_NEEDED, help="minimum share of one class in a cell (default: 0.5)"
    )
    parser.add_argument("--changes", type=Path, metavar="FILE", help="write a raster of changes (GeoTIFF)")
    parser.add_argument(
        "--second-band",
        type=int,
        default=0,
        metavar="BAND",
        help="the class band of the second map (default: by its name)",
    )
    add_class_band_options(parser)
    add_report_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Compare, write what is wanted, and give every figure."""
    request = CompareRequest(
        from_path=args.first,
        to_path=args.second,
        from_band=args.band,
        to_band=args.second_band,
        scheme=scheme_named(args.scheme),
        from_title=args.first_title,
        to_title=args.second_title,
        rule=CellRule(share=args.share),
        change_path=args.changes,
    )
    with text_outputs(args, [args.first, args.second], args.changes) as outputs:
        found = compare_maps(request, feedback)
        outputs.write(lambda: changes_html(found, args.title), lambda: changes_csv(found), lambda: changes_json(found))
    files = [*outputs.paths, *([args.changes] if args.changes else [])]
    return {**changes_dict(found), "outputs": [str(p) for p in files], "summary": changes_summary(found)}
