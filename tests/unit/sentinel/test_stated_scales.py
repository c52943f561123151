"""Scales that were applied before, percent, ENVI's factor: what the numbers say against what the tags say."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.sentinel.source import SourceReader, open_source
from scene_mapper.tests.networks.linear import SO2SAT_BANDS as TEN


def dn_of(path):
    source = open_source(str(path), TEN)
    values = SourceReader(source).read(0, 0, source.height, source.width)[0]
    return np.stack([v * u.gain + u.bias for v, u in zip(values, source.units)]), source.units[0]


def with_tags(path, scale, offset):
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for number in range(1, 11):
        dataset.GetRasterBand(number).SetScale(scale)
        dataset.GetRasterBand(number).SetOffset(offset)
    dataset = None
    return path


@pytest.mark.parametrize("offset", [0.0, -0.1])
def test_a_scale_that_was_applied_before_is_not_applied_again(offset, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(80, 80)
    path = with_tags(write_raster((dn / 10_000).astype(np.float32)), 0.0001, offset)
    ours, units = dn_of(path)
    np.testing.assert_allclose(ours, dn, atol=0.01)
    assert "have been applied before" in units.reason
    for suffix in (".tif", ".vrt"):
        make_stack(StackRequest((str(path),), tmp_path / f"s{suffix}"), watcher())
        np.testing.assert_allclose(dn_of(tmp_path / f"s{suffix}")[0], dn, atol=0.01)


def test_a_scale_that_makes_sense_is_applied_to_floats_too(write_raster, scene_dn):
    dn = scene_dn(80, 80)
    for values, scale in ((dn.astype(np.float32), 0.0001), ((dn / 100).astype(np.float32), 0.01)):
        np.testing.assert_allclose(dn_of(with_tags(write_raster(values), scale, 0))[0], dn, rtol=1e-5)


@pytest.mark.parametrize("place", ["band", "dataset"])
def test_netcdfs_attributes_are_heeded_by_every_door(place, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(80, 80)
    path = write_raster((dn * 2 + 2000).astype(np.uint16))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    told = [dataset] if place == "dataset" else [dataset.GetRasterBand(n) for n in range(1, 11)]
    for one in told:
        one.SetMetadataItem("scale_factor", "0.00005")
        one.SetMetadataItem("add_offset", "-0.1")
    dataset = told = one = None
    np.testing.assert_allclose(dn_of(path)[0], dn, atol=0.01)
    for suffix in (".tif", ".vrt"):
        make_stack(StackRequest((str(path),), tmp_path / f"s{suffix}"), watcher())
        np.testing.assert_allclose(dn_of(tmp_path / f"s{suffix}")[0], dn, atol=0.6)


def test_percent_is_recognised_by_its_fractions(write_raster, scene_dn):
    dn = scene_dn(80, 80)
    ours, units = dn_of(write_raster((dn / 100).astype(np.float32)))
    np.testing.assert_allclose(ours, dn, atol=0.01)
    assert (units.name, units.assumed) == ("reflectance in percent", True)


@pytest.mark.parametrize(("factor", "divide"), [(100, 100), (10_000, 1), (1000, 10)])
def test_envis_scale_factor_is_heeded(factor, divide, write_raster, scene_dn, tmp_path, watcher):
    dn = scene_dn(80, 80)
    envi = tmp_path / "scene.bsq"
    gdal.Translate(str(envi), str(write_raster((dn / divide).astype(np.float32))), format="ENVI")
    header = envi.with_suffix(".hdr")
    header.write_text(header.read_text() + f"\nreflectance scale factor = {factor}\n")
    envi.with_name("scene.bsq.aux.xml").unlink(missing_ok=True)
    np.testing.assert_allclose(dn_of(envi)[0], dn, rtol=1e-5)
    make_stack(StackRequest((str(envi),), tmp_path / "s.tif"), watcher())
    np.testing.assert_array_equal(dn_of(tmp_path / "s.tif")[0], dn)


@pytest.mark.parametrize("unit", ["Nanometers", "Micrometers", "Unknown", ""])
def test_envis_wavelengths_of_sentinel_2b(unit, write_raster, scene_dn, tmp_path):
    """Bands that are only counted, known by S2B's wavelengths, red first."""
    wavelengths = {
        "B02": 492.1, "B03": 559.0, "B04": 665.0, "B05": 703.8, "B06": 739.1, "B07": 779.7, "B08": 833.0, "B8A": 864.0,
        "B11": 1610.4, "B12": 2185.7,
    }  # fmt: skip
    order = ("B04", "B03", "B02", *TEN[3:])
    dn = scene_dn(80, 80)
    envi = tmp_path / "scene.dat"
    raw = write_raster(dn[[TEN.index(b) for b in order]], names=None)
    gdal.Translate(str(envi), str(raw), format="ENVI")
    values = [wavelengths[b] / 1000 if unit == "Micrometers" else wavelengths[b] for b in order]
    header = envi.with_suffix(".hdr")
    lines = [line for line in header.read_text().splitlines() if not line.startswith(("band names", "Band "))]
    lines += [f"wavelength = {{{', '.join(map(str, values))}}}", *([f"wavelength units = {unit}"] if unit else [])]
    header.write_text("\n".join(lines) + "\n")
    np.testing.assert_array_equal(dn_of(envi)[0], dn)
