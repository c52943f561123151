"""What the band table shows of each band: figures of sampled pixels."""

from __future__ import annotations

import numpy as np
import pytest

from scene_mapper.core.sentinel.band_summary import BINS, summarise_raster


def test_figures_and_histogram(write_raster, scene_dn):
    dn = scene_dn(40, 40)
    dn[1] = np.linspace(0, 5000, 1600).reshape(40, 40)
    found = summarise_raster(str(write_raster(dn)), {"B03": 2, "B08": 7})
    assert found.unit == "DN"
    assert (found.bands["B03"].low, found.bands["B03"].high) == (dn[1].min(), dn[1].max())
    assert found.bands["B08"].median == np.median(dn[6])
    assert found.top_dn == pytest.approx(np.percentile(dn[1], 99), abs=1)
    histogram = np.array(found.bands["B03"].histogram)
    assert len(histogram) == BINS
    assert histogram.sum() == pytest.approx(1)
    np.testing.assert_allclose(histogram, 1 / BINS, atol=0.012)  # a ramp is in all steps alike


def test_units_are_those_of_the_user(write_raster, scene_dn):
    dn = scene_dn(40, 40)
    path = str(write_raster(dn))
    assert summarise_raster(path, {"B02": 1}, "dn_offset").bands["B02"].low == int(dn[0].min()) - 1000
    small = str(write_raster((dn / 10_000).astype(np.float32), name="reflectance.tif"))
    found = summarise_raster(small, {"B02": 1})
    assert found.unit == "reflectance"
    assert found.bands["B02"].median == pytest.approx(np.median(dn[0]), rel=1e-4)


def test_a_raster_without_data_has_no_figures(write_raster):
    assert summarise_raster(str(write_raster(np.zeros((10, 40, 40), np.uint16))), {"B02": 1}).bands == {}
