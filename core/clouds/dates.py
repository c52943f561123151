"""The cloud masks of several dates: each by its product's own layer, else by a network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..errors import InputError
from ..feedback import Feedback, PartOf, step_of
from ..networks.find import cloud_network
from ..product.mask import CloudMask, mask_from_file
from ..scratch import scratch_folder
from ..sentinel.source import RasterSource
from .cloud_mask import NO_NETWORK_HINT, CloudRequest, make_cloud_mask
from .layers import find_layer

MASKS_TAKE = 30.0
"""Per cent of a run's progress, where a network must find the clouds first."""


@contextmanager
def missing_masks(
    paths: Sequence[str], options: CloudRequest, parent: Path, feedback: Feedback
) -> Iterator[tuple[tuple[str, ...], Feedback]]:
    """Make the masks that no product brings by a network; they are gone afterwards.

    Args:
        paths: the rasters.
        options: how they are read; source and output are filled in.
        parent: the folder in which to make a temporary folder.
        feedback: told of progress and asked whether to stop.

    Yields:
        A raster of each date's clouds, "" where the product has its own, or () if none was made; and the feedback of
        what is still to be done.

    Raises:
        SceneMapperError: a mask cannot be made.
        RunCancelled: the user stopped.
    """
    missing = [path for path in paths if find_layer(path) is None]
    if not missing:
        yield (), feedback
        return
    with scratch_folder(parent, ".scene-mapper-") as folder:
        masks = []
        for number, path in enumerate(paths):
            mask = folder / f"clouds_{number}.tif"
            if path in missing:
                part = step_of(PartOf(feedback, 0, MASKS_TAKE), number, len(paths))
                make_cloud_mask(replace(options, source=path, output=mask), part)
            masks.append(str(mask) if path in missing else "")
        yield tuple(masks), PartOf(feedback, MASKS_TAKE, 100)


def mask_of_date(source: RasterSource, made: str = "") -> CloudMask | None:
    """Return a date's mask: the one that was made, else its product's own; None where a network is still to make it.

    Args:
        source: the raster as it was given.
        made: the mask that was made, or "".

    Raises:
        InputError: nothing can make it.
    """
    mask = mask_from_file(made) if made else find_layer(source.given, source.files)
    if mask is None and cloud_network(source.level) is None:
        raise InputError(
            "{given} has no cloud layer (SCL, MSK_CLDPRB or QA60), and no cloud network is installed.",
            NO_NETWORK_HINT,
            given=source.given,
        )
    return mask
