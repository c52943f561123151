"""The parameters of ``scene_mapper:classify`` and its kin, each with its help."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..layers.choices import ALIGNMENTS, DEVICES, LEVELS, OFF_GRID, UNITS
from ..layers.translation import tr
from .algorithm import SceneMapperAlgorithm, choice
from .network_parameter import network_parameter

_number = QgsProcessingParameterNumber
_INTEGER, _REAL = Qgis.ProcessingNumberParameterType.Integer, Qgis.ProcessingNumberParameterType.Double


def declare_scene(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the one raster that a map is made of."""
    algorithm.declare(
        QgsProcessingParameterRasterLayer("INPUT", tr("Sentinel-2 raster")),
        tr("The raster with the Sentinel-2 bands: any file that GDAL reads."),
    )


def declare_seasons(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the rasters of several dates that a map is made of."""
    rasters = QgsProcessingParameterMultipleLayers(
        "INPUTS", tr("Sentinel-2 rasters of the same place"), Qgis.ProcessingSourceType.Raster
    )
    rasters.setMinimumNumberInputs(2)
    algorithm.declare(
        rasters,
        tr("Two or more rasters with the Sentinel-2 bands, one a date. The first one gives the map's grid."),
    )


def declare_inputs(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the network, and how the rasters are to be read and where."""
    algorithm.declare(
        network_parameter("MODEL", tr("Network")),
        tr("An installed network, by its id, or the path of an .onnx file with its card (.json) beside it."),
    )
    algorithm.declare(
        QgsProcessingParameterString("BANDS", tr("Bands"), optional=True),
        tr(
            "Which of the raster's bands is which, such as B02=1,B03=2,B04=3 and so on. Empty: found by name, "
            "wavelength or colour. The word 'position' takes the raster's first bands in the network's order."
        ),
    )
    algorithm.declare(
        choice("UNITS", tr("Units of the pixels"), UNITS),
        tr(
            "What the numbers are. auto: found out from the raster and told in the log. DN: reflectance x 10,000. "
            "DN with offset: the same plus 1000, as in ESA's products since January 2022. reflectance: 0 to 1."
        ),
    )
    algorithm.declare(
        choice("LEVEL", tr("Product level"), LEVELS),
        tr(
            "Top of atmosphere (L1C) or surface reflectance (L2A). auto: what the raster says of itself, and the light "
            "of a clear sky is added to L2A for the bundled networks. L2A: it is added for every network that learnt "
            "from L1C. L1C: nothing is added."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterRasterLayer("INPUT_S1", tr("Sentinel-1 raster, if the network wants it"), optional=True),
        tr(
            "For networks that see Sentinel-1 too: a raster with the backscatter VV and VH in dB, on any grid; it is "
            "warped onto the Sentinel-2 raster. Linear power is recognised and turned into dB. Other networks do "
            "not read it."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        tr("Only the cells that this rectangle touches. Empty: the whole raster."),
    )
    algorithm.declare(
        QgsProcessingParameterFeatureSource(
            "MASK", tr("Polygons"), [Qgis.ProcessingSourceType.VectorPolygon], optional=True
        ),
        tr("Only the cells that these polygons touch. Empty: the whole raster, or extent."),
    )


def declare_options(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the advanced parameters."""
    options = (
        (
            QgsProcessingParameterString("BANDS_S1", tr("Bands of the Sentinel-1 raster"), optional=True),
            tr("Which of its bands is which, such as VV=1,VH=2. Empty: found by name."),
        ),
        (
            _number("CELL_SIZE", tr("Cell size [m]"), _REAL, optional=True, minValue=1),
            tr("The size of the map's cells, a multiple of the pixel. Empty: what the network was made for."),
        ),
        (
            choice("CELL_ALIGN", tr("Cells begin at"), ALIGNMENTS),
            tr(
                "input: at the raster's upper-left corner. multiples of the cell size: at round coordinates, "
                "so that maps of neighbouring rasters fit together."
            ),
        ),
        (
            choice("OFF_GRID", tr("Pixels of another size"), OFF_GRID),
            tr(
                "What to do with a raster whose pixels are not of the size that the network knows (10 m). "
                "warp: bring it to that size in its UTM zone, on the fly. refuse: stop and say so."
            ),
        ),
        (
            _number("THRESHOLD", tr("Threshold of the label sets"), _REAL, optional=True, minValue=0, maxValue=1),
            tr(
                "For multi-label networks: the probability from which a class counts as present, between 0 and 1. "
                "Empty: what the network's authors used (0.5 for SEN12MS)."
            ),
        ),
        (
            QgsProcessingParameterBoolean("SIMPLIFY", tr("Merge IGBP classes into simplified IGBP"), False),
            tr(
                "For networks that tell the 17 IGBP classes apart: make a map of the 10 classes of the simplified "
                "scheme instead, whose probabilities are those of their parts taken together."
            ),
        ),
        (
            choice("DEVICE", tr("Compute on"), DEVICES),
            tr("auto: an NVIDIA GPU if onnxruntime can use it, else the CPU; the log says which, and why."),
        ),
        (
            _number("THREADS", tr("Threads"), _INTEGER, 0, minValue=0),
            tr("Threads of the computation. 0: as many as there are cores. The map does not depend on it."),
        ),
        (
            _number("BATCH", tr("Patches at once"), _INTEGER, 0, minValue=0),
            tr(
                "How many patches the network is given at once. 0: what is fastest here. The map does not depend on it."
            ),
        ),
        (
            QgsProcessingParameterBoolean("HALF", tr("Half precision"), False),
            tr("For GPUs: computes with 16-bit numbers. About one cell in a thousand may get another class."),
        ),
    )
    for parameter, help_text in options:
        algorithm.declare(parameter, help_text, advanced=True)


def declare_targets(algorithm: SceneMapperAlgorithm) -> None:
    """Declare the files that are made."""
    algorithm.declare(
        QgsProcessingParameterRasterDestination("OUTPUT", tr("Class map")),
        tr("The map: class codes (Byte, no data 255) with colours and class names, as GeoTIFF."),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("CONFIDENCE", tr("Confidence"), optional=True, createByDefault=False),
        tr("How sure the network was: each cell's largest probability, 0 to 100 % (Byte, no data 255)."),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination(
            "PROBABILITIES", tr("Probabilities of all classes"), optional=True, createByDefault=False
        ),
        tr("A band for each class with its probability, 0 to 1 (Float32, no data -1)."),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("FILTERED", tr("Filtered map"), optional=True, createByDefault=False),
        tr(
            "For Local Climate Zones: the map after the Gaussian filter of Demuzere et al. (2020), made of the "
            "probabilities of this run. 'Filter LCZ map' offers other filters for a finished map."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterRasterDestination("LABELS", tr("Label sets"), optional=True, createByDefault=False),
        tr(
            "For multi-label networks: the set of classes present in each cell, a bit for each class (UInt16, no data "
            "65535; beyond 15 classes UInt32, 4294967295). The layer's legend names the sets that occur."
        ),
    )
    algorithm.declare(
        QgsProcessingParameterFileDestination(
            "OUTPUT_HTML", tr("Table of areas"), tr("HTML files (*.html)"), optional=True
        ),
        tr("Cells, area and share of each class as a page, shown in the results viewer."),
    )
