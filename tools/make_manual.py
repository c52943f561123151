"""Render docs/ as the manual that ships in the zip, with the README beside it.

    python tools/make_manual.py FOLDER [--root CHECKOUT]

Writes ``FOLDER/manual/*.html`` with pictures and ``FOLDER/README.md`` and its neighbours, whose links then lead into
the manual. A link, heading or picture that is missing ends the program with a sentence and the exit status 1.
"""

from __future__ import annotations

import argparse
import runpy
import shutil
import sys
from configparser import ConfigParser
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # run as a script, and from an unpacked commit

from manual.pages import Links, ManualError, Page, parse, pictures_of, redirect, render, with_links_into
from manual.pictures import small_png

ROOT = Path(__file__).resolve().parent.parent
MANUAL = "manual"
BESIDE = {"README.md": "about.html", "CHANGELOG.md": "changelog.html", "SECURITY.md": "security.html"}
"""Pages that ship as Markdown, too."""
_ELSEWHERE = {"docs/README.md": "index.html", "training/README.md": "training.html", **BESIDE}


def make_manual(root: Path, folder: Path) -> list[Path]:
    """Render everything.

    Args:
        root: a checkout.
        folder: where to write.

    Returns:
        The files that were written.

    Raises:
        ManualError: a link leads nowhere, a page has no title, or a Help button has no page.
    """
    sources = sorted({*_ELSEWHERE, *(f"docs/{path.name}" for path in (root / "docs").glob("*.md"))})
    texts = {source: (root / source).read_text(encoding="utf-8") for source in sources}
    pages = {source: parse(source, text) for source, text in texts.items()}
    names = {source: _ELSEWHERE.get(source, f"{Path(source).stem}.html") for source in sources}
    pictures = {path: path.removeprefix("docs/") for path in pictures_of(pages.values())}
    for path in sorted(pictures):
        if not (root / path).is_file():
            raise ManualError(f"There is no picture {path}.")
    links = Links(pages, names, pictures)
    files: dict[str, bytes] = {
        source: with_links_into(MANUAL, source, texts[source], links).encode() for source in BESIDE
    }
    files[f"{MANUAL}/manual.css"] = (root / "tools" / "manual" / "manual.css").read_bytes()
    files.update(_redirects(root, links))
    files.update({f"{MANUAL}/{target}": small_png(root / path) for path, target in pictures.items()})
    files.update(_pages(pages, links, _foot(root)))
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def _pages(pages: dict[str, Page], links: Links, foot: str) -> dict[str, bytes]:
    return {f"{MANUAL}/{links.names[source]}": render(page, links, foot).encode() for source, page in pages.items()}


def _redirects(root: Path, links: Links) -> dict[str, bytes]:
    """Return a small page for each heading that a Help button opens, after checking all pages that they open."""
    topics = runpy.run_path(str(root / "layers" / "manual_topics.py"))
    found = {}
    for page in {*topics["WINDOWS"].values(), *topics["ALGORITHMS"].values()}:
        target = links.target("docs/README.md", page)
        if "#" in target:
            name = target.replace(".html#", "-")
            found[f"{MANUAL}/at/{name}.html"] = redirect(f"../{target}").encode()
    return found


def _foot(root: Path) -> str:
    """Return the last line of each page: version and addresses, from metadata.txt."""
    parser = ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    metadata = parser["general"]
    return (
        f'Scene Mapper {escape(metadata["version"])} · <a href="{escape(metadata["homepage"])}">project</a> · '
        f'<a href="{escape(metadata["tracker"])}">report a problem</a>'
    )


def main() -> int:
    """Render the manual of a checkout.

    Returns:
        The exit status.
    """
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--root", type=Path, default=ROOT)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder / MANUAL, ignore_errors=True)
    try:
        files = make_manual(arguments.root, arguments.folder)
    except ManualError as error:
        print(error, file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in files)
    print(f"{arguments.folder / MANUAL}: {len(files)} files, {size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
