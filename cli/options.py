"""Options that every command has, and those of class rasters."""

from __future__ import annotations

import argparse

from ..core.classmap.schemes import SCHEMES


def add_scheme_option(parser: argparse.ArgumentParser) -> None:
    """Declare ``--scheme``: the classes of a raster that was made elsewhere, detected or a scheme's id."""
    choices = ("auto", *SCHEMES)
    parser.add_argument("--scheme", choices=choices, default="auto", help="the class scheme (default: detected)")


def add_class_band_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--band`` and ``--scheme``: where the classes of a raster are, and which they are."""
    parser.add_argument("--band", type=int, default=0, help="the class band of the map (default: by its name)")
    add_scheme_option(parser)


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--json`` and ``--quiet``."""
    group = parser.add_argument_group("output of this program")
    group.add_argument("--json", action="store_true", help="print the result as JSON only")
    group.add_argument("--quiet", action="store_true", help="do not print log and progress")
