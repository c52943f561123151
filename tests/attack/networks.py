"""Networks: ONNX files that are damaged, hostile or odd, Keras files and checkpoints."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from hashlib import sha256

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from scene_mapper.core.inference.protobuf import bytes_field
from scene_mapper.tests.networks.endless import endless_network
from scene_mapper.tests.networks.torch_writer import Call, Global, OrderedDict, Raw, View, write_legacy, write_zip

from .case import Bench, Case
from .doors import Door
from .odd_values import JSON_VALUES, WORDS

Model = onnx.ModelProto
_SECRETS = ("/etc/passwd", "../outside/bait", "bait.bin", "/proc/self/mem", "/dev/zero", "")


def onnx_damaged(bench: Bench) -> Case:
    bench.damage("net.onnx")
    return _used(bench, "onnx damaged")


def onnx_external(bench: Bench) -> Case:
    """Weights in another file, named in a place where a reader may not look."""
    bench.write("bait.bin", bytes(200_000))
    model = onnx.load_model(bench.work / "net.onnx")
    where = bench.random.choice(sorted(_PLACES))
    data = _PLACES[where](bench, model, bench.random.choice(_SECRETS))
    bench.write("net.onnx", data)
    case = _used(bench, f"onnx external, {where}")
    case.refused = case.command[1] != "inspect"
    return case


def onnx_odd(bench: Bench) -> Case:
    model = onnx.load_model(bench.work / "net.onnx")
    what = bench.random.choice(sorted(_CHANGES))
    _CHANGES[what](bench, model)
    bench.write("net.onnx", model.SerializeToString())
    return _used(bench, f"onnx odd, {what}")


def onnx_endless(bench: Bench) -> Case:
    bench.write("net.onnx", endless_network(turns=bench.random.choice((2**62, 10**9))))
    case = _used(bench, "onnx endless")
    case.may_last, case.stop_after_s, case.stop_with = (
        True,
        bench.random.choice((2.0, 4.0)),
        bench.random.choice((2, 15)),
    )
    return case


def keras_damaged(bench: Bench) -> Case:
    name = bench.random.choice(("functions.h5", "functions.keras"))
    bench.damage(name)
    return _import(bench, name, "keras damaged")


def keras_odd(bench: Bench) -> Case:
    """A sound archive with another description of its layers."""
    path = bench.work / "functions.keras"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    described = json.loads(parts["config.json"])
    for _ in range(bench.random.choice((1, 1, 3))):
        _change_somewhere(bench, described)
    parts["config.json"] = json.dumps(described).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return _import(bench, "functions.keras", "keras odd")


def hdf5_odd(bench: Bench) -> Case:
    """HDF5 files of declared sizes, links and types that no network has."""
    import h5py

    path = bench.work / "functions.h5"
    what = bench.random.choice(
        ("declared", "external link", "soft loop", "string", "config", "external raw", "compound")
    )
    with h5py.File(path, "r+") as file:
        names: list[str] = []
        file.visititems(lambda name, item: names.append(name) if isinstance(item, h5py.Dataset) else None)
        name = bench.random.choice(names)
        if what != "config":
            del file[name]
        if what == "declared":
            shape = bench.random.choice(((2**29,), (100_000, 100_000), (2**40,), (3, 3, 10**6, 10**6)))
            file.create_dataset(name, shape, "f4", chunks=(1,) * (len(shape) - 1) + (1024,), compression="gzip")
        elif what == "external link":
            file[name] = h5py.ExternalLink(bench.random.choice(_SECRETS[:3]), "/x")
        elif what == "soft loop":
            file[name] = h5py.SoftLink("/" + name)
        elif what == "string":
            file[name] = bench.random.choice(["text", b"\xff", 3, "x" * 10**6])
        elif what == "external raw":
            file.create_dataset(name, (100,), "f4", external=[("/etc/passwd", 0, 400)])
        elif what == "compound":
            file[name] = np.zeros(3, [("a", "f4"), ("b", "S9")])
        else:
            text = file.attrs["model_config"]
            described = json.loads(text)
            _change_somewhere(bench, described)
            file.attrs["model_config"] = json.dumps(described)
    return _import(bench, "functions.h5", f"hdf5 odd, {what}")


def checkpoint(bench: Bench) -> Case:
    draw = bench.random
    path = bench.work / "checkpoint.pth"
    what = draw.choice(("damaged", "system", "reduce", "memo", "view", "deep", "many", "words", "bomb"))
    array = np.zeros(8, np.float32)
    if what == "damaged":
        bench.damage("checkpoint.pth")
    else:
        value = {
            "system": Call("os", "system", ("touch ../outside/owned",)),
            "reduce": Call(
                draw.choice(("builtins", "posix", "subprocess")), draw.choice(("eval", "exec", "Popen")), ("1",)
            ),
            "memo": Raw(b"h\xffj\xff\xff\xff\x7f"),
            "view": OrderedDict(
                {
                    "a": View(
                        array,
                        draw.choice(((2**40,), (-1,), (8,), (2**31, 2**31))),
                        (1, 0)[:1],
                        draw.choice((0, -8, 2**62)),
                    )
                }
            ),
            "deep": Raw(b"]" * 100_000 + b"a" * 99_999),
            "many": Raw(b"(" * 1000 + b"l" + b"2" * 100_000),
            "words": {word: Global("torch", "float32") for word in WORDS[:20]},
            "bomb": Raw(b"(]" + b"(2222" * 2000 + b"l" * 10),
        }[what]
        draw.choice((write_zip, write_legacy))(path, value)
    return _import(bench, "checkpoint.pth", f"checkpoint, {what}")


def not_a_network(bench: Bench) -> Case:
    starts = (
        b"version https://git-lfs", b"\x1c\0\0\0TFL3", b"\x80\x04\x95sklearn", b'{"class_name": "Functional"',
        b"<html>",
        (40).to_bytes(8, "little") + b'{"w":', b"\x08\x01\x12\x05serve", b"PK\x03\x04", b"\x89HDF\r\n\x1a\n",
        b"\x93NUMPY", b"", b"PK\x05\x06" + bytes(18), b"\x80\x02cos\nsystem\n", b"ORTM",
    )  # fmt: skip
    name = f"x{bench.random.choice(('.h5', '.pth', '.onnx', '.keras', '.whl', ''))}"
    bench.write(name, bench.random.choice(starts) + bench.random.randbytes(bench.random.randrange(400)))
    return _import(bench, name, "no network")


def card(bench: Bench) -> Case:
    described = json.loads((bench.work / "net.json").read_text(encoding="utf-8"))
    way = bench.random.choice(("value", "value", "value", "damaged", "whole", "deep", "latin"))
    if way == "value":
        for _ in range(bench.random.choice((1, 1, 2))):
            _change_somewhere(bench, described)
        bench.write("net.json", json.dumps(described))
    elif way == "damaged":
        bench.damage("net.json")
    elif way == "whole":
        bench.write("net.json", json.dumps(bench.random.choice(JSON_VALUES)))
    elif way == "deep":
        bench.write("net.json", "[" * 100_000)
    else:
        described["properties"]["mlm:name"] = "MARK"
        bench.write("net.json", json.dumps(described).encode().replace(b"MARK", b"Stra\xdfe"))
    door = Door(bench.random.choice(("classify", "classify all", "info", "adapt")))
    return Case("card", f"card {way}, {door.name}", door.command(), door.outputs())


def _used(bench: Bench, name: str) -> Case:
    """Import a network, look at it, or run it with a card that fits its bytes."""
    door = Door(bench.random.choice(("import", "import", "inspect", "classify")))
    if door.name == "classify":
        data = (bench.work / "net.onnx").read_bytes()
        described = json.loads((bench.work / "net.json").read_text(encoding="utf-8"))
        for asset in described["assets"].values():
            for key in asset:
                if "checksum" in key:
                    asset[key] = "1220" + sha256(data).hexdigest()
        bench.write("net.json", json.dumps(described))
        return Case("network", f"{name}, {door.name}", door.command(), door.outputs())
    (bench.work / "net.onnx").rename(bench.work / "bare.onnx")  # without the card that lies beside it
    return Case("network", f"{name}, {door.name}", door.command({"network": "bare.onnx"}), door.outputs())


def _import(bench: Bench, name: str, what: str) -> Case:
    door = Door(bench.random.choice(("import", "import", "inspect")))
    return Case("network", f"{what}, {door.name}", door.command({"network": name}), door.outputs())


def _change_somewhere(bench: Bench, value: object) -> None:
    """Replace, remove or add one value anywhere in a tree of JSON."""
    places: list[tuple[object, object]] = []

    def walk(one: object) -> None:
        for key, inner in one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ():
            places.append((one, key))
            walk(inner)

    walk(value)
    holder, key = bench.random.choice(places)
    way = bench.random.random()
    if way < 0.15:
        del holder[key]  # type: ignore[attr-defined]
    elif way < 0.3 and isinstance(holder, dict):
        holder[bench.random.choice(WORDS)] = bench.random.choice(JSON_VALUES)
    else:
        holder[key] = bench.random.choice((*JSON_VALUES, *WORDS))  # type: ignore[index]


def _tensor_elsewhere(place: str, high: int = 0) -> bytes:
    """Return a tensor's bytes that names another file; the tag's higher bits are set if wanted."""
    entry = bytes_field(1, b"location") + bytes_field(2, place.encode())
    return bytes_field(8, b"w2") + bytes((8, 10, 16, 1)) + _tagged(13, entry, high) + _tagged_int(14, 1, high)


def _tagged(number: int, data: bytes, high: int) -> bytes:
    return _varint(number << 3 | 2 | high << 32) + _varint(len(data)) + data


def _tagged_int(number: int, value: int, high: int) -> bytes:
    return _varint(number << 3 | high << 32) + _varint(value)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def _plain_place(bench: Bench, model: Model, secret: str) -> bytes:
    tensor = model.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=secret)
    return model.SerializeToString()


def _high_tag(bench: Bench, model: Model, secret: str) -> bytes:
    high = bench.random.choice((1, 7, 2**20, 2**31 - 1))
    tensor = _tensor_elsewhere(secret, high)
    graph = model.graph.SerializeToString() + _tagged(5, tensor, bench.random.choice((0, high)))
    model.ClearField("graph")
    return model.SerializeToString() + _tagged(7, graph, bench.random.choice((0, high)))


def _in_function(bench: Bench, model: Model, secret: str) -> bytes:
    attribute = bytes_field(1, b"value") + _tagged(5, _tensor_elsewhere(secret), 0) + bytes((0xA0, 1, 4))
    if bench.random.random() < 0.5:
        function = bytes_field(1, b"f") + _tagged(11, attribute, 0)
    else:
        function = bytes_field(1, b"f") + _tagged(7, bytes_field(4, b"Constant") + _tagged(5, attribute, 0), 0)
    return model.SerializeToString() + _tagged(25, function, 0)


def _in_subgraph(bench: Bench, model: Model, secret: str) -> bytes:
    tensor = TensorProto.FromString(_tensor_elsewhere(secret))
    inner = helper.make_graph([], "inner", [], [helper.make_tensor_value_info("w2", 1, [1])], [tensor])
    model.graph.node.append(helper.make_node("If", ["c"], ["x"], then_branch=inner, else_branch=inner))
    return model.SerializeToString()


def _in_sparse(bench: Bench, model: Model, secret: str) -> bytes:
    sparse = _tagged(bench.random.choice((1, 2)), _tensor_elsewhere(secret), 0)
    graph = model.graph.SerializeToString() + _tagged(15, sparse, 0)
    model.ClearField("graph")
    return model.SerializeToString() + _tagged(7, graph, 0)


def _in_training(bench: Bench, model: Model, secret: str) -> bytes:
    graph = _tagged(5, _tensor_elsewhere(secret), 0)
    return model.SerializeToString() + _tagged(20, _tagged(bench.random.choice((1, 2)), graph, 0), 0)


_PLACES: dict[str, Callable[[Bench, Model, str], bytes]] = {
    "plain": _plain_place, "high tag": _high_tag, "function": _in_function, "subgraph": _in_subgraph,
    "sparse": _in_sparse, "training": _in_training,
}  # fmt: skip


def _weights(bench: Bench, model: Model) -> None:
    tensor = model.graph.initializer[0]
    values = numpy_helper.to_array(tensor).copy()
    bad = bench.random.choice((np.nan, np.inf, -np.inf, 3e38, 0))
    if bench.random.random() < 0.5:
        values[:] = bad
    else:
        values.flat[bench.random.randrange(values.size)] = bad
    tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))


def _shape(bench: Bench, model: Model) -> None:
    info = bench.random.choice((model.graph.input, model.graph.output))[0]
    dims = info.type.tensor_type.shape.dim
    if bench.random.random() < 0.2:
        del dims[bench.random.randrange(len(dims)) :]
        return
    dim = bench.random.choice(dims)
    if bench.random.random() < 0.3:
        dim.dim_param = bench.random.choice(("", "n", "\x1b[31m", "a" * 9999))
    else:
        dim.dim_value = bench.random.choice((0, -1, 1, 3, 2**31, 2**62, 99_999, 64))


def _huge(bench: Bench, model: Model) -> None:
    size = bench.random.choice((10**9, 3 * 10**9, 10**12, 2**62))
    graph = model.graph
    last = graph.node[-1].output[0]
    kind = bench.random.choice(("constant", "expand", "tile", "range"))
    shape = numpy_helper.from_array(np.array([1, size], np.int64), "huge_shape")
    graph.initializer.append(shape)
    if kind == "constant":
        graph.node.append(helper.make_node("ConstantOfShape", ["huge_shape"], ["huge"]))
    elif kind == "range":
        for name, value in (("r0", 0), ("r1", size), ("r2", 1)):
            graph.initializer.append(numpy_helper.from_array(np.array(value, np.int64), name))
        graph.node.append(helper.make_node("Range", ["r0", "r1", "r2"], ["huge_whole"]))
        graph.node.append(helper.make_node("Cast", ["huge_whole"], ["huge"], to=1))
    else:
        graph.node.append(helper.make_node("Expand" if kind == "expand" else "Tile", [last, "huge_shape"], ["huge"]))
    graph.node.append(helper.make_node("ReduceSum", ["huge"], ["huge_sum"], keepdims=0))
    graph.node.append(helper.make_node("Add", [last, "huge_sum"], ["more_scores"]))
    graph.output[0].name = "more_scores"


def _types(bench: Bench, model: Model) -> None:
    info = bench.random.choice((model.graph.input, model.graph.output))[0]
    info.type.tensor_type.elem_type = bench.random.choice((0, 2, 6, 7, 8, 9, 10, 11, 14, 16, 99))


def _outputs(bench: Bench, model: Model) -> None:
    way = bench.random.choice(("none", "two", "unknown", "input", "same"))
    if way == "none":
        del model.graph.output[:]
    elif way == "two":
        model.graph.output.append(helper.make_tensor_value_info(model.graph.node[0].output[0], 1, None))
    elif way == "unknown":
        model.graph.output[0].name = "nowhere"
    elif way == "input":
        model.graph.output[0].name = model.graph.input[0].name
    else:
        model.graph.output.append(model.graph.output[0])


def _operators(bench: Bench, model: Model) -> None:
    node = bench.random.choice(model.graph.node)
    way = bench.random.choice(("unknown", "domain", "circle", "attribute", "function"))
    if way == "unknown":
        node.op_type = bench.random.choice(("PyOp", "Nothing", "", "x" * 9999, "\x1b]0;x\x07"))
    elif way == "domain":
        node.domain = bench.random.choice(("com.microsoft", "ai.onnx.ml", "\x1b[2J", "evil"))
    elif way == "circle":
        node.input[0] = node.output[0]
    elif way == "attribute":
        node.attribute.append(helper.make_attribute("strides", [0, 2**40]))
    else:
        body = [helper.make_node(node.op_type, ["a"], ["b"])]
        model.functions.append(helper.make_function("", node.op_type, ["a"], ["b"], body, model.opset_import))


def _versions(bench: Bench, model: Model) -> None:
    model.ir_version = bench.random.choice((0, 1, 8, 99, 2**62))
    model.opset_import[0].version = bench.random.choice((0, -1, 1, 13, 9999, 2**62))


def _names(bench: Bench, model: Model) -> None:
    old, new = model.graph.input[0].name, bench.random.choice(("", "\x1b[31m", "a" * 10**6, "é", "\u202e"))
    model.graph.input[0].name = new
    for node in model.graph.node:
        for number, name in enumerate(node.input):
            if name == old:
                node.input[number] = new
    model.graph.name = model.producer_name = bench.random.choice(("\x1b[2J", "x" * 10**6))
    model.metadata_props.add(key="names", value=bench.random.choice(("{0: '\x1b[31m'}", "{" * 9999, "[" * 9999)))


def _nested(bench: Bench, model: Model) -> None:
    inner = helper.make_graph([], "g", [], [])
    for _ in range(bench.random.choice((10, 60))):
        inner = helper.make_graph(
            [helper.make_node("If", ["c"], ["x"], then_branch=inner, else_branch=inner)][:1], "g", [], []
        )
        if inner.ByteSize() > 2_000_000:
            break
    model.graph.node.append(helper.make_node("If", ["c"], ["x"], then_branch=inner))


def _many(bench: Bench, model: Model) -> None:
    for number in range(bench.random.choice((3000, 20_000))):
        model.graph.node.append(helper.make_node("Identity", [f"n{number}"], [f"n{number + 1}"]))


_CHANGES: dict[str, Callable[[Bench, Model], None]] = {
    "weights": _weights, "shape": _shape, "huge": _huge, "types": _types, "outputs": _outputs,
    "operators": _operators, "versions": _versions, "names": _names, "nested": _nested, "many nodes": _many,
}  # fmt: skip
