"""``make_composite``: the clear observations of several dates become one scene, window by window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from math import lcm
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..clouds.cloud_mask import CloudRequest
from ..clouds.dates import missing_masks
from ..errors import InputError
from ..feedback import Feedback, stop_if_cancelled, wait_for
from ..geo.mean_overviews import FIRST_FACTOR
from ..geo.new_raster import NewRaster
from ..geo.output_check import check_output_path
from ..inference.runtime import usable_threads
from ..message import Message
from ..product.on_the_fly import as_rasters, refuse_mapping
from ..sentinel.band_list import band_list
from ..sentinel.bands import SENTINEL2_BANDS
from ..sentinel.conditions import SceneConditions, state_conditions
from ..sentinel.scene_identity import COMPOSITE_KEY
from ..sentinel.source import PIXEL_SPACE, RasterSource, SourceReader
from ..sentinel.units import DN_PER_REFLECTANCE
from .dates import Dates, open_dates
from .observations import DateRead, observe, to_stored
from .reduce import ReducedPart, median_of_dates, medoid_of_dates
from .request import COUNT_BAND, CompositeRequest, CompositeResult

NODATA = 0
_MAX_ROWS = 1024
_WINDOW_COLS = (1024, 512, 256)
"""Windows are blocks of products' images (1024 pixels), or smaller where there are many dates."""
_WINDOW_BYTES = 220_000_000
_OUTPUT_BLOCK = 256

Reduce = Callable[[Sequence[NDArray[Any]], NDArray[np.bool_]], Iterator[ReducedPart]]
_REDUCE: dict[str, Reduce] = {"median": median_of_dates, "medoid": medoid_of_dates}


@dataclass(frozen=True)
class _Window:
    row: int
    col: int
    height: int
    width: int


def make_composite(request: CompositeRequest, feedback: Feedback) -> CompositeResult:
    """Make a composite.

    Args:
        request: what to make.
        feedback: told of progress and asked whether to stop.

    Raises:
        InputError: a scene cannot be used, or no pixel is clear on any date.
        BandError: a band cannot be found.
        RequestError: the scenes are of both levels, or an option cannot be read.
        ModelError: a cloud network cannot be used.
        OutputError: it cannot be written there.
        RunCancelled: the user stopped; nothing is left behind.
    """
    started = time.perf_counter()
    refuse_mapping(request.mapping, request.scenes)
    check_output_path(request.output, request.scenes)
    wanted = band_list(request.bands, SENTINEL2_BANDS)
    with as_rasters(request.scenes, wanted, feedback, request.units) as rasters:
        rasters_only = replace(request, scenes=rasters)
        if request.clouds == "none":
            result = _compute(rasters_only, (), feedback)
        else:
            options = CloudRequest(
                "",
                request.output,
                bands=request.mapping if "=" in request.mapping else "",
                units=request.units,
                level=request.level,
                device=request.device,
                threads=request.threads,
            )
            with missing_masks(rasters, options, request.output.resolve().parent, feedback) as (masks, rest):
                result = _compute(rasters_only, masks, rest)
    return replace(result, seconds=time.perf_counter() - started)


def _compute(request: CompositeRequest, masks: Sequence[str], feedback: Feedback) -> CompositeResult:
    """Make a composite of rasters whose cloud masks are there."""
    dates = open_dates(request, masks)
    for note in dates.notes:
        feedback.pushInfo(note)
    for warning in dates.warnings:
        feedback.pushWarning(warning)
    grid = dates.sources[0]
    n_bands = len(grid.bands)
    check_output_path(request.output, request.scenes, 2 * (n_bands + 1) * grid.width * grid.height)
    observations = np.zeros(len(dates.sources) + 1, np.int64)
    shape = (n_bands + 1, grid.height, grid.width)
    # The predictor suits the numbers of neighbouring pixels, which are close.
    transform = None if grid.transform == PIXEL_SPACE else grid.transform
    with NewRaster(
        request.output,
        shape,
        dtype="uint16",
        transform=transform,
        crs_wkt=grid.crs_wkt,
        nodata=NODATA,
        predictor=2,
        fast=True,
        means=True,
    ) as raster:
        _describe(raster, request, dates)
        windows = _windows(dates.sources)
        reduced = _reduced(dates.sources, windows, _REDUCE[request.method], feedback)
        for done, (window, dn, counts) in enumerate(reduced, 1):
            for number, values in enumerate((*dn, counts.astype(np.uint16)), 1):
                raster.write(number, window.row, values, window.col)
            observations += np.bincount(counts.ravel(), minlength=len(observations))
            feedback.setProgress(100 * done / len(windows))
        _refuse_empty(observations)
        raster.finish(None)
    result = CompositeResult(
        output=request.output,
        bands=grid.band_names,
        level=dates.level,
        width=grid.width,
        height=grid.height,
        observations=tuple(map(int, observations)),
        warnings=dates.warnings,
        seconds=0.0,
    )
    feedback.pushInfo(
        Message(
            "{clear:.1%} of the pixels have a clear observation, {mean:.1f} on average.",
            clear=result.clear_share,
            mean=result.mean_observations,
        )
    )
    return result


