"""What the dialog foresees of a run, also of one with a network that never comes to an end."""

from __future__ import annotations

from dataclasses import replace

from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.networks.library import install_network
from scene_mapper.tests.networks.endless import endless_network
from scene_mapper.ui.classify.estimate import foresee


def test_a_trial_run_ends_when_nobody_waits_for_it(qgis_app, linear, write_raster, scene_dn, tmp_path) -> None:
    card = install_network(replace(linear.scene, id="endless", sha256=""), endless_network(), tmp_path / "net")
    asked: list[int] = []

    def closing() -> bool:
        asked.append(len(asked))
        return len(asked) > 5

    request = ClassifyRequest(str(write_raster(scene_dn(60, 60))), card, tmp_path / "map.tif")
    forecast = foresee(request, closing)
    assert len(asked) > 5
    assert forecast.seconds is None
    assert forecast.n_cells == 15 * 15
