"""Open and close the windows; there is one of each."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..layers.steps import Steps
from .widgets.docks import add_dock

if TYPE_CHECKING:
    from qgis.core import QgsRasterLayer
    from qgis.PyQt.QtWidgets import QWidget

    from .adapt.adapt_dock import AdaptDock
    from .classify.classify_dialog import ClassifyDialog
    from .classify.classify_panel import ClassifyPanel
    from .compare.side_by_side import SideBySide
    from .inspect.cell_dock import CellDock
    from .networks.network_manager import NetworkManager
    from .scenes.find_dock import FindDock
    from .setup.setup_page import SetupPage

_DIALOG_MODULES = ("run.run_queue", "results.result_actions", "classify.band_table", "classify.dialog_layout")
"""Modules of the dialog that take long to import, each with what it imports; the dialog's own follows."""

_opening: Steps | None = None
_dialog: ClassifyDialog | None = None
_panel: ClassifyPanel | None = None
_networks: NetworkManager | None = None
_setup: SetupPage | None = None
_adapt: AdaptDock | None = None
_find: FindDock | None = None
_cell: CellDock | None = None
_compare: SideBySide | None = None


def open_classify_dialog(iface: Any) -> ClassifyDialog:
    """Show the dialog; there is one, which stays alive while its runs go on.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """
    dialog = _classify_dialog(iface)
    if _panel is None:
        _show(dialog)
    else:
        _show(_panel)
        dialog.parts.scene.layers.setFocus()
    return dialog


def open_in_steps(iface: Any, then: Callable[[ClassifyDialog], object] | None = None) -> None:
    """Show the dialog soon, so that the program does not stand still for the whole of it: for the menu.

    Args:
        iface: the ``QgisInterface`` of the running program.
        then: called with the dialog when it is shown.
    """
    global _opening  # noqa: PLW0603
    if _opening is None:
        _opening = Steps(iface.mainWindow())
    if _opening.busy() and then is None:
        return
    shown = (lambda: then(open_classify_dialog(iface))) if then else (lambda: open_classify_dialog(iface))
    _opening.begin([*map(_importing, _DIALOG_MODULES), lambda: _classify_dialog(iface), shown])


def _importing(module: str) -> Callable[[], object]:
    return lambda: importlib.import_module(f".{module}", __package__)


def _classify_dialog(iface: Any) -> ClassifyDialog:
    global _dialog  # noqa: PLW0603 (one dialog a program, as QGIS's own)
    if _dialog is None:
        from .classify.classify_dialog import ClassifyDialog
        from .classify.classify_panel import wants_panel

        _dialog = ClassifyDialog(iface)
        _dialog.networks_wanted.connect(lambda: open_network_manager(iface.mainWindow()))
        _dialog.find_wanted.connect(lambda: open_find_dock(iface))
        _dialog.setup_wanted.connect(lambda: open_setup_page(iface.mainWindow()))
        _dialog.parts.actions.compare_wanted.connect(lambda layers: open_side_by_side(iface, layers))
        _dialog.parts.actions.cell_wanted.connect(lambda layer: open_cell_dock(iface, layer))
        _dialog.parts.actions.adapt_wanted.connect(lambda layer, model: open_adapt_dock(iface).choose(layer, model))
        _dialog.panel_wanted.connect(lambda wanted: _show_as_panel(iface, wanted))
        _dialog.parts.panel_button.setChecked(wants_panel())
    return _dialog


def _show_as_panel(iface: Any, wanted: bool) -> None:
    """Show the dialog as a panel of QGIS's window, or as a window of its own."""
    global _panel  # noqa: PLW0603
    from .classify.classify_panel import ClassifyPanel, remember_panel

    if _dialog is None:
        return
    if _panel is not None:
        _panel.release()
        _panel.remove()
        _panel = None
    if wanted:
        _panel = ClassifyPanel(iface, _dialog)
        is_new = add_dock(iface, _panel)
        _show(_panel)
        if is_new:
            _panel.widen()
    else:
        _show(_dialog)
    remember_panel(wanted)


def try_sample_scene(iface: Any) -> None:
    """Show the dialog and download the sample scene into it.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """
    open_in_steps(iface, lambda dialog: dialog.parts.scene.offers.get_sample())


def close_classify_dialog() -> None:
    """Stop what the dialog runs and take it away; for the plugin's ``unload``."""
    global _dialog, _panel, _opening  # noqa: PLW0603
    if _opening is not None:
        _opening.drop()
        _opening.deleteLater()
        _opening = None
    if _dialog is not None:
        _dialog.shut_down()
        if _panel is not None:
            _panel.remove()
        _dialog.deleteLater()
        _dialog = _panel = None


