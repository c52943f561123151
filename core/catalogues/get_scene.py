"""``get_scene``: the part of a scene that is needed becomes a stack on this disk.

Bands are fetched one by one into a folder of parts, at their own resolution. They are a product like any other then,
of which `product.stack` makes the stack; the layer of clouds is kept beside it.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..draft import Draft, cannot_write
from ..errors import BandError, InputError, OutputError
from ..feedback import Feedback, PartOf, stop_if_cancelled
from ..geo.companions import RASTER_COMPANIONS, beside
from ..geo.new_raster import NewRaster
from ..geo.output_check import check_output_path
from ..geo.raster_io import quiet_gdal
from ..message import Message
from ..product.layout import TEN_BANDS
from ..product.mask_layers import MASK_KEY, MASK_LAYERS
from ..product.stack import StackRequest, make_stack
from ..sentinel.band_list import band_list
from ..sentinel.bands import SENTINEL2_BANDS
from ..web import DownloadError
from .area import Area
from .found_scene import FoundScene
from .parts import PartsFolder, type_name
from .remote_image import RemoteImage, address_to_read
from .signing import Signer
from .transport import Transport
from .window import FetchWindow, fetch_window

_FETCHED_PERCENT = 90
_ATMOSPHERE = ("AOT", "WVP")
_COARSE_PX = 16


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
    if output.suffix.lower() not in (".tif", ".tiff"):
        raise OutputError("{name} is not a GeoTIFF.", "Use the extension .tif.", name=output.name)
    bands = _wanted(request)
    check_output_path(output, [])
    with Draft(output) as draft:
        parts = PartsFolder(output, scene, request.area)
        fetching = _Fetching(request, parts, transport, PartOf(feedback, 0, _FETCHED_PERCENT))
        try:
            layers = fetching.fetch(bands)
        except BaseException:
            parts.keep()
            raise
        clouds = next((layer.name for layer in MASK_LAYERS if layer.name in layers), "")
        item = parts.write_item(scene, [*bands, *layers])
        stack = StackRequest((str(item),), draft.aside(), ",".join(bands))
        made = make_stack(stack, PartOf(feedback, _FETCHED_PERCENT, 100))
        beside_it = output.with_name(f"{output.stem}_{clouds}.tif") if clouds else None
        _describe(draft.aside(), scene, beside_it)
        if beside_it:
            _copy(parts.file(clouds), draft.aside(beside_it))
        draft.publish(beside(output, RASTER_COMPANIONS))
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
    missing = [name for name in wanted if name not in request.scene.bands]
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


class _Fetching:
    """Fetches the bands of a scene into its folder of parts."""

    def __init__(self, request: GetRequest, parts: PartsFolder, transport: Transport, feedback: Feedback) -> None:
        self._scene, self._area, self._parts = request.scene, request.area, parts
        self._transport, self._feedback = transport, feedback
        self._signer = Signer(request.scene.catalogue, transport, feedback)
        self.reused: list[str] = []

    def fetch(self, bands: Sequence[str]) -> list[str]:
        """Fetch bands, and the layers of clouds and of the atmosphere that the scene has; return the layers' names."""
        has = self._scene.bands
        clouds = [layer.name for layer in MASK_LAYERS if layer.name in has][:1]
        images: list[RemoteImage] = []
        if self._parts.window is None:
            images = self._opened(bands[0])
            self._parts.begin(fetch_window(self._area, images, self._scene.title))
        assert self._parts.window is not None
        names = [*bands, *clouds]
        for number, name in enumerate(names):
            whole = PartOf(self._feedback, 100 * number / len(names), 100 * (number + 1) / len(names))
            if self._parts.has(name):
                self.reused.append(name)
            else:
                self._feedback.pushInfo(Message("Fetching {band} of {scene}", band=name, scene=self._scene.title))
                self._write(name, images if number == 0 and images else self._opened(name), self._parts.window, whole)
            whole.setProgress(100)
        return [*clouds, *(name for name in _ATMOSPHERE if name in has and self._has_means(name, self._parts.window))]

    def _opened(self, name: str) -> list[RemoteImage]:
        catalogue = self._scene.catalogue
        return [
            RemoteImage(
                name=f"{name} ({item.id})",
                address=self._signer.signed(
                    address_to_read(item.assets[name], catalogue, self._transport), item.collection
                ),
                catalogue=catalogue,
                transport=self._transport,
                feedback=self._feedback,
            )
            for item in self._scene.items
        ]

    def _has_means(self, name: str, window: FetchWindow) -> bool:
        """Fetch a layer of the atmosphere at a coarse resolution; only its mean counts, and a map can do without."""
        try:
            if not self._parts.has(name):
                self._write_coarse(name, self._opened(name)[0], window)
        except (DownloadError, InputError):
            return False
        return self._parts.has(name)

    def _write_coarse(self, name: str, image: RemoteImage, window: FetchWindow) -> None:
        part = window.part_of(image)
        if part is None:
            return
        values = image.coarse(row=part.row, col=part.col, height=part.height, width=part.width, size=_COARSE_PX)
        pixel = (window.right - window.left) / _COARSE_PX, (window.top - window.bottom) / _COARSE_PX
        with NewRaster(
            self._parts.file(name),
            (1, _COARSE_PX, _COARSE_PX),
            dtype=type_name(image.data_type),
            transform=(window.left, pixel[0], 0.0, window.top, 0.0, -pixel[1]),
            crs_wkt=window.crs_wkt,
            nodata=image.nodata,
        ) as raster:
            raster.write(1, 0, values)
            raster.finish(None)

    def _write(self, name: str, images: Sequence[RemoteImage], window: FetchWindow, feedback: Feedback) -> None:
        """Write one band of the box; where tiles overlap, the first that has data counts."""
        pixel = images[0].transform[1]
        height, width = window.size(pixel)
        nodata = images[0].nodata or 0.0
        found = [(image, part) for image in images if (part := window.part_of(image)) is not None]
        total, done = sum(part.height for _, part in found), 0
        with NewRaster(
            self._parts.file(name),
            (1, height, width),
            dtype=type_name(images[0].data_type),
            transform=window.transform(pixel),
            crs_wkt=window.crs_wkt,
            nodata=nodata,
        ) as raster:
            assert raster.dataset is not None
            raster.dataset.GetRasterBand(1).Fill(nodata)
            for image, part in found:
                row = part.row
                while row < part.row + part.height:
                    stop_if_cancelled(feedback)
                    end = min((row // image.strip_rows + 1) * image.strip_rows, part.row + part.height)
                    values = image.read(row, part.col, end - row, part.width)
                    at = part.to_row + row - part.row
                    if len(found) > 1:
                        there = raster.dataset.GetRasterBand(1).ReadAsArray(part.to_col, at, part.width, end - row)
                        values = np.where(there == nodata, values, there)
                    raster.write(1, at, values, part.to_col)
                    done += end - row
                    feedback.setProgress(100 * done / total)
                    row = end
            raster.finish(None)


def _describe(stack: Path, scene: FoundScene, clouds: Path | None) -> None:
    """Add to a stack where it is from, and where its layer of clouds will be."""
    dataset = None
    with quiet_gdal() as messages:
        dataset = gdal.OpenEx(str(stack), gdal.OF_RASTER | gdal.OF_UPDATE, allowed_drivers=["GTiff"])
        if dataset is not None:
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
