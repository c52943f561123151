"""The manual that ships: every page rendered, every link followed, small enough; what is broken is refused."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from scene_mapper.layers.manual_topics import ALGORITHMS, WINDOWS

ROOT = Path(__file__).resolve().parents[2]
MAX_BYTES = 2_000_000


class Html(HTMLParser):
    """What matters of a page: its title, anchors, links, elements."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.title, self.anchors, self.links, self.elements = "", set(), [], set()
        self._in_title = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.add(tag)
        self.anchors |= {given["id"]} if "id" in given else set()
        self.links += [given[name] for name in ("href", "src") if name in given]
        if tag == "meta" and given.get("http-equiv") == "refresh":
            self.links.append(given["content"].partition("url=")[2])
        self._in_title = tag == "title"

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    def handle_data(self, data: str) -> None:
        self.title += data if self._in_title else ""


def render(folder: Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", ROOT / "tools" / "make_manual.py", folder, "--root", root]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rendered")
    run = render(folder)
    assert (run.returncode, run.stderr) == (0, "")
    return folder


@pytest.fixture(scope="module")
def pages(rendered: Path) -> dict[Path, Html]:
    return {path: Html(path) for path in sorted((rendered / "manual").rglob("*.html"))}


def test_every_page_of_the_guide_is_there_with_its_title(rendered: Path, pages: dict[Path, Html]) -> None:
    guide = {"index" if path.stem == "README" else path.stem for path in (ROOT / "docs").glob("*.md")}
    full = {path.stem: page for path, page in pages.items() if path.parent.name == "manual"}
    assert guide | {"about", "changelog", "security", "training"} == set(full)
    titles = [page.title for page in full.values()]
    assert len(set(titles)) == len(titles)
    assert full["filter"].title == "Filtering LCZ maps – Scene Mapper"
    assert full["index"].title == "Scene Mapper user guide"


def test_every_link_leads_somewhere(pages: dict[Path, Html]) -> None:
    followed = 0
    for path, page in pages.items():
        for link in page.links:
            if re.match("https?:", link):
                continue
            name, _, anchor = unquote(link).partition("#")
            target = (path.parent / name).resolve() if name else path
            assert target.is_file(), (path.name, link)
            assert not anchor or anchor in pages[target].anchors, (path.name, link)
            followed += 1
    assert followed > 300


def test_headings_have_the_anchors_that_hosting_sites_give(pages: dict[Path, Html]) -> None:
    anchors = {path.stem: page.anchors for path, page in pages.items() if path.parent.name == "manual"}
    assert {"5-the-same-in-qgis", "ten-minutes-with-the-demo-scene"} <= anchors["tutorial"]
    assert "gaussian-filter-demuzere-et-al-2020" in anchors["filter"]


def test_it_is_small_and_asks_nobody(rendered: Path, pages: dict[Path, Html]) -> None:
    files = [path for path in (rendered / "manual").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= MAX_BYTES
    assert {path.suffix for path in files} == {".html", ".css", ".png"}
    assert not {"script", "iframe", "object"} & {tag for page in pages.values() for tag in page.elements}
    shown = [link for page in pages.values() for link in page.links if link.endswith((".png", ".css"))]
    assert shown
    assert not [link for link in shown if ":" in link]
    assert not re.search(r"@import|url\(", (rendered / "manual" / "manual.css").read_text())


def test_tables_and_code_are_rendered(pages: dict[Path, Html]) -> None:
    dialog = next(page for path, page in pages.items() if path.name == "dialog.html")
    assert {"table", "td", "img", "strong", "ul", "ol"} <= dialog.elements


def test_links_of_the_readme_in_the_zip_lead_into_the_manual(rendered: Path) -> None:
    for name in ("README.md", "CHANGELOG.md", "SECURITY.md"):
        links = re.findall(r"\]\(([^)\s]+)\)", (rendered / name).read_text(encoding="utf-8"))
        assert [link for link in links if not link.startswith("manual/")] == []
        assert links
        assert [link for link in links if not (rendered / link.partition("#")[0]).is_file()] == []


def test_every_help_button_has_its_page(rendered: Path) -> None:
    for page in {*WINDOWS.values(), *ALGORITHMS.values()}:
        source, _, anchor = page.partition("#")
        name = "index" if source == "README.md" else Path(source).stem
        assert (rendered / "manual" / (f"at/{name}-{anchor}.html" if anchor else f"{name}.html")).is_file(), page


@pytest.fixture
def small_checkout(tmp_path: Path) -> Path:
    """A checkout of three pages, whose Help buttons open the first."""
    root = tmp_path / "checkout"
    for name in ("docs", "training", "layers", "tools/manual"):
        (root / name).mkdir(parents=True)
    shutil.copy(ROOT / "metadata.txt", root)
    shutil.copy(ROOT / "tools" / "manual" / "manual.css", root / "tools" / "manual")
    (root / "layers" / "manual_topics.py").write_text("WINDOWS = {'all': 'README.md'}\nALGORITHMS = {}\n")
    for name in ("README.md", "CHANGELOG.md", "SECURITY.md", "training/README.md", "docs/README.md"):
        (root / name).write_text("# Title\n\nText.\n")
    (root / "docs" / "page.md").write_text("# A page\n\n## Twice\n\n## Twice\n\n[on](#twice-1)\n")
    return root


@pytest.mark.parametrize(
    ("added", "reason"),
    [
        ("[gone](gone.md)", "docs/page.md: gone.md leads to no page of the manual."),
        ("[gone](page.md#gone)", "docs/page.md: docs/page.md has no heading 'gone'."),
        ("[gone](#Twice)", "docs/page.md: docs/page.md has no heading 'Twice'."),
        ("![gone](images/gone.png)", "There is no picture docs/images/gone.png."),
    ],
)
def test_what_is_broken_is_refused(small_checkout: Path, tmp_path: Path, added: str, reason: str) -> None:
    assert render(tmp_path / "whole", small_checkout).returncode == 0
    page = small_checkout / "docs" / "page.md"
    page.write_text(f"{page.read_text()}\n{added}\n")
    run = render(tmp_path / "broken", small_checkout)
    assert (run.returncode, run.stderr.strip()) == (1, reason)
    assert not (tmp_path / "broken").exists()


def test_a_help_button_without_a_page_is_refused(small_checkout: Path, tmp_path: Path) -> None:
    (small_checkout / "layers" / "manual_topics.py").write_text("WINDOWS = {'a': 'page.md#once'}\nALGORITHMS = {}\n")
    run = render(tmp_path / "out", small_checkout)
    assert (run.returncode, run.stderr.strip()) == (1, "docs/README.md: docs/page.md has no heading 'once'.")
