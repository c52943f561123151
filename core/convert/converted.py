"""What every importer returns."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..image_layout import Layout


@dataclass(frozen=True)
class ConvertedNetwork:
    """A network as an importer gives it.

    Attributes:
        onnx: content of an .onnx file with one float32 input and one float32 output of
            shape (batch, n_outputs).
        input_layout: of the images that it takes.
        input_shape: (height, width, channels) of a patch.
        n_outputs: length of the row that a patch gets.
        activation: what must still be applied to the output to get probabilities:
            "none", "softmax" or "sigmoid".
        family: what the file was recognised as, such as "so2sat-resnet20" or "keras".
        details: further findings, as texts by name.
    """

    onnx: bytes = field(repr=False)
    input_layout: Layout
    input_shape: tuple[int, int, int]
    n_outputs: int
    activation: str
    family: str
    details: dict[str, str] = field(default_factory=dict)
