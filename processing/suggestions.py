"""The parameter that is a text with suggestions: any other text may be written."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingParameterString

_PACKAGE = __name__.rpartition(".processing.")[0]


def suggestions(name: str, description: str, titles: Mapping[str, str]) -> QgsProcessingParameterString:
    """Make the parameter; the first word is the default.

    It is a text everywhere: in scripts, ``qgis_process`` and models. Dialogs show a list that can be written in.

    Args:
        name: the parameter's name.
        description: its label.
        titles: the words, and how dialogs show them.
    """
    parameter = QgsProcessingParameterString(name, description, next(iter(titles)))
    widget = f"{_PACKAGE}.ui.widgets.choice_widget.SuggestionWidget"
    parameter.setMetadata({"widget_wrapper": {"class": widget, "titles": dict(titles)}})
    return parameter
