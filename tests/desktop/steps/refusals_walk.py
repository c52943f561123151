"""What a user meets who gives the dialog the wrong things: a layer that lacks bands, no room to write, Cancel."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer
from qgis.utils import iface
from walk import JOB, REPORT, Walk, shot, start


def walk() -> Walk:
    from scene_mapper.ui import windows as ui

    iface.mainWindow().setGeometry(0, 0, 1280, 800)
    for name, path in JOB["layers"]:
        QgsProject.instance().addMapLayer(QgsRasterLayer(path, name, "gdal"))
    dialog = ui.open_classify_dialog(iface)
    dialog.move(20, 10)
    parts = dialog.parts

    def settled() -> bool:
        return not dialog._pause.isActive() and not dialog.background.busy()

    def choose(name: str) -> None:
        parts.scene.layers.setLayer(QgsProject.instance().mapLayersByName(name)[0])

    choose("Three bands")
    yield settled
    REPORT["three_bands"] = [parts.run_button.isEnabled(), parts.bands.state.text(), parts.state.text.text()]
    shot("missing_bands", dialog)
    choose("Large")
    yield settled
    parts.output.classes.setFilePath(JOB["no_folder"])
    yield settled
    REPORT["no_folder"] = [parts.run_button.isEnabled(), parts.state.text.text()]
    shot("output_refused", dialog)
    target = Path(JOB["folder"], "map.tif")
    parts.output.classes.setFilePath(str(target))
    yield settled
    before = sorted(QgsProject.instance().mapLayers())
    parts.run_button.click()
    yield lambda: 20 < parts.run_panel.bar.value() < 900
    yield 0.3
    shot("cancel", dialog)
    parts.run_panel.cancel_button.click()
    yield lambda: dialog.queue.current is None
    shot("cancelled_screen")
    REPORT["cancelled"] = parts.run_panel.text.text()
    REPORT["message"] = iface.messageBar().currentItem().text()
    REPORT["left_behind"] = [path.name for path in target.parent.glob("*map*") if path.is_file()]
    REPORT["project_unchanged"] = sorted(QgsProject.instance().mapLayers()) == before


start(walk)
