"""``python -m benchmarks.composites``: a map of a composite against averaged probabilities, on real LCZ maps.

Two dates of three places, with and without clouds that were made up: smooth patches of some hundred metres that hide a
given share of each date, by themselves. Prints the table of docs/composites.md.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.percent import percent_text
from scene_mapper.core.scenes.composite import make_composite
from scene_mapper.core.scenes.request import METHODS, CompositeRequest

from .adapt import PARIS, PEARL_RIVER
from .inputs import SHARED, published_networks

PLACES = {
    "Paris, November 2016 and 2017": (("paris_T31UDQ_20161130", "paris_T31UDQ_20171107"), PARIS),
    "Paris-Bercy, November 2016, August 2017": (("bercy_T31UDQ_20161130", "bercy_T31UDQ_20170829"), PARIS),
    "Hong Kong, September 2016, March 2018": (("hongkong_T49QHE_20160927", "hongkong_T50QKK_20180323"), PEARL_RIVER),
}
HIDDEN_SHARES = (0.0, 0.3, 0.5)
CLEAR, CLOUD = 4, 9
PATCH_PX = 60
NO_CLASS = 255
Maps = dict[str, NDArray[np.uint8]]


def clouds(height: int, width: int, share: float, seed: int) -> NDArray[np.bool_]:
    """Make up clouds: where a smooth random field is highest, (row, col)."""
    if not share:
        return np.zeros((height, width), bool)
    coarse = np.random.default_rng(seed).random((height // PATCH_PX + 3, width // PATCH_PX + 3))
    smooth = _stretched(_stretched(coarse, height).T, width).T
    return np.asarray(smooth > np.quantile(smooth, 1 - share))


def _stretched(field: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Interpolate rows linearly to as many as are wanted."""
    places = np.arange(size) / PATCH_PX
    low = places.astype(int)
    part = (places - low)[:, None]
    return np.asarray(field[low] * (1 - part) + field[low + 1] * part)


def with_clouds(scene: Path, folder: Path, share: float, seed: int) -> Path:
    """Write a scene with a scene classification as its last band."""
    source = gdal.Open(str(scene))
    target = folder / scene.name
    n_bands = source.RasterCount
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(target), source.RasterXSize, source.RasterYSize, n_bands + 1, gdal.GDT_UInt16
    )
    dataset.SetGeoTransform(source.GetGeoTransform())
    dataset.SetProjection(source.GetProjection())
    for number in range(1, n_bands + 1):
        band = dataset.GetRasterBand(number)
        band.WriteArray(source.GetRasterBand(number).ReadAsArray())
        band.SetDescription(source.GetRasterBand(number).GetDescription())
    hidden = clouds(source.RasterYSize, source.RasterXSize, share, seed)
    dataset.GetRasterBand(n_bands + 1).WriteArray(np.where(hidden, CLOUD, CLEAR).astype(np.uint16))
    dataset.GetRasterBand(n_bands + 1).SetDescription("SCL")
    return target


def maps_of(dates: Sequence[Path], card: ModelCard, folder: Path) -> tuple[Maps, gdal.Dataset]:
    """Make the maps to compare, of each date alone, averaged, of both composites; return the first one's grid too."""
    first, *others = map(str, dates)
    request = ClassifyRequest(first, card, folder / "map.tif", clouds="auto")
    requests = {f"date {n}": replace(request, source=str(date)) for n, date in enumerate(dates, 1)}
    requests["averaged"] = replace(request, dates=tuple(others))
    for method in METHODS:
        composite = folder / f"{method}.tif"
        make_composite(CompositeRequest((first, *others), composite, method), SilentFeedback())
        requests[method] = replace(request, source=str(composite), clouds="none")
    maps: Maps = {}
    grid: gdal.Dataset | None = None
    for name, one in requests.items():
        classify(one, InProcess(), SilentFeedback())
        made = gdal.GetDriverByName("MEM").CreateCopy("", gdal.Open(str(one.output)))
        grid = grid or made
        maps[name] = _onto(made, grid).ReadAsArray()
    return maps, grid


def _onto(source: gdal.Dataset, grid: gdal.Dataset) -> gdal.Dataset:
    """Bring classes onto another grid, each cell the class at its centre."""
    x, dx, _, y, _, dy = grid.GetGeoTransform()
    bounds = (x, y + dy * grid.RasterYSize, x + dx * grid.RasterXSize, y)
    return gdal.Warp(
        "", source, format="MEM", dstSRS=grid.GetProjection(), outputBounds=bounds, width=grid.RasterXSize,
        height=grid.RasterYSize, resampleAlg="near", dstNodata=NO_CLASS,
    )  # fmt: skip


def print_place(name: str, scenes: Sequence[Path], reference: Path, networks: Sequence[ModelCard]) -> None:
    """Print the rows of a place: share of the cells with a class, and agreement where both ways have one."""
    for share in HIDDEN_SHARES:
        for card in networks:
            with tempfile.TemporaryDirectory() as temporary:
                folder = Path(temporary)
                dates = [with_clouds(scene, folder, share, seed) for seed, scene in enumerate(scenes)]
                maps, grid = maps_of(dates, card, folder)
                known = _onto(gdal.Open(str(reference)), grid).ReadAsArray()
            known = np.where((known > 0) & (known <= 17), known, 0)
            both = np.logical_and.reduce([maps[way] != NO_CLASS for way in ("averaged", *METHODS)]) & (known > 0)
            figures = []
            for codes in maps.values():
                where = both & (codes != NO_CLASS)
                agreement = float((codes[where] == known[where]).mean())
                covered = float((codes[known > 0] != NO_CLASS).mean())
                figures.append(f"{agreement:.3f} ({percent_text(covered, 0)})")
            row = " | ".join(figures)
            print(f"| {name} | {percent_text(share, 0)} | {card.id} | {row} | {int(both.sum())} |", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--place", default="", help="only places whose name holds this")
    parser.add_argument("--network", action="append", default=[], help="only this network; repeatable")
    options = parser.parse_args()
    networks = [find_network("lcz-lite"), *published_networks()[:2]]
    networks = [card for card in networks if not options.network or card.id in options.network]
    print("| place | hidden | network | date 1 | date 2 | averaged | median | medoid | cells |\n" + "|---" * 9 + "|")
    for name, (files, reference) in PLACES.items():
        if options.place not in name:
            continue
        scenes = [SHARED / "scenes" / f"oscd_{file}_L1C_10band_10m.tif" for file in files]
        print_place(name, scenes, reference, networks)


if __name__ == "__main__":
    main()
