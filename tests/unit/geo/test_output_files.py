"""Legends and layers where they cannot be written: a sentence, and nothing left."""

from __future__ import annotations

import subprocess
import sys

import pytest

from scene_mapper.core.analysis.filter_map import FilterRequest, run_filter
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.errors import OutputError


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
    done = subprocess.run(
        [sys.executable, "-B", "-c", program], capture_output=True, text=True, check=False, timeout=120
    )
    assert "zones.gpkg cannot be written: " in done.stdout, done.stderr
    assert ": ." not in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["map.png", "map.JPG", "map.gpkg", "map.img"])
def test_a_raster_of_another_formats_name_is_refused(name, linear, write_raster, scene_dn, tmp_path, watcher):
    """Programs would take a GeoTIFF of such a name for a damaged picture or database."""
    scene, folder, seen = write_raster(scene_dn(24, 20)), tmp_path / "out", watcher()
    folder.mkdir()
    with pytest.raises(OutputError, match=rf"{name} is not the name of a GeoTIFF\. Use the extension \.tif\."):
        classify(ClassifyRequest(str(scene), linear.scene, folder / name), InProcess(), seen)
    classify(ClassifyRequest(str(scene), linear.scene, tmp_path / "map"), InProcess(), seen)  # no promise, no lie
    with pytest.raises(OutputError, match="is not the name of a GeoTIFF"):
        run_filter(FilterRequest(str(tmp_path / "map"), folder / name), seen)
    assert list(folder.iterdir()) == []
