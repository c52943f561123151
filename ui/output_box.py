"""What is written, and where."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessing, QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QGroupBox, QLabel, QWidget

from .translation import tr

_SETTINGS = "scene_mapper/output"


class OutputBox(QGroupBox):
    """The class map, and on request confidence and probabilities: each temporary or a file."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Results"), parent)
        self.classes = _new_file_widget(self, tr("Class map"))
        self.confidence = _new_file_widget(self, tr("Confidence"))
        self.probabilities = _new_file_widget(self, tr("Probabilities"))
        self.with_confidence = QCheckBox(tr("Con&fidence"), self)
        self.with_confidence.setToolTip(tr("A second raster: the largest probability of each cell, in percent"))
        self.with_probabilities = QCheckBox(tr("&Probabilities"), self)
        self.with_probabilities.setToolTip(tr("A third raster: the probability of every class, a band each"))
        label = QLabel(tr("Class &map"), self)
        label.setBuddy(self.classes)
        layout = QGridLayout(self)
        rows = (
            (label, self.classes),
            (self.with_confidence, self.confidence),
            (self.with_probabilities, self.probabilities),
        )
        for row, (left, right) in enumerate(rows):
            layout.addWidget(left, row, 0)
            layout.addWidget(right, row, 1)
            right.fileChanged.connect(self.changed)
        layout.setColumnStretch(1, 1)
        for box, widget in (
            (self.with_confidence, self.confidence),
            (self.with_probabilities, self.probabilities),
        ):
            widget.setEnabled(False)
            box.toggled.connect(widget.setEnabled)
            box.toggled.connect(self.changed)

    def output(self) -> str:
        """Give the class map as the algorithm takes it: a file, or "TEMPORARY_OUTPUT"."""
        return _destination(self.classes)

    def confidence_output(self) -> str:
        """Give the map of confidence likewise; "" if it is not wanted."""
        return _destination(self.confidence) if self.with_confidence.isChecked() else ""

    def probabilities_output(self) -> str:
        """Give the map of probabilities likewise; "" if it is not wanted."""
        return _destination(self.probabilities) if self.with_probabilities.isChecked() else ""

    def save(self, settings: QgsSettings) -> None:
        """Remember what is wanted, and the folder; not the file names."""
        settings.setValue(f"{_SETTINGS}/confidence", self.with_confidence.isChecked())
        settings.setValue(f"{_SETTINGS}/probabilities", self.with_probabilities.isChecked())
        if self.classes.filePath().strip():
            settings.setValue(f"{_SETTINGS}/folder", str(Path(self.classes.filePath()).parent))

    def restore(self) -> None:
        """Take what was remembered."""
        settings = QgsSettings()
        self.with_confidence.setChecked(settings.value(f"{_SETTINGS}/confidence", False, type=bool))
        self.with_probabilities.setChecked(settings.value(f"{_SETTINGS}/probabilities", False, type=bool))
        folder = settings.value(f"{_SETTINGS}/folder", "", type=str)
        for widget in (self.classes, self.confidence, self.probabilities):
            widget.setDefaultRoot(folder)


def _new_file_widget(parent: QWidget, name: str) -> QgsFileWidget:
    widget = QgsFileWidget(parent)
    widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    widget.setFilter("GeoTIFF (*.tif *.tiff)")
    widget.setDialogTitle(name)
    widget.setConfirmOverwrite(True)
    widget.lineEdit().setPlaceholderText(tr("temporary, until QGIS is closed"))
    widget.lineEdit().setAccessibleName(name)
    widget.setToolTip(tr("Leave it empty for a temporary layer"))
    return widget


def _destination(widget: QgsFileWidget) -> str:
    path = str(widget.filePath()).strip()
    if not path:
        return str(QgsProcessing.TEMPORARY_OUTPUT)
    return path if Path(path).suffix.lower() in (".tif", ".tiff") else f"{path}.tif"
