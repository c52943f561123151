"""Reading the items of a catalogue's answer. Nothing in it is trusted: types are checked, and addresses.

Source: STAC specification 1.0/1.1 and its extensions electro-optical, projection, raster, MGRS and alternate assets.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from osgeo import ogr

from ..geo.raster_io import quiet_gdal
from ..product.stac import as_mapping, asset_band, is_preview, is_tiff
from ..sentinel.scene_identity import identify_scene
from ..web import LOOPBACK, as_safe_as, host_of, is_allowed
from .catalogues import Catalogue
from .found_scene import FoundAsset, FoundItem
from .product_assets import whole_product

_MAX_ASSETS = 300
_MAX_TEXT = 500
_MAX_GEOMETRY = 200_000
_S3 = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[^\s?#\\]+", re.IGNORECASE)
_ID = re.compile(r"[^\s\x00-\x1f+/\\]{1,200}")
_UTM = re.compile(r"(?:EPSG:|urn:ogc:def:crs:EPSG:[\d.]*:)?(32[67]\d\d)(?:\.0)?", re.IGNORECASE)
_NUMBERS = (
    "name", "common_name", "eo:common_name", "scale", "offset", "nodata", "raster:scale", "raster:offset",
)  # fmt: skip
"""What is kept of the description of a band."""
_LAYERS = {"aot": "AOT", "wvp": "WVP"}
_THUMBNAILS = ("thumbnail", "preview", "rendered_preview", "quicklook")
_PICTURES = (".png", ".jpg", ".jpeg")
_SIZE = re.compile(r"_(\d\d)m$")
_BY_BAND_M = {"B01": 60, "B09": 60, "B10": 60, "B02": 10, "B03": 10, "B04": 10, "B08": 10}


def read_item(value: Any, catalogue: Catalogue, asked: str = "") -> FoundItem | None:
    """Read an item.

    Args:
        value: of the answer, anything.
        catalogue: where it is from.
        asked: the address of the answer, to which relative addresses belong where the item does not name its own.

    Returns:
        The item; None where it is none, is no scene of Sentinel-2, or has no place, date or file of a band.
    """
    item = as_mapping(value)
    item_id, collection = _text(item.get("id")), _text(item.get("collection"))
    properties = {str(k): v for k, v in as_mapping(item.get("properties")).items() if _is_plain(v)}
    platform = str(properties.get("platform", properties.get("constellation", ""))).lower()
    if not _ID.fullmatch(item_id) or platform.startswith("landsat"):
        return None
    name = _text(properties.get("s2:product_uri"))
    known = identify_scene({**properties, "stac:collection": collection, "stac:id": item_id}, name, item_id)
    footprint = _footprint(item)
    described = _with_whole_addresses(item, asked or catalogue.address)
    here = host_of(catalogue.address) in LOOPBACK
    assets = _assets(described, here)
    product = whole_product(described, lambda href, asset: list(_addresses(href, asset, here)))
    if product is not None and not known.satellite and not any(band.startswith("B") for band in assets):
        product = None  # a zip of anything
    has_bands = product is not None or any(band.startswith("B") for band in assets)
    if known.day is None or not footprint or not has_bands:
        return None
    return FoundItem(
        id=item_id,
        collection=collection,
        day=known.day,
        satellite=known.satellite,
        tile=known.tile,
        level=known.level or _level_of(collection, catalogue),
        baseline=known.baseline.zfill(5) if known.baseline else "",
        crs=_crs(properties, described, known.tile),
        cloud_percent=_percent(properties.get("eo:cloud_cover")),
        footprint=footprint,
        assets=assets,
        thumbnail=_thumbnail(described, here),
        properties=properties,
        product=product,
    )


def _with_whole_addresses(item: Mapping[str, Any], asked: str) -> dict[str, Mapping[str, Any]]:
    """Return the assets of an item; addresses of theirs that are relative to the item become whole."""
    links = item.get("links")
    own = (one for one in links if as_mapping(one).get("rel") == "self") if isinstance(links, list) else iter(())
    base = _text(as_mapping(next(own, None)).get("href"), 4000)
    base = as_safe_as(base, asked)
    base = base if is_allowed(base) else asked
    whole = {}
    for key, value in list(as_mapping(item.get("assets")).items())[:_MAX_ASSETS]:
        asset = as_mapping(value)
        href = _text(asset.get("href"), 4000)
        is_relative = bool(href) and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/vsi|[/\\]{2}", href)
        if href:
            asset = {**asset, "href": as_safe_as(urljoin(base, href) if is_relative else href, asked)}
        whole[str(key)[:_MAX_TEXT]] = asset
    return whole


def _level_of(collection: str, catalogue: Catalogue) -> str:
    return next((level for level, ids in catalogue.collections.items() if collection in ids), "")


def _assets(assets: Mapping[str, Mapping[str, Any]], here: bool) -> dict[str, FoundAsset]:
    """Return the best file of each band: over https rather than s3, GeoTIFF rather than JP2, at the band's own size."""
    found: dict[str, tuple[tuple[bool, bool, float], FoundAsset]] = {}
    for key, asset in assets.items():
        href = asset.get("href")
        if not isinstance(href, str) or is_preview(asset, href):
            continue
        band = _LAYERS.get(re.split(r"[-_]", key.lower())[0]) or asset_band(key, asset)
        addresses = list(_addresses(href, asset, here))
        address = addresses[0] if addresses else ""
        if band is None or not address:
            continue
        size = _SIZE.search(key.replace("-jp2", ""))
        wrong_size = abs(int(size[1]) - _BY_BAND_M.get(band, 20)) if size else 0
        s3 = next((one for one in addresses if one.startswith("s3:")), "")
        rank = (address.startswith("s3:"), not is_tiff(asset, href), wrong_size)
        if band not in found or rank < found[band][0]:
            found[band] = (rank, FoundAsset(key, address, _described(asset), s3))
    return {band: asset for band, (_, asset) in sorted(found.items())}


