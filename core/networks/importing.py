"""Bringing a published network in: recognise the file, convert it, store it with its card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..convert import convert_keras, convert_sen12ms, convert_so2sat_weights, recognise
from ..convert.converted import ConvertedNetwork
from ..errors import ModelError, RequestError
from ..inference.card import Accuracy, ModelCard
from ..inference.onnx_weights import check_weights
from ..inference.session import open_network
from .find import card_of_file
from .import_options import FoundNetwork, ImportOptions, described_card
from .library import install_network, path_of
from .onnx_without_card import card_and_file
from .presets import PRESETS, SEN12MS_F1, sen12ms_card

_SO2SAT_FAMILIES = ("so2sat-resnet20", "sen2lcz")


def import_network(path: Path, options: ImportOptions | None = None) -> ModelCard:
    """Import a network from the file that its authors published.

    Args:
        path: a weights-only or complete Keras file, a SEN12MS checkpoint, or an .onnx file.
        options: what the file cannot tell.

    Returns:
        The card of the stored network.

    Raises:
        ModelError: the file is not what it is said to be, is of no kind that is known, or
            leaves something open that the options do not say.
        RequestError: an option has a value that cannot be used.
        OutputError: it cannot be stored.
        MissingDependencyError: a package that the conversion needs is not installed.
    """
    options = options or ImportOptions()
    if not path_of(str(path)).is_file():
        raise ModelError("There is no file {str}.", "Check the path.", str=str(path)[:300])
    if options.stride_px is not None and options.stride_px < 1:
        raise RequestError("The stride is {stride_px} px.", "Give 1 or more.", stride_px=options.stride_px)
    if options.preset and options.preset not in PRESETS:
        raise RequestError(
            "There is no preset '{preset}'.",
            "Use one of: {presets}.",
            preset=options.preset,
            presets=", ".join(PRESETS),
        )
    family = recognise(path)
    if family in _SO2SAT_FAMILIES:
        card, converted = PRESETS[family], convert_so2sat_weights(path)
        if options.preset not in ("", family):
            raise ModelError(
                "{path} is {family}, not {preset}.", "Leave --as out.", path=path, family=family, preset=options.preset
            )
    elif family == "torch":
        converted = convert_sen12ms(path, options.labels or None)
        card = _sen12ms(converted)
    elif family == "keras":
        converted = convert_keras(path, patch_px=options.patch_px)
        card = _complete_keras(path, converted, options)
    else:
        return _import_onnx(path, options)
    check_weights(converted.onnx, path.name)
    return _store(converted, _renamed(card, options))


def _import_onnx(path: Path, options: ImportOptions) -> ModelCard:
    """Copy an .onnx file into the library, with its card or the one that the options make."""
    card = card_of_file(path)
    if card is None:
        return install_network(*card_and_file(path, options))
    open_network(card, "cpu", 1)
    data = path.read_bytes()
    check_weights(data, path.name)
    return install_network(_renamed(card, options), data)


def _sen12ms(converted: ConvertedNetwork) -> ModelCard:
    details = converted.details
    card = sen12ms_card(details["architecture"], details["inputs"], details["labels"], converted.n_outputs)
    figures = SEN12MS_F1.get((details["architecture"], details["inputs"]))
    if details["labels"] == "multi" and converted.n_outputs == 10 and figures:
        on = "SEN12MS hold-out test split (Schmitt & Wu 2021, Table 4)"
        average, overall = figures
        card = replace(card, accuracy=(Accuracy("average F1", average, on), Accuracy("overall F1", overall, on)))
    return card


def _complete_keras(path: Path, converted: ConvertedNetwork, options: ImportOptions) -> ModelCard:
    if options.preset:
        return PRESETS[options.preset]
    height, _, channels = converted.input_shape
    found = FoundNetwork(
        "scene", height, 0, channels, converted.n_outputs, converted.input_layout, converted.activation
    )
    return described_card(path, found, options)


def _renamed(card: ModelCard, options: ImportOptions) -> ModelCard:
    return replace(
        card,
        id=options.network_id or card.id,
        title=options.title or card.title,
        stride_px=options.stride_px or card.stride_px,
    )


def _store(converted: ConvertedNetwork, card: ModelCard) -> ModelCard:
    height, _, channels = converted.input_shape
    if channels != len(card.bands) or height != card.patch_px or converted.n_outputs != len(card.scheme):
        raise ModelError(
            "The file takes {height} px patches of {channels} bands and gives {n_outputs} classes; "
            "{card_title} takes {patch_px} px patches of {n_bands} bands and gives {n_scheme}.",
            "Say what the file really is.",
            height=height,
            channels=channels,
            n_outputs=converted.n_outputs,
            card_title=card.title,
            patch_px=card.patch_px,
            n_bands=len(card.bands),
            n_scheme=len(card.scheme),
        )
    stored = replace(card, layout=converted.input_layout, activation=converted.activation)
    return install_network(stored, converted.onnx)
