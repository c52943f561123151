"""The cells of a map of which the network was sure, as a virtual raster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from scene_mapper.core.classmap.confident_cells import confident_cells_vrt


def write(path: Path, values: list[int]) -> str:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), len(values), 1, 1, gdal.GDT_Byte)
    dataset.SetGeoTransform((500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0))
    dataset.GetRasterBand(1).WriteArray(np.array([values], np.uint8))
    dataset = None
    return str(path)


def test_cells_from_a_confidence_on_are_opaque_and_nothing_is_written(tmp_path: Path) -> None:
    codes, confidence = [2, 17, 2, 255], [69, 70, 100, 255]
    source = write(tmp_path / "a map & 'more'.tif", codes)
    text = confident_cells_vrt(source, 1, write(tmp_path / "confidence.tif", confidence), 70)
    raster = gdal.Open(text)
    assert raster.ReadAsArray()[:, 0].tolist() == [codes, [0, 255, 255, 255]]
    assert raster.GetGeoTransform() == gdal.Open(source).GetGeoTransform()
    assert raster.GetRasterBand(1).GetNoDataValue() == 255
    raster.GetRasterBand(1).ComputeStatistics(False)  # as QGIS does
    raster = None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a map & 'more'.tif", "confidence.tif"]
