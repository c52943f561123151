"""The choice of the scene: a layer of the project, or a file; and what its numbers are."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsSettings,
)
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QFileInfo, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from ..core.errors import InputError
from ..processing.layer_source import raster_input
from .narrow import narrow
from .translation import tr

STACK = "scene_mapper:stack"
_FOLDER = "scene_mapper/scene_folder"


class SceneBox(QGroupBox):
    """Raster layers that GDAL reads; a file is added to the project first."""

    changed = pyqtSignal()
    problem = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sentinel-2 scene"), parent)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        others = [name for name in QgsProviderRegistry.instance().providerList() if name != "gdal"]
        self.layers.setExcludedProviders(others)
        self.layers.setAllowEmptyLayer(True, tr("(choose a layer)"))
        self.layers.setShowCrs(True)
        narrow(self.layers)
        self.layers.setToolTip(tr("A raster layer with the Sentinel-2 bands that the network needs"))
        self.layers.layerChanged.connect(self.changed)
        self.file_button = QToolButton(self)
        self.file_button.setText("…")
        self.file_button.setToolTip(tr("Open a raster file; it is added to the project"))
        self.file_button.setAccessibleName(self.file_button.toolTip())
        self.file_button.clicked.connect(self._choose_file)
        self.units = QComboBox(self)
        narrow(self.units)
        self.units.setToolTip(tr("What the numbers in the raster are"))
        for key, text in (
            ("auto", tr("find out from the file")),
            ("dn", tr("DN: reflectance × 10,000")),
            ("dn_offset", tr("DN with offset: + 1000, products since January 2022")),
            ("reflectance", tr("reflectance, 0 to 1")),
        ):
            self.units.addItem(text, key)
        self.units.currentIndexChanged.connect(self.changed)
        self.product_button = QPushButton(tr("Open product…"), self)
        self.product_button.setAutoDefault(False)
        self.product_button.setToolTip(
            tr("Make one layer of a product in another form: a .SAFE folder or zip, band files, a STAC item")
        )
        self.product_button.setVisible(QgsApplication.processingRegistry().algorithmById(STACK) is not None)
        self.product_button.clicked.connect(self._open_product)
        row = QHBoxLayout()
        row.addWidget(self.layers, 1)
        row.addWidget(self.file_button)
        row.addWidget(self.product_button)
        form = QFormLayout(self)
        for text, field, buddy in ((tr("&Layer"), row, self.layers), (tr("&Units"), self.units, self.units)):
            label = QLabel(text, self)
            label.setBuddy(buddy)
            form.addRow(label, field)

    def layer(self) -> QgsRasterLayer | None:
        """Give the chosen layer, or None."""
        return self.layers.currentLayer()

    def path(self) -> str:
        """Give what GDAL opens for the chosen layer.

        Raises:
            InputError: there is nothing for GDAL, and why.
        """
        layer = self.layer()
        if layer is None:
            raise InputError(tr("No layer is chosen."), tr("Choose a raster layer, or open a file."))
        return raster_input(layer).path

    def add_file(self, path: str) -> None:
        """Add a raster file to the project and choose it."""
        layer = QgsRasterLayer(path, QFileInfo(path).completeBaseName(), "gdal")
        if not layer.isValid():
            self.problem.emit(tr("{path} is not a raster that GDAL reads. Choose another file.").format(path=path))
            return
        QgsProject.instance().addMapLayer(layer)
        self.layers.setLayer(layer)

    def _open_product(self) -> None:
        from qgis import processing

        before = set(QgsProject.instance().mapLayers())
        processing.execAlgorithmDialog(STACK)
        for layer_id in set(QgsProject.instance().mapLayers()) - before:
            self.layers.setLayer(QgsProject.instance().mapLayer(layer_id))

    def _choose_file(self) -> None:
        settings = QgsSettings()
        folder = settings.value(_FOLDER, "", type=str)
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Open a Sentinel-2 raster"), folder, QgsProviderRegistry.instance().fileRasterFilters()
        )
        if path:
            settings.setValue(_FOLDER, QFileInfo(path).absolutePath())
            self.add_file(path)
