"""The list of networks in Processing's dialogs: pick an installed one, or write an id or a path."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QFileDialog, QHBoxLayout, QToolButton, QWidget

from ...core.networks.library import open_library
from ...layers.translation import tr
from ..widgets.parameter_wrapper import wrapper_in
from .network_ticks import NetworkTicks

SEVERAL = "several_networks"
"""In the metadata of a parameter that takes a list of networks (see `processing.network_parameter`)."""


class NetworkWidget:
    """What Processing makes for each dialog that shows a network parameter.

    Processing calls the class with the parameter and the dialog.
    """

    def __new__(cls, parameter: QgsProcessingParameterDefinition, dialog: Any, *_: Any, **__: Any) -> Any:
        """Make the widget's wrapper."""
        return wrapper_in(dialog, parameter, NetworkWidgetWrapper)


class NetworkWidgetWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """A `NetworkChooser` as Processing's dialogs want it."""

    def createWidget(self) -> QWidget:
        """Make the widget."""
        definition = self.parameterDefinition()
        several = definition is not None and bool(definition.metadata().get(SEVERAL))
        self._chooser = NetworkChooser(several=several)
        self._chooser.combo.currentTextChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return self._chooser

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a value: an id or a path."""
        self._chooser.set_network(str(value or ""))

    def widgetValue(self) -> str:
        """Return the id or the path that is shown."""
        return self._chooser.network()


class NetworkChooser(QWidget):
    """An editable list of the installed networks, ticks for several, and a button for a file."""

    def __init__(self, parent: QWidget | None = None, *, several: bool = False) -> None:
        super().__init__(parent)
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(24)
        self._cards = {card.id: card for card in open_library().networks}
        for card in self._cards.values():
            self.combo.addItem(card.title, card.id)
            self.combo.setItemData(self.combo.count() - 1, card.id, Qt.ItemDataRole.ToolTipRole)
        self.combo.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.ticks = NetworkTicks(self)
        self.ticks.ticked.connect(self._write_list)
        self.combo.currentTextChanged.connect(self._offer)
        self._offer()
        button = QToolButton()
        button.setText("…")
        button.setToolTip(tr("Select an .onnx file or a card"))
        button.clicked.connect(self._browse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, 1)
        if several:
            layout.addWidget(self.ticks)
        self.ticks.setVisible(several)
        layout.addWidget(button)

    def network(self) -> str:
        """Return the id or the path that is shown; several with commas between them."""
        text = str(self.combo.currentText()).strip()
        index = self.combo.findText(text)
        return text if index < 0 else str(self.combo.itemData(index))

    def set_network(self, name: str) -> None:
        """Show an id or a path."""
        index = self.combo.findData(name)
        self.combo.setCurrentText(name if index < 0 else self.combo.itemText(index))

    def _offer(self) -> None:
        """Offer the networks that fit the first one that is written; those that are written too are ticked."""
        first, *others = (name.strip() for name in self.network().split(","))
        self.ticks.offer(first, self._cards, others)

    def _write_list(self) -> None:
        first, *others = (name.strip() for name in self.network().split(","))
        unknown = [name for name in others if name and name not in self._cards]  # paths
        self.set_network(",".join([first, *unknown, *self.ticks.names()]))

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Select a Network"), "", tr("Networks and cards (*.onnx *.json)")
        )
        if path:
            self.set_network(path)
