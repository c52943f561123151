"""Adapting on a made-up city where the right answer is known, and using the result in every door."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, ogr

from scene_mapper.cli import main
from scene_mapper.core.adapt.adapt import adapt_network
from scene_mapper.core.adapt.area_cells import gather
from scene_mapper.core.adapt.head import fit_heads
from scene_mapper.core.adapt.request import AdaptRequest
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.features import FeatureRequest, SceneFeatureReader
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.find import default_network, find_network
from scene_mapper.core.networks.library import open_library
from scene_mapper.tests.networks.city import CRS, square

pytestmark = pytest.mark.once


@pytest.mark.parametrize("kind", ["scene", "map"])
def test_the_adapted_network_knows_the_city(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, tmp_path: Path, read: Any, kind: str
) -> None:
    """A network of random weights becomes right everywhere, by three areas of each class."""
    parent = getattr(tiny, kind)
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), parent))
    result = adapt_network(AdaptRequest(str(draw(city.squares(3))), "my-city", forest=False), reader, SilentFeedback())
    assert not result.kept_original
    assert result.areas.counts() == {2: (3, 12), 6: (3, 12), 11: (3, 12), 17: (3, 12)}
    assert result.accuracy is not None
    assert result.measured.original is not None
    assert result.accuracy.overall > 0.99 > 0.6 > result.measured.original.overall
    assert result.accuracy.repetitions == 25

    card = find_network("my-city")
    assert card.model_path == library / "my-city.onnx"
    assert card.sha256 == result.card.sha256 != parent.sha256
    assert parent.id in card.description
    assert parent.sha256 in card.description
    assert "3 areas, 12 cells" in card.trained_on
    assert card.accuracy[0].metric == "OA"
    output, probabilities = tmp_path / "map.tif", tmp_path / "probabilities.tif"
    classify(ClassifyRequest(str(city.scene), card, output, probabilities=probabilities), InProcess(), SilentFeedback())
    inner = city.inner()
    assert (read(output)[inner] == city.truth[inner]).mean() > 0.99

    # The file's probabilities are the solver's.
    areas, scenes = result.areas, reader.read(np.zeros(city.truth.shape, bool), SilentFeedback())
    cells = gather(areas, scenes, reader.layers)
    assert result.measured.strength is not None
    head = fit_heads(cells, [result.measured.strength])[0]
    written = read(probabilities)[:, areas.cells[:, 0], areas.cells[:, 1]].T
    np.testing.assert_allclose(written, np.exp(head.log_probabilities(cells)), atol=1e-5)


def test_the_command_adapts_and_reports(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, tmp_path: Path, capsys: Any
) -> None:
    wrong = [*city.squares(6)]
    row, col, side, _ = wrong[0]
    wrong[0] = (row, col, side, 17)  # an area of class 2 that somebody called water
    checked = tmp_path / "checked.gpkg"
    command = ["adapt", str(city.scene), str(draw(wrong)), "--model", str(tiny.map.model_path), "--id", "told"]
    assert main([*command, "--checked", str(checked), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["id"] == "told"
    assert [(v["number"], v["class"], v["rather"]) for v in told["suspicious"]] == [(1, 17, 2)]
    assert told["accuracy"]["adapted"]["figures"]["oa"]["mean"] > told["accuracy"]["original"]["figures"]["oa"]["mean"]
    assert np.sum(told["accuracy"]["adapted"]["matrix"]) == 25 * 4 * 8  # 2 areas of each class, of 4 cells
    dataset = ogr.Open(str(checked))
    layer = dataset.GetLayer(0)
    first = layer.GetFeature(1)
    assert (first["number"], first["suspicious"], first["rather_name"]) == (1, 1, "LCZ 2: Compact mid-rise")
    assert layer.GetFeatureCount() == 24


def test_two_dates_are_trained_on_together(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, write_raster: Callable[..., Path]
) -> None:
    darker = gdal.Open(str(city.scene)).ReadAsArray() // 2
    other = write_raster(darker.astype(np.uint16), name="winter.tif")
    reader = SceneFeatureReader(FeatureRequest((str(city.scene), str(other)), tiny.map))
    result = adapt_network(AdaptRequest(str(draw(city.squares(3))), "both", forest=False), reader, SilentFeedback())
    assert result.scenes == ("scene.tif", "winter.tif")
    assert result.n_cells == 2 * 48


def test_an_adapted_network_is_for_its_place_and_never_taken_unasked(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path
) -> None:
    """Asked for no network, the toolbox takes `default_network`; nobody who maps another city wants this one."""
    before = default_network()
    request = AdaptRequest(str(draw(city.squares(2))), "a-first-city", title="A first", forest=False)
    parent = replace(tiny.map, temperature=3.0)
    adapted = adapt_network(
        request, SceneFeatureReader(FeatureRequest((str(city.scene),), parent)), SilentFeedback()
    ).card
    assert adapted.temperature == 1
    assert adapted.origin == find_network("a-first-city").origin == "adapted"
    assert (adapted.scheme, before.scheme) == (LCZ, LCZ)
    assert default_network().id == default_network(LCZ).id == before.id != adapted.id
    networks = [card.id for card in open_library().networks if card.scheme == LCZ]
    assert networks[-1] == adapted.id


def test_classes_without_areas_stay_or_are_left_out(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, tmp_path: Path, read: Any
) -> None:
    areas = str(draw(city.squares(3)))
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
    maps = {}
    for name, leave_out in (("stay", False), ("left", True)):
        adapt_network(AdaptRequest(areas, name, leave_out=leave_out, forest=False), reader, SilentFeedback())
        probabilities = tmp_path / f"{name}.tif"
        request = ClassifyRequest(
            str(city.scene), find_network(name), tmp_path / f"{name}-map.tif", probabilities=probabilities
        )
        classify(request, InProcess(), SilentFeedback())
        maps[name] = read(probabilities)
    absent = [i for i, code in enumerate(find_network("stay").scheme.codes) if code not in (2, 6, 11, 17)]
    assert maps["stay"][absent].max() > 0
    assert maps["left"][absent].max() == 0


def test_classes_of_ones_own(city: Any, tiny: Any, library: Path, tmp_path: Path, read: Any) -> None:
    names = {2: "informal settlement", 6: "greenhouse", 11: "forest", 17: "solar park"}
    path = tmp_path / "own.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("own", CRS, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("what", ogr.OFTString))
    for row, col, side, code in city.squares(3):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(square(row, col, side))
        feature["what"] = names[code]
        layer.CreateFeature(feature)
    layer = source = None
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.scene))
    request = AdaptRequest(str(path), "own", field="what", own_classes=True, forest=False)
    result = adapt_network(request, reader, SilentFeedback())
    assert result.measured.original is None
    card = find_network("own")
    assert [c.name for c in card.scheme.classes] == ["forest", "greenhouse", "informal settlement", "solar park"]
    output = tmp_path / "own.tif"
    classify(ClassifyRequest(str(city.scene), card, output), InProcess(), SilentFeedback())
    code_of = {c.name: c.code for c in card.scheme.classes}
    truth = np.vectorize(lambda code: code_of[names[code]])(city.truth)
    inner = city.inner()
    assert (read(output)[inner] == truth[inner]).mean() > 0.99


def test_separate_test_areas_lead(city: Any, draw: Callable[..., Path], tiny: Any, library: Path) -> None:
    squares = city.squares(6)
    train, test = [s for i, s in enumerate(squares) if i % 2], [s for i, s in enumerate(squares) if not i % 2]
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
    request = AdaptRequest(str(draw(train)), "tested", test_areas=str(draw(test, "test.gpkg")), forest=False)
    result = adapt_network(request, reader, SilentFeedback())
    assert result.test is not None
    assert result.test.adapted.matrix.sum() == 12 * 4
    assert result.test.adapted.overall == 1
    assert result.card.accuracy[0].on == "separate test areas"


def test_what_is_trained_on_is_not_tested(city: Any, draw: Callable[..., Path], tiny: Any, library: Path) -> None:
    """Test areas of which some are training areas, too: their figure leads the factsheet, and must be of others."""
    squares = city.squares(6)
    train, test = [s for i, s in enumerate(squares) if i % 2], [s for i, s in enumerate(squares) if not i % 2]
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
    areas = str(draw(train))
    request = AdaptRequest(areas, "tested", test_areas=str(draw([*test, *train[:3]], "mix.gpkg")), forest=False)
    result = adapt_network(request, reader, SilentFeedback())
    assert result.test is not None
    assert result.test.adapted.matrix.sum() == 12 * 4 == len(result.test.areas.cells)
    told = "12 cells of test areas lie in training areas and were not used for testing."
    assert told in list(map(str, result.warnings))
    with pytest.raises(InputError, match=r"All test areas of .* lie in training areas") as refusal:
        adapt_network(AdaptRequest(areas, "none", test_areas=areas, forest=False), reader, SilentFeedback())
    assert "in other places" in str(refusal.value.hint)
    assert not (library / "none.json").exists()


def test_a_network_that_would_get_worse_keeps_its_head(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, read: Any, tmp_path: Path
) -> None:
    """Areas whose classes are dealt out at random teach nothing: the parent that knows the city is better."""
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
    good = adapt_network(AdaptRequest(str(draw(city.squares(6))), "good", forest=False), reader, SilentFeedback())
    rng = np.random.default_rng(3)
    squares = city.squares(6)
    mixed = [(r, c, s, code if rng.random() < 0.6 else int(rng.choice([2, 6, 11, 17]))) for r, c, s, code in squares]
    parent = replace(find_network("good"), temperature=3.0)
    again = SceneFeatureReader(FeatureRequest((str(city.scene),), parent))
    result = adapt_network(AdaptRequest(str(draw(mixed, "mixed.gpkg")), "kept", forest=False), again, SilentFeedback())
    measured = result.measured
    assert result.kept_original
    assert measured.rejected is not None
    assert measured.original is not None
    assert measured.rejected.overall < measured.original.overall
    assert result.accuracy is measured.adapted is measured.original  # what every door shows
    assert result.card.accuracy[0].value == pytest.approx(measured.original.overall, abs=1e-4)
    assert any("so the original last layer was kept" in warning for warning in result.warnings)
    assert result.card.temperature == 3  # as before: its scores are those of the original
    one, two = tmp_path / "one.tif", tmp_path / "two.tif"
    for name, path in (("good", one), ("kept", two)):
        classify(ClassifyRequest(str(city.scene), find_network(name), path), InProcess(), SilentFeedback())
    assert (read(one) == read(two)).all()
    assert good.card.id == "good"


def test_asking_again_costs_no_pass_and_cancelling_leaves_nothing(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, watcher: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    areas = str(draw(city.squares(3)))
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
    with pytest.raises(RunCancelled):
        adapt_network(AdaptRequest(areas, "stopped", forest=False), reader, watcher(stop_at=3))
    adapt_network(AdaptRequest(areas, "first", forest=False), reader, SilentFeedback())
    monkeypatch.setattr(SceneFeatureReader, "_of_scene", None)  # a second pass would fail
    adapt_network(AdaptRequest(areas, "second", forest=False), reader, SilentFeedback())
    with pytest.raises(RunCancelled):
        adapt_network(AdaptRequest(areas, "third", forest=False), reader, watcher(stop_at=8))
    assert sorted(path.stem for path in library.glob("*.json") if path.stem in ("stopped", "third")) == []
    assert list(library.glob("*.part")) == []


def test_areas_that_nothing_can_be_learnt_from(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, tmp_path: Path
) -> None:
    reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))

    def refused(path: Path, message: str, **options: Any) -> None:
        with pytest.raises((InputError, RequestError), match=message) as refusal:
            adapt_network(AdaptRequest(str(path), "bad", forest=False, **options), reader, SilentFeedback())
        assert refusal.value.hint
        assert not (library / "bad.json").exists()

    one_class = [s for s in city.squares(3) if s[3] == 6]
    refused(draw(one_class, "one.gpkg"), "of one class .LCZ 6: Open low-rise.")
    refused(draw([(900, 900, 3, 2), (950, 900, 3, 6)], "away.gpkg"), "No area of .* covers most of a cell")
    refused(draw([(2, 2, 0.4, 2), (9, 9, 0.4, 6)], "tiny.gpkg"), "No area of .* covers most of a cell")
    refused(tmp_path / "missing.gpkg", "no file")
    refused(city.scene, "raster")
    adapt_network(AdaptRequest(str(draw(city.squares(2))), "taken", forest=False), reader, SilentFeedback())
    with pytest.raises(RequestError, match="network 'taken' already") as refusal:
        adapt_network(AdaptRequest(str(draw(city.squares(2))), "taken", forest=False), reader, SilentFeedback())
    assert "'taken-2'" in refusal.value.hint
    adapt_network(
        AdaptRequest(str(draw(city.squares(2))), "taken", replace=True, forest=False), reader, SilentFeedback()
    )
    for replace_it in (False, True):  # a bundled network's id
        with pytest.raises(RequestError, match="'lcz-lite' already"):
            adapt_network(AdaptRequest("areas.gpkg", "lcz-lite", replace=replace_it), reader, SilentFeedback())
    with pytest.raises(RequestError, match="has no id"):
        AdaptRequest("areas.gpkg", "")
    for bad in ("My City", "../up", "a" * 200):
        with pytest.raises(RequestError, match="cannot be used"):
            AdaptRequest("areas.gpkg", bad)


def test_cancelling_at_any_moment_leaves_the_library_as_it_was(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, watcher: Any
) -> None:
    areas = str(draw(city.squares(3)))
    adapt_network(
        AdaptRequest(areas, "mine", forest=False),
        SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map)),
        SilentFeedback(),
    )
    before = contents(library)
    request = AdaptRequest(str(draw(city.squares(2), "others.gpkg")), "mine", replace=True, forest=False)
    cancelled, moment = 0, 1
    while True:
        reader = SceneFeatureReader(FeatureRequest((str(city.scene),), tiny.map))
        try:
            adapt_network(request, reader, watcher(stop_at=moment))
        except RunCancelled:
            cancelled += 1
            assert contents(library) == before
            moment += 5
        else:
            break
    assert cancelled >= 6  # while reading, while choosing the strength, and while measuring
    assert contents(library) != before


@pytest.mark.parametrize("limit", [1_000, 9_000, 15_000])
def test_a_full_disk_leaves_nothing_half_made(
    city: Any, draw: Callable[..., Path], tiny: Any, library: Path, tmp_path: Path, limit: int
) -> None:
    """No file may grow beyond the limit: first of a new network, then of one that replaces another."""
    areas = str(draw(city.squares(3)))
    command = ["adapt", str(city.scene), areas, "--model", str(tiny.map.model_path), "--no-forest", "--id", "full"]
    program = f"""
import resource, signal, sys
from scene_mapper.cli import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
sys.exit(main(sys.argv[1:]))
"""

    def refused(extra: list[str]) -> None:
        before = contents(library)
        done = subprocess.run(
            [sys.executable, "-B", "-c", program, *command, *extra],
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )
        assert done.returncode == 1, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert "cannot be written" in done.stderr
        assert contents(library) == before

    refused([])
    assert main(command) == 0
    refused(["--replace", "--leave-out"])


def contents(library: Path) -> dict[str, bytes]:
    """Return every file of the library and of its folders, with its content."""
    return {str(path.relative_to(library)): path.read_bytes() for path in library.rglob("*") if path.is_file()}
