"""A map and its filtered twin in one go: the LCZ filter works on the probabilities of the very run."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from ..analysis.filter_map import FilterRequest, FilterResult, run_filter
from ..errors import InputError, RequestError, RunCancelled
from ..feedback import Feedback, PartOf
from ..geo.raster_io import check_output_path, open_raster
from .engine import MapResult, classify
from .request import ClassifyRequest, check_filterable

_FILTER_BEGINS = 97.0


def classify_and_filter(request: ClassifyRequest, filtered: Path, feedback: Feedback) -> tuple[MapResult, FilterResult]:
    """Make a map, and filter its probabilities by the Gaussian of each class.

    Args:
        request: what to make; probabilities that are not asked for are made for the filter and removed.
        filtered: the filtered class map to write.
        feedback: told of progress and asked whether to stop.

    Returns:
        What was made, and what the filter made of it.

    Raises:
        SceneMapperError: it could not be made, and why.
        RunCancelled: the user stopped; nothing is left behind.
    """
    check_filter(request, filtered)
    with tempfile.TemporaryDirectory(prefix="scene-mapper-") as folder:
        probabilities = request.probabilities or Path(folder, "probabilities.tif")
        result = classify(replace(request, probabilities=probabilities), PartOf(feedback, 0, _FILTER_BEGINS))
        feedback.pushInfo("The map is filtered: a Gaussian for each class.")
        asked = FilterRequest(str(probabilities), filtered, origin=f"the probabilities of {request.output}")
        try:
            smoothed = run_filter(asked, PartOf(feedback, _FILTER_BEGINS, 100))
        except RunCancelled:
            for output in request.outputs:
                _remove(output)
            raise
    return replace(result, probabilities=request.probabilities), smoothed


def check_filter(request: ClassifyRequest, filtered: Path) -> None:
    """Refuse before the run what the filter would refuse after it.

    Raises:
        RequestError: the network makes no map of Local Climate Zones, or the file is another output.
        InputError: the raster has no CRS, so that cells have no size in metres.
        OutputError: the file cannot be written.
    """
    check_filterable(request.card)
    if filtered.resolve() in [output.resolve() for output in request.outputs]:
        raise RequestError("Two outputs have the same name.", "Give each output a file of its own.")
    if not open_raster(request.source).GetProjection():
        raise InputError(
            "{source} has no coordinate system, so the filter does not know how large a cell is.",
            "Assign one to the file, or leave the filter out.",
            source=request.source,
        )
    check_output_path(filtered, list(request.inputs))


def _remove(output: Path) -> None:
    for path in (output, output.with_name(f"{output.name}.aux.xml"), output.with_suffix(".qml")):
        path.unlink(missing_ok=True)
