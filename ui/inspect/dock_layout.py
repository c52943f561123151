"""The parts of the dock and where they stand: one column that scrolls, with the state below it."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...layers.translation import tr
from ..run.job import JobBar
from ..widgets.class_map_box import ClassMapBox
from ..widgets.fitting import dock_column
from ..widgets.help_button import HelpButton
from .cell_view import CellView

_MAX_COORDINATE = 1e9


@dataclass(frozen=True)
class DockParts:
    """What the dock is made of."""

    maps: ClassMapBox
    x: QgsDoubleSpinBox
    y: QgsDoubleSpinBox
    look_button: QPushButton
    pick_button: QToolButton
    view: CellView
    hide_box: QGroupBox
    slider: QSlider
    percent: QSpinBox
    hide_note: QLabel
    job: JobBar
    help_button: HelpButton


def lay_out(dock: QWidget) -> tuple[DockParts, QWidget]:
    """Make the parts.

    Args:
        dock: owner.

    Returns:
        The parts, and the widget that shows them all.
    """
    content = QWidget(dock)
    parts = _make_parts(content)
    of_map, of_cell = QFormLayout(), QFormLayout()
    for form, text, field in (
        (of_map, tr("&Map"), parts.maps),
        (of_cell, tr("&X"), parts.x),
        (of_cell, tr("&Y"), parts.y),
    ):
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(text, field)
    buttons = QHBoxLayout()
    buttons.addWidget(parts.pick_button)
    buttons.addStretch(1)
    buttons.addWidget(parts.look_button)
    buttons.addWidget(parts.help_button)
    hide = QHBoxLayout()
    hide.addWidget(parts.slider, 1)
    hide.addWidget(parts.percent)
    box = QVBoxLayout(parts.hide_box)
    box.addLayout(hide)
    box.addWidget(parts.hide_note)
    column = QVBoxLayout(content)
    column.addLayout(of_map)
    column.addWidget(parts.hide_box)
    column.addLayout(of_cell)
    column.addLayout(buttons)
    column.addWidget(parts.view)
    column.addStretch(1)
    return parts, dock_column(dock, content, parts.job)


def _make_parts(owner: QWidget) -> DockParts:
    look_button = QPushButton(tr("&Look"), owner)
    look_button.setToolTip(tr("Show the cell at these coordinates"))
    pick_button = QToolButton(owner)
    pick_button.setText(tr("Select on Map"))
    pick_button.setToolTip(tr("Click on the map to select a cell. Esc ends the tool."))
    pick_button.setCheckable(True)
    hide_box = QGroupBox(tr("Hide cells under a confidence"), owner)
    slider = QSlider(Qt.Orientation.Horizontal, hide_box)
    slider.setRange(0, 100)
    slider.setTracking(False)  # the map is drawn when the slider is released
    percent = QSpinBox(hide_box)
    percent.setRange(0, 100)
    percent.setSuffix(" %")
    percent.setKeyboardTracking(False)
    for widget in (slider, percent):
        widget.setToolTip(tr("Cells with a lower confidence are not drawn. 0 shows all cells. No file is changed."))
        widget.setAccessibleName(tr("Lowest confidence that is shown"))
    slider.valueChanged.connect(percent.setValue)
    percent.valueChanged.connect(slider.setValue)
    note = QLabel(hide_box)
    note.setWordWrap(True)
    return DockParts(
        maps=ClassMapBox(tr("Class map"), owner),
        x=_coordinate(owner, tr("X (east), in the CRS of the map")),
        y=_coordinate(owner, tr("Y (north), in the CRS of the map")),
        look_button=look_button,
        pick_button=pick_button,
        view=CellView(owner),
        hide_box=hide_box,
        slider=slider,
        percent=percent,
        hide_note=note,
        job=JobBar(owner, follow=False),
        help_button=HelpButton("cell", owner, is_small=True),
    )


def _coordinate(owner: QWidget, tip: str) -> QgsDoubleSpinBox:
    field = QgsDoubleSpinBox(owner)
    field.setRange(-_MAX_COORDINATE, _MAX_COORDINATE)
    field.setShowClearButton(False)
    field.setButtonSymbols(QgsDoubleSpinBox.ButtonSymbols.NoButtons)
    field.setMinimumWidth(14 * owner.fontMetrics().averageCharWidth())
    field.setToolTip(tip)
    field.setAccessibleName(tip)
    return field


def line_of(field: QgsDoubleSpinBox) -> QLineEdit:
    """Return the line in which a number is typed; it tells of the Enter key."""
    line: QLineEdit = field.findChild(QLineEdit)
    return line
