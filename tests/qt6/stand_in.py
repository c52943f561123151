"""QGIS's Python API on PyQt6, as far as the windows use it: real Qt widgets, and hollow classes for maps and layers.

`qgis.PyQt` is PyQt6, with the names that QGIS's own module adds. Widgets of `qgis.gui` are Qt's widgets that they
are made of; what they have besides is accepted and does nothing. Everything in `qgis.core` is hollow: there is no
layer and no project. So a window is checked for what it asks of Qt, not for what it asks of QGIS: the tests in QGIS
do that.
"""

from __future__ import annotations

import importlib
import sys
import types
from pathlib import Path
from typing import Any

from PyQt6 import QtCore, QtGui, QtWidgets
from PyQt6.QtCore import pyqtSignal

QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "QtSvg", "QtTest")
MOVED_IN_QT6 = ("QAction", "QActionGroup", "QShortcut")
"""What `qgis.PyQt.QtWidgets` still offers although Qt 6 has it in QtGui."""


class Hollow:
    """Anything of QGIS: it can be called, asked and connected to, and holds nothing."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        pass

    def __call__(self, *arguments: Any, **options: Any) -> Hollow:
        """Give nothing."""
        return Hollow()

    def __getattr__(self, name: str) -> Any:
        """Have whatever is asked for, apart from Python's own names."""
        return _nothing(name)

    def __bool__(self) -> bool:
        """Be false, as a layer that is not there."""
        return False

    def __iter__(self) -> Any:
        """Hold nothing."""
        return iter(())

    def __len__(self) -> int:
        """Count nothing."""
        return 0

    def __or__(self, other: Any) -> Hollow:
        """Combine as flags do."""
        return self

    def __str__(self) -> str:
        """Say nothing."""
        return ""


def _nothing(name: str) -> Hollow:
    if name.startswith("__"):
        raise AttributeError(name)
    return Hollow()


class _Lenient(type(QtCore.QObject)):  # type: ignore[misc]
    """The type of classes whose unknown members are hollow."""

    def __getattr__(cls, name: str) -> Any:
        return _nothing(name)


class Lenient(metaclass=_Lenient):
    """A Qt class with members of QGIS that do nothing."""

    def __getattr__(self, name: str) -> Any:
        """Have whatever is asked for; private names are our own and must exist."""
        if name.startswith("_"):
            raise AttributeError(name)
        return Hollow()


class QgsMapLayerComboBox(Lenient, QtWidgets.QComboBox):
    """A list of layers, without any."""

    layerChanged = pyqtSignal(object)

    def currentLayer(self) -> None:
        """Give no layer."""


class QgsProcessingMapLayerComboBox(Lenient, QtWidgets.QWidget):
    """A list of layers within a widget."""

    valueChanged = pyqtSignal()

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__()
        QtWidgets.QComboBox(self)

    def currentLayer(self) -> None:
        """Give no layer."""

    def currentText(self) -> str:
        """Give no name."""
        return ""


class QgsFieldComboBox(Lenient, QtWidgets.QComboBox):
    """A list of fields, without any."""

    fieldChanged = pyqtSignal(str)

    def currentField(self) -> str:
        """Give no field."""
        return ""


class QgsCheckableComboBox(Lenient, QtWidgets.QComboBox):
    """A list with ticks."""

    checkedItemsChanged = pyqtSignal(list)

    def checkedItems(self) -> list[str]:
        """Give no entry."""
        return []


class QgsDoubleSpinBox(Lenient, QtWidgets.QDoubleSpinBox):
    """A number."""


class QgsSpinBox(Lenient, QtWidgets.QSpinBox):
    """A whole number."""


class QgsCollapsibleGroupBox(Lenient, QtWidgets.QGroupBox):
    """A box that is open."""

    collapsedStateChanged = pyqtSignal(bool)

    def isCollapsed(self) -> bool:
        """Be open."""
        return False


class QgsFileWidget(Lenient, QtWidgets.QWidget):
    """A path."""

    fileChanged = pyqtSignal(str)

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QtWidgets.QLineEdit(self)
        self._line.textChanged.connect(self.fileChanged)

    def lineEdit(self) -> QtWidgets.QLineEdit:
        """Give the line that holds the path."""
        return self._line

    def filePath(self) -> str:
        """Give the path."""
        return self._line.text()

    def setFilePath(self, path: str) -> None:
        """Take a path."""
        self._line.setText(path)


class QgsMessageBar(Lenient, QtWidgets.QFrame):
    """A bar that shows nothing."""


class QgsAuthConfigSelect(Lenient, QtWidgets.QWidget):
    """No account."""

    selectedConfigIdChanged = pyqtSignal(str)

    def configId(self) -> str:
        """Give no account."""
        return ""


class QgsApplication(Hollow):
    """The program: its icons are empty."""

    @staticmethod
    def getThemeIcon(name: str) -> QtGui.QIcon:
        """Give an empty icon."""
        return QtGui.QIcon()

    @staticmethod
    def instance() -> Any:
        """Give Qt's application."""
        return QtWidgets.QApplication.instance()

    def __getattr__(self, name: str) -> Any:
        return _nothing(name)


class QgsSettings(QtCore.QSettings):
    """The settings, in a file that `install` names."""

    path = ""

    def __init__(self) -> None:
        super().__init__(self.path, QtCore.QSettings.Format.IniFormat)


WIDGETS = (
    QgsMapLayerComboBox, QgsProcessingMapLayerComboBox, QgsFieldComboBox, QgsCheckableComboBox, QgsDoubleSpinBox,
    QgsSpinBox, QgsCollapsibleGroupBox, QgsFileWidget, QgsMessageBar, QgsAuthConfigSelect,
)  # fmt: skip


class _HollowModule(types.ModuleType):
    """A module whose unknown classes are hollow; as objects or widgets they can be inherited from."""

    base: Any = QtCore.QObject

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _Lenient(name, (Lenient, self.base), {"__init__": _without_arguments(self.base)})
        setattr(self, name, made)
        return made


def _without_arguments(base: Any) -> Any:
    def begin(self: Any, *arguments: Any, **options: Any) -> None:
        base.__init__(self)

    return begin


def install(settings: Path) -> None:
    """Put the stand-in where ``import qgis`` finds it.

    Args:
        settings: the file that `QgsSettings` reads and writes.
    """
    QgsSettings.path = str(settings)
    qgis, pyqt = types.ModuleType("qgis"), types.ModuleType("qgis.PyQt")
    modules: dict[str, Any] = {"qgis": qgis, "qgis.PyQt": pyqt}
    qgis.PyQt = pyqt  # type: ignore[attr-defined]
    for name in QT_MODULES:
        modules[f"qgis.PyQt.{name}"] = importlib.import_module(f"PyQt6.{name}")
        setattr(pyqt, name, modules[f"qgis.PyQt.{name}"])
    for name in MOVED_IN_QT6:
        setattr(modules["qgis.PyQt.QtWidgets"], name, getattr(QtGui, name))
    for name in ("core", "gui", "utils", "analysis"):
        modules[f"qgis.{name}"] = _HollowModule(f"qgis.{name}")
        setattr(qgis, name, modules[f"qgis.{name}"])
    modules["qgis.gui"].base = QtWidgets.QWidget
    for widget in WIDGETS:
        setattr(modules["qgis.gui"], widget.__name__, widget)
    modules["qgis.core"].QgsSettings, modules["qgis.core"].QgsApplication = QgsSettings, QgsApplication
    modules["qgis.utils"].iface = None
    for module in (qgis, pyqt):
        module.__path__ = []
    sys.modules.update(modules)
