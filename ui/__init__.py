"""The windows of Scene Mapper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .classify_dialog import ClassifyDialog

_dialog: ClassifyDialog | None = None


def open_classify_dialog(iface: Any) -> ClassifyDialog:
    """Show the dialog; there is one, which stays alive while its runs go on.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """
    global _dialog  # noqa: PLW0603 (one dialog a program, as QGIS's own)
    if _dialog is None:
        from .classify_dialog import ClassifyDialog

        _dialog = ClassifyDialog(iface)
    _dialog.show()
    _dialog.raise_()
    _dialog.activateWindow()
    return _dialog


def close_classify_dialog() -> None:
    """Stop what the dialog runs and take it away; for the plugin's ``unload``."""
    global _dialog  # noqa: PLW0603
    if _dialog is not None:
        _dialog.shut_down()
        _dialog.deleteLater()
        _dialog = None
