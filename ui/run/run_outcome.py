"""The sentence at the end of a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton

from ...core.message import Message
from ...layers.shown_text import without_html
from ...layers.translation import tr, tr_n, translated
from ...layers.wording import cells_text, device_text, duration_text
from .run_queue import CANCELLED, DONE, Run

_SUCCESS_SECONDS = 15


def show_outcome(run: Run, message_bar: Any) -> str:
    """Show in QGIS's message bar how a run ended.

    Returns:
        The sentence.
    """
    sentence = outcome_text(run)
    level, seconds, shown = Qgis.MessageLevel.Critical, 0, sentence
    if run.outcome == DONE and run.warnings:
        level, shown = Qgis.MessageLevel.Warning, f"{sentence} {run.warnings[0]}"
    elif run.outcome == DONE:
        level, seconds = Qgis.MessageLevel.Success, _SUCCESS_SECONDS
    elif run.outcome == CANCELLED:
        level, seconds = Qgis.MessageLevel.Info, _SUCCESS_SECONDS
    message_bar.pushMessage("Scene Mapper", without_html(shown), level, seconds)
    return sentence


def offer_results(run: Run, message_bar: Any, add: Callable[[], None]) -> str:
    """Show where the result of a run is whose project was closed, with a button that adds it to the open one.

    Returns:
        The sentence.
    """
    elsewhere = tr("The project of this run was closed. The map was saved to {file}.").format(
        file=run.results["OUTPUT"]
    )
    sentence = f"{outcome_text(run)} {elsewhere}"
    item = message_bar.createMessage("Scene Mapper", without_html(sentence))
    button = QPushButton(tr("Add to This Project"), item)
    button.clicked.connect(add)
    button.clicked.connect(lambda: message_bar.popWidget(item))
    item.layout().addWidget(button)
    message_bar.pushWidget(item, Qgis.MessageLevel.Info)
    return sentence


def offer_comparison(n_maps: int, message_bar: Any, compare: Callable[[], None], agreement: Callable[[], None]) -> None:
    """Show that several maps of one scene are there, with buttons that compare them."""
    item = message_bar.createMessage("Scene Mapper", tr_n("{n} maps of one scene are ready to be compared.", n_maps))
    for text, slot in ((tr("Compare Side by Side…"), compare), (tr("Agreement Map…"), agreement)):
        button = QPushButton(text, item)
        button.clicked.connect(slot)
        item.layout().addWidget(button)
    message_bar.pushWidget(item, Qgis.MessageLevel.Info)


def details_text(run: Run) -> str:
    """Return how a run that made a map ended, and how many cells of the map have no class."""
    sentence, without = outcome_text(run), int(run.results.get("NODATA_CELLS", 0))
    if not without:
        return sentence
    total = without + int(run.results["CELLS"])
    hidden = Message(
        "{n} of {total} cells have no class: clouds, cloud shadows, or nodata.", n=f"{without:,}", total=f"{total:,}"
    )
    return f"{sentence} {translated(hidden)}"


def outcome_text(run: Run) -> str:
    """Return how a run ended: what was made, or what is wrong."""
    if run.outcome == CANCELLED:
        return tr("{layer}: cancelled. No file was written.").format(layer=run.form.layer_name)
    if run.outcome != DONE:
        reason = run.feedback.error or tr("The run failed. See the log for details.")
        return f"{run.form.layer_name}: {reason}"
    return tr("{layer}: {cells} classified in {time} on {device}.").format(
        layer=run.form.layer_name,
        cells=cells_text(int(run.results["CELLS"])),
        time=duration_text(float(run.results["SECONDS"])),
        device=device_text(run.results["DEVICE_USED"]),
    )
