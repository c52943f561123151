"""The table of what became of all inputs, by family."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from .verdict import FAULTS

_ENDS = {0: "done", 1: "refused", 2: "usage"}


@dataclass(frozen=True)
class Record:
    """What became of an input."""

    number: int
    family: str
    name: str
    command: list[str]
    status: int
    seconds: float
    memory_mb: int
    faults: dict[str, str]
    text: str = ""
    stop_s: float | None = None


def table(records: Sequence[Record]) -> str:
    """Return the table: a row a family, and one of all."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        for row in (record.family, "all"):
            rows[row]["inputs"] += 1
            rows[row][_ENDS.get(record.status, "stopped")] += 1
            rows[row].update(dict.fromkeys(record.faults, 1))
    columns = ("inputs", "done", "refused", "usage", "stopped", *FAULTS)
    names = [*sorted(set(rows) - {"all"}), *(["all"] if records else [])]
    lines = [" " * 18 + "".join(f"{column:>13}" for column in columns)]
    lines += [f"{name:<18}" + "".join(f"{rows[name][column]:>13}" for column in columns) for name in names]
    if records:
        slowest = max(records, key=lambda record: record.seconds)
        largest = max(records, key=lambda record: record.memory_mb)
        lines.append(f"Slowest: {slowest.number} ({slowest.name}), {slowest.seconds} s. "
                     f"Largest: {largest.number} ({largest.name}), {largest.memory_mb} MB.")  # fmt: skip
    return "\n".join(lines)
