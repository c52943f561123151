"""The dock: find a scene of a place, fetch what is needed of it, go on with a map."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDockWidget

from ...core.catalogues.area import Area
from ...core.catalogues.catalogues import Catalogue
from ...core.catalogues.found_scene import FoundScene
from ...core.catalogues.get_scene import GetRequest, GetResult, default_name, get_scene
from ...core.catalogues.query import SceneQuery
from ...core.catalogues.search import search
from ...core.catalogues.seasons import best_per_season
from ...core.errors import RequestError, SceneMapperError
from ...core.feedback import Feedback, step_of
from ...layers.product_layer import product_layer
from ...layers.proxy import qgis_proxy
from ...layers.translation import error_text, tr, tr_n, translated
from ...layers.web import QgisTransport
from .dock_layout import lay_out, save_choices
from .footprints import Footprints
from .thumbnails import Thumbnails


class FindDock(QDockWidget):
    """Searches a catalogue and fetches scenes; core does both, in a thread.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """

    classify_wanted = pyqtSignal(object)
    """A layer is to be classified."""
    scene_added = pyqtSignal(object)
    """A fetched scene is a layer of the project now."""
    _fetched = pyqtSignal(object)

    def __init__(self, iface: Any) -> None:
        super().__init__(tr("Find a Scene"), iface.mainWindow())
        self.setObjectName("SceneMapperFindDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        canvas = iface.mapCanvas()
        self._area: Area | None = None
        self._best: dict[str, FoundScene] = {}
        self._last_layer_id = ""
        self._project_closed = False
        self._warnings: list[str] = []
        self.parts, whole = lay_out(self, canvas)
        self.setWidget(whole)
        self.footprints = Footprints(canvas, self)
        self.thumbnails = Thumbnails(self)
        self._connect()
        self._set_enabled()

    def shut_down(self) -> None:
        """Stop what runs and leave nothing on the map; afterwards the dock may be deleted."""
        self.thumbnails.shut_down()
        self.parts.job.shut_down()
        self.parts.where.shut_down()
        self.footprints.remove()
        QgsProject.instance().cleared.disconnect(self._forget_project)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was found on the map again."""
        self.footprints.set_visible(True)
        self.parts.where.show_on_map(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take everything off the map."""
        self.parts.where.stop_drawing()
        self.parts.where.show_on_map(False)
        self.footprints.set_visible(False)
        super().hideEvent(event)

    def search(self) -> None:
        """Search for scenes as it is filled in."""
        parts = self.parts
        try:
            catalogue, area = parts.catalogue.catalogue(), parts.where.area()
            query = SceneQuery(
                area,
                _day(parts.start.date()),
                _day(parts.end.date()),
                max_cloud_percent=parts.clouds.value(),
                level=parts.level.currentData(),
            )
        except SceneMapperError as error:
            parts.job.show_problem(error_text(error))
            return
        self.thumbnails.stop()
        save_choices(parts)
        parts.catalogue.save(catalogue)
        transport = self._transport(catalogue)
        parts.job.run(
            tr("Searching in {catalogue}…").format(catalogue=catalogue.title),
            lambda feedback: search(catalogue, query, transport, feedback),
            lambda scenes: self._take_scenes(scenes, area, transport),
        )

    def get(self) -> None:
        """Fetch the selected scenes, and add them to the project."""
        scenes, folder = self.parts.table.scenes(), self.parts.folder.filePath().strip()
        if self.parts.job.busy() or not scenes or self._area is None:
            return
        try:
            targets = _targets(scenes, folder)
        except SceneMapperError as error:
            self.parts.job.show_problem(error_text(error))
            return
        save_choices(self.parts)
        area, transport = self._area, self._transport(scenes[0].catalogue)
        self._project_closed, self._warnings = False, []

        def work(feedback: Feedback) -> list[GetResult]:
            made = []
            for number, (scene, target) in enumerate(zip(scenes, targets)):
                part = step_of(feedback, number, len(scenes))
                made.append(get_scene(GetRequest(scene, area, target), transport, part))
                self._fetched.emit(made[-1])
            return made

        self.parts.job.run(
            tr("Fetching {scene}…").format(scene=scenes[0].title),
            work,
            self._tell_fetched,
            tr("Cancelled. What was fetched is kept: “Get Scene” continues from there."),
        )

    # --- wiring ------------------------------------------------------------------------

    def _connect(self) -> None:
        parts = self.parts
        parts.search_button.clicked.connect(self.search)
        parts.table.chosen.connect(self._scenes_chosen)
        parts.table.wanted.connect(self.get)
        parts.seasons_button.clicked.connect(self._choose_best)
        parts.get_button.clicked.connect(self.get)
        parts.classify_button.clicked.connect(self._classify)
        parts.job.busy_changed.connect(lambda _: self._set_enabled())
        self.thumbnails.loaded.connect(parts.table.set_picture)
        self._fetched.connect(self._add)
        QgsProject.instance().cleared.connect(self._forget_project)

    def _transport(self, catalogue: Catalogue) -> QgisTransport:
        return QgisTransport(qgis_proxy(catalogue.address), self.parts.catalogue.authcfg(), catalogue.trusted_hosts)

    def _set_enabled(self) -> None:
        parts, idle = self.parts, not self.parts.job.busy()
        parts.search_button.setEnabled(idle)
        parts.seasons_button.setEnabled(bool(self._best))
        chosen = parts.table.scenes()
        parts.get_button.setEnabled(idle and bool(chosen))
        label = tr_n("&Get {n} Scenes", len(chosen)) if len(chosen) > 1 else tr("&Get Scene")
        n_bytes = sum(scene.zip_bytes for scene in chosen)
        if n_bytes:
            label = tr("{label} ({size} MB)").format(label=label, size=f"{n_bytes / 1e6:.0f}")
        parts.get_button.setText(label)
        parts.classify_button.setEnabled(self._last_layer() is not None)

    # --- results -----------------------------------------------------------------------

    def _take_scenes(self, scenes: list[FoundScene], area: Area, transport: QgisTransport) -> None:
        self._area = area
        self._best = best_per_season(scenes, (area.south + area.north) / 2)
        self.footprints.show(scenes)
        self.parts.table.fill(scenes, self._best)
        self._scenes_chosen()
        if not scenes:
            self.parts.job.show_problem(
                tr("No scene was found. Allow more clouds, a longer time, or another level or catalogue.")
            )
            return
        self.parts.job.show_done(tr_n("{n} scenes. Select one, then press “Get Scene”.", len(scenes)))
        self.parts.show_buttons()
        self.thumbnails.load(scenes, transport)
        self.parts.table.setFocus()

    def _scenes_chosen(self) -> None:
        self.footprints.choose({scene.id for scene in self.parts.table.scenes()})
        self._set_enabled()

    def _choose_best(self) -> None:
        self.parts.table.choose({scene.id for scene in self._best.values()})

    def _add(self, result: GetResult) -> None:
        """Add a scene to the project for which it was fetched."""
        self._warnings += [translated(warning) for warning in result.warnings]
        if self._project_closed:
            return
        layer = product_layer(result)
        QgsProject.instance().addMapLayer(layer)
        self._last_layer_id = layer.id()
        self._set_enabled()
        self.scene_added.emit(layer)

    def _tell_fetched(self, made: list[GetResult]) -> None:
        self._set_enabled()
        files = ", ".join(str(result.output) for result in made)
        sentences = [tr("Saved to {file}.").format(file=files)]
        if self._project_closed:
            sentences.append(tr("Another project was opened meanwhile, so it was not added."))
        sentences += self._warnings
        tell = self.parts.job.show_problem if len(sentences) > 1 else self.parts.job.show_done
        tell(" ".join(sentences))

    def _last_layer(self) -> QgsRasterLayer | None:
        layer = QgsProject.instance().mapLayer(self._last_layer_id)
        return layer if isinstance(layer, QgsRasterLayer) else None

    def _classify(self) -> None:
        self.classify_wanted.emit(self._last_layer())

    def _forget_project(self) -> None:
        self._project_closed = True
        self._set_enabled()


def _targets(scenes: list[FoundScene], folder: str) -> list[Path]:
    """Return a new file for each scene in a folder.

    Raises:
        RequestError: there is no such folder.
    """
    if not folder or not Path(folder).is_dir():
        raise RequestError(
            tr("The folder “{folder}” does not exist.").format(folder=folder)
            if folder
            else tr("No folder is selected."),
            tr("Select the folder in which scenes are saved."),
        )
    targets: list[Path] = []
    for scene in scenes:
        first = path = Path(folder, default_name(scene))
        number = 2
        while path.exists() or path in targets:
            path, number = first.with_name(f"{first.stem}_{number}{first.suffix}"), number + 1
        targets.append(path)
    return targets


def _day(given: QDate) -> date:
    return date(given.year(), given.month(), given.day())
