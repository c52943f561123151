"""All that is filled in in the dialog, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessing, QgsReferencedRectangle

from ..core.card import ModelCard
from ..core.request import ClassifyRequest, Extent
from ..processing.classify_parameters import ALIGNMENTS, DEVICES, OFF_GRID, UNITS

ALGORITHM = "scene_mapper:classify"


@dataclass(frozen=True)
class Form:
    """What the user chose.

    Attributes:
        layer_id: the source layer's id in the project.
        layer_name: its name.
        path: what GDAL opens for it.
        card: the network's card.
        model: the network as the algorithm takes it, an id or a path.
        bands: a mapping, or "" to go by name.
        units, cell_align, off_grid, device: core's words.
        extent: what is wanted, or None for all.
        cell_size_m: the cell's size, or None for the network's own.
        threads, batch: 0 for the best.
        output, confidence, probabilities: as the algorithm takes them: a file,
            "TEMPORARY_OUTPUT", or "" if it is not wanted.
    """

    layer_id: str
    layer_name: str
    path: str
    card: ModelCard
    model: str
    bands: str
    units: str
    extent: QgsReferencedRectangle | None
    cell_size_m: float | None
    cell_align: str
    off_grid: str
    device: str
    threads: int
    batch: int
    output: str
    confidence: str
    probabilities: str

    def parameters(self) -> dict[str, Any]:
        """Give the algorithm's parameters; those that have their default are left out."""
        chosen = {
            "INPUT": self.layer_id,
            "MODEL": self.model,
            "BANDS": self.bands,
            "UNITS": _word(UNITS, self.units),
            "EXTENT": extent_text(self.extent),
            "CELL_SIZE": self.cell_size_m,
            "CELL_ALIGN": _word(ALIGNMENTS, self.cell_align),
            "OFF_GRID": _word(OFF_GRID, self.off_grid),
            "DEVICE": _word(DEVICES, self.device),
            "THREADS": self.threads,
            "BATCH": self.batch,
            "OUTPUT": self.output,
            "CONFIDENCE": self.confidence,
            "PROBABILITIES": self.probabilities,
        }
        defaults = {_word(UNITS, "auto"), _word(ALIGNMENTS, "input"), _word(OFF_GRID, "warp"), _word(DEVICES, "auto")}
        return {k: v for k, v in chosen.items() if v not in (None, "", 0) and v not in defaults}

    def request(self, scratch: Path) -> ClassifyRequest:
        """Give the same as core takes it, to make a plan of.

        Args:
            scratch: the folder of temporary files, in place of outputs that have no name yet.
        """

        def target(destination: str, name: str) -> Path | None:
            if destination == QgsProcessing.TEMPORARY_OUTPUT:
                return scratch / f"scene_mapper_{name}.tif"
            return Path(destination) if destination else None

        output = target(self.output, "classes")
        assert output is not None
        return ClassifyRequest(
            source=self.path,
            card=self.card,
            output=output,
            bands=self.bands,
            units=self.units,
            extent=core_extent(self.extent),
            cell_size_m=self.cell_size_m,
            cell_align=self.cell_align,
            off_grid=self.off_grid,
            confidence=target(self.confidence, "confidence"),
            probabilities=target(self.probabilities, "probabilities"),
            device=self.device,
            threads=self.threads,
            batch=self.batch,
        )


def extent_text(extent: QgsReferencedRectangle | None) -> str:
    """Write a rectangle as Processing reads it: "xmin,xmax,ymin,ymax [EPSG:n]"; "" for None."""
    if extent is None:
        return ""
    sides = (extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum())
    crs = extent.crs().authid()
    return ",".join(f"{side:.9g}" if crs == "EPSG:4326" else f"{side:.3f}" for side in sides) + (
        f" [{crs}]" if crs else ""
    )


def core_extent(extent: QgsReferencedRectangle | None) -> Extent | None:
    """Take a rectangle to core.

    Raises:
        RequestError: it has no area.
    """
    if extent is None:
        return None
    crs = extent.crs()
    sides = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    return Extent(*sides, crs.authid() or crs.toWkt())


def _word(words: dict[str, str], of_core: str) -> str:
    return next(word for word, core in words.items() if core == of_core)
