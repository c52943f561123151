"""A scheme's legend as a file beside the map: QGIS style, SLD, and ESRI colour file.

QGIS finds ``NAME.qml`` beside ``NAME.tif`` by itself; GeoServer and MapServer read SLD;
ArcGIS, GRASS and many scripts read the plain lines of ``.clr``. None of it needs QGIS.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from ..errors import RequestError
from ..files import write_text_whole
from .schemes import ClassScheme
from .unreliable import marked

if TYPE_CHECKING:  # GDAL and numpy come with it: not while QGIS starts
    from ..geo.new_raster import NewRaster

LEGEND_SUFFIXES = (".qml", ".sld", ".clr")
"""The kinds of legend files."""
QML_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_QML_VERSION = "3.40.0"
_SLD_NAMESPACE = "http://www.opengis.net/sld"


def qml_text(scheme: ClassScheme, band: int = 1, unreliable: Collection[int] = ()) -> str:
    """Write a scheme's legend as a QGIS layer style with a paletted renderer.

    Values that have no class (none, nodata) are not drawn.

    Args:
        scheme: the classes, with the codes that stand in the raster.
        band: the band that holds the codes, from 1.
        unreliable: codes of the classes to mark as not reliably found.
    """
    root = ElementTree.Element(
        "qgis", version=_QML_VERSION, styleCategories="Symbology", hasScaleBasedVisibilityFlag="0"
    )
    pipe = ElementTree.SubElement(root, "pipe")
    renderer = ElementTree.SubElement(
        pipe, "rasterrenderer", type="paletted", band=str(band), opacity="1", alphaBand="-1", nodataColor=""
    )
    palette = ElementTree.SubElement(renderer, "colorPalette")
    for scene_class in scheme.classes:
        ElementTree.SubElement(
            palette,
            "paletteEntry",
            value=str(scene_class.code),
            color=scene_class.colour,
            alpha="255",
            label=marked(scheme.legend_label(scene_class), scene_class.code, unreliable),
        )
    ElementTree.SubElement(root, "blendMode").text = "0"
    return QML_DOCTYPE + _indented(root) + "\n"


def sld_text(scheme: ClassScheme, name: str, band: int = 1) -> str:
    """Write a scheme's legend as an OGC Styled Layer Descriptor 1.0.0.

    Args:
        scheme: the classes, with the codes that stand in the raster.
        name: the layer's name.
        band: the band that holds the codes, from 1.
    """
    root = ElementTree.Element("StyledLayerDescriptor", xmlns=_SLD_NAMESPACE, version="1.0.0")
    layer = ElementTree.SubElement(root, "NamedLayer")
    ElementTree.SubElement(layer, "Name").text = name
    style = ElementTree.SubElement(layer, "UserStyle")
    ElementTree.SubElement(style, "Title").text = scheme.title
    rule = ElementTree.SubElement(ElementTree.SubElement(style, "FeatureTypeStyle"), "Rule")
    symbolizer = ElementTree.SubElement(rule, "RasterSymbolizer")
    ElementTree.SubElement(symbolizer, "Opacity").text = "1"
    channel = ElementTree.SubElement(ElementTree.SubElement(symbolizer, "ChannelSelection"), "GrayChannel")
    ElementTree.SubElement(channel, "SourceChannelName").text = str(band)
    colours = ElementTree.SubElement(symbolizer, "ColorMap", type="values")
    for scene_class in scheme.classes:
        ElementTree.SubElement(
            colours,
            "ColorMapEntry",
            color=scene_class.colour,
            quantity=str(scene_class.code),
            label=scheme.legend_label(scene_class),
            opacity="1",
        )
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _indented(root) + "\n"


def clr_text(scheme: ClassScheme) -> str:
    """Write a scheme's colours as an ESRI colour file: a line "code red green blue" for each class."""
    return "".join("{} {} {} {}\n".format(c.code, *c.rgb) for c in scheme.classes)


def add_legends(
    raster: NewRaster,
    scheme: ClassScheme,
    suffixes: Iterable[str] = (".qml",),
    band: int = 1,
    unreliable: Collection[int] = (),
) -> list[Path]:
    """Write legend files that take their names together with a raster that is being written.

    Args:
        raster: the map, not yet published.
        scheme: its classes, with the codes that stand in it.
        suffixes: which files: ".qml", ".sld", ".clr".
        band: the band that holds the codes, from 1.
        unreliable: codes of the classes to mark as not reliably found, in a .qml.

    Returns:
        Where they will lie, in the order of ``suffixes``.

    Raises:
        RequestError: there is no such kind of legend file.
        OutputError: a file cannot be written.
    """
    return [
        raster.add_text(suffix, legend_text(suffix, scheme, raster.path.stem, band, unreliable)) for suffix in suffixes
    ]


def write_legends(raster: Path, scheme: ClassScheme, suffixes: Iterable[str] = (".qml",), band: int = 1) -> list[Path]:
    """Write legend files beside a raster that is there, under its name.

    Args:
        raster: the map, ``NAME.tif``; it need not exist.
        scheme: its classes, with the codes that stand in it.
        suffixes: which files: ".qml", ".sld", ".clr".
        band: the band that holds the codes, from 1.

    Returns:
        The files written, in the order of ``suffixes``.

    Raises:
        RequestError: there is no such kind of legend file.
        OutputError: a file cannot be written.
    """
    texts = {raster.with_suffix(suffix): legend_text(suffix, scheme, raster.stem, band) for suffix in suffixes}
    for target, text in texts.items():
        write_text_whole(target, text)
    return list(texts)


def legend_text(suffix: str, scheme: ClassScheme, name: str, band: int = 1, unreliable: Collection[int] = ()) -> str:
    """Return the content of a legend file.

    Args:
        suffix: ".qml", ".sld" or ".clr".
        scheme: the classes, with the codes that stand in the raster.
        name: the layer's name.
        band: the band that holds the codes, from 1.
        unreliable: codes of the classes to mark as not reliably found, in a .qml.

    Raises:
        RequestError: there is no such kind of legend file.
    """
    if suffix not in LEGEND_SUFFIXES:
        raise RequestError(
            "'{suffix}' is not a legend format.", "Use {texts}.", suffix=suffix, texts=", ".join(LEGEND_SUFFIXES)
        )
    if suffix == ".qml":
        return qml_text(scheme, band, unreliable)
    return sld_text(scheme, name, band) if suffix == ".sld" else clr_text(scheme)


def _indented(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode")
