"""Bringing a raster to the network's ground distance: a virtual raster, computed as it is read."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from osgeo import gdal

from .bands import BandMatch
from .errors import InputError
from .ground import ground_pixel_m, spatial_reference, to_lon_lat, utm_epsg
from .raster_io import open_raster, quiet_gdal
from .source import RasterSource

PIXEL_TOLERANCE = 0.03
"""How far a pixel may be off before it is resampled: UTM alone is off by 0.1 %, national grids by 1 %."""
_SQUARE_TOLERANCE = 0.01


def why_off_grid(source: RasterSource, pixel_size_m: float) -> str:
    """Say why a raster cannot be classified as it lies.

    Args:
        source: the raster.
        pixel_size_m: the ground distance of a pixel that the network was trained on.

    Returns:
        A clause with the figures, or "" if it can be used as it is. A raster without CRS is
        taken to have the network's pixels.
    """
    if not source.crs_wkt:
        return ""
    width_m, height_m, cosine = ground_pixel_m(source.transform, source.crs_wkt, source.width, source.height)
    if max(abs(width_m / pixel_size_m - 1), abs(height_m / pixel_size_m - 1)) > PIXEL_TOLERANCE:
        return f"its pixels are {width_m:.3g} x {height_m:.3g} m on the ground, not {pixel_size_m:g} m"
    if abs(cosine) > _SQUARE_TOLERANCE:
        return "its pixels are not rectangular"
    return ""


def warp_to_ground(source: RasterSource, pixel_size_m: float, keep_crs: bool = False) -> RasterSource:
    """Warp a raster to pixels of a given size in the UTM zone of its centre, bilinearly.

    Args:
        source: the raster, with a CRS.
        pixel_size_m: the new pixel size in metres.
        keep_crs: stay in the raster's own CRS (which must be in metres) and only move to
            multiples of the pixel size.

    Returns:
        The same bands on the new grid, whose corners lie at multiples of the pixel size.

    Raises:
        InputError: the raster cannot be warped there.
    """
    col, row = source.width / 2, source.height / 2
    x = source.transform[0] + col * source.transform[1] + row * source.transform[2]
    y = source.transform[3] + col * source.transform[4] + row * source.transform[5]
    lon, lat = to_lon_lat(source.crs_wkt, x, y)
    if not (math.isfinite(lon) and abs(lat) <= 84.0):
        raise InputError(
            f"{source.given} lies where there is no UTM zone.",
            "Warp it to a CRS in metres with 10 m pixels yourself.",
        )
    target = source.crs_wkt if keep_crs else spatial_reference(f"EPSG:{utm_epsg(lon, lat)}").ExportToWkt()
    text = _warped_vrt(_only_needed_bands(source), source, target, pixel_size_m)
    dataset = open_raster(text)
    where = "its own CRS" if keep_crs else f"EPSG:{utm_epsg(lon, lat)}"
    return replace(
        source,
        path=text,
        bands=tuple(BandMatch(b.name, i, b.how) for i, b in enumerate(source.bands, 1)),
        width=dataset.RasterXSize,
        height=dataset.RasterYSize,
        transform=tuple(dataset.GetGeoTransform()),
        crs_wkt=dataset.GetProjection(),
        nodata=(None,) * len(source.bands),
        masked=True,
        resampled=f"warped to {pixel_size_m:g} m in {where}, bilinear",
    )


def _only_needed_bands(source: RasterSource) -> str:
    opened = open_raster(source.path)
    with quiet_gdal() as messages:
        selected = gdal.Translate("", opened, format="VRT", bandList=[b.number for b in source.bands])
    if selected is None:
        raise InputError(f"{source.given} cannot be warped: {messages.last()}.", "Warp it to 10 m pixels yourself.")
    return str(selected.GetMetadata("xml:VRT")[0])


def _warped_vrt(vrt_text: str, source: RasterSource, target_wkt: str, pixel_size_m: float) -> str:
    # Where no nodata is declared, 0 in all bands is Sentinel-2's mark of no data.
    nodata = " ".join(f"{0 if n is None else n:g}" for n in source.nodata)
    options = gdal.WarpOptions(
        format="VRT",
        dstSRS=target_wkt,
        xRes=pixel_size_m,
        yRes=pixel_size_m,
        targetAlignedPixels=True,
        resampleAlg="bilinear",
        srcNodata=nodata,
        dstAlpha=True,
        multithread=True,
        warpOptions=["UNIFIED_SRC_NODATA=YES", "NUM_THREADS=ALL_CPUS"],
    )
    with quiet_gdal() as messages:
        try:
            warped = gdal.Warp("", gdal.Open(vrt_text), options=options)
        except RuntimeError as error:
            messages.errors.append(str(error))
            warped = None
    if warped is None:
        raise InputError(
            f"{Path(source.given).name} cannot be warped: {messages.last()}.",
            "Warp it to 10 m pixels yourself.",
        )
    return str(warped.GetMetadata("xml:VRT")[0])
