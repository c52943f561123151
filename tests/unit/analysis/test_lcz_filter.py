"""The LCZ filter and the majority filter, against scipy's sums and by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from scipy import ndimage

from scene_mapper.core.analysis import filter_map, lcz_filter
from scene_mapper.core.analysis.filter_map import FilterRequest, run_filter
from scene_mapper.core.analysis.lcz_filter import gaussian_filter, kernel_weights, majority_filter, majority_weights
from scene_mapper.core.analysis.lcz_kernels import Kernel, default_kernels, parse_kernels
from scene_mapper.core.classmap.class_map import new_class_map, new_probability_map, read_provenance
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import InputError, OutputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.raster_files import raster_values

LCZ_KERNELS = default_kernels(LCZ)

UTM = osr.SpatialReference()
UTM.ImportFromEPSG(32650)
GRID_100M = (200_000.0, 100.0, 0.0, 2_500_000.0, 0.0, -100.0)


def scipy_strengths(planes, held, kernels, cell_m) -> np.ndarray:
    """Smooth each class by scipy's direct convolution, nothing beyond the edge."""
    strengths = []
    for plane, kernel in zip(planes, kernels):
        reach = [int(kernel.radius_m / size) for size in cell_m]
        y, x = np.mgrid[-reach[0] : reach[0] + 1, -reach[1] : reach[1] + 1]
        distance = np.hypot(y * cell_m[0], x * cell_m[1])
        weights = np.exp(-(distance**2) / (2 * kernel.sigma_m**2)) * (distance <= kernel.radius_m)
        sums = ndimage.convolve(np.where(held, plane, 0).astype(float), weights, mode="constant")
        voters = ndimage.convolve(held.astype(float), weights, mode="constant")
        strengths.append(np.where(held, sums / np.where(held, voters, 1), -1))
    return np.array(strengths)


def write_codes(path: Path, codes: np.ndarray, transform=GRID_100M, srs=UTM, scheme=LCZ) -> None:
    geometry = MapGeometry(*codes.shape, transform, srs.ExportToWkt() if srs else "")
    with new_class_map(path, geometry, scheme, {"MODEL": "test"}) as raster:
        raster.write(1, 0, codes.astype(np.uint8))
        raster.finish(None)


@pytest.mark.parametrize("cell_m", [(100.0, 100.0), (50.0, 37.0)])
def test_probabilities_are_smoothed_as_scipy_does(cell_m) -> None:
    rng = np.random.default_rng(5)
    planes = rng.dirichlet(np.full(17, 0.2), (61, 83)).transpose(2, 0, 1).astype(np.float32)
    held = rng.random((61, 83)) > 0.15
    strengths = scipy_strengths(planes, held, LCZ_KERNELS, cell_m)
    index = gaussian_filter(lambda i: planes[i], held, LCZ_KERNELS, cell_m)
    assert (index == np.where(held, strengths.argmax(axis=0), -1)).all()
    assert (index != np.where(held, planes.argmax(axis=0), -1)).mean() > 0.3


def test_class_masks_are_smoothed_as_scipy_does() -> None:
    rng = np.random.default_rng(6)
    codes = ndimage.zoom(rng.integers(1, 18, (9, 12)), 8, order=0)
    held = np.ones(codes.shape, bool)
    held[:10, :30] = False
    masks = np.array([codes == code for code in LCZ.codes])
    strengths = scipy_strengths(masks, held, LCZ_KERNELS, (100.0, 100.0))
    index = gaussian_filter(lambda i: masks[i] if masks[i].any() else None, held, LCZ_KERNELS, (100.0, 100.0))
    top = strengths.max(axis=0)
    chosen = np.take_along_axis(strengths, np.maximum(index, 0)[None], axis=0)[0]
    assert (np.abs(chosen - top)[held] < 1e-8).all()
    lowest_of_equals = (strengths > top - 1e-8).argmax(axis=0)
    assert (index[held] == lowest_of_equals[held]).all()
    assert (index[~held] == -1).all()


