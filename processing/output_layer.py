"""The rasters that an algorithm makes: their files, and how they arrive as layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
)

from ..core.errors import OutputError


def chosen_file(value: Any) -> str:
    """Return the file that an output parameter's value names, without evaluating it; "" if none is fixed.

    Unlike ``parameterAsOutputLayer`` this does not enter the file among the layers to load.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    return value if isinstance(value, str) else ""


def chosen_name(destination: str, context: QgsProcessingContext) -> str:
    """Return the name that the user gave to an output's file, or "" for a temporary one."""
    path = Path(destination)
    return "" if Path(QgsProcessingUtils.tempFolder(context)) in path.parents else path.stem


def refuse_other_formats(path: str) -> None:
    """Refuse the name of a raster output that is no GeoTIFF.

    Raises:
        OutputError: naming it.
    """
    if path != QgsProcessing.TEMPORARY_OUTPUT and Path(path).suffix.lower() not in ("", ".tif", ".tiff"):
        raise OutputError(
            "{path} cannot be written: rasters are written as GeoTIFF only.", "Use the extension .tif.", path=path
        )


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Styles an output layer, raster or vector, once it is loaded, in the main thread."""

    _alive: list[LayerStyler] = []  # noqa: RUF012

    def __init__(self, style: Callable[[Any], None]) -> None:
        super().__init__()
        self._style = style

    @classmethod
    def lasting(cls, style: Callable[[Any], None]) -> LayerStyler:
        """Make one that Python does not collect.

        QGIS keeps a bare pointer, and nothing tells when it is done with it: in a model,
        the algorithm is gone long before its layers are loaded.
        """
        styler = cls(style)
        cls._alive.append(styler)
        return styler

    def postProcessLayer(self, layer: Any, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:  # type: ignore[override]
        """Style it, if it could be loaded."""
        if isinstance(layer, QgsMapLayer) and layer.isValid():
            self._style(layer)
