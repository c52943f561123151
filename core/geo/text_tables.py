"""Tables as text of which GDAL's CSV driver takes only some: any extension, columns divided by bars, UTF-16.

Source: RFC 4180 (CSV): quotes around a value, doubled inside it. GDAL 3.6 reads .csv, .tsv and .psv with commas,
semicolons, tabs and spaces.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from osgeo import gdal, ogr

from ..errors import InputError
from .raster_io import quiet_gdal

ENDINGS = (".csv", ".tsv", ".psv", ".txt", ".tab", ".dat")
_DIVIDERS = "\t;|, "
_MAX_BYTES = 200_000_000
_MAX_COLUMNS = 2000
_MAX_CELL = 50_000_000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT_ROWS = 20_000
"""Rows among which one is looked for that has more values than the table has columns."""


def is_utf_16(path: str) -> bool:
    """Return whether a table begins with the byte order mark of UTF-16.

    Args:
        path: as GDAL takes it; also in an archive.
    """
    return path.lower().endswith(ENDINGS) and _content(path, 2) in _UTF_16


def open_text_table(path: str) -> gdal.Dataset | None:
    """Open a table as text; its values are texts.

    Args:
        path: as GDAL takes it; also in an archive.

    Returns:
        A dataset in memory with one layer without geometry, named after the file; None where the file is no such table.
    """
    found = _table(path)
    if found is None:
        return None
    header, rows = found
    # GDAL 3.11 joined the two drivers; "Memory" is the older name.
    driver = gdal.GetDriverByName("Memory") or gdal.GetDriverByName("MEM")
    dataset = driver.Create("", 0, 0, 0, gdal.GDT_Unknown)
    layer = dataset.CreateLayer(Path(path).stem, None, ogr.wkbNone)
    names = _different(header)
    for name in names:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    definition = layer.GetLayerDefn()
    try:
        for row in rows:
            if any(row):
                feature = ogr.Feature(definition)
                for number, value in enumerate(row[: len(names)]):
                    feature.SetField(number, value)
                layer.CreateFeature(feature)
    except csv.Error:
        return None
    return dataset


def refuse_longer_rows(path: str) -> None:
    """Refuse a table of which a row has more values than there are columns: which value is which, nobody knows.

    Decimal commas between columns that are divided by commas are the usual reason.

    Args:
        path: as GDAL takes it; files that are no tables as text are left alone.

    Raises:
        InputError: naming the row.
    """
    found = _table(path)
    if found is None:
        return
    header, rows = found
    try:
        for number, row in enumerate(islice(rows, _LOOKED_AT_ROWS), 1):
            n_values = max((at for at, value in enumerate(row, 1) if value.strip()), default=0)
            if n_values > len(header):
                raise InputError(
                    "Row {number} of {path} has {n_values} values, but the table has {n_columns} columns.",
                    "Write decimal numbers with a point, or divide the columns by semicolons; put texts that contain "
                    "the divider in quotes.",
                    number=number,
                    path=path,
                    n_values=n_values,
                    n_columns=len(header),
                )
    except csv.Error:
        return


def _table(path: str) -> tuple[list[str], Iterator[list[str]]] | None:
    return table_of_text(_text(path)) if path.lower().endswith(ENDINGS) else None


def table_of_text(text: str) -> tuple[list[str], Iterator[list[str]]] | None:
    """Divide a text into columns, by the divider that gives most of them in its first line.

    Returns:
        The columns' names and the rows of values, which may have more or fewer values than there are columns and may
        raise ``csv.Error``; None where there are no columns.
    """
    lines = iter(io.StringIO(text, newline=""))
    first = next((line for line in lines if line.strip()), "")
    if not first:
        return None
    # A geometry may have any number of vertices.
    csv.field_size_limit(max(csv.field_size_limit(), _MAX_CELL))
    divider = max(_DIVIDERS, key=lambda one: len(_header(first, one)))
    header = _header(first, divider)
    if not 2 <= len(header) <= _MAX_COLUMNS:
        return None
    rows = _rows(chain([first], lines), divider)
    try:
        return [name.strip() for name in next(rows)], rows
    except csv.Error:
        return None


def _rows(lines: Iterable[str], divider: str) -> Iterator[list[str]]:
    return csv.reader(lines, delimiter=divider, skipinitialspace=divider == " ")


def _header(line: str, divider: str) -> list[str]:
    try:
        return [name for name in next(_rows([line], divider), []) if name.strip()]
    except csv.Error:
        return []


def _different(names: Sequence[str]) -> list[str]:
    """Return names of which each is there once, and none is empty."""
    found: list[str] = []
    for number, name in enumerate(names, 1):
        one = name or f"field_{number}"
        found.append(one if one not in found else f"{one}_{number}")
    return found


def _text(path: str) -> str:
    """Return a file's text; "" where it is none, or far too large."""
    data = _content(path, _MAX_BYTES)
    encoding = "utf-16" if data[:2] in _UTF_16 else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # a Western spreadsheet
    return "" if "\0" in text else text


def _content(path: str, most: int) -> bytes:
    """Return the beginning of a file, b"" where there is none, or where the file is far too large."""
    data = b""
    with quiet_gdal():
        stated = gdal.VSIStatL(path)
        file = gdal.VSIFOpenL(path, "rb") if stated is not None and 0 < stated.size <= _MAX_BYTES else None
        if file is not None:
            try:
                data = bytes(gdal.VSIFReadL(1, min(stated.size, most), file) or b"")
            finally:
                gdal.VSIFCloseL(file)
    return data
