"""``make_stack``: from a product to one raster of 10 m, as a VRT or a GeoTIFF.

A VRT keeps the product's numbers and records scale and offset with each band, as GDAL and
QGIS understand them; `units.detect_units` undoes them from there, once. A GeoTIFF holds DN
with the offset already undone, and says so by an offset of 0.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..errors import InputError, OutputError, RequestError
from ..feedback import Feedback, stop_if_cancelled
from ..files import write_text_whole
from ..geo.companions import AUX_XML, beside
from ..geo.ground import same_crs
from ..geo.new_raster import NewRaster
from ..geo.output_check import check_output_path
from ..geo.raster_io import gdal_text, open_raster
from ..message import Message
from ..sentinel.band_list import band_list
from ..sentinel.bands import SENTINEL2_BANDS
from ..sentinel.plausibility import check_bands
from ..sentinel.sample_places import has_levels
from ..sentinel.scene_identity import identify_scene
from ..sentinel.source import RasterSource, SourceReader, SourceSample, open_with_sample, with_units
from ..sentinel.source_notes import units_note
from ..sentinel.units import DN_PER_REFLECTANCE, PixelUnits, to_dn
from ..sentinel.validity import wrapped_warning
from .layout import TEN_BANDS, StackLayout, lay_out
from .mask import CloudMask, mask_from_file, mask_of_product
from .opening import open_product
from .product import Product
from .vrt import NODATA, stack_vrt
from .warping import on_metric_pixels, warp_classes

_STRIP_ROWS = 256
# Stores' items often state an offset that their files no longer hold: then much is darker than it.
_DOUBT_PERCENTILE = 2.0
_DOUBT_DN = 900.0


@dataclass(frozen=True)
class StackRequest:
    """A stack to be made.

    Attributes:
        inputs: see `opening.open_product`.
        output: the raster to write: .vrt, .tif or .tiff.
        bands: "" for the ten bands of 10 and 20 m (those that are there), "all", or "B02,B03,…".
        mapping: which band is which in a single raster without names.
        units: one of `units.UNITS`.
        mask_clouds: whether clouds by the product's scene classification become nodata.
        mask_path: a raster of clouds to mask with instead, or "".
        mask_values: the mask's values that hide the ground; "" for the usual ones.
        check: whether to look for what is wrong with the numbers; a map of the stack does so itself.
    """

    inputs: tuple[str, ...]
    output: Path
    bands: str = ""
    mapping: str = ""
    units: str = "auto"
    mask_clouds: bool = False
    mask_path: str = ""
    mask_values: str = ""
    check: bool = True


@dataclass(frozen=True)
class StackResult:
    """A stack that was made.

    Attributes:
        output: the raster.
        product: the product's name.
        title: satellite, date and tile, for people; the product's name where these are not known.
        level: "L1C", "L2A" or "".
        bands: the stack's bands, in order.
        width: in pixels.
        height: in pixels.
        units: what the numbers were, for people.
        warnings: sentences that the user should not miss.
    """

    output: Path
    product: str
    title: str
    level: str
    bands: tuple[str, ...]
    width: int
    height: int
    units: str
    warnings: tuple[str, ...]


def make_stack(request: StackRequest, feedback: Feedback) -> StackResult:
    """Make a stack.

    Raises:
        InputError: the product cannot be used.
        BandError: a band is missing, or claimed twice.
        RequestError: an option cannot be read.
        OutputError: it cannot be written there.
        RunCancelled: the user stopped; nothing was left behind.
    """
    return make_stack_with_sample(request, feedback)[0]


def make_stack_with_sample(request: StackRequest, feedback: Feedback) -> tuple[StackResult, SourceSample | None]:
    """Make a stack as `make_stack` does; return the sample of its numbers too, None where they have wrapped around."""
    if request.output.suffix.lower() not in (".vrt", ".tif", ".tiff"):
        raise OutputError(
            "{output_name} is neither a VRT nor a GeoTIFF.",
            "Use the extension .vrt or .tif.",
            output_name=request.output.name,
        )
    product = open_product(request.inputs, request.mapping)
    wanted, missing = _wanted(product, request.bands)
    product = on_metric_pixels(product, wanted)
    layout = lay_out(product, wanted)
    _refuse_pictures(product, layout)
    mask = _mask(product, request, layout)
    warnings: list[str] = (
        [
            Message(
                "{product_name} has no {missing}; these bands are missing from the stack.",
                product_name=product.name,
                missing=", ".join(missing),
            )
        ]
        if missing
        else []
    )
    source, sample, told, doubts = _understood(product, layout, request.units)
    units = source.units
    warnings += [*product.warnings, *told, *(doubts if request.check else ())]
    for note in _notes(product, layout, units[0], mask):
        feedback.pushInfo(note)
    for warning in warnings:
        feedback.pushWarning(warning)
    stop_if_cancelled(feedback)
    _write(request, product, layout=layout, source=source, mask=mask, feedback=feedback)
    level = product.metadata.get("LEVEL", "")
    names = tuple(p.image.name for p in layout.bands)
    result = StackResult(
        output=request.output,
        product=product.name,
        title=identify_scene(product.metadata, product.name).title or product.name,
        level=level,
        bands=names,
        width=layout.width,
        height=layout.height,
        units=units[0].name,
        warnings=tuple(warnings),
    )
    return result, None if source.wrapped else sample


def _wanted(product: Product, bands: str) -> tuple[list[str], list[str]]:
    """Return the stack's bands, and those of the usual ten that the product lacks."""
    if bands.strip().lower() == "all":
        return list(product.band_names), []
    names = band_list(bands, SENTINEL2_BANDS)
    if names:
        return list(names), []
    there = [name for name in TEN_BANDS if name in product.band_names]
    return there or list(product.band_names), [name for name in TEN_BANDS if name not in product.band_names]


