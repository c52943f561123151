"""A user's own values of urban canopy parameters, from a table in the form in which the published ones are written."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from ..classmap.schemes import ClassScheme
from ..errors import InputError
from ..files import check_readable
from ..geo.text_tables import table_of_text

Values = tuple[float, float, float]
"""Minimum, mean and maximum; NaN where one is not defined."""
_MAX_TABLE_BYTES = 1_000_000


def read_values(
    path: str, scheme: ClassScheme, parameters: Sequence[str], statistics: Sequence[str]
) -> dict[str, dict[int, Values]]:
    """Read a user's table: a column `code`, and for each parameter columns NAME_minimum, NAME_maximum, or NAME_mean.

    Raises:
        InputError: it cannot be read, has no such columns, or holds no numbers.
    """
    check_readable(path)
    try:
        if Path(path).stat().st_size > _MAX_TABLE_BYTES:
            raise InputError("{path} is too large for a table of parameters.", "Check the file.", path=path)
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(
            "{path} cannot be read: {reason}.", "Check the path.", path=path, reason=error.strerror
        ) from error
    except UnicodeDecodeError as error:
        raise InputError("{path} is not UTF-8 text.", "Save it as CSV in UTF-8.", path=path) from error
    found = table_of_text(text)
    columns = set(found[0]) if found else set[str]()
    names = [name for name in parameters if columns & {f"{name}_{statistic}" for statistic in statistics}]
    if "code" not in columns or not names:
        raise InputError(
            "{path} has no column 'code', or no column such as 'sky_view_factor_mean'.",
            "Write the published table with --table, change its values, and use that file.",
            path=path,
        )
    values_of: dict[str, dict[int, Values]] = {name: {} for name in names}
    for number, row in _rows_of(found, path):
        code = _number(row.get("code"), path, number)
        if code not in scheme.codes:
            raise InputError(
                "Line {number} of {path} has the code {code}, which is not a class of {scheme}.",
                "Use the codes of the map's classes.",
                number=number,
                path=path,
                code=row.get("code"),
                scheme=scheme.title,
            )
        for name in names:
            low, mean, high = (_number(row.get(f"{name}_{s}") or "nan", path, number) for s in statistics)
            values_of[name][int(code)] = (low, (low + high) / 2 if np.isnan(mean) else mean, high)
    return values_of


def _rows_of(table: tuple[list[str], Iterator[list[str]]] | None, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the lines of a table that hold something: the number of each, from 2, and its values by column."""
    header, rows = table or ([], iter(()))
    try:
        for number, row in enumerate(rows, 2):
            if any(value.strip() for value in row[len(header) :]):
                raise InputError(
                    "Line {number} of {path} has {n_values} values, but the table has {n_columns} columns.",
                    "Use a point as the decimal mark and commas between the columns.",
                    number=number,
                    path=path,
                    n_values=len(row),
                    n_columns=len(header),
                )
            if any(value.strip() for value in row):
                yield number, dict(zip(header, row))
    except csv.Error as error:
        raise InputError("{path} is not a table: {reason}.", "Save it as CSV.", path=path, reason=error) from error


def _number(text: str | None, path: str, line: int) -> float:
    """Read a number, also with a decimal comma: NaN stands for none."""
    try:
        number = float((text or "").replace(",", "."))
        if math.isinf(number):
            raise ValueError
        return number
    except ValueError as error:
        raise InputError(
            "Line {line} of {path} has '{text}' where a number is expected.",
            "Use a point as the decimal mark and commas between the columns.",
            line=line,
            path=path,
            text=(text or "")[:40],
        ) from error
