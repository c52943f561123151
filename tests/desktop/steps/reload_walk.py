"""Look where the plugin is found, take it away, bring it back."""

from __future__ import annotations

import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface
from walk import REPORT, Walk, start


def found() -> dict[str, object]:
    """Say where the plugin can be reached."""
    window = iface.mainWindow()
    actions = window.findChildren(QAction, "scene_mapper_classify")
    menus = [action.menu() for action in iface.rasterMenu().actions() if action.text() == "Scene Mapper"]
    buttons = [bar.widgetForAction(action) for bar in (iface.pluginToolBar(),) for action in actions]
    return {
        "actions": len(actions),
        "menu": [action.text() for menu in menus for action in menu.actions()],
        "buttons": sum(button is not None and button.isVisible() for button in buttons),
        "provider": QgsApplication.processingRegistry().providerById("scene_mapper") is not None,
    }


def walk() -> Walk:
    """Load, unload, load."""
    iface.mainWindow().setGeometry(0, 0, 1280, 800)
    yield 0.5
    REPORT["loaded"] = found()
    qgis.utils.unloadPlugin("scene_mapper")
    yield 0.5
    REPORT["unloaded"] = found()
    qgis.utils.loadPlugin("scene_mapper")
    qgis.utils.startPlugin("scene_mapper")
    yield 0.5
    REPORT["reloaded"] = found()


start(walk)
