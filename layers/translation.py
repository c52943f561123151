"""The plugin's strings in the user's language.

All strings have one context, so a string is translated once, wherever it stands.
``tools/update_translations.py`` collects them into ``i18n/`` and compiles them.

A sentence with a number ``{n}`` has plural forms. Those of English are a "translation" into English
(``i18n/scene_mapper_en.ts``), which also serves for what another language does not have yet.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..core.errors import SceneMapperError
from ..core.feedback import Feedback
from ..core.message import Message, filled_in
from .qgis_hints import IN_QGIS

CONTEXT = "SceneMapper"
_FOLDER = Path(__file__).parent.parent / "i18n"
_ENGLISH = _FOLDER / "scene_mapper_en.qm"
# QGIS names Simplified Chinese by its script, the system by its country.
_SIMPLIFIED_CHINESE = {"zh", "zh_cn", "zh_hans", "zh_hans_cn", "zh_sg"}

_MAX_NUMBER = 2**31 - 1  # of Qt's int
_translators: list[QTranslator] = []


def tr(text: str, number: int = -1) -> str:
    """Return a string in the user's language; the English one where there is no translation.

    Args:
        text: the English one.
        number: chooses the plural form; none by default.
    """
    text = text.encode("utf-8", "replace").decode()  # of files and names that are no text, which Qt refuses
    return str(QCoreApplication.translate(CONTEXT, text, "", max(-1, min(number, _MAX_NUMBER))))


def tr_n(text: str, number: int, **fields: object) -> str:
    """Return a sentence with a number in the user's language, in the plural form of the number.

    Args:
        text: the sentence, with a field ``{n}``.
        number: what the field stands for.
        **fields: the other fields; ``n``, if the number is written in another way.
    """
    return tr(text, number).format(**{"n": number, **fields})


def translated(text: str) -> str:
    """Return a sentence of core's in the user's language: its template translated, its arguments filled in.

    Args:
        text: a `Message`, whose arguments may be messages themselves, or plain text.
    """
    if not isinstance(text, Message):
        return tr(IN_QGIS.get(text, text)) if text else text
    arguments = {name: translated(value) if isinstance(value, str) else value for name, value in text.arguments.items()}
    template = IN_QGIS.get(text.template, text.template)
    try:
        return filled_in(tr(template, _number(arguments.get("n"))), arguments)
    except (KeyError, IndexError, ValueError):  # a translation with other fields
        return str(text)


def _number(value: object) -> int:
    """Return what chooses the plural form: a number, or one with thousands separators; otherwise -1."""
    digits = str(value).replace(",", "")
    return int(digits) if digits.isdecimal() else -1


def error_text(error: Exception) -> str:
    """Return what went wrong in the user's language: sentence and hint of one of ours, the text of any other."""
    return translated(error.sentences) if isinstance(error, SceneMapperError) else str(error)


class TranslatedFeedback:
    """Hands core's sentences on in the user's language.

    Args:
        watcher: who is told.
    """

    def __init__(self, watcher: Feedback) -> None:
        self._watcher = watcher

    def isCanceled(self) -> bool:
        """Return whether the user asked to stop."""
        return self._watcher.isCanceled()

    def setProgress(self, progress: float, /) -> None:
        """Pass it on."""
        self._watcher.setProgress(progress)

    def pushInfo(self, info: str, /) -> None:
        """Pass on a sentence for the log."""
        self._watcher.pushInfo(translated(info))

    def pushWarning(self, warning: str, /) -> None:
        """Pass on a sentence that the user should not miss."""
        self._watcher.pushWarning(translated(warning))


def install_translator() -> bool:
    """Load the translation of QGIS's language, if there is one.

    Returns:
        Whether there is one.
    """
    remove_translator()
    path = translation_file(QgsApplication.locale())
    # Qt asks the last one first, and keeps no reference to any.
    for file in (_ENGLISH, path):
        translator = QTranslator()
        if file is not None and translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
            _translators.append(translator)
    return path is not None and path != _ENGLISH


def remove_translator() -> None:
    """Take the translation away again."""
    while _translators:
        QCoreApplication.removeTranslator(_translators.pop())


def translation_file(locale: str) -> Path | None:
    """Find the compiled translation for a locale ("zh-Hans", "de_AT"), or None."""
    name = locale.replace("-", "_")
    if name.lower() in _SIMPLIFIED_CHINESE:
        name = "zh_CN"
    # Of Traditional Chinese, nothing is found rather than the other script.
    for candidate in (name, name.split("_")[0]):
        path = _FOLDER / f"scene_mapper_{candidate}.qm"
        if path.is_file():
            return path
    return None
