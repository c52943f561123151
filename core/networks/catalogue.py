"""The published networks: where they are to be had, and how a copy is known to be right.

``models/catalogue.json`` is the one list. A network that may be fetched has a size and a sha256, and addresses or, for
pip, the name of a wheel; one that must be brought by hand says where it is and what to do.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import ModelError
from ..files import check_readable
from ..message import Message
from .library import bundled_models_folder

CATALOGUE_VARIABLE = "SCENE_MAPPER_CATALOGUE"
_MAX_CATALOGUE_BYTES = 5_000_000


@dataclass(frozen=True)
class CatalogueEntry:
    """A published network.

    Attributes:
        id: its id once it is installed.
        title: its name for people.
        scheme: id of its class scheme.
        licence: SPDX identifier, or "" where the authors state none.
        citation: how to cite it.
        published_at: the page of its authors.
        file: what to call the downloaded file; "" for a network that must be brought. A wheel is named as pip names it.
        addresses: where the file is, tried in order; none for a wheel.
        sha256: of the file, hexadecimal.
        size: of the file in bytes.
        bring: what to do by hand; "" for a network that has addresses.
        command: the command that imports the file then.
        installs: the ids of the networks that are taken out of the file; its own id for a file of one.
    """

    id: str
    title: str
    scheme: str
    licence: str
    citation: str
    published_at: str
    file: str = ""
    addresses: tuple[str, ...] = ()
    sha256: str = ""
    size: int = 0
    bring: str = ""
    command: str = ""
    installs: tuple[str, ...] = ()

    @property
    def package(self) -> str:
        """The package that pip downloads, "ukis-csmask==1.0.0"; "" for a network that is no wheel."""
        if self.addresses or not self.file.endswith(".whl"):
            return ""
        name, number, *_ = self.file.split("-")
        return f"{name.replace('_', '-')}=={number}"

    @property
    def can_be_fetched(self) -> bool:
        """Whether `download.get_network` downloads it."""
        return bool(self.addresses or self.package)

    @property
    def by_hand(self) -> str:
        """What to do by hand, on the command line."""
        return (
            Message("{bring} Then import it: {command}.", bring=self.bring, command=self.command) if self.bring else ""
        )


def catalogue_path() -> Path:
    """Return the list's file: ``$SCENE_MAPPER_CATALOGUE``, or the one that ships."""
    given = os.environ.get(CATALOGUE_VARIABLE)
    return Path(given) if given else bundled_models_folder() / "catalogue.json"


def read_catalogue(path: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """Read the list of published networks.

    Raises:
        ModelError: the list cannot be read.
    """
    path = path or catalogue_path()
    try:
        check_readable(path, _MAX_CATALOGUE_BYTES)
        items = json.loads(path.read_text(encoding="utf-8"))["networks"]
        return tuple(_entry(item) for item in items)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ModelError(
            "The catalogue {path} cannot be read: {error}.",
            "Reinstall the plugin, or use another catalogue.",
            path=path,
            error=error,
        ) from error


def find_entry(network_id: str, path: Path | None = None) -> CatalogueEntry:
    """Find a published network.

    Raises:
        ModelError: the catalogue has none of that id.
    """
    entries = read_catalogue(path)
    for entry in entries:
        if entry.id == network_id:
            return entry
    raise ModelError(
        "The network '{network_id}' is not in the catalogue.",
        "Available: {entries}.",
        network_id=network_id,
        entries=", ".join(e.id for e in entries),
    )


def _entry(item: dict[str, Any]) -> CatalogueEntry:
    file = str(item.get("file", ""))
    if Path(file).name != file:
        raise ValueError(f"the file name '{file}' has a folder in it")
    return CatalogueEntry(
        id=str(item["id"]),
        title=str(item["title"]),
        scheme=str(item["scheme"]),
        licence=str(item["licence"]),
        citation=str(item["citation"]),
        published_at=str(item["published_at"]),
        file=file,
        addresses=tuple(str(a) for a in item.get("addresses", ())),
        sha256=str(item.get("sha256", "")),
        size=int(item.get("size", 0)),
        bring=str(item.get("bring", "")),
        command=str(item.get("command", "")),
        installs=tuple(str(i) for i in item.get("installs", ())) or (str(item["id"]),),
    )
