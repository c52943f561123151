"""What every format of network files can do."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from ...inference.card import ModelCard
from ..import_options import ImportOptions
from ..network_file import NetworkFile


class NetworkFormat(Protocol):
    """A kind of file that networks are published in.

    A format is a class with one instance, `FORMAT`, in a module of its own, so that another
    process can find it by the module's name.
    """

    @property
    def title(self) -> str:
        """The format's name for people, with its endings: "Keras (.h5, .keras)"."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings that its files usually have, for the file dialog."""
        ...

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file is of this format, without reading its weights.

        Args:
            path: the file.
            head: its first bytes.
        """
        ...

    def inspect(self, path: Path) -> NetworkFile:
        """Return what a file tells, and what is to be asked.

        Raises:
            ModelError: it is damaged, or no network for scenes.
            MissingDependencyError: a package that reading it needs is not installed.
        """
        ...

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        """Return the network's card and its .onnx file.

        Args:
            path: the file.
            options: the answers to what was to be asked.

        Raises:
            ModelError: it is damaged, or the options leave something open.
            RequestError: an option has a value that cannot be used.
            MissingDependencyError: a package that the conversion needs is not installed.
        """
        ...
