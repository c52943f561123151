"""A checkpoint's pickle can ask for anything; nothing of it may run."""

from __future__ import annotations

import ast
import builtins
import io
import os
import pickle
import struct
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scene_mapper.core.convert import torch_pickle
from scene_mapper.core.convert.torch_file import open_checkpoint
from scene_mapper.core.convert.torch_pickle import PickleMachine
from scene_mapper.core.convert.torch_state import TorchWeights
from scene_mapper.core.convert.torch_tensors import CALLS
from scene_mapper.core.errors import ModelError
from scene_mapper.tests.networks.torch_writer import WRITERS, Call, Global, Pickle, Raw, write_zip

ROOT = Path(__file__).resolve().parents[3]


def run(code: bytes) -> Any:
    """Run instructions of protocol 2 on our machine."""
    return PickleMachine(io.BytesIO(b"\x80\x02" + code + b"."), "bad.pth", CALLS).load()


class Reduces:
    """Pickles as a call."""

    def __init__(self, *call: Any) -> None:
        self.call = call

    def __reduce__(self) -> tuple[Any, ...]:
        return self.call


def attacks(marker: Path) -> dict[str, Any]:
    """Objects whose unpickling would make the marker file, by the name that gives them away."""
    command = f"touch {marker}"
    return {
        "posix.system": Reduces(os.system, (command,)),
        "builtins.eval": Reduces(eval, (f"open({str(marker)!r}, 'w')",)),
        "builtins.exec": Reduces(exec, (f"open({str(marker)!r}, 'w')",)),
        "io.open": Reduces(open, (str(marker), "w")),
        "builtins.__import__": Reduces(builtins.__import__, ("os",)),
        "subprocess.Popen": Reduces(subprocess.Popen, (["touch", str(marker)],)),
        "pathlib.PosixPath": Path(marker),
    }


@pytest.mark.parametrize("name", attacks(Path("x")))
@pytest.mark.parametrize("protocol", [2, 4])
@pytest.mark.parametrize("form", ["zip", "legacy", "bare"])
def test_a_call_is_refused_by_name_and_never_made(name: str, protocol: int, form: str, tmp_path: Path) -> None:
    marker, path = tmp_path / "ran", tmp_path / "bad.pth"
    evil = pickle.dumps({"model_state_dict": {"a": attacks(marker)[name]}}, protocol=protocol, fix_imports=False)
    if form == "bare":
        path.write_bytes(evil)
    else:
        WRITERS[form](path, Raw(evil[2:-1]))
    module, _, function = name.partition(".")
    named = rf"_?{module}(\._local)?\.{function}"  # Python 3.13 says _io.open, pathlib._local.PosixPath
    with (
        pytest.raises(ModelError, match=f"bad.pth refers to '{named}'.*No code was run"),
        open_checkpoint(path),
    ):
        pass
    assert not marker.exists()


def test_the_attacks_are_real(tmp_path: Path) -> None:
    marker = tmp_path / "ran"
    pickle.loads(pickle.dumps(attacks(marker)["posix.system"]))
    assert marker.exists()


@pytest.mark.parametrize(
    "name",
    [
        ("builtins", "getattr"),
        ("operator", "attrgetter"),
        ("torch.storage", "_load_from_bytes"),
        ("torch", "load"),
        ("torch.hub", "load"),
        ("torch.nn.modules.conv", "Conv2d"),
        ("torch._utils", "_rebuild_tensor_v2.__globals__"),
        ("collections", "OrderedDict.__reduce__"),
        ("collections", "namedtuple"),
        ("numpy", "load"),
        ("argparse", "Namespace"),
        ("__main__", "ResNet50"),
    ],
)
@pytest.mark.parametrize("by_stack", [False, True])
def test_names_beyond_the_list_are_refused(name: tuple[str, str], by_stack: bool) -> None:
    code = Global(*name).code()
    if by_stack:
        code = Pickle().code(name[0]) + Pickle().code(name[1]) + b"\x93"
    with pytest.raises(ModelError, match=f"refers to '{'.'.join(name)}'"):
        run(code)


ORDERED_DICT = Global("collections", "OrderedDict").code()
FLOATS = Global("torch", "FloatStorage").code()


