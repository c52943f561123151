"""What a raster calls its values: attribute tables beside or inside it, category names."""

from __future__ import annotations

import re

from osgeo import gdal

from ..errors import InputError
from ..geo.raster_io import quiet_gdal
from ..message import Message
from .class_columns import SHARE_TO_TRUST, ColumnKind, kind_of_column
from .class_names import ClassNames
from .schemes import ClassScheme


def value_texts(path: str, band: gdal.Band, names: ClassNames, field: str = "") -> tuple[dict[int, str], str]:
    """Find what a raster calls its values, in the order .vat.dbf, attribute table, category names.

    Args:
        path: the raster's path, as GDAL opens it.
        band: its band.
        names: how classes are named; tells a column of classes from others.
        field: the table's column, or "" to find it.

    Returns:
        Value to name (empty: values are codes), and a sentence that says where it was found.

    Raises:
        InputError: the named column is not there.
    """
    tables = _tables(path, band, names.scheme)
    if field and not any(field in columns for columns, _ in tables):
        raise InputError(
            "The reference raster's attribute table has no column '{field}'.", "Leave it out.", field=field
        )
    for columns, where in tables:
        column = field if field in columns else _class_column(columns, names)
        if column:
            return columns[column], Message("The meaning of its values was read from {where}.", where=where)
    return {}, "Its values were read as class codes."


def _class_column(columns: dict[str, dict[int, str]], names: ClassNames) -> str:
    """Return the column of which most texts are classes; of several the one called so, of those the fullest."""
    found = []
    for column, texts in columns.items():
        share = names.share_known(texts.values())
        kind = kind_of_column(column, names.scheme)
        if share >= SHARE_TO_TRUST and kind is not ColumnKind.NEVER:
            found.append((kind, -share, column))
    return min(found)[2] if found else ""


def own_names(path: str, band: gdal.Band) -> dict[int, str]:
    """Return what a raster calls its values, whatever the names are; empty if it names none.

    Of a table with several columns of text the first counts whose texts all differ, one
    that is called a name, class or label before others.
    """
    columns = [item for table, _ in _tables(path, band) for item in table.items()]
    columns.sort(key=lambda item: not re.search("name|class|label|categor", item[0], re.IGNORECASE))
    for _, texts in columns:
        if texts and len(set(texts.values())) == len(texts):
            return texts
    return {}


def _tables(
    path: str, band: gdal.Band, scheme: ClassScheme | None = None
) -> list[tuple[dict[str, dict[int, str]], str]]:
    """Read the columns of text of all tables that a raster has, and say where each is.

    Columns of whole numbers are read, too, that are called after the scheme, or class.
    """
    table = band.GetDefaultRAT()  # before the names: it makes the GTiff driver read its sidecar
    categories = {i: name for i, name in enumerate(band.GetCategoryNames() or []) if name.strip()}
    return [
        (_read_vat(path, scheme), "the table beside it (.vat.dbf)"),
        (_read_rat(table, scheme), "its attribute table"),
        ({"category": categories}, "its category names"),
    ]


def _read_vat(path: str, scheme: ClassScheme | None) -> dict[str, dict[int, str]]:
    """Read columns by value from ESRI's table beside a raster."""
    rows = []
    with quiet_gdal():
        table = gdal.OpenEx(path + ".vat.dbf", gdal.OF_VECTOR, allowed_drivers=["ESRI Shapefile"])
        if table is not None:
            rows = [feature.items() for feature in table.GetLayer(0)]
    columns: dict[str, dict[int, str]] = {}
    for row in rows:
        key = next((v for k, v in row.items() if k.lower() == "value"), None)
        if not isinstance(key, (int, float)) or key != key // 1:
            continue
        for name, value in row.items():
            if isinstance(value, str) or (isinstance(value, int) and _may_hold_codes(name, scheme)):
                columns.setdefault(name, {})[int(key)] = str(value)
    return columns


def _read_rat(table: gdal.RasterAttributeTable | None, scheme: ClassScheme | None) -> dict[str, dict[int, str]]:
    if table is None or table.GetRowCount() == 0:
        return {}
    keys = table.GetColOfUsage(gdal.GFU_MinMax)
    names = [table.GetNameOfCol(i) for i in range(table.GetColumnCount())]
    keys = keys if keys >= 0 else next((i for i, n in enumerate(names) if n.lower() == "value"), -1)
    if keys < 0:
        return {}
    values = [table.GetValueAsInt(row, keys) for row in range(table.GetRowCount())]
    return {
        name: {value: table.GetValueAsString(row, i) for row, value in enumerate(values)}
        for i, name in enumerate(names)
        if table.GetTypeOfCol(i) == gdal.GFT_String
        or (table.GetTypeOfCol(i) == gdal.GFT_Integer and i != keys and _may_hold_codes(name, scheme))
    }


def _may_hold_codes(column: str, scheme: ClassScheme | None) -> bool:
    return scheme is not None and kind_of_column(column, scheme) in (ColumnKind.SCHEME, ColumnKind.CLASS)
