"""Text that cannot be translated: everything on screen in a language where each translated string is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterEnum, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QStandardPaths, Qt, QTranslator
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from scene_mapper.core.analysis.export_targets import TOOLS
from scene_mapper.core.catalogues.catalogues import CATALOGUES
from scene_mapper.core.classmap.schemes import SCHEMES
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.card_text import text_blocks
from scene_mapper.core.networks.catalogue import read_catalogue
from scene_mapper.core.networks.library import open_library
from scene_mapper.core.sentinel.bands import SENTINEL2_BANDS
from scene_mapper.layers.translation import tr
from scene_mapper.tests.qgis.all_windows import all_windows
from scene_mapper.tests.qgis.dialog_hands import choose_network, run_to_end, settled

OPEN, CLOSE = "⟦", "⟧"
_MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_FOLDERS = re.compile(r"(?<![\w<])/(?:[\w.~-]+/)+[\w.-]*")
"""Paths, which may contain a word that is a name elsewhere."""
_DATA = re.compile(
    r"<[^>]*>|&\w+;|https?://\S+|[\w./~-]*/[\w./-]+|[\w*-]*\.tif\b|\*\.\w+|\b\w*\d\w*\b|\b[A-Z]{2,}\b|\b(?:km|km²|min|nm|px|onnxruntime|linux|onnx|h5py)\b"
)
"""Not language: markup, addresses, paths, filters, numbers with units, abbreviations, names of packages."""
_NAMES = {"Scene Mapper", "Sentinel", "QGIS", "Python", "my-city", "xmin,xmax,ymin,ymax"}
"""Proper names, and examples of what is typed."""


class PseudoLanguage(QTranslator):
    """A language in which every string that goes through translation is marked."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"{OPEN}{source}{CLOSE}" if source else ""

    def isEmpty(self):
        return False


