"""A network that has not run here yet is tried on a piece of the plan, so that the time can be foretold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scene_mapper.core.classify.estimate import estimate
from scene_mapper.core.classify.plan import make_plan
from scene_mapper.core.classify.request import ClassifyRequest, Extent
from scene_mapper.core.classify.trial_run import is_unsure, trial_run
from scene_mapper.core.inference import speed
from scene_mapper.core.inference.run_settings import RunSettings
from scene_mapper.core.inference.session import open_network


@pytest.fixture
def plan_of(write_raster, scene_dn, tmp_path):
    def make(card, dn=None, **options):
        source = write_raster(scene_dn(300, 200) if dn is None else dn)
        return make_plan(ClassifyRequest(str(source), card, tmp_path / "map.tif", **options))

    return make


@pytest.mark.parametrize("kind", ["scene", "map"])
def test_the_first_forecast_knows_the_time(kind, linear, plan_of, home):
    card = getattr(linear, kind)
    plan, network = plan_of(card), open_network(card, "cpu")
    assert estimate(plan, network.device).seconds is None
    trial_run(plan, network)
    foretold = estimate(plan, network.device)
    assert foretold.cells == 75 * 50
    assert 0 < foretold.seconds < 60
    assert not plan.request.output.exists()


def test_what_a_run_has_shown_is_believed_unless_a_long_run_follows_a_short_one(linear, plan_of, home):
    plan, device = plan_of(linear.scene), open_network(linear.scene, "cpu").device
    assert is_unsure(plan, device)
    for rate, tuned, unsure in ((5000.0, False, False), (5.0, False, True), (5.0, True, False)):
        speed.remember(linear.scene, device, speed.Speed(RunSettings(batch=8, sessions=1, tuned=tuned), rate))
        assert is_unsure(plan, device) is unsure


def test_a_piece_without_data_says_nothing(linear, plan_of, scene_dn, home):
    dn = scene_dn(300, 200)
    dn[:, 100:200, 50:150] = 0  # the middle
    plan, network = plan_of(linear.map, dn, extent=Extent(500_600, 3_998_200, 501_400, 3_998_800)), None
    network = open_network(linear.map, "cpu")
    trial_run(plan, network)
    assert speed.recall(linear.map, network.device) is None


def test_cells_without_data_do_not_count_as_fast(linear, plan_of, scene_dn, home, watcher):
    from scene_mapper.core.classify.engine import InProcess, classify

    dn = scene_dn(300, 200)
    dn[:, :150] = 0
    request = replace(plan_of(linear.scene, dn).request, batch=0)
    result = classify(request, InProcess(), watcher())
    assert result.nodata_cells == pytest.approx(75 * 50 / 2, rel=0.1)
    assert speed.recall(linear.scene, result.device) is None  # fewer than 2,000 were computed
