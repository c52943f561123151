"""From layers to files: what core is given to read."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsRasterLayer,
    QgsVectorLayer,
)

from scene_mapper.core.errors import InputError
from scene_mapper.layers.layer_source import raster_input
from scene_mapper.processing.algorithm import SceneMapperAlgorithm


class Reader(SceneMapperAlgorithm):
    """An algorithm with a vector parameter."""

    def name(self):
        return "reader"

    def displayName(self):
        return "Reader"

    def initAlgorithm(self, configuration=None):
        self.declare(QgsProcessingParameterFeatureSource("ZONES", "Zones"), "Polygons.")


@pytest.fixture
def labels(plugin, project):
    """Return the values of field ``label`` in the file that stands behind a vector parameter's value."""
    reader = Reader()
    reader.initAlgorithm()

    def read(value) -> list[str]:
        context = QgsProcessingContext()
        context.setProject(project)
        found = reader.vector({"ZONES": value}, "ZONES", context, QgsProcessingFeedback(False))
        dataset = ogr.Open(found.path)
        layer = dataset.GetLayerByName(found.layer) if found.layer else dataset.GetLayer(0)
        return [feature["label"] for feature in layer]

    return read


@pytest.fixture
def zones(project):
    """A layer in memory with three polygons."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633&field=label:string", "zones", "memory")
    features = []
    for i, label in enumerate(("north", "middle", "south")):
        feature = QgsFeature(layer.fields())
        feature["label"] = label
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON((0 {i}, 1 {i}, 1 {i + 1}, 0 {i + 1}, 0 {i}))"))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def zones_file(zones, tmp_path) -> Path:
    """The same in a GeoPackage, as the second of its layers."""
    path = tmp_path / "zones.gpkg"
    driver = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    driver.CreateLayer("other")
    layer = driver.CreateLayer("zones", geom_type=ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTString))
    for source in zones.getFeatures():
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["label"] = source["label"]
        feature.SetGeometry(ogr.CreateGeometryFromWkt(source.geometry().asWkt()))
        layer.CreateFeature(feature)
    return path


def test_a_layer_in_memory_is_saved_first(labels, zones):
    assert labels(zones) == ["north", "middle", "south"]


def test_only_what_is_selected(labels, zones):
    zones.selectByExpression("label = 'middle'")
    assert labels(QgsProcessingFeatureSourceDefinition(zones.id(), selectedFeaturesOnly=True)) == ["middle"]


def test_a_file_is_read_where_it_is(labels, project, zones_file):
    layer = QgsVectorLayer(f"{zones_file}|layername=zones", "on disk")
    project.addMapLayer(layer)
    assert labels(layer) == ["north", "middle", "south"]
    assert labels(f"{zones_file}|layername=zones") == ["north", "middle", "south"]


def test_a_filter_holds(labels, project, zones_file):
    layer = QgsVectorLayer(f"{zones_file}|layername=zones", "on disk")
    assert layer.setSubsetString("label <> 'south'")
    project.addMapLayer(layer)
    assert labels(layer) == ["north", "middle"]


def test_no_vector(labels, scene):
    with pytest.raises(InputError, match=r"nowhere\.gpkg is not a vector layer that QGIS can read"):
        labels("/nowhere.gpkg")
    with pytest.raises(InputError, match=r"scene\.tif is not a vector layer"):
        labels(str(scene))


def test_a_raster_in_a_container(project, scene, tmp_path):
    path = tmp_path / "rasters.gpkg"
    gdal.Translate(str(path), str(scene), format="GPKG", bandList=[1, 2, 3], outputType=gdal.GDT_Byte)
    layer = QgsRasterLayer(f"GPKG:{path}:rasters", "in a container")
    assert layer.isValid(), layer.error().message()
    found = raster_input(layer)
    assert gdal.Open(found.path).RasterXSize == 47
    assert (found.name, found.n_bands) == ("in a container", gdal.Open(found.path).RasterCount)


def test_a_link_to_a_file_in_an_archive(project, scene, tmp_path):
    import zipfile

    with zipfile.ZipFile(tmp_path / "scene.zip", "w") as archive:
        archive.write(scene, "scene.tif")
    layer = QgsRasterLayer(f"/vsizip/{tmp_path}/scene.zip/scene.tif", "zipped")
    assert layer.isValid()
    assert gdal.Open(raster_input(layer).path).RasterCount == 10
