"""The factsheet as a print layout: map, scale bar, legend and figures on a page, the confusion matrix on a second."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayout,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTableCell,
    QgsTextFormat,
    QgsVectorLayer,
)

from ...core.adapt.cross_validation import AreaAccuracy
from ...core.adapt.factsheet import LIMITS, dates_in
from ...core.adapt.result import AdaptResult
from ...core.adapt.tables import accuracy_columns, f1_text, figure_rows
from ...core.classmap.class_map import count_codes
from ...core.errors import OutputError
from ...core.percent import percent_text
from ...layers.area_styling import style_training_areas
from ...layers.scale_and_north import north_arrow, scale_bar
from ...layers.shown_text import without_expressions
from ...layers.styling import palette
from ...layers.translation import tr, translated
from ...layers.wording import legend_text
from .on_the_map import write_map

_LEFT, _TOP = 12.0, 30.0  # mm on A4 upright
_MAP_SIDE, _COLUMN, _WIDTH, _ARROW = 126.0, 56.0, 186.0, 9.0
_BODY_POINTS, _TITLE_POINTS = 7.5, 15.0


def write_factsheet_pdf(path: Path, result: AdaptResult) -> None:
    """Lay the factsheet out and export it; in the window's thread.

    Args:
        path: the PDF to write.
        result: of a round.

    Raises:
        OutputError: it cannot be written.
    """
    project = QgsProject()  # of its own: the user's project gets no layers and no layout
    layers = _layers(result)
    project.addMapLayers(layers)
    project.setCrs(layers[-1].crs())
    layout = _lay_out(project, layers, result)
    outcome = QgsLayoutExporter(layout).exportToPdf(str(path), QgsLayoutExporter.PdfExportSettings())
    if outcome != QgsLayoutExporter.ExportResult.Success:
        raise OutputError(
            "{path} cannot be written.", "Close it if it is open elsewhere, or select another folder.", path=path
        )


def _layers(result: AdaptResult) -> list[QgsVectorLayer | QgsRasterLayer]:
    """Return the areas and the map below them, with the classes present only."""
    scheme = result.areas.scheme
    areas = QgsVectorLayer(result.request.areas, tr("Training areas"), "ogr")
    if areas.fields().lookupField("class") >= 0 and not result.request.own_classes:
        style_training_areas(areas, scheme)
    lcz = QgsRasterLayer(str(write_map(result)), tr("Class and share of the map"), "gdal")
    counts = count_codes(result.codes)
    total = max(1, sum(int(counts[code]) for code in scheme.codes))
    shown = [entry for entry in palette(scheme) if counts[int(entry.value)]]
    for entry in shown:
        entry.label = f"{entry.label}, {percent_text(counts[int(entry.value)] / total)}"
    lcz.setRenderer(QgsPalettedRasterRenderer(lcz.dataProvider(), 1, shown))
    return [areas, lcz]


def _lay_out(project: QgsProject, layers: list[QgsVectorLayer | QgsRasterLayer], result: AdaptResult) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    _label(layout, result.card.title, (_LEFT, 10, _WIDTH, 9), _TITLE_POINTS)
    dates = ", ".join(dates_in(name) or name for name in result.scenes)
    _label(layout, f"{tr(result.areas.scheme.title)} – {dates}", (_LEFT, 20, _WIDTH, 6))
    width, height = map_size_mm(layers[-1].extent())
    picture = _map(layout, layers, width, height)
    if layers[-1].crs().isValid():  # nobody knows the scale and the north of a map without CRS
        foot = _TOP + height + 1
        _place(layout, scale_bar(layout, picture, _text(_BODY_POINTS)), (_LEFT, foot, _MAP_SIDE, 10))
        _place(layout, north_arrow(layout, picture), (_LEFT + width - _ARROW, foot, _ARROW, _ARROW))
    _legend(layout, picture, layers[-1], _LEFT + width + 4)
    below = _TOP + height + 14
    _table(layout, _figures(result), (_LEFT, below, _WIDTH, 34))
    _label(layout, _facts(result), (_LEFT, below + 42, _WIDTH, 80))
    if result.accuracy is not None:
        _second_page(layout, result.accuracy)
    return layout


def _second_page(layout: QgsPrintLayout, accuracy: AreaAccuracy) -> None:
    page = QgsLayoutItemPage(layout)
    page.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    layout.pageCollection().addPage(page)
    top = layout.pageCollection().page(1).pos().y()
    title = tr("Confusion matrix: rows are the areas' classes, columns the map's; cells of all repetitions")
    _label(layout, title, (_LEFT, top + 12, _WIDTH, 8))
    _table(layout, matrix_rows(accuracy), (_LEFT, top + 22, _WIDTH, 200))


def map_size_mm(extent: QgsRectangle) -> tuple[float, float]:
    """Return width and height of the map on the page in mm: as long as there is room, without empty sides.

    Args:
        extent: what is shown; not narrower than a third of its length, so that the scale bar has room.
    """
    longer = max(extent.width(), extent.height(), 1e-9)
    width, height = (max(1 / 3, side / longer) * _MAP_SIDE for side in (extent.width(), extent.height()))
    return width, height


def _map(
    layout: QgsLayout, layers: Sequence[QgsVectorLayer | QgsRasterLayer], width: float, height: float
) -> QgsLayoutItemMap:
    picture = QgsLayoutItemMap(layout)
    _place(layout, picture, (_LEFT, _TOP, width, height))
    picture.setCrs(layers[-1].crs())
    picture.setLayers(list(layers))
    picture.zoomToExtent(layers[-1].extent())
    picture.setFrameEnabled(True)
    return picture


def _legend(layout: QgsLayout, picture: QgsLayoutItemMap, lcz: QgsMapLayer, x: float) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(picture)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    node = root.addLayer(lcz)
    # Without the line that names the band.
    entries = legend.model().layerLegendNodes(node, True)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, len(entries))))
    legend.model().refreshLayerLegend(node)
    for style in (QgsLegendStyle.Style.SymbolLabel, QgsLegendStyle.Style.Subgroup):
        legend.rstyle(style).setTextFormat(_text(_BODY_POINTS))
    _place(layout, legend, (x, _TOP, _COLUMN, _MAP_SIDE))


def _table(layout: QgsLayout, rows: list[list[str]], where: tuple[float, float, float, float]) -> None:
    if len(rows) < 2:
        _label(layout, tr("The accuracy could not be measured: no class has two areas."), where)
        return
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setContentTextFormat(_text(_BODY_POINTS))
    table.setTableContents([[QgsTableCell(text) for text in row] for row in rows])
    table.setColumnWidths([_WIDTH / len(rows[0]) - 4] * len(rows[0]))
    frame = QgsLayoutFrame(layout, table)
    table.addFrame(frame)
    _place(layout, frame, where, add=False)


def _figures(result: AdaptResult) -> list[list[str]]:
    columns = accuracy_columns(result)
    head = [tr("Accuracy on areas not trained on"), *(tr(name) for name, _ in columns)]
    return [head, *([tr(headline), *texts] for headline, *texts in figure_rows(columns))]


def matrix_rows(accuracy: AreaAccuracy) -> list[list[str]]:
    """Return the confusion matrix of the classes that occur in it, with the F1 of each, as rows of a table."""
    matrix, classes = accuracy.matrix, accuracy.scheme.classes
    met = [i for i in range(len(classes)) if matrix[i].any() or matrix[:, i].any()]
    rows = [["", *(classes[i].label for i in met), "F1"]]
    for i in met:
        counts = (str(int(matrix[i, j])) for j in met)
        rows.append([classes[i].label, *counts, f1_text(accuracy, classes[i].code)])
    return rows


def _facts(result: AdaptResult) -> str:
    counts, scheme, card = result.areas.counts(), result.areas.scheme, result.card
    per_class = ", ".join(f"{legend_text(scheme, scheme.by_code(code))} ({n})" for code, (n, _) in counts.items())
    lines = [
        tr("Network: {id}, SHA-256 {sha}").format(id=card.id, sha=card.sha256),
        tr("Adapted from: {title} ({id})").format(title=result.parent.title, id=result.parent.id),
        tr("Scenes: {names}").format(names="; ".join(result.scenes)),
        tr("Training areas: {name}. {classes}").format(name=Path(result.areas.path).name, classes=per_class),
        tr("Cite: {citation}").format(citation=result.parent.citation or tr("the authors of the network")),
        "",
        *(translated(warning) for warning in result.warnings),
        tr("Limits of the figures"),
        *(f"– {tr(limit)}" for limit in LIMITS),
    ]
    return "\n".join(lines)


def _label(
    layout: QgsLayout, text: str, where: tuple[float, float, float, float], points: float = _BODY_POINTS
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(without_expressions(text))
    label.setTextFormat(_text(points))
    _place(layout, label, where)


def _text(points: float) -> QgsTextFormat:
    form = QgsTextFormat()
    form.setSize(points)
    form.setSizeUnit(Qgis.RenderUnit.Points)
    return form


def _place(layout: QgsLayout, item: QgsLayoutItem, where: tuple[float, float, float, float], add: bool = True) -> None:
    x, y, width, height = where
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))
    if add:
        layout.addLayoutItem(item)
