"""The window of the networks: what is installed, what can be had, import and remove."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import ModelError, SceneMapperError
from ...core.feedback import Feedback
from ...core.inference.card import ModelCard
from ...core.networks.catalogue import CatalogueEntry, read_catalogue
from ...core.networks.download import get_network
from ...core.networks.formats import FORMATS
from ...core.networks.import_options import ImportOptions
from ...core.networks.import_process import import_in_process
from ...core.networks.library import open_library, remove_network, user_models_folder
from ...layers.proxy import qgis_proxy
from ...layers.translation import error_text, tr, translated
from ..run.job import JobBar
from ..widgets.buttons import push_button
from ..widgets.fitting import fit_to_screen, scrolling
from ..widgets.help_button import HelpButton
from ..widgets.tab_order import order_tabs
from .import_dialog import ImportDialog
from .network_card import card_html, entry_html
from .network_fetch import fetch_with_qgis
from .network_list import NetworkList


class NetworkManager(QDialog):
    """Shows, downloads, imports and removes networks."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Scene Mapper – Networks"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self.list = NetworkList(self)
        self.card = QTextBrowser(self)
        self.card.setOpenExternalLinks(True)
        self.card.setAccessibleName(tr("Network details"))
        self.download_button = push_button(self, tr("&Download"), action=self._download)
        self.bring_button = push_button(self, tr("Import Its File…"), action=self._bring)
        self.remove_button = push_button(self, tr("Re&move…"), action=self._remove)
        self.import_button = push_button(self, tr("&Import File…"), action=lambda: self._import(None))
        self.import_button.setToolTip(
            tr("A network's file: {formats}").format(formats=", ".join(tr(one.title) for one in FORMATS))
        )
        self.folder_button = push_button(self, tr("&Open Folder"), action=self._open_folder)
        self.refresh_button = push_button(self, tr("Re&fresh"), action=self._look_again)
        self.help_button = HelpButton("networks", self)
        self.close_button = push_button(self, tr("Close"), action=self.close)
        self.job = JobBar(self)
        self.job.busy_changed.connect(lambda _: self._show_chosen())
        self.list.chosen.connect(self._show_chosen)
        self._lay_out()
        self.refresh()

    def refresh(self, select: str = "") -> None:
        """List the networks again.

        Args:
            select: id of the network to choose then.
        """
        library = open_library()
        problems = list(library.problems)
        try:
            entries = read_catalogue()
        except ModelError as error:
            entries = ()
            problems.append(error.sentences)
        installed = {card.id for card in library.networks}
        wanted = tuple(entry for entry in entries if not set(entry.installs) <= installed)
        self.list.fill(library.networks, wanted, select)
        if problems:
            self.job.show_problem("\n".join(map(translated, problems)))

    def shut_down(self) -> None:
        """Stop what runs; afterwards the window may be deleted."""
        self.job.shut_down()

    # --- layout ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card, 1)
        column.addLayout(_row([self.download_button, self.bring_button, self.remove_button]))
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(_row([self.import_button, self.folder_button, self.refresh_button]))
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        bottom = QHBoxLayout()
        bottom.addWidget(self.job, 1)
        for button in (self.help_button, self.close_button):
            bottom.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolling(splitter), 1)
        layout.addLayout(bottom)  # always in reach
        order_tabs(self)
        self.list.setFocus()
        fit_to_screen(self, 72, 36)
        splitter.setSizes([5 * self.width() // 8, 3 * self.width() // 8])

    # --- the chosen network ------------------------------------------------------------

    def _show_chosen(self) -> None:
        network, idle = self.list.network(), not self.job.busy()
        can_load = isinstance(network, CatalogueEntry) and network.can_be_fetched
        self.download_button.setVisible(can_load)
        self.download_button.setEnabled(idle)
        self.bring_button.setVisible(isinstance(network, CatalogueEntry) and not can_load)
        self.bring_button.setEnabled(idle)
        self.import_button.setEnabled(idle)
        self.remove_button.setVisible(isinstance(network, ModelCard))
        own = isinstance(network, ModelCard) and _is_users(network)
        self.remove_button.setEnabled(own and idle)
        self.remove_button.setToolTip("" if own else tr("This network is part of the plugin and cannot be removed."))
        if isinstance(network, CatalogueEntry):
            self.card.setHtml(entry_html(network))
        elif network is not None:
            self.card.setHtml(card_html(network))
        else:
            self.card.setHtml(escape(tr("No network is installed. Import one from a file.")))

    def _download(self) -> None:
        entry = self.list.network()
        if not isinstance(entry, CatalogueEntry):
            return
        title, proxy = tr("Downloading {network}").format(network=entry.title), qgis_proxy()

        def work(feedback: Feedback) -> ModelCard:
            def bring(path: Path, options: ImportOptions) -> ModelCard:
                return import_in_process(path, options, feedback)

            return get_network(entry, feedback, fetch_with_qgis, bring, proxy)

        self.job.run(title, work, self._installed)

    def _bring(self) -> None:
        entry = self.list.network()
        if isinstance(entry, CatalogueEntry):
            self._import(entry)

    def _import(self, entry: CatalogueEntry | None) -> None:
        dialog = ImportDialog(self, entry)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.imported is not None:
            self._installed(dialog.imported)
        dialog.deleteLater()

    def _installed(self, card: ModelCard) -> None:
        self.refresh(card.id)
        self.job.show_done(tr("Installed: {network}").format(network=card.title))
        self.changed.emit()

    def _remove(self) -> None:
        card = self.list.network()
        if not isinstance(card, ModelCard):
            return
        question = tr("Remove the network “{network}”? Its file is deleted: {path}").format(
            network=card.title, path=card.model_path
        )
        box = QMessageBox(QMessageBox.Icon.Question, tr("Remove Network"), question, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        yes = box.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        if box.clickedButton() is not yes:
            return
        try:
            remove_network(card.id)
        except SceneMapperError as error:
            self.job.show_problem(error_text(error))
            return
        self.refresh()
        self.job.show_done(tr("Removed: {network}").format(network=card.title))
        self.changed.emit()

    def _look_again(self) -> None:
        self.job.clear()
        self.refresh()

    def _open_folder(self) -> None:
        folder = user_models_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.job.show_problem(f"{folder}: {error.strerror}.")
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.job.show_problem(tr("No file manager was found. Your networks are in {path}").format(path=folder))


def _is_users(card: ModelCard) -> bool:
    return card.model_path is not None and card.model_path.parent == user_models_folder()


def _row(buttons: list[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
