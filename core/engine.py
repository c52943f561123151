"""The run: a plan becomes files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .bands import format_band_mapping
from .class_map import (
    CONFIDENCE_NODATA,
    PROBABILITY_NODATA,
    count_codes,
    new_class_map,
    new_confidence_map,
    new_probability_map,
)
from .errors import InputError
from .feedback import Feedback, stop_if_cancelled
from .legend_files import write_legends
from .plan import Plan, make_plan
from .raster_io import NewRaster
from .request import ClassifyRequest
from .schemes import NODATA_CODE
from .scoring import choose_batch, score_strip
from .session import Device, Network, open_network
from .version import version
from .windows import StripWindow, WindowReader


@dataclass(frozen=True)
class MapResult:
    """What a run made.

    Attributes:
        output: the class map.
        confidence: the map of confidence, or None.
        probabilities: the map of probabilities, or None.
        counts: cells of each class by code; classes without cells are 0.
        nodata_cells: cells without a class.
        cell_area_m2: the area of a cell.
        seconds: how long it took.
        device: what computed.
        batch: patches at once.
        warnings: what the user should not miss.
    """

    output: Path
    confidence: Path | None
    probabilities: Path | None
    counts: dict[int, int]
    nodata_cells: int
    cell_area_m2: float
    seconds: float
    device: Device
    batch: int
    warnings: tuple[str, ...]

    @property
    def n_cells(self) -> int:
        """How many cells have a class."""
        return sum(self.counts.values())


def classify(request: ClassifyRequest, feedback: Feedback) -> MapResult:
    """Make a map.

    Args:
        request: what to make.
        feedback: told of progress and asked whether to stop.

    Returns:
        What was made; the files are whole.

    Raises:
        SceneMapperError: it could not be made, and why; nothing is left behind.
        RunCancelled: the user stopped; nothing is left behind.
    """
    started = time.perf_counter()
    plan = make_plan(request)
    network = open_network(request.card, request.device, request.threads)
    batch = network.fixed_batch or request.batch or choose_batch(network, plan.n_cells)
    tell_plan(plan, network, batch, feedback)
    counts = run_plan(plan, network, batch, feedback)
    write_legends(request.output, request.card.scheme)
    return MapResult(
        request.output,
        request.confidence,
        request.probabilities,
        {c: int(counts[c]) for c in request.card.scheme.codes},
        int(counts[NODATA_CODE]),
        (plan.grid.stride_px * request.card.pixel_size_m) ** 2,
        time.perf_counter() - started,
        network.device,
        batch,
        plan.warnings,
    )


def tell_plan(plan: Plan, network: Network, batch: int, feedback: Feedback) -> None:
    """Write to the log what is about to be done, and what to beware of."""
    for note in plan.notes:
        feedback.pushInfo(note)
    device = network.device
    feedback.pushInfo(f"Network: {plan.card.title}, on {device.text}" + (f" ({device.why})." if device.why else "."))
    cell_m = plan.grid.stride_px * plan.card.pixel_size_m
    feedback.pushInfo(f"{plan.grid.rows} x {plan.grid.cols} cells of {cell_m:g} m; {batch} patches at once.")
    for warning in plan.warnings:
        feedback.pushWarning(warning)


def run_plan(plan: Plan, network: Network, batch: int, feedback: Feedback) -> NDArray[np.int64]:
    """Compute all strips of a plan and write its files.

    Returns:
        Cells by code, (256,).

    Raises:
        InputError: the raster is broken, or holds no data at all.
        RunCancelled: the user stopped.
    """
    counts = np.zeros(256, np.int64)
    with MapWriter(plan) as writer:
        for window, scores in score_plan(plan, network, batch, feedback):
            counts += count_codes(writer.write(window, scores))
        if counts[NODATA_CODE] == counts.sum():
            raise InputError(
                f"{plan.source.given} holds no data where the map was asked for: every cell would be nodata.",
                "Check its nodata value and the extent.",
            )
        stop_if_cancelled(feedback)
        writer.finish()
    return counts


def score_plan(
    plan: Plan, network: Network, batch: int, feedback: Feedback
) -> Iterator[tuple[StripWindow, NDArray[np.float32]]]:
    """Compute a plan strip by strip; the next strip is read while the network works.

    Yields:
        Each strip's window, and the probabilities (cell, class) of its ``compute`` cells.
    """
    done = _progress(plan, feedback)
    with ThreadPoolExecutor(1, "scene-mapper-reader") as pool:
        reader = pool.submit(WindowReader, plan).result()
        ahead = pool.submit(reader.window, plan.strips[0])
        for i in range(len(plan.strips)):
            window = ahead.result()
            stop_if_cancelled(feedback)
            if i + 1 < len(plan.strips):
                ahead = pool.submit(reader.window, plan.strips[i + 1])
            yield window, score_strip(network, window, plan.grid, batch, feedback, done)


class MapWriter:
    """The rasters of a run, written strip by strip and finished together."""

    def __init__(self, plan: Plan) -> None:
        request, geometry, scheme = plan.request, plan.geometry, plan.card.scheme
        provenance = _provenance(plan)
        self._codes_by_index = np.array(scheme.codes, np.uint8)
        self._stack = ExitStack()
        try:
            self._classes = self._open(new_class_map(request.output, geometry, scheme, provenance))
            self._confidence = self._probabilities = None
            if request.confidence:
                self._confidence = self._open(new_confidence_map(request.confidence, geometry, provenance))
            if request.probabilities:
                self._probabilities = self._open(
                    new_probability_map(request.probabilities, geometry, scheme, provenance)
                )
        except BaseException:
            self._stack.close()
            raise

    def write(self, window: StripWindow, scores: NDArray[np.float32]) -> NDArray[np.uint8]:
        """Write a strip.

        Returns:
            Its codes, (rows, cols).
        """
        row = window.strip.first_row
        codes = np.full(window.compute.shape, NODATA_CODE, np.uint8)
        codes[window.compute] = self._codes_by_index[scores.argmax(axis=1)]
        self._classes.write(1, row, codes)
        if self._confidence:
            percent = np.full(window.compute.shape, CONFIDENCE_NODATA, np.uint8)
            percent[window.compute] = np.rint(100 * np.clip(scores.max(axis=1), 0, 1))
            self._confidence.write(1, row, percent)
        if self._probabilities:
            for index in range(scores.shape[1]):
                one = np.full(window.compute.shape, PROBABILITY_NODATA, np.float32)
                one[window.compute] = scores[:, index]
                self._probabilities.write(index + 1, row, one)
        return codes

    def finish(self) -> None:
        """Give all rasters their names; the class map last."""
        for raster in (self._probabilities, self._confidence):
            if raster:
                raster.finish("AVERAGE")
        self._classes.finish("MODE")

    def __enter__(self) -> MapWriter:
        """Begin to write."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what was not finished."""
        self._stack.close()

    def _open(self, raster: NewRaster) -> NewRaster:
        return self._stack.enter_context(raster)


def _progress(plan: Plan, feedback: Feedback) -> Callable[[int], None]:
    total, done = max(1, plan.n_cells), 0

    def add(cells: int) -> None:
        nonlocal done
        done += cells
        feedback.setProgress(100.0 * min(done, total) / total)

    return add


def _provenance(plan: Plan) -> dict[str, str]:
    card, source = plan.card, plan.source
    return {
        "VERSION": version(),
        "MODEL": card.id,
        "MODEL_TITLE": card.title,
        "MODEL_SHA256": card.sha256,
        "SOURCE": Path(source.given).name if Path(source.given).exists() else source.given,
        "BANDS": format_band_mapping({b.name: b.number for b in source.bands}),
        "UNITS": source.units[0].name,
        "CELL_SIZE_M": f"{plan.grid.stride_px * card.pixel_size_m:g}",
        "RESAMPLED": source.resampled or "no",
    }
