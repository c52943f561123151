"""An installed network survives an import of the same id that fails or is killed half-way."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from ..draft import Draft
from ..errors import OutputError
from ..file_lock import Claim
from ..files import sha256_of

_PREVIOUS = "previous"


def keep_previous(draft: Draft) -> None:
    """Keep the network that is about to be replaced, its file and its card, until the new one is complete.

    Args:
        draft: of the new network's file.

    Raises:
        OSError: there is no room for it.
    """
    card = draft.path.with_suffix(".json")
    if not (draft.path.is_file() and card.is_file()):
        return
    unfinished = draft.folder / f"{_PREVIOUS}.new"
    unfinished.mkdir()
    for file in (draft.path, card):
        try:
            os.link(file, unfinished / file.name)
        except OSError:  # a file system without links
            shutil.copy2(file, unfinished / file.name)
    unfinished.rename(draft.folder / _PREVIOUS)  # both or none


def put_back(left: Path, folder: Path) -> None:
    """Restore the network that `keep_previous` kept.

    Args:
        left: the draft's folder.
        folder: of the networks.
    """
    for file in sorted((left / _PREVIOUS).glob("*")):
        with suppress(OSError):
            file.replace(folder / file.name)


def restore_networks(folder: Path) -> None:
    """Restore networks whose import was killed while it replaced them, and remove what such imports left.

    Args:
        folder: of the networks; it may not exist.
    """
    with suppress(OSError):
        for left in folder.glob(".*.onnx.*.part"):
            if left.is_dir() and not left.is_symlink():
                _restore(left, folder)


def _restore(left: Path, folder: Path) -> None:
    target = folder / left.name[1 : left.name.index(".onnx.") + 5]
    try:
        claim = Claim(target)
    except OutputError:  # its import is still running
        return
    try:
        if (left / _PREVIOUS).is_dir() and not _belong_together(target):
            put_back(left, folder)
        shutil.rmtree(left, ignore_errors=True)
    finally:
        claim.release()


def _belong_together(target: Path) -> bool:
    """Return whether a network's file is there and is the one that its card describes."""
    try:
        card = target.with_suffix(".json").read_text("utf-8")
        return sha256_of(target.read_bytes()) in json.dumps(json.loads(card))
    except (OSError, ValueError):
        return False