@pytest.fixture
def pseudo_language(qgis_app: QgsApplication) -> Iterator[None]:
    translator = PseudoLanguage()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def _items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    n_columns = 1 if isinstance(view, QListView) else model.columnCount()
    for section in range(n_columns):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield model.headerData(section, Qt.Orientation.Horizontal, role)
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    for row in rows:
        rows += [model.index(n, 0, row) for n in range(model.rowCount(row))]
        for column in range(n_columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield row.siblingAtColumn(column).data(role)


def shown_by(widget: QWidget) -> Iterator[object]:
    """Return the texts that a widget shows, without those of its children."""
    yield widget.toolTip()
    yield widget.whatsThis()
    yield widget.accessibleName()
    yield from (text for action in widget.actions() for text in (action.text(), action.toolTip()))
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        yield widget.placeholderText()
        yield from widget.toPlainText().splitlines()
    if isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
        yield from (getattr(widget, name)() for name in ("prefix", "suffix") if hasattr(widget, name))
    if isinstance(widget, QComboBox):
        for index in range(widget.count()):
            yield widget.itemText(index)
            yield widget.itemData(index, Qt.ItemDataRole.ToolTipRole)
    if isinstance(widget, QTabWidget):
        yield from (text(n) for n in range(widget.count()) for text in (widget.tabText, widget.tabToolTip))
    if isinstance(widget, QAbstractItemView):
        yield from _items(widget)


def data_words() -> set[str]:
    """Return what comes from cards and tables of names, in no language or in English only."""
    words = set(_NAMES) | set(SENTINEL2_BANDS) | set(SCHEMES) | {one.title for one in CATALOGUES.values()}
    words |= {tool.name for tool in TOOLS}
    for network in [*open_library().networks, *read_catalogue()]:
        words |= {str(getattr(network, name, "")) for name in ("id", "title", "licence", "doi")}
        if isinstance(network, ModelCard):
            words |= {network.citation, network.trained_on}
            if network.origin != "starter":  # those are translated
                words |= {network.architecture, *(block.text for block in text_blocks(network.description))}
                words |= {text for figure in network.accuracy for text in (figure.metric, figure.on)}
    return words - {""}


def untranslated(text: object, data: set[str]) -> str:
    """Return what of a text is neither marked nor data; "" if nothing is."""
    left = unescape(str(text or ""))
    while _MARKED.search(left):
        left = _MARKED.sub(" ", left)
    left = _FOLDERS.sub(" ", left)
    for word in sorted(data, key=len, reverse=True):
        left = left.replace(word, " ")
    left = _DATA.sub(" ", left)
    return left.strip() if re.search(r"[^\W\d_]{2,}", left) else ""


def test_what_is_not_translated_is_seen(qgis_app, pseudo_language):
    owner = QWidget()
    label, combo, table = QLabel("Plain words", owner), QComboBox(owner), QTableWidget(1, 1, owner)
    combo.addItems([tr("Classes"), "Second entry"])
    table.setHorizontalHeaderLabels(["Heading"])
    table.setItem(0, 0, QTableWidgetItem(tr("Cell {n}").format(n="of a file") + " more"))
    label.setToolTip(f"<b>{tr('Known')}</b> 12 km, B02, /a/path.tif")
    assert {left for _, _, left in untranslated_in({"window": owner}, set())} == {
        "Plain words",
        "Second entry",
        "Heading",
        "more",
    }


def untranslated_in(windows: dict[str, QWidget], data: set[str]) -> set[tuple[str, str, str]]:
    """Return what can be seen in windows and is neither translated nor data, with its place."""
    shown = [
        (name, widget, text)
        for name, window in windows.items()
        for widget in [window, *window.findChildren(QWidget)]
        for text in shown_by(widget)
    ]
    shown += [(name, action, action.text()) for name, one in windows.items() for action in one.findChildren(QAction)]
    return {(name, type(owner).__name__, left) for name, owner, text in shown if (left := untranslated(text, data))}


def test_everything_in_the_windows_can_be_translated(
    plugin, project, qgis_iface, messages, pseudo_language, write_raster, scene_dn, scene, network, tmp_path
):
    data = data_words() | {"rgb", "scene", "linear", "Linear scene network"}
    places = QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.HomeLocation
    data |= {Path(QStandardPaths.writableLocation(one)).name for one in places} - {""}  # folders that are proposed
    rgb = QgsRasterLayer(str(write_raster(scene_dn(61, 47)[:3], ("a", "b", "c"), name="rgb.tif")), "rgb")
    project.addMapLayers([rgb, layer := QgsRasterLayer(str(scene), "scene")])
    with all_windows(qgis_iface) as windows:
        dialog = windows["classify"]
        found = untranslated_in(windows, data)
        dialog.parts.scene.layers.setLayer(rgb)
        settled(dialog)
        assert OPEN in dialog.parts.state.text.text()  # which bands are missing
        found |= untranslated_in({"three bands": dialog}, data)
        dialog.parts.scene.layers.setLayer(layer)
        choose_network(dialog, network)
        dialog.parts.output.classes.setFilePath(str(tmp_path / "map.tif"))
        settled(dialog)
        found |= untranslated_in({"ready": dialog}, data)
        run_to_end(dialog)
        found |= untranslated_in({"result": dialog}, data)
        found |= {("message bar", "", left) for text, _ in messages if (left := untranslated(text, data))}
    assert messages
    assert not found, "\n".join(map(str, sorted(found)))


def test_everything_in_the_toolbox_can_be_translated(plugin, pseudo_language):
    found, data = set(), data_words()
    for known in QgsApplication.processingRegistry().providerById("scene_mapper").algorithms():
        algorithm = known.create()
        texts = [algorithm.displayName(), algorithm.group(), algorithm.shortDescription(), algorithm.shortHelpString()]
        for parameter in algorithm.parameterDefinitions():
            texts += [parameter.description(), parameter.help()]
            if isinstance(parameter, QgsProcessingParameterEnum):
                titles = parameter.metadata().get("widget_wrapper", {}).get("titles", {})
                texts += [titles.get(word, word) for word in parameter.options()]
        texts += [output.description() for output in algorithm.outputDefinitions()]
        found |= {(algorithm.name(), left) for text in texts if (left := untranslated(text, data))}
    assert not found, "\n".join(map(str, sorted(found)))
