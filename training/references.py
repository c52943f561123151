"""Networks against maps that people made: ``python -m scene_mapper.training.measure references``.

The networks are those that are installed, alone and averaged, beside a random forest that was trained on the same
city. Probabilities and the pixels of cells are kept in the work folder and not computed again.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.accuracy.figures import class_figures, headline_figures
from ..core.accuracy.open_reference import open_reference
from ..core.accuracy.spread import interval, sample_of
from ..core.classify.engine import InProcess, classify
from ..core.classify.features import FeatureRequest, SceneFeatureReader
from ..core.classify.request import ClassifyRequest
from ..core.classmap.class_names import ClassNames
from ..core.classmap.schemes import LCZ
from ..core.feedback import SilentFeedback
from ..core.geo.map_geometry import geometry_of
from ..core.geo.subcells import CellWindow
from ..core.inference.card import ModelCard
from ..core.networks.card_stac import read_card
from ..core.networks.find import find_network
from ..core.networks.library import open_library
from .city_cells import BLOCK_CELLS, WITHOUT_PARIS, CityCells
from .neighbours import mean_of_neighbours
from .reference import PARIS, PEARL_RIVER
from .reference_calibration import print_calibration, print_temperatures
from .reference_pictures import draw_confusions, draw_reliability
from .scenes import shared_data

DRAWS = 200
FOREST_TREES = 50
FOREST_FOLDS = 5
SEED = 0
MEAN = ", mean of 3 x 3 cells"
"""Behind the name of a network whose probabilities were averaged afterwards, as lcz-lite does itself."""
FIGURES = ("oa", "oa_u", "oa_bu", "oa_w")
_BERLIN = "reference/berlin_heatwise/"


@dataclass(frozen=True)
class ReferenceScene:
    """A scene and the map, or the areas, that people made of its place.

    Attributes:
        city: what it counts to.
        place: two dates of one place share it.
        file: of the scene, below the shared data.
        reference: likewise.
        bands, level: as in a request.
    """

    city: str
    place: str
    file: str
    reference: str
    bands: str = ""
    level: str = "auto"


def _oscd(city: str, place: str, rest: str, reference: str) -> ReferenceScene:
    return ReferenceScene(city, place, f"scenes/oscd_{place}_{rest}_L1C_10band_10m.tif", reference)


SCENES = (
    _oscd("Paris", "paris", "T31UDQ_20161130", PARIS),
    _oscd("Paris", "paris", "T31UDQ_20171107", PARIS),
    _oscd("Paris", "bercy", "T31UDQ_20161130", PARIS),
    _oscd("Paris", "bercy", "T31UDQ_20170829", PARIS),
    _oscd("Paris", "saclay_e", "T31UDQ_20170829", PARIS),
    _oscd("Paris", "saclay_w", "T31UDP_20160315", PARIS),
    _oscd("Hong Kong", "hongkong", "T49QHE_20160927", PEARL_RIVER),
    _oscd("Hong Kong", "hongkong", "T50QKK_20180323", PEARL_RIVER),
    ReferenceScene(
        "Berlin",
        "berlin",
        f"{_BERLIN}Berlin_S2_2024-10-24_sample.tif",
        f"{_BERLIN}Berlin_labels.shp",
        bands="position",
        level="L2A",
    ),
)


def networks_at_hand() -> list[ModelCard]:
    """Return the installed networks for Local Climate Zones with cells of 100 m."""
    return [card for card in open_library().networks if card.scheme == LCZ and card.cell_size_m == 100]


def read_city(city: str, cards: Sequence[ModelCard], data: Path, work: Path) -> CityCells:
    """Run the networks on the scenes of a city and read its reference.

    Args:
        city: as in `SCENES`.
        cards: the networks.
        data: the shared data.
        work: where results are kept.
    """
    parts, numbers = [], dict[tuple[str, int, int], int]()
    for scene in SCENES:
        if scene.city != city:
            continue
        p = {card.id: _probabilities(scene, card, data, work) for card in cards}
        p.update({f"{card.id}{MEAN}": mean_of_neighbours(p[card.id]) for card in cards if card.kind == "scene"})
        reference = _reference(scene, data, _kept(scene, cards[0], work))
        known = (reference >= 0) & np.all([one[0] >= 0 for one in p.values()], axis=0)
        places = np.argwhere(known)
        keys = [(scene.place, *block) for block in (places // BLOCK_CELLS).tolist()]
        blocks = np.array([numbers.setdefault(key, len(numbers) + 1) for key in keys], np.int64)
        spectra = _spectra(scene, data, work)[known]
        parts.append((reference[known], blocks, spectra, {name: one[:, known].T for name, one in p.items()}))
    references, blocks_of, pixels, results = zip(*parts)
    return CityCells(
        reference=np.concatenate(references),
        blocks=np.concatenate(blocks_of),
        spectra=np.concatenate(pixels),
        probabilities={name: np.concatenate([p[name] for p in results]) for name in results[0]},
        temperatures={card.id: card.temperature for card in cards},
    )


def maps_of(cells: CityCells, alone: Collection[str] = (), forest: bool = True) -> dict[str, NDArray[np.intp]]:
    """Return the class of each cell by every network, by every average of several, and by the two that are no network.

    Args:
        cells: of a city.
        alone: networks that are not averaged with others.
        forest: also train a random forest, which takes longest.
    """
    found = {name: cells.probabilities[name].argmax(axis=1) for name in alone}
    names = [name for name in cells.probabilities if name not in alone]
    for count in range(1, len(names) + 1):
        for chosen in combinations(names, count):
            mean = np.mean([cells.calibrated(name) for name in chosen], axis=0)
            found[" + ".join(chosen)] = mean.argmax(axis=1)
    found["the most frequent class"] = np.full_like(cells.reference, np.bincount(cells.reference).argmax())
    if forest:
        found["random forest of the city"] = by_forest(cells)
    return found


def by_forest(cells: CityCells) -> NDArray[np.intp]:
    """Predict each cell by a random forest that was trained on the city's other blocks (five folds)."""
    from sklearn.ensemble import RandomForestClassifier

    rng = np.random.default_rng(SEED)
    fold = rng.integers(0, FOREST_FOLDS, cells.blocks.max() + 1)[cells.blocks]
    predicted = np.zeros_like(cells.reference)
    for test in range(FOREST_FOLDS):
        forest: Any = RandomForestClassifier(FOREST_TREES, random_state=SEED)
        if (fold == test).any() and (fold != test).any():
            forest.fit(cells.spectra[fold != test], cells.reference[fold != test])
            predicted[fold == test] = forest.predict(cells.spectra[fold == test])
    return predicted


