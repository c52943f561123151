"""``scene-mapper scenes``: search catalogues for scenes, and get the part that is needed."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ..core.catalogues.area import Area, area_around, area_of_bbox, area_of_layer
from ..core.catalogues.catalogues import CATALOGUES, DEFAULT_CATALOGUE, LEVELS, Catalogue, catalogue_named
from ..core.catalogues.found_scene import FoundScene
from ..core.catalogues.get_scene import GetRequest, check_target, default_name, get_scene
from ..core.catalogues.query import SceneQuery
from ..core.catalogues.search import scene_by_id, search
from ..core.catalogues.seasons import best_per_season, best_scene
from ..core.catalogues.transport import UrllibTransport
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.geo.gdal_memory import SCENE_CACHE_BYTES
from ..core.percent import percent_text
from .options import add_action

HELP = "search catalogues for Sentinel-2 scenes, and get the part that is needed"
BLOCK_CACHE_BYTES = SCENE_CACHE_BYTES
HAS_ACTIONS = True
TOKEN_VARIABLE = "SCENE_MAPPER_TOKEN"  # noqa: S105 (a variable's name)
BEST = "best"
_DAYS = 365
_COLUMNS, _WIDTHS = ("date", "satellite", "level", "clouds", "covers", "tiles", "id"), (12, 13, 7, 8, 8, 15)


def add_arguments(parser: argparse.ArgumentParser, _argv: Sequence[str] = ()) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    found = _action(actions, "search", "list the scenes of an area")
    found.add_argument("--best-per-season", action="store_true", help="only the best scene of each season")
    got = _action(actions, "get", "get the part of a scene that is needed, as one raster")
    got.add_argument("scene", help=f"the id of a scene that was found, or '{BEST}': the clearest that covers the area")
    got.add_argument("output", type=Path, help="the raster to write (.tif), or a folder")
    got.add_argument("--bands", default="", metavar="B02,B03,…", help="bands (default: the ten bands of 10 and 20 m)")


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Search, or get a scene, and tell."""
    catalogue = catalogue_named(args.catalogue)
    area = _area(args)
    if args.action == "get" and not args.output.is_dir():
        check_target(args.output, area)  # before a server is asked
    transport = UrllibTransport(os.environ.get(TOKEN_VARIABLE, ""), catalogue.trusted_hosts)
    if args.action == "search":
        scenes = search(catalogue, _query(args, area), transport, feedback)
        return _listed(scenes, args.best_per_season, area, catalogue)
    if args.scene == BEST:
        scene = best_scene(search(catalogue, _query(args, area), transport, feedback), catalogue)
    else:
        scene = scene_by_id(catalogue, args.scene, area, transport, feedback)
    output = args.output / default_name(scene) if args.output.is_dir() else args.output
    result = get_scene(GetRequest(scene, area, output, args.bands), transport, feedback)
    return {
        "output": str(result.output),
        "scene": scene.id,
        "title": result.title,
        "level": result.level,
        "bands": list(result.bands),
        "width": result.width,
        "height": result.height,
        "clouds": str(result.clouds or ""),
        "reused": list(result.reused),
        "warnings": list(result.warnings),
        "summary": f"{result.output}: {result.title}, {result.width} x {result.height} pixels of "
        f"{', '.join(result.bands)}.",
    }


def _action(actions: Any, name: str, text: str) -> argparse.ArgumentParser:
    parser = add_action(actions, name, text)
    where = parser.add_argument_group("area (one of)")
    where.add_argument("--bbox", default="", metavar="W,S,E,N", help="west,south,east,north in degrees")
    where.add_argument("--area", default="", metavar="FILE", help="the extent of a raster or vector layer")
    where.add_argument("--place", default="", metavar="LAT,LON", help="latitude,longitude in degrees: 48.85,2.35")
    where.add_argument("--size", type=float, default=20.0, metavar="KM", help="size of the area around --place (20)")
    what = parser.add_argument_group("scenes")
    what.add_argument("--from", dest="start", default="", metavar="DATE", help="first day, 2024-06-01 (a year ago)")
    what.add_argument("--to", dest="end", default="", metavar="DATE", help="last day (today)")
    what.add_argument("--clouds", type=float, default=20.0, metavar="PERCENT", help="cloud limit of a tile (20)")
    what.add_argument("--level", choices=(*LEVELS, "any"), default="L2A", help="processing level (L2A)")
    what.add_argument("--count", type=int, default=100, metavar="N", help="number of scenes to list at most (100)")
    parser.add_argument(
        "--catalogue",
        default=DEFAULT_CATALOGUE,
        metavar="NAME",
        help=f"{', '.join(CATALOGUES)} or the address of a STAC API (default: {DEFAULT_CATALOGUE})",
    )
    return parser


