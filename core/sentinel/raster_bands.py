"""What an open raster says of itself and of its bands: names, wavelengths, scale, nodata, blocks, level, baseline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError
from ..geo.ground import apply_transform, to_lon_lat
from ..geo.nodata import can_hold
from ..geo.raster_io import gdal_metadata, gdal_text
from .band_sources import names_of_sources
from .bands import RasterBand
from .conditions import SceneConditions, read_conditions
from .processing_level import is_harmonised
from .provenance import names_around, said_beside
from .units import PixelUnits, detect_units

_MAX_SCALE = 1e6


def describe_bands(dataset: gdal.Dataset) -> list[RasterBand]:
    """Collect what an open raster says of each of its bands."""
    bands = []
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        metadata = {k.lower(): v for k, v in gdal_metadata(band).items()}
        imagery = {k.lower(): v for k, v in gdal_metadata(band, "IMAGERY").items()}
        names = tuple(
            metadata[k] for k in ("bandname", "band_name", "name", "eo:common_name", "common_name") if k in metadata
        )
        if not names and not band.GetDescription():
            names = names_of_sources(dataset, number)
        bands.append(
            RasterBand(
                number,
                gdal_text(band.GetDescription()),
                _wavelength_nm({**metadata, **imagery}),
                gdal.GetColorInterpretationName(band.GetColorInterpretation()),
                names,
            )
        )
    return bands


def header_scale(dataset: gdal.Dataset, band: gdal.Band) -> tuple[float, float] | None:
    """Return scale and offset from number to reflectance as text beside the numbers says, or None.

    An ENVI header's "reflectance scale factor" is the number that stands for a reflectance of 1: 10000, or 100 for
    percent. NetCDF's attributes (CF conventions: scale_factor, add_offset) stay in the metadata of copies.
    """
    factor = _number(gdal_metadata(dataset, "ENVI").get("reflectance_scale_factor", ""))
    if factor is not None and 1e-3 <= factor <= 1e6 and factor != 1:
        return 1 / factor, 0.0
    stated = {key.lower(): value for key, value in {**gdal_metadata(dataset), **gdal_metadata(band)}.items()}
    scale, offset = _number(stated.get("scale_factor", "")), _number(stated.get("add_offset", "0"))
    if scale is None or offset is None or (scale, offset) == (1.0, 0.0):
        return None
    return (scale, offset) if 0 < abs(scale) <= _MAX_SCALE and abs(offset) <= _MAX_SCALE else None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def what_is_said(dataset: gdal.Dataset, path: str) -> tuple[Any, ...]:
    """Return what tells of a raster's level and baseline: its metadata, and names, the nearest first."""
    metadata = {**said_beside(path), **gdal_metadata(dataset)}
    names = names_around(path, dataset.GetFileList() or ())
    bands = [gdal_text(dataset.GetRasterBand(n).GetDescription()) for n in range(1, dataset.RasterCount + 1)]
    if is_harmonised(metadata, *names):  # what it says of baseline and offset is of the product that it was made of
        metadata = {
            "ACCODE": "",
            **{k: v for k, v in metadata.items() if k not in ("PRODUCT_URI", "PROCESSING_BASELINE")},
        }
    return (metadata, *names[:1], " ".join(bands), *names[1:])


def conditions_over(dataset: gdal.Dataset, said: tuple[Any, ...]) -> SceneConditions:
    """Return what is known of the atmosphere over an open raster.

    Args:
        dataset: the raster.
        said: of it, as `what_is_said` gives it.
    """
    known = read_conditions(*said)
    crs_wkt, transform = gdal_text(dataset.GetProjection()), dataset.GetGeoTransform(can_return_null=True)
    if not crs_wkt or not transform:
        return known
    try:
        centre = apply_transform(transform, dataset.RasterXSize / 2, dataset.RasterYSize / 2)
        return replace(known, latitude=to_lon_lat(crs_wkt, *centre)[1])
    except InputError:  # told where the place matters
        return known


def _wavelength_nm(metadata: dict[str, str]) -> float | None:
    for key in ("central_wavelength_um", "wavelength", "central_wavelength", "wavelengths"):
        try:
            value = float(metadata[key].split()[0])
        except (KeyError, ValueError, IndexError):
            continue
        # Files give micrometres or nanometres; no band of ours lies at 100 of either.
        return value * 1000 if value < 100 else value
    return None


def scale_offset(band: gdal.Band) -> tuple[float, float] | None:
    """Return a band's scale and offset as GDAL knows them; None where the raster sets neither."""
    scale, offset = band.GetScale(), band.GetOffset()
    if (scale is None or scale == 1.0) and not offset:
        return None
    if not (0 < abs(1.0 if scale is None else scale) <= _MAX_SCALE and abs(offset or 0.0) <= _MAX_SCALE):
        return None  # NaN, infinite, or absurd
    return (1.0 if scale is None else scale), (offset or 0.0)


def storable_nodata(band: gdal.Band) -> float | None:
    """Return the band's nodata value; None where its data type cannot hold it, as real files declare."""
    nodata = band.GetNoDataValue()
    if nodata is None:
        return None
    if np.isnan(nodata):
        return float(nodata) if gdal.GetDataTypeName(band.DataType).startswith("Float") else None
    return float(nodata) if can_hold(band, nodata) else None


def block_shape(dataset: gdal.Dataset, band: gdal.Band) -> tuple[int, int]:
    """Return (rows, cols) of a file's blocks; (0, 0) for a virtual raster."""
    cols, rows = band.GetBlockSize()
    return (0, 0) if dataset.GetDriver().ShortName == "VRT" else (rows, cols)


def units_of_bands(
    dataset: gdal.Dataset, numbers: Sequence[int], said: tuple[Any, ...], sample: NDArray[np.float32]
) -> tuple[PixelUnits, ...]:
    """Find out what the numbers of some bands are (see `units.detect_units`).

    Args:
        dataset: the raster.
        numbers: of the bands, from 1.
        said: as `what_is_said` gives it.
        sample: valid numbers of these bands, as stored, (band, pixel); may be empty.
    """
    metadata, *names = said
    found: dict[Any, PixelUnits] = {}  # bands that say the same have the same units
    units = []
    for band in map(dataset.GetRasterBand, numbers):
        scale = scale_offset(band) or header_scale(dataset, band)
        known = {**metadata, **gdal_metadata(band)}
        is_float = gdal.GetDataTypeName(band.DataType).startswith("Float")
        key = (scale, tuple(known.items()), is_float)
        if key not in found:
            found[key] = detect_units(scale, known, "\n".join(names), is_float, sample)
        units.append(found[key])
    return tuple(units)
