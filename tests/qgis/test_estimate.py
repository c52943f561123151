"""What the dialog foresees of a run, also of one with a network that never comes to an end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.errors import RunCancelled
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.library import install_network
from scene_mapper.tests.networks.endless import endless_network
from scene_mapper.ui.classify.estimate import foresee


def test_a_trial_run_ends_when_nobody_waits_for_it(qgis_app, linear, write_raster, scene_dn, tmp_path) -> None:
    card = install_network(replace(linear.scene, id="endless", sha256=""), endless_network(), tmp_path / "net")

    class Closing(SilentFeedback):
        asked = 0

        def isCanceled(self) -> bool:
            self.asked += 1
            return self.asked > 5

    closing = Closing()
    request = ClassifyRequest(str(write_raster(scene_dn(60, 60))), card, tmp_path / "map.tif")
    with pytest.raises(RunCancelled):
        foresee(request, closing)
    assert closing.asked > 5
