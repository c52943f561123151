"""No traceback from any command: what is malformed is read, or refused with one sentence and nothing is left."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from osgeo import gdal

from scene_mapper.cli import COMMANDS, main
from scene_mapper.core.catalogues.catalogues import CATALOGUES, Catalogue
from scene_mapper.tests.catalogues.made_scenes import add_scene
from scene_mapper.tests.catalogues.stac_server import StacServer
from scene_mapper.tests.malformed import damage
from scene_mapper.tests.malformed.commands import CALLS, Call, family
from scene_mapper.tests.malformed.sound_inputs import make_sound_inputs

pytestmark = pytest.mark.once

SEED = int(os.environ.get("SCENE_MAPPER_SEED", "12"))
N_DAMAGED = int(os.environ.get("SCENE_MAPPER_EXAMPLES", "2"))
"""Random damages of each kind for each input."""
N_WAYS = int(os.environ.get("SCENE_MAPPER_WAYS", "9"))
"""Ways to spoil each input, drawn from all that suit its kind."""
CPU_SECONDS = 20
"""After so many an input is taken for one that hangs; most take a tenth of one."""
STRANGE = {
    "rasters": damage.STRANGE_RASTERS,
    "vectors": damage.STRANGE_VECTORS,
    "tables": damage.STRANGE_TABLES,
    "json": damage.STRANGE_JSON,
    "files": {},
}


@dataclass(frozen=True)
class Case:
    """One input of a call that is spoilt in one way."""

    call: Call
    slot: int
    way: str
    damage: damage.Damage
    hopeless: bool
    seed: int


def cases_of(call: Call) -> list[Case]:
    """Return what is tried with a call: for each of its inputs, each way that suits its kind."""
    cases: list[Case] = []
    for slot, kind in enumerate(call.kinds):
        ways = [(name, one, True) for name, one in damage.HOPELESS.items()]
        ways += [(name, one, False) for name, one in damage.DAMAGED.items() for _ in range(N_DAMAGED)]
        ways += [(name, one, False) for name, one in STRANGE[family(kind)].items()]
        seed = SEED * 100_000 + CALLS.index(call) * 1000 + slot * 100
        drawn = random.Random(seed).sample(ways, min(N_WAYS, len(ways)))
        cases += [Case(call, slot, name, one, hopeless, seed + n) for n, (name, one, hopeless) in enumerate(drawn)]
    return cases


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sound inputs."""
    return make_sound_inputs(tmp_path_factory.mktemp("sound"))


@pytest.fixture(scope="module", autouse=True)
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A catalogue on this machine, of which the command line knows."""
    with StacServer(tmp_path_factory.mktemp("catalogue")) as server, pytest.MonkeyPatch.context() as patch:
        add_scene(server, files=False)
        entry = Catalogue("house", "House", server.address, {"L2A": ("sentinel-2-l2a",)})
        patch.setitem(CATALOGUES, entry.id, entry)
        yield


@pytest.fixture
def run(tmp_path: Path, capfd, monkeypatch) -> Iterator:
    """Run a command line in folders of its own; see that it ends as it should; give status and the last line."""
    home = tmp_path / "home"
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(home))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)

    def hangs(*_: object) -> None:
        raise AssertionError("no end")

    before = signal.signal(signal.SIGPROF, hangs)

    def once(words: list[str], about: str) -> tuple[int, str]:
        out = work / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        capfd.readouterr()
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
        try:
            status = main([str(out / word[1:]) if word[0] == ">" else word for word in words])
        except BaseException as error:
            raise AssertionError(f"{about}: {type(error).__name__}: {error}") from error
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        told = capfd.readouterr().err
        check(status, told, out, about)
        assert not home.exists() or status == 0 or not list(home.rglob("*.onnx")), about
        shutil.rmtree(home, ignore_errors=True)
        return status, told.strip().splitlines()[-1] if told.strip() else ""

    yield once
    signal.signal(signal.SIGPROF, before)


def check(status: int, told: str, out: Path, about: str) -> None:
    """See that a run ended with a result, or with one sentence and nothing written."""
    assert status in (0, 1, 2), f"{about}: status {status}"
    assert "Traceback" not in told, f"{about}: {told}"
    of_gdal = re.search(r"^(ERROR|Warning) \d+:.*", told, re.MULTILINE)
    assert not of_gdal, f"{about}: GDAL speaks for itself: {of_gdal and of_gdal[0]}"
    left = sorted(path.name for path in out.iterdir())
    if status:
        last = told.strip().splitlines()[-1]
        assert re.match(r"scene-mapper.*: \S.*\S", last), f"{about}: {told}"
        assert status == 2 or last.endswith((".", ")", "?", "…")), f"{about}: {last}"
        assert len(last) < 1500, f"{about}: {last}"
        assert left == [], f"{about}: left {left}"
        return
    assert not [name for name in left if name.startswith(".")], f"{about}: left {left}"
    for name in left:
        if name.endswith(".tif"):
            assert gdal.Open(str(out / name)) is not None, f"{about}: {name}"


def words_of(call: Call, inputs: list[Path]) -> list[str]:
    """Return the arguments of a call with its inputs."""
    left = iter(inputs)
    return [str(next(left)) if word[0] == "{" else word for word in call.line.split()]


def fault_of(run, words: list[str], about: str, must_fail: bool) -> str:
    """Run, and return what is wrong with how it ended; "" for nothing."""
    try:
        status, last = run(words, about)
    except AssertionError as error:
        return str(error).splitlines()[0]
    return f"{about}: taken: {last}" if must_fail and status == 0 else ""


@pytest.mark.parametrize("call", CALLS, ids=[f"{n}-{call.name}" for n, call in enumerate(CALLS)])
def test_sound_inputs_are_taken(call, sound, run):
    status, last = run(words_of(call, [sound[kind] for kind in call.kinds]), call.line)
    assert status == 0, last


@pytest.mark.parametrize("call", CALLS, ids=[f"{n}-{call.name}" for n, call in enumerate(CALLS)])
def test_malformed_inputs(call, sound, run, tmp_path):
    faults = []
    for number, case in enumerate(cases_of(call)):
        inputs = [sound[kind] for kind in call.kinds]
        folder = tmp_path / f"input{number}"
        folder.mkdir()
        inputs[case.slot] = case.damage(inputs[case.slot], folder, random.Random(case.seed))
        about = f"{call.line} [{call.kinds[case.slot]}: {case.way}, seed {case.seed}]"
        fault = fault_of(run, words_of(call, inputs), about, must_fail=case.hopeless)
        faults += [fault] if fault else []
        shutil.rmtree(folder)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("call", CALLS, ids=[f"{n}-{call.name}" for n, call in enumerate(CALLS)])
def test_values_that_cannot_be_meant(call, sound, run):
    words = words_of(call, [sound[kind] for kind in call.kinds])
    faults = [fault_of(run, [*words, *value.split()], f"{call.line} {value}", must_fail=True) for value in call.values]
    assert not any(faults), "\n".join(filter(None, faults))


def test_every_command_is_tried_with_hundreds_of_inputs():
    assert {call.name.split()[0] for call in CALLS} == set(COMMANDS)
    assert sum(len(cases_of(call)) + len(call.values) for call in CALLS) >= 500
