"""The folders of a KML or KMZ file: GDAL's layers have a folder's own name, not those of the folders around it.

Source: OGC KML 2.2 (Document, Folder, name); GDAL, LIBKML driver (a layer for each folder, in the file's order).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from xml.parsers import expat

from osgeo import gdal

from .raster_io import silent_gdal

_MAX_BYTES = 200_000_000
_CONTAINERS = ("Folder", "Document")


def folders_of_layers(path: str, layers: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the folders in which each layer of a KML file lies.

    Args:
        path: as GDAL opens it; a .kmz holds a .kml.
        layers: the layers' names as GDAL gives them: in the file's order, a second one of a name as "NAME (#2)".

    Returns:
        Of each layer the names of its folders, outermost first, its own at the end; not the file's own document
        around them all. The layer's name alone where the file cannot be followed.
    """
    found = _folders(_content(path))
    paths: list[tuple[str, ...]] = []
    place = 0
    for layer in layers:
        own = re.sub(r" \(#\d+\)$", "", layer)
        nameless = re.fullmatch(r"Layer ?#?\d+", layer)  # GDAL's name for a folder that has none
        match = next(
            (i for i in range(place, len(found)) if found[i][-1] in (layer, own) or (nameless and not found[i][-1])),
            None,
        )
        if match is None:
            paths.append((own,))
        else:
            paths.append(found[match])
            place = match + 1
    return paths


@dataclass
class _Reader:
    """Collects folders while a file is parsed."""

    root: str = ""
    found: list[list[str]] = field(default_factory=list)
    open_tags: list[str] = field(default_factory=list)
    inside: list[list[str]] = field(default_factory=list)

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        """Enter an element."""
        self.open_tags.append(tag.rpartition(":")[2])
        if self.open_tags[-1] in _CONTAINERS:
            self.root = self.root or self.open_tags[-1]
            self.inside.append([*(self.inside[-1] if self.inside else []), ""])
            self.found.append(self.inside[-1])

    def end(self, tag: str) -> None:
        """Leave an element."""
        self.open_tags.pop()
        if tag.rpartition(":")[2] in _CONTAINERS:
            self.inside.pop()

    def text(self, data: str) -> None:
        """Take a container's name."""
        if self.open_tags[-1:] == ["name"] and self.open_tags[-2:-1] and self.open_tags[-2] in _CONTAINERS:
            self.inside[-1][-1] += data


def _folders(content: bytes) -> list[tuple[str, ...]]:
    """Parse a KML file's containers in the file's order; as many as can be read."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    parser.EntityDeclHandler = _refuse_entities
    with suppress(expat.ExpatError, ValueError, LookupError):  # what comes before the damage still counts
        parser.Parse(content, True)
    names = [tuple(name.strip() for name in folders) for folders in reader.found]
    return [folders[1:] if reader.root == "Document" and len(folders) > 1 else folders for folders in names]


def _refuse_entities(*_arguments: object) -> None:
    raise ValueError("entities can grow without limit")


def _content(path: str) -> bytes:
    """Read the file, of a KMZ its main document."""
    if path.lower().endswith(".kmz"):
        inner = f"/vsizip/{{{path}}}"
        with silent_gdal():
            names = [name for name in gdal.ReadDirRecursive(inner) or [] if name.lower().endswith(".kml")]
        names.sort(key=lambda name: (name != "doc.kml", name.count("/")))
        if not names:
            return b""
        path = f"{inner}/{names[0]}"
    with silent_gdal():
        file = gdal.VSIFOpenL(path, "rb")
        if file is None:
            return b""
        try:
            return bytes(gdal.VSIFReadL(1, _MAX_BYTES, file) or b"")
        finally:
            gdal.VSIFCloseL(file)
