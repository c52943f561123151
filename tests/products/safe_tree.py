"""A small .SAFE product made of a real scene's pixels, named and described as ESA does it.

Source: ESA, Sentinel-2 Products Specification Document; the metadata hold what ours reads,
in the elements, order and namespaces of real products.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, osr

BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
NATIVE_M = dict(zip(BANDS, (60, 10, 10, 10, 20, 20, 20, 10, 20, 60, 60, 20, 20)))
SCENE_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
SIZE = 240
SCL_CLASSES = (3, 8, 9, 10, 11)


@dataclass(frozen=True)
class SafeTree:
    """A product that was made, and what is in it.

    Attributes:
        path: the .SAFE folder.
        dn: DN without offset at native resolution, by band.
        scl: the scene classification at 20 m, (row, col).
        transform: of the 10 m grid.
    """

    path: Path
    dn: dict[str, np.ndarray]
    scl: np.ndarray
    transform: tuple[float, ...]

    @property
    def granule(self) -> Path:
        """The granule's folder."""
        return next((self.path / "GRANULE").iterdir())


def make_safe(folder: Path, scene: Path, level: str, baseline: str, col: int = 60, row: int = 60) -> SafeTree:
    """Cut a product out of a scene of ten bands (DN without offset)."""
    dataset = gdal.Open(str(scene))
    window = dataset.ReadAsArray(col, row, SIZE, SIZE)
    t = dataset.GetGeoTransform()
    transform = (t[0] + col * t[1], t[1], 0.0, t[3] + row * t[5], 0.0, t[5])
    ten = dict(zip(SCENE_BANDS, window))
    coarse = {"B01": ten["B02"], "B09": ten["B8A"], "B10": ten["B12"] // 20 + 1}
    dn = {b: mean_of({**ten, **coarse}[b], NATIVE_M[b] // 10) for b in BANDS if not (level == "L2A" and b == "B10")}
    offset = 1000 if float(baseline) >= 4 else 0
    tile, date = "T49QHE", "20230927T025541"
    name = f"S2A_MSI{level}_{date}_N{baseline.replace('.', '')}_R032_{tile}_20230927T081713"
    granule = folder / f"{name}.SAFE" / "GRANULE" / f"{level}_{tile}_A006607_{date}"
    scl = np.full((SIZE // 2, SIZE // 2), 4, np.uint8)
    for number, code in enumerate(SCL_CLASSES):
        scl[10:20, 10 + 20 * number : 20 + 20 * number] = code
    for band, values in dn.items():
        stored = np.where(values == 0, 0, values + offset)
        resolutions = [r for r in (10, 20, 60) if r >= NATIVE_M[band]] if level == "L2A" else [NATIVE_M[band]]
        for resolution in resolutions:
            suffix, sub = (f"_{resolution}m", f"R{resolution}m") if level == "L2A" else ("", "")
            write_jp2(
                granule / "IMG_DATA" / sub / f"{tile}_{date}_{band}{suffix}.jp2",
                mean_of(stored, resolution // NATIVE_M[band]),
                transform,
                resolution,
                dataset.GetProjection(),
            )
    if level == "L2A":
        place = granule / "IMG_DATA" / "R20m" / f"{tile}_{date}_SCL_20m.jp2"
        write_jp2(place, scl, transform, 20, dataset.GetProjection())
    write_jp2(granule / "QI_DATA" / "MSK_CLASSI_B00.jp2", scl, transform, 20, dataset.GetProjection())
    product = granule.parents[1]
    images = sorted(p.relative_to(product).with_suffix("").as_posix() for p in granule.glob("IMG_DATA/**/*.jp2"))
    Path(product, f"MTD_MSI{level}.xml").write_text(metadata(level, baseline, name, offset, images), "utf-8")
    Path(granule, "MTD_TL.xml").write_text(granule_metadata(level, dataset.GetProjection(), transform), "utf-8")
    return SafeTree(granule.parents[1], dn, scl, transform)


def mean_of(values: np.ndarray, factor: int) -> np.ndarray:
    """Bring to coarser pixels by the mean."""
    height, width = values.shape
    return (
        values.reshape(height // factor, factor, width // factor, factor).mean(axis=(1, 3)).round().astype(values.dtype)
    )


def write_jp2(path: Path, values: np.ndarray, transform: tuple[float, ...], pixel_m: int, crs_wkt: str) -> None:
    """Write a band as lossless JPEG 2000."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_UInt16
    dataset = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, kind)
    dataset.SetGeoTransform((transform[0], pixel_m, 0, transform[3], 0, -pixel_m))
    dataset.SetProjection(crs_wkt)
    dataset.GetRasterBand(1).WriteArray(values)
    made = gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(
        str(path), dataset, options=["REVERSIBLE=YES", "QUALITY=100", "YCBCR420=NO"]
    )
    assert made is not None
    made = None
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)


def metadata(level: str, baseline: str, name: str, offset: int, images: list[str]) -> str:
    """Write a product's metadata."""
    kind, number = ("BOA", "2A") if level == "L2A" else ("RADIO", "1C")
    image = f"{'L2A_' if level == 'L2A' else ''}Product_Image_Characteristics"
    offsets = "".join(f'<{kind}_ADD_OFFSET band_id="{i}">{-offset}</{kind}_ADD_OFFSET>' for i in range(13))
    offset_list = "Offset_Values_List" if level == "L2A" else "Radiometric_Offset_List"
    values = (
        '<QUANTIFICATION_VALUES_LIST><BOA_QUANTIFICATION_VALUE unit="none">10000</BOA_QUANTIFICATION_VALUE>'
        '<AOT_QUANTIFICATION_VALUE unit="none">1000.0</AOT_QUANTIFICATION_VALUE></QUANTIFICATION_VALUES_LIST>'
        if level == "L2A"
        else '<QUANTIFICATION_VALUE unit="none">10000</QUANTIFICATION_VALUE>'
    )
    listed = "".join(f"<IMAGE_FILE>{image}</IMAGE_FILE>" for image in images)
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-{number}_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-{number}.xsd"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<n1:General_Info><Product_Info><PRODUCT_START_TIME>2023-09-27T02:55:41.024Z</PRODUCT_START_TIME>
<PRODUCT_URI>{name}.SAFE</PRODUCT_URI><PROCESSING_LEVEL>Level-{number}</PROCESSING_LEVEL>
<PRODUCT_TYPE>S2MSI{number}</PRODUCT_TYPE><PROCESSING_BASELINE>{baseline}</PROCESSING_BASELINE>
<Query_Options completeSingleTile="true"><PRODUCT_FORMAT>SAFE_COMPACT</PRODUCT_FORMAT></Query_Options>
<Product_Organisation><Granule_List><Granule datastripIdentifier="D" granuleIdentifier="G" imageFormat="JPEG2000">
{listed}</Granule></Granule_List></Product_Organisation></Product_Info>
<{image}><Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT>
<SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX></Special_Values>{values}
{f"<{offset_list}>{offsets}</{offset_list}>" if offset else ""}</{image}></n1:General_Info>
</n1:Level-{number}_User_Product>
"""


def granule_metadata(level: str, crs_wkt: str, transform: tuple[float, ...]) -> str:
    """Write a granule's metadata: where it lies."""
    number = "2A" if level == "L2A" else "1C"
    reference = osr.SpatialReference(crs_wkt)
    corners = "".join(
        f'<Size resolution="{m}"><NROWS>{SIZE * 10 // m}</NROWS><NCOLS>{SIZE * 10 // m}</NCOLS></Size>'
        f'<Geoposition resolution="{m}"><ULX>{transform[0]:.0f}</ULX><ULY>{transform[3]:.0f}</ULY>'
        f"<XDIM>{m}</XDIM><YDIM>-{m}</YDIM></Geoposition>"
        for m in (10, 20, 60)
    )
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-{number}_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-{number}_Tile_Metadata.xsd">
<n1:Geometric_Info><Tile_Geocoding metadataLevel="Brief"><HORIZONTAL_CS_NAME>{reference.GetName()}</HORIZONTAL_CS_NAME>
<HORIZONTAL_CS_CODE>EPSG:{reference.GetAuthorityCode(None)}</HORIZONTAL_CS_CODE>{corners}</Tile_Geocoding>
</n1:Geometric_Info></n1:Level-{number}_Tile_ID>
"""
