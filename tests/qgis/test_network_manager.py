"""The window of the networks: its list, downloads from a server on this machine, imports, removal."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMessageBox

from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError, OutputError, RunCancelled
from scene_mapper.core.inference.card import Accuracy
from scene_mapper.core.networks.catalogue import CATALOGUE_VARIABLE, CatalogueEntry, find_entry
from scene_mapper.core.networks.download import DownloadError, get_network
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.formats import FORMATS
from scene_mapper.core.networks.library import install_network, open_library, user_models_folder
from scene_mapper.core.networks.presets import LCZNET_BANDS, PRESETS, SO2SAT_BANDS
from scene_mapper.core.tls import TlsError
from scene_mapper.tests.catalogues.certificates import make_certificates
from scene_mapper.tests.catalogues.stac_server import StacServer
from scene_mapper.tests.qgis.dialog_hands import wait
from scene_mapper.tests.registry import toy_format
from scene_mapper.ui.networks.import_dialog import ImportDialog
from scene_mapper.ui.networks.network_card import card_html, entry_html
from scene_mapper.ui.networks.network_fetch import fetch_with_qgis
from scene_mapper.ui.networks.network_manager import NetworkManager

FILES = {"so2sat-resnet20": "so2sat_s2_resnet20.h5", "sen2lcz": "so2sat_sen2lcz.hdf5"}
CATALOGUE = Path(__file__).resolve().parents[2] / "models" / "catalogue.json"

pytestmark = pytest.mark.usefixtures("home")


class Watcher:
    """A feedback that remembers, and stops at a given question or once a given progress is reached."""

    def __init__(self, stop_at: int = -1, stop_above: float = 1000) -> None:
        self.progress: list[float] = []
        self._asked, self._stop_at, self._stop_above = 0, stop_at, stop_above

    def isCanceled(self) -> bool:
        self._asked += 1
        reached = bool(self.progress) and self.progress[-1] > self._stop_above
        return reached or self._asked - 1 == self._stop_at

    def setProgress(self, progress: float) -> None:
        self.progress.append(progress)

    def pushInfo(self, info: str) -> None:
        pass

    def pushWarning(self, warning: str) -> None:
        pass


@pytest.fixture
def server(shared_data: Path) -> Iterator[str]:
    """Gives the published files, and on other paths gives them badly."""
    contents = {name: (shared_data / "models" / file).read_bytes() for name, file in FILES.items()}
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            how, _, name = self.path.strip("/").partition("/")
            data = contents.get(name, b"")
            if how == "missing":
                self.send_error(404)
                return
            if how == "moved":
                self.send_response(302)
                self.send_header("Location", f"/whole/{name}")
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(data) + (how == "more")))
            self.end_headers()
            if how == "other":
                data = b"x" * len(data)
            if how == "more":
                data += b"x"
            if how == "stalled":
                self.wfile.write(data[: len(data) // 2])
                stop.wait(30)
                return
            self.wfile.write(data[: len(data) // 2] if how == "broken" else data)

        def log_message(self, *_: Any) -> None:
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}"
    stop.set()
    served.shutdown()
    served.server_close()


@pytest.fixture
def entry(server: str) -> Callable[..., CatalogueEntry]:
    """A published network whose file the server gives in the ways that are asked for."""

    def make(*ways: str, network: str = "so2sat-resnet20") -> CatalogueEntry:
        return replace(find_entry(network), addresses=tuple(f"{server}/{way}/{network}" for way in ways))

    return make


def in_thread(work: Callable[[], Any]) -> Any:
    """Do the work in a thread, as QGIS's tasks do, while Qt works on; give what it gave or raised."""
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(work())
        except Exception as error:  # noqa: BLE001 (raised in the test's thread)
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    wait(lambda: not thread.is_alive())
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


def files(home: Path) -> list[str]:
    """List the files in the home, but the note of the networks that were tried."""
    return sorted(p.name for p in home.rglob("*") if p.is_file() and p.name != "tried-networks.json")


# --- fetching ------------------------------------------------------------------------------


@pytest.mark.parametrize("network", FILES)
@pytest.mark.parametrize("way", ["whole", "moved"])
def test_a_network_is_fetched(entry, home, qgis_app, network: str, way: str) -> None:
    seen = Watcher()
    card = in_thread(lambda: get_network(entry(way, network=network), seen, fetch_with_qgis))
    assert find_network(network) == card
    assert files(home) == [f"{network}.json", f"{network}.onnx"]
    assert seen.progress == sorted(seen.progress)
    assert seen.progress[-2:] == [90, 100]


