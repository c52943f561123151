"""A stack as a virtual raster: GDAL's VRT, written out.

Nothing is computed before a window is read. 20 m and 60 m bands are brought to the grid
bilinearly, nodata left out of the mean; clouds are multiplied by 0. Sources are named by
absolute paths, so that the VRT works from any folder.
Source: GDAL, VRT driver (SimpleSource, ComplexSource, derived bands with the pixel function "mul").
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from osgeo import gdal

from ..sentinel.units import DN_PER_REFLECTANCE, PixelUnits
from .layout import Placed, StackLayout
from .mask import CloudMask
from .product import BandImage

NODATA = 0


def stack_vrt(
    layout: StackLayout,
    metadata: Mapping[str, str],
    units: tuple[PixelUnits, ...] | None = None,
    mask: CloudMask | None = None,
    resampling: str = "bilinear",
) -> str:
    """Write a stack as the text of a VRT.

    Args:
        layout: the grid and the bands on it.
        metadata: for the whole raster.
        units: of each band, which become its scale and offset; None to keep what the images say.
        mask: what is to become nodata.
        resampling: of coarser bands; "" for the nearest pixel, as for samples: only so GDAL reads resolution levels.
    """
    root = Element("VRTDataset", rasterXSize=str(layout.width), rasterYSize=str(layout.height))
    if layout.crs_wkt:
        SubElement(root, "SRS").text = layout.crs_wkt
    if layout.transform:
        SubElement(root, "GeoTransform").text = ", ".join(repr(float(v)) for v in layout.transform)
    described = SubElement(root, "Metadata")
    for key, value in metadata.items():
        SubElement(described, "MDI", key=key).text = value
    # One type for all bands: rasters are read all bands at once.
    data_type = layout.bands[0].image.data_type
    for placed in layout.bands:
        data_type = gdal.DataTypeUnion(data_type, placed.image.data_type)
    for number, placed in enumerate(layout.bands, 1):
        scaling = _scaling(placed.image, units[number - 1] if units else None)
        band = _band(
            root,
            number,
            type_name=gdal.GetDataTypeName(data_type),
            placed=placed,
            scaling=scaling,
            masked=mask is not None,
        )
        _add_source(band, placed, resampling=resampling)
        if mask:
            _add_source(band, layout.place(mask.image), mask.lookup())
    _add_mask(root, layout)
    return ElementTree.tostring(root, encoding="unicode")


def _band(
    root: Element, number: int, type_name: str, placed: Placed, scaling: tuple[float, float] | None, masked: bool
) -> Element:
    band = SubElement(root, "VRTRasterBand", dataType=type_name, band=str(number))
    if masked:
        band.set("subClass", "VRTDerivedRasterBand")
    SubElement(band, "Description").text = placed.image.name
    SubElement(band, "NoDataValue").text = _number(_nodata(placed.image))
    if scaling:
        SubElement(band, "Offset").text = repr(scaling[1])
        SubElement(band, "Scale").text = repr(scaling[0])
    if masked:
        SubElement(band, "PixelFunctionType").text = "mul"
        SubElement(band, "SourceTransferType").text = type_name
    return band


def _scaling(image: BandImage, units: PixelUnits | None) -> tuple[float, float] | None:
    """Return (scale, offset) from number to reflectance; None where that is not known, or is 1 and 0."""
    if units is None:
        return None if image.scale is None else (image.scale, image.offset or 0.0)
    if units.assumed and not units.bias:
        return None
    # Rounded, so that 0.0001 stays that and not its neighbour.
    return round(units.gain / DN_PER_REFLECTANCE, 12), round(units.bias / DN_PER_REFLECTANCE, 12)


def _add_source(band: Element, placed: Placed, lookup: str = "", resampling: str = "") -> None:
    image = placed.image
    resampled = placed.resampled and bool(resampling)
    nodata = _nodata(image)
    plain = bool(resampling) and not lookup and _reads_alike(band, image)
    source = SubElement(band, "SimpleSource" if plain else "ComplexSource")
    if resampled:
        source.set("resampling", resampling)
    # Images say nothing of nodata, and GDAL would mix its 0 into its neighbours.
    path = _with_nodata(image, nodata) if resampled else image.path
    SubElement(source, "SourceFilename", relativeToVRT="0").text = path
    SubElement(source, "SourceBand").text = "1" if resampled else str(image.number)
    _window(source, "SrcRect", col=0, row=0, width=image.width, height=image.height)
    _window(source, "DstRect", col=placed.col, row=placed.row, width=placed.width, height=placed.height)
    if lookup:
        SubElement(source, "LUT").text = lookup
    elif not plain:
        SubElement(source, "NODATA").text = _number(nodata)


def _reads_alike(band: Element, image: BandImage) -> bool:
    """Return whether a simple source gives the numbers of a complex one, for a twentieth of the time.

    A complex one leaves out what is nodata, and computes in float32. That changes nothing where the band has the same
    nodata value and the same integers, and is of this image alone.
    """
    return (
        band.get("subClass") is None
        and image.data_type in (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16)
        and band.get("dataType") == gdal.GetDataTypeName(image.data_type)
    )


def _nodata(image: BandImage) -> float:
    """Return what is no data in an image: its own nodata value stays, as a band may measure 0."""
    return NODATA if image.nodata is None else image.nodata


def _number(value: float) -> str:
    return repr(int(value)) if math.isfinite(value) and value == int(value) else repr(float(value))


def _add_mask(root: Element, layout: StackLayout) -> None:
    """Keep what the images hide: a pixel is hidden in the stack if a band's file hides it."""
    masks = {_mask_source(placed.image): placed for placed in layout.bands if placed.image.masked or placed.image.alpha}
    if not masks:
        return
    band = SubElement(SubElement(root, "MaskBand"), "VRTRasterBand", dataType="Byte")
    if len(masks) > 1:
        band.set("subClass", "VRTDerivedRasterBand")
        SubElement(band, "PixelFunctionType").text = "mul"
    for (path, number), placed in masks.items():
        source = SubElement(band, "SimpleSource")
        SubElement(source, "SourceFilename", relativeToVRT="0").text = path
        SubElement(source, "SourceBand").text = number
        _window(source, "SrcRect", col=0, row=0, width=placed.image.width, height=placed.image.height)
        _window(source, "DstRect", col=placed.col, row=placed.row, width=placed.width, height=placed.height)


