"""Which scene a raster is: satellite, date, tile, level and baseline, as its metadata and names tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from osgeo import gdal

from ..geo.raster_io import gdal_text
from .conditions import read_conditions
from .processing_level import product_level
from .provenance import BASELINE_KEYS, baselines_in_names
from .raster_bands import what_is_said

# As our stacks state it, ESA's metadata, Google Earth Engine, STAC items; lower case.
_SATELLITE_KEYS = ("satellite", "spacecraft_name", "datatake_1_spacecraft_name", "platform")
_TILE_KEYS = ("tile", "s2:mgrs_tile", "mgrs_tile", "grid:code")
# The STAC extension MGRS, and Earth Search v0.
_TILE_PARTS = (
    ("mgrs:utm_zone", "mgrs:latitude_band", "mgrs:grid_square"),
    ("sentinel:utm_zone", "sentinel:latitude_band", "sentinel:grid_square"),
)
_BASELINE_KEYS = ("PROCESSING_BASELINE", *BASELINE_KEYS)
_SATELLITE = re.compile(r"(?:Sentinel-?|(?<![A-Za-z0-9])S)2([A-D])(?![A-Za-z0-9])", re.IGNORECASE)
_MGRS = r"(\d{1,2}[C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V])(?![A-Za-z0-9])"
_TILE_IN_NAME = re.compile(rf"(?:(?<![A-Za-z0-9])T|(?<![A-Za-z0-9])S2[A-D]_){_MGRS}")

COMPOSITE_KEY = "COMPOSITE"
"""Where the metadata of a composite of several dates name its method: it is of no satellite and no day."""


@dataclass(frozen=True)
class SceneIdentity:
    """What is known of a scene; "" or None where nothing tells.

    Attributes:
        product: the product's name, as a stack states it.
        satellite: "Sentinel-2A".
        day: when it was taken.
        tile: of the military grid, "T33UUU".
        level: "L1C" or "L2A".
        baseline: the processing baseline, "05.10".
    """

    product: str = ""
    satellite: str = ""
    day: date | None = None
    tile: str = ""
    level: str = ""
    baseline: str = ""

    @property
    def title(self) -> str:
        """Satellite, date and tile, for people; the product's name where two of the three are missing."""
        known = [text for text in (self.satellite, self.day.isoformat() if self.day else "", self.tile) if text]
        return " ".join(known) if len(known) > 1 else self.product

    def as_metadata(self) -> dict[str, str]:
        """Return what is known, as entries of a raster's metadata; the product is `PRODUCT`."""
        said = {
            "PRODUCT": self.product,
            "SATELLITE": self.satellite,
            "SENSING_DATE": self.day.isoformat() if self.day else "",
            "TILE": self.tile,
            "LEVEL": self.level,
            "BASELINE": self.baseline,
        }
        return {key: value for key, value in said.items() if value}


def identify_raster(dataset: gdal.Dataset, path: str) -> SceneIdentity:
    """Return which scene an open raster shows.

    Args:
        dataset: the raster.
        path: as it was given.
    """
    return identify_scene(*what_is_said(dataset, path))


def identify_scene(metadata: Mapping[str, Any], *names: str) -> SceneIdentity:
    """Return the scene that metadata and names belong to.

    Args:
        metadata: the raster's, or a STAC item's properties.
        *names: file name, product name, folders' names; the best first.
    """
    stated = {key: "" if value is None else str(value) for key, value in metadata.items()}  # an item's may be anything
    product = gdal_text(stated.get("PRODUCT", ""))
    texts = (product, *names)
    said = {key.lower(): value for key, value in stated.items()}
    satellites = [*(said[key] for key in _SATELLITE_KEYS if key in said), *(text.replace("_", " ") for text in texts)]
    tiles = [f"T{said[key].rpartition('-')[2].lstrip('T')}" for key in _TILE_KEYS if key in said]
    tiles += ["T" + "".join(said[key] for key in keys) for keys in _TILE_PARTS if all(key in said for key in keys)]
    satellite = next((found[1].upper() for found in map(_SATELLITE.search, satellites) if found), "")
    tile = next((found[1] for found in map(_TILE_IN_NAME.search, (*tiles, *texts)) if found), "")
    if COMPOSITE_KEY in stated:
        return SceneIdentity(product, tile=f"T{tile}" if tile else "", level=product_level(stated, *texts))
    return SceneIdentity(
        product=product,
        satellite=f"Sentinel-2{satellite}" if satellite else "",
        day=read_conditions(stated, *texts).day,
        tile=f"T{tile}" if tile else "",
        level=product_level(stated, *texts),
        baseline=_baseline(stated, texts),
    )


def _baseline(metadata: Mapping[str, str], names: tuple[str, ...]) -> str:
    stated = next((metadata[key] for key in _BASELINE_KEYS if metadata.get(key)), "")
    if re.fullmatch(r"\d{1,2}\.\d{1,2}", stated):
        return stated
    return next(baselines_in_names(names), "")
