"""Legends and layers where they cannot be written: a sentence, and nothing left."""

from __future__ import annotations

import subprocess
import sys


def test_a_layer_on_a_full_disk(tmp_path):
    """A limit on file size, as the system sets it: the database cannot even be begun."""
    program = f"""
import resource, signal
from pathlib import Path
from osgeo import ogr
from scene_mapper.core.errors import OutputError
from scene_mapper.core.geo.geopackage import NewGeoPackage
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    NewGeoPackage(Path({str(tmp_path)!r}) / "zones.gpkg", "zones", ogr.wkbPolygon, "", [("zone", str)])
except OutputError as error:
    print("refused:", error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=120)
    assert "zones.gpkg cannot be written: " in done.stdout, done.stderr
    assert ": ." not in done.stdout
    assert list(tmp_path.iterdir()) == []
