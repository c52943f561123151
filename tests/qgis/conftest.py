"""Scene Mapper started inside QGIS, and runs of its algorithms that are watched."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QLabel, QWidget

ALGORITHM = "scene_mapper:classify"


@pytest.fixture(scope="session", autouse=True)
def no_layer_outlives_qgis(qgis_app: QgsApplication) -> Iterator[None]:
    """Let go of Python's layers before QGIS is left: PyQt would delete them at the interpreter's end, and crash."""
    yield
    QgsProject.instance().clear()
    gc.collect()  # layers in cycles, of a kept exception's frames for one
    alive = [layer for layer in gc.get_objects() if isinstance(layer, QgsMapLayer) and not sip.isdeleted(layer)]
    assert [layer.source() for layer in alive if sip.ispyowned(layer)] == []


@pytest.fixture(scope="session")
def plugin(qgis_processing: None, qgis_iface: Any) -> Iterator[Any]:
    """The plugin, started as ``qgis_process`` does it."""
    from scene_mapper import classFactory

    started = classFactory(qgis_iface)
    started.initProcessing()
    yield started
    started.unload()


@pytest.fixture
def project(qgis_processing: None, qgis_iface: Any) -> Iterator[QgsProject]:
    """The project, empty before and after: QGIS crashes when it is left while layers are alive.

    All tests share one map; it has no CRS of an earlier test.
    """
    QgsProject.instance().clear()
    qgis_iface.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem())
    yield QgsProject.instance()
    QgsProject.instance().clear()


@dataclass
class Run:
    """What came of a run.

    Attributes:
        results: the algorithm's outputs.
        error: the exception's text, or "".
        log: everything that the user saw.
        layers: the layers that were added to the project, by output.
    """

    results: dict[str, Any] = field(default_factory=dict)
    error: str = ""
    log: str = ""
    layers: dict[str, QgsRasterLayer] = field(default_factory=dict)


@pytest.fixture
def run_algorithm(plugin: Any, project: QgsProject, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Run an algorithm the way Processing's dialog does: check, run, load the layers."""
    from processing.gui import Postprocessing

    # pytest-qgis's stand-in for the program's interface is nothing that QGIS 3.44 could put layers into.
    monkeypatch.setattr(Postprocessing, "iface", None)

    def run(
        parameters: dict[str, Any],
        algorithm: Any = ALGORITHM,
        feedback: QgsProcessingFeedback | None = None,
        load: bool = False,
        checked: bool = True,
    ) -> Run:
        registry = QgsApplication.processingRegistry()
        ready = registry.createAlgorithmById(algorithm) if isinstance(algorithm, str) else algorithm.create()
        context, feedback, outcome = QgsProcessingContext(), feedback or QgsProcessingFeedback(False), Run()
        context.setProject(project)
        context.setFeedback(feedback)
        outputs = [d.name() for d in ready.destinationParameterDefinitions() if d.type() == "rasterDestination"]
        given = {
            name: QgsProcessingOutputLayerDefinition(value, project) if load and name in outputs else value
            for name, value in parameters.items()
        }
        if checked:
            accepted, outcome.error = ready.checkParameterValues(given, context)
            if not accepted:
                return outcome
        try:
            outcome.results, done = ready.run(given, context, feedback, {}, False)
            assert done, feedback.textLog()
        except QgsProcessingException as error:
            outcome.error = str(error)
        if load:
            wanted = {details.outputName: source for source, details in context.layersToLoadOnCompletion().items()}
            Postprocessing.handleAlgorithmResults(ready, context, feedback, given)
            by_source = {layer.source(): layer for layer in project.mapLayers().values()}
            outcome.layers = {name: by_source[source] for name, source in wanted.items()}
        outcome.log = feedback.textLog()
        return outcome

    return run


@pytest.fixture
def network(linear: Any) -> str:
    """The path of a small network for Local Climate Zones: cells of 4 px, ten bands."""
    return str(linear.scene.model_path)


@pytest.fixture
def scene(write_raster: Callable[..., Path], scene_dn: Callable[..., Any]) -> Path:
    """A raster of odd size with the ten bands."""
    return write_raster(scene_dn(61, 47))


@pytest.fixture
def messages(qgis_iface: Any, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What is told in QGIS's message bar: text and level. pytest-qgis has only a stand-in for the bar."""
    told: list[tuple[str, int]] = []

    class Bar:
        def pushMessage(self, title: str, text: str, level: int, duration: int) -> None:
            told.append((text, level))

        def createMessage(self, title: str, text: str) -> QWidget:
            return QLabel(text)

        def pushWidget(self, widget: QLabel, level: int) -> None:
            told.append((widget.text(), level))

        def popWidget(self, widget: QWidget) -> None:
            widget.deleteLater()

    monkeypatch.setattr(qgis_iface, "messageBar", Bar)
    return told


@pytest.fixture
def bar(dialog: Any, qgis_iface: Any, monkeypatch: pytest.MonkeyPatch) -> QgsMessageBar:
    """A real message bar, where pytest-qgis has a stand-in."""
    real = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: real)
    return real


@pytest.fixture
def dialog(plugin: Any, qgis_iface: Any, project: QgsProject, messages: list[Any]) -> Iterator[Any]:
    """The dialog, shown."""
    QgsSettings().remove("scene_mapper")
    Path(os.environ["SCENE_MAPPER_HOME"], "speed.json").unlink(missing_ok=True)
    from scene_mapper.ui.classify.classify_dialog import ClassifyDialog

    opened = ClassifyDialog(qgis_iface)
    opened.show()
    yield opened
    opened.shut_down()
    opened.close()
    opened.deleteLater()


@pytest.fixture
def chosen(dialog: Any, project: QgsProject, network: str) -> Callable[..., QgsRasterLayer]:
    """Choose a raster and the small network as a user would, and wait for the estimate."""

    from scene_mapper.tests.qgis.dialog_hands import choose_network

    def choose(path: Path, ready: bool = True, name: str = "Scene") -> QgsRasterLayer:
        layer = QgsRasterLayer(str(path), name, "gdal")
        project.addMapLayer(layer)
        dialog.parts.scene.layers.setLayer(layer)
        choose_network(dialog, network)
        assert dialog.parts.run_button.isEnabled() == ready, dialog.parts.state.text.text()
        return layer

    return choose
