"""Products come into the dialog: by buttons, or dropped onto it. Each becomes a layer, which is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, QMimeData, QObject
from qgis.PyQt.QtWidgets import QWidget

from ...core.errors import SceneMapperError
from ...layers.layer_source import product_input
from ...layers.product_layer import product_layer, sample_layer, stack_for_layer
from ...layers.translation import error_text, tr, translated
from ..widgets.background import Background
from .product_chooser import choose_product
from .scene_box import SceneBox

if TYPE_CHECKING:
    from ...core.product.stack import StackResult


class ProductOpener(QObject):
    """Opens products and rasters, which are looked into in the background.

    Args:
        window: what products are dropped onto; owner.
        scene: the choice of the scene.
        background: what works.
        warn: takes a sentence that the user should not miss.
    """

    def __init__(self, window: QWidget, scene: SceneBox, background: Background, warn: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._scene, self._background, self._warn = window, scene, background, warn
        scene.product_button.clicked.connect(self._choose)
        scene.offers.got.connect(lambda path: self._add(sample_layer(path)))
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def open(self, path: str) -> None:
        """Add a product, or a raster, to the project and choose its layer."""
        self._scene.product_button.setEnabled(False)
        self._scene.product_button.setText(tr("Opening…"))
        self._background.ask(f"product {path}", lambda _: _stack_or_raster(path), self._take)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files and folders that are dropped onto the window."""
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            paths = dropped_paths(event.mimeData())
            if paths:
                event.acceptProposedAction()
                for path in paths if kind == QEvent.Type.Drop else ():
                    self.open(path)
                return True
        return bool(super().eventFilter(watched, event))

    def _choose(self) -> None:
        if path := choose_product(self._window):
            self.open(path)

    def _take(self, answer: StackResult | str | SceneMapperError) -> None:
        button = self._scene.product_button
        button.setEnabled(True)
        button.setText(tr("Open Product…"))
        if isinstance(answer, SceneMapperError):
            self._warn(error_text(answer))
            return
        if isinstance(answer, str):
            self._scene.add_file(answer)
            return
        self._add(product_layer(answer))
        for warning in answer.warnings:
            self._warn(translated(warning))

    def _add(self, layer: QgsRasterLayer) -> None:
        QgsProject.instance().addMapLayer(layer)
        self._scene.layers.setLayer(layer)


def _stack_or_raster(path: str) -> StackResult | str:
    """Return the stack of a product, or the path itself of a raster. Reads from the file: for a worker.

    Raises:
        SceneMapperError: the product cannot be used, or GDAL cannot open the file.
    """
    from ...core.geo.raster_io import open_raster

    if product_input(path) is not None:
        return stack_for_layer(path)
    open_raster(path)  # here, not in the window's thread: a pipe or a dead drive would hold it up for ever
    return path


def dropped_paths(data: QMimeData) -> list[str]:
    """Return the local files and folders among what is dragged."""
    return [url.toLocalFile().rstrip("/") for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
