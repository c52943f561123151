"""What is filled in in the dialog's parts, as a form."""

from __future__ import annotations

from ...core.errors import InputError
from ...layers.translation import tr
from .dialog_layout import DialogParts
from .form import Form


def filled_form(parts: DialogParts) -> Form:
    """Return what is filled in.

    Raises:
        SceneMapperError: what is still to be chosen.
    """
    path = parts.scene.path()
    layer, card = parts.scene.layer(), parts.network.card()
    if card is None:
        raise InputError(tr("No network is selected."), tr("Select one from a file."))
    if parts.bands.too_few():
        raise InputError(parts.bands.too_few(), tr("Select a layer with the Sentinel-2 bands, or open a product."))
    missing = parts.bands.missing()
    if missing:
        raise InputError(
            tr("The bands {bands} are not assigned.").format(bands=", ".join(missing)),
            tr("Assign them in the table."),
        )
    for problem in (parts.area.problem(), parts.output.problem()):
        if problem:
            raise InputError(problem)
    radar = parts.radar if card.sentinel1_bands else None
    level, atmosphere = parts.scene.level_options(card)
    return Form(
        layer_id=layer.id() if layer else "",
        layer_name=layer.name() if layer else "",
        path=path,
        card=card,
        model=parts.network.model(),
        bands=parts.bands.mapping(),
        units=parts.scene.units.currentData(),
        level=level,
        atmosphere=atmosphere,
        clouds="auto" if parts.options.clouds.isChecked() else "none",
        extent=parts.area.extent(),
        polygons=parts.area.wanted_polygons(),
        cell_size_m=parts.area.cell_size_m(),
        cell_align=parts.area.align.currentData(),
        off_grid=parts.options.off_grid.currentData(),
        device=parts.options.device.currentData(),
        threads=parts.options.threads.value(),
        batch=parts.options.batch.value(),
        output=parts.output.output(),
        confidence=parts.output.optional_output("confidence"),
        probabilities=parts.output.optional_output("probabilities"),
        dates=parts.scene.dates.dates(),
        filtered=parts.output.optional_output("filtered"),
        labels=parts.output.optional_output("labels"),
        majority=parts.output.optional_output("majority"),
        disagreement=parts.output.optional_output("disagreement"),
        threshold=parts.output.chosen_threshold(),
        simplify=parts.output.simplified(),
        each=parts.network.wants_each(),
        radar=radar.path() if radar else "",
        radar_layer=radar.value() if radar else "",
        radar_bands=radar.mapping() if radar else "",
    )
