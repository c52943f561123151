"""The plugin in the real program: where it is found, and that it leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable

PRESENT = {
    "actions": 1,
    "menu": [
        "Classify Scenes…",
        "Find a Scene…",
        "Try a Sample Scene",
        "Adapt to a City…",
        "Look into a Cell…",
        "Compare Side by Side…",
        "Networks…",
        "Setup…",
        "Help",
    ],
    "buttons": 1,
    "provider": True,
}
ABSENT = {"actions": 0, "menu": [], "buttons": 0, "provider": False}


def test_it_is_taken_away_whole_and_comes_back(run_qgis: Callable[..., dict[str, object]]) -> None:
    told = run_qgis("reload_walk.py")
    assert told["loaded"] == PRESENT
    assert told["unloaded"] == ABSENT
    assert told["reloaded"] == PRESENT
