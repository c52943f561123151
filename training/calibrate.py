"""Calibrate lcz-lite: ``python -m scene_mapper.training.calibrate`` (see README.md).

Two changes are made to the last layer of the trained network. LCZ 1, 9 and 10 become half as likely: the network takes
dense centres in the long shadows of winter for compact high-rise, suburbs and fields for sparsely built, and roofs and
railways for heavy industry (see README.md). The temperature brings confidence closer to the share of right cells in the
cities that people made maps of.

Then each cell gets the mean probabilities of its neighbourhood of 300 m: a Local Climate Zone is an area of hundreds of
metres, so a cell is rarely of another one than all its neighbours (Stewart & Oke 2012).

Last, one number for each class corrects confidence (`calibration`): the network is too certain of open mid-rise in both
cities, and too cautious with compact mid-rise in Paris.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..core.inference.card import Accuracy
from ..core.inference.temperature import with_temperature
from ..core.networks.card_stac import read_card
from . import cards, measure
from .calibration import (
    KnownCells,
    best_temperature,
    calibration_error,
    class_powers,
    reliability,
    with_powers,
)
from .city_cells import BLOCK_CELLS
from .last_layer import average_cells, change_scores, trust_classes
from .neighbours import SCENE_CELLS, mean_of_neighbours
from .reference import PARIS, PEARL_RIVER, reference_at_cells
from .scenes import REFERENCE_CITY, find_scenes, shared_data
from .teachers import open_session

UNCALIBRATED = Path(__file__).with_name("lcz-lite-uncalibrated.onnx")
PARIS_PLACES = ("bercy", "paris", "saclay_e", "saclay_w")
HALVED = [0, 8, 9]
"""Indices of the classes that become half as likely: compact high-rise, sparsely built, and heavy industry."""

BLOCK_FOLDS = 5


class MappedScene(NamedTuple):
    """What a network and people say of a scene.

    Attributes:
        place: two dates of one place share it.
        probabilities: (class, row, col), with one more cell on each side.
        reference: (row, col), index of the class that people say, or -1.
    """

    place: str
    probabilities: NDArray[np.float32]
    reference: NDArray[np.int64]


def maps_of_cities(session: Any, data: Path) -> list[list[MappedScene]]:
    """Return maps of the scenes of Paris and of Hong Kong, with the classes of people's maps.

    Args:
        session: the network without the mean over the neighbourhood.
        data: the shared data.

    Returns:
        Of each city its scenes.
    """
    return [
        [
            MappedScene(
                scene.place,
                measure.run_map(session, scene.read_l1c(), around=1),
                reference_at_cells(scene, data / file) - 1,
            )
            for scene in find_scenes(data / "scenes")
            if scene.place in places
        ]
        for places, file in ((PARIS_PLACES, PARIS), ((REFERENCE_CITY,), PEARL_RIVER))
    ]


def at_temperature(scenes: Sequence[MappedScene], temperature: float) -> KnownCells:
    """Return what a network of some temperature says of the cells of a city that have a class.

    Args:
        scenes: of the city.
        temperature: of each cell's own scores, before the mean over its neighbourhood.
    """
    parts: list[KnownCells] = []
    for _, probabilities, reference in scenes:
        own = with_temperature(probabilities.reshape(len(probabilities), -1).T, temperature)
        mean = mean_of_neighbours(own.T.reshape(probabilities.shape))[:, 1:-1, 1:-1]
        parts.append((mean[:, reference >= 0].T, reference[reference >= 0]))
    return np.concatenate([p for p, _ in parts]), np.concatenate([r for _, r in parts])


def held_out_errors(cities: Sequence[Sequence[MappedScene]], known: Sequence[KnownCells]) -> list[float]:
    """Return the calibration error of each city, the powers of the classes found without the block of each cell.

    Args:
        cities: the scenes of each city.
        known: what `at_temperature` returns for each.
    """
    folds = [_folds_of(scenes) for scenes in cities]
    raised = [np.empty_like(probabilities) for probabilities, _ in known]
    for fold in range(BLOCK_FOLDS):
        others = [(p[of != fold], reference[of != fold]) for (p, reference), of in zip(known, folds)]
        powers = class_powers(others)
        for (probabilities, _), of, city in zip(known, folds, raised):
            city[of == fold] = with_powers(probabilities[of == fold], powers)
    return [calibration_error(reliability(p, reference)) for p, (_, reference) in zip(raised, known)]


def error_with(city: KnownCells, powers: NDArray[np.float64]) -> float:
    """Return the calibration error of a city under some powers of the classes."""
    probabilities, reference = city
    return calibration_error(reliability(with_powers(probabilities, powers), reference))


def _others(known: Sequence[KnownCells], city: KnownCells) -> list[KnownCells]:
    return [other for other in known if other is not city]


def _print_errors(of: str, errors: Sequence[float]) -> None:
    print(f"calibration error of {of}:", ", ".join(f"{error:.3f}" for error in errors), flush=True)


def _folds_of(scenes: Sequence[MappedScene]) -> NDArray[np.int64]:
    """Return the fold of each cell of a city, (cell,), in the order of `at_temperature`; the same for all dates."""
    blocks: dict[tuple[str, int, int], int] = {}
    numbers = [
        blocks.setdefault((scene.place, row // BLOCK_CELLS, col // BLOCK_CELLS), len(blocks))
        for scene in scenes
        for row, col in np.argwhere(scene.reference >= 0).tolist()
    ]
    return np.random.default_rng(0).integers(0, BLOCK_FOLDS, len(blocks))[numbers]


def calibrated(content: bytes, data: Path) -> bytes:
    """Return the network as it ships: another last layer, the mean over the neighbourhood, and its confidence.

    `HALVED` are half as likely; the temperature and the powers of the classes suit Paris and Hong Kong best.
    """
    shift = np.zeros(17, np.float32)
    shift[HALVED] = -math.log(2)
    cities = maps_of_cities(open_session(change_scores(content, shift, 1.0)), data)
    temperature = best_temperature(lambda t: [at_temperature(scenes, t) for scenes in cities])
    print(f"temperature {temperature:.3f}", flush=True)
    known = [at_temperature(scenes, temperature) for scenes in cities]
    powers = class_powers(known)
    print("powers", *(f"{power:.2f}" for power in powers), flush=True)
    _print_errors("held-out blocks", held_out_errors(cities, known))
    _print_errors("the city that is left out", [error_with(city, class_powers(_others(known, city))) for city in known])
    return trust_classes(average_cells(change_scores(content, shift, temperature), SCENE_CELLS), powers)


def write_calibrated(data: Path, work: Path, folds: tuple[Accuracy, ...]) -> None:
    """Write ``models/lcz-lite.*`` from the uncalibrated network.

    Args:
        data: the shared data.
        work: holds the teachers' maps.
        folds: the card's figures of the cross-validation.
    """
    content = calibrated(UNCALIBRATED.read_bytes(), data)
    figures = cards.measured(cards.LCZ_LITE, content, partial(measure.lcz_accuracy, work))
    # The dialog shows the first figure: that against a map that people made.
    cards.write_model(cards.MODELS, cards.LCZ_LITE, content, (*figures, *folds))


def main() -> None:
    """Calibrate the network that was trained last; the card keeps its figures of the cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("out/training/lcz-lite"), help="holds the teachers' maps")
    work = parser.parse_args().work
    card = read_card(cards.MODELS / "lcz-lite.json")
    folds = tuple(figure for figure in card.accuracy if "cross-validation" in figure.on)
    write_calibrated(shared_data(), work, folds)


if __name__ == "__main__":
    main()
