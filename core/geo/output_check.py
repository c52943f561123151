"""Outputs are refused before anything is computed: those that cannot be written, and those that would destroy files."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..draft import cannot_write, check_regular
from ..errors import OutputError
from ..plain_text import PATH_LENGTH, shortened
from .companions import AUX_XML, JOURNALS, RASTER_COMPANIONS, beside
from .source_files import files_behind, files_read, files_with

_ROOM_TO_SPARE_BYTES = 16_000_000
_TEXTS = frozenset((".html", ".htm", ".csv", ".json", ".txt", ".qml", ".sld", ".clr"))
_LAYERS = frozenset((".gpkg",))


@dataclass(frozen=True)
class Output:
    """A file that a run will write.

    Attributes:
        path: the file.
        legends: the suffixes of legend files that come beside it, as ".qml".
        n_bytes: about how large it will be.
    """

    path: Path
    legends: tuple[str, ...] = ()
    n_bytes: int = 0

    def files(self) -> tuple[Path, ...]:
        """List all files that are written, replaced or removed with it."""
        suffix = self.path.suffix.lower()
        if suffix in _TEXTS:
            endings: tuple[str, ...] = ()
        elif suffix in _LAYERS:
            endings = JOURNALS
        else:
            endings = RASTER_COMPANIONS
        return (self.path, *beside(self.path, endings), *(self.path.with_suffix(ending) for ending in self.legends))


def check_output_path(path: Path, inputs: Iterable[str], n_bytes: int = 0, legends: Sequence[str] = ()) -> None:
    """Refuse a target that cannot be written, before anything is computed; see `check_outputs`."""
    check_outputs([Output(path, tuple(legends), n_bytes)], inputs)


def check_outputs(outputs: Sequence[Output], inputs: Iterable[str], opened: Iterable[str] = ()) -> None:
    """Refuse targets that cannot be written, that destroy an input, or that destroy each other.

    Args:
        outputs: all that the run will write.
        inputs: all that it reads, as given by the user; "" for none.
        opened: further files of inputs that have been opened before: only what they refer to is looked up.

    Raises:
        OutputError: naming the file and what is wrong with it.
    """
    for output in outputs:
        _check_place(output.path)
        for file in output.files():
            check_regular(file)
    _check_apart(outputs)
    found = [*((given, files_behind(given)) for given in inputs), *((name, files_with(name)) for name in opened)]
    behind = {key: (file, given) for given, files in found for file in files for key in _identities(file)}
    for output in outputs:
        for file in output.files():
            for key in _identities(file):
                if key in behind:
                    raise _destroys(output.path, file, *behind[key])
    for output in outputs:
        _check_room(output)


def check_has_name(path: Path) -> None:
    """Refuse "." and "/", which have no name that could get another extension.

    Raises:
        OutputError: it is such a path.
    """
    if not path.name:
        raise OutputError("{path} is a folder.", "Enter the name of a file.", path=path)


def check_legend_path(path: Path, source: str) -> None:
    """Refuse a legend's file that cannot be written or is the raster itself; the older legend may be replaced.

    Raises:
        OutputError: naming the file and what is wrong with it.
    """
    _check_place(path)
    read = {key: file for file in files_read(source) for key in _identities(file)}
    for key in _identities(path):
        if key in read:
            raise _destroys(path, path, read[key], source)


def _check_place(path: Path) -> None:
    folder = path.parent
    check_has_name(path)
    if path.name == "-":  # other programs mean their standard output
        raise OutputError("Results are written to files only, not to '-'.", "Enter the name of a file.")
    try:
        path.is_dir()
        # The longest name that belongs to it.
        path.with_name(path.name + AUX_XML).is_dir()
    except (OSError, ValueError) as error:
        raise cannot_write(path, error if isinstance(error, OSError) else OSError(0, str(error))) from error
    if not folder.is_dir():
        raise OutputError("The folder {folder} does not exist.", "Create it, or select another folder.", folder=folder)
    check_regular(path)
    try:
        with tempfile.TemporaryFile(prefix=".scene-mapper-", dir=folder):
            pass
    except OSError as error:
        raise OutputError(
            "The folder {folder} cannot be written: {strerror}.",
            "Select another folder.",
            folder=folder,
            strerror=error.strerror or error,
        ) from error


def _check_apart(outputs: Sequence[Output]) -> None:
    taken: dict[str, Path] = {}
    for output in outputs:
        if output.path.suffix.lower() in output.legends:
            raise OutputError(
                "{path} is the name of a map's legend, not of a map.", "Use the extension .tif.", path=output.path
            )
        mine = {key for file in output.files() for key in _identities(file)}
        for key in mine:
            if key in taken:
                raise OutputError(
                    "{first} and {second} would overwrite each other.",
                    "Use a different name for each output. A map also writes a legend (.qml) with its name.",
                    first=taken[key],
                    second=output.path,
                )
        taken.update(dict.fromkeys(mine, output.path))


def _check_room(output: Output) -> None:
    folder = output.path.parent
    free, needed = shutil.disk_usage(folder).free, output.n_bytes + _ROOM_TO_SPARE_BYTES
    if free < needed:
        raise OutputError(
            "{folder} has {free:.0f} MB of free space, but the result may need {needed:.0f} MB.",
            "Free disk space, or use another disk.",
            folder=folder,
            free=free / 1000000.0,
            needed=needed / 1000000.0,
        )


def _identities(file: Path) -> set[str]:
    """Return what tells a file from others: its name with links resolved, and its place on the disk."""
    try:
        keys = {os.path.normcase(file.parent.resolve() / file.name), os.path.normcase(file.resolve())}
    except (OSError, RuntimeError):  # links in a circle
        keys = {os.path.normcase(file.absolute())}
    try:
        found = file.stat()
    except (OSError, ValueError):
        return keys
    return {*keys, f"{found.st_dev}:{found.st_ino}"} if found.st_ino else keys


def _destroys(output: Path, written: Path, behind: Path, given: str) -> OutputError:
    if written == output and any(_identities(written) & _identities(file) for file in files_read(given)):
        return OutputError("The output {path} is also an input.", "Choose another name for the output.", path=output)
    return OutputError(
        "The output {path} would overwrite {file}, which belongs to the input {given}.",
        "Choose another name for the output.",
        path=output,
        file=behind,
        given=shortened(given, PATH_LENGTH),
    )
