"""What an import may be told besides: it can be left as it is."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QWidget

from ...core.networks.import_options import ImportOptions
from ...layers.translation import tr


class ImportExtras(QgsCollapsibleGroupBox):
    """The rarer questions about a network of which only the user knows what it is."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(tr("More"))
        self.setCollapsed(True)
        self.offset = QLineEdit(self)
        self.offset.setPlaceholderText(tr("nothing"))
        self.offset.setToolTip(
            tr("Subtracted from DN before the division: one number, or one per band: 1226.4, 1137.4, …")
        )
        self.clip = QLineEdit(self)
        self.clip.setPlaceholderText(tr("nothing"))
        self.clip.setToolTip(
            tr("Minimum and maximum before that, for example 0:10000, or one pair per band (- for none)")
        )
        self.pixel = QDoubleSpinBox(self)
        self.pixel.setRange(0.1, 10_000)
        self.pixel.setDecimals(1)
        self.pixel.setSuffix(" m")
        self.level = QComboBox(self)
        for text, data in ((tr("unknown"), ""), ("L1C", "L1C"), ("L2A", "L2A")):
            self.level.addItem(text, data)
        self.licence = QLineEdit(self)
        self.licence.setPlaceholderText("MIT, CC-BY-4.0 …")
        self.source = QLineEdit(self)
        self.source.setPlaceholderText(tr("authors, year, title, address"))
        layout = QFormLayout(self)
        for text, widget in (
            (tr("Subtract from DN"), self.offset),
            (tr("Clip DN to"), self.clip),
            (tr("Pixels trained on"), self.pixel),
            (tr("Processing level"), self.level),
            (tr("Licence"), self.licence),
            (tr("Cite as"), self.source),
        ):
            layout.addRow(text, widget)
        for edit in (self.offset, self.clip):
            edit.textChanged.connect(self.changed)
        self.clear()

    def clear(self) -> None:
        """Forget the answers."""
        for edit in (self.offset, self.clip, self.licence, self.source):
            edit.clear()
        self.pixel.setValue(10)
        self.level.setCurrentIndex(0)

    def fill_in(self, options: ImportOptions) -> ImportOptions:
        """Add the answers to options."""
        return replace(
            options,
            offset=self.offset.text().strip(),
            clip=self.clip.text().strip(),
            pixel_size_m=self.pixel.value(),
            level=self.level.currentData(),
            licence=self.licence.text().strip(),
            citation=self.source.text().strip(),
        )
