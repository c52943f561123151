"""``scene-mapper labelaccuracy``: how good label sets of scenes are, by a reference."""

from __future__ import annotations

import argparse
from typing import Any

from ..core.accuracy.labels import (
    LabelAccuracyRequest,
    compare_labels,
    labels_csv,
    labels_dict,
    labels_html,
    labels_json,
    labels_summary,
)
from ..core.classmap.label_rule import LABEL_THRESHOLD, MIN_PROBABILITY
from ..core.classmap.schemes import scheme_named
from ..core.feedback import Feedback
from .old_names import add_old_name
from .options import add_scheme_option
from .text_options import add_report_options, text_outputs

HELP = "compare multi-label scenes with a reference"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("map", help="one band per class (probabilities or shares), or one band of label bits")
    parser.add_argument("reference", help="the same for the reference, on the same grid")
    of_map = parser.add_argument(
        "--threshold", type=float, default=MIN_PROBABILITY, help="minimum value of a label in the map (default: 0.5)"
    )
    add_old_name(parser, of_map, "--least")
    of_reference = parser.add_argument(
        "--reference-threshold",
        type=float,
        default=LABEL_THRESHOLD,
        help="minimum value of a label in the reference (default: 0.1)",
    )
    add_old_name(parser, of_reference, "--reference-least")
    add_scheme_option(parser)
    add_report_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Compare, write what is wanted, and give every figure."""
    request = LabelAccuracyRequest(
        args.map, args.reference, scheme_named(args.scheme), args.threshold, args.reference_threshold
    )
    with text_outputs(args, [args.map, args.reference]) as outputs:
        found = compare_labels(request, feedback)
        outputs.write(lambda: labels_html(found, args.title), lambda: labels_csv(found), lambda: labels_json(found))
    return {**labels_dict(found), "outputs": [str(p) for p in outputs.paths], "summary": labels_summary(found)}
