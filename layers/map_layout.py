"""A print layout of a class map: map, overview, classes with their areas, scale bar, north arrow and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsSimpleFillSymbolLayer,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..core.classmap.class_areas import km2_text
from ..core.errors import OutputError
from ..core.percent import percent_text
from .scale_and_north import north_arrow, scale_bar
from .shown_text import without_expressions
from .translation import tr

_PAGE = QRectF(0, 0, 297, 210)  # A4, in millimetres
_MARGIN, _COLUMN, _GAP = 10.0, 92.0, 6.0
_MAP = QRectF(_MARGIN, 24, _PAGE.width() - 2 * _MARGIN - _COLUMN - _GAP, 152)
_RIGHT = _MAP.right() + _GAP
_FRAME = {"style": "no", "outline_color": "#d7191c", "outline_width": "0.7"}  # QGIS's own hides the scene below it
_OVERVIEW = QRectF(_RIGHT, 24, _COLUMN, 46)
_LIST_TOP, _MAX_ROW = 76.0, 6.5
_BAR_LEFT, _BAR_WIDTH = 52.0, 18.0
_INK, _GREY = "#1a1a1a", "#5c5c5c"
DPI = 200


@dataclass(frozen=True)
class PrintedClass:
    """A class that is on the map.

    Attributes:
        label: its line in the legend.
        colour: ``#rrggbb``.
        area_ha: its area in hectares.
        share: of all classified cells, 0 to 1.
    """

    label: str
    colour: str
    area_ha: float
    share: float


@dataclass(frozen=True)
class PrintedMap:
    """What a layout tells of a map.

    Attributes:
        title: the heading.
        classes: those that are present, in the legend's order.
        decimals: of areas in square kilometres.
        notes: lines at the foot: source, network, citation.
    """

    title: str
    classes: Sequence[PrintedClass]
    decimals: int
    notes: Sequence[str]


def map_layout(
    project: QgsProject, layer: QgsRasterLayer, scene: QgsMapLayer | None, printed: PrintedMap
) -> QgsPrintLayout:
    """Add a layout of a class map to the project, A4 landscape.

    Args:
        project: the project, which owns the layout.
        layer: the map, a layer of the project.
        scene: what it was made of, for the overview; None shows the map there too.
        printed: the words and figures.

    Returns:
        The layout, under a name that is new in the project.
    """
    page = _Page(project, printed.title)
    page.text(printed.title, QRectF(_MARGIN, 8, _PAGE.width() - 2 * _MARGIN, 10), _format(16, bold=True))
    item = page.map([layer], layer, _MAP)
    overview = page.map([scene or layer], scene or layer, _OVERVIEW)
    frame = QgsLayoutItemMapOverview("map", overview)
    frame.setLinkedMap(item)
    frame.setFrameSymbol(QgsFillSymbol.createSimple(_FRAME))
    overview.overviews().addOverview(frame)
    _add_classes(page, printed)
    if layer.crs().isValid():  # nobody knows the scale and the north of a map without CRS
        _add_scale_and_north(page, item)
    foot = QRectF(_MARGIN, 188, _PAGE.width() - 2 * _MARGIN, _PAGE.height() - 188 - 4)
    page.text("\n".join(printed.notes), foot, _format(7.5, ink=_GREY), at_top=True)
    return page.layout


def save_layout(layout: QgsPrintLayout, path: Path) -> None:
    """Write a layout as PDF, or as a PNG of 200 dpi.

    Args:
        layout: the layout.
        path: the file, with the extension .pdf or .png.

    Raises:
        OutputError: it cannot be written.
    """
    exporter = QgsLayoutExporter(layout)
    if path.suffix.lower() == ".pdf":
        code = exporter.exportToPdf(str(path), QgsLayoutExporter.PdfExportSettings())
    else:
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = DPI
        settings.generateWorldFile = False
        code = exporter.exportToImage(str(path), settings)
    if code != QgsLayoutExporter.ExportResult.Success:
        raise OutputError("{file} cannot be written.", "Choose another folder.", file=path)


class _Page:
    """A layout that grows item by item; positions in millimetres from its upper left."""

    def __init__(self, project: QgsProject, title: str) -> None:
        manager = project.layoutManager()
        names = {layout.name() for layout in manager.layouts()}
        free = (title if n == 1 else f"{title} ({n})" for n in range(1, len(names) + 2))
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.setName(next(name for name in free if name not in names))
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(_PAGE.width(), _PAGE.height()))
        manager.addLayout(self.layout)

    def add(self, item: QgsLayoutItem, rect: QRectF) -> None:
        """Put an item in its place."""
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(rect.x(), rect.y()))
        item.attemptResize(QgsLayoutSize(rect.width(), rect.height()))

    def text(self, words: str, rect: QRectF, style: QgsTextFormat, right: bool = False, at_top: bool = False) -> None:
        """Write a line, in the middle of its height; or several lines from the top, which are wrapped."""
        label = QgsLayoutItemLabel(self.layout)
        label.setText(without_expressions(words))
        label.setTextFormat(style)
        label.setMarginX(0)
        label.setHAlign(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        label.setVAlign(Qt.AlignmentFlag.AlignTop if at_top else Qt.AlignmentFlag.AlignVCenter)
        self.add(label, rect)

    def box(self, colour: str, rect: QRectF) -> None:
        """Draw a box in a class's colour, with an outline: some classes are white."""
        shape = QgsLayoutItemShape(self.layout)
        shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        symbol = shape.symbol().clone()
        outline = None if symbol is None else symbol.symbolLayer(0)
        if symbol is not None and isinstance(outline, QgsSimpleFillSymbolLayer):
            symbol.setColor(QColor(colour))
            outline.setStrokeColor(QColor(_GREY))
            outline.setStrokeWidth(0.15)
        shape.setSymbol(symbol)
        self.add(shape, rect)

    def map(self, layers: Sequence[QgsMapLayer], whole: QgsMapLayer, rect: QRectF) -> QgsLayoutItemMap:
        """Draw layers so that the whole of one of them is seen; in the CRS of the first."""
        item = QgsLayoutItemMap(self.layout)
        self.add(item, rect)
        item.setLayers(list(layers))
        item.setCrs(layers[0].crs())
        item.setFrameEnabled(True)
        there = QgsCoordinateTransform(whole.crs(), layers[0].crs(), self.layout.project())
        extent = there.transformBoundingBox(whole.extent())
        extent.scale(1.02)
        item.zoomToExtent(extent)
        return item


