"""The faults of a run: what it wrote on the terminal, and every file before and after."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
import stat
from pathlib import Path
from xml.etree import ElementTree

from osgeo import gdal

from .case import Case
from .run_case import MAX_MEMORY_BYTES, Outcome

FAULTS = ("traceback", "crash", "hang", "memory", "overwritten", "half-written", "left", "taken", "terminal")
"""What can go wrong: see `faults_of`."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069]")
_FULL_STATUS = {0, 1, 2}
_STOPPED = {2: 130, 15: 143}
_MAX_PIXELS = 50_000_000
_PYTHON_STARTS_S = 0.5
"""Until then a signal may end the program before any code of ours has run."""
_TRIED = "home/tried-networks.json"
"""Grows with each network that passes its trial, whatever becomes of the run."""

State = dict[str, tuple[str, str]]


def state_of(folder: Path) -> State:
    """Return each file below a folder with its kind and its content's checksum."""
    found: State = {}
    for root, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(root, name)
            mode = os.lstat(path).st_mode
            key = os.path.relpath(path, folder)
            if stat.S_ISLNK(mode):
                found[key] = ("link", os.readlink(path))
            elif stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    found[key] = ("file", hashlib.sha256(file.read()).hexdigest())
            else:
                found[key] = (str(stat.S_IFMT(mode)), "")
    return found


def faults_of(case: Case, outcome: Outcome, folder: Path, before: State) -> dict[str, str]:
    """Find the faults of a run.

    - traceback: of Python; or an exit status without a sentence.
    - crash: ended by a signal, or with an unknown exit status.
    - hang: took too long, or did not stop in time when it was asked to.
    - memory: more than 4 GB.
    - overwritten: a file changed or went that is no output.
    - half-written: an output that is not whole.
    - left: a file that is neither an input nor an output.
    - taken: something succeeded that must be refused.
    - terminal: control characters from a file reached the terminal.

    Args:
        case: the case.
        outcome: of the run.
        folder: with all that it could reach.
        before: its state before the run.

    Returns:
        The faults, with what is to be said of each.
    """
    found = {**_of_process(case, outcome), **_of_text(case, outcome)}
    after = state_of(folder)
    # A run that was cut off may have put some of its files in place; one that was refused has not.
    allowed = _may_change(case, before) if outcome.status == 0 or _cut_off(case, outcome) else set()
    allowed |= {_TRIED, *(f"work/{name}" for name in case.recovered)}
    changed = sorted(name for name, was in before.items() if after.get(name) != was and name not in allowed)
    if changed:
        found["overwritten"] = ", ".join(changed)
    new = sorted(set(after) - set(before))
    killed = outcome.status == -9 or outcome.timed_out
    left = [name for name in new if not _may_be_new(case, name) and not (killed and _is_temporary(name))]
    if left:
        found["left"] = ", ".join(left[:8])
    broken = [
        f"{name}: {reason}"
        for name in after
        if name not in before or after[name] != before[name]
        if _is_output(case, name) and after[name][0] == "file" and (reason := _broken(folder / name, case.endings))
    ]
    if broken:
        found["half-written"] = "; ".join(broken)
    return found


def _cut_off(case: Case, outcome: Outcome) -> bool:
    return outcome.status == -9 or case.file_limit is not None or case.stop_after_s is not None


def _of_process(case: Case, outcome: Outcome) -> dict[str, str]:
    found = {}
    stopped = outcome.stop_s is not None
    expected = set(_FULL_STATUS)
    if case.kill_at is not None:
        expected.add(-9)
    if stopped:
        expected.add(_STOPPED[15 if outcome.timed_out else case.stop_with])
        if case.stop_after_s is not None and case.stop_after_s < _PYTHON_STARTS_S:
            expected.add(-case.stop_with)  # a shell tells it as 130 or 143 too
    if outcome.memory_bytes > MAX_MEMORY_BYTES:
        found["memory"] = f"{outcome.memory_bytes / 1e9:.1f} GB"
    elif outcome.status not in expected and not (outcome.timed_out and outcome.status == -9):
        found["crash"] = f"exit status {outcome.status}"
    if outcome.timed_out and not (case.may_last and outcome.status == 143):
        found["hang"] = f"{outcome.seconds:.0f} s, exit status {outcome.status}"
    if stopped and not outcome.timed_out and outcome.status == -9 and "memory" not in found:
        found["hang"] = "did not stop when asked to"
    if case.refused and outcome.status == 0:
        found["taken"] = "it must be refused"
    return found


