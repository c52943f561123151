"""From QGIS's layers to what core reads: a path that GDAL opens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsRasterLayer

from ..core.errors import InputError

VECTOR_FORMATS = ["gpkg", "shp", "geojson", "json", "kml", "kmz", "fgb", "gml", "csv", "sqlite", "tab"]
"""Vector files that core reads as they are, by suffix; others are saved to a GeoPackage first."""
_CURE = "Save the layer as a GeoTIFF first (Export > Save As…, raw data), and choose that."


@dataclass(frozen=True)
class RasterInput:
    """A raster that was chosen.

    Attributes:
        path: what GDAL opens: a file or a subdataset's name.
        name: the layer's name, for people.
        n_bands: how many bands it has.
        has_own_nodata: whether its properties in QGIS name further no-data values, which
            the file does not know.
        is_product: whether it is no raster yet: a product that the run stacks.
    """

    path: str
    name: str
    n_bands: int
    has_own_nodata: bool = False
    is_product: bool = False


@dataclass(frozen=True)
class VectorInput:
    """A vector layer that was chosen.

    Attributes:
        path: the file.
        layer: the layer's name in it; "" for its only one.
    """

    path: str
    layer: str


def raster_input(layer: QgsMapLayer) -> RasterInput:
    """Find the file behind a raster layer.

    Raises:
        InputError: it is no raster, it is broken, or no file is behind it.
    """
    if not isinstance(layer, QgsRasterLayer):
        raise InputError("'{layer}' is not a raster layer.", "Choose a raster layer.", layer=layer.name())
    if layer.providerType() != "gdal":
        raise InputError(
            "'{layer}' comes from the provider '{provider}', not from a file that GDAL reads.",
            _CURE,
            layer=layer.name(),
            provider=layer.providerType(),
        )
    if not layer.isValid():
        raise InputError(
            "The layer '{layer}' cannot be read: its file {file} is missing or damaged.",
            "Repair the layer's data source, or choose another layer.",
            layer=layer.name(),
            file=layer.source(),
        )
    if QgsProviderRegistry.instance().decodeUri("gdal", layer.source()).get("openOptions"):
        raise InputError(
            "'{layer}' was opened with GDAL options ({source}), which would be lost here.",
            _CURE,
            layer=layer.name(),
            source=layer.source(),
        )
    provider, n_bands = layer.dataProvider(), layer.bandCount()
    has_own_nodata = provider is not None and any(provider.userNoDataValues(number) for number in range(1, n_bands + 1))
    return RasterInput(layer.source(), layer.name(), n_bands, has_own_nodata)


def product_input(value: object) -> RasterInput | None:
    """Return the product that a parameter's value names: a .SAFE folder, a zip, a folder of bands, a STAC item.

    Args:
        value: a parameter's value; only a path can name a product.
    """
    from ..core.product.on_the_fly import is_product  # numpy comes with it: not while QGIS starts

    if not isinstance(value, (str, Path)) or not is_product(str(value)):
        return None
    return RasterInput(str(value), Path(value).name, 0, is_product=True)


def why_no_raster(given: str) -> InputError:
    """Return why a text does not name a raster, as an error.

    Args:
        given: a path, or a layer's id or name.
    """
    from ..core.geo.raster_io import open_raster

    if not given.strip():
        return InputError("No raster was given.", "Choose a raster layer or file.")
    try:
        open_raster(given)
    except InputError as error:
        return error
    return InputError("QGIS cannot load {given} as a raster layer.", _CURE, given=given)
