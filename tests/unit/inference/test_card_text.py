"""A card's description is split into paragraphs and items of lists."""

from __future__ import annotations

import pytest

from scene_mapper.core.inference.card_text import TextBlock, text_blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        ("One line.", [("One line.", False)]),
        ("Broken\nby its author.", [("Broken by its author.", False)]),
        ("First.\n\nSecond.", [("First.", False), ("Second.", False)]),
        ("First.\n\n- One\n  goes on\n- Two", [("First.", False), ("One goes on", True), ("Two", True)]),
        ("Heading:\n- One\n\nLast.", [("Heading:", False), ("One", True), ("Last.", False)]),
        ("5 - 3 = 2\n-not an item", [("5 - 3 = 2 -not an item", False)]),
    ],
)
def test_paragraphs_and_items(text: str, blocks: list[tuple[str, bool]]) -> None:
    assert text_blocks(text) == [TextBlock(*block) for block in blocks]
