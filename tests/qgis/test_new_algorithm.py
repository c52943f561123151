"""An algorithm is one module and one line."""

from __future__ import annotations

import sys
from types import ModuleType

from qgis.core import QgsApplication, QgsProcessingOutputNumber, QgsProcessingParameterString

from scene_mapper.core.errors import InputError
from scene_mapper.processing.algorithm import SceneMapperAlgorithm
from scene_mapper.processing.provider import ALGORITHMS


class CountAlgorithm(SceneMapperAlgorithm):
    def name(self):
        return "count"

    def displayName(self):
        return "Count letters"

    def initAlgorithm(self, configuration=None):
        self.declare(QgsProcessingParameterString("WORD", "Word", "", False, True), "The word.")
        self.addOutput(QgsProcessingOutputNumber("LETTERS", "Letters"))

    def compute(self, parameters, context, feedback):
        word = self.parameterAsString(parameters, "WORD", context)
        if not word:
            raise InputError("There is no word.", "Give one.")
        feedback.pushInfo(f"{len(word)} letters.")
        return {"LETTERS": len(word)}


def test_an_algorithm_that_is_registered_runs_like_the_others(plugin, run_algorithm, monkeypatch):
    module = ModuleType("scene_mapper.processing.count")
    module.CountAlgorithm = CountAlgorithm
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(ALGORITHMS, "count", "CountAlgorithm")
    provider = QgsApplication.processingRegistry().providerById("scene_mapper")
    provider.refreshAlgorithms()
    try:
        done = run_algorithm({"WORD": "scene"}, "scene_mapper:count")
        assert (done.error, done.results["LETTERS"], done.log) == ("", 5, "5 letters.\n")
        assert run_algorithm({"WORD": ""}, "scene_mapper:count").error == "There is no word. Give one."
    finally:
        monkeypatch.delitem(ALGORITHMS, "count")
        provider.refreshAlgorithms()
