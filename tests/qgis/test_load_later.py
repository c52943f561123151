"""While the program starts, algorithms are entered by name only; whoever asks for one gets it all the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scene_mapper.processing.provider import ALGORITHMS, MODELS
from scene_mapper.tests.qgis.fresh_qgis import in_a_fresh_qgis

NAMES = sorted([*ALGORITHMS, *(path.stem for path in MODELS.glob("*.model3"))])

EARLY = """
import json, time
from qgis.core import (
    QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm, QgsProcessingModelChildAlgorithm,
    QgsProcessingModelOutput, QgsProcessingProvider)
from qgis.PyQt.QtCore import QCoreApplication
from scene_mapper.processing.provider import MODELS, SceneMapperProvider

registry, told = QgsApplication.processingRegistry(), {}

class UserModels(QgsProcessingProvider):  # as QGIS's own: read when a provider is added
    def id(self):
        return "model"
    def name(self):
        return "Models"
    def loadAlgorithms(self):
        child = QgsProcessingModelChildAlgorithm("scene_mapper:areas")
        child.setChildId("areas")
        output = QgsProcessingModelOutput("table")
        output.setChildId("areas")
        output.setChildOutputName("REPORT")
        child.setModelOutputs({"table": output})
        model = QgsProcessingModelAlgorithm("mine")
        model.setName("mine")
        model.addChildAlgorithm(child)
        model.updateDestinationParameters()
        self.addAlgorithm(model)

def outputs_of_the_users_model():
    return [output.name() for output in registry.algorithmById("model:mine").outputDefinitions()]

registry.addProvider(UserModels())
provider = SceneMapperProvider()
registry.addProvider(provider)
loaded = []
provider.algorithmsLoaded.connect(lambda: loaded.append(True))
provider.load_later()
told["names"] = sorted(a.name() for a in provider.algorithms())
late = {"scene_mapper.processing.classify", "scene_mapper.core.networks.library"}
told["imported"] = sorted(late & set(sys.modules))
told["models"] = outputs_of_the_users_model()

early = registry.algorithmById("scene_mapper:areas")
made = registry.createAlgorithmById("scene_mapper:areas")
told["type"] = type(made).__name__
told["same"] = [
    [early.displayName(), made.displayName()], [early.id(), made.id()], [early.group(), made.group()],
    *([[d.name() for d in a.parameterDefinitions()] for a in (early, made)],),
    *([[d.name() for d in a.outputDefinitions()] for a in (early, made)],),
    [int(early.flags()), int(made.flags())], [early.tags(), made.tags()],
]
told["validated"] = []
for path in sorted(MODELS.glob("*.model3")):
    model = QgsProcessingModelAlgorithm()
    told["validated"].append([model.fromFile(str(path)), *model.validate()])
model = registry.createAlgorithmById("scene_mapper:lczworkflow")
told["of the model"] = [bool(model.parameterDefinition("scene")), [o.name() for o in model.outputDefinitions()]]
context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
target = sys.argv[1]
results, done = registry.algorithmById("scene_mapper:newtrainingareas").run(
    {"SCHEME": "lcz", "OUTPUT": target}, context, feedback)
told["run"] = [done, results.get("OUTPUT"), feedback.textLog() if not done else ""]

until = time.monotonic() + 180
while not loaded:
    assert time.monotonic() < until, "waited in vain"
    QCoreApplication.processEvents()
told["names then"] = sorted(a.name() for a in provider.algorithms())
told["stand-ins then"] = [a.name() for a in provider.algorithms() if type(a).__name__ == "StandIn"]
told["models then"] = outputs_of_the_users_model()
for _ in range(50):
    QCoreApplication.processEvents()
told["loaded"] = len(loaded)
registry.removeProvider(provider)
print(json.dumps(told))
"""

AWAY = """
from qgis.PyQt.QtCore import QCoreApplication
from scene_mapper.processing.provider import SceneMapperProvider
registry = QgsApplication.processingRegistry()
for asked in (False, True):
    provider = SceneMapperProvider()
    registry.addProvider(provider)
    provider.load_later()
    if asked:
        provider.refreshAlgorithms()  # as when QGIS's settings change: nothing is left to be made
        print(type(registry.algorithmById("scene_mapper:classify")).__name__, provider._later.busy())
    else:
        QCoreApplication.processEvents()
    registry.removeProvider(provider)
    for _ in range(50):
        QCoreApplication.processEvents()
    print(registry.algorithmById("scene_mapper:classify"))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a QGIS tells in which algorithms were asked for before and after they were made."""
    target = tmp_path_factory.mktemp("early") / "areas.gpkg"
    answer: dict[str, Any] = {**json.loads(in_a_fresh_qgis(EARLY, str(target))), "target": str(target)}
    return answer


def test_all_have_their_names_at_once_and_nothing_is_imported(told: dict[str, Any]) -> None:
    assert told["names"] == NAMES
    assert told["imported"] == []


def test_an_algorithm_that_is_asked_for_early_is_the_real_one(told: dict[str, Any]) -> None:
    assert told["type"] == "AreasAlgorithm"
    for early, made in told["same"]:
        assert early == made
        assert early


def test_a_model_that_is_read_early_finds_its_steps(told: dict[str, Any]) -> None:
    assert told["validated"] == [[True, True, []], [True, True, []]]
    has_scene, outputs = told["of the model"]
    assert has_scene
    assert "areas" in outputs


def test_an_early_run_succeeds(told: dict[str, Any]) -> None:
    assert told["run"] == [True, told["target"], ""]
    assert Path(told["target"]).is_file()


def test_the_rest_is_made_by_the_event_loop_once(told: dict[str, Any]) -> None:
    assert told["names then"] == NAMES
    assert told["stand-ins then"] == []
    assert told["loaded"] == 1


def test_the_users_models_find_their_steps_when_all_are_made(told: dict[str, Any]) -> None:
    assert told["models"] == []
    assert told["models then"] == ["areas:table"]


def test_the_provider_can_be_removed_or_refreshed_before_all_are_made() -> None:
    assert in_a_fresh_qgis(AWAY).splitlines() == ["None", "ClassifyAlgorithm False", "None"]
