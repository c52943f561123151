"""``scene-mapper stack``: one 10 m raster of a Sentinel-2 product."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.feedback import Feedback
from ..core.product.stack import StackRequest, make_stack
from ..core.sentinel.units import UNITS

HELP = "make one 10 m raster of a Sentinel-2 product: .SAFE, zip, folder of bands, STAC item, rasters"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "input",
        nargs="+",
        help="a .SAFE folder or its zip, a folder of bands, a STAC item's JSON, a raster; or several rasters, "
        "told apart by their names or as B02=FILE B03=FILE …",
    )
    parser.add_argument("output", type=Path, help="the stack: .vrt (at once, refers to the product) or .tif (a copy)")
    parser.add_argument(
        "--bands", default="", help="which bands: B02,B03,… or all (default: those of 10 and 20 m, ten in number)"
    )
    parser.add_argument(
        "--mapping",
        default="",
        metavar="B02=1,…",
        help="which band is which in a single raster without names; or 'position': 10, 12 or 13 bands in ESA's order",
    )
    parser.add_argument("--units", choices=UNITS, default="auto", help="what the numbers are (default: found out)")
    parser.add_argument("--mask-clouds", action="store_true", help="nodata where L2A's scene classification says cloud")
    parser.add_argument("--mask", default="", metavar="FILE", help="a raster of clouds to mask with")
    parser.add_argument(
        "--mask-values",
        default="",
        metavar="3,8,…",
        help="the mask's values that hide the ground (default: usual ones)",
    )


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Make the stack and say what was made."""
    result = make_stack(
        StackRequest(
            inputs=tuple(args.input),
            output=args.output,
            bands=args.bands,
            mapping=args.mapping,
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
