"""A folder or a zip as a list of names: what products in either are read through.

Nothing is unpacked: GDAL reads inside the zip. Names that would lead out are refused,
and what is read as text is limited in size.
"""

from __future__ import annotations

import os
import zipfile
from pathlib import Path, PurePosixPath
from typing import Protocol
from xml.etree import ElementTree

from ..errors import InputError, cannot_read
from ..files import check_readable

MAX_FILES = 20_000
_MAX_DEPTH = 7
_MAX_TEXT_BYTES = 16_000_000
_COMPANIONS = {".DS_Store", "Thumbs.db", "desktop.ini"}
_COMPANION_FOLDERS = {"__MACOSX", "@eaDir", ".Trashes", ".Spotlight-V100", "$RECYCLE.BIN"}
_READABLE_PACKING = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Tree(Protocol):
    """Files by their names relative to a root, parted by ``/``."""

    root: Path

    def names(self) -> list[str]:
        """List the files."""
        ...

    def gdal_path(self, name: str) -> str:
        """Return what GDAL opens."""
        ...

    def read(self, name: str) -> bytes:
        """Read a small file."""
        ...


class FolderTree:
    """A folder.

    Args:
        root: the folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def names(self) -> list[str]:
        """List the files, not following links to folders.

        Raises:
            InputError: there are too many: this is no product.
        """
        names: list[str] = []
        for folder, subfolders, files in os.walk(self.root):
            inside = Path(folder).relative_to(self.root)
            if len(inside.parts) >= _MAX_DEPTH:
                subfolders.clear()
            names += [name for file in files if not is_companion(name := (inside / file).as_posix())]
            if len(names) > MAX_FILES:
                raise InputError(
                    "{root} holds more than {max_files} files.",
                    "Select the folder of one product.",
                    root=self.root,
                    max_files=MAX_FILES,
                )
        return sorted(names)

    def gdal_path(self, name: str) -> str:
        """Return the file's path."""
        return str(self.root / name)

    def read(self, name: str) -> bytes:
        """Read a small file.

        Raises:
            InputError: it is large, or cannot be read.
        """
        path = self.root / name
        try:
            check_readable(path)
            _refuse_large(name, path.stat().st_size)
            return path.read_bytes()
        except OSError as error:
            raise InputError(
                "{path} cannot be read: {strerror}.",
                "Check the file's permissions.",
                path=path,
                strerror=error.strerror,
            ) from error


class ZipTree:
    """A zip, not unpacked.

    Args:
        root: the zip.

    Raises:
        InputError: it is no zip, or damaged.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        try:
            with zipfile.ZipFile(self.root) as archive:
                files = [i for i in archive.infolist() if not i.is_dir()]
        except OSError as error:
            raise cannot_read(self.root, error) from error
        except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
            raise InputError(
                "{root} is not a valid zip file: {error}.", "Download it again.", root=root, error=error
            ) from error
        if any(i.flag_bits & 1 or i.compress_type not in _READABLE_PACKING for i in files):
            raise InputError(
                "{root} is encrypted or packed in a way that GDAL cannot read.",
                "Unpack it and select the folder.",
                root=root,
            )
        self._sizes = {i.filename: i.file_size for i in files}

    def names(self) -> list[str]:
        """List the files whose names stay inside the zip.

        Raises:
            InputError: there are too many: this is no product.
        """
        if len(self._sizes) > MAX_FILES:
            raise InputError(
                "{root} holds more than {max_files} files.",
                "Select the zip of one product.",
                root=self.root,
                max_files=MAX_FILES,
            )
        return sorted(name for name in self._sizes if _stays_inside(name) and not is_companion(name))

    def gdal_path(self, name: str) -> str:
        """Return GDAL's name of the file in the zip."""
        root = self.root.as_posix()
        # Braces keep GDAL from looking for ".zip" in the path; it cannot tell them from the path's own.
        return f"/vsizip/{root}/{name}" if "{" in root or "}" in root else f"/vsizip/{{{root}}}/{name}"

    def read(self, name: str) -> bytes:
        """Read a small file.

        Raises:
            InputError: it is large, or damaged.
        """
        _refuse_large(name, self._sizes[name])
        try:
            with zipfile.ZipFile(self.root) as archive, archive.open(name) as file:
                content = file.read(_MAX_TEXT_BYTES + 1)
        except OSError as error:
            raise cannot_read(self.root, error) from error
        except (RuntimeError, zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise InputError(
                "{name} in {root} cannot be read: {error}.",
                "Download the zip again.",
                name=name,
                root=self.root,
                error=error,
            ) from error
        _refuse_large(name, len(content))  # the zip's directory may lie
        return content


def is_companion(name: str) -> bool:
    """Return whether a file is one that a system keeps beside every other: macOS, Synology, Windows.

    macOS writes "._NAME" with Finder's notes to archives (under __MACOSX) and disks of other systems.
    """
    parts = name.replace("\\", "/").split("/")
    return parts[-1].startswith("._") or parts[-1] in _COMPANIONS or bool(_COMPANION_FOLDERS & set(parts[:-1]))


def local_name(tag: object) -> str:
    """Return an XML element's name without its namespace; "" for comments and instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def parse_xml(content: bytes, name: str) -> ElementTree.Element:
    """Read XML from outside.

    Entities are refused: nothing in a product's metadata needs them, and they can name other
    files or grow without limit.

    Raises:
        InputError: it is no plain XML in UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise InputError(
                "{name} contains a document type definition, which no Sentinel-2 product has.",
                "Download it again.",
                name=name,
            )
        return ElementTree.fromstring(text)  # noqa: S314 (no entities, limited size)
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            "{name} is not valid XML: {error}.", "Download the product again.", name=name, error=error
        ) from error


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name


def _refuse_large(name: str, size: int) -> None:
    if size > _MAX_TEXT_BYTES:
        raise InputError(
            "{name} has {size:.0f} MB, which is too large for a metadata file.",
            "Download the product again.",
            name=name,
            size=size / 1000000.0,
        )
