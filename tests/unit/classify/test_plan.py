"""A plan opens each raster once, and keeps what it has learnt in the source."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
from scene_mapper.core.errors import OutputError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.tests.networks.mean import mean_network


@pytest.fixture
def openings(monkeypatch) -> Counter[str]:
    """How often each raster has been opened, by the name of its file; virtual rasters under the start of their text."""
    counted: Counter[str] = Counter()
    for name in ("Open", "OpenEx"):

        def count(path, *args, original=getattr(gdal, name), **options):  # noqa: B008
            counted[path[:11] if path.startswith("<") else Path(path).name] += 1
            return original(path, *args, **options)

        monkeypatch.setattr(gdal, name, count)
    return counted


@pytest.mark.parametrize("kind", ["scene", "map"])
@pytest.mark.parametrize("grid", ["as it is", "20 m", "shifted"])
def test_the_plan_opens_a_raster_once(kind, grid, linear, write_raster, scene_dn, tmp_path, openings):
    transform = {
        "as it is": (500_000.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0),
        "20 m": (500_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0),
        "shifted": (500_003.0, 10.0, 0.0, 4_000_004.0, 0.0, -10.0),
    }[grid]
    source = write_raster(scene_dn(90, 80), transform=transform)
    align = "crs" if grid == "shifted" else "input"
    openings.clear()
    plan = make_plan(ClassifyRequest(str(source), getattr(linear, kind), tmp_path / "map.tif", cell_align=align))
    assert openings == {"scene.tif": 1}
    assert bool(plan.source.resampling) is (grid != "as it is")
    assert plan.source.files == (str(source),)


def test_the_run_does_not_open_a_raster_again(linear, write_raster, scene_dn, tmp_path, openings):
    source = write_raster(scene_dn(90, 80))
    openings.clear()
    classify(ClassifyRequest(str(source), linear.scene, tmp_path / "map.tif"), InProcess(), SilentFeedback())
    assert openings == {"scene.tif": 1}


def test_further_dates_and_radar_are_opened_once_each(write_raster, scene_dn, radar_db, tmp_path, openings):
    card, _ = mean_network(tmp_path, "fusion", IGBP_SIMPLIFIED, "single")
    first, second = (write_raster(scene_dn(40, 40), name=f"{i}.tif") for i in (1, 2))
    third = write_raster(scene_dn(40, 40), name="3.tif", transform=(500_004.0, 10.0, 0.0, 4_000_000.0, 0.0, -10.0))
    radar = write_raster(radar_db, names=("VV", "VH"), name="s1.tif")
    openings.clear()
    dates = {"dates": (str(second), str(third)), "radar": str(radar)}
    make_plan(ClassifyRequest(str(first), card, tmp_path / "map.tif", **dates))
    assert openings == {"1.tif": 1, "2.tif": 1, "3.tif": 1, "s1.tif": 1}


def test_the_source_knows_its_blocks_and_the_files_behind_it(linear, write_raster, scene_dn, tmp_path):
    striped = write_raster(scene_dn(300, 280))
    tiled, virtual = tmp_path / "tiled.tif", tmp_path / "stack.vrt"
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=128"]
    gdal.Translate(str(tiled), str(striped), creationOptions=options)
    gdal.BuildVRT(str(virtual), [str(tiled)])
    for number, name in enumerate(linear.map.bands, 1):
        dataset = gdal.Open(str(virtual), gdal.GA_Update)
        dataset.GetRasterBand(number).SetDescription(name)
        dataset = None

    def planned(source, output="map.tif"):
        return make_plan(ClassifyRequest(str(source), linear.map, tmp_path / output)).source

    assert (planned(tiled).block_shape, planned(tiled).rows_per_block) == ((128, 64), 128)
    assert (planned(virtual).block_shape, planned(virtual).rows_per_block) == ((0, 0), 1)
    assert set(planned(virtual).files) == {str(virtual), str(tiled)}
    with pytest.raises(OutputError, match="is also an input"):
        planned(virtual, "tiled.tif")


def test_cells_larger_than_what_the_network_sees_are_told(linear, write_raster, scene_dn, tmp_path):
    source = str(write_raster(scene_dn(60, 60)))
    told = {
        cell_m: make_plan(ClassifyRequest(source, linear.scene, tmp_path / "map.tif", cell_size_m=cell_m)).warnings
        for cell_m in (None, 120.0, 200.0)
    }
    remarks = {cell_m: [text for text in texts if "looks at" in text] for cell_m, texts in told.items()}
    assert (remarks[None], remarks[120.0]) == ([], [])  # patches of 12 px touch
    assert [text.startswith("Cells of 200 m are larger than the 120 m") for text in remarks[200.0]] == [True]
