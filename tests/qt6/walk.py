"""Open every window on PyQt6 and use what is in it: ``python -m scene_mapper.tests.qt6.walk FOLDER``.

Prints a line of JSON: the windows that were shown, with the number of widgets that were used in each, the pages that
were opened, and the errors.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, pyqtSlot
from PyQt6.QtGui import QDesktopServices, QPalette
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QSlider,
    QTabWidget,
    QToolButton,
    QWidget,
)

from .stand_in import Hollow, install

NOT_PRESSED = ("Install", "Update", "Remove", "Download", "Try a Sample Scene", "Search")
"""Buttons that begin what takes long, or needs a network."""


class Iface(Hollow):
    """The running program: its window, and a hollow map."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def mainWindow(self) -> QMainWindow:
        """Give the window."""
        return self._window


class OpenedPages(QObject):
    """Takes what a window wants the system to open."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        for scheme in ("file", "http", "https"):
            QDesktopServices.setUrlHandler(scheme, self, "take")

    @pyqtSlot(QUrl)
    def take(self, address: QUrl) -> None:
        """Remember an address."""
        self.addresses.append(address.toString())


def windows(iface: Iface) -> dict[str, Callable[[], QWidget]]:
    """Return how each window is made."""
    from scene_mapper.core.classmap.schemes import LCZ
    from scene_mapper.layers import styling  # noqa: F401 (imports must work, too)
    from scene_mapper.ui.adapt.adapt_dock import AdaptDock
    from scene_mapper.ui.classify.classify_dialog import ClassifyDialog
    from scene_mapper.ui.networks.import_dialog import ImportDialog
    from scene_mapper.ui.networks.network_manager import NetworkManager
    from scene_mapper.ui.results.result_view import ResultView
    from scene_mapper.ui.scenes.find_dock import FindDock
    from scene_mapper.ui.setup.setup_page import SetupPage

    assert len(LCZ) == 17
    return {
        "classify": lambda: ClassifyDialog(iface),
        "networks": NetworkManager,
        "import": ImportDialog,
        "setup": SetupPage,
        "adapt": lambda: AdaptDock(iface),
        "find": lambda: FindDock(iface),
        "result": ResultView,
    }


def answer_no() -> None:
    """Let questions and choosers of files be answered at once, as if the user had cancelled."""
    replaced: Any = QDialog
    replaced.exec = lambda dialog: 0
    nothing = {"getOpenFileName": ("", ""), "getOpenFileNames": ([], ""), "getSaveFileName": ("", "")}
    for name, answer in {**nothing, "getExistingDirectory": ""}.items():
        setattr(QFileDialog, name, staticmethod(lambda *_, answer=answer, **__: answer))
    for name in ("question", "warning", "information", "critical"):
        setattr(QMessageBox, name, staticmethod(lambda *_, **__: QMessageBox.StandardButton.No))


def use(window: QWidget) -> int:
    """Change every field of a window and press its buttons; return how many were used."""
    used = 0
    for widget in window.findChildren(QWidget):
        if not widget.isEnabled() or widget.window() is not window.window():
            continue
        used += _use_one(widget)
        QApplication.processEvents()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_F1):
        QTest.keyClick(window, key)
    return used


def _use_one(widget: QWidget) -> bool:
    """Use a widget as a user would; return whether it is one to use."""
    if isinstance(widget, QComboBox):
        for index in (*range(min(widget.count(), 12)), 0):
            widget.setCurrentIndex(index)
    elif isinstance(widget, QTabWidget):
        for index in (*range(widget.count()), 0):
            widget.setCurrentIndex(index)
    elif isinstance(widget, (QAbstractSpinBox, QSlider)):
        QTest.keyClick(widget, Qt.Key.Key_Up)
    elif isinstance(widget, QLineEdit):
        widget.setText("10,20,30,40")
        widget.editingFinished.emit()
        widget.setText("")
    elif isinstance(widget, QAbstractItemView):
        QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        QTest.keyClick(widget, Qt.Key.Key_Down)
    elif isinstance(widget, QAbstractButton):
        opens_menu = isinstance(widget, (QPushButton, QToolButton)) and widget.menu() is not None
        if opens_menu or any(part in widget.text().replace("&", "") for part in NOT_PRESSED):
            return False
        for _ in range(1 + widget.isCheckable()):
            widget.click()
    else:
        return False
    return True


def _visit(make: Callable[[], QWidget]) -> int:
    window = make()
    window.show()
    QApplication.processEvents()
    used = use(window)
    window.setPalette(QPalette(Qt.GlobalColor.black))  # as a change of theme
    window.resize(640, 480)
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    QApplication.processEvents()
    if isinstance(window, QDialog):
        window.reject()
    window.close()
    shut_down: Any = getattr(window, "shut_down", None)
    if callable(shut_down):
        shut_down()
    return used


def main() -> None:
    """Open, use and close the windows one after the other."""
    folder = Path(sys.argv[1])
    application = QApplication([])
    install(folder / "settings.ini")
    errors: list[str] = []
    sys.excepthook = lambda *error: errors.append("".join(traceback.format_exception(*error)))
    answer_no()
    pages, main_window = OpenedPages(), QMainWindow()
    used: dict[str, int] = {}
    for name, make in windows(Iface(main_window)).items():
        try:
            used[name] = _visit(make)
        except Exception:  # noqa: BLE001 (whatever it is, the test shows it)
            errors.append(f"{name}: {traceback.format_exc()}")
    application.processEvents()
    print(json.dumps({"used": used, "errors": errors, "opened": pages.addresses}))


if __name__ == "__main__":
    main()
