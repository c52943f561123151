"""``scene-mapper trainingareas``: a layer to draw areas in, areas sampled from a map, and a check of areas."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..core.adapt.area_checks import AreaCheckRequest, check_area_file
from ..core.adapt.area_layer import check_areas_path, write_empty_areas_layer
from ..core.adapt.sample_areas import SampleRequest, sample_areas
from ..core.classmap.schemes import LCZ, SCHEMES, scheme_by_id, scheme_named
from ..core.feedback import Feedback
from ..core.geo.ground import spatial_reference
from ..core.message import counted
from .old_names import add_old_name
from .options import add_action, add_scheme_option

HELP = "create, sample or check training areas"
HAS_ACTIONS = True


def add_arguments(parser: argparse.ArgumentParser, _argv: Sequence[str] = ()) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    new = add_action(actions, "new", "create an empty layer for training areas")
    new.add_argument("output", type=Path, help="the GeoPackage to write")
    new.add_argument("--scheme", choices=tuple(SCHEMES), default=LCZ.id, help="the class scheme (default: lcz)")
    new.add_argument("--crs", default="EPSG:4326", help="its CRS, as EPSG:n (default: EPSG:4326)")
    sample = add_action(actions, "sample", "sample areas from a class raster: blocks of one class")
    sample.add_argument("raster", help="the class raster")
    sample.add_argument("output", type=Path, help="the GeoPackage to write")
    sample.add_argument("--per-class", type=int, default=10, metavar="N", help="areas per class (default: 10)")
    sample.add_argument("--side", type=int, default=3, metavar="CELLS", help="side of an area (default: 3 cells)")
    sample.add_argument("--gap", type=int, default=1, metavar="CELLS", help="cells between areas (default: 1)")
    sample.add_argument("--band", type=int, default=0, metavar="N", help="the class band (default: by its name)")
    add_scheme_option(sample)
    sample.add_argument("--within", default="", metavar="SCENE", help="only areas within this raster")
    sample.add_argument("--seed", type=int, default=1, metavar="N", help="random seed (default: 1)")
    check = add_action(actions, "check", "check areas against each other and against a raster")
    check.add_argument("areas", help="the areas: polygons with one class each")
    check.add_argument("raster", help="the scene, or a map of the place")
    size = check.add_argument("--cell-size", type=float, default=100, metavar="METRES", help="cell size (default: 100)")
    add_old_name(check, size, "--cell")
    check.add_argument("--scheme", choices=tuple(SCHEMES), default=LCZ.id, help="the class scheme (default: lcz)")
    check.add_argument("--layer", default="", metavar="NAME", help="the layer of the areas (default: all)")
    check.add_argument("--field", default="", metavar="NAME", help="the class field (default: detected)")
    check.add_argument("--map-classes", default="", metavar="PAIRS", help="class names: 'Urban=2; Roads=-'")


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Do what was asked for, and tell."""
    return {"new": _new, "sample": _sample, "check": _check}[args.action](args, feedback)


def _new(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    crs_wkt = str(spatial_reference(args.crs).ExportToWkt())
    write_empty_areas_layer(args.output, scheme_by_id(args.scheme), crs_wkt)
    return {"output": str(args.output), "summary": f"{args.output}: ready to draw in."}


def _sample(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    check_areas_path(args.output, [args.raster, args.within])
    sampled = sample_areas(
        SampleRequest(
            raster=args.raster,
            output=args.output,
            per_class=args.per_class,
            side=args.side,
            gap=args.gap,
            band=args.band,
            scheme=scheme_named(args.scheme),
            within=args.within,
            seed=args.seed,
        ),
        feedback,
    )
    counts = sampled.counts
    per_class = ", ".join(f"{code}: {n}" for code, n in counts.items())
    summary = f"{args.output}: {counted(sum(counts.values()), 'areas')} (class: number {per_class})."
    return {"output": str(args.output), "areas": counts, "summary": summary}


def _check(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    request = AreaCheckRequest(
        args.areas,
        args.raster,
        scheme_by_id(args.scheme),
        cell_m=args.cell_size,
        field=args.field,
        layer=args.layer,
        mapping=args.map_classes,
    )
    checked = check_area_file(request, feedback)
    counts = {str(code): {"areas": areas, "cells": cells} for code, (areas, cells) in checked.areas.counts().items()}
    return {
        "classes": counts,
        "problems": [{"kind": p.kind, "areas": list(p.numbers), "text": str(p.text)} for p in checked.problems],
        "summary": "\n".join([*checked.counts_of_classes(), *(str(p.text) for p in checked.problems)]),
    }