def _refuse_pictures(product: Product, layout: StackLayout) -> None:
    if all(placed.image.data_type == gdal.GDT_Byte for placed in layout.bands):
        raise InputError(
            "{product_name} is an 8-bit picture, from which reflectance cannot be recovered.",
            "Select the original bands (in the Copernicus Browser: raw bands as 16-bit or 32-bit TIFF).",
            product_name=product.name,
        )


def _mask(product: Product, request: StackRequest, layout: StackLayout) -> CloudMask | None:
    if not (request.mask_clouds or request.mask_path):
        if request.mask_values.strip():
            raise RequestError("Mask values were given, but no mask.", "Turn on cloud masking, or select a mask.")
        return None
    if request.mask_path:
        mask = mask_from_file(request.mask_path, request.mask_values)
    else:
        mask = mask_of_product(product, request.mask_values)
    if mask.image.crs_wkt and layout.crs_wkt and not same_crs(mask.image.crs_wkt, layout.crs_wkt):
        mask = replace(mask, image=warp_classes(mask.image, layout))
    placed = layout.place(mask.image)
    right, bottom = placed.col + placed.width, placed.row + placed.height
    if placed.col > 0.5 or placed.row > 0.5 or right < layout.width - 0.5 or bottom < layout.height - 0.5:
        raise InputError(
            "The mask {path} does not cover all of the bands.", "Select a mask that does.", path=mask.image.path
        )
    return mask


def _understood(
    product: Product, layout: StackLayout, asked: str
) -> tuple[RasterSource, SourceSample, list[str], list[str]]:
    """Find out what the stack's numbers are; return warnings of what was decided, and of what looks wrong."""
    names = [p.image.name for p in layout.bands]
    levels = has_levels([image.path for image in product.bands])
    text = stack_vrt(layout, product.metadata, resampling="" if levels else "bilinear")
    with _in_memory(text, product.name) as path:
        opened, sample = open_with_sample(path, names, units=asked)
        source = opened.source
    warnings: list[str] = []
    doubts = [wrapped_warning(product.name)] if source.wrapped else []
    units = source.units
    dark = float(np.percentile(sample.values, _DOUBT_PERCENTILE)) if sample.values.size else np.inf
    if asked == "auto" and product.offset_doubtful and any(u.bias for u in units) and dark < _DOUBT_DN:
        units = tuple(replace(u, bias=0.0, name="DN", reason="dark pixels show that the offset is gone") for u in units)
        warnings.append(
            Message(
                "{product_name} states an offset of {bias:.0f}, but pixels as dark as {dark:.0f} show that "
                "it has already been removed, so it is not applied again. If this is wrong, set the units.",
                product_name=product.name,
                bias=source.units[0].bias,
                dark=dark,
            )
        )
    doubts += check_bands(names, to_dn(sample.values, units))
    return with_units(source, units), sample, warnings, doubts


