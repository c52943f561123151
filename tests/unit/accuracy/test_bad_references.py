"""No traceback from any reference, table, KML file or masked raster: a result, or one sentence with a cure."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from osgeo import gdal, osr

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.accuracy.labels import LabelAccuracyRequest, compare_labels
from scene_mapper.core.analysis.areas import AreaRequest, measure_areas
from scene_mapper.core.analysis.compare import CompareRequest, compare_maps
from scene_mapper.core.analysis.export import ExportRequest, run_export
from scene_mapper.core.analysis.export_targets import export_targets
from scene_mapper.core.classmap.class_names import UNKNOWN, ClassNames, parse_mapping
from scene_mapper.core.classmap.schemes import LCZ, SCHEMES
from scene_mapper.core.errors import SceneMapperError
from scene_mapper.core.feedback import SilentFeedback

FUZZ = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SIDE = 8
CODES = np.random.default_rng(1).integers(1, 18, (SIDE, SIDE))

cell_text = st.one_of(
    st.sampled_from(
        ["LCZ 2", "lcz03", "G", "4", "17", "107", "N/A", "LCZ 4/5", "", " ", "-1.56", "47.2", "1,5", "1e309", "nan",
         "\0", '"', "'", ";", "|", "POINT(8 47)", "POLYGON((", "\u202e", "é", "9" * 400, "=1+1", "0x10", "inf", "°",
         "47°13'N"]
    ),
    st.text(max_size=12),
    st.integers(-(10**20), 10**20).map(str),
    st.floats().map(repr),
)  # fmt: skip
column_name = st.one_of(
    st.sampled_from(
        ["lcz", "LCZ", "class", "Klasse", "Name", "lon", "lat", "longitude", "latitude", "x", "y", "X", "Y", "WKT",
         "geom", "id", "", "tessellate", "month", "lcz", "类别", "a" * 300]
    ),
    st.text(max_size=8),
)  # fmt: skip


def write_map(path: Path, values: np.ndarray, kind: int = gdal.GDT_Byte, nodata: float | None = None) -> str:
    bands = values if values.ndim == 3 else values[np.newaxis]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), bands.shape[2], bands.shape[1], len(bands), kind)
    dataset.SetGeoTransform((8.0, 0.001, 0, 47.0, 0, -0.001))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    dataset.SetProjection(crs.ExportToWkt())
    for number, plane in enumerate(bands, 1):
        dataset.GetRasterBand(number).WriteArray(plane)
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
    dataset = None
    return str(path)


@pytest.fixture
def class_map(tmp_path):
    return write_map(tmp_path / "map.tif", CODES)


def sentence_or_result(run):
    """Run; a refusal must be a sentence with a hint, anything else is a bug."""
    try:
        return run()
    except SceneMapperError as error:
        refused = error
    assert refused.message.strip()
    assert refused.hint.strip()
    assert "Traceback" not in str(refused)
    return None


def compared(class_map, path):
    return sentence_or_result(lambda: compare_with_reference(AccuracyRequest(class_map, str(path)), SilentFeedback()))


@FUZZ
@given(st.text(max_size=30), st.sampled_from(list(SCHEMES.values())))
@example("LCZ 4/5", LCZ)
@example("\ud800", LCZ)
def test_any_text_is_a_class_or_none(text, scheme):
    names = ClassNames(scheme)
    assert names.code(text) in (UNKNOWN, *scheme.codes)
    assert names.code_of_path([text, text]) in (UNKNOWN, *scheme.codes)


@FUZZ
@given(st.text(max_size=30))
def test_any_mapping(text):
    assert sentence_or_result(lambda: parse_mapping(text, LCZ)) in (None, {}) or "=" in text


@FUZZ
@given(
    header=st.lists(column_name, min_size=1, max_size=5),
    rows=st.lists(st.lists(cell_text, max_size=6), max_size=6),
    divider=st.sampled_from([",", ";", "\t", "|"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"]),
)
def test_any_table(class_map, tmp_path, header, rows, divider, encoding):
    text = "\n".join(divider.join(row) for row in [header, *rows])
    path = tmp_path / "points.csv"
    path.write_bytes(text.encode(encoding, "replace"))
    compared(class_map, path)


@FUZZ
@given(
    columns=st.lists(st.lists(cell_text, min_size=4, max_size=4), min_size=1, max_size=3),
    names=st.lists(
        st.sampled_from(["lcz", "class", "Name", "id", "type", "zone"]), min_size=3, max_size=3, unique=True
    ),
)
def test_any_columns_beside_real_places(class_map, tmp_path, columns, names):
    header = ["lon", "lat", *names[: len(columns)]]
    places = [(8.0005 + 0.001 * i, 46.9995) for i in range(4)]
    rows = [[*map(str, place), *values] for place, values in zip(places, zip(*columns))]
    quoted = [['"' + value.replace('"', '""').replace("\0", "") + '"' for value in row] for row in [header, *rows]]
    path = tmp_path / "points.csv"
    path.write_text("\n".join(",".join(row) for row in quoted), encoding="utf-8", errors="replace")
    found = compared(class_map, path)
    if found is not None:
        assert sum(found.tally.values()) <= 4


xml_text = st.one_of(
    cell_text, st.sampled_from(["LCZ 2", "2", "LCZ A (Dense trees)", "north", "&amp;", "<", "&", "]]>"])
)


@FUZZ
@given(
    folders=st.lists(xml_text, max_size=5),
    nested=st.booleans(),
    cut=st.integers(0, 60),
    place=st.sampled_from(
        ["8,47,0 8.004,47,0 8.004,46.996,0 8,47,0", "", "8,47", "nan,nan 1,1", "8,47 8,47 8,47 8,47"]
    ),
    as_kmz=st.booleans(),
)
def test_any_kml(class_map, tmp_path, folders, nested, cut, place, as_kmz):
    ring = f"<LinearRing><coordinates>{place}</coordinates></LinearRing>"
    ring = f"<Polygon><outerBoundaryIs>{ring}</outerBoundaryIs></Polygon>"
    body = ""
    for name in folders:
        inside = f"<name>{name}</name><Placemark><name>{name}</name>{ring}</Placemark>"
        body = f"<Folder>{inside}{body}</Folder>" if nested else f"{body}<Folder>{inside}</Folder>"
    text = f'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>{body}</Document></kml>'
    data = text[: len(text) - cut].encode("utf-8", "replace")
    path = tmp_path / ("areas.kmz" if as_kmz else "areas.kml")
    if as_kmz:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("doc.kml", data)
    else:
        path.write_bytes(data)
    compared(class_map, path)


@FUZZ
@given(
    data=st.binary(max_size=400),
    suffix=st.sampled_from([".csv", ".kml", ".kmz", ".zip", ".shp", ".gpkg", ".json", ".tif"]),
)
def test_any_bytes(class_map, tmp_path, data, suffix):
    path = tmp_path / f"reference{suffix}"
    path.write_bytes(data)
    assert compared(class_map, path) is None
    sentence_or_result(lambda: measure_areas(AreaRequest(class_map, zones_path=str(path)), SilentFeedback()))
    sentence_or_result(lambda: compare_maps(CompareRequest(class_map, str(path)), SilentFeedback()))


@FUZZ
@given(
    numbers=st.lists(st.integers(0, 2**32 - 1), min_size=4, max_size=4),
    kind=st.sampled_from([gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_UInt16, gdal.GDT_UInt32, gdal.GDT_Float32]),
    nodata=st.sampled_from([None, 0.0, 255.0, 65535.0, -9999.0, float("nan"), 1e300]),
    n_bands=st.integers(1, 4),
    names=st.lists(st.sampled_from(["lcz", "lczFilter", "lczProb", "", "class", "\u00e9"]), min_size=4, max_size=4),
    mask=st.sampled_from(["", "none hidden", "all hidden", "some hidden"]),
    texts=st.lists(cell_text, max_size=20),
    target=st.sampled_from(list(export_targets())),
)
def test_any_raster_with_masks_and_names(
    tmp_path, class_map, numbers, kind, nodata, n_bands, names, mask, texts, target
):
    values = np.resize(np.array([*numbers, 1, 2, 3], np.float64), (n_bands, SIDE, SIDE))
    path = write_map(tmp_path / "other.tif", values, kind, nodata)
    (tmp_path / "other.tif.aux.xml").unlink(missing_ok=True)
    dataset = gdal.Open(path, gdal.GA_Update)
    for number in range(1, n_bands + 1):
        dataset.GetRasterBand(number).SetDescription(names[number - 1])
    if texts:
        dataset.GetRasterBand(1).SetCategoryNames([t.replace("\0", "") for t in texts])
    if mask:
        dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
        share = {"none hidden": 1.1, "all hidden": -1, "some hidden": 0.5}[mask]
        shown = np.random.default_rng(0).random((SIDE, SIDE)) < share
        dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.where(shown, 255, 0))
    dataset = None
    feedback, out = SilentFeedback(), tmp_path / "out.tif"
    for left in tmp_path.glob("out.*"):
        left.unlink()
    sentence_or_result(lambda: measure_areas(AreaRequest(path), feedback))
    sentence_or_result(lambda: compare_maps(CompareRequest(class_map, path), feedback))
    sentence_or_result(lambda: compare_maps(CompareRequest(path, class_map), feedback))
    compared(class_map, path)
    sentence_or_result(lambda: compare_labels(LabelAccuracyRequest(path, path, LCZ), feedback))
    if sentence_or_result(lambda: run_export(ExportRequest(path, out, target), feedback)) is None:
        assert not list(tmp_path.glob("out.*"))
    assert not list(tmp_path.glob(".*part*"))
