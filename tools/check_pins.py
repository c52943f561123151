"""Compare the pinned files of the set-up page with those of the package index today.

    python tools/check_pins.py                                   # all Pythons and systems; notes of newer versions
    python tools/check_pins.py --pin onnxruntime==1.31.1 --python 3.14    # the lines of a new pin; all Pythons without

pip is asked what it would install, as the set-up page would (wheels only, no dependencies), and gives the SHA-256 of
the index without loading the files. Where no index can be reached, nothing is checked and the exit status is 0.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from scene_mapper.core.setup.wheel_files import Pin, pins

PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Windows": ("win_amd64",),
    "macOS, Apple silicon": ("macosx_14_0_arm64", "macosx_14_0_universal2"),
    "macOS, Intel": ("macosx_14_0_x86_64", "macosx_14_0_universal2"),
    "Linux": tuple(f"manylinux{tag}_x86_64" for tag in ("_2_28", "_2_27", "_2_17", "2014")),
    "Linux, ARM": tuple(f"manylinux{tag}_aarch64" for tag in ("_2_28", "_2_27", "_2_17", "2014")),
}
_NEWEST_ON = "Linux"


@dataclass(frozen=True)
class Found:
    """A file of the index: its version and its SHA-256."""

    version: str
    sha256: str


Ask = Callable[[str, str, "list[str]"], "dict[str, Found]"]


def ask_pip(python: str, system: str, requirements: list[str]) -> dict[str, Found]:
    """Return what pip would install for a Python on a system, by package: only what has a wheel there."""
    told = _report(python, system, requirements)
    if told is None and len(requirements) > 1:  # one without a wheel there hides the others
        return {name: found for one in requirements for name, found in ask_pip(python, system, [one]).items()}
    found = {}
    for item in (told or {}).get("install", []):
        name = item["metadata"]["name"].replace("-", "_").lower()
        archive = item["download_info"]["archive_info"]
        found[name] = Found(item["metadata"]["version"], archive["hashes"]["sha256"])
    return found


def index_is_there() -> bool:
    """Return whether a package index answers."""
    return _report("3.12", "Linux", ["pip"]) is not None


def check(known: Mapping[str, Mapping[str, Pin]], ask: Ask) -> tuple[list[str], list[str]]:
    """Compare pins with an index.

    Args:
        known: pins by Python and package.
        ask: gives what the index has.

    Returns:
        Problems, and notes: newer versions, systems without a wheel.
    """
    problems, notes = [], []
    for python, of_python in known.items():
        if not of_python:
            problems.append(f"Python {python}: nothing is pinned.")
            continue
        unseen = {digest: pin.package for pin in of_python.values() for digest in pin.hashes}
        for system in SYSTEMS:
            for pin, one in _found(python, system, list(of_python.values()), ask):
                if one is None:
                    notes.append(f"Python {python}, {system}: no wheel of {pin.package} {pin.version}.")
                elif one.sha256 not in pin.hashes:
                    problems.append(
                        f"Python {python}, {system}: {pin.package} {pin.version} has the unknown SHA-256 {one.sha256}."
                    )
                else:
                    unseen.pop(one.sha256, None)
        notes += [
            f"Python {python}: {package}'s {digest[:12]}… is for none of the systems."
            for digest, package in unseen.items()
        ]
        versions: dict[str, list[str]] = {}
        for pin in of_python.values():
            versions.setdefault(pin.package, []).append(pin.version)
        newest = ask(python, _NEWEST_ON, list(versions))
        for package, pinned in versions.items():
            one = newest.get(package.replace("-", "_"))
            if one is not None and one.version not in pinned:
                notes.append(f"Python {python}: {package} {one.version} is there; {', '.join(pinned)} is pinned.")
    return problems, notes


def _found(python: str, system: str, known: list[Pin], ask: Ask) -> Iterator[tuple[Pin, Found | None]]:
    """Yield each pin with what the index has of it. pip takes one version of a package at a time."""
    while known:
        at_once = {pin.package: pin for pin in reversed(known)}
        known = [pin for pin in known if at_once[pin.package] is not pin]
        found = ask(python, system, [f"{pin.package}=={pin.version}" for pin in reversed(at_once.values())])
        for package, pin in at_once.items():
            yield pin, found.get(package.replace("-", "_"))


def pin_lines(requirement: str, pythons: Iterable[str], ask: Ask) -> str:
    """Return the lines that pin a version, ``package==version``, with the files of all systems.

    A Python for which there is no file has no line.
    """
    package, _, version = requirement.partition("==")
    lines = []
    for python in pythons:
        hashes: dict[str, None] = {}
        for system in SYSTEMS:
            found = ask(python, system, [requirement]).get(package.replace("-", "_"))
            if found is not None:
                hashes[found.sha256] = None
        if not hashes:
            continue
        ends = " \\\n".join(f"    --hash=sha256:{digest}" for digest in hashes)
        lines.append(f'{package}=={version} ; python_version == "{python}" \\\n{ends}')
    return "\n".join(lines)


def _report(python: str, system: str, requirements: list[str]) -> dict[str, list[dict[str, dict[str, str]]]] | None:
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *(sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet"),
            *("--report", "-", "--only-binary=:all:", "--python-version", python, "--target", folder),
            *(word for tag in SYSTEMS[system] for word in ("--platform", tag)),
            *requirements,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def main() -> int:
    """Check all pins, or print a new one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", metavar="PACKAGE==VERSION", help="print the lines of a new pin")
    parser.add_argument("--python", nargs="+", default=list(PYTHONS), help="only these Pythons")
    args = parser.parse_args()
    if not index_is_there():
        print("No package index can be reached: no pins were checked.")
        return 0
    if args.pin:
        print(pin_lines(args.pin, args.python, ask_pip))
        return 0
    problems, notes = check({python: pins(python) for python in args.python}, ask_pip)
    print(*notes, *problems, sep="\n")
    print(f"{len(problems)} problems with pinned files.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
