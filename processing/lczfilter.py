"""``scene_mapper:lczfilter``: smooth a class map as LCZ maps are smoothed."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputNumber,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ..core.analysis.lcz_kernels import default_kernels as kernels_of
from ..core.classmap.schemes import LCZ
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.stoppable import run_stoppably
from ..layers.layer_styles import style_with_choice
from ..layers.translation import tr
from .algorithm import choice
from .map_tool import MapToolAlgorithm

METHODS = ["gaussian", "majority", "majority-disc"]
_COLUMNS = 3


class LczFilterAlgorithm(MapToolAlgorithm):
    """A Gaussian for each class, or the majority of a window."""

    METHOD = "METHOD"
    KERNELS = "KERNELS"
    SIZE = "SIZE"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second part of the algorithm's id."""
        return "lczfilter"

    def displayName(self) -> str:
        """Return the name that the toolbox shows."""
        return tr("Filter LCZ map")

    def tags(self) -> list[str]:
        """Return the words by which it is found."""
        return ["lcz", "filter", "gaussian", "majority", "smooth", "sieve", "wudapt", "lczfilter"]

    def shortDescription(self) -> str:
        """Return the summary, one sentence."""
        return tr(
            "Smooths a class map with one Gaussian per class, as is common for LCZ maps, or with a majority filter."
        )

    def shortHelpString(self) -> str:
        """Return the help: what it does, what it needs and what it gives."""
        return tr(
            "<p>A Local Climate Zone describes a neighbourhood, not a single cell. The <b>Gaussian "
            "filter</b> of Demuzere et al. (2020) smooths each class with a Gaussian of its own size and "
            "assigns the strongest class to each cell. It works best with the <b>probabilities</b> of a run; "
            "a class map can be filtered as well.</p><p>The default radius and standard deviation of each "
            "class are those used in the literature. They can be changed in the table. Both are in metres on "
            "the ground in any coordinate system.</p><p>The <b>majority filter</b> assigns the most frequent "
            "class in a square or circular window. If classes are equally frequent, the cell keeps its own "
            "class or gets the lowest code.</p><p>Nodata cells are ignored and remain nodata.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.declare_map(
            tr("A raster of probabilities with one band per class, or a class map."),
            tr("Probabilities or class map"),
        )
        self.declare(
            choice(self.METHOD, tr("Filter"), METHODS),
            tr(
                "Gaussian: one per class. Majority: the most frequent class in a square. Majority in a disc: "
                "in a circular window."
            ),
        )
        headers = [tr("Class"), tr("Radius [m]"), tr("Standard deviation [m]")]
        self.declare(
            QgsProcessingParameterMatrix(self.KERNELS, tr("Gaussians"), len(LCZ), True, headers, default_kernels()),
            tr("Gaussian filter: radius and standard deviation of each class. The first column is the LCZ class."),
        )
        integer = Qgis.ProcessingNumberParameterType.Integer
        self.declare(
            QgsProcessingParameterNumber(self.SIZE, tr("Majority window [cells]"), integer, 3, minValue=3),
            tr("Majority filter: width of the window, an odd number of cells."),
        )
        self.declare_reading()
        self.declare(
            QgsProcessingParameterRasterDestination(self.OUTPUT, tr("Filtered map")),
            tr("The filtered class map with colours and class names (Byte, nodata 255)."),
        )
        self.addOutput(QgsProcessingOutputNumber("CELLS", tr("Classified cells")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", tr("Cells that changed")))

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Feedback) -> dict[str, Any]:
        """Filter the map."""
        from ..core.analysis.filter_map import FilterRequest, run_filter

        output = self.target(parameters, self.OUTPUT, context)
        if output is None:
            raise RequestError("No output was given.", "Enter the output file of the map.")
        request = FilterRequest(
            source=self.source.path,
            output=output,
            method=self.parameterAsEnumString(parameters, self.METHOD, context),
            band=self.band_of(parameters, context),
            scheme=self.scheme_of(parameters, context),
            kernels=changed_kernels(self.parameterAsMatrix(parameters, self.KERNELS, context)),
            size=self.parameterAsInt(parameters, self.SIZE, context),
        )
        result = run_stoppably(partial(run_filter, request), feedback)
        name = tr("Filtered") + f" – {self.source.name}"
        self.present(result.output, name, context, lambda layer: style_with_choice(layer, result.scheme))
        return {self.OUTPUT: str(result.output), "CELLS": result.cells, "CHANGED": result.changed}


def default_kernels() -> list[Any]:
    """Return the table of the field's kernels, row after row."""
    rows = zip(LCZ.classes, kernels_of(LCZ))
    return [value for c, kernel in rows for value in (f"{LCZ.prefix} {c.label}", kernel.radius_m, kernel.sigma_m)]


def changed_kernels(table: list[Any]) -> str:
    """Return the rows of a table of kernels that differ from the field's, as core reads them.

    The table says nothing of the map's scheme: unchanged, it leaves another scheme its own kernels.
    """
    rows = [tuple(table[i : i + _COLUMNS]) for i in range(0, len(table), _COLUMNS)]
    usual = default_kernels()
    known = {(usual[i], float(usual[i + 1]), float(usual[i + 2])) for i in range(0, len(usual), _COLUMNS)}
    changed = [row for row in rows if len(row) < _COLUMNS or (str(row[0]), *_numbers(row[1:])) not in known]
    return ",".join(f"{row[0]}={'/'.join(str(value) for value in row[1:])}" for row in changed)


def _numbers(values: tuple[Any, ...]) -> tuple[Any, ...]:
    try:
        return tuple(float(value) for value in values)
    except (TypeError, ValueError):
        return values  # core says what is wrong with them
