"""*Try a Sample Scene*: a layer for somebody who has nothing yet."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsMultiBandColorRenderer, QgsRectangle

from scene_mapper.core.scenes import sample
from scene_mapper.tests.products.sample_wheel import make_sample_wheel
from scene_mapper.tests.qgis.dialog_hands import choose_network, settled, wait


@pytest.fixture
def silent_index(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package index that accepts connections and never answers."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.getsockname()[1]}/simple")
        monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "")
        yield


def test_one_click_adds_the_scene_and_chooses_it(home, dialog, project, network, tmp_path, monkeypatch) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    wheel = make_sample_wheel(shop, monkeypatch)
    monkeypatch.setattr(sample, "get_sample_scene", partial(sample.get_sample_scene, wheel=wheel))
    dialog._iface.mapCanvas().setExtent(QgsRectangle(0, 0, 10, 10))
    offers = dialog.parts.scene.offers
    assert offers.sample_button.isVisible()
    offers.sample_button.click()
    assert not offers.sample_button.isEnabled()
    assert offers.job.cancel_button.isVisible()
    wait(lambda: not offers.job.busy(), 120)
    layer = dialog.parts.scene.layer()
    assert layer is not None, offers.job.text.text()
    assert layer.name() == "Sample scene: Beetzsee, Brandenburg (2017-02-16)"
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    assert "Copernicus Sentinel data 2017" in layer.metadata().rights()[0]
    assert Path(layer.source()) == home / "samples" / "T33UUU_20170216T102101_10m.tif"
    canvas = dialog._iface.mapCanvas()
    assert canvas.extent().contains(layer.extent())  # the map showed another place
    assert not offers.sample_button.isVisible()  # who has a scene needs no sample
    assert not offers.job.isVisible()
    assert offers.find_button.isVisible()
    choose_network(dialog, network)
    assert dialog.parts.run_button.isEnabled(), dialog.parts.state.text.text()
    project.removeAllMapLayers()
    settled(dialog)
    assert offers.sample_button.isVisible()
    assert offers.sample_button.isEnabled()


def test_without_network_the_dialog_says_so_and_offers_it_again(home, dialog, monkeypatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    offers = dialog.parts.scene.offers
    offers.get_sample()
    wait(lambda: not offers.job.busy(), 120)
    assert "Or open a scene of your own." in offers.job.text.text()
    assert offers.job.isVisible()
    assert offers.sample_button.isEnabled()
    assert dialog.parts.scene.layer() is None
    assert [path for path in (home / "samples").rglob("*") if path.is_file()] == []


def test_cancel_stops_the_download_and_leaves_nothing(home, silent_index, dialog) -> None:
    offers = dialog.parts.scene.offers
    offers.get_sample()
    offers.get_sample()  # one download, however often it is asked for
    offers.job.cancel_button.click()
    wait(lambda: not offers.job.busy(), 120)
    assert offers.job.text.text() == "Cancelled. Nothing was changed."
    assert [path for path in (home / "samples").rglob("*") if path.is_file()] == []


def test_the_menu_entry_opens_the_dialog_and_starts(plugin: Any, qgis_iface: Any, project, monkeypatch) -> None:
    from scene_mapper.ui import windows

    monkeypatch.setattr(sample, "get_sample_scene", lambda feedback, proxy: Path(os.devnull))
    dialog = windows.open_classify_dialog(qgis_iface)
    got: list[object] = []
    dialog.parts.scene.offers.got.connect(got.append)
    dialog.close()
    windows.try_sample_scene(qgis_iface)
    windows.open_in_steps(qgis_iface)  # a click on the dialog's own entry does not take the sample back
    wait(lambda: got == [Path(os.devnull)], 120)
    assert dialog.isVisible()
    windows.close_classify_dialog()
