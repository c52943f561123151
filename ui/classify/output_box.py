"""What is written, and where."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessing, QgsSettings
from qgis.gui import QgsDoubleSpinBox, QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QGroupBox, QLabel, QWidget

from ...core.inference.card import ModelCard
from ...layers.translation import tr

_SETTINGS = "scene_mapper/output"


class OutputBox(QGroupBox):
    """The class map, and on request more rasters, each temporary or a file; only those that the network can give."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Results"), parent)
        self._scene_folder = Path.home()
        self._card: ModelCard | None = None
        # In the order of the rows: Tab goes through them as they are made.
        self.classes = _new_file_widget(self, tr("Class map"))
        self.with_confidence = QCheckBox(tr("Con&fidence"), self)
        self.with_confidence.setToolTip(tr("A raster with the largest probability of each cell, in percent"))
        self.confidence = _new_file_widget(self, tr("Confidence"))
        self.with_probabilities = QCheckBox(tr("&Probabilities"), self)
        self.with_probabilities.setToolTip(tr("A raster with the probability of every class, one band per class"))
        self.probabilities = _new_file_widget(self, tr("Probabilities"))
        self.with_filtered = QCheckBox(tr("Fil&tered map"), self)
        self.with_filtered.setToolTip(tr("A second map, smoothed with the LCZ filter (one Gaussian per class)"))
        self.filtered = _new_file_widget(self, tr("Filtered map"))
        self.with_labels = QCheckBox(tr("Label &sets"), self)
        self.with_labels.setToolTip(tr("All classes that are present in a cell, for example Forest + Water"))
        self.labels = _new_file_widget(self, tr("Label sets"))
        self.with_majority = QCheckBox(tr("Majority map"), self)
        self.with_majority.setToolTip(tr("The class that most of the networks give"))
        self.majority = _new_file_widget(self, tr("Majority map"))
        self.with_disagreement = QCheckBox(tr("Disagreement"), self)
        self.with_disagreement.setToolTip(tr("Where the networks differ: how many give another class than the map"))
        self.disagreement = _new_file_widget(self, tr("Disagreement"))
        self.threshold = QgsDoubleSpinBox(self)
        self.threshold.setDecimals(2)
        self.threshold.setSingleStep(0.05)
        self.threshold.setRange(0.0, 0.99)
        self.threshold.setShowClearButton(False)
        self.threshold.setToolTip(tr("Minimum probability of a class that counts as present"))
        self.simplify = QCheckBox(tr("Merge the 17 IGBP &classes to the 10 simplified classes"), self)
        self._threshold_label = QLabel(tr("Presence thr&eshold"), self)
        self._threshold_label.setBuddy(self.threshold)
        self._optional = {
            "confidence": (self.with_confidence, self.confidence),
            "probabilities": (self.with_probabilities, self.probabilities),
            "filtered": (self.with_filtered, self.filtered),
            "labels": (self.with_labels, self.labels),
            "majority": (self.with_majority, self.majority),
            "disagreement": (self.with_disagreement, self.disagreement),
        }
        self._lay_out()
        self._connect()
        self.set_network(None)

    def set_network(self, card: ModelCard | None, each: bool = False) -> None:
        """Offer what the network can give.

        Args:
            card: the network, or several as a group.
            each: whether each of several makes a map of its own.
        """
        self._card = card
        has_filter = card is not None and bool(card.scheme.kernels)
        is_multi = card is not None and card.labels == "multi"
        are_several = card is not None and len(card.networks) > 1 and not each
        own = f"{card.threshold:g}" if card else ""
        self.threshold.setSpecialValueText(tr("{threshold} (network default)").format(threshold=own))
        for widget, fits in (
            (self.with_filtered, has_filter),
            (self.with_labels, is_multi),
            (self.with_majority, are_several),
            (self.with_disagreement, are_several),
            (self._threshold_label, is_multi),
            (self.threshold, is_multi),
            (self.simplify, card is not None and card.scheme.simplification is not None),
        ):
            widget.setVisible(fits)
        self._show_files()

    def set_folder(self, folder: Path) -> None:
        """Take the folder of results that are named without one: the scene's."""
        self._scene_folder = folder

    def output(self) -> str:
        """Return the class map as the algorithm takes it: a file, or "TEMPORARY_OUTPUT"."""
        return self._destination(self.classes)

    def optional_output(self, name: str) -> str:
        """Return another output likewise; "" if it is not wanted, or not to be had from the network.

        Args:
            name: "confidence", "probabilities", "filtered", "labels", "majority" or "disagreement".
        """
        box, widget = self._optional[name]
        return self._destination(widget) if box.isChecked() and not box.isHidden() else ""

    def problem(self) -> str:
        """Return what is wrong with a file name, or ""."""
        for output in (self.output(), *map(self.optional_output, self._optional)):
            if output and output != QgsProcessing.TEMPORARY_OUTPUT and not _is_geotiff(Path(output)):
                return tr("{file} is not the name of a GeoTIFF. Use the extension .tif.").format(file=output)
        return ""

    def chosen_threshold(self) -> float | None:
        """Return the threshold of the label sets, or None for the network's own."""
        return None if self.threshold.isHidden() or not self.threshold.value() else float(self.threshold.value())

    def simplified(self) -> bool:
        """Return whether IGBP classes are to be merged."""
        return bool(self.simplify.isChecked() and not self.simplify.isHidden())

    def save(self, settings: QgsSettings) -> None:
        """Remember what is wanted, and the folder; not the file names."""
        for name, (box, _) in self._optional.items():
            settings.setValue(f"{_SETTINGS}/{name}", box.isChecked())
        settings.setValue(f"{_SETTINGS}/simplify", self.simplify.isChecked())
        settings.setValue(f"{_SETTINGS}/threshold", self.threshold.value())
        if self.classes.filePath().strip():
            settings.setValue(f"{_SETTINGS}/folder", str(Path(self.output()).parent))

    def restore(self) -> None:
        """Take what was remembered."""
        settings = QgsSettings()
        for name, (box, _) in self._optional.items():
            box.setChecked(settings.value(f"{_SETTINGS}/{name}", False, type=bool))
        self.simplify.setChecked(settings.value(f"{_SETTINGS}/simplify", False, type=bool))
        self.threshold.setValue(settings.value(f"{_SETTINGS}/threshold", 0.0, type=float))
        folder = settings.value(f"{_SETTINGS}/folder", "", type=str)
        for widget in (self.classes, *(widget for _, widget in self._optional.values())):
            widget.setDefaultRoot(folder)

    def _lay_out(self) -> None:
        label = QLabel(tr("Class &map"), self)
        label.setBuddy(self.classes.lineEdit())
        rows = [(label, self.classes), *self._optional.values(), (self._threshold_label, self.threshold)]
        layout = QGridLayout(self)
        for row, (left, right) in enumerate(rows):
            layout.addWidget(left, row, 0)
            layout.addWidget(right, row, 1)
        layout.addWidget(self.simplify, len(rows), 0, 1, 2)
        layout.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.classes.fileChanged.connect(self.changed)
        for box, widget in self._optional.values():
            widget.fileChanged.connect(self.changed)
            box.toggled.connect(self._show_files)
            box.toggled.connect(self.changed)
        self.threshold.valueChanged.connect(self.changed)
        self.simplify.toggled.connect(self.changed)

    def _show_files(self) -> None:
        """Ask for the files of those results only that are wanted."""
        for box, widget in self._optional.values():
            widget.setVisible(box.isChecked() and not box.isHidden())

    def _destination(self, widget: QgsFileWidget) -> str:
        text = str(widget.filePath()).strip()
        if not text:
            return str(QgsProcessing.TEMPORARY_OUTPUT)
        path = Path(self._scene_folder, Path(text).expanduser())  # an absolute one stays as it is
        if path.is_dir():  # only a folder was chosen
            names = {other: name for name, (_, other) in self._optional.items()}
            path = path / f"{names.get(widget, 'classes')}.tif"
        # A dot before a number belongs to the name: "paris.2016".
        has_type = path.suffix[1:2].isalpha()
        return str(path if has_type else path.with_name(f"{path.name}.tif"))


def _is_geotiff(path: Path) -> bool:
    return path.suffix.lower() in (".tif", ".tiff")


def _new_file_widget(parent: QWidget, name: str) -> QgsFileWidget:
    widget = QgsFileWidget(parent)
    widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
    widget.setFilter("GeoTIFF (*.tif *.tiff)")
    widget.setDialogTitle(name)
    widget.setConfirmOverwrite(True)
    widget.lineEdit().setPlaceholderText(tr("[Create temporary layer]"))
    widget.lineEdit().setAccessibleName(name)
    widget.setToolTip(
        tr(
            "Leave empty for a temporary layer. A name without a folder is saved next to the scene. If each of several "
            "networks makes a map, its id is added to the name."
        )
    )
    return widget
