"""A file whose drive or server does not respond any more: the dialogs go on without it."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

from scene_mapper.core.errors import InputError
from scene_mapper.core.stoppable import left_behind
from scene_mapper.tests.catalogues.stac_server import StacServer
from scene_mapper.tests.qgis.dialog_hands import choose_network, settled, wait
from scene_mapper.ui.networks.import_dialog import ImportDialog
from scene_mapper.ui.widgets.background import Background

STALL_S = 120.0
SOON_S = 60.0
"""Much longer than leaving a call behind takes, and less than a stalled one lasts."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StacServer]:
    """A server of files; at the end, what has stalled goes on, and ends."""
    folder = tmp_path / "served"
    folder.mkdir()
    with StacServer(folder) as running:
        yield running
    wait(lambda: not left_behind())


@pytest.fixture
def background(qgis_app) -> Iterator[Background]:
    opened = Background(max_seconds=SOON_S)
    yield opened
    opened.shut_down()
    opened.deleteLater()


def stall(server: StacServer, name: str) -> None:
    """Let the server take requests for a file, and not answer them."""
    gdal.VSICurlClearCache()
    server.faults[f"/files/{name}"] = lambda _: server.over.wait(STALL_S)
    server.asked.clear()


def is_quick(call: Callable[[], object]) -> bool:
    started = time.monotonic()
    call()
    return time.monotonic() - started < SOON_S


def test_another_layer_is_chosen_and_the_dialog_closed_while_a_layer_stalls(
    dialog, project, network, server, scene, monkeypatch
) -> None:
    monkeypatch.setenv("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
    shutil.copy(scene, server.folder / "remote.tif")
    remote = QgsRasterLayer(f"/vsicurl/{server.file_address('remote.tif')}", "Remote", "gdal")
    local = QgsRasterLayer(str(scene), "Local", "gdal")
    assert remote.isValid()
    project.addMapLayers([local, remote])  # the dialog takes the first
    choose_network(dialog, network)
    stall(server, "remote.tif")

    dialog.parts.scene.layers.setLayer(remote)
    wait(lambda: bool(server.asked))
    assert dialog.background.busy()
    assert "Checking the layer" in dialog.parts.state.text.text()
    dialog.parts.scene.layers.setLayer(local)
    settled(dialog)
    assert left_behind() == 1
    assert dialog.parts.run_button.isEnabled(), dialog.parts.state.text.text()

    server.asked.clear()
    dialog.parts.scene.layers.setLayer(remote)
    wait(lambda: bool(server.asked))
    assert is_quick(dialog.shut_down)
    assert left_behind() == 2


def test_a_product_that_stalls_is_left_behind_when_the_dialog_closes(dialog, tmp_path, monkeypatch) -> None:
    go_on, begun = threading.Event(), threading.Event()

    def stalled(path: str) -> None:
        begun.set()
        go_on.wait(STALL_S)

    monkeypatch.setattr("scene_mapper.ui.classify.product_opener.product_input", stalled)
    try:
        assert is_quick(lambda: dialog.products.open(str(tmp_path / "on a drive.zip")))
        wait(begun.is_set)
        assert is_quick(dialog.shut_down)
    finally:
        go_on.set()
    wait(lambda: not left_behind())


def test_an_import_dialog_closes_while_its_file_stalls(qgis_app, tmp_path, monkeypatch) -> None:
    go_on, begun = threading.Event(), threading.Event()

    def stalled(path: Path, feedback: object) -> None:
        begun.set()
        go_on.wait(STALL_S)

    monkeypatch.setattr("scene_mapper.ui.networks.import_dialog.inspect_in_process", stalled)
    dialog = ImportDialog()
    dialog.path.setFilePath(str(tmp_path / "network.onnx"))
    try:
        wait(begun.is_set)
        assert is_quick(dialog.reject)
    finally:
        go_on.set()
    dialog.deleteLater()
    wait(lambda: not left_behind())


def test_a_question_that_never_ends_fails_after_a_while(qgis_app) -> None:
    impatient, go_on, answers = Background(max_seconds=0.1), threading.Event(), []
    impatient.ask("a", lambda _: go_on.wait(STALL_S), answers.append)
    wait(lambda: bool(answers))
    assert isinstance(answers[0], InputError)
    assert str(answers[0]).startswith("There was no answer within 0.1 seconds.")
    assert not impatient.busy()
    go_on.set()
    impatient.shut_down()
    impatient.deleteLater()
    wait(lambda: not left_behind())


def test_a_question_learns_that_its_answer_is_not_wanted_any_more(background) -> None:
    stopped, answers, begun = threading.Event(), [], threading.Event()

    def question(feedback: object) -> str:
        begun.set()
        while not feedback.isCanceled():
            time.sleep(0.01)
        stopped.set()
        return "first"

    background.ask("a", question, answers.append)
    wait(begun.is_set)
    background.ask("a", lambda _: "second", answers.append)
    wait(lambda: bool(answers))
    assert (answers, stopped.is_set()) == (["second"], True)
    begun.clear()
    stopped.clear()
    background.ask("b", question, answers.append)
    wait(begun.is_set)
    background.drop("b")
    assert not background.busy()
    wait(stopped.is_set)
    background.ask("c", lambda _: "third", answers.append)
    wait(lambda: len(answers) > 1)
    assert answers == ["second", "third"]


def test_only_so_many_stalled_questions_are_left_behind(background, monkeypatch) -> None:
    monkeypatch.setattr("scene_mapper.ui.widgets.background._MAX_LEFT", 1)
    go_on, begun, answers = threading.Event(), threading.Event(), []

    def stalled(_: object) -> bool:
        begun.set()
        return go_on.wait(STALL_S)

    background.ask("a", stalled, answers.append)
    wait(begun.is_set)
    background.ask("a", lambda _: "second", answers.append)
    wait(lambda: left_behind() == 1)
    assert answers == []
    go_on.set()
    wait(lambda: bool(answers))
    assert answers == ["second"]
