"""What a run made, and how the results of a map's shards become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..classmap.label_map import label_legend
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..classmap.unreliable import short_labels, unreliable_note
from ..errors import InputError, ModelError
from ..inference.network import Device
from ..message import Message
from ..sentinel.scene_identity import SceneIdentity
from .plan import Plan

if TYPE_CHECKING:  # the filter is loaded only for a filtered map
    from ..analysis.filter_map import FilterResult


@dataclass(frozen=True)
class MapResult:
    """What a run made.

    Attributes:
        output: the class map.
        confidence: the map of confidence, or None.
        probabilities: the map of probabilities, or None.
        labels: the map of label sets, or None.
        filtered: the filtered map, or None. A shard's file holds probabilities, which become it when merged.
        filter_result: what the filter made of the map, or None without it.
        scheme: the classes of the map.
        counts: cells of each class by code; classes without cells are 0.
        nodata_cells: cells without a class.
        label_sets: the sets of classes that occur in the map of label sets, as numbers.
        cell_area_m2: the area of a cell.
        seconds: how long it took.
        device: what computed.
        batch: patches at once.
        warnings: what the user should not miss.
        not_finite: cells (of each date) that were left out because their scores are no finite numbers.
        scenes: which scene each date is.
        majority: the map of the class that most networks give, or None.
        disagreement: the map of how many networks differ, or None.
        differing: of several networks, cells by the number of networks that give another class than the map.
        unreliable: codes of the classes that the network does not find reliably.
    """

    output: Path
    confidence: Path | None
    probabilities: Path | None
    labels: Path | None
    filtered: Path | None
    filter_result: FilterResult | None
    scheme: ClassScheme
    counts: dict[int, int]
    nodata_cells: int
    label_sets: frozenset[int]
    cell_area_m2: float
    seconds: float
    device: Device
    batch: int
    warnings: tuple[str, ...]
    not_finite: int = 0
    scenes: tuple[SceneIdentity, ...] = ()
    majority: Path | None = None
    disagreement: Path | None = None
    differing: tuple[int, ...] = ()
    unreliable: tuple[int, ...] = ()

    @property
    def n_cells(self) -> int:
        """How many cells have a class."""
        return sum(self.counts.values())

    @property
    def files(self) -> tuple[Path, ...]:
        """The rasters that were written."""
        further = (self.confidence, self.probabilities, self.labels, self.filtered, self.majority, self.disagreement)
        return (self.output, *(path for path in further if path is not None))

    @property
    def unreliable_notes(self) -> tuple[Message, ...]:
        """What is to be said of the classes that the network does not find reliably: a sentence, or nothing."""
        return unreliable_note(short_labels(self.scheme, self.unreliable))

    @property
    def agreed_share(self) -> float:
        """Of several networks, the share of cells in which all agree, 0 to 1; 1 for one network."""
        return self.differing[0] / max(1, sum(self.differing)) if self.differing else 1.0

    def label_legend(self) -> ClassScheme:
        """Return a legend of the label sets that occur."""
        return label_legend(self.label_sets, self.scheme)


@dataclass(frozen=True)
class Tally:
    """What was counted while a map was computed.

    Attributes:
        counts: cells by code, (256,); those without a class at `NODATA_CODE`.
        label_sets: the label sets that occur, as numbers.
        filter_result: what the filter made of the map, or None without it.
        not_finite: see `MapResult`.
        differing: see `MapResult`.
    """

    counts: NDArray[np.int64]
    label_sets: frozenset[int]
    filter_result: FilterResult | None = None
    not_finite: int = 0
    differing: tuple[int, ...] = ()


def result_of(plan: Plan, tally: Tally, *, seconds: float, device: Device, batch: int) -> MapResult:
    """Return the result of a plan's run.

    Args:
        plan: the plan.
        tally: what was counted.
        seconds: how long it took.
        device: what computed.
        batch: patches at once.
    """
    request, counts = plan.request, tally.counts
    return MapResult(
        output=request.output,
        confidence=request.confidence,
        probabilities=request.probabilities,
        labels=request.labels,
        filtered=request.filtered,
        filter_result=tally.filter_result,
        scheme=plan.scheme,
        counts={c: int(counts[c]) for c in plan.scheme.codes},
        nodata_cells=int(counts[NODATA_CODE]),
        label_sets=tally.label_sets,
        cell_area_m2=plan.cell_size_m**2,
        seconds=seconds,
        device=device,
        batch=batch,
        warnings=(*plan.warnings, *not_finite_warnings(tally.not_finite)),
        not_finite=tally.not_finite,
        scenes=plan.scenes,
        majority=request.majority,
        disagreement=request.disagreement,
        differing=tally.differing,
        unreliable=plan.request.unreliable,
    )


def not_finite_warnings(cells: int) -> tuple[str, ...]:
    """Return what to say of cells whose scores are no finite numbers: nothing if there are none."""
    if not cells:
        return ()
    text = "The network's scores are not finite numbers (NaN or infinite) in {n:,} cells: they were left out."
    return (Message(text, n=cells),)


def join_results(plan: Plan, parts: Sequence[MapResult], workers: str) -> MapResult:
    """Make one result of those of a map's shards.

    Args:
        plan: the whole map's plan.
        parts: the result of every shard.
        workers: what computed them: "4 workers".

    Raises:
        InputError: no shard holds any data.
    """
    counts = np.zeros(256, np.int64)
    for part in parts:
        counts[NODATA_CODE] += part.nodata_cells
        for code, cells in part.counts.items():
            counts[code] += cells
    not_finite = sum(part.not_finite for part in parts)
    refuse_all_nodata(plan, counts, not_finite)
    label_sets = frozenset[int]().union(*(part.label_sets for part in parts))
    device = replace(parts[0].device, text=f"{workers}, each on {parts[0].device.text}")
    differing = tuple(sum(cells) for cells in zip(*(part.differing for part in parts)))
    tally = Tally(counts, label_sets, None, not_finite, differing)
    return result_of(plan, tally, seconds=0.0, device=device, batch=parts[0].batch)


def refuse_all_nodata(plan: Plan, counts: NDArray[np.int64], not_finite: int = 0) -> None:
    """Refuse a map without a single class.

    Args:
        plan: the map's plan.
        counts: cells by code, (256,).
        not_finite: how many of them have scores that are no finite numbers.

    Raises:
        ModelError: no cell has finite scores.
        InputError: every cell is nodata.
    """
    if counts[NODATA_CODE] == counts.sum() and not_finite:
        raise ModelError(
            "The network {card_id} returns no finite scores for this raster, only NaN or infinite ones.",
            "Check the raster's units; if they are right, the network's file or card is broken.",
            card_id=plan.card.id,
        )
    if counts[NODATA_CODE] == counts.sum():
        raise InputError(
            "{given} is nodata in the requested area: every cell would be nodata.",
            "Check its nodata value and the extent.",
            given=plan.source.given,
        )
