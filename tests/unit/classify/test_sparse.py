"""Maps of some of a raster's cells: the numbers of the whole map, for the price of these cells."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.blocks import BlockGrid, choose_blocks
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import Shard, shard_of
from scene_mapper.core.classify.sparse_blocks import SparseBlocks, choose_sparse_blocks
from scene_mapper.core.sentinel.source import SourceReader
from scene_mapper.tests.same_maps import same_classes, same_scores

SIDE_PX, TILE_PX, CELL_M = 700, 64, 40
LEFT, TOP = 500_000, 4_000_000


def boxes(*cells):
    """Return a multipolygon of boxes: first row, first column, rows and columns of cells."""
    rings = []
    for row, col, rows, cols in cells:
        left, right = LEFT + CELL_M * col + 1, LEFT + CELL_M * (col + cols) - 1
        top, bottom = TOP - CELL_M * row - 1, TOP - CELL_M * (row + rows) + 1
        rings.append(f"(({left} {top},{right} {top},{right} {bottom},{left} {bottom},{left} {top}))")
    return f"MULTIPOLYGON({','.join(rings)})"


COMPACT = boxes((80, 60, 17, 18))
SQUARES = boxes((0, 0, 3, 3), (0, 172, 3, 3), (172, 172, 3, 3), (40, 90, 4, 5), (100, 20, 3, 4), (130, 128, 4, 4))
DIAGONAL = (
    f"POLYGON(({LEFT} {TOP},{LEFT + 60} {TOP},{LEFT + 7000} {TOP - 6940},{LEFT + 7000} {TOP - 7000},"
    f"{LEFT + 6940} {TOP - 7000},{LEFT} {TOP - 60},{LEFT} {TOP}))"
)
AREAS = {"compact": COMPACT, "squares": SQUARES, "diagonal": DIAGONAL}


@pytest.fixture
def scene(linear, scene_dn, tmp_path):
    values = scene_dn(SIDE_PX, SIDE_PX)
    values[:, 330:345, 330:352] = 0  # on the diagonal and in the square, there is no data
    values[:, 170:190, 365:380] = 0
    path = tmp_path / "scene.tif"
    options = ["TILED=YES", f"BLOCKXSIZE={TILE_PX}", f"BLOCKYSIZE={TILE_PX}", "COMPRESS=DEFLATE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE_PX, SIDE_PX, len(values), gdal.GDT_UInt16, options)
    dataset.SetGeoTransform((LEFT, 10, 0, TOP, 0, -10))
    dataset.SetProjection("EPSG:32633")
    for number, name in enumerate(linear.map.bands, 1):
        dataset.GetRasterBand(number).WriteArray(values[number - 1])
        dataset.GetRasterBand(number).SetDescription(name)
    return path


def mapped(card, scene, folder, watcher, **options):
    """Return the codes and the probabilities."""
    request = ClassifyRequest(str(scene), card, folder / "map.tif", probabilities=folder / "p.tif", **options)
    classify(request, InProcess(), watcher())
    return tuple(gdal.Open(str(path)).ReadAsArray() for path in (request.output, request.probabilities))


def small_blocks(monkeypatch):
    """Let the smallest read be one block of the file."""
    monkeypatch.setattr("scene_mapper.core.classify.rows._MIN_NEEDED_PX", TILE_PX)


@pytest.mark.parametrize("kind", ["scene", "map"])
def test_the_cells_are_those_of_the_whole_map(kind, linear, scene, tmp_path, watcher, monkeypatch):
    small_blocks(monkeypatch)
    card = getattr(linear, kind)
    codes, probabilities = mapped(card, scene, tmp_path, watcher)
    for area in AREAS.values():
        some, some_probabilities = mapped(card, scene, tmp_path, watcher, mask_wkt=area)
        wanted = make_plan(ClassifyRequest(str(scene), card, tmp_path / "m.tif", mask_wkt=area)).wanted
        assert (some[~wanted] == 255).all()
        np.testing.assert_array_equal(some[wanted] == 255, codes[wanted] == 255)
        same_scores(some_probabilities[:, wanted], probabilities[:, wanted])
        same_classes(some[wanted], codes[wanted], probabilities[:, wanted])


@pytest.mark.rounding
def test_strips_and_shards_do_not_change_a_number(linear, scene, tmp_path, watcher):
    _, whole = mapped(linear.map, scene, tmp_path, watcher, mask_wkt=DIAGONAL)
    _, in_strips = mapped(linear.map, scene, tmp_path, watcher, mask_wkt=DIAGONAL, strip_rows=7, threads=1)
    np.testing.assert_array_equal(in_strips, whole)
    plan = make_plan(ClassifyRequest(str(scene), linear.map, tmp_path / "m.tif", mask_wkt=DIAGONAL))
    assert isinstance(plan.blocks, SparseBlocks)
    blocks = [
        (shard.blocks.first_row + strip.first_row + block.cells[0].start, block.cells[1], block.row)
        for shard in (shard_of(plan, Shard(index, 3)) for index in (1, 2, 3))
        for strip in shard.strips
        for block in shard.blocks.of_strip(strip.first_row, shard.wanted[strip.first_row :][: strip.rows])
    ]
    assert blocks == [
        (strip.first_row + block.cells[0].start, block.cells[1], block.row)
        for strip in plan.strips
        for block in plan.blocks.of_strip(strip.first_row, plan.wanted[strip.first_row :][: strip.rows])
    ]
    assert {row for *_, row in blocks} == {0}


@pytest.mark.parametrize("kind", ["scene", "map"])
@pytest.mark.parametrize("area", AREAS)
def test_only_the_files_blocks_that_the_cells_need_are_read(kind, area, linear, scene, tmp_path, watcher, monkeypatch):
    small_blocks(monkeypatch)
    request = ClassifyRequest(str(scene), getattr(linear, kind), tmp_path / "map.tif", mask_wkt=AREAS[area])
    plan, read, times = make_plan(request), SourceReader.read, np.zeros((11, 11), int)
    needed = np.zeros((SIDE_PX, SIDE_PX), bool)
    for row, col in np.argwhere(plan.wanted):
        top, left = (plan.grid.patch_span(int(n), 1, 0)[0] for n in (row, col))
        needed[max(0, top) : top + plan.grid.patch_px, max(0, left) : left + plan.grid.patch_px] = True
    tiles = np.add.reduceat(np.add.reduceat(needed, range(0, SIDE_PX, TILE_PX), 0), range(0, SIDE_PX, TILE_PX), 1) > 0

    def counted(self, row, col, height, width, coarser=1):
        if coarser == 1:
            times[row // TILE_PX : -(-(row + height) // TILE_PX), col // TILE_PX : -(-(col + width) // TILE_PX)] += 1
        return read(self, row, col, height, width, coarser)

    monkeypatch.setattr("scene_mapper.core.classify.engine.make_plan", lambda _: plan)
    monkeypatch.setattr(SourceReader, "read", counted)
    classify(request, InProcess(), watcher())
    np.testing.assert_array_equal(times, tiles)


def spread_out(shape):
    wanted = np.zeros((1098, 1098), bool)
    if shape == "compact":
        wanted[400:510, 417:527] = True
    elif shape == "squares":
        for row in range(90, 1098, 219):
            for col in range(81, 1098, 219):
                wanted[row : row + 22, col : col + 22] = True
    else:
        for row in range(1098):
            wanted[row, max(0, row - 5) : row + 6] = True
    return wanted


@pytest.mark.parametrize("shape", AREAS)
def test_a_hundredth_of_the_cells_computes_few_others(shape):
    wanted = spread_out(shape)
    assert 0.0095 < wanted.mean() < 0.0105
    dense = choose_blocks(1098, 1098, 10)

    def pixels(blocks, asked_for):
        return sum((block.rows * 10 + 64) * (block.cols * 10 + 64) for block in blocks.of_strip(0, asked_for))

    whole = pixels(dense, np.ones_like(wanted))
    assert pixels(choose_sparse_blocks(dense, wanted, 10, 74), wanted) < 0.035 * whole


@pytest.mark.parametrize("shape", [*AREAS, "noise"])
def test_each_cell_lies_in_one_block_that_no_strip_cuts(shape):
    wanted = np.random.default_rng(0).random((300, 211)) < 0.002 if shape == "noise" else spread_out(shape)
    dense = choose_blocks(*wanted.shape, 10)
    blocks = choose_sparse_blocks(dense, wanted, 10, 74)
    times = np.zeros(wanted.shape, int)
    edges = blocks.strip_edges(len(wanted))
    assert (edges[0], edges[-1], max(np.diff(edges)) <= dense.rows) == (0, len(wanted), True)
    assert (np.diff(blocks.row_edges(len(wanted))) > 0).all()
    for top, bottom in zip(edges, edges[1:]):
        for block in blocks.of_strip(top, wanted[top:bottom]):
            rows, cols = block.cells
            assert (block.row, rows.stop - rows.start, cols.stop - cols.start) == (0, block.rows, block.cols)
            assert block.rows <= dense.rows
            assert block.cols <= dense.cols
            times[top:bottom][block.cells] += 1
    np.testing.assert_array_equal(times[wanted], 1)
    assert times.max() == 1


def test_an_area_that_fills_its_blocks_has_the_numbers_of_the_whole_map():
    dense = BlockGrid(50, 100)
    wanted = np.zeros((500, 500), bool)
    wanted[40:460, 30:480] = True
    assert choose_sparse_blocks(dense, wanted, 10, 32) is dense
    small = BlockGrid(4, 8)
    assert choose_sparse_blocks(small, wanted, 10, 32) is small
