"""A raster whose pixels fit into the map's cells is read as it is stored: the same cells as if it were warped."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.accuracy.cell_rule import MOST_OF_IT
from scene_mapper.core.accuracy.reference_raster import RasterReference
from scene_mapper.core.classmap.class_names import ClassNames
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.core.geo.subcells import CellWindow


@pytest.mark.parametrize("pixels_per_cell", [1, 2])
@pytest.mark.parametrize("kind", ["plain", "masked", "signed"])
def test_cells_are_those_of_the_warped_raster(pixels_per_cell, kind, tmp_path) -> None:
    n, rng = pixels_per_cell, np.random.default_rng(3)
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    values = rng.integers(0, 22, (30 * n, 40 * n)).astype(np.int16)  # some are no class
    values = np.repeat(np.repeat(values[::n, ::n], n, 0), n, 1)
    values[:n] = 7
    if kind == "signed":
        values[-n:] = -5
    path = tmp_path / "reference.tif"
    data_type = gdal.GDT_Int16 if kind == "signed" else gdal.GDT_Byte
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 40 * n, 30 * n, 1, data_type)
    dataset.SetGeoTransform((300_200, 100 / n, 0, 5_999_700, 0, -100 / n))  # two columns right, three rows down
    dataset.SetProjection(srs.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.GetRasterBand(1).SetNoDataValue(7)
    if kind == "masked":
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(values == 9, 0, 255).astype(np.uint8))
    dataset = None
    geometry = MapGeometry(50, 60, (3e5, 100, 0, 6e6, 0, -100), srs.ExportToWkt())
    stored, warped = (
        RasterReference(str(path), geometry, names=ClassNames(LCZ), field="", rule=MOST_OF_IT) for _ in range(2)
    )
    assert stored._first == (-3 * n, -2 * n)
    warped._first = None
    for window in (CellWindow(0, 0, 50, 60), CellWindow(-4, -3, 9, 9), CellWindow(45, 55, 5, 5)):
        np.testing.assert_array_equal(stored._stored_codes(window, stored._first), warped._subcell_codes(window))
        ours, theirs = stored.cells(window), warped.cells(window)
        for name in ("codes", "states", "units"):
            np.testing.assert_array_equal(getattr(ours, name), getattr(theirs, name))
    assert stored.unknown == warped.unknown
