"""The rasters of a run, written strip by strip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ..classmap.class_map import (
    CONFIDENCE_NODATA,
    PROBABILITY_NODATA,
    new_class_map,
    new_confidence_map,
    new_probability_map,
)
from ..classmap.disagreement import disagreement_legend
from ..classmap.label_map import add_label_legend, label_bits, label_dtype, label_nodata, new_label_map
from ..classmap.legend_files import add_legends
from ..classmap.schemes import NODATA_CODE
from ..classmap.simplify import simplify
from ..classmap.unreliable import UNRELIABLE_KEY, short_labels
from ..feedback import Feedback
from ..geo.new_raster import NewRaster
from ..geo.raster_io import file_exists
from ..inference.card import ModelCard
from ..sentinel.usual_orders import format_band_mapping
from ..version import version
from .filtered import FILTER_KEY, FILTER_WHEN_MERGED, filter_probabilities, scratch_of
from .plan import Plan
from .strips import Strip
from .votes import count_differing, majority, votes_on_mean

if TYPE_CHECKING:  # the filter is loaded only for a filtered map
    from ..analysis.filter_map import FilterResult


@dataclass(frozen=True)
class StripScores:
    """What the network says of a strip.

    Attributes:
        strip: which cells.
        computed: which of them have a result, (rows, cols).
        probabilities: (cell, class) of those, in row-major order.
        not_finite: how many cells were left out because their scores are no finite numbers.
        of_networks: where these are means over several networks, what each of them says.
    """

    strip: Strip
    computed: NDArray[np.bool_]
    probabilities: NDArray[np.float32]
    not_finite: int = 0
    of_networks: tuple[StripScores, ...] = ()


def finite_only(scores: StripScores) -> StripScores:
    """Leave out the cells whose scores are NaN or infinite: the largest of them would mean nothing."""
    finite = np.isfinite(scores.probabilities).all(axis=1)
    lost = int(finite.size - np.count_nonzero(finite))
    if not lost:
        return scores
    computed = scores.computed.copy()
    computed[computed] = finite
    return StripScores(scores.strip, computed, scores.probabilities[finite], scores.not_finite + lost)


@dataclass(frozen=True)
class _Cells:
    """What is known of a strip's cells with a result.

    Attributes:
        probabilities: (cell, class), of the map's classes.
        votes: the class that each of several networks gives, (network, cell); see `votes.votes_on_mean`.
    """

    probabilities: NDArray[np.float32]
    votes: NDArray[np.intp]


@dataclass(frozen=True)
class _Layer:
    """One of a run's rasters.

    Attributes:
        raster: where it is written.
        values: makes of the cells' probabilities and votes the (cell,) values of each band.
        nodata: of cells without a result.
        overviews: GDAL's name of the method, or None for none.
        kept: whether it gets its name in the end.
    """

    raster: NewRaster
    values: Callable[[_Cells], Iterable[NDArray[Any]]]
    nodata: float
    overviews: str | None
    kept: bool = True


class MapWriter:
    """The rasters of a run, written strip by strip and finished together."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._codes_by_index = np.array(plan.scheme.codes, np.uint8)
        self._label_sets: set[int] = set()
        self._differing = np.zeros(len(plan.members) + 1, np.int64)
        self._stack = ExitStack()
        self._layers: list[_Layer] = []
        try:
            self._open_layers(_provenance(plan))
        except BaseException:
            self._stack.close()
            raise

    def _open_layers(self, provenance: dict[str, str]) -> None:
        """Open what was asked for: the probabilities first, which the filter wants, and the class map last."""
        plan, request = self._plan, self._plan.request
        geometry, scheme = plan.geometry, plan.scheme
        if request.probabilities:
            raster = new_probability_map(request.probabilities, geometry, scheme, provenance)
            self._add(_Layer(raster, _bands, PROBABILITY_NODATA, "AVERAGE"))
        if request.filtered and plan.shard:  # the filter needs the cells of the neighbouring shards, too
            provenance_ = {**provenance, FILTER_KEY: FILTER_WHEN_MERGED}
            raster = new_probability_map(request.filtered, geometry, scheme, provenance_)
            self._add(_Layer(raster, _bands, PROBABILITY_NODATA, None))
        elif request.filtered and not request.probabilities:
            raster = new_probability_map(scratch_of(request.filtered), geometry, scheme, provenance)
            self._add(_Layer(raster, _bands, PROBABILITY_NODATA, None, kept=False))
        if request.confidence:
            raster = new_confidence_map(request.confidence, geometry, provenance)
            self._add(_Layer(raster, _percent, CONFIDENCE_NODATA, "AVERAGE"))
        if request.labels:
            provenance_ = {**provenance, "THRESHOLD": f"{plan.threshold:g}"}
            raster = new_label_map(request.labels, geometry, scheme, provenance_)
            self._add(_Layer(raster, self._bits, label_nodata(scheme), "NEAREST"))
        if request.majority:
            raster = new_class_map(request.majority, geometry, scheme, {**provenance, "COMBINED": "majority"})
            self._add(_Layer(raster, self._majority_codes, NODATA_CODE, "MODE"))
        if request.disagreement:
            legend = disagreement_legend(len(plan.members))
            raster = new_class_map(request.disagreement, geometry, legend, provenance)
            self._add(_Layer(raster, _differing, NODATA_CODE, "MODE"))
        raster = new_class_map(request.output, geometry, scheme, provenance)
        self._add(_Layer(raster, self._codes, NODATA_CODE, "MODE"))

    def write(self, scores: StripScores) -> NDArray[np.uint8]:
        """Write a strip.

        Returns:
            Its codes, (rows, cols).
        """
        cells = self._cells(scores)
        for layer in self._layers:
            for number, values in enumerate(layer.values(cells), 1):
                on_grid = _on_grid(values, scores.computed, layer.nodata)
                layer.raster.write(number, scores.strip.first_row, on_grid)
        return on_grid  # the class map's, which is the last

    def _cells(self, scores: StripScores) -> _Cells:
        mean = self._of_map(scores.probabilities)
        of_networks = [(one.computed, self._of_map(one.probabilities)) for one in scores.of_networks]
        votes = votes_on_mean(scores.computed, of_networks)
        if of_networks:
            self._differing += np.bincount(count_differing(votes, mean), minlength=len(self._differing))
        return _Cells(mean, votes)

    def _of_map(self, p: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the probabilities of the map's classes: the simplified ones if those were asked for."""
        plan = self._plan
        return simplify(p, plan.card.scheme, plan.card.labels) if plan.request.simplify else p

    @property
    def differing(self) -> tuple[int, ...]:
        """Cells by the number of networks that give another class than their mean; empty for one network."""
        return tuple(self._differing.tolist()) if len(self._plan.members) > 1 else ()

    @property
    def label_sets(self) -> frozenset[int]:
        """The label sets that were written, as numbers."""
        return frozenset(self._label_sets)

    def finish(self, feedback: Feedback) -> FilterResult | None:
        """Complete all rasters, filter the map, then give all their names, the class map last.

        Args:
            feedback: told of the filter's progress and asked whether to stop.

        Returns:
            What the filter made of the map, or None without it.

        Raises:
            OutputError: a raster cannot be written out.
            RunCancelled: the user stopped; none has its name.
        """
        request, scheme, smoothed = self._plan.request, self._plan.scheme, None
        for layer in self._layers:
            layer.raster.complete(layer.overviews)
        if request.filtered and not self._plan.shard:
            probabilities = self._layers[0].raster.part
            smoothed = filter_probabilities(probabilities, request.filtered, str(request.output), feedback)
        for layer in self._layers:
            if request.labels and layer.raster.path == request.labels:
                add_label_legend(layer.raster, self._label_sets, scheme)
            if request.majority and layer.raster.path == request.majority:
                add_legends(layer.raster, scheme, unreliable=self._plan.request.unreliable)
            if request.disagreement and layer.raster.path == request.disagreement:
                add_legends(layer.raster, disagreement_legend(len(self._plan.members)))
        add_legends(self._layers[-1].raster, scheme, unreliable=self._plan.request.unreliable)
        for layer in self._layers:
            if layer.kept:
                layer.raster.publish()
        return smoothed

    def __enter__(self) -> MapWriter:
        """Begin to write."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove what was not finished."""
        self._stack.close()

    def _add(self, layer: _Layer) -> None:
        self._stack.enter_context(layer.raster)
        self._layers.append(layer)

    def _codes(self, cells: _Cells) -> list[NDArray[np.uint8]]:
        return [self._codes_by_index[cells.probabilities.argmax(axis=1)]]

    def _majority_codes(self, cells: _Cells) -> list[NDArray[np.uint8]]:
        return [self._codes_by_index[majority(cells.votes, cells.probabilities)]]

    def _bits(self, cells: _Cells) -> list[NDArray[Any]]:
        bits = label_bits(cells.probabilities, self._plan.threshold).astype(label_dtype(self._plan.scheme))
        self._label_sets.update(np.unique(bits).tolist())
        return [bits]


def _bands(cells: _Cells) -> NDArray[np.float32]:
    return cells.probabilities.T


def _percent(cells: _Cells) -> list[NDArray[np.uint8]]:
    return [np.rint(100 * np.clip(cells.probabilities.max(axis=1), 0, 1)).astype(np.uint8)]


def _differing(cells: _Cells) -> list[NDArray[np.uint8]]:
    return [count_differing(cells.votes, cells.probabilities)]


def _on_grid(values: NDArray[Any], where: NDArray[np.bool_], nodata: float) -> NDArray[Any]:
    grid = np.full(where.shape, nodata, values.dtype)
    grid[where] = values
    return grid


def _name(given: str) -> str:
    return Path(given).name if file_exists(given) else given


def _source_names(plan: Plan) -> Iterator[str]:
    """Yield what each raster is called: the product, where it is a stack of one."""
    for number, date in enumerate(plan.dates):
        product = plan.scenes[number].product if number < len(plan.scenes) else ""
        yield product or _name(date[0].given)
        yield from (_name(radar.given) for radar in date[1:])


def _scenes(plan: Plan) -> dict[str, str]:
    """Return satellite, date, tile, level and baseline of the scenes; of several dates, each in its order."""
    known = [scene.as_metadata() for scene in plan.scenes]
    keys = [key for key in dict.fromkeys(key for scene in known for key in scene) if key != "PRODUCT"]
    return {key: "; ".join(scene.get(key, "-") for scene in known) for key in keys}


def _temperatures(networks: Sequence[ModelCard]) -> str:
    """Return what the scores of each network are divided by before the mean, in the order of the networks."""
    return "; ".join(f"{one.temperature:g}" for one in networks)


def _provenance(plan: Plan) -> dict[str, str]:
    card, source = plan.card, plan.source
    networks = card.networks
    bands = {band.name: band.number for one in plan.members for band in one.source.bands}
    return {
        "VERSION": version(),
        "MODEL": "; ".join(one.id for one in networks),
        "MODEL_TITLE": "; ".join(one.title for one in networks),
        "MODEL_SHA256": "; ".join(one.sha256 for one in networks),
        **({"COMBINED": "mean", "TEMPERATURES": _temperatures(networks)} if len(networks) > 1 else {}),
        "SOURCE": "; ".join(_source_names(plan)),
        **_scenes(plan),
        "BANDS": format_band_mapping(bands),
        "UNITS": source.units[0].name,
        "CELL_SIZE_M": f"{plan.cell_size_m:g}",
        "RESAMPLED": source.resampling or "no",
        **({UNRELIABLE_KEY: short_labels(plan.scheme, plan.request.unreliable)} if plan.request.unreliable else {}),
        **({"PRECISION": "half"} if plan.request.half else {}),
        **({"SHARD": plan.shard} if plan.shard else {}),
    }
