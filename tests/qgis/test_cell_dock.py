"""The dock that looks into a cell: by mouse and by keyboard, stored or computed again, and unsure cells hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QColor, QHideEvent, QImage, QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.layers.result_metadata import NETWORK
from scene_mapper.layers.styling import style_class_map
from scene_mapper.tests.networks.linear import STRIDE_PX, LinearNetwork
from scene_mapper.tests.qgis.dialog_hands import wait
from scene_mapper.ui import windows
from scene_mapper.ui.inspect.cell_dock import CellDock
from scene_mapper.ui.inspect.cell_text import class_page
from scene_mapper.ui.inspect.dock_layout import line_of

ROW, COL, CELL_M = 5, 7, 10 * STRIDE_PX
CENTRE = QgsPointXY(500_000 + CELL_M * (COL + 0.5), 4_000_000 - CELL_M * (ROW + 0.5))


@pytest.fixture
def add_map(project: QgsProject, linear: LinearNetwork, scene: Path, tmp_path: Path) -> Callable[..., QgsRasterLayer]:
    """Make a map of the scene, with a confidence map and probabilities where wanted, and add all to the project."""

    def add(name: str, **wanted: bool) -> QgsRasterLayer:
        paths = {key: tmp_path / f"{name} {key}.tif" for key, is_wanted in wanted.items() if is_wanted}
        target = tmp_path / f"{name}.tif"
        classify(ClassifyRequest(str(scene), linear.scene, target, **paths), InProcess(), SilentFeedback())
        layer = QgsRasterLayer(str(target), name, "gdal")
        layer.setCustomProperty(NETWORK, str(linear.scene.model_path))
        project.addMapLayer(layer)
        style_class_map(layer, LCZ)
        for path in (*paths.values(), scene):
            project.addMapLayer(QgsRasterLayer(str(path), path.stem, "gdal"))
        return layer

    return add


@pytest.fixture
def canvas(qgis_iface: Any) -> Iterator[QgsMapCanvas]:
    """The map, which shows the cells; its tool is put back."""
    shown = qgis_iface.mapCanvas()
    before, crs = shown.mapTool(), shown.mapSettings().destinationCrs()
    shown.resize(400, 400)
    shown.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    shown.setExtent(QgsRectangle(500_000, 3_999_000, 501_000, 4_000_000))
    yield shown
    shown.setDestinationCrs(crs)
    shown.unsetMapTool(shown.mapTool()) if before is None else shown.setMapTool(before)


@pytest.fixture
def dock(plugin: Any, qgis_iface: Any, canvas: QgsMapCanvas, project: QgsProject) -> Iterator[CellDock]:
    opened = windows.open_cell_dock(qgis_iface)
    yield opened
    windows.close_windows(qgis_iface)


def finish(dock: CellDock) -> None:
    wait(lambda: not dock.parts.job.busy() and dock._wanted is None)


def bars(dock: CellDock) -> list[tuple[str, str]]:
    table = dock.parts.view.bars
    return [(table.item(row, 0).text(), table.item(row, 1).text()) for row in range(table.rowCount())]


def click(canvas: QgsMapCanvas, place: QgsPointXY) -> None:
    where = canvas.getCoordinateTransform().transform(place).toQPointF().toPoint()
    left = Qt.MouseButton.LeftButton
    release = QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, where, left, left)
    canvas.mapTool().canvasReleaseEvent(release)


def expected(linear: LinearNetwork, scene: Path) -> list[tuple[str, str]]:
    from osgeo import gdal

    p = linear.expected(gdal.Open(str(scene)).ReadAsArray(), ROW * STRIDE_PX, COL * STRIDE_PX)
    best = np.argsort(-p)[:3]
    return [(LCZ.legend_label(LCZ.classes[i]), f"{100 * p[i]:.1f} %") for i in best]


def test_igbp_classes_are_described_too() -> None:
    page = class_page(IGBP_SIMPLIFIED, IGBP_SIMPLIFIED.by_code(3))
    assert IGBP_SIMPLIFIED.descriptions[3] in page
    assert "Description after Sulla-Menashe &amp; Friedl (2018)" in page
    assert "Typical values" not in page


def test_a_click_shows_the_cell(
    dock: CellDock, add_map: Callable[..., QgsRasterLayer], canvas: QgsMapCanvas, linear: LinearNetwork, scene: Path
) -> None:
    layer = add_map("map")
    assert dock.parts.maps.layer() == layer
    assert canvas.mapTool() is dock._tool
    assert dock.parts.pick_button.isChecked()
    click(canvas, CENTRE)
    finish(dock)
    view, likely = dock.parts.view, expected(linear, scene)
    assert dock.parts.x.value() == pytest.approx(CENTRE.x(), abs=CELL_M / 2)
    assert dock.parts.y.value() == pytest.approx(CENTRE.y(), abs=CELL_M / 2)
    assert view.heading.text() == likely[0][0]
    assert view.confidence.text() == f"Confidence: {float(likely[0][1][:-2]):.0f} % (computed now)"
    assert bars(dock) == likely
    code = next(c.code for c in LCZ.classes if LCZ.legend_label(c) == likely[0][0])
    assert LCZ.descriptions[code] in view.page.text()
    assert "Sky view factor" in view.page.text()
    assert "doi:10.1175/BAMS-D-11-00019.1" in view.page.text()
    assert not view.picture.isHidden()
    assert view.caption.text().startswith("The patch as the network saw it: ")
    assert dock._outline._cell.asGeometry().boundingBox().center().distance(CENTRE) < 1e-6
    assert dock._outline._patch.asGeometry().area() > dock._outline._cell.asGeometry().area()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    canvas.mapTool().keyPressEvent(key)
    assert canvas.mapTool() is not dock._tool
    table = view.bars
    table.setFixedWidth(table.columnWidth(1) + 4 * table.fontMetrics().horizontalAdvance("LCZ"))
    wait(lambda: table.rowHeight(0) > 2 * table.fontMetrics().height())  # a long name is broken, not cut
    wait(lambda: table.height() == sum(map(table.rowHeight, range(3))) + 2 * table.frameWidth())
    table.setFixedWidth(800)
    wait(lambda: table.rowHeight(0) < 2 * table.fontMetrics().height())
    wait(lambda: table.height() == sum(map(table.rowHeight, range(3))) + 2 * table.frameWidth())
    assert not dock.parts.pick_button.isChecked()
    QApplication.sendEvent(dock, QHideEvent())
    assert dock._outline._cell.asGeometry().isEmpty()


def test_by_keyboard_and_from_what_is_stored(
    dock: CellDock, add_map: Callable[..., QgsRasterLayer], linear: LinearNetwork, scene: Path, project: QgsProject
) -> None:
    add_map("map", probabilities=True)
    for field, value in ((dock.parts.x, CENTRE.x()), (dock.parts.y, CENTRE.y())):
        field.setValue(value)
    QTest.keyClick(line_of(dock.parts.y), Qt.Key.Key_Return)
    finish(dock)
    assert bars(dock) == expected(linear, scene)
    assert dock.parts.view.confidence.text().endswith("(stored with the map)")
    for layer in [one for one in project.mapLayers().values() if Path(one.source()) == scene]:
        project.removeMapLayer(layer.id())
    scene.unlink()
    dock.parts.look_button.click()
    finish(dock)
    assert bars(dock)[0][0] == dock.parts.view.heading.text()
    assert dock.parts.view.picture.isHidden()
    assert dock.parts.view.notes.text() == (
        "The scene scene.tif is neither in the project nor beside the map, so the cell cannot be computed again."
    )
    dock.parts.x.setValue(0)
    dock.parts.look_button.click()
    finish(dock)
    assert "lies outside the map map.tif" in dock.parts.job.text.text()


def test_the_newest_click_wins_and_a_look_can_be_cancelled(
    dock: CellDock, add_map: Callable[..., QgsRasterLayer], canvas: QgsMapCanvas
) -> None:
    add_map("map")
    click(canvas, QgsPointXY(500_010, 3_999_990))
    assert not dock.parts.job.cancel_button.isHidden()
    click(canvas, CENTRE)
    finish(dock)
    assert dock._outline._cell.asGeometry().boundingBox().center().distance(CENTRE) < 1e-6
    click(canvas, QgsPointXY(500_010, 3_999_990))
    dock.parts.job.cancel_button.click()
    finish(dock)
    assert dock.parts.job.text.text() == "Cancelled."
    assert dock._outline._cell.asGeometry().boundingBox().center().distance(CENTRE) < 1e-6


def drawn(layers: list[QgsRasterLayer], extent: QgsRectangle, columns: int, rows: int) -> QImage:
    """Draw a map, a pixel for each cell."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(columns, rows))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def visible_layers(project: QgsProject) -> list[QgsRasterLayer]:
    nodes = project.layerTreeRoot().findLayers()
    return [node.layer() for node in nodes if node.isVisible() and node.layer().bandCount() < 3]


