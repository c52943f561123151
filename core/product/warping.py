"""Products whose pixels are no metres: their bands are warped to 10 m, each once, from its own pixels.

Degrees, feet and Web Mercator's stretched metres are brought to the UTM zone as a run would bring them
(`sentinel.warp`). A 20 m band is not put on the 10 m bands' pixels before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..geo.ground import ground_pixel_m, same_crs
from ..geo.raster_io import open_raster
from ..message import Message
from ..sentinel.ground_size import PIXEL_TOLERANCE
from ..sentinel.source import RasterSource, open_source
from ..sentinel.warp import warp_onto, warp_to_ground
from .layout import STACK_PIXEL_M, StackLayout, in_metres
from .product import BandImage, Product
from .vrt import stack_vrt


def on_metric_pixels(product: Product, wanted: Sequence[str]) -> Product:
    """Return a product on pixels of 10 m of the ground, its own if they are metres.

    Args:
        product: the product.
        wanted: the bands that are needed; others may be left out. All if empty.

    Raises:
        InputError: it lies where there is no UTM zone, or its bands do not overlap.
    """
    bands = [band for band in product.bands if not wanted or band.name in wanted]
    if not bands or not all(band.transform and band.crs_wkt for band in bands):
        return product
    finest = min(bands, key=lambda band: band.pixel_size)
    if _are_metres(finest) or not all(same_crs(finest.crs_wkt, band.crs_wkt) for band in bands):
        return product  # bands of different CRSs are no product: the layout refuses them by name
    groups: dict[tuple[object, ...], list[BandImage]] = {}
    for band in sorted(bands, key=lambda band: band.pixel_size):
        groups.setdefault((band.transform, band.width, band.height, band.crs_wkt, band.nodata), []).append(band)
    reference: RasterSource | None = None
    warped: dict[str, BandImage] = {}
    for group in groups.values():
        source = _together(group, product)
        onto = warp_onto(source, reference) if reference else warp_to_ground(source, STACK_PIXEL_M)
        reference = reference or onto
        warped.update({band.name: _placed(band, onto, number) for number, band in enumerate(group, 1)})
    assert reference is not None  # there is a band
    scene_classes = product.scene_classes and warp_classes(product.scene_classes, reference)
    note = Message("The bands were {how}, each from its native pixels.", how=reference.resampling)
    return replace(
        product,
        bands=tuple(warped[band.name] for band in bands),
        scene_classes=scene_classes,
        notes=(*product.notes, note),
    )


def warp_classes(image: BandImage, grid: RasterSource | StackLayout) -> BandImage:
    """Return a raster of classes on another grid, each pixel the class of the nearest.

    Args:
        image: the raster.
        grid: what has the grid.

    Raises:
        InputError: they do not overlap.
    """
    layout = StackLayout(image.width, image.height, image.transform, image.crs_wkt, ())
    text = stack_vrt(replace(layout, bands=(layout.place(replace(image, scale=None)),)), {})
    source = replace(open_source(text, (image.name,), "position", "dn"), given=image.path)
    if isinstance(grid, StackLayout):
        assert grid.transform is not None  # the caller has seen that there is one
        grid = replace(
            source, given="", width=grid.width, height=grid.height, transform=grid.transform, crs_wkt=grid.crs_wkt
        )
    return _placed(image, warp_onto(source, grid, "near"), 1)


def _together(group: Sequence[BandImage], product: Product) -> RasterSource:
    """Open bands of one grid as one raster."""
    first = group[0]
    layout = StackLayout(first.width, first.height, first.transform, first.crs_wkt, ())
    layout = replace(layout, bands=tuple(layout.place(band) for band in group))
    source = open_source(stack_vrt(layout, product.metadata), [band.name for band in group])
    return replace(source, given=product.name)


def _placed(image: BandImage, source: RasterSource, number: int) -> BandImage:
    dataset = open_raster(source.path)
    return replace(
        image,
        path=source.path,
        number=number,
        width=source.width,
        height=source.height,
        transform=source.transform,
        crs_wkt=source.crs_wkt,
        data_type=dataset.GetRasterBand(number).DataType,
    )


def _are_metres(image: BandImage) -> bool:
    """Return whether the CRS's units are metres on the ground, as in UTM."""
    assert image.transform is not None  # the caller has seen that there is one
    if not in_metres(image.crs_wkt):
        return False
    width_m, height_m, _ = ground_pixel_m(image.transform, image.crs_wkt, image.width, image.height)
    sizes = ((width_m, image.transform[1]), (height_m, image.transform[5]))
    return all(abs(ground / abs(size) - 1) <= PIXEL_TOLERANCE for ground, size in sizes if size)
