"""The plugin in QGIS: it loads light, adds its provider, takes everything away again."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProcessing, QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QUrl

from scene_mapper.core.networks.find import default_network
from scene_mapper.processing.provider import ALGORITHMS, MODELS
from scene_mapper.tests.qgis.fresh_qgis import in_a_fresh_qgis

ROOT = Path(__file__).parents[2]
IDS = [f"scene_mapper:{name}" for name in ALGORITHMS]


def create(algorithm_id: str) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)


START = """
from scene_mapper import classFactory
plugin = classFactory(None)
plugin.initProcessing()
"""


def test_loading_imports_nothing_heavy():
    told = in_a_fresh_qgis(f"""
before = set(sys.modules)
{START}
import types
new = {{name: module for name, module in sys.modules.items() if name not in before}}
heavy = {{"numpy", "osgeo", "gdal", "onnxruntime", "onnx", "h5py", "torch", "matplotlib", "scipy", "processing"}}
print(sorted(heavy & {{name.partition(".")[0] for name in new}}))
print(sorted(name for name, module in new.items() for value in vars(module).values()
             if name.startswith("scene_mapper") and isinstance(value, types.ModuleType)
             and value.__name__.partition(".")[0] in heavy))
print("scene_mapper.plugin" in new, "scene_mapper.core.classify.engine" in new)
""")
    assert told.splitlines() == ["[]", "[]", "True False"]


def test_without_onnxruntime_it_loads_and_says_what_is_missing():
    told = in_a_fresh_qgis(f"""
sys.modules["onnxruntime"] = None  # importing it raises ImportError
{START}
algorithm = QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:classify")
print(*algorithm.canExecute())
""")
    assert told.startswith(
        "False The Python package onnxruntime, which runs the networks, is not installed. Install it"
    )


def test_unloading_takes_the_provider_away():
    told = in_a_fresh_qgis(f"""
{START}
registry = QgsApplication.processingRegistry()
print(registry.providerById("scene_mapper").name(), registry.algorithmById("scene_mapper:classify").displayName())
second = classFactory(None)
second.initProcessing()  # refused: there is one already
second.unload()
print(registry.providerById("scene_mapper") is not None)
plugin.unload()
print(registry.providerById("scene_mapper"), registry.algorithmById("scene_mapper:classify"))
plugin.initProcessing()
print(registry.algorithmById("scene_mapper:classify").id())
plugin.unload()
""")
    assert told.splitlines() == ["Scene Mapper Classify scenes", "True", "None None", "scene_mapper:classify"]


def test_the_provider(plugin):
    provider = QgsApplication.processingRegistry().providerById("scene_mapper")
    models = [f"scene_mapper:{path.stem}" for path in MODELS.glob("*.model3")]
    assert sorted(a.id() for a in provider.algorithms()) == sorted([*IDS, *models])
    assert provider.supportedOutputRasterLayerExtensions() == ["tif", "tiff"]
    assert re.fullmatch(r"\d+\.\d+\.\d+.*", provider.versionInfo())
    assert not provider.icon().isNull()
    assert provider.icon().pixmap(24, 24).toImage().pixelColor(6, 6).name() != "#000000"


@pytest.mark.parametrize("algorithm_id", IDS)
def test_everything_has_help(algorithm_id, plugin):
    algorithm = create(algorithm_id)
    assert algorithm.displayName()
    assert algorithm.group()
    assert len(algorithm.shortHelpString()) > 100
    assert algorithm.shortDescription().endswith(".")
    assert algorithm.tags()
    assert algorithm.canExecute() == (True, "")
    for definition in algorithm.parameterDefinitions():
        assert definition.help().endswith("."), definition.name()
        assert definition.description(), definition.name()
    for output in algorithm.outputDefinitions():
        assert output.description(), output.name()


@pytest.mark.parametrize("algorithm_id", [*IDS, "scene_mapper:lczworkflow"])
def test_the_help_button_opens_a_page_with_every_parameter(algorithm_id, plugin, monkeypatch):
    algorithm = create(algorithm_id)
    page = Path(QUrl(algorithm.helpUrl()).toLocalFile()).read_text(encoding="utf-8")
    assert f"<h1>{algorithm.displayName()}</h1>" in page
    for definition in algorithm.parameterDefinitions():
        assert escape(definition.description()) in page
        assert algorithm_id not in IDS or escape(definition.help()) in page  # a model says it in words of its own
    monkeypatch.setattr(qgis.utils, "iface", None)  # as in qgis_process
    assert algorithm.helpUrl().startswith("https://")


@pytest.mark.parametrize("algorithm_id", IDS)
def test_names_are_fit_for_scripts_and_models(algorithm_id, plugin):
    algorithm = create(algorithm_id)
    assert re.fullmatch(r"[a-z][a-z0-9]*", algorithm.name())
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagSupportsBatch
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagCanCancel
    assert not algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagHideFromModeler
    for definition in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
        assert re.fullmatch(r"[A-Z][A-Z0-9_]*", definition.name())


def test_the_parameters_of_classify(plugin):
    algorithm = create("scene_mapper:classify")  # it owns the definitions
    definitions = {d.name(): d for d in algorithm.parameterDefinitions()}
    flag = QgsProcessingParameterDefinition.Flag
    advanced = {name for name, d in definitions.items() if d.flags() & flag.FlagAdvanced}
    optional = {name for name, d in definitions.items() if d.flags() & flag.FlagOptional}
    options = {"CELL_SIZE", "CELL_ALIGN", "OFF_GRID", "DEVICE", "THREADS", "BATCH", "HALF"}
    assert advanced == options | {"BANDS_S1", "THRESHOLD", "SIMPLIFY", "ATMOSPHERE", "INPUT_CLOUDS"}
    assert optional == {
        *("BANDS", "INPUT_S1", "BANDS_S1", "EXTENT", "MASK", "CELL_SIZE", "THRESHOLD"),
        *("ATMOSPHERE", "INPUT_CLOUDS"),
        *("CONFIDENCE", "PROBABILITIES", "FILTERED", "LABELS", "MAJORITY", "DISAGREEMENT", "OUTPUT_HTML"),
    }
    assert definitions["MODEL"].defaultValue() == default_network().id
    assert definitions["UNITS"].options() == ["auto", "DN", "DN with offset", "reflectance"]
    assert definitions["DEVICE"].options() == ["auto", "CPU", "CUDA"]
    assert [definitions[n].defaultValue() for n in ("UNITS", "CELL_ALIGN", "OFF_GRID", "DEVICE")] == [
        "auto",
        "input",
        "warp",
        "auto",
    ]
    assert not definitions["CONFIDENCE"].createByDefault()
    assert not definitions["PROBABILITIES"].createByDefault()
    assert not definitions["LABELS"].createByDefault()
    assert QgsProcessing.TEMPORARY_OUTPUT not in (definitions["OUTPUT"].defaultValue() or "")


def test_several_dates_have_the_same_parameters(plugin):
    one, several = create("scene_mapper:classify"), create("scene_mapper:classifyseasons")
    names = [[d.name() for d in algorithm.parameterDefinitions()] for algorithm in (one, several)]
    assert names[1] == ["INPUTS" if name == "INPUT" else name for name in names[0]]
    assert several.parameterDefinition("INPUTS").minimumNumberInputs() == 2
