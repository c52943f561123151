"""Training areas sampled from a class raster: blocks of cells that are all of one class."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import ogr

from ..classmap.class_source import open_class_source
from ..classmap.schemes import NODATA_CODE, ClassScheme
from ..errors import InputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.ground import apply_transform
from ..geo.map_geometry import MapGeometry
from .area_layer import new_areas_layer

_MAX_CELLS = 100_000_000


@dataclass(frozen=True)
class SampleRequest:
    """What to sample.

    Attributes:
        raster: the class raster.
        output: the GeoPackage to write.
        per_class: areas of each class, at most.
        side: of an area, in cells of the raster.
        gap: cells between two areas, at least.
        band: the band that holds the classes, from 1.
        scheme: the classes, or None to see from the raster.
        bounds: only areas wholly within: xmin, ymin, xmax, ymax in the raster's CRS; or None.
        seed: of the random numbers: the same seed gives the same areas.
    """

    raster: str
    output: Path
    per_class: int = 10
    side: int = 3
    gap: int = 1
    band: int = 1
    scheme: ClassScheme | None = None
    bounds: tuple[float, float, float, float] | None = None
    seed: int = 1

    def __post_init__(self) -> None:
        """Refuse sizes that cannot be.

        Raises:
            RequestError: naming the size.
        """
        for name, value, least in (
            ("number of areas per class", self.per_class, 1),
            ("side of an area", self.side, 1),
            ("gap between areas", self.gap, 0),
        ):
            if value < least:
                raise RequestError(
                    "The {name} is {value}.", "Give {least} or more.", name=name, value=value, least=least
                )


def sample_areas(request: SampleRequest, feedback: Feedback) -> dict[int, int]:
    """Sample areas and write them as a layer to train with.

    Returns:
        The number of areas of each class that has any, by code.

    Raises:
        InputError: the raster cannot be read, or has no block of one class.
        OutputError: the layer cannot be written.
        RunCancelled: the user stopped; nothing was written.
    """
    source = open_class_source(request.raster, feedback, request.band, request.scheme)
    geometry, scheme = source.geometry, source.scheme
    if geometry.rows * geometry.cols > _MAX_CELLS:
        raise InputError("{raster} is too large to be sampled.", "Clip it to the scene first.", raster=request.raster)
    codes = source.read(0, geometry.rows)
    blocks = _whole_blocks(codes, request.side)
    if request.bounds is not None:
        blocks[~_within(blocks.shape, request, geometry)] = NODATA_CODE
    chosen = _choose(blocks, request, scheme, feedback)
    if not chosen:
        raise InputError(
            "{raster} has no block of {side} x {side} cells of one class there.",
            "Choose smaller areas, or another raster.",
            raster=request.raster,
            side=request.side,
        )
    with new_areas_layer(request.output, scheme, geometry.crs_wkt) as layer:
        for row, col, code in chosen:
            layer.add(_square(geometry, row, col, request.side), {"class": code, "note": Path(request.raster).name})
        layer.finish()
    return {code: sum(c == code for _, _, c in chosen) for code in sorted({c for _, _, c in chosen})}


def _whole_blocks(codes: NDArray[np.uint8], side: int) -> NDArray[np.uint8]:
    """Return the class of the block that begins at each cell; 255 where it is not of one class."""
    rows, cols = codes.shape[0] - side + 1, codes.shape[1] - side + 1
    if rows < 1 or cols < 1:
        return np.full((0, 0), NODATA_CODE, np.uint8)
    first = codes[:rows, :cols].copy()
    same = np.ones_like(first, bool)
    for row in range(side):
        for col in range(side):
            same &= codes[row : row + rows, col : col + cols] == first
    first[~same] = NODATA_CODE
    return first


def _within(shape: tuple[int, ...], request: SampleRequest, geometry: MapGeometry) -> NDArray[np.bool_]:
    xmin, ymin, xmax, ymax = request.bounds or (-np.inf, -np.inf, np.inf, np.inf)
    row, col = np.mgrid[: shape[0], : shape[1]]
    inside = np.ones(shape, bool)
    for down in (0, request.side):
        for along in (0, request.side):
            x, y = apply_transform(geometry.transform, col + along, row + down)
            inside &= (x >= xmin) & (x <= xmax) & (y >= ymin) & (y <= ymax)
    return inside


def _choose(
    blocks: NDArray[np.uint8], request: SampleRequest, scheme: ClassScheme, feedback: Feedback
) -> list[tuple[int, int, int]]:
    """Draw blocks at random that keep their distance; the classes with the fewest blocks go first."""
    rng = np.random.default_rng(request.seed)
    taken = np.zeros(blocks.shape, bool)
    reach = request.side + request.gap - 1
    chosen: list[tuple[int, int, int]] = []
    members = {code: np.argwhere(blocks == code) for code in scheme.codes}
    for code in sorted(members, key=lambda c: len(members[c])):
        stop_if_cancelled(feedback)
        found = 0
        for row, col in rng.permutation(members[code]).tolist():
            if found == request.per_class:
                break
            if not taken[row, col]:
                taken[max(row - reach, 0) : row + reach + 1, max(col - reach, 0) : col + reach + 1] = True
                chosen.append((row, col, code))
                found += 1
    return sorted(chosen, key=lambda area: (area[2], area[0], area[1]))


def _square(geometry: MapGeometry, row: int, col: int, side: int) -> bytes:
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for along, down in ((0, 0), (side, 0), (side, side), (0, side), (0, 0)):
        ring.AddPoint_2D(*apply_transform(geometry.transform, col + along, row + down))
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return bytes(polygon.ExportToWkb())
