"""A map in pieces: shards that run anywhere; `merge` makes of them the map that one run would make.

A shard is a plan for some of the map's rows of cells. It reads the pixels around its rows as
the whole run would, so its cells are the same. Its files are ordinary maps of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..errors import RequestError
from ..feedback import Feedback
from ..plain_text import shortened, whole_number
from .engine import compute_map
from .grid import map_geometry
from .plan import Plan
from .result import MapResult
from .strips import split_into_strips

SHARDS_PER_WORKER = 4
"""Enough for the work to even out and for progress to show, few enough for their start not to count."""


@dataclass(frozen=True)
class Shard:
    """Which piece of a map; as an executor, computes that piece alone.

    Attributes:
        index: from 1.
        count: of how many.
    """

    index: int
    count: int

    def __post_init__(self) -> None:
        """Refuse a piece that does not exist.

        Raises:
            RequestError: the index is not between 1 and the count.
        """
        if not 1 <= self.index <= self.count:
            raise RequestError(
                "Shard {index}/{count} does not exist.",
                "Use, for example, 1/8 to 8/8.",
                index=self.index,
                count=self.count,
            )

    def __str__(self) -> str:
        """Write it as it is asked for."""
        return f"{self.index}/{self.count}"

    def run(self, plan: Plan, feedback: Feedback) -> MapResult:
        """Compute this piece of a map in this process; see `engine.Executor`.

        Raises:
            RequestError: there are more shards than rows of cells.
        """
        return compute_map(shard_of(plan, self), feedback)


def parse_shard(text: str) -> Shard:
    """Read "3/8".

    Raises:
        RequestError: it cannot be read.
    """
    index, count = (whole_number(part.strip()) for part in text.partition("/")[::2])
    if index is None or count is None:
        raise RequestError(
            "The shard '{text}' cannot be read.", "Use, for example, 1/8 to 8/8.", text=shortened(text, 100)
        )
    return Shard(index, count)


def shard_count(plan: Plan, workers: int) -> int:
    """Choose into how many shards a plan is cut for workers, such that no block is computed twice without need.

    Args:
        plan: the whole map's plan.
        workers: that compute at once.
    """
    rows = plan.grid.rows
    pieces = rows if not plan.card.is_fully_convolutional else plan.blocks.count_rows(rows)
    return min(rows, max(workers, min(pieces, workers * SHARDS_PER_WORKER)))


def shard_of(plan: Plan, shard: Shard) -> Plan:
    """Cut a plan down to a shard's rows of cells.

    Args:
        plan: the whole map's plan.
        shard: which piece. A fully convolutional network's are whole rows of blocks, as long as these suffice;
            more shards than that compute some blocks twice. Pieces differ by one row at most.

    Raises:
        RequestError: there are more shards than rows of cells.
    """
    rows = plan.grid.rows
    if shard.count > rows:
        raise RequestError(
            "A map with {rows} rows of cells cannot be divided into {count} shards.",
            "Use at most {rows}.",
            rows=rows,
            count=shard.count,
        )
    edges = plan.blocks.row_edges(rows)
    if not plan.card.is_fully_convolutional or shard.count >= len(edges):
        edges = list(range(rows + 1))
    first, stop = (edges[(len(edges) - 1) * i // shard.count] for i in (shard.index - 1, shard.index))
    whole = _rows_of(plan, first, stop)
    return replace(whole, shard=str(shard), of_networks=tuple(_rows_of(one, first, stop) for one in plan.of_networks))


def _rows_of(plan: Plan, first: int, stop: int) -> Plan:
    """Cut a plan down to the rows of cells [first, stop)."""
    blocks = replace(plan.blocks, first_row=plan.blocks.first_row + first)
    grid = replace(plan.grid, rows=stop - first, first_row_px=plan.grid.first_row_px + first * plan.grid.stride_px)
    return replace(
        plan,
        grid=grid,
        geometry=map_geometry(plan.source, grid),
        blocks=blocks,
        strips=split_into_strips(grid, plan.source, plan.card, blocks, plan.request.strip_rows),
        wanted=None if plan.wanted is None else plan.wanted[first:stop],
    )
