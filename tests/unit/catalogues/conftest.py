"""Servers that fail are asked again without waiting."""

from __future__ import annotations

import pytest

from scene_mapper.core.catalogues import answers, remote_image


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask a server two times more, at once."""
    monkeypatch.setattr(answers, "_WAITS_S", (0.0, 0.0))
    monkeypatch.setattr(remote_image, "_WAITS_S", (0.0, 0.0))
