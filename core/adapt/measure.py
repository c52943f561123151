"""How strong the change of a head should be, and how good it then is beside what there was."""

from __future__ import annotations

from dataclasses import dataclass

from ..classmap.schemes import ClassScheme
from ..feedback import Feedback, PartOf
from .area_cells import AreaCells
from .cross_validation import AreaAccuracy, HeldOut, by_head, hold_out, network_itself, repeat_splits
from .head import FOR_AREAS, FOR_THE_CITY, Head, Recipe, fit_heads, no_change
from .random_forest import has_scikit_learn, predict_by_forest

_HELD_OUT, _RECIPES = 20, (20, 55, 65)  # progress, in percent


@dataclass(frozen=True)
class Measured:
    """What cross-validation over areas says, always of the same splits.

    Attributes:
        held_out: what heads say of areas that they were not fitted to.
        head: what is to be added to the network's scores; no change where its own head does better.
        strength: of the head; None where the network's own does better.
        recipe: of the head; None as above.
        adapted: accuracy by area of the network with this head, never below `original`; None where no class has two
            areas.
        original: of the network itself; None as above, or where it has other classes.
        forest: of a random forest on pixels; None as above, or where it was not asked for or cannot be trained.
        rejected: of a fitted head that would be worse than the network's own; None if there was none.
    """

    held_out: HeldOut
    head: Head
    strength: float | None
    recipe: Recipe | None
    adapted: AreaAccuracy | None
    original: AreaAccuracy | None
    forest: AreaAccuracy | None
    rejected: AreaAccuracy | None = None


def measure(
    cells: AreaCells, scheme: ClassScheme, from_parent: bool, leave_out: bool, forest: bool, feedback: Feedback
) -> Measured:
    """Choose strength and recipe by cross-validation, and measure by the field's protocol.

    A head for the map of a city may be worse on areas, in which rare classes are frequent. If it is worse than the
    network itself, a head for areas is tried, and if that is worse, too, the network keeps its own.

    Args:
        cells: of all areas.
        scheme: the classes.
        from_parent: they are the network's own.
        leave_out: see `head.fit_heads`.
        forest: measure a random forest on pixels as well, if scikit-learn is there.
        feedback: told of progress and asked whether to stop.

    Raises:
        RunCancelled: the user stopped.
    """
    held_out = hold_out(cells, leave_out, PartOf(feedback, 0, _HELD_OUT))
    original = (
        repeat_splits(cells, scheme, network_itself, PartOf(feedback, _HELD_OUT, _HELD_OUT)) if from_parent else None
    )
    best: tuple[Head, Recipe, AreaAccuracy | None] | None = None
    for recipe, begin, end in zip((FOR_THE_CITY, FOR_AREAS), _RECIPES, _RECIPES[1:]):
        head = fit_heads(cells, [held_out.strength], leave_out, recipe)[0]
        predict = by_head(held_out.strength, leave_out, recipe, head)
        adapted = repeat_splits(cells, scheme, predict, PartOf(feedback, begin, end))
        if best is None or _is_worse(best[2], adapted):
            best = head, recipe, adapted
        if not _is_worse(best[2], original):
            break
    assert best is not None
    rest = PartOf(feedback, _RECIPES[-1], 100)
    by_forest = repeat_splits(cells, scheme, predict_by_forest, rest) if forest and has_scikit_learn() else None
    rejected = _is_worse(best[2], original)
    return Measured(
        held_out=held_out,
        head=no_change(cells) if rejected else best[0],
        strength=None if rejected else held_out.strength,
        recipe=None if rejected else best[1],
        adapted=original if rejected else best[2],
        original=original,
        forest=by_forest,
        rejected=best[2] if rejected else None,
    )


def _is_worse(accuracy: AreaAccuracy | None, other: AreaAccuracy | None) -> bool:
    return accuracy is not None and other is not None and accuracy.overall < other.overall
