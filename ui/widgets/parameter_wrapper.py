"""What Processing asks for when it shows one of our parameters: a widget of ours in its dialogs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui

Wrapper = type[QgsAbstractProcessingParameterWidgetWrapper]


def wrapper_in(dialog: Any, parameter: QgsProcessingParameterDefinition, wrapper: Wrapper) -> Any:
    """Make the wrapper of a parameter's widget for one of Processing's dialogs.

    The model designer gets QGIS's own widget, where the value can also come from elsewhere in the model.

    Args:
        dialog: what shows the parameter: one run, a batch or the model designer.
        parameter: the parameter.
        wrapper: ours, for one run and for a batch.
    """
    kind = type(dialog).__name__
    if kind == "ModelerParametersDialog":
        registry = QgsGui.processingGuiRegistry()
        return registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
    is_batch = kind == "BatchAlgorithmDialog"
    widget_type = QgsProcessingGui.WidgetType.Batch if is_batch else QgsProcessingGui.WidgetType.Standard
    return wrapper(parameter, widget_type)
