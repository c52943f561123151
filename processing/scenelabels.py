"""``scene_mapper:scenelabels``: label scenes from a dense land-cover map."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVariant,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
)

from ..core.classmap.label_rule import LABEL_THRESHOLD, SCENE_PX, LabelRule
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.layer_styles import style_scenes_as_chosen, style_with_choice
from ..layers.styling import style_class_map, style_probabilities
from ..layers.translation import tr
from .map_tool import MapToolAlgorithm


class SceneLabelsAlgorithm(MapToolAlgorithm):
    """The commonest class of each scene, and the set of its frequent ones."""

    SCENE = "SCENE"
    THRESHOLD = "THRESHOLD"
    SINGLE = "SINGLE"
    SHARES = "SHARES"
    BITS = "BITS"
    LAYER = "LAYER"
    TABLE = "TABLE"
    REPORT = "REPORT"
    FILES = (SINGLE, SHARES, BITS, LAYER, TABLE, REPORT)

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "scenelabels"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Label scenes from a dense map")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        words = "scene labels,sen12ms,igbp,land cover,multi-label,majority,mode,aggregate,training data"
        return words.split(",")

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr(
            "Assigns each scene of a dense class map its most frequent class and the set of its frequent classes."
        )

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>Derives labels for scenes of N × N pixels from a dense land-cover map, as was done for "
            "SEN12MS (Schmitt & Wu 2021). The <b>single label</b> is the most frequent class. The <b>label "
            "set</b> contains every class with a share of at least 10 %. IGBP classes are first merged to "
            "simplified IGBP.</p><p>If classes are equally frequent, the lowest code is used. The most "
            "frequent class is always in the set. Pixels without a class do not count; a scene with more "
            "than half of its pixels without a class has no label. Scenes start at the upper-left corner; "
            "those at the right and lower edges may be smaller.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(tr("A dense class raster: IGBP or any other scheme."))
        integer, real = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double
        self.declare(
            QgsProcessingParameterNumber(self.SCENE, tr("Scene size [pixels]"), integer, SCENE_PX, minValue=2),
            tr("Height and width of a scene in map pixels."),
        )
        self.declare(
            QgsProcessingParameterNumber(
                self.THRESHOLD, tr("Minimum share in the label set"), real, LABEL_THRESHOLD, minValue=0.0, maxValue=1.0
            ),
            tr("Minimum share of a class in the label set of a scene; 0.1 is 10 %."),
        )
        self.declare_reading()
        self._declare_targets()
        self.addOutput(QgsProcessingOutputNumber("SCENES", tr("Labelled scenes")))
        self.addOutput(QgsProcessingOutputVariant("CLASSES", tr("Class distribution")))

    def _declare_targets(self) -> None:
        self.declare(
            QgsProcessingParameterRasterDestination(self.SINGLE, tr("Single labels"), optional=True),
            tr("A class map with one cell per scene: its most frequent class."),
        )
        self.declare(
            QgsProcessingParameterVectorDestination(
                self.LAYER, tr("Scenes"), QgsProcessing.SourceType.VectorPolygon, None, True, False
            ),
            tr("The scenes as polygons (GeoPackage), with the label, label set and all shares as attributes."),
        )
        rasters = (
            (self.SHARES, tr("Shares of all classes"), tr("One band per class with its share, 0 to 1.")),
            (self.BITS, tr("Label sets"), tr("One value per scene: bit i is set if class i is in the label set.")),
        )
        for name, description, help_text in rasters:
            parameter = QgsProcessingParameterRasterDestination(name, description, optional=True, createByDefault=False)
            self.declare(parameter, help_text)
        self.declare(
            QgsProcessingParameterFileDestination(
                self.TABLE, tr("Class distribution"), tr("CSV files (*.csv)"), None, True, False
            ),
            tr("For each class: pixels, scenes with this label, and label sets that contain it."),
        )
        self.declare(
            QgsProcessingParameterFileDestination(self.REPORT, tr("Report"), tr("HTML files (*.html)"), None, True),
            tr("The class distribution as an HTML page with a chart in the results viewer."),
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Label the scenes."""
        from ..core.analysis.scene_label_map import LabelRequest, run_scene_labels

        threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        request = LabelRequest(
            source=self.source.path,
            rule=LabelRule(self.parameterAsInt(parameters, self.SCENE, context), threshold),
            band=self.band_of(parameters, context),
            scheme=self.scheme_of(parameters, context),
            single=self.target(parameters, self.SINGLE, context),
            shares=self.target(parameters, self.SHARES, context),
            bits=self.target(parameters, self.BITS, context),
            layer=self.vector_target(parameters, self.LAYER, context),
            table=self.file_target(parameters, self.TABLE, context),
            report=self.file_target(parameters, self.REPORT, context),
        )
        result = run_stoppably(partial(run_scene_labels, request), feedback)
        scheme, sets = result.scheme, result.label_legend()
        commonest = max(range(len(scheme)), key=lambda index: result.single[index])
        of_what = f" – {self.source.name}"
        layers = (
            (request.single, tr("Scene labels"), lambda layer: style_with_choice(layer, scheme)),
            (request.layer, tr("Scenes"), lambda layer: style_scenes_as_chosen(layer, scheme)),
            (request.shares, tr("Shares"), lambda layer: style_probabilities(layer, commonest)),
            (request.bits, tr("Label sets"), lambda layer: style_class_map(layer, sets)),
        )
        named = [(path, name + of_what, style) for path, name, style in layers]
        self.present_together(named, tr("Scene labels") + of_what, context)
        made = ((name, getattr(request, name.lower())) for name in self.FILES)
        files = {name: str(path) for name, path in made if path}
        classes = {str(row["code"]): row for row in result.classes()}
        return {**files, "SCENES": result.labelled, "CLASSES": classes}
