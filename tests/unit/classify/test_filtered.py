"""The filtered map, an output like the others."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.analysis.export import ExportRequest, run_export
from scene_mapper.core.analysis.filter_map import FilterRequest, run_filter
from scene_mapper.core.analysis.map_cell import find_companions
from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.merge import merge_shards
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classify.shards import Shard
from scene_mapper.core.classify.workers import WorkerProcesses
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import InputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.raster_io import open_raster
from scene_mapper.tests.networks.mean import mean_network


@pytest.fixture
def request_(linear, write_raster, scene_dn, tmp_path) -> ClassifyRequest:
    folder = tmp_path / "out"
    folder.mkdir()
    source = str(write_raster(scene_dn(61, 47)))
    return ClassifyRequest(source, linear.map, folder / "map.tif", filtered=folder / "filtered.tif")


def codes(path: Path) -> np.ndarray:
    return open_raster(str(path)).ReadAsArray()


def filter_of(probabilities: Path, output: Path) -> np.ndarray:
    run_filter(FilterRequest(str(probabilities), output), SilentFeedback())
    return codes(output)


def test_it_is_the_filter_of_the_runs_own_probabilities(request_, tmp_path):
    filtered = request_.filtered
    result = classify(request_, InProcess(), SilentFeedback())
    assert (result.filtered, result.probabilities) == (filtered, None)
    assert sorted(p.name for p in filtered.parent.glob("*.tif")) == ["filtered.tif", "map.tif"]
    assert not list(filtered.parent.glob(".*"))
    kept = replace(request_, output=tmp_path / "map2.tif", probabilities=tmp_path / "p.tif", filtered=None)
    assert classify(kept, InProcess(), SilentFeedback()).filter_result is None
    assert (codes(request_.output) == codes(kept.output)).all()
    assert (codes(filtered) == filter_of(kept.probabilities, tmp_path / "f2.tif")).all()
    smoothed = result.filter_result
    assert smoothed.counts == {code: int((codes(filtered) == code).sum()) for code in LCZ.codes}
    assert provenance(filtered, "INPUT") == f"the probabilities of {request_.output}"
    assert provenance(filtered, "SOURCE") == provenance(request_.output, "SOURCE") == Path(request_.source).name


def test_the_confidence_of_the_run_belongs_to_its_filtered_map_too(request_, tmp_path):
    """Also to one that is filtered later, and to an export: all are maps of the same scene."""
    confidence = request_.output.with_name("map_confidence.tif")
    classify(replace(request_, confidence=confidence), InProcess(), SilentFeedback())
    later = FilterRequest(str(request_.output), tmp_path / "later.tif", method="majority")
    run_filter(later, SilentFeedback())
    exported = ExportRequest(str(request_.output), tmp_path / "umep.tif", target="umep")
    run_export(exported, SilentFeedback())
    for path in (request_.filtered, later.output, exported.output):
        assert find_companions(str(path), [str(confidence)]).confidence == str(confidence)
        assert provenance(path, "SOURCE") == Path(request_.source).name
    assert provenance(exported.output, "INPUT") == str(request_.output)


@pytest.mark.parametrize("keep", [False, True])
def test_workers_filter_the_merged_probabilities(request_, tmp_path, keep):
    probabilities = request_.output.with_name("p.tif")
    shared = replace(request_, probabilities=probabilities if keep else None)
    result = classify(shared, WorkerProcesses(2), SilentFeedback())
    alone = replace(request_, output=tmp_path / "m.tif", probabilities=tmp_path / "p.tif", filtered=tmp_path / "f.tif")
    one = classify(alone, InProcess(), SilentFeedback())
    expected = filter_of(probabilities if keep else alone.probabilities, tmp_path / "f2.tif")
    assert (codes(shared.filtered) == expected).all()
    assert (result.filtered, result.probabilities) == (shared.filtered, shared.probabilities)
    assert result.filter_result.counts == one.filter_result.counts
    assert result.filter_result.changed == (codes(shared.filtered) != codes(shared.output)).sum()
    written = {p.name for p in request_.output.parent.glob("*.tif")}
    assert written == {"map.tif", "filtered.tif"} | ({"p.tif"} if keep else set())
    assert not list(request_.output.parent.glob(".*"))
    assert provenance(shared.filtered, "INPUT") == f"the probabilities of {shared.output}"


def test_merging_shards_of_a_filtered_map_filters_it(request_, tmp_path, watcher):
    classify(replace(request_, probabilities=tmp_path / "p.tif"), InProcess(), SilentFeedback())
    parts = []
    for i in (1, 2, 3):
        part = replace(request_, output=tmp_path / f"m{i}.tif", filtered=tmp_path / f"f{i}.tif")
        assert classify(part, Shard(i, 3), SilentFeedback()).filter_result is None
        parts.append(part)
    merged, seen = tmp_path / "merged.tif", watcher()
    smoothed = merge_shards([part.filtered for part in parts], merged, seen)
    assert (codes(merged) == filter_of(tmp_path / "p.tif", tmp_path / "f.tif")).all()
    assert (codes(merged) == codes(request_.filtered)).mean() == 1
    assert smoothed.counts == {code: int((codes(merged) == code).sum()) for code in LCZ.codes}
    assert provenance(merged, "FILTER").startswith("Gaussian")
    assert provenance(merged, "SHARD") is None
    assert merged.with_suffix(".qml").exists()
    assert seen.progress == sorted(seen.progress)
    assert seen.progress[-1] == 100
    with pytest.raises(InputError, match="are shards of different maps"):
        merge_shards([parts[0].filtered, parts[1].output, parts[2].filtered], tmp_path / "x.tif", watcher())
    assert not list(tmp_path.glob(".*"))
    assert not (tmp_path / "x.tif").exists()


def test_stopped_while_workers_results_are_merged_nothing_is_left(request_):
    asked = replace(request_, probabilities=request_.output.with_name("p.tif"))
    with pytest.raises(RunCancelled):
        classify(asked, WorkerProcesses(2), StopInTheFilter())
    assert list(request_.output.parent.iterdir()) == []


def provenance(path: Path, key: str) -> str | None:
    return open_raster(str(path)).GetMetadataItem(f"SCENE_MAPPER_{key}")


class StopInTheFilter(SilentFeedback):
    def __init__(self) -> None:
        self.filtering = False

    def isCanceled(self) -> bool:
        return self.filtering

    def pushInfo(self, info: str, /) -> None:
        self.filtering = self.filtering or info.startswith("The map is filtered")


def test_stopped_in_the_filter_it_leaves_nothing(request_):
    with pytest.raises(RunCancelled):
        classify(request_, InProcess(), StopInTheFilter())
    assert list(request_.output.parent.iterdir()) == []


def test_what_cannot_be_filtered_is_refused_before_the_run(request_, write_raster, scene_dn, tmp_path):
    card, _ = mean_network(tmp_path, "igbp", IGBP_SIMPLIFIED, "single")
    nowhere = str(write_raster(scene_dn(40, 40), transform=None, name="nowhere.tif"))
    for wrong, error, sentence in (
        ({"card": card}, RequestError, "The filter is for Local Climate Zones"),
        ({"source": nowhere}, InputError, "has no CRS"),
        ({"confidence": request_.filtered}, RequestError, "Two outputs"),
        ({"filtered": request_.output}, RequestError, "Two outputs"),
    ):
        for executor in (InProcess(), Shard(1, 2), WorkerProcesses(2)):
            with pytest.raises(error, match=sentence):
                classify(replace(request_, **wrong), executor, SilentFeedback())
    assert list(request_.output.parent.iterdir()) == []


def test_on_the_command_line(request_, capsys):
    filtered = request_.filtered
    arguments = [request_.source, request_.output, "--model", request_.card.model_path, "--filtered", filtered]
    assert main(["classify", *map(str, arguments), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["filtered"] == str(filtered)
    assert told["filtered_changed"] == int((codes(filtered) != codes(request_.output)).sum()) > 0
    files = [str(filtered.with_name(f"f{i}.tif")) for i in (1, 2)]
    for i, file in enumerate(files, 1):
        arguments[-1:] = [file, "--shard", f"{i}/2"]
        assert main(["classify", *map(str, arguments), "--quiet"]) == 0
        arguments[-3:] = [file]
    assert main(["merge", str(filtered.with_name("merged.tif")), *files, "--quiet"]) == 0
    assert (codes(filtered.with_name("merged.tif")) == codes(filtered)).all()
    workers = ["--filtered", str(filtered.with_name("w.tif")), "--workers", "2", "--quiet"]
    assert main(["classify", *map(str, arguments[:-2]), *workers]) == 0
    assert (codes(filtered.with_name("w.tif")) == codes(filtered)).all()