def test_it_works_in_the_window_s_thread_too(entry, tmp_path: Path, qgis_app, shared_data: Path) -> None:
    target = tmp_path / "file"
    given = entry("whole")
    fetch_with_qgis(given.addresses[0], target, given.size, Watcher())
    assert target.read_bytes() == (shared_data / "models" / FILES[given.id]).read_bytes()


def test_the_second_address_is_tried(entry, qgis_app) -> None:
    given = entry("missing", "broken", "whole")
    assert in_thread(lambda: get_network(given, Watcher(), fetch_with_qgis)).id == given.id


@pytest.mark.parametrize(
    ("way", "error", "match"),
    [
        ("missing", DownloadError, r"answered 404 \(Not Found\)"),
        ("broken", DownloadError, r"connection broke after \d+ bytes"),
        ("other", ModelError, "not the published one"),
        ("more", DownloadError, r"sends more than the 2473440 bytes expected"),
    ],
)
def test_bad_downloads_leave_nothing(entry, home, qgis_app, way: str, error: type, match: str) -> None:
    given = entry(way)
    with pytest.raises(error, match=match):
        in_thread(lambda: get_network(given, Watcher(), fetch_with_qgis))
    assert files(home) == []


def test_nobody_answers(home, tmp_path: Path, qgis_app) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/x"
    with pytest.raises(DownloadError, match=r"cannot be reached.*refused") as caught:
        in_thread(lambda: fetch_with_qgis(address, tmp_path / "file", 10, Watcher()))
    assert "proxy" in caught.value.hint
    assert not (tmp_path / "file").exists()


@pytest.mark.parametrize(
    ("certificate", "match"),
    [("good", "authority that this computer does not trust"), ("", r"could be made on port \d+: .*handshake")],
)
def test_a_server_that_is_not_trusted(home, tmp_path: Path, qgis_app, certificate: str, match: str) -> None:
    """Qt does not know the authority of the tests."""
    tls = getattr(make_certificates(tmp_path), certificate) if certificate else None
    with StacServer(tmp_path, tls, scheme="https") as server:
        with pytest.raises(TlsError, match=match):
            in_thread(lambda: fetch_with_qgis(server.file_address("good.pem"), tmp_path / "file", 10, Watcher()))
        assert server.asked == []
    assert not (tmp_path / "file").exists()


def test_a_silent_server_is_given_up(entry, home, qgis_app) -> None:
    before = QgsNetworkAccessManager.timeout()
    QgsNetworkAccessManager.setTimeout(500)
    try:
        with pytest.raises(DownloadError, match=r"connection broke after \d+ bytes"):
            in_thread(lambda: get_network(entry("stalled"), Watcher(), fetch_with_qgis))
    finally:
        QgsNetworkAccessManager.setTimeout(before)
    assert files(home) == []


@pytest.mark.parametrize("watcher", [Watcher(stop_at=0), Watcher(stop_above=20)], ids=["at once", "in the middle"])
def test_cancel_leaves_nothing(entry, home, qgis_app, watcher: Watcher) -> None:
    started = time.monotonic()
    with pytest.raises(RunCancelled):
        in_thread(lambda: get_network(entry("stalled"), watcher, fetch_with_qgis))
    assert time.monotonic() - started < 60
    assert files(home) == []


def test_a_folder_that_cannot_be_written(entry, tmp_path: Path, qgis_app) -> None:
    given = entry("whole")
    with pytest.raises(OutputError, match=r"cannot be written to .*nowhere"):
        in_thread(lambda: fetch_with_qgis(given.addresses[0], tmp_path / "nowhere" / "file", given.size, Watcher()))


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://example.org/x", "ftp://127.0.0.1/x"])
def test_only_https(tmp_path: Path, qgis_app, address: str) -> None:
    with pytest.raises(DownloadError, match="it is not https"):
        fetch_with_qgis(address, tmp_path / "file", 10, Watcher())


# --- the window ----------------------------------------------------------------------------


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: str) -> Callable[[str], None]:
    """Turn the published networks' addresses to the server."""

    def turn(way: str) -> None:
        items = json.loads(CATALOGUE.read_text())
        for item in items["networks"]:
            if item.get("addresses"):
                item["addresses"] = [f"{server}/{way}/{item['id']}"]
        path = tmp_path / "catalogue.json"
        path.write_text(json.dumps(items))
        monkeypatch.setenv(CATALOGUE_VARIABLE, str(path))

    return turn


