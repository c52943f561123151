"""Where the plugin's icon lies."""

from __future__ import annotations

from pathlib import Path

ICON_PATH = Path(__file__).parent.parent / "ui" / "icons" / "scene_mapper.svg"
