"""How many decimals the field of a number has: QGIS shows six, "20.000000"."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterNumber

_REAL = QgsProcessingParameterNumber.Type.Double


def limit_decimals(parameter: QgsProcessingParameterDefinition) -> None:
    """Set the decimals of a real number by its range: 3 for shares, 1 for percentages, 2 for sizes.

    Args:
        parameter: any one; nothing happens to other kinds.
    """
    if isinstance(parameter, QgsProcessingParameterNumber) and parameter.dataType() == _REAL:
        most = parameter.maximum()
        decimals = 3 if most <= 1 else 1 if most <= 100 else 2
        parameter.setMetadata({"widget_wrapper": {"decimals": decimals}})
