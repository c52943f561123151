"""Parameters that take a scene: a raster layer or file, or the path of a product that is stacked on the fly."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

from ..layers.layer_source import RasterInput, product_input
from .algorithm import SceneMapperAlgorithm
from .parameter_copy import with_settings_of


class SceneParameter(QgsProcessingParameterRasterLayer):
    """A raster layer's parameter that also accepts a product, which QGIS cannot load as a layer."""

    def clone(self) -> SceneParameter:
        """Copy it, as QGIS does with each parameter; without this a plain one would come of it."""
        return with_settings_of(self, SceneParameter(self.name(), self.description()))

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        """Accept a product's path, and what a raster parameter accepts."""
        return product_input(value) is not None or super().checkValueIsAcceptable(value, context)


class ScenesParameter(QgsProcessingParameterMultipleLayers):
    """The same for several rasters and products."""

    def __init__(self, name: str, description: str, optional: bool = False) -> None:
        super().__init__(name, description, Qgis.ProcessingSourceType.Raster, optional=optional)

    def clone(self) -> ScenesParameter:
        """Copy it, as QGIS does with each parameter."""
        copy = ScenesParameter(self.name(), self.description())
        copy.setMinimumNumberInputs(self.minimumNumberInputs())
        return with_settings_of(self, copy)

    def checkValueIsAcceptable(self, value: Any, context: QgsProcessingContext | None = None) -> bool:
        """Accept products' paths among what a parameter of several rasters accepts."""
        given = list(value) if isinstance(value, (list, tuple)) else [value]
        others = [one for one in given if product_input(one) is None]
        if len(others) == len(given):
            return bool(super().checkValueIsAcceptable(value, context))
        one_raster = QgsProcessingParameterRasterLayer(self.name(), self.description())
        enough = len(given) >= self.minimumNumberInputs()
        return enough and all(one_raster.checkValueIsAcceptable(one, context) for one in others)


def scene_of(
    algorithm: SceneMapperAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> RasterInput:
    """Return the product, or the file behind the raster layer, that a scene's parameter names.

    Raises:
        InputError: there is none, and why.
    """
    return product_input(parameters.get(name)) or algorithm.raster(parameters, name, context)
