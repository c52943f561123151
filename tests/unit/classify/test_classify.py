"""The engine's maps against plain evaluation of one patch after the other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify import blocks
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest, Extent
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import RunCancelled
from scene_mapper.core.geo.ground import to_lon_lat
from scene_mapper.core.inference.network import Network
from scene_mapper.tests.same_maps import same_classes, same_scores

PATIENCE_S = 120.0


def make(card, source, folder, watcher, **options):
    """Make all three maps and give (result, codes, confidence, probabilities)."""
    request = ClassifyRequest(
        str(source),
        card,
        folder / "map.tif",
        confidence=folder / "confidence.tif",
        probabilities=folder / "probabilities.tif",
        **options,
    )
    result = classify(request, InProcess(), watcher())
    arrays = [gdal.Open(str(p)).ReadAsArray() for p in request.outputs]
    return (result, *arrays)


@pytest.mark.rounding
@pytest.mark.parametrize("kind", ["scene", "map"])
def test_every_cell_is_its_own_patch(kind, linear, write_raster, scene_dn, tmp_path, watcher):
    # Odd sizes: the last row and column of cells are partial (41 = 10 x 4 + 1, 59 = 14 x 4 + 3).
    dn = scene_dn(41, 59)
    result, codes, confidence, probabilities = make(getattr(linear, kind), write_raster(dn), tmp_path, watcher)
    assert codes.shape == (11, 15)
    for row in range(11):
        for col in range(15):
            expected = linear.expected(dn, row * 4, col * 4)
            np.testing.assert_allclose(probabilities[:, row, col], expected, atol=2e-5)
            assert codes[row, col] == expected.argmax() + 1
            assert abs(int(confidence[row, col]) - 100 * expected.max()) <= 0.51
    assert result.n_cells == 165
    assert result.counts == {c: int((codes == c).sum()) for c in LCZ.codes}


def with_holes(dn):
    """Take data out of the middle and of a corner."""
    dn[:, 30:47, 20:41] = 0
    dn[:, 60:, 50:70] = 0
    return dn


@pytest.mark.rounding
def test_a_scene_networks_map_does_not_depend_on_strips_batch_or_threads(
    linear, write_raster, scene_dn, tmp_path, watcher
):
    source = write_raster(with_holes(scene_dn(90, 70)), nodata=0)
    _, codes, _, probabilities = make(linear.scene, source, tmp_path, watcher)
    for i, options in enumerate(({"strip_rows": 1}, {"strip_rows": 5, "batch": 3}, {"threads": 1, "batch": 1})):
        folder = tmp_path / str(i)
        folder.mkdir()
        _, other_codes, _, other = make(linear.scene, source, folder, watcher, **options)
        same_scores(other, probabilities)
        same_classes(other_codes, codes, probabilities)


@pytest.mark.rounding
@pytest.mark.parametrize("max_rows", [1, 7, 128])
def test_a_fully_convolutional_networks_numbers_do_not_depend_on_strips_or_threads(
    linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch, max_rows
):
    """Bit for bit: its blocks have one shape and stand in one place, whatever the strips."""
    monkeypatch.setattr(blocks, "MAX_BLOCK_ROWS", max_rows)
    source = write_raster(with_holes(scene_dn(90, 130)), nodata=0)
    _, codes, _, probabilities = make(linear.map, source, tmp_path, watcher)
    for i, options in enumerate(({"strip_rows": 1}, {"strip_rows": 5, "batch": 3}, {"threads": 1}, {"threads": 8})):
        folder = tmp_path / str(i)
        folder.mkdir()
        _, other_codes, _, other = make(linear.map, source, folder, watcher, **options)
        np.testing.assert_array_equal(other, probabilities)
        np.testing.assert_array_equal(other_codes, codes)


def test_the_next_strips_blocks_are_begun_while_the_last_ones_are_computed(
    linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch
):
    monkeypatch.setattr(blocks, "MAX_BLOCK_ROWS", 7)
    compute, begun, second = Network.grid_scores, [], Event()

    def computed(self, window):
        begun.append(window.shape)
        if len(begun) == 1:  # a strip of one block: nothing but the next strip's can be begun beside it
            assert second.wait(PATIENCE_S)
        second.set()
        return compute(self, window)

    monkeypatch.setattr(Network, "grid_scores", computed)
    make(linear.map, write_raster(scene_dn(60, 40)), tmp_path, watcher, threads=2)
    assert len(begun) == 3


@pytest.mark.rounding
def test_blocks_of_another_shape_give_the_same_within_the_tolerance(
    linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch
):
    source = write_raster(with_holes(scene_dn(90, 130)), nodata=0)
    _, codes, _, probabilities = make(linear.map, source, tmp_path, watcher)
    for max_rows in (1, 3, 10):
        monkeypatch.setattr(blocks, "MAX_BLOCK_ROWS", max_rows)
        _, other_codes, _, other = make(linear.map, source, tmp_path, watcher)
        same_scores(other, probabilities)
        same_classes(other_codes, codes, probabilities)


@pytest.mark.rounding
def test_cells_near_nodata_are_their_own_patches_whatever_is_filled_beside_them(
    linear, write_raster, scene_dn, tmp_path, watcher
):
    dn = with_holes(scene_dn(90, 130))
    dn[:, np.random.default_rng(1).random(dn.shape[1:]) < 0.02] = 0
    source = write_raster(dn, nodata=0)
    _, codes, _, probabilities = make(linear.map, source, tmp_path, watcher)
    _, by_patch, _, expected = make(linear.scene, source, tmp_path, watcher)
    same_scores(probabilities, expected)
    same_classes(codes, by_patch, expected)


def test_cells_near_ground_without_data_are_computed_in_squares_and_not_one_by_one(
    linear, write_raster, scene_dn, tmp_path, watcher, monkeypatch
):
    dn = scene_dn(160, 160)  # 40 x 40 cells: one block
    dn[:, :, 82:] = 0  # the left neighbour is the only one: to be filled alike whatever is filled together
    compute, seen = Network.grid_scores, []

    def computed(self, window):
        seen.append(window.shape)
        return compute(self, window)

    monkeypatch.setattr(Network, "grid_scores", computed)
    _, codes, _, probabilities = make(linear.map, write_raster(dn, nodata=0), tmp_path, watcher)
    filled = dn.copy()
    filled[:, :, 82:] = dn[:, :, 81:82]
    for row, col in ((20, 18), (20, 19), (33, 20)):  # half of the last one's ground holds data
        expected = linear.expected(filled, row * 4, col * 4)
        np.testing.assert_allclose(probabilities[:, row, col], expected, atol=2e-5)
        assert codes[row, col] == expected.argmax() + 1
    assert (codes[:, 21:] == 255).all()
    near = len(seen) - 1  # 40 rows of two cells, in squares of at most eight rows
    assert near == 5, seen


@pytest.mark.parametrize("kind", ["scene", "map"])
def test_a_cell_is_nodata_if_more_than_half_of_its_ground_is(kind, linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(40, 40)
    dn[:, 8:12, 8:10] = 0  # half of cell (2, 2): kept
    dn[:, 20:23, 20:23] = 0  # nine of sixteen pixels of cell (5, 5): nodata
    dn[:, 36:, 36:] = 0  # the last cell
    result, codes, confidence, probabilities = make(
        getattr(linear, kind), write_raster(dn, nodata=0), tmp_path, watcher
    )
    empty = {(5, 5), (9, 9)}
    assert {tuple(c) for c in np.argwhere(codes == 255)} == empty
    assert {tuple(c) for c in np.argwhere(confidence == 255)} == empty
    assert (probabilities[:, 5, 5] == -1).all()
    assert result.nodata_cells == 2


def test_nodata_in_a_patch_is_the_nearest_valid_pixel_of_the_patch(linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(40, 40)
    dn[:, :, 18] = 0  # one column is missing: the left neighbour is as near as the right one, and goes before
    for kind in ("scene", "map"):
        _, codes, _, probabilities = make(getattr(linear, kind), write_raster(dn, nodata=0), tmp_path, watcher)
        filled = dn.copy()
        filled[:, :, 18] = filled[:, :, 17]
        np.testing.assert_allclose(probabilities[:, 4, 4], linear.expected(filled, 16, 16), atol=2e-5)
        assert codes[4, 4] == linear.expected(filled, 16, 16).argmax() + 1


def test_shuffled_bands_are_found_by_name(linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(24, 24)
    order = [3, 9, 0, 7, 1, 8, 2, 5, 4, 6]
    names = tuple(linear.scene.bands[i] for i in order)
    _, straight, *_ = make(linear.scene, write_raster(dn), tmp_path, watcher)
    _, shuffled, *_ = make(linear.scene, write_raster(dn[order], names=names, name="other.tif"), tmp_path, watcher)
    np.testing.assert_array_equal(shuffled, straight)


@pytest.mark.parametrize(
    ("units", "change"),
    [("dn_offset", lambda dn: dn + 1000), ("reflectance", lambda dn: (dn / 10_000).astype(np.float32))],
)
def test_units_are_undone(units, change, linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(24, 24)
    _, _, _, expected = make(linear.scene, write_raster(dn), tmp_path, watcher)
    other = write_raster(change(dn), name="other.tif")
    _, _, _, probabilities = make(linear.scene, other, tmp_path, watcher, units=units)
    np.testing.assert_allclose(probabilities, expected, atol=1e-5)


def test_georeference_legend_and_provenance_are_in_the_file(linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(41, 59), transform=(500_000.0, 6.0, 8.0, 4_000_000.0, 8.0, -6.0))
    make(linear.scene, source, tmp_path, watcher)
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    assert dataset.GetGeoTransform() == (500_000.0, 24.0, 32.0, 4_000_000.0, 32.0, -24.0)
    band = dataset.GetRasterBand(1)
    assert band.GetNoDataValue() == 255
    assert band.GetColorTable().GetColorEntry(17) == (0x6A, 0x6A, 0xFF, 255)
    assert band.GetCategoryNames()[11] == "LCZ A: Dense trees"
    metadata = dataset.GetMetadata()
    assert metadata["SCENE_MAPPER_MODEL"] == "linear-scene"
    assert metadata["SCENE_MAPPER_MODEL_SHA256"] == linear.scene.sha256
    assert metadata["SCENE_MAPPER_SOURCE"] == "scene.tif"
    assert metadata["SCENE_MAPPER_BANDS"].startswith("B02=1,B03=2")
    names = gdal.Open(str(tmp_path / "probabilities.tif"))
    assert names.GetRasterBand(17).GetDescription() == "LCZ G: Water"
    assert (tmp_path / "map.qml").is_file()


@pytest.mark.rounding
def test_an_extent_gives_the_same_cells_as_the_whole(linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(80, 80))
    _, whole, _, whole_probabilities = make(linear.scene, source, tmp_path, watcher)
    # From the middle of cell (5, 3) to the middle of cell (9, 12): those cells are whole.
    extent = Extent(500_000 + 3.5 * 40, 4_000_000 - 9.5 * 40, 500_000 + 12.5 * 40, 4_000_000 - 5.5 * 40)
    _, part, _, probabilities = make(linear.scene, source, tmp_path, watcher, extent=extent)
    same_scores(probabilities, whole_probabilities[:, 5:10, 3:13])
    same_classes(part, whole[5:10, 3:13], probabilities)
    assert gdal.Open(str(tmp_path / "map.tif")).GetGeoTransform()[0] == 500_000 + 3 * 40


def test_only_the_cells_of_a_polygon_are_computed(linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(80, 80))
    _, whole, _, probabilities = make(linear.scene, source, tmp_path, watcher)
    x, y = 500_000, 4_000_000
    triangle = f"POLYGON(({x} {y},{x + 790} {y},{x} {y - 790},{x} {y}))"
    result, part, *_ = make(linear.scene, source, tmp_path, watcher, mask_wkt=triangle)
    inside = part != 255
    assert inside[0, 0]
    assert not inside[-1, -1]
    assert 190 <= inside.sum() <= 230
    same_classes(part[inside], whole[inside], probabilities[:, inside])
    assert result.n_cells == inside.sum()


def test_cells_at_multiples_of_their_size(linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(40, 40)
    # 30 m right of and 10 m below a multiple of 40 m: cell (0, 0) begins 3 px left of and 1 px above the raster.
    source = write_raster(dn, transform=(500_030.0, 10.0, 0.0, 3_999_990.0, 0.0, -10.0))
    _, codes, _, probabilities = make(linear.scene, source, tmp_path, watcher, cell_align="crs")
    assert gdal.Open(str(tmp_path / "map.tif")).GetGeoTransform() == (500_000.0, 40.0, 0.0, 4_000_000.0, 0.0, -40.0)
    assert codes.shape == (11, 11)
    np.testing.assert_allclose(probabilities[:, 3, 2], linear.expected(dn, 11, 5), atol=2e-5)
    np.testing.assert_allclose(probabilities[:, 0, 0], linear.expected(dn, -1, -3), atol=2e-5)


def test_a_raster_without_georeference_stays_in_pixel_space(linear, write_raster, scene_dn, tmp_path, watcher):
    result, codes, *_ = make(linear.scene, write_raster(scene_dn(24, 20), transform=None), tmp_path, watcher)
    told = [text for text in result.warnings if "no CRS" in text]
    assert len(told) == 1
    assert told[0].startswith("scene.tif has no CRS or no georeference, so its pixels are assumed to be 10 m.")
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    assert codes.shape == (6, 5)
    assert dataset.GetProjection() == ""
    assert dataset.GetGeoTransform() == (0.0, 4.0, 0.0, 0.0, 0.0, -4.0)  # as QGIS lays such a raster


def test_a_larger_cell_is_centred_too(linear, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(60, 60)
    _, _, _, probabilities = make(linear.scene, write_raster(dn), tmp_path, watcher, cell_size_m=200.0)
    assert probabilities.shape == (17, 3, 3)
    # The patch of 12 px lies in the middle of the cell of 20 px.
    patch = dn[:, 24:36, 44:56].astype(np.float64) / 10_000
    np.testing.assert_allclose(probabilities[:, 1, 2], linear.of_patch(patch), atol=2e-5)


@pytest.mark.parametrize("turn", [0, 1, 3])
def test_a_cancelled_run_leaves_nothing(turn, linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(80, 80))
    folder = tmp_path / "out"
    folder.mkdir()
    request = ClassifyRequest(str(source), linear.scene, folder / "map.tif", batch=8, strip_rows=4)
    with pytest.raises(RunCancelled):
        classify(request, InProcess(), watcher(stop_at=turn))
    assert list(folder.iterdir()) == []


def test_a_cancelled_run_keeps_the_older_map(linear, write_raster, scene_dn, tmp_path, watcher):
    source = write_raster(scene_dn(80, 80))
    make(linear.scene, source, tmp_path, watcher)
    before = (tmp_path / "map.tif").read_bytes()
    with pytest.raises(RunCancelled):
        classify(
            ClassifyRequest(str(source), linear.scene, tmp_path / "map.tif", batch=8), InProcess(), watcher(stop_at=5)
        )
    assert (tmp_path / "map.tif").read_bytes() == before


def test_progress_reaches_the_end(linear, write_raster, scene_dn, tmp_path, watcher):
    seen = watcher()
    classify(ClassifyRequest(str(write_raster(scene_dn(80, 80))), linear.map, tmp_path / "map.tif"), InProcess(), seen)
    assert seen.progress[-1] == 100
    assert seen.progress == sorted(seen.progress)


def test_a_network_with_a_batch_of_its_own(linear, write_raster, scene_dn, tmp_path, watcher):
    from scene_mapper.core.convert.onnx_graph import OnnxGraph
    from scene_mapper.core.networks.library import install_network

    graph = OnnxGraph("fixed")
    patches = graph.input("patches", (4, 10, 12, 12))
    conv = graph.node("Conv", [patches, graph.initializer(linear.weights)])
    graph.output(graph.node("Flatten", [conv], axis=1), (4, 17))
    card = install_network(replace(linear.scene, id="fixed", sha256=""), graph.finish(), tmp_path)
    source = write_raster(scene_dn(36, 36))
    result, codes, *_ = make(card, source, tmp_path, watcher)
    _, expected, _, probabilities = make(linear.scene, source, tmp_path, watcher)
    assert result.batch == 4
    same_classes(codes, expected, probabilities)


def test_degrees_are_warped_to_utm_and_lie_on_their_source(linear, write_raster, tmp_path, watcher):
    step, half_col, half_row = 0.0001, 8.4 + 1.5, 5.4 + 1.5  # half a patch (60 m) in pixels of 7.2 x 11.1 m, and some
    dark_spectrum, bright_spectrum = np.linspace(3000, 500, 10), np.linspace(500, 5000, 10)
    dn = np.broadcast_to(dark_spectrum[:, None, None], (10, 400, 400)).astype(np.uint16)
    dn[:, 100:200, 220:300] = bright_spectrum[:, None, None]
    source = write_raster(dn, transform=(15.0, step, 0.0, 50.0, 0.0, -step), epsg=4326)
    _, codes, *_ = make(linear.map, source, tmp_path, watcher)
    dataset = gdal.Open(str(tmp_path / "map.tif"))
    assert "UTM zone 33N" in dataset.GetProjection()
    transform = dataset.GetGeoTransform()
    assert transform[1] == 40.0
    flat = [np.broadcast_to(v[:, None, None] / 10_000, (10, 12, 12)) for v in (bright_spectrum, dark_spectrum)]
    bright, dark = (1 + linear.of_patch(patch).argmax() for patch in flat)
    assert bright != dark
    seen = {True: 0, False: 0}
    for row, col in np.ndindex(codes.shape):
        x, y = transform[0] + 40 * (col + 0.5), transform[3] - 40 * (row + 0.5)
        lon, lat = to_lon_lat(dataset.GetProjection(), x, y)
        px, py = (lon - 15.0) / step, (50.0 - lat) / step
        inside = 220 + half_col < px < 300 - half_col and 100 + half_row < py < 200 - half_row
        near = 220 - half_col < px < 300 + half_col and 100 - half_row < py < 200 + half_row
        whole = half_col < px < 400 - half_col and half_row < py < 400 - half_row
        if inside or (whole and not near):
            assert codes[row, col] == (bright if inside else dark), (row, col)
            seen[inside] += 1
    assert seen[True] > 200
    assert seen[False] > 4000


def test_real_scene_equals_patches_cut_by_hand(shared_data: Path, so2sat_resnet20, tmp_path, watcher):
    import onnxruntime

    source = shared_data / "scenes" / "oscd_norcia_T33TUH_20150711_L1C_10band_10m.tif"
    _, codes, _, probabilities = make(so2sat_resnet20, source, tmp_path, watcher)
    dn = gdal.Open(str(source)).ReadAsArray()
    padded = np.pad(dn, ((0, 0), (11, 40), (11, 40)), mode="reflect").transpose(1, 2, 0) / np.float32(10_000)
    session = onnxruntime.InferenceSession(str(so2sat_resnet20.model_path), providers=["CPUExecutionProvider"])
    for row in range(codes.shape[0]):
        starts = [(10 * row, 10 * col) for col in range(codes.shape[1])]
        patches = np.stack([padded[r : r + 32, c : c + 32] for r, c in starts]).astype(np.float32)
        expected = session.run(None, {session.get_inputs()[0].name: patches})[0]
        np.testing.assert_allclose(probabilities[:, row].T, expected, atol=1e-5)


def test_the_reference_city_hong_kong(shared_data: Path, so2sat_resnet20, tmp_path, watcher):
    """Agreement with Liu & Shi's map on the cells whose patch lies inside: 0.556 of 3,149, as measured apart."""
    source = shared_data / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
    _, codes, *_ = make(so2sat_resnet20, source, tmp_path, watcher)
    ours = gdal.Open(str(tmp_path / "map.tif"))
    left, top = ours.GetGeoTransform()[0], ours.GetGeoTransform()[3]
    rows, cols = codes.shape
    theirs = gdal.Warp(
        "",
        gdal.Open(str(shared_data / "lcz" / "prd_lcz_liu_shi_2020.tif")),
        format="MEM",
        dstSRS=ours.GetProjection(),
        outputBounds=(left, top - 100 * rows, left + 100 * cols, top),
        xRes=100,
        yRes=100,
    ).ReadAsArray()
    inside = np.zeros(codes.shape, bool)
    inside[2:-2, 2:-2] = True
    known = inside & (theirs >= 1) & (theirs <= 17)
    assert known.sum() == 3149
    assert (theirs == codes)[known].mean() == pytest.approx(0.556, abs=0.0005)
