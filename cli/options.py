"""Options that every command has."""

from __future__ import annotations

import argparse

from ..core.classmap.schemes import SCHEMES

SCENE_HELP = "raster with the Sentinel-2 bands (any file that GDAL reads), or a product: .SAFE, zip, folder, STAC item"
"""What a scene may be, for a command's help."""


def scheme_choices() -> tuple[str, ...]:
    """Return the choices for the classes of a raster that was made elsewhere: detected, or a scheme's id."""
    return "auto", *SCHEMES


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--json`` and ``--quiet``."""
    group = parser.add_argument_group("output of this program")
    group.add_argument("--json", action="store_true", help="print the result as JSON only")
    group.add_argument("--quiet", action="store_true", help="do not print log and progress")
