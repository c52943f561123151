"""What a product is once it has been opened: its bands, wherever they lie."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from osgeo import gdal

from ..errors import InputError
from ..geo.ground import Transform
from ..geo.map_geometry import read_transform
from ..geo.pixel_mask import PixelMask
from ..geo.raster_io import absolute_path, gdal_text, open_any, open_raster, read_window
from ..sentinel.bands import SENTINEL2_BANDS, RasterBand, band_from_common_name, band_from_name, identify, identify_all
from ..sentinel.raster_bands import describe_bands, header_scale
from ..sentinel.validity import MAX_FILL
from .mask_layers import mask_layer

IMAGE_DRIVERS = ("GTiff", "JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID", "ENVI", "HFA", "EHdr", "SAGA")
"""What opens a product's images. Files found in a folder or a zip are opened with nothing else:
a VRT that calls itself .tif could name any file or address."""
# Single bands as the Copernicus Browser (Sentinel Hub) lets one download them: in 16 bits, 65535 is reflectance 1.
_RAW_DOWNLOAD = re.compile(r"Sentinel-2[ _]L(1C|2A)[ _]B\w\w[ _]\(Raw\)$", re.IGNORECASE)
_COUNTED_VARIABLE = re.compile(r"band_?\d+", re.IGNORECASE)  # as GDAL writes netCDF, whatever the bands are
_RAW_FULL_SCALE = 65_535
_SIGNED = (gdal.GDT_Int16, gdal.GDT_Int32, gdal.GDT_Float32, gdal.GDT_Float64)


@dataclass(frozen=True)
class BandImage:
    """One band of one raster.

    Attributes:
        name: "B8A", or that of a layer of clouds: "SCL".
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
        masked: whether the file hides pixels by a mask, inside it or beside it.
        alpha: the number of the file's alpha band where GDAL does not take it for a mask, or 0.
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
    masked: bool = False
    alpha: int = 0

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
        scene_classes: L2A's scene classification, else another layer of clouds (`mask_layers`), or None.
        metadata: what the product says of itself: PRODUCT, LEVEL, PROCESSING_BASELINE …
        inputs: the files and folders that the user gave.
        notes: sentences for the log.
        warnings: sentences that the user should not miss.
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
    warnings: tuple[str, ...] = ()

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
    dataset = open_raster(path, IMAGE_DRIVERS) if found else open_any(path)
    if not dataset.RasterCount:
        return _open_container(open_any(absolute_path(path)))
    described = describe_bands(dataset)
    shown = [band for band in described if band.colour != "Alpha"] or described
    if name or len(shown) == 1:
        name = name or _name_of_single(path, shown[0])
        return [image_of(dataset, path, shown[0].number, name)] if name else []
    names = [_name_of_one(band, known) for band, known in zip(described, identify_all(described))]
    return [image_of(dataset, path, number, name) for number, name in enumerate(names, 1) if name]


def _open_container(dataset: gdal.Dataset) -> list[BandImage]:
    """Open the bands in a file of many rasters (netCDF, HDF5), known by the names of the variables.

    Raises:
        InputError: a band has several dates.
    """
    images = []
    for path, _ in dataset.GetSubDatasets():
        variable = re.split("[:/]", path)[-1].strip('"')
        name = None if _COUNTED_VARIABLE.fullmatch(variable) else name_of_file(variable)
        if name is None:
            continue
        part = open_raster(path)
        if part.RasterCount != 1:
            raise InputError(
                "{getdescription} contains {rastercount} rasters of {name}, possibly of several dates.",
                "Extract one date first.",
                getdescription=dataset.GetDescription(),
                rastercount=part.RasterCount,
                name=name,
            )
        images.append(image_of(part, path, 1, name))
    return images


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
                "{name} is assigned to band {number}, but {path} has {rastercount} band(s).",
                "Use existing band numbers, counted from 1.",
                name=name,
                number=number,
                path=path,
                rastercount=dataset.RasterCount,
            )
    return [image_of(dataset, path, number, name) for name, number in numbers.items()]


def _name_of_one(band: RasterBand, known: tuple[str, str] | None) -> str:
    """Return which band one of many is; or which layer of clouds; "" for none."""
    for text in (band.description, *band.names):
        if layer := mask_layer(text):
            return layer.name
    return known[0] if known else ""


def name_of_file(stem: str) -> str | None:
    """Return which band a file's name says it is ("T33UUU_…_B02_10m", "blue"), or None."""
    return band_from_name(stem) or band_from_common_name(stem) or band_from_common_name(stem.rpartition("_")[2])


def _name_of_single(path: str, band: RasterBand) -> str:
    stem = Path(path.partition("?")[0]).stem
    if known := band_from_name(stem):
        return known
    known_by_band = identify(band)
    return known_by_band[0] if known_by_band else name_of_file(stem) or ""


def in_order(images: Mapping[str, BandImage]) -> tuple[BandImage, ...]:
    """Return the bands among images by name, in ESA's order."""
    return tuple(images[name] for name in SENTINEL2_BANDS if name in images)


def image_of(dataset: gdal.Dataset, path: str, number: int, name: str) -> BandImage:
    """Describe one band of an open raster."""
    band = dataset.GetRasterBand(number)
    scale, offset = band.GetScale(), band.GetOffset()
    if _RAW_DOWNLOAD.search(Path(path).stem) and band.DataType == gdal.GDT_UInt16:
        scale = 1 / _RAW_FULL_SCALE
    if scale in (None, 1.0) and not offset and (header := header_scale(dataset, band)):
        scale, offset = header
    stated = scale not in (None, 1.0) or bool(offset)
    transform = read_transform(dataset, path)
    mask = PixelMask(dataset, [number])
    return BandImage(
        name=name,
        path=absolute_path(path),
        number=number,
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        transform=transform,
        crs_wkt=gdal_text(dataset.GetProjection()),
        data_type=band.DataType,
        nodata=_nodata(dataset, number),
        scale=(1.0 if scale is None else scale) if stated else None,
        offset=(offset or 0.0) if stated else None,
        masked=bool(mask.numbers),
        alpha=mask.alpha,
    )


def _nodata(dataset: gdal.Dataset, number: int) -> float | None:
    """Return the nodata value: as declared, or the fill value (-9999, -10000 …) that a corner holds."""
    band = dataset.GetRasterBand(number)
    declared: float | None = band.GetNoDataValue()
    if declared is not None or band.DataType not in _SIGNED:
        return declared
    bottom, right = dataset.RasterYSize - 1, dataset.RasterXSize - 1
    places = [(row, col) for row in (0, bottom // 2, bottom) for col in (0, right // 2, right)]
    values = [
        float(read_window(dataset, [number], row=row, col=col, height=1, width=1)[0, 0, 0]) for row, col in places
    ]
    return next((value for value in values if value <= MAX_FILL), None)
