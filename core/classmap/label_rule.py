"""How scenes are labelled from a dense map (Schmitt & Wu 2021, section 2.2)."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import RequestError

SCENE_PX = 256
MAX_SCENE_PX = 1_000_000
LABEL_THRESHOLD = 0.1
LABELS = ("single", "multi")
MIN_PROBABILITY = 0.5
"""From which probability on a class is one of a scene's labels."""


@dataclass(frozen=True)
class LabelRule:
    """How scenes are labelled.

    Attributes:
        scene_px: height and width of a scene in pixels; those at the right and lower edge may be smaller.
        threshold: the least share of a class in the label set, 0 to 1.
    """

    scene_px: int = SCENE_PX
    threshold: float = LABEL_THRESHOLD

    def __post_init__(self) -> None:
        if not 2 <= self.scene_px <= MAX_SCENE_PX:
            raise RequestError(
                "A scene size of {n} pixels is not valid.",
                "Use 2 to {max_px:,} pixels.",
                n=self.scene_px,
                max_px=MAX_SCENE_PX,
            )
        if not 0 < self.threshold <= 1:
            raise RequestError(
                "The threshold {threshold:g} is not a valid share.",
                "Use a number above 0 and up to 1, for example 0.1.",
                threshold=self.threshold,
            )
