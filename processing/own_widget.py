"""The plugin's own widgets, by which dialogs show some of the parameters."""

from __future__ import annotations

from typing import Any

_PACKAGE = __name__.rpartition(".processing.")[0]


def own_widget(path: str, **options: Any) -> dict[str, Any]:
    """Return the entry of a parameter's metadata that gives it a widget; QGIS imports it when a dialog opens.

    Args:
        path: the widget wrapper's class and its module, below ``ui``: "widgets.choice_widget.ChoiceWidget".
        options: what the widget finds beside its class.
    """
    return {"widget_wrapper": {"class": f"{_PACKAGE}.ui.{path}", **options}}
