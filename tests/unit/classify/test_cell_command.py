"""``scene-mapper cell``: the same as the dock shows, as text and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.analysis.canopy_parameters import published_values
from scene_mapper.core.classify.cell import CellRequest, look_into_cell
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.ground import moved_points, spatial_reference
from scene_mapper.tests.unit.classify.test_cell import COL, ROW, X, Y, dn, make, scene  # noqa: F401

Make = Callable[..., CellRequest]


@pytest.fixture
def look(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run the command; return its exit status and what it printed."""

    def run(*arguments: object) -> tuple[int, str, str]:
        status = main(["cell", *map(str, arguments)])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


def test_stored_probabilities_and_typical_values(make: Make, look: Any, monkeypatch: Any) -> None:  # noqa: F811
    request = make(confidence=True, probabilities=True)
    facts = look_into_cell(request, SilentFeedback())
    Path(request.rasters[0]).unlink()  # neither scene nor network is needed
    status, out, err = look(request.map_path, X, Y, "--json")
    told = json.loads(out)
    assert (status, err, told["notes"], told["computed"]) == (0, "", [], False)
    assert (told["row"], told["col"], told["scheme"]) == (ROW, COL, "lcz")
    assert told["code"] == told["most_probable"][0]["code"] == facts.cell.scene_class.code
    assert [one["probability"] for one in told["most_probable"]] == [one.probability for one in facts.cell.ranking[:3]]
    assert told["confidence"] == facts.cell.confidence
    values = {one["name"]: (one["low"], one["high"]) for one in told["typical_values"]}
    published = {name: of[told["code"]] for name, of in published_values().items() if told["code"] in of}
    assert values == {n: (low, None if np.isnan(high) else high) for n, (low, _, high) in published.items()}
    status, out, _ = look(request.map_path, X, Y)
    lines = out.splitlines()
    assert lines[0] == facts.cell.scheme.legend_label(facts.cell.scene_class)
    assert lines[1].startswith(f"Cell in row {ROW}, column {COL}; centre ")
    assert lines[2] == f"Confidence: {100 * facts.cell.confidence:.0f} % (stored with the map)"
    assert [line.split("%")[0].strip() for line in lines[3:6]] == [
        f"{100 * one.probability:.1f}" for one in facts.cell.ranking[:3]
    ]
    assert lines[-1].startswith("Description and values after Stewart & Oke (2012)")


def test_another_crs(make: Make, look: Any) -> None:  # noqa: F811
    request = make(probabilities=True)
    own = spatial_reference(gdal.Open(request.map_path).GetProjection())
    ((lon, lat),) = moved_points([(X, Y)], own, spatial_reference("EPSG:4326"))
    status, out, _ = look(request.map_path, lon, lat, "--crs", "EPSG:4326", "--json")
    told = json.loads(out)
    assert (status, told["row"], told["col"]) == (0, ROW, COL)
    status, _, err = look(request.map_path, lon, lat)
    assert status == 1
    assert "lies outside the map map.tif. Use coordinates in the map's CRS, or name theirs with --crs." in err
    status, _, err = look(request.map_path, round(lat, 3), round(lon, 3), "--crs", "EPSG:4326")
    assert status == 1
    assert f"{lat:.3f}, {lon:.3f} in EPSG:4326 lies outside the map map.tif. Enter the longitude" in err
    status, _, err = look(request.map_path, lon, lat, "--crs", "EPSG:0")
    assert (status, "The CRS 'EPSG:0' is not known." in err) == (1, True)


def test_without_probabilities(make: Make, look: Any, scene: Path) -> None:  # noqa: F811
    request = make()
    status, out, err = look(request.map_path, X, Y)
    assert status == 0
    assert "Typical values:" in out
    assert "%" not in out.split("Typical values:")[0]
    assert "so the cell cannot be computed again" in err
    assert "Store the probabilities with the next map (classify --probabilities)." in err


def test_no_cell_and_no_map(make: Make, look: Any, scene: Path, tmp_path: Path) -> None:  # noqa: F811
    request = make()
    dataset = gdal.Open(request.map_path, gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((1, 1), 255, np.uint8), COL, ROW)
    dataset = None
    for arguments, sentence in (
        ((request.map_path, X, Y), "has no class (nodata). Choose a place where the map has a class."),
        ((scene, X, Y), "class"),
        ((tmp_path / "none.tif", X, Y), "none.tif"),
        ((request.map_path, "nan", Y), "outside"),
    ):
        status, out, err = look(*arguments)
        assert (status, out) == (1, "")
        assert sentence in err
        assert len(err.strip().splitlines()) == 1


def test_igbp_classes_are_described_too(look: Any, write_raster: Callable[..., Path]) -> None:
    path = write_raster(np.full((1, 2, 2), 3, np.uint8), None, (500_000, 100, 0, 4_000_000, 0, -100), name="igbp10.tif")
    status, out, _ = look(path, 500_050, 3_999_950)
    lines = out.splitlines()
    assert (status, lines[0]) == (0, "Savanna")
    assert lines[-2].endswith("trees of more than 2 m cover 10 to 60 % of the ground.")
    assert lines[-1].startswith("Description after Sulla-Menashe & Friedl (2018)")
