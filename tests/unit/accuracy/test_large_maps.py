"""Of a large map, accuracy reads what the polygons touch, and a sample by which it knows the coding."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.classmap import class_source, value_counts
from scene_mapper.core.feedback import SilentFeedback

SIDE, BLOCK = 2048, 64


@pytest.fixture
def large_map(tmp_path, monkeypatch):
    """A map that counts as large, and a polygon of water on it."""
    monkeypatch.setattr(value_counts, "_LARGE_CELLS", 1_000_000)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"]
    path = str(tmp_path / "map.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, SIDE, SIDE, 1, gdal.GDT_Byte, options)
    dataset.SetGeoTransform((0.0, 100, 0, 100.0 * SIDE, 0, -100))
    dataset.SetProjection(crs.ExportToWkt())
    values = np.random.default_rng(2).integers(1, 11, (SIDE, SIDE)).astype(np.uint8)
    values[100:120, 130:150] = 17
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    vector = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "areas.gpkg"))
    layer = vector.CreateLayer("areas", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("lcz", ogr.OFTInteger))
    feature = ogr.Feature(layer.GetLayerDefn())
    top = 100 * SIDE
    west, south, east, north = 13_000, top - 12_000, 15_000, top - 10_000
    feature.SetGeometry(
        ogr.CreateGeometryFromWkt(
            f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"
        )
    )
    feature.SetField("lcz", 17)
    layer.CreateFeature(feature)
    return path, str(tmp_path / "areas.gpkg")


def test_only_the_blocks_of_polygons_and_a_sample_are_read(large_map, monkeypatch):
    read = np.zeros((SIDE // BLOCK, SIDE // BLOCK), int)

    def counting(reader):
        def read_counted(dataset, bands, row, col, height, width):
            read[row // BLOCK : -(-(row + height) // BLOCK), col // BLOCK : -(-(col + width) // BLOCK)] += 1
            return reader(dataset, bands, row, col, height, width)

        return read_counted

    for module in (value_counts, class_source):
        monkeypatch.setattr(module, "read_window", counting(module.read_window))
    found = compare_with_reference(AccuracyRequest(*large_map), SilentFeedback())
    assert (found.matrix.sum(), found.matrix[16, 16]) == (400, 400)
    touched = np.zeros(read.shape, bool)
    touched[1, 2] = True  # rows 100 to 119, columns 130 to 149
    assert (read[touched] == 2).all()  # looked at, and compared
    assert np.count_nonzero(read[~touched]) == 36
    n_seen = 37 * BLOCK**2
    assert found.notes[0].startswith(f"The coding was recognised from {n_seen:,} of {SIDE**2:,} pixels")


def test_the_figures_are_those_of_the_map_that_was_looked_at_whole(large_map, monkeypatch):
    sampled = compare_with_reference(AccuracyRequest(*large_map), SilentFeedback())
    monkeypatch.setattr(value_counts, "_LARGE_CELLS", SIDE**2)
    whole = compare_with_reference(AccuracyRequest(*large_map), SilentFeedback())
    np.testing.assert_array_equal(sampled.matrix, whole.matrix)
    assert sampled.tally == whole.tally
    assert sampled.notes[1:] == whole.notes
