"""The parts of the dock and where they stand: one column that scrolls, with the state below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsFileWidget, QgsSpinBox
from qgis.PyQt.QtCore import QDate, QDir, QStandardPaths
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...layers.translation import tr
from ..run.job import JobBar
from ..widgets.buttons import push_button
from ..widgets.fitting import dock_column
from ..widgets.help_button import HelpButton
from ..widgets.narrow import narrow
from .catalogue_box import CatalogueBox
from .results_table import ResultsTable
from .where_box import WhereBox

FOLDER, CLOUDS, LEVEL = (f"scene_mapper/find/{name}" for name in ("folder", "clouds", "level"))
_CLOUD_PERCENT = 20
_TABLE_LINES, _TABLE_LETTERS = 14, 44


@dataclass(frozen=True)
class DockParts:
    """What the dock is made of."""

    where: WhereBox
    start: QDateEdit
    end: QDateEdit
    clouds: QgsSpinBox
    level: QComboBox
    catalogue: CatalogueBox
    search_button: QPushButton
    table: ResultsTable
    seasons_button: QPushButton
    folder: QgsFileWidget
    get_button: QPushButton
    classify_button: QPushButton
    help_button: HelpButton
    job: JobBar

    def show_buttons(self) -> None:
        """Scroll to what is to be done with the scenes that were found."""
        widget = self.get_button.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        if widget is not None:
            widget.ensureWidgetVisible(self.get_button)


def lay_out(dock: QWidget, canvas: Any) -> tuple[DockParts, QWidget]:
    """Make the parts.

    Args:
        dock: owner.
        canvas: the program's map.

    Returns:
        The parts, and the widget that shows them all.
    """
    content = QWidget(dock)
    parts = _make_parts(content, canvas)
    when = QGroupBox(tr("Time and clouds"), content)
    dates = QHBoxLayout()
    dates.addWidget(parts.start)
    dates.addWidget(QLabel("–", when))
    dates.addWidget(parts.end)
    dates.addStretch(1)
    form = QFormLayout(when)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for text, field, buddy in (
        (tr("&From, to"), dates, parts.start),
        (tr("C&louds"), parts.clouds, parts.clouds),
        (tr("Le&vel"), parts.level, parts.level),
    ):
        label = QLabel(text, when)
        label.setBuddy(buddy)
        form.addRow(label, field)
    column = QVBoxLayout(content)
    for widget in (parts.where, when, parts.catalogue, parts.search_button, parts.table, parts.seasons_button):
        column.addWidget(widget)
    folder_label = QLabel(tr("Save &in"), content)
    folder_label.setBuddy(parts.folder.lineEdit())
    folder = QHBoxLayout()
    folder.addWidget(folder_label)
    folder.addWidget(parts.folder, 1)
    column.addLayout(folder)
    buttons = QHBoxLayout()
    buttons.addWidget(parts.get_button)
    buttons.addWidget(parts.classify_button)
    buttons.addWidget(parts.help_button)
    column.addLayout(buttons)
    parts.table.setMinimumWidth(_TABLE_LETTERS * content.fontMetrics().averageCharWidth())
    parts.table.setMinimumHeight(_TABLE_LINES * content.fontMetrics().lineSpacing())
    return parts, dock_column(dock, content, parts.job)


def save_choices(parts: DockParts) -> None:
    """Remember what is likely to be the same next time."""
    settings = QgsSettings()
    settings.setValue(CLOUDS, parts.clouds.value())
    settings.setValue(LEVEL, parts.level.currentData())
    settings.setValue(FOLDER, parts.folder.filePath())


def _make_parts(content: QWidget, canvas: Any) -> DockParts:
    settings, today = QgsSettings(), QDate.currentDate()
    level = QComboBox(content)
    narrow(level)
    for key, text in (
        ("L2A", tr("Level-2A (surface reflectance)")),
        ("L1C", tr("Level-1C (top of atmosphere)")),
        ("any", tr("any")),
    ):
        level.addItem(text, key)
    level.setCurrentIndex(max(0, level.findData(settings.value(LEVEL, "L2A", type=str))))
    clouds = QgsSpinBox(content)
    clouds.setRange(0, 100)
    clouds.setClearValue(_CLOUD_PERCENT)
    clouds.setPrefix(tr("at most "))
    clouds.setSuffix(" %")
    clouds.setToolTip(tr("Cloud cover of the tiles, not of your area alone"))
    clouds.setValue(settings.value(CLOUDS, _CLOUD_PERCENT, type=int))
    folder = QgsFileWidget(content)
    folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
    folder.setDialogTitle(tr("Folder for Scenes"))
    folder.setFilePath(settings.value(FOLDER, "", type=str) or QgsProject.instance().homePath() or _documents())
    seasons_button = push_button(content, tr("Select &Best per Season"))
    seasons_button.setToolTip(tr("Select the clearest scene of each season that covers the area"))
    get_button = push_button(content, tr("&Get Scene"))
    get_button.setToolTip(tr("Fetch the area of the selected scenes to the folder and add them to the project"))
    classify_button = push_button(content, tr("Classif&y…"))
    classify_button.setToolTip(tr("Open the dialog with the scene that was fetched last"))
    return DockParts(
        where=WhereBox(canvas, content),
        start=_date(content, today.addYears(-1), tr("First day")),
        end=_date(content, today, tr("Last day")),
        clouds=clouds,
        level=level,
        catalogue=CatalogueBox(content),
        search_button=push_button(content, tr("&Search")),
        table=ResultsTable(content),
        seasons_button=seasons_button,
        folder=folder,
        get_button=get_button,
        classify_button=classify_button,
        help_button=HelpButton("find", content, is_small=True),
        job=JobBar(content),
    )


def _documents() -> str:
    """Return the user's folder of documents, or home folder: a place for scenes where no project is open."""
    place = QStandardPaths.StandardLocation
    found = (QStandardPaths.writableLocation(one) for one in (place.DocumentsLocation, place.HomeLocation))
    return next((path for path in found if path and QDir(path).exists()), "")


def _date(parent: QWidget, day: QDate, name: str) -> QDateEdit:
    edit = QDateEdit(day, parent)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setAccessibleName(name)
    edit.setToolTip(name)
    return edit
