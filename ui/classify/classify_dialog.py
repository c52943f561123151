"""The dialog: choose a scene and a network, run in the background, see the map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsSettings,
)
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from ...core.errors import InputError, SceneMapperError
from ...core.setup.dependencies import has_onnxruntime
from ...layers.shown_text import as_written
from ...layers.translation import error_text, tr
from ..results.result_actions import zoom_to
from ..run.run_queue import RunQueue
from ..widgets.background import Background
from ..widgets.tab_order import order_tabs
from .dialog_layout import DialogParts, lay_out
from .estimate import DeviceState, Forecast, foresee, probe_device
from .filled_form import filled_form
from .form import Form
from .form_runs import runs_of, text_of_runs
from .preview import preview_form
from .product_opener import ProductOpener
from .raster_facts import RasterFacts, read_facts, read_values
from .run_events import RunEvents

if TYPE_CHECKING:
    from ...core.sentinel.band_summary import RasterSummary

_PAUSE_MS = 350
_WARNING_SECONDS = 12


class ClassifyDialog(QDialog):
    """Fills in the parameters of ``scene_mapper:classify`` and runs it; it computes nothing itself.

    Args:
        iface: the ``QgisInterface`` of the running program.
        parent: owner; QGIS's window by default.
    """

    find_wanted = pyqtSignal()
    networks_wanted = pyqtSignal()
    setup_wanted = pyqtSignal()
    panel_wanted = pyqtSignal(bool)

    def __init__(self, iface: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent or iface.mainWindow())
        self._iface = iface
        self.panel: QDockWidget | None = None
        self._waits_for_setup = False
        self._path = ""
        self._sampled: tuple[object, ...] = ()
        self._forecast: Forecast | None = None
        self._drawing_hint: QWidget | None = None
        self.background = Background(self)
        self.queue = RunQueue(self)
        self.parts: DialogParts = lay_out(self, iface.mapCanvas())
        self.runs = RunEvents(self.parts, self.queue, iface, self)
        # A pause after the last change, so that typing asks no question for each letter.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask_for_forecast)
        self._connect()
        self.products = ProductOpener(self, self.parts.scene, self.background, self._warn)
        self.parts.scene.offers.got.connect(lambda _: self._show_scene())  # after it was added
        for box in (self.parts.area, self.parts.output, self.parts.options):
            box.restore()

    def form(self) -> Form:
        """Collect what is filled in.

        Raises:
            SceneMapperError: what is still to be chosen.
        """
        return filled_form(self.parts)

    def run(self) -> None:
        """Put what is filled in into the queue."""
        try:
            form = self.form()
        except SceneMapperError as error:
            self.parts.state.show_problem(error_text(error))
            return
        if not has_onnxruntime():
            self._waits_for_setup = True
            self.setup_wanted.emit()
            return
        settings = QgsSettings()  # one object: each writes the file when it goes
        for box in (self.parts.network, self.parts.bands, self.parts.area, self.parts.output, self.parts.options):
            box.save(settings)
        for one in runs_of(form):
            self._start(one)

    def run_after_setup(self) -> bool:
        """Run what waited until onnxruntime is installed.

        Returns:
            Whether something waited, and can run now.
        """
        able = self._waits_for_setup and has_onnxruntime()
        if able:
            self._waits_for_setup = False
            self.run()
        return able

    def forget_waiting(self) -> None:
        """Run nothing when onnxruntime is installed."""
        self._waits_for_setup = False

    def choose(self, layer: QgsMapLayer | None, model: str) -> None:
        """Choose a scene and a network.

        Args:
            layer: the scene; None leaves the choice as it is.
            model: id of an installed network; "" leaves the choice as it is.
        """
        if layer is not None:
            self.parts.scene.layers.setLayer(layer)
        if model:
            self.parts.network.combo.setCurrentIndex(self.parts.network.combo.findData(model))

    def preview(self) -> None:
        """Put a quick look at the middle of the map into the queue."""
        if not has_onnxruntime():
            self.setup_wanted.emit()
            return
        rate = self._forecast.cells_per_second if self._forecast else None
        try:
            form = runs_of(self.form())[0]  # of one map for each network, that of the selected one
            layer, canvas = self.parts.scene.layer(), self._iface.mapCanvas()
            assert layer is not None  # or there would be no form
            form = preview_form(form, layer, canvas, rate)
        except SceneMapperError as error:
            self._warn(error_text(error))
            return
        self._start(form)

    def _start(self, form: Form) -> None:
        self.queue.add(form)

    def shut_down(self) -> None:
        """Stop everything; afterwards the dialog may be deleted."""
        self._pause.stop()
        self.runs.shut_down()
        self.parts.area.shut_down()
        self.parts.scene.offers.shut_down()
        self.queue.shut_down()
        self.background.shut_down()

    def showEvent(self, event: QShowEvent) -> None:
        """List the networks that are installed now, and select the active layer."""
        self.parts.network.reload()
        self.parts.scene.choose_default(self._iface.activeLayer())
        self._scene_changed()
        self.parts.area.show_on_map(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the drawn rectangle off the map."""
        if self.panel is not None:  # a window is hidden while one draws
            self.parts.area.stop_drawing()
        self.parts.area.show_on_map(False)
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the window; runs go on, and the message bar tells of their end."""
        self.parts.area.stop_drawing()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close the window with Esc; a panel stays, as QGIS's own do, and only drawing ends."""
        if self.panel is None:
            super().reject()
        else:
            self.parts.area.stop_drawing()

    def _show_scene(self) -> None:
        """Show the chosen scene on the map: QGIS itself does so for the first layer only."""
        layer = self.parts.scene.layer()
        if layer is not None:
            zoom_to(self._iface.mapCanvas(), layer)

    # --- changes -----------------------------------------------------------------------

    def _connect(self) -> None:
        parts = self.parts
        parts.scene.changed.connect(self._scene_changed)
        parts.scene.layers_changed.connect(self._offer_dates)
        parts.network.changed.connect(self._network_changed)
        parts.bands.refilled.connect(lambda: order_tabs(self))
        for box in (parts.bands, parts.radar, parts.area, parts.output, parts.options):
            box.changed.connect(self._changed)
        for box in (parts.scene, parts.network):
            box.problem.connect(self._warn)
        parts.area.drawing.connect(self._set_aside)
        parts.scene.offers.find_button.clicked.connect(self.find_wanted)
        parts.network.networks_wanted.connect(self.networks_wanted)
        parts.state.setup_wanted.connect(self.setup_wanted)
        parts.run_button.clicked.connect(self.run)
        parts.preview_button.clicked.connect(self.preview)
        parts.close_button.clicked.connect(self._close)
        parts.panel_button.toggled.connect(self.panel_wanted)
        parts.copy_python.triggered.connect(lambda: self._copy(as_python=True))
        parts.copy_command.triggered.connect(lambda: self._copy(as_python=False))
        self.runs.forecast_outdated.connect(self._changed)  # how long it took is known now
        self.runs.warned.connect(self._warn)

    def _close(self) -> None:
        (self.panel or self).close()

    def _scene_changed(self) -> None:
        try:
            path = self.parts.scene.path()
        except InputError:
            path = ""
        if path != self._path:
            self._path, self._sampled = path, ()
            self.parts.bands.set_raster(None)
            self.background.drop("facts", "values", "forecast")  # they are of another layer
            if path:
                self.background.ask("facts", lambda _: read_facts(path), self._take_facts)
        self._offer_dates()
        self._changed()

    def _take_facts(self, facts: RasterFacts | SceneMapperError) -> None:
        if isinstance(facts, SceneMapperError):
            self.parts.state.show_problem(error_text(facts))
        else:
            self.parts.output.set_folder(facts.results_folder)
            self.parts.bands.set_raster(facts)

    def _network_changed(self) -> None:
        card = self.parts.network.card()
        self.parts.bands.set_network(card.sentinel2_bands if card else ())
        self.parts.radar.set_network(card)
        self.parts.scene.set_network(card)
        self.parts.area.set_network(card)
        self.parts.output.set_network(card, self.parts.network.wants_each())
        self._offer_dates()
        self._changed()

    def _offer_dates(self) -> None:
        card = self.parts.network.card()
        self.parts.scene.offer_dates(len(card.sentinel2_bands) if card else 0)

    def _changed(self) -> None:
        self._forecast, self._waits_for_setup = None, False
        self.background.drop("forecast")  # of what was filled in before
        self.parts.state.show_looking()
        self._pause.start()

    def _ask_for_values(self) -> None:
        """Look at the pixels of the bands that are chosen now, if that was not done yet."""
        path, chosen, units = self._path, self.parts.bands.chosen(), self.parts.scene.units.currentData()
        wanted = (path, units, *chosen.items())
        if wanted == self._sampled:
            return
        self._sampled = wanted
        if chosen:
            question = lambda _: read_values(path, chosen, units)  # noqa: E731
            self.background.ask("values", question, lambda values: self._take_values(values, wanted))

    def _take_values(self, values: RasterSummary | SceneMapperError, asked: tuple[object, ...]) -> None:
        if asked == self._sampled:  # what cannot be read is told by the forecast
            self.parts.bands.set_values(None if isinstance(values, SceneMapperError) else values)

    def _ask_for_forecast(self) -> None:
        if not has_onnxruntime():
            self.parts.state.show_no_runtime(self._is_filled_in())
            return
        self._ask_for_values()
        try:
            form = self.form()
        except SceneMapperError as error:
            self.parts.state.show_problem(error_text(error))
            return
        scratch = Path(QgsProcessingUtils.tempFolder())
        question = lambda feedback: foresee(form.request(scratch), feedback)  # noqa: E731
        self.background.ask("forecast", question, lambda answer: self._take_forecast(answer, form))
        device = lambda feedback: probe_device(form.card, form.device, form.threads, feedback)  # noqa: E731
        self.background.ask("device", device, self._take_device)

    def _is_filled_in(self) -> bool:
        try:
            self.form()
        except SceneMapperError:
            return False
        return True

    def _take_device(self, device: DeviceState | SceneMapperError) -> None:
        if not isinstance(device, SceneMapperError):  # no answer: the forecast says so
            self.parts.state.show_device(device)

    def _take_forecast(self, forecast: Forecast | SceneMapperError, form: Form) -> None:
        if isinstance(forecast, SceneMapperError):
            self.parts.state.show_problem(error_text(forecast))
        else:
            self._forecast = forecast
            files = [file for one in runs_of(form) for file in one.files() if file.exists()]
            replaced = [tr("{file} will be overwritten.").format(file=file) for file in files]
            self.parts.state.show_forecast(forecast, replaced)

    # --- messages ----------------------------------------------------------------------

    def _warn(self, text: str) -> None:
        """Show a sentence at the top for a while."""
        self.parts.message_bar.pushMessage(as_written(text), Qgis.MessageLevel.Warning, _WARNING_SECONDS)

    def _set_aside(self, drawing: bool) -> None:
        """Leave the map free while a rectangle is drawn on it, and say what to do."""
        bar = self._iface.messageBar()
        if self.panel is None:
            self.setVisible(not drawing)
        elif drawing:
            self._iface.mapCanvas().setFocus()  # for Esc
        if drawing:
            self._drawing_hint = bar.createMessage("Scene Mapper", tr("Drag a rectangle on the map. Esc cancels."))
            bar.pushWidget(self._drawing_hint, Qgis.MessageLevel.Info)
            return
        if self._drawing_hint is not None:
            bar.popWidget(self._drawing_hint)
            self._drawing_hint = None
        if self.panel is None:
            self.raise_()
            self.activateWindow()

    def _copy(self, as_python: bool) -> None:
        try:
            text = text_of_runs(runs_of(self.form()), as_python)
        except SceneMapperError as error:
            self._warn(error_text(error))
            return
        QApplication.clipboard().setText(text)
        self.parts.message_bar.pushInfo("", tr("Copied to the clipboard."))
