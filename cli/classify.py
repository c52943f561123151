"""``scene-mapper classify``: make a map."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..core.classify.block_cache import WithBlockCache
from ..core.classify.engine import classify
from ..core.classify.executors import choose_executor
from ..core.classify.request import ALIGNMENTS, CLOUDS_NONE, ClassifyRequest, Extent
from ..core.classify.result import MapResult
from ..core.classmap.class_areas import ClassArea, cells_text, class_areas, km2_decimals, km2_text
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import PRODUCT_CACHE_BYTES, SCENE_CACHE_BYTES, bound_block_cache, bound_open_files
from ..core.inference.card import ModelCard
from ..core.inference.network_group import network_group
from ..core.networks.find import find_each
from ..core.percent import percent_text
from ..core.product.on_the_fly import has_product_blocks
from .old_names import add_old_name
from .scene_options import SCENE_HELP, add_device_options, add_grid_options, add_reading_options

HELP = "create a map of scene classes from a Sentinel-2 raster or product"
BLOCK_CACHE_BYTES = SCENE_CACHE_BYTES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("input", help=SCENE_HELP)
    parser.add_argument("output", type=Path, help="the class map to write (GeoTIFF)")
    parser.add_argument(
        "--model",
        required=True,
        metavar="MODEL[,MODEL…]",
        help="the id of an installed network (see 'models list'), or the path of an .onnx file or card; of "
        "several, the probabilities are averaged",
    )
    parser.add_argument(
        "--each",
        action="store_true",
        help="one map for each of several networks; outputs are folders, or names to which the id of the network is "
        "added, or have {model} in its place",
    )
    parser.add_argument(
        "--atmosphere",
        default="auto",
        metavar="VALUES",
        help="for a scene of another level than the network's: auto, none, or aot=0.3,water=2,sun=35,elevation=500",
    )
    parser.add_argument(
        "--clouds",
        default=CLOUDS_NONE,
        metavar="auto|none|FILE",
        help="mask clouds and shadows; auto: with the layer of the product, otherwise with a network",
    )
    add_reading_options(parser)
    parser.add_argument(
        "--extent",
        nargs=4,
        type=float,
        metavar=("XMIN", "YMIN", "XMAX", "YMAX"),
        help="classify only cells in this extent",
    )
    parser.add_argument("--extent-crs", default="", help="CRS of the extent, EPSG:n (default: that of the raster)")
    parser.add_argument("--cell-size", type=float, metavar="METRES", help="cell size (default: that of the network)")
    parser.add_argument(
        "--cell-align",
        choices=ALIGNMENTS,
        default="input",
        help="align cells to the corner of the raster, or to multiples of the cell size",
    )
    add_grid_options(parser)
    dates = parser.add_argument(
        "--date",
        action="append",
        default=[],
        metavar="FILE",
        dest="dates",
        help="raster or product of another date of the same place; repeatable",
    )
    add_old_name(parser, dates, "--season", repeatable=True)
    _add_outputs(parser)
    _add_computing(parser)


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--simplify",
        action="store_true",
        help="merge the classes to the simplified scheme (17 IGBP classes to 10)",
    )
    parser.add_argument("--labels", type=Path, metavar="FILE", help="also write the set of classes of each cell")
    parser.add_argument("--threshold", type=float, help="minimum probability of a class that is present (multi-label)")
    parser.add_argument("--confidence", type=Path, metavar="FILE", help="also write the largest probability in %%")
    parser.add_argument("--probabilities", type=Path, metavar="FILE", help="also write all probabilities")
    parser.add_argument("--filtered", type=Path, metavar="FILE", help="also write the map after the LCZ filter")
    parser.add_argument(
        "--majority", type=Path, metavar="FILE", help="also write the class that most of several networks give"
    )
    parser.add_argument(
        "--disagreement", type=Path, metavar="FILE", help="also write how many of several networks differ from the map"
    )


def _add_computing(parser: argparse.ArgumentParser) -> None:
    add_device_options(parser)
    parser.add_argument("--half", action="store_true", help="compute in half precision (GPU); see docs/setup.md")
    parser.add_argument("--shard", default="", metavar="I/N", help="compute only this shard of the map; see 'merge'")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="number of worker processes (default: 1)")
    parser.add_argument("--dask", default="", metavar="ADDRESS", help="scheduler of a Dask cluster: tcp://host:8786")
    parser.add_argument("--batch", type=int, default=0, metavar="N", help="batch size in patches (default: automatic)")


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Make the map and say what was made."""
    rasters = 1 + len(args.dates) + bool(args.s1)
    bound_open_files(rasters)
    if rasters == 1 and args.clouds == CLOUDS_NONE and has_product_blocks(args.input):
        bound_block_cache(PRODUCT_CACHE_BYTES)
    cards = find_each(args.model, feedback)
    request = _request(args, cards[0] if args.each or len(cards) == 1 else network_group(cards))
    executor = WithBlockCache(choose_executor(shard=args.shard, workers=args.workers, dask=args.dask))
    if not args.each:
        return _outputs(classify(request, executor, feedback), args.quiet)
    from ..core.classify.each_network import classify_each

    maps = [_outputs(result, args.quiet) for result in classify_each(request, cards, executor, feedback)]
    return {"maps": maps, "summary": "\n\n".join(one.pop("summary") for one in maps)}


