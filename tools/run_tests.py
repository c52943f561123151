"""Run the test suites, each in a process of its own, and end with one summary of all.

    python tools/run_tests.py [unit] [qgis] [desktop] [-- ARGUMENTS OF PYTEST]

QGIS cannot be taken out of a process again, so the tests that must do without it run apart: beside
those that need it, which run one after the other and print what they did when they have ended.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
# Many unit tests wait for a program that they have started: two at a time take half as long.
SUITES = {"unit": ["-n", "2", "--dist", "loadfile"], "qgis": ["-p", "pytest_qgis"], "desktop": []}
TOGETHER = {"unit": "without QGIS", "qgis": "with QGIS", "desktop": "with QGIS"}
NO_TESTS = 5
Outcome = tuple[Counter[str], str]


def count(report: Path) -> Counter[str]:
    """Count a JUnit report's tests by outcome, in pytest's words."""
    counts: Counter[str] = Counter()
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 (pytest wrote it just now)
        outcomes = {"failure": "failed", "error": "error", "skipped": "skipped"}
        counts[next((word for tag, word in outcomes.items() if case.find(tag) is not None), "passed")] += 1
    return counts


def run_suite(suite: str, arguments: list[str], output: IO[Any] | None = None) -> Outcome:
    """Run one suite, its output to a file if one is given; give its counts and, if it failed, a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        # Not `python -m pytest`: it puts this folder on sys.path, whose `processing` would hide QGIS's.
        pytest = str(Path(sys.executable).with_name("pytest"))
        command = [pytest, f"tests/{suite}", *SUITES[suite], f"--junitxml={report}", *arguments]
        if suite == "qgis":
            shutil.rmtree(ROOT / ".qgis-settings", ignore_errors=True)  # pytest-qgis keeps a profile there
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False)
        status, counts = done.returncode, count(report) if report.exists() else Counter()
    if status == 0 or (status == NO_TESTS and arguments):
        return counts, ""
    if sum(counts.values()) and not counts["failed"] + counts["error"]:
        return counts, f"tests/{suite}: pytest ended with {status} after its tests had passed"
    return counts, f"tests/{suite}: pytest ended with {status}"


def run_lane(suites: Iterable[str], arguments: list[str], aside: bool) -> list[Outcome]:
    """Run suites one after the other; with ``aside``, print each one's output when it has ended."""
    outcomes = []
    for suite in suites:
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
            outcomes.append(run_suite(suite, arguments, output if aside else None))
            output.seek(0)
            print(output.read(), end="", flush=True)
    return outcomes


def run_beside(suites: list[str], arguments: list[str]) -> list[Outcome]:
    """Run the suites with QGIS beside the one without; the first lane's output is seen as it comes."""
    lanes: dict[str, list[str]] = {}
    for suite in suites:
        lanes.setdefault(TOGETHER[suite], []).append(suite)
    with ThreadPoolExecutor(len(lanes)) as pool:
        runs = [pool.submit(run_lane, lane, arguments, n > 0) for n, lane in enumerate(lanes.values())]
        return [outcome for run in runs for outcome in run.result()]


def main() -> int:
    """Run what was asked for, or all."""
    cut = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    asked, arguments = sys.argv[1:cut], sys.argv[cut + 1 :]
    started = time.monotonic()
    total: Counter[str] = Counter()
    failures = []
    for counts, failure in run_beside(asked or list(SUITES), arguments):
        total += counts
        failures += [failure] if failure else []
    if not total["passed"] and not failures:
        failures.append("no test was run")
    if failures and not total["failed"] + total["error"]:
        total["error"] = len(failures)
    print(*failures, sep="\n")
    outcomes = ("failed", "passed", "skipped", "error")
    words = ", ".join(f"{total[outcome]} {outcome}" for outcome in outcomes if total[outcome])
    print(f" {words} in {time.monotonic() - started:.2f}s ".center(80, "="))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
