"""Lists of words in Processing's dialogs, which show their titles: fixed ones, and suggestions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameterEnum
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from .parameter_wrapper import wrapper_in


class ChoiceWidget:
    """What Processing makes for each dialog that shows a choice; it calls the class as `NetworkWidget`."""

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, *_: Any, titles: Mapping[str, str], **__: Any
    ) -> Any:
        """Make the widget's wrapper."""
        return _with_titles(wrapper_in(dialog, parameter, ChoiceWidgetWrapper), titles)


class SuggestionWidget:
    """What Processing makes for each dialog that shows a text with suggestions."""

    def __new__(
        cls, parameter: QgsProcessingParameterDefinition, dialog: Any, *_: Any, titles: Mapping[str, str], **__: Any
    ) -> Any:
        """Make the widget's wrapper."""
        return _with_titles(wrapper_in(dialog, parameter, SuggestionWidgetWrapper), titles)


class ChoiceWidgetWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """A combo box of titles whose values are the words.

    Attributes:
        titles: the title of each word.
    """

    titles: Mapping[str, str] = {}

    def createWidget(self) -> QWidget:
        """Make the widget."""
        definition = self.parameterDefinition()
        words = definition.options() if isinstance(definition, QgsProcessingParameterEnum) else []
        self._box = ChoiceBox({word: self.titles.get(word, word) for word in words})
        self._box.combo.currentIndexChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return self._box

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a word's title."""
        self._box.combo.setCurrentIndex(self._box.combo.findData(str(value or "")))

    def widgetValue(self) -> str:
        """Return the word whose title is shown."""
        return str(self._box.combo.currentData() or "")


class SuggestionWidgetWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """A combo box of titles that can be written in. QGIS's own list of suggestions takes no other text.

    Attributes:
        titles: the title of each word.
    """

    titles: Mapping[str, str] = {}

    def createWidget(self) -> QWidget:
        """Make the widget."""
        definition = self.parameterDefinition()
        first = definition.defaultValue() if definition is not None else ""
        self._box = ChoiceBox(dict(sorted(self.titles.items(), key=lambda item: item[0] != first)))
        combo = self._box.combo
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        combo.currentTextChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return self._box

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a word's title, or another text as it is."""
        word = str(value or "")
        self._box.combo.setCurrentText(self.titles.get(word, word))

    def widgetValue(self) -> str:
        """Return the word whose title is shown, or what is written."""
        text = str(self._box.combo.currentText()).strip()
        return next((word for word, title in self.titles.items() if title == text), text)


class ChoiceBox(QWidget):
    """A combo box of words by their titles, in a widget: QGIS takes the outer one over, and Python loses hold of it.

    Args:
        titles: the title of each word.
    """

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self.combo = QComboBox()
        for word, title in titles.items():
            self.combo.addItem(title, word)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)


def _with_titles(wrapper: Any, titles: Mapping[str, str]) -> Any:
    """Tell one of our wrappers the titles; the model designer has QGIS's own."""
    if isinstance(wrapper, (ChoiceWidgetWrapper, SuggestionWidgetWrapper)):
        wrapper.titles = dict(titles)
    return wrapper
