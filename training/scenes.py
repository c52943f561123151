"""The real Sentinel-2 scenes that the bundled networks learn from, and how they are held out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from .air import add_path_radiance

BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
WAVELENGTHS_NM = np.array([492, 560, 665, 704, 740, 783, 833, 865, 1614, 2202], dtype=np.float32)
CELL_PX = 10
REFERENCE_CITY = "hongkong"
"""The city that is never trained on: an independent reference map exists for it."""

FOLDS: tuple[tuple[str, ...], ...] = (
    ("bercy", "paris", "saclay_e", "saclay_w", "abudhabi", "norcia", "USA_farmland"),
    ("aguasclaras", "brasilia", "valencia", "Skane", "beihai", "Iceland_highland", "rio"),
    ("nantes", "bordeaux", "dubai", "SharkBay", "pisa", "mumbai"),
    ("rennes", "montpellier", "cupertino", "bahrain", "199U", "Australia_mangrove", "lasvegas"),
)
"""Places held out together. Both dates of a place, and places that touch, are in one fold."""


@dataclass(frozen=True)
class Scene:
    """One stack of ten bands.

    Attributes:
        path: the raster.
        place: the city or area, as in `FOLDS`.
        fold: the place's fold, or -1 for the reference city.
    """

    path: Path
    place: str
    fold: int

    @property
    def name(self) -> str:
        """A short name: place and date."""
        date = next((part for part in self.path.stem.split("_") if part[:2] == "20"), "")
        return f"{self.place} {date[:8]}".strip()

    @property
    def level(self) -> str:
        """The processing level, "L1C" or "L2A"."""
        return "L2A" if "_L2A_" in self.path.name else "L1C"

    def read_l1c(self) -> NDArray[np.float32]:
        """Read Level-1C reflectance, (band, height, width), bands as in `BANDS`; about that, of a Level-2A scene.

        A scene in degrees is resampled to 10 m of its UTM zone first.
        """
        raster = gdal.Open(str(self.path))
        reference = raster.GetSpatialRef()
        dn = _read_in_metres(raster) if reference and reference.IsGeographic() else raster.ReadAsArray()
        image = np.asarray(dn, np.float32) / 10000
        return add_path_radiance(image) if self.level == "L2A" else image


def _read_in_metres(raster: gdal.Dataset) -> NDArray[np.uint16]:
    """Resample a raster in degrees to 10 m of its UTM zone, (band, height, width), and cut the empty edges off.

    Each pixel is the nearest one, as in a run: a mean of pixels is smoother than any that the teachers know.
    """
    left, d_lon, _, top, _, d_lat = raster.GetGeoTransform()
    lon, lat = left + d_lon * raster.RasterXSize / 2, top + d_lat * raster.RasterYSize / 2
    utm = f"EPSG:{(32600 if lat >= 0 else 32700) + int((lon + 180) // 6) + 1}"
    warped = gdal.Warp("", raster, format="MEM", dstSRS=utm, xRes=10, yRes=10, resampleAlg="near", srcNodata=0)
    dn = np.asarray(warped.ReadAsArray(), np.uint16)
    return cut_to_data(dn)


def cut_to_data(dn: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Cut rows and columns off the sides of an image, (band, row, col), until no pixel is 0 in any band."""
    there = (dn > 0).all(axis=0)
    top, left, (bottom, right) = 0, 0, there.shape
    while not (inside := there[top:bottom, left:right]).all():
        full = [inside[0].mean(), inside[-1].mean(), inside[:, 0].mean(), inside[:, -1].mean()]
        side = int(np.argmin(full))
        top, bottom = top + (side == 0), bottom - (side == 1)
        left, right = left + (side == 2), right - (side == 3)
    return dn[:, top:bottom, left:right]


def shared_data() -> Path:
    """Find the folder of scenes and published networks (``SCENE_MAPPER_SHARED`` may name its parent)."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return Path(os.environ.get("SCENE_MAPPER_SHARED", beside)) / "data"


def find_scenes(folder: Path) -> list[Scene]:
    """List the scenes of a folder, the reference city's included.

    Raises:
        FileNotFoundError: there are none.
    """
    fold_of = {place: fold for fold, places in enumerate(FOLDS) for place in places}
    fold_of[REFERENCE_CITY] = -1
    found = []
    for path in sorted(p for p in folder.glob("*_10band_10m*") if p.suffix in (".tif", ".jp2")):
        places = [place for place in fold_of if f"_{place}_" in f"_{path.name}"]
        if len(places) != 1:
            raise ValueError(f"{path.name} belongs to no place, or to several: {places}")
        found.append(Scene(path, places[0], fold_of[places[0]]))
    if not found:
        raise FileNotFoundError(f"no scenes in {folder}")
    return found


def training_scenes(folder: Path) -> list[Scene]:
    """List the scenes that may be learnt from: all but the reference city."""
    return [scene for scene in find_scenes(folder) if scene.place != REFERENCE_CITY]
