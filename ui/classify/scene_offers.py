"""What somebody is offered who has no scene yet: catalogues to search in, and a sample scene, one click away."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.feedback import Feedback
from ...layers.proxy import qgis_proxy
from ...layers.translation import tr
from ..run.job import JobBar

SAMPLE_MB = 5


class SceneOffers(QWidget):
    """Buttons that lead to a scene, and the bar of a download.

    Args:
        parent: owner.
    """

    got = pyqtSignal(object)
    """The sample scene's file is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retired = False
        self.find_button = QPushButton(tr("Find a Scene…"), self)
        self.find_button.setAutoDefault(False)
        self.find_button.setToolTip(tr("Search for a clear scene of a place and fetch the part that you need"))
        self.sample_button = QPushButton(tr("Try a Sample Scene"), self)
        self.sample_button.setAutoDefault(False)
        self.sample_button.setToolTip(
            tr(
                "Download a small Sentinel-2 scene of Brandenburg, Germany ({size} MB), and add it to the project"
            ).format(size=SAMPLE_MB)
        )
        self.sample_button.clicked.connect(self.get_sample)
        self.job = JobBar(self, follow=False)  # pip's log is of no use to a newcomer
        self.job.busy_changed.connect(self._show_state)
        buttons = QHBoxLayout()
        buttons.addWidget(self.find_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.job)
        project = QgsProject.instance()
        project.layersAdded.connect(self._show_state)
        project.layersRemoved.connect(self._show_state)
        self._show_state()

    def get_sample(self) -> None:
        """Download the sample scene; a download that has begun goes on."""
        if self.job.busy():
            return
        proxy = qgis_proxy()

        def work(feedback: Feedback) -> Path:
            from ...core.scenes.sample import get_sample_scene  # GDAL comes with it: not while QGIS starts

            return get_sample_scene(feedback, proxy=proxy)

        self.job.run(tr("Downloading the sample scene…"), work, self.got.emit)
        self._show_state()

    def retire(self) -> None:
        """Offer nothing: for windows of those who have a scene."""
        self._retired = True
        self._show_state()

    def shut_down(self) -> None:
        """Stop the download; afterwards the widget may be deleted."""
        self.job.shut_down()

    def _show_state(self) -> None:
        """Offer the sample where there is no raster; show the bar while it is downloaded, and why that failed."""
        layers = QgsProject.instance().mapLayers().values()
        has_raster = any(layer.providerType() == "gdal" for layer in layers)
        self.sample_button.setVisible(not has_raster)
        self.sample_button.setEnabled(not self.job.busy())
        self.job.setVisible(self.job.busy() or (bool(self.job.text.text()) and not has_raster))
        self.setVisible(not self._retired)
