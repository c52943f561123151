"""Areas as tables, a layer and a report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import ogr

from ..classmap.class_areas import M2_PER_HECTARE, M2_PER_KM2
from ..geo.geopackage import NewGeoPackage
from ..message import Message
from ..percent import percent_text
from ..plain_text import shortened
from ..report.charts import BarSeries, bar_chart, share_chart
from ..report.csv_text import csv_text
from ..report.json_text import json_text
from ..report.report import Named, Report, percent
from ..version import version
from .areas import AreaResult, ZoneAreas

_MAX_CHART = 24
_MAX_LISTED = 30


def areas_csv(result: AreaResult) -> str:
    """Return every zone and class as a line of CSV."""
    rows: list[Sequence[Any]] = [("zone", "code", "class", "cells", "area_m2", "area_ha", "area_km2", "share")]
    for zone in result.zones:
        for one, cells, area, share in zip(result.scheme.classes, zone.cells, zone.areas_m2, zone.shares()):
            name = result.scheme.legend_label(one)
            area_m2 = float(area)
            units = (area_m2, area_m2 / M2_PER_HECTARE, area_m2 / M2_PER_KM2)
            rows.append((zone.name, one.code, name, float(cells), *units, float(share)))
    return csv_text(rows)


def areas_dict(result: AreaResult) -> dict[str, Any]:
    """Return every figure as plain values, for JSON; areas in m², shares 0 to 1."""
    return {
        "made_by": f"Scene Mapper {version()}",
        "map": result.request.map_path,
        "zones_file": result.request.zones_path,
        "scheme": result.scheme.id,
        "notes": list(result.notes),
        "zones": [
            {
                "name": zone.name,
                "classified_m2": zone.classified_m2,
                "nodata_m2": zone.nodata_m2,
                "share_on_map": zone.on_map,
                "classes": [
                    {"code": one.code, "name": one.name, "cells": cells, "area_m2": area, "share": share}
                    for one, cells, area, share in zip(
                        result.scheme.classes, zone.cells.tolist(), zone.areas_m2.tolist(), zone.shares().tolist()
                    )
                ],
            }
            for zone in result.zones
        ],
    }


def areas_json(result: AreaResult) -> str:
    """Return every figure as JSON text."""
    return json_text(areas_dict(result))


def write_zones_layer(result: AreaResult, path: Path) -> None:
    """Write the zones as a GeoPackage layer with the area and share of each class.

    Fields: ``zone``, ``class_km2`` (all classes), ``on_map``, ``largest`` (the class with the largest
    area), and ``km2_CODE`` and ``share_CODE`` for each class.

    Raises:
        OutputError: it cannot be written.
    """
    codes = result.scheme.codes
    fields: list[tuple[str, type]] = [("zone", str), ("class_km2", float), ("on_map", float), ("largest", str)]
    fields += [(f"km2_{code}", float) for code in codes] + [(f"share_{code}", float) for code in codes]
    with NewGeoPackage(path, path.stem, ogr.wkbMultiPolygon, result.crs_wkt, fields) as layer:
        for zone in result.zones:
            layer.add(_multi(zone.wkb), _attributes(result, zone))
        layer.finish()


def areas_html(result: AreaResult, title: str = "") -> str:
    """Write the report as a whole HTML page."""
    name = Path(result.request.map_path).name
    report = Report(title or f"Areas of {name}", result.scheme.title)
    if len(result.zones) == 1:
        _one_zone(report, result, result.zones[0])
    else:
        _many_zones(report, result)
    report.heading("How it was made")
    report.bullets(result.notes)
    facts = [("Map", result.request.map_path)]
    if result.request.zones_path:
        facts.append(("Zones", result.request.zones_path))
    report.facts(facts)
    return report.html()


def areas_summary(result: AreaResult) -> str:
    """Return a small table: classes of the whole map, or the zones with their largest class."""
    if len(result.zones) > 1:
        lines = [
            f"{shortened(zone.name, 30):<30} {zone.classified_m2 / M2_PER_KM2:12,.3f} km²  {_largest(result, zone)}"
            for zone in result.zones[:_MAX_LISTED]
        ]
        more = len(result.zones) - _MAX_LISTED
        if more > 0:
            lines.append(f"… and {more} more: the report, the table and the layer hold all.")
        return "\n".join([f"{len(result.zones)} zones.", *lines])
    zone = result.zones[0]
    return "\n".join(
        f"{result.scheme.legend_label(one):<32} {area / M2_PER_KM2:14,.3f} km² {percent_text(share, 2):>8}"
        for one, area, share in zip(result.scheme.classes, zone.areas_m2.tolist(), zone.shares().tolist())
        if area
    )


def _one_zone(report: Report, result: AreaResult, zone: ZoneAreas) -> None:
    km2 = zone.areas_m2 / M2_PER_KM2
    report.tiles(
        [
            (_km2(zone.classified_m2), "with a class", zone.name),
            (_km2(zone.nodata_m2), "without a class", ""),
            (_largest(result, zone), "largest class", percent(float(zone.shares().max()))),
        ]
    )
    labels = [result.scheme.legend_label(c) for c in result.scheme.classes]
    bars = BarSeries("", km2.tolist(), [c.colour for c in result.scheme.classes])
    report.heading("Area per class")
    report.figure(bar_chart(labels, [bars], "km²"), "Area per class in km².")
    report.table(
        ("Class", "Cells", "km²", "Share"),
        [
            (Named(label, one.colour), f"{cells:,.0f}" if cells == round(cells) else f"{cells:,.2f}",
             f"{area / M2_PER_KM2:,.3f}", percent(share, 2))
            for label, one, cells, area, share in zip(
                labels, result.scheme.classes, zone.cells.tolist(), zone.areas_m2.tolist(), zone.shares().tolist()
            )
        ],
    )  # fmt: skip


def _many_zones(report: Report, result: AreaResult) -> None:
    zones, scheme = result.zones, result.scheme
    present = [i for i in range(len(scheme)) if any(zone.areas_m2[i] for zone in zones)]
    total = sum(zone.classified_m2 for zone in zones)
    without = sum(zone.nodata_m2 for zone in zones)
    report.tiles(
        [
            (f"{len(zones):,}", "zones", ""),
            (_km2(total), "with a class", "all zones together"),
            (_km2(without), "without a class", "all zones together"),
        ]
    )
    report.heading("Classes of the zones")
    shown = zones[:_MAX_CHART]
    colours = [c.colour for c in scheme.classes]
    chart = share_chart([z.name[:28] for z in shown], colours, np.array([z.shares() for z in shown]))
    more = f" (the first {len(shown)} of {len(zones)} zones)" if len(shown) < len(zones) else ""
    report.figure(chart, Message("Share of each class in the classified area{more}.", more=more))
    report.key([Named(scheme.legend_label(scheme.classes[i]), colours[i]) for i in present])
    report.heading("Zones")
    report.table(
        ("Zone", "km²", "On the map", "Largest class", "Its share"),
        [
            (zone.name, f"{zone.classified_m2 / M2_PER_KM2:,.3f}", percent(zone.on_map), _largest(result, zone),
             percent(float(zone.shares().max())))
            for zone in zones
        ],
        text_columns=(3,),
    )  # fmt: skip
    short = [scheme.classes[i].label if scheme.prefix else scheme.classes[i].name for i in present]
    report.heading("Area per zone and class, km²")
    report.table(
        ("Zone", *short),
        [
            (zone.name, *(f"{zone.areas_m2[i] / M2_PER_KM2:,.2f}" if zone.areas_m2[i] else "" for i in present))
            for zone in zones
        ],
        dense=True,
    )


def _km2(area_m2: float) -> str:
    km2 = area_m2 / M2_PER_KM2
    return f"{km2:,.{1 if km2 >= 10 else 3}f}\N{NO-BREAK SPACE}km²"


def _largest(result: AreaResult, zone: ZoneAreas) -> str:
    if not zone.classified_m2:
        return "none"
    return result.scheme.legend_label(result.scheme.classes[int(np.argmax(zone.areas_m2))])


def _attributes(result: AreaResult, zone: ZoneAreas) -> dict[str, Any]:
    values: dict[str, Any] = {
        "zone": zone.name,
        "class_km2": zone.classified_m2 / M2_PER_KM2,
        "on_map": zone.on_map,
        "largest": _largest(result, zone),
    }
    for code, area, share in zip(result.scheme.codes, zone.areas_m2.tolist(), zone.shares().tolist()):
        values[f"km2_{code}"], values[f"share_{code}"] = area / M2_PER_KM2, share
    return values


def _multi(wkb: bytes) -> bytes:
    return bytes(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(wkb)).ExportToIsoWkb())
