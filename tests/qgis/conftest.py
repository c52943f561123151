"""Scene Mapper started inside QGIS, and runs of its algorithms that are watched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)

ALGORITHM = "scene_mapper:classify"


@pytest.fixture(scope="session")
def plugin(qgis_processing: None, qgis_iface: Any) -> Iterator[Any]:
    """The plugin, started as ``qgis_process`` does it."""
    from scene_mapper import classFactory

    started = classFactory(qgis_iface)
    started.initProcessing()
    yield started
    started.unload()


@pytest.fixture
def project(qgis_processing: None) -> Iterator[QgsProject]:
    """The project, empty before and after: QGIS crashes when it is left while layers are alive."""
    QgsProject.instance().clear()
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
