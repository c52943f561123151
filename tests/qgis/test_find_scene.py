"""*Find a Scene*: searched and fetched from a server on this machine, through QGIS's network, into the project."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSettings,
)
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QBuffer, QByteArray, QDate, QEvent, QIODevice, QPoint, Qt
from qgis.PyQt.QtGui import QImage, QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

from scene_mapper.core.catalogues import zip_download
from scene_mapper.core.catalogues.catalogues import CATALOGUES
from scene_mapper.core.catalogues.found_scene import FoundAsset
from scene_mapper.core.catalogues.remote_image import address_to_read
from scene_mapper.core.catalogues.transport import WebRequest
from scene_mapper.core.errors import RunCancelled
from scene_mapper.core.feedback import Feedback, SilentFeedback
from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.setup.pip_run import Proxy
from scene_mapper.core.web import DownloadError
from scene_mapper.layers.web import QgisTransport, proxy_options
from scene_mapper.tests.catalogues.made_scenes import EPSG, LEFT, TOP, add_scene
from scene_mapper.tests.catalogues.stac_server import StacServer, send_bytes
from scene_mapper.tests.catalogues.whole_products import ZIP, add_product
from scene_mapper.tests.products.safe_tree import make_safe
from scene_mapper.tests.qgis.dialog_hands import wait
from scene_mapper.ui.run.job import Job
from scene_mapper.ui.scenes.find_dock import FindDock

UTM = QgsCoordinateReferenceSystem(f"EPSG:{EPSG}")
BOX = QgsReferencedRectangle(QgsRectangle(LEFT + 2000, TOP - 5000, LEFT + 5000, TOP - 2000), UTM)


@pytest.fixture
def dock(plugin: Any, qgis_iface: Any, project, server: StacServer, tmp_path: Path) -> Iterator[FindDock]:
    """The dock, shown, with the server's address, its days, and the box on the map."""
    QgsSettings().remove("scene_mapper")
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(UTM)
    canvas.setExtent(BOX)
    opened = FindDock(qgis_iface)
    opened.setFloating(True)  # the window of the tests is not shown, and nothing in it
    opened.show()
    parts = opened.parts
    parts.catalogue.combo.setCurrentIndex(parts.catalogue.combo.count() - 1)  # another STAC API
    parts.catalogue.address.setText(server.address)
    parts.start.setDate(QDate(2024, 1, 1))
    parts.end.setDate(QDate(2024, 12, 31))
    (tmp_path / "scenes").mkdir()
    parts.folder.setFilePath(str(tmp_path / "scenes"))
    opened.parts.where.set_drawn(BOX)
    parts.where.kind.setCurrentIndex(parts.where.kind.findData("drawn"))
    yield opened
    opened.shut_down()
    opened.close()
    opened.deleteLater()


@pytest.fixture
def found(dock: FindDock) -> Callable[[], list[str]]:
    """Search, and return the listed days."""

    def search() -> list[str]:
        dock.parts.search_button.click()
        wait(lambda: not dock.parts.job.busy() and not dock.thumbnails.busy(), 120)
        table = dock.parts.table
        return [table.item(row, 0).text() for row in range(table.rowCount())]

    return search


def png() -> bytes:
    image, content = QImage(8, 8, QImage.Format.Format_RGB32), QByteArray()
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content)


