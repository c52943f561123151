"""Numbers in the toolbox's forms have few decimals: "20.0", not "20.000000"."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingContext
from qgis.gui import QgsGui, QgsProcessingGui


@pytest.mark.parametrize(
    ("algorithm", "parameter", "shown"),
    [
        ("getscene", "MAX_CLOUDS", "20.0"),
        ("compare", "SHARE", "0.500"),
        ("accuracy", "SHARE", "0.500"),
        ("scenelabels", "THRESHOLD", "0.100"),
        ("labelaccuracy", "REFERENCE_LEAST", "0.100"),
        ("checktrainingareas", "CELL_SIZE", "100.00"),
        ("scenelabels", "SCENE", "256"),
    ],
)
def test_a_default_has_few_decimals(plugin, algorithm: str, parameter: str, shown: str) -> None:
    found = QgsApplication.processingRegistry().algorithmById(f"scene_mapper:{algorithm}")
    definition = found.parameterDefinition(parameter)
    registry = QgsGui.processingGuiRegistry()
    wrapper = registry.createParameterWidgetWrapper(definition, QgsProcessingGui.WidgetType.Standard)
    context = QgsProcessingContext()
    field = wrapper.createWrappedWidget(context)
    wrapper.setParameterValue(definition.defaultValue(), context)
    assert field.cleanText() == shown
    assert wrapper.parameterValue() == definition.defaultValue()
