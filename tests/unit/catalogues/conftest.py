"""A catalogue on the loopback address, for the tests of catalogues."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scene_mapper.tests.catalogues.stac_server import StacServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StacServer]:
    """Serve a folder of its own, without items."""
    folder = tmp_path / "files"
    folder.mkdir()
    with StacServer(folder) as running:
        yield running
