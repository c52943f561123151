"""``scene-mapper merge``: put the shards of a map together."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.classify.merge import merge_shards
from ..core.feedback import Feedback
from ..core.message import counted

HELP = "merge the shards of a map"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("output", type=Path, help="the raster to write (GeoTIFF)")
    parser.add_argument("shards", nargs="+", type=Path, help="all shards of the map, in any order")


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Merge, and tell."""
    merge_shards(args.shards, args.output, feedback)
    return {"output": str(args.output), "summary": f"{args.output}: {counted(len(args.shards), 'shards')} merged."}
