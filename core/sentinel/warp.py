"""Bringing a raster to the network's ground distance: a virtual raster, computed as it is read."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..errors import InputError
from ..geo.ground import (
    Transform,
    apply_transform,
    ground_pixel_m,
    points_in_pixels,
    same_crs,
    spatial_reference,
    to_lon_lat,
    utm_epsg,
)
from ..geo.raster_io import open_raster, quiet_gdal
from ..message import Message
from .bands import BandMatch
from .source import RasterSource

MAX_TIMES_COARSER, MAX_TIMES_FINER = 20, 1000
ALIKE_FROM, ALIKE_TO = 2 / 3, 3 / 2
"""Pixels of so many times the size that is wanted are not interpolated."""
_NAMES = {"near": Message("nearest neighbour"), "bilinear": Message("bilinear")}
_NEVER = -1e30


def warp_to_ground(
    source: RasterSource, pixel_size_m: float, keep_crs: bool = False, dataset: gdal.Dataset | None = None
) -> RasterSource:
    """Warp a raster to pixels of a given size in the UTM zone of its centre, as `resampling_method` says.

    Args:
        source: the raster, with a CRS.
        pixel_size_m: the new pixel size in metres.
        keep_crs: stay in the raster's own CRS (which must be in metres) and only move to
            multiples of the pixel size.
        dataset: the raster, if it is open in this thread.

    Returns:
        The same bands on the new grid, whose corners lie at multiples of the pixel size.

    Raises:
        InputError: the raster cannot be warped there.
    """
    refuse_coarse(source.given, source.transform, source.crs_wkt, (source.width, source.height), pixel_size_m)
    col, row = source.width / 2, source.height / 2
    lon, lat = to_lon_lat(source.crs_wkt, *apply_transform(source.transform, col, row))
    if abs(lat) > 84.0:
        raise InputError(
            "{given} is outside all UTM zones.",
            "Warp it to a CRS in metres with 10 m pixels first.",
            given=source.given,
        )
    target = source.crs_wkt if keep_crs else spatial_reference(f"EPSG:{utm_epsg(lon, lat)}").ExportToWkt()
    method = resampling_method(source, pixel_size_m)
    warped = _warped(
        _only_needed_bands(source, dataset),
        source,
        target,
        pixel_size_m,
        method,
        xRes=pixel_size_m,
        yRes=pixel_size_m,
        targetAlignedPixels=True,
    )
    crs = Message("its own CRS") if keep_crs else f"EPSG:{utm_epsg(lon, lat)}"
    return _on_new_grid(
        source,
        warped,
        Message("warped to {size:g} m in {crs}, {method}", size=pixel_size_m, crs=crs, method=_NAMES[method]),
    )


def warp_onto(
    source: RasterSource, reference: RasterSource, method: str = "", dataset: gdal.Dataset | None = None
) -> RasterSource:
    """Warp a raster onto another one's pixels; give it back as it is if it lies on them.

    Args:
        source: the raster, of the same place.
        reference: the raster with the grid.
        method: "near" for classes; "" for measures, as `resampling_method` says.
        dataset: the raster, if it is open in this thread.

    Raises:
        InputError: the two do not overlap, or one of them has no georeference and their sizes differ.
    """
    size = (source.width, source.height) == (reference.width, reference.height)
    if not source.crs_wkt or not reference.crs_wkt:
        if size and source.crs_wkt == reference.crs_wkt:
            return source
        raise InputError(
            "{given} and {given_2} cannot be combined: a CRS is missing.",
            "Assign their CRS (in QGIS: Assign Projection).",
            given=source.given,
            given_2=reference.given,
        )
    on_one_crs = same_crs(source.crs_wkt, reference.crs_wkt)
    if size and on_one_crs and all(abs(a - b) < 1e-6 for a, b in zip(source.transform, reference.transform)):
        return source
    if not _overlaps(source, reference):
        raise InputError(
            "{given} does not overlap {given_2}.",
            "Select a raster of the same place.",
            given=source.given,
            given_2=reference.given,
        )
    t = reference.transform
    if t[2] or t[4]:
        raise InputError(
            "{given} is rotated, so no raster can be warped to its grid.",
            "Warp it to north up first.",
            given=reference.given,
        )
    right, bottom = t[0] + reference.width * t[1], t[3] + reference.height * t[5]
    width_m, height_m, _ = ground_pixel_m(t, reference.crs_wkt, reference.width, reference.height)
    pixel_size_m = min(width_m, height_m)
    method = method or resampling_method(source, pixel_size_m)
    warped = _warped(
        _only_needed_bands(source, dataset),
        source,
        reference.crs_wkt,
        pixel_size_m,
        method,
        outputBounds=(t[0], bottom, right, t[3]),
        width=reference.width,
        height=reference.height,
    )
    name = Path(reference.given).name
    return _on_new_grid(source, warped, Message("warped onto {name}, {method}", name=name, method=_NAMES[method]))


def _overlaps(source: RasterSource, reference: RasterSource) -> bool:
    """Return whether two rasters' bounding boxes meet, in the reference's pixels."""
    size = (source.width, source.height)
    pixels = points_in_pixels(source.transform, source.crs_wkt, size, reference.transform, reference.crs_wkt)
    cols, rows = [p[0] for p in pixels], [p[1] for p in pixels]
    return min(cols) < reference.width and max(cols) > 0 and min(rows) < reference.height and max(rows) > 0


def _on_new_grid(source: RasterSource, warped: gdal.Dataset, how: str) -> RasterSource:
    return replace(
        source,
        path=warped.GetDescription(),
        bands=tuple(BandMatch(b.name, i, b.matched_by) for i, b in enumerate(source.bands, 1)),
        width=warped.RasterXSize,
        height=warped.RasterYSize,
        transform=tuple(warped.GetGeoTransform()),
        crs_wkt=warped.GetProjection(),
        alpha=0,
        resampling=how,
        block_shape=(0, 0),
    )


def refuse_coarse(name: str, transform: Transform, crs_wkt: str, size: tuple[int, int], pixel_size_m: float) -> None:
    """Refuse a raster whose pixels are far from those wanted: nothing could be seen, and it would not end.

    Args:
        name: the raster.
        transform: GDAL's six numbers.
        crs_wkt: its CRS.
        size: width and height in pixels.
        pixel_size_m: what is wanted.

    Raises:
        InputError: its pixels are more than `MAX_TIMES_COARSER` as large, or `MAX_TIMES_FINER` as small.
    """
    width_m, height_m, _ = ground_pixel_m(transform, crs_wkt, *size)
    too_coarse = max(width_m, height_m) > MAX_TIMES_COARSER * pixel_size_m
    if too_coarse or min(width_m, height_m) * MAX_TIMES_FINER < pixel_size_m:
        raise InputError(
            "The pixels of {name} are {width:.4g} × {height:.4g} m on the ground, far from {pixel:g} m.",
            "Check its georeference and CRS, or use a raster of about 10 m.",
            name=name,
            width=width_m,
            height=height_m,
            pixel=pixel_size_m,
        )


def resampling_method(source: RasterSource, pixel_size_m: float) -> str:
    """Return GDAL's name of the resampling that keeps what a network sees.

    Pixels of about the size that is wanted are taken as they are, the nearest one each: the networks know no image as
    smooth as a mean of pixels, and bilinear interpolation costs a fifth to a third of the right cells (docs/inputs.md).
    Coarser pixels are interpolated, as the bands of 20 m in training, and finer ones are averaged.

    Args:
        source: the raster.
        pixel_size_m: the pixel size that is wanted, in metres.

    Returns:
        "near" or "bilinear".
    """
    return "near" if ALIKE_FROM <= _side_m(source) / pixel_size_m <= ALIKE_TO else "bilinear"


def _kernel_scale(source: RasterSource, pixel_size_m: float) -> float:
    """Return how many pixels the warped raster has for one of the source's, as GDAL's XSCALE.

    It is 1, 1/2, 1/3 and so on. Below 1 GDAL widens the kernel, so that finer pixels are averaged. Fractions of
    whole numbers, so that a raster and a part of it, whose pixels differ a little on the ground, have the same.
    """
    return 1.0 / max(1, round(pixel_size_m / _side_m(source)))


def _side_m(source: RasterSource) -> float:
    """Return the side of a square as large as a pixel on the ground, in metres."""
    width_m, height_m, _ = ground_pixel_m(source.transform, source.crs_wkt, source.width, source.height)
    return math.sqrt(width_m * height_m)


def _named_by_its_text(virtual: gdal.Dataset) -> gdal.Dataset:
    """Let a virtual raster's name be its text, by which it can be opened anywhere, and others can refer to it."""
    virtual.SetDescription(str(virtual.GetMetadata("xml:VRT")[0]))
    return virtual


