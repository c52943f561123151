"""What the dialog shows of a card that ships is collected for translation, and translated."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from scene_mapper.core.networks.find import find_network
from scene_mapper.tools.shown_strings import shown_strings
from scene_mapper.ui.classify.network_box import source_text


class Shouting(QTranslator):
    """A language whose words are those of English in capitals, but for fields."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return source if "{" in source else source.upper()

    def isEmpty(self):
        return False


def test_the_accuracy_of_a_card_is_translated(plugin) -> None:
    card = find_network("lcz-lite")
    first = card.accuracy[0]
    assert {card.architecture, first.metric, first.on} <= {text for text, _ in shown_strings()}
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    try:
        shown = source_text(card)
    finally:
        QCoreApplication.removeTranslator(translator)
    assert shown == (
        f"{card.architecture.upper()} · {card.licence} · {first.metric.upper()} {first.value:.3g} on {first.on.upper()}"
    )
