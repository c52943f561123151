"""Get the demo scene of ``make map``: the plugin's sample scene, kept in this checkout with the bands it is made of."""

from __future__ import annotations

import sys
from pathlib import Path

from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.product.stack import StackRequest, make_stack
from scene_mapper.core.scenes.sample import SAMPLE_NAME, SAMPLE_PRODUCT, get_sample_product

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "demo"
PRODUCT = SAMPLE_NAME


def demo_scene() -> Path:
    """Return the demo scene as a 10 m stack of ten bands, downloaded at the first call."""
    target, product = CACHE / f"{PRODUCT}_10m.tif", CACHE / SAMPLE_PRODUCT
    if not target.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        if not product.exists():
            get_sample_product(CACHE, SilentFeedback(), python=sys.executable)
        make_stack(StackRequest((str(product),), target), SilentFeedback())
    return target


if __name__ == "__main__":
    print(demo_scene())
