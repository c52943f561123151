"""``python -m benchmarks.scene_bytes``: what is sent over the network for a city of 20 × 20 km.

A whole tile is made of a real scene, which is repeated: bands of 10 and 20 m as cloud-optimised GeoTIFFs with blocks of
1024 pixels, as Earth Search and Planetary Computer keep them. A server on this machine counts. Prints the table of
docs/scenes.md.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.catalogues.area import area_around
from scene_mapper.core.catalogues.catalogues import catalogue_named
from scene_mapper.core.catalogues.get_scene import GetRequest, get_scene
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import search
from scene_mapper.core.catalogues.transport import UrllibTransport
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.percent import percent_text
from scene_mapper.tests.catalogues.made_scenes import KEYS, add_scene, pixel_size, window_bytes, write_cog
from scene_mapper.tests.catalogues.stac_server import StacServer

from .inputs import SCENE, TILE_PX

BLOCK_PX = 1024
BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12", "SCL")
ITEM = "S2A_31TDL_20240610_0_L2A"
PLACE = "44.67,2.4"
SIZES_KM = (5.0, 20.0, 50.0)


def repeated(band: int, side: int) -> NDArray[np.uint16]:
    """Return a square of a band of the real scene, repeated and mirrored."""
    dataset = gdal.Open(str(SCENE))
    values = dataset.GetRasterBand(band).ReadAsArray()
    cell = np.block([[values, values[:, ::-1]], [values[::-1], values[::-1, ::-1]]])
    times = -(-side // min(cell.shape))
    return np.asarray(np.tile(cell, (times, times))[:side, :side], np.uint16)


def make_tile(server: StacServer) -> None:
    """Make the files of a whole tile; bands of one resolution share one file's content."""
    made: dict[str, Path] = {}
    for name in BANDS:
        kind = "SCL" if name == "SCL" else str(pixel_size(name))
        path = server.folder / f"{ITEM}_{KEYS[name]}.tif"
        if kind in made:
            os.link(made[kind], path)
            continue
        values = repeated(1 if kind == "10" else 10, TILE_PX * 10 // pixel_size(name))
        if kind == "SCL":
            values = (4 + values // 1500).astype(np.uint8)
        write_cog(path, values, pixel=pixel_size(name), block=BLOCK_PX)
        made[kind] = path


def measure(server: StacServer, size_km: float, folder: Path) -> str:
    """Get an area, and return a row of the table."""
    area = area_around(PLACE, size_km)
    query = SceneQuery(area, date(2024, 1, 1), date(2024, 12, 31))
    (scene,) = search(catalogue_named(server.address), query, UrllibTransport(), SilentFeedback())
    server.sent.clear()
    result = get_scene(GetRequest(scene, area, folder / "city.tif"), UrllibTransport(), SilentFeedback())
    files = [server.folder / f"{ITEM}_{KEYS[name]}.tif" for name in BANDS]
    needed = sum(window_bytes(path, result.output) for path in files)
    whole = sum(path.stat().st_size for path in files)
    sent = sum(server.sent.values())
    return (
        f"| {size_km:g} × {size_km:g} km | {sent / 1e6:.0f} MB | {percent_text(sent / whole)} | {sent / needed:.3f} |"
    )


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "files")
        folder.mkdir()
        with StacServer(folder) as server:
            add_scene(server, ITEM, bands=BANDS, files=False, side_px=TILE_PX)
            make_tile(server)
            print("| area | sent | of the whole files | sent : the blocks of the area |")
            print("|---|---|---|---|")
            for size_km in SIZES_KM:
                print(measure(server, size_km, Path(name)), flush=True)


if __name__ == "__main__":
    main()
