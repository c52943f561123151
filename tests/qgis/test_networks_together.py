"""Several networks together: the algorithm, the ticks in Processing's dialogs and in ours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext

from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.tests.networks.mean import SCALING, mean_network
from scene_mapper.tests.qgis.dialog_hands import choose_network, run_to_end, settled
from scene_mapper.tests.qgis.test_network_widget import wrapper_in
from scene_mapper.tests.raster_files import raster_values
from scene_mapper.ui.classify.preview import preview_form
from scene_mapper.ui.networks.network_ticks import NetworkTicks
from scene_mapper.ui.networks.network_widget import NetworkChooser

RASTERS = ("OUTPUT", "MAJORITY", "DISAGREEMENT", "PROBABILITIES")


@pytest.fixture
def two(linear, tmp_path) -> tuple[str, str]:
    """The paths of two networks that fit together."""
    card, _ = mean_network(tmp_path / "networks", "two-bands", LCZ, "single", ("B03", "B02"), SCALING[:2])
    return str(linear.scene.model_path), str(card.model_path)


def test_the_algorithm_averages_networks_and_styles_what_they_say(run_algorithm, scene, two, tmp_path):
    alone = []
    for number, model in enumerate(two):
        p = tmp_path / f"{number}.tif"
        targets = {"OUTPUT": str(tmp_path / "map.tif"), "PROBABILITIES": str(p)}
        assert run_algorithm({"INPUT": str(scene), "MODEL": model, **targets}).error == ""
        alone.append(raster_values(p))
    targets = dict.fromkeys(RASTERS, "TEMPORARY_OUTPUT")
    done = run_algorithm({"INPUT": str(scene), "MODEL": " , ".join(two), **targets}, load=True)
    assert done.error == ""
    np.testing.assert_allclose(raster_values(done.results["PROBABILITIES"]), np.mean(alone, axis=0), rtol=0, atol=1e-6)
    assert [c.label for c in done.layers["DISAGREEMENT"].renderer().classes()] == [
        "all networks agree",
        "1 network differs",
        "2 networks differ",
    ]
    assert [c.value for c in done.layers["MAJORITY"].renderer().classes()] == list(LCZ.codes)
    assert done.layers["DISAGREEMENT"].name().startswith("Disagreement – ")
    history = "\n".join(done.layers["OUTPUT"].metadata().history())
    assert "classified with the mean of 2 networks: linear-scene + two-bands (Scene Mapper)" in history
    assert "The probabilities of 2 networks are averaged." in done.log


def test_one_network_has_no_majority(run_algorithm, scene, two, tmp_path):
    given = {"INPUT": str(scene), "MODEL": two[0], "OUTPUT": str(tmp_path / "map.tif")}
    done = run_algorithm({**given, "MAJORITY": str(tmp_path / "m.tif")})
    assert "need several networks, but only linear-scene is given" in done.error
    assert not (tmp_path / "map.tif").exists()


def test_ticks_write_a_list_and_a_list_ticks(plugin, library, two):
    card, _ = mean_network(library, "other-lcz", LCZ, "single", ("B03", "B02"), SCALING[:2])
    third, _ = mean_network(library, "third-lcz", LCZ, "single", ("B03", "B02"), SCALING[:2])
    chooser = NetworkChooser(several=True)
    chooser.set_network("other-lcz")
    assert [action.text() for action in chooser.ticks.menu().actions()] == ["third-lcz"]  # lcz-lite: another cell
    chooser.ticks.menu().actions()[0].trigger()
    assert chooser.network() == "other-lcz,third-lcz"
    assert chooser.ticks.text() == "+1"
    chooser.set_network(f"{third.id}, {two[1]}, {card.id}")
    assert chooser.ticks.names() == ["other-lcz"]
    chooser.ticks.menu().actions()[0].trigger()
    assert chooser.network() == f"third-lcz,{two[1]}"
    chooser.deleteLater()


@pytest.mark.parametrize(("algorithm", "shown"), [("classify", True), ("adapt", False)])
def test_only_maps_are_made_by_several_networks(algorithm, shown, plugin):
    from qgis.core import QgsApplication

    made = QgsApplication.processingRegistry().createAlgorithmById(f"scene_mapper:{algorithm}")
    wrapper = wrapper_in("AlgorithmDialog", made)
    widget = wrapper.createWrappedWidget(QgsProcessingContext())
    assert widget.findChild(NetworkTicks).isVisibleTo(widget) == shown


def test_ticks_in_the_dialog(dialog, chosen, scene, project, two, tmp_path, qgis_iface):
    for model in reversed(two):
        choose_network(dialog, model)
    canvas, layer = qgis_iface.mapCanvas(), chosen(scene)
    canvas.setDestinationCrs(layer.crs())
    canvas.setExtent(layer.extent())
    parts = dialog.parts
    settled(dialog)
    assert parts.output.with_majority.isHidden()
    assert parts.network.ticks.names() == []
    (action,) = [a for a in parts.network.ticks.menu().actions() if a.data() == two[1]]
    action.trigger()
    assert parts.network.model() == ",".join(two)
    assert "Mean of 2 networks: linear-scene + two-bands." in parts.network.text.text()
    for box in (parts.output.with_majority, parts.output.with_disagreement):
        assert not box.isHidden()
        box.setChecked(True)
    preview = preview_form(dialog.form(), parts.scene.layer(), canvas, None)
    assert not preview.majority
    assert not preview.disagreement
    target = tmp_path / "map.tif"
    parts.output.classes.setFilePath(str(target))
    settled(dialog)
    assert "cells of 40 m" in parts.state.text.text()
    run_to_end(dialog)
    names = [layer.name().split(" – ")[0] for layer in project.mapLayers().values()]
    assert sorted(names) == ["Disagreement", "Majority", "Scene", "map"]  # a file gives its own name
    assert gdal.Open(str(target)).GetMetadata()["SCENE_MAPPER_MODEL"] == "linear-scene; two-bands"
    choose_network(dialog, two[1])
    assert Path(parts.network.model()) == Path(two[1])
    assert parts.output.with_majority.isHidden()
