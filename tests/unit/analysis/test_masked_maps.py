"""Cells that a map's own mask hides count at no door, in whatever form the mask is written."""

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.accuracy.assess import AccuracyRequest, compare_with_reference
from scene_mapper.core.analysis.areas import AreaRequest, measure_areas
from scene_mapper.core.analysis.compare import CompareRequest, compare_maps
from scene_mapper.core.analysis.export import ExportRequest, run_export
from scene_mapper.core.analysis.filter_map import MAJORITY, FilterRequest, run_filter
from scene_mapper.core.analysis.scene_label_map import LabelRequest, run_scene_labels
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.classmap.label_rule import LabelRule
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.pixel_mask import PixelMask
from scene_mapper.tests.raster_files import internal_mask

SIDE = 12
CODES = np.random.default_rng(5).integers(1, 18, (SIDE, SIDE)).astype(np.uint8)
SEEN = np.ones((SIDE, SIDE), bool)
SEEN[:, :4] = SEEN[8:] = False  # 5/9 of the cells are hidden
FORMS = ("internal", "msk", "alpha", "alpha_of_five", "per_band", "nodata_values", "wide_alpha")


def create(path, n_bands, kind=gdal.GDT_Byte, options=()):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, n_bands, kind, list(options))
    dataset.SetGeoTransform((500_000, 100, 0, 4_000_000, 0, -100))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    dataset.SetProjection(crs.ExportToWkt())
    return dataset


def write(path, values):
    dataset = create(path, 1)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    return str(path)


def masked_map(folder, form):
    """Write `CODES`, hidden where `SEEN` is False; the hidden cells hold ordinary classes."""
    path = folder / f"{form}.tif"
    hidden = np.where(SEEN, 255, 0)
    if form in ("internal", "msk"):
        dataset = create(path, 1)
        with internal_mask(form == "internal"):
            dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
            dataset.GetRasterBand(1).GetMaskBand().WriteArray(hidden)
    elif form in ("alpha", "wide_alpha"):
        kind = gdal.GDT_Byte if form == "alpha" else gdal.GDT_UInt16
        dataset = create(path, 2, kind, ["ALPHA=YES"])
        dataset.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
        dataset.GetRasterBand(2).WriteArray(np.where(SEEN, 255 if form == "alpha" else 1, 0))
    elif form == "alpha_of_five":
        dataset = create(path, 5)
        for number in (2, 3, 4):
            dataset.GetRasterBand(number).WriteArray(np.full((SIDE, SIDE), 99))
        dataset.GetRasterBand(1).SetDescription("lcz")
        dataset.GetRasterBand(5).SetColorInterpretation(gdal.GCI_AlphaBand)
        dataset.GetRasterBand(5).WriteArray(hidden)
    elif form == "nodata_values":
        dataset = create(path, 1)
        dataset.SetMetadataItem("NODATA_VALUES", "99")
    else:
        return per_band_mask(folder, hidden)
    held = np.where(SEEN, CODES, 99) if form == "nodata_values" else CODES
    dataset.GetRasterBand(1).WriteArray(held)
    dataset = None
    if form == "msk":
        assert (folder / "msk.tif.msk").exists()
    return str(path)


def per_band_mask(folder, hidden):
    """A virtual raster whose band has a mask of its own, which is nobody else's."""
    write(folder / "codes.tif", CODES)
    write(folder / "mask.tif", hidden)
    virtual = folder / "per_band.vrt"
    gdal.Translate(str(virtual), str(folder / "codes.tif"), format="VRT")
    source = '<SourceFilename relativeToVRT="1">mask.tif</SourceFilename><SourceBand>1</SourceBand>'
    source = f"<SimpleSource>{source}</SimpleSource>"
    mask = f'<MaskBand><VRTRasterBand dataType="Byte">{source}</VRTRasterBand></MaskBand></VRTRasterBand>'
    virtual.write_text(virtual.read_text().replace("</VRTRasterBand>", mask))
    return str(virtual)


@pytest.fixture(params=FORMS)
def masked(request, tmp_path):
    return masked_map(tmp_path, request.param)


@pytest.fixture
def plain(tmp_path):
    """The same map with 255 for what is hidden."""
    dataset = create(tmp_path / "plain.tif", 1)
    dataset.GetRasterBand(1).WriteArray(np.where(SEEN, CODES, 255))
    dataset.GetRasterBand(1).SetNoDataValue(255)
    dataset = None
    return str(tmp_path / "plain.tif")


def test_the_mask_is_read_as_gdal_says(masked):
    dataset = gdal.Open(masked)
    mask = PixelMask(dataset, [1])
    assert mask
    np.testing.assert_array_equal(mask.read(0, 0, SIDE, SIDE), SEEN)
    np.testing.assert_array_equal(mask.read(2, 3, 7, 5), SEEN[2:9, 3:8])


def test_what_hides_nothing_is_no_mask(plain):
    assert not PixelMask(gdal.Open(plain), [1])


