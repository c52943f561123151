"""What can be done with the layers of a run: save them where they last, or remove them again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsDataProvider, QgsMapLayer, QgsProcessingUtils, QgsProject, QgsRasterLayer

from ...core.errors import OutputError, from_system
from ...core.geo.companions import RASTER_COMPANIONS, beside
from ...layers.translation import tr
from ..classify.form import OUTPUTS, Form
from ..run.run_queue import Run
from .result_layers import maps_of_series, remove_empty_groups


@dataclass(frozen=True)
class FinishedMap:
    """The layers that a run added to the project.

    Attributes:
        layer_ids: their ids in the project by output, "OUTPUT" or "CONFIDENCE" for example.
        source_id: the id of the layer that was classified.
        model: the network as the algorithm takes it, an id or a path.
        form: what was asked for.
        classes: code, label, name, colour, cells, area_ha and share of each class of the class map.
        filtered: the same of the filtered map; empty if there is none.
    """

    layer_ids: Mapping[str, str]
    source_id: str
    model: str
    form: Form
    classes: Sequence[Mapping[str, Any]]
    filtered: Sequence[Mapping[str, Any]] = ()

    @classmethod
    def of(cls, run: Run, layers: Iterable[QgsMapLayer]) -> FinishedMap:
        """Return what a run made.

        Args:
            run: the run, which is done.
            layers: those that were added to the project.
        """
        by_file = {layer.source(): layer.id() for layer in layers}
        ids = {name: by_file[file] for name in OUTPUTS if (file := run.results.get(name)) in by_file}
        # QGIS sorts the keys as texts
        classes, filtered = (
            sorted(run.results.get(name, {}).values(), key=lambda one: one["code"])
            for name in ("CLASSES", "FILTERED_CLASSES")
        )
        return cls(ids, run.form.layer_id, run.form.model, run.form, classes, filtered)

    def layer(self, output: str) -> QgsRasterLayer | None:
        """Return the layer of an output; None if there is none, or it was removed from the project."""
        layer = QgsProject.instance().mapLayer(self.layer_ids.get(output, ""))
        return layer if isinstance(layer, QgsRasterLayer) else None

    def layers(self) -> list[QgsRasterLayer]:
        """Return the layers that are still in the project."""
        return [layer for output in self.layer_ids if (layer := self.layer(output)) is not None]

    def comparable(self) -> list[QgsRasterLayer]:
        """Return the class map; of one map for each of several networks, all of them, the oldest first."""
        shown = self.layer("OUTPUT") or next(iter(self.layers()), None)
        return maps_of_series(self.form.series) or ([shown] if shown is not None else [])

    def is_temporary(self) -> bool:
        """Return whether a file would be gone when QGIS is closed."""
        folder = Path(QgsProcessingUtils.tempFolder())
        return any(folder in Path(layer.source()).parents for layer in self.layers())

    def save_to(self, path: Path) -> list[Path]:
        """Copy the files to where they last, and let the layers show the copies.

        Args:
            path: the GeoTIFF of the class map; the others are written beside it: "map_confidence.tif".

        Returns:
            The new rasters.

        Raises:
            SceneMapperError: a file cannot be written.
        """
        for output in self.layer_ids:  # of the class map's own name the file dialog has asked
            target = _target(path, output)
            if output != "OUTPUT" and target.exists():
                raise OutputError("{file} exists already.", "Choose another name for the map.", file=target)
        saved = []
        for output, layer_id in self.layer_ids.items():
            layer = QgsProject.instance().mapLayer(layer_id)
            if layer is None:
                continue
            target = _target(path, output)
            try:
                _copy(Path(layer.source()), target)
            except OSError as error:
                raise from_system(error) from error
            name = f"{target.stem} – {layer.name()}"
            layer.setDataSource(str(target), name, "gdal", QgsDataProvider.ProviderOptions())
            saved.append(target)
        return saved

    def remove(self, with_files: bool) -> list[Path]:
        """Remove the layers and their group from the project.

        Args:
            with_files: delete the files too.

        Returns:
            The rasters that were deleted.

        Raises:
            SceneMapperError: a file cannot be deleted.
        """
        files = [Path(layer.source()) for layer in self.layers()]
        QgsProject.instance().removeMapLayers([layer.id() for layer in self.layers()])
        remove_empty_groups(QgsProject.instance())
        if not with_files:
            return []
        try:
            for file in files:
                for one in (file, *_belonging(file)):
                    one.unlink(missing_ok=True)
        except OSError as error:
            raise from_system(error) from error
        return files


def file_name_for(layer: QgsRasterLayer | None) -> str:
    """Return a file name that a layer's name suggests: "LCZ_Paris_2016_lcz-lite.tif"."""
    name = layer.name() if layer is not None else tr("map")
    return re.sub(r"[^\w-]+", "_", name).strip("_") + ".tif"


def _target(path: Path, output: str) -> Path:
    return path if output == "OUTPUT" else path.with_name(f"{path.stem}_{output.lower()}{path.suffix}")


def _belonging(raster: Path) -> list[Path]:
    """Return the files that lie beside a raster of ours: its style, and what GDAL keeps there."""
    return [raster.with_suffix(".qml"), *beside(raster, RASTER_COMPANIONS)]


def _copy(raster: Path, target: Path) -> None:
    if raster.resolve() == target.resolve():
        return
    shutil.copy2(raster, target)
    for old, new in zip(_belonging(raster), _belonging(target)):
        if old.exists():
            shutil.copy2(old, new)
