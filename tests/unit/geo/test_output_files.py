"""Legends and layers where they cannot be written: a sentence, and nothing left."""

from __future__ import annotations

import subprocess
import sys

import pytest
from osgeo import ogr

from scene_mapper.core.errors import OutputError
from scene_mapper.core.files import write_text_whole
from scene_mapper.core.geo.geopackage import NewGeoPackage


def test_what_is_in_the_way_of_a_part_is_told_and_stays(tmp_path):
    """As on a disk that can only be read: the part can be neither written nor removed."""
    for name in (".legend.qml.part", ".zones.gpkg.part.gpkg"):
        (tmp_path / name).mkdir()
    with pytest.raises(OutputError, match=r"legend.qml cannot be written: Is a directory"):
        write_text_whole(tmp_path / "legend.qml", "text")
    with pytest.raises(OutputError, match=r"zones.gpkg cannot be written: .+\."):
        NewGeoPackage(tmp_path / "zones.gpkg", "zones", ogr.wkbPolygon, "", [("zone", str)])
    assert sorted(path.name for path in tmp_path.iterdir()) == [".legend.qml.part", ".zones.gpkg.part.gpkg"]


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
