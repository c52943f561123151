"""What bad input gets: a sentence that names the thing and one that says what to do, and no file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest, Extent
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
from scene_mapper.core.errors import BandError, InputError, ModelError, OutputError, RequestError


@pytest.fixture
def refused(tmp_path, watcher):
    """Run a request that must be refused; give the error, and see that nothing was left behind."""

    def run(error, match, source, card, **options):
        folder = tmp_path / "out"
        folder.mkdir(exist_ok=True)
        options.setdefault("output", folder / "map.tif")
        with pytest.raises(error, match=match) as caught:
            classify(ClassifyRequest(str(source), card, **options), InProcess(), watcher())
        assert caught.value.hint
        assert list(folder.iterdir()) == []
        return caught.value

    return run


def test_no_such_file(linear, refused):
    refused(InputError, r"There is no file nowhere\.tif", "nowhere.tif", linear.scene)


def test_a_vector(linear, refused, tmp_path):
    path = tmp_path / "points.geojson"
    path.write_text('{"type":"FeatureCollection","features":[]}')
    refused(InputError, r"points\.geojson cannot be opened as a raster", path, linear.scene)


def test_a_text_file_named_tif(linear, refused, tmp_path):
    path = tmp_path / "broken.tif"
    path.write_text("this is no TIFF")
    refused(InputError, r"broken\.tif cannot be opened as a raster", path, linear.scene)


def test_a_truncated_tiff(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(200, 200))
    path.write_bytes(path.read_bytes()[:60_000])
    refused(InputError, r"scene\.tif cannot be (opened|read)", path, linear.scene)


def test_no_bands_of_that_name(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(20, 20), names=None)
    error = refused(
        BandError, r"Bands B02, B03.* cannot .*scene\.tif \(it has \d+ bands without names\)", path, linear.scene
    )
    assert "B02=1,B03=2,B04=3" in error.hint


def test_counted_bands_are_not_names(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(20, 20), names=tuple(f"Band {i}" for i in range(1, 11)))
    refused(BandError, "B02, B03", path, linear.scene)


def test_fewer_bands_than_needed(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(20, 20)[:7])
    refused(BandError, "Bands B8A, B11, B12 cannot be found", path, linear.scene)


def test_one_band(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(20, 20)[:1], names=("B04",))
    refused(BandError, "Bands B02, B03, B05", path, linear.scene)


def test_two_bands_of_one_name(linear, refused, write_raster, scene_dn):
    names = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B11", "B12")
    path = write_raster(scene_dn(20, 20, bands=11), names=names)
    error = refused(BandError, r"Bands 9, 10 of .* all match B11", path, linear.scene)
    assert "B11=9" in error.hint


@pytest.mark.parametrize(
    ("mapping", "error", "match"),
    [
        ("B02", RequestError, "'B02' cannot be read"),
        ("B02=1,B02=2", RequestError, "contains B02 twice"),
        ("B02=1", BandError, "does not contain B03"),
        ("1,2,3", BandError, "3 band numbers were given, but the network needs 10"),
        ("2,3,4,5,6,7,8,9,10,11", BandError, r"B12 is assigned to band 11, but .* has 10 band"),
    ],
)
def test_band_mappings(mapping, error, match, linear, refused, write_raster, scene_dn):
    refused(error, match, write_raster(scene_dn(20, 20)), linear.scene, bands=mapping)


def test_smaller_than_a_cell(linear, refused, write_raster, scene_dn):
    refused(InputError, "has only 3 × 30 pixels, but a cell has 4 × 4", write_raster(scene_dn(30, 3)), linear.scene)


def test_all_nodata(linear, refused, write_raster):
    refused(InputError, "is nodata", write_raster(np.zeros((10, 40, 40), np.uint16)), linear.scene)


def test_wrong_pixel_size_when_warping_is_not_wanted(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(40, 40), transform=(500_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0))
    refused(InputError, "its pixels are 20 x 20 m on the ground, not 10 m", path, linear.scene, off_grid="refuse")


def test_web_mercator_is_measured_on_the_ground(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(40, 40), transform=(1_500_000.0, 10.0, 0.0, 6_500_000.0, 0.0, -10.0), epsg=3857)
    refused(InputError, r"its pixels are 6\.\d+ x 6\.\d+ m on the ground", path, linear.scene, off_grid="refuse")


def test_ground_control_points_alone(linear, refused, write_raster, scene_dn, tmp_path):
    plain = write_raster(scene_dn(40, 40), transform=None)
    points = [gdal.GCP(500_000 + 10 * c, 4_000_000 - 10 * r, 0, c, r) for c, r in ((0, 0), (40, 0), (0, 40), (40, 40))]
    path = tmp_path / "gcps.tif"
    gdal.Translate(str(path), str(plain), GCPs=points, outputSRS="EPSG:32633")
    refused(InputError, "is georeferenced with ground control points only", path, linear.scene)


def test_an_extent_elsewhere(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(40, 40))
    refused(RequestError, "does not overlap the raster", path, linear.scene, extent=Extent(0, 0, 10, 10))


def test_an_extent_without_area():
    with pytest.raises(RequestError, match="has no area"):
        Extent(10, 0, 0, 10)


def test_a_cell_size_that_is_no_multiple(linear, refused, write_raster, scene_dn):
    source = write_raster(scene_dn(40, 40))
    refused(RequestError, "The cell size of 45 m is not a multiple", source, linear.scene, cell_size_m=45.0)


@pytest.mark.parametrize("size", [0.0, -5.0, float("nan"), float("inf"), 1e308])
def test_a_cell_of_no_size(size, linear, tmp_path):
    with pytest.raises(RequestError, match=re.escape(f"{size:g} m is not a valid cell size")):
        ClassifyRequest("x", linear.scene, tmp_path / "a.tif", cell_size_m=size)


def test_a_map_network_has_one_cell_size(linear, refused, write_raster, scene_dn):
    refused(RequestError, "supports only cells of 40 m", write_raster(scene_dn(40, 40)), linear.map, cell_size_m=80.0)


def test_a_model_that_is_not_onnx(linear, refused, write_raster, scene_dn, tmp_path):
    path = tmp_path / "text.onnx"
    path.write_text("no network")
    card = replace(linear.scene, model_path=path, sha256="")
    refused(ModelError, r"text\.onnx cannot be opened as a network", write_raster(scene_dn(40, 40)), card)


def test_a_truncated_model(linear, refused, write_raster, scene_dn, tmp_path):
    path = tmp_path / "cut.onnx"
    path.write_bytes(linear.scene.model_path.read_bytes()[:5000])
    raster = write_raster(scene_dn(40, 40))
    refused(ModelError, "cannot be opened as a network", raster, replace(linear.scene, model_path=path, sha256=""))
    refused(ModelError, "different SHA-256", raster, replace(linear.scene, model_path=path))


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda c: {"bands": c.bands[:9], "scaling": c.scaling[:9]}, "states 9 bands, but .* has 10 channels"),
        (lambda c: {"patch_px": 16}, "states a patch of 16 px, but .* has 12 px"),
        (lambda c: {"scheme": IGBP_SIMPLIFIED}, "states 10 classes, but .* has 17"),
        (lambda c: {"kind": "map"}, "states a fully convolutional network"),
        (lambda c: {"layout": "NHWC"}, "states 10 bands, but .* has 12 channels"),
    ],
)
def test_a_card_that_does_not_fit_its_file(change, match, linear, refused, write_raster, scene_dn):
    card = replace(linear.scene, **change(linear.scene))
    refused(ModelError, match, write_raster(scene_dn(40, 40)), card)


def test_an_output_folder_that_does_not_exist(linear, refused, write_raster, scene_dn, tmp_path):
    out = tmp_path / "missing" / "map.tif"
    refused(
        OutputError, "The folder .*missing does not exist", write_raster(scene_dn(40, 40)), linear.scene, output=out
    )


def test_an_output_that_is_the_input(linear, refused, write_raster, scene_dn):
    path = write_raster(scene_dn(40, 40))
    before = path.read_bytes()
    refused(OutputError, "is also an input", path, linear.scene, output=path)
    assert path.read_bytes() == before


def test_an_output_that_is_a_folder(linear, refused, write_raster, scene_dn, tmp_path):
    (tmp_path / "folder.tif").mkdir()
    path = write_raster(scene_dn(40, 40))
    refused(OutputError, "is a folder", path, linear.scene, output=tmp_path / "folder.tif")


def test_two_outputs_of_one_name(linear, tmp_path):
    with pytest.raises(RequestError, match="Two outputs have the same name"):
        ClassifyRequest("x", linear.scene, tmp_path / "a.tif", confidence=tmp_path / "a.tif")


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/sys").exists(), reason="needs a folder root cannot write")
def test_a_read_only_folder(linear, refused, write_raster, scene_dn, tmp_path):
    # /proc/sys takes no files, not even from root.
    folder = Path("/proc/sys") if os.geteuid() == 0 else tmp_path / "locked"
    if os.geteuid() != 0:
        folder.mkdir(mode=0o500)
    path = write_raster(scene_dn(40, 40))
    refused(OutputError, "cannot be written", path, linear.scene, output=folder / "map.tif")


def test_a_full_disk(linear, write_raster, scene_dn, tmp_path):
    """A limit on file size, as the system sets it, stops the writing midway: nothing is left."""
    path = write_raster(scene_dn(400, 400))
    folder = tmp_path / "out"
    folder.mkdir()
    program = f"""
