"""Pages of the manual: Markdown of the repository becomes HTML, and every link, heading and picture is checked."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

MANY_HEADINGS = 3
_INLINE_LINK = re.compile(r"(?<=\]\()[^()\s]+(?=\))")
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class ManualError(Exception):
    """A page that must not ship, such as one with a broken link."""


@dataclass(frozen=True)
class Page:
    """A page before its links are known to be right.

    Attributes:
        source: path in the repository.
        tokens: what it consists of.
        title: text of the first heading.
        headings: anchor and text of each heading, with its level.
    """

    source: str
    tokens: list[Token]
    title: str
    headings: list[tuple[int, str, str]]

    @property
    def anchors(self) -> set[str]:
        """Return the anchors that a link may name."""
        return {anchor for _, anchor, _ in self.headings}


def parse(source: str, markdown: str) -> Page:
    """Read a page, and give each heading the anchor that it has on code hosting sites.

    Args:
        source: path of the page in the repository.
        markdown: its text.

    Raises:
        ManualError: it does not begin with a title.
    """
    tokens = _parser().parse(markdown)
    headings: list[tuple[int, str, str]] = []
    seen: dict[str, int] = {}
    for opening, inline in zip(tokens, tokens[1:]):
        if opening.type != "heading_open":
            continue
        text = _plain(inline)
        anchor = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        number = seen[anchor] = seen.get(anchor, -1) + 1
        anchor = f"{anchor}-{number}" if number else anchor
        opening.attrSet("id", anchor)
        headings.append((int(opening.tag[1]), anchor, text))
    if not headings or headings[0][0] != 1:
        raise ManualError(f"{source} does not begin with a title.")
    return Page(source, tokens, headings[0][2], headings)


@dataclass(frozen=True)
class Links:
    """Where the links of the repository lead in the manual.

    Attributes:
        pages: each page by its path in the repository.
        names: the file of each page in the manual.
        pictures: pictures that there are, with their file in the manual.
    """

    pages: Mapping[str, Page]
    names: Mapping[str, str]
    pictures: Mapping[str, str]

    def target(self, source: str, link: str) -> str:
        """Return where a link leads, from the manual's folder.

        Args:
            source: page that holds it.
            link: as it is written there.

        Raises:
            ManualError: there is no such page, heading or picture.
        """
        if _OUTSIDE.match(link):
            return link
        path, _, anchor = unquote(link).partition("#")
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
        if wanted in self.pictures:
            return self.pictures[wanted]
        if wanted not in self.pages:
            raise ManualError(f"{source}: {link} leads to no page of the manual.")
        if anchor and anchor not in self.pages[wanted].anchors:
            raise ManualError(f"{source}: {wanted} has no heading '{anchor}'.")
        return self.names[wanted] + (f"#{anchor}" if anchor else "")


def render(page: Page, links: Links, foot: str) -> str:
    """Return the page as HTML.

    Args:
        page: from `parse`.
        links: all pages and pictures.
        foot: HTML of the last line.

    Raises:
        ManualError: a link or a picture leads nowhere.
    """
    for token in _all(page.tokens):
        for name in ("href", "src"):
            link = token.attrGet(name)
            if link is not None:
                token.attrSet(name, links.target(page.source, str(link)))
    parser = _parser()
    title_end = next(n for n, token in enumerate(page.tokens) if token.type == "heading_close") + 1
    head = parser.renderer.render(page.tokens[:title_end], parser.options, {})
    body = parser.renderer.render(page.tokens[title_end:], parser.options, {})
    title = page.title if "Scene Mapper" in page.title else f"{page.title} – Scene Mapper"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="manual.css">\n</head>\n<body>\n'
        f'<nav><a href="index.html">Scene Mapper user guide</a></nav>\n{head}{_contents(page)}{body}'
        f"<footer>{foot}</footer>\n</body>\n</html>\n"
    )


def redirect(target: str) -> str:
    """Return a page that leads on to a heading: file managers drop what stands after ``#`` of a local address."""
    address = escape(target)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Scene Mapper</title>\n'
        f'<meta http-equiv="refresh" content="0; url={address}">\n</head>\n'
        f'<body><p><a href="{address}">Scene Mapper user guide</a></p></body>\n</html>\n'
    )


def with_links_into(folder: str, source: str, markdown: str, links: Links) -> str:
    """Return Markdown that lies beside the manual's folder, with its links leading into the manual.

    Raises:
        ManualError: a link leads nowhere.
    """

    def rewritten(match: re.Match[str]) -> str:
        target = links.target(source, match[0])
        return target if _OUTSIDE.match(target) or match[0].startswith("#") else f"{folder}/{target}"

    return _INLINE_LINK.sub(rewritten, markdown)


def pictures_of(pages: Iterable[Page]) -> set[str]:
    """Return the paths in the repository of the pictures that pages show."""
    shown = set()
    for page in pages:
        for token in _all(page.tokens):
            if token.type == "image":
                shown.add(posixpath.normpath(posixpath.join(posixpath.dirname(page.source), str(token.attrGet("src")))))
    return shown


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _all(tokens: Iterable[Token]) -> Iterable[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or [])


def _plain(inline: Token) -> str:
    return "".join(token.content for token in inline.children or [] if token.type in ("text", "code_inline"))


def _contents(page: Page) -> str:
    """Return links to the sections of a long page."""
    sections = [(anchor, text) for level, anchor, text in page.headings if level == 2]
    if len(sections) < MANY_HEADINGS:
        return ""
    items = "".join(f'<li><a href="#{escape(anchor)}">{escape(text)}</a></li>' for anchor, text in sections)
    return f"<nav><ul>{items}</ul></nav>\n"
