"""``scene-mapper areas``: area and share of each class."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.analysis.area_tables import areas_csv, areas_dict, areas_html, areas_json, areas_summary, write_zones_layer
from ..core.analysis.areas import AreaRequest, measure_areas
from ..core.classmap.schemes import scheme_named
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import CLASS_MAP_CACHE_BYTES
from ..core.geo.geopackage import check_layer_name
from .options import add_class_band_options
from .text_options import add_report_options, text_outputs

HELP = "measure the area and share of each class, of the whole map or within polygons"
BLOCK_CACHE_BYTES = CLASS_MAP_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("map", help="the class map")
    parser.add_argument(
        "--zones",
        default="",
        metavar="FILE",
        help="polygons to measure within; partly covered cells count in proportion",
    )
    parser.add_argument("--zones-layer", default="", metavar="NAME", help="the layer of the zones (default: all)")
    parser.add_argument("--zone-field", default="", metavar="NAME", help="the field with the zone names")
    parser.add_argument("--zones-out", type=Path, metavar="FILE", help="write the zones with areas (GeoPackage)")
    add_class_band_options(parser)
    add_report_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Measure, write what is wanted, and give every figure."""
    if args.zones_out and not args.zones:
        raise RequestError(
            "A layer of zones can only be written if zones are selected.", "Give --zones, or leave --zones-out."
        )
    if args.zones_out:
        check_layer_name(args.zones_out)
    request = AreaRequest(
        map_path=args.map,
        map_band=args.band,
        scheme=scheme_named(args.scheme),
        zones_path=args.zones,
        zones_layer=args.zones_layer,
        zone_field=args.zone_field,
    )
    with text_outputs(args, [args.map, args.zones], layer=args.zones_out) as outputs:
        result = measure_areas(request, feedback)
        if args.zones_out:
            write_zones_layer(result, args.zones_out)
        outputs.write(lambda: areas_html(result, args.title), lambda: areas_csv(result), lambda: areas_json(result))
    files = [*outputs.paths, *([args.zones_out] if args.zones_out else [])]
    return {**areas_dict(result), "outputs": [str(p) for p in files], "summary": areas_summary(result)}
