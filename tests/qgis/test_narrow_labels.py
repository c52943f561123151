"""Labels of narrow panels: long names break or end with "…", and a theme's frame hides no line."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsVectorLayer
from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from scene_mapper.ui.adapt.areas_box import AreasBox
from scene_mapper.ui.run.run_panel import RunPanel
from scene_mapper.ui.widgets.breakable_label import BreakableLabel
from scene_mapper.ui.widgets.elided_label import ElidedLabel
from scene_mapper.ui.widgets.help_button import HelpButton
from scene_mapper.ui.widgets.message_area import MessageArea
from scene_mapper.ui.widgets.optional_field_box import OptionalFieldBox

PRODUCT = "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543.SAFE"
SENTENCE = "The network does not find these classes reliably: LCZ 1, LCZ 7, LCZ 9, LCZ 10, LCZ B, LCZ C, LCZ E."


def test_a_line_that_does_not_fit_ends_with_an_ellipsis(plugin) -> None:
    label = ElidedLabel()
    label.resize(200, 20)
    label.show_text(SENTENCE, wrapped=False)
    assert label.shown().endswith("…")
    assert SENTENCE.startswith(label.shown()[:-1])
    assert label.fontMetrics().horizontalAdvance(label.shown()) <= 200
    assert label.text() == label.toolTip() == SENTENCE
    label.resize(3000, 20)
    QgsApplication.sendPostedEvents(label)
    label.show()
    assert label.shown() == SENTENCE
    label.close()


def test_the_end_of_a_run_is_shown_in_full(plugin) -> None:
    panel = RunPanel()
    panel.resize(200, 60)
    panel.begin("Hong Kong")
    panel.doing(SENTENCE)
    assert not panel.text.wordWrap()
    panel.rest(SENTENCE)
    assert panel.text.wordWrap()
    assert panel.text.shown() == SENTENCE


def test_a_long_name_breaks_and_is_copied_as_it_is(plugin) -> None:
    label = BreakableLabel()
    label.setText(f"Saved to /data/{PRODUCT}")
    assert label.text() == f"Saved to /data/{PRODUCT}"
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(PRODUCT) / 2
    label.select_all()
    assert label.selectedText() == f"Saved to /data/{PRODUCT}"
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QgsApplication.clipboard().text() == f"Saved to /data/{PRODUCT}"


def test_a_message_needs_no_scroll_bars(plugin) -> None:
    area = MessageArea()
    area.setStyleSheet("QFrame { border: 1px solid red; }")  # as Night Mapping has it
    area.show_text(f"Units of {PRODUCT}: DN (assumed: no metadata found).")
    area.resize(300, area.heightForWidth(300))
    area.show()
    QgsApplication.processEvents()
    assert area.horizontalScrollBar().maximum() == 0
    assert area.verticalScrollBar().maximum() == 0
    area.close()


def test_an_empty_choice_of_a_field_says_what_it_does(plugin) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=class:integer", "Areas", "memory")
    plain, ours, silent = QgsFieldComboBox(), OptionalFieldBox("Detect automatically"), OptionalFieldBox("")
    plain.setAllowEmptyFieldName(True)
    for box in (plain, ours, silent):
        box.setLayer(layer)
        box.setField("")
        box.resize(220, 26)
    assert silent.grab().toImage() == plain.grab().toImage()
    assert ours.grab().toImage() != plain.grab().toImage()
    for box in (plain, ours):
        box.setField("class")
    assert ours.grab().toImage() == plain.grab().toImage()
    assert AreasBox().field.if_empty == "Detect automatically"


def test_the_small_help_button_stays_small(plugin) -> None:
    row = QWidget()
    layout = QHBoxLayout(row)
    button = HelpButton("adapt", row, is_small=True)
    other = QPushButton("Train", row)
    layout.addWidget(other)
    layout.addWidget(button)
    row.resize(600, 40)
    layout.activate()
    assert button.width() == button.sizeHint().width() < other.width()
