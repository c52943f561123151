"""A quick part of `make attack`: bad inputs of every family leave no traceback, hang, crash or broken file."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from scene_mapper.tests.attack.verdict import FAULTS


def attack(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run attacks in a process that has no threads of other tests: it makes copies of itself."""
    command = [sys.executable, "-m", "scene_mapper.tests.attack", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def counts(table: str) -> dict[str, int]:
    """Read the last row of the table."""
    names = next(line for line in table.splitlines() if line.lstrip().startswith("inputs")).split()
    row = next(line for line in table.splitlines() if line.startswith("all "))
    return dict(zip(names, map(int, re.findall(r"\d+", row))))


@pytest.mark.once
@pytest.mark.skipif(not hasattr(sys, "addaudithook") or sys.platform != "linux", reason="needs fork and /proc")
@pytest.mark.timeout(1800)
def test_bad_inputs_do_no_harm() -> None:
    done = attack("--quick")
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    found = counts(done.stdout)
    assert found["inputs"] >= 140  # another GDAL may not write some of the 150
    assert found["done"] > 20
    assert found["refused"] > 40
    assert sum(found[fault] for fault in FAULTS) == 0
