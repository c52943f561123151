"""The files that a map writes, refused before anything is computed where they cannot be written."""

from __future__ import annotations

from collections.abc import Iterable

from ..geo.new_raster import check_raster_name
from ..geo.output_check import Output, check_outputs
from .grid import CellGrid
from .request import ClassifyRequest


def check_map_outputs(request: ClassifyRequest, grid: CellGrid, opened: Iterable[str]) -> None:
    """Refuse a map that cannot be written, or that would destroy what it is made of.

    Args:
        request: what to make.
        grid: its cells.
        opened: the files that its rasters are read from: of a virtual raster or a subdataset, the name does not tell.

    Raises:
        OutputError: naming the file and what is wrong with it.
    """
    n_cells = grid.rows * grid.cols
    # The filtered map is made of probabilities, which are kept beside it if nobody asked for them.
    large = {request.probabilities or request.filtered}
    named = {request.output, request.labels, request.filtered, request.majority, request.disagreement}
    outputs = [
        Output(
            path, (".qml",) if path in named else (), n_cells * (4 * len(request.card.scheme) if path in large else 1)
        )
        for path in request.outputs
    ]
    check_outputs(outputs, (), [*request.inputs, *opened])
    for path in request.outputs:  # some are opened only when the map is computed
        check_raster_name(path)
