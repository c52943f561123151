"""Which networks have passed their trial on this machine: by SHA-256, in ``tried-networks.json`` in the user's folder.

The file may be deleted at any time; the networks are then tried again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from ..files import check_readable, home_folder, write_text_whole
from .card import ModelCard

_KEPT = 1000
_MAX_BYTES = 1_000_000


def remember_card(card: ModelCard) -> None:
    """Keep that a network needs no trial: it was made here, or tried when it was imported.

    Args:
        card: its card, with its SHA-256.
    """
    remember(card.sha256, image_shape(card))


def remember(sha256: str, shape: tuple[int, ...]) -> None:
    """Keep that a network has passed. Where it cannot be kept, it is tried again.

    Args:
        sha256: of its file, hexadecimal.
        shape: of the image that it was tried on; empty for the size that the file states.
    """
    key = _key(sha256, shape)
    kept = [*(other for other in _passed() if other != key), key][-_KEPT:]
    with suppress(OSError):  # an OutputError among them
        _path().parent.mkdir(parents=True, exist_ok=True)
        write_text_whole(_path(), json.dumps(kept, indent=1))


def has_passed(sha256: str, shape: tuple[int, ...]) -> bool:
    """Return whether a network has passed on an image of this shape; see `remember`."""
    return _key(sha256, shape) in _passed()


def image_shape(card: ModelCard) -> tuple[int, ...]:
    """Return the shape of one patch as the network takes it."""
    return card.layout.shape(card.patch_px, card.patch_px, len(card.bands))


def _key(sha256: str, shape: tuple[int, ...]) -> str:
    return f"{sha256} {'x'.join(map(str, shape))}".strip()


def _path() -> Path:
    return home_folder() / "tried-networks.json"


def _passed() -> list[str]:
    try:
        check_readable(_path(), _MAX_BYTES)
        keys = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [key for key in keys if isinstance(key, str)] if isinstance(keys, list) else []
