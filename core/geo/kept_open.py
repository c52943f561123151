"""Rasters that stay open from a map's plan to its reading: opened once, and what was decoded for the plan is there.

A plan itself holds no open file. What it opens is kept for the run that made it, and is taken by whoever reads first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from osgeo import gdal

from .raster_io import limit_stalls

_kept: ContextVar[dict[str, gdal.Dataset] | None] = ContextVar("rasters_kept_open", default=None)


@contextmanager
def rasters_kept_open() -> Iterator[None]:
    """Let rasters stay open until the block ends, for this thread and for those that work in its context."""
    kept: dict[str, gdal.Dataset] = {}
    token = _kept.set(kept)
    try:
        yield
    finally:
        kept.clear()
        _kept.reset(token)


def keep_open(path: str, dataset: gdal.Dataset) -> None:
    """Keep an open raster for `take_open`, if anybody wants rasters to be kept; its blocks in memory stay, too."""
    kept = _kept.get()
    if kept is not None:
        kept[path] = dataset


def take_open(path: str) -> gdal.Dataset | None:
    """Return a raster that was kept, for the calling thread alone; None where there is none."""
    kept = _kept.get()
    dataset = None if kept is None else kept.pop(path, None)
    if dataset is not None:
        limit_stalls()
    return dataset
