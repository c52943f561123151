"""*Open Product…* in the dialog: one chooser for files and folders, drag and drop, and the layer that comes of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import QgsMultiBandColorRenderer
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox

from scene_mapper.core.classmap.class_map import read_provenance
from scene_mapper.core.files import home_folder
from scene_mapper.layers.product_layer import results_folder
from scene_mapper.tests.qgis.dialog_hands import choose_network, run_to_end, settled, wait
from scene_mapper.ui.classify.product_chooser import ProductChooser
from scene_mapper.ui.classify.product_opener import dropped_paths

TITLE = "Sentinel-2A 2023-09-27 T49QHE"


def drop(dialog, *paths: Path) -> bool:
    """Drop files or folders onto the window; return whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, event = QDragEnterEvent(QPoint(5, 5), *how), QDropEvent(QPointF(QPoint(5, 5)), *how)
    QApplication.sendEvent(dialog, enter)
    QApplication.sendEvent(dialog, event)
    return enter.isAccepted() and event.isAccepted()


def test_a_dropped_product_becomes_the_chosen_layer_and_a_map(dialog, project, safe, network, tmp_path) -> None:
    assert drop(dialog, safe.path)
    wait(lambda: dialog.parts.scene.layer() is not None)
    layer = dialog.parts.scene.layer()
    assert layer.name() == TITLE
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    stack = Path(layer.source())
    assert stack.parent == home_folder() / "stacks"  # not in QGIS's temporary folder: projects keep the layer
    assert dialog.parts.scene.product_button.isEnabled()
    choose_network(dialog, network)
    run_to_end(dialog)
    made = next(one for one in project.mapLayers().values() if TITLE in one.name() and one.id() != layer.id())
    assert TITLE in made.metadata().history()[0]
    said = read_provenance(gdal.Open(made.source()))
    assert (said["SOURCE"], said["TILE"]) == (safe.path.stem, "T49QHE")
    again = dialog.products
    again.open(str(safe.path))
    wait(lambda: dialog.parts.scene.layer().id() != layer.id())
    assert dialog.parts.scene.layer().source() == str(stack)


def test_a_dropped_raster_is_added_and_other_things_are_not_taken(dialog, scene) -> None:
    assert drop(dialog, scene)
    settled(dialog)
    assert Path(dialog.parts.scene.layer().source()) == scene
    data = QMimeData()
    data.setText("no file")
    assert dropped_paths(data) == []


def test_what_is_no_product_is_told_in_a_sentence(dialog, tmp_path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    dialog.products.open(str(empty))
    assert not dialog.parts.scene.product_button.isEnabled()
    settled(dialog)
    assert dialog.parts.scene.product_button.isEnabled()
    assert "No band of Sentinel-2 was found in" in dialog.parts.message_bar.currentItem().text()
    assert dialog.parts.scene.layer() is None


def test_the_chooser_takes_a_folder_and_a_file(project, safe, tmp_path) -> None:
    copy = tmp_path / safe.path.name
    shutil.copytree(safe.path, copy)
    (tmp_path / "product.zip").write_bytes(b"PK")
    for path in (copy, tmp_path / "product.zip"):
        chooser = ProductChooser(None, str(tmp_path))
        chooser.show()
        QApplication.processEvents()
        box = chooser.findChild(QDialogButtonBox)
        chooser._line.setText(path.name)
        (button,) = (b for b in box.buttons() if box.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole)
        assert button.isEnabled()
        button.click()
        assert (chooser.result(), chooser.path()) == (1, str(path))
        chooser.deleteLater()
    chooser = ProductChooser(None, str(tmp_path))
    chooser.show()
    chooser._line.setText("nothing.zip")
    chooser.accept()
    assert chooser.isVisible()
    chooser.done(0)
    chooser.deleteLater()


def test_the_layer_is_the_products_pixels(dialog, safe) -> None:
    dialog.products.open(str(safe.path))
    wait(lambda: dialog.parts.scene.layer() is not None)
    stack = gdal.Open(dialog.parts.scene.layer().source())
    np.testing.assert_array_equal(stack.GetRasterBand(1).ReadAsArray().astype(int) - 1000, safe.dn["B02"])


def test_results_are_not_named_into_the_folder_of_stacks(dialog, safe, scene) -> None:
    dialog.products.open(str(safe.path))
    wait(lambda: dialog.parts.scene.layer() is not None)
    assert results_folder(dialog.parts.scene.layer().source()) == Path.home()
    assert results_folder(str(scene)) == scene.parent
    assert results_folder("") == Path.home()
