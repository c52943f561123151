"""Single-band files of real pixels, as stores and tools write them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

PRODUCT = "S2B_MSIL2A_20200223T032739_N9999_R018_T48QUE_20230924T183543"
TEN = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
SIZE = 120
TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "float32": gdal.GDT_Float32}


class NativeBands:
    """The ten bands of a small place, each with its own pixels, in DN without offset.

    Attributes:
        dn: band name to values, (row, col).
        pixel_m: band name to pixel size.
    """

    def __init__(self, shared_data: Path) -> None:
        self.dn: dict[str, np.ndarray] = {}
        self.pixel_m: dict[str, int] = {}
        for band in TEN:
            dataset = gdal.Open(str(shared_data / "products" / PRODUCT / f"{band}.tif"))
            left, size, _, top, _, _ = dataset.GetGeoTransform()
            self.pixel_m[band] = round(size)
            factor = round(size) // 10
            first, side = 300 // factor, SIZE // factor
            self.dn[band] = dataset.ReadAsArray(first, first, side, side)
            self._corner, self._crs_wkt = (left + 3000, top - 3000), dataset.GetProjection()

    def stack(self) -> np.ndarray:
        """All ten on 10 m pixels, the coarse ones repeated; (band, row, col)."""
        return np.stack([self.dn[b].repeat(f := self.pixel_m[b] // 10, 0).repeat(f, 1) for b in TEN])

    def write(
        self,
        path: Path,
        values: np.ndarray,
        pixel_m: int = 10,
        names: tuple[str, ...] = (),
        nodata: float | None = None,
        driver: str = "GTiff",
    ) -> Path:
        """Write (row, col) or (band, row, col) where the place lies."""
        path.parent.mkdir(parents=True, exist_ok=True)
        bands = values if values.ndim == 3 else values[None]
        kind = TYPES[str(values.dtype)]
        direct = driver != "JP2OpenJPEG"
        maker = gdal.GetDriverByName(driver if direct else "MEM")
        dataset = maker.Create(str(path) if direct else "", bands.shape[2], bands.shape[1], len(bands), kind)
        dataset.SetGeoTransform((self._corner[0], pixel_m, 0, self._corner[1], 0, -pixel_m))
        dataset.SetProjection(self._crs_wkt)
        for number, band in enumerate(bands, 1):
            dataset.GetRasterBand(number).WriteArray(band)
            if names:
                dataset.GetRasterBand(number).SetDescription(names[number - 1])
            if nodata is not None:
                dataset.GetRasterBand(number).SetNoDataValue(nodata)
        if not direct:
            options = ["REVERSIBLE=YES", "QUALITY=100"]
            assert gdal.GetDriverByName(driver).CreateCopy(str(path), dataset, options=options) is not None
        return path

    def write_each(self, folder: Path, pattern: str, change=lambda values: values, driver: str = "GTiff") -> Path:
        """Write a file for each band: pattern "T48QUE_{band}.tif", or "{short}" for B2."""
        for band, values in self.dn.items():
            name = pattern.format(band=band, short=band.replace("B0", "B"))
            self.write(folder / name, change(values), self.pixel_m[band], driver=driver)
        return folder
