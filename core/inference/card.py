"""A network's contract: what it wants to be given and what its answer means.

Getting one of these facts wrong fails silently (a plausible map with wrong
classes), so a card states all of them and `ModelCard.__post_init__` refuses a
card that contradicts itself. `card_stac` reads and writes cards as STAC items.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from pathlib import Path

from ..classmap.label_rule import LABELS
from ..classmap.schemes import ClassScheme
from ..errors import ModelError
from ..image_layout import Layout
from ..message import Message
from ..sentinel.band_scaling import BandScaling
from ..sentinel.bands import SENTINEL1_BANDS

KINDS = ("scene", "map", "pixel")
ACTIVATIONS = ("none", "softmax", "sigmoid")
_MAX_OVERLAP = 0.5
MAX_PATCH_PX = 4096
"""Networks for scenes see some hundred pixels; a batch of larger patches would not fit into memory."""
_MAX_PIXEL_M = 100_000.0
MIN_TEMPERATURE, MAX_TEMPERATURE = 0.05, 20.0
ORIGINS = ("starter", "published", "custom", "adapted")


@dataclass(frozen=True)
class Accuracy:
    """A measured figure, and on what it was measured."""

    metric: str
    value: float
    on: str


@dataclass(frozen=True)
class ModelCard:
    """Everything that a run must know of a network.

    Attributes:
        id: the network's name in parameters: lower case letters, digits, ``-``, ``_``, ``.``.
        title: its name for people.
        description: what it is and what its limits are, in plain words.
        kind: "scene" (a batch of patches to a row of scores each), "map" (fully convolutional: an image to a grid of
            scores, evaluated with valid padding) or "pixel" (a tile to scores of each of its pixels).
        scheme: the classes, by output index.
        labels: "single" (one class a cell) or "multi" (a set of classes a cell).
        threshold: the probability from which a class counts as present ("multi").
        bands: the bands in the order of the network's input, "B02" … "B12", "VV", "VH".
        scaling: one entry a band, in the same order.
        patch_px: height and width of what the network sees of a cell, in pixels
            (a fully convolutional network's receptive field, a pixel network's tile).
        overlap: of a pixel network's tiles, as a share of their side, 0 to 0.5.
        stride_px: the cell's height and width in pixels: what the network was made for.
        layout: of the images that it takes; a text becomes a `Layout`.
        activation: what still has to be applied to the network's output.
        pixel_size_m: the ground distance of a pixel that the network was trained on.
        level: the product level it was trained on, "L1C", "L2A" or "" (unknown).
        origin: "starter" (bundled), "published", "custom", or "adapted" to a place.
        architecture: the network's name in the literature.
        licence: SPDX identifier of the weights' licence.
        citation: how to cite it.
        doi: of the publication, or "".
        trained_on: the data that it learnt from.
        accuracy: measured figures.
        temperature: what its scores are divided by where its probabilities are averaged with those of other networks;
            1 leaves them as they are (`temperature.with_temperature`).
        not_reliably_found: codes of the classes that it hardly ever finds: where a map lacks them, they may be there.
        sha256: of the .onnx file, hexadecimal; "" if not known yet.
        model_path: the .onnx file, or None for a card without one.
    """

    id: str
    title: str
    kind: str
    scheme: ClassScheme
    bands: tuple[str, ...]
    scaling: tuple[BandScaling, ...]
    patch_px: int
    stride_px: int
    layout: Layout
    activation: str
    labels: str = "single"
    threshold: float = 0.5
    description: str = ""
    pixel_size_m: float = 10.0
    overlap: float = 0.0
    level: str = ""
    origin: str = "custom"
    architecture: str = "CNN"
    licence: str = ""
    citation: str = ""
    doi: str = ""
    trained_on: str = ""
    accuracy: tuple[Accuracy, ...] = field(default=())
    temperature: float = 1.0
    not_reliably_found: tuple[int, ...] = ()
    sha256: str = ""
    model_path: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a card that contradicts itself.

        Raises:
            ModelError: naming the entry and what it may be.
        """
        for name, value, allowed in (
            ("kind", self.kind, KINDS),
            ("layout", self.layout, tuple(Layout)),
            ("labels", self.labels, LABELS),
            ("activation", self.activation, ACTIVATIONS),
            ("origin", self.origin, ORIGINS),
        ):
            if value not in allowed:
                raise self._refusal(
                    f"{name} is '{value}'", Message("Use one of: {allowed}.", allowed=", ".join(allowed))
                )
        object.__setattr__(self, "layout", Layout(self.layout))
        if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,99}", self.id):
            raise self._refusal("its id cannot be used", "Use lower-case letters, digits, '-', '_' and '.'.")
        if not self.bands or len(set(self.bands)) != len(self.bands):
            raise self._refusal(
                Message("its bands are {bands}", bands=", ".join(self.bands)),
                "List each band once, in the network's order.",
            )
        if len(self.scaling) != len(self.bands):
            raise self._refusal(
                Message(
                    "it scales {n} bands but lists {n_bands}",
                    n=len(self.scaling),
                    n_bands=len(self.bands),
                ),
                "Specify one scaling per band.",
            )
        for scaling in self.scaling:
            self._check_scaling(scaling)
        self._check_sizes()
        if not 0 <= self.overlap <= _MAX_OVERLAP:
            raise self._refusal(f"its tiles overlap by {self.overlap}", "Enter a share from 0 to 0.5.")
        if not set(self.not_reliably_found) <= set(self.scheme.codes):
            raise self._refusal(
                Message("it lists {codes} as not reliably found", codes=", ".join(map(str, self.not_reliably_found))),
                "List values of its classes.",
            )
        if not MIN_TEMPERATURE <= self.temperature <= MAX_TEMPERATURE:
            raise self._refusal(
                Message("its temperature is {temperature}", temperature=self.temperature),
                Message("Enter a number from {low:g} to {high:g}.", low=MIN_TEMPERATURE, high=MAX_TEMPERATURE),
            )
        if self.temperature != 1 and self.labels != "single":
            raise self._refusal(
                "it has a temperature, but gives each cell a set of classes", "Leave the temperature out."
            )
        if not 0 < self.threshold < 1:
            raise self._refusal(
                Message("its threshold is {threshold}", threshold=self.threshold),
                "Enter a probability between 0 and 1.",
            )

    def _check_sizes(self) -> None:
        sizes = Message(
            "its patch is {patch_px} px, its stride {stride_px} px, its pixel {pixel_size_m} m",
            patch_px=self.patch_px,
            stride_px=self.stride_px,
            pixel_size_m=self.pixel_size_m,
        )
        if self.patch_px < 1 or self.stride_px < 1 or not 0 < self.pixel_size_m < math.inf:
            raise self._refusal(sizes, "Use positive sizes.")
        if self.patch_px > MAX_PATCH_PX or self.stride_px > MAX_PATCH_PX or self.pixel_size_m > _MAX_PIXEL_M:
            hint = Message(
                "Use at most {most_px} px for patch and stride, and {most_m:g} m for a pixel.",
                most_px=MAX_PATCH_PX,
                most_m=_MAX_PIXEL_M,
            )
            raise self._refusal(sizes, hint)

    def _check_scaling(self, scaling: BandScaling) -> None:
        if scaling.scale == 0 or not math.isfinite(scaling.scale):
            raise self._refusal(
                Message("a band's scale is {scale:g}", scale=scaling.scale),
                "Specify the number by which the band is divided.",
            )
        if not math.isfinite(scaling.offset):
            raise self._refusal(
                Message("a band's offset is {offset:g}", offset=scaling.offset),
                "Specify the number that is subtracted from the band.",
            )
        if scaling.clip is not None and not scaling.clip[0] < scaling.clip[1]:
            raise self._refusal(
                Message("a band is clipped to {low:g} to {high:g}", low=scaling.clip[0], high=scaling.clip[1]),
                "Specify the smaller value first.",
            )

    def _refusal(self, what: str, hint: str) -> ModelError:
        return ModelError("The card of network '{id}' cannot be used: {what}.", hint, id=self.id, what=what)

    @property
    def networks(self) -> tuple[ModelCard, ...]:
        """The networks that make the map: this one; or those of a `network_group.NetworkGroup`."""
        return (self,)

    @property
    def files(self) -> tuple[str, ...]:
        """The files of these networks and their cards, which no output may replace."""
        models = [card.model_path for card in self.networks if card.model_path is not None]
        return tuple(str(path) for model in models for path in (model, model.with_suffix(".json")))

    @property
    def is_fully_convolutional(self) -> bool:
        """Whether it turns an image of any size into a grid of scores; else it turns a patch into a row."""
        return self.kind == "map"

    @property
    def cell_size_m(self) -> float:
        """The ground size of the network's own cell, in metres."""
        return self.stride_px * self.pixel_size_m

    @property
    def sentinel2_bands(self) -> tuple[str, ...]:
        """The bands that come from Sentinel-2, in the network's order."""
        return tuple(b for b in self.bands if b not in SENTINEL1_BANDS)

    @property
    def sentinel1_bands(self) -> tuple[str, ...]:
        """The bands that come from Sentinel-1, in the network's order."""
        return tuple(b for b in self.bands if b in SENTINEL1_BANDS)
