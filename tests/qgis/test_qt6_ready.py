"""Code that talks to Qt and QGIS is written so that Qt 6 (QGIS 4) runs it too.

Qt 6 knows an enum's members only by the enum: ``Qt.AlignmentFlag.AlignLeft``, not ``Qt.AlignLeft``.
Every attribute of a class of Qt or QGIS that the code names is looked up in the real class.
"""

from __future__ import annotations

import ast
import enum
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(
    path
    for pattern in (
        "*.py",
        "layers/**/*.py",
        "processing/**/*.py",
        "ui/**/*.py",
        "tools/*.py",
        "tests/qgis/*.py",
        "tests/desktop/*.py",
    )
    for path in ROOT.glob(pattern)
)
GONE_IN_QT6 = {
    "QDesktopWidget", "QFontMetrics.width", "QRegExp", "QRegExpValidator", "QStringListModel.sort",
    "QVariant.Bool", "QVariant.Date", "QVariant.DateTime", "QVariant.Double", "QVariant.Int",
    "QVariant.List", "QVariant.LongLong", "QVariant.Map", "QVariant.String", "QVariant.StringList",
}  # fmt: skip


def imported_objects(tree: ast.Module) -> dict[str, object]:
    """Look up what a module imports from Qt and QGIS, by the name that it has there."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            module = importlib.import_module(node.module)
            found |= {a.asname or a.name: getattr(module, a.name) for a in node.names if hasattr(module, a.name)}
    return found


def resolve(node: ast.expr, objects: dict[str, object]) -> object | None:
    if isinstance(node, ast.Name):
        return objects.get(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(resolve(node.value, objects), node.attr, None)
    return None


def is_enum_member_outside_its_enum(owner: object, value: object) -> bool:
    kind = type(value)
    is_enum = isinstance(value, enum.Enum) or (isinstance(value, int) and kind not in (int, bool))
    return isinstance(owner, type) and is_enum and owner is not kind and not issubclass(owner, enum.Enum)


def problems(source: str) -> Iterator[str]:
    """Return a line for each thing in a module that Qt 6 would refuse."""
    tree = ast.parse(source)
    objects = imported_objects(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.lineno}: {a.name} is gone" for a in node.names if a.name in GONE_IN_QT6)
        elif isinstance(node, ast.Attribute):
            if node.attr == "exec_":
                yield f"{node.lineno}: exec_ is gone: exec"
            elif ast.unparse(node) in GONE_IN_QT6:
                yield f"{node.lineno}: {ast.unparse(node)} is gone"
            elif is_enum_member_outside_its_enum(resolve(node.value, objects), resolve(node, objects)):
                kind = type(resolve(node, objects)).__qualname__
                yield f"{node.lineno}: {ast.unparse(node)} must be named by its enum: {kind}.{node.attr}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_ready(path: Path) -> None:
    assert list(problems(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", "Qt.AlignLeft must be named by its enum"),
        ("from qgis.PyQt import QtCore\nQtCore.Qt.Horizontal", "Qt.Horizontal must be named"),
        ("from qgis.PyQt.QtWidgets import QMessageBox\nQMessageBox.Yes", "StandardButton.Yes"),
        ("from qgis.core import QgsTask\nQgsTask.CanCancel", "QgsTask.CanCancel must be named"),
        ("from qgis.core import QgsMapLayerProxyModel\nQgsMapLayerProxyModel.RasterLayer", "must be named"),
        ("from qgis.PyQt.QtCore import QVariant\nQVariant.Int", "QVariant.Int is gone"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp is gone"),
        ("dialog.exec_()", "exec_ is gone"),
    ],
)
def test_what_qt6_refuses_is_found(line: str, told: str) -> None:
    (found,) = problems(line)
    assert told in found


@pytest.mark.parametrize(
    "line",
    [
        "from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop",
        "from qgis.core import QgsProcessingParameterNumber as N\nN.Type.Double",
        "from qgis.core import Qgis\nQgis.MessageLevel.Warning\nQgis.QGIS_VERSION_INT",
        "from qgis.core import QgsRasterLayer\nQgsRasterLayer.crs",
        "dialog.exec()",
    ],
)
def test_what_qt6_takes_is_left_alone(line: str) -> None:
    assert list(problems(line)) == []
