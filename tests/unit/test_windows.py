"""Reflection, and reading each row once."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.plan import make_plan
from scene_mapper.core.request import ClassifyRequest
from scene_mapper.core.source import SourceReader
from scene_mapper.core.windows import WindowReader, reflect


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_reflection_is_numpys(size):
    values = np.arange(size)
    np.testing.assert_array_equal(values[reflect(np.arange(-40, size + 40), size)], np.pad(values, 40, mode="reflect"))


def test_every_pixel_is_read_once(linear, write_raster, scene_dn, tmp_path, monkeypatch):
    source = write_raster(scene_dn(203, 57))
    plan = make_plan(ClassifyRequest(str(source), linear.scene, tmp_path / "map.tif", strip_rows=4))
    windows = []
    read = SourceReader.read

    def counted(self, row, col, height, width):
        windows.append((row, col, height, width))
        return read(self, row, col, height, width)

    monkeypatch.setattr(SourceReader, "read", counted)
    reader = WindowReader(plan, plan.seasons[0])
    for strip in plan.strips:
        reader.window(strip)
    times = np.zeros((203, 57), int)
    for row, col, height, width in windows:
        times[row : row + height, col : col + width] += 1
    assert (times == 1).all()
    assert len(plan.strips) == 13


def test_strips_hold_each_row_of_cells_once(linear, write_raster, scene_dn, tmp_path):
    plan = make_plan(
        ClassifyRequest(str(write_raster(scene_dn(203, 57))), linear.scene, tmp_path / "m.tif", strip_rows=7)
    )
    rows = [r for strip in plan.strips for r in range(strip.first_row, strip.first_row + strip.rows)]
    assert rows == list(range(51))
