"""Calibrate lcz-lite: ``python -m scene_mapper.training.calibrate`` (see README.md).

Two numbers change the last layer of the trained network. LCZ 10 becomes half as likely: crops with it were drawn about
twice as often as it occurs (the teachers' mean probability is 0.10 in the crops and 0.045 in the scenes), and the
network took roofs and railways for heavy industry. The temperature brings confidence closer to the share of right cells
in the cities that people made maps of.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..core.inference.card import Accuracy
from ..core.networks.card_stac import read_card
from . import cards, measure
from .calibration import best_temperature
from .last_layer import change_scores
from .reference import PARIS, PEARL_RIVER, reference_at_cells
from .scenes import REFERENCE_CITY, find_scenes, shared_data
from .teachers import open_session

UNCALIBRATED = Path(__file__).with_name("lcz-lite-uncalibrated.onnx")
PARIS_PLACES = ("bercy", "paris", "saclay_e", "saclay_w")
INDUSTRY = 9
"""Index of LCZ 10, heavy industry."""
INDUSTRY_SHIFT = -math.log(2)

Cells = list[tuple[NDArray[np.float32], NDArray[np.intp]]]


def cells_with_maps(session: Any, data: Path) -> Cells:
    """Return probabilities of Paris and of Hong Kong, (cell, class), and the classes of people's maps, (cell,)."""
    cities: Cells = []
    for places, file in ((PARIS_PLACES, PARIS), ((REFERENCE_CITY,), PEARL_RIVER)):
        parts: Cells = []
        for scene in find_scenes(data / "scenes"):
            if scene.place in places:
                reference = reference_at_cells(scene, data / file) - 1
                known = reference >= 0
                parts.append((measure.run_map(session, scene.read_l1c()).transpose(1, 2, 0)[known], reference[known]))
        cities.append((np.concatenate([p for p, _ in parts]), np.concatenate([r for _, r in parts])))
    return cities


def calibrated(content: bytes, data: Path) -> bytes:
    """Return the network with LCZ 10 half as likely, and with the temperature that suits Paris and Hong Kong best."""
    shift = np.zeros(17, np.float32)
    shift[INDUSTRY] = INDUSTRY_SHIFT
    shifted = change_scores(content, shift, 1.0)
    temperature = best_temperature(cells_with_maps(open_session(shifted), data))
    print(f"temperature {temperature:.3f}", flush=True)
    return change_scores(content, shift, temperature)


def write_calibrated(data: Path, work: Path, folds: tuple[Accuracy, ...]) -> None:
    """Write ``models/lcz-lite.*`` from the uncalibrated network.

    Args:
        data: the shared data.
        work: holds the teachers' maps.
        folds: the card's figures of the cross-validation.
    """
    content = calibrated(UNCALIBRATED.read_bytes(), data)
    cards.write_model(cards.MODELS, cards.LCZ_LITE, content, (*folds, *measure.lcz_accuracy(work, content)))


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