def _notes(product: Product, layout: StackLayout, units: PixelUnits, mask: CloudMask | None) -> Iterator[str]:
    level = product.metadata.get("LEVEL", "")
    baseline = product.metadata.get("PROCESSING_BASELINE", "")
    about = ", ".join(t for t in (level, f"processing baseline {baseline}" if baseline else "") if t)
    yield Message("Product: {product}.", product=f"{product.name} ({about})" if about else product.name)
    yield from product.notes
    resampled = [p.image.name for p in layout.bands if p.resampled]
    if resampled:
        yield Message(
            "Resampled bilinearly to the pixels of the finest bands: {resampled}.", resampled=", ".join(resampled)
        )
    yield units_note(product.name, units)
    if mask:
        yield Message("Masked: {told}.", told=mask.description())


def _write(
    request: StackRequest,
    product: Product,
    layout: StackLayout,
    source: RasterSource,
    mask: CloudMask | None,
    feedback: Feedback,
) -> None:
    as_vrt = request.output.suffix.lower() == ".vrt"
    read = [*request.inputs, *(p.image.path for p in layout.bands), mask.image.path if mask else ""]
    n_bytes = 0 if as_vrt else 2 * layout.width * layout.height * len(layout.bands)
    check_output_path(request.output, read, n_bytes)
    text = stack_vrt(layout, product.metadata, source.units, mask)
    if as_vrt:
        write_text_whole(request.output, text, beside(request.output, [AUX_XML]))
        feedback.setProgress(100)
        return
    with _in_memory(text, product.name) as path:
        _write_geotiff(request.output, replace(source, path=path), product, feedback)


def _write_geotiff(output: Path, source: RasterSource, product: Product, feedback: Feedback) -> None:
    stack, reader = open_raster(source.path), SourceReader(source)
    height, width, n_bands = source.height, source.width, len(source.bands)
    transform = stack.GetGeoTransform(can_return_null=True)
    # The predictor suits the numbers of neighbouring pixels, which are close.
    with NewRaster(
        output,
        (n_bands, height, width),
        dtype="uint16",
        transform=transform,
        crs_wkt=gdal_text(stack.GetProjection()),
        nodata=NODATA,
        predictor=2,
    ) as raster:
        assert raster.dataset is not None
        kept = {k: v for k, v in product.metadata.items() if "ADD_OFFSET" not in k and ":" not in k}
        raster.dataset.SetMetadata(kept)  # GDAL cuts a name at a colon
        for number, (match, unit) in enumerate(zip(source.bands, source.units), 1):
            band = raster.dataset.GetRasterBand(number)
            band.SetDescription(match.name)
            if unit.bias or not unit.assumed:
                band.SetScale(1 / DN_PER_REFLECTANCE)
                band.SetOffset(0.0)
        for row in range(0, height, _STRIP_ROWS):
            rows = min(_STRIP_ROWS, height - row)
            values, valid = reader.read(row, 0, rows, width)
            for number, (stored, unit) in enumerate(zip(values, source.units), 1):
                stop_if_cancelled(feedback)
                raster.write(number, row, _as_dn(stored, valid, unit))
                feedback.setProgress(100 * (row + rows * number / n_bands) / height)
        raster.finish("AVERAGE")
    for note in reader.dropped.notes(product.name):
        feedback.pushInfo(note)


def _as_dn(values: NDArray[np.generic], valid: NDArray[np.bool_], units: PixelUnits) -> NDArray[np.uint16]:
    """Return DN without offset; what is dark enough to fall below 1 stays data."""
    with np.errstate(over="ignore"):  # doubles beyond float32 become infinite
        numbers = np.where(valid, values, 0).astype(np.float32)
    dn = np.clip(np.round(numbers * np.float32(units.gain) + np.float32(units.bias)), 1, 65_535)
    return np.where(valid, dn, NODATA).astype(np.uint16)


@contextmanager
def _in_memory(text: str, name: str) -> Iterator[str]:
    """Yield a VRT as a file in memory, named after the product; errors name the product."""
    folder = f"/vsimem/{uuid.uuid4().hex}"
    path = f"{folder}/{Path(name).name or 'stack'}.vrt"
    gdal.FileFromMemBuffer(path, text.encode("utf-8"))
    try:
        yield path
    except InputError as error:
        raise InputError(error.message.replace(path, name), error.hint) from error
    finally:
        gdal.Unlink(path)
