"""The filtered map of a run: the LCZ filter, once over all of the run's own probabilities.

The filter needs the probabilities around a cell, so it runs when all of them are there: at the end of a
run, or after its shards have been merged. A shard's file for the filtered map holds probabilities until then.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError
from ..feedback import Feedback
from ..message import Message
from ..sentinel.source import RasterSource

if TYPE_CHECKING:  # the filter is loaded only for a filtered map
    from ..analysis.filter_map import FilterResult

FILTER_KEY = "FILTER"
FILTER_WHEN_MERGED = "when merged"
"""What the metadata of a shard's probabilities say that will become the filtered map."""


def check_has_place(source: RasterSource) -> None:
    """Refuse before the run a raster on which the filter would not know how large a cell is.

    Raises:
        InputError: the raster has no CRS.
    """
    if not source.crs_wkt:
        raise InputError(
            "{source} has no CRS, so the cell size for the filter is unknown.",
            "Assign a CRS to the file, or leave the filter out.",
            source=source.given,
        )


def scratch_of(filtered: Path) -> Path:
    """Return where the probabilities of a filtered map are kept until it is made, if nobody asked for them."""
    return filtered.with_name(f".{filtered.name}.probabilities.tif")


def filter_probabilities(probabilities: Path, filtered: Path, made_of: str, feedback: Feedback) -> FilterResult:
    """Filter the probabilities of a run by the Gaussian of each class.

    Args:
        probabilities: the complete raster of all of the map's probabilities.
        filtered: the class map to write.
        made_of: the map, or the scene, whose probabilities these are; for the file's metadata.
        feedback: told of progress and asked whether to stop.

    Raises:
        OutputError: the map cannot be written.
        RunCancelled: the user stopped; nothing is left.
    """
    from ..analysis.filter_map import FilterRequest, run_filter

    feedback.pushInfo(Message("The map is filtered with one Gaussian per class."))
    origin = f"the probabilities of {made_of}"
    return run_filter(FilterRequest(str(probabilities), filtered, origin=origin), feedback)
