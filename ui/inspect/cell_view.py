"""What is known of a cell: class, the most probable classes as bars, the patch, the description."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.classify.cell import CellFacts
from ...core.classify.patch_picture import PatchPicture
from ...core.classmap.palettes import colour_blind_safe
from ...core.classmap.schemes import SceneClass
from ...core.percent import percent_text
from ...layers.layer_styles import wants_safe_colours
from ...layers.shown_text import as_written
from ...layers.translation import tr, translated
from ...layers.wording import legend_text
from ..widgets.share_bar import SHARE_ROLE, BarDelegate, swatch
from .cell_text import class_page

_PICTURE_LINES, _BAR_LINES = 13, 4


class CellView(QWidget):
    """Shows a cell; empty at first.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatch, self.heading = QLabel(self), _label(self)
        self.confidence, self.notes = _label(self), _label(self)
        self.bars = _new_table(self)
        rows = self.bars.verticalHeader()
        rows.sectionResized.connect(self._fit_bars, Qt.ConnectionType.QueuedConnection)  # when all rows have their size
        self.picture, self.caption = QLabel(self), _label(self)
        self.page = _label(self)
        self.page.setTextFormat(Qt.TextFormat.RichText)
        self.picture.setMinimumWidth(1)  # a dock may be made narrower than the picture
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.heading, self.confidence, self.bars, self.notes, self.picture, self.caption, self.page):
            column.addWidget(widget)
        column.insertWidget(0, self.swatch)
        self.show_nothing()

    def show_nothing(self, text: str = "") -> None:
        """Show no cell.

        Args:
            text: what to write in its place.
        """
        self.heading.setText(text or tr("Click on a class map, or enter coordinates."))
        for widget in (self.swatch, self.confidence, self.bars, self.notes, self.picture, self.caption, self.page):
            widget.setVisible(False)

    def show_facts(self, facts: CellFacts) -> None:
        """Show what is known of a cell."""
        cell = facts.cell
        self.show_nothing(tr("This cell has no class."))
        if cell.scene_class is None:
            return
        self.heading.setText(legend_text(cell.scheme, cell.scene_class))
        height = self.fontMetrics().height()
        bar = QPixmap(6 * height, height // 2)
        bar.fill(QColor(self._colour(facts, cell.scene_class)))
        self.swatch.setPixmap(bar)
        self.swatch.setVisible(True)
        self._show_text(self.confidence, _confidence_text(facts))
        self._show_ranking(facts)
        self._show_text(self.notes, " ".join(translated(note) for note in facts.notes))
        if facts.picture is not None:
            self._show_picture(facts.picture)
        self._show_text(self.page, class_page(cell.scheme, cell.scene_class))

    def _colour(self, facts: CellFacts, scene_class: SceneClass) -> str:
        """Return the colour that a class has on the map."""
        safe = colour_blind_safe(facts.cell.scheme) if wants_safe_colours() else facts.cell.scheme
        return safe.by_code(scene_class.code).colour

    def _show_ranking(self, facts: CellFacts) -> None:
        ranking = facts.cell.most_probable
        self.bars.setRowCount(len(ranking))
        for row, one in enumerate(ranking):
            colour = self._colour(facts, one.scene_class)
            label = legend_text(facts.cell.scheme, one.scene_class)
            name = QTableWidgetItem(swatch(colour, self.fontMetrics().height()), label)
            name.setToolTip(as_written(label))
            share = QTableWidgetItem(percent_text(one.probability))
            share.setData(SHARE_ROLE, (one.probability, colour))
            self.bars.setItem(row, 0, name)
            self.bars.setItem(row, 1, share)
        self._fit_bars()
        self.bars.setVisible(bool(ranking))

    def _fit_bars(self) -> None:
        """Make the table as high as its rows, which grow where a narrow dock breaks the names of classes."""
        self.bars.setFixedHeight(self.bars.verticalHeader().length() + 2 * self.bars.frameWidth())

    def _show_picture(self, picture: PatchPicture) -> None:
        side = min(_PICTURE_LINES * self.fontMetrics().lineSpacing(), self.width())
        self.picture.setPixmap(_drawn(picture, side, self.palette().color(QPalette.ColorRole.Mid)))
        self.picture.setVisible(True)
        what = tr("true colour") if len(picture.bands) > 1 else picture.bands[0]
        text = tr("The patch as the network saw it: {side:g} × {side:g} m, {what}. The square is the cell.")
        self._show_text(self.caption, text.format(side=picture.side_m, what=what))

    def _show_text(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _confidence_text(facts: CellFacts) -> str:
    confidence = facts.cell.confidence
    if confidence is None:
        return tr("The confidence was not stored.")
    text = tr("computed now") if facts.computed else tr("stored with the map")
    return tr("Confidence: {percent:.0f} % ({origin})").format(percent=100 * confidence, origin=text)


def _drawn(picture: PatchPicture, side: int, frame: QColor) -> QPixmap:
    """Return the picture enlarged, with the outline of the cell."""
    rows, cols, _ = picture.rgb.shape
    image = QImage(picture.rgb.tobytes(), cols, rows, 3 * cols, QImage.Format.Format_RGB888)
    pixmap = QPixmap.fromImage(image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    scale = pixmap.width() / cols
    square = QRectF(0, 0, picture.cell_px * scale, picture.cell_px * scale)
    square.translate(picture.cell_first_px * scale, picture.cell_first_px * scale)
    painter = QPainter(pixmap)
    for colour, width in ((QColor("white"), 4), (QColor(255, 60, 0), 2)):
        painter.setPen(QPen(colour, width))
        painter.drawRect(square)
    painter.setPen(QPen(frame, 1))
    painter.drawRect(pixmap.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return pixmap


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return label


def _new_table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, 2, parent)
    table.setAccessibleName(tr("Most probable classes"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setItemDelegateForColumn(1, BarDelegate(table))
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    table.verticalHeader().setMinimumSectionSize(round(1.6 * parent.fontMetrics().lineSpacing()))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    metrics, columns = parent.fontMetrics(), table.horizontalHeader()
    columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    columns.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
    columns.resizeSection(1, metrics.horizontalAdvance("100.0 %") + _BAR_LINES * metrics.lineSpacing())
    return table
