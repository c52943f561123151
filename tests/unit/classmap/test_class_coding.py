"""Class rasters of all sorts are recognised by their values and read as one scheme's codes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classmap.class_coding import coding_of_names, given_coding, recognise
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.class_source import open_class_source, row_spans
from scene_mapper.core.classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.classmap.value_counts import count_values
from scene_mapper.core.errors import InputError, RequestError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.map_geometry import MapGeometry


class Log(SilentFeedback):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.lines.append(info)


def write(path: Path, values: np.ndarray, nodata: float | None = None) -> gdal.Dataset:
    kinds = {"uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "float32": gdal.GDT_Float32}
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), values.shape[1], values.shape[0], 1, kinds[values.dtype.name]
    )
    if nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(values)
    return dataset


def test_values_tell_the_two_lcz_codings_apart() -> None:
    plain = recognise({1: 4, 11: 2, 17: 9})
    assert (plain.scheme, plain.coding, plain.none_values) == (LCZ, "1-17", ())
    high = recognise({1: 4, 10: 2, 101: 2, 107: 9, 0: 5})
    assert (high.coding, high.none_values) == ("101-107", (0,))
    assert high.notes[-1] == "Value 0 (5 pixels) is read as 'no class'."
    values = np.array([[1, 10, 101], [107, 0, 11]])
    assert high.codes(values).tolist() == [[1, 10, 11], [17, 255, 255]]


def test_the_legend_has_the_rasters_values() -> None:
    legend = recognise({101: 1, 3: 1}).legend()
    assert legend.codes == (*range(1, 11), *range(101, 108))
    assert legend.legend_label(legend.by_code(107)) == "LCZ G: Water"
    assert legend.by_code(101).colour == "#006a00"


def test_what_fits_no_coding_is_refused_by_its_values() -> None:
    with pytest.raises(InputError, match=r"Local Climate Zones: 18 \(3 pixels\), 42 \(1 pixel\)"):
        recognise({1: 5, 18: 3, 42: 1, 0: 2})
    with pytest.raises(InputError, match=r"not codes of .*: 11 \(7 pixels\)"):
        recognise({1: 5, 11: 7, 101: 3})
    with pytest.raises(InputError, match="every pixel is nodata"):
        recognise({255: 12}, 255)
    with pytest.raises(InputError, match=r"not codes of Simplified IGBP land cover: 17"):
        recognise({1: 5, 17: 3}, None, IGBP_SIMPLIFIED)
    with pytest.raises(InputError, match=r"0 \(9 pixels\)"):
        recognise({0: 9})


def test_a_declared_nodata_value_is_no_class_even_if_it_is_a_code() -> None:
    coding = recognise({1: 5, 17: 3, 3: 2}, 17.0, LCZ)
    assert coding.codes(np.array([1, 17, 3])).tolist() == [1, 255, 3]
    assert recognise({1: 5}, float("nan"), LCZ).none_values == ()


def test_a_coding_by_name() -> None:
    assert given_coding(LCZ, "11-17") == given_coding(LCZ, "1-17") == given_coding(LCZ)
    with pytest.raises(RequestError, match="'1-7' is not a coding of Local Climate Zones"):
        given_coding(LCZ, "1-7")
    with pytest.raises(RequestError, match=r"of IGBP land cover\. Leave the coding out"):
        given_coding(IGBP, "101-107")


@pytest.mark.parametrize("dtype", ["uint8", "int16", "float32"])
def test_codes_do_not_depend_on_the_data_type(dtype: str, tmp_path: Path) -> None:
    values = np.array([[1, 17, 0], [9, 11, 0]], dtype)
    write(tmp_path / "map.tif", values)
    source = open_class_source(str(tmp_path / "map.tif"), SilentFeedback())
    assert source.read(0, 2).tolist() == [[1, 17, 255], [9, 11, 255]]
    assert source.read(1, 1).tolist() == [[9, 11, 255]]


def test_nan_fractions_and_negatives_are_no_class(tmp_path: Path) -> None:
    write(tmp_path / "map.tif", np.array([[1, np.nan, -9999.0, 17]], np.float32))
    source = open_class_source(str(tmp_path / "map.tif"), SilentFeedback())
    assert source.read(0, 1).tolist() == [[1, 255, 255, 17]]
    write(tmp_path / "odd.tif", np.array([[1, 2.5, 17]], np.float32))
    with pytest.raises(InputError, match=r"2\.5 \(1 pixel\)"):
        open_class_source(str(tmp_path / "odd.tif"), SilentFeedback())


def test_our_own_maps_say_their_scheme(tmp_path: Path) -> None:
    geometry = MapGeometry(1, 3, (0, 1, 0, 0, 0, -1), "")
    with new_class_map(tmp_path / "map.tif", geometry, IGBP_SIMPLIFIED, {}) as raster:
        raster.write(1, 0, np.array([[1, 10, 255]], np.uint8))
        raster.finish("MODE")
    source = open_class_source(str(tmp_path / "map.tif"), SilentFeedback())
    assert source.scheme is IGBP_SIMPLIFIED
    assert source.read(0, 1).tolist() == [[1, 10, 255]]


def test_names_in_the_file_tell_the_scheme(tmp_path: Path) -> None:
    dataset = write(tmp_path / "trees.tif", np.array([[1, 2, 3]], np.uint8), 3)
    dataset.GetRasterBand(1).SetCategoryNames(["", "Oak", "Beech"])
    del dataset
    source = open_class_source(str(tmp_path / "trees.tif"), SilentFeedback())
    assert [(c.code, c.name) for c in source.scheme.classes] == [(1, "Oak"), (2, "Beech")]
    assert source.read(0, 1).tolist() == [[1, 2, 255]]


def test_the_files_name_is_a_hint(tmp_path: Path) -> None:
    values = np.array([[1, 2, 10]], np.uint8)
    for name, unnamed, expected in (
        ("city.tif", LCZ, LCZ), ("city.tif", IGBP, IGBP), ("city_lcz.tif", IGBP, LCZ), ("MCD12Q1_2018.tif", LCZ, IGBP),
        ("igbp10.tif", LCZ, IGBP_SIMPLIFIED),
    ):  # fmt: skip
        write(tmp_path / name, values)
        log = Log()
        assert open_class_source(str(tmp_path / name), log, unnamed=unnamed).scheme is expected
        assert log.lines[0] == f"The file does not state its classes; {expected.title} is assumed."


def test_a_rasters_own_table_of_any_names(tmp_path: Path) -> None:
    dataset = write(tmp_path / "forest.tif", np.array([[10, 20, 30, 0]], np.uint8))
    table = gdal.RasterAttributeTable()
    table.CreateColumn("Value", gdal.GFT_Integer, gdal.GFU_MinMax)
    table.CreateColumn("Family", gdal.GFT_String, gdal.GFU_Generic)
    table.CreateColumn("Class_name", gdal.GFT_String, gdal.GFU_Name)
    for row, (value, family, name) in enumerate([(10, "broad", "Oak"), (20, "broad", "Beech"), (30, "needle", "Pine")]):
        table.SetRowCount(row + 1)
        table.SetValueAsInt(row, 0, value)
        table.SetValueAsString(row, 1, family)
        table.SetValueAsString(row, 2, name)
    dataset.GetRasterBand(1).SetDefaultRAT(table)
    del dataset
    source = open_class_source(str(tmp_path / "forest.tif"), SilentFeedback())
    assert [(c.code, c.name) for c in source.scheme.classes] == [(10, "Oak"), (20, "Beech"), (30, "Pine")]
    assert len({c.colour for c in source.scheme.classes}) == 3
    assert source.read(0, 1).tolist() == [[10, 20, 30, 255]]


def test_a_table_goes_before_the_values(tmp_path: Path) -> None:
    ranks = {1: "Document/lcz10", 2: "Document/lcz8", 3: "Document/lcz17"}
    coding = coding_of_names(ranks, LCZ)
    assert coding.codes(np.array([1, 2, 3, 4])).tolist() == [10, 8, 17, 255]
    assert coding.legend().codes == (2, 1, 3)
    assert coding.legend().legend_label(coding.legend().by_code(3)) == "LCZ G: Water"
    assert coding_of_names({101: "LCZ A", 3: "3"}, LCZ).coding == "101-107"
    with pytest.raises(InputError, match="several values to the same class"):
        coding_of_names({1: "lcz10", 2: "LCZ 10"}, LCZ)
    dataset = write(tmp_path / "igbp.tif", np.array([[1, 12, 255]], np.uint8), 255)
    dataset.GetRasterBand(1).SetCategoryNames(IGBP.category_names())
    del dataset
    assert open_class_source(str(tmp_path / "igbp.tif"), SilentFeedback()).scheme is IGBP


def test_ranks_explained_by_a_table_beside_the_raster(shared_data: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(shared_data / "lcz/lcz_sample_shp_release.zip") as archive:
        wanted = [n for n in archive.namelist() if "hongkong" in n.lower().replace("_", "") and "_test.tif" in n]
        archive.extractall(tmp_path, wanted)
    (path,) = tmp_path.rglob("*_test.tif")
    source = open_class_source(str(path), SilentFeedback())
    assert (source.scheme, source.coding.coding) == (LCZ, "table")
    assert dict(zip(source.coding.values, LCZ.codes))[2] == 10
    assert dict(zip(source.coding.values, LCZ.codes))[8] == 17


def test_an_image_is_no_class_raster(tmp_path: Path) -> None:
    write(tmp_path / "image.tif", np.arange(400, dtype=np.int16).reshape(20, 20))
    with pytest.raises(InputError, match="more than 300 different values"):
        open_class_source(str(tmp_path / "image.tif"), SilentFeedback())
    with pytest.raises(RequestError, match="no band 2"):
        open_class_source(str(tmp_path / "image.tif"), SilentFeedback(), band=2)


def test_strips_cover_all_rows_once() -> None:
    found = list(row_spans(1000, 300, cells=40_000, multiple=64))
    assert [s.height for s in found] == [128] * 7 + [104]
    assert [s.row for s in found] == list(range(0, 1000, 128))


def test_the_pearl_river_delta_map_is_read_as_it_is_meant(shared_data: Path) -> None:
    log = Log()
    source = open_class_source(str(shared_data / "lcz/prd_lcz_liu_shi_2020.tif"), log)
    assert source.coding.coding == "1-17"
    assert source.coding.none_values == (0, 65536)
    assert "The file declares nodata 65536, which its data type cannot hold." in log.lines
    assert "Value 0 (8,882,477 pixels) is read as 'no class'." in log.lines
    codes = source.read(0, source.geometry.rows)
    assert np.bincount(codes.ravel())[[1, 17, 255]].tolist() == [35667, 4565276, 8882477]
    dataset = gdal.Open(str(shared_data / "lcz/prd_lcz_liu_shi_2020.tif"))
    counts = count_values(dataset, 1, SilentFeedback())
    assert (counts.by_value[11], counts.n_hidden, counts.n_seen) == (5100100, 0, 4458 * 5789)
