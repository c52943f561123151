"""What a user asks for who adapts a network to a city."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import RequestError
from ..networks.library import bundled_models_folder, user_models_folder
from ..plain_text import shortened

ID_PATTERN = r"[a-z0-9][a-z0-9._-]{0,79}"
"""What the id of a network that a user makes looks like, as a regular expression."""


@dataclass(frozen=True)
class AdaptRequest:
    """Training areas, and the network that they are to make of another.

    Attributes:
        areas: the file of the training areas.
        new_id: the id of the adapted network.
        field: the attribute with the class, or "" to find it.
        layer: the layer, or "" for all.
        mapping: the user's names for classes, see `class_names.parse_mapping`.
        title: the adapted network's name for people, or "".
        test_areas: a file of other areas, only to test on, or "".
        test_layer: its layer, or "".
        own_classes: the classes are those that the areas name, not the network's: a new last layer.
        leave_out: classes without areas get no probability; else they keep what the network gives them.
        replace: a network of this id that the user has already may be replaced.
        forest: also measure a random forest on the same areas, if scikit-learn is there.
    """

    areas: str
    new_id: str
    field: str = ""
    layer: str = ""
    mapping: str = ""
    title: str = ""
    test_areas: str = ""
    test_layer: str = ""
    own_classes: bool = False
    leave_out: bool = False
    replace: bool = False
    forest: bool = True

    def __post_init__(self) -> None:
        """Refuse an id that is missing or that no network can have.

        Raises:
            RequestError: naming it.
        """
        if not self.new_id:
            raise RequestError("The adapted network has no id.", "Give it one, for example 'my-city'.")
        if not re.fullmatch(ID_PATTERN, self.new_id):
            raise RequestError(
                "The id '{new_id}' cannot be used.",
                "Use up to 80 lower-case letters, digits, '-', '_' and '.'.",
                new_id=shortened(self.new_id, 100),
            )


def check_id(request: AdaptRequest) -> None:
    """Refuse an id that another network has: one of the user's unless it may be replaced, a bundled one always.

    Raises:
        RequestError: with an id that is free.
    """
    bundled, own = ({path.stem for path in folder.glob("*.json")} for folder in _folders())
    if request.new_id not in (bundled if request.replace else bundled | own):
        return
    free = next(name for n in range(2, 10_000) if (name := f"{request.new_id}-{n}") not in bundled | own)
    cure = "Use another id, for example '{free}', or add --replace."
    if request.new_id in bundled:
        cure = "It is part of Scene Mapper and cannot be replaced. Use another id, for example '{free}'."
    raise RequestError("There is a network '{new_id}' already.", cure, new_id=request.new_id, free=free)


def _folders() -> tuple[Path, Path]:
    return bundled_models_folder(), user_models_folder()
