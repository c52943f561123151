"""The parts of the dock and where they stand: one column that scrolls."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QRegularExpression, Qt
from qgis.PyQt.QtGui import QRegularExpressionValidator
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.adapt.request import ID_PATTERN
from ...layers.translation import tr
from ..classify.network_box import NetworkBox
from ..classify.scene_box import SceneBox
from ..run.job import JobBar
from ..widgets.buttons import push_button
from ..widgets.fitting import dock_column
from ..widgets.help_button import HelpButton
from .areas_box import AreasBox
from .figures_table import FiguresTable
from .suspicious_table import SuspiciousTable

_TABLE_LINES = 9


@dataclass(frozen=True)
class DockParts:
    """What the dock is made of."""

    scene: SceneBox
    areas: AreasBox
    network: NetworkBox
    new_id: QLineEdit
    bands: QLineEdit
    replace: QCheckBox
    own_classes: QCheckBox
    leave_out: QCheckBox
    train_button: QPushButton
    undo_button: QPushButton
    help_button: HelpButton
    job: JobBar
    results: QGroupBox
    heading: QLabel
    figures: FiguresTable
    map_button: QPushButton
    classify_button: QPushButton
    factsheet_button: QPushButton
    suspects: QGroupBox
    suspicious: SuspiciousTable
    reason: QLabel
    back_button: QPushButton
    next_button: QPushButton
    change_button: QPushButton
    form_button: QPushButton


def lay_out(dock: QWidget) -> tuple[DockParts, QWidget]:
    """Make the parts.

    Args:
        dock: owner.

    Returns:
        The parts, and the widget that shows them all.
    """
    content = QWidget(dock)
    parts = _make_parts(content)
    parts.network.setTitle(tr("Network to adapt"))
    parts.scene.offers.retire()
    parts.scene.product_button.setVisible(False)  # the dock is narrow; the toolbox has it
    for box in (parts.scene, parts.areas):
        form = box.layout()
        if isinstance(form, QFormLayout):
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    column = QVBoxLayout(content)
    for box in (parts.scene, parts.areas, parts.network, _options(content, parts)):
        column.addWidget(box)
    column.addStretch()
    results = QVBoxLayout(parts.results)
    results.addWidget(parts.heading)
    results.addWidget(parts.figures)
    results.addLayout(_row(parts.map_button, parts.classify_button))
    results.addWidget(parts.factsheet_button)
    suspects = QVBoxLayout(parts.suspects)
    suspects.addWidget(parts.suspicious)
    suspects.addWidget(parts.reason)
    suspects.addLayout(_row(parts.back_button, parts.next_button))
    suspects.addLayout(_row(parts.change_button, parts.form_button))
    column.insertWidget(column.count() - 1, parts.results)
    column.insertWidget(column.count() - 1, parts.suspects)
    for table in (parts.figures, parts.suspicious):
        _set_height(table)
    # The foot stays in sight: one trains, looks, corrects and trains again.
    foot = QVBoxLayout()
    foot.setContentsMargins(9, 0, 9, 9)
    buttons = _row(parts.train_button, parts.undo_button)
    buttons.addWidget(parts.help_button, 0)
    foot.addLayout(buttons)
    foot.addWidget(parts.job)
    return parts, dock_column(dock, content, foot)


def _make_parts(owner: QWidget) -> DockParts:
    new_id = QLineEdit(owner)
    new_id.setPlaceholderText("my-city")
    new_id.setToolTip(tr("Lower-case letters, digits and hyphens, for example my-city."))
    new_id.setValidator(QRegularExpressionValidator(QRegularExpression(ID_PATTERN), new_id))
    bands = QLineEdit(owner)
    bands.setPlaceholderText(tr("detected by name"))
    bands.setToolTip(tr("Assignment of the raster's bands, for example B02=1,B03=2. Empty: detected by name."))
    heading, reason = QLabel(owner), QLabel(owner)
    for label in (heading, reason):
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
    return DockParts(
        scene=SceneBox(owner),
        areas=AreasBox(owner),
        network=NetworkBox(owner, several=False),
        new_id=new_id,
        bands=bands,
        replace=_check(
            owner, tr("Replace a network of this id"), tr("Otherwise an existing network of this id is kept.")
        ),
        own_classes=_check(
            owner,
            tr("Use the classes of the areas"),
            tr("The adapted network uses the classes of the areas instead of those of the network."),
        ),
        leave_out=_check(
            owner,
            tr("Leave out classes without areas"),
            tr("Classes without areas do not appear in maps. Otherwise they keep the network's scores."),
        ),
        train_button=push_button(owner, tr("&Train"), tr("Fit the last layer of the network to the areas")),
        undo_button=push_button(owner, tr("Und&o"), tr("Restore the network as it was before it was trained again")),
        help_button=HelpButton("adapt", owner, is_small=True),
        job=JobBar(owner),
        results=QGroupBox(tr("Accuracy on areas not trained on"), owner),
        heading=heading,
        figures=FiguresTable(owner),
        map_button=push_button(owner, tr("&Map"), tr("Add a map of the scene by the adapted network")),
        classify_button=push_button(owner, tr("&Classify…"), tr("Open Classify Scenes with the adapted network")),
        factsheet_button=push_button(
            owner, tr("&Factsheet…"), tr("Save map, areas and accuracy as a page, and open it")
        ),
        suspects=QGroupBox(tr("Suspicious areas"), owner),
        suspicious=SuspiciousTable(owner),
        reason=reason,
        back_button=push_button(owner, tr("&Previous"), tr("Show the previous area on the map")),
        next_button=push_button(owner, tr("Ne&xt"), tr("Show the next area on the map")),
        change_button=push_button(owner, tr("C&hange Class"), tr("Give the area the suggested class")),
        form_button=push_button(owner, tr("&Attributes…"), tr("Open the attributes of the area")),
    )


def _options(owner: QWidget, parts: DockParts) -> QGroupBox:
    box = QGroupBox(tr("Adapted network"), owner)
    form = QFormLayout(box)
    for text, field in ((tr("&Id"), parts.new_id), (tr("&Bands"), parts.bands)):
        form.addRow(text, field)
    for check in (parts.replace, parts.own_classes, parts.leave_out):
        form.addRow(check)
    return box


def _check(owner: QWidget, text: str, tooltip: str) -> QCheckBox:
    check = QCheckBox(text, owner)
    check.setToolTip(tooltip)
    return check


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    return row


def _set_height(table: QTableWidget) -> None:
    """Make rows as high as their names, which are broken where the dock is narrow."""
    line = table.fontMetrics().lineSpacing()
    table.verticalHeader().setMinimumSectionSize(round(1.6 * line))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setMinimumHeight(_TABLE_LINES * line)