def _reduced(
    sources: Sequence[RasterSource], windows: Sequence[_Window], reduce: Reduce, feedback: Feedback
) -> Iterator[tuple[_Window, NDArray[np.uint16], NDArray[np.intp]]]:
    """Yield each window with its DN and the number of its observations; the next one is read meanwhile."""
    with ExitStack() as stack:
        # A reader stays in the thread that opened it: GDAL's virtual rasters share files within a thread.
        n_threads = min(len(sources), usable_threads())
        threads = [stack.enter_context(ThreadPoolExecutor(1, "scene-mapper-reader")) for _ in range(n_threads)]
        owners = [threads[number % n_threads] for number in range(len(sources))]
        readers = [owner.submit(SourceReader, source).result() for owner, source in zip(owners, sources)]

        def read(window: _Window) -> list[Future[DateRead]]:
            place = (window.row, window.col, window.height, window.width)
            return [owner.submit(reader.read, *place) for owner, reader in zip(owners, readers)]

        ahead = read(windows[0])
        for window, following in zip(windows, (*windows[1:], None)):
            dates = [wait_for(one, feedback) for one in ahead]
            stop_if_cancelled(feedback)
            ahead = [] if following is None else read(following)
            seen = observe(dates, sources)
            counts = seen.valid.sum(axis=0)
            shape = (len(seen.base), window.height, window.width)
            yield window, to_stored(reduce(seen.values, seen.valid), seen.base, counts > 0, shape), counts
    for reader, source in zip(readers, sources):
        for note in reader.dropped.notes(Path(source.given).name):
            feedback.pushInfo(note)


def _windows(sources: Sequence[RasterSource]) -> list[_Window]:
    """Cut a grid into windows whose observations take a bounded memory, and that decode no block twice if possible."""
    grid = sources[0]
    most_px = _WINDOW_BYTES // (4 * len(sources) * len(grid.bands))
    block_cols = max(source.block_shape[1] for source in sources)
    widths = [width for width in _WINDOW_COLS if width >= block_cols] or [grid.width]  # strips are as wide as the file
    step = lcm(_OUTPUT_BLOCK, *(source.rows_per_block for source in sources))
    width = next((width for width in widths if step <= _MAX_ROWS and step * width <= most_px), widths[0])
    rows = min(_MAX_ROWS, most_px // width)
    # Whole blocks where they fit; else parts of them that overviews can be made of.
    rows = rows // step * step or max(FIRST_FACTOR, 1 << (max(1, rows).bit_length() - 1))
    return [
        _Window(row, col, min(rows, grid.height - row), min(width, grid.width - col))
        for row in range(0, grid.height, rows)
        for col in range(0, grid.width, width)
    ]


def _describe(raster: NewRaster, request: CompositeRequest, dates: Dates) -> None:
    """Name the bands, and write down what the composite is made of."""
    assert raster.dataset is not None
    names = [scene.product or Path(source.given).stem for scene, source in zip(dates.scenes, dates.sources)]
    tiles = {scene.tile for scene in dates.scenes}
    tile = tiles.pop() if len(tiles) == 1 else ""
    days = sorted(scene.day for scene in dates.scenes if scene.day)
    period = f"{days[0]} to {days[-1]}" if days else ""
    said = {
        "PRODUCT": " ".join(text for text in (f"{request.method} of {len(names)} dates", period, tile) if text),
        "LEVEL": dates.level,
        COMPOSITE_KEY: request.method,
        "SCENES": "; ".join(names),
        "DATES": "; ".join(day.isoformat() for day in days),
        "TILE": tile,
        **_mean_conditions(dates),
    }
    raster.dataset.SetMetadata({key: value for key, value in said.items() if value})
    for number, name in enumerate(dates.sources[0].band_names, 1):
        band = raster.dataset.GetRasterBand(number)
        band.SetDescription(name)
        band.SetScale(1 / DN_PER_REFLECTANCE)
        band.SetOffset(0.0)
    raster.dataset.GetRasterBand(len(dates.sources[0].bands) + 1).SetDescription(COUNT_BAND)


def _mean_conditions(dates: Dates) -> dict[str, str]:
    """Return the mean of what all scenes state of the atmosphere over them, for those who change the level later."""
    known = [source.conditions for source in dates.sources]

    def mean(values: Sequence[float | None]) -> float | None:
        stated = [value for value in values if value is not None]
        return float(np.mean(stated)) if len(stated) == len(known) else None

    return state_conditions(
        SceneConditions(
            aerosol=mean([one.aerosol for one in known]),
            water_cm=mean([one.water_cm for one in known]),
            ozone_cm=mean([one.ozone_cm for one in known]),
            sun_zenith_deg=mean([one.sun_zenith_deg for one in known]),
            view_zenith_deg=mean([one.view_zenith_deg for one in known]),
            elevation_m=mean([one.elevation_m for one in known]),
        )
    )


def _refuse_empty(observations: NDArray[np.int64]) -> None:
    if observations[0] == observations.sum():
        raise InputError(
            "No pixel is clear on any of the dates.", "Use other dates, or make the composite without a cloud mask."
        )
