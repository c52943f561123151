"""The output of ``scene_mapper:stack``: a VRT unless a GeoTIFF is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingParameterRasterDestination

from ..core.errors import OutputError
from .parameter_copy import with_settings_of


def refuse_other_stacks(path: str) -> None:
    """Refuse the name of a stack that is neither a VRT nor a GeoTIFF.

    Raises:
        OutputError: naming it.
    """
    suffixes = ("", ".vrt", ".tif", ".tiff")
    if path != QgsProcessing.TEMPORARY_OUTPUT and Path(path).suffix.lower() not in suffixes:
        raise OutputError("{path} is neither a VRT nor a GeoTIFF.", "Use the extension .vrt or .tif.", path=path)


class StackDestination(QgsProcessingParameterRasterDestination):
    """A raster output whose files are .vrt by default; the provider's others are .tif only."""

    def clone(self) -> StackDestination:
        """Copy it, as QGIS does with each parameter; without this a plain one would come of it."""
        return with_settings_of(self, StackDestination(self.name(), self.description()))

    def defaultFileExtension(self) -> str:
        """Return the ending of temporary outputs."""
        return "vrt"

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Return the endings that may be chosen."""
        return ["vrt", "tif", "tiff"]

    def createFileFilter(self) -> str:
        """Return the file dialog's choices."""
        return "VRT (*.vrt);;GeoTIFF (*.tif *.tiff)"

    def isSupportedOutputValue(self, value: Any, context: QgsProcessingContext) -> tuple[bool, str]:
        """Accept what the provider would refuse; the algorithm itself refuses other endings."""
        return True, ""