def _area(args: argparse.Namespace) -> Area:
    given = [name for name in ("bbox", "area", "place") if getattr(args, name)]
    if len(given) != 1:
        raise RequestError(
            "{n} areas were given, but one is needed." if given else "No area was given.",
            "Use one of --bbox, --area and --place.",
            n=len(given),
        )
    if args.bbox:
        return area_of_bbox(args.bbox)
    return area_of_layer(args.area) if args.area else area_around(args.place, args.size)


def _query(args: argparse.Namespace, area: Area) -> SceneQuery:
    end = _day(args.end) if args.end else date.today()
    start = _day(args.start) if args.start else end - min(timedelta(days=_DAYS), end - date.min)
    return SceneQuery(area, start, end, max_cloud_percent=args.clouds, level=args.level, count=args.count)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise RequestError("'{text}' is not a date.", "Write it as 2024-06-01.", text=text[:40]) from error


def _listed(scenes: list[FoundScene], by_season: bool, area: Area, catalogue: Catalogue) -> dict[str, Any]:
    seasons = best_per_season(scenes, (area.south + area.north) / 2) if by_season else {}
    shown = list(seasons.values()) if by_season else scenes
    names = {scene.id: season for season, scene in seasons.items()}
    lines = [_row(_COLUMNS)]
    lines += [_row_of(scene, names.get(scene.id, "")) for scene in shown]
    nothing = f"{catalogue.title} has no such scene. Raise the cloud limit, extend the dates, or use another catalogue."
    return {
        "catalogue": catalogue.address,
        "area": list(area.bbox),
        "scenes": [_as_dict(scene, names.get(scene.id, "")) for scene in shown],
        "summary": "\n".join(lines) if shown else nothing,
    }


def _row(texts: Sequence[str]) -> str:
    return "".join(f"{text:<{width}}" for text, width in zip(texts, _WIDTHS)) + texts[-1]


def _row_of(scene: FoundScene, season: str) -> str:
    clouds = "?" if scene.cloud_percent is None else f"{scene.cloud_percent:.0f} %"
    missing = f" (without {', '.join(scene.missing)})" if scene.missing else ""
    if scene.needs_zip:
        size = f", {scene.zip_bytes / 1e6:.0f} MB" if scene.zip_bytes else ""
        missing += f" (whole product only{size})"
    return _row(
        [
            scene.day.isoformat(),
            scene.satellite or "?",
            scene.level or "?",
            clouds,
            percent_text(scene.coverage, 0),
            ",".join(scene.tiles),
            f"{scene.id}{missing}{f'  {season}' if season else ''}",
        ]
    )


def _as_dict(scene: FoundScene, season: str) -> dict[str, Any]:
    return {
        "id": scene.id,
        "date": scene.day.isoformat(),
        "satellite": scene.satellite,
        "tiles": list(scene.tiles),
        "level": scene.level,
        "cloud_percent": scene.cloud_percent,
        "coverage": round(scene.coverage, 4),
        "bands": list(scene.bands),
        "missing": list(scene.missing),
        "whole_product_only": scene.needs_zip,
        "download_bytes": scene.zip_bytes,
        "thumbnail": scene.thumbnail,
        "footprints": [[list(point) for point in ring] for ring in scene.footprints],
        **({"season": season} if season else {}),
    }