def _only_needed_bands(source: RasterSource, dataset: gdal.Dataset | None) -> gdal.Dataset:
    opened = open_raster(source.path) if dataset is None else dataset
    numbers = [b.number for b in source.bands] + ([source.alpha] if source.alpha else [])
    selected = None
    with quiet_gdal() as messages:
        selected = gdal.Translate("", opened, format="VRT", bandList=numbers)
    if selected is None:
        raise InputError(
            "{given} cannot be warped: {last}.",
            "Warp it to 10 m pixels first.",
            given=source.given,
            last=messages.last(),
        )
    return _named_by_its_text(selected)


def _warped(
    virtual: gdal.Dataset,
    source: RasterSource,
    target_wkt: str,
    pixel_size_m: float,
    method: str,
    **grid: Any,
) -> gdal.Dataset:
    # As in `validity.NodataRule`: where nothing else is declared, 0 in all bands is no data; else each band
    # keeps its own nodata value, and a band without it gets a number that does not occur.
    together = all(n is None or (n == 0 and source.zero_is_value) for n in source.nodata)
    undeclared = 0.0 if together else _NEVER
    nodata = [float(undeclared if n is None else n) for n in source.nodata]
    scale = _kernel_scale(source, pixel_size_m)
    options = gdal.WarpOptions(
        format="VRT",
        dstSRS=target_wkt,
        resampleAlg=method,
        # Exact places, and one kernel everywhere: else GDAL chooses both for each block that it happens to
        # compute, and a pixel depends on what is read with it.
        errorThreshold=0,
        srcNodata=" ".join(map(repr, nodata)),
        dstNodata=None if together else " ".join(repr(n or 0.0) for n in source.nodata),
        srcAlpha=bool(source.alpha),
        dstAlpha=True,
        multithread=True,
        warpOptions=[
            f"UNIFIED_SRC_NODATA={'YES' if together else 'NO'}",
            "NUM_THREADS=ALL_CPUS",
            *(f"{axis}SCALE={scale!r}" for axis in "XY"),
        ],
        **grid,
    )
    warped = None
    with quiet_gdal() as messages:
        warped = gdal.Warp("", virtual, options=options)
    if warped is None:
        raise InputError(
            "{given_name} cannot be warped: {last}.",
            "Warp it to 10 m pixels first.",
            given_name=Path(source.given).name,
            last=messages.last(),
        )
    return _named_by_its_text(warped)
