"""Look for known vulnerabilities of the packages that the set-up page installs and that this checkout uses.

    python tools/audit.py

pip-audit is installed in .cache/audit. Where no index can be reached, or none that knows of vulnerabilities, the
exit status is 0 and a line says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from scene_mapper.core.setup.wheel_files import pins
from scene_mapper.tools.check_pins import PYTHONS
from scene_mapper.tools.licences import PACKAGES, ROOT

FOLDER = ROOT / ".cache" / "audit"
PIP_AUDIT = "pip-audit==2.10.1"


def requirements() -> list[str]:
    """Return each version that is pinned for a Python, and those that are installed here."""
    found = {f"{pin.package}=={pin.version}" for python in PYTHONS for pin in pins(python).values()}
    for package in PACKAGES:
        try:
            found.add(f"{package.lower()}=={version(package)}")
        except PackageNotFoundError:
            continue
    return sorted(found)


def summary(told: dict[str, list[dict[str, object]]]) -> tuple[list[str], list[str], list[str]]:
    """Sort pip-audit's JSON.

    Returns:
        Vulnerabilities as lines, packages without any, packages of which nothing could be found out.
    """
    bad, good, unknown = [], [], []
    for one in told["dependencies"]:
        name = f"{one['name']} {one.get('version', '')}".strip()
        found = one.get("vulns") or []
        assert isinstance(found, list)
        if "skip_reason" in one:
            unknown.append(str(one["skip_reason"]))
        elif not found:
            good.append(name)
        bad += [f"{name}: {v['id']}, fixed in {', '.join(v['fix_versions']) or 'no version yet'}" for v in found]
    return bad, good, unknown


def _program() -> Path | None:
    """Return pip-audit's program, installed if need be; None where it cannot be."""
    program = FOLDER / "bin" / "pip-audit"
    if not program.exists():
        venv.create(FOLDER, with_pip=True, clear=True)
        command = [str(FOLDER / "bin" / "python"), "-m", "pip", "install", "--quiet", PIP_AUDIT]
        subprocess.run(command, capture_output=True, check=False)
    return program if program.exists() else None


def main() -> int:
    """Run pip-audit and tell what it found."""
    program = _program()
    if program is None:
        print("No package index can be reached: known vulnerabilities were not looked for.")
        return 0
    bad: list[str] = []
    good: list[str] = []
    unknown: list[str] = []
    listed = FOLDER / "requirements.txt"
    for requirement in requirements():  # one by one: pip-audit takes one version of a package only
        listed.write_text(requirement + "\n", encoding="utf-8")
        command = [str(program), "--requirement", str(listed), "--no-deps", "--disable-pip", "--format=json"]
        done = subprocess.run([*command, "--progress-spinner=off"], capture_output=True, text=True, check=False)
        if not done.stdout.startswith("{"):
            unknown.append(f"{requirement}: {(done.stderr.strip().splitlines() or ['no answer'])[-1]}")
            continue
        some = summary(json.loads(done.stdout))
        bad, good, unknown = bad + some[0], good + some[1], unknown + some[2]
    for line in (
        *(f"No known vulnerability: {name}" for name in good),
        *(f"Not looked up: {r}" for r in unknown),
        *bad,
    ):
        print(line)
    if unknown and not good and not bad:
        print("No data on vulnerabilities can be reached: nothing was looked up.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
