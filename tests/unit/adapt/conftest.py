"""The made-up city, areas drawn in it, and a network that knows nothing of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from scene_mapper.core.networks.library import user_models_folder
from scene_mapper.tests.networks.city import STRIDE, City, Square, draw_areas, make_city
from scene_mapper.tests.networks.linear import LinearNetwork


@pytest.fixture
def city(write_raster: Callable[..., Path]) -> City:
    """The city."""
    return make_city(write_raster)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> LinearNetwork:
    """The linear network with patches as large as a cell: 160 features."""
    return LinearNetwork(tmp_path_factory.mktemp("tiny"), patch=STRIDE, stride=STRIDE)


@pytest.fixture
def draw(tmp_path: Path) -> Callable[..., Path]:
    """Write areas as a layer to train with."""

    def write(squares: Sequence[Square], name: str = "areas.gpkg") -> Path:
        return draw_areas(tmp_path / name, squares)

    return write


@pytest.fixture
def library() -> Iterator[Path]:
    """The user's networks; those that a test adds are removed after it."""
    folder = user_models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    before = set(folder.iterdir())
    yield folder
    for path in set(folder.iterdir()) - before:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