def _of_text(case: Case, outcome: Outcome) -> dict[str, str]:
    if "Traceback (most recent call last)" in outcome.text or "Exception ignored" in outcome.text:
        return {"traceback": outcome.text[-3000:]}
    if outcome.status == 1 and "scene-mapper: " not in outcome.text and '"error"' not in outcome.text:
        return {"traceback": f"exit status 1 without a sentence: {outcome.text[-500:]!r}"}
    odd = _CONTROL.search(outcome.text.replace("\x1b[", ""))
    if odd and case.encoding == "utf-8":
        return {"terminal": repr(outcome.text[max(0, odd.start() - 60) : odd.end() + 60])}
    return {}


def _may_change(case: Case, before: State) -> set[str]:
    kept = {f"work/{name}" for name in case.kept}
    return {name for name in before if name not in kept and (_is_output(case, name) or _of_home(case, name))}


def _may_be_new(case: Case, name: str) -> bool:
    return _is_output(case, name) or _of_home(case, name)


def _is_output(case: Case, name: str) -> bool:
    """Return whether a file is an output, or belongs to one: its legend, its statistics."""
    folder, _, last = name.rpartition("/")
    for output in case.outputs:
        beside, _, own = os.path.normpath(os.path.join("work", output)).rpartition("/")
        stem = own.rpartition(".")[0] or own
        if folder == beside and (last == own or last.startswith((f"{own}.", f"{stem}."))):
            return True
    return False


def _of_home(case: Case, name: str) -> bool:
    """Return whether a file is one that Scene Mapper keeps for itself: in the usual home, or in one of the case's."""
    own = str(case.environment.get("SCENE_MAPPER_HOME") or "").rpartition("/work/")[2]
    homes = ["home", *([f"work/{own.partition('/')[0]}"] if own and "/" in own else [])]
    if any(name == home or name.startswith(f"{home}/") for home in homes):
        return ".part" not in name and ".download" not in name
    return False


def _is_temporary(name: str) -> bool:
    return any(
        part.endswith((".part", ".part.lock", ".lock")) or part.startswith("scene-mapper-") for part in Path(name).parts
    ) or name.startswith("tmp/")


def _broken(path: Path, endings: dict[str, str]) -> str:
    """Return what is wrong with an output, or ""."""
    if path.stat().st_size == 0:
        return "empty"
    try:
        return _CHECKS.get(endings.get(path.name, path.suffix.lower()), lambda _: "")(path)
    except (ElementTree.ParseError, ValueError, sqlite3.Error, RuntimeError) as error:
        return str(error)


def _raster(path: Path) -> str:
    gdal.ErrorReset()
    dataset = gdal.Open(str(path))
    if dataset is None:
        return "cannot be opened"
    if dataset.RasterXSize * dataset.RasterYSize * dataset.RasterCount > _MAX_PIXELS:
        return ""
    for number in range(1, dataset.RasterCount + 1):
        if dataset.GetRasterBand(number).ReadRaster() is None:
            return f"band {number} cannot be read"
    return ""


def _database(path: Path) -> str:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        result = connection.execute("PRAGMA integrity_check").fetchone()[0]
        connection.execute("SELECT * FROM gpkg_contents").fetchall()
    finally:
        connection.close()
    return "" if result == "ok" else str(result)


def _xml(path: Path) -> str:
    ElementTree.parse(path)
    return ""


def _json(path: Path) -> str:
    json.loads(path.read_text(encoding="utf-8"))
    return ""


def _html(path: Path) -> str:
    return "" if path.read_text(encoding="utf-8").rstrip().endswith("</html>") else "does not end"


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    cell = re.search(r'(?:^|[,;\n]"?)([=@+]|-(?!\.?\d))', text) if path.suffix == ".csv" else None
    return f"a cell that a spreadsheet runs: {text[cell.start() : cell.start() + 40]!r}" if cell else ""


_CHECKS = {
    ".tif": _raster, ".vrt": _raster, ".gpkg": _database, ".xml": _xml, ".qml": _xml, ".sld": _xml, ".json": _json,
    ".html": _html, ".csv": _text, ".clr": _text,
}  # fmt: skip
