"""What can go wrong, as the caller should tell it.

Three kinds of failure are kept apart. The user can mend it: `SceneMapperError`
or a child, a sentence and a cure. The user stopped it: `RunCancelled`. A bug:
any other exception, which nobody here catches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from .message import Message


class SceneMapperError(Exception):
    """Something that the user can mend.

    Args:
        message: one sentence that names the thing (file, band, value) that is wrong.
        hint: one sentence that says what to do about it; may be empty.
        **arguments: what the fields in braces of message and hint stand for. Without any, both
            are taken as they are.
    """

    def __init__(self, message: str, hint: str = "", /, **arguments: Any) -> None:
        self.message = _filled(message, arguments)
        self.hint = _filled(hint, arguments)
        super().__init__(self.message, self.hint)

    @property
    def sentences(self) -> str:
        """Message and hint as one text that can still be translated."""
        if not self.hint or not self.message:
            return self.message or self.hint
        return Message("{message} {hint}", message=self.message, hint=self.hint)

    def __str__(self) -> str:
        """Return message and hint as one text, as logs and message bars show it."""
        return str(self.sentences)


class RequestError(SceneMapperError, ValueError):
    """A parameter has a value that cannot be used."""


class InputError(SceneMapperError, ValueError):
    """The raster, or the vector, that was given cannot be used."""


class BandError(InputError, LookupError):
    """A band that the network needs cannot be found."""


class ModelError(SceneMapperError, ValueError):
    """A network, its card or its file cannot be used."""


class OpenPatchSizeError(ModelError):
    """A network's file leaves the size of its patches open; with a size it can be used."""


class NetworkMemoryError(ModelError, MemoryError):
    """There was no memory for so many patches at once; fewer may do."""


class OutputError(SceneMapperError, OSError):
    """A result cannot be written where it was asked for."""


class MissingDependencyError(SceneMapperError, ImportError):
    """A Python package that this step needs is not installed."""


class RunCancelled(Exception):  # noqa: N818 (the user's wish, not an error)
    """The user stopped the run; nothing was left behind.

    Args:
        written: files that were complete before: of a run of several maps.
    """

    def __init__(self, written: Sequence[Path] = ()) -> None:
        super().__init__()
        self.written = tuple(written)


def from_system(error: BaseException) -> SceneMapperError:
    """Return a failure as one that the user can mend: of the system's own, what it says of the file.

    Args:
        error: one of ours, which is returned as it is, or the system's: OSError, MemoryError, UnicodeError, or a
            RuntimeError of which `is_thread_limit` is true.
    """
    if isinstance(error, SceneMapperError):
        return error
    if isinstance(error, MemoryError):
        return SceneMapperError("There is not enough memory.", "Close other programs, or select a smaller area.")
    if is_thread_limit(error):
        return SceneMapperError(
            "The operating system starts no further thread.",
            "Close other programs, use fewer threads or workers, or raise the limits of processes and memory (ulimit).",
        )
    if isinstance(error, OSError):
        return OutputError(
            "The operating system denies access to {name}: {reason}.",
            "Check the path, the permissions and the free disk space.",
            name=error.filename or "a file",
            reason=error.strerror or first_line(error),
        )
    return InputError(
        "A part of the input cannot be read: {reason}.", "Check the input files.", reason=first_line(error)
    )


def is_thread_limit(error: BaseException) -> bool:
    """Return whether Python could start no further thread: too many processes, or too little memory."""
    return isinstance(error, RuntimeError) and str(error).startswith("can't start new thread")


def cannot_read(path: Path, error: OSError) -> InputError:
    """Return the refusal of a file that the system does not let anybody read, with its reason."""
    return InputError(
        "{path} cannot be read: {strerror}.", "Check the path.", path=path, strerror=error.strerror or first_line(error)
    )


def first_line(error: BaseException) -> str:
    """Return the first line of what went wrong, without its full stop."""
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else type(error).__name__)[:300].rstrip(".")


def check_choices(*choices: tuple[str, str, Sequence[str]]) -> None:
    """Refuse a value that is not among those it may have.

    Args:
        *choices: what the value is, for people; the value; what it may be.

    Raises:
        RequestError: naming the first such value.
    """
    for name, value, allowed in choices:
        if value not in allowed:
            raise RequestError(
                "'{value}' is not a valid value of {name}.",
                "Use one of: {allowed}.",
                name=name,
                value=value,
                allowed=", ".join(allowed),
            )


def _filled(text: str, arguments: Mapping[str, Any]) -> str:
    if not arguments or isinstance(text, Message):
        return text
    return Message(text, **{name: _reason(value) for name, value in arguments.items()})


def _reason(value: Any) -> Any:
    """Return of a failure of the system what it says, without Python's number and the path: the sentence has it."""
    return value.strerror if isinstance(value, OSError) and value.strerror else value
