"""The choice of the scene: a layer of the project, or a file; and what its numbers are."""

from __future__ import annotations

from qgis.core import (
    QgsMapLayer,
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
    QGridLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from ...core.errors import InputError
from ...core.files import check_readable
from ...core.inference.card import ModelCard
from ...layers.layer_source import raster_input
from ...layers.result_metadata import RESULT
from ...layers.translation import error_text, tr
from ..widgets.layer_choice import choice_of
from ..widgets.narrow import narrow
from .dates_row import DatesCombo
from .scene_offers import SceneOffers

_FOLDER = "scene_mapper/scene_folder"

_AS_IT_IS = "as it is"


class SceneBox(QGroupBox):
    """Raster layers that GDAL reads; a file is added to the project first."""

    changed = pyqtSignal()
    layers_changed = pyqtSignal()
    problem = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sentinel-2 scene"), parent)
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        others = [name for name in QgsProviderRegistry.instance().providerList() if name != "gdal"]
        self.layers.setExcludedProviders(others)
        self.layers.setAllowEmptyLayer(True, tr("(choose a layer)"))
        self.layers.setShowCrs(True)
        self.layers.setLayer(None)  # or the list would choose the first by name, whatever it is
        narrow(self.layers)
        self.layers.setToolTip(tr("A raster layer with the Sentinel-2 bands that the network needs"))
        choice_of(self.layers).changed.connect(self.changed)
        self.file_button = QToolButton(self)
        self.file_button.setText("…")
        self.file_button.setToolTip(tr("Open a raster file; it is added to the project"))
        self.file_button.setAccessibleName(self.file_button.toolTip())
        self.file_button.clicked.connect(self._choose_file)
        self.product_button = QPushButton(tr("Open Product…"), self)
        self.product_button.setAutoDefault(False)
        self.product_button.setToolTip(
            tr(
                "Create a layer from a product: a .SAFE folder or zip, band files, or a STAC item. "
                "You can also drop it onto this window."
            )
        )
        self._row = row = QGridLayout()
        row.addWidget(self.layers, 0, 0)
        row.addWidget(self.file_button, 0, 1)
        row.setColumnStretch(0, 1)
        self.offers = SceneOffers(self)
        self.dates = DatesCombo(self)
        self.dates.changed.connect(self.changed)
        self.units = _new_choice(self, tr("Units of the pixel values"), _units())
        self.level = _new_choice(
            self,
            tr("A scene of another level than the network's is converted with a model of the atmosphere."),
            _levels(),
        )
        for combo in (self.units, self.level):
            combo.currentIndexChanged.connect(self.changed)
        self._form = form = QFormLayout(self)
        for text, field, buddy in (
            (tr("&Layer"), row, self.layers),
            (tr("More &dates"), self.dates, self.dates),
            (tr("&Units"), self.units, self.units),
            (tr("Processing le&vel"), self.level, self.level),
        ):
            label = QLabel(text, self)
            label.setBuddy(buddy)
            form.addRow(label, field)
        form.insertRow(1, self.offers)
        self._dates_label, self._level_label = form.labelForField(self.dates), form.labelForField(self.level)
        self.arrange(is_narrow=False)
        self.offer_dates(0)
        project = QgsProject.instance()
        project.layersAdded.connect(self._layers_added)
        project.layersRemoved.connect(self.layers_changed)

    def arrange(self, is_narrow: bool) -> None:
        """Put the button for products beside the layers, or below, and labels above, where there is little room."""
        self._row.addWidget(self.product_button, *((1, 0) if is_narrow else (0, 2)))
        policy = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(policy.WrapAllRows if is_narrow else policy.DontWrapRows)

    def layer(self) -> QgsRasterLayer | None:
        """Return the chosen layer, or None."""
        layer = self.layers.currentLayer()
        return layer if isinstance(layer, QgsRasterLayer) else None

    def choose_default(self, active: QgsMapLayer | None) -> None:
        """Choose a scene where none is chosen: the active layer, otherwise the only one that may be a scene.

        Args:
            active: QGIS's active layer; a vector layer or the result of a run is no scene.
        """
        if self.layer() is not None:
            return
        scenes = (
            [active] if _may_be_scene(active) else [*filter(_may_be_scene, QgsProject.instance().mapLayers().values())]
        )
        if len(scenes) == 1:
            self.layers.setLayer(scenes[0])

    def path(self) -> str:
        """Return what GDAL opens for the chosen layer.

        Raises:
            InputError: there is nothing for GDAL, and why.
        """
        layer = self.layer()
        if layer is None:
            raise InputError(tr("No layer is selected."), tr("Select a raster layer or open a file."))
        return raster_input(layer).path

    def level_options(self, card: ModelCard) -> tuple[str, str]:
        """Return the scene's level and what is done with another one than the network's, in core's words."""
        level = self.level.currentData() if card.level else "auto"
        return ("auto", "none") if level == _AS_IT_IS else (level, "auto")

    def set_network(self, card: ModelCard | None) -> None:
        """Ask for the product's level where it matters to the network."""
        for widget in (self.level, self._level_label):
            widget.setVisible(card is not None and bool(card.level))

    def offer_dates(self, n_bands: int) -> None:
        """Show the layers that may be further dates, if there are any.

        Args:
            n_bands: how many bands the network needs; 0 without one.
        """
        any_fits = self.dates.offer(self.layer() if n_bands else None, n_bands)
        for widget in (self.dates, self._dates_label):
            widget.setVisible(any_fits)

    def add_file(self, path: str) -> None:
        """Add a raster file to the project and choose it."""
        try:
            check_readable(path)  # QGIS would wait for the end of a pipe
        except InputError as error:
            self.problem.emit(error_text(error))
            return
        layer = QgsRasterLayer(path, QFileInfo(path).completeBaseName(), "gdal")
        if not layer.isValid():
            self.problem.emit(tr("GDAL cannot read {path} as a raster. Select another file.").format(path=path))
            return
        QgsProject.instance().addMapLayer(layer)
        self.layers.setLayer(layer)

    def _layers_added(self, layers: list[QgsMapLayer]) -> None:
        """Take the raster that was just opened where none is chosen yet; it may also be a further date."""
        scenes = [*filter(_may_be_scene, layers)]
        if self.isVisible() and self.layer() is None and scenes:
            self.layers.setLayer(scenes[0])
        self.layers_changed.emit()

    def _choose_file(self) -> None:
        settings = QgsSettings()
        folder = settings.value(_FOLDER, "", type=str)
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Open a Sentinel-2 Raster"), folder, QgsProviderRegistry.instance().fileRasterFilters()
        )
        if path:
            settings.setValue(_FOLDER, QFileInfo(path).absolutePath())
            self.add_file(path)


def _may_be_scene(layer: QgsMapLayer | None) -> bool:
    """Return whether a layer is a raster that GDAL reads, and not the result of a run."""
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return False
    return layer.customProperty(RESULT) is None


def _units() -> list[tuple[str, str]]:
    return [
        ("auto", tr("Detect automatically")),
        ("dn", tr("DN (reflectance × 10,000)")),
        ("dn_offset", tr("DN with offset (+1000, products since January 2022)")),
        ("reflectance", tr("Reflectance (0 to 1)")),
    ]


def _levels() -> list[tuple[str, str]]:
    return [
        ("auto", tr("Detect automatically")),
        ("L1C", tr("Level-1C (top of atmosphere)")),
        ("L2A", tr("Level-2A (surface reflectance)")),
        (_AS_IT_IS, tr("Use reflectance as it is")),
    ]


def _new_choice(parent: QWidget, tooltip: str, entries: list[tuple[str, str]]) -> QComboBox:
    combo = QComboBox(parent)
    narrow(combo)
    combo.setToolTip(tooltip)
    for key, text in entries:
        combo.addItem(text, key)
    return combo
