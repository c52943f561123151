"""Dialogs that are filled in with what nobody should type, and with layers and networks that are not what they seem.

No exception reaches Qt, no text of a file is obeyed as HTML, and there is a sentence. In `make test` it is a few steps
of each dialog; `make attack-dialogs` takes many (``ATTACK_STEPS``, ``ATTACK_SEED``).
"""

from __future__ import annotations

import os
import random
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QWidget

from scene_mapper.core.stoppable import left_behind
from scene_mapper.tests.qgis.dialog_hands import wait
from scene_mapper.tests.qgis.hostile import Hostile, injected
from scene_mapper.ui.adapt.adapt_dock import AdaptDock
from scene_mapper.ui.classify.network_box import NetworkBox
from scene_mapper.ui.networks.import_dialog import ImportDialog
from scene_mapper.ui.networks.network_manager import NetworkManager
from scene_mapper.ui.scenes.find_dock import FindDock
from scene_mapper.ui.setup.setup_page import SetupPage

STEPS = int(os.environ.get("ATTACK_STEPS", "12"))
FEW = max(3, STEPS // 4)
"""Steps that start another process."""
SEED = os.environ.get("ATTACK_SEED", "1")
PATIENCE_S = 300.0

Step = Callable[[], object]


@pytest.fixture
def raised(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    """What reaches Qt or a thread's end as an exception."""
    found: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: found.append(error))
    monkeypatch.setattr(threading, "excepthook", lambda args: found.append(args.exc_value))
    yield found
    wait(lambda: not left_behind(), PATIENCE_S)


@pytest.fixture
def hostile(request: pytest.FixtureRequest, tmp_path: Path, network: str, monkeypatch: pytest.MonkeyPatch) -> Hostile:
    folder = tmp_path / "hostile"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))  # where names without a folder may lead
    monkeypatch.chdir(folder)
    return Hostile(folder, random.Random(f"{SEED}:{request.node.name}"), Path(network))


def use_card(hostile: Hostile, network: NetworkBox) -> None:
    """Choose a network by a file that may be anything."""
    path = hostile.card()
    if network._add_file(path):
        network.combo.setCurrentIndex(network.combo.findData(path))


def attack(
    hostile: Hostile,
    window: QWidget,
    raised: list[BaseException],
    steps: dict[str, Step],
    idle: Callable[[], bool],
    count: int = STEPS,
) -> None:
    """Take steps that are drawn, and look after each."""
    for number in range(count):
        name = hostile.draw.choice(list(steps))
        steps[name]()
        QApplication.processEvents()
        wait(idle, PATIENCE_S)
        where = f"seed {SEED}, step {number}: {name}"
        assert raised == [], where
        assert injected(window) == [], where


def choose_any(hostile: Hostile, combo: QComboBox) -> None:
    if combo.count():
        combo.setCurrentIndex(hostile.draw.randrange(combo.count()))


def add_layer(project: QgsProject, layer: Any, chooser: Any) -> None:
    project.addMapLayer(layer)
    chooser.setLayer(layer)


def test_the_classify_dialog(dialog: Any, project: QgsProject, hostile: Hostile, raised: list[BaseException]) -> None:
    parts = dialog.parts

    def type_area() -> None:
        parts.area.kind.setCurrentIndex(parts.area.kind.findData("drawn"))
        parts.area.numbers.setText(hostile.text())
        parts.area.numbers.editingFinished.emit()

    def type_output() -> None:
        for box, widget in parts.output._optional.values():
            box.setChecked(hostile.draw.random() < 0.5)
            widget.lineEdit().setText(hostile.text())
        parts.output.classes.lineEdit().setText(hostile.text())

    def type_numbers() -> None:
        for spin in (parts.area.cell_size, parts.options.threads, parts.options.batch, parts.output.threshold):
            spin.lineEdit().setText(hostile.text())
            spin.editingFinished.emit()

    def choose() -> None:
        for combo in (parts.scene.units, parts.scene.level, parts.area.kind, parts.area.align):
            choose_any(hostile, combo)
        for row in range(parts.bands.table.rowCount()):
            choose_any(hostile, parts.bands.table.cellWidget(row, 1))
            parts.bands._chosen(row)

    def run() -> None:
        parts.run_button.click()
        wait(lambda: dialog.queue.current is None, PATIENCE_S)

    steps = {
        "raster": lambda: add_layer(project, hostile.raster(), parts.scene.layers),
        "polygons": lambda: add_layer(project, hostile.polygons(), parts.area.polygons),
        "card": lambda: use_card(hostile, parts.network),
        "area": type_area,
        "output": type_output,
        "numbers": type_numbers,
        "choices": choose,
        "product": lambda: dialog.products.open(hostile.path()),
        "preview": parts.preview_button.click,
        "copy": parts.copy_python.trigger,
        "copy command": parts.copy_command.trigger,
        "run": run,
    }

    def idle() -> bool:
        runs = dialog.queue.current is not None or dialog.queue.waiting()
        return not (dialog._pause.isActive() or dialog.background.busy() or runs)

    steps["raster"]()
    attack(hostile, dialog, raised, steps, idle)
    assert parts.state.text.text()


