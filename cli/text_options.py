"""The options of commands that write a report and tables."""

from __future__ import annotations

import argparse
from contextlib import AbstractContextManager
from pathlib import Path

from ..core.report.text_outputs import TextOutputs
from .old_names import add_old_name


def add_report_options(parser: argparse.ArgumentParser) -> None:
    """Declare ``--report``, ``--csv``, ``--json-file`` and ``--title``."""
    report = parser.add_argument("--report", type=Path, metavar="FILE", help="write a report as a single HTML file")
    add_old_name(parser, report, "--html")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write all figures as a table (CSV)")
    parser.add_argument("--json-file", type=Path, metavar="FILE", help="write all figures as JSON")
    parser.add_argument("--title", default="", help="title of the report")


def text_outputs(
    args: argparse.Namespace, inputs: list[str], raster: Path | None = None, layer: Path | None = None
) -> AbstractContextManager[TextOutputs]:
    """Return the files that are wanted; inside the block, only this run can write them.

    Args:
        args: of the command.
        inputs: the files that it reads.
        raster: one that it writes.
        layer: one that it writes when all is computed.

    Raises:
        OutputError: one cannot be written.
    """
    return TextOutputs(args.report, args.csv, args.json_file).reserved(inputs, raster, layer)
