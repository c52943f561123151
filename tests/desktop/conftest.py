"""The real QGIS on a display of its own, driven by a script and looked at from outside."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scene_mapper.tools.real_qgis import STEPS, run_in_qgis, virtual_display


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A display for all tests."""
    with virtual_display() as name:
        yield name


@pytest.fixture
def run_qgis(display: str, tmp_path: Path) -> Callable[..., dict[str, object]]:
    """Start QGIS with the plugin, run one of the scripts in ``steps``, and give what it reports."""

    def run(
        script: str,
        locale: str = "en_US",
        seconds: int = 240,
        scale: str = "1",
        fresh: bool = False,
        points: int = 10,
        **settings: object,
    ) -> dict[str, object]:
        how = {"locale": locale, "scale": scale, "points": points, "seconds": seconds, "fresh": fresh}
        told, process = run_in_qgis(STEPS / script, display, tmp_path, settings, **how)
        sys.stderr.write(process.stderr[-3000:])
        assert told, "the script ended without a report"
        assert told.get("error") is None, told["error"]
        assert process.returncode == 0
        return told

    return run
