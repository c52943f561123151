"""``scene-mapper draw``: a class map as a picture."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.analysis.draw_map import DrawRequest, draw_map, drawn_text
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from .options import add_class_band_options

HELP = "draw a class map, beside its scene if wanted, with legend and shares as a PNG"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("map", help="the class map")
    # The former name, --out, is understood as an abbreviation.
    parser.add_argument("--output", "-o", type=Path, required=True, metavar="FILE.png", help="the picture to write")
    parser.add_argument("--scene", default="", metavar="FILE", help="raster with B04, B03, B02, drawn beside the map")
    parser.add_argument("--title", default="", help="the heading (default: scheme and scene)")
    parser.add_argument(
        "--note", action="append", default=[], help="a line at the foot, may be repeated (default: scene and network)"
    )
    parser.add_argument("--all-classes", action="store_true", help="list the classes that are not on the map too")
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Draw the picture and give the classes' shares."""
    request = DrawRequest(
        map_path=args.map,
        output=args.output,
        scene=args.scene,
        title=args.title,
        notes=tuple(args.note),
        band=args.band,
        scheme=scheme_named(args.scheme),
        all_classes=args.all_classes,
    )
    result = draw_map(request, feedback)
    shares = {str(code): share for code, share in result.shares.items()}
    return {
        "output": str(result.output),
        "scheme": result.scheme.id,
        "shares": shares,
        "summary": str(drawn_text(result)),
    }
