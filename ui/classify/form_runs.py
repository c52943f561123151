"""The runs that a form asks for, one or one for each of several networks; and the same as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from qgis.core import QgsApplication, QgsProcessing, QgsProcessingContext, QgsProject

from .form import Form


def runs_of(form: Form) -> list[Form]:
    """Return what is to be run: the form itself, or one for each network, with names of its own for the results."""
    cards = form.card.networks
    if not form.each or len(cards) < 2:
        return [form]
    from ...core.classify.network_requests import radar_for  # numpy comes with it: not while the dialog opens

    series, forms = uuid4().hex, []
    for card, model in zip(cards, form.model.split(",")):
        own = replace(
            form,
            card=card,
            model=model,
            each=False,
            series=series,
            output=_named(form.output, card.id),
            confidence=_named(form.confidence, card.id),
            probabilities=_named(form.probabilities, card.id),
            filtered=_named(form.filtered, card.id),
            labels=_named(form.labels, card.id),
        )
        needs_radar = bool(radar_for(form.radar, card, cards))
        forms.append(own if needs_radar else replace(own, radar="", radar_layer="", radar_bands=""))
    return forms


def text_of_runs(forms: Sequence[Form], as_python: bool) -> str:
    """Return runs for a script or a terminal, one in a line.

    Args:
        forms: what is run.
        as_python: as Python; otherwise as commands of ``qgis_process``.

    Raises:
        SceneMapperError: a script could not use the inputs.
    """
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    lines = []
    for form in forms:
        parameters = form.parameters_with_paths(named_outputs=not as_python)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(form.algorithm)
        if as_python:
            lines.append(algorithm.asPythonCommand(parameters, context))
        else:
            lines.append(algorithm.asQgisProcessCommand(parameters, context)[0])
    return "\n".join(lines)


def _named(destination: str, network_id: str) -> str:
    if not destination or destination == QgsProcessing.TEMPORARY_OUTPUT:
        return destination
    from ...core.classify.network_requests import path_of_each

    return str(path_of_each(Path(destination), network_id))
