"""docs/benchmarks-country.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .country_tiles import STEP_PX, TILE_PX, Country
from .machine import load_average, machine


@dataclass(frozen=True)
class Row:
    """One way of mapping the country.

    Attributes:
        name: which.
        seconds: how long it took.
        cells: cells that were computed; where tiles overlap, twice.
        peak_bytes: resident memory of the largest process.
        differing: cells that are not the same as in the map in one piece.
        note: what happened on the way.
    """

    name: str
    seconds: float
    cells: int
    peak_bytes: int
    differing: int
    note: str


def write_report(path: Path, country: Country, rows: Sequence[Row], model: str) -> None:
    """Write the page.

    Args:
        path: the .md file.
        country: what was mapped.
        rows: the ways.
        model: the network's id.
    """
    how = (
        "Written by `make bench-country`; run it to measure on your machine. "
        "[Large areas](large-areas.md) describes what they mean for a real country."
    )
    where = (
        f"Machine: {machine()}; load when it ended: {load_average()}. Network: {model}. A made-up country of "
        f"{len(country.tiles)} tiles of {TILE_PX} x {TILE_PX} px, one every {STEP_PX} px: they overlap as Sentinel-2's "
        f"do, lie on no grid of 100 m, have gaps and edges of orbits without data; {country.n_bytes / 1e6:.0f} MB. "
        "All but the last way read them as one virtual raster."
    )
    lines = [
        "# Benchmarks: a country",
        "",
        how,
        "",
        where,
        "",
        "| way | seconds | cells | cells/s | largest process | cells that differ from one process | |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row.name} | {row.seconds:.1f} | {row.cells:,} | {row.cells / row.seconds:,.0f} | "
        f"{row.peak_bytes / 2**20:.0f} MiB | {row.differing:,} | {row.note} |"
        for row in rows
    ]
    lines += ["", _outlook(country, rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _outlook(country: Country, rows: Sequence[Row]) -> str:
    """Say what the figures mean for real tiles."""
    whole, tiles = rows[0], rows[-1]
    start_s = (tiles.seconds - tiles.cells * whole.seconds / whole.cells) / len(country.tiles)
    if start_s < 0.05:
        costs = "Other programs used the machine: what the start of the program costs tile by tile does not show. "
    else:
        costs = (
            f"Mapping tile by tile costs {start_s:.1f} s more for each tile, which is the start of the program: much "
            f"for tiles of {TILE_PX} px, little for real ones. "
        )
    return (
        f"{costs}The rates are no measure of real tiles: these are so small that "
        "many cells lie near ground without data, and such cells are computed one by one from patches of their own. "
        "[Benchmarks](benchmarks.md) has the time of a whole tile. Not in these figures: fetching and unpacking the "
        "products, and JPEG 2000, which takes longer to read than the tiles here."
    )
