"""The colours of a patch: those of the ground, not of the air above it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from scene_mapper.core.classify.patch_picture import patch_picture
from scene_mapper.core.networks.find import find_network

FOREST = {"B04": 450.0, "B03": 720.0, "B02": 900.0}
"""Top-of-atmosphere DN over dense trees: most of the blue is scattered by the air."""
SAND = {"B04": 3200.0, "B03": 2700.0, "B02": 2300.0}


def colour_of(ground: dict[str, float], level: str = "L1C") -> list[int]:
    """Return red, green and blue of an even patch."""
    card = replace(find_network("lcz-lite"), level=level)
    shape = (len(card.bands), 94, 94) if not card.layout.bands_last else (94, 94, len(card.bands))
    pixels = np.zeros(shape, np.float32)
    for name, value in ground.items():
        index = card.bands.index(name)
        plane = card.layout.band(pixels, index)
        plane[...] = (value - card.scaling[index].offset) / card.scaling[index].scale
    grid = SimpleNamespace(halo_px=42, stride_px=10, patch_px=94)
    picture = patch_picture(pixels, None, card, grid)  # type: ignore[arg-type]
    assert (picture.bands, picture.side_m) == (("B04", "B03", "B02"), 940.0)
    return [int(value) for value in picture.rgb[50, 50]]


def test_a_forest_is_green() -> None:
    red, green, blue = colour_of(FOREST)
    assert green > blue
    assert green > red


def test_sand_stays_as_it_is() -> None:
    red, green, blue = colour_of(SAND)
    assert red > green > blue


def test_surface_reflectance_is_drawn_as_it_is() -> None:
    red, green, blue = colour_of(FOREST, level="L2A")
    assert blue > green > red


@pytest.mark.parametrize("level", ["L1C", "L2A"])
def test_nothing_is_darker_than_black(level: str) -> None:
    assert colour_of({"B04": 0.0, "B03": 0.0, "B02": 0.0}, level) == [0, 0, 0]