def test_the_kernels_are_the_fields_discs() -> None:
    weights = kernel_weights(LCZ_KERNELS[7], (100, 100))  # LCZ 8: radius 500 m, sigma 250 m
    assert weights.shape == (11, 11)
    assert np.count_nonzero(weights) == 81
    assert weights[5, 7] / weights[5, 5] == pytest.approx(np.exp(-(200**2) / (2 * 250**2)), rel=1e-6)
    assert kernel_weights(LCZ_KERNELS[16], (100, 100)).shape == (1, 1)
    assert (default_kernels(LCZ)[9], default_kernels(IGBP_SIMPLIFIED)[9]) == (
        Kernel(500, 250),
        Kernel(300, 150),
    )
    with pytest.raises(RequestError, match="standard deviation of 0 m is not valid"):
        Kernel(100, 0)


def test_equal_classes_give_the_lowest_code() -> None:
    left, right = np.zeros((5, 7), bool), np.zeros((5, 7), bool)
    left[:, :3], right[:, 4:] = True, True
    planes = {4: right, 2: left, 3: ~(left | right)}  # the middle column lies between equals
    index = gaussian_filter(planes.get, np.ones((5, 7), bool), [Kernel(150, 1e9)] * 6, (100, 100))
    assert index[2].tolist() == [2, 2, 2, 2, 4, 4, 4]


def test_majority_by_hand() -> None:
    codes = np.array([[1, 1, 2], [3, 2, 2], [3, 3, 1]], np.uint8)
    held = np.ones((3, 3), bool)
    # The centre sees three of each and keeps its own; at the corners four cells vote.
    result = majority_filter(codes, held, majority_weights(3))
    assert result.tolist() == [[1, 2, 2], [3, 2, 2], [3, 3, 2]]
    held[1, 1] = False
    assert majority_filter(codes, held, majority_weights(3))[1, 1] == 2
    assert majority_weights(5, round_window=True).sum() == 21
    with pytest.raises(RequestError, match="4 cells has no centre"):
        majority_weights(4)
    with pytest.raises(RequestError, match="radius of 49,999 cells exceeds the maximum of 500"):
        majority_weights(99_999)
    with pytest.raises(RequestError, match="radius of 1,000 cells"):
        kernel_weights(Kernel(10_000, 5_000), (100.0, 10.0))


