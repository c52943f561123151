"""``scene-mapper adapt``: training areas become a network of one's own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core.adapt.adapt import adapt_network
from ..core.adapt.factsheet import factsheet_html
from ..core.adapt.request import AdaptRequest, check_id
from ..core.adapt.result import AdaptResult
from ..core.adapt.suspicious import write_verdicts
from ..core.adapt.tables import adapt_dict, adapt_summary
from ..core.classify.features import FeatureRequest, SceneFeatureReader
from ..core.feedback import Feedback
from ..core.files import check_lasting_home, write_text_whole
from ..core.geo.gdal_memory import SCENE_CACHE_BYTES
from ..core.geo.geopackage import check_layer_name
from ..core.inference.card import ModelCard
from ..core.networks.find import find_network
from ..core.product.on_the_fly import as_rasters, refuse_mapping
from ..core.report.text_outputs import TextOutputs
from .scene_options import SCENE_HELP, add_device_options, add_grid_options, add_reading_options

HELP = "adapt a network to a place with training areas"
BLOCK_CACHE_BYTES = SCENE_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("scene", help=SCENE_HELP)
    parser.add_argument(
        "areas", help="training areas: polygons with one class each (GeoPackage, KML, KMZ, shapefile …)"
    )
    parser.add_argument("--model", required=True, help="the network to adapt: its id, or the path of an .onnx or card")
    parser.add_argument("--id", required=True, dest="new_id", metavar="NEW_ID", help="id of the adapted network")
    parser.add_argument("--title", default="", help="its title")
    parser.add_argument("--replace", action="store_true", help="replace an existing user network of this id")
    parser.add_argument(
        "--date",
        action="append",
        default=[],
        metavar="SCENE",
        help="raster or product of another date of the same place; repeatable",
    )
    parser.add_argument("--areas-layer", default="", metavar="NAME", help="the layer of the areas (default: all)")
    parser.add_argument("--field", default="", metavar="NAME", help="the class field (default: detected)")
    parser.add_argument("--map-classes", default="", metavar="PAIRS", help="class names: 'Urban=2; Roads=-'")
    parser.add_argument("--test-areas", default="", metavar="FILE", help="additional areas, used only for testing")
    parser.add_argument(
        "--own-classes", action="store_true", help="use the classes of the areas instead of those of the network"
    )
    parser.add_argument(
        "--leave-out", action="store_true", help="leave classes without areas out of maps (default: keep them)"
    )
    parser.add_argument("--no-forest", action="store_true", help="do not compare with a random forest on pixels")
    parser.add_argument(
        "--checked",
        type=Path,
        metavar="FILE",
        help="write the areas with the checks, suspicious ones first (GeoPackage)",
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a factsheet (HTML)")
    add_reading_options(parser)
    add_grid_options(parser)
    add_device_options(parser)


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Adapt the network, write what is wanted, and give every figure."""
    request = AdaptRequest(
        areas=args.areas,
        new_id=args.new_id,
        field=args.field,
        layer=args.areas_layer,
        mapping=args.map_classes,
        title=args.title,
        test_areas=args.test_areas,
        own_classes=args.own_classes,
        leave_out=args.leave_out,
        replace=args.replace,
        forest=not args.no_forest,
    )
    check_lasting_home()
    check_id(request)
    if args.checked is not None:
        check_layer_name(args.checked)
    card, given = find_network(args.model, feedback), (args.scene, *args.date)
    inputs = [*given, args.areas, args.test_areas, args.s1, *card.files]
    with TextOutputs(html=args.report).reserved(inputs, layer=args.checked):
        refuse_mapping(args.band_mapping, given)
        with as_rasters(given, card.sentinel2_bands, feedback, args.units) as scenes:
            reader = SceneFeatureReader(_features(args, scenes, card))
            result = adapt_network(request, reader, feedback)
        written = _written(args, reader, result)
    return {**adapt_dict(result), "outputs": written, "summary": adapt_summary(result)}


def _written(args: argparse.Namespace, reader: SceneFeatureReader, result: AdaptResult) -> list[str]:
    """Write what is wanted, and return its files."""
    if args.checked is not None:
        write_verdicts(
            args.checked,
            result.request.areas,
            layer=result.request.layer,
            crs_wkt=reader.geometry.crs_wkt,
            verdicts=result.verdicts,
            scheme=result.areas.scheme,
        )
    if args.report is not None:
        write_text_whole(args.report, factsheet_html(result))
    return [str(path) for path in (args.checked, args.report) if path is not None]


def _features(args: argparse.Namespace, scenes: tuple[str, ...], card: ModelCard) -> FeatureRequest:
    return FeatureRequest(
        scenes,
        card,
        bands=args.band_mapping,
        units=args.units,
        level=args.level,
        off_grid=args.off_grid,
        radar=args.s1,
        radar_bands=args.s1_band_mapping,
        device=args.device,
        threads=args.threads,
    )
