"""How far the confidence of the installed networks is to be trusted in cities with maps that people made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..core.inference.card import ModelCard
from ..core.inference.temperature import with_temperature
from .calibration import KnownCells, ReliabilityBin, best_temperature, calibration_error, reliability
from .city_cells import WITHOUT_PARIS, CityCells


def print_calibration(city: str, cells: CityCells) -> list[tuple[str, list[ReliabilityBin]]]:
    """Print how far each network's confidence is from its share of right cells; return what is drawn of it."""
    print("\n| network | mean confidence | OA | ECE |\n" + "|---" * 4 + "|")
    drawn = []
    shown = dict(cells.probabilities)
    shown |= {f"{name} in averages": cells.calibrated(name) for name, t in cells.temperatures.items() if t != 1}
    for name, probabilities in shown.items():
        found = reliability(probabilities, cells.reference)
        right = float((probabilities.argmax(axis=1) == cells.reference).mean())
        confidence = float(probabilities.max(axis=1).mean())
        print(f"| {name} | {confidence:.3f} | {right:.3f} | {calibration_error(found):.3f} |")
        if name in (WITHOUT_PARIS, "lcz-lite"):
            drawn.append((f"{city}: {name}", found))
    return drawn


def print_temperatures(cards: Sequence[ModelCard], cities: Sequence[CityCells]) -> None:
    """Print the temperature that suits each published network best in some cities, and what that of others gives."""
    published = [card for card in cards if card.origin == "published"]
    for card in published:
        best = _best_temperature(card.id, cities)
        print(f"\nbest temperature of {card.id}: {best:.2f}; its card has {card.temperature:g}")
    for city in cities:
        others = [one for one in cities if one is not city]
        found = replace(city, temperatures={card.id: _best_temperature(card.id, others) for card in published})
        mean = np.mean([found.calibrated(card.id) for card in cards], axis=0)
        right = float((mean.argmax(axis=1) == city.reference).mean())
        told = ", ".join(f"{name} {temperature:.2f}" for name, temperature in found.temperatures.items())
        print(f"\nall networks together, with the temperatures of other cities ({told}): OA {right:.3f}")


def _best_temperature(name: str, cities: Sequence[CityCells]) -> float:
    def at(temperature: float) -> list[KnownCells]:
        return [(with_temperature(city.probabilities[name], temperature), city.reference) for city in cities]

    return best_temperature(at)
