"""Work without a mouse: Alt with an underlined letter, the Tab key, and names for screen readers."""

from __future__ import annotations

from collections import Counter

from qgis.gui import QgsAuthConfigSelect, QgsFileWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QGroupBox,
    QLabel,
    QTabBar,
    QTabWidget,
    QWidget,
)

from scene_mapper.tests.qgis.all_windows import all_windows
from scene_mapper.ui.widgets.message_area import MessageArea

_NAMED_AS_A_WHOLE = (
    *(QAbstractSpinBox, QComboBox, QFrame, QGroupBox),
    *(QgsAuthConfigSelect, QgsFileWidget, QgsMapCanvas, QgsMessageBar),
)
"""Qt's and QGIS's widgets with further widgets in them, which they describe themselves."""


def test_each_marked_letter_leads_to_a_field(plugin, project, messages, qgis_iface):
    with all_windows(qgis_iface) as windows:
        marked = {
            name: [one for one in window.findChildren(QLabel) if "&" in one.text() and "<" not in one.text()]
            for name, window in windows.items()
        }
        assert [one.text() for labels in marked.values() for one in labels if one.buddy() is None] == []
        dead = [
            one for labels in marked.values() for one in labels if one.buddy().focusPolicy() == Qt.FocusPolicy.NoFocus
        ]
        assert [one.text() for one in dead] == []
        parts = windows["cell"].parts
        fields = {"&Map": parts.maps, "&X": parts.x, "&Y": parts.y}
        assert {one.text(): one.buddy() for one in marked["cell"]} == fields
        assert {"A&reas", "Class fi&eld", "&Id", "&Bands"} <= {one.text() for one in marked["adapt"]}
        assert {"&Area", "&Catalogue", "A&ddress"} <= {one.text() for one in marked["find"]}


def test_the_tab_key_follows_the_layout(plugin, project, messages, qgis_iface):
    with all_windows(qgis_iface) as windows:
        for window in windows.values():
            window.resize(window.sizeHint().expandedTo(window.size()))
        find, setup = windows["find"].parts, windows["setup"]
        assert _in_order(windows["find"], find.where.kind, find.start, find.end, find.clouds, find.level)
        assert _in_order(windows["find"], find.catalogue.combo, find.search_button, find.table, find.folder.lineEdit())
        assert _in_order(setup, setup.install_button, setup.wheel_button, setup.log.text, setup.close_button)
        networks, dialog = windows["networks"], windows["classify"].parts
        assert _in_order(networks, networks.list, networks.import_button, networks.card, networks.close_button)
        dialog.bands.set_network(["B02", "B03"])  # the choices of bands are made anew
        choices = [dialog.bands.table.cellWidget(row, 1) for row in range(2)]
        page = [
            dialog.scene.layers,
            dialog.scene.offers.find_button,
            dialog.scene.units,
            dialog.network.combo,
            dialog.area.kind,
            *choices,
            dialog.bands.by_position,
        ]
        assert _in_order(windows["classify"], *page, dialog.output.with_confidence, dialog.run_button)
        for part in (dialog.scene.layers, dialog.network.combo, *choices, dialog.bands.again, dialog.run_button):
            assert _chain(windows["classify"]).count(part) == 1


def test_no_letter_is_marked_twice_in_a_window(plugin, project, messages, qgis_iface):
    with all_windows(qgis_iface) as windows:
        for name, window in windows.items():
            labels = [one for one in window.findChildren(QLabel) if one.buddy() is not None]
            marked = [one for one in (*labels, *window.findChildren(QAbstractButton)) if "&" in one.text()]
            other_tab = windows["classify"].parts.actions
            letters = Counter(one.text().split("&")[1][0].lower() for one in marked if not other_tab.isAncestorOf(one))
            assert {letter for letter, n in letters.items() if n > 1} == set(), name
            assert len(letters) > 2 or name in ("import", "compare"), name


def test_whatever_takes_the_focus_has_a_name(plugin, project, messages, qgis_iface):
    with all_windows(qgis_iface) as windows:
        assert [f"{name}: {one}" for name, window in windows.items() for one in _nameless(window)] == []


def _nameless(window: QWidget) -> list[str]:
    """Return the kinds of widgets that the Tab key reaches and that a screen reader cannot name."""
    buddies = [label.buddy() for label in window.findChildren(QLabel)]
    nameless = []
    for one in _chain(window):
        is_part = isinstance(one.parent(), _NAMED_AS_A_WHOLE) or isinstance(one, (QTabWidget, QTabBar))
        text = one.text() if isinstance(one, QAbstractButton) else one.title() if isinstance(one, QGroupBox) else ""
        is_text = isinstance(one, (QLabel, MessageArea))  # which is read as it is
        if not (is_part or is_text or one.accessibleName() or one in buddies or text):
            nameless.append(f"{type(one).__name__} in {type(one.parent()).__name__}")
    return nameless


def _in_order(window: QWidget, *widgets: QWidget) -> bool:
    """Return whether the Tab key reaches widgets of a window one after another, perhaps with others between them."""
    chain = _chain(window)
    begin = chain.index(widgets[0])  # the chain is a ring
    places = [(chain.index(widget) - begin) % len(chain) for widget in widgets]
    return places == sorted(places)


def _chain(window: QWidget) -> list[QWidget]:
    """Return what the Tab key goes through in a window, or in a dock of the program."""
    found, one = [], window.nextInFocusChain()
    while one is not window:
        if window.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found
