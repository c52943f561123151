"""The scenes of a label map as polygons with a table."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import ogr

from ..classmap.schemes import ClassScheme
from ..geo.geopackage import NewGeoPackage
from ..geo.ground import apply_transform
from ..geo.map_geometry import MapGeometry
from .scene_labels import SceneLabels

_WKB_POLYGON = 3
_LITTLE_ENDIAN = 1


class SceneLayer:
    """A GeoPackage with a polygon a scene; scenes without label are left out.

    Fields: the scene's row and column from 0; ``code``, ``label`` and ``name`` of its single
    label with its ``share``; ``labels``, the names of its label set from the most frequent
    down; ``bits``, the set as a number; ``held``, the share of its pixels that hold a class;
    and ``share_LABEL`` for each class.

    Args:
        path: the file to write.
        scheme: the classes.
        geometry: the dense map's grid.
        scene_px: height and width of a scene in pixels.
    """

    def __init__(self, path: Path, scheme: ClassScheme, geometry: MapGeometry, scene_px: int) -> None:
        self._scheme, self._geometry, self._px = scheme, geometry, scene_px
        self._shares = [f"share_{c.label}" for c in scheme.classes]
        fields: list[tuple[str, type]] = [("scene_row", int), ("scene_col", int), ("code", int)]
        fields += [("label", str), ("name", str), ("share", float), ("labels", str), ("bits", int)]
        fields += [("held", float), *((name, float) for name in self._shares)]
        self._file = NewGeoPackage(path, "scenes", ogr.wkbPolygon, geometry.crs_wkt, fields)

    def __enter__(self) -> SceneLayer:
        """Begin to write."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what was not finished."""
        self._file.discard()

    def write(self, first_row: int, labels: SceneLabels) -> None:
        """Write rows of scenes, of which the first is the map's ``first_row``."""
        shares, bits, single = labels.shares, labels.bits, labels.single
        for row, col in np.argwhere(single >= 0).tolist():
            one = self._scheme.classes[single[row, col]]
            scene = shares[:, row, col]
            values: dict[str, Any] = {
                "scene_row": first_row + row,
                "scene_col": col,
                "code": one.code,
                "label": one.label,
                "name": one.name,
                "share": float(scene[single[row, col]]),
                "labels": self._names(scene, labels.several[:, row, col]),
                "bits": int(bits[row, col]),
                "held": int(labels.counts[:, row, col].sum()) / self._pixels(first_row + row, col),
                **dict(zip(self._shares, scene.tolist())),
            }
            self._file.add(self._outline(first_row + row, col), values)

    def finish(self, _result: object = None) -> None:
        """Close the file and give it its name."""
        self._file.finish()

    def _names(self, shares: Any, several: Any) -> str:
        order = sorted(np.flatnonzero(several).tolist(), key=lambda i: -shares[i])
        return ", ".join(self._scheme.classes[i].name for i in order)

    def _bounds(self, row: int, col: int) -> tuple[int, int, int, int]:
        """Return the scene's first row and column, and those after its last."""
        px, grid = self._px, self._geometry
        return row * px, col * px, min((row + 1) * px, grid.rows), min((col + 1) * px, grid.cols)

    def _pixels(self, row: int, col: int) -> int:
        top, left, bottom, right = self._bounds(row, col)
        return (bottom - top) * (right - left)

    def _outline(self, row: int, col: int) -> bytes:
        top, left, bottom, right = self._bounds(row, col)
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        points = [apply_transform(self._geometry.transform, x, y) for x, y in corners]
        flat = [coordinate for point in points for coordinate in point]
        return struct.pack("<BIII10d", _LITTLE_ENDIAN, _WKB_POLYGON, 1, len(points), *flat)
