"""Lists of networks and of fixed words in Processing's own dialogs: one run, batch, the model designer."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterEnum,
)
from qgis.gui import QgsProcessingModelerParameterWidget, QgsProcessingParameterWidgetContext
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from scene_mapper.core.networks.library import open_library


@pytest.fixture
def algorithm(plugin):
    return QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:classify")


def wrapper_in(dialog_name, algorithm, parameter="MODEL", **attributes):
    """Make the wrapper as Processing does for a dialog of that name."""
    from processing.gui.wrappers import WidgetWrapperFactory

    dialog = type(dialog_name, (), attributes)()
    return WidgetWrapperFactory.create_wrapper(algorithm.parameterDefinition(parameter), dialog)


@pytest.mark.parametrize("dialog", ["AlgorithmDialog", "BatchAlgorithmDialog"])
def test_installed_networks_are_offered_and_paths_are_kept(dialog, algorithm):
    context = QgsProcessingContext()
    wrapper = wrapper_in(dialog, algorithm)
    widget = wrapper.createWrappedWidget(context)
    combo = widget.findChild(QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())] == [c.title for c in open_library().networks]
    assert wrapper.parameterValue() == algorithm.parameterDefinition("MODEL").defaultValue()
    changes = []
    wrapper.widgetValueHasChanged.connect(changes.append)
    wrapper.setParameterValue("/data/networks/mine.onnx", context)
    assert wrapper.parameterValue() == "/data/networks/mine.onnx"
    assert changes
    wrapper.setParameterValue("lcz-lite", context)
    assert wrapper.parameterValue() == "lcz-lite"
    assert combo.currentText() == "LCZ lite (starter network)"
    combo.setEditText("igbp-lite")
    assert wrapper.parameterValue() == "igbp-lite"


def test_the_model_designer_has_qgiss_own_widget(algorithm):
    model = QgsProcessingModelAlgorithm("model", "group")
    child = QgsProcessingModelChildAlgorithm("scene_mapper:classify")
    child.setChildId("classify")
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    widget = wrapper_in("ModelerParametersDialog", algorithm, model=model, childId="classify", context=context)
    assert isinstance(widget, QgsProcessingModelerParameterWidget)
    widget.setWidgetContext(QgsProcessingParameterWidgetContext())
    widget.setWidgetValue(QgsProcessingModelChildParameterSource.fromStaticValue("/data/networks/mine.onnx"))
    assert widget.findChild(QLineEdit) is not None
    value = widget.value()
    value = value[0] if isinstance(value, list) else value
    assert getattr(value, "staticValue", lambda: value)() == "/data/networks/mine.onnx"


@pytest.mark.parametrize("dialog", ["AlgorithmDialog", "BatchAlgorithmDialog"])
def test_fixed_words_are_shown_by_their_titles(dialog, algorithm):
    context = QgsProcessingContext()
    wrapper = wrapper_in(dialog, algorithm, "OFF_GRID")
    widget = wrapper.createWrappedWidget(context)
    combo = widget.findChild(QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())] == ["Resample on the fly", "Stop with an error"]
    assert wrapper.parameterValue() == "warp"
    changes = []
    wrapper.widgetValueHasChanged.connect(changes.append)
    combo.setCurrentIndex(1)
    assert (wrapper.parameterValue(), len(changes)) == ("refuse", 1)
    wrapper.setParameterValue("warp", context)
    assert combo.currentText() == "Resample on the fly"


@pytest.mark.parametrize("dialog", ["AlgorithmDialog", "BatchAlgorithmDialog"])
@pytest.mark.parametrize(
    ("name", "parameter", "titles", "default"),
    [
        ("getscene", "CATALOGUE", ["Earth Search", "Copernicus Data Space", "Planetary Computer"], "earth-search"),
        ("cloudmask", "METHOD", ["Automatic", "Only the product's layer"], "auto"),
    ],
)
def test_known_words_are_suggested_and_others_are_kept(plugin, dialog, name, parameter, titles, default):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"scene_mapper:{name}")
    context, changes = QgsProcessingContext(), []
    wrapper = wrapper_in(dialog, algorithm, parameter)
    widget = wrapper.createWrappedWidget(context)
    combo = widget.findChild(QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())][: len(titles)] == titles
    assert (wrapper.parameterValue(), combo.currentText()) == (default, titles[0])
    wrapper.widgetValueHasChanged.connect(changes.append)
    combo.setEditText(" https://example.org/v1/Networks/mine.onnx ")
    assert wrapper.parameterValue() == "https://example.org/v1/Networks/mine.onnx"
    assert changes
    combo.setCurrentIndex(1)
    assert wrapper.parameterValue() == {"CATALOGUE": "copernicus", "METHOD": "layer"}[parameter]
    wrapper.setParameterValue("/data/my network.onnx", context)
    assert (wrapper.parameterValue(), combo.currentText()) == ("/data/my network.onnx", "/data/my network.onnx")


def test_no_list_shows_a_raw_word(plugin):
    lists = set()
    for algorithm in QgsApplication.processingRegistry().providerById("scene_mapper").algorithms():
        for parameter in algorithm.parameterDefinitions():
            if not isinstance(parameter, QgsProcessingParameterEnum) or parameter.name() in ("BANDS", "TARGET", "tool"):
                continue  # bands and tools have names of their own
            lists.add(parameter.name())
            titles = parameter.metadata().get("widget_wrapper", {}).get("titles", {})
            shown = [titles.get(word, word) for word in parameter.options()]
            known = {"CPU", "CUDA"}
            assert [text for text in shown if text[:1].islower() and text not in known] == [], parameter.name()
    assert {"UNITS", "LEVEL", "CLOUDS", "DEVICE", "METHOD"} <= lists


def test_the_workflow_lists_networks_too(plugin):
    model = QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:lczworkflow")
    wrapper = wrapper_in("AlgorithmDialog", model, "network")
    widget = wrapper.createWrappedWidget(QgsProcessingContext())
    combo = widget.findChild(QComboBox)
    assert combo.findText("LCZ lite (starter network)") >= 0
