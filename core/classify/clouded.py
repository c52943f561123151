"""A map without the cells under clouds: each date gets a mask, of its product or of a network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError
from ..feedback import Feedback
from ..message import Message
from ..sentinel.source import OpenedSource, RasterSource
from .request import CLOUDS_AUTO, CLOUDS_NONE, ClassifyRequest

if TYPE_CHECKING:  # what deals with clouds is loaded only for a map without them
    from ..product.mask import CloudMask


@contextmanager
def with_cloud_masks(
    requests: Sequence[ClassifyRequest], feedback: Feedback
) -> Iterator[tuple[list[ClassifyRequest], Feedback]]:
    """Make the masks that no product brings, for one map or several of the same scenes; they are gone afterwards.

    Args:
        requests: what to make; they differ in networks and outputs only.
        feedback: told of progress and asked whether to stop.

    Yields:
        The requests, which name the masks, and the feedback of what is still to be done.

    Raises:
        SceneMapperError: a mask cannot be made.
        RunCancelled: the user stopped.
    """
    request = requests[0]
    if request.clouds != CLOUDS_AUTO or request.cloud_masks:
        yield list(requests), feedback
        return
    from ..clouds.cloud_mask import CloudRequest
    from ..clouds.dates import missing_masks

    # The mapping is of the map's network; bands without names are found by it only if it names those of clouds.
    options = CloudRequest(
        request.source,
        request.output,
        bands=request.bands if "=" in request.bands else "",
        units=request.units,
        level=request.level,
        device=request.device,
        threads=request.threads,
    )
    # Beside the map, where other machines that compute it see it too.
    beside = request.output.resolve().parent
    with missing_masks((request.source, *request.dates), options, beside, feedback) as (masks, rest):
        yield [replace(one, cloud_masks=masks) for one in requests], rest


def hide_clouds(
    request: ClassifyRequest, date: int, source: RasterSource, as_given: OpenedSource, notes: list[str]
) -> RasterSource:
    """Leave the ground under clouds out of a date's raster.

    Args:
        request: what to make.
        date: which date, from 0.
        source: its raster, on the map's pixels.
        as_given: the same as it was opened.
        notes: what is said of it is added.

    Raises:
        InputError: nothing tells of its clouds, or the mask does not cover it.
    """
    if request.clouds == CLOUDS_NONE:
        return source
    from ..clouds.hidden import hide

    mask = _mask_of(request, date, as_given.source)
    if mask is None:
        notes.append(Message("Clouds of {name} are detected by a network first.", name=Path(source.given).name))
        return source
    hidden = hide(source, mask, as_given.source)
    notes.append(hidden.note)
    if hidden.share >= 1:
        raise InputError(
            "{given} is covered by clouds and shadows: no cell would get a class.",
            "Use another date, or create the map without a cloud mask.",
            given=source.given,
        )
    return hidden.source


def _mask_of(request: ClassifyRequest, date: int, source: RasterSource) -> CloudMask | None:
    """Return a date's mask; None where a network is still to make it.

    Raises:
        InputError: nothing can make it.
    """
    from ..clouds.dates import mask_of_date
    from ..product.mask import mask_from_file

    if request.clouds != CLOUDS_AUTO:
        return mask_from_file(request.clouds)
    return mask_of_date(source, request.cloud_masks[date] if request.cloud_masks else "")
