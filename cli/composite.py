"""``scene-mapper composite``: several dates become one clear scene."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.feedback import Feedback
from ..core.geo.gdal_memory import SCENE_CACHE_BYTES
from ..core.message import counted
from ..core.percent import percent_text
from ..core.scenes.composite import make_composite
from ..core.scenes.request import CLOUDS, METHODS, TARGET_LEVELS, CompositeRequest
from .old_names import add_old_name
from .scene_options import SCENE_HELP, add_device_options, add_value_options

HELP = "combine several dates into one clear scene"
BLOCK_CACHE_BYTES = SCENE_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add = parser.add_argument
    add("scenes", nargs="+", metavar="scene", help=f"two or more, one per date: {SCENE_HELP}")
    add("output", type=Path, help="the composite to write (GeoTIFF): the bands, and the number of observations")
    add(
        "--method",
        choices=METHODS,
        default=METHODS[0],
        help="median of each band, or the observation nearest to all others (default: median)",
    )
    add("--clouds", choices=CLOUDS, default=CLOUDS[0], help="mask each date by its own clouds (default), or not")
    add("--bands", default="", metavar="B02,B03,…", help="bands (default: those of 10 and 20 m that all scenes have)")
    mapping = add("--band-mapping", default="", metavar="B02=1,…", help="band mapping of rasters without names")
    add_old_name(parser, mapping, "--mapping")
    add_value_options(parser)
    add(
        "--to-level",
        choices=TARGET_LEVELS,
        default=TARGET_LEVELS[0],
        help="convert scenes of the other level (default: a mix of levels is refused)",
    )
    add("--atmosphere", default="auto", metavar="VALUES", help="for the conversion: auto, or aot=0.3,water=2,…")
    add_device_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Make the composite and say what was made."""
    result = make_composite(
        CompositeRequest(
            scenes=tuple(args.scenes),
            output=args.output,
            method=args.method,
            bands=args.bands,
            mapping=args.band_mapping,
            units=args.units,
            level=args.level,
            to_level=args.to_level,
            atmosphere=args.atmosphere,
            clouds=args.clouds,
            device=args.device,
            threads=args.threads,
        ),
        feedback,
    )
    lines = [
        f"{counted(n, 'observations'):>16}{counted(pixels, 'pixels'):>23}"
        for n, pixels in enumerate(result.observations)
        if pixels
    ]
    lines.append(
        f"{result.output}: {result.width} x {result.height} pixels of {', '.join(result.bands)}; "
        f"{percent_text(result.clear_share)} with an observation."
    )
    return {
        "output": str(result.output),
        "bands": list(result.bands),
        "level": result.level,
        "width": result.width,
        "height": result.height,
        "observations": list(result.observations),
        "clear_share": round(result.clear_share, 6),
        "seconds": round(result.seconds, 3),
        "warnings": list(result.warnings),
        "summary": "\n".join(lines),
    }
