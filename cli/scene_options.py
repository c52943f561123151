"""The options of commands that read a scene."""

from __future__ import annotations

import argparse

from ..core.classify.request import DEVICES, OFF_GRID
from ..core.sentinel.processing_level import LEVELS
from ..core.sentinel.units import UNITS
from .old_names import add_old_name

SCENE_HELP = "raster with the Sentinel-2 bands (any file that GDAL reads), or a product: .SAFE, zip, folder, STAC item"
"""What a scene may be, for a command's help."""


def add_value_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--units`` and ``--level``: what the pixel values mean."""
    parser.add_argument("--units", choices=UNITS, default="auto", help="units of the pixel values (default: detected)")
    parser.add_argument("--level", choices=LEVELS, default="auto", help="processing level (default: detected)")


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--band-mapping``, ``--units`` and ``--level``."""
    mapping = parser.add_argument(
        "--band-mapping", default="", metavar="B02=1,…", help="which band is which (default: by name)"
    )
    add_old_name(parser, mapping, "--bands")
    add_value_options(parser)


def add_grid_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--off-grid``, ``--s1`` and ``--s1-band-mapping``."""
    parser.add_argument("--off-grid", choices=OFF_GRID, default="warp", help="handling of other pixel sizes")
    parser.add_argument(
        "--s1", default="", metavar="FILE", help="Sentinel-1 raster (VV, VH in dB), if the network needs it"
    )
    mapping = parser.add_argument("--s1-band-mapping", default="", metavar="VV=1,VH=2", help="its band mapping")
    add_old_name(parser, mapping, "--s1-bands")


def add_device_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--device`` and ``--threads``."""
    parser.add_argument("--device", choices=DEVICES, default="auto", help="device (default: CUDA if available)")
    parser.add_argument("--threads", type=int, default=0, metavar="N", help="threads (default: all cores)")
