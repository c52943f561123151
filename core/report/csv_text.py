"""Tables as text that spreadsheets and scripts read."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from ..plain_text import visible

_FORMULA_STARTS = ("=", "+", "-", "@")
# Written as a spreadsheet reads a number: "-inf" and "+1_0" would be formulas there.
_NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*", re.ASCII)


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
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text) else text
