"""A band's values in the band table: a small histogram with the median, painted; figures in the tooltip."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableWidgetItem

from ...layers.translation import tr

if TYPE_CHECKING:
    from ...core.sentinel.band_summary import BandSummary, RasterSummary

_ROLE = Qt.ItemDataRole.UserRole
_PAINTED_LETTERS = 7


def show_values(item: QTableWidgetItem, name: str, raster: RasterSummary | None) -> None:
    """Fill in a cell of the table.

    Args:
        item: the cell.
        name: the band's name.
        raster: what was sampled; None while nothing is known.
    """
    band = raster.bands.get(name) if raster else None
    if raster is None or band is None:
        item.setText(tr("no data") if raster and not raster.bands else "")
        item.setToolTip("")
        item.setData(_ROLE, None)
        return
    item.setText(_value_text(band.median, raster.unit == "reflectance"))
    item.setToolTip(_tooltip(name, band, raster))
    item.setData(_ROLE, (band.histogram, min(1.0, max(0.0, band.median / raster.top_dn))))


class ValuesDelegate(QStyledItemDelegate):
    """Draws a histogram with a line at the median, and the median's number behind it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Ask for room for both."""
        metrics = QFontMetrics(option.font)
        letter = metrics.horizontalAdvance("0")
        return QSize((_PAINTED_LETTERS + 7) * letter, metrics.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw a cell of the table."""
        values = index.data(_ROLE)
        if not values:
            super().paint(painter, option, index)
            return
        histogram, median = values
        metrics = QFontMetrics(option.font)
        margin = metrics.height() / 6
        room = QRectF(option.rect).adjusted(margin, margin, -margin, -margin)
        chart = QRectF(room)
        chart.setWidth(min(room.width(), _PAINTED_LETTERS * metrics.horizontalAdvance("0")))
        text_colour = option.palette.color(QPalette.ColorRole.Text)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        bars = option.palette.color(QPalette.ColorRole.Text)
        bars.setAlphaF(0.45)
        painter.setBrush(bars)
        step, highest = chart.width() / len(histogram), max(histogram)
        for number, share in enumerate(histogram):
            # the root, so that a few bright pixels are seen beside many dark ones
            height = chart.height() * (share / highest) ** 0.5
            painter.drawRect(QRectF(chart.left() + number * step, chart.bottom() - height, step, height))
        painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
        x = chart.left() + median * chart.width()
        painter.drawLine(QPointF(x, chart.top()), QPointF(x, chart.bottom()))
        painter.setPen(text_colour)
        rest = QRectF(chart.right() + margin, room.top(), room.right() - chart.right() - margin, room.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data())
        painter.restore()


def _value_text(dn: float, as_reflectance: bool) -> str:
    from ...core.sentinel.units import DN_PER_REFLECTANCE

    return f"{dn / DN_PER_REFLECTANCE:.3f}" if as_reflectance else f"{dn:,.0f}"


def _tooltip(name: str, band: BandSummary, raster: RasterSummary) -> str:
    lines = [tr("{band}, in sampled pixels").format(band=f"<b>{escape(name)}</b>")]
    for label, dn in ((tr("minimum"), band.low), (tr("median"), band.median), (tr("maximum"), band.high)):
        lines.append(
            tr("{label}: reflectance {reflectance}, DN {dn}").format(
                label=label, reflectance=_value_text(dn, True), dn=_value_text(dn, False)
            )
        )
    lines.append(
        tr("All histograms range from 0 to reflectance {top}. The line marks the median.").format(
            top=_value_text(raster.top_dn, True)
        )
    )
    return "<p>" + "<br>".join(lines) + "</p>"