def _addresses(href: str, asset: Mapping[str, Any], here: bool) -> Iterator[str]:
    """Yield the addresses of an asset that may be used, those over https first.

    Only a catalogue on this machine (`here`) may lead to servers on this machine.
    """
    others = [_text(as_mapping(other).get("href"), 4000) for other in as_mapping(asset.get("alternate")).values()]
    candidates = [href[:4000], *others]
    yield from (one for one in candidates if is_allowed(one) and (here or host_of(one) not in LOOPBACK))
    yield from (one for one in candidates if _S3.fullmatch(one))


def _described(asset: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an asset says of its numbers."""
    kept: dict[str, Any] = {key: asset[key] for key in _NUMBERS if key in asset and _is_plain(asset[key])}
    for key in ("bands", "eo:bands", "raster:bands"):
        bands = asset.get(key)
        if isinstance(bands, list) and len(bands) == 1:
            kept[key] = [{k: v for k, v in as_mapping(bands[0]).items() if k in _NUMBERS and _is_plain(v)}]
    return kept


def _thumbnail(assets: Mapping[str, Mapping[str, Any]], here: bool) -> str:
    for key, asset in assets.items():
        href, roles = _text(asset.get("href"), 4000), asset.get("roles")
        is_meant = key in _THUMBNAILS or (isinstance(roles, list) and "thumbnail" in roles)
        kind = _text(asset.get("type")).partition(";")[0].strip()
        is_picture = kind in ("image/png", "image/jpeg") or href.lower().partition("?")[0].endswith(_PICTURES)
        if (
            is_meant
            and is_picture
            and (address := next((a for a in _addresses(href, asset, here) if is_allowed(a)), ""))
        ):
            return address
    return ""


def _footprint(item: Mapping[str, Any]) -> str:
    """Return where an item has data as WKT: its geometry, else its bounding box."""
    geometry = None
    text = _as_json(item.get("geometry"))
    if text:
        with quiet_gdal():
            geometry = ogr.CreateGeometryFromJson(text)
    if geometry is None or geometry.GetGeometryName() not in ("POLYGON", "MULTIPOLYGON") or not geometry.GetArea() > 0:
        geometry = _box(item.get("bbox"))
    if geometry is None:
        return ""
    geometry.FlattenTo2D()
    left, right, bottom, top = geometry.GetEnvelope()
    if not (-360 <= left < right <= 360 and -91 <= bottom < top <= 91):
        return ""
    valid = None
    with quiet_gdal():
        valid = geometry if geometry.IsValid() else geometry.MakeValid()
    is_polygon = valid is not None and valid.GetGeometryName() in ("POLYGON", "MULTIPOLYGON")
    return str(valid.ExportToWkt()) if is_polygon and valid is not None else ""


def _box(bbox: Any) -> ogr.Geometry | None:
    numbers = bbox if isinstance(bbox, list) and len(bbox) in (4, 6) else []
    if not numbers or not all(_is_number(number) for number in numbers):
        return None
    half = len(numbers) // 2
    west, south, east, north = numbers[0], numbers[1], numbers[half], numbers[half + 1]
    points = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ogr.CreateGeometryFromWkt(f"POLYGON (({', '.join(f'{x} {y}' for x, y in points)}))")


def _as_json(geometry: Any) -> str:
    if not isinstance(geometry, dict):
        return ""
    try:
        text = json.dumps(geometry, allow_nan=False)
    except (ValueError, RecursionError):
        return ""
    return text if len(text) <= _MAX_GEOMETRY else ""


def _crs(properties: Mapping[str, Any], assets: Mapping[str, Mapping[str, Any]], tile: str) -> str:
    """Return the UTM zone: as the item or its first asset with a CRS says, else that of its tile."""
    for one in (properties, *assets.values()):
        for key in ("proj:code", "proj:epsg"):
            value = one.get(key)
            if _is_plain(value) and (said := _UTM.fullmatch(str(value))):
                return f"EPSG:{said[1]}"
    zone = re.fullmatch(r"T(\d{1,2})([A-Z])..", tile)
    return f"EPSG:{(32600 if zone[2] >= 'N' else 32700) + int(zone[1])}" if zone else ""


def _percent(value: Any) -> float | None:
    return float(value) if _is_number(value) and 0 <= value <= 100 else None


def _is_number(value: Any) -> bool:
    return (
        isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e15 and math.isfinite(value)
    )


def _is_plain(value: Any) -> bool:
    return isinstance(value, bool) or _is_number(value) or (isinstance(value, str) and len(value) <= _MAX_TEXT)


def _text(value: Any, most: int = _MAX_TEXT) -> str:
    return value if isinstance(value, str) and len(value) <= most else ""
