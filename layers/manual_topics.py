"""Where each Help button opens the manual. Plain data: the packaging reads it too (``tools/make_manual.py``)."""

from __future__ import annotations

CONTENTS = "README.md"
"""The manual's first page. All pages are files of ``docs/``, with the heading after ``#``."""

WINDOWS: dict[str, str] = {
    "contents": CONTENTS,
    "classify": "dialog.md",
    "results": "dialog.md#after-a-run",
    "log": "dialog.md#if-something-goes-wrong",
    "networks": "networks.md",
    "import": "networks.md#import-a-file",
    "setup": "setup.md",
    "adapt": "adapt-window.md",
    "find": "scenes.md#in-qgis",
    "cell": "inspect.md",
    "compare": "compare.md#side-by-side",
}
"""What a window's Help button opens."""

ALGORITHMS: dict[str, str] = {
    "accuracy": "accuracy.md",
    "adapt": "adapt.md",
    "adaptworkflow": "your-city.md",
    "areas": "areas.md",
    "checktrainingareas": "adapt.md#before-training",
    "classify": "dialog.md",
    "classifyseasons": "networks-advanced.md#several-dates",
    "cloudmask": "inputs.md#clouds-and-shadows",
    "compare": "compare.md",
    "composite": "composites.md",
    "export": "export.md",
    "getscene": "scenes.md#in-the-toolbox-and-in-models",
    "labelaccuracy": "accuracy.md#label-sets",
    "lczfilter": "filter.md",
    "lczworkflow": "export.md#from-the-scene-to-the-export-at-once",
    "newtrainingareas": "your-city.md#2-a-layer-to-draw-in-1-minute",
    "parameters": "parameters.md",
    "sampletrainingareas": "adapt.md#before-training",
    "scenelabels": "scene-labels.md",
    "stack": "inputs.md#the-stack",
    "style": "style.md",
}
"""What the help of an algorithm, by its name, links to."""
