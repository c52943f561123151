"""What a product is once it has been opened: its bands, wherever they lie."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..bands import RasterBand, band_from_common_name, band_from_name, identify
from ..errors import InputError
from ..ground import Transform
from ..raster_io import open_raster
from ..source import describe_bands

IMAGE_DRIVERS = ("GTiff", "JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID")
"""What opens a product's images. Files found in a folder or a zip are opened with nothing else:
a VRT that calls itself .tif could name any file or address."""


@dataclass(frozen=True)
class BandImage:
    """One band of one raster.

    Attributes:
        name: "B8A", or "SCL".
        path: what GDAL opens.
        number: the band in it, from 1.
        width: in pixels.
        height: in pixels.
        transform: GDAL's six numbers, or None.
        crs_wkt: the CRS, or "".
        data_type: GDAL's.
        nodata: as declared, or None.
        scale: reflectance per number as the file or the item says, or None.
        offset: reflectance at number 0, or None.
    """

    name: str
    path: str
    number: int
    width: int
    height: int
    transform: Transform | None
    crs_wkt: str
    data_type: int
    nodata: float | None = None
    scale: float | None = None
    offset: float | None = None

    @property
    def pixel_size(self) -> float:
        """Width of a pixel in the CRS's units; without georeference, one over the columns."""
        return abs(self.transform[1]) if self.transform else 1.0 / self.width


@dataclass(frozen=True)
class Product:
    """A product, opened.

    Attributes:
        name: what people call it; may hold the processing baseline.
        bands: each band once.
        scene_classes: L2A's scene classification, or None.
        metadata: what the product says of itself: PRODUCT, LEVEL, PROCESSING_BASELINE …
        inputs: the files and folders that the user gave.
        notes: sentences for the log.
        offset_doubtful: whether a stated offset is to be compared with the numbers, as stores'
            items often state one that their files no longer hold.
    """

    name: str
    bands: tuple[BandImage, ...]
    scene_classes: BandImage | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    offset_doubtful: bool = False

    @property
    def band_names(self) -> tuple[str, ...]:
        """The bands' names, as they lie in the product."""
        return tuple(b.name for b in self.bands)


def open_images(path: str, found: bool = False, name: str = "") -> list[BandImage]:
    """Open a raster and tell which of Sentinel-2's bands it holds.

    Args:
        path: what GDAL opens.
        found: whether it was found in a folder, not named by the user: then it must be an image.
        name: the band that a raster of one band is, if that is known.

    Returns:
        Its bands with a name; none if nothing tells what they are.

    Raises:
        InputError: it cannot be opened.
    """
    dataset = open_raster(path, IMAGE_DRIVERS if found else ())
    described = describe_bands(dataset)
    if name or len(described) == 1:
        names = [name or _name_of_single(path, described[0])]
    else:
        names = [_name_of_one(band) for band in described]
    return [image_of(dataset, path, number, name) for number, name in enumerate(names, 1) if name]


def numbered_images(path: str, numbers: dict[str, int]) -> list[BandImage]:
    """Open a raster whose bands the user has named.

    Args:
        path: what GDAL opens.
        numbers: band name to number.

    Raises:
        InputError: it cannot be opened, or has no such band.
    """
    dataset = open_raster(path)
    for name, number in numbers.items():
        if not 1 <= number <= dataset.RasterCount:
            raise InputError(
                f"{name} is to be read from band {number}, but {path} has {dataset.RasterCount} band(s).",
                "Give band numbers that the raster has, counted from 1.",
            )
    return [image_of(dataset, path, number, name) for name, number in numbers.items()]


def _name_of_one(band: RasterBand) -> str:
    """Tell which band one of many is; "SCL" too, as GDAL's SENTINEL2 driver gives it; "" for none."""
    if any(text.partition(",")[0] == "SCL" for text in (band.description, *band.names)):
        return "SCL"
    known = identify(band)
    return known[0] if known else ""


def name_of_file(stem: str) -> str | None:
    """Tell which band a file's name says it is ("T33UUU_…_B02_10m", "blue"), or None."""
    return band_from_name(stem) or band_from_common_name(stem) or band_from_common_name(stem.rpartition("_")[2])


def _name_of_single(path: str, band: RasterBand) -> str:
    stem = Path(path.partition("?")[0]).stem
    if known := band_from_name(stem):
        return known
    known_by_band = identify(band)
    return known_by_band[0] if known_by_band else name_of_file(stem) or ""


def image_of(dataset: gdal.Dataset, path: str, number: int, name: str) -> BandImage:
    """Describe one band of an open raster."""
    band = dataset.GetRasterBand(number)
    scale, offset = band.GetScale(), band.GetOffset()
    stated = scale not in (None, 1.0) or bool(offset)
    transform = dataset.GetGeoTransform(can_return_null=True)
    return BandImage(
        name=name,
        path=str(Path(path).resolve()) if Path(path).exists() else path,
        number=number,
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        transform=tuple(transform) if transform else None,
        crs_wkt=dataset.GetProjection() or "",
        data_type=band.DataType,
        nodata=band.GetNoDataValue(),
        scale=(1.0 if scale is None else scale) if stated else None,
        offset=(offset or 0.0) if stated else None,
    )
