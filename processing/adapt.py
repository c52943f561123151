"""``scene_mapper:adapt``: a network adapted to a place by training areas."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVariant,
)

from ..core.feedback import Feedback
from ..core.networks.find import find_network
from ..core.stoppable import run_stoppably
from ..layers.area_styling import style_checked_areas
from ..layers.choices import DEVICES, LEVELS, OFF_GRID, UNITS
from ..layers.translation import tr
from .adapt_parameters import declare_options, declare_targets, declare_training
from .algorithm import SceneMapperAlgorithm
from .groups import TRAINING
from .scene_parameter import scene_of
from .several_rasters import given_rasters


class AdaptAlgorithm(SceneMapperAlgorithm):
    """Parameters to core's request, and its result to layers and figures."""

    GROUP = TRAINING

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "adapt"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Adapt network")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return [
            "train",
            "training areas",
            "fine-tune",
            "transfer learning",
            "lcz generator",
            "wudapt",
            "own city",
            "own classes",
        ]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr("Adapts a network to a place with training areas, and measures its accuracy.")

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Fits the <b>last layer</b> of a network to training areas in a scene, and stores the result as "
            "a new network. It can be used at once in every tool and on every date.</p>"
            "<p>The <b>accuracy</b> is measured on areas that the network has not seen: 25 times, 70 % of the "
            "areas of each class are used for training and the others for testing, as in the LCZ Generator. If "
            "the adapted network is worse than the original one, the original last layer is kept.</p>"
            "<p>Draw at least two areas of each class, better five or more. Areas of one class should lie "
            "apart from each other. Classes without areas keep the scores that the network gives them.</p>"
            "<p>The layer of <b>checked areas</b> shows areas that are probably mislabelled. The "
            "<b>factsheet</b> contains the map, the accuracy, its limits and the sources.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        declare_training(self)
        declare_options(self)
        declare_targets(self)
        for output in (
            QgsProcessingOutputString("NETWORK", tr("Id of the adapted network")),
            QgsProcessingOutputNumber("OA", tr("Overall accuracy")),
            QgsProcessingOutputNumber("OA_ORIGINAL", tr("Overall accuracy of the original network")),
            QgsProcessingOutputNumber("SUSPICIOUS", tr("Suspicious areas")),
            QgsProcessingOutputVariant("FIGURES", tr("All figures")),
        ):
            self.addOutput(output)

    def read_inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Find the files of scenes and areas, and the network."""
        self._scene = scene_of(self, parameters, "INPUT", context)
        dates = list(given_rasters(parameters.get("DATES"), context))
        self._dates = [scene_of(self, {"DATES": one}, "DATES", context) for one in dates]
        self._radar = self.raster(parameters, "INPUT_S1", context) if parameters.get("INPUT_S1") else None
        self._areas = self.vector(parameters, "AREAS", context, feedback)
        given = parameters.get("TEST_AREAS")
        self._tests = self.vector(parameters, "TEST_AREAS", context, feedback) if given else None
        self._card = find_network(self.parameterAsString(parameters, "MODEL", context))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Adapt the network, and write what is wanted."""
        from ..core.adapt.adapt import adapt_network
        from ..core.adapt.factsheet import factsheet_html
        from ..core.adapt.request import check_id
        from ..core.adapt.result import AdaptResult
        from ..core.adapt.suspicious import write_verdicts
        from ..core.adapt.tables import adapt_dict, adapt_summary
        from ..core.classify.features import SceneFeatureReader
        from ..core.files import write_text_whole
        from ..core.product.on_the_fly import as_rasters, refuse_mapping
        from ..core.report.text_outputs import TextOutputs

        request = self._request(parameters, context)
        check_id(request)
        checked = self.vector_target(parameters, "CHECKED", context)
        report = self.file_target(parameters, "REPORT", context)
        scenes = self._scenes(parameters, context)
        inputs = [*scenes.scenes, scenes.radar, request.areas, request.test_areas, *scenes.card.files]
        refuse_mapping(scenes.bands, scenes.scenes)

        def adapt(watcher: Feedback) -> tuple[SceneFeatureReader, AdaptResult]:
            with as_rasters(scenes.scenes, scenes.card.sentinel2_bands, watcher, scenes.units) as rasters:
                reader = SceneFeatureReader(replace(scenes, scenes=rasters))
                return reader, adapt_network(request, reader, watcher)

        with TextOutputs(html=report).reserved(inputs, layer=checked):
            reader, result = run_stoppably(adapt, feedback)
            results: dict[str, Any] = {"NETWORK": result.card.id, "SUSPICIOUS": len(result.suspicious)}
            if checked is not None:
                wkt, scheme = reader.geometry.crs_wkt, result.areas.scheme
                write_verdicts(
                    checked, request.areas, layer=request.layer, crs_wkt=wkt, verdicts=result.verdicts, scheme=scheme
                )
                results["CHECKED"] = str(checked)
                style = partial(style_checked_areas, scheme=scheme)
                self.present(checked, tr("Checked areas") + f" – {result.card.id}", context, style)
            if report is not None:
                write_text_whole(report, factsheet_html(result))
                results["REPORT"] = str(report)
        feedback.pushInfo(adapt_summary(result))
        if result.accuracy is not None:
            results["OA"] = result.accuracy.overall
        if result.measured.original is not None:
            results["OA_ORIGINAL"] = result.measured.original.overall
        return {**results, "FIGURES": adapt_dict(result)}

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.adapt.request import AdaptRequest

        return AdaptRequest(
            areas=self._areas.path,
            new_id=self.parameterAsString(parameters, "NEW_ID", context).strip(),
            field=self.parameterAsString(parameters, "FIELD", context),
            layer=self._areas.layer,
            mapping=self.parameterAsString(parameters, "MAPPING", context),
            title=self.parameterAsString(parameters, "TITLE", context),
            test_areas=self._tests.path if self._tests else "",
            test_layer=self._tests.layer if self._tests else "",
            own_classes=self.parameterAsBoolean(parameters, "OWN_CLASSES", context),
            leave_out=self.parameterAsBoolean(parameters, "LEAVE_OUT", context),
            replace=self.parameterAsBoolean(parameters, "REPLACE", context),
            forest=self.parameterAsBoolean(parameters, "FOREST", context),
        )

    def _scenes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.classify.features import FeatureRequest

        return FeatureRequest(
            (self._scene.path, *(date.path for date in self._dates)),
            self._card,
            bands=self.parameterAsString(parameters, "BANDS", context),
            units=UNITS[self.parameterAsEnumString(parameters, "UNITS", context)],
            level=LEVELS[self.parameterAsEnumString(parameters, "LEVEL", context)],
            off_grid=OFF_GRID[self.parameterAsEnumString(parameters, "OFF_GRID", context)],
            radar=self._radar.path if self._radar else "",
            radar_bands=self.parameterAsString(parameters, "BANDS_S1", context),
            device=DEVICES[self.parameterAsEnumString(parameters, "DEVICE", context)],
            threads=self.parameterAsInt(parameters, "THREADS", context),
        )
