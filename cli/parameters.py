"""``scene-mapper parameters``: urban canopy parameters of a map of Local Climate Zones."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.analysis.canopy_parameters import PARAMETERS, STATISTICS, ParameterRequest, write_parameters
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from ..core.message import counted
from .options import add_class_band_options

HELP = "urban canopy parameters of a map of Local Climate Zones (Stewart & Oke 2012) as rasters and a table"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("input", help="the class map")
    parser.add_argument("output", type=Path, nargs="?", help="the GeoTIFF: one band per parameter and statistic")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write the values per class as CSV")
    parser.add_argument(
        "--parameters", nargs="+", choices=tuple(PARAMETERS), default=[], help="the parameters (default: all)"
    )
    parser.add_argument(
        "--statistics", nargs="+", choices=STATISTICS, default=["mean"], help="the statistics (default: mean)"
    )
    parser.add_argument(
        "--values", default="", metavar="FILE", help="a CSV with your own values, in the form that --table writes"
    )
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Write the parameters and list what was written."""
    request = ParameterRequest(
        source=args.input,
        output=args.output,
        table=args.table,
        parameters=tuple(args.parameters),
        statistics=tuple(args.statistics),
        values=args.values,
        band=args.band,
        scheme=scheme_named(args.scheme),
    )
    result = write_parameters(request, feedback)
    files = [str(path) for path in (args.output, args.table) if path is not None]
    return {
        "files": files,
        "bands": list(result.bands),
        "source": result.source,
        "without_value": {band: list(codes) for band, codes in result.without_value.items()},
        "summary": f"Wrote {', '.join(files)}: {counted(len(result.bands), 'parameters')} from {result.source}.",
    }
