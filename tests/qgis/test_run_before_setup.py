"""Run is pressed where onnxruntime is missing: Setup opens, and the run starts when it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsRasterLayer, QgsSettings

from scene_mapper.tests.qgis.dialog_hands import choose_network, settled, wait
from scene_mapper.ui import windows
from scene_mapper.ui.classify import classify_dialog
from scene_mapper.ui.classify.classify_dialog import ClassifyDialog

MISSING = "onnxruntime is not installed. Networks cannot run without it."


@pytest.fixture
def dialog(
    plugin: Any, qgis_iface: Any, project: Any, messages: Any, scene: Path, network: str, monkeypatch: Any
) -> Iterator[ClassifyDialog]:
    """The dialog with a scene and a network, where onnxruntime seems to be missing."""
    QgsSettings().remove("scene_mapper")
    monkeypatch.setattr(classify_dialog, "has_onnxruntime", lambda: False)
    opened = windows.open_classify_dialog(qgis_iface)
    layer = QgsRasterLayer(str(scene), "Scene", "gdal")
    project.addMapLayer(layer)
    choose_network(opened, network)
    assert not opened.parts.run_button.isEnabled() or opened.parts.scene.layer() is layer
    opened.parts.scene.layers.setLayer(layer)
    wait(opened.parts.run_button.isEnabled)
    settled(opened)
    yield opened
    windows.close_windows(qgis_iface)


def install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classify_dialog, "has_onnxruntime", lambda: True)
    windows._setup.changed.emit()


def test_the_run_starts_when_onnxruntime_is_installed(dialog: ClassifyDialog, project: Any, monkeypatch: Any) -> None:
    assert dialog.parts.state.text.text() == f"{MISSING} Run opens Setup first, and starts when it is installed."
    dialog.parts.run_button.click()
    assert windows._setup.isVisible()
    assert dialog.queue.current is None
    install(monkeypatch)
    assert not windows._setup.isVisible()
    assert dialog.queue.current is not None
    wait(lambda: dialog.queue.current is None)
    assert "LCZ – Scene (linear-scene)" in [layer.name() for layer in project.mapLayers().values()]
    project.removeAllMapLayers()


@pytest.mark.parametrize("change", ["closed", "changed", "previewed"])
def test_nothing_starts_that_nobody_expects(dialog: ClassifyDialog, monkeypatch: Any, change: str) -> None:
    button = dialog.parts.preview_button if change == "previewed" else dialog.parts.run_button
    button.click()
    assert windows._setup.isVisible()
    if change == "closed":
        windows._setup.close_button.click()
    elif change == "changed":
        dialog.parts.output.with_confidence.click()
    install(monkeypatch)
    assert dialog.queue.current is None
    assert windows._setup.isVisible() == (change != "closed")


def test_what_is_missing_besides_is_told_first(dialog: ClassifyDialog, project: Any) -> None:
    project.removeAllMapLayers()
    settled(dialog)
    assert dialog.parts.state.text.text() == MISSING
    assert not dialog.parts.run_button.isEnabled()