def test_the_class_source_sees_what_is_shown(masked, watcher):
    log = watcher()
    source = open_class_source(masked, log)
    expected = np.where(SEEN, CODES, 255)
    np.testing.assert_array_equal(source.read(0, SIDE), expected)
    np.testing.assert_array_equal(source.read_part(3, 2, 6, 9), expected[3:9, 2:11])
    assert "80 pixels are hidden by the file's mask." in log.infos


def test_areas(masked, plain):
    found, right = (measure_areas(AreaRequest(path), SilentFeedback()).zones[0] for path in (masked, plain))
    np.testing.assert_array_equal(found.cells, right.cells)
    assert found.cells.sum() == 64
    assert (found.classified_m2, found.nodata_m2) == (64e4, 80e4)


def test_compare_in_both_places(masked, plain):
    for request in (CompareRequest(masked, plain), CompareRequest(plain, masked), CompareRequest(masked, masked)):
        changes = compare_maps(request, SilentFeedback())
        assert (changes.cells.sum(), np.trace(changes.cells)) == (64, 64)
        assert (changes.only_from, changes.only_to, changes.mixed) == (0, 0, 0)


def test_accuracy_as_map_and_as_reference(masked, plain):
    full = plain.replace("plain", "full")
    write(full, CODES)
    as_map = compare_with_reference(AccuracyRequest(masked, full), SilentFeedback())
    assert (as_map.tally["used"], as_map.tally["map_nodata"]) == (64, 80)
    as_reference = compare_with_reference(AccuracyRequest(full, masked), SilentFeedback())
    assert (as_reference.matrix.sum(), sum(as_reference.tally.values())) == (64, 64)


def test_a_finer_reference_is_hidden_pixel_by_pixel(tmp_path):
    fine = create(tmp_path / "fine.tif", 1)
    fine.SetGeoTransform((500_000, 50, 0, 4_000_000, 0, -50))
    fine.GetRasterBand(1).WriteArray(np.full((SIDE, SIDE), 4))
    with internal_mask():
        fine.CreateMaskBand(gdal.GMF_PER_DATASET)
        fine.GetRasterBand(1).GetMaskBand().WriteArray(np.where(SEEN, 255, 0))
    fine = None
    write(tmp_path / "map.tif", np.full((SIDE, SIDE), 4))
    found = compare_with_reference(
        AccuracyRequest(str(tmp_path / "map.tif"), str(tmp_path / "fine.tif")), SilentFeedback()
    )
    assert (found.tally["used"], sum(found.tally.values())) == (16, 16)


def test_export_filter_and_scene_labels(masked, plain, tmp_path, read):
    for name in ("found", "right"):
        path = masked if name == "found" else plain
        run_export(ExportRequest(path, tmp_path / f"{name}_export.tif", "umep"), SilentFeedback())
        run_filter(FilterRequest(path, tmp_path / f"{name}_filter.tif", MAJORITY), SilentFeedback())
        wanted = LabelRequest(
            path, LabelRule(4), scheme=LCZ, bits=tmp_path / f"{name}_bits.tif", shares=tmp_path / f"{name}_s.tif"
        )
        run_scene_labels(wanted, SilentFeedback())
    for kind in ("export", "filter", "bits", "s"):
        found, right = (read(tmp_path / f"{name}_{kind}.tif") for name in ("found", "right"))
        np.testing.assert_array_equal(found, right)
    assert (read(tmp_path / "found_export.tif") != 255).sum() == 64


def test_confidence_and_probabilities_are_hidden_too(tmp_path, read, plain):
    confidence = create(tmp_path / "confidence.tif", 1, gdal.GDT_Float32)
    confidence.GetRasterBand(1).WriteArray(np.full((SIDE, SIDE), 0.5))
    with internal_mask():
        confidence.CreateMaskBand(gdal.GMF_PER_DATASET)
        confidence.GetRasterBand(1).GetMaskBand().WriteArray(np.where(SEEN, 255, 0))
    confidence = None
    request = ExportRequest(plain, tmp_path / "w2w.tif", "w2w", confidence=str(tmp_path / "confidence.tif"))
    run_export(request, SilentFeedback())
    np.testing.assert_array_equal(read(tmp_path / "w2w.tif")[1], np.where(SEEN, 50, 255))
    shares = create(tmp_path / "probabilities.tif", 17, gdal.GDT_Float32)
    for number in range(1, 18):
        shares.GetRasterBand(number).WriteArray(np.where(number == CODES, 0.9, 0.1 / 16))
    with internal_mask():
        shares.CreateMaskBand(gdal.GMF_PER_DATASET)
        shares.GetRasterBand(1).GetMaskBand().WriteArray(np.where(SEEN, 255, 0))
    shares = None
    run_filter(FilterRequest(str(tmp_path / "probabilities.tif"), tmp_path / "filtered.tif"), SilentFeedback())
    np.testing.assert_array_equal(read(tmp_path / "filtered.tif") != 255, SEEN)


def test_a_map_that_is_hidden_wholly_is_refused(tmp_path):
    dataset = create(tmp_path / "map.tif", 1)
    dataset.GetRasterBand(1).WriteArray(CODES)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset = None
    with pytest.raises(InputError, match="every pixel is nodata"):
        open_class_source(str(tmp_path / "map.tif"), SilentFeedback())
