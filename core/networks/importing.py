"""Bringing a published network in: recognise the file, convert it, store it with its card."""

from __future__ import annotations

from pathlib import Path

from ..errors import ModelError, RequestError
from ..inference.card import ModelCard
from ..inference.onnx_weights import check_weights
from .formats import find_format
from .import_options import ImportOptions
from .library import install_network, path_of
from .presets import PRESETS


def import_network(path: Path, options: ImportOptions | None = None) -> ModelCard:
    """Import a network from the file that its authors published.

    Args:
        path: a file of one of `formats.FORMATS`.
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
    if path_of(str(path)) == Path() or not path_of(str(path)).exists():
        raise ModelError("There is no file {str}.", "Check the path.", str=str(path)[:300])
    if options.stride_px is not None and options.stride_px < 1:
        raise RequestError("A stride of {stride_px} px is not valid.", "Use 1 or more.", stride_px=options.stride_px)
    if options.preset and options.preset not in PRESETS:
        raise RequestError(
            "'{preset}' is not a preset.",
            "Use one of: {presets}.",
            preset=options.preset,
            presets=", ".join(PRESETS),
        )
    card, data = find_format(path).convert(path, options)
    check_weights(data, path.name)
    return install_network(card, data)
