"""Reference data on a map's grid: which cell has which class, and why others have none.

Whether the reference is a raster or polygons, each cell of the map is divided into
subcells, and the cell has a class when more than half of it (or more, see `CellRule`) is of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_names import LEFT_OUT, UNKNOWN
from ..classmap.schemes import NODATA_CODE
from ..geo.subcells import CellWindow


class CellState(IntEnum):
    """What the reference says of a cell."""

    NONE = 0  # nothing: the reference does not touch it
    USED = 1  # enough of it is of one class
    EDGE = 2  # the reference covers too little of it
    MIXED = 3  # enough is covered, but no class has enough
    UNKNOWN = 4  # most of it has a name or value that is no class
    LEFT_OUT = 5  # most of it is of a class that the mapping leaves out


@dataclass(frozen=True)
class ReferenceCells:
    """The reference in a window of cells; all arrays are (height, width).

    Attributes:
        codes: uint8, the class; 255 where the state is not `CellState.USED`.
        states: uint8, `CellState`.
        units: int32, number of the polygon that the cell comes from, from 1; 0 for a raster.
    """

    codes: NDArray[np.uint8]
    states: NDArray[np.uint8]
    units: NDArray[np.int32]


class Reference(Protocol):
    """Reference data, ready to be asked cell by cell."""

    @property
    def kind(self) -> str:
        """One of "polygons", "points", "raster"."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences on what was found, assumed and reconciled."""
        ...

    @property
    def unit_codes(self) -> Mapping[int, int]:
        """The class of each polygon by its number; empty for a raster."""
        ...

    @property
    def unknown(self) -> Mapping[str, int]:
        """Names or values that are no class, and how often (polygons) they occur."""
        ...

    def windows(self) -> Iterator[CellWindow]:
        """Return the windows where there is reference data, also beyond the map's edge."""
        ...

    def cells(self, window: CellWindow) -> ReferenceCells:
        """Bring the reference to the map's cells in a window."""
        ...


def assign_classes(
    counts: Mapping[int, NDArray[np.int32]], covered: NDArray[np.int32], n_subcells: int, share: float
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Decide for each cell what it is.

    Args:
        counts: subcells per class: code, `UNKNOWN` or `LEFT_OUT` to (height, width).
        covered: subcells that the reference covers at all: (height, width).
        n_subcells: subcells of a whole cell.
        share: see `CellRule`.

    Returns:
        Codes (255 for none) and `CellState`, both uint8 (height, width).
    """
    codes = np.full(covered.shape, NODATA_CODE, np.uint8)
    states = np.where(covered > 0, CellState.EDGE, CellState.NONE).astype(np.uint8)

    def enough(count: NDArray[np.int32]) -> NDArray[np.bool_]:
        return np.asarray((2 * count > n_subcells) & (count >= share * n_subcells - 1e-9))

    states[enough(covered)] = CellState.MIXED
    special = {UNKNOWN: CellState.UNKNOWN, LEFT_OUT: CellState.LEFT_OUT}
    for code, count in counts.items():
        most = enough(count)
        states[most] = special.get(code, CellState.USED)
        if code not in special:
            codes[most] = code
    return codes, states
