"""``python -m benchmarks.scenes``: composites, cloud masks and scenes of a catalogue; write docs/benchmarks-scenes.md.

Times are seconds of the processor, all threads together: what else the machine does counts less than in seconds of the
clock. Each run of a pair is a process of its own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
from osgeo import gdal

from scene_mapper.core.catalogues.area import Area
from scene_mapper.core.catalogues.catalogues import catalogue_named
from scene_mapper.core.catalogues.get_scene import GetRequest, get_scene
from scene_mapper.core.catalogues.query import SceneQuery
from scene_mapper.core.catalogues.search import search
from scene_mapper.core.catalogues.transport import UrllibTransport
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.find import cloud_network
from scene_mapper.tests.catalogues import made_scenes
from scene_mapper.tests.catalogues.stac_server import StacServer

from .inputs import OPTIONS, ROOT, SCENE, TILE_PX
from .processes import alternate_processes
from .scenes_report import Fetched, Row, write_report

N_DATES = 5
CLEAR, CLOUD = 4, 9
CITY_PX = 2000
_MADE_TILE_PX = 2560
_START = "import sys\nfrom pathlib import Path\nfrom scene_mapper.core.feedback import SilentFeedback\n"
_COMPOSITE = f"""{_START}
from scene_mapper.core.geo.gdal_memory import bound_block_cache
from scene_mapper.core.scenes.composite import make_composite
from scene_mapper.core.scenes.request import CompositeRequest
bound_block_cache()
make_composite(CompositeRequest(tuple(sys.argv[3:]), Path(sys.argv[1]), clouds=sys.argv[2]), SilentFeedback())
"""
_READ = """
import sys
from pathlib import Path
from scene_mapper.benchmarks.cases import read_alone
from scene_mapper.core.inference.runtime import usable_threads
for path in sys.argv[1:]:
    read_alone(Path(path), usable_threads())
"""
_CLOUDS = f"""{_START}
from scene_mapper.core.clouds.cloud_mask import CloudRequest, make_cloud_mask
make_cloud_mask(CloudRequest(sys.argv[1], Path(sys.argv[2]), sys.argv[3]), SilentFeedback())
"""
_BARE = """
import sys
import numpy as np
from scene_mapper.core.inference.session import open_network
from scene_mapper.core.networks.find import find_network
card = find_network(sys.argv[1])
network = open_network(card, "cpu", sessions=1)
tile = np.random.default_rng(1).random((1, len(card.bands), card.patch_px, card.patch_px), np.float32)
for _ in range(int(sys.argv[2])):
    network.pixel_scores(tile[0])
