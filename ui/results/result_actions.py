"""The buttons below the result: what one does next with a map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateTransform, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)

from ...core.errors import SceneMapperError
from ...layers.shown_text import as_written
from ...layers.translation import error_text, tr
from ..widgets.buttons import push_button
from .finished_map import FinishedMap, file_name_for

_COLUMNS, _NARROW_COLUMNS = 3, 2
_ACCURACY, _AREAS, _EXPORT = "scene_mapper:accuracy", "scene_mapper:areas", "scene_mapper:export"
_COMPARE = "scene_mapper:compare"


class ResultActions(QWidget):
    """Zoom, save, measure, export, adapt, undo: for the last map that is in the project.

    Args:
        canvas: the program's map.
        parent: owner.
    """

    tool_wanted = pyqtSignal(str, dict)
    adapt_wanted = pyqtSignal(object, str)
    cell_wanted = pyqtSignal(object)
    compare_wanted = pyqtSignal(object)
    designer_wanted = pyqtSignal(object)
    message = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, canvas: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._map: FinishedMap | None = None
        self.zoom_button = push_button(self, tr("&Zoom to Map"), tr("Show the whole map"), self._zoom)
        self.folder_button = push_button(
            self, tr("Open &Folder"), tr("Show the folder of the files in the file manager"), self._open_folder
        )
        self.save_button = push_button(
            self, tr("&Save Permanently…"), tr("Copy the temporary files to a folder of yours"), self._ask_where_to_save
        )
        self.undo_button = push_button(
            self, tr("&Undo…"), tr("Remove the layers of this run from the project"), self._ask_how_to_undo
        )
        self.menu_button = QToolButton(self)
        self.menu_button.setText(tr("Use This Map"))
        self.menu_button.setToolTip(tr("Continue with this map in another tool"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.menu_button)
        self.cell = menu.addAction(tr("Look into a Cell…"), self._look_into_cell)
        self.compare = menu.addAction(tr("Compare Side by Side…"), self.compare_maps)
        self.agreement = menu.addAction(tr("Agreement Map…"), self.map_agreement)
        self.accuracy = menu.addAction(tr("Accuracy…"), lambda: self._want(_ACCURACY))
        self.areas = menu.addAction(tr("Areas…"), lambda: self._want(_AREAS))
        self.export = menu.addAction(tr("Export for…"), lambda: self._want(_EXPORT, ("CONFIDENCE", "FILTERED")))
        self.adapt = menu.addAction(tr("Adapt to a City…"), self._adapt)
        self.menu_button.setMenu(menu)
        self.print_button = QToolButton(self)
        self.print_button.setText(tr("Print Layout"))
        self.print_button.setToolTip(
            tr("Save a page with map, overview, classes and areas, scale bar and sources as PDF; the arrow has more")
        )
        self.print_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.print_button.clicked.connect(self._ask_where_to_print)
        printing = QMenu(self.print_button)
        self.design = printing.addAction(tr("Open in Layout Designer"), self._design)
        self.save_page = printing.addAction(tr("Save as PDF or PNG…"), self._ask_where_to_print)
        self.print_button.setMenu(printing)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(9, 0, 9, 9)
        self._grid.setColumnStretch(_COLUMNS, 1)
        self.arrange(is_narrow=False)
        self.show_map(None)

    def arrange(self, is_narrow: bool) -> None:
        """Put the buttons into two rows, because large fonts leave no room for six in one; into three in a panel."""
        upper = (self.zoom_button, self.folder_button, self.save_button)
        lower = (self.print_button, self.menu_button, self.undo_button)
        for number, button in enumerate((*upper, *lower)):
            self._grid.addWidget(button, *divmod(number, _NARROW_COLUMNS if is_narrow else _COLUMNS))

    def show_map(self, finished: FinishedMap | None) -> None:
        """Take the map that the buttons are for; None leaves nothing to do."""
        self._map = finished
        self.setVisible(finished is not None)
        self.save_button.setVisible(finished is not None and finished.is_temporary())
        self.agreement.setVisible(finished is not None and len(finished.comparable()) > 1)

    def save(self, path: Path) -> None:
        """Save the map and what came with it where they last.

        Args:
            path: the GeoTIFF of the class map.
        """
        finished = self._live_map()
        if finished is None:
            return
        try:
            saved = finished.save_to(path)
        except SceneMapperError as error:
            self.failed.emit(error_text(error))
            return
        self.show_map(finished)
        self.message.emit(tr("Saved: {files}").format(files=", ".join(map(str, saved))))

    def undo(self, with_files: bool) -> None:
        """Remove the layers of the run.

        Args:
            with_files: delete the files too.
        """
        finished = self._map
        if finished is None:
            return
        self.show_map(None)
        try:
            deleted = finished.remove(with_files)
        except SceneMapperError as error:
            self.failed.emit(error_text(error))
            return
        self.message.emit(
            tr("Deleted: {files}").format(files=", ".join(map(str, deleted)))
            if deleted
            else tr("The layers were removed from the project.")
        )

    def print_to(self, path: Path) -> None:
        """Write a page with the map.

        Args:
            path: the file, with the extension .pdf or .png.
        """
        finished = self._live_map()
        if finished is None:
            return
        from ...layers.map_layout import save_layout
        from .printed import lay_out_map

        try:
            layout = lay_out_map(finished)
            try:
                save_layout(layout, path)
            finally:
                QgsProject.instance().layoutManager().removeLayout(layout)
        except SceneMapperError as error:
            self.failed.emit(error_text(error))
            return
        self.message.emit(tr("Saved: {files}").format(files=path))

    def compare_maps(self) -> None:
        """Show the map beside another one: of one map for each of several networks, beside one of those."""
        finished = self._live_map()
        if finished is not None:
            self.compare_wanted.emit(finished.comparable())

    def map_agreement(self) -> None:
        """Open the tool that compares two maps of one map for each of several networks."""
        finished = self._live_map()
        if finished is not None and len(maps := finished.comparable()) > 1:
            self.tool_wanted.emit(_COMPARE, {"INPUT": maps[0].id(), "SECOND": maps[1].id()})

    def _live_map(self) -> FinishedMap | None:
        """Return the map if a layer of it is still in the project."""
        if self._map is not None and not self._map.layers():
            self.show_map(None)
            self.failed.emit(tr("The layers of this map were removed from the project."))
        return self._map

    def _zoom(self) -> None:
        finished = self._live_map()
        if finished is not None:
            zoom_to(self._canvas, finished.layers()[0])

    def _open_folder(self) -> None:
        finished = self._live_map()
        if finished is not None:
            folder = Path(finished.layers()[0].source()).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _ask_where_to_save(self) -> None:
        finished = self._live_map()
        if finished is None:
            return
        name = file_name_for(finished.layer("OUTPUT"))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the Map"), str(Path.home() / name), "GeoTIFF (*.tif *.tiff)"
        )
        if path:
            self.save(Path(path) if Path(path).suffix else Path(f"{path}.tif"))

    def _design(self) -> None:
        finished = self._live_map()
        if finished is None:
            return
        from .printed import lay_out_map

        try:
            self.designer_wanted.emit(lay_out_map(finished))
        except SceneMapperError as error:
            self.failed.emit(error_text(error))

    def _ask_where_to_print(self) -> None:
        finished = self._live_map()
        if finished is None:
            return
        proposed = Path.home() / Path(file_name_for(finished.layer("OUTPUT"))).with_suffix(".pdf")
        chosen, kind = QFileDialog.getSaveFileName(self, tr("Save the Page"), str(proposed), "PDF (*.pdf);;PNG (*.png)")
        if not chosen:
            return
        path, ending = Path(chosen), ".png" if "png" in kind else ".pdf"
        if path.suffix.lower() not in (".pdf", ".png"):
            path = path.with_name(path.name + ending)
        elif path == proposed:  # not every file dialog changes the name with the type
            path = path.with_suffix(ending)
        self.print_to(path)

    def _ask_how_to_undo(self) -> None:
        finished = self._live_map()
        if finished is None:
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Undo"),
            tr("Remove the layers of this run from the project?"),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self,
        )
        files = QCheckBox(tr("Delete the files too"), box)
        files.setToolTip(as_written("\n".join(layer.source() for layer in finished.layers())))
        box.setCheckBox(files)
        if box.exec() == QMessageBox.StandardButton.Ok:
            self.undo(files.isChecked())

    def _want(self, algorithm: str, further: tuple[str, ...] = ()) -> None:
        finished = self._live_map()
        if finished is None:
            return
        shown = finished.layer("OUTPUT") or finished.layers()[0]
        ids = {name: layer.id() for name in further if (layer := finished.layer(name)) is not None}
        self.tool_wanted.emit(algorithm, {"INPUT": shown.id(), **ids})

    def _look_into_cell(self) -> None:
        finished = self._live_map()
        if finished is not None:
            self.cell_wanted.emit(finished.layer("OUTPUT") or finished.layers()[0])

    def _adapt(self) -> None:
        finished = self._live_map()
        if finished is not None:
            self.adapt_wanted.emit(QgsProject.instance().mapLayer(finished.source_id), finished.model)


def open_tool(algorithm: str, parameters: dict[str, Any]) -> QWidget | None:
    """Open an algorithm's dialog of the toolbox with parameters filled in.

    Args:
        algorithm: its id.
        parameters: the values to fill in.

    Returns:
        The dialog, shown; None if Processing does not know the algorithm.
    """
    from qgis import processing

    dialog: QWidget | None = processing.createAlgorithmDialog(algorithm, parameters)
    if dialog is not None:
        dialog.show()
    return dialog


def zoom_to(canvas: Any, layer: QgsRasterLayer) -> None:
    """Show the whole of a layer on a map canvas."""
    there = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    extent = there.transformBoundingBox(layer.extent())
    extent.scale(1.05)
    canvas.setExtent(extent)
    canvas.refresh()
