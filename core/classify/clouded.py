"""A map without the cells under clouds: each date gets a mask, of its product or of a network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..clouds.cloud_mask import NO_NETWORK_HINT, CloudRequest, make_cloud_mask
from ..clouds.hidden import hide
from ..clouds.layers import find_layer
from ..errors import InputError
from ..feedback import Feedback, PartOf
from ..message import Message
from ..networks.find import cloud_network
from ..product.mask import CloudMask, mask_from_file
from ..scratch import scratch_folder
from ..sentinel.source import OpenedSource, RasterSource
from .request import CLOUDS_AUTO, CLOUDS_NONE, ClassifyRequest

_MASKS_TAKE = 30.0
"""Per cent of a run's progress, where a network must find the clouds first."""


@contextmanager
def with_cloud_masks(request: ClassifyRequest, feedback: Feedback) -> Iterator[tuple[ClassifyRequest, Feedback]]:
    """Make the masks that a map needs and no product brings; they are gone afterwards.

    Args:
        request: what to make.
        feedback: told of progress and asked whether to stop.

    Yields:
        The request, which names them, and the feedback of what is still to be done.

    Raises:
        SceneMapperError: a mask cannot be made.
        RunCancelled: the user stopped.
    """
    paths = (request.source, *request.dates)
    missing = [path for path in paths if find_layer(path) is None] if request.clouds == CLOUDS_AUTO else []
    if not missing or request.cloud_masks:
        yield request, feedback
        return
    # Beside the map, where other machines that compute it see it too.
    with scratch_folder(request.output.resolve().parent, ".scene-mapper-") as folder:
        masks = []
        for number, path in enumerate(paths):
            mask = folder / f"clouds_{number}.tif"
            if path in missing:
                part = PartOf(feedback, _MASKS_TAKE * number / len(paths), _MASKS_TAKE * (number + 1) / len(paths))
                make_cloud_mask(_mask_request(request, path, mask), part)
            masks.append(str(mask) if path in missing else "")
        yield replace(request, cloud_masks=tuple(masks)), PartOf(feedback, _MASKS_TAKE, 100)


def _mask_request(request: ClassifyRequest, path: str, mask: Path) -> CloudRequest:
    # The mapping is of the map's network; bands without names are found by it only if it names those of clouds.
    return CloudRequest(
        path,
        mask,
        bands=request.bands if "=" in request.bands else "",
        units=request.units,
        level=request.level,
        device=request.device,
        threads=request.threads,
    )


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
    mask = _mask_of(request, date, as_given.source)
    if mask is None:
        notes.append(Message("Clouds of {name} are detected by a network first.", name=Path(source.given).name))
        return source
    hidden = hide(source, mask, as_given.source)
    notes.append(hidden.told)
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
    if request.clouds != CLOUDS_AUTO:
        return mask_from_file(request.clouds)
    made = request.cloud_masks[date] if request.cloud_masks else ""
    mask = mask_from_file(made) if made else find_layer(source.given, source.files)
    if mask is None and cloud_network(source.level) is None:
        raise InputError(
            "{given} has no cloud layer (SCL, MSK_CLDPRB or QA60), and no cloud network is installed.",
            NO_NETWORK_HINT,
            given=source.given,
        )
    return mask
