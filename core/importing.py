"""Bringing a published network in: recognise the file, convert it, store it with its card."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from .bands import SENTINEL2_BANDS, band_from_common_name, band_from_name
from .card import SENTINEL1_BANDS, Accuracy, BandScaling, ModelCard
from .convert import ConvertedNetwork, convert_keras, convert_sen12ms, convert_so2sat_weights, recognise
from .errors import ModelError, RequestError
from .library import find_network, install_network, path_of
from .presets import LCZ_STRIDE_PX, PRESETS, SEN12MS_F1, sen12ms_card
from .schemes import LCZ, scheme_by_id
from .session import open_network

_SO2SAT_FAMILIES = ("so2sat-resnet20", "sen2lcz")


@dataclass(frozen=True)
class ImportOptions:
    """What the user knows of a file and the file cannot tell.

    Attributes:
        preset: what it is (an id of `presets.PRESETS`), or "".
        labels: "single", "multi", or "" (the file's name tells, or the kind of network).
        scheme: id of the class scheme, or "".
        bands: the bands in the network's order, "B02,B03,…", or "".
        scale: DN are divided by this before they go in, or None.
        patch_px: the patch's side, where the file leaves it open, or None.
        stride_px: the cell's side, or None for what is usual.
        network_id: the network's new id, or "" for one made of the file's name.
        title: its name for people, or "".
    """

    preset: str = ""
    labels: str = ""
    scheme: str = ""
    bands: str = ""
    scale: float | None = None
    patch_px: int | None = None
    stride_px: int | None = None
    network_id: str = ""
    title: str = ""


def import_network(path: Path, options: ImportOptions | None = None) -> ModelCard:
    """Import a network from the file that its authors published.

    Args:
        path: a weights-only or complete Keras file, a SEN12MS checkpoint, or an .onnx file
            with its card beside it.
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
        raise ModelError(f"There is no file {str(path)[:300]}.", "Check the path.")
    if options.stride_px is not None and options.stride_px < 1:
        raise RequestError(f"The stride is {options.stride_px} px.", "Give 1 or more.")
    if options.scale is not None and not options.scale > 0:
        raise RequestError(f"The scale is {options.scale:g}.", "Give the positive number that DN are divided by.")
    if options.preset and options.preset not in PRESETS:
        raise RequestError(f"There is no preset '{options.preset}'.", f"Use one of: {', '.join(PRESETS)}.")
    family = recognise(path)
    if family in _SO2SAT_FAMILIES:
        card, converted = PRESETS[family], convert_so2sat_weights(path)
        if options.preset not in ("", family):
            raise ModelError(f"{path} is {family}, not {options.preset}.", "Leave --as out.")
    elif family == "torch":
        converted = convert_sen12ms(path, options.labels or None)
        card = _sen12ms(converted)
    elif family == "keras":
        converted = convert_keras(path, patch_px=options.patch_px)
        card = _complete_keras(path, converted, options)
    else:
        return _import_onnx(path, options)
    return _store(converted, _renamed(card, options))


def _import_onnx(path: Path, options: ImportOptions) -> ModelCard:
    """Copy an .onnx file and its card into the library, once they fit each other."""
    card = find_network(str(path))
    open_network(card, "cpu", 1)
    return install_network(_renamed(card, options), path.read_bytes())


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
    if not (options.scheme and options.bands and options.scale):
        guess = " It may be LCZNet: try --as lcznet." if (height, channels, converted.n_outputs) == (64, 10, 17) else ""
        raise ModelError(
            f"{path.name} takes {height} px patches of {channels} bands and gives {converted.n_outputs} classes, but "
            "does not say which bands, classes and scale these are.",
            f"Say it: --scheme lcz --bands B02,B03,… --scale 10000.{guess}",
        )
    bands = _band_list(options.bands)
    scheme = scheme_by_id(options.scheme)
    usual_stride = LCZ_STRIDE_PX if scheme == LCZ else max(1, height // 4)
    return ModelCard(
        id=_id_of(path.stem),
        title=path.stem,
        kind="scene",
        scheme=scheme,
        labels=options.labels or "single",
        bands=bands,
        scaling=(BandScaling(scale=options.scale),) * len(bands),
        patch_px=height,
        stride_px=options.stride_px or usual_stride,
        layout=converted.input_layout,
        activation=converted.activation,
        description=f"Imported from {path.name}.",
    )


def _band_list(text: str) -> tuple[str, ...]:
    bands = []
    for part in filter(None, (p.strip() for p in text.replace(";", ",").split(","))):
        name = band_from_name(part) or band_from_common_name(part)
        if name is None:
            known = ", ".join((*SENTINEL2_BANDS, *SENTINEL1_BANDS))
            raise RequestError(f"There is no band '{part}'.", f"Use names from: {known}.")
        bands.append(name)
    return tuple(bands)


def _renamed(card: ModelCard, options: ImportOptions) -> ModelCard:
    return replace(
        card,
        id=options.network_id or card.id,
        title=options.title or card.title,
        stride_px=options.stride_px or card.stride_px,
    )


def _id_of(name: str) -> str:
    """Make an id of a file's name."""
    text = "".join(c if c.isalnum() and c.isascii() else "-" for c in name.lower()).strip("-")
    return text or "network"


def _store(converted: ConvertedNetwork, card: ModelCard) -> ModelCard:
    height, _, channels = converted.input_shape
    if channels != len(card.bands) or height != card.patch_px or converted.n_outputs != len(card.scheme):
        raise ModelError(
            f"The file takes {height} px patches of {channels} bands and gives {converted.n_outputs} classes; "
            f"{card.title} takes {card.patch_px} px patches of {len(card.bands)} bands and gives {len(card.scheme)}.",
            "Say what the file really is.",
        )
    stored = replace(card, layout=converted.input_layout, activation=converted.activation)
    return install_network(stored, converted.onnx)
