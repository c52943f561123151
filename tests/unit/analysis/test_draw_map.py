"""A class map as a picture: its colours, its scene beside it, its legend; and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, gdal_array

from scene_mapper.cli import main
from scene_mapper.core.analysis.draw_map import DrawRequest, cell_text, draw_map, map_extent, north_degrees
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, MissingDependencyError, OutputError
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.ground import cell_size_m, spatial_reference
from scene_mapper.core.geo.map_geometry import MapGeometry, geometry_of

ROWS, COLS = 12, 16


@pytest.fixture
def class_map(tmp_path: Path) -> Path:
    """Water on the left, dense trees on the right, one cell without a class; cells of 100 m."""
    codes = np.full((ROWS, COLS), 17, np.uint8)
    codes[:, COLS // 2 :] = 11
    codes[0, 0] = 255
    transform = (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0)
    geometry = MapGeometry(ROWS, COLS, transform, spatial_reference("EPSG:32633").ExportToWkt())
    path = tmp_path / "map.tif"
    raster = new_class_map(path, geometry, LCZ, {"SOURCE": "city.tif", "MODEL_TITLE": "A network", "VERSION": "1"})
    raster.write(1, 0, codes)
    raster.finish("MODE")
    return path


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """Bands on other pixels than the map's; the eastern half is bright in red."""
    path = tmp_path / "city.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 80, 60, 3, gdal.GDT_UInt16)
    dataset.SetGeoTransform((500_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0))
    dataset.SetProjection(spatial_reference("EPSG:32633").ExportToWkt())
    for number, name in enumerate(("B02", "B03", "B04"), 1):
        values = np.full((60, 80), 500 * number, np.uint16)
        values[:, 40:] += 2000 if name == "B04" else 1
        dataset.GetRasterBand(number).WriteArray(values)
        dataset.GetRasterBand(number).SetDescription(name)
    return path


def pixels(path: Path) -> np.ndarray:
    """Return a picture, (row, col, RGB)."""
    return gdal_array.LoadFile(str(path))[:3].transpose(1, 2, 0)


def share_of(picture: np.ndarray, colour: tuple[int, int, int]) -> float:
    return float((picture == colour).all(axis=2).mean())


def test_the_map_alone(class_map: Path, tmp_path: Path) -> None:
    result = draw_map(DrawRequest(str(class_map), tmp_path / "map.png"), SilentFeedback())
    assert result.shares == {17: pytest.approx(95 / 191), 11: pytest.approx(96 / 191)}
    picture = pixels(tmp_path / "map.png")
    water, trees = share_of(picture, LCZ.by_code(17).rgb), share_of(picture, LCZ.by_code(11).rgb)
    assert 0.2 < water < trees < 0.4
    assert share_of(picture, (245, 245, 245)) > 0.001  # the cell without a class
    assert share_of(picture, LCZ.by_code(2).rgb) == 0  # a class that is not on the map is not in the legend


def test_the_scene_beside_it(class_map: Path, scene: Path, tmp_path: Path) -> None:
    draw_map(DrawRequest(str(class_map), tmp_path / "both.png", scene=str(scene)), SilentFeedback())
    picture = pixels(tmp_path / "both.png")
    assert picture.shape[1] > 2000
    left, right = picture[:, : picture.shape[1] // 2], picture[:, picture.shape[1] // 2 :]
    upper = slice(0, picture.shape[0] * 2 // 3)
    assert share_of(left[upper], LCZ.by_code(17).rgb) == 0
    assert share_of(right[upper], LCZ.by_code(17).rgb) > 0.2
    assert share_of(left[upper], (255, 255, 255)) > 0.2  # the bright half
    dark, water = left[:, left.shape[1] // 3], right[:, right.shape[1] // 3]
    heights = [int((column == colour).all(axis=1).sum()) for column, colour in ((dark, 0), (water, (106, 106, 255)))]
    assert heights[0] == pytest.approx(heights[1], abs=20)  # both show the same ground


def test_the_command(class_map: Path, scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "map.png"
    arguments = [
        "draw",
        str(class_map),
        "--scene",
        str(scene),
        "--output",
        str(out),
        "--title",
        "A city",
        "--all-classes",
    ]
    assert main(arguments) == 0
    assert capsys.readouterr().out.strip() == f"Local Climate Zones: wrote {out}."
    assert share_of(pixels(out), LCZ.by_code(2).rgb) > 0


def test_a_turned_map_has_an_arrow_and_no_coordinates(class_map: Path) -> None:
    geometry = geometry_of(gdal.Open(str(class_map)))
    assert map_extent(geometry) == (500_000.0, 501_600.0, 3_998_800.0, 4_000_000.0)
    assert north_degrees(geometry) == 0
    turned = replace(geometry, transform=(500_000.0, 0.0, 100.0, 4_000_000.0, 100.0, 0.0))
    assert map_extent(turned) is None
    assert north_degrees(turned) == pytest.approx(90)


def test_what_cannot_be_drawn(class_map: Path, scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OutputError, match="pictures are written as PNG only"):
        draw_map(DrawRequest(str(class_map), tmp_path / "map.jpg"), SilentFeedback())
    away = tmp_path / "away.tif"
    dataset = gdal.GetDriverByName("GTiff").CreateCopy(str(away), gdal.Open(str(scene)))
    dataset.SetGeoTransform((700_000.0, 20.0, 0.0, 4_000_000.0, 0.0, -20.0))
    dataset = None
    with pytest.raises(InputError, match=r"away\.tif does not cover the map"):
        draw_map(DrawRequest(str(class_map), tmp_path / "map.png", scene=str(away)), SilentFeedback())
    monkeypatch.setattr("scene_mapper.core.analysis.draw_map.available", lambda: False)
    with pytest.raises(MissingDependencyError, match="matplotlib"):
        draw_map(DrawRequest(str(class_map), tmp_path / "map.png"), SilentFeedback())
    assert not list(tmp_path.glob("map.png*"))


def test_cells_are_named_by_the_metre_of_the_projection_and_by_both_sides() -> None:
    for crs, transform, told in (
        ("EPSG:32649", (832_680.0, 100.0, 0.0, 2_474_180.0, 0.0, -100.0), "100 m"),  # 99.9 m on the ground
        ("EPSG:32631", (442_460.0, 100.0, 0.0, 5_398_820.0, 0.0, -50.0), "100 × 50 m"),
        ("EPSG:3857", (250_000.0, 100.0, 0.0, 6_220_000.0, 0.0, -100.0), "66.1 m"),
        ("EPSG:4326", (2.2, 0.001, 0.0, 48.75, 0.0, -0.001), "73.6 × 111 m"),
    ):
        assert cell_text(*cell_size_m(transform, spatial_reference(crs).ExportToWkt(), 50, 60)) == told


def test_a_title_and_notes_of_any_length_fit_a_picture(class_map, tmp_path):
    """A picture cannot have more than 65,535 pixels a side."""
    long = "a very long name " * 400
    output = tmp_path / "map.png"
    draw_map(DrawRequest(str(class_map), output, title=long, notes=(long,)), SilentFeedback())
    assert gdal.Open(str(output)).RasterXSize < 10_000