"""


def main() -> int:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scenes")
    parser.add_argument("--size", type=int, default=TILE_PX, help="rows and columns of the scenes (default: a tile's)")
    parser.add_argument("--pairs", type=int, default=3, help="alternating pairs a row (default: 3)")
    parser.add_argument("--report", type=Path, default=ROOT / "docs" / "benchmarks-scenes.md")
    args = parser.parse_args()
    if not SCENE.exists():
        sys.stderr.write(f"The benchmarks need {SCENE}.\n")
        return 1
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    dates = [dated_scene(cache / f"date_{args.size}_{number}.tif", args.size, number) for number in range(N_DATES)]
    with tempfile.TemporaryDirectory() as folder:
        fetched = fetch_city(Path(folder))
        rows = [composite_row(dates, clouds, Path(folder), args.pairs) for clouds in ("none", "auto")]
        rows += cloud_rows(dates[0], args.size, Path(folder), args.pairs)
    size = f"{args.size} × {args.size} px"
    inputs = (
        f"Scenes of {size}: a Sentinel-2 scene of 1068 px (Level-2A) mosaicked, five times with an offset; ten bands "
        "and a scene classification with made-up clouds (a quarter of each date), uint16, deflate, 512 px tiles."
    )
    write_report(args.report, rows, fetched, inputs)
    sys.stdout.write(args.report.read_text(encoding="utf-8"))
    return 0


def dated_scene(path: Path, size: int, number: int) -> Path:
    """Mosaic a scene, shifted by its number, with a scene classification; keep one that is there already.

    Args:
        path: the GeoTIFF.
        size: rows and columns.
        number: of the date, from 0.
    """
    if path.exists():
        return path
    scene = gdal.Open(str(SCENE))
    pixels = np.roll(scene.ReadAsArray(), (37 * number, 91 * number), (1, 2))
    n_bands, height, width = pixels.shape
    rows, cols = np.mgrid[0:height, 0:width]
    hidden = np.sin(rows / 97 + number) + np.cos(cols / 131 - 2 * number) > 0.9
    stored = np.concatenate([pixels, np.where(hidden, CLOUD, CLEAR).astype(np.uint16)[None]])
    part = path.with_suffix(".part")
    options = [*OPTIONS, "INTERLEAVE=BAND", "NUM_THREADS=ALL_CPUS"]
    made = gdal.GetDriverByName("GTiff").Create(str(part), size, size, n_bands + 1, gdal.GDT_UInt16, options)
    made.SetGeoTransform((300_000, 10, 0, 2_600_000, 0, -10))
    made.SetProjection(scene.GetProjection())
    for band in range(1, n_bands + 1):
        made.GetRasterBand(band).SetDescription(scene.GetRasterBand(band).GetDescription())
    made.GetRasterBand(n_bands + 1).SetDescription("SCL")
    for row in range(0, size, height):
        for col in range(0, size, width):
            h, w = min(height, size - row), min(width, size - col)
            made.WriteRaster(col, row, w, h, stored[:, :h, :w].tobytes(), w, h, gdal.GDT_UInt16)
    made = None
    part.rename(path)
    return path


def composite_row(dates: Sequence[Path], clouds: str, folder: Path, pairs: int) -> Row:
    """Make a composite of the dates, and read them with GDAL alone."""
    files = [str(path) for path in dates]
    ours = [sys.executable, "-c", _COMPOSITE, str(folder / "composite.tif"), clouds, *files]
    pair, used = alternate_processes(ours, [sys.executable, "-c", _READ, *files], pairs)
    name = "each masked by its scene classification" if clouds == "auto" else "nothing masked"
    return Row(f"composite of {len(dates)} dates, {name}, against reading them", pair, used, "≤ 1.5, ≤ 1 GiB")


def cloud_rows(scene: Path, size: int, folder: Path, pairs: int) -> list[Row]:
    """Make a cloud mask by a network, and run the network alone on as many tiles; nothing where none is installed."""
    card = cloud_network("L2A")
    if card is None:
        sys.stderr.write("The cloud mask is left out: scene-mapper models get ukis-csmask installs a network.\n")
        return []
    from scene_mapper.core.inference.pixel_tiles import Tiles

    side = -(-size // round(card.pixel_size_m / 10))
    tiles = Tiles(card.patch_px, card.overlap, side, side)
    n_tiles = tiles.rows * tiles.cols
    ours = [sys.executable, "-c", _CLOUDS, str(scene), str(folder / "clouds.tif"), card.id]
    pair, used = alternate_processes(ours, [sys.executable, "-c", _BARE, card.id, str(n_tiles)], pairs)
    return [Row(f"cloud mask by {card.title}, against the network alone on {n_tiles} tiles", pair, used, "≤ 1.15")]


def fetch_city(folder: Path) -> Fetched:
    """Get a city of 20 × 20 km from a catalogue on this machine, and count the bytes that it sends."""
    served = folder / "files"
    served.mkdir()
    made_scenes.SIDE_PX = _MADE_TILE_PX
    first = (_MADE_TILE_PX - CITY_PX) // 2
    # A box in degrees is larger than the square of pixels that lies in it: so it is made a little smaller.
    ends = (first + 20, first + CITY_PX - 20)
    area = Area(*made_scenes.box_of(ends, ends))
    with StacServer(served) as server:
        made_scenes.add_scene(server)
        query = SceneQuery(area, date(2024, 1, 1), date(2024, 12, 31))
        transport = UrllibTransport()
        (scene,) = search(catalogue_named(server.address), query, transport, SilentFeedback())
        result = get_scene(GetRequest(scene, area, folder / "city.tif", ""), transport, SilentFeedback())
        sent = sum(server.sent.values())
    needed = sum(made_scenes.window_bytes(path, result.output) for path in served.iterdir())
    whole = sum(path.stat().st_size for path in served.iterdir())
    return Fetched(f"{result.width / 100:.1f} × {result.height / 100:.1f} km", sent, needed, whole)


if __name__ == "__main__":
    sys.exit(main())
