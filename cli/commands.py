"""The commands and the modules that run them; each has ``HELP``, ``add_arguments`` and ``run``.

One that reads large rasters has ``BLOCK_CACHE_BYTES``: the most that GDAL may hold of them (`bound_block_cache`).
One with actions has ``HAS_ACTIONS``; its ``add_arguments`` is also given what follows the command.
"""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "accuracy": "accuracy",
    "adapt": "adapt",
    "areas": "areas",
    "cell": "cell",
    "classify": "classify",
    "cloudmask": "cloudmask",
    "compare": "compare",
    "composite": "composite",
    "draw": "draw",
    "export": "export",
    "labelaccuracy": "labelaccuracy",
    "lczfilter": "lczfilter",
    "merge": "merge",
    "models": "models",
    "parameters": "parameters",
    "scenelabels": "scenelabels",
    "scenes": "scenes",
    "stack": "stack",
    "style": "style",
    "trainingareas": "trainingareas",
}
"""Command to module of this package."""