def test_majority_is_the_mode_of_the_window() -> None:
    rng = np.random.default_rng(7)
    codes = rng.integers(1, 5, (40, 33)).astype(np.uint8)
    window = majority_weights(5, round_window=True)

    def mode(values: np.ndarray) -> float:
        cells = values[values > 0].astype(int)
        counts = np.bincount(cells, minlength=5)
        own = int(values[len(values) // 2])
        return own if counts[own] == counts.max() else counts.argmax()

    expected = ndimage.generic_filter(codes.astype(float), mode, footprint=window > 0, mode="constant")
    assert (majority_filter(codes, np.ones(codes.shape, bool), window) == expected).all()


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (40, 33)])
@pytest.mark.parametrize("size", [3, 5, 15, 33])
@pytest.mark.parametrize("disc", [False, True])
def test_votes_are_the_same_counted_or_transformed(shape, size, disc, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(size)
    codes = rng.integers(1, 6, shape).astype(np.uint8)
    codes[rng.random(shape) < 0.2] = 255
    weights = majority_weights(size, disc)
    counted = majority_filter(codes, codes != 255, weights)
    monkeypatch.setattr(lcz_filter, "_MAX_COUNTED_REACH", 0)
    np.testing.assert_array_equal(majority_filter(codes, codes != 255, weights), counted)


@pytest.mark.parametrize("cell_m", [(100.0, 100.0), (70.0, 130.0), (260.0, 90.0)])
def test_gaussians_of_a_class_map_are_the_same_counted_or_transformed(cell_m, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(4)
    codes = np.kron(rng.integers(0, len(LCZ), (19, 15)), np.ones((4, 5), int))
    codes = np.where(rng.random(codes.shape) < 0.3, rng.integers(0, len(LCZ), codes.shape), codes)
    held = rng.random(codes.shape) > 0.1
    monkeypatch.setattr(lcz_filter, "_COUNTED_AT_ONCE", 600)

    def filtered() -> np.ndarray:
        return gaussian_filter(lambda i: (codes == i) & held, held, default_kernels(LCZ), cell_m)

    counted = filtered()
    monkeypatch.setattr(lcz_filter, "_MAX_COUNTED_WEIGHTS", 0)
    np.testing.assert_array_equal(counted, filtered())
    assert np.count_nonzero(counted != codes) > 500


def test_strips_do_not_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(8)
    codes = ndimage.zoom(rng.integers(1, 18, (30, 7)), 7, order=0)
    codes[rng.random(codes.shape) < 0.1] = 255
    write_codes(tmp_path / "map.tif", codes)
    for method in filter_map.METHODS:
        results = []
        for cells in (10**9, 1):
            monkeypatch.setattr(filter_map, "_CELLS_PER_STRIP", cells)
            request = FilterRequest(str(tmp_path / "map.tif"), tmp_path / "out.tif", method, size=7)
            run_filter(request, SilentFeedback())
            results.append(raster_values(tmp_path / "out.tif"))
        assert (results[0] == results[1]).all()
        assert ((results[0] == 255) == (codes == 255)).all()
        assert (results[0] != codes).any()


def test_a_probability_map_becomes_a_class_map_with_its_legend(tmp_path: Path) -> None:
    rng = np.random.default_rng(9)
    planes = rng.dirichlet(np.full(17, 0.3), (50, 40)).transpose(2, 0, 1).astype(np.float32)
    planes[:, 3, 4] = -1
    geometry = MapGeometry(50, 40, GRID_100M, UTM.ExportToWkt())
    with new_probability_map(tmp_path / "p.tif", geometry, LCZ, {"MODEL": "net"}) as raster:
        for band, plane in enumerate(planes, 1):
            raster.write(band, 0, plane)
        raster.finish(None)
    request = FilterRequest(str(tmp_path / "p.tif"), tmp_path / "out.tif")
    result = run_filter(request, SilentFeedback())
    held = planes[0] >= 0
    strengths = scipy_strengths(planes, held, LCZ_KERNELS, (100.0, 100.0))
    expected = np.where(held, strengths.argmax(axis=0) + 1, 255)
    written = gdal.Open(str(tmp_path / "out.tif"))
    assert (written.ReadAsArray() == expected).all()  # 100 m, though UTM's scale there is 1.0004
    assert written.GetRasterBand(1).GetNoDataValue() == 255
    assert (result.cells, result.scheme) == (50 * 40 - 1, LCZ)
    assert result.changed == (written.ReadAsArray() != np.where(held, planes.argmax(axis=0) + 1, 255)).sum()
    provenance = read_provenance(written)
    assert provenance["MODEL"] == "net"
    assert "8:500/250" in provenance["FILTER"]
    assert (tmp_path / "out.qml").exists()


def test_kernels_can_be_changed_by_code(tmp_path: Path) -> None:
    codes = np.full((21, 21), 11)
    codes[10, 10] = 17  # a pond of one cell: radius 50 m keeps it
    write_codes(tmp_path / "map.tif", codes)
    out = tmp_path / "out.tif"
    run_filter(FilterRequest(str(tmp_path / "map.tif"), out), SilentFeedback())
    assert raster_values(out)[10, 10] == 17
    run_filter(FilterRequest(str(tmp_path / "map.tif"), out, kernels="G=300/150"), SilentFeedback())
    assert raster_values(out)[10, 10] == 11
    kernels = parse_kernels("8 = 400/200,LCZ G=60.5/30, ", LCZ)
    assert (kernels[7], kernels[16], kernels[0]) == (Kernel(400, 200), Kernel(60.5, 30), LCZ_KERNELS[0])
    for text in ("18=1/1", "8=500", "8=1.2.3/1", "8=-5/1"):
        with pytest.raises((RequestError, ValueError)):
            parse_kernels(text, LCZ)


def test_degrees_are_measured_on_the_ground(tmp_path: Path, watcher: Any) -> None:
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    codes = np.full((9, 9), 14)
    codes[4, 3:6] = 6  # three open low-rise cells in a row
    step = 0.0009  # about 100 m north and south; at 60 degrees 50 m east and west
    log = watcher()
    write_codes(tmp_path / "map.tif", codes, (10.0, step, 0, 60.0, 0, -step), wgs84)
    run_filter(FilterRequest(str(tmp_path / "map.tif"), tmp_path / "out.tif"), log)
    assert "Cell size at the centre of the map: 50.2 × 100.3 m." in log.infos
    strengths = scipy_strengths(np.array([codes == c for c in LCZ.codes]), codes > 0, LCZ_KERNELS, (100.3, 50.2))
    assert (raster_values(tmp_path / "out.tif") == strengths.argmax(axis=0) + 1).all()


def test_what_cannot_be_filtered_is_told(tmp_path: Path) -> None:
    source, out = tmp_path / "map.tif", tmp_path / "out.tif"
    write_codes(source, np.full((4, 4), 3), srs=None)
    with pytest.raises(InputError, match="has no CRS"):
        run_filter(FilterRequest(str(source), out), SilentFeedback())
    run_filter(FilterRequest(str(source), out, "majority"), SilentFeedback())
    assert (raster_values(out) == 3).all()
    with pytest.raises(RequestError, match="'median' is not a filter"):
        run_filter(FilterRequest(str(source), out, "median"), SilentFeedback())
    with pytest.raises(OutputError, match="is also an input"):
        run_filter(FilterRequest(str(source), source), SilentFeedback())
    for bands, match in ((5, "not codes of Local Climate Zones"), (17, "these are not probabilities")):
        dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "x.tif"), 4, 4, bands, gdal.GDT_Float32)
        dataset.GetRasterBand(1).Fill(1200.5)
        dataset.SetProjection(UTM.ExportToWkt())
        dataset = None
        with pytest.raises(InputError, match=match):
            run_filter(FilterRequest(str(tmp_path / "x.tif"), out), SilentFeedback())


