"""Ticks for further networks, whose probabilities are averaged with those of the chosen one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...core.inference.card import ModelCard
from ...core.inference.network_group import fit_together
from ...layers.translation import tr


class NetworkTicks(QToolButton):
    """A button with a menu of the networks that fit the chosen one; several can be ticked."""

    ticked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(tr("Use further networks as well: the probabilities are averaged"))
        self.setAccessibleName(self.toolTip())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._show_count()

    def offer(self, chosen: str, cards: Mapping[str, ModelCard], ticked: Iterable[str] | None = None) -> None:
        """List the networks that fit a chosen one.

        Args:
            chosen: the chosen network, as the algorithm takes it.
            cards: all networks, by the name that the algorithm takes.
            ticked: those to tick; by default, those that are ticked now.
        """
        kept = set(self.names() if ticked is None else ticked)
        self._menu.clear()
        card = cards.get(chosen)
        for name, other in cards.items():
            # A list of names has commas between them.
            if card is None or name == chosen or "," in chosen + name or not fit_together(card, other):
                continue
            action = self._menu.addAction(other.title)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in kept)
            action.toggled.connect(self._tell)
        self._show_count()

    def names(self) -> list[str]:
        """Return the names of the ticked networks."""
        return [str(action.data()) for action in self._menu.actions() if action.isChecked()]

    def _tell(self) -> None:
        self._show_count()
        self.ticked.emit()

    def _show_count(self) -> None:
        count = len(self.names())
        self.setText(f"+{count}" if count else "+")
        self.setEnabled(not self._menu.isEmpty())
