"""What a run will be, before it is started: cells, time, memory, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from qgis.core import QgsSettings

from ..core.card import ModelCard
from ..core.errors import SceneMapperError
from ..core.request import ClassifyRequest
from .translation import tr

if TYPE_CHECKING:
    from ..core.session import Device

_RATES = "scene_mapper/cells_per_second"
_PROGRAM_BYTES = 150_000_000


@dataclass(frozen=True)
class Estimate:
    """A run, foreseen.

    Attributes:
        rows, cols: the map's size in cells.
        n_cells: cells that are computed.
        cell_m: a cell's side.
        memory_bytes: about what the run will take.
        warnings: what the user should not miss.
        resampled: how the raster is brought to the network's pixels; "" if it is not.
    """

    rows: int
    cols: int
    n_cells: int
    cell_m: float
    memory_bytes: int
    warnings: tuple[str, ...]
    resampled: str


@dataclass(frozen=True)
class DeviceState:
    """What will compute, or why nothing can.

    Attributes:
        text: "CPU, 2 threads".
        why: why it is no faster one, or what is missing; "" if there is nothing to tell.
        works: whether the network can be run at all.
    """

    text: str
    why: str
    works: bool


def foresee(request: ClassifyRequest) -> Estimate:
    """Plan a run without starting it. Reads a few pixels: for a worker.

    Raises:
        SceneMapperError: the run would be refused, and why.
    """
    from ..core.plan import make_plan

    plan = make_plan(request)
    grid = plan.grid
    strip_px = max(s.rows for s in plan.strips) * grid.stride_px + 2 * max(grid.halo_px, 0)
    strip_bytes = strip_px * (grid.cols * grid.stride_px + 2 * max(grid.halo_px, 0)) * len(plan.card.bands) * 4
    return Estimate(
        grid.rows,
        grid.cols,
        plan.n_cells,
        grid.stride_px * plan.card.pixel_size_m,
        _PROGRAM_BYTES + 3 * strip_bytes,
        plan.warnings,
        plan.source.resampled,
    )


def probe_device(card: ModelCard, device: str, threads: int) -> DeviceState:
    """Open the network where it would run. Takes up to seconds: for a worker."""
    try:
        used = _device_of(card, device, threads)
    except SceneMapperError as error:
        return DeviceState(tr("Cannot run"), str(error), works=False)
    return DeviceState(used.text, used.why, works=True)


@lru_cache(maxsize=8)  # a failure is not kept: what was missing may be installed since
def _device_of(card: ModelCard, device: str, threads: int) -> Device:
    from ..core.session import open_network

    return open_network(card, device, threads).device


def remember_rate(model: str, device: str, cells: int, seconds: float) -> None:
    """Keep how fast a network was, for the next estimate. Short runs say nothing."""
    if cells >= 200 and seconds > 0:
        QgsSettings().setValue(_rate_key(model, device), cells / seconds)


def cells_per_second(model: str, device: str) -> float | None:
    """Say how fast a network was the last time, or None if it has not run on this device yet."""
    return QgsSettings().value(_rate_key(model, device), 0.0, type=float) or None


def duration_text(seconds: float) -> str:
    """Say a duration as people do: "8 s", "3 min", "2.5 h"."""
    if seconds < 90:
        return tr("{n:.0f} s").format(n=max(1.0, seconds))
    if seconds < 5400:
        return tr("{n:.0f} min").format(n=seconds / 60)
    return tr("{n:.1f} h").format(n=seconds / 3600)


def _rate_key(model: str, device: str) -> str:
    return f"{_RATES}/{model.replace('/', '_')}/{device}"
