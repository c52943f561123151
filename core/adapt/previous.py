"""The network that an adapted one replaced is kept, so that training again can be undone."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from ..errors import OutputError, RequestError
from ..networks.library import user_models_folder

_ENDINGS = (".onnx", ".json")


def previous_folder() -> Path:
    """Return the folder of the networks that were replaced; no networks are looked for in it."""
    return user_models_folder() / "previous"


def has_previous(network_id: str) -> bool:
    """Return whether training a network can be undone."""
    return all((previous_folder() / f"{network_id}{ending}").is_file() for ending in _ENDINGS)


def keep_for_undo(network_id: str) -> None:
    """Keep a copy of the user's network of an id, if there is one, in place of what was kept before.

    Raises:
        OutputError: there is no room for it; what was kept before is gone.
    """
    folder = user_models_folder()
    if not all((folder / f"{network_id}{ending}").is_file() for ending in _ENDINGS):
        return
    try:
        previous_folder().mkdir(parents=True, exist_ok=True)
        for ending in _ENDINGS:
            shutil.copyfile(folder / f"{network_id}{ending}", previous_folder() / f"{network_id}{ending}")
    except OSError as error:
        forget_previous(network_id)
        raise OutputError(
            "The network to be replaced cannot be kept in {folder}: {strerror}.",
            "Free disk space, or use another id for the adapted network.",
            folder=previous_folder(),
            strerror=error.strerror,
        ) from error


def undo_adaptation(network_id: str) -> None:
    """Restore the network that was replaced last; doing it twice undoes the undo.

    Raises:
        RequestError: nothing was kept.
        OutputError: the files cannot be written.
    """
    if not has_previous(network_id):
        raise RequestError(
            "No earlier network '{network_id}' was kept.",
            "Only networks that were replaced by adapting can be restored.",
            network_id=network_id,
        )
    folder = user_models_folder()
    # The card first: a file of another SHA-256 than its card's is never run.
    try:
        for ending in reversed(_ENDINGS):
            now, before = folder / f"{network_id}{ending}", previous_folder() / f"{network_id}{ending}"
            aside = previous_folder() / f"{network_id}{ending}.aside"
            if now.exists():
                now.replace(aside)
            before.replace(now)
            if aside.exists():
                aside.replace(before)
    except OSError as error:
        raise OutputError(
            "The network '{network_id}' cannot be restored: {strerror}.",
            "Move its files from {folder} manually.",
            network_id=network_id,
            strerror=error.strerror,
            folder=previous_folder(),
        ) from error


def forget_previous(network_id: str) -> None:
    """Remove what was kept of a network."""
    for ending in _ENDINGS:
        with suppress(OSError):
            (previous_folder() / f"{network_id}{ending}").unlink(missing_ok=True)
