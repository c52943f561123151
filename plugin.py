"""The plugin: wiring only. What is added to QGIS here is removed again in `unload`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .core.setup.dependencies import add_to_path
from .layers.translation import install_translator, remove_translator, tr
from .processing.icon import ICON_PATH
from .processing.provider import SceneMapperProvider
from .ui.run.quitting import QuitOnce
from .ui.windows import (
    close_windows,
    open_adapt_dock,
    open_cell_dock,
    open_find_dock,
    open_help,
    open_in_steps,
    open_network_manager,
    open_setup_page,
    open_side_by_side,
    try_sample_scene,
)

_MENU = "Scene Mapper"


class SceneMapperPlugin:
    """Scene Mapper in QGIS.

    Args:
        iface: the running program's interface; None in ``qgis_process``.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: SceneMapperProvider | None = None
        self._action: QAction | None = None
        self._menu_actions: list[QAction] = []
        self._quit_once: QuitOnce | None = None

    def initProcessing(self) -> None:
        """Add the Processing provider: all that ``qgis_process`` asks for."""
        self._add_provider()
        if self._provider is not None:
            self._provider.refreshAlgorithms()  # which it gives only now

    def initGui(self) -> None:
        """Add the provider, the entry in the Raster menu and the button."""
        self._add_provider()
        if self._provider is not None:
            self._provider.load_later()
        self._action = QAction(QIcon(str(ICON_PATH)), tr("Classify Scenes…"), self._iface.mainWindow())
        self._action.setObjectName("scene_mapper_classify")
        self._action.setToolTip(tr("Make a map of Local Climate Zones or land cover from a Sentinel-2 raster"))
        self._action.triggered.connect(self._open_dialog)
        self._iface.addPluginToRasterMenu(_MENU, self._action)
        self._iface.addToolBarIcon(self._action)  # QGIS hides its raster toolbar at first
        self._add_to_menu("scene_mapper_find", tr("Find a Scene…"), self._open_find)
        self._add_to_menu("scene_mapper_sample", tr("Try a Sample Scene"), self._try_sample)
        self._add_to_menu("scene_mapper_adapt", tr("Adapt to a City…"), self._open_adapt)
        cell = self._add_to_menu("scene_mapper_cell", tr("Look into a Cell…"), self._open_cell)
        cell.setIcon(QIcon(str(ICON_PATH.with_name("look_into_cell.svg"))))
        cell.setToolTip(tr("Click on a class map to see why a cell has its class"))
        self._iface.addToolBarIcon(cell)
        self._add_to_menu("scene_mapper_side_by_side", tr("Compare Side by Side…"), self._open_side_by_side)
        self._add_to_menu("scene_mapper_networks", tr("Networks…"), self._open_networks)
        self._add_to_menu("scene_mapper_setup", tr("Setup…"), self._open_setup)
        self._add_to_menu("scene_mapper_help", tr("Help"), self._open_help)
        self._quit_once = QuitOnce(self._iface)

    def unload(self) -> None:
        """Remove everything again."""
        close_windows(self._iface)
        if self._quit_once is not None:
            self._quit_once.remove()
            self._quit_once = None
        if self._action is not None:
            self._action.triggered.disconnect(self._open_dialog)
            self._iface.removePluginRasterMenu(_MENU, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None
        for action in self._menu_actions:
            self._iface.removePluginRasterMenu(_MENU, action)
            self._iface.removeToolBarIcon(action)
            action.deleteLater()
        self._menu_actions.clear()
        if self._provider is not None:
            self._provider.stop()
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        remove_translator()

    def _add_provider(self) -> None:
        add_to_path()
        install_translator()
        provider = SceneMapperProvider()
        # QGIS deletes a provider that it refuses; only one that it took may be kept.
        if QgsApplication.processingRegistry().addProvider(provider):
            self._provider = provider

    def _open_dialog(self) -> None:
        open_in_steps(self._iface)

    def _open_find(self) -> None:
        open_find_dock(self._iface)

    def _try_sample(self) -> None:
        try_sample_scene(self._iface)

    def _open_adapt(self) -> None:
        open_adapt_dock(self._iface)

    def _open_cell(self) -> None:
        open_cell_dock(self._iface)

    def _open_side_by_side(self) -> None:
        open_side_by_side(self._iface)

    def _open_networks(self) -> None:
        open_network_manager(self._iface.mainWindow())

    def _open_setup(self) -> None:
        open_setup_page(self._iface.mainWindow())

    def _open_help(self) -> None:
        open_help(self._iface.mainWindow())

    def _add_to_menu(self, name: str, text: str, slot: Callable[[], None]) -> QAction:
        action = QAction(text, self._iface.mainWindow())
        action.setObjectName(name)
        action.triggered.connect(slot)
        self._iface.addPluginToRasterMenu(_MENU, action)
        self._menu_actions.append(action)
        return action
