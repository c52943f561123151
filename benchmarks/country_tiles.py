"""A made-up country: some hundred small tiles that overlap, with gaps, laid out as Sentinel-2's are."""

from __future__ import annotations

import math
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from .inputs import OPTIONS

PIXEL_M = 10
TILE_PX, STEP_PX = 366, 333
"""A thirtieth of a real tile (10,980 px, one every 10,000 px), with the same share of overlap."""
SLOTS = 20
_LEFT_M, _TOP_M = 399_960, 5_300_040
"""No multiples of 100 m, as the corners of real tiles are none."""


@dataclass(frozen=True)
class Country:
    """What was built.

    Attributes:
        tiles: one GeoTIFF each.
        mosaic: a virtual raster of all of them.
        n_bytes: size of the tiles' files.
    """

    tiles: tuple[Path, ...]
    mosaic: Path
    n_bytes: int


def build_country(scene: Path, folder: Path) -> Country:
    """Cut the tiles out of a scene that is repeated without end, so that they agree where they overlap.

    Args:
        scene: a raster of ten named bands at 10 m.
        folder: gets the folder ``tiles`` and ``country.vrt``; what is there already is kept.
    """
    tiles = folder / "tiles"
    tiles.mkdir(parents=True, exist_ok=True)
    opened = gdal.Open(str(scene))
    names = [opened.GetRasterBand(n).GetDescription() for n in range(1, opened.RasterCount + 1)]
    pixels, crs = opened.ReadAsArray(), opened.GetProjection()
    made = []
    for row in range(SLOTS):
        for col in range(SLOTS):
            if _inside(row, col):
                path = tiles / f"R{row:02}C{col:02}.tif"
                if not path.exists():
                    _write_tile(path, _cut(pixels, row, col), (row, col), names, crs)
                made.append(path)
    mosaic = folder / "country.vrt"
    listed = folder / "tiles.txt"
    listed.write_text("".join(f"{path}\n" for path in made))
    command = ["gdalbuildvrt", "-q", "-overwrite", "-input_file_list", str(listed), str(mosaic)]
    subprocess.run(command, check=True)
    _name_bands(mosaic, names)
    return Country(tuple(made), mosaic, sum(path.stat().st_size for path in made))


def _inside(row: int, col: int) -> bool:
    """Return whether a tile of the square belongs to the country: an outline with bays, and a lake without tiles."""
    y, x = (row + 0.5) / SLOTS - 0.5, (col + 0.5) / SLOTS - 0.5
    angle, radius = math.atan2(y, x), math.hypot(y, x)
    coast = 0.5 + 0.05 * math.sin(3 * angle) + 0.03 * math.sin(7 * angle + 1)
    return radius < coast and math.hypot(y - 0.12, x + 0.1) > 0.07


def _cut(pixels: NDArray[np.uint16], row: int, col: int) -> NDArray[np.uint16]:
    """Cut a tile's pixels; every fifth tile lies at the edge of an orbit, beyond which there is no data."""
    rows = np.arange(row * STEP_PX, row * STEP_PX + TILE_PX) % pixels.shape[1]
    cols = np.arange(col * STEP_PX, col * STEP_PX + TILE_PX) % pixels.shape[2]
    tile = pixels[:, rows][:, :, cols].copy()
    if (row + 2 * col) % 5 == 0:
        down, along = np.mgrid[:TILE_PX, :TILE_PX]
        tile[:, along + down // 4 > TILE_PX * 0.7] = 0
    return tile


def _write_tile(path: Path, tile: NDArray[np.uint16], place: tuple[int, int], names: list[str], crs: str) -> None:
    part = path.with_suffix(".part")
    bands, height, width = tile.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(part), width, height, bands, gdal.GDT_UInt16, list(OPTIONS))
    row, col = place
    step_m = STEP_PX * PIXEL_M
    dataset.SetGeoTransform((_LEFT_M + col * step_m, PIXEL_M, 0, _TOP_M - row * step_m, 0, -PIXEL_M))
    dataset.SetProjection(crs)
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
        dataset.GetRasterBand(number).SetNoDataValue(0)
    dataset.WriteRaster(0, 0, width, height, tile.tobytes(), width, height, gdal.GDT_UInt16)
    dataset = None
    part.rename(path)


def _name_bands(mosaic: Path, names: list[str]) -> None:
    """Name the bands of the virtual raster: gdalbuildvrt drops their names."""
    dataset = gdal.Open(str(mosaic), gdal.GA_Update)
    for number, name in enumerate(names, 1):
        dataset.GetRasterBand(number).SetDescription(name)
    dataset = None
