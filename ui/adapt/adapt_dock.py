"""The dock: train on areas, see how good it is, correct the areas, train again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QShowEvent
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog

from ...core.adapt.factsheet import factsheet_html
from ...core.adapt.previous import undo_adaptation
from ...core.adapt.request import AdaptRequest
from ...core.adapt.result import AdaptResult
from ...core.adapt.tables import figure_text
from ...core.classify.features import FeatureRequest
from ...core.errors import ModelError, SceneMapperError
from ...core.files import write_text_whole
from ...core.geo.output_check import check_output_path
from ...layers.translation import error_text, tr, tr_n, translated
from ..widgets.fitting import bring_into_sight
from .area_snapshot import take_snapshot
from .corrections import Corrections
from .dock_layout import lay_out
from .factsheet_pdf import write_factsheet_pdf
from .on_the_map import show_map, start_areas
from .rounds import Round, Trainer, Wish

_MAX_ID = 40
_FOLDER = "scene_mapper/adapt_folder"


class AdaptDock(QDockWidget):
    """Adapts a network in rounds; core fits and measures, in a thread.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """

    networks_wanted = pyqtSignal()
    classify_wanted = pyqtSignal(object, str)
    trained = pyqtSignal()

    def __init__(self, iface: Any) -> None:
        super().__init__(tr("Adapt to a City"), iface.mainWindow())
        self.setObjectName("SceneMapperAdaptDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self._iface = iface
        self._trainer = Trainer()
        self._rounds: list[Round] = []
        self._can_undo = False
        self._suggested_id = ""
        self.parts, whole = lay_out(self)
        self.setWidget(whole)
        self._corrections = Corrections(self.parts, iface, self)
        self._connect()
        self._show_round()

    def shut_down(self) -> None:
        """Stop what runs and forget the features; afterwards the dock may be deleted."""
        QgsProject.instance().cleared.disconnect(self._project_closed)
        self.parts.job.shut_down()
        self._trainer.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """List the networks that are installed now, and select the active layer."""
        self.parts.network.reload()
        self.parts.scene.choose_default(self._iface.activeLayer())
        self._scene_changed()
        super().showEvent(event)

    def choose(self, layer: QgsMapLayer | None, model: str) -> None:
        """Choose a scene and the network to adapt.

        Args:
            layer: the scene; None leaves the choice as it is.
            model: id of an installed network; another one leaves the choice as it is.
        """
        if layer is not None:
            self.parts.scene.layers.setLayer(layer)
        index = self.parts.network.combo.findData(model)
        if index >= 0:
            self.parts.network.combo.setCurrentIndex(index)

    def train(self) -> None:
        """Train on the areas as they are on the map now."""
        try:
            wish = self._wish()
        except SceneMapperError as error:
            self._tell(error)
            return
        title = tr("Adapting {network}…").format(network=wish.scenes.card.title)
        self.parts.job.run(title, lambda feedback: self._trainer.train(wish, feedback), self._take_round)

    def undo(self) -> None:
        """Bring the network back that the last round replaced."""
        last = self._rounds[-1]
        try:
            undo_adaptation(last.result.card.id)
        except SceneMapperError as error:
            self._tell(error)
            return
        self._rounds.pop()
        self._can_undo = False  # core keeps one network, not all
        self._show_round()
        self.trained.emit()
        self.parts.job.show_done(tr("The network {id} was restored.").format(id=last.result.card.id))

    def save_factsheet(self, path: Path) -> None:
        """Write the factsheet of the last round, HTML or PDF by its name, and open it."""
        last = self._rounds[-1]
        try:
            check_output_path(path, [*last.wish.scenes.scenes, last.wish.snapshot.path, *last.wish.scenes.card.files])
            if path.suffix.lower() == ".pdf":
                write_factsheet_pdf(path, last.result)
                self._open(path)
                return
        except SceneMapperError as error:
            self._tell(error)
            return
        self.parts.job.run(
            tr("Writing the factsheet…"),
            lambda _: write_text_whole(path, factsheet_html(last.result)),
            lambda _: self._open(path),
        )

    def new_areas(self, path: Path) -> None:
        """Create a layer of training areas with the classes of the network, and begin to draw."""
        scene, card = self.parts.scene.layer(), self.parts.network.card()
        try:
            if card is None:
                raise _no_network()
            crs = scene.crs() if scene is not None and scene.crs().isValid() else QgsProject.instance().crs()
            layer = start_areas(self._iface, path, card.scheme, crs)
        except SceneMapperError as error:
            self._tell(error)
            return
        self.parts.areas.layers.setLayer(layer)
        self.parts.job.show_done(
            tr("Draw areas whose class is certain: at least two of each class, better five or more. Then press Train.")
        )

    # --- what is filled in -------------------------------------------------------------

    def _wish(self) -> Wish:
        parts = self.parts
        scene, areas, card = parts.scene.path(), parts.areas.chosen(), parts.network.card()
        if card is None:
            raise _no_network()
        new_id = parts.new_id.text().strip()
        own = any(one.wish.request.new_id == new_id for one in self._rounds)  # made here: it is trained again
        snapshot = take_snapshot(areas)
        request = AdaptRequest(
            areas=snapshot.path,
            new_id=new_id,
            field=parts.areas.field.currentField(),
            own_classes=parts.own_classes.isChecked(),
            leave_out=parts.leave_out.isChecked(),
            replace=own or parts.replace.isChecked(),
            forest=False,
        )
        level, atmosphere = parts.scene.level_options(card)
        scenes = FeatureRequest(
            (scene, *(date.path for date in parts.scene.dates.dates())),
            card,
            bands=parts.bands.text().strip(),
            units=parts.scene.units.currentData(),
            level=level,
            atmosphere=atmosphere,
        )
        return Wish(request, scenes, snapshot)

    def _connect(self) -> None:
        parts = self.parts
        parts.scene.changed.connect(self._scene_changed)
        parts.scene.layers_changed.connect(self._offer_dates)
        parts.network.changed.connect(self._network_changed)
        parts.network.networks_wanted.connect(self.networks_wanted)
        for box in (parts.scene, parts.network):
            box.problem.connect(parts.job.show_problem)
        parts.areas.new_wanted.connect(self._ask_for_areas)
        parts.train_button.clicked.connect(self.train)
        parts.undo_button.clicked.connect(self.undo)
        parts.map_button.clicked.connect(self._map)
        parts.classify_button.clicked.connect(self._classify)
        parts.factsheet_button.clicked.connect(self._ask_for_factsheet)
        parts.job.busy_changed.connect(lambda _: self._set_enabled())
        QgsProject.instance().cleared.connect(self._project_closed)

    def _scene_changed(self) -> None:
        layer, new_id = self.parts.scene.layer(), self.parts.new_id
        if layer is not None and new_id.text() == self._suggested_id:
            words = re.sub(r"[^a-z0-9]+", "-", layer.name().lower()).strip("-")
            self._suggested_id = _shortened(words)
            new_id.setText(self._suggested_id)
            new_id.setCursorPosition(0)
        self._offer_dates()

    def _network_changed(self) -> None:
        self.parts.scene.set_network(self.parts.network.card())
        self._offer_dates()

    def _offer_dates(self) -> None:
        card = self.parts.network.card()
        self.parts.scene.offer_dates(len(card.sentinel2_bands) if card else 0)

    # --- rounds ------------------------------------------------------------------------

    def _take_round(self, done: Round) -> None:
        self._rounds.append(done)
        self._can_undo = done.replaced
        self._show_round()
        QTimer.singleShot(0, self._show_results)  # when they have their place
        self.trained.emit()
        result = done.result
        n_areas = sum(n for n, _ in result.areas.counts().values())
        if result.kept_original:
            sentence = tr("{id} has the original last layer.").format(id=result.card.id)
        else:
            sentence = tr_n("{id} is trained on {n} areas.", n_areas, id=result.card.id)
        warnings = " ".join(translated(warning) for warning in result.warnings)
        if warnings:
            self.parts.job.show_problem(f"{sentence} {warnings}")
        else:
            self.parts.job.show_done(sentence)

    def _show_round(self) -> None:
        """Show the last round, or that there is none."""
        parts, last = self.parts, self._rounds[-1] if self._rounds else None
        result = last.result if last else None
        parts.results.setVisible(result is not None)
        parts.figures.show_result(result)
        parts.train_button.setText(tr("&Train Again") if result else tr("&Train"))
        if result is not None:
            parts.heading.setText(_headline(result))
        self._corrections.show_round(last)
        self._set_enabled()

    def _show_results(self) -> None:
        bring_into_sight(self.parts.results)

    def _set_enabled(self) -> None:
        parts, busy = self.parts, self.parts.job.busy()
        last = self._rounds[-1] if self._rounds else None
        idle = last is not None and not busy
        parts.train_button.setEnabled(not busy)
        parts.undo_button.setEnabled(idle and self._can_undo)
        parts.map_button.setEnabled(idle and last is not None and not last.result.is_sampled)
        for button in (parts.classify_button, parts.factsheet_button):
            button.setEnabled(idle)

    def _map(self) -> None:
        try:
            show_map(self._rounds[-1].result, self.parts.scene.layer())
        except SceneMapperError as error:
            self._tell(error)

    def _classify(self) -> None:
        self.classify_wanted.emit(self.parts.scene.layer(), self._rounds[-1].result.card.id)

    # --- files -------------------------------------------------------------------------

    def _ask_for_areas(self) -> None:
        path = self._ask_for_file(tr("New Training Areas"), "training_areas.gpkg", tr("GeoPackage (*.gpkg)"))
        if path:
            self.new_areas(path)

    def _ask_for_factsheet(self) -> None:
        name = f"{self._rounds[-1].result.card.id}.html"
        path = self._ask_for_file(
            tr("Save the Factsheet"), name, tr("HTML files (*.html)") + ";;" + tr("PDF files (*.pdf)")
        )
        if path:
            self.save_factsheet(path)

    def _ask_for_file(self, title: str, name: str, kind: str) -> Path | None:
        settings = QgsSettings()
        folder = settings.value(_FOLDER, QgsProject.instance().homePath() or str(Path.home()), type=str)
        chosen, filter_text = QFileDialog.getSaveFileName(self, title, str(Path(folder, name)), kind)
        if not chosen:
            return None
        path, ending = Path(chosen), filter_text[filter_text.find("*.") + 1 : -1] or Path(name).suffix
        if path.suffix.lower() != ending:
            path = path.with_name(path.name + ending) if not path.suffix else path.with_suffix(ending)
        settings.setValue(_FOLDER, str(path.parent))
        return path

    def _open(self, path: Path) -> None:
        self.parts.job.show_done(tr("Saved to {file}.").format(file=path))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _project_closed(self) -> None:
        """Forget the rounds: their areas belong to the project that is gone."""
        self._rounds.clear()
        self._trainer.forget()
        self._show_round()
        self.parts.job.clear()

    def _tell(self, error: SceneMapperError) -> None:
        self.parts.job.show_problem(error_text(error))


def _shortened(words: str) -> str:
    """Return whole words of a name, as many as an id may be long."""
    if len(words) <= _MAX_ID:
        return words
    return words[:_MAX_ID].strip("-") if "-" not in words[:_MAX_ID] else words[: _MAX_ID + 1].rsplit("-", 1)[0]


def _no_network() -> ModelError:
    return ModelError("No network is selected.", "Select the network to adapt, or install one with Manage.")


def _headline(result: AdaptResult) -> str:
    """Return the main figure in a sentence."""
    adapted, original = result.measured.adapted, result.measured.original
    if adapted is None:
        return tr("The accuracy could not be measured: no class has two areas.")
    own = figure_text(adapted, "oa")
    if original is None:
        return tr("Overall accuracy: {own}").format(own=own)
    if result.measured.rejected is not None:
        return tr(
            "Overall accuracy: {own}. The original last layer was kept: the fitted one would be worse ({other})."
        ).format(own=own, other=figure_text(result.measured.rejected, "oa"))
    return tr("Overall accuracy: {own} (original network: {other})").format(own=own, other=figure_text(original, "oa"))
