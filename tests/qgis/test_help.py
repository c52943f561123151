"""The Help button of each window opens the manual at the window's page."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from scene_mapper.layers import manual
from scene_mapper.layers.manual_topics import ALGORITHMS, WINDOWS
from scene_mapper.tests.qgis.all_windows import all_windows
from scene_mapper.ui.widgets.help_button import HelpButton, open_manual
from scene_mapper.ui.windows import open_help

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plugin")
    subprocess.run([sys.executable, "-I", ROOT / "tools" / "make_manual.py", folder], check=True, capture_output=True)
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, rendered: Path) -> list[QUrl]:
    """What was opened, in a plugin that has its manual."""
    addresses: list[QUrl] = []
    monkeypatch.setattr(manual, "_PLUGIN", rendered)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: addresses.append(address) or True)
    return addresses


def place(address: QUrl) -> tuple[str, str]:
    """Return the page and the anchor that an address leads to, after looking for both."""
    page = Path(address.toLocalFile())
    text = page.read_text(encoding="utf-8")
    leads_on = re.search(r'http-equiv="refresh" content="0; url=([^"#]+)#([^"]+)"', text)
    if leads_on is None:
        return page.name, ""
    page, anchor = (page.parent / leads_on[1]).resolve(), leads_on[2]
    assert f'id="{anchor}"' in page.read_text(encoding="utf-8")
    return page.name, anchor


def test_every_window_has_help_at_its_page(plugin, project, qgis_iface, opened):
    with all_windows(qgis_iface) as windows:
        for window in windows.values():
            window.findChild(HelpButton).click()
        tabs, button = windows["classify"].parts.tabs, windows["classify"].parts.help_button
        for index in (1, 2, 0):
            tabs.setCurrentIndex(index)
            button.click()
        assert windows["networks"].findChild(HelpButton).shortcut().toString() == "F1"
        assert windows["find"].findChild(HelpButton).shortcut().isEmpty()  # there, it is QGIS's
    assert set(windows) | {"results", "log", "contents"} == set(WINDOWS)
    assert [place(address) for address in opened] == [
        ("dialog.html", ""),
        ("networks.html", ""),
        ("networks.html", "import-a-file"),
        ("setup.html", ""),
        ("adapt-window.html", ""),
        ("scenes.html", "in-qgis"),
        ("inspect.html", ""),
        ("compare.html", "side-by-side"),
        ("dialog.html", "after-a-run"),
        ("dialog.html", "if-something-goes-wrong"),
        ("dialog.html", ""),
    ]


def test_the_menu_opens_the_contents(opened):
    open_help(None)
    assert [place(address) for address in opened] == [("index.html", "")]


def test_the_help_of_every_algorithm_leads_into_the_manual(plugin, opened, monkeypatch):
    monkeypatch.setattr(qgis.utils, "iface", object())
    provider = QgsApplication.processingRegistry().providerById("scene_mapper")
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(ALGORITHMS)
    for algorithm in provider.algorithms():
        page = Path(QUrl(algorithm.helpUrl()).toLocalFile()).read_text(encoding="utf-8")
        (link,) = re.findall(r'<a href="([^"]+)">More in the manual</a>', page)
        name, anchor = place(QUrl(link))
        source, _, heading = ALGORITHMS[algorithm.name()].partition("#")
        assert (name, anchor) == (source.replace(".md", ".html"), heading)


def test_a_checkout_opens_its_own_pages(opened, monkeypatch):
    monkeypatch.setattr(manual, "_PLUGIN", ROOT)
    owner = QWidget()
    HelpButton("setup", owner).click()
    assert [Path(address.toLocalFile()) for address in opened] == [ROOT / "docs" / "setup.md"]


def test_without_pages_it_is_the_projects_address_and_without_a_program_it_is_said(opened, monkeypatch, tmp_path):
    told: list[Any] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *arguments: told.append(arguments[2]))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda address: False)
    open_manual("networks", None)
    assert told[0].endswith("/manual/networks.html")
    monkeypatch.setattr(manual, "_PLUGIN", tmp_path)
    open_manual("networks", None)
    assert told[1].startswith("No program was found that shows the manual. It is here: https://")
