"""Options that every command has, and those of class rasters."""

from __future__ import annotations

import argparse
from typing import Any

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


def add_action(actions: Any, name: str, help_text: str) -> argparse.ArgumentParser:
    """Add an action to a command that has several, with the options that every command has.

    Args:
        actions: what the command's ``add_subparsers`` returned.
        name: the word to type.
        help_text: what it does, in the imperative.

    Returns:
        The parser of the action, for its arguments.
    """
    action: argparse.ArgumentParser = actions.add_parser(name, help=help_text, description=help_text)
    add_output_options(action)
    return action