def _mask_source(image: BandImage) -> tuple[str, str]:
    """Return the file and the band, as a VRT names it, that say what an image hides."""
    if image.alpha:
        return image.path, str(image.alpha)
    return image.path, f"mask,{image.number}"


def _with_nodata(image: BandImage, nodata: float) -> str:
    """Wrap an image in a VRT that declares its nodata value, and holds it where the image is hidden."""
    root = Element("VRTDataset", rasterXSize=str(image.width), rasterYSize=str(image.height))
    band = SubElement(root, "VRTRasterBand", dataType=gdal.GetDataTypeName(image.data_type), band="1")
    SubElement(band, "NoDataValue").text = _number(nodata)
    hidden = image.masked or bool(image.alpha)
    source = SubElement(band, "ComplexSource" if hidden else "SimpleSource")
    SubElement(source, "SourceFilename", relativeToVRT="0").text = _with_alpha(image) if image.alpha else image.path
    SubElement(source, "SourceBand").text = "1" if image.alpha else str(image.number)
    for name in ("SrcRect", "DstRect"):
        _window(source, name, col=0, row=0, width=image.width, height=image.height)
    if hidden:
        SubElement(source, "UseMaskBand").text = "true"
    return ElementTree.tostring(root, encoding="unicode")


def _with_alpha(image: BandImage) -> str:
    """Wrap an image in a VRT whose mask is the alpha band that GDAL does not know as one."""
    root = Element("VRTDataset", rasterXSize=str(image.width), rasterYSize=str(image.height))
    band = SubElement(root, "VRTRasterBand", dataType=gdal.GetDataTypeName(image.data_type), band="1")
    mask = SubElement(SubElement(root, "MaskBand"), "VRTRasterBand", dataType="Byte")
    for target, number in ((band, image.number), (mask, image.alpha)):
        source = SubElement(target, "SimpleSource")
        SubElement(source, "SourceFilename", relativeToVRT="0").text = image.path
        SubElement(source, "SourceBand").text = str(number)
        for name in ("SrcRect", "DstRect"):
            _window(source, name, col=0, row=0, width=image.width, height=image.height)
    return ElementTree.tostring(root, encoding="unicode")


def _window(source: Element, name: str, col: float, row: float, width: float, height: float) -> None:
    SubElement(source, name, xOff=f"{col:.12g}", yOff=f"{row:.12g}", xSize=f"{width:.12g}", ySize=f"{height:.12g}")
