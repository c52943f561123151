"""Stepping through suspicious areas: each is shown on the map, and gets another class where it is wrong."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject

from ...core.adapt.area_layer import AREA_FIELDS
from ...core.errors import SceneMapperError
from ...layers.translation import error_text, tr, tr_n, translated
from ...layers.wording import legend_text
from .dock_layout import DockParts
from .on_the_map import change_class, show_area
from .rounds import Round


class Corrections(QObject):
    """What the buttons below the table of suspicious areas do.

    Args:
        parts: of the dock.
        iface: the ``QgisInterface`` of the running program.
        parent: owner.
    """

    def __init__(self, parts: DockParts, iface: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._iface = parts, iface
        self._round: Round | None = None
        parts.suspicious.chosen.connect(self._show_area)
        parts.suspicious.itemSelectionChanged.connect(self._set_enabled)
        parts.back_button.clicked.connect(lambda: parts.suspicious.step(-1))
        parts.next_button.clicked.connect(lambda: parts.suspicious.step(1))
        parts.change_button.clicked.connect(self._change_class)
        parts.form_button.clicked.connect(self._open_form)

    def show_round(self, shown: Round | None) -> None:
        """List the suspicious areas of a round; None lists nothing."""
        self._round, parts = shown, self._parts
        parts.suspects.setVisible(shown is not None)
        verdicts = shown.result.suspicious if shown else ()
        parts.suspicious.show_verdicts(verdicts, shown.result.areas.scheme if shown else None)
        parts.suspects.setTitle(tr_n("Suspicious areas: {n}", len(verdicts)))
        self._set_enabled()

    def _set_enabled(self) -> None:
        parts, verdict = self._parts, self._parts.suspicious.verdict()
        parts.reason.setText("" if verdict is None else translated(verdict.reason))
        for button in (parts.back_button, parts.next_button):
            button.setEnabled(parts.suspicious.rowCount() > 0)
        parts.form_button.setEnabled(verdict is not None)
        parts.change_button.setEnabled(
            verdict is not None and verdict.rather != verdict.code and self._class_field() is not None
        )

    def _show_area(self, number: int) -> None:
        if self._round is None:
            return
        try:
            fid = show_area(self._iface, self._round.wish.snapshot, number)
        except SceneMapperError as error:
            self._parts.job.show_problem(error_text(error))
            return
        if fid is None:
            self._tell_deleted(number)

    def _change_class(self) -> None:
        verdict, field, (layer, fid) = self._parts.suspicious.verdict(), self._class_field(), self._area()
        if self._round is None or verdict is None or field is None or layer is None or fid is None:
            return
        try:
            change_class(layer, fid, field, verdict.rather)
        except SceneMapperError as error:
            self._parts.job.show_problem(error_text(error))
            return
        scheme = self._round.result.areas.scheme
        self._parts.job.show_done(
            tr("Area {number} is now {name}. Press Train Again when all are corrected.").format(
                number=verdict.number, name=legend_text(scheme, scheme.by_code(verdict.rather))
            )
        )

    def _open_form(self) -> None:
        layer, fid = self._area()
        if layer is not None and fid is not None:
            layer.startEditing()
            self._iface.openFeatureForm(layer, layer.getFeature(fid))

    def _area(self) -> tuple[QgsVectorLayer | None, int | None]:
        """Return the layer and the id of the current area; None where it is gone, which is told."""
        verdict = self._parts.suspicious.verdict()
        if self._round is None or verdict is None:
            return None, None
        fid = self._round.wish.snapshot.find(verdict.number)
        if fid is None:
            self._tell_deleted(verdict.number)
        return self._round.wish.snapshot.layer(), fid

    def _class_field(self) -> str | None:
        """Return the field that takes the codes of the scheme; None where the areas write classes in other ways."""
        if self._round is None:
            return None
        request, layer = self._round.wish.request, self._round.wish.snapshot.layer()
        name = request.field or AREA_FIELDS[0][0]
        index = -1 if layer is None else layer.fields().lookupField(name)
        if layer is None or index < 0 or request.own_classes or not layer.fields().at(index).isNumeric():
            return None
        return name

    def _tell_deleted(self, number: int) -> None:
        self._parts.job.show_problem(tr("Area {number} was deleted since the last training.").format(number=number))
