"""The bands of a scene are fetched into its folder of parts, one by one, at their own resolution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, PartOf, step_of, stop_if_cancelled
from ..geo.new_raster import NewRaster
from ..message import Message
from ..product.mask_layers import MASK_LAYERS
from ..web import DownloadError
from .area import Area
from .found_scene import FoundScene
from .item_source import Access, ItemSource, bands_of, source_of
from .parts import PartsFolder, type_name
from .scene_image import SceneImage
from .search import refuse_mixed
from .signing import Signer
from .transport import Transport
from .window import FetchWindow, fetch_window

_ATMOSPHERE = ("AOT", "WVP")
_COARSE_PX = 16
_ZIP_PERCENT = 80.0


class Fetching:
    """Fetches the bands of a scene into its folder of parts.

    Args:
        scene: what was found.
        area: the part that is wanted.
        parts: the folder.
        transport: how to ask.
        feedback: told of progress and asked whether to stop.

    Attributes:
        reused: bands that an earlier run had fetched.
        first_item: the item that describes the bands.
        metadata: what its product says beyond the item.
    """

    def __init__(
        self, scene: FoundScene, area: Area, parts: PartsFolder, transport: Transport, feedback: Feedback
    ) -> None:
        self._scene, self._area, self._parts = scene, area, parts
        self._transport, self._feedback = transport, feedback
        self._signer = Signer(scene.catalogue, transport, feedback)
        self._sources: list[ItemSource] = []
        self.reused: list[str] = []
        self.first_item = scene.items[0]
        self.metadata: Mapping[str, str] = {}

    def fetch(self, bands: Sequence[str]) -> list[str]:
        """Fetch bands, and the layers of clouds and of the atmosphere that the scene has; return the layers' names.

        Raises:
            DownloadError: a server does not give a file.
            InputError: the files do not fit together, or to the area.
            OutputError: they cannot be kept.
            RunCancelled: the user stopped.
        """
        rest = self._find_sources(bands)
        has = bands_of(self._sources)
        clouds = [layer.name for layer in MASK_LAYERS if layer.name in has][:1]
        images: list[SceneImage] = []
        if self._parts.window is None:
            images = self._opened(bands[0])
            self._parts.begin(fetch_window(self._area, images, self._scene.title))
        assert self._parts.window is not None
        names = [*bands, *clouds]
        for number, name in enumerate(names):
            whole = step_of(rest, number, len(names))
            if self._parts.has(name):
                self.reused.append(name)
            else:
                self._feedback.pushInfo(Message("Fetching {band} of {scene}", band=name, scene=self._scene.title))
                self._write(name, images if number == 0 and images else self._opened(name), self._parts.window, whole)
            whole.setProgress(100)
        return [*clouds, *(name for name in _ATMOSPHERE if name in has and self._has_means(name, self._parts.window))]

    def _find_sources(self, bands: Sequence[str]) -> Feedback:
        """Find out where each item is read, which may be a long download; return the feedback of the rest."""
        items, finding = self._scene.items, PartOf(self._feedback, 0, _ZIP_PERCENT)
        for number, item in enumerate(items):
            part = step_of(finding, number, len(items))
            access = Access(self._scene, self._parts, self._transport, part, self._signer)
            self._sources.append(source_of(item, bands, access))
        self.first_item, self.metadata = self._sources[0].item, self._sources[0].metadata
        refuse_mixed([source.item for source in self._sources])
        return PartOf(self._feedback, _ZIP_PERCENT if any(one.is_local for one in self._sources) else 0, 100)

    def _opened(self, name: str) -> list[SceneImage]:
        return [source.open(name) for source in self._sources]

    def _has_means(self, name: str, window: FetchWindow) -> bool:
        """Fetch a layer of the atmosphere at a coarse resolution; only its mean counts, and a map can do without."""
        try:
            if not self._parts.has(name):
                self._write_coarse(name, self._opened(name)[0], window)
        except (DownloadError, InputError):
            return False
        return self._parts.has(name)

    def _write_coarse(self, name: str, image: SceneImage, window: FetchWindow) -> None:
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

    def _write(self, name: str, images: Sequence[SceneImage], window: FetchWindow, feedback: Feedback) -> None:
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
