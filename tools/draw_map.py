"""Draw a class map beside its scene, with a legend: one PNG to look at, print or send.

    .venv/bin/python tools/draw_map.py SCENE MAP PICTURE --title … --note …

The map is drawn in its own style: that of the QML beside it, or its colour table.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsContrastEnhancement,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMultiBandColorRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont

from scene_mapper.core.classmap.class_map import scheme_of
from scene_mapper.core.classmap.schemes import ClassScheme

PAGE_MM = 340.0
MARGIN_MM = 10.0
GAP_MM = 8.0
MAP_MM = (PAGE_MM - 2 * MARGIN_MM - GAP_MM) / 2
LEGEND_ROWS = 5
LEGEND_ROW_MM = 6.2
TRUE_COLOUR = ("B04", "B03", "B02")
LCZ_GROUPS = ("Built types", "Land cover types")
FONT = "Open Sans"
DPI = 200
INK, GREY = "#1a1a1a", "#5c5c5c"


class Page:
    """A print layout that grows item by item; positions in millimetres from its upper left."""

    def __init__(self, project: QgsProject, height_mm: float) -> None:
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(PAGE_MM, height_mm))

    def add(self, item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
        """Put an item in its place."""
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(width, height))

    def text(self, words: str, rect: QRectF, style: QgsTextFormat, *, right: bool = False) -> None:
        """Write a line."""
        label = QgsLayoutItemLabel(self.layout)
        label.setText(words)
        label.setTextFormat(style)
        label.setMarginX(0)
        label.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        self.add(label, rect.x(), rect.y(), rect.width(), rect.height())

    def swatch(self, colour: QColor, rect: QRectF) -> None:
        """Draw a legend's box."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        symbol = shape.symbol().clone()
        symbol.setColor(colour)
        symbol.symbolLayer(0).setStrokeColor(QColor(GREY))
        symbol.symbolLayer(0).setStrokeWidth(0.15)
        shape.setSymbol(symbol)
        self.add(shape, rect.x(), rect.y(), rect.width(), rect.height())

    def map(self, layer: QgsRasterLayer, extent: QgsRectangle, rect: QRectF) -> QgsLayoutItemMap:
        """Draw a layer with a frame and its coordinates."""
        item = QgsLayoutItemMap(self.layout)
        self.add(item, rect.x(), rect.y(), rect.width(), rect.height())
        item.setLayers([layer])
        item.setCrs(layer.crs())
        item.setFrameEnabled(True)
        item.zoomToExtent(extent)
        add_coordinates(item, extent)
        return item


def text_format(size_pt: float, *, bold: bool = False, ink: str = INK) -> QgsTextFormat:
    """Make a text format in the page's font."""
    font = QFont(FONT)
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size_pt)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(ink))
    return text


def add_coordinates(item: QgsLayoutItemMap, extent: QgsRectangle) -> None:
    """Write round coordinates along the left and the lower edge, about five to a side."""
    step = extent.width() / 5
    magnitude = 10 ** math.floor(math.log10(step))
    step = next(round_one * magnitude for round_one in (1, 2, 5, 10) if round_one * magnitude >= step)
    grid = QgsLayoutItemMapGrid("coordinates", item)
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.FrameAnnotationsOnly)
    grid.setAnnotationEnabled(True)
    grid.setAnnotationTextFormat(text_format(5.5, ink=GREY))
    grid.setAnnotationPrecision(0 if step >= 1 else 2)
    grid.setAnnotationFrameDistance(0.6)
    side, show = QgsLayoutItemMapGrid.BorderSide, QgsLayoutItemMapGrid.DisplayMode
    grid.setAnnotationDisplay(show.HideAll, side.Top)
    grid.setAnnotationDisplay(show.HideAll, side.Right)
    grid.setAnnotationDirection(QgsLayoutItemMapGrid.AnnotationDirection.Vertical, side.Left)
    item.grids().addGrid(grid)


def open_raster(path: Path) -> QgsRasterLayer:
    """Open a raster as a layer.

    Raises:
        SystemExit: it is none.
    """
    layer = QgsRasterLayer(str(path), path.stem)
    if not layer.isValid():
        sys.exit(f"{path} is not a raster that QGIS can open.")
    return layer


def true_colour(layer: QgsRasterLayer) -> None:
    """Show red, green and blue, each from its 1st to its 97th percentile: clouds may burn out."""
    provider = layer.dataProvider()
    numbers = {provider.bandDescription(number): number for number in range(1, layer.bandCount() + 1)}
    red, green, blue = (numbers[band] for band in TRUE_COLOUR)
    renderer = QgsMultiBandColorRenderer(provider, red, green, blue)
    for number, setter in (
        (red, renderer.setRedContrastEnhancement),
        (green, renderer.setGreenContrastEnhancement),
        (blue, renderer.setBlueContrastEnhancement),
    ):
        low, high = provider.cumulativeCut(number, 0.01, 0.97)
        stretch = QgsContrastEnhancement(provider.dataType(number))
        stretch.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        stretch.setMinimumValue(low)
        stretch.setMaximumValue(high)
        setter(stretch)
    layer.setRenderer(renderer)


