"""Checkpoints of both formats give the tensors that were saved, and damage is told."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

from scene_mapper.core.convert.torch_file import open_checkpoint
from scene_mapper.core.convert.torch_state import TorchWeights
from scene_mapper.core.errors import ModelError
from scene_mapper.tests.networks.torch_writer import (
    WRITERS,
    Call,
    OrderedDict,
    Raw,
    View,
    write_legacy,
    write_zip,
)

RAMP = np.arange(24, dtype=np.float32)


def read(path: Path) -> dict[str, np.ndarray]:
    """Read every tensor of a state dict."""
    with open_checkpoint(path) as checkpoint:
        weights = TorchWeights(checkpoint)
        return {key: weights.take(key, weights.shape(key)) for key in weights}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_state_dicts_are_found_wherever_they_are(write: Callable[..., Path], tmp_path: Path) -> None:
    state = {"a.weight": RAMP.reshape(4, 6), "a.bias": RAMP[:4].copy()}
    parallel = {f"module.{key}": value for key, value in state.items()}
    beside = {
        "epoch": 7,
        "arch": "ResNet50",
        "optimizer_state_dict": {"state": {0: {"step": RAMP[:1].copy()}}},
    }
    for content in (
        state,
        OrderedDict(state),
        OrderedDict(parallel),
        {"model_state_dict": OrderedDict(state), **beside},
        {**beside, "model_state_dict": OrderedDict(parallel)},
        {"state_dict": state},
        OrderedDict({**state, "note": "not a tensor"}),
    ):
        given = read(write(tmp_path / "a.pth", content))
        assert list(given) == list(state)
        for key, value in state.items():
            np.testing.assert_array_equal(given[key], value)
            assert given[key].dtype == np.float32


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_views_follow_offset_and_strides_and_may_share_a_storage(write: Callable[..., Path], tmp_path: Path) -> None:
    state = {
        "transposed": View(RAMP, (6, 4), (1, 6)),
        "slice": View(RAMP, (2, 3), (12, 2), offset=5),
        "number": View(RAMP, (), (), offset=23),
        "empty": View(RAMP, (0, 3), (3, 1)),
        "stepped": View(RAMP, (3, 2, 2), (1, 12, 6)),
    }
    given = read(write(tmp_path / "a.pth", state))
    np.testing.assert_array_equal(given["transposed"], RAMP.reshape(4, 6).T)
    np.testing.assert_array_equal(given["slice"], [[5, 7, 9], [17, 19, 21]])
    np.testing.assert_array_equal(given["number"], 23)
    assert given["empty"].shape == (0, 3)
    np.testing.assert_array_equal(given["stepped"], RAMP.reshape(2, 2, 6)[:, :, :3].transpose(2, 0, 1))
    assert all(one.flags.c_contiguous for one in given.values())


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_every_number_type_becomes_float32(write: Callable[..., Path], tmp_path: Path) -> None:
    values = np.array([[0, 1, 5], [100, 2, 3]])
    types = ("float32", "float64", "float16", "int64", "int32", "int16", "int8", "uint8")
    state: dict[str, Any] = {name: values.astype(name) for name in types}
    state["bool"] = values > 2
    # bfloat16 is a float32's upper half: here 1.5 and -0.15625, transposed
    state["bfloat16"] = View(np.array([0x3FC0, 0xBE20, 0, 0x4120], np.uint16), (2, 2), (1, 2))
    given = read(write(tmp_path / "a.pth", state))
    for name in types:
        np.testing.assert_array_equal(given[name], values, err_msg=name)
    np.testing.assert_array_equal(given["bool"], values > 2)
    np.testing.assert_array_equal(given["bfloat16"], [[1.5, 0], [-0.15625, 10]])
    assert {one.dtype for one in given.values()} == {np.dtype(np.float32)}


def test_big_endian_files_are_read_as_such(tmp_path: Path) -> None:
    state = {"w": RAMP.astype(">f4"), "b": View(np.array([0x3FC0], ">u2"), (1,), (1,))}
    given = read(write_zip(tmp_path / "a.pth", state, big_endian=True))
    np.testing.assert_array_equal(given["w"], RAMP)
    np.testing.assert_array_equal(given["b"], [1.5])


def test_parameters_and_ordered_dicts_of_pairs_are_read(tmp_path: Path) -> None:
    tensor = View(RAMP, (4, 6), (6, 1))
    hooks = Call("collections", "OrderedDict")
    parameter = Call("torch._utils", "_rebuild_parameter", (tensor, True, hooks))
    pairs = Call("collections", "OrderedDict", ([["w", parameter], ["v", tensor]],), {"_metadata": None})
    given = read(write_legacy(tmp_path / "a.pth", {"model_state_dict": pairs}))
    np.testing.assert_array_equal(given["w"], RAMP.reshape(4, 6))
    np.testing.assert_array_equal(given["v"], RAMP.reshape(4, 6))


@pytest.mark.parametrize(
    ("content", "has"),
    [
        ({"epoch": 3, "loss": 0.5}, "it holds epoch, loss"),
        ({"model_state_dict": {}}, "it holds model_state_dict"),
        ({}, "it holds nothing"),
        ([RAMP], "it holds no dict"),
        (RAMP, "it holds no dict"),
        ({f"k{i}": i for i in range(9)}, "it holds k0, k1, k2, k3, k4, k5, …"),
    ],
)
def test_a_file_without_weights_says_what_it_holds(content: Any, has: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.pth", content)
    with open_checkpoint(path) as checkpoint, pytest.raises(ModelError, match=f"no weights by name.*{has}"):
        TorchWeights(checkpoint)


def test_weights_are_taken_by_checked_names_shapes_and_values(tmp_path: Path) -> None:
    state = {
        "w": RAMP.reshape(4, 6),
        "bad": np.array([1, np.nan], np.float32),
        "expanded": View(RAMP, (9, 9), (0, 1)),
    }
    with open_checkpoint(write_zip(tmp_path / "a.pth", state)) as checkpoint:
        weights = TorchWeights(checkpoint)
        with pytest.raises(ModelError, match=r"a\.pth has no tensor v\."):
            weights.take("v", (1,))
        with pytest.raises(ModelError, match=r"w is \(4, 6\), but the network has \(6, 4\)"):
            weights.take("w", (6, 4))
        with pytest.raises(ModelError, match="bad holds values that are not finite"):
            weights.take("bad", (2,))
        with pytest.raises(ModelError, match=r"a\.pth: expanded has more values than its storage"):
            weights.take("expanded", (9, 9))
        with pytest.raises(ModelError, match=r"is not a ResNet50: it has w \(1 such tensors\)"):
            weights.refuse_leftovers("ResNet50")


def test_what_is_no_checkpoint_is_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    for content in (b"", b"GIF89a", b"\x89PNG\r\n", b"\x80\x02K\x05.", b"\x80\x02]."):
        path.write_bytes(content)
        with pytest.raises(ModelError, match=r"a\.pth is not a PyTorch checkpoint"), open_checkpoint(path):
            pass
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with (
        pytest.raises(ModelError, match="a zip file, but not one that"),
        open_checkpoint(path),
    ):
        pass
    with (
        pytest.raises(ModelError, match=r"none\.pth cannot be opened"),
        open_checkpoint(tmp_path / "none.pth"),
    ):
        pass


def test_torchscript_is_refused_for_its_code(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.pt", {"w": RAMP})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("archive/code/__torch__.py", "op = 1")
    with pytest.raises(ModelError, match="TorchScript program, which contains code"), open_checkpoint(path):
        pass


def rewritten(path: Path, change: Callable[[str, bytes], tuple[str, bytes, int]]) -> Path:
    """Copy a zip record by record, with each changed."""
    with zipfile.ZipFile(path) as archive:
        records = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for record in records:
            name, content, method = change(*record)
            archive.writestr(name, content, method)
    return path


def test_packed_records_are_refused_so_a_zip_bomb_cannot_unfold(tmp_path: Path) -> None:
    for packed in ("data.pkl", "data/0"):
        path = write_zip(tmp_path / "a.pth", {"w": np.zeros(1_000_000, np.float32)})

        def pack(name: str, content: bytes, packed: str = packed) -> tuple[str, bytes, int]:
            return name, content, zipfile.ZIP_DEFLATED if name.endswith(packed) else zipfile.ZIP_STORED

        with pytest.raises(ModelError, match=f"record archive/{packed} is compressed"):
            read(rewritten(path, pack))


def test_no_record_outside_the_checkpoint_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(bytes(16))
    for key in ("../../secret", "/etc/passwd", "../data.pkl/../secret"):
        path = write_zip(tmp_path / "a.pth", {"w": RAMP})

        def rename(name: str, content: bytes, key: str = key) -> tuple[str, bytes, int]:
            old = b"X\x01\0\0\x000X"
            new = b"X" + len(key).to_bytes(4, "little") + key.encode() + b"X"
            return name, content.replace(old, new), zipfile.ZIP_STORED

        with pytest.raises(ModelError, match=f"it has no archive/data/{key}"):
            read(rewritten(path, rename))


def test_a_storage_has_to_be_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"

    def cut(name: str, content: bytes) -> tuple[str, bytes, int]:
        return name, content[:-4] if name.endswith("data/0") else content, zipfile.ZIP_STORED

    def grow(name: str, content: bytes) -> tuple[str, bytes, int]:
        return name, content * 2 if name.endswith("data/0") else content, zipfile.ZIP_STORED

    with pytest.raises(ModelError, match="storage 0 is missing or incomplete"):
        read(rewritten(write_zip(path, {"w": RAMP}), cut))
    with pytest.raises(ModelError, match="compressed, encrypted or too long"):
        read(rewritten(write_zip(path, {"w": RAMP}), grow))
    with pytest.raises(ModelError, match="it has no archive/data/0"):
        read(write_zip(path, {"w": RAMP}, with_data=False))


def test_a_changed_number_in_a_zip_is_noticed(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.pth", {"w": RAMP})
    content = path.read_bytes()
    place = content.index(RAMP.tobytes())
    path.write_bytes(content[: place + 5] + b"\x55" + content[place + 6 :])
    with pytest.raises(ModelError, match="damaged: Bad CRC-32"):
        read(path)


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_file_cut_anywhere_is_refused(write: Callable[..., Path], tmp_path: Path) -> None:
    path = write(tmp_path / "a.pth", {"w": RAMP.reshape(4, 6), "b": RAMP[:3].copy()})
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 7):
        path.write_bytes(whole[:length])
        with pytest.raises(ModelError):
            read(path)


def test_a_legacy_storage_list_has_to_fit(tmp_path: Path) -> None:
    path = write_legacy(tmp_path / "a.pth", {"w": RAMP})
    whole = path.read_bytes()
    keys = whole.rindex(b"](X\x01\0\0\x000e.")
    path.write_bytes(whole[:keys] + whole[keys:].replace(b"\x000e.", b"\x009e.", 1))
    with pytest.raises(ModelError, match="list of storages does not fit"):
        read(path)
    path.write_bytes(whole[:keys] + b"]." + whole[keys + 9 :])
    with pytest.raises(ModelError, match="storage 0 is missing"):
        read(path)


@pytest.mark.parametrize("new_format", [True, False])
@pytest.mark.parametrize("protocol", [2, 4])
def test_what_pytorch_itself_writes(new_format: bool, protocol: int, tmp_path: Path, torch: Any) -> None:
    torch.manual_seed(3)
    network = torch.nn.Sequential(torch.nn.Conv2d(3, 8, 3), torch.nn.BatchNorm2d(8), torch.nn.Linear(4, 2))
    network(torch.rand(2, 3, 6, 6)).mean().backward()
    optimizer = torch.optim.Adam(network.parameters())
    optimizer.step()
    state = network.state_dict()
    state["half"] = torch.rand(3, 5).half()
    state["bfloat16"] = torch.rand(3, 5).bfloat16()
    state["transposed"] = torch.rand(3, 5).T
    state["sliced"] = torch.rand(6, 8)[1::2, 2:7:3]
    state["parameter"] = torch.nn.Parameter(torch.rand(3))
    path = tmp_path / "a.pth"
    torch.save(
        {
            "epoch": 4,
            "model_state_dict": state,
            "optimizer_state_dict": optimizer.state_dict(),
            "best_prec": np.float64(0.75),
            "losses": np.arange(4.0),
            "device": torch.device("cpu"),
            "shape": torch.rand(2, 3).shape,
            "kind": torch.float32,
        },
        path,
        pickle_protocol=protocol,
        _use_new_zipfile_serialization=new_format,
    )
    given = read(path)
    assert list(given) == list(state)
    for key, value in state.items():
        np.testing.assert_array_equal(given[key], value.detach().float().numpy(), err_msg=key)
    with open_checkpoint(path) as checkpoint:
        assert checkpoint.content["epoch"] == 4
        assert checkpoint.content["shape"] == (2, 3)


def test_a_whole_model_saved_by_pytorch_is_refused_with_the_cure(tmp_path: Path, torch: Any) -> None:
    for new_format in (True, False):
        torch.save(torch.nn.Linear(2, 2), tmp_path / "a.pth", _use_new_zipfile_serialization=new_format)
        with pytest.raises(ModelError, match=r"torch\.nn\.modules\.linear\.Linear.*model\.state_dict\(\)"):
            read(tmp_path / "a.pth")


def test_torchscript_saved_by_pytorch_is_refused(tmp_path: Path, torch: Any) -> None:
    torch.jit.trace(torch.nn.Linear(2, 2), torch.rand(1, 2)).save(tmp_path / "a.pt")
    with pytest.raises(ModelError, match="TorchScript program"):
        read(tmp_path / "a.pt")


def test_a_state_of_raw_instructions_is_the_writers_not_ours() -> None:
    """The writer used above makes what Python's own pickle reads (tensors aside)."""
    import pickle

    from scene_mapper.tests.networks.torch_writer import Pickle

    value = {"a": [1, 2.5, None, True], "b": (70000, 2**80, -3, "ü"), "c": Raw(b"}")}
    assert pickle.loads(Pickle().dump(value)) == {**value, "c": {}}
