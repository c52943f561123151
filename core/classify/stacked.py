"""A map of products: each becomes a stack on the fly, which is gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from ..feedback import Feedback
from ..geo.output_check import Output, check_outputs
from ..product.on_the_fly import as_rasters, is_product, refuse_mapping
from .request import ClassifyRequest


@contextmanager
def with_stacks(request: ClassifyRequest, feedback: Feedback) -> Iterator[ClassifyRequest]:
    """Stack the products among a request's scenes.

    Args:
        request: what to make.
        feedback: told what the products are.

    Yields:
        The request, which names rasters only.

    Raises:
        SceneMapperError: a product cannot be used; or what the caller's work raised.
    """
    paths = (request.source, *request.dates)
    products = [path for path in paths if is_product(path)]
    if not products:
        yield request
        return
    refuse_mapping(request.bands, products)
    check_outputs([Output(path) for path in request.outputs], products)
    # Beside the map, where other machines that compute it see it too.
    beside = request.output.resolve().parent
    with as_rasters(paths, request.card.sentinel2_bands, feedback, request.units, beside) as rasters:
        yield replace(request, source=rasters[0], dates=rasters[1:])
