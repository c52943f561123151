"""The independent references, LCZ maps of Hong Kong and of Paris, at a scene's cells."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from .scenes import CELL_PX, Scene

PEARL_RIVER = "lcz/prd_lcz_liu_shi_2020.tif"
PARIS = "reference/paris_wudapt/paris_wudapt_lcz_utm31_100m.tif"
"""Below the shared data."""


def reference_at_cells(scene: Scene, file: Path) -> NDArray[np.int64]:
    """Read the reference's code at the centre of every cell.

    Args:
        scene: a georeferenced scene.
        file: the reference.

    Returns:
        (row, col): codes 1-17; 0 where the reference has none.
    """
    raster, reference = gdal.Open(str(scene.path)), gdal.Open(str(file))
    x0, dx, _, y0, _, dy = raster.GetGeoTransform()
    rows, cols = raster.RasterYSize // CELL_PX, raster.RasterXSize // CELL_PX
    x = x0 + dx * CELL_PX * (np.arange(cols) + 0.5)
    y = y0 + dy * CELL_PX * (np.arange(rows) + 0.5)
    systems = [osr.SpatialReference(wkt=one.GetProjection()) for one in (raster, reference)]
    for system in systems:
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    grid = np.stack(np.meshgrid(x, y), -1).reshape(-1, 2)
    points = np.array(osr.CoordinateTransformation(*systems).TransformPoints(grid.tolist()))
    u0, du, _, v0, _, dv = reference.GetGeoTransform()
    column = np.floor((points[:, 0] - u0) / du).astype(int)
    line = np.floor((points[:, 1] - v0) / dv).astype(int)
    codes = reference.GetRasterBand(1).ReadAsArray()
    inside = (line >= 0) & (line < codes.shape[0]) & (column >= 0) & (column < codes.shape[1])
    answer = np.zeros(len(grid), int)
    answer[inside] = codes[line[inside], column[inside]]
    return answer.reshape(rows, cols)
