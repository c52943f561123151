"""A choice of a field that says what happens if none is chosen."""

from __future__ import annotations

from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class OptionalFieldBox(QgsFieldComboBox):
    """The fields of a layer, and an empty entry before them.

    Attributes:
        if_empty: what is shown while the empty entry is chosen.

    Args:
        if_empty: as above.
        parent: owner.
    """

    def __init__(self, if_empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.if_empty = if_empty
        self.setAllowEmptyFieldName(True)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        """Draw the chosen field, or what stands for none."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = option.currentText or self.if_empty
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
