"""Tables as text that spreadsheets and scripts read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from ..plain_text import visible

_FORMULA_STARTS = ("=", "+", "-", "@")


def csv_text(rows: Iterable[Sequence[Any]]) -> str:
    """Write rows as CSV: commas, a point as decimal mark, None as an empty field.

    A text that a spreadsheet would take for a formula is preceded by an apostrophe.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return buffer.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, float):
        return f"{value:.10g}"
    if not isinstance(value, str):
        return value
    text = visible(value, kept="\n")
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
