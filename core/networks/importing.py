"""Bringing a published network in: recognise the file, convert it, store it with its card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..errors import ModelError, OutputError, RequestError
from ..inference.card import ModelCard
from ..inference.onnx_weights import check_weights
from ..inference.session import open_network
from ..plain_text import PATH_LENGTH, shortened
from ..scratch import scratch_folder
from .formats import find_format
from .import_options import ImportOptions
from .library import install_network, path_of
from .presets import PRESETS
from .trial_patches import check_answers
from .trial_surfaces import check_depends_on_input


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
        raise ModelError("There is no file {str}.", "Check the path.", str=shortened(str(path), PATH_LENGTH))
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
    _check_answers(card, data, path.name)
    return install_network(card, data)


def _check_answers(card: ModelCard, data: bytes, name: str) -> None:
    """Open what is to be stored with its card, and look at its answers, before anything is stored.

    Raises:
        ModelError: it does not answer as its card says, or always the same.
        OutputError: there is no room for a copy.
    """
    try:
        with scratch_folder() as folder:
            copy = folder / "network.onnx"
            copy.write_bytes(data)
            network = open_network(replace(card, model_path=copy, sha256=""), "cpu", 1)
            check_answers(network)
            check_depends_on_input(network, name)
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(
            "There is no disk space for a copy of the network: {strerror}.", "Free disk space.", strerror=error.strerror
        ) from error
