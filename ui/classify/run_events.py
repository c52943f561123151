"""What the dialog shows of its runs: their progress, their end, their maps, and what one can do next."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...layers.layer_styles import choose_colours
from ...layers.shown_text import as_written
from ...layers.translation import tr
from ..results.finished_map import FinishedMap
from ..results.result_actions import open_tool
from ..results.result_layers import add_results, class_maps, maps_of_series
from ..run.run_outcome import details_text, offer_comparison, offer_results, show_outcome
from ..run.run_queue import DONE, Run, RunQueue
from .dialog_layout import DialogParts


class RunEvents(QObject):
    """Listens to the queue and tells the dialog's parts.

    Attributes:
        last_maps: the ids of the layers of the last run.

    Args:
        parts: the dialog's widgets.
        queue: its runs.
        iface: the ``QgisInterface`` of the running program.
        parent: owner.
    """

    forecast_outdated = pyqtSignal()
    warned = pyqtSignal(str)

    def __init__(self, parts: DialogParts, queue: RunQueue, iface: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._queue, self._iface = parts, queue, iface
        self.last_maps: list[str] = []
        self._series = ""
        self._series_maps: list[tuple[str, list[dict[str, Any]]]] = []
        parts.result.colours_changed.connect(self._colour_maps)
        parts.run_panel.cancelled.connect(queue.cancel)
        parts.run_panel.dropped.connect(queue.drop_waiting)
        parts.queue_list.moved.connect(queue.move)
        parts.queue_list.dropped.connect(queue.drop)
        parts.actions.tool_wanted.connect(open_tool)
        parts.actions.message.connect(lambda text: parts.log.add("info", text))
        parts.actions.message.connect(lambda text: parts.message_bar.pushInfo("", as_written(text)))
        parts.actions.failed.connect(self.warned)
        parts.actions.designer_wanted.connect(iface.openLayoutDesigner)
        queue.started.connect(self._started)
        queue.progress.connect(parts.run_panel.set_progress)
        queue.message.connect(self._hear)
        queue.finished.connect(self._finished)
        queue.waiting_changed.connect(self._show_waiting)
        QgsProject.instance().cleared.connect(self._project_closed)

    def shut_down(self) -> None:
        """Hear nothing more of the project."""
        with suppress(TypeError):  # it may be called twice
            QgsProject.instance().cleared.disconnect(self._project_closed)

    def _started(self, run: Run) -> None:
        self._parts.run_panel.begin(run.form.layer_name)
        self._parts.log.add("title", f"{run.form.layer_name}: {run.form.card.title}")

    def _hear(self, level: str, text: str) -> None:
        self._parts.log.add(level, text)
        if level == "info":
            self._parts.run_panel.doing(text)

    def _finished(self, run: Run) -> None:
        bar, parts = self._iface.messageBar(), self._parts
        is_map = run.outcome == DONE and not run.form.is_preview
        if is_map:
            parts.result.show_result(details_text(run), run.form.map_scheme, self._class_maps(run))
            parts.actions.show_map(None)
        if run.outcome == DONE and run.project_closed:
            add = partial(self._add_results, run)  # not a lambda: Qt forgets it with the dialog
            sentence = offer_results(run, bar, add)
        else:
            if run.outcome == DONE:
                self._add_results(run)
            sentence = show_outcome(run, bar)
        self._offer_comparison(run)
        parts.log.add("title", sentence)
        parts.run_panel.rest(sentence)
        if is_map and not self._queue.waiting():
            parts.tabs.setCurrentWidget(parts.result_page)
        self.forecast_outdated.emit()

    def _add_results(self, run: Run) -> None:
        layers = add_results(run)
        for layer in layers:
            self._parts.log.add("info", tr("Added: {layer} ({file})").format(layer=layer.name(), file=layer.source()))
        self.last_maps = [layer.id() for layer in layers]
        if not run.form.is_preview:
            self._parts.actions.show_map(FinishedMap.of(run, layers))

    def _class_maps(self, run: Run) -> list[tuple[str, list[dict[str, Any]]]]:
        """Return the class maps of a run, and behind them those of the runs before it that belong together with it."""
        maps, form = class_maps(run.results), run.form
        if not form.series:
            return maps
        before = self._series_maps if self._series == form.series else []
        self._series = form.series
        self._series_maps = [*((f"{form.card.title}: {name}", classes) for name, classes in maps), *before]
        return self._series_maps

    def _offer_comparison(self, run: Run) -> None:
        """Offer to compare the maps of runs that belong together, when the last of them has ended."""
        series = run.form.series
        is_last = all(one.form.series != series for one in self._queue.waiting_runs())
        n_maps = len(maps_of_series(series))
        if is_last and n_maps > 1:
            actions = self._parts.actions
            offer_comparison(n_maps, self._iface.messageBar(), actions.compare_maps, actions.map_agreement)

    def _show_waiting(self) -> None:
        self._parts.run_panel.set_waiting(self._queue.waiting())
        self._parts.queue_list.show_runs(self._queue.waiting_runs())

    def _colour_maps(self, safe: bool) -> None:
        """Show what the last run made, and the next maps, in the usual colours or in those for the colour-blind."""
        layers = (QgsProject.instance().mapLayer(layer_id) for layer_id in self.last_maps)
        choose_colours([layer for layer in layers if layer is not None], safe)

    def _project_closed(self) -> None:
        """Forget how the last run ended: it belongs to the project that is gone."""
        self._parts.actions.show_map(None)
        if self._queue.current is None:
            self._parts.run_panel.rest("")
