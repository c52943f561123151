"""``python -m scene_mapper.cli``."""

from __future__ import annotations

import sys

from . import run_program

sys.exit(run_program())
