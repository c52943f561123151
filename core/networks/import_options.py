"""What the user knows of a network's file and the file cannot tell, and the card that it makes."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..classmap.colours import automatic_colour
from ..classmap.schemes import ClassScheme, SceneClass, custom_scheme, scheme_by_id
from ..errors import ModelError, RequestError
from ..image_layout import Layout
from ..inference.card import ModelCard
from ..sentinel.band_list import band_list
from ..sentinel.band_scaling import BandScaling

OWN_CLASSES = "own"
"""In place of a scheme's id: the classes stand in `ImportOptions.classes`."""

_COLOUR = re.compile(r"(.*?)[\s;|]+(#[0-9a-fA-F]{6})")


@dataclass(frozen=True)
class ImportOptions:
    """What the user knows of a file and the file cannot tell.

    Attributes:
        preset: what it is (an id of `presets.PRESETS`), or "".
        labels: "single", "multi", or "" (the file's name tells, or the kind of network).
        scheme: id of the class scheme, `OWN_CLASSES`, or "".
        classes: own classes in the network's order, one a line, "Forest" or "Forest #006600".
        bands: the bands in the network's order, "B02,B03,…", or "".
        scale: what DN are divided by before they go in: "10000", or a number a band; or "".
        offset: what is subtracted before that, likewise; "" for nothing.
        clip: the lowest and highest value kept before that, "0:10000", or one a band
            ("-" for a band that is not clipped); "" for none.
        patch_px: the patch's side, where the file leaves it open, or None.
        stride_px: the cell's side, or None for what is usual.
        layout: "NHWC" or "NCHW", where the file leaves it open, or "".
        activation: what must still be applied to the output ("none", "softmax", "sigmoid"),
            or "" for what a try shows.
        output: the name of the output that holds the scores, where there are several, or "".
        pixel_size_m: the ground size of the pixels that it was trained on.
        level: the product level that it was trained on, "L1C", "L2A" or "".
        licence: SPDX identifier of its licence, or "".
        citation: where it comes from and how to cite it, or "".
        network_id: the network's new id, or "" for one made of the file's name.
        title: its name for people, or "".
    """

    preset: str = ""
    labels: str = ""
    scheme: str = ""
    classes: str = ""
    bands: str = ""
    scale: str = ""
    offset: str = ""
    clip: str = ""
    patch_px: int | None = None
    stride_px: int | None = None
    layout: str = ""
    activation: str = ""
    output: str = ""
    pixel_size_m: float = 10.0
    level: str = ""
    licence: str = ""
    citation: str = ""
    network_id: str = ""
    title: str = ""


@dataclass(frozen=True)
class FoundNetwork:
    """What a network's file tells of itself.

    Attributes:
        kind: "scene" or "map".
        patch_px: the patch's side.
        stride_px: a fully convolutional network's cell; 0 where any cell will do.
        n_bands: the bands that it takes.
        n_classes: the classes that it gives.
        layout: of the images that it takes.
        activation: what must still be applied to its output; "" if that depends on the labels.
    """

    kind: str
    patch_px: int
    stride_px: int
    n_bands: int
    n_classes: int
    layout: Layout
    activation: str


def _check_sizes(options: ImportOptions) -> None:
    if options.patch_px is not None and options.patch_px < 1:
        raise RequestError(
            "A patch of {size} px is not valid.", "Enter the patch size of the training.", size=options.patch_px
        )
    if not options.pixel_size_m or not math.isfinite(options.pixel_size_m):
        raise RequestError("{size:g} m is not a valid pixel size.", "Enter metres above 0.", size=options.pixel_size_m)


def described_card(path: Path, found: FoundNetwork, options: ImportOptions) -> ModelCard:
    """Make the card of a network of which only the user knows what it is.

    Args:
        path: its file.
        found: what the file tells.
        options: what the user says.

    Raises:
        ModelError: the options leave something open, or do not fit the file.
        RequestError: an option cannot be read.
    """
    if not (options.scheme and options.bands and options.scale):
        raise _left_open(path, found)
    bands, scheme = band_list(options.bands), chosen_scheme(options, path.stem)
    scaling = band_scalings(options, len(bands))
    if (len(bands), len(scheme)) != (found.n_bands, found.n_classes):
        raise ModelError(
            "{path_name} has {n_bands} bands and {n_classes} classes, but {n_bands_2} bands and {n_scheme} "
            "classes were specified.",
            "Specify the bands and the classes that the network was trained with.",
            path_name=path.name,
            n_bands=found.n_bands,
            n_classes=found.n_classes,
            n_bands_2=len(bands),
            n_scheme=len(scheme),
        )
    if found.stride_px and options.stride_px not in (None, found.stride_px):
        raise ModelError(
            "{path_name} supports only cells of {stride_px} px.",
            "Leave the cell size empty.",
            path_name=path.name,
            stride_px=found.stride_px,
        )
    _check_sizes(options)
    labels = options.labels or "single"
    cell_px = round(scheme.cell_m / options.pixel_size_m) if scheme.cell_m else found.patch_px // 4
    return ModelCard(
        id=options.network_id or id_of(path.stem),
        title=options.title or path.stem,
        kind=found.kind,
        scheme=scheme,
        labels=labels,
        bands=bands,
        scaling=scaling,
        patch_px=found.patch_px,
        stride_px=options.stride_px or found.stride_px or max(1, cell_px),
        layout=found.layout,
        activation=options.activation or found.activation or ("softmax" if labels == "single" else "sigmoid"),
        pixel_size_m=options.pixel_size_m,
        level=options.level,
        licence=options.licence,
        citation=options.citation,
        description=f"Imported from {path.name}.",
    )


