"""``scene_mapper:classifyseasons``: one map from several dates of the same place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import QgsProcessingContext, QgsProperty

from ..core.errors import InputError
from ..layers.layer_source import RasterInput
from ..layers.translation import tr
from .classify import ClassifyAlgorithm, is_empty
from .classify_parameters import declare_seasons


class ClassifySeasonsAlgorithm(ClassifyAlgorithm):
    """As ``scene_mapper:classify``, but of several rasters, whose probabilities are averaged."""

    INPUTS = "INPUTS"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "classifyseasons"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Classify scenes of several dates")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return [*super().tags(), "seasons", "multi-temporal", "time series", "so2sat", "average", "clouds", "gaps"]

    def shortDescription(self) -> str:
        """Say what it does in a sentence."""
        return tr("Makes one map of scene classes from several Sentinel-2 rasters of the same place.")

    def shortHelpString(self) -> str:
        """Say what it does, what it needs and what it gives."""
        return tr(
            "<p>Makes <b>one map from several dates</b> of the same place, such as the four seasons of the So2Sat "
            "maps. The network looks at each date for itself; a cell's probabilities are averaged over the dates, and "
            "the most probable class of the average is taken.</p>"
            "<p>The <b>first raster gives the grid</b>: its extent, pixels and CRS. The others are warped onto it "
            "where they differ. A cell that has no data at one date, such as under masked clouds or beyond the "
            "raster's edge, is filled by the others; it is without data if no date has any.</p>"
            "<p>Bands, units and all other parameters hold for every raster; bands that are found by their names may "
            "stand in another order in each. A Sentinel-1 raster, where the network wants one, is used with each "
            "date.</p>"
            "<p>The results are those of <i>Classify scenes</i>.</p>"
        )

    def declare_source(self) -> None:
        """Declare the rasters."""
        declare_seasons(self)

    def scenes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[RasterInput]:
        """Return the rasters in their order.

        Raises:
            InputError: one cannot be read, or there is one only.
        """
        # Not parameterAsLayerList: it leaves out what it cannot open, and the map would silently be of fewer dates.
        given = list(_flat(parameters.get(self.INPUTS), context))
        if len(given) < 2:
            raise InputError(
                tr("A map of several dates needs at least two rasters; given: {n}.").format(n=len(given)),
                tr("Choose more, or use 'Classify scenes' for one raster."),
            )
        return [self.raster({self.INPUTS: one}, self.INPUTS, context) for one in given]


def _flat(value: Any, context: QgsProcessingContext) -> Iterator[Any]:
    """Go through the layers and paths in a parameter's value; lists may stand in lists, as models make them."""
    if isinstance(value, QgsProperty):
        value, _ = value.value(context.expressionContext())
    if isinstance(value, (list, tuple)):
        for one in value:
            yield from _flat(one, context)
    elif not is_empty(value):
        yield value
