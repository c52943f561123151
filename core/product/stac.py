"""A STAC item whose assets lie beside it.

Source: STAC specification 1.0/1.1, extensions electro-optical (names of bands) and
raster (scale, offset).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..errors import InputError, cannot_read
from ..files import check_readable
from ..message import Message
from ..plain_text import shortened
from ..sentinel.bands import band_from_common_name, band_from_name, band_from_wavelength
from ..sentinel.conditions import read_conditions, state_conditions
from ..sentinel.provenance import BASELINE_KEYS, offset_removed
from ..sentinel.scene_identity import identify_scene
from .mask_layers import is_mask, mask_layer, take_mask
from .product import BandImage, Product, in_order, open_images
from .product_conditions import LAYERS, with_layers

_MAX_BYTES = 16_000_000
_IMAGE_SUFFIXES = (".jp2", ".tif", ".tiff")
_IMAGE_TYPES = ("image/tiff", "image/geotiff", "image/jp2", "image/x-jp2")
"""Media types of bands' files, whose addresses may have no extension."""
_WAVELENGTHS = ("center_wavelength", "eo:center_wavelength")
_MAX_MICROMETRES = 20.0
_CLOUD_ASSETS = {"cloud": "MSK_CLDPRB", "cloud_probability": "MSK_CLDPRB", "cloud-probability": "MSK_CLDPRB"}
"""What Earth Search and others call the cloud probability."""


def is_item(path: Path) -> bool:
    """Return whether a JSON file speaks of assets, as STAC items do; other GeoJSON files are layers of vectors."""
    try:
        with path.open("rb") as file:
            return b'"assets"' in file.read(_MAX_BYTES)
    except OSError:
        return False


def open_item(path: Path) -> Product:
    """Open a STAC item.

    Args:
        path: the item's JSON.

    Raises:
        InputError: it is no item, has no band's file beside it, or points elsewhere.
    """
    item = _read(path)
    properties = as_mapping(item.get("properties"))
    _refuse_landsat(properties, path)
    images: dict[str, BandImage] = {}
    absent: list[str] = []
    for key, value in sorted(as_mapping(item.get("assets")).items()):
        asset = as_mapping(value)
        name = asset_band(key, asset)
        href = asset.get("href")
        if name is None or not isinstance(href, str) or is_preview(asset, href):
            continue
        file = _local_file(href, path)
        if file is None:
            absent.append(href)
            continue
        image = _with_stated(open_images(str(file), found=True, name=name)[0], asset)
        if name not in images or image.pixel_size < images[name].pixel_size:
            images[name] = image
    if all(map(is_mask, images)):
        raise _no_bands(path, absent)
    notes: list[str] = (
        [
            Message(
                "{n} assets of {path_name} are not in its folder and are left out.",
                n=len(absent),
                path_name=path.name,
            )
        ]
        if absent
        else []
    )
    scene_classes = take_mask(images)
    bands = in_order(images)
    if key := offset_removed(properties):
        bands = tuple(replace(band, scale=band.scale or 0.0001, offset=0.0) for band in bands)
        notes.append(Message("The item says that the offset has been removed ({key}).", key=key))
    named = (properties.get(key) for key in ("s2:product_uri", "sentinel:product_id"))
    name = next((text for text in (*named, item.get("id")) if isinstance(text, str) and text), path.stem)
    return Product(
        name.removesuffix(".SAFE"),
        bands,
        scene_classes,
        {**item_metadata(name, str(item.get("id")), properties), **_conditions(item, path, name)},
        notes=tuple(notes),
        offset_doubtful=True,
    )


def _conditions(item: Mapping[str, Any], path: Path, name: str) -> dict[str, str]:
    """Return what the item and its layers of aerosol and water vapour say of the atmosphere."""
    layers = {}
    for key, asset in as_mapping(item.get("assets")).items():
        layer, href = key.partition("-")[0].upper(), as_mapping(asset).get("href")
        file = _local_file(href, path) if layer in LAYERS and isinstance(href, str) else None
        if file is not None and layer not in layers:
            layers[layer] = str(file)
    return state_conditions(with_layers(read_conditions(as_mapping(item.get("properties")), name), layers))


def _no_bands(path: Path, absent: list[str]) -> InputError:
    return InputError(
        "No band file of the STAC item {path_name} is in its folder ({n} are elsewhere{example}).",
        "Download the files of the item into its folder under their own names.",
        path_name=path.name,
        n=len(absent),
        example=f": {shortened(absent[0], 200)}" if absent else "",
    )


def _read(path: Path) -> dict[str, Any]:
    check_readable(path)
    try:
        size = path.stat().st_size
        content = "" if size > _MAX_BYTES else path.read_text(encoding="utf-8-sig")
        item = json.loads(content) if content else None
    except OSError as error:
        raise cannot_read(path, error) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            "{path} is not valid JSON: {error}.", "Download the item again.", path=path, error=error
        ) from error
    if size > _MAX_BYTES:
        raise InputError("{path} is too large for a STAC item.", "Select a single item, not a collection.", path=path)
    kind = item.get("type") if isinstance(item, dict) else None
    if isinstance(item, dict) and kind == "FeatureCollection":
        found = item.get("features")
        items = [i for i in found if isinstance(i, dict) and "assets" in i] if isinstance(found, list) else []
        if len(items) == 1:
            return items[0]
        if items:
            raise InputError(
                "{path} contains {n_items} STAC items, the result of a search.",
                "Save one item to a file.",
                path=path,
                n_items=len(items),
            )
    if isinstance(item, dict) and kind in ("Catalog", "Collection"):
        raise InputError(
            "{path} is a STAC {lower}, not an item.", "Select the JSON of one scene.", path=path, lower=kind.lower()
        )
    if not isinstance(item, dict) or kind != "Feature" or "assets" not in item:
        raise InputError(
            "{path} is not a STAC item: it is not a Feature with assets.", "Select the JSON of an item.", path=path
        )
    return item


