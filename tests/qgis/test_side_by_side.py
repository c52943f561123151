"""Two maps beside each other: they move together, and name the classes under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.layers.styling import style_class_map
from scene_mapper.ui import windows
from scene_mapper.ui.compare import side_by_side
from scene_mapper.ui.compare.side_by_side import SideBySide

TRANSFORM = (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0)


@pytest.fixture
def add_map(project: QgsProject, write_raster: Callable[..., Path]) -> Callable[..., QgsRasterLayer]:
    """Add a map of 8 × 8 cells of 100 m: one class, and another one in the second half of the columns."""

    def add(name: str, west: int, east: int) -> QgsRasterLayer:
        codes = np.full((1, 8, 8), west, np.uint8)
        codes[:, :, 4:] = east
        path = write_raster(codes, ("lcz",), TRANSFORM, nodata=255, name=f"{name}.tif")
        layer = QgsRasterLayer(str(path), name, "gdal")
        project.addMapLayer(layer)
        style_class_map(layer, LCZ)
        return layer

    return add


@pytest.fixture
def maps(add_map: Callable[..., QgsRasterLayer]) -> list[QgsRasterLayer]:
    return [add_map("old", 2, 17), add_map("new", 2, 6)]


@pytest.fixture
def window(plugin: Any, qgis_iface: Any, maps: list[QgsRasterLayer]) -> Iterator[SideBySide]:
    canvas = qgis_iface.mapCanvas()
    before = canvas.mapSettings().destinationCrs()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    canvas.setExtent(QgsRectangle(500_100, 3_999_300, 500_700, 3_999_900))
    yield windows.open_side_by_side(qgis_iface, maps[:1])
    windows.close_windows(qgis_iface)
    canvas.setDestinationCrs(before)


def same(one: QgsRectangle, other: QgsRectangle) -> bool:
    sides = ("xMinimum", "yMinimum", "xMaximum", "yMaximum")
    return all(getattr(one, side)() == pytest.approx(getattr(other, side)(), abs=1e-3) for side in sides)


def test_both_show_the_same_part_and_move_together(
    window: SideBySide, maps: list[QgsRasterLayer], qgis_iface: Any
) -> None:
    left, right = window.left.canvas, window.right.canvas
    assert [side.layer() for side in (window.left, window.right)] == maps
    assert [canvas.layers() for canvas in (left, right)] == [[one] for one in maps]
    assert left.extent().contains(QgsRectangle(500_200, 3_999_400, 500_600, 3_999_800))
    assert same(left.extent(), right.extent())
    right.setExtent(QgsRectangle(500_000, 3_999_700, 500_200, 3_999_900))
    assert same(left.extent(), right.extent())
    assert left.scale() == pytest.approx(right.scale())
    assert left.extent().center().distance(QgsPointXY(500_100, 3_999_800)) < 1e-3
    before = left.extent()
    QTest.keyClick(left, Qt.Key.Key_Right)
    assert left.extent().center().x() > before.center().x()
    assert same(left.extent(), right.extent())
    window.zoom_button.click()
    assert right.extent().contains(maps[0].extent())
    assert same(left.extent(), right.extent())


def test_the_classes_under_the_pointer(window: SideBySide, maps: list[QgsRasterLayer], project: QgsProject) -> None:
    window.left.canvas.xyCoordinates.emit(QgsPointXY(500_150, 3_999_850))
    names = [LCZ.legend_label(LCZ.by_code(code)) for code in (2, 17, 6)]
    sides = (window.left, window.right)
    assert [side.label.text() for side in sides] == [names[0], names[0]]
    assert window.verdict.text() == "The same class"
    place = QgsPointXY(500_650, 3_999_850)
    window.right.canvas.xyCoordinates.emit(place)
    assert [side.label.text() for side in sides] == names[1:]
    assert window.verdict.text() == "Different classes"
    assert [marker.center() for side in sides for marker in side._markers] == [place] * 4
    window.point(QgsPointXY(600_000, 3_999_850))
    assert [side.label.text() for side in sides] == ["no class", "no class"]
    project.removeMapLayer(maps[1].id())
    assert not window.agreement_button.isEnabled()
    assert window.right.layer() is None or window.right.layer() == maps[0]


def test_the_agreement_map_is_made_by_the_tool(
    window: SideBySide, maps: list[QgsRasterLayer], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(side_by_side, "open_tool", lambda *given: asked.append(given))
    assert window.agreement_button.isEnabled()
    window.agreement_button.click()
    assert asked == [("scene_mapper:compare", {"INPUT": maps[0].id(), "SECOND": maps[1].id()})]
    window.right.layers.setLayer(maps[0])
    assert not window.agreement_button.isEnabled()


def test_selected_layers_are_shown(
    window: SideBySide, maps: list[QgsRasterLayer], add_map: Callable[..., QgsRasterLayer]
) -> None:
    third = add_map("third", 1, 1)
    window.choose([third, maps[1]])
    assert [side.layer() for side in (window.left, window.right)] == [third, maps[1]]
    window.choose([maps[1]])
    assert window.left.layer() == maps[1]
    assert window.right.layer() != maps[1]
