"""What all docks have in common: the column scrolls downwards only, and the state of the work stays in sight."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtWidgets import QScrollArea

from scene_mapper.tests.qgis.dialog_hands import wait
from scene_mapper.ui.adapt.adapt_dock import AdaptDock
from scene_mapper.ui.inspect.cell_dock import CellDock
from scene_mapper.ui.scenes.find_dock import FindDock


@pytest.mark.parametrize("kind", [AdaptDock, FindDock, CellDock])
def test_the_smallest_dock_is_as_wide_as_its_column_and_shows_the_state(kind, plugin, project, messages, qgis_iface):
    dock = kind(qgis_iface)
    try:
        dock.setParent(None)  # pytest-qgis does not show the window of QGIS
        dock.show()
        dock.parts.job.show()  # hidden by some while nothing runs
        dock.resize(1, 1)
        whole, job = dock.widget(), dock.parts.job
        (area,) = [child for child in whole.findChildren(QScrollArea) if child.parent() is whole]
        column = area.widget()
        wait(lambda: column.width() == area.viewport().width() < area.width())  # the difference is the scroll bar
        assert column.width() >= column.minimumSizeHint().width()
        assert area.verticalScrollBar().maximum() > 0
        assert area.horizontalScrollBar().maximum() == 0
        assert not area.isAncestorOf(job)
        assert whole.rect().contains(QRect(job.mapTo(whole, job.rect().topLeft()), job.size()))
        assert area.geometry().bottom() < job.mapTo(whole, job.rect().topLeft()).y()
    finally:
        dock.shut_down()
        dock.close()
        dock.deleteLater()
