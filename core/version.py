"""The version, which stands in metadata.txt alone."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path


def version() -> str:
    """Read the version from the plugin's metadata.txt."""
    parser = ConfigParser(interpolation=None)
    parser.read(Path(__file__).parent.parent / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version")
