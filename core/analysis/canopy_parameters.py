"""Urban canopy parameters of a class map: the published values of each Local Climate Zone, as rasters.

Source: Stewart, I. D. and Oke, T. R. (2012): Local Climate Zones for Urban Temperature Studies.
Bulletin of the American Meteorological Society 93, 1879-1900, tables 3 and 4.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_map import count_codes, name_bands, set_provenance
from ..classmap.class_source import ClassSource, open_class_source, row_spans
from ..classmap.schemes import LCZ, ClassScheme
from ..draft import claimed
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..files import write_text_whole
from ..geo.new_raster import NewRaster
from ..geo.output_check import Output, check_outputs
from ..report.csv_text import csv_text
from ..report.text_outputs import check_text_name
from .parameter_values import Values, read_values

NODATA = -9999.0
STATISTICS = ("minimum", "mean", "maximum")
CITATION = LCZ.described_after


@dataclass(frozen=True)
class CanopyParameter:
    """One parameter.

    Attributes:
        name: as in file and band names.
        title: for people.
        unit: "" for none.
        limits: the lowest and highest value that is physically possible; they close values that are
            published as "> 0.9" or "< 10". A missing upper limit is None: such a range has
            neither a maximum nor a mean.
    """

    name: str
    title: str
    unit: str
    limits: tuple[float, float | None]


PARAMETERS: dict[str, CanopyParameter] = {
    one.name: one
    for one in (
        CanopyParameter("sky_view_factor", "Sky view factor", "", (0.0, 1.0)),
        CanopyParameter("aspect_ratio", "Aspect ratio (height to width)", "", (0.0, None)),
        CanopyParameter("building_fraction", "Building surface fraction", "%", (0.0, 100.0)),
        CanopyParameter("impervious_fraction", "Impervious surface fraction", "%", (0.0, 100.0)),
        CanopyParameter("pervious_fraction", "Pervious surface fraction", "%", (0.0, 100.0)),
        CanopyParameter("roughness_height", "Height of roughness elements", "m", (0.0, None)),
        CanopyParameter("terrain_roughness", "Terrain roughness class", "", (1.0, 8.0)),
        CanopyParameter("surface_admittance", "Surface admittance", "J m-2 s-1/2 K-1", (0.0, None)),
        CanopyParameter("surface_albedo", "Surface albedo", "", (0.0, 1.0)),
        CanopyParameter("anthropogenic_heat", "Anthropogenic heat output", "W m-2", (0.0, None)),
    )
}

# Rows in the order of `PARAMETERS`, columns LCZ 1-10, A-G. "-" is not published.
_PUBLISHED = """
0.2:0.4 0.3:0.6 0.2:0.6 0.5:0.7 0.5:0.8 0.6:0.9 0.2:0.5 >0.7 >0.8 0.6:0.9 <0.4 0.5:0.8 0.7:0.9 >0.9 >0.9 >0.9 >0.9
>2 0.75:2 0.75:1.5 0.75:1.25 0.3:0.75 0.3:0.75 1:2 0.1:0.3 0.1:0.25 0.2:0.5 >1 0.25:0.75 0.25:1 <0.1 <0.1 <0.1 <0.1
40:60 40:70 40:70 20:40 20:40 20:40 60:90 30:50 10:20 20:30 <10 <10 <10 <10 <10 <10 <10
40:60 30:50 20:50 30:40 30:50 20:50 <20 40:50 <20 20:40 <10 <10 <10 <10 >90 <10 <10
<10 <20 <30 30:40 20:40 30:60 <30 <20 60:80 40:50 >90 >90 >90 >90 <10 >90 >90
>25 10:25 3:10 >25 10:25 3:10 2:4 3:10 3:10 5:15 3:30 3:15 <2 <1 <0.25 <0.25 -
8:8 6:7 6:6 7:8 5:6 5:6 4:5 5:5 5:6 5:6 8:8 5:6 4:5 3:4 1:2 1:2 1:1
1500:1800 1500:2200 1200:1800 1400:1800 1400:2000 1200:1800 800:1500 1200:1800 1000:1800 1000:2500 - 1000:1800 \
700:1500 1200:1600 1200:2500 600:1400 1500:1500
0.1:0.2 0.1:0.2 0.1:0.2 0.12:0.25 0.12:0.25 0.12:0.25 0.15:0.35 0.15:0.25 0.12:0.25 0.12:0.2 0.1:0.2 0.15:0.25 \
0.15:0.3 0.15:0.25 0.15:0.3 0.2:0.35 0.02:0.1
50:300 <75 <75 <50 <25 <25 <35 <50 <10 >300 0:0 0:0 0:0 0:0 0:0 0:0 0:0
"""


@dataclass(frozen=True)
class ParameterRequest:
    """What is wanted.

    Attributes:
        source: the class map.
        output: the GeoTIFF, with one Float32 band per parameter and statistic; None for none.
        table: the values as CSV; None for none.
        parameters: keys of `PARAMETERS`; all if empty.
        statistics: some of `STATISTICS`.
        values: a CSV file with the user's own values, in the form that `table` has; "" for the published ones.
        band: the source's band, from 1; 0 to find it by its name.
        scheme: the source's scheme; None to find out.
    """

    source: str
    output: Path | None
    table: Path | None = None
    parameters: tuple[str, ...] = ()
    statistics: tuple[str, ...] = ("mean",)
    values: str = ""
    band: int = 0
    scheme: ClassScheme | None = None


@dataclass(frozen=True)
class ParameterResult:
    """What was written.

    Attributes:
        bands: the names of the raster's bands, "sky_view_factor_mean".
        source: where the values come from.
        scheme: the map's classes.
        without_value: codes of classes on the map for which a band has no value, by band.
    """

    bands: tuple[str, ...]
    source: str
    scheme: ClassScheme
    without_value: dict[str, tuple[int, ...]]


def published_values() -> dict[str, dict[int, Values]]:
    """Return the values of Stewart & Oke (2012): by parameter, then by LCZ code (1-17).

    The mean is the middle of the published range. NaN where a range is open at its upper end.
    """
    rows = [line.split() for line in _PUBLISHED.replace("\\\n", "").strip().splitlines()]
    return {
        name: {code: _values(text, one) for code, text in zip(LCZ.codes, row) if text != "-"}
        for (name, one), row in zip(PARAMETERS.items(), rows)
    }


def has_published_values(scheme: ClassScheme) -> bool:
    """Return whether `published_values` and `CITATION` are about the classes of a scheme."""
    return scheme == LCZ


def write_parameters(request: ParameterRequest, feedback: Feedback) -> ParameterResult:
    """Write urban canopy parameters as a raster, a table, or both.

    Args:
        request: what, of which map and where to.
        feedback: told of progress and of what was assumed, and asked whether to stop.

    Raises:
        RequestError: nothing is to be written, or a name is not known.
        InputError: the source is no map of Local Climate Zones, or the user's table cannot be used.
        OutputError: a file cannot be written.
        RunCancelled: the user stopped; nothing is left.
    """
    names = _checked(request)
    source = open_class_source(request.source, feedback, request.band, request.scheme)
    if not has_published_values(source.scheme) and not request.values:
        raise InputError(
            "Published parameters exist only for Local Climate Zones, but the map contains {scheme}.",
            "Use a map of Local Climate Zones, or give a table with your own values.",
            scheme=source.scheme.title,
        )
    values_of = published_values()
    if request.values:
        values_of = read_values(request.values, source.scheme, tuple(PARAMETERS), STATISTICS)
    origin = Path(request.values).name if request.values else CITATION
    bands = {f"{name}_{statistic}": (name, statistic) for name in names for statistic in request.statistics}
    tables = {band: _lookup(values_of.get(name, {}), statistic) for band, (name, statistic) in bands.items()}
    present = np.zeros(256, bool)
    with claimed((request.output, request.table)):
        if request.output is not None:
            present = _write_raster(request.output, source, tables, origin, feedback)
        if request.table is not None:
            write_text_whole(request.table, parameter_table(source.scheme, names, values_of))
    feedback.setProgress(100)
    without = {
        band: tuple(code for code in source.scheme.codes if present[code] and table[code] == NODATA)
        for band, table in tables.items()
    }
    return ParameterResult(tuple(bands), origin, source.scheme, {k: v for k, v in without.items() if v})


def parameter_table(scheme: ClassScheme, names: Sequence[str], values_of: Mapping[str, Mapping[int, Values]]) -> str:
    """Return the values as CSV, a line per class; this is also the form of a user's own table."""
    header = ["code", "class", *(f"{name}_{statistic}" for name in names for statistic in STATISTICS)]
    rows: list[Sequence[object]] = [header]
    for one in scheme.classes:
        row: list[object] = [one.code, one.label]
        for name in names:
            values = values_of.get(name, {}).get(one.code, (np.nan,) * len(STATISTICS))
            row += [None if np.isnan(value) else value for value in values]
        rows.append(row)
    return csv_text(rows)


