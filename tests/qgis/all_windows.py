"""All windows of the plugin, opened and closed again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QWidget

from scene_mapper.tests.qgis.dialog_hands import settled, wait
from scene_mapper.ui.adapt.adapt_dock import AdaptDock
from scene_mapper.ui.classify.classify_dialog import ClassifyDialog
from scene_mapper.ui.compare.side_by_side import SideBySide
from scene_mapper.ui.inspect.cell_dock import CellDock
from scene_mapper.ui.networks.import_dialog import ImportDialog
from scene_mapper.ui.networks.network_manager import NetworkManager
from scene_mapper.ui.scenes.find_dock import FindDock
from scene_mapper.ui.setup.setup_page import SetupPage


@contextmanager
def all_windows(iface: Any) -> Iterator[dict[str, QWidget]]:
    """Show one of each by the name of its page in the manual."""
    QgsSettings().remove("scene_mapper")
    windows: dict[str, Any] = {
        "classify": ClassifyDialog(iface),
        "networks": NetworkManager(),
        "import": ImportDialog(),
        "setup": SetupPage(),
        "adapt": AdaptDock(iface),
        "find": FindDock(iface),
        "cell": CellDock(iface),
        "compare": SideBySide(iface),
    }
    try:
        for window in windows.values():
            window.show()
        settled(windows["classify"])
        wait(lambda: not windows["setup"]._background.busy())
        yield windows
    finally:
        for name, window in windows.items():
            if name != "import":  # which stops in `done`
                window.shut_down()
            window.close()
            window.deleteLater()
