"""Exports are read by the rules of the tools that they are for."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.analysis.export import ExportRequest, run_export
from scene_mapper.core.analysis.export_targets import export_targets
from scene_mapper.core.classmap.class_map import new_class_map, new_confidence_map
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import InputError, OutputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.map_geometry import MapGeometry

CODES = np.array([[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], [13, 14, 15, 16, 17, 255]], np.uint8)


class Log(SilentFeedback):
    """Keeps the warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


def write_map(path: Path, codes: np.ndarray, scheme=LCZ, shift: float = 0) -> Path:
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(32650)
    geometry = MapGeometry(*codes.shape, (2e5 + shift, 100, 0, 2.5e6, 0, -100), srs.ExportToWkt())
    with new_class_map(path, geometry, scheme, {"MODEL": "net"}) as raster:
        raster.write(1, 0, codes)
        raster.finish(None)
    return path


def export(folder: Path, target: str, codes: np.ndarray = CODES, scheme=LCZ, **options):
    source = write_map(folder / "source.tif", codes, scheme)
    request = ExportRequest(str(source), folder / "out.tif", target, **options)
    return run_export(request, SilentFeedback())


def read_as_w2w(path: Path) -> np.ndarray:
    """Band 2 if a band is called lczFilter (whether or not there is one), else band 1; 101 to 107 are 11 to 17."""
    dataset = gdal.Open(str(path))
    names = [dataset.GetRasterBand(i + 1).GetDescription() for i in range(dataset.RasterCount)]
    long_name = names[0] if len(names) == 1 else names  # one band's name is text, so "in" finds parts of it
    band = dataset.GetRasterBand(2 if "lczFilter" in long_name else 1)
    values = band.ReadAsArray().astype(int)
    if np.isin(values, range(101, 108)).any():
        values = np.where(values > 100, values - 90, values)
    return np.where((values >= 1) & (values <= 17), values, 0)


def read_as_umep(path: Path, folder: Path) -> dict[int, float]:
    """Warp with nodata -9999, drop the nodata value, round, and take shares of 1 to 10 and 101 to 107."""
    gdal.Warp(str(folder / "clip.tif"), str(path), dstNodata=-9999)
    clip = gdal.Open(str(folder / "clip.tif"))
    values = clip.ReadAsArray().astype(float)
    values[values == clip.GetRasterBand(1).GetNoDataValue()] = 0
    values = np.round(values)
    values[values < 1] = 0
    known = [*range(1, 11), *range(101, 108)]
    return {code: np.count_nonzero(values == code) / np.count_nonzero(values) for code in known}


def read_as_lcz4r(path: Path) -> np.ndarray:
    """Band 1; nodata is NA; 0 is water."""
    dataset = gdal.Open(str(path))
    values = dataset.GetRasterBand(1).ReadAsArray().astype(float)
    values[values == dataset.GetRasterBand(1).GetNoDataValue()] = np.nan
    values[values == 0] = 17
    return values


def test_w2w_reads_its_export(tmp_path: Path) -> None:
    export(tmp_path, "w2w")
    out = gdal.Open(str(tmp_path / "out.tif"))
    assert out.GetRasterBand(1).GetDescription() == "lcz"
    assert (read_as_w2w(tmp_path / "out.tif") == np.where(CODES == 255, 0, CODES)).all()


def test_w2w_takes_the_filtered_band(tmp_path: Path) -> None:
    filtered = write_map(tmp_path / "filtered.tif", np.where(CODES == 255, 255, 6).astype(np.uint8))
    with new_confidence_map(
        tmp_path / "confidence.tif", open_class_source(str(filtered), SilentFeedback()).geometry, {}
    ) as raster:
        raster.write(1, 0, np.where(CODES == 255, 255, 40 + CODES))
        raster.finish(None)
    export(tmp_path, "w2w", filtered=str(filtered), confidence=str(tmp_path / "confidence.tif"))
    out = gdal.Open(str(tmp_path / "out.tif"))
    names = [out.GetRasterBand(i).GetDescription() for i in (1, 2, 3)]
    assert names == ["lcz", "lczFilter", "lczProb"]
    assert (out.GetRasterBand(1).ReadAsArray() == CODES).all()
    assert (out.GetRasterBand(3).ReadAsArray() == np.where(CODES == 255, 255, 40 + CODES)).all()
    assert [out.GetRasterBand(i).GetNoDataValue() for i in (1, 2, 3)] == [255] * 3
    assert (read_as_w2w(tmp_path / "out.tif") == np.where(CODES == 255, 0, 6)).all()
    renderer = ElementTree.parse(tmp_path / "out.qml").find("pipe/rasterrenderer")
    assert renderer is not None
    assert renderer.get("band") == "2"


def test_umep_finds_every_class(tmp_path: Path) -> None:
    result = export(tmp_path, "umep")
    shares = read_as_umep(tmp_path / "out.tif", tmp_path)
    assert list(shares.values()) == pytest.approx([1 / 17] * 17)
    assert result.coding.coding == "101-107"
    assert result.cells == (1,) * 17
    plain = export(tmp_path, "1-17")
    assert plain.coding.coding == "1-17"
    shares = read_as_umep(tmp_path / "out.tif", tmp_path)  # what this export is there to prevent
    assert sum(shares.values()) == pytest.approx(10 / 17)


