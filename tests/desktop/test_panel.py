"""The dialog as a panel of the real program, on a small screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scene_mapper.tests.desktop.test_classify import HONG_KONG, SCREENSHOTS


def test_the_panel_beside_the_map(run_qgis: Callable[..., dict[str, object]], shared_data: Path) -> None:
    room = [1024, 600]
    told = run_qgis("panel_walk.py", scene=str(shared_data / HONG_KONG), room=room, screenshots=str(SCREENSHOTS))
    assert told["docked"]
    assert told["window"] == told["window_at_the_end"] == room
    width, height, map_width, _ = told["sizes"]
    assert height < room[1]
    assert map_width > 300, told["sizes"]
    assert 300 < width <= 0.4 * room[0] + 2
    assert told["close_button"][0] < room[0]
    assert told["close_button"][1] < room[1]
    assert told["visible_while_drawing"]
    assert told["drawn"]
    assert not told["drawing_after_escape"]
    assert told["stays"]
    assert told["closed"]
    assert told["tabs"] == ["SceneMapperFindDock"]
    assert told["left_behind"] == []
