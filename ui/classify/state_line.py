"""What the dialog knows before the run: the device, the forecast, or what is still wrong."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSizePolicy, QStyle, QToolTip, QWidget

from ...core.setup.dependencies import has_onnxruntime
from ...layers.translation import tr, translated
from ...layers.wording import cells_text, duration_text
from .estimate import DeviceState, Forecast


class StateLine(QWidget):
    """Two lines: where it is computed, and how large the run will be or why it cannot be."""

    ready = pyqtSignal(bool)
    setup_wanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._device_reason = ""
        self.device = QLabel(self)
        self.device.setTextFormat(Qt.TextFormat.RichText)
        self.device.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.device.linkActivated.connect(self._show_why)
        self.device.setToolTip(tr("Device"))
        self.icon = QLabel(self)
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.text.setAccessibleName(tr("State"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.icon, 0, 0)
        self._grid.addWidget(self.text, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self.arrange(is_narrow=False)
        self.text.setMinimumHeight(2 * self.fontMetrics().lineSpacing())

    def arrange(self, is_narrow: bool) -> None:
        """Show the device beside the text, or below it where there is little room."""
        self._grid.addWidget(self.device, *((1, 1) if is_narrow else (0, 2)), Qt.AlignmentFlag.AlignTop)

    def show_looking(self) -> None:
        """Show that the answer is being worked out."""
        self._show(None, tr("Checking the layer…"))

    def show_problem(self, text: str) -> None:
        """Show what is still to be done before a run."""
        self._show(QStyle.StandardPixmap.SP_MessageBoxWarning, text, ready=False)

    def show_no_runtime(self, ready: bool) -> None:
        """Show that no network can run, with a link to the setup window.

        Args:
            ready: whether nothing else is missing.
        """
        link = tr("set up onnxruntime")
        self.device.setText(f'<a href="setup">{link}</a>')
        text = tr("onnxruntime is not installed. Networks cannot run without it.")
        if ready:
            text += " " + tr("Run opens Setup first, and starts when it is installed.")
        self._show(QStyle.StandardPixmap.SP_MessageBoxWarning, text, ready=ready)

    def show_device(self, device: DeviceState) -> None:
        """Show what computes; the reason is a click away."""
        self._device_reason = device.reason
        why = f' (<a href="why">{tr("why?")}</a>)' if device.reason else ""
        if not has_onnxruntime():
            why = f' (<a href="setup">{tr("set up onnxruntime")}</a>)'
        self.device.setText(f"<b>{escape(device.text)}</b>{why}")
        self.device.setToolTip(escape(device.reason) or tr("Device"))

    def show_forecast(self, forecast: Forecast, notes: Sequence[str] = ()) -> None:
        """Show how large the run will be, what it warns of, and notes on the choices."""
        time = tr("time unknown before the first run")
        if forecast.seconds is not None:
            time = tr("about {time}").format(time=duration_text(forecast.seconds))
        parts = [
            tr("{cells} of {size:g} m ({cols} × {rows})").format(
                cells=cells_text(forecast.n_cells), size=forecast.cell_m, rows=forecast.rows, cols=forecast.cols
            ),
            time,
            tr("about {n} MB of memory").format(n=f"{round(forecast.memory_bytes / 1e6, -1):.0f}"),
        ]
        text = " · ".join(parts)
        if forecast.resampling:
            text += "\n" + tr("The raster will be {how}.").format(how=translated(forecast.resampling))
        if notes:
            text += "\n" + "\n".join(notes)
        if forecast.warnings:
            text += "\n" + "\n".join(forecast.warnings)
        icon = (
            QStyle.StandardPixmap.SP_MessageBoxWarning
            if forecast.warnings or notes
            else QStyle.StandardPixmap.SP_DialogApplyButton
        )
        self._show(icon, text, ready=True)

    def _show(self, icon: QStyle.StandardPixmap | None, text: str, ready: bool | None = None) -> None:
        size = self.fontMetrics().height()
        if icon is None:
            self.icon.clear()
        else:
            self.icon.setPixmap(self.style().standardIcon(icon).pixmap(size, size))
        self.text.setText(text)
        if ready is not None:  # Run stays as it is while the dialog looks: a run checks everything again
            self.ready.emit(ready)

    def _show_why(self, link: str) -> None:
        if link == "setup":
            self.setup_wanted.emit()
            return
        corner = self.device.mapToGlobal(self.device.rect().bottomLeft())
        QToolTip.showText(corner, f"<p>{escape(self._device_reason)}</p>", self.device)
