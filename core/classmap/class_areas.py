"""How much of a map each class covers, as rows of a table and as a page."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ..message import counted
from .schemes import ClassScheme

M2_PER_HECTARE = 10_000.0
M2_PER_KM2 = 1_000_000.0
_MIN_DECIMALS, _MAX_DECIMALS = 2, 6


@dataclass(frozen=True)
class ClassArea:
    """A class's part of a map.

    Attributes:
        code: the value in the map.
        label: the short label.
        name: the class's name.
        colour: ``#rrggbb``.
        cells: number of cells.
        area_ha: in hectares.
        share: of the cells that have a class, 0 to 1.
        reliably_found: False of a class that the network hardly ever finds.
    """

    code: int
    label: str
    name: str
    colour: str
    cells: int
    area_ha: float
    share: float
    reliably_found: bool = True

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain values, for JSON."""
        return asdict(self)


def class_areas(
    counts: Mapping[int, int], cell_area_m2: float, scheme: ClassScheme, unreliable: Collection[int] = ()
) -> tuple[ClassArea, ...]:
    """Work out the area of each class of a scheme, those without cells among them.

    Args:
        counts: cells by code.
        cell_area_m2: the area of a cell.
        scheme: the classes.
        unreliable: codes of those that the network does not find reliably.
    """
    total = sum(counts.get(code, 0) for code in scheme.codes)
    return tuple(
        ClassArea(
            code=c.code,
            label=c.label,
            name=c.name,
            colour=c.colour,
            cells=counts.get(c.code, 0),
            area_ha=counts.get(c.code, 0) * cell_area_m2 / M2_PER_HECTARE,
            share=counts.get(c.code, 0) / total if total else 0.0,
            reliably_found=c.code not in unreliable,
        )
        for c in scheme.classes
    )


def km2_decimals(cell_area_m2: float) -> int:
    """Return how many decimals of a square kilometre show a single cell: two for cells of 100 m."""
    if not cell_area_m2 > 0:
        return _MIN_DECIMALS
    needed = math.ceil(-math.log10(cell_area_m2 / M2_PER_KM2) - 1e-9)
    return min(_MAX_DECIMALS, max(_MIN_DECIMALS, needed))


def km2_text(area_ha: float, decimals: int = _MIN_DECIMALS) -> str:
    """Write an area in square kilometres, without the unit: "1,234.56"."""
    return f"{area_ha * M2_PER_HECTARE / M2_PER_KM2:,.{decimals}f}"


def cells_text(count: int) -> str:
    """Return a number of cells as text: "1 cell", "3,621 cells"."""
    return counted(count, "cells")


def areas_page(
    title: str, notes: tuple[str, ...], areas: tuple[ClassArea, ...], scheme: ClassScheme, decimals: int
) -> str:
    """Write the classes that occur as an HTML page with one table.

    Args:
        title: the page's heading.
        notes: sentences below it.
        areas: the classes, from `class_areas`.
        scheme: for the labels.
        decimals: of the areas in km², from `km2_decimals`.
    """
    from ..report.report import Named, Report  # numpy, which the other functions do not need

    report = Report(title)
    for note in notes:
        report.paragraph(note)
    rows = [
        (
            Named(scheme.legend_label(scheme.by_code(area.code)), area.colour),
            str(area.code),
            f"{area.cells:,}",
            km2_text(area.area_ha, decimals),
            f"{100 * area.share:.2f}",
        )
        for area in areas
        if area.cells
    ]
    report.table(("Class", "Code", "Cells", "Area [km²]", "Share [%]"), rows)
    return report.html()
