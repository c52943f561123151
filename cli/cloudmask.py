"""``scene-mapper cloudmask``: a mask of clouds and their shadows."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.classmap.schemes import CLOUDS
from ..core.clouds.cloud_mask import AUTO, LAYER, CloudRequest, make_cloud_mask
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import SCENE_CACHE_BYTES
from ..core.message import counted
from ..core.percent import percent_text
from .scene_options import SCENE_HELP, add_device_options, add_reading_options

HELP = "create a mask of clouds and their shadows"
BLOCK_CACHE_BYTES = SCENE_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add = parser.add_argument
    add("input", help=SCENE_HELP)
    add("output", type=Path, help="the mask to write (GeoTIFF): 0 clear, 1 cloud, 2 shadow, 255 no data")
    add(
        "--method",
        default=AUTO,
        metavar="auto|layer|NETWORK",
        help=f"{AUTO}: the layer of the product, otherwise a network; {LAYER}: only the layer; or a cloud network",
    )
    add("--layer", default="", metavar="FILE", help="the cloud layer (SCL, MSK_CLDPRB, QA60), if it is not detected")
    add("--layer-values", default="", metavar="3,8,9,10", help="the values of the layer that are masked")
    add_reading_options(parser)
    add_device_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Make the mask and say what was made."""
    result = make_cloud_mask(
        CloudRequest(
            source=args.input,
            output=args.output,
            method=args.method,
            layer=args.layer,
            values=args.layer_values,
            bands=args.band_mapping,
            units=args.units,
            level=args.level,
            device=args.device,
            threads=args.threads,
        ),
        feedback,
    )
    pixels = {scene_class.name: result.counts[scene_class.code] for scene_class in CLOUDS.classes}
    lines = [f"{name:<16}{counted(n, 'pixels'):>22}" for name, n in pixels.items()]
    lines.append(f"{result.output}: {percent_text(result.hidden_share)} hidden, by {result.made_of}.")
    return {
        "output": str(result.output),
        "pixels": pixels,
        "hidden_share": round(result.hidden_share, 6),
        "made_of": result.made_of,
        "seconds": round(result.seconds, 3),
        "summary": "\n".join(lines),
    }