def _refuse_landsat(properties: Mapping[str, Any], path: Path) -> None:
    """Refuse another sensor, whose "nir08" and "swir16" are other bands."""
    platform = str(properties.get("platform") or properties.get("constellation") or "").lower()
    if platform.startswith("landsat"):
        raise InputError(
            "{path_name} describes a scene of {platform}.",
            "Select a Sentinel-2 scene.",
            path_name=path.name,
            platform=platform,
        )


def asset_band(key: str, asset: Mapping[str, Any]) -> str | None:
    """Return which band an asset is: by the band's number, by the common name in its key, and as the band is described.

    Common names that several bands share, as "rededge", name none: then the wavelength tells.
    """
    plain = re.sub(r"-jp2$", "", key)
    if layer := mask_layer(_CLOUD_ASSETS.get(plain.lower(), plain)):
        return layer.name
    described = asset.get("bands") or asset.get("eo:bands") or []
    if isinstance(described, list) and len(described) > 1:
        return None  # a picture in true colour
    band = as_mapping(described[0]) if isinstance(described, list) and described else {}
    names = [str(band[k]) for k in ("name", "common_name", "eo:common_name") if band.get(k)]
    for name in (*names, key):
        if known := band_from_name(name):
            return known
    if known := band_from_common_name(plain) or _by_wavelength(band):
        return known
    return next((known for known in map(band_from_common_name, names) if known), None)


def _by_wavelength(band: Mapping[str, Any]) -> str | None:
    """Return the band at the wavelength that a description states, in micrometres; some write nanometres."""
    for key in _WAVELENGTHS:
        stated = band.get(key)
        if isinstance(stated, (int, float)) and 0 < stated < 1e5:
            return band_from_wavelength(1000.0 * stated if stated < _MAX_MICROMETRES else float(stated))
    return None


def is_preview(asset: Mapping[str, Any], href: str) -> bool:
    """Return whether an asset is a picture to look at, or no image at all."""
    roles = asset.get("roles") or []
    preview = isinstance(roles, list) and bool({"thumbnail", "overview", "visual"} & {str(r) for r in roles})
    named = Path(href.partition("?")[0]).suffix.lower() in _IMAGE_SUFFIXES
    return preview or not (named or _media_type(asset) in _IMAGE_TYPES)


def is_tiff(asset: Mapping[str, Any], href: str) -> bool:
    """Return whether an asset is a TIFF, by its address or by its media type."""
    return href.lower().partition("?")[0].endswith((".tif", ".tiff")) or _media_type(asset) in _IMAGE_TYPES[:2]


def _media_type(asset: Mapping[str, Any]) -> str:
    """Return the media type of an asset without its parameters, in lower case; "" for none."""
    stated = asset.get("type")
    return stated.partition(";")[0].strip().lower() if isinstance(stated, str) else ""


def _local_file(href: str, item: Path) -> Path | None:
    """Find an asset's file in the item's folder or below; None if it lies anywhere else.

    Items keep the addresses that their files were downloaded from: of those, the file's name
    counts, if such a file lies beside the item.
    """
    folder = item.resolve().parent
    try:
        parts = urlsplit(href)
        if parts.scheme == "file":
            href = unquote(parts.path) if parts.netloc in ("", "localhost") else ""
        elif len(parts.scheme) > 1:  # one letter is a drive
            href = unquote(parts.path).rpartition("/")[2]
        if not href or href.startswith(("//", "\\", "/vsi")):
            return None  # a share, GDAL's virtual files
        file = (folder / href).resolve()
        return file if folder in file.parents and file.is_file() else None
    except (ValueError, OSError):  # no address, or no name that a file can have
        return None


def _with_stated(image: BandImage, asset: Mapping[str, Any]) -> BandImage:
    """Return an image the scale and offset that its asset states; otherwise those of the file hold."""
    for described in (asset.get("raster:bands"), asset.get("bands"), [asset]):
        first = as_mapping(described[0]) if isinstance(described, list) and described else {}
        scale = first.get("scale", first.get("raster:scale"))
        offset = first.get("offset", first.get("raster:offset", 0))
        numbers = isinstance(scale, (int, float)) and isinstance(offset, (int, float))
        if numbers and 1e-6 <= scale < 1 and abs(offset) <= 1:
            return replace(image, scale=float(scale), offset=float(offset))
    return image


def item_metadata(name: str, item_id: str, properties: Mapping[str, Any]) -> dict[str, str]:
    """Return what an item tells of its product, as a stack states it.

    Args:
        name: the product's.
        item_id: the item's.
        properties: the item's.
    """
    metadata = {"PRODUCT": name.removesuffix(".SAFE")}
    baseline = next((properties[key] for key in BASELINE_KEYS if properties.get(key)), "")
    if isinstance(baseline, str) and re.fullmatch(r"\d{1,2}\.\d{1,2}", baseline):
        metadata["PROCESSING_BASELINE"] = baseline
    level = re.search(
        r"L(?:evel-)?(1C|2A)", f"{properties.get('processing:level', '')} {name} {item_id}", re.IGNORECASE
    )
    if level:
        metadata["LEVEL"] = f"L{level[1].upper()}"
    known = identify_scene(properties, name, item_id).as_metadata()
    return {**metadata, **{key: known[key] for key in ("SATELLITE", "TILE") if key in known}}


def as_mapping(value: Any) -> Mapping[str, Any]:
    """Return a part of an item that should be an object; an empty one where it is something else."""
    return value if isinstance(value, Mapping) else {}
