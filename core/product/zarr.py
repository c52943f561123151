"""ESA's new products (EOPF): a folder NAME.zarr with measurements/reflectance/r10m/b02 and so on.

Source: EOPF product structure (Zarr 2, scale and offset with each array); GDAL, Zarr driver.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..errors import InputError
from ..files import check_readable
from ..geo.ground import spatial_reference
from ..geo.raster_io import gdal_metadata, open_any, open_raster
from ..plain_text import whole_number
from ..sentinel.bands import band_from_name
from ..sentinel.conditions import read_conditions, state_conditions
from .product import BandImage, Product, image_of, in_order
from .stac import item_metadata

_MAX_BYTES = 16_000_000
_MARKS = (".zgroup", ".zmetadata", ".zattrs", "zarr.json")
_ARRAY = re.compile(r"/measurements/reflectance/(r\d\dm)/(b\d\da?|b8a)$", re.IGNORECASE)
_SCENE_CLASSES = re.compile(r"/conditions/mask/l2a_classification/(r\d\dm)/scl$", re.IGNORECASE)


def is_zarr(path: Path) -> bool:
    """Return whether a folder is a Zarr store."""
    return path.is_dir() and (path.suffix.lower() == ".zarr" or any((path / mark).is_file() for mark in _MARKS))


def refuse_packed_zarr(root: Path, names: Sequence[str]) -> None:
    """Refuse a zip of a Zarr store.

    Raises:
        InputError: it is one.
    """
    if any(name.rpartition("/")[2] in _MARKS for name in names):
        raise InputError(
            "{root} contains a packed product in ESA's EOPF format (Zarr).",
            "Unpack it and select the folder that ends in .zarr.",
            root=root,
        )


def open_zarr(path: Path) -> Product:
    """Open a product of ESA's new format.

    Args:
        path: the folder.

    Raises:
        InputError: this GDAL does not read it, or it holds no bands.
    """
    if gdal.GetDriverByName("Zarr") is None:
        raise _unread(path, "this GDAL has no Zarr driver")
    try:
        dataset = open_any(str(path), ("Zarr",))
    except InputError as error:
        raise _unread(path, "GDAL cannot read this store") from error
    names = [name for name, _ in dataset.GetSubDatasets()]
    bands = _finest(names, _ARRAY)
    if not bands:
        raise _unread(path, "it holds no measurements/reflectance/…/b02")
    images = {name: _image(array, name) for name, array in bands.items()}
    scene_classes = [_image(array, "SCL") for array in _finest(names, _SCENE_CLASSES).values()]
    return Product(path.stem, in_order(images), scene_classes[0] if scene_classes else None, _said_inside(path))


def _said_inside(path: Path) -> dict[str, str]:
    """Return what the store's attributes tell: a STAC item under the name stac_discovery."""
    attributes: Any = {}
    for mark in (".zattrs", "zarr.json", ".zmetadata"):  # Zarr 2, Zarr 3, Zarr 2 in one file
        attributes = attributes or _attributes(path / mark)
    item = attributes.get("stac_discovery") if isinstance(attributes, dict) else None
    properties = item.get("properties") if isinstance(item, dict) else None
    if not isinstance(item, dict) or not isinstance(properties, dict):
        return {"PRODUCT": path.stem}
    item_id = str(item.get("id", ""))
    return {
        **item_metadata(path.stem, item_id, properties),
        **state_conditions(read_conditions(properties, path.stem, item_id)),
    }


def _attributes(file: Path) -> Any:
    """Read the attributes of a store's root; nothing where they cannot be read, as GDAL reads the bands without."""
    try:
        check_readable(file, _MAX_BYTES)
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):  # an InputError among them
        return {}
    if not isinstance(content, dict) or file.name == ".zattrs":
        return content
    if file.name == "zarr.json":
        return content.get("attributes")
    metadata = content.get("metadata")
    return metadata.get(".zattrs") if isinstance(metadata, dict) else {}


def _finest(names: Sequence[str], wanted: re.Pattern[str]) -> dict[str, str]:
    """Choose the array of the finest resolution of each band."""
    chosen: dict[str, tuple[str, str]] = {}
    for array in names:
        if found := wanted.search(array):
            band = "SCL" if wanted is _SCENE_CLASSES else band_from_name(found[2]) or ""
            if band:
                chosen[band] = min(chosen.get(band, ("z", "")), (found[1].lower(), array))
    return {band: array for band, (_, array) in chosen.items()}


def _image(array: str, name: str) -> BandImage:
    dataset = open_raster(array, ("Zarr",))
    image = image_of(dataset, array, 1, name)
    code = gdal_metadata(dataset).get("proj:epsg", "")
    if not image.crs_wkt and whole_number(code) is not None:
        image = replace(image, crs_wkt=spatial_reference(f"EPSG:{code}").ExportToWkt())
    return image


def _unread(path: Path, reason: str) -> InputError:
    return InputError(
        "{name} is a Zarr store (ESA's EOPF product format) and cannot be read: {reason}.",
        "Use the product in SAFE format, or convert the bands to GeoTIFF first.",
        name=path.name,
        reason=reason,
    )
