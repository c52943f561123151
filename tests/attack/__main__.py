"""``python -m scene_mapper.tests.attack``: run attacks, and print the table of their faults."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import random
import shutil
import sys
import tempfile
import time
import warnings
from pathlib import Path

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # its threads wait for each other, long where there is much to do
_home = tempfile.mkdtemp(prefix="attack-home-")
os.environ["SCENE_MAPPER_HOME"] = _home

from osgeo import gdal, ogr, osr  # noqa: E402

from scene_mapper.cli.commands import COMMANDS  # noqa: E402
from scene_mapper.core.inference.runtime import import_onnxruntime  # noqa: E402

from .case import Bench, Case  # noqa: E402
from .catalogue import misbehave, start_server, stop_server  # noqa: E402
from .families import FAMILIES, family_of  # noqa: E402
from .make_case import make_case  # noqa: E402
from .run_case import Budget, Outcome, run_case  # noqa: E402
from .sound import make_sound_files  # noqa: E402
from .table import Record, table  # noqa: E402
from .verdict import faults_of, state_of  # noqa: E402

DEFAULT_SEED, DEFAULT_NUMBER, QUICK_NUMBER = 1, 2000, 150


def main() -> int:
    """Run the attacks that were asked for; the exit status is 1 if one of them found a fault."""
    args = _arguments()
    for module in (gdal, ogr, osr):
        module.DontUseExceptions() if hasattr(module, "DontUseExceptions") else None
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    warnings.simplefilter("ignore")  # of modules that write what an attack wants
    base = Path(tempfile.mkdtemp(prefix="attack-", dir=_fast_folder()))
    records: list[Record] = []
    started = time.monotonic()
    try:
        sound = base / "sound"
        sound.mkdir()
        make_sound_files(sound)
        if Path(_home, "speed.json").exists():
            shutil.copy(Path(_home, "speed.json"), sound / "speed-key.json")
        _warm_up()
        if not args.quick:
            start_server()
        numbers = args.only or range(args.start, args.start + args.number)
        for number in numbers:
            if args.seconds and time.monotonic() - started > args.seconds:
                print(f"Stopped before {number}: the time is up.", flush=True)
                break
            record = _attack(number, args, base, sound)
            if record is not None:
                records.append(record)
                _tell(record, args)
    finally:
        stop_server()
        _remove(base)
        shutil.rmtree(_home, ignore_errors=True)
    print(table(records))
    return 1 if any(record.faults for record in records) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scene_mapper.tests.attack", description=__doc__)
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--number", type=int, help=f"of inputs (default: {DEFAULT_NUMBER}; {QUICK_NUMBER} if quick)")
    parser.add_argument("--start", type=int, default=0, help="number of the first input")
    parser.add_argument("--only", type=int, nargs="+", help="these inputs alone")
    parser.add_argument("--family", choices=sorted(FAMILIES), nargs="+", help="only these families")
    parser.add_argument("--quick", action="store_true", help="few inputs of the families that are fast")
    parser.add_argument("--seconds", type=float, help="begin no further input after that time")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds of the processor for an input (default: 60)")
    parser.add_argument("--log", type=Path, help="append a line of JSON for each input; the table is of all lines")
    parser.add_argument("--keep", type=Path, help="copy the files of inputs with faults there")
    parser.add_argument("--verbose", action="store_true", help="tell of inputs without faults too")
    args = parser.parse_args()
    args.number = args.number or (QUICK_NUMBER if args.quick else DEFAULT_NUMBER)
    return args


def _fast_folder() -> str | None:
    """Return a folder in memory, if there is one with room: on a disk, databases wait for it again and again."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2_000_000_000
    return str(memory) if roomy else None


def _warm_up() -> None:
    """Load once what every command needs, so that each copy of this process has it."""
    for name in COMMANDS.values():
        importlib.import_module(f"scene_mapper.cli.{name}")
    importlib.import_module("scene_mapper.cli.run")
    import_onnxruntime()


def _attack(number: int, args: argparse.Namespace, base: Path, sound: Path) -> Record | None:
    draw = random.Random(f"{args.seed}:{number}")
    family = family_of(draw.random(), args.quick)
    if args.family and family not in args.family:
        return None
    folder = base / "case"
    shutil.copytree(sound, folder / "work", symlinks=True)
    for name in ("home", "tmp", "outside"):
        (folder / name).mkdir()
    (folder / "home" / "models").mkdir()
    if Path(_home, "tried-networks.json").exists():  # the sound networks have passed
        shutil.copy(Path(_home, "tried-networks.json"), folder / "home")
    (folder / "outside" / "bait").write_bytes(b"bait")
    case = make_case(FAMILIES[family][0], Bench(folder / "work", draw))
    if isinstance(case, str):
        print(f"{number}: {family} cannot be made here: {case}", flush=True)
        _remove(folder)
        return None
    if case.server_seed is not None:
        misbehave(case.server_seed)
    case.command = [word.replace("\0", "") for word in case.command]
    before = state_of(folder)
    outcome = run_case(case, folder, Budget(args.limit))
    faults = faults_of(case, outcome, folder, before)
    if case.again and not faults:
        faults = _again(case, folder, args)
    if faults and args.keep:
        shutil.copytree(folder, args.keep / str(number), symlinks=True, ignore=_special, dirs_exist_ok=True)
    _remove(folder)
    return _record(number, family, case, outcome, faults)


def _again(case: Case, folder: Path, args: argparse.Namespace) -> dict[str, str]:
    """Run a command that was cut off once more: it succeeds, and nothing of the first run is left."""
    case.kill_at = None
    outcome = run_case(case, folder, Budget(args.limit))
    left = [
        name
        for name in state_of(folder)
        if name.endswith((".part", ".lock"))
        or (name.startswith("tmp/") and name.count("/") == 1 and not _is_probe(folder / name))
    ]
    faults = {"left": "after a kill and another run: " + ", ".join(left)} if left else {}
    if outcome.status != 0:
        faults["crash"] = f"after a kill the next run fails: {outcome.text[-500:]}"
    return faults


def _is_probe(path: Path) -> bool:
    """Return whether a file is the one with which Python's tempfile tries whether it can write somewhere."""
    return path.is_file() and path.read_bytes() in (b"", b"blat")


def _record(number: int, family: str, case: Case, outcome: Outcome, faults: dict[str, str]) -> Record:
    return Record(
        number, family, case.name, case.command, outcome.status, round(outcome.seconds, 2),
        outcome.memory_bytes // 1_000_000, faults, outcome.text[-600:], outcome.stop_s,
    )  # fmt: skip


def _tell(record: Record, args: argparse.Namespace) -> None:
    if args.log:
        with args.log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(vars(record)) + "\n")
    if record.faults or args.verbose:
        print(f"{record.number}: {record.name}: {', '.join(record.faults) or 'well'}", flush=True)
        print(f"  {record.command} exit {record.status}, {record.seconds} s, {record.memory_mb} MB", flush=True)
        for fault, text in record.faults.items():
            lines = text.splitlines()[-14:]
            print("".join(f"    {fault}: {line[:300]}\n" for line in lines), end="", flush=True)
        if not record.faults:
            print("    " + ascii(record.text[-300:]), flush=True)


def _special(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if not (Path(folder, name).is_file() or Path(folder, name).is_dir())}


def _remove(folder: Path) -> None:
    for root, folders, _ in os.walk(folder):
        for name in folders:
            if not os.path.islink(os.path.join(root, name)):
                os.chmod(os.path.join(root, name), 0o700)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
