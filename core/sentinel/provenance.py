"""Where a raster comes from, as far as names tell: its own, those of its folders, of its sources, of files beside it.

The product's name often stands above a file only: ``S2B_MSIL2A_…/B02.tif``. The nearest name goes first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from ..files import is_file
from ..geo.companions import RASTER_COMPANIONS
from .conditions import CONDITION_KEYS

_MAX_FOLDERS = 6
_MAX_FILES = 3
_MAX_ITEMS = 5
_MAX_BYTES = 2_000_000
_PRODUCT_FILES = ("MTD_MSIL2A.xml", "MTD_MSIL1C.xml")
# What STAC items of several catalogues call the product, its level and its baseline.
_KEYS = (
    "s2:product_uri", "sentinel:product_id", "s2:product_type", "processing:level", "earthsearch:s3_path", "title",
)  # fmt: skip
BASELINE_KEYS = ("s2:processing_baseline", "sentinel:processing_baseline", "processing:version")
_BASELINE_IN_NAME = re.compile(r"_N(\d\d)(\d\d)(?=_)", re.IGNORECASE)
OFFSET_REMOVED_KEYS = ("earthsearch:boa_offset_applied", "sentinel:boa_offset_applied")
"""With these, Earth Search v1 and v0 say that an item's numbers are without the offset of its baseline."""


def names_around(path: str, files: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the names that may tell what a raster is, the nearest first.

    Args:
        path: what GDAL opens: a file, a subdataset's name, a path in a zip.
        files: the files that it is read from, as GDAL lists them: those of a virtual raster.

    Returns:
        The file's name, its folders' names, each ending in "/", and names of metadata files in them; the
        same of the first of its files.
    """
    return tuple(dict.fromkeys(name for one in (path, *_other(path, files)) for name in _names(one)))


def said_beside(path: str) -> dict[str, str]:
    """Return what a STAC item beside a file says: keys as `processing_level.product_level` looks for them.

    Args:
        path: the file. An item counts that is named for it, or is the only one in its folder.
    """
    file = Path(path)
    if not is_file(file):
        return {}
    named = [file.with_suffix(suffix) for suffix in (".json", ".geojson")]
    try:
        others = sorted(p for p in file.parent.glob("*.json") if not p.name.startswith("."))
    except OSError:
        others = []
    items = [item for item in map(_item, [p for p in named if is_file(p)] or others[:_MAX_ITEMS]) if item]
    return _said_by_item(items[0]) if len(items) == 1 else {}


def baselines_in_names(names: Iterable[str]) -> Iterator[str]:
    """Yield the processing baselines, "04.00", that names of products, files and folders tell ("…_N0400_…")."""
    for name in names:
        for found in _BASELINE_IN_NAME.finditer(name):
            yield f"{found[1]}.{found[2]}"


def offset_removed(properties: Mapping[str, Any]) -> str:
    """Return the property of an item that says that the offset has been removed; "" if none does."""
    stated = next((key for key in OFFSET_REMOVED_KEYS if key in properties), "")
    return stated if str(properties.get(stated, "")).lower() == "true" else ""


def _said_by_item(item: Mapping[str, Any]) -> dict[str, str]:
    properties = item["properties"]
    said = {key: properties[key] for key in _KEYS if isinstance(properties.get(key), str)}
    for key in ("id", "collection"):
        if isinstance(item.get(key), str):
            said[f"stac:{key}"] = item[key]
    for key in BASELINE_KEYS:
        if re.fullmatch(r"\d{1,2}\.\d{1,2}", str(properties.get(key, ""))):
            said.setdefault("s2:processing_baseline", str(properties[key]))
    if offset_removed(properties):
        said["BOA_ADD_OFFSET"] = "0"
    told = {key: value for key, value in properties.items() if key.lower() in CONDITION_KEYS}
    return {**{key: str(value) for key, value in told.items() if isinstance(value, (str, int, float))}, **said}


def _item(path: Path) -> dict[str, Any] | None:
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return None
        item = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None  # another program's file
    is_item = isinstance(item, dict) and "stac_version" in item and isinstance(item.get("properties"), dict)
    return item if is_item else None


def _other(path: str, files: Iterable[str]) -> list[str]:
    return [file for file in files if file != path and not file.endswith(RASTER_COMPANIONS)][:_MAX_FILES]


def _names(path: str) -> Iterator[str]:
    if path.lstrip().startswith("<"):  # the text of a virtual raster
        return
    inside = re.fullmatch(r"\w+:\"?(.+?)\"?(?::[^\"]*)?", path) if re.match(r"[A-Z0-9_]{4,}:", path) else None
    plain = (inside[1] if inside else path).replace("\\", "/").replace("{", "").replace("}", "")
    if is_file(Path(plain)):
        plain = Path(plain).resolve().as_posix()
    parts = [part for part in PurePosixPath(plain.partition("?")[0]).parts if part not in ("/", "..", ".", "vsizip")]
    yield from parts[-1:]
    folder = Path(plain).parent
    for part in parts[-2 : -2 - _MAX_FOLDERS : -1]:
        yield from (name for name in _PRODUCT_FILES if is_file(folder / name))
        yield f"{part}/"
        folder = folder.parent
