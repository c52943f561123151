"""``scene_mapper:classifyseasons``: one map from several dates of the same place."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from ..core.errors import InputError
from ..layers.layer_source import RasterInput
from ..layers.translation import tr, tr_n
from .classify import ClassifyAlgorithm
from .classify_parameters import declare_dates
from .scene_parameter import scene_of
from .several_rasters import given_rasters


class ClassifyDatesAlgorithm(ClassifyAlgorithm):
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
        """Return the summary, one sentence."""
        return tr("Creates one map from several Sentinel-2 rasters of the same place.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Creates <b>one map from several dates</b> of the same place, for example the four seasons of "
            "the So2Sat maps. The network classifies each date separately. The probabilities of a cell are "
            "averaged over the dates, and the class with the largest average is assigned.</p><p>The <b>first "
            "raster defines the grid</b>: extent, pixels and CRS. The other rasters are warped to it if they "
            "differ. A cell without data on one date, for example under masked clouds or outside the raster, "
            "uses the other dates. A cell is nodata only if no date has data.</p><p>Bands, units and all "
            "other parameters apply to every raster. Bands that are detected by name may be in a different "
            "order in each raster. A Sentinel-1 raster, if the network needs one, is used with every "
            "date.</p><p>The outputs are those of <i>Classify scenes</i>.</p>"
        )

    def declare_source(self) -> None:
        """Declare the rasters."""
        declare_dates(self)

    def scenes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[RasterInput]:
        """Return the rasters in their order.

        Raises:
            InputError: one cannot be read, or there is one only.
        """
        # Not parameterAsLayerList: it leaves out what it cannot open, and the map would silently be of fewer dates.
        given = list(given_rasters(parameters.get(self.INPUTS), context))
        if len(given) < 2:
            raise InputError(
                tr_n("A map of several dates needs at least two rasters, but {n} was given.", len(given)),
                tr("Select more rasters, or use 'Classify scenes' for a single one."),
            )
        return [scene_of(self, {self.INPUTS: one}, self.INPUTS, context) for one in given]
