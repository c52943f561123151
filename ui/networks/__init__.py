"""The window of the networks: list, card, download, import."""

from __future__ import annotations
