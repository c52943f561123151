"""The dialog in another language, theme or resolution: only to be looked at."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    from scene_mapper.ui import windows as ui

    if JOB.get("theme"):
        QgsApplication.setUITheme(JOB["theme"])
    iface.mainWindow().setGeometry(0, 0, 1280, 800)
    QgsProject.instance().addMapLayer(QgsRasterLayer(JOB["scene"], "Hong Kong", "gdal"))
    dialog = ui.open_classify_dialog(iface)
    dialog.move(0, 0)
    parts = dialog.parts
    yield lambda: parts.run_button.isEnabled() and not dialog.background.busy() and not dialog._pause.isActive()
    yield 0.5
    parts.options.setCollapsed(False)
    if "room" in JOB:
        dialog.resize(*JOB["room"])
    yield 0.5
    shot(JOB["name"], dialog)
    page = parts.tabs.widget(0)
    REPORT["cut"] = page.horizontalScrollBar().maximum()
    REPORT["one_column"] = page.in_one_column()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    yield 0.3
    shot(f"{JOB['name']}_end", dialog)
    REPORT["values"] = [parts.bands.table.item(row, 3).text() for row in range(parts.bands.table.rowCount())]
    REPORT["run"] = parts.run_button.text()
    REPORT["size"] = [dialog.width(), dialog.height()]
    parts.run_button.click()
    yield lambda: dialog.queue.current is None
    parts.tabs.setCurrentWidget(parts.result_page)
    yield 0.3
    shot(f"{JOB['name']}_result", dialog)


start(walk)
