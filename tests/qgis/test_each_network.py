"""One map for each of several networks: named and styled, in one group on their scene, and compared afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.tests.qgis.dialog_hands import choose_network, settled, wait
from scene_mapper.tests.qgis.test_networks_together import two  # noqa: F401
from scene_mapper.ui import windows
from scene_mapper.ui.classify.form_runs import runs_of
from scene_mapper.ui.classify.network_box import NetworkBox
from scene_mapper.ui.compare.side_by_side import SideBySide


@pytest.fixture
def ticked(dialog, chosen, scene, two):  # noqa: F811
    """Choose a scene and two networks, and one map for each of them."""
    for model in reversed(two):
        choose_network(dialog, model)
    chosen(scene)
    network = dialog.parts.network
    assert network.how.isHidden()
    (action,) = [a for a in network.ticks.menu().actions() if a.data() == two[1]]
    action.trigger()
    assert not network.how.isHidden()
    network.how.setCurrentIndex(1)
    settled(dialog)
    return two


def names(group: Any) -> list[str]:
    return [child.name() for child in group.children()]


def test_each_network_makes_its_map_and_both_are_compared(dialog, ticked, project, bar, tmp_path, qgis_iface):
    parts = dialog.parts
    assert parts.network.text.text().startswith("<b>2 maps, one for each network: linear-scene + two-bands.</b>")
    assert parts.output.with_majority.isHidden()
    parts.output.classes.setFilePath(str(tmp_path / "map.tif"))
    parts.output.with_confidence.setChecked(True)
    settled(dialog)
    parts.run_button.click()
    wait(lambda: dialog.queue.current is None and not dialog.queue.waiting())
    group, source = project.layerTreeRoot().children()
    assert (group.name(), source.name()) == ("Scene: one map for each network", "Scene")
    assert names(group) == ["Scene: two-bands", "Scene: linear-scene"]  # the newest on top
    assert [name.split(" – ")[0] for child in group.children() for name in names(child)] == [
        "map_two-bands",
        "Confidence",
        "map_linear-scene",
        "Confidence",
    ]
    maps = [child.children()[0].layer() for child in group.children()]
    assert [Path(layer.source()).name for layer in maps] == ["map_two-bands.tif", "map_linear-scene.tif"]
    assert [[c.value for c in layer.renderer().classes()] for layer in maps] == [list(LCZ.codes)] * 2
    which = parts.result.which
    assert [which.itemText(row) for row in range(which.count())] == [
        "two-bands: The class map",
        "linear-scene: The class map",
    ]
    asked: list[Any] = []
    parts.actions.tool_wanted.disconnect()  # pytest-qgis has no window for the tool
    parts.actions.tool_wanted.connect(lambda *given: asked.append(given))
    parts.actions.compare_wanted.connect(asked.append)
    assert parts.actions.agreement.isVisible()
    offered = {button.text(): button for button in bar.findChildren(QPushButton)}
    for name in ("Agreement Map…", "Compare Side by Side…"):
        offered[name].click()
    oldest_first = list(reversed(maps))
    ids = [layer.id() for layer in oldest_first]
    assert asked[0] == ("scene_mapper:compare", {"INPUT": ids[0], "SECOND": ids[1]})
    assert asked[1] == oldest_first
    window = windows.open_side_by_side(qgis_iface, asked[1])
    assert isinstance(window, SideBySide)
    assert [side.layer() for side in (window.left, window.right)] == oldest_first
    windows.close_windows(qgis_iface)
    parts.actions.undo(with_files=True)
    assert names(group) == ["Scene: linear-scene"]
    assert not (tmp_path / "map_two-bands.tif").exists()
    project.removeMapLayers([layer.id() for layer in project.mapLayers().values() if layer.name() != "Scene"])


def test_what_is_copied_and_replaced_is_of_each(dialog, ticked, tmp_path):
    (tmp_path / "map_two-bands.tif").write_bytes(b"")
    dialog.parts.output.classes.setFilePath(str(tmp_path / "map.tif"))
    settled(dialog)
    assert "map_two-bands.tif will be overwritten." in dialog.parts.state.text.text()
    assert "map.tif will" not in dialog.parts.state.text.text()
    forms = runs_of(dialog.form())
    assert [(form.model, form.each) for form in forms] == [(name, False) for name in ticked]
    assert len({form.series for form in forms}) == 1
    assert forms[0].series not in ("", runs_of(dialog.form())[0].series)
    dialog.parts.copy_command.trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert [name in line for name, line in zip(ticked, lines)] == [True, True]
    assert [f"map_{card}.tif" in line for card, line in zip(("linear-scene", "two-bands"), lines)] == [True, True]


def test_a_run_that_is_cancelled_leaves_the_others(dialog, ticked, project, bar):
    dialog.parts.run_button.click()
    assert dialog.queue.waiting() == 1
    dialog.queue.cancel()
    wait(lambda: dialog.queue.current is None and not dialog.queue.waiting())
    group, _ = project.layerTreeRoot().children()
    assert [name.split("(")[-1] for name in names(group)] == ["two-bands)"]
    assert not bar.findChildren(QPushButton)  # nothing to compare it with
    project.removeMapLayers([layer.id() for layer in project.mapLayers().values() if layer.name() != "Scene"])


def test_the_choice_is_remembered(dialog, ticked):
    dialog.parts.network.save(QgsSettings())
    again = NetworkBox()
    again.reload()
    assert again.wants_each() == bool(again.ticks.names())
    assert again.how.currentIndex() == 1
    again.deleteLater()