def confusion(reference: NDArray[np.intp], mapped: NDArray[np.intp]) -> NDArray[np.int64]:
    """Count cells by class: (reference, map)."""
    n = len(LCZ)
    return np.bincount(reference * n + mapped, minlength=n * n).reshape(n, n).astype(np.int64)


def add_arguments(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """Declare the arguments of these tables."""
    parser.add_argument("--draws", type=int, default=DRAWS, help="of blocks, for each interval")
    parser.add_argument("--picture", type=Path, help="the picture of confusions to write")
    parser.add_argument("--reliability", type=Path, help="the picture of confidence and share of right cells to write")
    parser.add_argument(
        "--no-forest", dest="forest", action="store_false", help="leave out the random forest, it is slow"
    )
    parser.add_argument("--cities", nargs="*", help="one or more of those of the tables")


def main() -> None:
    """Print the tables; unlike `measure`, without PyTorch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="where results are kept")
    add_arguments(parser)
    options = parser.parse_args()
    print_references(shared_data(), options.work, options)


def print_references(data: Path, work: Path, options: argparse.Namespace) -> None:
    """Print the tables of docs/models.md, and draw the pictures that are asked for.

    Args:
        data: the shared data.
        work: what training left; results are kept below it.
        options: those of `add_arguments`.
    """
    kept = work / "references"
    kept.mkdir(parents=True, exist_ok=True)
    cards, drawn, curves = networks_at_hand(), [], []
    of_cities: dict[str, CityCells] = {}
    for city in options.cities or dict.fromkeys(scene.city for scene in SCENES):
        alone = _held_out_of(city, work)
        cells = of_cities[city] = read_city(city, [*alone, *cards], data, kept)
        afterwards = [name for name in cells.probabilities if name.endswith(MEAN)]
        maps = maps_of(cells, [*(card.id for card in alone), *afterwards], options.forest)
        together = " + ".join(card.id for card in cards)
        print(f"\n### {city}: {len(cells.reference):,} cells in {len(np.unique(cells.blocks))} blocks\n")
        _print_figures(cells, maps, options.draws)
        _print_classes(cells, {n: maps[n] for n in (*cells.probabilities, together) if n not in afterwards})
        curves += print_calibration(city, cells)
        drawn += [(f"{city}: {name}", confusion(cells.reference, maps[name])) for name in ("lcz-lite", together)]
    if {"Paris", "Hong Kong"} <= set(of_cities):
        print_temperatures(cards, [of_cities["Paris"], of_cities["Hong Kong"]])
    if options.picture:
        draw_confusions(drawn[:4], options.picture)
    if options.reliability:
        draw_reliability(curves, options.reliability)


def _held_out_of(city: str, work: Path) -> list[ModelCard]:
    """Return the network that was trained without a city that lcz-lite was trained on, if it was kept."""
    path = work / "lcz-lite" / f"{WITHOUT_PARIS}.json"
    return [read_card(path)] if city == "Paris" and path.exists() else []


def _print_figures(cells: CityCells, maps: Mapping[str, NDArray[np.intp]], draws: int) -> None:
    print("| | OA | OA_u | OA_bu | OA_w |\n" + "|---" * (len(FIGURES) + 1) + "|")
    for name, mapped in maps.items():
        told = headline_figures(confusion(cells.reference, mapped), LCZ)
        counts: dict[tuple[int, int, int], int] = {}
        for key in zip(cells.blocks.tolist(), cells.reference.tolist(), mapped.tolist()):
            counts[key] = counts.get(key, 0) + 1
        spread = interval(sample_of(counts), LCZ, draws)
        row = [
            "–" if told[key] is None else f"{told[key]:.3f} ({spread[key].low:.2f}–{spread[key].high:.2f})"
            for key in FIGURES
        ]
        print(f"| {name} | " + " | ".join(row) + " |")


def _print_classes(cells: CityCells, maps: Mapping[str, NDArray[np.intp]]) -> None:
    print("\n| class | cells | " + " | ".join(f"F1 {name}" for name in maps) + " |\n" + "|---" * (len(maps) + 2) + "|")
    figures = [class_figures(confusion(cells.reference, mapped), LCZ) for mapped in maps.values()]
    for scene_class, *of_maps in zip(LCZ.classes, *figures):
        if of_maps[0].n_reference:
            row = " | ".join(f"{one.f1:.2f}" for one in of_maps)
            print(f"| {LCZ.legend_label(scene_class)} | {of_maps[0].n_reference:,} | {row} |")


def _probabilities(scene: ReferenceScene, card: ModelCard, data: Path, work: Path) -> NDArray[np.float32]:
    """Return (class, row, col), -1 where there is no result."""
    kept = _kept(scene, card, work)
    if not kept.exists():
        request = ClassifyRequest(
            str(data / scene.file),
            card,
            kept.with_name(f"classes-{kept.name}"),
            bands=scene.bands,
            level=scene.level,
            probabilities=kept,
        )
        classify(request, InProcess(), SilentFeedback())
    return np.asarray(gdal.Open(str(kept)).ReadAsArray(), np.float32)


def _kept(scene: ReferenceScene, card: ModelCard, work: Path) -> Path:
    return work / f"{card.id}-{card.sha256[:8]}-{Path(scene.file).stem}.tif"


def _reference(scene: ReferenceScene, data: Path, like: Path) -> NDArray[np.intp]:
    """Return (row, col) on the grid of a raster: index of the class, -1 for none."""
    geometry = geometry_of(gdal.Open(str(like)))
    there = open_reference(str(data / scene.reference), geometry, ClassNames(LCZ))
    codes = there.cells(CellWindow(0, 0, geometry.rows, geometry.cols)).codes
    index = np.full(256, -1, np.intp)
    index[list(LCZ.codes)] = np.arange(len(LCZ))
    return index[codes]


def _spectra(scene: ReferenceScene, data: Path, work: Path) -> NDArray[np.float32]:
    """Return the pixels of each cell, (row, col, 3 x band); 0 where there is no result."""
    kept = work / f"spectra-{Path(scene.file).stem}.npy"
    if not kept.exists():
        asked = FeatureRequest(
            (str(data / scene.file),), find_network("lcz-lite"), bands=scene.bands, level=scene.level
        )
        reader = SceneFeatureReader(asked)
        shape = (reader.geometry.rows, reader.geometry.cols)
        read = reader.read(np.ones(shape, bool), SilentFeedback())[0]
        spectra = np.zeros((*shape, read.spectra.shape[1]), np.float32)
        spectra[read.cells[:, 0], read.cells[:, 1]] = read.spectra
        np.save(kept, spectra)
    return np.asarray(np.load(kept), np.float32)


if __name__ == "__main__":
    main()
