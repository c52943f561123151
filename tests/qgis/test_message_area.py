"""Messages below windows take the room of their text, and none without a text."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication, QVBoxLayout, QWidget

from scene_mapper.ui.run.job import JobBar

LINE = "One line. "


@pytest.fixture
def bar(qgis_app) -> JobBar:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    bar = JobBar(window)
    layout.addWidget(bar)
    layout.addStretch(1)
    window.resize(300, 400)
    window.show()
    yield bar
    window.close()


def height_of(bar: JobBar, text: str) -> int:
    bar.show_problem(text) if text else bar.clear()
    QApplication.processEvents()
    return bar.height()


def test_an_idle_bar_takes_no_room(bar: JobBar) -> None:
    assert height_of(bar, "") == 0
    assert height_of(bar, LINE) >= bar.fontMetrics().lineSpacing()
    assert height_of(bar, "") == 0


def test_a_message_is_as_high_as_its_lines_up_to_six(bar: JobBar) -> None:
    line, area = bar.fontMetrics().lineSpacing(), bar.text_area
    height_of(bar, LINE)
    assert line <= area.height() < 2 * line
    height_of(bar, "\n".join([LINE] * 3))
    assert 3 * line <= area.height() < 4 * line
    assert area.height() == bar.text.height()
    height_of(bar, "\n".join([LINE] * 20))
    assert area.height() == 6 * line
    assert area.verticalScrollBar().maximum() > 0
