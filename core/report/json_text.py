"""Figures as JSON that people can read, too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def json_text(values: Mapping[str, Any]) -> str:
    """Write plain values as JSON: indented, letters of all scripts as they are, a line end at the end."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
