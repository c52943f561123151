"""Scenes of noise for a catalogue of tests: cloud-optimised GeoTIFFs, and STAC items that describe them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

from scene_mapper.core.geo.ground import to_lon_lat
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.tests.catalogues.stac_server import StacServer

KEYS = {
    "B02": "blue", "B03": "green", "B04": "red", "B05": "rededge1", "B06": "rededge2", "B07": "rededge3",
    "B08": "nir", "B8A": "nir08", "B11": "swir16", "B12": "swir22", "SCL": "scl", "AOT": "aot", "WVP": "wvp",
}  # fmt: skip
"""What Earth Search calls the bands."""
FINE = ("B02", "B03", "B04", "B08")
SIDE_PX = 768
"""Of a tile, in pixels of 10 m."""
LEFT, TOP = 399_960.0, 5_000_040.0
EPSG = 32631


def pixel_size(band: str) -> int:
    """Return the size of a band's pixels in metres."""
    return 10 if band in FINE else 20


def write_cog(
    path: Path,
    values: np.ndarray,
    left: float = LEFT,
    top: float = TOP,
    pixel: float = 10,
    epsg: int = EPSG,
    block: int = 256,
) -> None:
    """Write (row, col) as a cloud-optimised GeoTIFF."""
    height, width = values.shape
    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_UInt16
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 1, kind)
    memory.SetGeoTransform((left, pixel, 0, top, 0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    memory.SetProjection(reference.ExportToWkt())
    memory.GetRasterBand(1).WriteArray(values)
    memory.GetRasterBand(1).SetNoDataValue(0)
    options = [f"BLOCKSIZE={block}", "COMPRESS=DEFLATE", "PREDICTOR=YES"]
    gdal.GetDriverByName("COG").CreateCopy(str(path), memory, options=options)


def add_scene(
    server: StacServer,
    item_id: str = "S2A_31TDL_20240610_0_L2A",
    day: str = "2024-06-10",
    left: float = LEFT,
    epsg: int = EPSG,
    clouds: float = 5.0,
    bands: Iterable[str] = (*TEN_BANDS, "SCL"),
    properties: dict[str, Any] | None = None,
    seed: int = 1,
    files: bool = True,
    side_px: int = 0,
) -> dict[str, np.ndarray]:
    """Add a tile to a catalogue, as Earth Search describes it.

    Args:
        server: the catalogue.
        item_id, day, left, epsg, clouds: of the item.
        bands: those that it has.
        properties: further ones.
        seed: of the noise.
        files: whether to make the files, too.
        side_px: of the tile, in pixels of 10 m; `SIDE_PX` by default.

    Returns:
        The values of its bands, (row, col); nothing without files.
    """
    values: dict[str, np.ndarray] = {}
    assets: dict[str, Any] = {}
    for band in bands:
        name = f"{item_id}_{KEYS[band]}.tif"
        if files:
            values[band], content = _made(band, left, epsg, seed)
            (server.folder / name).write_bytes(content)
        described = {} if band == "SCL" else {"raster:bands": [{"scale": 0.0001, "offset": -0.1}]}
        assets[KEYS[band]] = {"href": server.file_address(name), "type": "image/tiff", **described}
    server.items.append(
        {
            "type": "Feature",
            "stac_version": "1.0.0",
            "id": item_id,
            "collection": "sentinel-2-l2a",
            **_place(left, epsg, side_px or SIDE_PX),
            "properties": {
                "datetime": f"{day}T10:50:30Z",
                "platform": "sentinel-2a",
                "eo:cloud_cover": clouds,
                "proj:epsg": epsg,
                "grid:code": "MGRS-31TDL",
                "s2:processing_baseline": "05.10",
                "view:sun_elevation": 62.0,
                "earthsearch:boa_offset_applied": True,
                **(properties or {}),
            },
            "assets": assets,
            "links": [],
        }
    )
    return values


def window_bytes(path: Path, window: Path) -> int:
    """Return how many bytes of a file its blocks take in which another raster lies."""
    file, other = gdal.Open(str(path)), gdal.Open(str(window))
    band, (left, pixel, _, top, _, _) = file.GetRasterBand(1), file.GetGeoTransform()
    west, size, _, north, _, _ = other.GetGeoTransform()
    block_width, block_height = band.GetBlockSize()
    spans = [
        (int(near // (pixel * block)), int((near + length * size - 1e-6) // (pixel * block)) + 1)
        for near, length, block in (
            (west - left, other.RasterXSize, block_width),
            (top - north, other.RasterYSize, block_height),
        )
    ]
    return sum(
        int(band.GetMetadataItem(f"BLOCK_SIZE_{x}_{y}", "TIFF")) for x in range(*spans[0]) for y in range(*spans[1])
    )


@cache
def _made(band: str, left: float, epsg: int, seed: int) -> tuple[np.ndarray, bytes]:
    """Make the file of a band once; return its values, and the file."""
    side = SIDE_PX * 10 // pixel_size(band)
    low, high = (4, 7) if band == "SCL" else (300, 4000)
    rng = np.random.default_rng([seed, list(KEYS).index(band)])
    values = rng.integers(low, high, (side, side)).astype(np.uint8 if band == "SCL" else np.uint16)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "band.tif")
        write_cog(path, values, left, TOP, pixel_size(band), epsg)
        return values, path.read_bytes()


def _place(left: float, epsg: int, side_px: int) -> dict[str, Any]:
    right, bottom = left + side_px * 10, TOP - side_px * 10
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    wkt = reference.ExportToWkt()
    corners = [to_lon_lat(wkt, x, y) for x, y in ((left, TOP), (right, TOP), (right, bottom), (left, bottom))]
    xs, ys = zip(*corners)
    ring = [list(point) for point in (*corners, corners[0])]
    return {
        "bbox": [min(xs), min(ys), max(xs), max(ys)],
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def box_of(rows: Sequence[int], cols: Sequence[int], left: float = LEFT, epsg: int = EPSG) -> tuple[float, ...]:
    """Return west, south, east, north of a box inside pixels of 10 m: first and last row, first and last column."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    wkt = reference.ExportToWkt()
    points = [to_lon_lat(wkt, left + 10 * col, TOP - 10 * row) for row in rows for col in cols]
    xs, ys = sorted(x for x, _ in points), sorted(y for _, y in points)
    return xs[1], ys[1], xs[2], ys[2]
