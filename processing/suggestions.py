"""The parameter that is a text with suggestions: any other text may be written."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsProcessingParameterString

from .own_widget import own_widget


def suggestions(name: str, description: str, titles: Mapping[str, str]) -> QgsProcessingParameterString:
    """Make the parameter; the first word is the default.

    It is a text everywhere: in scripts, ``qgis_process`` and models. Dialogs show a list that can be written in.

    Args:
        name: the parameter's name.
        description: its label.
        titles: the words, and how dialogs show them.
    """
    parameter = QgsProcessingParameterString(name, description, next(iter(titles)))
    parameter.setMetadata(own_widget("widgets.choice_widget.SuggestionWidget", titles=dict(titles)))
    return parameter
