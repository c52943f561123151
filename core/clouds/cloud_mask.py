"""``make_cloud_mask``: clear ground, clouds and shadows of a raster, as a raster of classes.

What the product itself says comes first: its scene classification or cloud probability. Where there is nothing, or
where it is asked for, a network looks at every pixel.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ..classmap.class_map import new_class_map
from ..classmap.legend_files import add_legends
from ..classmap.schemes import CLOUDS, NODATA_CODE
from ..errors import InputError
from ..feedback import Feedback, stop_if_cancelled
from ..geo.output_check import check_output_path
from ..geo.raster_io import open_raster
from ..inference.session import open_network
from ..inference.tried_networks import try_network
from ..message import Message
from ..networks.find import cloud_network, find_network
from ..product.mask import mask_from_file
from ..product.on_the_fly import as_rasters, is_product, refuse_mapping
from ..sentinel.level_change import match_level
from ..sentinel.processing_level import product_level
from ..sentinel.raster_bands import what_is_said
from ..sentinel.scene_identity import identify_raster
from ..sentinel.source import open_with_sample
from ..version import version
from .classes import CLOUD, SHADOW, CloudClasses, LayerClasses, NetworkClasses
from .layers import find_layer
from .pixel_source import coarse_grid

AUTO = "auto"
LAYER = "layer"
NO_NETWORK_HINT = (
    "Download a cloud network (scene-mapper models get ukis-csmask; in QGIS: Scene Mapper ▸ Networks…), or "
    "use a cloud raster."
)


@dataclass(frozen=True)
class CloudRequest:
    """A cloud mask to be made.

    Attributes:
        source: the raster, or a product.
        output: the mask to write (GeoTIFF).
        method: "auto" for the product's own layer, else a network; a network's id or file; or "layer".
        layer: a raster with the layer of clouds, "" for the one that belongs to the raster.
        values: the layer's values that hide the ground; "" for the usual ones.
        bands: the user's band mapping, or "" to go by name.
        units: one of `units.UNITS`.
        level: of the raster, one of `processing_level.LEVELS`.
        device: "auto", "cpu" or "cuda".
        threads: 0 for as many as there are cores.
    """

    source: str
    output: Path
    method: str = AUTO
    layer: str = ""
    values: str = ""
    bands: str = ""
    units: str = "auto"
    level: str = "auto"
    device: str = "auto"
    threads: int = 0


@dataclass(frozen=True)
class CloudResult:
    """A cloud mask that was made.

    Attributes:
        output: the raster: 0 clear, 1 cloud, 2 shadow, 255 no data.
        counts: pixels by code.
        made_of: the layer, or the network, for people.
        seconds: how long it took.
    """

    output: Path
    counts: dict[int, int]
    made_of: str
    seconds: float

    @property
    def hidden_share(self) -> float:
        """The share of the pixels with data that clouds and shadows hide."""
        return (self.counts[CLOUD] + self.counts[SHADOW]) / max(1, sum(self.counts[code] for code in CLOUDS.codes))


def make_cloud_mask(request: CloudRequest, feedback: Feedback) -> CloudResult:
    """Make a cloud mask.

    Raises:
        InputError: the raster, or the layer, cannot be used, or nothing tells of clouds.
        BandError: a band that the network needs cannot be found.
        RequestError: an option cannot be used.
        ModelError: the network cannot be used.
        OutputError: it cannot be written there.
        RunCancelled: the user stopped; nothing is left behind.
    """
    if not is_product(request.source):
        return _make(request, feedback)
    refuse_mapping(request.bands, [request.source])
    check_output_path(request.output, [request.source])
    with as_rasters([request.source], (), feedback, request.units) as (source,):
        return _make(replace(request, source=source), feedback)


def _make(request: CloudRequest, feedback: Feedback) -> CloudResult:
    """Make the mask of a raster."""
    started = time.perf_counter()
    classes = _classes_of(request, feedback)
    if classes.note:
        feedback.pushInfo(classes.note)
    inputs = [name for name in (request.source, request.layer) if name]
    check_output_path(request.output, inputs, classes.geometry.rows * classes.geometry.cols)
    feedback.pushInfo(Message("Source of the cloud mask: {made_of}.", made_of=classes.made_of))
    counts = np.zeros(256, np.int64)
    scene = identify_raster(open_raster(request.source), request.source).as_metadata()
    provenance = {
        "SOFTWARE": f"Scene Mapper {version()}",
        "SOURCE": scene.pop("PRODUCT", request.source),
        "CLOUDS_BY": classes.made_of,
        **scene,
    }
    with new_class_map(request.output, classes.geometry, CLOUDS, provenance) as raster:
        for first_row, codes in classes.strips(feedback):
            stop_if_cancelled(feedback)
            raster.write(1, first_row, codes)
            counts += np.bincount(codes.ravel(), minlength=256)
        raster.complete("MODE")
        add_legends(raster, CLOUDS)
        raster.publish()
    result = CloudResult(
        request.output,
        {code: int(counts[code]) for code in (*CLOUDS.codes, NODATA_CODE)},
        classes.made_of,
        time.perf_counter() - started,
    )
    feedback.pushInfo(Message("{share:.1%} of the pixels are cloud or shadow.", share=result.hidden_share))
    return result


def _classes_of(request: CloudRequest, feedback: Feedback) -> CloudClasses:
    """Find what tells of the clouds.

    Raises:
        InputError: nothing does.
        ModelError: there is no such network.
    """
    if request.method not in (AUTO, LAYER):
        return _by_network(request, request.method, feedback)
    open_raster(request.source)  # there is no such file: said at once
    layer = mask_from_file(request.layer, request.values) if request.layer else find_layer(request.source)
    if layer is not None:
        return LayerClasses(layer)
    if request.method == LAYER:
        raise InputError(
            "{source} has no cloud layer (SCL, MSK_CLDPRB or QA60), and there is none in its folder.",
            "Select the file of the layer, or use a cloud network.",
            source=request.source,
        )
    return _by_network(request, "", feedback)


def _by_network(request: CloudRequest, name: str, feedback: Feedback) -> NetworkClasses:
    """Open the raster and the network that fits its level, or the one that was named.

    Raises:
        InputError: no network is installed, or it makes no cloud masks.
        BandError: a band that it needs cannot be found.
    """
    level = request.level
    if level == AUTO:
        level = product_level(*what_is_said(open_raster(request.source), request.source))
    card = find_network(name, feedback) if name else cloud_network(level)
    if card is None:
        raise InputError(
            "{source} has no cloud layer, and no cloud network is installed.",
            NO_NETWORK_HINT,
            source=request.source,
        )
    if card.kind != "pixel" or card.scheme != CLOUDS:
        raise InputError("{title} is not a cloud network.", NO_NETWORK_HINT, title=card.title)
    opened, sample = open_with_sample(request.source, card.sentinel2_bands, request.bands, request.units)
    source, note, _ = match_level(opened.source, sample, level, card.level, card.title)
    try_network(card, feedback)
    network = open_network(card, request.device, request.threads)
    return NetworkClasses(network, coarse_grid(source, card.pixel_size_m), note)
