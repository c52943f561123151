"""ONNX files read as protobuf reads them: no tensor lies where nobody looks, and no other file is opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from scene_mapper.core.errors import ModelError
from scene_mapper.core.inference import onnx_bytes
from scene_mapper.core.inference.onnx_bytes import CHILDREN, OTHERS, external_files
from scene_mapper.core.inference.onnx_weights import check_weights
from scene_mapper.core.inference.protobuf import fields
from scene_mapper.core.inference.runtime import import_onnxruntime, new_session

FLOAT = TensorProto.FLOAT


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def message(number: int, content: bytes, above: int = 0) -> bytes:
    """A field of bytes, whose tag may have bits above the 32 that count."""
    return varint((number << 3 | 2) | above) + varint(len(content)) + content


def outside(location: str = "secret.bin", above: int = 0) -> bytes:
    """A float tensor w of 4 values that lies in another file."""
    entry = message(1, b"location") + message(2, location.encode())
    return b"\x08\x04\x10\x01" + message(8, b"w") + message(13, entry, above) + b"\x70\x01"


def model(graph: bytes, *functions: bytes) -> bytes:
    """A model of opset 17."""
    parts = [b"\x08\x08", message(7, graph), message(8, b"\x10\x11"), *(message(25, f) for f in functions)]
    return b"".join(parts)


def graph_with(tensor: bytes) -> bytes:
    """y = x + w."""
    x, y = (helper.make_tensor_value_info(name, FLOAT, [4]) for name in "xy")
    node = helper.make_node("Add", ["x", "w"], ["y"])
    parts = (
        (1, node.SerializeToString()),
        (2, b"g"),
        (5, tensor),
        (11, x.SerializeToString()),
        (12, y.SerializeToString()),
    )
    return b"".join(message(number, part) for number, part in parts)


def opened(data: bytes, name: str = "network.onnx") -> None:
    new_session(import_onnxruntime(), Path(name), data, 1, ["CPUExecutionProvider"])


def plain(values: np.ndarray, name: str = "w") -> bytes:
    return numpy_helper.from_array(values, name).SerializeToString()


def test_a_plain_network_opens() -> None:
    opened(model(graph_with(plain(np.ones(4, np.float32)))))


@pytest.mark.parametrize("above", [0, 1 << 32, 1 << 34, 1 << 40])
def test_bits_above_the_thirty_two_of_a_tag_hide_nothing(above, tmp_path, monkeypatch):
    (tmp_path / "secret.bin").write_bytes(np.full(4, 7, np.float32).tobytes())
    monkeypatch.chdir(tmp_path)
    data = model(graph_with(outside(above=above)))
    assert external_files(data) == ("secret.bin",)
    with pytest.raises(ModelError, match=r"network\.onnx stores its weights in other files \(secret\.bin\)"):
        opened(data)


def constant(tensor: bytes) -> bytes:
    """A node Constant with a tensor as its value."""
    attribute = message(1, b"value") + message(5, tensor) + b"\xa0\x01\x04"
    return message(2, b"c") + message(4, b"Constant") + message(5, attribute)


PLACES = {
    "a function's node": model(
        graph_with(plain(np.ones(4, np.float32))), message(1, b"f") + message(7, constant(outside()))
    ),
    "a function's default": model(
        graph_with(plain(np.ones(4, np.float32))),
        message(1, b"f") + message(11, message(1, b"a") + message(5, outside())),
    ),
    "a node": model(message(1, constant(outside()))),
    "a list of tensors": model(message(1, message(5, message(10, outside())))),
    "a subgraph": model(message(1, message(5, message(6, message(5, outside()))))),
    "a list of subgraphs": model(message(1, message(5, message(11, message(5, outside()))))),
    "a sparse tensor's values": model(message(15, message(1, outside()))),
    "a sparse tensor's indices": model(message(15, message(2, outside()))),
    "a sparse attribute": model(message(1, message(5, message(22, message(1, outside()))))),
    "training": model(b"") + message(20, message(1, message(5, outside()))),
    "the second of two graphs": model(b"") + message(7, message(5, outside())),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_tensor_is_found_wherever_it_lies(place):
    assert external_files(PLACES[place]) == ("secret.bin",)


def test_a_tensor_that_lies_elsewhere_and_does_not_say_where():
    data = model(graph_with(b"\x08\x04\x10\x01" + message(8, b"w") + b"\x70\x01"))
    assert external_files(data) == ("",)
    with pytest.raises(ModelError, match="stores its weights in other files"):
        opened(data)


def test_the_walk_covers_the_official_schema():
    """Every field that can hold a graph or a tensor is walked, and every other one is known."""
    kinds = {
        "ModelProto": "model",
        "TrainingInfoProto": "training",
        "GraphProto": "graph",
        "FunctionProto": "function",
        "NodeProto": "node",
        "AttributeProto": "attribute",
        "SparseTensorProto": "sparse",
        "TensorProto": "tensor",
    }
    for name, kind in kinds.items():
        for field in getattr(onnx, name, getattr(onnx.onnx_ml_pb2, name)).DESCRIPTOR.fields:
            held = kinds.get(field.message_type.name) if field.message_type else None
            if held:
                assert CHILDREN[kind][field.number] == held, (name, field.name)
            elif field.message_type or field.cpp_type == field.CPPTYPE_STRING:
                assert field.number in OTHERS[kind], (name, field.name)


def test_what_is_not_understood_is_refused():
    with pytest.raises(ModelError, match="an unknown part"):
        external_files(model(graph_with(plain(np.ones(4, np.float32))) + message(99, outside())))
    with pytest.raises(ModelError, match="damaged"):
        external_files(b"\x0b" + model(b""))  # a group
    with pytest.raises(ModelError, match="damaged"):
        external_files(b"\x02\x00")  # field 0


def test_onnxruntime_s_own_format_is_not_opened():
    """Its flatbuffers name other files too, and are not looked through."""
    with pytest.raises(ModelError):
        opened(b"\x1c\x00\x00\x00ORTM" + bytes(200))


def test_each_part_is_read_once_and_their_number_is_bounded(monkeypatch):
    read = []
    monkeypatch.setattr(onnx_bytes, "fields", lambda part: read.append(len(part)) or fields(part))
    node = message(1, message(4, b"Relu"))
    assert external_files(model(node * 10_000)) == ()
    assert len(read) == 2 + 10_000  # the model, its graph and each node
    deep = b""
    for _ in range(60):
        deep = message(1, message(5, message(6, deep)))
    with pytest.raises(ModelError, match="damaged"):
        external_files(model(deep))
    monkeypatch.setattr("scene_mapper.core.inference.onnx_bytes._MAX_FIELDS", 1000)
    with pytest.raises(ModelError, match="more parts than any network"):
        external_files(model(message(5, b"\x08\x04" * 1001)))


@pytest.mark.parametrize("bad", [np.nan, np.inf])
@pytest.mark.parametrize("dtype", ["f2", "f4", "f8"])
def test_weights_that_are_no_numbers_are_named(bad, dtype):
    values = np.ones(4, dtype)
    check_weights(model(graph_with(plain(values))), "n.onnx")
    values[2] = bad
    with pytest.raises(ModelError, match=r"n\.onnx has weights that are not finite numbers \(w\)"):
        check_weights(model(graph_with(plain(values))), "n.onnx")
    listed = helper.make_tensor("w", FLOAT, [4], values.astype(np.float32).tolist()).SerializeToString()
    with pytest.raises(ModelError, match="not finite"):
        check_weights(model(graph_with(listed)), "n.onnx")


def test_infinite_limits_and_masks_are_left_alone():
    check_weights(model(graph_with(plain(np.array([np.inf], np.float32)))), "n.onnx")
    check_weights(model(graph_with(plain(np.array([0, -np.inf, 0, 0], np.float32)))), "n.onnx")
