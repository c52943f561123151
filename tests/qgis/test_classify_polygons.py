"""Polygons that say where ``scene_mapper:classify`` is to make a map."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

WEST, NORTH, CELL = 500_000.0, 4_000_000.0, 40.0
"""Of the scene that `write_raster` makes, with the cells of the network for tests."""


@pytest.fixture
def layer_of(project):
    """Make a layer of the project of one feature, given in cells (column, row) of the map."""

    def make(corners, kind="Polygon", crs="EPSG:32633") -> str:
        layer = QgsVectorLayer(f"{kind}?crs={crs}", "area", "memory")
        points = ", ".join(f"{WEST + col * CELL} {NORTH - row * CELL}" for col, row in corners)
        text = f"POLYGON(({points}))" if kind == "Polygon" else f"LINESTRING({points})"
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(text))
        if corners:
            assert layer.dataProvider().addFeature(feature)
        project.addMapLayer(layer)
        return layer.id()

    return make


@pytest.fixture
def run_on(run_algorithm, scene, network, tmp_path):
    def run(mask):
        return run_algorithm({"INPUT": str(scene), "MODEL": network, "MASK": mask, "OUTPUT": str(tmp_path / "map.tif")})

    return run


def has_class(path) -> np.ndarray:
    return gdal.Open(str(path)).ReadAsArray() != 255


def test_only_the_cells_that_a_polygon_touches(run_on, layer_of):
    done = run_on(layer_of([(2.5, 3.5), (4.5, 3.5), (4.5, 4.5), (2.5, 4.5), (2.5, 3.5)]))
    assert done.error == ""
    np.testing.assert_array_equal(has_class(done.results["OUTPUT"]), np.ones((2, 3), bool))


def test_a_polygon_that_crosses_itself_covers_what_it_covers(plugin, layer_of, scene, network, tmp_path):
    """As the toolbox runs it, where QGIS's own check would stop by an exception that leaves the interpreter broken."""
    import processing

    bow_tie = layer_of([(0.1, 0.1), (7.9, 7.9), (7.9, 0.1), (0.1, 7.9), (0.1, 0.1)])
    target = tmp_path / "map.tif"
    given = {"INPUT": str(scene), "MODEL": network, "MASK": bow_tie, "OUTPUT": str(target)}
    processing.run("scene_mapper:classify", given)
    covered = has_class(target)
    assert covered.shape == (8, 8)
    assert covered[4, [0, 7]].all()
    assert not covered[[0, 7], 4].any()


def test_lines_and_layers_without_features_are_refused(run_on, layer_of, tmp_path):
    for mask in (layer_of([(1, 1), (5, 5)], "LineString"), layer_of([])):
        assert run_on(mask).error.endswith("The polygon layer contains no polygons. Draw one, or choose another layer.")
    assert list(tmp_path.glob("*map*")) == []


def test_polygons_elsewhere_are_refused(run_on, layer_of, tmp_path):
    far = layer_of([(900, 900), (905, 900), (905, 905), (900, 900)])
    assert "The requested area does not overlap the raster." in run_on(far).error
    assert list(tmp_path.glob("*map*")) == []