def test_the_windows_of_networks(
    plugin: Any, project: QgsProject, hostile: Hostile, raised: list[BaseException], library: Path
) -> None:
    manager, dialog = NetworkManager(), ImportDialog()

    def install() -> None:
        source = Path(hostile.card())
        name = f"net{hostile.draw.randrange(10**6)}"
        library.mkdir(parents=True, exist_ok=True)
        for suffix in (".onnx", ".json"):
            (library / f"{name}{suffix}").write_bytes(source.with_suffix(suffix).read_bytes())
        manager.refresh(name)

    def choose() -> None:
        items = [manager.list.topLevelItem(n).child(0) for n in range(manager.list.topLevelItemCount())]
        manager.list.setCurrentItem(hostile.draw.choice(items))

    def type_path() -> None:
        dialog.path.setFilePath(hostile.draw.choice((hostile.path, hostile.text))())

    manager.show()
    dialog.show()
    steps = {"install": install, "choose": choose}
    attack(hostile, manager, raised, steps, lambda: not manager.job.busy())
    looked = lambda: not (dialog._pause.isActive() or dialog._background.busy() or dialog.job.busy())  # noqa: E731
    attack(hostile, dialog, raised, {"path": type_path}, looked, FEW)
    dialog.reject()
    manager.shut_down()
    for window in (dialog, manager):
        window.close()
        window.deleteLater()


def test_the_dock_that_adapts(
    plugin: Any, qgis_iface: Any, project: QgsProject, hostile: Hostile, raised: list[BaseException], library: Path
) -> None:
    dock = AdaptDock(qgis_iface)
    dock.show()
    parts = dock.parts

    def type_words() -> None:
        parts.new_id.setText(hostile.text())
        parts.bands.setText(hostile.text())

    def train() -> None:
        parts.train_button.click()
        wait(lambda: not parts.job.busy(), PATIENCE_S)
        assert parts.job.text.text()

    steps = {
        "raster": lambda: add_layer(project, hostile.raster(), parts.scene.layers),
        "areas": lambda: add_layer(project, hostile.polygons(), parts.areas.layers),
        "field": lambda: choose_any(hostile, parts.areas.field),
        "card": lambda: use_card(hostile, parts.network),
        "words": type_words,
        "train": train,
        "new areas": lambda: dock.new_areas(Path(hostile.text().replace("\0", ""))),
    }
    for first in ("raster", "areas", "card"):
        steps[first]()
    attack(hostile, dock, raised, steps, lambda: not parts.job.busy())
    dock.shut_down()
    dock.close()
    dock.deleteLater()


def test_the_dock_that_finds_scenes(
    plugin: Any, qgis_iface: Any, project: QgsProject, hostile: Hostile, raised: list[BaseException]
) -> None:
    QgsSettings().remove("scene_mapper")
    dock = FindDock(qgis_iface)
    dock.show()
    parts = dock.parts
    parts.catalogue.combo.setCurrentIndex(parts.catalogue.combo.count() - 1)  # another STAC API

    def type_place() -> None:
        parts.where.kind.setCurrentIndex(parts.where.kind.findData("place"))
        parts.where.place.setText(hostile.text())
        parts.where.size_km.lineEdit().setText(hostile.text())

    def type_dates() -> None:
        for edit in (parts.start, parts.end):
            edit.setDate(QDate(hostile.draw.choice((1, 1752, 2024, 7999)), 12, 31))
            edit.lineEdit().setText(hostile.text())

    def search() -> None:
        host = "https://127.0.0.1:1/"
        closed = (host, f"{host}<img src=x>mark7", "https://[::1", "https://a:b@127.0.0.1:1/")
        parts.catalogue.address.setText(hostile.draw.choice((*closed, hostile.text())))
        parts.search_button.click()
        wait(lambda: not parts.job.busy(), PATIENCE_S)
        assert parts.job.text.text()

    def folder() -> None:
        parts.folder.lineEdit().setText(hostile.text())
        dock.get()

    def layer() -> None:
        parts.where.kind.setCurrentIndex(parts.where.kind.findData("layer"))
        add_layer(project, hostile.raster(), parts.where.layers)

    steps = {"place": type_place, "dates": type_dates, "search": search, "folder": folder, "layer": layer}
    attack(hostile, dock, raised, steps, lambda: not parts.job.busy())
    dock.shut_down()
    dock.close()
    dock.deleteLater()
    QgsSettings().remove("scene_mapper")


def test_the_setup_page(plugin: Any, hostile: Hostile, raised: list[BaseException], monkeypatch: Any) -> None:
    page = SetupPage()
    monkeypatch.setattr(page, "_confirmed", lambda *_: False)
    page.show()

    def wheels() -> None:
        paths = [Path(hostile.path()) for _ in range(hostile.draw.choice((1, 2)))]
        if hostile.draw.random() < 0.5:
            version = hostile.draw.choice(("1", "<img>", "9" * 90))
            paths[0] = hostile.folder / f"onnxruntime-{version}-cp311-cp311-any.whl"
            paths[0].write_bytes(b"PK\x05\x06" + bytes(18))
        page._install_files(paths)
        wait(lambda: not page.job.busy(), PATIENCE_S)

    attack(hostile, page, raised, {"wheels": wheels}, lambda: not page._background.busy() and not page.job.busy(), FEW)
    page.shut_down()
    page.close()
    page.deleteLater()
