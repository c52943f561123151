"""The scenes that were found, as a table."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeyEvent, QPixmap
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...core.catalogues.found_scene import FoundScene
from ...core.percent import percent_text
from ...layers.shown_text import as_written
from ...layers.translation import tr

_KEY, _ID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_PICTURE_PX = 48
_DATE, _CLOUDS, _COVERAGE, _LEVEL, _BEST = range(5)


class ResultsTable(QTableWidget):
    """One row a scene; the picture stands beside the date. Columns are sorted by their numbers.

    Args:
        parent: owner.
    """

    chosen = pyqtSignal()
    wanted = pyqtSignal()
    """Enter was pressed, or a row clicked twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self._scenes: dict[str, FoundScene] = {}
        self.setHorizontalHeaderLabels([tr("Date"), tr("Clouds"), tr("Coverage"), tr("Level"), tr("Best of")])
        for column, tip in (
            (_CLOUDS, tr("Cloud cover of the tiles, not of your area alone")),
            (_COVERAGE, tr("How much of the area the scene covers")),
            (_BEST, tr("The season of which this is the clearest scene that covers the area")),
        ):
            self.horizontalHeaderItem(column).setToolTip(tip)
        self.setAccessibleName(tr("Scenes"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setIconSize(QSize(_PICTURE_PX, _PICTURE_PX))
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(_PICTURE_PX + 4)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.itemSelectionChanged.connect(self.chosen)
        self.itemDoubleClicked.connect(lambda _: self.wanted.emit())

    def fill(self, scenes: list[FoundScene], best: dict[str, FoundScene]) -> None:
        """List scenes.

        Args:
            scenes: in their order.
            best: the best scene of each season.
        """
        seasons = {scene.id: _season(season) for season, scene in best.items()}
        self._scenes = {scene.id: scene for scene in scenes}
        self.setSortingEnabled(False)
        self.clearContents()
        self.setRowCount(len(scenes))
        for row, scene in enumerate(scenes):
            clouds = "" if scene.cloud_percent is None else f"{scene.cloud_percent:.0f} %"
            cells: tuple[tuple[str, float | str], ...] = (
                (scene.day.isoformat(), scene.day.toordinal()),
                (clouds or tr("unknown"), 101.0 if scene.cloud_percent is None else scene.cloud_percent),
                (percent_text(scene.coverage, 0), scene.coverage),
                (_level(scene), scene.level),
                (seasons.get(scene.id, ""), seasons.get(scene.id, "")),
            )
            for column, (text, key) in enumerate(cells):
                self.setItem(row, column, _Cell(text, key, scene.id))
            self.item(row, _DATE).setToolTip(as_written(scene.title))
            if scene.needs_zip:
                self.item(row, _LEVEL).setToolTip(
                    tr("The catalogue has only the whole product: it is downloaded, then your area is cut out.")
                )
        self.setSortingEnabled(True)
        self.sortItems(_DATE, Qt.SortOrder.DescendingOrder)
        if scenes:
            self.setCurrentCell(0, 0)

    def set_picture(self, scene_id: str, content: bytes) -> None:
        """Show a scene's picture, PNG or JPEG; one that cannot be read is left out."""
        row, pixmap = self._row_of(scene_id), QPixmap()
        if row is None or not pixmap.loadFromData(content):
            return
        fitted = pixmap.scaled(self.iconSize(), Qt.AspectRatioMode.KeepAspectRatio)
        self.item(row, _DATE).setIcon(QIcon(fitted))

    def scenes(self) -> list[FoundScene]:
        """Return the selected scenes, from top to bottom."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [self._scenes[self.item(row, _DATE).data(_ID)] for row in rows]

    def choose(self, ids: set[str]) -> None:
        """Select the scenes with these ids."""
        mode = self.selectionMode()
        self.blockSignals(True)
        self.clearSelection()
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        for row in range(self.rowCount()):
            if self.item(row, _DATE).data(_ID) in ids:
                self.selectRow(row)
        self.setSelectionMode(mode)
        self.blockSignals(False)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Get the selected scenes with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
            return
        super().keyPressEvent(event)

    def _row_of(self, scene_id: str) -> int | None:
        return next((row for row in range(self.rowCount()) if self.item(row, _DATE).data(_ID) == scene_id), None)


class _Cell(QTableWidgetItem):
    """A cell that is sorted by a number or a word, not by its text."""

    def __init__(self, text: str, key: float | str, scene_id: str) -> None:
        super().__init__(text)
        self.setData(_KEY, key)
        self.setData(_ID, scene_id)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return bool(self.data(_KEY) < other.data(_KEY))


def _level(scene: FoundScene) -> str:
    return tr("{level} (whole product)").format(level=scene.level) if scene.needs_zip else scene.level


def _season(season: str) -> str:
    return {"winter": tr("winter"), "spring": tr("spring"), "summer": tr("summer"), "autumn": tr("autumn")}[season]
