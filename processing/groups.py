"""The headings under which the toolbox lists the algorithms."""

from __future__ import annotations

from ..layers.translation import tr

MAPS, FINISHED_MAPS, SCENES, TRAINING = "maps", "finished_maps", "scenes", "training"


def group_title(group_id: str) -> str:
    """Return a group's heading in the user's language; "" where there is no such group."""
    titles = {
        MAPS: tr("Maps"),
        FINISHED_MAPS: tr("Existing maps"),
        SCENES: tr("Scenes"),
        TRAINING: tr("Training"),
    }
    return titles.get(group_id, "")
