"""The card of a network that was converted: what its publication says, checked against the file."""

from __future__ import annotations

from dataclasses import replace

from ...convert.converted import ConvertedNetwork
from ...errors import ModelError
from ...inference.card import ModelCard
from ..import_options import ImportOptions


def converted_card(converted: ConvertedNetwork, card: ModelCard, options: ImportOptions) -> ModelCard:
    """Return a card with the file's layout and activation, and the user's id, title and cell.

    Raises:
        ModelError: the file has other sizes than the card says.
    """
    height, _, channels = converted.input_shape
    if channels != len(card.bands) or height != card.patch_px or converted.n_outputs != len(card.scheme):
        raise ModelError(
            "The file has patches of {height} px with {channels} bands and {n_outputs} classes, but "
            "{card_title} has patches of {patch_px} px with {n_bands} bands and {n_scheme} classes.",
            "Select the correct network for this file.",
            height=height,
            channels=channels,
            n_outputs=converted.n_outputs,
            card_title=card.title,
            patch_px=card.patch_px,
            n_bands=len(card.bands),
            n_scheme=len(card.scheme),
        )
    return replace(renamed(card, options), layout=converted.input_layout, activation=converted.activation)


def renamed(card: ModelCard, options: ImportOptions) -> ModelCard:
    """Return a card with the user's id, title and cell where they are given."""
    return replace(
        card,
        id=options.network_id or card.id,
        title=options.title or card.title,
        stride_px=options.stride_px or card.stride_px,
    )
