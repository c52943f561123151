"""What a network's file tells of itself, and what it leaves to be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..image_layout import Layout
from ..message import Message
from .onnx_without_card import layouts_of, sizes_of
from .score_output import ScoreOutput


@dataclass(frozen=True)
class NetworkFile:
    """What could be found out of a file, and the questions that are left.

    The questions are those of `import_options.ImportOptions`; a format chooses among them.

    Attributes:
        path: the file.
        family: the id of its format.
        title: the network's name, where the file or its card tells it, or "".
        about: a sentence that says what it is.
        needs_description: whether only the user can say what bands, classes and scale the network has.
        asks_labels: whether it must be said if a cell gets one class or a set of classes.
        presets: ids of the published networks that it may be.
        patch_px: the patch's side that the file states, or None where it is to be asked.
        n_bands: the bands that it takes, or 0 where that need not be asked.
        n_classes: the classes that it gives, or 0 likewise.
        labels: "single" or "multi" where the name or a try shows it, or "".
        input_shape: a patch's three sizes, 0 for open ones, where the layout may have to be asked; else ().
        outputs: the outputs that may hold the scores, where that may have to be asked.
        stride_px: the cell of a fully convolutional network, which has no other; else 0.
    """

    path: str
    family: str
    title: str = ""
    about: str = ""
    needs_description: bool = False
    asks_labels: bool = False
    presets: tuple[str, ...] = ()
    patch_px: int | None = None
    n_bands: int = 0
    n_classes: int = 0
    labels: str = ""
    input_shape: tuple[int, ...] = ()
    outputs: tuple[ScoreOutput, ...] = ()
    stride_px: int = 0

    @property
    def asks(self) -> tuple[str, ...]:
        """The fields of `import_options.ImportOptions` that must be answered before an import, in their order."""
        open_now = {
            "preset": bool(self.presets),
            "labels": self.asks_labels and not self.labels,
            "scheme": self.needs_description,
            "bands": self.needs_description,
            "scale": self.needs_description,
            "patch_px": self.needs_description and self.patch_px is None,
            "layout": len(self.layouts) > 1,
            "output": len(self.outputs) > 1,
        }
        return tuple(name for name, is_open in open_now.items() if is_open)

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """The layouts that the input may have."""
        return layouts_of(self._shape) if self.input_shape else ()

    def at_layout(self, layout: Layout) -> NetworkFile:
        """Return what is known if the bands lie so."""
        if not self.input_shape:
            return self
        patch, bands = sizes_of(self._shape, layout)
        return replace(self, patch_px=self.patch_px or patch or None, n_bands=bands)

    @property
    def _shape(self) -> tuple[int, int, int]:
        first, second, third = self.input_shape
        return first, second, third


def sizes_text(file: NetworkFile, width: int = 0) -> str:
    """Return input and output as text: "input patches of 32 × 32 px with 10 bands, output 17 classes".

    Args:
        file: with the patch's height.
        width: the patch's, if it is not square.
    """
    height = file.patch_px
    side = Message("any size") if height is None else Message("{px} × {width} px", px=height, width=width or height)
    return Message(
        "input patches of {size} with {bands} bands, output {classes} classes",
        size=side,
        bands=file.n_bands or "?",
        classes=file.n_classes or "?",
    )
