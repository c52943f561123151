"""Rows that several threads decode side by side: the same as those of one, with the same notes and errors."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from threading import current_thread
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify import averaging, rows, stored_strip
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.rows import RowBuffer
from scene_mapper.core.errors import InputError, RunCancelled
from scene_mapper.core.sentinel.source import SourceReader, open_in_units

BANDS = ("B02", "B03", "B04")
HEIGHT, WIDTH, SIDE = 600, 2600, 256


@pytest.fixture(scope="module")
def pixels() -> np.ndarray:
    values = np.random.default_rng(5).integers(1, 4000, (len(BANDS), HEIGHT, WIDTH)).astype(np.uint16)
    values[:, 100:110, 1000:1100] = 0  # 1,000 pixels without data in the second column of blocks and the third
    values[:, 300:310, 2500:2520] = 0
    return values


@pytest.fixture
def tiled(pixels, tmp_path) -> Path:
    path = tmp_path / "tiled.tif"
    options = ["TILED=YES", f"BLOCKXSIZE={SIDE}", f"BLOCKYSIZE={SIDE}", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    made = gdal.GetDriverByName("GTiff").Create(str(path), WIDTH, HEIGHT, len(BANDS), gdal.GDT_UInt16, options)
    made.SetGeoTransform((500_000, 10, 0, 4_000_000, 0, -10))
    made.WriteArray(pixels)
    for number, name in enumerate(BANDS, 1):
        made.GetRasterBand(number).SetDescription(name)
        made.GetRasterBand(number).SetNoDataValue(0)
    made = None
    return path


@pytest.fixture
def decoders() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(3) as pool:
        yield pool


def test_rows_of_several_threads_are_those_of_one(tiled, pixels, decoders) -> None:
    source = open_in_units(str(tiled), BANDS, "", "dn").source
    alone, together = RowBuffer(source, 0, WIDTH), RowBuffer(source, 0, WIDTH, decoders=decoders)
    for stop in (300, 600):
        for one, other in zip(alone.rows(stop - 300, stop), together.rows(stop - 300, stop), strict=True):
            np.testing.assert_array_equal(other.values, pixels[:, other.first : other.stop])
            np.testing.assert_array_equal(one.values, other.values)
            np.testing.assert_array_equal(one.valid, other.valid)
            assert (one.first, one.whole) == (other.first, other.whole)
    assert together.dropped_notes() == alone.dropped_notes()
    assert "1,200 " in str(together.dropped_notes()[0])


def test_some_of_the_columns_only(tiled, pixels, decoders) -> None:
    source = open_in_units(str(tiled), BANDS, "", "dn").source
    (stored,) = RowBuffer(source, 700, 1500, decoders=decoders).rows(0, 256)
    np.testing.assert_array_equal(stored.values, pixels[:, :256, 700:2200])


def test_a_file_that_is_broken_in_another_threads_columns(tiled, decoders) -> None:
    source = open_in_units(str(tiled), BANDS, "", "dn").source
    content = bytearray(tiled.read_bytes())
    content[len(content) // 3 : len(content) // 2] = b"\xff" * (len(content) // 2 - len(content) // 3)
    tiled.write_bytes(content)
    with pytest.raises(InputError, match=r"cannot be read at row \d+, column \d+"):
        RowBuffer(source, 0, WIDTH, decoders=decoders).rows(0, HEIGHT)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the system does not list the files that are open")
@pytest.mark.parametrize("fault", ["broken", "cancelled", ""])
def test_no_file_stays_open(fault, linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch) -> None:
    monkeypatch.setattr(rows, "_MIN_COLS", 64)
    tiles = tmp_path / "tiles.tif"
    options = ["-co", "TILED=YES", "-co", "BLOCKXSIZE=64", "-co", "BLOCKYSIZE=64", "-co", "COMPRESS=DEFLATE"]
    gdal.Translate(str(tiles), str(write_raster(scene_dn(600, 400))), options=options)
    request = ClassifyRequest(str(tiles), linear.map, tmp_path / "map.tif", threads=12)
    plan, feedback = make_plan(request), watcher()
    if fault == "broken":
        content = bytearray(tiles.read_bytes())
        content[len(content) // 2 : -2000] = b"\xff" * (len(content) - 2000 - len(content) // 2)
        tiles.write_bytes(content)
    if fault == "cancelled":
        monkeypatch.setattr(feedback, "isCanceled", lambda: True)
    with pytest.raises((InputError, RunCancelled)) if fault else nullcontext():
        InProcess().run(plan, feedback)
    del plan
    opened = [one.readlink() for one in Path("/proc/self/fd").iterdir() if one.is_symlink()]
    assert tiles not in opened


@pytest.mark.rounding
@pytest.mark.parametrize("kind", ["map", "scene"])
def test_a_map_of_many_threads_is_that_of_one(
    kind, linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch
) -> None:
    monkeypatch.setattr(rows, "_MIN_COLS", 64)
    read, readers = SourceReader.read, set()
    scale_band, scalers = stored_strip.scale_band, set()

    def watched(self, *window):
        readers.add(current_thread().name.rstrip("0123456789_"))
        return read(self, *window)

    def watched_scaling(*given):
        scalers.add(current_thread().name.rstrip("0123456789_"))
        scale_band(*given)

    monkeypatch.setattr(stored_strip, "scale_band", watched_scaling)
    values = scene_dn(300, 400)
    values[:, 40:60, 130:150] = 0
    options = ["-co", "TILED=YES", "-co", "BLOCKXSIZE=64", "-co", "BLOCKYSIZE=64"]
    tiles = tmp_path / "tiles.tif"
    gdal.Translate(str(tiles), str(write_raster(values, nodata=0)), options=options)
    found = {}
    for threads in (1, 12):
        readers.clear()
        scalers.clear()
        monkeypatch.setattr(SourceReader, "read", watched)
        files = tmp_path / f"{threads}.tif", tmp_path / f"p{threads}.tif"
        request = ClassifyRequest(
            str(tiles), getattr(linear, kind), files[0], probabilities=files[1], threads=threads, batch=8
        )
        classify(request, InProcess(), watcher())
        found[threads] = [gdal.Open(str(file)).ReadAsArray() for file in files]
        assert ("scene-mapper-helper" in readers) == (threads == 12)
        # A fully convolutional network's blocks are scaled by the threads that compute them.
        assert ("scene-mapper-helper" in scalers) == (threads == 12 and kind == "scene")
    for one, many in zip(*found.values()):
        np.testing.assert_array_equal(one, many)


@pytest.mark.parametrize(
    ("device", "threads", "expected"), [("cpu", 2, 0), ("cpu", 11, 0), ("cpu", 12, 2), ("cuda", 2, 2), ("cuda", 64, 12)]
)
def test_how_many_decode(device, threads, expected) -> None:
    network = SimpleNamespace(threads=threads, device=SimpleNamespace(name=device))
    with averaging._helpers([network]) as pool:
        assert (0 if pool is None else pool._max_workers) == expected
