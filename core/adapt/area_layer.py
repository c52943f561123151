"""The layer that training areas are drawn in: its fields, and its looks in QGIS."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from osgeo import gdal, ogr

from ..classmap.legend_files import QML_DOCTYPE
from ..classmap.schemes import ClassScheme
from ..errors import OutputError
from ..files import is_file
from ..geo.crs_address import open_locally
from ..geo.geopackage import NewGeoPackage
from ..geo.output_check import check_output_path
from ..geo.raster_io import quiet_gdal

AREA_FIELDS: tuple[tuple[str, type], ...] = (("class", int), ("note", str), ("date", str))
LAYER_NAME = "training_areas"
_STYLE = ".qml"


def new_areas_layer(path: Path, scheme: ClassScheme, crs_wkt: str) -> NewGeoPackage:
    """Begin a layer of training areas, with its style beside it.

    Args:
        path: the GeoPackage to write.
        scheme: the classes.
        crs_wkt: the CRS, as WKT.

    Returns:
        The layer, to be filled and finished.

    Raises:
        OutputError: it cannot be written.
    """
    layer = NewGeoPackage(path, LAYER_NAME, ogr.wkbPolygon, crs_wkt, AREA_FIELDS)
    try:
        layer.add_text_file(path.with_suffix(_STYLE), areas_qml(scheme))
    except BaseException:
        layer.discard()
        raise
    return layer


def check_areas_path(path: Path, inputs: Iterable[str] = ()) -> None:
    """Refuse a target of `new_areas_layer` that cannot be written, or whose style would destroy that of an input.

    Args:
        path: the GeoPackage to write.
        inputs: what is read.

    Raises:
        OutputError: naming the file and what is wrong with it.
    """
    check_output_path(path, inputs, legends=(_STYLE,))


def write_empty_areas_layer(path: Path, scheme: ClassScheme, crs_wkt: str) -> None:
    """Write a layer of training areas to draw in; see `new_areas_layer`.

    Raises:
        OutputError: it cannot be written, or would replace features.
    """
    check_areas_path(path)
    _check_nothing_drawn(path)
    with new_areas_layer(path, scheme, crs_wkt) as layer:
        layer.finish()


def _check_nothing_drawn(path: Path) -> None:
    """Refuse to put an empty layer in the place of a file that holds features, which somebody may have drawn.

    Args:
        path: the GeoPackage to write.

    Raises:
        OutputError: it holds features, in whichever layer.
    """
    n_features = 0
    with quiet_gdal():
        dataset = open_locally(str(path), gdal.OF_VECTOR) if is_file(path) else None
        if dataset is not None:
            n_features = sum(dataset.GetLayer(i).GetFeatureCount() for i in range(dataset.GetLayerCount()))
    if n_features:
        raise OutputError(
            "{path} exists and contains features ({n}), which an empty layer would replace.",
            "Enter another file, or delete this one first.",
            path=path,
            n=n_features,
        )


def own_class_field(path: str, layer: str = "") -> str:
    """Return the field with the class of a layer made by `new_areas_layer`; "" of any other layer.

    There is no doubt about that field, even where all areas are of one class.
    """
    plain, _, options = path.partition("|")
    if not plain.lower().endswith(".gpkg") or layer not in ("", LAYER_NAME):
        return ""
    dataset = None
    with quiet_gdal():
        dataset = open_locally(plain, gdal.OF_VECTOR)
    if dataset is None or (dataset.GetLayerCount() != 1 and not (layer or options)):
        return ""
    found = dataset.GetLayerByName(LAYER_NAME)
    wanted = [name for name, _ in AREA_FIELDS]
    if found is None or not all(found.FindFieldIndex(name, True) >= 0 for name in wanted):
        return ""
    return wanted[0]


def areas_qml(scheme: ClassScheme) -> str:
    """Write the style of a layer of training areas: the classes' colours, a list of their names, labels.

    Args:
        scheme: the classes.

    Returns:
        A QGIS layer style.
    """
    root = ElementTree.Element(
        "qgis", version="3.22.0", styleCategories="Symbology|Labeling|Fields|Forms", labelsEnabled="1"
    )
    _renderer(root, scheme)
    _labels(root, scheme)
    _field_widgets(root, scheme)
    ElementTree.indent(root)
    return QML_DOCTYPE + ElementTree.tostring(root, encoding="unicode") + "\n"


def _renderer(root: ElementTree.Element, scheme: ClassScheme) -> None:
    renderer = ElementTree.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr="class", symbollevels="0", enableorderby="0"
    )
    categories = ElementTree.SubElement(renderer, "categories")
    symbols = ElementTree.SubElement(renderer, "symbols")
    entries = [(str(c.code), scheme.legend_label(c), c.rgb) for c in scheme.classes]
    for i, (value, label, rgb) in enumerate([*entries, ("", "no class yet", (255, 255, 255))]):
        ElementTree.SubElement(
            categories,
            "category",
            value=value,
            label=label,
            symbol=str(i),
            render="true",
            type="long" if value else "NULL",
        )
        symbol = ElementTree.SubElement(symbols, "symbol", type="fill", name=str(i), alpha="1")
        layer = ElementTree.SubElement(symbol, "layer", attrib={"class": "SimpleFill"}, enabled="1")
        for key, text in (
            ("color", "{},{},{},110".format(*rgb)),
            ("outline_color", "{},{},{},255".format(*(v // 2 for v in rgb))),
            ("outline_width", "0.5"),
            ("outline_style", "solid"),
            ("style", "solid"),
        ):
            ElementTree.SubElement(layer, "prop", k=key, v=text)


def _labels(root: ElementTree.Element, scheme: ClassScheme) -> None:
    """Label an area with its class's short label."""
    cases = " ".join(f"WHEN \"class\" = {c.code} THEN '{c.label}'" for c in scheme.classes)
    labeling = ElementTree.SubElement(root, "labeling", type="simple")
    settings = ElementTree.SubElement(labeling, "settings")
    style = ElementTree.SubElement(
        settings, "text-style", fieldName=f"CASE {cases} END", isExpression="1", fontSize="9", textColor="0,0,0,255"
    )
    ElementTree.SubElement(
        style, "text-buffer", bufferDraw="1", bufferSize="0.8", bufferColor="255,255,255,255", bufferOpacity="1"
    )


def _field_widgets(root: ElementTree.Element, scheme: ClassScheme) -> None:
    configuration = ElementTree.SubElement(root, "fieldConfiguration")
    choices = [(scheme.legend_label(c), str(c.code)) for c in scheme.classes]
    _widget(configuration, "fid", "Hidden", [])  # a GeoPackage numbers its features itself
    _widget(configuration, "class", "ValueMap", choices)
    _widget(configuration, "note", "TextEdit", [])
    _widget(configuration, "date", "TextEdit", [])


def _widget(parent: ElementTree.Element, field: str, kind: str, choices: list[tuple[str, str]]) -> None:
    widget = ElementTree.SubElement(
        ElementTree.SubElement(parent, "field", name=field, configurationFlags="None"), "editWidget", type=kind
    )
    if not choices:
        return
    options = ElementTree.SubElement(ElementTree.SubElement(widget, "config"), "Option", type="Map")
    listed = ElementTree.SubElement(options, "Option", type="List", name="map")
    for label, code in choices:
        entry = ElementTree.SubElement(listed, "Option", type="Map")
        ElementTree.SubElement(entry, "Option", type="QString", name=label, value=code)
