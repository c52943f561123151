"""In which catalogue scenes are searched: one of the table, or any STAC API."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QLineEdit, QWidget

from ...core.catalogues.catalogues import CATALOGUES, Catalogue, catalogue_named
from ...core.errors import RequestError
from ...layers.translation import tr, translated
from ..widgets.narrow import narrow

_CHOSEN, _ADDRESSES, _ACCOUNTS = (f"scene_mapper/find/{name}" for name in ("catalogue", "addresses", "accounts"))
_OTHER = ""
_MAX_ADDRESSES = 10


class CatalogueBox(QGroupBox):
    """The catalogues of the table, those that the user entered before, and room for another one.

    QGIS keeps user names and tokens; only the id of its configuration is remembered here.

    Args:
        parent: owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Catalogue"), parent)
        self.combo = QComboBox(self)
        narrow(self.combo)
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("https://…")
        self.address.setToolTip(tr("The address of a STAC API; it often ends in /v1 or /stac"))
        self.account = QgsAuthConfigSelect(self)
        self.account.setToolTip(tr("An authentication configuration of QGIS, for catalogues that need an account"))
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self._form = QFormLayout(self)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in (
            (tr("&Catalogue"), self.combo),
            (tr("A&ddress"), self.address),
            (tr("Acc&ount"), self.account),
        ):
            self._form.addRow(text, field)
        self._form.labelForField(self.account).setBuddy(self.account.findChild(QComboBox))
        self._form.addRow(self.about)
        self._fill(QgsSettings().value(_CHOSEN, "", type=str))
        self.combo.currentIndexChanged.connect(self._show_chosen)
        self._show_chosen()

    def catalogue(self) -> Catalogue:
        """Return what is chosen.

        Raises:
            RequestError: there is no address, or it cannot be used.
        """
        chosen = self.combo.currentData() or self.address.text().strip()
        if not chosen:
            raise RequestError(tr("No address was entered."), tr("Enter the address of a STAC API: https://…."))
        return catalogue_named(chosen)

    def authcfg(self) -> str:
        """Return the id of the authentication configuration, or ""."""
        return str(self.account.configId())

    def save(self, catalogue: Catalogue) -> None:
        """Remember a catalogue that was used, and the account for it."""
        settings = QgsSettings()
        settings.setValue(_CHOSEN, catalogue.id)
        settings.setValue(f"{_ACCOUNTS}/{_key(catalogue.id)}", self.authcfg())
        if catalogue.id not in CATALOGUES:
            others = [one for one in _addresses() if one != catalogue.id]
            settings.setValue(_ADDRESSES, [catalogue.id, *others][:_MAX_ADDRESSES])
            self.combo.blockSignals(True)
            self._fill(catalogue.id)
            self.combo.blockSignals(False)
            self._show_fields()

    def _fill(self, chosen: str) -> None:
        self.combo.clear()
        for one in CATALOGUES.values():
            self.combo.addItem(one.title, one.id)
        for address in _addresses():
            self.combo.addItem(address.partition("://")[2], address)
        self.combo.addItem(tr("Another STAC API…"), _OTHER)
        self.combo.setCurrentIndex(max(0, self.combo.findData(chosen) if chosen else 0))

    def _show_fields(self) -> None:
        chosen = self.combo.currentData()
        known = CATALOGUES.get(chosen)
        needs_account = known is None or bool(known.account)
        for field, wanted in ((self.address, chosen == _OTHER), (self.account, needs_account)):
            field.setVisible(wanted)
            self._form.labelForField(field).setVisible(wanted)
        self.about.setText(translated(known.account) if known is not None else "")
        self.about.setVisible(bool(self.about.text()))

    def _show_chosen(self) -> None:
        """Show the fields of the chosen catalogue, and the account that was used for it."""
        self._show_fields()
        chosen = self.combo.currentData()
        kept = QgsSettings().value(f"{_ACCOUNTS}/{_key(chosen)}", "", type=str) if chosen else ""
        self.account.setConfigId(kept)


def _addresses() -> list[str]:
    kept = QgsSettings().value(_ADDRESSES, [])
    listed = [kept] if isinstance(kept, str) else list(kept or [])
    return [str(one) for one in listed if str(one)]


def _key(catalogue_id: str) -> str:
    """Return a catalogue's id as part of a setting's name, in which "/" would begin a group."""
    return catalogue_id.replace("/", "|")