def test_a_stopped_run_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watcher: Any) -> None:
    monkeypatch.setattr(filter_map, "_CELLS_PER_STRIP", 1)
    write_codes(tmp_path / "map.tif", np.full((60, 9), 3))

    with pytest.raises(RunCancelled):
        run_filter(FilterRequest(str(tmp_path / "map.tif"), tmp_path / "out.tif"), watcher(3))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.tif", "map.tif.aux.xml"]


def test_web_mercator_metres_are_not_taken_for_metres(tmp_path: Path, watcher: Any) -> None:
    mercator = osr.SpatialReference()
    mercator.ImportFromEPSG(3857)
    codes = np.full((11, 11), 14)
    codes[5, 5] = 12
    write_codes(tmp_path / "map.tif", codes, (1e6, 100, 0, 8_400_000, 0, -100), mercator)  # 60 degrees north
    log = watcher()
    run_filter(FilterRequest(str(tmp_path / "map.tif"), tmp_path / "out.tif"), log)
    assert "Cell size at the centre of the map: 50.1 × 50.0 m." in log.infos


def test_the_pearl_river_delta(shared_data: Path, tmp_path: Path) -> None:
    whole = gdal.Open(str(shared_data / "lcz/prd_lcz_liu_shi_2020.tif"))
    gdal.Translate(str(tmp_path / "part.vrt"), whole, format="VRT", srcWin=[3000, 2000, 900, 700])
    result = run_filter(FilterRequest(str(tmp_path / "part.vrt"), tmp_path / "out.tif"), SilentFeedback())
    before, after = raster_values(tmp_path / "part.vrt"), raster_values(tmp_path / "out.tif")
    assert ((before == 0) == (after == 255)).all()
    assert result.cells == np.count_nonzero(before)
    assert 0.02 < result.changed / result.cells < 0.2
    boundaries = [np.count_nonzero(a[:, 1:] != a[:, :-1]) for a in (before, after)]
    assert boundaries[1] < 0.9 * boundaries[0]
