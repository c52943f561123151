"""What an import asks: only what the file at hand leaves open."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from ..core.bands import band_from_common_name, band_from_name
from ..core.importing import ImportOptions
from ..core.network_file import NetworkFile
from ..core.presets import LCZNET_BANDS, PRESETS, SO2SAT_BANDS
from ..core.schemes import SCHEMES
from .translation import tr

_BAND_ORDERS = (SO2SAT_BANDS, LCZNET_BANDS, ("B02", "B03", "B04"), ("B04", "B03", "B02"))
_LARGEST_PATCH_PX = 1024


class ImportQuestions(QWidget):
    """A form whose rows appear as they are needed."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: NetworkFile | None = None
        self.preset = QComboBox(self)
        self.scheme = QComboBox(self)
        self.bands = QComboBox(self)
        self.bands.setEditable(True)
        self.bands.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.bands.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.bands.setMinimumContentsLength(20)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.scale = QDoubleSpinBox(self)
        self.patch = QSpinBox(self)
        self.labels = QComboBox(self)
        self.cell = QSpinBox(self)
        self.title = QLineEdit(self)
        self._rows: dict[QWidget, QLabel] = {}
        self._add_rows()
        self.ask_nothing()
        self._connect()

    def ask_nothing(self) -> None:
        """Hide all questions."""
        self._file = None
        self.hint.setText("")
        self._show_rows()

    def ask(self, file: NetworkFile) -> None:
        """Ask what this file leaves open."""
        self._file = file
        self.blockSignals(True)
        _fill(self.preset, [(PRESETS[name].title, name) for name in file.presets] + [(tr("another network"), "")])
        fitting = [(s.title, s.id) for s in SCHEMES.values() if len(s) == file.n_classes]
        _fill(self.scheme, fitting)
        self.bands.clear()
        self.bands.addItems([", ".join(order) for order in _BAND_ORDERS if len(order) == file.n_bands])
        # An order that fits by its length alone is a guess: the user must choose it.
        self.bands.setCurrentIndex(-1)
        self.bands.setEditText("")
        single, multi = (tr("one class"), "single"), (tr("a set of classes"), "multi")
        unknown = (tr("(choose)"), "")
        _fill(self.labels, [single, multi] if file.family == "keras" or file.labels else [unknown, single, multi])
        self.labels.setCurrentIndex(max(0, self.labels.findData(file.labels)))
        self.title.clear()
        self.cell.setValue(0)
        self.blockSignals(False)
        self._answered()

    def problem(self) -> str:
        """Say what is still to be answered, or ""."""
        file = self._file
        if file is None:
            return ""
        if file.family == "torch" and not self.labels.currentData():
            return tr("Choose whether a cell gets one class or a set of classes.")
        if not self._describes_network():
            return ""
        if self.scheme.currentIndex() < 0:
            return tr("No class scheme has {n} classes.").format(n=file.n_classes)
        return self._bands_problem(file)

    def options(self) -> ImportOptions:
        """Give the answers."""
        file = self._file
        labels = self.labels.currentData() or ""
        title, stride = self.title.text().strip(), self.cell.value() or None
        if file is None or not self._describes_network():
            preset = self.preset.currentData() if file is not None and file.family == "keras" else ""
            asked = labels if file is not None and file.family == "torch" else ""
            return ImportOptions(preset=preset, labels=asked, stride_px=stride, title=title)
        return ImportOptions(
            labels=labels,
            scheme=self.scheme.currentData(),
            bands=self.bands.currentText(),
            scale=self.scale.value(),
            patch_px=self.patch.value() if file.patch_px is None else None,
            stride_px=stride,
            title=title,
        )

    def _describes_network(self) -> bool:
        """Tell whether the file is a Keras file of nobody we know."""
        return self._file is not None and self._file.family == "keras" and not self.preset.currentData()

    def _bands_problem(self, file: NetworkFile) -> str:
        names = [part for part in (p.strip() for p in self.bands.currentText().replace(";", ",").split(",")) if part]
        unknown = [name for name in names if not (band_from_name(name) or band_from_common_name(name))]
        if unknown:
            return tr("There is no band “{name}”: names are B01 … B12, B8A, VV, VH.").format(name=unknown[0])
        if len(names) != file.n_bands:
            return tr("Name the {n} bands in the network's order; {m} are named.").format(n=file.n_bands, m=len(names))
        return ""

    def _add_rows(self) -> None:
        self.scale.setRange(0.000_001, 1_000_000)
        self.scale.setDecimals(3)
        self.scale.setValue(10_000)
        self.scale.setToolTip(tr("10000: the network takes reflectance from 0 to 1; 1: it takes DN as they are"))
        self.patch.setRange(2, _LARGEST_PATCH_PX)
        self.patch.setValue(32)
        self.patch.setSuffix(" px")
        self.cell.setRange(0, _LARGEST_PATCH_PX)
        self.cell.setSuffix(" px")
        self.cell.setSpecialValueText(tr("as is usual"))
        self.cell.setToolTip(tr("The side of the map's cells: usually 10 px for LCZ, else a quarter of the patch"))
        self.bands.lineEdit().setPlaceholderText("B02, B03, …")
        rows = (
            (tr("What it is"), self.preset),
            (tr("Classes"), self.scheme),
            (tr("Bands, in its order"), self.bands),
            ("", self.hint),
            (tr("DN are divided by"), self.scale),
            (tr("Patch"), self.patch),
            (tr("A cell gets"), self.labels),
            (tr("Cell"), self.cell),
            (tr("Name"), self.title),
        )
        layout = QGridLayout(self)  # unlike a form layout it leaves no gaps where rows are hidden
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(1, 1)
        for number, (text, widget) in enumerate(rows):
            label = self._rows[widget] = QLabel(text, self)
            label.setBuddy(widget)
            layout.addWidget(label, number, 0)
            layout.addWidget(widget, number, 1)

    def _connect(self) -> None:
        for combo in (self.preset, self.scheme, self.labels):
            combo.currentIndexChanged.connect(self._answered)
        self.bands.editTextChanged.connect(self._answered)

    def _answered(self) -> None:
        self.hint.setText(self.problem())
        self._show_rows()
        if self._file is not None:
            self.title.setPlaceholderText(
                Path(self._file.path).stem if self._describes_network() else tr("as published")
            )
        self.changed.emit()

    def _show_rows(self) -> None:
        file = self._file
        family = file.family if file is not None else ""
        describes = self._describes_network()
        shown = {
            self.preset: family == "keras" and bool(file and file.presets),
            self.scheme: describes,
            self.bands: describes,
            self.hint: bool(self.hint.text()),
            self.scale: describes,
            self.patch: describes and bool(file and file.patch_px is None),
            self.labels: describes or family == "torch",
            self.cell: bool(family),
            self.title: bool(family),
        }
        for widget, visible in shown.items():
            widget.setVisible(visible)
            self._rows[widget].setVisible(visible)


def _fill(combo: QComboBox, items: list[tuple[str, str]]) -> None:
    combo.clear()
    for text, data in items:
        combo.addItem(text, data)
