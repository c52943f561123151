"""A map that is compared with itself: the user is warned, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from scene_mapper.core.accuracy.itself import warn_of_itself


class Warned:
    """Keeps warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        """Keep one."""
        self.warnings.append(str(warning))


@pytest.mark.parametrize(
    ("one", "other", "bands", "is_warned"),
    [
        ("a.tif", "a.tif", (0, 0), True),
        ("a.tif", "folder/../a.tif", (2, 2), True),
        ("a.tif", "a.tif", (1, 2), False),
        ("a.tif", "b.tif", (0, 0), False),
        ("absent.tif", "absent.tif", (0, 0), True),
        ("absent.tif", "a.tif", (0, 0), False),
    ],
)
def test_one_file_and_one_band(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: str, other: str, bands: tuple[int, int], is_warned: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    for name in ("a.tif", "b.tif"):
        Path(name).write_bytes(b"")
    feedback = Warned()
    warn_of_itself(one, other, feedback, *bands)
    assert feedback.warnings == ([f"{one} is compared with itself: choose another file."] if is_warned else [])