def test_geoclimate_has_the_same_codes_and_a_legend_for_them(tmp_path: Path) -> None:
    result = export(tmp_path, "geoclimate")
    out = gdal.Open(str(tmp_path / "out.tif"))
    values = out.ReadAsArray()
    assert values.tolist()[1:] == [[7, 8, 9, 10, 101, 102], [103, 104, 105, 106, 107, 255]]
    assert [p.name for p in result.files] == ["out.tif", "out.qml", "out.sld", "out.clr"]
    lines = (tmp_path / "out.clr").read_text().splitlines()
    assert lines[10] == "101 0 106 0"
    band = out.GetRasterBand(1)
    assert band.GetNoDataValue() == 255  # asked first: GDAL's GTiff driver does not look for names unbidden
    assert band.GetCategoryNames()[107] == "LCZ G: Water"


def test_lcz4r_meets_no_zero(tmp_path: Path) -> None:
    export(tmp_path, "lcz4r")
    values = read_as_lcz4r(tmp_path / "out.tif")
    assert np.isnan(values[2, 5])
    assert np.nansum(values) == sum(range(1, 18))


@pytest.mark.parametrize("target", [name for name, target in export_targets().items() if target.scheme is LCZ])
def test_every_export_comes_back_the_same(target: str, tmp_path: Path) -> None:
    export(tmp_path, target)
    again = open_class_source(str(tmp_path / "out.tif"), SilentFeedback())
    assert again.scheme is LCZ
    assert (again.read(0, 3) == CODES).all()
    assert again.provenance["MODEL"] == "net"


def test_igbp_is_simplified(tmp_path: Path) -> None:
    result = export(tmp_path, "igbp10", CODES, IGBP)
    values = gdal.Open(str(tmp_path / "out.tif")).ReadAsArray()
    assert values.tolist() == [[1, 1, 1, 1, 1, 2], [2, 3, 3, 4, 5, 6], [7, 6, 8, 9, 10, 255]]
    assert result.lost == 0
    assert open_class_source(str(tmp_path / "out.tif"), SilentFeedback()).scheme is IGBP_SIMPLIFIED


def test_simplified_igbp_goes_back_only_where_that_is_possible(tmp_path: Path) -> None:
    codes = np.array([[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]], np.uint8)
    source, log = write_map(tmp_path / "map.tif", codes, IGBP_SIMPLIFIED), Log()
    result = run_export(ExportRequest(str(source), tmp_path / "out.tif", "igbp17"), log)
    values = gdal.Open(str(tmp_path / "out.tif")).ReadAsArray()
    assert values.tolist() == [[255, 255, 255, 10, 11], [255, 13, 15, 16, 17]]
    assert result.lost == 4
    assert log.warnings == [
        "Left out because they merge several classes of IGBP land cover: Forest, Shrubland, Savanna, Croplands."
    ]
    run_export(ExportRequest(str(source), tmp_path / "out.tif", "igbp17", representatives=True), SilentFeedback())
    values = gdal.Open(str(tmp_path / "out.tif")).ReadAsArray()
    assert values.tolist() == [[5, 7, 9, 10, 11], [12, 13, 15, 16, 17]]


def test_what_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="'wrf' is not an export target"):
        export(tmp_path, "wrf")
    sentence = "'igbp17' requires IGBP land cover, but the map contains Local Climate Zones"
    with pytest.raises(RequestError, match=sentence):
        export(tmp_path, "igbp17")
    with pytest.raises(RequestError, match="'umep' requires Local Climate Zones"):
        export(tmp_path, "umep", CODES, IGBP)
    with pytest.raises(RequestError, match="reads one band only"):
        export(tmp_path, "umep", filtered="other.tif")
    moved = write_map(tmp_path / "moved.tif", CODES, shift=50)
    with pytest.raises(InputError, match=r"moved\.tif does not have the grid of the map"):
        export(tmp_path, "w2w", filtered=str(moved))
    source = write_map(tmp_path / "source.tif", CODES)
    with pytest.raises(RequestError, match=r"overwrite out\.img"):
        run_export(ExportRequest(str(source), tmp_path / "out.img", "w2w"), SilentFeedback())
    with pytest.raises(OutputError, match="is also an input"):
        run_export(ExportRequest(str(source), source, "w2w"), SilentFeedback())


def test_a_stopped_run_leaves_nothing(tmp_path: Path, watcher: Any) -> None:
    source = write_map(tmp_path / "source.tif", CODES)
    before = sorted(p.name for p in tmp_path.iterdir())

    with pytest.raises(RunCancelled):
        run_export(ExportRequest(str(source), tmp_path / "out.tif", "w2w"), watcher(1))
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_the_pearl_river_delta_for_umep(shared_data: Path, tmp_path: Path) -> None:
    path = shared_data / "lcz/prd_lcz_liu_shi_2020.tif"
    result = run_export(ExportRequest(str(path), tmp_path / "prd.tif", "umep"), SilentFeedback())
    assert sum(result.cells) == 4458 * 5789 - 8882477
    assert result.cells[16] == 4565276
    values = gdal.Open(str(tmp_path / "prd.tif")).ReadAsArray()
    assert np.count_nonzero(values == 107) == 4565276
    assert np.count_nonzero(values == 255) == 8882477
