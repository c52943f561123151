"""The choices that are right as they are for nearly everybody."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QSpinBox, QWidget

from ...layers.translation import tr
from ..widgets.narrow import narrow

_SETTINGS = "scene_mapper/options"


class OptionsBox(QgsCollapsibleGroupBox):
    """Device, threads, batch, and what is done with pixels of another size."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Options"), parent)
        self.setObjectName("scene_mapper_options")
        self.off_grid = QComboBox(self)
        narrow(self.off_grid)
        self.off_grid.addItem(tr("resample them on the fly"), "warp")
        self.off_grid.addItem(tr("refuse the layer"), "refuse")
        self.off_grid.setToolTip(tr("The networks know objects by their size in pixels of 10 m"))
        self.device = QComboBox(self)
        narrow(self.device)
        self.device.addItem(tr("the fastest that works"), "auto")
        self.device.addItem(tr("the processor (CPU)"), "cpu")
        self.device.addItem(tr("an NVIDIA card (CUDA)"), "cuda")
        self.threads = _new_count(self, tr("all"), 256)
        self.threads.setToolTip(tr("Threads of the computation on the processor"))
        self.batch = _new_count(self, tr("the fastest"), 65_536)
        self.batch.setToolTip(tr("Patches that the network is given at once: more need more memory"))
        form = QFormLayout(self)
        for text, field in (
            (tr("Pixels that are not 10 m"), self.off_grid),
            (tr("Compute on"), self.device),
            (tr("Threads"), self.threads),
            (tr("Patches at once"), self.batch),
        ):
            label = QLabel(text, self)
            label.setBuddy(field)
            form.addRow(label, field)
        for combo in (self.off_grid, self.device):
            combo.currentIndexChanged.connect(self.changed)
        for spin in (self.threads, self.batch):
            spin.valueChanged.connect(self.changed)
        self.setCollapsed(True)

    def save(self, settings: QgsSettings) -> None:
        """Remember the choices."""
        settings.setValue(f"{_SETTINGS}/off_grid", self.off_grid.currentData())
        settings.setValue(f"{_SETTINGS}/device", self.device.currentData())
        settings.setValue(f"{_SETTINGS}/threads", self.threads.value())
        settings.setValue(f"{_SETTINGS}/batch", self.batch.value())

    def restore(self) -> None:
        """Take the remembered choices."""
        settings = QgsSettings()
        for name, combo in (("off_grid", self.off_grid), ("device", self.device)):
            combo.setCurrentIndex(max(0, combo.findData(settings.value(f"{_SETTINGS}/{name}", ""))))
        self.threads.setValue(settings.value(f"{_SETTINGS}/threads", 0, type=int))
        self.batch.setValue(settings.value(f"{_SETTINGS}/batch", 0, type=int))


def _new_count(parent: QWidget, zero: str, highest: int) -> QSpinBox:
    spin = QSpinBox(parent)
    spin.setRange(0, highest)
    spin.setSpecialValueText(zero)
    return spin
