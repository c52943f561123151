"""Percentages are written in one way: in lines of commands, in the log, and in other languages."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from scene_mapper.core.message import Message, packed, unpacked
from scene_mapper.core.percent import percent_text
from scene_mapper.core.report.report import percent

ROOT = Path(__file__).parents[2]
_OWN_FORMAT = re.compile(r"""\bf["'].*:[^}"']*%\}""")


@pytest.mark.parametrize(
    ("share", "decimals", "expected"),
    [(0.1234, 1, "12.3 %"), (1, 0, "100 %"), (0.00055, 2, "0.06 %"), (0, 1, "0.0 %")],
)
def test_a_share(share: float, decimals: int, expected: str) -> None:
    assert percent_text(share, decimals) == expected
    assert percent(share, decimals) == expected.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_sentence_of_the_log() -> None:
    message = Message("{share:.1%} of {name}, {n:,} in all: {size:.2f} m", share=0.5, name="5%", n=1234, size=2)
    assert message == "50.0 % of 5%, 1,234 in all: 2.00 m"
    assert pickle.loads(pickle.dumps(message)) == unpacked(packed(message)) == message
    with pytest.raises(KeyError):
        Message("{share:.1%}")


def test_nothing_else_writes_percentages() -> None:
    """Python's own format has no space; a message may use it, as it is given one."""
    modules = [path for room in ("cli", "core", "layers", "processing", "ui") for path in (ROOT / room).rglob("*.py")]
    assert len(modules) > 400
    assert _OWN_FORMAT.search('text = f"{share:>7.1%} of the cells"')
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in modules
        for line in path.read_text(encoding="utf-8").splitlines()
        if _OWN_FORMAT.search(line)
    ]
    assert found == []
