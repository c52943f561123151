"""``get_scene``: the part of a scene that is needed becomes a stack on this disk.

Bands are fetched one by one into a folder of parts, at their own resolution (`fetching`). They are a product like any
other then, of which `product.stack` makes the stack; the layer of clouds is kept beside it.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal

from ..draft import Draft, cannot_write
from ..errors import BandError, OutputError
from ..feedback import Feedback, PartOf
from ..geo.companions import RASTER_COMPANIONS, beside
from ..geo.output_check import Output, check_outputs
from ..geo.raster_io import quiet_gdal
from ..product.layout import TEN_BANDS
from ..product.mask_layers import MASK_KEY, MASK_LAYERS
from ..product.stack import StackRequest, make_stack
from ..sentinel.band_list import band_list
from ..sentinel.bands import SENTINEL2_BANDS
from .area import Area
from .fetching import Fetching
from .found_scene import FoundScene
from .parts import PartsFolder
from .transport import Transport

_FETCHED_PERCENT = 90


@dataclass(frozen=True)
class GetRequest:
    """A scene to be fetched.

    Attributes:
        scene: what was found.
        area: the part that is wanted.
        output: the stack to write: .tif or .tiff.
        bands: "" for the ten bands of 10 and 20 m, or "B02,B03,…".
    """

    scene: FoundScene
    area: Area
    output: Path
    bands: str = ""


@dataclass(frozen=True)
class GetResult:
    """A scene that was fetched.

    Attributes:
        output: the stack.
        title: satellite, date and tile, for people.
        level: "L1C", "L2A" or "".
        bands: the stack's, in order.
        width: in pixels.
        height: in pixels.
        clouds: the layer of clouds beside it, or None.
        reused: bands that an earlier run had fetched.
        warnings: sentences that the user should not miss.
    """

    output: Path
    title: str
    level: str
    bands: tuple[str, ...]
    width: int
    height: int
    clouds: Path | None
    reused: tuple[str, ...]
    warnings: tuple[str, ...]


def get_scene(request: GetRequest, transport: Transport, feedback: Feedback) -> GetResult:
    """Fetch the part of a scene that is needed, as a stack.

    After a failure, bands that were fetched completely are kept, and a second call goes on with the others.

    Raises:
        DownloadError: a server does not give a file.
        BandError: the scene has no file of a band.
        InputError: its files do not fit together, or to the area.
        OutputError: the stack cannot be written.
        RunCancelled: the user stopped.
    """
    output, scene = request.output, request.scene
    bands = _wanted(request)
    check_target(output, request.area)
    with Draft(output) as draft:
        parts = PartsFolder(output, scene, request.area)
        fetching = Fetching(scene, request.area, parts, transport, PartOf(feedback, 0, _FETCHED_PERCENT))
        try:
            layers = fetching.fetch(bands)
        except BaseException:
            parts.keep()
            raise
        clouds = next((layer.name for layer in MASK_LAYERS if layer.name in layers), "")
        item = parts.write_item(fetching.first_item, [*bands, *layers])
        stack = StackRequest((str(item),), draft.aside(), ",".join(bands))
        made = make_stack(stack, PartOf(feedback, _FETCHED_PERCENT, 100))
        beside_it = _clouds_of(output, clouds) if clouds else None
        _describe(draft.aside(), scene, fetching.metadata, beside_it)
        if beside_it:
            _copy(parts.file(clouds), draft.aside(beside_it))
        draft.publish(name for path in (output, beside_it) if path for name in beside(path, RASTER_COMPANIONS))
        parts.remove()
    return GetResult(
        output=output,
        title=scene.title,
        level=made.level,
        bands=made.bands,
        width=made.width,
        height=made.height,
        clouds=beside_it,
        reused=tuple(fetching.reused),
        warnings=made.warnings,
    )


def check_target(output: Path, area: Area) -> None:
    """Refuse a stack that cannot be written, or that would destroy the layer of the area.

    Raises:
        OutputError: naming the file and what is wrong with it.
    """
    if output.suffix.lower() not in (".tif", ".tiff"):
        raise OutputError("{name} is not a GeoTIFF.", "Use the extension .tif.", name=output.name)
    clouds_beside = [_clouds_of(output, layer.name) for layer in MASK_LAYERS]
    check_outputs([Output(output), *map(Output, clouds_beside)], [area.source])


def _clouds_of(output: Path, layer: str) -> Path:
    """Return where the layer of clouds of a scene is kept."""
    return output.with_name(f"{output.stem}_{layer}.tif")


def default_name(scene: FoundScene) -> str:
    """Return a name for the file of a scene: "S2A_20240601_T31UDQ_L2A.tif"."""
    satellite = scene.satellite.replace("Sentinel-", "S") or "S2"
    parts = (satellite, scene.day.strftime("%Y%m%d"), "-".join(scene.tiles[:4]), scene.level)
    return "_".join(part for part in parts if part) + ".tif"


def _wanted(request: GetRequest) -> list[str]:
    """Return the bands to fetch.

    Raises:
        BandError: the scene has not all of them.
    """
    wanted = list(band_list(request.bands, SENTINEL2_BANDS)) or list(TEN_BANDS)
    lacking = [item for item in request.scene.items if item.product is None]
    missing = [name for name in wanted if not all(name in item.assets for item in lacking)]
    if missing:
        raise BandError(
            "{scene} has no file of {missing} in {catalogue}.",
            "Select another scene or catalogue, or only the bands that it has: {bands}.",
            scene=request.scene.title,
            missing=", ".join(missing),
            catalogue=request.scene.catalogue.title,
            bands=",".join(name for name in request.scene.bands if name in SENTINEL2_BANDS),
        )
    return wanted


def _describe(stack: Path, scene: FoundScene, metadata: Mapping[str, str], clouds: Path | None) -> None:
    """Add to a stack what its product says, where it is from, and where its layer of clouds will be."""
    dataset = None
    with quiet_gdal() as messages:
        dataset = gdal.OpenEx(str(stack), gdal.OF_RASTER | gdal.OF_UPDATE, allowed_drivers=["GTiff"])
        if dataset is not None:
            said = dataset.GetMetadata()
            for key, value in metadata.items():
                if key not in said and key != MASK_KEY:
                    dataset.SetMetadataItem(key, value)
            dataset.SetMetadataItem("CATALOGUE", scene.catalogue.address)
            dataset.SetMetadataItem("CATALOGUE_ITEMS", " ".join(item.id for item in scene.items))
            if clouds is not None:
                dataset.SetMetadataItem(MASK_KEY, str(clouds.resolve()))
            dataset = None
    if messages.errors:
        raise OutputError(
            "{path} cannot be written: {reason}.", "Free disk space.", path=stack.name, reason=messages.last()
        )


def _copy(source: Path, target: Path) -> None:
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        raise cannot_write(target, error) from error