def state(dock: FindDock) -> str:
    return str(dock.parts.job.text.text())


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_scene_is_found_fetched_and_added(dock, found, server, project, tmp_path) -> None:
    add_scene(server)
    add_scene(server, "S2A_31TDL_20240110_0_L2A", "2024-01-10", clouds=12, files=False)
    server.items[0]["assets"]["thumbnail"] = {"href": server.file_address("x.png"), "roles": ["thumbnail"]}
    server.faults["/files/x.png"] = lambda handler: send_bytes(handler, png(), "image/png")
    assert found() == ["2024-06-10", "2024-01-10"]
    table = dock.parts.table
    texts = [[table.item(row, column).text() for column in range(5)] for row in range(2)]
    assert texts == [["2024-06-10", "5 %", "100 %", "L2A", "summer"], ["2024-01-10", "12 %", "100 %", "L2A", "winter"]]
    assert not table.item(0, 0).icon().isNull()
    assert table.item(1, 0).icon().isNull()
    assert len(dock.footprints.bands) == 2
    first = dock.footprints.bands["S2A_31TDL_20240610_0_L2A"]
    assert first.asGeometry().contains(QgsRectangle(BOX).center())  # in the map's CRS
    other = dock.footprints.bands["S2A_31TDL_20240110_0_L2A"]
    assert first.strokeColor() != other.strokeColor()  # the first row is selected
    got: list[QgsRasterLayer] = []
    dock.scene_added.connect(got.append)
    dock.parts.get_button.click()
    wait(lambda: not dock.parts.job.busy(), 120)
    assert len(got) == 1, state(dock)
    layer = dock._last_layer()
    assert layer.name() == "Sentinel-2A 2024-06-10 T31TDL"
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    target = tmp_path / "scenes" / "S2A_20240610_T31TDL_L2A.tif"
    assert Path(layer.source()) == target
    assert layer.extent().contains(QgsRectangle(BOX))
    assert layer.width() < 340  # the box, not the tile
    stack = gdal.Open(str(target))
    assert tuple(stack.GetRasterBand(n).GetDescription() for n in range(1, 11)) == TEN_BANDS
    assert dock.parts.classify_button.isEnabled()
    wanted: list[object] = []
    dock.classify_wanted.connect(wanted.append)
    dock.parts.classify_button.click()
    assert wanted == [layer]
    got.clear()
    wanted.clear()
    del layer


def test_best_per_season_selects_their_rows(dock, found, server) -> None:
    for day, clouds in (("2024-01-10", 3), ("2024-02-10", 1), ("2024-07-10", 8)):
        add_scene(server, f"S2A_31TDL_{day.replace('-', '')}_0_L2A", day, clouds=clouds, files=False)
    assert found() == ["2024-07-10", "2024-02-10", "2024-01-10"]
    dock.parts.seasons_button.click()
    assert [scene.day.isoformat() for scene in dock.parts.table.scenes()] == ["2024-07-10", "2024-02-10"]
    assert dock.parts.get_button.text() == "&Get 2 Scenes"
    dock.parts.table.sortItems(1, Qt.SortOrder.AscendingOrder)
    clouds = [dock.parts.table.item(row, 1).text() for row in range(3)]
    assert clouds == ["1 %", "3 %", "8 %"]


def test_the_map_is_left_as_it_was(dock, found, server, qgis_iface, project) -> None:
    add_scene(server, files=False)
    found()
    items = qgis_iface.mapCanvas().scene().items()
    assert len(dock.footprints.bands) == 1
    assert all(band in items for band in dock.footprints.bands.values())
    dock.hide()
    assert dock.footprints.bands == {}
    dock.show()
    assert len(dock.footprints.bands) == 1
    dock.footprints.remove()
    assert project.mapLayers() == {}


def test_an_area_is_drawn_with_the_mouse(dock, qgis_iface) -> None:
    canvas, where = qgis_iface.mapCanvas(), dock.parts.where
    before = canvas.mapTool()
    where.set_drawn(None)
    where.draw_button.click()
    assert where.size_text.text() == "Drag a rectangle on the map. Esc cancels."
    tool, left = canvas.mapTool(), Qt.MouseButton.LeftButton
    for kind, point in (
        (QEvent.Type.MouseButtonPress, QPoint(20, 20)),
        (QEvent.Type.MouseMove, QPoint(90, 60)),
        (QEvent.Type.MouseButtonRelease, QPoint(90, 60)),
    ):
        event = QgsMapMouseEvent(canvas, kind, point, left, left, Qt.KeyboardModifier.NoModifier)
        act = {
            QEvent.Type.MouseButtonPress: tool.canvasPressEvent,
            QEvent.Type.MouseMove: tool.canvasMoveEvent,
            QEvent.Type.MouseButtonRelease: tool.canvasReleaseEvent,
        }
        act[kind](event)
    assert canvas.mapTool() is not tool
    area = where.area()
    assert area.west < area.east
    assert where.size_text.text().endswith("km")
    where.start_drawing()
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    canvas.mapTool().keyPressEvent(key)
    assert where.area() == area  # Esc keeps the last one
    canvas.unsetMapTool(canvas.mapTool()) if before is None else canvas.setMapTool(before)