def test_unsure_cells_are_hidden_and_come_back(
    dock: CellDock, add_map: Callable[..., QgsRasterLayer], project: QgsProject, tmp_path: Path
) -> None:
    from osgeo import gdal

    plain = add_map("plain")
    wait(lambda: not dock._background.busy())
    assert not dock.parts.slider.isEnabled()
    assert dock.parts.hide_note.text().startswith("The confidence of this map was not stored.")
    layer = add_map("map", confidence=True)
    confidence = next(one for one in project.mapLayersByName("map confidence"))
    project.layerTreeRoot().findLayer(confidence.id()).setItemVisibilityChecked(False)
    project.removeMapLayer(plain.id())
    dock.choose(layer)
    wait(lambda: not dock._background.busy())
    assert dock.parts.slider.isEnabled()
    files = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    codes = gdal.Open(layer.source()).ReadAsArray()
    sure = gdal.Open(confidence.source()).ReadAsArray()
    limit = int(np.median(sure))
    assert 0 < (sure < limit).sum() < sure.size
    dock.parts.slider.setValue(limit)
    (shown,) = visible_layers(project)
    assert shown.name() == f"map (confidence of at least {limit} %)"
    image = drawn([shown], layer.extent(), codes.shape[1], codes.shape[0])
    for row, col in np.ndindex(codes.shape):
        colour = image.pixelColor(col, row)
        assert colour.alpha() == (0 if sure[row, col] < limit else 255)
        assert colour.alpha() == 0 or colour.name() == LCZ.by_code(int(codes[row, col])).colour
    dock.parts.percent.setValue(0)
    assert visible_layers(project) == [layer]
    assert [c.label for c in layer.renderer().classes()] == [LCZ.legend_label(c) for c in LCZ.classes]
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == files
    dock.parts.percent.setValue(limit)
    project.removeMapLayer(layer.id())
    wait(lambda: not visible_layers(project))
    assert dock.parts.maps.layer() is None
    assert dock.parts.view.heading.text() == "There is no class map in the project."
    assert not dock.parts.look_button.isEnabled()


def test_the_buttons_beside_a_result_open_it(dialog: Any, qgis_iface: Any) -> None:
    wanted: list[Any] = []
    dialog.parts.actions.cell_wanted.connect(wanted.append)
    assert dialog.parts.actions.cell.text() == "Look into a Cell…"
    dialog.parts.actions.cell.trigger()
    assert wanted == []  # there is no result yet
