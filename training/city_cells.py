"""The cells of a city: what people and networks say of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..core.inference.temperature import with_temperature

BLOCK_CELLS = 10
"""Side of the blocks that are drawn or held out together: neighbouring cells are not independent of each other."""
WITHOUT_PARIS = "lcz-lite-without-paris"
"""The network of the fold without Paris, which lcz-lite was trained on; training leaves it in the work folder."""


@dataclass(frozen=True)
class CityCells:
    """The cells of a city with a reference and a result of every network.

    Attributes:
        reference: (cell,), index of the class.
        blocks: (cell,), number of the block, from 1; both dates of a place have the same.
        spectra: (cell, 3 x band), for the random forest.
        probabilities: of each network, (cell, class).
        temperatures: of the networks that have one, for averages with others.
    """

    reference: NDArray[np.intp]
    blocks: NDArray[np.int64]
    spectra: NDArray[np.float32]
    probabilities: Mapping[str, NDArray[np.float32]]
    temperatures: Mapping[str, float] = field(default_factory=dict)

    def calibrated(self, name: str) -> NDArray[np.float32]:
        """Return a network's probabilities as they count in averages, (cell, class)."""
        temperature = self.temperatures.get(name, 1.0)
        return self.probabilities[name] if temperature == 1 else with_temperature(self.probabilities[name], temperature)
