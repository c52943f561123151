"""The version and the project's address, which stand in metadata.txt alone."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path


def version() -> str:
    """Read the version from the plugin's metadata.txt."""
    return _metadata("version")


def repository() -> str:
    """Read the project's address from the plugin's metadata.txt."""
    return _metadata("repository")


def _metadata(field: str) -> str:
    parser = ConfigParser(interpolation=None)
    parser.read(Path(__file__).parent.parent / "metadata.txt", encoding="utf-8")
    return parser.get("general", field)
