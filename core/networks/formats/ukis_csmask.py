"""The package ukis-csmask, a wheel: a zip that carries four cloud networks."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from ...convert.file_kinds import ZIP_START
from ...errors import ModelError
from ...files import sha256_of
from ...inference.card import ModelCard
from ...message import Message
from ..cloud_presets import UKIS_CSMASK
from ..import_options import ImportOptions
from ..network_file import NetworkFile

_MAX_BYTES = 100_000_000
_FILES = {network.file for network in UKIS_CSMASK.values()}


class UkisCsmask:
    """The wheel of ukis-csmask 1.0.0, as PyPI has it; nothing of it is run."""

    title = "ukis-csmask (.whl)"
    suffixes = (".whl",)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a zip holds one of the networks."""
        if not head.startswith(ZIP_START):
            return False
        try:
            with zipfile.ZipFile(path) as archive:
                return bool(_FILES & set(archive.namelist()))
        except (OSError, zipfile.BadZipFile, NotImplementedError):
            return False

    def inspect(self, path: Path) -> NetworkFile:
        """Return which networks it holds: one of them is to be chosen."""
        about = Message("The package ukis-csmask with {n} cloud networks.", n=len(UKIS_CSMASK))
        return NetworkFile(str(path), "ukis-csmask", about=about, presets=tuple(UKIS_CSMASK))

    def convert(self, path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
        """Return the card of the network that was chosen, and its file as published."""
        network = UKIS_CSMASK.get(options.preset)
        if network is None:
            raise ModelError(
                "{path} holds several networks.",
                "Specify one: --as {names}.",
                path=path,
                names=" or ".join(UKIS_CSMASK),
            )
        try:
            with zipfile.ZipFile(path) as archive, archive.open(network.file) as file:
                data = file.read(_MAX_BYTES)
        except (OSError, KeyError, RuntimeError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise ModelError(
                "{file} cannot be read from {path}: {error}.",
                "Download the package again.",
                file=network.file,
                path=path,
                error=error,
            ) from error
        if sha256_of(data) != network.sha256:
            raise ModelError(
                "{file} in {path} is not the file of ukis-csmask 1.0.0 (different SHA-256).",
                "Download the package ukis-csmask 1.0.0.",
                file=network.file,
                path=path,
            )
        card = network.card
        return replace(card, id=options.network_id or card.id, title=options.title or card.title), data


FORMAT = UkisCsmask()
