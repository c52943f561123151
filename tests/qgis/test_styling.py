"""What a legend becomes on a layer, and what that looks like when it is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsLayerTreeModel, QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor

from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ, SCHEMES
from scene_mapper.layers.layer_styles import style_with_choice
from scene_mapper.layers.styling import palette, style_class_map, style_confidence, style_probabilities


@pytest.fixture
def layer_of(write_raster, project):
    """Make a layer of an array (row, col) or (band, row, col), in the project."""

    def make(values: np.ndarray, nodata: float | None = 255) -> QgsRasterLayer:
        path = write_raster(values.reshape((-1, *values.shape[-2:])), names=None, nodata=nodata)
        layer = QgsRasterLayer(str(path), "layer")
        assert layer.isValid()
        project.addMapLayer(layer)
        return layer

    return make


def drawn(layer: QgsRasterLayer) -> list[list[str]]:
    """Draw a layer at a pixel a cell on magenta; give the colours, (row, col)."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(layer.width(), layer.height()))
    settings.setBackgroundColor(QColor("#ff00ff"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return [[image.pixelColor(x, y).name() for x in range(layer.width())] for y in range(layer.height())]


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_each_class_is_drawn_in_its_colour(scheme, layer_of):
    without_class = [value for value in (0, 254, 255) if value not in scheme.codes]
    codes = np.array([[*scheme.codes, *without_class]], np.uint8)
    layer = layer_of(codes)
    style_class_map(layer, scheme)
    background = ["#ff00ff"] * len(without_class)  # no class, no colour
    assert drawn(layer) == [[c.colour for c in scheme.classes] + background]


def test_classes_that_the_network_does_not_find_reliably_are_marked(layer_of):
    layer = layer_of(np.array([[*IGBP_SIMPLIFIED.codes]], np.uint8))
    raster = gdal.Open(layer.source(), gdal.GA_Update)
    raster.SetMetadataItem("SCENE_MAPPER_NOT_RELIABLY_FOUND", "Shrubland, Wetlands")
    del raster
    style_with_choice(layer, IGBP_SIMPLIFIED)
    for style in ("Colour-blind-safe", "Standard colours"):
        layer.styleManager().setCurrentStyle(style)
        assert [entry.label for entry in layer.renderer().classes()][1:5] == [
            "Shrubland (not reliably found)",
            "Savanna",
            "Grassland",
            "Wetlands (not reliably found)",
        ]


def test_the_legend_lists_the_classes_in_the_schemes_order():
    assert [(e.value, e.label) for e in palette(LCZ)][0::10] == [
        (1, "LCZ 1: Compact high-rise"),
        (11, "LCZ A: Dense trees"),
    ]
    assert [e.label for e in palette(IGBP_SIMPLIFIED)] == [c.name for c in IGBP_SIMPLIFIED.classes]
    assert len(palette(IGBP)) == 17


def test_another_band(layer_of):
    layer = layer_of(np.array([[[1, 2]], [[3, 4]]], np.uint8))
    style_class_map(layer, LCZ, band=2)
    assert drawn(layer) == [[LCZ.by_code(3).colour, LCZ.by_code(4).colour]]


def test_confidence_runs_from_unsure_to_sure(layer_of):
    layer = layer_of(np.array([[0, 50, 100, 255]], np.uint8))
    style_confidence(layer)
    assert drawn(layer) == [["#762a83", "#f7f7f7", "#1b7837", "#ff00ff"]]


def test_one_class_of_the_probabilities_is_shown(layer_of):
    layer = layer_of(np.array([[[1.0, 0.0, -1.0]], [[0.0, 1.0, -1.0]]], np.float32), nodata=-1)
    style_probabilities(layer, 1)
    assert layer.renderer().inputBand() == 2
    assert drawn(layer) == [["#f7fbff", "#084594", "#ff00ff"]]


def test_the_colours_chosen_on_one_map_are_those_of_the_next(layer_of):
    first = layer_of(np.array([[1, 17]], np.uint8))
    style_with_choice(first, LCZ)
    assert drawn(first) == [["#8c0000", "#6a6aff"]]
    try:
        first.styleManager().setCurrentStyle("Colour-blind-safe")
        second = layer_of(np.array([[[1, 17]], [[11, 2]]], np.uint8))
        style_with_choice(second, LCZ, band=2)
        assert second.styleManager().currentStyle() == "Colour-blind-safe"
        assert drawn(second) == [["#004646", "#8b2e00"]]
        style_with_choice(second, LCZ)  # styled once more, it stays as it was chosen
        assert drawn(second) == [["#461700", "#0000ff"]]
    finally:
        first.styleManager().setCurrentStyle("Standard colours")
    third = layer_of(np.array([[1]], np.uint8))
    style_with_choice(third, LCZ)
    assert drawn(third) == [["#8c0000"]]
    assert sorted(third.styleManager().styles()) == ["Colour-blind-safe", "Standard colours"]


def test_the_layer_panel_lists_classes_without_the_bands_name(layer_of, project):
    layer = layer_of(np.array([[1, 2]], np.uint8))
    model = QgsLayerTreeModel(project.layerTreeRoot())
    node = project.layerTreeRoot().findLayer(layer.id())
    style_with_choice(layer, LCZ)
    lines = [line.data(Qt.ItemDataRole.DisplayRole) for line in model.layerLegendNodes(node)]
    assert lines == [LCZ.legend_label(c) for c in LCZ.classes]
