"""The page that an algorithm's Help button opens: what it does, every parameter, and where the manual tells more."""

from __future__ import annotations

from html import escape
from pathlib import Path

import qgis.utils
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QUrl

from ..core.version import repository
from ..layers.manual import algorithm_help
from ..layers.translation import tr

_STYLE = (
    "body { max-width: 45em; margin: 2em auto; padding: 0 1em; font: 1em/1.5 sans-serif; } "
    "dt { margin-top: 1em; font-weight: bold; } dd { margin-left: 1.5em; } code { font-weight: normal; }"
)


def help_address(algorithm: QgsProcessingAlgorithm) -> str:
    """Return the address of an algorithm's help: a page on this machine; the project's without a program to show it in.

    The page is written anew each time, in QGIS's language, among QGIS's temporary files.
    """
    if qgis.utils.iface is None:
        return repository()
    page = Path(QgsProcessingUtils.tempFolder()) / f"{algorithm.name()}.html"
    try:
        page.write_text(_page(algorithm), encoding="utf-8")
    except OSError:  # a full disk is no reason to stop
        return repository()
    return str(QUrl.fromLocalFile(str(page)).toString())


def _page(algorithm: QgsProcessingAlgorithm) -> str:
    name = escape(algorithm.displayName())
    parameters = f"<h2>{tr('Parameters')}</h2><dl>{''.join(map(_entry, algorithm.parameterDefinitions()))}</dl>"
    if isinstance(algorithm, QgsProcessingModelAlgorithm):  # whose own help has them already
        parameters = ""
    address = escape(str(algorithm_help(algorithm.name()).toString()))
    manual = f'<p><a href="{address}">{tr("More in the manual")}</a></p>'
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{name}</title><style>{_STYLE}</style></head><body>'
        f"<h1>{name}</h1><p><code>{escape(algorithm.id())}</code></p>{algorithm.shortHelpString()}"
        f"{manual}{parameters}</body></html>\n"
    )


def _entry(parameter: QgsProcessingParameterDefinition) -> str:
    title = f"{escape(parameter.description())} <code>{parameter.name()}</code>"
    return f"<dt>{title}</dt><dd>{escape(parameter.help())}</dd>"
