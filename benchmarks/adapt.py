"""``python -m benchmarks.adapt``: networks adapted by areas against themselves and a random forest on pixels.

Areas of 3 x 3 cells are sampled from real LCZ maps (Paris by WUDAPT, Hong Kong by Liu & Shi), and the rest of the
scene, two cells away from any area at least, is what is tested on. Writes docs/benchmarks-adapt.md and its plot.
Features of the scenes are kept in .cache/adapt, and so are the figures of finished draws: a run can be stopped and go
on. Remove .cache/adapt to measure everything again.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scene_mapper.core.accuracy.open_reference import open_reference
from scene_mapper.core.adapt.area_cells import AreaCells, gather
from scene_mapper.core.adapt.head import FOR_AREAS, cell_weights
from scene_mapper.core.adapt.last_layer import LastLayers, find_last_layers
from scene_mapper.core.adapt.measure import Measured, measure
from scene_mapper.core.adapt.random_forest import has_scikit_learn, predict_by_forest
from scene_mapper.core.adapt.scene_features import SceneFeatures
from scene_mapper.core.adapt.solver import Problem, solve
from scene_mapper.core.adapt.training_areas import TrainingAreas
from scene_mapper.core.classify.features import FeatureRequest, SceneFeatureReader
from scene_mapper.core.classmap.class_names import ClassNames
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.core.geo.subcells import CellWindow
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.session import read_model
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.percent import percent_text

from .adapt_example import draw_example, write_areas
from .adapt_report import TABLE, write_report
from .inputs import ROOT, SHARED

CACHE = ROOT / ".cache" / "adapt"
PARIS = SHARED / "reference" / "paris_wudapt" / "paris_wudapt_lcz_utm31_100m.tif"
PEARL_RIVER = SHARED / "lcz" / "prd_lcz_liu_shi_2020.tif"
SCENES = {
    "saclay_e 2017": ("oscd_saclay_e_T31UDQ_20170829_L1C_10band_10m.tif", PARIS),
    "saclay_w 2016": ("oscd_saclay_w_T31UDP_20160315_L1C_10band_10m.tif", PARIS),
    "paris 2016": ("oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif", PARIS),
    "hong kong 2018": ("oscd_hongkong_T50QKK_20180323_L1C_10band_10m.tif", PEARL_RIVER),
    "hong kong 2016": ("oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif", PEARL_RIVER),
}
ACROSS = (("saclay_e 2017", "saclay_w 2016"), ("saclay_w 2016", "saclay_e 2017"))
CURVE = (2, 3, 5, 8, 12)
ALL = 10_000
EXAMPLE = ("saclay_e 2017", 8, 0)
"""Scene, areas per class and draw of the picture."""
FOREST_TREES = 100
PLAIN_RIDGE = 0.1
SIDE, AWAY = 3, 2

Draw = dict[str, Any]
"""What was measured of one draw of areas."""


@dataclass(frozen=True)
class City:
    """A scene with a reference.

    Attributes:
        name: of the scene.
        layers: the network's last layer.
        scene: what the network makes of its cells.
        reference: (row, col): index of the class, -1 for none.
        geometry: the grid of its cells.
    """

    name: str
    layers: LastLayers
    scene: SceneFeatures
    reference: NDArray[np.intp]
    geometry: MapGeometry

    def cells(self, chosen: NDArray[np.intp], numbers: NDArray[np.intp]) -> AreaCells:
        """Return some cells, (cell, 2), with the number of the area of each, as what a head is fitted to."""
        classes = self.reference[chosen[:, 0], chosen[:, 1]]
        areas = TrainingAreas(self.name, LCZ, chosen, classes, numbers, {}, {}, ())
        return gather(areas, [self.scene], self.layers)

    @cached_property
    def everywhere(self) -> AreaCells:
        """All cells of the scene that have data."""
        return self.cells(self.scene.cells, np.arange(len(self.scene.cells)))

    def test(self, chosen: NDArray[np.intp]) -> TestCells:
        """Return some cells, (cell, 2), to be tested on."""
        of_cell = np.full(self.reference.shape, -1, np.intp)
        of_cell[self.scene.cells[:, 0], self.scene.cells[:, 1]] = np.arange(len(self.scene.cells))
        reach = self.layers.around
        padded = np.pad(of_cell, reach, constant_values=-1)
        steps = range(2 * reach + 1)
        around = np.stack([padded[chosen[:, 0] + row, chosen[:, 1] + col] for row in steps for col in steps], axis=1)
        return TestCells(self.cells(chosen, np.arange(len(chosen))), self.everywhere, around)


@dataclass(frozen=True)
class TestCells:
    """Cells to be tested on.

    Attributes:
        alone: these cells.
        everywhere: all cells of the scene that have data.
        around: (cell, neighbour): positions among these of the cells whose mean probabilities the network gives a
            cell, -1 where there is none; the cell alone where it does not average.
    """

    alone: AreaCells
    everywhere: AreaCells
    around: NDArray[np.intp]

    def classes_in_map(self, probabilities: NDArray[np.float64]) -> NDArray[np.intp]:
        """Return the classes of these cells in the map, from the probabilities of all cells alone."""
        total = (probabilities[self.around] * (self.around >= 0)[..., None]).sum(axis=1)
        return np.asarray(total.argmax(axis=1))


def main() -> int:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adapt")
    parser.add_argument("--seeds", type=int, default=5, help="draws of areas a case (default: 5)")
    parser.add_argument("--quick", action="store_true", help="one draw of the first scene; writes no page")
    args = parser.parse_args()
    if not SHARED.is_dir() or not has_scikit_learn():
        sys.stderr.write("benchmarks.adapt needs ../shared/data and scikit-learn.\n")
        return 1
    CACHE.mkdir(parents=True, exist_ok=True)
    draws: list[Draw] = []
    for card in (find_network("lcz-lite"), import_network(SHARED / "models" / "so2sat_s2_resnet20.h5")):
        for draw in measure_network(card, 1 if args.quick else args.seeds, args.quick):
            sys.stdout.write(f"{draw}\n")
            sys.stdout.flush()
            draws.append(draw)
    if not args.quick:
        write_report(ROOT / "docs" / "benchmarks-adapt.md", draws)
        write_example()
    return 0


def write_example() -> None:
    """Draw the picture of docs/adapt.md, and write its areas to out/adapt_example.gpkg."""
    name, n, seed = EXAMPLE
    city = open_city(name, find_network("lcz-lite"))
    area = sample(city.reference, n, seed)
    train = city.cells(np.argwhere(area > 0), area[area > 0])
    cells = city.test(city.scene.cells)
    rest = far_from(area > 0) & (city.reference >= 0)
    panels = []
    for title, logarithms in (
        ("lcz-lite as shipped", cells.everywhere.known),
        (f"adapted with {area.max()} areas", measure_areas(train).head.log_probabilities(cells.everywhere)),
    ):
        labels = np.full(city.reference.shape, -1, np.intp)
        labels[city.scene.cells[:, 0], city.scene.cells[:, 1]] = cells.classes_in_map(np.exp(logarithms))
        agreeing = (labels == city.reference)[rest].mean()
        panels.append((f"{title}: {percent_text(agreeing)} agree", labels))
    panels.append(("WUDAPT", city.reference))
    draw_example(ROOT / "docs" / "images" / "adapt_paris.png", panels, area)
    write_areas(ROOT / "out" / "adapt_example.gpkg", area, city.reference, city.geometry)


def measure_network(card: ModelCard, seeds: int, quick: bool) -> Iterator[Draw]:
    """Measure all cases of a network, each once: what was measured before is read."""
    names = list(SCENES)[: 1 if quick else None]
    curve = () if card.origin != "starter" else tuple(n for n in CURVE if n not in TABLE)
    for n in (*TABLE, *curve):  # what the table holds comes first
        for name in names:
            city = None
            for seed in range(seeds):
                kept = CACHE / f"{_of(card)}-{name}-{n}-{seed}.json"
                if not kept.exists():
                    city = city or open_city(name, card)
                    kept.write_text(json.dumps(within(city, n, seed)))
                yield json.loads(kept.read_text())
    for first, second in ACROSS if not quick else ():
        kept = CACHE / f"{_of(card)}-{first}-{second}.json"
        if not kept.exists():
            kept.write_text(json.dumps(across(open_city(first, card), open_city(second, card))))
        yield json.loads(kept.read_text())


def _of(card: ModelCard) -> str:
    """Return how the names of what is kept of a network begin: another file of the same name is another network."""
    return f"{card.id}-{card.sha256[:8]}"


def open_city(name: str, card: ModelCard) -> City:
    """Read a scene's features, or take those that were read before, and its reference."""
    file, reference = SCENES[name]
    reader = SceneFeatureReader(FeatureRequest((str(SHARED / "scenes" / file),), card))
    geometry = reader.geometry
    kept = CACHE / f"{_of(card)}-{name}.npz"
    if kept.exists():
        with np.load(kept) as arrays:
            scene = SceneFeatures(file, *(arrays[key] for key in ("cells", "features", "spectra", "shares")))
    else:
        scene = reader.read(np.ones((geometry.rows, geometry.cols), bool), SilentFeedback())[0]
        np.savez(kept, cells=scene.cells, features=scene.features, spectra=scene.spectra, shares=scene.shares)
    there = open_reference(str(reference), geometry, ClassNames(LCZ))
    codes = there.cells(CellWindow(0, 0, geometry.rows, geometry.cols)).codes.astype(np.intp)
    index = np.full(256, -1, np.intp)
    index[list(LCZ.codes)] = np.arange(len(LCZ))
    held = np.zeros(codes.shape, bool)
    held[scene.cells[:, 0], scene.cells[:, 1]] = True
    layers = find_last_layers(read_model(card), card)
    return City(name, layers, scene, np.where(held, index[codes], -1), geometry)


