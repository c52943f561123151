"""An export target that the program does not ship, as somebody would add one."""

from __future__ import annotations

from pathlib import Path

from scene_mapper.core.analysis.export_targets import ExportTarget
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import RequestError


def _check_output(output: Path) -> None:
    if output.suffix != ".tif":
        raise RequestError("The city model reads .tif only.", "Use a name with the extension .tif.")


CITY_MODEL = ExportTarget(
    "city-model", LCZ, "101-107", "<b>City model</b>: 1–10 and 101–107.", filtered_band="smooth",
    check_output=_check_output,
)  # fmt: skip