@pytest.mark.parametrize(
    ("code", "what"),
    [
        (b"(X\x02\0\0\0lsios\nsystem\n", r"an instruction \(INST\)"),
        (b"(" + ORDERED_DICT + b"o", r"an instruction \(OBJ\)"),
        (ORDERED_DICT + b")\x81", r"an instruction \(NEWOBJ\)"),
        (ORDERED_DICT + b")}\x92", r"an instruction \(NEWOBJ_EX\)"),
        (b"\x82\x01", r"an instruction \(EXT1\)"),
        (b"Pname\n", r"an instruction \(PERSID\)"),
        (b"S'text'\n", r"an instruction \(0x53\)"),
        (b"I1\n", r"an instruction \(0x49\)"),
        (ORDERED_DICT + b"}b", "sets the state of a Name"),
        (FLOATS + b"}b", "sets the state of a Name"),
        (b"]}b", "sets the state of a list"),
        (b"K\x01}b", "sets the state of a int"),
        (FLOATS + b")R", "calls 'torch.FloatStorage'"),
        (b"X\x01\0\0\0a)R", "calls a str"),
        (ORDERED_DICT + b"]R", "calls 'collections.OrderedDict'"),
        (ORDERED_DICT + b")R)R", "calls a dict"),
    ],
)
def test_instructions_that_make_or_change_objects_are_refused(code: bytes, what: str) -> None:
    with pytest.raises(ModelError, match=f"bad.pth (contains )?{what}.*No code was run"):
        run(code)


@pytest.mark.parametrize(
    ("code", "what"),
    [
        (b"X\xff\xff\xff\x7fabc", "longer than any checkpoint"),
        (b"T\xff\xff\xff\xffabc", "longer than any checkpoint"),
        (b"X\x64\0\0\0abc", "ends too early"),
        (b"X\x02\0\0\0\xff\xfe", "cannot be read"),
        (b"t", "no start"),
        (b"R", "a value is missing"),
        (b"(a", "a value is missing"),
        (b"h\x07", "not there"),
        (b"}K\x01a", "not a list"),
        (b"]K\x01K\x02s", "not a dict"),
        (b"}(K\x01u", "not a dict"),
        (b"}]K\x01s", "has a list as key"),
        (b"}K\x01\x85K\x01s", "has a tuple as key"),
        (b"K\x01Q", "refers to weights where none can be"),
        (b"ccollections\n" + b"a" * 400 + b"\n", "does not end"),
        (b"\x80\x09", "protocol"),
    ],
)
def test_damaged_pickles_are_told_as_such(code: bytes, what: str) -> None:
    with pytest.raises(ModelError, match=f"bad.pth is damaged: .*{what}"):
        run(code)


def test_a_nested_key_cannot_overrun_the_stack() -> None:
    nested = b")" + b"\x85" * 100_000
    with pytest.raises(ModelError, match="has a tuple as key"):
        run(b"}" + nested + b"Ns")


def test_a_memo_bomb_stays_small(tmp_path: Path) -> None:
    # each list holds the one before twice: 2^200 items if they were copied
    steps = [b"](h" + bytes([i, ord("h"), i]) + b"eq" + bytes([i + 1]) for i in range(200)]
    path = write_zip(tmp_path / "bomb.pth", {"model_state_dict": Raw(b"(]q\0" + b"".join(steps) + b"t")})
    with open_checkpoint(path) as checkpoint:
        assert len(checkpoint.content["model_state_dict"]) == 201
        with pytest.raises(ModelError, match="has no weights by name"):
            TorchWeights(checkpoint)


def test_an_endless_pickle_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_pickle, "MAX_INSTRUCTIONS", 1000)
    assert run(b"(" + b"N" * 900 + b"t") == (None,) * 900
    with pytest.raises(ModelError, match="more objects than any network has"):
        run(b"(" + b"N" * 1000 + b"t")


def test_plain_data_comes_through_as_python_pickles_it() -> None:
    data = {
        "epoch": 3, "loss": -0.25, 7: None, "big": 2**70, "neg": -5, "yes": True, "no": False, "é": "ü",
        "list": [1, 300, 70000, [], {}], "tuples": ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4)),
    }  # fmt: skip
    for protocol in (2, 3, 4, 5):
        stream = io.BytesIO(pickle.dumps(data, protocol=protocol))
        assert PickleMachine(stream, "ok.pth", {}).load() == data


def test_numbers_beside_the_weights_are_left_aside() -> None:
    for protocol in (2, 4):
        values = {"best": np.float64(0.5), "curve": np.arange(3), "steps": Counter([30, 60]), "kept": 1}
        content = pickle.dumps(values, protocol=protocol)
        given = PickleMachine(io.BytesIO(content), "ok.pth", CALLS).load()
        assert given["kept"] == 1
        assert given["steps"] == torch_pickle.Opaque("collections.Counter")
        assert given["best"] == torch_pickle.Opaque(given["best"].maker)
        assert given["best"].maker.endswith("multiarray.scalar")
        assert given["curve"].maker.endswith("multiarray._reconstruct")


