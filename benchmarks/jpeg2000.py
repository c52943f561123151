"""A whole product in JPEG 2000: a map of it against decoding its bands alone, and against computing alone.

The product has the size, the blocks and the numbers of bands of a real tile. Its pixels are those of a real scene,
repeated; bands of one resolution share one file's content, which is encoded once and decoded for each of them.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from scene_mapper.tests.products import safe_tree

from .inputs import SCENE, TILE_PX
from .machine import load_average
from .processes import Used, run_measured
from .scene_bytes import repeated

TITLE = "## JPEG 2000"
_NAME, _TILE, _DATE = "S2A_MSIL2A_20230927T025541_N0510_R032_T48QUE_20230927T081713", "T48QUE", "20230927T025541"
_BANDS_10 = ("B02", "B03", "B04", "B08")
_OFFSET = 1000
_OPTIONS = ("REVERSIBLE=YES", "QUALITY=100", "YCBCR420=NO", "RESOLUTIONS=6", "BLOCKXSIZE=1024", "BLOCKYSIZE=1024")
_DECODE = """
import os, sys
from concurrent.futures import ThreadPoolExecutor
from osgeo import gdal
def decode(path):
    image, rows = gdal.Open(path), 1024
    half = image.RasterYSize // 2
    for row in range(0, half, rows):
        image.ReadAsArray(0, row, image.RasterXSize, min(rows, half - row))
        image.FlushCache()
with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
    list(pool.map(decode, sys.argv[1:]))
"""


@dataclass(frozen=True)
class JpegRow:
    """A program, and what its runs used.

    Attributes:
        name: of the program.
        runs: what each of its runs used.
    """

    name: str
    runs: tuple[Used, ...]

    @property
    def seconds(self) -> float:
        """The median of the seconds by the clock."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def cpu_s(self) -> float:
        """The median of the seconds of the processor."""
        return statistics.median(run.cpu_s for run in self.runs)

    @property
    def peak_bytes(self) -> int:
        """The most resident memory of any run."""
        return max(run.peak_bytes for run in self.runs)


def jpeg2000_product(cache: Path) -> Path:
    """Make a product of a whole tile; keep one that is there already.

    Args:
        cache: the folder in which it is kept.

    Returns:
        Its .SAFE folder.
    """
    product = cache / "jpeg2000" / f"{_NAME}.SAFE"
    granule = product / "GRANULE" / f"L2A_{_TILE}_A006607_{_DATE}"
    written = product / "MTD_MSIL2A.xml"
    if written.exists():
        return product
    scene = gdal.Open(str(SCENE))
    crs_wkt, transform = scene.GetProjection(), (300_000.0, 10.0, 0.0, 2_600_040.0, 0.0, -10.0)
    images = []
    for pixel_m, bands, number in ((10, _BANDS_10, 3), (20, _bands_20(scene), 6)):
        names = [granule / "IMG_DATA" / f"R{pixel_m}m" / f"{_TILE}_{_DATE}_{band}_{pixel_m}m.jp2" for band in bands]
        names[0].parent.mkdir(parents=True, exist_ok=True)
        _encode(names[0], number, pixel_m, (crs_wkt, transform))
        for name in names[1:]:
            name.unlink(missing_ok=True)
            os.link(names[0], name)
        images += [name.relative_to(product).with_suffix("").as_posix() for name in names]
    (granule / "MTD_TL.xml").write_text(safe_tree.granule_metadata("L2A", crs_wkt, transform), "utf-8")
    written.write_text(safe_tree.metadata("L2A", "05.10", _NAME, _OFFSET, images), "utf-8")
    return product


def _bands_20(scene: gdal.Dataset) -> list[str]:
    names = [scene.GetRasterBand(number).GetDescription() for number in range(1, scene.RasterCount + 1)]
    return [name for name in names if name not in _BANDS_10]


