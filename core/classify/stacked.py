"""A map of products: each becomes a stack on the fly, which is gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from ..feedback import Feedback
from ..geo.output_check import Output, check_outputs
from ..product.on_the_fly import as_rasters, is_product, refuse_mapping
from .request import ClassifyRequest


@contextmanager
def with_stacks(requests: Sequence[ClassifyRequest], feedback: Feedback) -> Iterator[list[ClassifyRequest]]:
    """Stack the products among the scenes of one request, or of several for maps of the same scenes.

    Args:
        requests: what to make; they differ in networks and outputs only.
        feedback: told what the products are.

    Yields:
        The requests, which name rasters only.

    Raises:
        SceneMapperError: a product cannot be used; or what the caller's work raised.
    """
    request = requests[0]
    paths = (request.source, *request.dates)
    products = [path for path in paths if is_product(path)]
    if not products:
        yield list(requests)
        return
    refuse_mapping(request.bands, products)
    check_outputs([Output(path) for one in requests for path in one.outputs], products)
    wanted = tuple(dict.fromkeys(band for one in requests for band in one.card.sentinel2_bands))
    # Beside the map, where other machines that compute it see it too.
    beside = request.output.resolve().parent
    with as_rasters(paths, wanted, feedback, request.units, beside) as rasters:
        yield [replace(one, source=rasters[0], dates=rasters[1:]) for one in requests]
