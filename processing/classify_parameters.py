"""The parameters of ``scene_mapper:classify`` and its kin, each with its help."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..layers.choices import ALIGNMENTS, CLOUDS, DEVICES, LEVELS, OFF_GRID, UNITS
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .network_parameter import network_parameter
from .scene_parameter import SceneParameter, ScenesParameter

_number = QgsProcessingParameterNumber
_INTEGER, _REAL = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double


def declare_scene(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the one raster that a map is made of."""
    algorithm.declare(
        SceneParameter("INPUT", tr("Sentinel-2 raster")),
        tr(
            "The raster with the Sentinel-2 bands: any file that GDAL reads. Or the path of a product, which is "
            "stacked on the fly: a .SAFE folder, a .zip, a folder of bands, or a STAC item (.json)."
        ),
    )


def declare_dates(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the rasters of several dates that a map is made of."""
    rasters = ScenesParameter("INPUTS", tr("Sentinel-2 rasters of the same place"))
    rasters.setMinimumNumberInputs(2)
    algorithm.declare(
        rasters,
        tr(
            "Two or more rasters with the Sentinel-2 bands, or paths of products, one per date. The first raster "
            "defines the grid of the map."
        ),
    )


def declare_inputs(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the network, and how the rasters are to be read and where."""
    algorithm.declare(
        network_parameter("MODEL", tr("Network"), several=True),
        tr(
            "The id of an installed network, or the path of an .onnx file with its card (.json) in the same folder. "
            "Of several, with commas between them, the probabilities are averaged."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterString("BANDS", tr("Bands"), optional=True),
        tr(
            "Assignment of the raster's bands, for example B02=1,B03=2,B04=3. Empty: bands are detected by "
            "name, wavelength or colour. The word 'position' assigns the raster's first bands in the "
            "network's order."
        ),
    )
    algorithm.declare(
        choice("UNITS", tr("Pixel units"), UNITS),
        tr(
            "Units of the pixel values. Automatic: detected from the raster and logged. DN: reflectance × "
            "10,000. DN with offset: the same plus 1000, as in ESA products since January 2022. Reflectance: "
            "0 to 1."
        ),
    )
    algorithm.declare(
        choice("LEVEL", tr("Processing level"), LEVELS),
        tr(
            "Top of atmosphere (L1C) or surface reflectance (L2A). Automatic: detected from the raster. A "
            "raster of another level than the network was trained on is converted with a model of the "
            "atmosphere."
        ),
    )
    algorithm.declare(
        choice("CLOUDS", tr("Clouds and shadows"), CLOUDS),
        tr(
            "Mask: hidden cells get no class. The product's own layer (SCL, MSK_CLDPRB, QA60) is used if it "
            "is found with the raster, otherwise a cloud network (ukis-csmask, see the networks window). "
            "Do not mask: clouds are classified like any surface."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterRasterLayer("INPUT_S1", tr("Sentinel-1 raster, if the network needs it"), optional=True),
        tr(
            "For networks that also use Sentinel-1: a raster with VV and VH backscatter in dB, on any grid. "
            "It is warped to the grid of the Sentinel-2 raster. Linear power is recognised and converted to "
            "dB. Other networks ignore this raster."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        tr("Only cells that intersect this rectangle are classified. Empty: the whole raster."),
    )
    algorithm.declare(
        QgsProcessingParameterFeatureSource(
            "MASK", tr("Polygons"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        ),
        tr("Only cells that intersect these polygons are classified. Empty: the whole raster, or the extent."),
    )


def declare_options(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the advanced parameters."""
    options = (
        (
            QgsProcessingParameterString("BANDS_S1", tr("Bands of the Sentinel-1 raster"), optional=True),
            tr("Assignment of its bands, for example VV=1,VH=2. Empty: detected by name."),
        ),
        (
            _number("CELL_SIZE", tr("Cell size [m]"), _REAL, optional=True, minValue=1),
            tr("Cell size of the map, a multiple of the pixel size. Empty: the cell size of the network."),
        ),
        (
            choice("CELL_ALIGN", tr("Cell alignment"), ALIGNMENTS),
            tr(
                "Input: cells start at the upper-left corner of the raster. Multiples of the cell size: "
                "cells start at round coordinates, so that maps of neighbouring rasters align."
            ),
        ),
        (
            choice("OFF_GRID", tr("Other pixel sizes"), OFF_GRID),
            tr(
                "What to do with a raster whose pixels do not have the size that the network was trained on "
                "(10 m). Warp: resample it on the fly in its UTM zone. Refuse: stop with an error."
            ),
        ),
        (
            choice("DEVICE", tr("Device"), DEVICES),
            tr(
                "Automatic: an NVIDIA GPU if onnxruntime can use it, otherwise the CPU. The device and the "
                "reason are logged."
            ),
        ),
        (
            _number("THREADS", tr("Threads"), _INTEGER, 0, minValue=0),
            tr("Number of threads. 0: one per core. The setting does not change the map."),
        ),
        (
            _number("BATCH", tr("Batch size"), _INTEGER, 0, minValue=0),
            tr(
                "Number of patches in a batch. 0: the fastest setting on this computer. The setting does not "
                "change the map."
            ),
        ),
        (
            QgsProcessingParameterBoolean("HALF", tr("Half precision"), False),
            tr("For GPUs: compute in half precision (16-bit). About one cell in a thousand may get a different class."),
        ),
    )
    for parameter, help_text in (*options[:3], *_label_options(), *_sky_options(), *options[3:]):
        algorithm.declare(parameter, help_text, advanced=True)


def _sky_options() -> tuple[tuple[QgsProcessingParameterDefinition, str], ...]:
    """Return the parameters that concern clouds and atmosphere, with their help."""
    return (
        (
            QgsProcessingParameterRasterLayer("INPUT_CLOUDS", tr("Cloud raster"), optional=True),
            tr(
                "Your own mask. All values except 0 are masked. In layers named SCL, MSK_CLDPRB or QA60, the "
                "values for clouds and shadows are masked."
            ),
        ),
        (
            QgsProcessingParameterString("ATMOSPHERE", tr("Atmosphere"), "auto", optional=True),
            tr(
                "For a raster of another processing level than the network was trained on. auto: aerosol, "
                "water vapour, ozone and sun angle are read from the product, otherwise estimated from place "
                "and date. none: reflectance is not changed. Or your own values: aot=0.3 water=2.1 "
                "ozone=0.33 sun=35 elevation=500."
            ),
        ),
    )


def _label_options() -> tuple[tuple[QgsProcessingParameterDefinition, str], ...]:
    """Return the parameters that concern what is a class, with their help."""
    return (
        (
            _number("THRESHOLD", tr("Presence threshold"), _REAL, optional=True, minValue=0, maxValue=1),
            tr(
                "For multi-label networks: the minimum probability of a class that counts as present, "
                "between 0 and 1. Empty: the authors' value (0.5 for SEN12MS)."
            ),
        ),
        (
            QgsProcessingParameterBoolean("SIMPLIFY", tr("Merge IGBP classes to simplified IGBP"), False),
            tr(
                "For networks with the 17 IGBP classes: create a map of the 10 classes of the simplified "
                "scheme. Its probabilities are combined from those of the merged classes."
            ),
        ),
    )


def declare_targets(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the files that are made."""
    algorithm.declare(
        QgsProcessingParameterRasterDestination("OUTPUT", tr("Class map")),
        tr("The map as a GeoTIFF: class codes (Byte, nodata 255) with colours and class names."),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("CONFIDENCE", tr("Confidence"), optional=True, createByDefault=False),
        tr("The largest probability of each cell, 0 to 100 % (Byte, nodata 255)."),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination(
            "PROBABILITIES", tr("Probabilities of all classes"), optional=True, createByDefault=False
        ),
        tr("One band per class with its probability, 0 to 1 (Float32, nodata -1)."),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("FILTERED", tr("Filtered map"), optional=True, createByDefault=False),
        tr(
            "For Local Climate Zones: the map after the Gaussian filter of Demuzere et al. (2020), computed "
            "from the probabilities of this run. 'Filter LCZ map' has other filters for existing maps."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("LABELS", tr("Label sets"), optional=True, createByDefault=False),
        tr(
            "For multi-label networks: the set of classes present in each cell, one bit per class (UInt16, "
            "nodata 65535; UInt32, nodata 4294967295, for more than 15 classes). The legend lists the sets "
            "that occur."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("MAJORITY", tr("Majority map"), optional=True, createByDefault=False),
        tr(
            "For several networks: the class that most of them give. Where several classes have most votes, the one "
            "with the largest mean probability."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination(
            "DISAGREEMENT", tr("Disagreement"), optional=True, createByDefault=False
        ),
        tr(
            "For several networks: how many of them give another class than the class map (Byte, nodata 255). "
            "0: all agree."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterFileDestination(
            "OUTPUT_HTML", tr("Area table"), tr("HTML files (*.html)"), optional=True
        ),
        tr("Cells, area and share of each class as an HTML page in the results viewer."),
    )
