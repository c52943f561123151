"""A card's description in parts: paragraphs, and the items of lists."""

from __future__ import annotations

from dataclasses import dataclass

_MARK = "- "


@dataclass(frozen=True)
class TextBlock:
    """A paragraph, or an item of a list.

    Attributes:
        text: one line, without a mark.
        is_item: whether it is an item of a list.
    """

    text: str
    is_item: bool = False


def text_blocks(text: str) -> list[TextBlock]:
    """Return the parts of a text as STAC writes descriptions: a small part of CommonMark.

    Args:
        text: paragraphs with empty lines between them; lines that begin with "- " are items. Other lines continue
            what is above them.
    """
    blocks: list[TextBlock] = []
    is_open = False
    for line in (one.strip() for one in text.splitlines()):
        if line.startswith(_MARK):
            blocks.append(TextBlock(line[len(_MARK) :].strip(), is_item=True))
        elif line and is_open:
            blocks[-1] = TextBlock(f"{blocks[-1].text} {line}", blocks[-1].is_item)
        elif line:
            blocks.append(TextBlock(line))
        is_open = bool(line)
    return blocks
