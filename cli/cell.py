"""``scene-mapper cell``: why a cell of a class map has its class."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ..core.analysis.map_cell import place_on_map
from ..core.analysis.typical_ranges import TypicalRange, typical_ranges
from ..core.classify.cell import CellFacts, CellRequest, look_into_cell
from ..core.classmap.schemes import SceneClass, scheme_named
from ..core.errors import InputError
from ..core.feedback import Feedback
from ..core.geo.raster_io import open_raster
from ..core.percent import percent_text
from ..core.product.on_the_fly import is_product
from .options import add_class_band_options

HELP = "show the most probable classes of a cell of a class map, with description and typical values"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("map", help="the class map")
    parser.add_argument("x", type=float, help="a place in the cell: easting or longitude")
    parser.add_argument("y", type=float, help="northing or latitude")
    parser.add_argument("--crs", default="", help="CRS of the coordinates, EPSG:n (default: that of the map)")
    parser.add_argument(
        "--probabilities", default="", metavar="FILE", help="probabilities of the map (default: MAP_probabilities.tif)"
    )
    parser.add_argument(
        "--confidence", default="", metavar="FILE", help="confidence of the map (default: MAP_confidence.tif)"
    )
    parser.add_argument(
        "--scene",
        default="",
        metavar="FILE",
        help="the scene, to compute the cell again (default: the file of its name beside the map)",
    )
    add_class_band_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Look into the cell and say what is known of it."""
    x, y = place_on_map(args.map, args.x, args.y, args.crs)
    for path in (args.confidence, args.probabilities, "" if is_product(args.scene) else args.scene):
        if path:
            open_raster(path)  # what is named must be there; what is looked for beside the map need not
    request = CellRequest(
        map_path=args.map,
        x=x,
        y=y,
        rasters=tuple(path for path in (args.confidence, args.probabilities) if path),
        scene=args.scene,
        band=args.band,
        scheme=scheme_named(args.scheme),
        with_picture=False,
    )
    facts = look_into_cell(request, feedback)
    if facts.cell.scene_class is None:
        raise InputError(
            "The cell at {x:.10g}, {y:.10g} has no class (nodata).",
            "Choose a place where the map has a class.",
            x=args.x,
            y=args.y,
        )
    for note in facts.notes:
        feedback.pushWarning(note)
    ranges = typical_ranges(facts.cell.scheme, facts.cell.scene_class.code)
    return {
        **_as_dict(facts, facts.cell.scene_class, ranges),
        "summary": _summary(facts, facts.cell.scene_class, ranges),
    }


def _as_dict(facts: CellFacts, scene_class: SceneClass, ranges: Sequence[TypicalRange]) -> dict[str, Any]:
    cell = facts.cell
    values = [
        {"name": one.parameter.name, "low": one.low, "high": one.high, "unit": one.parameter.unit} for one in ranges
    ]
    return {
        "scheme": cell.scheme.id,
        "code": scene_class.code,
        "label": scene_class.label,
        "class": scene_class.name,
        "row": cell.row,
        "col": cell.col,
        "centre": list(cell.centre),
        "confidence": cell.confidence,
        "most_probable": [
            {"code": one.scene_class.code, "class": one.scene_class.name, "probability": one.probability}
            for one in cell.most_probable
        ],
        "computed": facts.computed,
        "description": cell.scheme.descriptions.get(scene_class.code, ""),
        "typical_values": values,
        "source": cell.scheme.described_after,
        "notes": [str(note) for note in facts.notes],
    }


def _summary(facts: CellFacts, scene_class: SceneClass, ranges: Sequence[TypicalRange]) -> str:
    cell = facts.cell
    x, y = cell.centre
    lines = [
        cell.scheme.legend_label(scene_class),
        f"Cell in row {cell.row}, column {cell.col}; centre {x:.10g}, {y:.10g}.",
    ]
    if cell.confidence is not None:
        origin = "computed now" if facts.computed else "stored with the map"
        lines.append(f"Confidence: {percent_text(cell.confidence, 0)} ({origin})")
    lines += [
        f"{percent_text(one.probability):>8}  {cell.scheme.legend_label(one.scene_class)}" for one in cell.most_probable
    ]
    if description := cell.scheme.descriptions.get(scene_class.code):
        lines += ["", description]
    if ranges:
        lines += ["", "Typical values:"]
        lines += [f"  {one.parameter.title:<32}{f'{one.amount} {one.parameter.unit}'.rstrip()}" for one in ranges]
    if source := cell.scheme.described_after:
        lines.append(f"{'Description and values' if ranges else 'Description'} after {source}.")
    return "\n".join(lines)
