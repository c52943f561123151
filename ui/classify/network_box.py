"""The choice of the network, with what its card says."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QGroupBox,
    QLabel,
    QSizePolicy,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import ModelError
from ...core.inference.card import ModelCard
from ...core.inference.card_text import text_blocks
from ...core.inference.network_group import network_group
from ...core.networks.find import find_network
from ...core.networks.library import open_library
from ...layers.translation import error_text, tr, tr_n, translated
from ..networks.network_card import card_html, origin_text
from ..networks.network_ticks import NetworkTicks
from ..widgets.fitting import fit_to_screen
from ..widgets.narrow import narrow

_SETTING = "scene_mapper/network"
_SETTING_TICKED = "scene_mapper/further_networks"
_SETTING_EACH = "scene_mapper/one_map_for_each_network"


class NetworkBox(QGroupBox):
    """Lists the installed networks; others are chosen by their file.

    Args:
        parent: owner.
        several: whether further networks can be ticked, whose probabilities are averaged.
    """

    changed = pyqtSignal()
    problem = pyqtSignal(str)
    networks_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None, several: bool = True) -> None:
        super().__init__(tr("Network"), parent)
        self._several = several
        self._cards: dict[str, ModelCard] = {}
        self.combo = QComboBox(self)
        self.combo.setToolTip(tr("The network that assigns the classes"))
        self.combo.setAccessibleName(tr("Network"))
        narrow(self.combo)
        self.combo.currentIndexChanged.connect(self._tell)
        self.ticks = NetworkTicks(self)
        self.ticks.ticked.connect(self._show_and_tell)
        self.ticks.setVisible(several)
        self.how = QComboBox(self)
        self.how.addItem(tr("averaged together"))
        self.how.addItem(tr("one map for each"))
        self.how.setToolTip(tr("One map of the mean of the networks, or one map for each of them, to be compared"))
        self.how.setAccessibleName(tr("Several networks"))
        narrow(self.how)
        self.how.setCurrentIndex(int(QgsSettings().value(_SETTING_EACH, False, type=bool)))
        self.how.currentIndexChanged.connect(self._show_and_tell)
        self.manage_button = QToolButton(self)
        self.manage_button.setText(tr("Manage…"))
        self.manage_button.setToolTip(tr("Download, import and remove networks"))
        self.manage_button.clicked.connect(self.networks_wanted)
        self.file_button = QToolButton(self)
        self.file_button.setText("…")
        self.file_button.setToolTip(
            tr("Use a network from a file: an .onnx file with its card (.json) in the same folder")
        )
        self.file_button.setAccessibleName(self.file_button.toolTip())
        self.file_button.clicked.connect(self._choose_file)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.linkActivated.connect(self._show_card)
        self._row = QGridLayout()
        for column, widget in enumerate((self.combo, self.ticks, self.file_button)):
            self._row.addWidget(widget, 0, column)
        self._row.setColumnStretch(0, 1)
        self.arrange(is_narrow=False)
        layout = QVBoxLayout(self)
        layout.addLayout(self._row)
        layout.addWidget(self.how)
        layout.addWidget(self.text)

    def arrange(self, is_narrow: bool) -> None:
        """Put the button for other networks beside the list, or below it where there is little room."""
        self._row.addWidget(self.manage_button, *((1, 0) if is_narrow else (0, 3)))

    def reload(self) -> None:
        """List the networks that are installed now; keep the choice."""
        ticked = None if self._cards else str(QgsSettings().value(_SETTING_TICKED, "")).split(",")
        chosen = self._chosen() or str(QgsSettings().value(_SETTING, ""))
        library = open_library()
        from_files = {key: card for key, card in self._cards.items() if key not in {c.id for c in library.networks}}
        self._cards = {card.id: card for card in library.networks if card.kind != "pixel"}
        self._cards.update({k: c for k, c in from_files.items() if Path(k).is_file()})
        self.combo.blockSignals(True)
        self.combo.clear()
        for key, card in self._cards.items():
            self.combo.addItem(card.title, key)
        if chosen not in self._cards and Path(chosen).is_file():
            self._add_file(chosen)
        self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))
        self.combo.blockSignals(False)
        for sentence in library.problems:
            self.problem.emit(sentence)
        self._offer(ticked)
        self._show_and_tell()

    def card(self) -> ModelCard | None:
        """Return the card of the chosen network, or of several as a group; None where there is no network."""
        cards = [self._cards[name] for name in (self._chosen(), *self.ticks.names()) if name in self._cards]
        if not cards:
            return None
        return network_group(cards) if len(cards) > 1 else cards[0]

    def model(self) -> str:
        """Return the choice as the algorithm takes it: an id, or a path; several with commas between them."""
        return ",".join([self._chosen(), *self.ticks.names()])

    def wants_each(self) -> bool:
        """Return whether several networks are chosen, and each is to make a map of its own."""
        return bool(self.ticks.names()) and self.how.currentIndex() == 1

    def save(self, settings: QgsSettings) -> None:
        """Remember the choice."""
        settings.setValue(_SETTING, self._chosen())
        if self._several:
            settings.setValue(_SETTING_TICKED, ",".join(self.ticks.names()))
            settings.setValue(_SETTING_EACH, self.how.currentIndex() == 1)

    def _chosen(self) -> str:
        return self.combo.currentData() or ""

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Select a Network File"), "", tr("Networks and their cards") + " (*.onnx *.json)"
        )
        if path and self._add_file(path):
            self.combo.setCurrentIndex(self.combo.findData(path))

    def _add_file(self, path: str) -> bool:
        try:
            self._cards[path] = find_network(path)
        except ModelError as error:
            self.problem.emit(error_text(error))
            return False
        if self.combo.findData(path) < 0:
            self.combo.addItem(self._cards[path].title, path)
        return True

    def _offer(self, ticked: list[str] | None = None) -> None:
        if self._several:
            self.ticks.offer(self._chosen(), self._cards, ticked)

    def _tell(self) -> None:
        self._offer()
        self._show_and_tell()

    def _show_and_tell(self) -> None:
        card = self.card()
        self.how.setVisible(bool(self.ticks.names()))
        if card is None:
            self.text.setText(tr("No network is installed. Select one from a file."))
        else:
            more = '<a href="card">' + escape(tr("More information")).replace(" ", "&nbsp;") + "</a>"
            lines = (escape(facts_text(card)), escape(source_text(card)))
            origin = origin_text(card)
            if len(card.networks) > 1:
                origin = tr_n("Mean of {n} networks: {titles}.", len(card.networks), titles=card.title)
            if self.wants_each():
                origin = tr_n("{n} maps, one for each network: {titles}.", len(card.networks), titles=card.title)
            self.text.setText(f"<b>{escape(origin)}</b> {lines[0]}<br>{lines[1]}. {more}")
            self.text.setToolTip(f"<p>{escape(_summary(card))}</p>")
        self.changed.emit()

    def _show_card(self) -> None:
        card = self.card()
        if card is None:
            return
        dialog = QDialog(self)
        dialog.setWindowTitle(card.title)
        text = QTextBrowser(dialog)
        text.setOpenExternalLinks(True)
        text.setHtml("".join(card_html(one) for one in card.networks))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        buttons.rejected.connect(dialog.reject)
        layout = QVBoxLayout(dialog)
        layout.addWidget(text)
        layout.addWidget(buttons)
        fit_to_screen(dialog, 34, 26)
        dialog.exec()


def _summary(card: ModelCard) -> str:
    """Return the first paragraph of the card's description."""
    return next((translated(block.text) for block in text_blocks(card.description)), "")


def facts_text(card: ModelCard) -> str:
    """Return the card's main figures in one line."""
    parts = [
        tr_n("{n} classes ({scheme})", len(card.scheme), scheme=tr(card.scheme.title)),
        tr("uses patches of {patch:g} m for cells of {cell:g} m").format(
            patch=card.patch_px * card.pixel_size_m, cell=card.cell_size_m
        ),
    ]
    if card.level:
        parts.append(tr("trained on {level}").format(level=card.level))
    return " · ".join(parts)


def source_text(card: ModelCard) -> str:
    """Return the network's origin, licence and accuracy as text."""
    accuracy = tr("accuracy not measured")
    if card.accuracy:
        best = card.accuracy[0]
        accuracy = tr("{metric} {value:.3g} on {data}").format(
            metric=translated(best.metric), value=best.value, data=translated(best.on)
        )
    source = card.doi or translated(card.architecture)
    return " · ".join(part for part in (source, card.licence, accuracy) if part)