def _encode(path: Path, number: int, pixel_m: int, place: tuple[str, tuple[float, ...]]) -> None:
    """Write a band of the scene, repeated, as lossless JPEG 2000 in the blocks of real products."""
    values = repeated(number, TILE_PX * 10 // pixel_m) + np.uint16(_OFFSET)
    raster = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, gdal.GDT_UInt16)
    raster.SetProjection(place[0])
    raster.SetGeoTransform((place[1][0], pixel_m, 0, place[1][3], 0, -pixel_m))
    raster.GetRasterBand(1).WriteArray(values)
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(path), raster, options=list(_OPTIONS))
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)


def measure_jpeg2000(network: str, tile: Path, cache: Path, folder: Path, rounds: int = 2) -> list[JpegRow]:
    """Run all programs in turn, each in a process of its own, on the upper half of a tile.

    Args:
        network: its id.
        tile: a GeoTIFF of as many pixels and bands as the product.
        cache: the folder in which the product is kept.
        folder: for the maps.
        rounds: how often.

    Returns:
        The map of the product first, then decoding alone, then the map of the GeoTIFF.
    """
    product = jpeg2000_product(cache)
    bands = sorted(product.glob("GRANULE/*/IMG_DATA/R*/*.jp2"))
    ours = [sys.executable, "-m", "scene_mapper.cli", "classify", "--quiet", "--device", "cpu", "--model", network]
    programs: dict[str, Sequence[str]] = {
        "map of the product": [*ours, str(product), str(folder / "product.tif"), *_upper_half(bands[0])],
        "decoding its bands alone, a band a thread": [sys.executable, "-c", _DECODE, *map(str, bands)],
        "map of a GeoTIFF: computing alone": [*ours, str(tile), str(folder / "tile.tif"), *_upper_half(tile)],
    }
    runs: dict[str, list[Used]] = {name: [] for name in programs}
    for number in range(rounds):
        for name in list(programs) if number % 2 == 0 else reversed(list(programs)):
            runs[name].append(run_measured(programs[name]))
    return [JpegRow(name, tuple(used)) for name, used in runs.items()]


def _upper_half(raster: Path) -> list[str]:
    """Return the options for the upper half of a raster."""
    dataset = gdal.Open(str(raster))
    left, width, _, top, _, height = dataset.GetGeoTransform()
    bottom, right = top + dataset.RasterYSize // 2 * height, left + dataset.RasterXSize * width
    return ["--extent", *(f"{side:.1f}" for side in (left, bottom, right, top))]


def jpeg2000_section(rows: Sequence[JpegRow]) -> list[str]:
    """Return the section of the report on what `measure_jpeg2000` measured."""
    ours, decoding, computing = rows
    longer = max(decoding.seconds, computing.seconds)
    together = decoding.cpu_s + computing.cpu_s
    how = (
        "The upper half of a whole product (.SAFE), ten bands in lossless JPEG 2000; each program in a process of its "
        f"own. Medians of {len(ours.runs)} runs in turn, the highest peak. Load when it ended: {load_average()}."
    )
    told = (
        f"The map takes **{ours.seconds / longer:.2f}** times as long as the longer of decoding and computing alone "
        f"(aim: ≤ 1.15), and at most {ours.peak_bytes / 2**20:.0f} MiB (aim: ≤ 1024). It does both: alone they take "
        f"{together:.1f} s of the processor together, the map **{ours.cpu_s / together:.2f}** times that. Decoding and "
        "computing each keep all cores busy, so on these cores the first ratio can hardly fall below their "
        "sum over the longer one: "
        f"{together / max(decoding.cpu_s, computing.cpu_s):.2f} here."
    )
    return [
        TITLE,
        "",
        how,
        "",
        "| what | s | CPU s | peak resident memory |",
        "|---|---|---|---|",
        *(f"| {r.name} | {r.seconds:.1f} | {r.cpu_s:.1f} | {r.peak_bytes / 2**20:.0f} MiB |" for r in rows),
        "",
        told,
    ]