def shares(layer: QgsRasterLayer) -> dict[int, float]:
    """Return the share of each value among the cells that hold a class."""
    block = layer.dataProvider().block(1, layer.extent(), layer.width(), layer.height())
    codes = np.frombuffer(bytes(block.data()), np.uint8)
    counts = np.bincount(codes, minlength=256)
    if block.hasNoDataValue():
        counts[int(block.noDataValue())] = 0
    return {code: counts[code] / max(counts.sum(), 1) for code in range(256)}


def add_legend(page: Page, layer: QgsRasterLayer, scheme: ClassScheme, top: float) -> None:
    """Draw all classes of the scheme with the share of each; LCZ in its two groups."""
    share = shares(layer)
    width = MAP_MM / 2  # two columns below each map
    columns_mm = [MARGIN_MM + half * (MAP_MM + GAP_MM) + column * width for half in (0, 1) for column in (0, 1)]
    for x, heading in zip(columns_mm[::2], LCZ_GROUPS if scheme.id == "lcz" else ("Classes",)):
        page.text(heading, QRectF(x, top, width, 6), text_format(10, bold=True))
    for position, one in enumerate(scheme.classes):
        column, row = divmod(position, LEGEND_ROWS)
        x, y = columns_mm[column], top + 7 + row * LEGEND_ROW_MM
        style = text_format(9, ink=INK if share[one.code] else GREY)
        percent = f"{100 * share[one.code]:.1f} %" if share[one.code] else "–"
        page.swatch(QColor(one.colour), QRectF(x, y + 0.8, 9, LEGEND_ROW_MM - 1.6))
        page.text(scheme.legend_label(one), QRectF(x + 11.5, y, width - 33, LEGEND_ROW_MM), style)
        page.text(percent, QRectF(x + width - 24, y, 16, LEGEND_ROW_MM), style, right=True)


def add_scale_and_north(page: Page, item: QgsLayoutItemMap, y: float) -> None:
    """Draw a scale bar and a north arrow at the right, above the legend."""
    bar = QgsLayoutItemScaleBar(page.layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(item)
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setTextFormat(text_format(7.5))
    bar.setHeight(1.6)
    bar.update()
    page.add(bar, PAGE_MM - MARGIN_MM - 48, y, 36, 9)
    arrow = QgsLayoutItemPicture(page.layout)
    arrow.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    page.add(arrow, PAGE_MM - MARGIN_MM - 8, y, 8, 9)


def draw(scene_path: Path, map_path: Path, picture: Path, title: str, notes: list[str]) -> None:
    """Draw the picture.

    Args:
        scene_path: the Sentinel-2 stack, its bands named.
        map_path: the class map made of it.
        picture: the PNG to write.
        title: the heading.
        notes: lines below the legend: source, network, whatever a reader must know.

    Raises:
        SystemExit: an input cannot be used, or the picture cannot be written.
    """
    scene, classes = open_raster(scene_path), open_raster(map_path)
    scheme = scheme_of(gdal.Open(str(map_path)))
    if scheme is None:
        sys.exit(f"{map_path} does not say what its classes are.")
    true_colour(scene)
    project = QgsProject()
    project.setCrs(classes.crs())
    project.addMapLayers([scene, classes])
    height = min(MAP_MM * scene.extent().height() / scene.extent().width(), 1.2 * MAP_MM)
    legend_top = 28 + height + 10
    notes_top = legend_top + 7 + LEGEND_ROWS * LEGEND_ROW_MM + 3
    page = Page(project, notes_top + 5 * len(notes) + 6)
    page.text(title, QRectF(MARGIN_MM, 7, PAGE_MM - 2 * MARGIN_MM, 10), text_format(18, bold=True))
    headings = (
        f"Sentinel-2, true colour ({', '.join(TRUE_COLOUR)})",
        f"{scheme.title}, cells of {classes.rasterUnitsPerPixelX():g} m ({classes.crs().authid()})",
    )
    for position, (layer, heading) in enumerate(zip((scene, classes), headings)):
        x = MARGIN_MM + position * (MAP_MM + GAP_MM)
        page.text(heading, QRectF(x, 20, MAP_MM, 7), text_format(10, ink=GREY))
        item = page.map(layer, scene.extent(), QRectF(x, 28, MAP_MM, height))
    add_scale_and_north(page, item, 17)
    add_legend(page, classes, scheme, legend_top)
    for line, note in enumerate(notes):
        rect = QRectF(MARGIN_MM, notes_top + 5 * line, PAGE_MM - 2 * MARGIN_MM, 5)
        page.text(note, rect, text_format(7.5, ink=GREY))
    image = QgsLayoutExporter(page.layout).renderPageToImage(0, QSize(), DPI)
    project.clear()  # a layer that outlives QGIS crashes the process
    if not image.save(str(picture)):
        sys.exit(f"{picture} could not be written.")


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description="Draw a class map beside its scene, with a legend.")
    parser.add_argument("scene", type=Path)
    parser.add_argument("map", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--title", default="Scene map")
    parser.add_argument("--note", action="append", default=[], help="a line below the legend; may be repeated")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], True)
    application.initQgis()
    draw(given.scene, given.map, given.picture, given.title, given.note)
    application.exitQgis()


if __name__ == "__main__":
    main()
