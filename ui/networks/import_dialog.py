"""Importing a network's file: what the file tells is shown, what it cannot tell is asked."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import SceneMapperError
from ...core.inference.card import ModelCard
from ...core.networks.catalogue import CatalogueEntry
from ...core.networks.formats import FORMATS
from ...core.networks.import_process import import_in_process, inspect_in_process
from ...core.networks.network_file import NetworkFile
from ...layers.shown_text import as_written
from ...layers.translation import error_text, tr, translated
from ..run.job import JobBar
from ..widgets.background import Background
from ..widgets.fitting import fit_to_screen, scrolling
from ..widgets.help_button import HelpButton
from ..widgets.tab_order import order_tabs
from .import_questions import ImportQuestions

_PAUSE_MS = 400


class ImportDialog(QDialog):
    """Asks for a file and for what it leaves open, and imports it.

    Attributes:
        imported: the installed network's card, once it is.

    Args:
        parent: owner.
        entry: the published network whose file is brought, if it is one.
    """

    def __init__(self, parent: QWidget | None = None, entry: CatalogueEntry | None = None) -> None:
        super().__init__(parent)
        title = tr("Import Network") if entry is None else tr("Import {network}").format(network=entry.title)
        self.setWindowTitle(title)
        self.imported: ModelCard | None = None
        self._file: NetworkFile | None = None
        self._background = Background(self)
        self.path = QgsFileWidget(self)
        self.path.setDialogTitle(title)
        endings = " ".join(f"*{suffix}" for suffix in dict.fromkeys(s for one in FORMATS for s in one.suffixes))
        self.path.setFilter(f"{tr('Networks')} ({endings});;{tr('All files')} (*)")
        self.path.lineEdit().setPlaceholderText(", ".join(tr(one.title) for one in FORMATS))
        self.about = QLabel(self)
        self.questions = ImportQuestions(self)
        self.job = JobBar(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.help_button = HelpButton("import", self)
        self.buttons.addButton(self.help_button, QDialogButtonBox.ButtonRole.HelpRole)
        self.import_button = self.buttons.addButton(tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        # A pause after the last letter of a path that is typed.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._look)
        self.path.fileChanged.connect(self._path_changed)
        self.questions.changed.connect(self._show_ready)
        self.job.busy_changed.connect(self._show_busy)
        self.buttons.accepted.connect(self._import)
        self.buttons.rejected.connect(self.reject)
        self._show_ready()

    def done(self, result: int) -> None:
        """Close; an import that still runs is stopped."""
        self._pause.stop()
        self.job.shut_down()
        self._background.shut_down()
        super().done(result)

    def _lay_out(self) -> None:
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        top = QFormLayout()
        label = QLabel(tr("File"), self)
        label.setBuddy(self.path.lineEdit())
        top.addRow(label, self.path)
        top.addRow("", self.about)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(_scrolled(self.questions), 1)
        layout.addWidget(self.job)
        layout.addWidget(self.buttons)
        order_tabs(self)
        fit_to_screen(self, 41, 34)

    def _path_changed(self) -> None:
        self._file = None
        self._background.drop("file")
        self.questions.ask_nothing()
        self.about.setText("")
        self.job.clear()
        self._show_ready()
        self._pause.start()

    def _look(self) -> None:
        text = self.path.filePath().strip()
        if not text:
            return
        self.about.setText(tr("Inspecting the file…"))
        self._background.ask("file", lambda feedback: inspect_in_process(Path(text), feedback), self._take_file)

    def _take_file(self, answer: NetworkFile | SceneMapperError) -> None:
        if isinstance(answer, SceneMapperError):
            self.about.setText("")
            self.job.show_problem(error_text(answer))
            return
        self._file = answer
        self.about.setText(translated(answer.about))
        self.questions.ask(answer)
        self._show_ready()

    def _show_ready(self) -> None:
        problem = self.questions.problem() if self._file is not None else tr("Select a file first.")
        self.import_button.setEnabled(not problem and not self.job.busy())
        self.import_button.setToolTip(as_written(problem))

    def _show_busy(self, busy: bool) -> None:
        for widget in (self.path, self.questions, self.buttons):
            widget.setEnabled(not busy)
        self._show_ready()

    def _import(self) -> None:
        file = self._file
        if file is None:
            return
        options = self.questions.options()
        title = tr("Importing {file}…").format(file=Path(file.path).name)
        self.job.run(title, lambda feedback: import_in_process(Path(file.path), options, feedback), self._take_card)

    def _take_card(self, card: ModelCard) -> None:
        self.imported = card
        self.accept()


def _scrolled(questions: QWidget) -> QScrollArea:
    """Put the questions where there is room for all of them on a small screen too."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(questions)
    column.addStretch(1)
    area = scrolling(inside)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
