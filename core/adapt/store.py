"""An adapted network as two files in the user's library: the network, and the card that says how it was made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..inference.card import Accuracy, ModelCard
from ..message import counted
from ..networks.library import install_network
from .cross_validation import AreaAccuracy
from .head import Head, layer_of
from .last_layer import LastLayers
from .new_head import adapted_network
from .previous import keep_for_undo
from .request import AdaptRequest
from .training_areas import TrainingAreas

_FIGURES = {"oa": "OA", "oa_u": "OA_u", "oa_bu": "OA_bu", "oa_w": "OA_w", "macro_f1": "average F1"}
_PROTOCOL = "training areas, 25 splits by area into 70 % for training and 30 % for testing (mean)"


def store_network(layers: LastLayers, head: Head, from_parent: bool, card: ModelCard) -> ModelCard:
    """Write a network with a new head into the user's library; one that it replaces is kept (`previous`).

    Args:
        layers: the last layer of the network that it comes from.
        head: what is added to its scores, or takes their place.
        from_parent: whether it is added.
        card: of `adapted_card`.

    Returns:
        The card as stored.

    Raises:
        OutputError: it cannot be written; nothing half-made is left.
    """
    keep_for_undo(card.id)
    weight, bias = layer_of(head, layers, from_parent)
    return install_network(card, adapted_network(layers, weight, bias, from_parent, head.kept))


def adapted_card(
    parent: ModelCard,
    request: AdaptRequest,
    areas: TrainingAreas,
    scenes: tuple[str, ...],
    accuracy: AreaAccuracy | None,
    test: AreaAccuracy | None,
    kept_original: bool,
) -> ModelCard:
    """Make the card of an adapted network.

    Args:
        parent: the network that it comes from.
        request: what was asked for.
        areas: the training areas.
        scenes: names of the scenes.
        accuracy: by area, or None.
        test: on separate test areas, or None.
        kept_original: the original head did better and was kept.
    """
    counts = areas.counts()
    per_class = "; ".join(
        f"{areas.scheme.legend_label(areas.scheme.by_code(code))}: "
        f"{counted(n_areas, 'areas')}, {counted(n_cells, 'cells')}"
        for code, (n_areas, n_cells) in counts.items()
    )
    head = "Its last layer is the original one: " if kept_original else "Its last layer was fitted to "
    n_areas = sum(n for n, _ in counts.values())
    return replace(
        parent,
        id=request.new_id,
        title=request.title or f"{parent.title}, adapted ({request.new_id})",
        description=(
            f"{parent.title} ({parent.id}, SHA-256 {parent.sha256 or 'unknown'}), adapted to a place. {head}"
            f"{counted(n_areas, 'training areas')}"
            f"{' did not make it better' if kept_original else ''}. It is meant for that place and scenes like those."
        ),
        scheme=areas.scheme,
        origin="adapted",
        trained_on=f"{Path(areas.path).name} on {', '.join(scenes)}: {per_class}. Before that: {parent.trained_on}",
        temperature=parent.temperature if kept_original else 1.0,  # the scores of a new layer are calibrated
        accuracy=(*_figures(test, "separate test areas"), *_figures(accuracy, _PROTOCOL)),
        not_reliably_found=_still_unreliable(parent, areas, kept_original),
        sha256="",
        model_path=None,
    )


def _still_unreliable(parent: ModelCard, areas: TrainingAreas, kept_original: bool) -> tuple[int, ...]:
    """Return the classes that the parent does not find reliably and that the areas did not teach."""
    if areas.scheme != parent.scheme:
        return ()
    taught = () if kept_original else areas.counts()
    return tuple(code for code in parent.not_reliably_found if code not in taught)


def _figures(accuracy: AreaAccuracy | None, where: str) -> list[Accuracy]:
    if accuracy is None:
        return []
    return [
        Accuracy(title, round(accuracy.figures[key].mean, 4), where)
        for key, title in _FIGURES.items()
        if key in accuracy.figures
    ]