def _left_open(path: Path, found: FoundNetwork) -> ModelError:
    sizes = (found.patch_px, found.n_bands, found.n_classes)
    guess = " It may be LCZNet: try --as lcznet." if sizes == (64, 10, 17) and found.layout.bands_last else ""
    return ModelError(
        "{path_name} has patches of {patch_px} px with {n_bands} bands and {n_classes} classes, but does not "
        "state the bands, the classes and the scale.",
        "Specify them: --scheme lcz --bands B02,B03,… --scale 10000.{guess}",
        path_name=path.name,
        patch_px=found.patch_px,
        n_bands=found.n_bands,
        n_classes=found.n_classes,
        guess=guess,
    )


def chosen_scheme(options: ImportOptions, title: str) -> ClassScheme:
    """Return the classes that the user chose, or wrote.

    Args:
        options: with the scheme.
        title: what to call a scheme of the user's own.

    Raises:
        ModelError: there is no such scheme.
        RequestError: no classes are written.
    """
    return own_scheme(options.classes, title) if options.scheme == OWN_CLASSES else scheme_by_id(options.scheme)


def own_scheme(text: str, title: str) -> ClassScheme:
    """Read classes in a network's order: one a line, a colour behind the name if there is one.

    Raises:
        RequestError: there are none, or a name is given twice.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    names, classes = set(), []
    for code, line in enumerate(lines, 1):
        with_colour = _COLOUR.fullmatch(line)
        name, colour = with_colour.groups() if with_colour else (line, automatic_colour(code))
        if name.lower() in names:
            raise RequestError("The class '{name}' is listed twice.", "List each class once.", name=name)
        names.add(name.lower())
        classes.append(SceneClass(code, str(code), name, colour))
    if not 1 < len(classes) < 255:
        raise RequestError(
            "{n} classes were specified.",
            "Specify 2 to 254 classes in the network's order, one per line.",
            n=len(classes),
        )
    return custom_scheme(title, classes)


def band_scalings(options: ImportOptions, n_bands: int) -> tuple[BandScaling, ...]:
    """Read what is done to the bands' values before they go in: one entry a band.

    Raises:
        RequestError: a number cannot be read, or there are neither one nor as many as bands.
    """
    scales = _numbers(options.scale, "scale", n_bands)
    if not all(scale > 0 for scale in scales):
        raise RequestError(
            "The scale {scale} is not valid.", "Use the positive number by which DN are divided.", scale=options.scale
        )
    offsets = _numbers(options.offset or "0", "offset", n_bands)
    limits = _each(options.clip or "-", "clip", n_bands)
    clips = [_limits(part) for part in limits]
    return tuple(BandScaling(*entry) for entry in zip(offsets, scales, clips))


def id_of(name: str) -> str:
    """Make an id of a file's name."""
    text = "".join(c if c.isalnum() and c.isascii() else "-" for c in name.lower()).strip("-")
    return text[:100] or "network"


def _each(text: str, what: str, n_bands: int) -> Sequence[str]:
    parts = [part.strip() for part in text.replace(";", ",").split(",")]
    if len(parts) not in (1, n_bands):
        raise RequestError(
            "The {what} has {n} entries for {n_bands} bands.",
            "Specify one for all bands, or one per band.",
            what=what,
            n=len(parts),
            n_bands=n_bands,
        )
    return parts * n_bands if len(parts) == 1 else parts


def _numbers(text: str, what: str, n_bands: int) -> list[float]:
    numbers = []
    for part in _each(text, what, n_bands):
        try:
            number = float(part)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            raise RequestError(
                "The {what} {value} is not valid.",
                "Enter a number, or one per band: 1226.4,1137.4,…",
                what=what,
                value=part or "empty",
            )
        numbers.append(number)
    return numbers


def _limits(text: str) -> tuple[float, float] | None:
    if text in ("-", ""):
        return None
    low, _, high = text.partition(":")
    try:
        limits = float(low), float(high)
    except ValueError:
        limits = math.nan, math.nan
    if not limits[0] < limits[1] or not all(map(math.isfinite, limits)):
        raise RequestError("The clip '{text}' cannot be read.", "Use MINIMUM:MAXIMUM, for example 0:10000.", text=text)
    return limits
