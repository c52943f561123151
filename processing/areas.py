"""``scene_mapper:areas``: area and share of each class."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVariant,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterVectorDestination,
)

from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.translation import tr
from .report_outputs import ReportAlgorithm


class AreasAlgorithm(ReportAlgorithm):
    """The classes of a whole map, or of each zone."""

    ZONES = "ZONES"
    ZONE_FIELD = "ZONE_FIELD"
    LAYER = "LAYER"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "areas"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Areas per class")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "area,share,statistics,zonal,histogram,hectares,km2,lcz,land cover,districts"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Measures the area and share of each class in a whole map or within polygons.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Measures the area of each class and its share of the classified area, for the whole map or "
            "for each polygon of a zones layer. Cells that lie only partly in a zone count in "
            "proportion.</p><p>In a geographic CRS (degrees), and in a CRS that strongly distorts areas (Web "
            "Mercator), areas are measured on the ellipsoid. In other projections they are measured on the "
            "grid.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("The class map, in any known coding."))
        kinds = [QgsProcessing.SourceType.VectorPolygon]
        self.declare(
            QgsProcessingParameterFeatureSource(self.ZONES, tr("Zones"), kinds, None, True),
            tr("Polygons to measure within. If empty, the whole map is measured."),
        )
        self.declare(
            QgsProcessingParameterField(self.ZONE_FIELD, tr("Zone name field"), None, self.ZONES, optional=True),
            tr("The field with the names of the zones. If empty, the first text field with unique values."),
        )
        self.declare_reading()
        self.declare_reports()
        self.declare(
            QgsProcessingParameterVectorDestination(
                self.LAYER, tr("Zones with areas"), QgsProcessing.SourceType.VectorPolygon, None, True, False
            ),
            tr("The zones with the area and share of each class (GeoPackage). Only with a zones layer."),
        )
        self.addOutput(QgsProcessingOutputNumber("KM2", tr("Classified area, km²")))
        self.addOutput(QgsProcessingOutputVariant("AREAS", tr("Areas per zone and class")))

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files of the map and the zones."""
        super().read_inputs(parameters, context, feedback)
        given = parameters.get(self.ZONES)
        self._zones = self.vector(parameters, self.ZONES, context, feedback) if given else None

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Measure, and write what is wanted."""
        from ..core.analysis import area_tables
        from ..core.analysis.areas import AreaRequest, measure_areas

        zones = self._zones
        inputs = [self.source.path, zones.path if zones else ""]
        layer = self.vector_target(parameters, self.LAYER, context)
        request = AreaRequest(
            map_path=self.source.path,
            map_band=self.band_of(parameters, context),
            scheme=self.scheme_of(parameters, context),
            zones_path=zones.path if zones else "",
            zones_layer=zones.layer if zones else "",
            zone_field=self.parameterAsString(parameters, self.ZONE_FIELD, context) if zones else "",
        )
        if layer is not None and zones is None:
            raise RequestError(
                "A layer of zones can only be written if zones are selected.", "Select zones, or leave the layer out."
            )
        results: dict[str, Any] = {}
        title = self.title_of(parameters, context)
        with self.text_outputs(parameters, context, inputs, layer=layer) as outputs:
            result = run_stoppably(partial(measure_areas, request), feedback)
            if layer is not None:
                area_tables.write_zones_layer(result, layer)
                results[self.LAYER] = str(layer)
                self.present(layer, tr("Areas") + f" – {self.source.name}", context)
            outputs.write(
                lambda: area_tables.areas_html(result, title),
                lambda: area_tables.areas_csv(result),
                lambda: area_tables.areas_json(result),
            )
        feedback.pushInfo(area_tables.areas_summary(result))
        told = area_tables.areas_dict(result)["zones"]
        km2 = sum(zone["classified_m2"] for zone in told) / 1e6
        return {**results, **self.text_results(outputs), "KM2": km2, "AREAS": told}
