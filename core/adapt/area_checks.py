"""What is odd about training areas, found before anything is trained."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from ..classmap.schemes import ClassScheme
from ..errors import RequestError
from ..feedback import Feedback
from ..geo.ground import cells_transform, ground_pixel_m
from ..geo.map_geometry import MapGeometry, geometry_of
from ..geo.raster_io import open_raster
from ..geo.shared_area import shared_area
from ..geo.subcells import window_of_bounds
from ..geo.vector_io import read_vector
from ..message import Message
from ..plain_text import first_of
from .training_areas import TrainingAreas, read_training_areas

_SHOWN = 6
_MIN_OVERLAP = 0.01
"""The part of the smaller of two areas from which an overlap is reported: borders that touch are none."""


@dataclass(frozen=True)
class AreaProblem:
    """Something odd about areas.

    Attributes:
        kind: "overlap", "outside", "small", "single" or "unknown".
        numbers: of the areas, from 1; empty where the class is meant.
        text: a sentence with the cure.
    """

    kind: str
    numbers: tuple[int, ...]
    text: str


@dataclass(frozen=True)
class AreaCheckRequest:
    """What is to be checked.

    Attributes:
        areas: the file of the areas: polygons with one class each.
        raster: the scene, or a map of the place.
        scheme: the classes.
        cell_m: the side of a cell in metres.
        field: the field with the class; "" to find it.
        layer: the areas' layer; "" for all.
        mapping: how the areas name the classes; see `class_names.parse_mapping`.
    """

    areas: str
    raster: str
    scheme: ClassScheme
    cell_m: float = 100.0
    field: str = ""
    layer: str = ""
    mapping: str = ""


@dataclass(frozen=True)
class CheckedAreas:
    """Areas, and what is odd about them.

    Attributes:
        areas: on the grid of cells.
        problems: what should be looked at.
    """

    areas: TrainingAreas
    problems: tuple[AreaProblem, ...]

    def counts_of_classes(self) -> list[str]:
        """Return a line for each class: its areas and cells."""
        scheme = self.areas.scheme
        return [
            Message(
                "{label}: areas {areas}, cells {cells}",
                label=scheme.legend_label(scheme.by_code(code)),
                areas=n_areas,
                cells=f"{n_cells:,}",
            )
            for code, (n_areas, n_cells) in self.areas.counts().items()
        ]


def check_area_file(request: AreaCheckRequest, feedback: Feedback) -> CheckedAreas:
    """Check areas against each other and against a raster.

    Args:
        request: what to check.
        feedback: told what was found and assumed about the file.

    Raises:
        InputError: a file cannot be read, or holds no areas of known class.
        RequestError: the cell size is not positive.
    """
    geometry = cells_of_size(geometry_of(open_raster(request.raster)), request.cell_m)
    areas = read_training_areas(
        request.areas,
        geometry,
        scheme=request.scheme,
        field=request.field,
        layer=request.layer,
        mapping=request.mapping,
    )
    for note in areas.notes:
        feedback.pushInfo(note)
    return CheckedAreas(areas, check_areas(areas, geometry, request.layer))


def check_areas(areas: TrainingAreas, geometry: MapGeometry, layer: str = "") -> tuple[AreaProblem, ...]:
    """Check areas against each other and against the grid.

    Args:
        areas: on the grid.
        geometry: the grid of cells.
        layer: their layer, or "".
    """
    shapes = [feature.geometry for feature in read_vector(areas.path, geometry.crs_wkt, layer).features]
    with_cells = set(areas.areas.tolist())
    empty = [number for number in areas.codes if number not in with_cells]
    outside = [number for number in empty if _is_outside(shapes[number - 1], geometry)]
    small = [number for number in empty if number not in outside]
    problems = [*_overlaps(areas, shapes)]
    if outside:
        problems.append(
            AreaProblem(
                "outside",
                tuple(outside),
                Message(
                    "{n} areas are outside the scene and are not used ({numbers}).",
                    n=len(outside),
                    numbers=_listed(outside),
                ),
            )
        )
    if small:
        problems.append(
            AreaProblem(
                "small",
                tuple(small),
                Message(
                    "{n} areas do not cover more than half of any cell and are not used ({numbers}). Draw them larger.",
                    n=len(small),
                    numbers=_listed(small),
                ),
            )
        )
    return (*problems, *_class_problems(areas))


def cells_of_size(geometry: MapGeometry, cell_m: float) -> MapGeometry:
    """Return the grid of cells of a size that begins at a raster's upper-left corner.

    Args:
        geometry: the raster's.
        cell_m: the cell's side in metres; no less than a pixel's.

    Raises:
        RequestError: the cell size is not positive.
        InputError: the raster has no place on the Earth.
    """
    if not 0 < cell_m < np.inf:
        raise RequestError("{cell_m:g} m is not a valid cell size.", "Enter the size in metres.", cell_m=cell_m)
    if not geometry.crs_wkt:
        return geometry
    width_m, height_m, _ = ground_pixel_m(geometry.transform, geometry.crs_wkt, geometry.cols, geometry.rows)
    along, down = (max(1.0, cell_m / size) for size in (width_m, height_m))
    rows, cols = math.ceil(geometry.rows / down - 1e-6), math.ceil(geometry.cols / along - 1e-6)
    return MapGeometry(rows, cols, cells_transform(geometry.transform, along, down), geometry.crs_wkt)


def _class_problems(areas: TrainingAreas) -> Iterator[AreaProblem]:
    for code, (n_areas, _) in areas.counts().items():
        if n_areas == 1:
            index = areas.scheme.codes.index(code)
            yield AreaProblem(
                "single",
                (int(areas.areas[areas.classes == index][0]),),
                Message(
                    "{label} has only one area. The area is used for training, but the accuracy of the class "
                    "cannot be measured. Draw another area.",
                    label=areas.scheme.legend_label(areas.scheme.by_code(code)),
                ),
            )
    if areas.unknown:
        names = first_of([f"'{name}' ({n})" for name, n in sorted(areas.unknown.items())], _SHOWN)
        yield AreaProblem(
            "unknown",
            (),
            Message(
                "{n} areas have no known class and were left out: {names}.", n=sum(areas.unknown.values()), names=names
            ),
        )


def _overlaps(areas: TrainingAreas, shapes: Sequence[ogr.Geometry]) -> Iterator[AreaProblem]:
    """Find areas of different classes that claim the same ground, by a sweep from west to east."""
    boxes = {number: shapes[number - 1].GetEnvelope() for number in areas.codes}
    active: list[int] = []
    pairs = []
    for number in sorted(boxes, key=lambda n: boxes[n][0]):
        west, _, south, north = boxes[number]
        active = [n for n in active if boxes[n][1] > west]
        for other in active:
            apart = boxes[other][2] >= north or boxes[other][3] <= south
            if areas.codes[other] != areas.codes[number] and not apart and _overlap(shapes, number, other):
                pairs.append((min(number, other), max(number, other)))
        active.append(number)
    if pairs:
        yield AreaProblem(
            "overlap",
            tuple(sorted({number for pair in pairs for number in pair})),
            Message(
                "Areas of different classes overlap ({pairs}). The overlap is not used. Edit one of them.",
                pairs=first_of([f"{a} and {b}" for a, b in sorted(pairs)], _SHOWN),
            ),
        )


def _overlap(shapes: Sequence[ogr.Geometry], number: int, other: int) -> bool:
    one, two = shapes[number - 1], shapes[other - 1]
    smaller = min(one.GetArea(), two.GetArea())
    return bool((shared_area(one, two) or 0.0) > _MIN_OVERLAP * smaller)


def _is_outside(shape: ogr.Geometry, geometry: MapGeometry) -> bool:
    west, east, south, north = shape.GetEnvelope()
    part = window_of_bounds(geometry, (west, south, east, north)).within(geometry)
    return not part.height * part.width


def _listed(numbers: Sequence[int]) -> str:
    return f"number {first_of([str(n) for n in sorted(numbers)], _SHOWN)}"
