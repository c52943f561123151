"""Buttons of windows and docks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtWidgets import QPushButton, QWidget


def push_button(owner: QWidget, text: str, tip: str = "", action: Callable[..., Any] | None = None) -> QPushButton:
    """Return a button that Enter does not press unless it has the focus.

    Args:
        owner: the window or box that it is in.
        text: on it.
        tip: tooltip, "" for none.
        action: what a click does, None if that is connected elsewhere.
    """
    button = QPushButton(text, owner)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    if action is not None:
        button.clicked.connect(action)
    return button
