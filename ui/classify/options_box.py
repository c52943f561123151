"""The choices that are right as they are for nearly everybody."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

from ...layers.translation import tr
from ..widgets.narrow import narrow

_SETTINGS = "scene_mapper/options"


class OptionsBox(QgsCollapsibleGroupBox):
    """Clouds, device, threads, batch, and what is done with pixels of another size."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Options"), parent)
        self.setObjectName("scene_mapper_options")
        self.off_grid = QComboBox(self)
        narrow(self.off_grid)
        self.off_grid.addItem(tr("resample on the fly"), "warp")
        self.off_grid.addItem(tr("stop with an error"), "refuse")
        self.off_grid.setToolTip(tr("The networks were trained on 10 m pixels"))
        self.device = QComboBox(self)
        narrow(self.device)
        self.device.addItem(tr("automatic"), "auto")
        self.device.addItem(tr("CPU"), "cpu")
        self.device.addItem(tr("NVIDIA GPU (CUDA)"), "cuda")
        self.threads = _new_count(self, tr("all"), 256)
        self.threads.setToolTip(tr("Number of CPU threads"))
        self.batch = _new_count(self, tr("automatic"), 65_536)
        self.batch.setToolTip(tr("Number of patches in a batch. Larger batches need more memory."))
        self.clouds = QCheckBox(tr("Mask clouds and shadows"), self)
        self.clouds.setToolTip(
            tr("Hidden cells get no class. The product's own layer is used if there is one, otherwise a cloud network.")
        )
        form = QFormLayout(self)
        form.addRow(self.clouds)
        for text, field in (
            (tr("Other pixel sizes"), self.off_grid),
            (tr("Device"), self.device),
            (tr("Threads"), self.threads),
            (tr("Batch size"), self.batch),
        ):
            form.addRow(text, field)
        for combo in (self.off_grid, self.device):
            combo.currentIndexChanged.connect(self.changed)
        self.clouds.toggled.connect(self.changed)
        for spin in (self.threads, self.batch):
            spin.valueChanged.connect(self.changed)
        self.setCollapsed(True)

    def save(self, settings: QgsSettings) -> None:
        """Remember the choices."""
        settings.setValue(f"{_SETTINGS}/off_grid", self.off_grid.currentData())
        settings.setValue(f"{_SETTINGS}/clouds", self.clouds.isChecked())
        settings.setValue(f"{_SETTINGS}/device", self.device.currentData())
        settings.setValue(f"{_SETTINGS}/threads", self.threads.value())
        settings.setValue(f"{_SETTINGS}/batch", self.batch.value())

    def restore(self) -> None:
        """Take the remembered choices."""
        settings = QgsSettings()
        for name, combo in (("off_grid", self.off_grid), ("device", self.device)):
            combo.setCurrentIndex(max(0, combo.findData(settings.value(f"{_SETTINGS}/{name}", ""))))
        self.clouds.setChecked(settings.value(f"{_SETTINGS}/clouds", False, type=bool))
        self.threads.setValue(settings.value(f"{_SETTINGS}/threads", 0, type=int))
        self.batch.setValue(settings.value(f"{_SETTINGS}/batch", 0, type=int))


def _new_count(parent: QWidget, zero: str, highest: int) -> QSpinBox:
    spin = QSpinBox(parent)
    spin.setRange(0, highest)
    spin.setSpecialValueText(zero)
    return spin
