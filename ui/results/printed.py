"""The last map on paper: a layout of it in the project."""

from __future__ import annotations

from qgis.core import Qgis, QgsPrintLayout, QgsProject, QgsRasterLayer, QgsUnitTypes

from ...core.errors import InputError
from ...core.version import version
from ...layers.map_layout import PrintedClass, PrintedMap, map_layout
from ...layers.result_metadata import decimals_of, unreliable_text
from ...layers.translation import tr
from ...layers.wording import cells_text, class_text
from .finished_map import FinishedMap


def lay_out_map(finished: FinishedMap) -> QgsPrintLayout:
    """Add a layout of a run's class map to the project; of the filtered map, if there is one.

    Args:
        finished: the run's map.

    Raises:
        InputError: its layer was removed from the project.
    """
    filtered = finished.layer("FILTERED") if finished.filtered else None
    layer = filtered or finished.layer("OUTPUT")
    if layer is None:
        raise InputError("The class map was removed from the project.", "Add it again, or repeat the run.")
    project = QgsProject.instance()
    printed = _printed(finished, layer, filtered is not None)
    return map_layout(project, layer, project.mapLayer(finished.source_id), printed)


def _printed(finished: FinishedMap, layer: QgsRasterLayer, is_filtered: bool) -> PrintedMap:
    form, card = finished.form, finished.form.card
    counted = finished.filtered if is_filtered else finished.classes
    network = tr("Network: {network}.").format(network=card.title) + (f" {card.citation}" if card.citation else "")
    classes = [
        PrintedClass(class_text(form.map_scheme.prefix, c["label"], c["name"]), c["colour"], c["area_ha"], c["share"])
        for c in counted
        if c["cells"]
    ]
    title = tr("{scheme} – {source}").format(scheme=tr(form.map_scheme.title), source=form.layer_name)
    notes = [
        tr("Scene: {source}. Contains modified Copernicus Sentinel data.").format(source=form.layer_name),
        f"{tr('Filtered map')}. {network}" if is_filtered else network,
        *unreliable_text(form.map_scheme, counted),
        f"{_grid_text(layer)} {tr('Created with Scene Mapper {version}.').format(version=version())}".strip(),
    ]
    return PrintedMap(title, classes, decimals_of(counted), notes)


def _grid_text(layer: QgsRasterLayer) -> str:
    """Return the number and size of a map's cells and its CRS; "" without a CRS."""
    crs, cols, rows = layer.crs(), layer.width(), layer.height()
    if not crs.isValid():
        return ""
    side_m = layer.rasterUnitsPerPixelX() * QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)
    cells = cells_text(cols * rows)
    if not crs.isGeographic():
        cells = tr("{cells} of {size:g} m ({cols} × {rows})").format(cells=cells, size=side_m, cols=cols, rows=rows)
    return f"{cells}, {crs.userFriendlyIdentifier()}."
