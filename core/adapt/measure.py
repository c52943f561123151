"""How strong the change of a head should be, and how good it then is beside what there was."""

from __future__ import annotations

from dataclasses import dataclass

from ..classmap.schemes import ClassScheme
from ..feedback import Feedback, PartOf
from .area_cells import AreaCells
from .cross_validation import AreaAccuracy, HeldOut, by_head, hold_out, network_itself, repeat_splits
from .head import Head, fit_heads, no_change
from .random_forest import has_scikit_learn, predict_by_forest

_HELD_OUT, _ADAPTED = 30, 60  # progress, in percent


@dataclass(frozen=True)
class Measured:
    """What cross-validation over areas says, always of the same splits.

    Attributes:
        held_out: what heads say of areas that they were not fitted to.
        head: what is to be added to the network's scores; no change where its own head does better.
        strength: of the head; None where the network's own does better.
        adapted: accuracy by area of the network with this head, never below `original`; None where no class has two
            areas.
        original: of the network itself; None as above, or where it has other classes.
        forest: of a random forest on pixels; None as above, or where it was not asked for or cannot be trained.
        rejected: of a fitted head that would be worse than the network's own; None if there was none.
    """

    held_out: HeldOut
    head: Head
    strength: float | None
    adapted: AreaAccuracy | None
    original: AreaAccuracy | None
    forest: AreaAccuracy | None
    rejected: AreaAccuracy | None = None


def measure(
    cells: AreaCells, scheme: ClassScheme, from_parent: bool, leave_out: bool, forest: bool, feedback: Feedback
) -> Measured:
    """Choose the strength by cross-validation, and measure by the field's protocol.

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
    head = fit_heads(cells, [held_out.strength], leave_out)[0]
    predict = by_head(held_out.strength, leave_out, head)
    adapted = repeat_splits(cells, scheme, predict, PartOf(feedback, _HELD_OUT, _ADAPTED))
    rest = PartOf(feedback, _ADAPTED, 100)
    by_forest = repeat_splits(cells, scheme, predict_by_forest, rest) if forest and has_scikit_learn() else None
    original = repeat_splits(cells, scheme, network_itself, PartOf(feedback, 100, 100)) if from_parent else None
    if adapted is not None and original is not None and adapted.overall < original.overall:
        return Measured(
            held_out=held_out,
            head=no_change(cells),
            strength=None,
            adapted=original,
            original=original,
            forest=by_forest,
            rejected=adapted,
        )
    return Measured(
        held_out=held_out,
        head=head,
        strength=held_out.strength,
        adapted=adapted,
        original=original,
        forest=by_forest,
    )