def test_a_storage_reference_cannot_be_anything_else(tmp_path: Path) -> None:
    floats = Global("torch", "FloatStorage")
    for reference, what in [
        ("storage", "something other than weights"),
        (("module", floats, "0", "cpu", 1), "something other than weights"),
        (("storage", "torch.FloatStorage", "0", "cpu", 1), "unknown type"),
        (("storage", Global("numpy", "ndarray"), "0", "cpu", 1), "unknown type"),
        (("storage", floats, 0, "cpu", 1), "unknown type"),
        (("storage", floats, "0", "cpu", 2**60), "invalid size"),
        (("storage", floats, "0", "cpu", 1, ("1", 0, 1)), "before 0.4"),
    ]:
        path = write_zip(tmp_path / "bad.pth", Raw(Pickle().code(reference) + b"Q"))
        with pytest.raises(ModelError, match=f"bad.pth: .*{what}"), open_checkpoint(path):
            pass


def test_a_tensor_cannot_reach_beyond_its_storage(tmp_path: Path) -> None:
    floats = Global("torch", "FloatStorage")
    storage = Raw(Pickle().code(("storage", floats, "0", "cpu", 12)) + b"Q")
    for arguments, what in [
        ((storage, 0, (3, 5), (5, 1)), "reaches beyond its 12"),
        ((storage, 1, (3, 4), (4, 1)), "reaches beyond its 12"),
        ((storage, 13, (0,), (1,)), "reaches beyond its 12"),
        ((storage, 0, (2**40, 2), (1, 1)), "reaches beyond its 12"),
        ((storage, -1, (3, 4), (4, 1)), "invalid size"),
        ((storage, 0, (3, 4), (4, -1)), "invalid size"),
        ((storage, 0, (3, True), (4, 1)), "invalid size"),
        ((storage, 0, (1,) * 17, (1,) * 17), "not a list of sizes"),
        ((storage, 0, [3, 4], (4, 1)), "not a list of sizes"),
        ((storage, 0, (3, 4), (1,)), "has strides"),
        ((storage, 0), "no storage"),
        (("storage", 0, (3, 4), (4, 1)), "no storage"),
    ]:
        path = write_zip(tmp_path / "bad.pth", Call("torch._utils", "_rebuild_tensor_v2", arguments))
        with pytest.raises(ModelError, match=f"bad.pth: .*{what}"), open_checkpoint(path):
            pass


@pytest.mark.parametrize("form", ["zip", "legacy"])
def test_damage_anywhere_gives_a_sentence_or_a_value_and_never_a_crash(form: str, tmp_path: Path) -> None:
    values = {"model_state_dict": {"w": np.arange(12, dtype=np.float32).reshape(3, 4)}, "epoch": 1}
    whole = bytearray(WRITERS[form](tmp_path / "whole.pth", values).read_bytes())
    random = np.random.RandomState(5)
    refused = 0
    for _ in range(800):
        damaged = whole.copy()
        for place in random.randint(0, len(whole), random.randint(1, 4)):
            damaged[place] = random.randint(0, 256)
        path = tmp_path / "damaged.pth"
        path.write_bytes(damaged[: random.randint(1, len(whole) + 1)] if random.randint(2) else damaged)
        try:
            with open_checkpoint(path) as checkpoint:
                TorchWeights(checkpoint).take("w", (3, 4))
        except ModelError:
            refused += 1
    assert 300 < refused < 800


def test_no_module_of_the_engine_imports_pickle() -> None:
    paths = sorted(Path(ROOT, "core").rglob("*.py"))
    assert Path(ROOT, "core", "convert", "torch_pickle.py") in paths
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {"pickle", "_pickle", "dill", "joblib", "torch"} & {n.partition(".")[0] for n in names}, path


def test_lengths_are_checked_before_anything_is_read() -> None:
    class Stream(io.BytesIO):
        asked = 0

        def read(self, size: int | None = -1) -> bytes:
            self.asked = max(self.asked, size or 0)
            return super().read(size)

    stream = Stream(b"\x80\x02B" + struct.pack("<I", 2**32 - 1) + b"x.")
    with pytest.raises(ModelError, match="longer than any"):
        PickleMachine(stream, "bad.pth", {}).load()
    assert stream.asked <= 4