def within(city: City, n: int, seed: int) -> Draw:
    """Train on some areas of each class and test on the rest of the scene."""
    area = sample(city.reference, n, seed)
    chosen = np.argwhere(area > 0)
    train = city.cells(chosen, area[area > 0])
    rest = np.argwhere(far_from(area > 0) & (city.reference >= 0))
    test = city.test(rest)
    return {
        "network": city.layers.card.id, "scene": city.name, "n": n, "seed": seed, "areas": int(area.max()),
        **figures(train, test),
    }  # fmt: skip


def across(first: City, second: City) -> Draw:
    """Train on all homogeneous blocks of one scene and test on all cells of another, as `within`."""
    area = sample(first.reference, ALL, 0)
    train = first.cells(np.argwhere(area > 0), area[area > 0])
    rest = np.argwhere(second.reference >= 0)
    test = second.test(rest)
    return {
        "network": first.layers.card.id, "scene": f"{first.name} → {second.name}", "n": ALL, "seed": 0,
        "areas": int(area.max()), **figures(train, test),
    }  # fmt: skip


def figures(train: AreaCells, test: TestCells) -> Draw:
    """Return the figures of each way."""
    return as_shipped(test) | by_others(train, test.alone) | by_product(train, test)


def as_shipped(test: TestCells) -> Draw:
    """Return what the network itself gets right: of each cell alone, and in its map."""
    return {
        "shipped": share(test.alone.known.argmax(axis=1), test.alone),
        "shipped map": share(test.classes_in_map(np.exp(test.everywhere.known)), test.alone),
    }


