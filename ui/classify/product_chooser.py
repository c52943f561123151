"""One window to choose a product, whether it is a file or a folder."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QFileInfo
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from ...layers.translation import tr

_FOLDER = "scene_mapper/product_folder"


class ProductChooser(QFileDialog):
    """Qt's own file dialog, which accepts a folder as well as a file; those of the systems know only one of both.

    Args:
        parent: owner.
        folder: where to begin.
    """

    def __init__(self, parent: QWidget | None = None, folder: str = "") -> None:
        super().__init__(parent, tr("Open Product: .SAFE Folder, Zip, Folder of Bands or STAC Item"), folder)
        self.setOption(QFileDialog.Option.DontUseNativeDialog, True)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly, False)
        self.setLabelText(QFileDialog.DialogLabel.Accept, tr("Open"))
        self._line = self.findChild(QLineEdit)
        # Qt takes files for a mistake here; it has looked when this is called.
        self._line.textChanged.connect(self._allow_files)

    def path(self) -> str:
        """Return what is chosen, or "" for nothing that exists."""
        chosen = self.selectedFiles()
        return chosen[0] if chosen and QFileInfo(chosen[0]).exists() else ""

    def accept(self) -> None:
        """Close with a file or a folder that exists."""
        if self.path():
            self.done(QDialog.DialogCode.Accepted)

    def _allow_files(self, _text: str) -> None:
        box = self.findChild(QDialogButtonBox)
        for button in box.buttons():
            if box.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole:
                button.setEnabled(bool(self.path()))


def choose_product(parent: QWidget) -> str:
    """Let the user choose a product; return its path, or "" if nothing was chosen."""
    settings = QgsSettings()
    chooser = ProductChooser(parent, settings.value(_FOLDER, "", type=str))
    chosen = chooser.path() if chooser.exec() else ""
    chooser.deleteLater()
    if chosen:
        settings.setValue(_FOLDER, QFileInfo(chosen).absolutePath())
    return chosen
