"""The main job in the real program: a scene in, a styled map on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scene_mapper.core.schemes import LCZ

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "out" / "screenshots"


def test_scene_to_map(run_qgis: Callable[..., dict[str, object]], shared_data: Path) -> None:
    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    told = run_qgis("classify_walk.py", scene=str(scene), scene_name="Hong Kong", screenshots=str(SCREENSHOTS))
    assert told["bands"][0] == ["B02  blue, 492 nm", "1: B02", "its name"]
    assert told["bands"][7] == ["B8A  narrow near infrared, 865 nm", "8: B8A", "its name"]
    assert len(told["bands"]) == 10
    assert told["state"].startswith("3,621 cells of 100 m (71 × 51) · first run: time not known yet · about ")
    assert told["device"].startswith("<b>CPU, ")
    assert told["order"] == ["Hong Kong: LCZ lite (starter network)", "Hong Kong"]
    assert told["layers"][:3] == [f"{what} – Hong Kong (lcz-lite)" for what in ("LCZ", "Confidence", "Probabilities")]
    assert told["classes"] == [[c.code, c.colour, LCZ.legend_label(c)] for c in LCZ.classes]
    assert told["message"].startswith("Hong Kong: 3,621 cells classified in ")
    assert told["message"] in told["log"]