@pytest.fixture
def manager(qgis_app) -> Iterator[Callable[[], NetworkManager]]:
    """Open the window."""
    opened: list[NetworkManager] = []

    def show() -> NetworkManager:
        opened.append(NetworkManager())
        opened[-1].show()
        return opened[-1]

    yield show
    for window in opened:
        window.shut_down()
        window.close()
        window.deleteLater()


def listed(manager: NetworkManager, group: int) -> list[list[str]]:
    top = manager.list.topLevelItem(group)
    return [[top.child(n).text(c) for c in range(4)] for n in range(top.childCount())]


def choose(manager: NetworkManager, title: str) -> None:
    for number in range(manager.list.topLevelItemCount()):
        group = manager.list.topLevelItem(number)
        for child in (group.child(n) for n in range(group.childCount())):
            if child.text(0) == title:
                manager.list.setCurrentItem(child)
                return
    raise AssertionError(title)


def test_the_list_tells_what_there_is_and_what_could_be(manager) -> None:
    window = manager()
    assert [row[0] for row in listed(window, 0)] == [c.title for c in open_library().networks]
    assert listed(window, 1) == [
        ["So2Sat ResNet20 (Sentinel-2)", "Local Climate Zones", "available for download", "2.5 MB"],
        ["Sen2LCZ-Net-MF", "Local Climate Zones", "available for download", "3.3 MB"],
        ["LCZNet (Liu & Shi 2020)", "Local Climate Zones", "file required", ""],
        [
            "SEN12MS baselines (Schmitt & Wu 2021): ResNet50 and DenseNet121",
            "Simplified IGBP land cover",
            "file required",
            "",
        ],
        [
            "ukis-csmask 1.0: clouds and shadows (Level-1C and Level-2A)",
            "Clouds and shadows",
            "available for download",
            "144.9 MB",
        ],
    ]
    assert window.remove_button.isVisible()
    assert not window.remove_button.isEnabled()  # the starter network stays
    choose(window, "LCZNet (Liu & Shi 2020)")
    assert not window.download_button.isVisible()
    assert window.bring_button.isVisible()
    assert "https://github.com/sjliu68/lcz" in window.card.toPlainText()
    assert "Press “Import Its File…”" in window.card.toPlainText()


