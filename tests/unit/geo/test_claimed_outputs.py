"""A run claims all of its outputs before it computes: it is refused at once, or it can write them all."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.classmap.class_map import new_class_map
from scene_mapper.core.classmap.schemes import IGBP, LCZ, ClassScheme
from scene_mapper.core.draft import Draft, claimed
from scene_mapper.core.errors import OutputError
from scene_mapper.core.geo.ground import spatial_reference
from scene_mapper.core.geo.map_geometry import MapGeometry
from scene_mapper.tests.networks.city import draw_areas

GEOMETRY = MapGeometry(
    40, 40, (500_000.0, 100.0, 0.0, 4_000_000.0, 0.0, -100.0), spatial_reference("EPSG:32633").ExportToWkt()
)


def write_map(path: Path, scheme: ClassScheme, seed: int) -> Path:
    with new_class_map(path, GEOMETRY, scheme, {}) as raster:
        raster.write(1, 0, np.random.default_rng(seed).integers(1, 11, (40, 40)).astype(np.uint8))
        raster.finish(None)
    return path


@contextmanager
def written_by_another_run(path: Path) -> Iterator[None]:
    """Let another thread hold a file, as another run does."""
    holds, over = threading.Event(), threading.Event()

    def hold() -> None:
        with Draft(path):
            holds.set()
            over.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    assert holds.wait(10)
    try:
        yield
    finally:
        over.set()
        thread.join()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


MAPS = ("a.tif", "b.tif")
RUNS = {
    "compare": ("compare a.tif b.tif --changes c.tif --report r.html --csv t.csv --json-file j.json", MAPS),
    "accuracy": ("accuracy a.tif b.tif --hits h.tif --report r.html --csv t.csv --json-file j.json", MAPS),
    "areas": ("areas a.tif --zones z.geojson --zones-out z.gpkg --report r.html --csv t.csv", (*MAPS, "z.geojson")),
    "labels": ("scenelabels i.tif --scene 4 --single s.tif --layer l.gpkg --csv t.csv --report r.html", ("i.tif",)),
    "parameters": ("parameters a.tif p.tif --table t.csv", MAPS),
}
"""A command and its inputs."""
ZONE = """{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}},
"features": [{"type": "Feature", "properties": {"zone": "a"}, "geometry": {"type": "Polygon", "coordinates":
[[[500100, 3999900], [502000, 3999900], [502000, 3998000], [500100, 3999900]]]}}]}"""


def outputs_of(command: str, inputs: Sequence[str]) -> list[str]:
    return [word for word in command.split() if "." in word and word not in inputs]


@pytest.mark.parametrize("kind", sorted(RUNS))
def test_a_run_that_cannot_write_one_of_its_files_writes_none(kind, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write_map(Path("a.tif"), LCZ, 1)
    write_map(Path("b.tif"), LCZ, 2)
    write_map(Path("i.tif"), IGBP, 3)
    Path("z.geojson").write_text(ZONE)
    command, inputs = RUNS[kind]
    before = names(tmp_path)
    for held in outputs_of(command, inputs):
        with written_by_another_run(Path(held)):
            assert main(command.split()) == 1
            assert f"{held} is being written by another run" in capsys.readouterr().err
            assert names(tmp_path) == before, held
    assert main(command.split()) == 0
    made = {name for name in names(tmp_path) if not name.endswith((".qml", ".aux.xml"))}
    assert made - set(before) == set(outputs_of(command, inputs))
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_map_is_not_computed_if_one_of_its_files_is_being_written(
    workers, linear, write_raster, scene_dn, tmp_path, capsys
):
    scene = write_raster(scene_dn(60, 60))
    folder = tmp_path / "out"
    folder.mkdir()
    outputs = {name: folder / f"{name}.tif" for name in ("filtered", "confidence", "probabilities")}
    options = [text for name, path in outputs.items() for text in (f"--{name}", str(path))]
    command = ["classify", str(scene), str(folder / "map.tif"), "--model", str(linear.map.model_path), *options]
    for held in outputs.values():
        with written_by_another_run(held):
            assert main([*command, "--workers", workers]) == 1
            told = capsys.readouterr().err
            assert f"{held} is being written by another run" in told
            assert "cells of" not in told  # what the log says of a plan before it is computed
            assert names(folder) == []
    assert main([*command, "--workers", workers]) == 0
    assert {path.name for path in folder.glob("*.tif")} == {"map.tif", *(path.name for path in outputs.values())}
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize("option", ["--filtered", "--confidence", "--probabilities"])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_name_of_another_format_is_refused_before_a_map_is_computed(
    option, workers, linear, write_raster, scene_dn, tmp_path, capsys
):
    scene = write_raster(scene_dn(60, 60))
    command = ["classify", str(scene), str(tmp_path / "map.tif"), "--model", str(linear.map.model_path)]
    assert main([*command, option, str(tmp_path / "other.gpkg"), "--workers", workers]) == 1
    told = capsys.readouterr().err
    assert "other.gpkg is not the name of a GeoTIFF. Use the extension .tif." in told
    assert "cells" not in told
    assert names(tmp_path) == ["scene.tif"]


@pytest.mark.parametrize("path", [".", "./", "/", ".."])
def test_a_folder_is_no_output(path, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write_map(Path("a.tif"), LCZ, 1)
    for command in (
        ["lczfilter", "a.tif", path],
        ["areas", "a.tif", "--csv", path],
        ["draw", "a.tif", "--output", path],
    ):
        assert main(command) == 1
        told = capsys.readouterr().err
        assert "is a folder. Enter the name of a file." in told or command[0] == "draw"
    if path != "..":
        assert main(["style", "a.tif", "--output", path]) == 1
        assert "is a folder. Enter the name of a file." in capsys.readouterr().err


@pytest.mark.parametrize("held", ["checked.gpkg", "report.html", "mine.onnx"])
def test_a_network_is_not_adapted_if_one_of_its_files_is_being_written(held, city, tiny, library, tmp_path, capsys):
    areas = draw_areas(tmp_path / "areas.gpkg", city.squares(3))
    folder = tmp_path / "out"
    folder.mkdir()
    options = ["--checked", str(folder / "checked.gpkg"), "--report", str(folder / "report.html"), "--no-forest"]
    command = ["adapt", str(city.scene), str(areas), "--model", str(tiny.map.model_path), "--id", "mine", *options]
    library.mkdir(parents=True, exist_ok=True)
    before = names(library)
    with written_by_another_run((library if held.endswith(".onnx") else folder) / held):
        assert main(command) == 1
        told = capsys.readouterr().err
        assert f"{held} is being written by another run" in told
        assert "polygons were read" not in told
        assert (names(library), names(folder)) == (before, [])
    assert main(command) == 0
    assert names(folder) == ["checked.gpkg", "report.html"]
    assert "mine.onnx" in names(library)
    assert not [*folder.glob(".*"), *library.glob(".*")]


def test_a_claim_ends_where_one_of_several_files_cannot_be_claimed(tmp_path):
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    with written_by_another_run(second):
        with pytest.raises(OutputError, match=r"b\.csv is being written by another run"), claimed([first, second]):
            pass
        with written_by_another_run(first):  # which the refused run holds no longer
            pass
    with pytest.raises(OutputError, match="cannot be written"), claimed([first, tmp_path / "nowhere" / "c.csv"]):
        pass
    assert list(tmp_path.iterdir()) == []
