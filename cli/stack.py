"""``scene-mapper stack``: one 10 m raster of a Sentinel-2 product."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.feedback import Feedback
from ..core.product.stack import StackRequest, make_stack
from ..core.sentinel.units import UNITS
from .old_names import add_old_name

HELP = "create one 10 m raster from a Sentinel-2 product: .SAFE, zip, folder of bands, STAC item, rasters"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "input",
        nargs="+",
        help="a .SAFE folder or its zip, a folder of bands, the JSON of a STAC item, a raster; or several "
        "rasters, identified by name or as B02=FILE B03=FILE …",
    )
    parser.add_argument(
        "output", type=Path, help="the stack: .vrt (created at once, refers to the product) or .tif (a copy)"
    )
    parser.add_argument("--bands", default="", help="bands: B02,B03,… or all (default: the ten bands of 10 and 20 m)")
    mapping = parser.add_argument(
        "--band-mapping",
        default="",
        metavar="B02=1,…",
        help="band mapping of a single raster without names; or 'position': 10, 12 or 13 bands in ESA's order",
    )
    add_old_name(parser, mapping, "--mapping")
    parser.add_argument("--units", choices=UNITS, default="auto", help="units of the pixel values (default: detected)")
    parser.add_argument("--mask-clouds", action="store_true", help="mask clouds with the Level-2A scene classification")
    parser.add_argument("--mask", default="", metavar="FILE", help="a cloud raster to mask with")
    parser.add_argument(
        "--mask-values",
        default="",
        metavar="3,8,…",
        help="masked values of the mask (default: those of the SCL, or all except 0)",
    )


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Make the stack and say what was made."""
    result = make_stack(
        StackRequest(
            inputs=tuple(args.input),
            output=args.output,
            bands=args.bands,
            mapping=args.band_mapping,
            units=args.units,
            mask_clouds=args.mask_clouds,
            mask_path=args.mask,
            mask_values=args.mask_values,
        ),
        feedback,
    )
    bands = ", ".join(result.bands)
    return {
        "output": str(result.output),
        "product": result.product,
        "level": result.level,
        "bands": list(result.bands),
        "width": result.width,
        "height": result.height,
        "units": result.units,
        "warnings": list(result.warnings),
        "summary": f"{result.output}: {result.width} x {result.height} pixels of {bands}.",
    }