def _checked(request: ParameterRequest) -> tuple[str, ...]:
    """Return the parameters that are wanted, and refuse what cannot be done before anything is read."""
    outputs = [path for path in (request.output, request.table) if path is not None]
    if not outputs:
        raise RequestError("No output was given.", "Name a raster, a table, or both.")
    check_outputs([Output(path) for path in outputs], [request.source, request.values or ""])
    check_text_name(request.table, "CSV")
    for asked, known in ((request.parameters, tuple(PARAMETERS)), (request.statistics, STATISTICS)):
        for name in asked:
            if name not in known:
                raise RequestError("'{name}' is not known.", "Use: {known}.", name=name, known=", ".join(known))
    if not request.statistics:
        raise RequestError("No statistic was chosen.", "Use: {known}.", known=", ".join(STATISTICS))
    return request.parameters or tuple(PARAMETERS)


def _write_raster(
    output: Path, source: ClassSource, tables: Mapping[str, NDArray[np.float32]], origin: str, feedback: Feedback
) -> NDArray[np.bool_]:
    """Write one band per table.

    Returns:
        Which codes occur, (256,).
    """
    geometry = source.geometry
    present = np.zeros(256, bool)
    shape = (len(tables), geometry.rows, geometry.cols)
    with NewRaster(
        output,
        shape,
        dtype="float32",
        transform=geometry.transform,
        crs_wkt=geometry.crs_wkt,
        nodata=NODATA,
        predictor=3,
    ) as raster:
        set_provenance(raster, {**source.provenance, "CANOPY_PARAMETERS": origin})
        name_bands(raster, list(tables))
        for strip in row_spans(geometry.rows, geometry.cols):
            stop_if_cancelled(feedback)
            codes = source.read(strip.row, strip.height)
            present |= count_codes(codes).astype(bool)
            for number, table in enumerate(tables.values(), 1):
                raster.write(number, strip.row, table[codes])
            feedback.setProgress(95 * (strip.row + strip.height) / geometry.rows)
        raster.finish("AVERAGE")
    return present


def _lookup(values_of: Mapping[int, Values], statistic: str) -> NDArray[np.float32]:
    """Return the value by code, (256,) float32; nodata where there is none."""
    table = np.full(256, NODATA, np.float32)
    position = STATISTICS.index(statistic)
    for code, values in values_of.items():
        if not np.isnan(values[position]):
            table[code] = values[position]
    return table


def _values(text: str, parameter: CanopyParameter) -> Values:
    lowest, highest = parameter.limits
    if text.startswith("<"):
        low, high = lowest, float(text[1:])
    elif text.startswith(">"):
        low, high = float(text[1:]), np.nan if highest is None else highest
    else:
        low, high = (float(end) for end in text.split(":"))
    return low, (low + high) / 2, high
