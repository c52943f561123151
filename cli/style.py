"""``scene-mapper style``: write the legend of a class raster that was made elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.classmap.class_source import open_class_source
from ..core.classmap.legend_files import LEGEND_SUFFIXES, write_legends
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.geo.output_check import check_has_name, check_legend_path
from .options import add_class_band_options

HELP = "detect the coding of a class raster and write its legend: QGIS style, SLD, .clr"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("input", help="the class raster")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="name of the legends (default: that of the raster, so that QGIS finds them)",
    )
    parser.add_argument(
        "--files",
        nargs="+",
        choices=[suffix[1:] for suffix in LEGEND_SUFFIXES],
        default=["qml"],
        help="which legends (default: qml)",
    )
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Write the legends and say what was recognised."""
    source = open_class_source(args.input, feedback, args.band, scheme_named(args.scheme))
    suffixes = [f".{name}" for name in args.files]
    beside = args.output or Path(args.input)
    check_has_name(beside)
    for suffix in suffixes:
        check_legend_path(beside.with_suffix(suffix), args.input)
    files = write_legends(beside, source.coding.legend(), suffixes, source.band)
    return {
        "files": [str(path) for path in files],
        "scheme": source.scheme.id,
        "coding": source.coding.coding,
        "no_class": list(source.coding.none_values),
        "notes": list(source.coding.notes),
        "summary": f"{source.scheme.title}: wrote {', '.join(str(path) for path in files)}.",
    }