import resource, signal, sys
from pathlib import Path
from dataclasses import replace
from scene_mapper.core.networks.card_stac import read_card
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.errors import OutputError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.classify.request import ClassifyRequest
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
card = read_card(Path({str(linear.scene.model_path.with_suffix(".json"))!r}))
folder = Path({str(folder)!r})
try:
    request = ClassifyRequest({str(path)!r}, card, folder / "map.tif", probabilities=folder / "p.tif")
    classify(request, InProcess(), SilentFeedback())
except OutputError as error:
    print("refused:", error)
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", program], capture_output=True, text=True, check=False, timeout=120
    )
    assert "refused:" in done.stdout, done.stderr
    assert "cannot be written" in done.stdout
    assert [p.name for p in folder.iterdir()] == []


def test_too_little_room_is_refused_before_anything_is_computed(linear, write_raster, scene_dn, tmp_path, monkeypatch):
    from scene_mapper.core.geo import output_check

    with pytest.raises(OutputError, match=r"MB of free space, but the result may need 1000000000016 MB"):
        output_check.check_output_path(tmp_path / "map.tif", [], 10**18)


def test_a_killed_run_leaves_nothing_that_looks_finished(linear, write_raster, scene_dn, tmp_path):
    path = write_raster(scene_dn(400, 400))
    folder = tmp_path / "out"
    folder.mkdir()
    program = f"""
import os, signal
from pathlib import Path
from scene_mapper.core.networks.card_stac import read_card
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.classify.request import ClassifyRequest
class Killer(SilentFeedback):
    def setProgress(self, progress):
        if progress > 30:
            os.kill(os.getpid(), signal.SIGKILL)
card = read_card(Path({str(linear.scene.model_path.with_suffix(".json"))!r}))
classify(ClassifyRequest({str(path)!r}, card, Path({str(folder)!r}) / "map.tif", strip_rows=5), InProcess(), Killer())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=120)
    assert done.returncode == -9
    assert not (folder / "map.tif").exists()
    assert all(p.name.startswith(".") and ".part" in p.name for p in folder.iterdir())


def test_an_output_that_is_a_link_to_itself(linear, refused, write_raster, scene_dn, tmp_path):
    loop = tmp_path / "loop.tif"
    loop.symlink_to(loop.name)
    refused(OutputError, "cannot be written", write_raster(scene_dn(20, 20)), linear.scene, confidence=loop)
