"""A QGIS of its own, where nothing has been imported yet."""

from __future__ import annotations

import subprocess
import sys

_START = "import sys\nfrom qgis.core import QgsApplication\napp = QgsApplication([], False)\napp.initQgis()\n"


def in_a_fresh_qgis(program: str, *arguments: str) -> str:
    """Run lines in a QGIS of their own, where nothing has been imported; give what they print.

    Args:
        program: the lines.
        *arguments: what they find as ``sys.argv[1:]``.
    """
    run = subprocess.run(
        [sys.executable, "-c", _START + program + "\napp.exitQgis()", *arguments],
        capture_output=True,
        text=True,
        cwd="/",
        timeout=240,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()