def test_a_place_and_a_layer_are_areas_too(dock, project, scene) -> None:
    where = dock.parts.where
    where.kind.setCurrentIndex(where.kind.findData("place"))
    where.place.setText("45.1, 1.75")
    area = where.area()
    assert area.south < 45.1 < area.north
    assert area.west < 1.75 < area.east
    assert where.size_text.text() == "20 × 20 km"
    where.place.setText("nowhere")
    dock.search()
    assert "'nowhere' is not a place" in state(dock)
    layer = QgsRasterLayer(str(scene), "Scene", "gdal")
    project.addMapLayer(layer)
    where.kind.setCurrentIndex(where.kind.findData("layer"))
    where.layers.setLayer(layer)
    assert 14.9 < where.area().west < 15.1  # zone 33


def test_where_no_map_is_open_a_place_and_a_folder_are_proposed(plugin, qgis_iface, project) -> None:
    QgsSettings().remove("scene_mapper")
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    empty = FindDock(qgis_iface)
    assert empty.parts.where.kind.currentData() == "place"
    assert Path(empty.parts.folder.filePath()).is_dir()
    canvas.setDestinationCrs(UTM)
    canvas.setExtent(BOX)
    opened = FindDock(qgis_iface)
    assert opened.parts.where.kind.currentData() == "visible"
    for dock in (empty, opened):
        dock.shut_down()
        dock.deleteLater()


def test_what_is_wrong_is_told_in_a_sentence(dock, found, server) -> None:
    assert found() == []
    assert "No scene was found. Allow more clouds" in state(dock) or "no collection of Sentinel-2" in state(dock)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens
        dock.parts.catalogue.combo.setCurrentIndex(dock.parts.catalogue.combo.count() - 1)
        dock.parts.catalogue.address.setText(f"http://127.0.0.1:{taken.getsockname()[1]}/v1")
        found()
    assert "127.0.0.1 cannot be reached" in state(dock)
    assert "Check the internet connection and the proxy" in state(dock)
    dock.parts.catalogue.combo.setCurrentIndex(dock.parts.catalogue.combo.count() - 1)
    dock.parts.catalogue.address.setText("http://example.org/stac")
    dock.search()
    assert "cannot be used as a catalogue" in state(dock)
    assert dock.parts.search_button.isEnabled()


def test_own_catalogues_are_remembered(dock, found, server, qgis_iface) -> None:
    add_scene(server, files=False)
    found()
    again = FindDock(qgis_iface)
    assert again.parts.catalogue.catalogue().address == server.address
    again.shut_down()
    again.deleteLater()


def test_cancel_adds_nothing_and_get_goes_on(dock, found, server, project, tmp_path) -> None:
    add_scene(server)
    found()
    server.faults["/files/S2A_31TDL_20240610_0_L2A_rededge1.tif"] = lambda handler: server.over.wait(60)
    dock.parts.get_button.click()
    wait(lambda: any("rededge1" in path for _, path in server.asked), 120)
    dock.parts.job.cancel_button.click()
    wait(lambda: not dock.parts.job.busy(), 120)
    assert state(dock) == "Cancelled. What was fetched is kept: “Get Scene” continues from there."
    assert files(tmp_path / "scenes") == []
    assert project.mapLayers() == {}
    server.faults.clear()
    server.asked.clear()
    dock.parts.get_button.click()
    project.clear()  # another one is opened meanwhile
    wait(lambda: not dock.parts.job.busy(), 120)
    assert files(tmp_path / "scenes") != [], state(dock)
    assert not any("_blue.tif" in path for _, path in server.asked)
    assert "Another project was opened meanwhile, so it was not added." in state(dock)
    assert project.mapLayers() == {}


