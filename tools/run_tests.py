"""Run the test suites, each in a process of its own, and end with one summary of all.

    python tools/run_tests.py [unit] [qgis] [desktop] [-- ARGUMENTS OF PYTEST]

QGIS cannot be taken out of a process again, so the tests that must do without it run apart.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SUITES = {"unit": [], "qgis": ["-p", "pytest_qgis"], "desktop": []}
NO_TESTS = 5


def count(report: Path) -> Counter[str]:
    """Count a JUnit report's tests by outcome, in pytest's words."""
    counts: Counter[str] = Counter()
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 (pytest wrote it just now)
        outcomes = {"failure": "failed", "error": "error", "skipped": "skipped"}
        counts[next((word for tag, word in outcomes.items() if case.find(tag) is not None), "passed")] += 1
    return counts


def run_suite(suite: str, arguments: list[str]) -> tuple[Counter[str], str]:
    """Run one suite; give its counts and, if the suite failed, a sentence."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        # Not `python -m pytest`: it puts this folder on sys.path, whose `processing` would hide QGIS's.
        pytest = str(Path(sys.executable).with_name("pytest"))
        command = [pytest, f"tests/{suite}", *SUITES[suite], f"--junitxml={report}"]
        shutil.rmtree(ROOT / ".qgis-settings", ignore_errors=True)  # pytest-qgis keeps a profile there
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        status = subprocess.run([*command, *arguments], cwd=ROOT, env=environment, check=False).returncode
        counts = count(report) if report.exists() else Counter()
    if status == 0 or (status == NO_TESTS and arguments):
        return counts, ""
    if sum(counts.values()) and not counts["failed"] + counts["error"]:
        return counts, f"tests/{suite}: pytest ended with {status} after its tests had passed"
    return counts, f"tests/{suite}: pytest ended with {status}"


def main() -> int:
    """Run what was asked for, or all."""
    cut = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    asked, arguments = sys.argv[1:cut], sys.argv[cut + 1 :]
    started = time.monotonic()
    total: Counter[str] = Counter()
    failures = []
    for suite in asked or SUITES:
        if any(Path(ROOT, "tests", suite).rglob("test_*.py")):
            counts, failure = run_suite(suite, arguments)
            total += counts
            failures += [failure] if failure else []
        else:
            print(f"tests/{suite} holds no tests", flush=True)
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
