"""How the dialog's parts are arranged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAction,
    QBoxLayout,
    QDialog,
    QGroupBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyle,
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
from ..widgets.fitting import fit_to_screen, scrolling
from ..widgets.help_button import HelpButton
from ..widgets.log_view import LogView
from ..widgets.settings_page import SettingsPage
from ..widgets.tab_order import order_tabs
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
    result_page: QScrollArea
    log: LogView
    state: StateLine
    run_panel: RunPanel
    queue_list: QueueList
    preview_button: QPushButton
    run_button: QPushButton
    close_button: QPushButton
    help_button: HelpButton
    panel_button: QToolButton
    copy_python: QAction
    copy_command: QAction
    buttons: QBoxLayout

    def arrange(self, is_narrow: bool) -> None:
        """Put the buttons into one row, or into two where there is little room; let tables be narrow there."""
        direction = QBoxLayout.Direction
        self.buttons.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        for part in (self.tabs.widget(0), self.scene, self.network, self.state, self.bands, self.actions):
            part.arrange(is_narrow)


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
        result_page=scrolling(QWidget()),
        log=LogView(),
        state=StateLine(dialog),
        run_panel=RunPanel(dialog),
        queue_list=QueueList(dialog),
        preview_button=QPushButton(tr("Previe&w"), dialog),
        run_button=QPushButton(tr("&Run"), dialog),
        close_button=QPushButton(tr("Close"), dialog),
        help_button=HelpButton("classify", dialog),
        panel_button=_panel_button(dialog),
        copy_python=menu.addAction(tr("Copy as Python")),
        copy_command=menu.addAction(tr("Copy as qgis_process Command")),
        buttons=QBoxLayout(QBoxLayout.Direction.LeftToRight),
    )
    tabs.addTab(_settings_page(parts), tr("Map"))
    page = QVBoxLayout(parts.result_page.widget())
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
    layout.addLayout(_arranged(parts, copy_button))
    order_tabs(dialog)
    fit_to_screen(dialog, 78, 50)
    return parts


def _panel_button(dialog: QDialog) -> QToolButton:
    button = QToolButton(dialog)
    button.setCheckable(True)
    icon = QgsApplication.getThemeIcon("/mDockify.svg")  # newer than some versions of QGIS
    button.setIcon(
        dialog.style().standardIcon(QStyle.StandardPixmap.SP_TitleBarNormalButton) if icon.isNull() else icon
    )
    button.setToolTip(tr("Show as a panel beside the map"))
    button.setAccessibleName(button.toolTip())
    return button


def _arranged(parts: DialogParts, copy_button: QToolButton) -> QBoxLayout:
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
    left, right = QHBoxLayout(), QHBoxLayout()
    for button in (parts.help_button, copy_button, parts.panel_button):
        left.addWidget(button)
    left.addStretch(1)
    right.addStretch(1)
    for button in (parts.preview_button, parts.run_button, parts.close_button):
        right.addWidget(button)
    parts.buttons.addLayout(left)
    parts.buttons.addLayout(right)
    return parts.buttons


def _settings_page(parts: DialogParts) -> QWidget:
    """Put the scene, network and area at the left, bands and results at the right."""
    bands_box = QGroupBox(tr("Bands"))
    QVBoxLayout(bands_box).addWidget(parts.bands)
    return SettingsPage([parts.scene, parts.network, parts.radar, parts.area, parts.options], [bands_box, parts.output])
