"""Training areas on a grid of cells: which cells lie mostly in an area, and of which class it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..accuracy.open_reference import open_reference
from ..accuracy.reference import CellState
from ..classmap.class_names import ClassNames, parse_mapping
from ..classmap.schemes import ClassScheme
from ..errors import InputError
from ..geo.map_geometry import MapGeometry
from .area_layer import own_class_field

Codes = Mapping[int, int]


@dataclass(frozen=True)
class TrainingAreas:
    """Areas of known class, on a grid.

    Attributes:
        path: the file that they come from.
        scheme: the classes.
        cells: (cell, 2): row and column of each cell that lies mostly in an area.
        classes: (cell,): index of its class in the scheme.
        areas: (cell,): number of its area, from 1: its place in the file.
        codes: the class of each area by its number, also of those without a cell.
        unknown: names or values that are no class, and how often they occur.
        notes: sentences on what was found and assumed.
    """

    path: str
    scheme: ClassScheme
    cells: NDArray[np.intp]
    classes: NDArray[np.intp]
    areas: NDArray[np.intp]
    codes: Codes
    unknown: Mapping[str, int]
    notes: tuple[str, ...]

    def counts(self) -> dict[int, tuple[int, int]]:
        """Count areas and cells of each class that has any: code to both. Areas without a cell do not count."""
        return {
            code: (len(np.unique(self.areas[self.classes == index])), int((self.classes == index).sum()))
            for index, code in enumerate(self.scheme.codes)
            if (self.classes == index).any()
        }

    def on_grid(self, rows: int, cols: int) -> NDArray[np.bool_]:
        """Mark their cells: (rows, cols)."""
        marked = np.zeros((rows, cols), bool)
        marked[self.cells[:, 0], self.cells[:, 1]] = True
        return marked


def read_training_areas(
    path: str, geometry: MapGeometry, scheme: ClassScheme, field: str = "", layer: str = "", mapping: str = ""
) -> TrainingAreas:
    """Read training areas and find their cells.

    Args:
        path: a file of polygons: GeoPackage, shapefile, GeoJSON, KML, KMZ.
        geometry: the grid of cells.
        scheme: the classes.
        field: the attribute with the class; "" finds it by its contents.
        layer: the layer; "" takes all.
        mapping: the user's names for classes, see `class_names.parse_mapping`.

    Raises:
        InputError: it cannot be read, is no layer of polygons, or no area lies on the grid.
        RequestError: the mapping cannot be read.
    """
    names = ClassNames(scheme, parse_mapping(mapping, scheme))
    reference = open_reference(path, geometry, names, field or own_class_field(path, layer), layer)
    if reference.kind != "polygons":
        raise InputError(
            "{path} contains points, but training areas are polygons."
            if reference.kind == "points"
            else "{path} is a raster, but training areas are polygons.",
            "Choose a layer of polygons, or draw areas from a class raster with 'scene-mapper trainingareas sample'.",
            path=path,
        )
    index_of = {code: index for index, code in enumerate(scheme.codes)}
    cells, classes, areas = [], [], []
    for window in reference.windows():
        part = window.within(geometry)
        if not part.height * part.width:
            continue
        found = reference.cells(part)
        used = found.states == CellState.USED
        cells.append(np.argwhere(used) + np.array((part.row, part.col)))
        classes.append([index_of[code] for code in found.codes[used].tolist()])
        areas.append(found.units[used])
    if not any(len(part) for part in cells):
        raise InputError(
            "No area of {path} covers most of a cell of the scene.",
            "Draw larger areas inside the scene, or check the CRS of both.",
            path=path,
        )
    order = np.concatenate(cells)
    sort = np.lexsort((order[:, 1], order[:, 0]))
    return TrainingAreas(
        path=path,
        scheme=scheme,
        cells=order[sort],
        classes=np.concatenate(classes).astype(np.intp)[sort],
        areas=np.concatenate(areas).astype(np.intp)[sort],
        codes=dict(reference.unit_codes),
        unknown=dict(reference.unknown),
        notes=reference.notes,
    )