def _add_scale_and_north(page: _Page, item: QgsLayoutItemMap) -> None:
    """Add the scale bar and the north arrow of a map below it."""
    bar = scale_bar(page.layout, item, _format(8))
    bar.setHeight(1.6)
    bar.update()
    page.add(bar, QRectF(_MARGIN, _MAP.bottom() + 1, 60, 9))
    page.add(north_arrow(page.layout, item), QRectF(_MAP.right() - 9, _MAP.bottom() + 1, 9, 9))


def _add_classes(page: _Page, printed: PrintedMap) -> None:
    """List the classes that are present, each with a bar for its share: legend and chart in one."""
    row = min(_MAX_ROW, (_MAP.bottom() - _LIST_TOP) / (max(len(printed.classes), 1) + 1))
    heading = _format(8, ink=_GREY)
    page.text(tr("Class"), QRectF(_RIGHT, _LIST_TOP, 40, row), heading)
    page.text(tr("Share, area [km²]"), QRectF(_RIGHT + _COLUMN - 34, _LIST_TOP, 34, row), heading, right=True)
    largest = max((one.share for one in printed.classes), default=0.0) or 1.0
    for position, one in enumerate(printed.classes, 1):
        y = _LIST_TOP + position * row
        page.box(one.colour, QRectF(_RIGHT, y + 0.9, 6, row - 1.8))
        page.text(one.label, QRectF(_RIGHT + 8, y, _BAR_LEFT - 9, row), _format(8))
        page.box(one.colour, QRectF(_RIGHT + _BAR_LEFT, y + 0.9, max(0.3, _BAR_WIDTH * one.share / largest), row - 1.8))
        page.text(percent_text(one.share), QRectF(_RIGHT + _BAR_LEFT + 19, y, 11, row), _format(7), right=True)
        area = km2_text(one.area_ha, printed.decimals)
        page.text(area, QRectF(_RIGHT + _COLUMN - 11, y, 11, row), _format(7), right=True)


def _format(size_pt: float, bold: bool = False, ink: str = _INK) -> QgsTextFormat:
    style, font = QgsTextFormat(), QFont()
    font.setBold(bold)
    style.setFont(font)
    style.setSize(size_pt)
    style.setColor(QColor(ink))
    return style
