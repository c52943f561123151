"""The rasters of a run, written strip by strip."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_map import (
    CONFIDENCE_NODATA,
    PROBABILITY_NODATA,
    new_class_map,
    new_confidence_map,
    new_probability_map,
)
from ..classmap.label_map import label_bits, label_dtype, label_nodata, new_label_map, write_label_legend
from ..classmap.legend_files import write_legends
from ..classmap.schemes import NODATA_CODE
from ..classmap.simplify import simplify
from ..geo.new_raster import NewRaster
from ..sentinel.bands import format_band_mapping
from ..version import version
from .plan import Plan
from .strips import Strip


@dataclass(frozen=True)
class StripScores:
    """What the network says of a strip.

    Attributes:
        strip: which cells.
        compute: which of them have a result, (rows, cols).
        probabilities: (cell, class) of those, in row-major order.
    """

    strip: Strip
    compute: NDArray[np.bool_]
    probabilities: NDArray[np.float32]


class MapWriter:
    """The rasters of a run, written strip by strip and finished together."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        request, geometry, scheme = plan.request, plan.geometry, plan.scheme
        provenance = _provenance(plan)
        self._codes_by_index = np.array(scheme.codes, np.uint8)
        self._label_sets: set[int] = set()
        self._stack = ExitStack()
        self._confidence = self._probabilities = self._labels = None
        try:
            self._classes = self._open(new_class_map(request.output, geometry, scheme, provenance))
            if request.confidence:
                self._confidence = self._open(new_confidence_map(request.confidence, geometry, provenance))
            if request.probabilities:
                self._probabilities = self._open(
                    new_probability_map(request.probabilities, geometry, scheme, provenance)
                )
            if request.labels:
                threshold = {"THRESHOLD": f"{plan.threshold:g}"}
                self._labels = self._open(new_label_map(request.labels, geometry, scheme, {**provenance, **threshold}))
        except BaseException:
            self._stack.close()
            raise

    def write(self, scores: StripScores) -> NDArray[np.uint8]:
        """Write a strip.

        Returns:
            Its codes, (rows, cols).
        """
        plan, row = self._plan, scores.strip.first_row
        p = scores.probabilities
        if plan.request.simplify:
            p = simplify(p, plan.card.scheme, plan.card.labels)
        codes = _on_grid(self._codes_by_index[p.argmax(axis=1)], scores.compute, NODATA_CODE)
        self._classes.write(1, row, codes)
        if self._confidence:
            percent = np.rint(100 * np.clip(p.max(axis=1), 0, 1)).astype(np.uint8)
            self._confidence.write(1, row, _on_grid(percent, scores.compute, CONFIDENCE_NODATA))
        if self._probabilities:
            for index in range(p.shape[1]):
                one = _on_grid(p[:, index], scores.compute, PROBABILITY_NODATA)
                self._probabilities.write(index + 1, row, one)
        if self._labels:
            bits = label_bits(p, plan.threshold).astype(label_dtype(plan.scheme))
            self._label_sets.update(np.unique(bits).tolist())
            self._labels.write(1, row, _on_grid(bits, scores.compute, label_nodata(plan.scheme)))
        return codes

    @property
    def label_sets(self) -> frozenset[int]:
        """The label sets that were written, as numbers."""
        return frozenset(self._label_sets)

    def finish(self) -> None:
        """Return all rasters their names, the class map last, and write their legends beside them."""
        for raster in (self._probabilities, self._confidence):
            if raster:
                raster.finish("AVERAGE")
        if self._labels:
            self._labels.finish("NEAREST")
            write_label_legend(self._labels.path, self._label_sets, self._plan.scheme)
        self._classes.finish("MODE")
        write_legends(self._classes.path, self._plan.scheme)

    def __enter__(self) -> MapWriter:
        """Begin to write."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what was not finished."""
        self._stack.close()

    def _open(self, raster: NewRaster) -> NewRaster:
        return self._stack.enter_context(raster)


def _on_grid(values: NDArray[Any], where: NDArray[np.bool_], nodata: float) -> NDArray[Any]:
    grid = np.full(where.shape, nodata, values.dtype)
    grid[where] = values
    return grid


def _name(given: str) -> str:
    return Path(given).name if Path(given).exists() else given


def _provenance(plan: Plan) -> dict[str, str]:
    card, source = plan.card, plan.source
    return {
        "VERSION": version(),
        "MODEL": card.id,
        "MODEL_TITLE": card.title,
        "MODEL_SHA256": card.sha256,
        "SOURCE": "; ".join(_name(s.given) for season in plan.seasons for s in season),
        "BANDS": format_band_mapping({b.name: b.number for b in source.bands}),
        "UNITS": source.units[0].name,
        "CELL_SIZE_M": f"{plan.grid.stride_px * card.pixel_size_m:g}",
        "RESAMPLED": source.resampled or "no",
        **({"PRECISION": "half"} if plan.request.half else {}),
        **({"SHARD": plan.shard} if plan.shard else {}),
    }
