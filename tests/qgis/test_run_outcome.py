"""The sentences at the end of a run."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from scene_mapper.ui.run.run_outcome import details_text
from scene_mapper.ui.run.run_queue import DONE


@pytest.mark.parametrize(
    ("without", "end"),
    [
        (0, "on CPU, 2 threads."),
        (1, " 1 of 9,807 cells has no class: clouds, cloud shadows, or nodata."),
        (2052, " 2,052 of 11,858 cells have no class: clouds, cloud shadows, or nodata."),
    ],
)
def test_cells_without_a_class_are_counted(plugin, without: int, end: str) -> None:
    results = {"CELLS": 9806, "NODATA_CELLS": without, "SECONDS": 7.0, "DEVICE_USED": "CPU, 2 threads"}
    text = details_text(SimpleNamespace(outcome=DONE, form=SimpleNamespace(layer_name="Scene"), results=results))
    assert text.startswith("Scene: 9,806 cells classified in 7 s on CPU, 2 threads.")
    assert text.endswith(end)
