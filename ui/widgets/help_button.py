"""The Help button of a window: opens the manual at the window's page."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence
from qgis.PyQt.QtWidgets import QDialog, QMessageBox, QPushButton, QSizePolicy, QWidget

from ...layers.manual import window_help
from ...layers.translation import tr


class HelpButton(QPushButton):
    """A button that opens the manual; F1 does so too in windows of their own.

    Args:
        topic: key of `layers.manual_topics.WINDOWS`.
        parent: owner.
        is_small: whether only an icon is shown, where there is little room.

    Attributes:
        topic: may be changed, for a window with several pages.
    """

    def __init__(self, topic: str, parent: QWidget, is_small: bool = False) -> None:
        super().__init__(parent)
        self.topic = topic
        self.setObjectName("help_button")
        self.setAutoDefault(False)
        self.setToolTip(tr("Open the manual"))
        if is_small:
            self.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
            self.setAccessibleName(tr("Help"))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # never as wide as its neighbours
        else:
            self.setText(tr("Help"))
        if isinstance(parent.window(), QDialog):  # in a dock, F1 is QGIS's own
            self.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        self.clicked.connect(lambda: open_manual(self.topic, self))


def open_manual(topic: str, parent: QWidget | None) -> None:
    """Open a page of the manual; if there is no program that shows it, say where it is.

    Args:
        topic: key of `layers.manual_topics.WINDOWS`.
        parent: owner of the message.
    """
    address = window_help(topic)
    if not QDesktopServices.openUrl(address):
        QMessageBox.information(
            parent,
            tr("Scene Mapper – Help"),
            tr("No program was found that shows the manual. It is here: {address}").format(address=_readable(address)),
        )


def _readable(address: QUrl) -> str:
    return str(address.toLocalFile() or address.toString())
