"""What an import asks: only what the file at hand leaves open."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from ...core.classmap.schemes import SCHEMES
from ...core.errors import SceneMapperError
from ...core.image_layout import Layout
from ...core.networks.import_options import OWN_CLASSES, ImportOptions, band_scalings, own_scheme
from ...core.networks.network_file import NetworkFile
from ...core.networks.presets import LCZNET_BANDS, PRESETS, SO2SAT_BANDS
from ...core.sentinel.band_list import band_list, band_parts
from ...core.sentinel.bands import SENTINEL2_BANDS, band_from_common_name, band_from_name
from ...layers.translation import error_text, tr, tr_n
from .import_extras import ImportExtras

_ALL_BANDS = tuple(SENTINEL2_BANDS)
# Orders that are in use, the commonest of each length first.
_BAND_ORDERS = (
    SO2SAT_BANDS,
    LCZNET_BANDS,
    ("B02", "B03", "B04"),
    ("B04", "B03", "B02"),
    ("B02", "B03", "B04", "B08"),
    ("B04", "B03", "B02", "B08"),
    (*SO2SAT_BANDS, "VV", "VH"),
    tuple(band for band in _ALL_BANDS if band != "B10"),
    _ALL_BANDS,
)
_MAX_PATCH_PX = 1024
_CLASS_LINES = 5


class ImportQuestions(QWidget):
    """A form whose rows appear as they are needed."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: NetworkFile | None = None
        self.preset = QComboBox(self)
        self.output = QComboBox(self)
        self.layout_choice = QComboBox(self)
        self.scheme = QComboBox(self)
        self.classes = QPlainTextEdit(self)
        self.bands = QComboBox(self)
        self.scale = QLineEdit(self)
        self.sure = QCheckBox(tr("I have checked the bands, their order and the divisor"), self)
        self.hint = QLabel(self)
        self.patch = QSpinBox(self)
        self.labels = QComboBox(self)
        self.activation = QComboBox(self)
        self.cell = QSpinBox(self)
        self.title = QLineEdit(self)
        self.extras = ImportExtras(self)
        self._rows: dict[QWidget, QLabel] = {}
        self._set_up()
        self._lay_out()
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
        _fill(self.output, [(f"{output.name} ({output.n_classes})", output.name) for output in file.outputs])
        names = {Layout.NHWC: tr("last (as in TensorFlow)"), Layout.NCHW: tr("first (as in PyTorch)")}
        _fill(self.layout_choice, [(names[layout], str(layout)) for layout in file.layouts])
        self._fill_classes()
        self._guess_bands()
        self.scale.setText("10000")
        self.classes.clear()
        single, multi = (tr("one class"), "single"), (tr("a set of classes"), "multi")
        unknown = (tr("(choose)"), "")
        _fill(self.labels, [single, multi] if file.labels or not file.asks_labels else [unknown, single, multi])
        self.labels.setCurrentIndex(max(0, self.labels.findData(file.labels)))
        self.sure.setChecked(False)
        self.title.clear()
        self.cell.setValue(0)
        self.extras.clear()
        self.blockSignals(False)
        self._answered()

    def problem(self) -> str:
        """Return what is still to be answered, or ""."""
        file = self._file
        if file is None:
            return ""
        if file.asks_labels and not self.labels.currentData():
            return tr("Select whether a cell gets one class or a set of classes.")
        if not self._describes_network():
            return ""
        return self._classes_problem() or self._bands_problem() or self._scale_problem() or self._doubt()

    def options(self) -> ImportOptions:
        """Return the answers."""
        file = self._file
        labels = self.labels.currentData() or ""
        title, stride = self.title.text().strip(), self.cell.value() or None
        if file is None or not self._describes_network():
            preset = self.preset.currentData() if file is not None and file.presets else ""
            asked = labels if file is not None and file.asks_labels else ""
            return ImportOptions(preset=preset, labels=asked, stride_px=stride, title=title)
        raw = "softmax" if labels == "single" else "sigmoid"
        options = ImportOptions(
            labels=labels,
            scheme=self.scheme.currentData(),
            classes=self.classes.toPlainText(),
            bands=self.bands.currentText(),
            scale=self.scale.text().strip(),
            patch_px=self.patch.value() if self._known().patch_px is None else None,
            stride_px=None if file.stride_px else stride,
            layout=self.layout_choice.currentData() if len(file.layouts) > 1 else "",
            activation=(self.activation.currentData() or raw) if file.outputs else "",
            output=self.output.currentData() if len(file.outputs) > 1 else "",
            title=title,
        )
        return self.extras.fill_in(options)

    def _describes_network(self) -> bool:
        """Return whether the file is one that only the user knows."""
        return self._file is not None and self._file.needs_description and not self.preset.currentData()

    def _known(self) -> NetworkFile:
        """Return what is known of the file, with the layout that is chosen."""
        file = self._file
        assert file is not None
        layout = self.layout_choice.currentData()
        return file.at_layout(Layout(layout)) if layout else file

    def _n_classes(self) -> int:
        file, chosen = self._file, self.output.currentIndex()
        if file is None:
            return 0
        return file.outputs[chosen].n_classes if 0 <= chosen < len(file.outputs) else file.n_classes

    def _fill_classes(self) -> None:
        """Offer the schemes of as many classes as the network gives, and a list of the user's own."""
        n_classes = self._n_classes()
        fitting = [(tr(s.title), s.id) for s in SCHEMES.values() if n_classes in (0, len(s))]
        _fill(self.scheme, [*fitting, (tr("custom list"), OWN_CLASSES)])
        file, chosen = self._file, max(0, self.output.currentIndex())
        if file is not None and file.outputs:
            shares = file.outputs[chosen].activation == "none"
            kinds = [(tr("probabilities"), "none"), (tr("raw scores"), "")]
            tried, other = kinds if shares else reversed(kinds)
            _fill(self.activation, [(tr("{kind} (found by a trial run)").format(kind=tried[0]), tried[1]), other])

    def _guess_bands(self) -> None:
        orders = [", ".join(order) for order in _BAND_ORDERS if len(order) == self._known().n_bands]
        self.bands.clear()
        self.bands.addItems(orders)
        self.bands.setEditText(orders[0] if orders else "")

    def _classes_problem(self) -> str:
        if self.scheme.currentData() != OWN_CLASSES:
            return ""
        try:
            n_named = len(own_scheme(self.classes.toPlainText(), "own"))
        except SceneMapperError as error:
            return error_text(error)
        if self._n_classes() not in (0, n_named):
            return tr_n("List the {n} classes in the network's order ({m} are listed).", self._n_classes(), m=n_named)
        return ""

    def _bands_problem(self) -> str:
        names = band_parts(self.bands.currentText())
        unknown = [name for name in names if not (band_from_name(name) or band_from_common_name(name))]
        if unknown:
            return tr("“{name}” is not a band. Use B01 … B12, B8A, VV or VH.").format(name=unknown[0])
        n_bands = self._known().n_bands
        if len(names) != n_bands if n_bands else not names:
            return tr_n(
                "List the {n} bands in the network's order ({m} are listed).", n_bands, n=n_bands or "", m=len(names)
            )
        try:
            band_list(self.bands.currentText())
        except SceneMapperError as error:
            return error_text(error)
        return ""

    def _scale_problem(self) -> str:
        try:
            band_scalings(self.options(), len(band_parts(self.bands.currentText())))
        except SceneMapperError as error:
            return error_text(error)
        return ""

    def _doubt(self) -> str:
        if self.sure.isChecked():
            return ""
        return tr(
            "The file does not state its bands; the values shown are a guess. A wrong order gives a map that "
            "looks plausible but is wrong. Compare them with the authors' documentation, then tick the box."
        )

    def _set_up(self) -> None:
        self.bands.setEditable(True)
        self.bands.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.bands.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.bands.setMinimumContentsLength(20)
        self.bands.lineEdit().setPlaceholderText("B02, B03, …")
        self.classes.setTabChangesFocus(True)
        self.classes.setPlaceholderText(
            tr("One class per line, in the network's order, with an optional colour: Forest #006600")
        )
        self.classes.setFixedHeight(_CLASS_LINES * self.fontMetrics().lineSpacing())
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.scale.setToolTip(
            tr("10000: the network takes reflectance from 0 to 1. 1: it takes DN. Or one number per band.")
        )
        self.patch.setRange(2, _MAX_PATCH_PX)
        self.patch.setValue(32)
        self.patch.setSuffix(" px")
        self.cell.setRange(0, _MAX_PATCH_PX)
        self.cell.setSuffix(" px")
        self.cell.setSpecialValueText(tr("default"))
        self.cell.setToolTip(tr("Cell size of the map. Default: 10 px for LCZ, otherwise a quarter of the patch."))

    def _lay_out(self) -> None:
        rows = (
            (tr("Type"), self.preset),
            (tr("Scores"), self.output),
            (tr("Band axis"), self.layout_choice),
            (tr("Classes"), self.scheme),
            ("", self.classes),
            (tr("Labels per cell"), self.labels),
            (tr("Output"), self.activation),
            (tr("Patch"), self.patch),
            (tr("Bands, in order"), self.bands),
            (tr("Divide DN by"), self.scale),
            ("", self.sure),
            ("", self.hint),
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
        layout.addWidget(self.extras, len(rows), 0, 1, 2)

    def _connect(self) -> None:
        for combo in (self.preset, self.scheme, self.labels):
            combo.currentIndexChanged.connect(self._answered)
        self.output.currentIndexChanged.connect(self._output_chosen)
        self.layout_choice.currentIndexChanged.connect(self._layout_chosen)
        self.bands.editTextChanged.connect(self._answered)
        for signal in (self.scale.textChanged, self.classes.textChanged, self.sure.toggled, self.extras.changed):
            signal.connect(self._answered)

    def _output_chosen(self) -> None:
        if not self.signalsBlocked():
            self._fill_classes()
            self._answered()

    def _layout_chosen(self) -> None:
        if not self.signalsBlocked():
            self._guess_bands()
            self._answered()

    def _answered(self, *_: object) -> None:
        if self.signalsBlocked():
            return
        self.hint.setText(self.problem())
        self._show_rows()
        if self._file is not None:
            self.title.setPlaceholderText(
                Path(self._file.path).stem if self._describes_network() else tr("as published")
            )
        self.changed.emit()

    def _show_rows(self) -> None:
        file = self._file
        describes = self._describes_network()
        shown = {
            self.preset: bool(file and file.presets),
            self.output: describes and bool(file and len(file.outputs) > 1),
            self.layout_choice: describes and bool(file and len(file.layouts) > 1),
            self.scheme: describes,
            self.classes: describes and self.scheme.currentData() == OWN_CLASSES,
            self.labels: describes or bool(file and file.asks_labels),
            self.activation: describes and bool(file and file.outputs),
            self.patch: describes and self._known().patch_px is None,
            self.bands: describes,
            self.scale: describes,
            self.sure: describes,
            self.hint: bool(self.hint.text()),
            self.cell: file is not None and not file.stride_px,
            self.title: file is not None,
        }
        for widget, visible in shown.items():
            widget.setVisible(visible)
            self._rows[widget].setVisible(visible)
        self.extras.setVisible(describes)


def _fill(combo: QComboBox, items: list[tuple[str, str]]) -> None:
    combo.clear()
    for text, data in items:
        combo.addItem(text, data)
