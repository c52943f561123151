"""Of a large map, only what is read and a sample is looked at, where its coding does not depend on the rest."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classmap import value_counts
from scene_mapper.core.classmap.class_coding import have_common_values
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.classmap.scheme import Coding
from scene_mapper.core.classmap.schemes import LCZ, SCHEMES
from scene_mapper.core.classmap.value_counts import count_values, parts_to_look_at
from scene_mapper.core.errors import InputError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.subcells import CellWindow

ROWS, COLS, BLOCK = 1000, 1400, 64


class Log(SilentFeedback):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)


@pytest.fixture(autouse=True)
def _small_maps_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(value_counts, "_LARGE_CELLS", 1_000_000)


def write(path: Path, values: np.ndarray, tiled: bool = True) -> str:
    options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}"] if tiled else ["BLOCKYSIZE=5"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), COLS, ROWS, 1, gdal.GDT_Byte, options)
    dataset.SetGeoTransform((0.0, 100, 0, 100.0 * ROWS, 0, -100))
    dataset.GetRasterBand(1).WriteArray(values)
    return str(path)


@pytest.mark.parametrize("tiled", [True, False])
def test_parts_are_the_blocks_that_are_touched_and_a_sample(tiled: bool, tmp_path: Path) -> None:
    dataset = gdal.Open(write(tmp_path / "map.tif", np.ones((ROWS, COLS), np.uint8), tiled))
    windows = [CellWindow(-10, 60, 20, 5), CellWindow(990, 1390, 64, 64), CellWindow(-90, -90, 64, 64)]
    windows = windows if tiled else windows[:1]
    parts = parts_to_look_at(dataset, 1, windows)
    seen = np.zeros((ROWS, COLS), int)
    for part in parts or [CellWindow(0, 0, ROWS, COLS)]:
        seen[part.row : part.row + part.height, part.col : part.col + part.width] += 1
    assert seen.max() == 1
    for one in windows[:2]:
        assert seen[max(one.row, 0) : one.row + one.height, one.col : one.col + one.width].all()
    # Of 16 x 22 blocks 36 of the sample, 2 that the first window touches and the corner; of rows of 5, 7 of 16 groups.
    assert seen.sum() == (38 * BLOCK**2 + 40 * 56 if tiled else 7 * 65 * COLS)
    assert parts_to_look_at(dataset, 1, [CellWindow(0, 0, ROWS // 2, COLS)]) is None


def test_small_rasters_are_looked_at_as_wholes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = gdal.Open(write(tmp_path / "map.tif", np.ones((ROWS, COLS), np.uint8)))
    monkeypatch.setattr(value_counts, "_LARGE_CELLS", ROWS * COLS)
    assert parts_to_look_at(dataset, 1, [CellWindow(0, 0, 1, 1)]) is None
    assert count_values(dataset, 1, SilentFeedback()).by_value == {1: ROWS * COLS}


def test_the_coding_is_that_of_what_is_read(tmp_path: Path) -> None:
    values = np.full((ROWS, COLS), 3, np.uint8)
    values[:BLOCK, :BLOCK] = 107
    values[5, 7] = 0
    path = write(tmp_path / "map.tif", values)
    log = Log()
    source = open_class_source(path, log, places=lambda _: [CellWindow(2, 3, 10, 10)])
    assert source.coding.coding == "101-107"
    n_seen = 37 * BLOCK**2
    assert log.lines[0].startswith(f"The coding was recognised from {n_seen:,} of {ROWS * COLS:,} pixels")
    assert "Value 0 (1 pixel) is read as 'no class'." in log.lines
    whole = open_class_source(path, SilentFeedback())
    np.testing.assert_array_equal(source.read_part(0, 0, 12, 12), whole.read_part(0, 0, 12, 12))


def test_where_it_does_not_fit_all_pixels_are_looked_at(tmp_path: Path) -> None:
    values = np.full((ROWS, COLS), 255, np.uint8)
    values[1, 70] = 2  # neither in the sample nor in what is read
    log = Log()
    source = open_class_source(write(tmp_path / "map.tif", values), log, places=lambda _: [CellWindow(900, 3, 9, 9)])
    assert source.scheme is LCZ
    assert not any("recognised from" in line for line in log.lines)
    values[1, 71] = 99
    values[905, 5] = 98
    path = write(tmp_path / "odd.tif", values)
    with pytest.raises(InputError, match=r"98 \(1 pixel\), 99 \(1 pixel\)"):
        open_class_source(path, SilentFeedback(), places=lambda _: [CellWindow(900, 3, 9, 9)])


def test_codings_that_give_a_value_to_two_classes_depend_on_the_whole() -> None:
    assert not any(have_common_values(scheme.codings) for scheme in SCHEMES.values())
    assert have_common_values([Coding("1-3", "", (1, 2, 3)), Coding("0-2", "", (0, 1, 2))])