def open_network_manager(parent: QWidget | None) -> NetworkManager:
    """Show the window of the networks; there is one.

    Args:
        parent: owner, QGIS's window.
    """
    global _networks  # noqa: PLW0603
    if _networks is None:
        from .networks.network_manager import NetworkManager

        _networks = NetworkManager(parent)
        _networks.changed.connect(_list_networks_anew)
    _networks.refresh()
    _show(_networks)
    return _networks


def open_help(parent: QWidget | None) -> None:
    """Open the contents of the manual.

    Args:
        parent: owner of a message, QGIS's window.
    """
    from .widgets.help_button import open_manual

    open_manual("contents", parent)


def open_setup_page(parent: QWidget | None) -> SetupPage:
    """Show the page that sets onnxruntime up; there is one.

    Args:
        parent: owner, QGIS's window.
    """
    global _setup  # noqa: PLW0603
    if _setup is None:
        from .setup.setup_page import SetupPage

        _setup = SetupPage(parent)
        _setup.changed.connect(_setup_changed)
        _setup.finished.connect(_setup_closed)
    _show(_setup)
    return _setup


def open_adapt_dock(iface: Any) -> AdaptDock:
    """Show the dock that adapts a network to a city; there is one.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """
    global _adapt  # noqa: PLW0603
    if _adapt is None:
        from .adapt.adapt_dock import AdaptDock

        _adapt = AdaptDock(iface)
        _adapt.networks_wanted.connect(lambda: open_network_manager(iface.mainWindow()))
        _adapt.classify_wanted.connect(lambda layer, model: open_classify_dialog(iface).choose(layer, model))
        _adapt.trained.connect(_list_networks_anew)
        add_dock(iface, _adapt)
    _show(_adapt)
    return _adapt


def open_find_dock(iface: Any) -> FindDock:
    """Show the dock that finds scenes; there is one.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """
    global _find  # noqa: PLW0603
    if _find is None:
        from .scenes.find_dock import FindDock

        _find = FindDock(iface)
        _find.scene_added.connect(_choose_scene)
        _find.classify_wanted.connect(lambda layer: open_classify_dialog(iface).choose(layer, ""))
        add_dock(iface, _find)
    _show(_find)
    return _find


def open_cell_dock(iface: Any, layer: QgsRasterLayer | None = None) -> CellDock:
    """Show the dock that looks into cells, with its tool in hand; there is one.

    Args:
        iface: the ``QgisInterface`` of the running program.
        layer: the class map; None for the active layer.
    """
    global _cell  # noqa: PLW0603
    if _cell is None:
        from .inspect.cell_dock import CellDock

        _cell = CellDock(iface)
        add_dock(iface, _cell)
    _show(_cell)
    _cell.choose(layer)
    _cell.pick()
    return _cell


def open_side_by_side(iface: Any, layers: Sequence[QgsRasterLayer] = ()) -> SideBySide:
    """Show the window with two maps beside each other; there is one.

    Args:
        iface: the ``QgisInterface`` of the running program.
        layers: the left map, and perhaps the right one; without any, those that are selected in the layer panel.
    """
    global _compare  # noqa: PLW0603
    if _compare is None:
        from .compare.side_by_side import SideBySide

        _compare = SideBySide(iface)
    _show(_compare)
    _compare.choose(list(layers) or _compare.selected_layers())
    return _compare


def close_windows(iface: Any) -> None:
    """Stop what the windows and docks do and take them away; for the plugin's ``unload``.

    Args:
        iface: the ``QgisInterface`` of the running program.
    """
    global _networks, _setup, _adapt, _find, _cell, _compare  # noqa: PLW0603
    for dock in (_adapt, _find, _cell):
        if dock is not None:
            dock.shut_down()
            iface.removeDockWidget(dock)
            dock.deleteLater()
    _adapt = _find = _cell = None
    close_classify_dialog()
    for window in (_networks, _setup, _compare):
        if window is not None:
            window.shut_down()
            window.deleteLater()
    _networks = _setup = _compare = None


def _choose_scene(layer: QgsRasterLayer) -> None:
    """Choose a fetched scene in the dialog, if that was opened before."""
    if _dialog is not None:
        _dialog.choose(layer, "")


def _list_networks_anew() -> None:
    if _dialog is not None:
        _dialog.parts.network.reload()
    if _adapt is not None:
        _adapt.parts.network.reload()


def _setup_changed() -> None:
    """Run what waited for onnxruntime, and look again at what computes."""
    if _dialog is not None and _setup is not None and _dialog.run_after_setup():
        _setup.close()
        _show(_dialog if _panel is None else _panel)
    _list_networks_anew()


def _setup_closed() -> None:
    """Let no run start that nobody expects any more."""
    if _dialog is not None and _setup is not None and not _setup.job.busy():
        _dialog.forget_waiting()


def _show(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
