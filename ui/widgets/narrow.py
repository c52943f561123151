"""Widgets that can be made narrower than their longest text."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox

_LETTERS = 14


def narrow(combo: QComboBox) -> None:
    """Let a list be as narrow as the window needs: small screens and large fonts."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LETTERS)