def test_enter_gets_the_scene_and_a_missing_folder_is_told(dock, found, server, tmp_path) -> None:
    add_scene(server, files=False)
    found()
    assert dock.parts.table.hasFocus() or not QApplication.activeWindow()
    dock.parts.folder.setFilePath(str(tmp_path / "gone"))
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(dock.parts.table, enter)
    assert "does not exist" in state(dock)


def test_a_whole_product_is_downloaded_and_cut(
    dock, found, server, project, tmp_path, shared_data, qgis_iface, monkeypatch
) -> None:
    monkeypatch.setattr(zip_download, "_WAITS_S", ())
    tree = make_safe(tmp_path / "made", next((shared_data / "scenes").glob("*hongkong*.tif")), "L2A", "05.10")
    item = add_product(server, tree)
    west, south, east, north = item["bbox"]
    w, h = (east - west) / 4, (north - south) / 4
    box = QgsReferencedRectangle(
        QgsRectangle(west + w, south + h, east - w, north - h), QgsCoordinateReferenceSystem("EPSG:4326")
    )
    dock.parts.where.set_drawn(box)
    dock.parts.start.setDate(QDate(2023, 1, 1))
    assert found() == ["2023-09-27"]
    level = dock.parts.table.item(0, 3)
    assert level.text() == "L2A (whole product)"
    assert "downloaded, then your area is cut out" in level.toolTip()
    size = (server.folder / ZIP).stat().st_size
    assert dock.parts.get_button.text() == f"&Get Scene ({size / 1e6:.0f} MB)"
    content = (server.folder / ZIP).read_bytes()

    def breaks(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(size))
        handler.end_headers()
        handler.wfile.write(content[: size // 2])

    server.faults[f"/files/{ZIP}"] = breaks
    dock.parts.get_button.click()
    wait(lambda: not dock.parts.job.busy(), 120)
    assert "127.0.0.1" in state(dock)
    assert files(tmp_path / "scenes") == []
    server.faults.clear()
    server.headers.clear()
    dock.parts.get_button.click()
    wait(lambda: not dock.parts.job.busy(), 120)
    assert files(tmp_path / "scenes") == ["S2A_20230927_T49QHE_L2A.tif", "S2A_20230927_T49QHE_L2A_SCL.tif"], state(dock)
    assert re.fullmatch(r"bytes=[1-9]\d*-", server.headers[0]["Range"])
    assert 0 < server.sent[ZIP] < size
    assert dock._last_layer().name() == "Sentinel-2A 2023-09-27 T49QHE"


# --- how servers are asked -----------------------------------------------------------------


@pytest.fixture
def stored(qgis_app) -> Iterator[Callable[[str], str]]:
    """Store a user and a password in QGIS for a method of authentication, and return the configuration's id."""
    manager, ids = QgsApplication.authManager(), []
    if manager.isDisabled() or not manager.setMasterPassword("x", True):
        pytest.skip("this QGIS keeps no authentication")

    def store(method: str) -> str:
        config = QgsAuthMethodConfig(method)
        config.setName("test")
        config.setConfig("username", "me")
        config.setConfig("password", "secret")
        assert manager.storeAuthenticationConfig(config)
        ids.append(config.id())
        return str(config.id())

    yield store
    for one in ids:
        manager.removeAuthenticationConfig(one)


def test_headers_go_to_their_hosts_only(server, stored) -> None:
    authcfg = stored("Basic")
    transport = QgisTransport(None, authcfg, ("127.0.0.1",))
    transport.fetch(WebRequest(server.address), SilentFeedback())
    assert server.headers[-1]["Authorization"].startswith("Basic ")
    assert transport.gdal_options(server.address)["GDAL_HTTP_HEADERS"].startswith("Authorization: Basic ")
    elsewhere = QgisTransport(None, authcfg, ("example.org",))
    elsewhere.fetch(WebRequest(server.address), SilentFeedback())
    assert "Authorization" not in server.headers[-1]
    assert elsewhere.gdal_options(server.address) == {}


def test_keys_of_a_storage_are_for_gdal_only(server, stored) -> None:
    transport = QgisTransport(None, stored("AWSS3"), ("127.0.0.1",))
    transport.fetch(WebRequest(server.address), SilentFeedback())
    assert "Authorization" not in server.headers[-1]
    keys = {"AWS_ACCESS_KEY_ID": "me", "AWS_SECRET_ACCESS_KEY": "secret"}
    assert transport.gdal_options("https://127.0.0.1/") == keys
    assert transport.gdal_options("https://example.org/") == {}
    asset = FoundAsset("blue", "https://example.org/a.tif", {}, "s3://eodata/a.tif")
    account = replace(CATALOGUES["copernicus"], s3_endpoint="127.0.0.1")
    assert address_to_read(asset, account, transport) == "s3://eodata/a.tif"


def test_the_transport_keeps_to_its_limits(server, qgis_app) -> None:
    (server.folder / "x.bin").write_bytes(bytes(range(200)) * 10)
    address = server.file_address("x.bin")
    begun = QgisTransport().fetch(WebRequest(address, first_bytes=16), SilentFeedback())
    assert (begun.status, begun.content) == (206, bytes(range(16)))
    assert QgisTransport().fetch(WebRequest(server.file_address("none")), SilentFeedback()).status == 404
    with pytest.raises(DownloadError, match="larger than"):
        QgisTransport().fetch(WebRequest(address, max_bytes=100), SilentFeedback())

    class Stopped(SilentFeedback):
        def isCanceled(self) -> bool:
            return True

    server.faults["/files/x.bin"] = lambda handler: server.over.wait(60)
    with pytest.raises(RunCancelled):
        QgisTransport().fetch(WebRequest(address), Stopped())


def test_what_a_busy_server_says_and_redirects_of_a_search_come_through(server, qgis_app) -> None:
    """Qt turns some redirected searches into a plain question for all scenes: the caller must see that."""

    def busy(handler: Any) -> None:
        handler.send_response(429)
        handler.send_header("Retry-After", "7")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    def lead(handler: Any) -> None:
        handler.send_response(int(handler.path.rpartition("/")[2]))
        handler.send_header("Location", f"{server.address}/search")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.faults.update({"/busy": busy, **{f"/moved/{status}": lead for status in (301, 302, 303, 307, 308)}})
    root, transport = server.address.removesuffix("/stac"), QgisTransport()
    answer = transport.fetch(WebRequest(f"{root}/busy"), SilentFeedback())
    assert (answer.status, answer.retry_after) == (429, "7")
    assert not answer.has_got_body
    for status, times in ((301, 1), (302, 1), (303, 1), (307, 2), (308, 2)):
        server.bodies.clear()
        answer = transport.fetch(WebRequest(f"{root}/moved/{status}", b'{"limit": 1}'), SilentFeedback())
        assert (answer.status, answer.address) == (200, f"{server.address}/search")
        assert (server.bodies, answer.has_got_body) == ([{"limit": 1}] * times, times == 2)


def test_two_tasks_ask_at_once(server, qgis_app) -> None:
    (server.folder / "x.bin").write_bytes(bytes(20_000))
    address = server.file_address("x.bin")

    def ask(feedback: Feedback) -> None:
        for _ in range(60):
            assert len(QgisTransport().fetch(WebRequest(address), feedback).content) == 20_000
            assert len(QgisTransport().fetch(WebRequest(address, first_bytes=16), feedback).content) == 16

    jobs, ended = [Job("one", ask), Job("other", ask)], []
    for job in jobs:
        job.ended.connect(lambda: ended.append(1))
        QgsApplication.taskManager().addTask(job)
    wait(lambda: len(ended) == 2, 120)
    assert [job.failure for job in jobs] == [None, None]


def test_gdal_gets_qgis_proxy() -> None:
    proxy = Proxy("proxy.example", 3128, "http", "me", "secret", ("inside.example",))
    wanted = {
        "GDAL_HTTP_PROXY": "http://proxy.example:3128",
        "GDAL_HTTPS_PROXY": "http://proxy.example:3128",
        "GDAL_HTTP_PROXYUSERPWD": "me:secret",
    }
    assert proxy_options(proxy, "https://example.org/a.tif") == wanted
    assert proxy_options(proxy, "https://inside.example/a.tif") == {}
    assert QgisTransport(proxy).gdal_options("https://example.org/a.tif") == wanted