def by_others(train: AreaCells, test: AreaCells) -> Draw:
    """Return what a random forest and plain regressions get right."""
    return {
        "forest": share(predict_by_forest(train, test, FOREST_TREES), test),
        "zero": by_regression(train, test, from_parent=False),
        "floor": by_regression(train, test, from_parent=True),
    }


def measure_areas(train: AreaCells) -> Measured:
    """Fit the last layer as `scene-mapper adapt` does."""
    return measure(train, LCZ, from_parent=True, leave_out=False, forest=False, feedback=SilentFeedback())


def by_product(train: AreaCells, test: TestCells) -> Draw:
    """Do what `scene-mapper adapt` does, the rule included that the network must not become worse by area."""
    measured = measure_areas(train)
    recipe = "none" if measured.recipe is None else "areas" if measured.recipe == FOR_AREAS else "city"
    return {
        "adapted": share(measured.head.log_probabilities(test.alone).argmax(axis=1), test.alone),
        "adapted map": share(test.classes_in_map(np.exp(measured.head.log_probabilities(test.everywhere))), test.alone),
        "recipe": recipe,
        "strength": measured.strength or 0,
    }


def by_regression(train: AreaCells, test: AreaCells, from_parent: bool) -> float:
    """Fit a plain ridge regression; from the parent: to its scores, with the square roots of the shares as weights."""
    weights = cell_weights(train, 0.5) if from_parent else np.ones(len(train.classes))
    free = np.ones_like(train.present) if from_parent else train.present
    problem = Problem(
        features=(train.features - train.mean) / train.deviation,
        known=train.known * from_parent,
        classes=train.classes,
        weights=weights,
        free=train.present,
    )
    change = solve(problem, [PLAIN_RIDGE])[0]
    scores = change.log_probabilities((test.features - test.mean) / test.deviation, test.known * from_parent)
    return share(np.where(free, scores, -np.inf).argmax(axis=1), test)


def share(predicted: NDArray[np.intp], test: AreaCells) -> float:
    """Return the share of cells whose class was predicted."""
    return float((predicted == test.classes).mean())


def sample(reference: NDArray[np.intp], n: int, seed: int) -> NDArray[np.intp]:
    """Draw up to n blocks of 3 x 3 cells of each class that touch no other: (row, col), their numbers from 1."""
    rng = np.random.default_rng(seed)
    area = np.zeros(reference.shape, np.intp)
    rows, cols = reference.shape[0] - SIDE + 1, reference.shape[1] - SIDE + 1
    shifted = np.stack([reference[r : r + rows, c : c + cols] for r in range(SIDE) for c in range(SIDE)])
    whole = (shifted == shifted[0]).all(axis=0)
    number = 0
    for index in range(len(LCZ)):
        drawn = 0
        for row, col in rng.permutation(np.argwhere(whole & (shifted[0] == index))).tolist():
            if drawn == n:
                break
            if not area[max(row - 1, 0) : row + SIDE + 1, max(col - 1, 0) : col + SIDE + 1].any():
                number, drawn = number + 1, drawn + 1
                area[row : row + SIDE, col : col + SIDE] = number
    return area


def far_from(marked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which cells lie two cells away from all marked ones at least."""
    padded = np.pad(marked, AWAY)
    rows, cols = marked.shape
    sides = range(2 * AWAY + 1)
    return np.asarray(~np.logical_or.reduce([padded[r : r + rows, c : c + cols] for r in sides for c in sides]))


if __name__ == "__main__":
    sys.exit(main())
