"""Runs in the dialog and in the toolbox: what was foretold, what it took, how long the event loop stood still."""

from __future__ import annotations

from dialog_run import DialogRun, opened_by_the_menu
from event_loop import EventLoopWatch
from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.utils import iface
from walk import JOB, REPORT, Walk, start


def walk() -> Walk:
    """Every run twice, then the toolbox."""
    iface.mainWindow().setGeometry(0, 0, 1280, 800)
    watch = EventLoopWatch()
    watch.phase("dialog opened")
    yield from opened_by_the_menu()
    dialog = DialogRun(watch)
    REPORT["version"] = Qgis.QGIS_VERSION
    REPORT["runs"] = runs = []
    for scene, network in JOB["runs"]:
        for _ in range(2):  # the first time nothing is remembered of the network
            yield from dialog.choose(scene, network, "before the run")
            foretold = dialog.forecast_s()
            yield from dialog.run()
            yield 2.0
            runs.append([scene, network, foretold, dialog.took_s(), dialog.engine_s()])
    dialog.dialog.close()
    yield from toolbox(watch, *JOB["toolbox"])
    watch.phase("")
    REPORT["longest_ms"] = watch.longest_ms
    QgsProject.instance().removeAllMapLayers()


def toolbox(watch: EventLoopWatch, scene: str, network: str) -> Walk:
    """Run the algorithm from its window in the toolbox."""
    import processing

    layer = QgsProject.instance().mapLayersByName(scene)[0]
    assert isinstance(layer, QgsRasterLayer)
    watch.phase("toolbox window opened")
    window = processing.createAlgorithmDialog("scene_mapper:classify", {"INPUT": layer.id(), "MODEL": network})
    window.show()
    yield 1.0
    ended: list[bool] = []
    window.algorithmFinished.connect(
        lambda successful, _: (watch.phase("toolbox: results added"), ended.append(successful))
    )
    watch.phase("toolbox: run")
    window.runButton().click()
    yield lambda: bool(ended)
    assert ended[0]
    yield 2.0
    QCoreApplication.processEvents()
    assert QgsApplication.taskManager().countActiveTasks() == 0
    window.close()


start(walk, patience_s=120)
