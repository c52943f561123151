"""A class scheme is one table: one that is registered is made, styled, measured and exported by every command."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.cli import main
from scene_mapper.core.classmap.class_source import open_class_source
from scene_mapper.core.classmap.palettes import colour_blind_safe
from scene_mapper.core.classmap.schemes import SCHEMES
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.import_options import FoundNetwork, ImportOptions, described_card
from scene_mapper.tests.networks.linear import LinearNetwork
from scene_mapper.tests.registry.farmland import FARMLAND


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SCHEMES, FARMLAND.id, FARMLAND)


@pytest.fixture
def farm_map(write_raster: Callable[..., Path], scene_dn: Callable[..., np.ndarray], tmp_path: Path) -> Path:
    """A map that ``scene-mapper classify`` made with a network of the new scheme."""
    network = LinearNetwork(tmp_path / "networks", scheme=FARMLAND).scene
    scene, output = write_raster(scene_dn(40, 60)), tmp_path / "farms.tif"
    filtered, probabilities = tmp_path / "filtered.tif", tmp_path / "p.tif"
    extra = ("--probabilities", str(probabilities), "--filtered", str(filtered))
    assert main(["classify", str(scene), str(output), "--model", str(network.model_path), *extra, "--quiet"]) == 0
    assert (gdal.Open(str(probabilities)).RasterCount, gdal.Open(str(filtered)).RasterCount) == (4, 1)
    return output


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict:
    capsys.readouterr()
    assert main([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_map_carries_the_schemes_codes_colours_and_names(farm_map: Path) -> None:
    dataset = gdal.Open(str(farm_map))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray()
    assert set(np.unique(values)) <= set(FARMLAND.codes)
    assert len(np.unique(values)) > 1
    band.GetNoDataValue()
    assert band.GetCategoryNames()[9] == "Farmyard"
    assert band.GetColorTable().GetColorEntry(3) == (0xE0, 0xC0, 0x50, 255)
    assert 'label="Meadow"' in farm_map.with_suffix(".qml").read_text()


def test_it_is_styled(farm_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    styled = told(capsys, "style", farm_map, "--files", "sld", "clr")
    assert styled["scheme"] == "farmland"
    assert farm_map.with_suffix(".clr").read_text().splitlines()[0] == "3 224 192 80"
    colours = [c.colour for c in colour_blind_safe(FARMLAND).classes]
    assert len(set(colours)) == 4


def test_it_is_measured(farm_map: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    values = gdal.Open(str(farm_map)).ReadAsArray()
    report = tmp_path / "areas.html"
    areas = told(capsys, "areas", farm_map, "--report", report)
    by_code = {row["code"]: row["cells"] for row in areas["zones"][0]["classes"]}
    assert by_code == {code: np.count_nonzero(values == code) for code in FARMLAND.codes}
    assert "Farmyard" in report.read_text()
    figures = told(capsys, "accuracy", farm_map, tmp_path / "filtered.tif")["figures"]
    agree = values == gdal.Open(str(tmp_path / "filtered.tif")).ReadAsArray()
    assert figures["oa"] == pytest.approx(agree.mean())
    assert "oa_bu" in figures  # the scheme tells built from natural
    assert "oa_w" not in figures  # and says nothing of similarity


def test_it_is_exported_filtered_and_labelled(
    farm_map: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exported = told(capsys, "export", farm_map, tmp_path / "out.tif", "--for", "farmland")
    assert (exported["scheme"], exported["lost"]) == ("farmland", 0)
    values = gdal.Open(str(farm_map)).ReadAsArray()
    assert (gdal.Open(str(tmp_path / "out.tif")).ReadAsArray() == values).all()
    assert main(["export", str(farm_map), str(tmp_path / "umep.tif"), "--for", "umep"]) == 1
    assert "Select one of: farmland." in capsys.readouterr().err
    assert told(capsys, "lczfilter", farm_map, tmp_path / "f.tif", "--kernels", "Wheat=0/50")["cells"] == values.size
    labelled = told(capsys, "scenelabels", farm_map, "--scene", 5, "--single", tmp_path / "s.tif")
    assert labelled["scheme"] == "farmland"


def test_a_file_of_others_is_recognised_by_its_name_and_by_its_names(
    farm_map: Path, write_raster: Callable[..., Path]
) -> None:
    values = gdal.Open(str(farm_map)).ReadAsArray()[np.newaxis]
    plain = write_raster(values, None, name="farms_2026.tif")
    assert open_class_source(str(plain), SilentFeedback()).scheme is FARMLAND
    named = write_raster(values, None, name="other.tif")
    dataset = gdal.Open(str(named), gdal.GA_Update)
    dataset.GetRasterBand(1).SetCategoryNames(["", "", "", "wheat", "", "maize", "", "", "meadow", "farmyard"])
    dataset = None
    assert open_class_source(str(named), SilentFeedback()).scheme is FARMLAND


def test_an_import_takes_the_schemes_usual_cell() -> None:
    found = FoundNetwork("scene", 32, 0, 3, 4, "NCHW", "none")
    options = ImportOptions(scheme="farmland", bands="B04,B03,B02", scale="10000")
    assert described_card(Path("net.onnx"), found, options).stride_px == 4


def test_schemes_are_named_only_where_something_belongs_to_one() -> None:
    root = Path(__file__).resolve().parents[2]
    naming = {
        str(path.relative_to(root))
        for room in ("core", "cli", "processing", "layers", "ui")
        for path in root.joinpath(room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and {a.name for a in node.names} & {"LCZ", "IGBP", "IGBP_SIMPLIFIED"}
    }
    allowed = {
        "core/classmap/schemes.py",
        "core/classmap/class_coding.py",  # what a raster is taken for that tells nothing
        "core/classmap/class_source.py",
        "core/analysis/scene_label_map.py",
        "core/analysis/canopy_parameters.py",  # parameters of LCZs
        "core/analysis/export_targets.py",  # the tools' scheme
        "core/networks/presets.py",  # the published networks' schemes
        "cli/trainingareas.py",  # the scheme of new areas, unless another is asked for
        "processing/lczfilter.py",  # the table of LCZ kernels that the user may change
    }
    assert sorted(naming - allowed) == []
