"""The list of networks: those that are installed, and those that could be."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core.classmap.schemes import SCHEMES
from ...core.inference.card import ModelCard
from ...core.networks.catalogue import CatalogueEntry
from ...layers.translation import tr
from .network_card import size_text

_WHAT = Qt.ItemDataRole.UserRole


class NetworkList(QTreeWidget):
    """Two groups of networks; tells which one is chosen."""

    chosen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([tr("Network"), tr("Classes"), tr("Origin"), tr("Size")])
        self.setAccessibleName(tr("Networks"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setAllColumnsShowFocus(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit())

    def fill(self, cards: tuple[ModelCard, ...], entries: tuple[CatalogueEntry, ...], select: str = "") -> None:
        """List networks anew.

        Args:
            cards: the installed ones.
            entries: published ones that are not.
            select: id of the one to choose; by default the one that was chosen, or the first.
        """
        select = select or self.chosen_id()
        self.blockSignals(True)
        self.clear()
        installed = self._group(tr("Installed"))
        for card in cards:
            self._add(installed, card, [card.title, _scheme(tr(card.scheme.title)), _origin(card), _size(card)])
        published = self._group(tr("Published, not installed"))
        for entry in entries:
            scheme = SCHEMES.get(entry.scheme)
            size = size_text(entry.size) if entry.can_be_fetched else ""
            how = tr("available for download") if entry.can_be_fetched else tr("file required")
            self._add(published, entry, [entry.title, _scheme(tr(scheme.title) if scheme else entry.scheme), how, size])
        published.setHidden(not entries)
        items = [group.child(n) for group in (installed, published) for n in range(group.childCount())]
        if items:
            self.setCurrentItem(next((i for i in items if i.data(0, _WHAT).id == select), items[0]))
        self.blockSignals(False)
        self.chosen.emit()

    def network(self) -> ModelCard | CatalogueEntry | None:
        """Return the chosen network."""
        item = self.currentItem()
        return item.data(0, _WHAT) if item is not None else None

    def chosen_id(self) -> str:
        """Return the chosen network's id, or ""."""
        network = self.network()
        return network.id if network is not None else ""

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self, [title])
        group.setFirstColumnSpanned(True)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setExpanded(True)
        return group

    def _add(self, group: QTreeWidgetItem, network: ModelCard | CatalogueEntry, texts: list[str]) -> None:
        item = QTreeWidgetItem(group, texts)
        item.setData(0, _WHAT, network)
        item.setToolTip(0, f"<p>{escape(network.title)}<br>{escape(network.id)}</p>")
        item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _scheme(title: str) -> str:
    return title.partition(" (")[0]


def _origin(card: ModelCard) -> str:
    return {"starter": tr("starter"), "published": tr("published"), "custom": tr("user"), "adapted": tr("adapted")}[
        card.origin
    ]


def _size(card: ModelCard) -> str:
    path = card.model_path
    return size_text(Path(path).stat().st_size) if path is not None and Path(path).is_file() else ""
