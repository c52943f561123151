"""The list of networks in Processing's own dialogs: one run, batch, the model designer."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
)
from qgis.gui import QgsProcessingModelerParameterWidget, QgsProcessingParameterWidgetContext
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

from scene_mapper.core.networks.library import open_library


@pytest.fixture
def algorithm(plugin):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().createAlgorithmById("scene_mapper:classify")


def wrapper_in(dialog_name, algorithm, **attributes):
    """Make the wrapper as Processing does for a dialog of that name."""
    from processing.gui.wrappers import WidgetWrapperFactory

    dialog = type(dialog_name, (), attributes)()
    return WidgetWrapperFactory.create_wrapper(algorithm.parameterDefinition("MODEL"), dialog)


@pytest.mark.parametrize("dialog", ["AlgorithmDialog", "BatchAlgorithmDialog"])
def test_installed_networks_are_offered_and_paths_are_kept(dialog, algorithm):
    context = QgsProcessingContext()
    wrapper = wrapper_in(dialog, algorithm)
    widget = wrapper.createWrappedWidget(context)
    combo = widget.findChild(QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())] == [c.id for c in open_library().networks]
    assert wrapper.parameterValue() == algorithm.parameterDefinition("MODEL").defaultValue()
    changes = []
    wrapper.widgetValueHasChanged.connect(changes.append)
    wrapper.setParameterValue("/data/networks/mine.onnx", context)
    assert wrapper.parameterValue() == "/data/networks/mine.onnx"
    assert changes
    wrapper.setParameterValue("lcz-lite", context)
    assert wrapper.parameterValue() == "lcz-lite"
    assert combo.currentIndex() == combo.findText("lcz-lite")


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
