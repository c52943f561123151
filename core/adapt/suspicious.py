"""Areas that look mislabelled: the held-out head contradicts them, or their spectra do not belong to their class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import ogr

from ..classmap.schemes import ClassScheme
from ..geo.geopackage import NewGeoPackage
from ..geo.vector_io import read_vector
from ..message import Message
from .area_cells import AreaCells

CONTRADICTED = 0.2
"""An area is suspicious if a head that has not seen it gives its class less probability than this."""
FAR = 5.0
"""… or if its spectrum lies so many median deviations from its class's median."""
_MIN_AREAS = 5  # of a class, before a spectrum can be called far from the others


@dataclass(frozen=True)
class AreaVerdict:
    """What was found about an area.

    Attributes:
        number: its place in the file, from 1.
        code: its class.
        n_cells: its cells, of all scenes.
        probability: what a head that has not seen it gives its class, the mean over its cells; None if the area
            is the only one of its class.
        rather: the class that this head would give it; its own where the two agree.
        distance: of its mean spectrum from its class's median, in median deviations; None where the class has too
            few areas.
        reason: why it is suspicious; "" if it is not.
    """

    number: int
    code: int
    n_cells: int
    probability: float | None
    rather: int
    distance: float | None
    reason: str

    @property
    def is_suspicious(self) -> bool:
        """Whether somebody should look at it."""
        return bool(self.reason)


def judge_areas(
    cells: AreaCells, log_probabilities: NDArray[np.float64], scheme: ClassScheme
) -> tuple[AreaVerdict, ...]:
    """Judge each area.

    Args:
        cells: of all areas.
        log_probabilities: (cell, class), of heads that have not seen the area; NaN where there is none.
        scheme: the classes.

    Returns:
        A verdict for each area that has cells, by its number.
    """
    distances = _distances(cells)
    verdicts = []
    for number in np.unique(cells.areas).tolist():
        inside = cells.areas == number
        index = int(cells.classes[inside][0])
        probabilities = np.exp(log_probabilities[inside])
        known = not np.isnan(probabilities).any()
        mean = probabilities.mean(axis=0)
        rather = int(mean.argmax()) if known else index
        own = float(mean[index]) if known else None
        distance = distances.get(number)
        verdicts.append(
            AreaVerdict(
                number=number,
                code=scheme.codes[index],
                n_cells=int(inside.sum()),
                probability=own,
                rather=scheme.codes[rather],
                distance=distance,
                reason=_reason(own, rather != index, distance, scheme, rather),
            )
        )
    return tuple(verdicts)


def _reason(own: float | None, differs: bool, distance: float | None, scheme: ClassScheme, rather: int) -> str:
    if own is not None and differs and own < CONTRADICTED:
        return Message(
            "probably {rather}; the probability of its own class is {percent:.0f} %",
            rather=scheme.legend_label(scheme.classes[rather]),
            percent=100 * own,
        )
    if distance is not None and distance > FAR:
        return Message("its spectrum is far from the other areas of its class ({distance:.1f})", distance=distance)
    return ""


def _distances(cells: AreaCells) -> dict[int, float]:
    """Measure how far the mean spectrum of each area lies from its class's median, in median deviations."""
    scale = np.maximum(cells.spectra.std(axis=0), 1e-9)
    distances: dict[int, float] = {}
    for index in np.flatnonzero(cells.present).tolist():
        numbers = np.unique(cells.areas[cells.classes == index])
        if len(numbers) < _MIN_AREAS:
            continue
        means = np.array([cells.spectra[cells.areas == n].mean(axis=0) for n in numbers]) / scale
        away = np.sqrt(np.square(means - np.median(means, axis=0)).mean(axis=1))
        usual = max(float(np.median(away)), 1e-9)
        distances.update(zip(numbers.tolist(), (away / usual).tolist()))
    return distances


def write_verdicts(
    path: Path,
    areas_path: str,
    layer: str,
    crs_wkt: str,
    verdicts: Sequence[AreaVerdict],
    scheme: ClassScheme,
) -> None:
    """Write the areas with what was found about them, the most suspicious first.

    Args:
        path: the GeoPackage to write.
        areas_path: the file of the areas.
        layer: their layer, or "".
        crs_wkt: the CRS of the scene, in which they are written.
        verdicts: of each area.
        scheme: the classes.

    Raises:
        OutputError: it cannot be written.
    """
    features = read_vector(areas_path, crs_wkt, layer).features
    fields: list[tuple[str, type]] = [
        ("number", int),
        ("class", int),
        ("name", str),
        ("suspicious", int),
        ("rather", int),
        ("rather_name", str),
        ("reason", str),
        ("probability", float),
        ("distance", float),
        ("cells", int),
    ]
    order = sorted(verdicts, key=lambda v: (not v.is_suspicious, 1 if v.probability is None else v.probability))
    with NewGeoPackage(path, "areas", ogr.wkbUnknown, crs_wkt, fields) as written:
        for verdict in order:
            values = {
                "number": verdict.number,
                "class": verdict.code,
                "name": scheme.legend_label(scheme.by_code(verdict.code)),
                "suspicious": int(verdict.is_suspicious),
                "rather": verdict.rather,
                "rather_name": scheme.legend_label(scheme.by_code(verdict.rather)),
                "reason": str(verdict.reason),
                "probability": verdict.probability,
                "distance": verdict.distance,
                "cells": verdict.n_cells,
            }
            written.add(bytes(features[verdict.number - 1].geometry.ExportToWkb()), values)
        written.finish()
