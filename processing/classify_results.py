"""What a finished map becomes in QGIS: named and styled layers, figures, and a page of areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsRasterLayer

from ..core.classmap.class_areas import areas_page, class_areas, km2_decimals
from ..core.classmap.disagreement import disagreement_legend
from ..core.files import write_text_whole
from ..core.inference.card import ModelCard
from ..layers.layer_styles import style_with_choice
from ..layers.result_metadata import describe_map
from ..layers.styling import style_class_map, style_confidence, style_probabilities
from ..layers.translation import tr, translated
from ..layers.wording import cells_text
from .algorithm import SceneMapperAlgorithm

if TYPE_CHECKING:
    from ..core.classify.result import MapResult


def present_maps(
    algorithm: SceneMapperAlgorithm,
    result: MapResult,
    card: ModelCard,
    source: str,
    context: QgsProcessingContext,
) -> None:
    """Set the styles of the maps, if they are loaded.

    Args:
        algorithm: what made them.
        result: what was made.
        card: the network.
        source: the name of what the maps were made of.
        context: of the run.
    """
    scheme = result.scheme
    # The class that covers most: the probability map's first view should show something.
    commonest = max(range(len(scheme)), key=lambda index: result.counts[scheme.codes[index]])

    def finish(counts: Mapping[int, int], layer: QgsRasterLayer) -> None:
        style_with_choice(layer, scheme)
        areas = [area.as_dict() for area in class_areas(counts, result.cell_area_m2, scheme, result.unreliable)]
        describe_map(layer, replace(card, scheme=scheme), source, areas)  # the map's, which may be the simplified one

    filtered_counts = result.filter_result.counts if result.filter_result else {}
    layers = (
        (result.filtered, tr("{map}, filtered").format(map=scheme.prefix), partial(finish, filtered_counts)),
        (result.output, scheme.prefix or tr(scheme.title), partial(finish, result.counts)),
        (result.majority, tr("Majority"), lambda layer: style_with_choice(layer, scheme)),
        (
            result.disagreement,
            tr("Disagreement"),
            lambda layer: style_class_map(layer, disagreement_legend(len(card.networks))),
        ),
        (result.confidence, tr("Confidence"), style_confidence),
        (result.probabilities, tr("Probabilities"), lambda layer: style_probabilities(layer, commonest)),
        (result.labels, tr("Label sets"), lambda layer: style_class_map(layer, result.label_legend())),
    )
    named = [(path, f"{name} – {source} ({card.id})", style) for path, name, style in layers]
    algorithm.present_together(named, f"{source}: {card.title}", context)


def outputs(result: MapResult) -> dict[str, Any]:
    """Return the outputs of a run as plain values."""

    def by_code(counts: Mapping[int, int]) -> dict[str, Any]:
        areas = class_areas(counts, result.cell_area_m2, result.scheme, result.unreliable)
        return {str(area.code): area.as_dict() for area in areas}

    optional = {
        "CONFIDENCE": result.confidence,
        "PROBABILITIES": result.probabilities,
        "LABELS": result.labels,
        "FILTERED": result.filtered,
        "MAJORITY": result.majority,
        "DISAGREEMENT": result.disagreement,
    }
    return {
        "OUTPUT": str(result.output),
        **{name: str(path) for name, path in optional.items() if path},
        "CELLS": result.n_cells,
        "NODATA_CELLS": result.nodata_cells,
        "CELL_AREA": result.cell_area_m2,
        "CLASSES": by_code(result.counts),
        **({"FILTERED_CLASSES": by_code(result.filter_result.counts)} if result.filter_result else {}),
        "LEGEND": str(result.output.with_suffix(".qml")),
        "SECONDS": round(result.seconds, 3),
        "DEVICE_USED": result.device.text,
    }


def write_page(page: Path, result: MapResult, card: ModelCard, source: str) -> None:
    """Write the classes' areas as an HTML page.

    Args:
        page: the file.
        result: what was made.
        card: the network.
        source: the name of what the map was made of.

    Raises:
        OutputError: it cannot be written.
    """
    scheme = result.scheme
    areas = class_areas(result.counts, result.cell_area_m2, scheme)
    decimals = km2_decimals(result.cell_area_m2)
    notes = (
        tr("Network: {network}.").format(network=card.title),
        tr("{cells} of {side:g} m classified, {nodata} nodata.").format(
            cells=cells_text(result.n_cells), side=result.cell_area_m2**0.5, nodata=f"{result.nodata_cells:,}"
        ),
        *map(translated, (*result.unreliable_notes, *result.warnings)),
    )
    write_text_whole(page, areas_page(f"{scheme.title}: {source}", notes, areas, scheme, decimals))
