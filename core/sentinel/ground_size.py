"""Whether the pixels of a raster have the size on the ground that a network was trained on."""

from __future__ import annotations

from pathlib import Path

from ..geo.ground import ground_pixel_m
from ..message import Message
from .source import RasterSource

PIXEL_TOLERANCE = 0.03
"""How far a pixel may be off before it is resampled: UTM alone is off by 0.1 %, national grids by 1 %."""
_WORTH_TELLING = 0.003
_SQUARE_TOLERANCE = 0.01


def why_off_grid(source: RasterSource, pixel_size_m: float) -> str:
    """Return why a raster cannot be classified without resampling.

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
        return Message(
            "its pixels are {width:.3g} x {height:.3g} m on the ground, not {wanted:g} m",
            width=width_m,
            height=height_m,
            wanted=pixel_size_m,
        )
    if abs(cosine) > _SQUARE_TOLERANCE:
        return Message("its pixels are not rectangular")
    if source.transform[1] * source.transform[5] - source.transform[2] * source.transform[4] > 0:
        return Message("it is mirrored (its rows run northwards)")
    return ""


def assumed_size(source: RasterSource, pixel_size_m: float) -> tuple[Message, ...]:
    """Return a warning of a raster whose pixels have an unknown size because it has no CRS; nothing of others.

    Args:
        source: the raster.
        pixel_size_m: the ground distance of a pixel that the network was trained on.
    """
    if source.crs_wkt:
        return ()
    text = (
        "{raster} has no CRS or no georeference, so its pixels are assumed to be {pixel_size:g} m. If not, the "
        "classes are wrong: assign the CRS and the georeference first (in QGIS: Assign Projection, Georeferencer)."
    )
    return (Message(text, raster=Path(source.given).name, pixel_size=pixel_size_m),)


def off_by(source: RasterSource, pixel_size_m: float) -> str:
    """Return how far the pixels of a raster that is not resampled are from the network's; "" if it does not matter.

    Args:
        source: the raster.
        pixel_size_m: the ground distance of a pixel that the network was trained on.
    """
    if not source.crs_wkt:
        return ""
    width_m, height_m, _ = ground_pixel_m(source.transform, source.crs_wkt, source.width, source.height)
    if max(abs(width_m / pixel_size_m - 1), abs(height_m / pixel_size_m - 1)) <= _WORTH_TELLING:
        return ""
    return Message(
        "The raster's pixels are {width:.3f} x {height:.3f} m on the ground. That is within {tolerance:.0%} of "
        "{pixel_size:g} m, so they are used as they are: 100 m on the map are {cell_width:.1f} x {cell_height:.1f} m.",
        width=width_m,
        height=height_m,
        tolerance=PIXEL_TOLERANCE,
        pixel_size=pixel_size_m,
        cell_width=100 * width_m / pixel_size_m,
        cell_height=100 * height_m / pixel_size_m,
    )
