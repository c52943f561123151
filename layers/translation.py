"""The plugin's strings in the user's language.

All strings have one context, so a string is translated once, wherever it stands.
``tools/update_translations.py`` collects them into ``i18n/`` and compiles them.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..core.errors import SceneMapperError
from ..core.feedback import Feedback
from ..core.message import Message
from .qgis_hints import IN_QGIS

CONTEXT = "SceneMapper"
_FOLDER = Path(__file__).parent.parent / "i18n"
# QGIS names Simplified Chinese by its script, the system by its country.
_SIMPLIFIED_CHINESE = {"zh", "zh_cn", "zh_hans", "zh_hans_cn", "zh_sg"}

_translator: QTranslator | None = None


def tr(text: str) -> str:
    """Return a string in the user's language; the English one where there is no translation."""
    return str(QCoreApplication.translate(CONTEXT, text))


def translated(text: str) -> str:
    """Return a sentence of core's in the user's language: its template translated, its arguments filled in.

    Args:
        text: a `Message`, whose arguments may be messages themselves, or plain text.
    """
    if not isinstance(text, Message):
        return tr(IN_QGIS.get(text, text)) if text else text
    arguments = {name: translated(value) if isinstance(value, str) else value for name, value in text.arguments.items()}
    try:
        return tr(IN_QGIS.get(text.template, text.template)).format(**arguments)
    except (KeyError, IndexError, ValueError):  # a translation with other fields
        return str(text)


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
    global _translator  # noqa: PLW0603 (Qt keeps no reference to it)
    remove_translator()
    path = translation_file(QgsApplication.locale())
    translator = QTranslator()
    if path is None or not translator.load(str(path)):
        return False
    QCoreApplication.installTranslator(translator)
    _translator = translator
    return True


def remove_translator() -> None:
    """Take the translation away again."""
    global _translator  # noqa: PLW0603
    if _translator is not None:
        QCoreApplication.removeTranslator(_translator)
        _translator = None


def translation_file(locale: str) -> Path | None:
    """Find the compiled translation for a locale ("zh-Hans", "de_AT"), or None."""
    name = locale.replace("-", "_")
    if name.lower() in _SIMPLIFIED_CHINESE:
        name = "zh_CN"
    for candidate in (name, name.split("_")[0]):  # Traditional Chinese finds nothing, rather than the other script
        path = _FOLDER / f"scene_mapper_{candidate}.qm"
        if path.is_file():
            return path
    return None
