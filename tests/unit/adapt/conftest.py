"""Areas drawn in the made-up city."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from scene_mapper.tests.networks.city import Square, draw_areas


@pytest.fixture
def draw(tmp_path: Path) -> Callable[..., Path]:
    """Write areas as a layer to train with."""

    def write(squares: Sequence[Square], name: str = "areas.gpkg") -> Path:
        return draw_areas(tmp_path / name, squares)

    return write
