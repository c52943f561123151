"""How the dialog's parts are arranged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QGroupBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...layers.translation import tr
from ..results.result_actions import ResultActions
from ..results.result_view import ResultView
from ..run.queue_list import QueueList
from ..run.run_panel import RunPanel
from ..widgets.fitting import fit_to_screen
from ..widgets.help_button import HelpButton
from ..widgets.log_view import LogView
from ..widgets.settings_page import SettingsPage
from .area_box import AreaBox
from .band_table import BandTable
from .network_box import NetworkBox
from .options_box import OptionsBox
from .output_box import OutputBox
from .radar_box import RadarBox
from .scene_box import SceneBox
from .state_line import StateLine

_TAB_TOPICS = ("classify", "results", "log")  # what Help opens


@dataclass
class DialogParts:
    """The widgets that the dialog works with."""

    message_bar: QgsMessageBar
    tabs: QTabWidget
    scene: SceneBox
    network: NetworkBox
    radar: RadarBox
    bands: BandTable
    area: AreaBox
    output: OutputBox
    options: OptionsBox
    result: ResultView
    actions: ResultActions
    result_page: QWidget
    log: LogView
    state: StateLine
    run_panel: RunPanel
    queue_list: QueueList
    preview_button: QPushButton
    run_button: QPushButton
    close_button: QPushButton
    help_button: HelpButton
    copy_python: QAction
    copy_command: QAction


def lay_out(dialog: QDialog, canvas: Any) -> DialogParts:
    """Fill an empty dialog.

    Args:
        dialog: the dialog.
        canvas: the program's map, on which rectangles are drawn.
    """
    dialog.setWindowTitle(tr("Scene Mapper – Classify Scenes"))
    dialog.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
    tabs = QTabWidget(dialog)
    copy_button = QToolButton(dialog)
    copy_button.setText(tr("Copy As…"))
    copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    copy_button.setToolTip(tr("Copy this run for a script or a terminal"))
    menu = QMenu(copy_button)
    copy_button.setMenu(menu)
    parts = DialogParts(
        message_bar=QgsMessageBar(dialog),
        tabs=tabs,
        scene=SceneBox(),
        network=NetworkBox(),
        radar=RadarBox(),
        bands=BandTable(),
        area=AreaBox(canvas),
        output=OutputBox(),
        options=OptionsBox(),
        result=ResultView(),
        actions=ResultActions(canvas),
        result_page=QWidget(),
        log=LogView(),
        state=StateLine(dialog),
        run_panel=RunPanel(dialog),
        queue_list=QueueList(dialog),
        preview_button=QPushButton(tr("Pre&view"), dialog),
        run_button=QPushButton(tr("&Run"), dialog),
        close_button=QPushButton(tr("Close"), dialog),
        help_button=HelpButton("classify", dialog),
        copy_python=menu.addAction(tr("Copy as Python")),
        copy_command=menu.addAction(tr("Copy as qgis_process Command")),
    )
    tabs.addTab(_settings_page(parts), tr("Map"))
    page = QVBoxLayout(parts.result_page)
    page.setContentsMargins(0, 0, 0, 0)
    page.addWidget(parts.result, 1)
    page.addWidget(parts.actions)
    tabs.addTab(parts.result_page, tr("Result"))
    tabs.addTab(parts.log, tr("Log"))
    tabs.currentChanged.connect(lambda index: setattr(parts.help_button, "topic", _TAB_TOPICS[index]))
    layout = QVBoxLayout(dialog)
    layout.addWidget(parts.message_bar)
    layout.addWidget(tabs, 1)
    layout.addWidget(parts.state)
    layout.addWidget(parts.run_panel)
    layout.addWidget(parts.queue_list)
    layout.addLayout(_buttons(parts, copy_button))
    fit_to_screen(dialog, 78, 50)
    return parts


def _buttons(parts: DialogParts, copy_button: QToolButton) -> QHBoxLayout:
    """Put the buttons into a row; those that start a run wait until one is possible."""
    parts.run_button.setDefault(True)
    parts.run_button.setEnabled(False)
    parts.run_button.setToolTip(tr("Create the map in the background. Further runs are queued."))
    parts.preview_button.setEnabled(False)
    parts.preview_button.setAutoDefault(False)
    parts.preview_button.setToolTip(tr("Classify the centre of the current map view. This takes a few seconds."))
    parts.state.ready.connect(parts.preview_button.setEnabled)
    parts.close_button.setAutoDefault(False)
    parts.state.ready.connect(parts.run_button.setEnabled)
    buttons = QHBoxLayout()
    buttons.addWidget(parts.help_button)
    buttons.addWidget(copy_button)
    buttons.addStretch(1)
    buttons.addWidget(parts.preview_button)
    buttons.addWidget(parts.run_button)
    buttons.addWidget(parts.close_button)
    return buttons


def _settings_page(parts: DialogParts) -> QWidget:
    """Put the scene, network and area at the left, bands and results at the right."""
    bands_box = QGroupBox(tr("Bands"))
    QVBoxLayout(bands_box).addWidget(parts.bands)
    return SettingsPage([parts.scene, parts.network, parts.radar, parts.area, parts.options], [bands_box, parts.output])
