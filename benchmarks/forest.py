"""A random forest on the pixels of each cell: how many people make maps, and what a network's time is compared with."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.inference.runtime import usable_threads

from .measure import Pair, alternate

TREES = 200
TRAINED_CELLS = 20_000
CELLS_PER_READ = 51
"""Rows of cells that are read at once: nearly a row of the file's tiles."""


def map_against_forest(card: ModelCard, scene: Path, folder: Path, pairs: int) -> Pair:
    """A whole classification by a fully convolutional network against a random forest on the same cells.

    The forest has learned the network's map from some of its cells, which is not counted. It reads the scene with GDAL
    alone, takes mean and standard deviation of each band in each cell, and gives each cell a class. Both have the same
    threads.

    Args:
        card: of the network.
        scene: the raster.
        folder: for the map.
        pairs: alternating pairs.
    """
    from sklearn.ensemble import RandomForestClassifier

    target = folder / "forest.tif"
    request = ClassifyRequest(str(scene), card, target, device="cpu")
    classify(request, InProcess(), SilentFeedback())
    classes = gdal.Open(str(target)).ReadAsArray()
    rows, threads = classes.shape[0], usable_threads()
    starts = range(0, rows, CELLS_PER_READ)

    def statistics(first: int) -> NDArray[np.float32]:
        return cell_statistics(scene, first, min(CELLS_PER_READ, rows - first), card.stride_px)

    every = np.random.default_rng(0).permutation(classes.size)[:TRAINED_CELLS]
    pixels = np.concatenate([statistics(first) for first in starts])
    forest = RandomForestClassifier(TREES, n_jobs=threads, random_state=0)
    forest.fit(pixels[every], classes.ravel()[every])
    forest.n_jobs = 1  # each thread has strips of its own

    def by_forest() -> None:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda first: forest.predict(statistics(first)), starts))

    return alternate(
        f"{card.title} against a random forest ({TREES} trees) on mean and deviation of the pixels of each cell",
        lambda: classify(request, InProcess(), SilentFeedback()),
        by_forest,
        pairs,
    )


def cell_statistics(scene: Path, first: int, rows: int, cell_px: int) -> NDArray[np.float32]:
    """Return mean and standard deviation of each band in cells, (cell, 2 × band), row by row.

    Args:
        scene: the raster.
        first: the first row of cells.
        rows: how many rows of cells.
        cell_px: a cell's side.
    """
    dataset = gdal.Open(str(scene))
    cols = dataset.RasterXSize // cell_px
    pixels = dataset.ReadAsArray(0, first * cell_px, cols * cell_px, rows * cell_px).astype(np.float32)
    cells = pixels.reshape(len(pixels), rows, cell_px, cols, cell_px)
    both = np.concatenate([cells.mean((2, 4)), cells.std((2, 4))])
    return np.ascontiguousarray(both.reshape(len(both), -1).T)
