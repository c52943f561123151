"""The folder in which the bands of a scene are kept until all are there: a second run goes on where one stopped.

Each band appears in it only when it is whole. The folder belongs to one scene, one area and one target; it is removed
when the scene is complete, or when the target is asked for with anything else. Zips of whole products serve any area of
their scene.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from osgeo import gdal

from ..draft import cannot_write
from ..errors import InputError
from ..file_lock import short_name
from ..files import write_text_whole
from ..geo.raster_io import open_raster
from ..product.mask_layers import is_mask
from .area import Area
from .found_scene import FoundItem, FoundScene
from .window import FetchWindow

ITEM = "item.json"
_STATE = "fetched.json"
_VERSION = 1
_MAX_BYTES = 100_000
_TOUCH_M = 0.01
_ZIPS = (".zip", ".zip.part", ".zip.json")


class PartsFolder:
    """The folder of a scene that is being fetched.

    Args:
        output: the target; the folder is beside it.
        scene: what is fetched.
        area: of which.

    Raises:
        OutputError: the folder cannot be written.
    """

    def __init__(self, output: Path, scene: FoundScene, area: Area) -> None:
        self.path = output.with_name(f".{short_name(output)}.parts")
        self._state: dict[str, Any] = {
            "version": _VERSION,
            "catalogue": scene.catalogue.address,
            "scene": scene.id,
            "area": list(area.bbox),
        }
        try:
            if self.path.is_symlink() or (self.path.exists() and not self.path.is_dir()):
                self.path.unlink()
            self.window = self._kept_window()
            if self.window is None:
                self._clear()
            self.path.mkdir(exist_ok=True)
        except OSError as error:
            raise cannot_write(self.path, error) from error

    def begin(self, window: FetchWindow) -> None:
        """Keep the box that is fetched.

        Raises:
            OutputError: it cannot be written.
        """
        self.window = window
        box = [window.left, window.bottom, window.right, window.top, window.crs_wkt]
        write_text_whole(self.path / _STATE, json.dumps({**self._state, "window": box}))

    def zip_file(self, item: FoundItem) -> Path:
        """Return where the zip of a whole product is kept.

        Raises:
            OutputError: that cannot be written down.
        """
        if self.window is None:
            write_text_whole(self.path / _STATE, json.dumps({**self._state, "window": []}))
        kept = "".join(c if c.isalnum() or c in "._-" else "_" for c in item.id)[:100]
        return self.path / f"{kept}.zip"

    def file(self, band: str) -> Path:
        """Return where a band is kept."""
        return self.path / f"{band}.tif"

    def has(self, band: str) -> bool:
        """Return whether a band is there, whole."""
        path = self.file(band)
        if self.window is None or not path.is_file():
            return False
        try:
            dataset = open_raster(str(path), ["GTiff"])
        except InputError:
            return False
        left, width, _, top, _, height = dataset.GetGeoTransform()
        box = (left, top + dataset.RasterYSize * height, left + dataset.RasterXSize * width, top)
        wanted = (self.window.left, self.window.bottom, self.window.right, self.window.top)
        return all(abs(one - other) < _TOUCH_M for one, other in zip(box, wanted))

    def write_item(self, first: FoundItem, bands: list[str]) -> Path:
        """Write a STAC item that describes the bands that were fetched, and return its path.

        Args:
            first: the item of the scene that describes them.
            bands: what was fetched.

        Raises:
            OutputError: it cannot be written.
        """
        properties = dict(first.properties)
        if first.level:
            properties.setdefault("processing:level", first.level)
        assets = {}
        for band in bands:
            described = dict(first.assets[band].described) if band in first.assets and not is_mask(band) else {}
            key = band.lower() if band in ("AOT", "WVP") else band
            assets[key] = {**described, "href": self.file(band).name}
        item: dict[str, Any] = {
            "type": "Feature",
            "stac_version": "1.0.0",
            "id": first.id,
            "collection": first.collection,
            "geometry": None,
            "properties": properties,
            "assets": assets,
            "links": [],
        }
        path = self.path / ITEM
        write_text_whole(path, json.dumps(item))
        return path

    def remove(self) -> None:
        """Remove the folder: the scene is complete."""
        shutil.rmtree(self.path, ignore_errors=True)

    def keep(self) -> None:
        """Leave the folder for a second run, if there is a band in it, or something of a zip."""
        if not any(any(self.path.glob(f"*{ending}")) for ending in (".tif", *_ZIPS)):
            self.remove()

    def _clear(self) -> None:
        """Remove what another scene or area left; zips of the same scene stay."""
        kept = self._kept_state()
        is_same = all(kept.get(key) == value for key, value in self._state.items() if key != "area")
        for path in self.path.iterdir() if is_same and self.path.is_dir() else ():
            if path.is_dir() and not path.is_symlink():  # what was being written when a run was killed
                shutil.rmtree(path, ignore_errors=True)
            elif not path.name.endswith(_ZIPS):
                path.unlink()
        if not is_same:
            shutil.rmtree(self.path, ignore_errors=True)

    def _kept_window(self) -> FetchWindow | None:
        """Return the box of an earlier run for the same thing, or None."""
        kept = self._kept_state()
        try:
            box = kept.pop("window")
            if kept != self._state or len(box) != 5:
                return None
            left, bottom, right, top = map(float, box[:4])
            return FetchWindow(left=left, bottom=bottom, right=right, top=top, crs_wkt=str(box[4]))
        except (ValueError, KeyError, TypeError):
            return None

    def _kept_state(self) -> dict[str, Any]:
        """Return what an earlier run wrote down, or nothing."""
        state = self.path / _STATE
        try:
            if not state.is_file() or state.stat().st_size > _MAX_BYTES:
                return {}
            kept = json.loads(state.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}


def type_name(data_type: int) -> str:
    """Return the type, one of `new_raster.GDAL_TYPES`, in which numbers of one of GDAL's types are kept."""
    names = {gdal.GDT_Byte: "uint8", gdal.GDT_UInt16: "uint16", gdal.GDT_UInt32: "uint32"}
    return names.get(data_type, "float32")
