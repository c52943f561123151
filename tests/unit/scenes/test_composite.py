"""Composites of rasters and products: values, units, levels, clouds, grids, and what is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.errors import BandError, InputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.scenes import composite
from scene_mapper.core.scenes.composite import make_composite
from scene_mapper.core.scenes.request import CompositeRequest
from scene_mapper.core.sentinel.source import open_source
from scene_mapper.tests.networks.linear import SO2SAT_BANDS
from scene_mapper.tests.products.safe_tree import make_safe

SIDE = 40
CLEAR, CLOUD = 4, 9


@pytest.fixture
def dates(write_raster, scene_dn):
    """Three dates of ten bands and a scene classification: their files, DN, and which pixels are clear."""
    rng = np.random.default_rng(11)
    files, dn, clear = [], [], []
    for number in range(3):
        values = scene_dn(SIDE, SIDE, seed=number)
        scl = np.where(rng.random((1, SIDE, SIDE)) < 0.3, CLOUD, CLEAR).astype(np.uint16)
        values[:, 3, 4 + number] = 0  # no data
        stored = np.concatenate([values, scl])
        names = (*SO2SAT_BANDS, "SCL")
        files.append(str(write_raster(stored, names, name=f"T33UUU_2020010{number + 1}T100000_L1C.tif")))
        dn.append(values.astype(float))
        clear.append((scl[0] == CLEAR) & (values != 0).any(axis=0))
    return files, np.stack(dn), np.stack(clear)


def expected_of(dn: np.ndarray, clear: np.ndarray, reduce) -> np.ndarray:
    """Combine pixel by pixel: (band, row, col), 0 where nothing is clear."""
    result = np.zeros(dn.shape[1:])
    for row, col in np.ndindex(clear.shape[1:]):
        seen = dn[clear[:, row, col], :, row, col]
        if len(seen):
            result[:, row, col] = np.rint(reduce(seen))
    return result


def nearest_to_all(seen: np.ndarray) -> np.ndarray:
    sums = [sum(np.sqrt(((one - other) ** 2).sum()) for other in seen) for one in seen]
    return seen[int(np.argmin(np.round(sums, 3)))]


@pytest.mark.parametrize(
    ("method", "reduce"), [("median", lambda seen: np.median(seen, axis=0)), ("medoid", nearest_to_all)]
)
def test_values_and_count(dates, read, tmp_path, watcher, method, reduce) -> None:
    files, dn, clear = dates
    out, log = tmp_path / "out.tif", watcher()
    result = make_composite(CompositeRequest(tuple(files), out, method), log)
    values = read(out)
    np.testing.assert_array_equal(values[:10], expected_of(dn, clear, reduce))
    np.testing.assert_array_equal(values[10], clear.sum(axis=0))
    assert result.observations == tuple(np.bincount(clear.sum(axis=0).ravel(), minlength=4))
    dataset = gdal.Open(str(out))
    names = [dataset.GetRasterBand(n).GetDescription() for n in range(1, 12)]
    assert names == [*SO2SAT_BANDS, "COUNT"]
    said = dataset.GetMetadata()
    assert (said["LEVEL"], said["COMPOSITE"], said["TILE"]) == ("L1C", method, "T33UUU")
    assert said["DATES"] == "2020-01-01; 2020-01-02; 2020-01-03"
    assert sum("Clouds and shadows hide" in info for info in log.infos) == 3


def test_windows_do_not_show(dates, read, tmp_path, monkeypatch) -> None:
    files, _, _ = dates
    make_composite(CompositeRequest(tuple(files), tmp_path / "a.tif"), SilentFeedback())
    windows = [composite._Window(*place, 16, 16) for place in np.ndindex(SIDE, SIDE) if not np.any(np.mod(place, 16))]
    cut = [replace(w, height=min(16, SIDE - w.row), width=min(16, SIDE - w.col)) for w in windows]
    monkeypatch.setattr(composite, "_windows", lambda _: cut)
    make_composite(CompositeRequest(tuple(files), tmp_path / "b.tif"), SilentFeedback())
    np.testing.assert_array_equal(read(tmp_path / "a.tif"), read(tmp_path / "b.tif"))


def test_units_are_reconciled(write_raster, scene_dn, read, tmp_path) -> None:
    """DN, DN with an offset of 1000 that the bands state, and reflectance are one number."""
    dn = np.maximum(scene_dn(SIDE, SIDE), 300)
    plain = write_raster(dn, name="plain_L2A.tif")
    offset = write_raster(dn + 1000, name="offset_L2A.tif")
    dataset = gdal.Open(str(offset), gdal.GA_Update)
    for number in range(1, 11):
        dataset.GetRasterBand(number).SetScale(0.0001)
        dataset.GetRasterBand(number).SetOffset(-0.1)
    dataset = None
    reflectance = write_raster((dn / 10_000).astype(np.float32), name="reflectance_L2A.tif")
    for pair in ((plain, offset), (offset, reflectance), (reflectance, plain)):
        out = tmp_path / "out.tif"
        make_composite(CompositeRequest(tuple(map(str, pair)), out, clouds="none"), SilentFeedback())
        assert np.abs(read(out)[:10].astype(int) - dn).max() <= (1 if reflectance in pair else 0)
        assert (read(out)[10] == 2).all()


def test_other_grids_are_warped_onto_the_first(write_raster, read, tmp_path) -> None:
    first = write_raster(np.full((10, SIDE, SIDE), 500, np.uint16), name="first.tif")
    north_east = (500_205.0, 20.0, 0.0, 4_000_205.0, 0.0, -20.0)  # half a pixel off, larger ones
    second = write_raster(np.full((10, SIDE, SIDE), 900, np.uint16), transform=north_east, name="second.tif")
    out = tmp_path / "out.tif"
    make_composite(CompositeRequest((str(first), str(second)), out, clouds="none"), SilentFeedback())
    values, count = read(out)[0], read(out)[10]
    assert gdal.Open(str(out)).GetGeoTransform() == gdal.Open(str(first)).GetGeoTransform()
    assert set(np.unique(values)) == {500, 700}
    np.testing.assert_array_equal(count, np.where(values == 700, 2, 1))
    assert (count[:, 22:] == 2).all()
    assert (count[:, :20] == 1).all()


def test_a_mix_of_levels_is_refused_or_converted(write_raster, scene_dn, read, tmp_path, watcher) -> None:
    dn = scene_dn(SIDE, SIDE)
    top, surface = (str(write_raster(dn, name=f"a_{level}.tif")) for level in ("L1C", "L2A"))
    out = tmp_path / "out.tif"
    with pytest.raises(RequestError, match=r"a_L1C.tif is Level-1C and .*a_L2A.tif is Level-2A"):
        make_composite(CompositeRequest((surface, top), out, clouds="none"), SilentFeedback())
    assert not out.exists()
    log = watcher()
    result = make_composite(CompositeRequest((top, surface), out, clouds="none", to_level="L1C"), log)
    assert result.level == "L1C"
    assert any("from L2A to L1C" in info for info in log.infos)
    # The mean of two: the one as it is, the other darker through the air by a gain below 1, brighter by its light.
    red = read(out)[2].astype(float).ravel()
    slope, path = np.polyfit(dn[2].astype(float).ravel(), 2 * red - dn[2].ravel(), 1)
    assert 0.6 < slope < 0.98
    assert 100 < path < 600
    unknown = str(write_raster(dn, name="unknown.tif"))
    with pytest.raises(RequestError, match=r"Nothing tells the processing level of .*unknown.tif"):
        make_composite(CompositeRequest((top, unknown), out, clouds="none", to_level="L2A"), SilentFeedback())


def test_products_and_rasters_together(shared_data, read, tmp_path) -> None:
    scene = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    new = make_safe(tmp_path / "new", scene, "L2A", "05.10")
    old = make_safe(tmp_path / "old", scene, "L2A", "02.09")
    out = tmp_path / "out.tif"
    result = make_composite(CompositeRequest((str(new.path), str(old.path)), out), SilentFeedback())
    assert (result.bands, result.level) == (SO2SAT_BANDS, "L2A")
    values = read(out)
    hidden = np.isin(new.scl, (3, 8, 9, 10)).repeat(2, 0).repeat(2, 1)
    np.testing.assert_array_equal(values[10] == 0, hidden)
    np.testing.assert_array_equal(values[0][~hidden], np.maximum(new.dn["B02"], 1)[~hidden])
    source = open_source(str(out), SO2SAT_BANDS)
    assert {(round(u.gain, 6), u.bias) for u in source.units} == {(1, 0)}
    assert source.level == "L2A"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old", "out.tif"]


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"scenes": 1}, RequestError, "at least two scenes"),
        ({"method": "mean"}, RequestError, "'mean' is not a valid value of method"),
        ({"bands": "B02,B99"}, RequestError, "'B99' is not a band. Use names from: B01, "),
        ({"bands": "b2 B02"}, RequestError, "The band B02 is listed twice"),
        ({"bands": "VV"}, RequestError, "'VV' is not a band"),
        ({"bands": ","}, RequestError, "',' lists no band"),
        ({"to_level": "L1C", "atmosphere": "none"}, RequestError, "without the atmosphere"),
        ({"bands": "B01"}, BandError, "B01"),
    ],
)
def test_refusals(dates, tmp_path, change, error, said) -> None:
    files, _, _ = dates
    options = {"scenes": tuple(files), "output": tmp_path / "out.tif", **change}
    if change.get("scenes") == 1:
        options["scenes"] = tuple(files[:1])
    with pytest.raises(error, match=said):
        make_composite(CompositeRequest(**options), SilentFeedback())
    assert not (tmp_path / "out.tif").exists()


def test_nothing_clear_and_nothing_left_when_cancelled(write_raster, scene_dn, tmp_path, watcher) -> None:
    scl = np.full((1, SIDE, SIDE), CLOUD, np.uint16)
    names = (*SO2SAT_BANDS, "SCL")
    files = [str(write_raster(np.concatenate([scene_dn(SIDE, SIDE), scl]), names, name=f"{n}.tif")) for n in "ab"]
    before = sorted(tmp_path.iterdir())
    with pytest.raises(InputError, match="No pixel is clear on any of the dates"):
        make_composite(CompositeRequest(tuple(files), tmp_path / "out.tif"), SilentFeedback())
    with pytest.raises(RunCancelled):
        make_composite(CompositeRequest(tuple(files), tmp_path / "out.tif"), watcher(stop_at=0))
    assert sorted(tmp_path.iterdir()) == before


def test_the_command(dates, tmp_path) -> None:
    files, _, clear = dates
    command = [sys.executable, "-m", "scene_mapper.cli", "composite", *files, "out.tif", "--method", "medoid", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["observations"] == np.bincount(clear.sum(axis=0).ravel(), minlength=4).tolist()
    assert told["bands"] == list(SO2SAT_BANDS)


_MEASURE = """
import sys
from dataclasses import replace
from pathlib import Path
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.scenes.composite import make_composite
from scene_mapper.core.scenes.request import CompositeRequest
make_composite(CompositeRequest(tuple(sys.argv[2:]), Path(sys.argv[1]), clouds="none"), SilentFeedback())
print(int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) // 1024)
"""


@pytest.mark.timeout(240)
def test_memory_does_not_grow_with_the_height(tmp_path) -> None:
    peak_mb = []
    for height in (4 * 1024, 14 * 1024):
        files = []
        for number in range(3):
            path = tmp_path / f"{height}_{number}.tif"
            options = ["TILED=YES", "COMPRESS=DEFLATE"]
            dataset = gdal.GetDriverByName("GTiff").Create(str(path), 512, height, 2, gdal.GDT_UInt16, options)
            dataset.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
            for band, name in enumerate(("B02", "B03"), 1):
                dataset.GetRasterBand(band).SetDescription(name)
                dataset.GetRasterBand(band).Fill(1000 + number)
            dataset = None
            files.append(str(path))
        command = [sys.executable, "-c", _MEASURE, str(tmp_path / "out.tif"), *files]
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, env={**os.environ, "GDAL_CACHEMAX": "16"}
        )
        peak_mb.append(int(done.stdout))
    # The taller scenes hold 126 MB more of pixels as float32.
    assert peak_mb[1] - peak_mb[0] < 60, peak_mb