def test_download_and_remove(manager, catalogue, home, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue("whole")
    window = manager()
    told: list[None] = []
    window.changed.connect(lambda: told.append(None))
    choose(window, "Sen2LCZ-Net-MF")
    window.download_button.click()
    assert window.job.cancel_button.isVisible()
    assert not window.import_button.isEnabled()
    wait(lambda: not window.job.busy())
    assert window.job.text.text() == "Installed: Sen2LCZ-Net-MF"
    assert listed(window, 0)[0][:3] == ["Sen2LCZ-Net-MF", "Local Climate Zones", "published"]
    assert window.list.chosen_id() == "sen2lcz"
    assert 'href="https://doi.org/10.1109/JSTARS.2020.2995711"' in window.card.toHtml()
    assert files(home) == ["sen2lcz.json", "sen2lcz.onnx"]
    assert len(told) == 1

    def press(text: str) -> Callable[[], None]:
        def now() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            assert str(user_models_folder()) in box.text()
            next(b for b in box.buttons() if b.text().replace("&", "") == text).click()

        return now

    for button, left in (("Cancel", ["sen2lcz.json", "sen2lcz.onnx"]), ("Remove", [])):
        QTimer.singleShot(100, press(button))
        window.remove_button.click()
        assert files(home) == left
    assert window.job.text.text() == "Removed: Sen2LCZ-Net-MF"
    assert len(listed(window, 1)) == 5
    assert len(told) == 2


def test_a_download_that_fails_is_told_in_words(manager, catalogue, home) -> None:
    catalogue("missing")
    window = manager()
    choose(window, "Sen2LCZ-Net-MF")
    window.download_button.click()
    wait(lambda: not window.job.busy())
    assert "answered 404 (Not Found). Try again later." in window.job.text.text()
    assert window.download_button.isEnabled()
    assert files(home) == []


@pytest.mark.parametrize("how", ["button", "shut down"])
def test_a_download_is_stopped(manager, catalogue, home, how: str) -> None:
    catalogue("stalled")
    window = manager()
    choose(window, "Sen2LCZ-Net-MF")
    window.download_button.click()
    wait(lambda: window.job.bar.value() > 10)
    if how == "button":
        window.job.cancel_button.click()
        wait(lambda: not window.job.busy())
        assert window.job.text.text() == "Cancelled. Nothing was changed."
    else:
        window.shut_down()
    assert files(home) == []


def test_words_from_outside_are_not_obeyed(linear, manager) -> None:
    evil = '<img src="file:///etc/passwd"><script>x</script>'
    card = replace(
        linear.scene,
        id="evil",
        title=f"Evil {evil}",
        description=evil,
        architecture=evil,
        licence=evil,
        citation=evil,
        doi='10.1000/x"><img src=y>',
        trained_on=evil,
        accuracy=(Accuracy(evil, 0.5, evil),),
    )
    for html in (
        card_html(card),
        card_html(replace(card, description=f"Plain.\n\n- {evil}\n\n{evil}")),
        entry_html(replace(find_entry("lcznet"), title=evil, published_at="javascript:alert(1)", bring=evil)),
    ):
        assert "<img" not in html
        assert "<script" not in html
        assert 'href="javascript' not in html
    install_network(card, linear.scene.model_path.read_bytes())
    window = manager()
    choose(window, f"Evil {evil}")
    assert evil in window.card.toPlainText()


def test_a_card_has_its_description_in_parts_and_its_figures_by_data(linear, manager) -> None:
    accuracy = (Accuracy("OA", 0.61, "Paris"), Accuracy("F1 Forest", 0.5, "Paris"), Accuracy("OA", 0.7, "Rome"))
    card = replace(linear.scene, description="Short.\n\n- Good at\n  water\n- Bad at roads", accuracy=accuracy)
    html = card_html(card)
    assert "Short.</p><ul><li>Good at water</li><li>Bad at roads</li></ul><table" in html
    assert html.endswith(
        "<p>Paris</p><ul><li>OA: 0.61</li><li>F1 Forest: 0.5</li></ul><p>Rome</p><ul><li>OA: 0.7</li></ul>"
    )
    assert "<h4>" not in card_html(replace(card, accuracy=()))


def test_a_card_tells_how_its_network_counts_beside_others(linear) -> None:
    told = "its probabilities are calibrated before they are averaged (temperature 2.5)"
    assert told in card_html(replace(linear.scene, temperature=2.5))
    assert "With other networks" not in card_html(linear.scene)


# --- importing -----------------------------------------------------------------------------


@pytest.fixture
def importing(qgis_app) -> Iterator[Callable[[Path], ImportDialog]]:
    """Open the import's dialog with a file, and wait until it has been looked into."""
    opened: list[ImportDialog] = []

    def show(path: Path) -> ImportDialog:
        dialog = ImportDialog()
        opened.append(dialog)
        dialog.show()
        assert not dialog.import_button.isEnabled()
        dialog.path.setFilePath(str(path))
        wait(lambda: not dialog._pause.isActive() and not dialog._background.busy())
        return dialog

    yield show
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()


def questions(dialog: ImportDialog) -> list[str]:
    """The questions that are shown."""
    return [label.text() for label in dialog.questions._rows.values() if label.isVisible() and label.text()]


def finish(dialog: ImportDialog) -> None:
    dialog.import_button.click()
    wait(lambda: not dialog.job.busy())


def test_a_published_file_is_recognised_and_nothing_asked(importing, shared_data: Path) -> None:
    dialog = importing(shared_data / "models" / FILES["so2sat-resnet20"])
    assert dialog.about.text() == "The published file of So2Sat ResNet20 (Sentinel-2)."
    assert questions(dialog) == ["Cell", "Name"]
    finish(dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert find_network("so2sat-resnet20") == dialog.imported


def test_lcznet_is_proposed_by_its_sizes(importing, shared_data: Path) -> None:
    dialog = importing(shared_data / "models" / "lcznet_like_fixture.h5")
    assert "64 × 64 px with 10 bands, output 17 classes" in dialog.about.text()
    assert dialog.questions.preset.currentText() == "LCZNet (Liu & Shi 2020)"
    finish(dialog)
    assert find_network("lcznet").scaling == PRESETS["lcznet"].scaling


def test_what_a_keras_file_cannot_tell_is_asked(importing, shared_data: Path) -> None:
    dialog = importing(shared_data / "models" / "lcznet_like_fixture.h5")
    asked = dialog.questions
    asked.preset.setCurrentIndex(asked.preset.findText("another network"))
    assert questions(dialog) == [
        "Type", "Classes", "Labels per cell", "Bands, in order", "Divide DN by", "Cell", "Name",
    ]  # fmt: skip
    assert [asked.scheme.itemData(n) for n in range(asked.scheme.count())] == ["lcz", "igbp17", "own"]
    assert not dialog.import_button.isEnabled()
    assert asked.bands.currentText() == ", ".join(SO2SAT_BANDS)
    assert "the values shown are a guess" in asked.hint.text()
    asked.bands.setEditText("B02, B03")
    assert asked.hint.text() == "List the 10 bands in the network's order (2 are listed)."
    asked.bands.setEditText("B02, B99")
    assert "“B99” is not a band" in asked.hint.text()
    asked.bands.setEditText(", ".join(LCZNET_BANDS))
    asked.scale.setText("x")
    assert "The scale x is not valid." in asked.hint.text()
    asked.scale.setText("2800")
    assert not dialog.import_button.isEnabled()
    asked.sure.setChecked(True)
    assert asked.hint.text() == ""
    asked.cell.setValue(16)
    asked.title.setText("Mine")
    finish(dialog)
    card = dialog.imported
    assert (card.title, card.stride_px, card.bands, card.scaling[0].scale) == ("Mine", 16, LCZNET_BANDS, 2800)


def test_a_file_that_is_no_network(importing, tmp_path: Path) -> None:
    path = tmp_path / "page.h5"
    path.write_text("<html>Sign in</html>")
    dialog = importing(path)
    assert "seems to be a web page" in dialog.job.text.text()
    assert not dialog.import_button.isEnabled()
    assert questions(dialog) == []


def test_an_onnx_file_with_its_card(importing, linear) -> None:
    dialog = importing(linear.scene.model_path)
    assert dialog.about.text() == f"An ONNX file with a card: {linear.scene.title}."
    finish(dialog)
    assert find_network(linear.scene.id).model_path.parent == user_models_folder()


@pytest.fixture
def bare(linear, tmp_path: Path) -> Callable[..., Path]:
    """Write .onnx files without a card."""

    def write(*activations: str, shape: tuple[int, ...] = (10, 12, 12)) -> Path:
        graph = OnnxGraph("bare")
        flat = graph.node("Flatten", [graph.input("patches", ("batch", *shape))], axis=1)
        for number, activation in enumerate(activations):
            weights = np.random.default_rng(number).normal(size=(int(np.prod(shape)), 10 + 7 * number))
            rows = graph.node("MatMul", [flat, graph.initializer(weights.astype(np.float32))])
            graph.output(graph.node(activation, [rows]) if activation else rows, ("batch", 10 + 7 * number))
        path = tmp_path / "bare.onnx"
        path.write_bytes(graph.finish())
        return path

    return write


def test_what_an_onnx_file_without_a_card_cannot_tell_is_asked(importing, bare) -> None:
    dialog = importing(bare("Softmax"))
    asked = dialog.questions
    assert dialog.about.text() == (
        "An ONNX file without a card: input patches of 12 × 12 px with 10 bands, output 10 classes."
    )
    assert questions(dialog) == [
        "Classes", "Labels per cell", "Output", "Bands, in order", "Divide DN by", "Cell", "Name",
    ]  # fmt: skip
    assert asked.activation.currentText() == "probabilities (found by a trial run)"
    assert asked.bands.currentText() == ", ".join(SO2SAT_BANDS)
    assert "the values shown are a guess" in asked.hint.text()
    assert not dialog.import_button.isEnabled()
    asked.scheme.setCurrentIndex(asked.scheme.findData("own"))
    asked.classes.setPlainText("Forest #006600\nWater")
    assert asked.hint.text() == "List the 10 classes in the network's order (2 are listed)."
    asked.classes.setPlainText("\n".join(["Forest #006600", *"ABCDEFGHI"]))
    asked.scale.setText("5000")
    asked.extras.clip.setText("0:x")
    assert "The clip '0:x' cannot be read." in asked.hint.text()
    asked.extras.clip.setText("0:8000")
    asked.extras.licence.setText("MIT")
    asked.extras.source.setText("Somebody, 2026")
    asked.sure.setChecked(True)
    finish(dialog)
    card = dialog.imported
    assert (card.title, card.patch_px, card.activation, card.layout) == ("bare", 12, "none", "NCHW")
    assert (card.scheme.classes[0].name, card.scheme.classes[0].colour) == ("Forest", "#006600")
    assert (card.scaling[9].scale, card.scaling[9].clip) == (5000, (0, 8000))
    assert (card.licence, card.citation) == ("MIT", "Somebody, 2026")
    assert find_network("bare") == card


def test_an_onnx_file_with_two_outputs_and_no_clear_layout(importing, bare) -> None:
    dialog = importing(bare("Sigmoid", "", shape=(12, 12, 12)))
    asked = dialog.questions
    assert questions(dialog)[:2] == ["Scores", "Band axis"]
    assert asked.labels.currentData() == "multi"
    assert asked.activation.currentText() == "probabilities (found by a trial run)"
    assert [asked.scheme.itemData(n) for n in range(asked.scheme.count())] == ["igbp10", "own"]
    asked.output.setCurrentIndex(1)
    asked.labels.setCurrentIndex(asked.labels.findData("single"))
    assert asked.activation.currentText() == "raw scores (found by a trial run)"
    assert [asked.scheme.itemData(n) for n in range(asked.scheme.count())] == ["lcz", "igbp17", "own"]
    asked.layout_choice.setCurrentIndex(asked.layout_choice.findData("NCHW"))
    asked.sure.setChecked(True)
    finish(dialog)
    card = dialog.imported
    assert (card.layout, card.activation, len(card.scheme), len(card.bands)) == ("NCHW", "softmax", 17, 12)


def test_a_format_that_is_registered_is_offered_asked_about_and_imported(importing, tmp_path, monkeypatch) -> None:
    registry = [*FORMATS, toy_format.FORMAT]
    monkeypatch.setattr("scene_mapper.core.networks.formats.FORMATS", registry)
    monkeypatch.setattr("scene_mapper.ui.networks.import_dialog.FORMATS", registry)
    dialog = importing(toy_format.write_toy(tmp_path / "mine.toy"))
    assert "*.toy" in dialog.path.filter()
    assert dialog.path.lineEdit().placeholderText().endswith("Toy network (.toy)")
    assert dialog.about.text() == "A toy network of 3 classes."
    described = {"Classes", "Cell", "Name"}
    assert described < set(questions(dialog))
    dialog.questions.classes.setPlainText("Forest\nWater\nField")
    assert dialog.questions.bands.currentText() == ""
    dialog.questions.bands.setEditText("B04, B03")
    dialog.questions.sure.setChecked(True)
    finish(dialog)
    assert (dialog.imported.id, dialog.imported.bands, len(dialog.imported.scheme)) == ("mine", ("B04", "B03"), 3)


def test_a_network_that_never_answers_holds_nothing_up(importing, bare, tmp_path: Path, qgis_app) -> None:
    """An ONNX file with a loop that does not end: another file is looked into, and the dialog closes."""
    import onnx
    from onnx import TensorProto, helper

    body = helper.make_graph(
        [helper.make_node("Identity", ["on"], ["still"]), helper.make_node("Identity", ["x"], ["y"])],
        "body",
        [
            helper.make_tensor_value_info("i", TensorProto.INT64, []),
            helper.make_tensor_value_info("on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 3]),
        ],
        [
            helper.make_tensor_value_info("still", TensorProto.BOOL, []),
            helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 3]),
        ],
    )
    yes = helper.make_tensor("yes", TensorProto.BOOL, [], [True])
    graph = helper.make_graph(
        [
            helper.make_node("ReduceMean", ["patches"], ["means"], axes=[2, 3], keepdims=0),
            helper.make_node("Loop", ["", "yes", "means"], ["scores"], body=body),
        ],
        "endless",
        [helper.make_tensor_value_info("patches", TensorProto.FLOAT, ["n", 3, 8, 8])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", 3])],
        [yes],
    )
    path = tmp_path / "endless.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), str(path))
    dialog = ImportDialog()
    dialog.show()
    dialog.path.setFilePath(str(path))
    wait(dialog._background.busy)
    started = time.monotonic()
    while time.monotonic() - started < 8:
        QApplication.processEvents()
    assert dialog._background.busy()
    dialog.path.setFilePath(str(bare("Softmax")))
    wait(lambda: not dialog._pause.isActive() and not dialog._background.busy())
    assert "An ONNX file without a card" in dialog.about.text()
    dialog.path.setFilePath(str(path))
    wait(dialog._background.busy)
    started = time.monotonic()
    dialog.reject()
    assert time.monotonic() - started < 60
    dialog.deleteLater()
