"""The front door: training areas and scenes become an adapted network in the user's library."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..classmap.schemes import NODATA_CODE
from ..errors import InputError
from ..feedback import Feedback, PartOf, stop_if_cancelled
from ..inference.card import ModelCard
from ..message import Message
from ..networks.library import reserved_id
from .area_cells import AreaCells, gather
from .area_checks import AreaProblem, check_areas
from .cross_validation import accuracy_of, confusion
from .head import Head
from .measure import Measured, measure
from .own_classes import scheme_of_areas
from .request import AdaptRequest, check_id
from .result import AdaptResult, TestResult
from .scene_features import FeatureSource, SceneFeatures
from .store import adapted_card, store_network
from .suspicious import judge_areas
from .training_areas import TrainingAreas, read_training_areas

_READ, _MEASURED = 65, 95  # progress, in percent


@dataclass(frozen=True)
class _Prepared:
    """The areas on the scenes' grid, checked.

    Attributes:
        areas: to train on.
        tests: to test on, or None.
        problems: what is odd about those to train on.
        from_parent: the classes are the network's own.
        leave_out: classes without areas get no probability.
        n_shared: cells of test areas that are trained on, and are therefore not tested.
    """

    areas: TrainingAreas
    tests: TrainingAreas | None
    problems: tuple[AreaProblem, ...]
    from_parent: bool
    leave_out: bool
    n_shared: int


def adapt_network(request: AdaptRequest, source: FeatureSource, feedback: Feedback) -> AdaptResult:
    """Fit the last layer of a network to training areas and store the result in the user's library.

    Args:
        request: what to make.
        source: the scenes, as the network sees them; features that it has read before are not read again.
        feedback: told of progress and asked whether to stop.

    Raises:
        SceneMapperError: it cannot be made, and why; the library is as it was.
        RunCancelled: the user stopped; the library is as it was.
    """
    check_id(request)
    with reserved_id(request.new_id):
        return _adapt(request, source, feedback)


def _adapt(request: AdaptRequest, source: FeatureSource, feedback: Feedback) -> AdaptResult:
    prepared = _prepare(request, source, feedback)
    geometry, areas = source.geometry, prepared.areas
    needed = areas.on_grid(geometry.rows, geometry.cols)
    if prepared.tests is not None:
        needed |= prepared.tests.on_grid(geometry.rows, geometry.cols)
    scenes = source.read(needed, PartOf(feedback, 0, _READ))
    started = time.perf_counter()
    cells = _training_cells(areas, scenes, source)
    measured = measure(
        cells,
        areas.scheme,
        from_parent=prepared.from_parent,
        leave_out=prepared.leave_out,
        forest=request.forest,
        feedback=PartOf(feedback, _READ, _MEASURED),
    )
    test = None
    if prepared.tests is not None:
        test = _test(prepared.tests, gather(prepared.tests, scenes, source.layers), measured.head, prepared.from_parent)
    warnings = _warnings(source, prepared, cells, measured)
    names = tuple(scene.name for scene in scenes)
    card = _card(request, source, prepared, names=names, measured=measured, test=test)
    verdicts = judge_areas(cells, measured.held_out.log_probabilities, areas.scheme)
    stop_if_cancelled(feedback)
    stored = store_network(source.layers, measured.head, prepared.from_parent, card)
    for warning in warnings:
        feedback.pushWarning(warning)
    feedback.setProgress(100)
    return AdaptResult(
        request=request,
        card=stored,
        parent=source.layers.card,
        areas=areas,
        scenes=names,
        n_cells=len(cells.areas),
        measured=measured,
        test=test,
        verdicts=verdicts,
        problems=prepared.problems,
        warnings=warnings,
        geometry=geometry,
        codes=_map(scenes[0], measured.head, prepared, source),
        seconds=time.perf_counter() - started,
    )


def _card(
    request: AdaptRequest,
    source: FeatureSource,
    prepared: _Prepared,
    *,
    names: tuple[str, ...],
    measured: Measured,
    test: TestResult | None,
) -> ModelCard:
    """Return the card of the adapted network."""
    return adapted_card(
        source.layers.card,
        request,
        areas=prepared.areas,
        scenes=names,
        accuracy=measured.adapted,
        test=test.adapted if test else None,
        kept_original=measured.rejected is not None,
    )


def _training_cells(areas: TrainingAreas, scenes: Sequence[SceneFeatures], source: FeatureSource) -> AreaCells:
    """Return the cells to train on; refuse those of fewer than two classes."""
    cells = gather(areas, scenes, source.layers)
    if cells.present.sum() < 2:
        raise InputError(
            "Only areas of one class are on valid pixels of the scene.",
            "Draw areas of at least two classes on valid pixels.",
        )
    return cells


def _prepare(request: AdaptRequest, source: FeatureSource, feedback: Feedback) -> _Prepared:
    """Read the areas and refuse those that nothing can be learnt from."""
    geometry, scheme, field = source.geometry, source.layers.card.scheme, request.field
    mapping = request.mapping
    if request.own_classes:
        scheme, field = scheme_of_areas(request.areas, field, request.layer, geometry.crs_wkt)
        mapping = ""
    areas = read_training_areas(
        request.areas, geometry, scheme=scheme, field=field, layer=request.layer, mapping=mapping
    )
    for note in areas.notes:
        feedback.pushInfo(note)
    counts = areas.counts()
    if len(counts) < 2:
        raise InputError(
            "All areas of {path} in the scene are of one class ({label}).",
            "Draw areas of at least two classes.",
            path=request.areas,
            label=scheme.legend_label(scheme.by_code(next(iter(counts)))),
        )
    tests, n_shared = None, 0
    if request.test_areas:
        given = read_training_areas(
            request.test_areas, geometry, scheme=scheme, field="", layer=request.test_layer, mapping=mapping
        )
        tests = _untrained(given, areas.on_grid(geometry.rows, geometry.cols))
        n_shared = len(given.cells) - len(tests.cells)
    from_parent = scheme == source.layers.card.scheme
    return _Prepared(
        areas,
        tests,
        check_areas(areas, geometry, request.layer),
        from_parent=from_parent,
        leave_out=request.leave_out or not from_parent,
        n_shared=n_shared,
    )


def _untrained(tests: TrainingAreas, trained: NDArray[np.bool_]) -> TrainingAreas:
    """Return test areas without the cells that are trained on, (rows, cols): those would only repeat their class.

    Raises:
        InputError: no cell is left.
    """
    kept = ~trained[tests.cells[:, 0], tests.cells[:, 1]]
    if not kept.any():
        raise InputError(
            "All test areas of {path} lie in training areas.",
            "Draw test areas in other places, or leave them out: the accuracy is then measured by cross-validation.",
            path=tests.path,
        )
    return replace(tests, cells=tests.cells[kept], classes=tests.classes[kept], areas=tests.areas[kept])


def _map(scene: SceneFeatures, head: Head, prepared: _Prepared, source: FeatureSource) -> NDArray[np.uint8]:
    """Return the map that a head makes of a scene, (row, col) codes."""
    scores = scene.features @ head.weight.T + head.bias
    if prepared.from_parent:
        scores = scores + head.kept * source.layers.log_probabilities(scene.features)
    codes = np.full((source.geometry.rows, source.geometry.cols), NODATA_CODE, np.uint8)
    by_index = np.array(prepared.areas.scheme.codes, np.uint8)
    codes[scene.cells[:, 0], scene.cells[:, 1]] = by_index[scores.argmax(axis=1)]
    return codes


def _test(areas: TrainingAreas, cells: AreaCells, head: Head, from_parent: bool) -> TestResult:
    n = len(areas.scheme)
    adapted = confusion(cells.classes, head.log_probabilities(cells).argmax(axis=1), n)
    original = confusion(cells.classes, cells.known.argmax(axis=1), n)
    return TestResult(
        areas,
        accuracy_of([adapted], areas.scheme),
        accuracy_of([original], areas.scheme) if from_parent else None,
    )


def _warnings(source: FeatureSource, prepared: _Prepared, cells: AreaCells, measured: Measured) -> tuple[str, ...]:
    warnings: list[str] = [*source.warnings, *(problem.text for problem in prepared.problems)]
    if cells.n_without_data:
        warnings.append(Message("{n} cells of areas are nodata in a scene and were left out.", n=cells.n_without_data))
    if prepared.n_shared:
        warnings.append(
            Message("{n} cells of test areas lie in training areas and were not used for testing.", n=prepared.n_shared)
        )
    if measured.adapted is None:
        warnings.append(
            "No class has two areas, so the accuracy cannot be measured. Draw at least two areas of each class."
        )
    elif measured.rejected is not None:
        warnings.append(
            Message(
                "On areas not used for training, a new last layer is less accurate than that of {title} "
                "({rejected:.1%} and {original:.1%}), so the original last layer was kept. Correct suspicious areas, "
                "or draw more areas.",
                title=source.layers.card.title,
                rejected=measured.rejected.overall,
                original=measured.adapted.overall,
            )
        )
    return tuple(warnings)
