"""The dialog as a panel of QGIS's window: the same widget, with all that it can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMainWindow

from scene_mapper.tests.qgis.dialog_hands import UTM, choose_network, run_to_end, settled, wait
from scene_mapper.tests.qgis.test_open_product import drop
from scene_mapper.ui import windows
from scene_mapper.ui.classify.classify_dialog import ClassifyDialog


@pytest.fixture
def window(plugin: Any, qgis_iface: Any, project: Any, messages: Any, monkeypatch: Any) -> Iterator[QMainWindow]:
    """A window as small as a small screen, that docks hold on to: pytest-qgis's own ignores them."""
    QgsSettings().remove("scene_mapper")
    main = QMainWindow()
    main.resize(1024, 600)
    monkeypatch.setattr(qgis_iface, "mainWindow", lambda: main)
    monkeypatch.setattr(qgis_iface, "addDockWidget", main.addDockWidget)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", main.removeDockWidget)
    main.show()
    yield main
    windows.close_windows(qgis_iface)
    QgsSettings().remove("scene_mapper")
    main.close()
    main.deleteLater()


@pytest.fixture
def dialog(window: QMainWindow, qgis_iface: Any) -> ClassifyDialog:
    """The dialog, as a panel."""
    opened = windows.open_classify_dialog(qgis_iface)
    assert opened.isWindow()
    opened.parts.panel_button.click()
    return opened


def panel_of(window: QMainWindow) -> QDockWidget:
    (panel,) = [dock for dock in window.findChildren(QDockWidget) if dock.objectName() == "SceneMapperClassifyDock"]
    return panel


def forget_the_deleted() -> None:
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    QApplication.processEvents()


def test_the_same_dialog_in_a_panel_and_back(dialog: ClassifyDialog, window: QMainWindow, qgis_iface: Any) -> None:
    panel = panel_of(window)
    assert panel.widget() is dialog
    assert not dialog.isWindow()
    assert dialog.isVisible()
    assert window.dockWidgetArea(panel) == Qt.DockWidgetArea.RightDockWidgetArea
    assert dialog.pos().x() < 20  # Qt has not centred it as a window
    assert (window.width(), window.height()) == (1024, 600)
    needed = panel.minimumSizeHint()
    assert needed.width() < 400
    for page in range(dialog.parts.tabs.count()):
        dialog.parts.tabs.setCurrentIndex(page)
        assert panel.minimumSizeHint().height() < 400
    dialog.parts.tabs.setCurrentIndex(0)
    assert dialog.parts.run_button.mapTo(window, dialog.parts.run_button.rect().bottomRight()).y() < 600
    dialog.parts.close_button.click()
    assert not panel.isVisible()
    assert windows.open_classify_dialog(qgis_iface) is dialog
    assert panel.isVisible()
    assert dialog.isVisible()
    dialog.parts.panel_button.click()
    forget_the_deleted()
    assert dialog.isWindow()
    assert dialog.isVisible()
    assert not window.findChildren(QDockWidget)
    dialog.reject()
    assert not dialog.isVisible()


def test_the_choice_is_remembered_and_goes_with_the_plugin(
    dialog: ClassifyDialog, window: Any, qgis_iface: Any
) -> None:
    windows.close_windows(qgis_iface)
    forget_the_deleted()
    assert not window.findChildren(QDockWidget)
    assert not window.findChildren(ClassifyDialog)
    again = windows.open_classify_dialog(qgis_iface)
    assert panel_of(window).widget() is again
    assert again.parts.panel_button.isChecked()
    again.parts.panel_button.click()
    windows.close_windows(qgis_iface)
    assert windows.open_classify_dialog(qgis_iface).isWindow()


def test_the_menu_opens_it_in_steps_and_no_step_follows_the_plugin(window: QMainWindow, qgis_iface: Any) -> None:
    windows.open_in_steps(qgis_iface)
    assert windows._dialog is None
    windows.close_windows(qgis_iface)
    forget_the_deleted()
    for _ in range(20):
        QApplication.processEvents()
    assert windows._dialog is None
    windows.open_in_steps(qgis_iface)
    windows.open_in_steps(qgis_iface)
    wait(lambda: windows._dialog is not None and windows._dialog.isVisible())
    assert len(window.findChildren(ClassifyDialog)) == 1


def test_it_comes_back_where_it_was(dialog: ClassifyDialog, window: QMainWindow, qgis_iface: Any) -> None:
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, panel_of(window))
    dialog.parts.panel_button.click()
    forget_the_deleted()
    dialog.parts.panel_button.click()
    panel = panel_of(window)
    assert window.dockWidgetArea(panel) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert panel.isVisible()


def test_other_docks_share_its_place(dialog: ClassifyDialog, window: QMainWindow, qgis_iface: Any) -> None:
    dialog.parts.scene.offers.find_button.click()
    find = windows._find
    assert window.tabifiedDockWidgets(find) == [panel_of(window)]
    assert window.height() == 600


def test_keys_drawing_dropping_and_a_run(
    dialog: ClassifyDialog, window: Any, qgis_iface: Any, project: Any, scene: Path, network: str, tmp_path: Path
) -> None:
    parts, panel, canvas = dialog.parts, panel_of(window), qgis_iface.mapCanvas()
    assert drop(dialog, scene)
    wait(lambda: parts.scene.layer() is not None)
    layer = parts.scene.layer()
    assert isinstance(layer, QgsRasterLayer)
    canvas.setDestinationCrs(UTM)
    canvas.setExtent(layer.extent())
    choose_network(dialog, network)
    parts.area.kind.setCurrentIndex(parts.area.kind.findData("drawn"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert panel.isVisible()
    parts.area.start_drawing()
    assert dialog.isVisible()  # the map is free beside it
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not parts.area._drawing.is_active
    parts.area.start_drawing()
    panel.close()
    assert not parts.area._drawing.is_active
    windows.open_classify_dialog(qgis_iface)
    parts.area.start_drawing()
    parts.area._drawing._tool.finished.emit(canvas.extent())
    assert parts.area.extent() is not None
    parts.area.kind.setCurrentIndex(0)
    parts.output.classes.setFilePath(str(tmp_path / "map.tif"))
    settled(dialog)
    assert parts.run_button.isEnabled(), parts.state.text.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # the default button
    wait(lambda: dialog.queue.current is None and (tmp_path / "map.tif").exists())
    assert parts.tabs.currentWidget() is parts.result_page
    table, view = parts.result.table, parts.result
    view.resize(table.fontMetrics().horizontalAdvance("n") * 40, view.height())
    assert table.horizontalScrollBar().maximum() == 0
    assert [table.isColumnHidden(column) for column in range(4)] == [False, True, True, False]
    assert "km²" in table.item(0, 0).toolTip()
    run_to_end(dialog)
    project.removeAllMapLayers()