def _request(args: argparse.Namespace, card: ModelCard) -> ClassifyRequest:
    return ClassifyRequest(
        source=args.input,
        card=card,
        output=args.output,
        bands=args.band_mapping,
        units=args.units,
        level=args.level,
        atmosphere=args.atmosphere,
        clouds=args.clouds,
        extent=_extent(args.extent, args.extent_crs),
        cell_size_m=args.cell_size,
        cell_align=args.cell_align,
        off_grid=args.off_grid,
        dates=tuple(args.dates),
        radar=args.s1,
        radar_bands=args.s1_band_mapping,
        simplify=args.simplify,
        labels=args.labels,
        threshold=args.threshold,
        confidence=args.confidence,
        probabilities=args.probabilities,
        filtered=args.filtered,
        majority=args.majority,
        disagreement=args.disagreement,
        device=args.device,
        threads=args.threads,
        batch=args.batch,
        half=args.half,
    )


def _extent(sides: list[float] | None, crs: str) -> Extent | None:
    if not sides:
        return None
    xmin, ymin, xmax, ymax = sides
    return Extent(xmin, ymin, xmax, ymax, crs)


def _outputs(result: MapResult, quiet: bool) -> dict[str, Any]:
    areas = class_areas(result.counts, result.cell_area_m2, result.scheme, result.unreliable)
    optional = ("confidence", "probabilities", "labels", "filtered", "majority", "disagreement")
    files = {name: getattr(result, name) for name in optional}
    return {
        "output": str(result.output),
        **{name: str(path) if path else None for name, path in files.items()},
        **({"filtered_changed": result.filter_result.changed} if result.filter_result else {}),
        **({"differing": list(result.differing)} if result.differing else {}),
        "cells": result.n_cells,
        "nodata_cells": result.nodata_cells,
        "cell_area_m2": result.cell_area_m2,
        "seconds": round(result.seconds, 3),
        "device": result.device.text,
        "device_why": result.device.reason,
        "batch": result.batch,
        "scenes": [scene.as_metadata() for scene in result.scenes],
        "warnings": list(result.warnings),
        "classes": [area.as_dict() for area in areas],
        "summary": _summary(result, areas, quiet),
    }


def _summary(result: MapResult, areas: Sequence[ClassArea], quiet: bool) -> str:
    scheme, decimals = result.scheme, km2_decimals(result.cell_area_m2)
    lines = [
        f"{scheme.legend_label(scheme.by_code(a.code)):<40}{cells_text(a.cells):>17}"
        f" {km2_text(a.area_ha, decimals):>14} km² {percent_text(a.share):>8}"
        for a in areas
        if a.cells
    ]
    lines += result.unreliable_notes if quiet else ()  # otherwise the log has told them
    if result.differing:
        lines.append(
            f"{len(result.differing) - 1} networks; all agree in {percent_text(result.agreed_share)} of the cells."
        )
    lines.append(
        f"{result.output}: {cells_text(result.n_cells)} in {result.seconds:.1f} s on {result.device.text}, "
        f"{result.nodata_cells:,} without data."
    )
    return "\n".join(lines)
