"""What a search finds: items of catalogues, and the scenes that they make up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from osgeo import ogr

from ..geo.raster_io import quiet_gdal
from ..product.layout import TEN_BANDS
from .area import Area
from .catalogues import Catalogue

Ring = tuple[tuple[float, float], ...]
"""Points (longitude, latitude) in degrees; the last is the first."""
_MIN_GAIN = 0.001
"""The share of the area that an item must add to belong to a scene."""


@dataclass(frozen=True)
class FoundAsset:
    """A file of an item.

    Attributes:
        key: its name in the item.
        address: https (or http on this machine), or "s3://bucket/key" where there is no other.
        described: what the item says of its numbers: scale, offset, bands.
        s3: "s3://bucket/key", which the keys of an account open, or "".
    """

    key: str
    address: str
    described: Mapping[str, Any]
    s3: str = ""


@dataclass(frozen=True)
class WholeProduct:
    """A product as ESA packs it, of an item that has no files of single bands, or as another way to them.

    Attributes:
        zip_address: of its zip, or "".
        n_bytes: of the zip as the item says, or 0.
        folder: the address of its .SAFE folder, without a slash at its end: https or "s3://bucket/key", or "".
        folder_s3: "s3://bucket/key" of that folder, or "".
    """

    zip_address: str = ""
    n_bytes: int = 0
    folder: str = ""
    folder_s3: str = ""


@dataclass(frozen=True)
class FoundItem:
    """An item of a catalogue: one tile of one date.

    Attributes:
        id: in the catalogue.
        collection: the id of its collection.
        day: when it was taken.
        satellite: "Sentinel-2A", or "".
        tile: "T31UDQ", or "".
        level: "L1C", "L2A" or "".
        baseline: "05.10", or "".
        crs: "EPSG:32631", or "" where the item does not say.
        cloud_percent: of the whole tile, or None.
        footprint: where it has data, a polygon in degrees as WKT.
        assets: its files by band; also the layers of clouds ("SCL"), aerosol and water vapour ("AOT", "WVP").
        thumbnail: the address of a small picture, or "".
        properties: those of the item that are texts and numbers.
        product: the whole product, or None.
    """

    id: str
    collection: str
    day: date
    satellite: str
    tile: str
    level: str
    baseline: str
    crs: str
    cloud_percent: float | None
    footprint: str
    assets: Mapping[str, FoundAsset]
    thumbnail: str
    properties: Mapping[str, Any]
    product: WholeProduct | None = None

    def has(self, bands: Iterable[str]) -> bool:
        """Return whether it has a file of each of these bands."""
        return all(band in self.assets for band in bands)

    @property
    def needs_zip(self) -> bool:
        """Whether its bands come only by its whole zip."""
        return self.product is not None and not self.product.folder and not self.has(TEN_BANDS)

    @property
    def numbers(self) -> str:
        """What its numbers are: items that differ in this cannot be put together."""
        described = [(name, str(self.assets[name].described)) for name in ("B02", "B04") if name in self.assets]
        applied = [str(value) for key, value in sorted(self.properties.items()) if key.endswith("boa_offset_applied")]
        return f"{described} {applied} {self.baseline >= '04'}"


@dataclass(frozen=True)
class FoundScene:
    """A scene: one date, one or more tiles beside each other, one CRS and one level.

    Attributes:
        catalogue: where it was found.
        items: its tiles, the one that covers most of the area first.
        coverage: share of the area that they cover, 0 to 1.
        cloud_percent: cloud cover of the tiles, weighted by the part of the area that each covers; None if unknown.
    """

    catalogue: Catalogue
    items: tuple[FoundItem, ...]
    coverage: float
    cloud_percent: float | None

    @property
    def id(self) -> str:
        """The ids of its items, joined by "+"."""
        return "+".join(item.id for item in self.items)

    @property
    def day(self) -> date:
        """When it was taken."""
        return self.items[0].day

    @property
    def satellite(self) -> str:
        """The satellite: "Sentinel-2A", or ""."""
        return self.items[0].satellite

    @property
    def level(self) -> str:
        """The processing level: "L1C", "L2A" or ""."""
        return self.items[0].level

    @property
    def crs(self) -> str:
        """The CRS: "EPSG:32631", or ""."""
        return self.items[0].crs

    @property
    def tiles(self) -> tuple[str, ...]:
        """The tiles' names, each once."""
        return tuple(dict.fromkeys(item.tile for item in self.items if item.tile))

    @property
    def bands(self) -> tuple[str, ...]:
        """The bands that all its items have."""
        return tuple(name for name in self.items[0].assets if all(name in item.assets for item in self.items))

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of the ten bands of 10 and 20 m that an item lacks; a whole product has them all."""
        lacking = [item for item in self.items if item.product is None]
        return tuple(name for name in TEN_BANDS if not all(name in item.assets for item in lacking))

    @property
    def needs_zip(self) -> bool:
        """Whether a whole product must be downloaded."""
        return any(item.needs_zip for item in self.items)

    @property
    def zip_bytes(self) -> int:
        """How many bytes of whole products must be downloaded, as far as the catalogue says."""
        return sum(item.product.n_bytes for item in self.items if item.product and item.needs_zip)

    @property
    def thumbnail(self) -> str:
        """The address of a small picture, or ""."""
        return next((item.thumbnail for item in self.items if item.thumbnail), "")

    @property
    def footprints(self) -> tuple[Ring, ...]:
        """The outlines of its items."""
        return tuple(ring for item in self.items for ring in rings_of(item.footprint))

    @property
    def title(self) -> str:
        """Satellite, date and tiles, for people."""
        return " ".join(part for part in (self.satellite, self.day.isoformat(), " ".join(self.tiles)) if part)


def rings_of(footprint: str) -> list[Ring]:
    """Return the outer rings of a polygon, or of several."""
    geometry = ogr.CreateGeometryFromWkt(footprint)
    if geometry is None:
        return []
    polygons = [geometry] if geometry.GetGeometryName() == "POLYGON" else list(geometry)
    rings = [polygon.GetGeometryRef(0) for polygon in polygons if polygon.GetGeometryName() == "POLYGON"]
    return [tuple((x, y) for x, y, *_ in ring.GetPoints()) for ring in rings if ring is not None]


def scenes_of(catalogue: Catalogue, items: Iterable[FoundItem], area: Area) -> list[FoundScene]:
    """Put items together that were taken in one pass, have one CRS, and the same numbers.

    Items that add nothing to the area are left out: those of overlapping tiles, and older versions of the same tile.

    Returns:
        The scenes, the newest first; of one date, those that cover more first.
    """

    def key(item: FoundItem) -> tuple[str, ...]:
        return (item.day.isoformat(), item.satellite, item.level, item.crs, item.numbers)

    found = [
        scene
        for _, group in groupby(sorted(items, key=key), key=key)
        if (scene := scene_of(catalogue, tuple(group), area)) is not None
    ]
    return sorted(found, key=lambda scene: (scene.day, round(scene.coverage, 3)), reverse=True)


def scene_of(catalogue: Catalogue, items: Sequence[FoundItem], area: Area) -> FoundScene | None:
    """Put items of one pass together; None where none of them lies in the area."""
    whole = area.polygon()
    size = whole.GetArea()
    shares = [(item, share) for item in items if (share := _shared(item.footprint, whole)) is not None]
    shares.sort(key=lambda one: (round(one[1].GetArea() / size, 3), one[0].baseline, one[0].id), reverse=True)
    covered, taken, clouds = 0.0, [], []
    union = ogr.Geometry(ogr.wkbPolygon)
    for item, share in shares:
        grown = None
        with quiet_gdal():
            grown = union.Union(share)
        gain = (grown.GetArea() if grown is not None else 0.0) / size - covered
        if gain > _MIN_GAIN:
            union, covered = grown, covered + gain
            taken.append(item)
            clouds.append((gain, item.cloud_percent))
    if not taken:
        return None
    known = [(gain, percent) for gain, percent in clouds if percent is not None]
    cloud_percent = sum(g * p for g, p in known) / sum(g for g, _ in known) if known else None
    return FoundScene(catalogue, tuple(taken), min(1.0, covered), cloud_percent)


def _shared(footprint: str, whole: ogr.Geometry) -> ogr.Geometry | None:
    """Return the part of the area that a footprint covers, or None."""
    shared = None
    with quiet_gdal():
        geometry = ogr.CreateGeometryFromWkt(footprint)
        shared = geometry.Intersection(whole) if geometry is not None else None
        if shared is not None and not shared.GetArea() > 0:  # they only touch
            shared = None
    return shared
