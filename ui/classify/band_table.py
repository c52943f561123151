"""The table that says which of the raster's bands is which of the network's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.sentinel.bands import SENTINEL2_BANDS, RasterBand
from ...core.sentinel.usual_orders import format_band_mapping
from ...layers.shown_text import as_written
from ...layers.translation import tr, tr_n
from .band_memory import remember_mapping, remembered_mapping
from .band_values import ValuesDelegate, show_values
from .raster_facts import RasterFacts, find_bands

if TYPE_CHECKING:
    from ...core.sentinel.band_summary import RasterSummary

NEEDED, READ_FROM, FOUND_BY, VALUES = range(4)
_NEEDED_LETTERS, _NARROW_LETTERS = 17, 11


class BandTable(QWidget):
    """Shows where each band of the network is read from, and lets the user say otherwise."""

    changed = pyqtSignal()
    refilled = pyqtSignal()  # the combo boxes are others

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: RasterFacts | None = None
        self._wanted: tuple[str, ...] = ()
        self._found: dict[str, int] = {}
        self._values: RasterSummary | None = None
        self._is_narrow = False
        self.table = QTableWidget(0, 4, self)
        self.table.setHorizontalHeaderLabels([tr("Network band"), tr("Layer band"), tr("Matched by"), tr("Values")])
        self.table.horizontalHeaderItem(VALUES).setToolTip(
            tr("Histogram and median of sampled pixels. A wrongly assigned band stands out here.")
        )
        self.table.setItemDelegateForColumn(VALUES, ValuesDelegate(self.table))
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(1.8 * self.fontMetrics().lineSpacing()))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes through the combo boxes
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(tr("Bands"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(NEEDED, QHeaderView.ResizeMode.Stretch)
        for column in (READ_FROM, FOUND_BY, VALUES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page scrolls
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(tr("Reset to Automatic"), self)
        self.again.setToolTip(tr("Discard manual choices and detect the bands by name and wavelength"))
        self.again.clicked.connect(self._fill)
        self.by_position = QPushButton(tr("Assign by Position"), self)
        self.by_position.setToolTip(
            tr(
                "Assign the raster's first band to the network's first band, and so on. Only for rasters with "
                "a known band order."
            )
        )
        self.by_position.clicked.connect(self._fill_by_position)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.by_position)
        buttons.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addWidget(self.state)
        layout.addLayout(buttons)
        self._tell()

    def arrange(self, is_narrow: bool) -> None:
        """Show all columns, or let the table scroll sideways where there is little room."""
        self._is_narrow = is_narrow
        self._fit_table()

    def set_network(self, wanted: Sequence[str]) -> None:
        """Take the bands that the network needs, in its order."""
        if tuple(wanted) != self._wanted:
            self._wanted = tuple(wanted)
            self._fill()
            self._recall()

    def set_raster(self, facts: RasterFacts | None) -> None:
        """Take what is known of the raster; None while nothing is."""
        if facts is None and self._facts is None:
            return  # nothing was shown of another one
        self._facts = facts
        self._values = None
        self._fill()
        self._recall()

    def set_values(self, values: RasterSummary | None) -> None:
        """Show what sampled pixels of the chosen bands hold; None if that is not known."""
        self._values = values
        for row, name in enumerate(self._wanted):
            show_values(self.table.item(row, VALUES), name, values)

    def chosen(self) -> dict[str, int]:
        """Return the bands that are read from somewhere: name to number."""
        return {name: number for name, number in self._numbers().items() if number}

    def missing(self) -> list[str]:
        """Name the bands that are not read from anywhere yet."""
        return [name for name, number in self._numbers().items() if not number]

    def too_few(self) -> str:
        """Return that the raster has fewer bands than the network needs, or ""."""
        if self._facts is None or len(self._facts.bands) >= len(self._wanted):
            return ""
        if self.chosen():
            return tr("The network needs {need} bands, but the layer has only {have}.").format(
                have=len(self._facts.bands), need=len(self._wanted)
            )
        return tr("The network needs {need} bands. The layer has {have}, and none of them is recognised.").format(
            have=len(self._facts.bands), need=len(self._wanted)
        )

    def mapping(self) -> str:
        """Return the mapping as the algorithm takes it: "" where it finds the same by itself."""
        numbers = self._numbers()
        if not numbers or self.missing() or numbers == self._found:
            return ""
        return format_band_mapping(numbers)

    def save(self, settings: QgsSettings) -> None:
        """Remember what the user chose, for other files of this kind."""
        chosen = {name: number for name, number in self._numbers().items() if self._found.get(name) != number}
        if self._facts and chosen:
            remember_mapping(settings, self._facts.path, len(self._facts.bands), chosen)

    def _recall(self) -> None:
        """Fill in what the user chose for a file of this kind before."""
        known = remembered_mapping(self._facts.path, len(self._facts.bands)) if self._facts else {}
        for row, name in enumerate(self._wanted):
            if name in known:
                self._choose(row, known[name], tr("last manual choice"))
        if known:
            self._tell()

    def _numbers(self) -> dict[str, int]:
        return {name: self._combo(row).currentData() or 0 for row, name in enumerate(self._wanted) if self._combo(row)}

    def _combo(self, row: int) -> QComboBox:
        return self.table.cellWidget(row, READ_FROM)

    def _fill(self) -> None:
        self.table.setRowCount(0)
        self._found = {}
        findings = find_bands(self._facts, self._wanted) if self._facts else []
        self.table.setRowCount(len(self._wanted))
        for row, name in enumerate(self._wanted):
            needed = QTableWidgetItem(band_text(name))
            needed.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, NEEDED, needed)
            self.table.setCellWidget(row, READ_FROM, self._new_combo(row, name))
            needed.setToolTip(band_text(name))
            self.table.setItem(row, FOUND_BY, QTableWidgetItem(""))
            self.table.setItem(row, VALUES, QTableWidgetItem(""))
            show_values(self.table.item(row, VALUES), name, self._values)
        for row, finding in enumerate(findings):
            if finding.match:
                self._found[finding.name] = finding.match.number
                self._choose(row, finding.match.number, matched_by_text(finding.match.matched_by))
            else:
                self._choose(row, 0, tr("not found"))
                self.table.item(row, FOUND_BY).setToolTip(as_written(finding.problem))
        self.refilled.emit()
        self._fit_table()
        self._tell()

    def _fit_table(self) -> None:
        """Make the table as high as its rows and as wide as it can be read: the page around it scrolls."""
        header, frame = self.table.horizontalHeader(), 2 * self.table.frameWidth()
        height = sum(self.table.rowHeight(row) for row in range(self.table.rowCount())) + header.sizeHint().height()
        letter = self.fontMetrics().horizontalAdvance("n")
        columns, letters = [READ_FROM, FOUND_BY, VALUES], _NEEDED_LETTERS
        header.setMinimumSectionSize(-1)  # the style's own
        if self._is_narrow:
            columns, letters = [READ_FROM], _NARROW_LETTERS
            height += self.table.horizontalScrollBar().sizeHint().height()
            header.setMinimumSectionSize(letters * letter)
        others = sum(self.table.sizeHintForColumn(column) for column in columns)
        self.table.setFixedHeight(height + frame)
        self.table.setMinimumWidth(letters * letter + others + frame)

    def _fill_by_position(self) -> None:
        for row in range(len(self._wanted)):
            self._choose(row, row + 1, matched_by_text("position"))
        self._tell()

    def _new_combo(self, row: int, name: str) -> QComboBox:
        combo = QComboBox(self.table)
        combo.setFrame(False)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel scrolls the table, not the choice
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        combo.setAccessibleName(band_text(name))
        combo.addItem(tr("(choose)"), 0)
        for band in self._facts.bands if self._facts else ():
            combo.addItem(raster_band_text(band), band.number)
        combo.setEnabled(self._facts is not None)
        combo.activated.connect(lambda _, r=row: self._chosen(r))
        return combo

    def _choose(self, row: int, number: int, matched_by: str) -> None:
        combo = self._combo(row)
        combo.setCurrentIndex(max(0, combo.findData(number)))
        self.table.item(row, FOUND_BY).setText(matched_by)
        self.table.item(row, FOUND_BY).setToolTip("")

    def _chosen(self, row: int) -> None:
        name, number = self._wanted[row], self._combo(row).currentData()
        automatic = number and self._found.get(name) == number
        matched_by = tr("not found") if not number else tr("found") if automatic else tr("manual")
        self.table.item(row, FOUND_BY).setText(matched_by)
        self._tell()

    def _tell(self) -> None:
        n_bands = len(self._facts.bands) if self._facts else 0
        self.by_position.setEnabled(bool(self._wanted) and n_bands >= len(self._wanted))
        self.again.setEnabled(self._facts is not None)
        self.state.setText(self._state_text())
        for row in range(self.table.rowCount()):
            item = self.table.item(row, FOUND_BY)
            font = item.font()
            font.setBold(bool(self._facts) and not self._combo(row).currentData())
            item.setFont(font)
        self.changed.emit()

    def _state_text(self) -> str:
        if self._facts is None or not self._wanted:
            return ""
        missing = self.missing()
        if missing:
            return tr("Missing: {bands}. Select the layer bands to read.").format(bands=", ".join(missing))
        numbers = list(self._numbers().values())
        twice = sorted({n for n in numbers if numbers.count(n) > 1})
        if twice:
            return tr("Band {number} is assigned more than once.").format(number=", ".join(map(str, twice)))
        return tr_n("All {n} bands were found.", len(numbers))


def band_text(name: str) -> str:
    """Name a band with its role: "B8A narrow near infrared, 865 nm"."""
    info = SENTINEL2_BANDS.get(name)
    return f"{name}  {tr(info.role)}, {info.centre_nm:.0f} nm" if info else name


def raster_band_text(band: RasterBand) -> str:
    """Name a raster's band by its number and what the raster calls it."""
    text = band.description or (band.names[0] if band.names else "")
    if not text and band.wavelength_nm:
        text = f"{band.wavelength_nm:.0f} nm"
    return f"{band.number}: {text}" if text else str(band.number)


def matched_by_text(matched_by: str) -> str:
    """Return as text how a band was found."""
    texts = {
        "name": tr("name"),
        "wavelength": tr("wavelength"),
        "common name": tr("common name"),
        "colour": tr("colour"),
        "position": tr("position"),
        "given": tr("manual"),
    }
    return texts.get(matched_by, matched_by)
