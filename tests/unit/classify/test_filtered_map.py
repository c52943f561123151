"""A map and its filtered twin in one run."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.analysis.filter_map import FilterRequest, run_filter
from scene_mapper.core.classify.engine import classify
from scene_mapper.core.classify.filtered_map import classify_and_filter
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from scene_mapper.core.errors import InputError, RequestError, RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.geo.raster_io import open_raster
from scene_mapper.tests.networks.mean import mean_network


@pytest.fixture
def request_(linear, write_raster, scene_dn, tmp_path) -> ClassifyRequest:
    folder = tmp_path / "out"
    folder.mkdir()
    return ClassifyRequest(str(write_raster(scene_dn(61, 47))), linear.scene, folder / "map.tif")


def codes(path: Path) -> np.ndarray:
    return open_raster(str(path)).ReadAsArray()


def test_it_is_the_filter_of_the_runs_own_probabilities(request_, tmp_path):
    filtered = request_.output.with_name("filtered.tif")
    result, smoothed = classify_and_filter(request_, filtered, SilentFeedback())
    assert result.probabilities is None
    assert sorted(p.name for p in filtered.parent.glob("*.tif")) == ["filtered.tif", "map.tif"]
    kept = replace(request_, output=tmp_path / "map2.tif", probabilities=tmp_path / "p.tif")
    classify(kept, SilentFeedback())
    run_filter(FilterRequest(str(kept.probabilities), tmp_path / "f2.tif"), SilentFeedback())
    assert (codes(request_.output) == codes(kept.output)).all()
    assert (codes(filtered) == codes(tmp_path / "f2.tif")).all()
    assert smoothed.counts == {code: int((codes(filtered) == code).sum()) for code in LCZ.codes}
    source = open_raster(str(filtered)).GetMetadataItem("SCENE_MAPPER_SOURCE")
    assert source == f"the probabilities of {request_.output}"


class StopInTheFilter(SilentFeedback):
    def __init__(self) -> None:
        self.filtering = False

    def isCanceled(self) -> bool:
        return self.filtering

    def pushInfo(self, info: str, /) -> None:
        self.filtering = self.filtering or info.startswith("The map is filtered")


def test_stopped_in_the_filter_it_leaves_nothing(request_):
    with pytest.raises(RunCancelled):
        classify_and_filter(request_, request_.output.with_name("filtered.tif"), StopInTheFilter())
    assert list(request_.output.parent.iterdir()) == []


def test_what_cannot_be_filtered_is_refused_before_the_run(request_, write_raster, scene_dn, tmp_path):
    card, _ = mean_network(tmp_path, "igbp", IGBP_SIMPLIFIED, "single")
    nowhere = str(write_raster(scene_dn(40, 40), transform=None, name="nowhere.tif"))
    for wrong, error, sentence in (
        (replace(request_, card=card), RequestError, "The filter is for maps of Local Climate Zones"),
        (replace(request_, source=nowhere), InputError, "has no coordinate system"),
        (replace(request_, confidence=request_.output.with_name("f.tif")), RequestError, "Two outputs"),
    ):
        with pytest.raises(error, match=sentence):
            classify_and_filter(wrong, request_.output.with_name("f.tif"), SilentFeedback())
    assert list(request_.output.parent.iterdir()) == []


def test_on_the_command_line(request_, capsys):
    filtered = request_.output.with_name("filtered.tif")
    arguments = [request_.source, request_.output, "--model", request_.card.model_path, "--filtered", filtered]
    assert main(["classify", *map(str, arguments), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["filtered"] == str(filtered)
    assert told["filtered_changed"] == int((codes(filtered) != codes(request_.output)).sum()) > 0
