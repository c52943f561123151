"""When a cell of a map counts as being of one class."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import RequestError

SUBCELLS = 10
"""Into how many subcells, in each direction, a cell is divided."""
MAX_SUBCELLS = 50
SHARE_NEEDED = 0.5
"""The part of a cell that must be of one class: more than half."""


@dataclass(frozen=True)
class CellRule:
    """When a cell counts.

    Attributes:
        n_subcells: subcells of a cell in each direction.
        share: the part of a cell, 0.5 to 1, that must be of one class; and more than half.
    """

    n_subcells: int = SUBCELLS
    share: float = SHARE_NEEDED

    def __post_init__(self) -> None:
        if not 1 <= self.n_subcells <= MAX_SUBCELLS:
            raise RequestError(
                "{n_subcells} is not a valid number of subcells per side.",
                "Enter a number from 1 to {most}.",
                most=MAX_SUBCELLS,
                n_subcells=self.n_subcells,
            )
        if not SHARE_NEEDED <= self.share <= 1:
            raise RequestError(
                "{share:g} is not a valid minimum share of a cell.", "Enter a share from 0.5 to 1.", share=self.share
            )


MOST_OF_IT = CellRule()
