"""The parameters of ``scene_mapper:adapt``, each with its help."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ..layers.choices import DEVICES, LEVELS, OFF_GRID, UNITS
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .area_parameters import areas_parameter, class_field_parameter, class_names_parameter
from .network_parameter import network_parameter
from .scene_parameter import SceneParameter, ScenesParameter

_POLYGON = QgsProcessing.SourceType.VectorPolygon


def declare_training(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the scene, the areas, and the network that is adapted."""
    for parameter, help_text in (
        (
            SceneParameter("INPUT", tr("Sentinel-2 raster")),
            tr("The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product."),
        ),
        (
            ScenesParameter("DATES", tr("Further dates"), optional=True),
            tr("Rasters of the same place on other dates. The network is trained on all dates together."),
        ),
        areas_parameter(),
        class_field_parameter(),
        (
            network_parameter("MODEL", tr("Network to adapt")),
            tr("The id of an installed network, or the path of an .onnx file with its card (.json)."),
        ),
        (
            QgsProcessingParameterString("NEW_ID", tr("Id of the adapted network")),
            tr("Lower-case letters, digits and hyphens, for example my-city."),
        ),
        (
            QgsProcessingParameterBoolean("REPLACE", tr("Replace a network of this id"), False),
            tr("If a network of this id exists, it is replaced. Otherwise the tool stops."),
        ),
    ):
        algorithm.declare(parameter, help_text)


def declare_options(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the advanced parameters."""
    boolean, text = QgsProcessingParameterBoolean, QgsProcessingParameterString
    for parameter, help_text in (
        (
            QgsProcessingParameterFeatureSource("TEST_AREAS", tr("Test areas"), [_POLYGON], optional=True),
            tr("Other areas, which are not trained on. The factsheet leads with the accuracy on them."),
        ),
        (
            boolean("OWN_CLASSES", tr("Use the classes of the areas"), False),
            tr(
                "The adapted network gets the classes that the areas name, instead of those of the network: for "
                "example 'informal settlement', 'greenhouse', 'other'."
            ),
        ),
        (
            boolean("LEAVE_OUT", tr("Leave out classes without areas"), False),
            tr("Classes without areas do not appear in maps. Otherwise they keep the network's scores."),
        ),
        class_names_parameter(),
        (text("TITLE", tr("Title of the adapted network"), optional=True), tr("The name shown in lists and reports.")),
        (
            boolean("FOREST", tr("Compare with a random forest"), True),
            tr("Also measures a random forest on the pixels of the same areas, if scikit-learn is installed."),
        ),
        (
            text("BANDS", tr("Bands"), optional=True),
            tr("Assignment of the raster's bands, for example B02=1,B03=2. Empty: detected by name."),
        ),
        (choice("UNITS", tr("Pixel units"), UNITS), tr("Units of the pixel values. Automatic: detected and logged.")),
        (choice("LEVEL", tr("Processing level"), LEVELS), tr("L1C or L2A. Automatic: detected from the raster.")),
        (
            QgsProcessingParameterRasterLayer(
                "INPUT_S1", tr("Sentinel-1 raster, if the network needs it"), optional=True
            ),
            tr("For networks that also use Sentinel-1: a raster with VV and VH in dB."),
        ),
        (text("BANDS_S1", tr("Bands of the Sentinel-1 raster"), optional=True), tr("For example VV=1,VH=2.")),
        (
            choice("OFF_GRID", tr("Other pixel sizes"), OFF_GRID),
            tr("What to do with a raster of other pixel sizes: resample it, or stop."),
        ),
        (choice("DEVICE", tr("Device"), DEVICES), tr("Automatic: an NVIDIA GPU if available, otherwise the CPU.")),
        (
            QgsProcessingParameterNumber(
                "THREADS", tr("Threads"), Qgis.ProcessingNumberParameterType.Integer, 0, minValue=0
            ),
            tr("Number of threads. 0: one per core."),
        ),
    ):
        algorithm.declare(parameter, help_text, advanced=True)


def declare_targets(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the files that are made."""
    algorithm.declare(
        QgsProcessingParameterVectorDestination("CHECKED", tr("Checked areas"), _POLYGON, None, True, False),
        tr("The areas with the results of the checks, the most suspicious first (GeoPackage)."),
    )
    algorithm.declare(
        QgsProcessingParameterFileDestination("REPORT", tr("Factsheet"), tr("HTML files (*.html)"), None, True, True),
        tr("Map, areas, accuracy and confusion matrix in a single HTML file, suitable for printing."),
    )
