"""Networks as other people's exporters write them, and other files that are taken for networks."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace

import numpy as np
import onnx
import pytest

from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError
from scene_mapper.core.inference.session import open_network, read_facts
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.networks.inspect_file import inspect_file
from scene_mapper.core.networks.presets import SO2SAT_BANDS

TEN = ",".join(SO2SAT_BANDS)
LCZ = ImportOptions(scheme="lcz", bands=TEN, scale="10000", patch_px=8)
PATCHES = np.random.default_rng(2).random((4, 10, 8, 8), np.float32)

pytestmark = pytest.mark.usefixtures("models_folder")


def network(path, *steps, shape=("batch", 17), n_classes=17, batch="batch"):
    """Write a network of one linear layer on (10, 8, 8) patches; then steps (operator, attributes, constants)."""
    graph = OnnxGraph("other")
    value = graph.input("patches", (batch, 10, 8, 8))
    value = graph.node("Flatten", [value], axis=1)
    weights = np.random.default_rng(1).normal(size=(640, n_classes)).astype(np.float32) / 8
    value = graph.node("MatMul", [value, graph.initializer(weights)])
    for operator, attributes, *constants in steps:
        value = graph.node(operator, [value, *(graph.initializer(np.asarray(c)) for c in constants)], **attributes)
    whole = bool(steps) and steps[-1][0] == "ArgMax"
    graph.output(value, shape, "scores", **({"dtype": np.int64} if whole else {}))
    path.write_bytes(graph.finish())
    return path


def probabilities(card):
    return open_network(card, "cpu", 1).scores(PATCHES)


@pytest.fixture
def truth(tmp_path):
    """What the network with softmax at its end answers."""
    return probabilities(import_network(network(tmp_path / "plain.onnx", ("Softmax", {"axis": 1})), LCZ))


SHAPED = np.array([-1, 17, 1, 1], np.int64)
LAST = np.array([-1, 1, 1, 17], np.int64)
STEP = np.array([-1, 1, 17], np.int64)
TAIL = np.array([-1, 17, 1], np.int64)


@pytest.mark.parametrize(
    ("name", "steps", "shape"),
    [
        ("logits", (), ("batch", 17)),
        ("log-probabilities", (("LogSoftmax", {"axis": 1}),), ("batch", 17)),
        ("percent", (("Softmax", {"axis": 1}), ("Mul", {}, np.float32(100))), ("batch", 17)),
        ("byte-like", (("Softmax", {"axis": 1}), ("Mul", {}, np.float32(255))), ("batch", 17)),
        ("one-cell", (("Softmax", {"axis": 1}), ("Reshape", {}, SHAPED)), ("batch", 17, 1, 1)),
        ("one-cell-last", (("Softmax", {"axis": 1}), ("Reshape", {}, LAST)), ("batch", 1, 1, 17)),
        ("one-step", (("Softmax", {"axis": 1}), ("Reshape", {}, STEP)), ("batch", 1, 17)),
        ("one-tail", (("Softmax", {"axis": 1}), ("Reshape", {}, TAIL)), ("batch", 17, 1)),
        (
            "percent-step",
            (("Softmax", {"axis": 1}), ("Mul", {}, np.float32(100)), ("Reshape", {}, STEP)),
            ("batch", 1, 17),
        ),
        (
            "percent-in-a-cell",
            (("Softmax", {"axis": 1}), ("Mul", {}, np.float32(100)), ("Reshape", {}, SHAPED)),
            ("batch", 17, 1, 1),
        ),
    ],
)
def test_forms_of_scores_give_the_same_probabilities(name, steps, shape, truth, tmp_path):
    path = network(tmp_path / f"{name}.onnx", *steps, shape=shape)
    seen = inspect_file(path)
    assert (seen.n_classes, seen.stride_px) == (17, 0)
    card = import_network(path, LCZ)
    assert (card.kind, card.labels) == ("scene", "single")
    np.testing.assert_allclose(probabilities(card), truth, atol=1e-5)
    assert len(read_facts(card.model_path).output_shape) == 2


def test_a_fixed_batch_of_sixteen(truth, tmp_path):
    card = import_network(network(tmp_path / "b.onnx", ("Softmax", {"axis": 1}), batch=16, shape=(16, 17)), LCZ)
    assert open_network(card, "cpu", 1).fixed_batch == 16
    with pytest.raises(ModelError, match="depend on the other patches of its batch"):
        import_network(with_mean_of_batch(tmp_path / "c.onnx", batch=16), LCZ)


@pytest.mark.parametrize(
    ("name", "steps", "shape", "match"),
    [
        ("token", (("Concat1", {}),), ("rows", 17), r"it gives 2 rows of scores for 1 patch"),
        ("halved", (("Reshape", {}, np.array([1, -1, 17], np.int64)), ("ReduceMean", {"axes": [1], "keepdims": 0})),
         ("rows", 17), r"it gives 1 row of scores for 3 patches"),
        ("batchwise", (("Softmax", {"axis": 0}),), ("batch", 17), "depend on the other patches of its batch"),
        ("argmax", (("ArgMax", {"axis": 1, "keepdims": 0}),), ("batch",), "does not return a row of scores"),
        ("training", (("BatchMean", {}),), ("batch", 17), "depend on the other patches of its batch"),
        ("transposed", (("Softmax", {"axis": 1}), ("Transpose", {"perm": [1, 0]})), (17, "batch"), "it gives 17 rows"),
        ("likelihoods", (("LogSoftmax", {"axis": 1}), ("Neg", {})), ("batch", 17), "negative log-likelihoods"),
        ("whole-percent", (("Softmax", {"axis": 1}), ("Mul", {}, np.float32(100)), ("Round", {})), ("batch", 17),
         "possibly percent"),
        ("multi-percent", (("Sigmoid", {}), ("Mul", {}, np.float32(100))), ("batch", 17), "possibly percent"),
    ],
)  # fmt: skip
def test_what_gives_no_row_of_scores_a_patch_is_refused_at_import(name, steps, shape, match, models_folder, tmp_path):
    if steps[0][0] == "BatchMean":
        path = with_mean_of_batch(tmp_path / f"{name}.onnx")
    elif steps[0][0] == "Concat1":
        path = with_one_row_more(tmp_path / f"{name}.onnx")
    else:
        path = network(tmp_path / f"{name}.onnx", *steps, shape=shape)
    for options in (LCZ, replace(LCZ, patch_px=0)):  # the file states its patch
        with pytest.raises(ModelError, match=match) as caught:
            import_network(path, options)
        assert caught.value.hint
    assert not models_folder.exists() or not list(models_folder.iterdir())


def with_mean_of_batch(path, batch="batch"):
    """Write a network that subtracts the mean of its batch, as batch normalisation does in training."""
    graph = OnnxGraph("training")
    flat = graph.node("Flatten", [graph.input("patches", (batch, 10, 8, 8))], axis=1)
    weights = np.random.default_rng(1).normal(size=(640, 17)).astype(np.float32) / 8
    rows = graph.node("MatMul", [flat, graph.initializer(weights)])
    mean = graph.node("ReduceMean", [rows], axes=[0], keepdims=1)
    graph.output(graph.node("Softmax", [graph.node("Sub", [rows, mean])], axis=1), (batch, 17))
    path.write_bytes(graph.finish())
    return path


def with_one_row_more(path):
    """Write a network that puts a row of its own in front of those of the patches, as a class token is."""
    graph = OnnxGraph("token")
    flat = graph.node("Flatten", [graph.input("patches", ("batch", 10, 8, 8))], axis=1)
    weights = np.random.default_rng(1).normal(size=(640, 17)).astype(np.float32)
    rows = graph.node("MatMul", [flat, graph.initializer(weights)])
    graph.output(graph.node("Concat", [graph.initializer(np.zeros((1, 17), np.float32)), rows], axis=0), ("rows", 17))
    path.write_bytes(graph.finish())
    return path


def test_a_card_that_promises_probabilities_is_tried(tmp_path):
    """A card beside a file of percent: refused when it is imported, and when it runs without that."""
    card = import_network(network(tmp_path / "plain.onnx", ("Softmax", {"axis": 1})), LCZ)
    percent = network(tmp_path / "p.onnx", ("Softmax", {"axis": 1}), ("Mul", {}, np.float32(100)))
    described = json.loads(card.model_path.with_suffix(".json").read_text())
    text = json.dumps(described).replace(card.sha256, "")
    (tmp_path / "p.json").write_text(text)
    with pytest.raises(ModelError):
        import_network(percent, ImportOptions())
    token = with_one_row_more(tmp_path / "token.onnx")
    with pytest.raises(ModelError, match=r"returns values of shape \(5, 17\) for 4 patches"):
        probabilities(replace(card, model_path=token, sha256=""))


ORT_TYPES = {np.float16: 10, np.float64: 11, np.uint16: 4}


def retyped(path, change):
    """Change an ONNX file with the onnx package."""
    model = onnx.load(str(path))
    change(model.graph, model)
    onnx.save(model, str(path))
    return path


@pytest.mark.parametrize("dtype", [np.float16, np.float64, np.uint16])
def test_inputs_of_other_types_are_refused_with_a_cure(dtype, tmp_path, models_folder):
    def change(graph, _):
        graph.input[0].type.tensor_type.elem_type = ORT_TYPES[dtype]
        cast = onnx.helper.make_node("Cast", ["patches"], ["as_float"], to=1)
        graph.node[0].input[0] = "as_float"
        graph.node.insert(0, cast)

    path = retyped(network(tmp_path / "t.onnx", ("Softmax", {"axis": 1})), change)
    with pytest.raises(ModelError, match=r"takes tensor\(\w+\) of shape .*, not float32 images") as caught:
        import_network(path, LCZ)
    assert "float32 input" in caught.value.hint
    assert not models_folder.exists()


@pytest.mark.parametrize("dtype", [np.float16, np.float64])
def test_scores_of_other_types_are_refused_with_a_cure(dtype, tmp_path, models_folder):
    def change(graph, _):
        graph.node.append(onnx.helper.make_node("Cast", [graph.output[0].name], ["cast"], to=ORT_TYPES[dtype]))
        graph.output[0].name = "cast"
        graph.output[0].type.tensor_type.elem_type = ORT_TYPES[dtype]

    path = retyped(network(tmp_path / "t.onnx", ("Softmax", {"axis": 1})), change)
    with pytest.raises(ModelError, match=f"gives its scores as {np.dtype(dtype)}, not as float32") as caught:
        import_network(path, LCZ)
    assert "Cast to float32" in caught.value.hint
    assert not models_folder.exists()


def test_weights_listed_among_the_inputs(truth, tmp_path):
    """As exporters of IR version 3 do."""

    def change(graph, model):
        model.ir_version = 3
        for one in graph.initializer:
            graph.input.append(onnx.helper.make_tensor_value_info(one.name, one.data_type, list(one.dims)))

    path = retyped(network(tmp_path / "i.onnx", ("Softmax", {"axis": 1})), change)
    np.testing.assert_allclose(probabilities(import_network(path, LCZ)), truth, atol=1e-5)


def test_shapes_that_the_file_does_not_state(truth, tmp_path):
    def change(graph, _):
        for value in (*graph.input, *graph.output):
            for axis in value.type.tensor_type.shape.dim:
                axis.Clear()

    path = retyped(network(tmp_path / "k.onnx", ("Softmax", {"axis": 1})), change)
    card = import_network(path, replace(LCZ, layout="NCHW"))
    np.testing.assert_allclose(probabilities(card), truth, atol=1e-5)


def test_an_operator_of_onnxruntimes_own(truth, tmp_path):
    """FusedMatMul stands in the domain com.microsoft."""

    def change(graph, model):
        product = next(node for node in graph.node if node.op_type == "MatMul")
        product.op_type, product.domain = "FusedMatMul", "com.microsoft"
        model.opset_import.append(onnx.helper.make_opsetid("com.microsoft", 1))

    path = retyped(network(tmp_path / "l.onnx", ("Softmax", {"axis": 1})), change)
    np.testing.assert_allclose(probabilities(import_network(path, LCZ)), truth, atol=1e-5)


def test_one_patch_at_a_time_without_a_batch_in_its_result(tmp_path, models_folder):
    path = network(
        tmp_path / "p.onnx", ("Softmax", {"axis": 1}), ("Reshape", {}, np.array([17], np.int64)), shape=(17,), batch=1
    )
    with pytest.raises(ModelError, match="does not return a row of scores per scene") as caught:
        import_network(path, LCZ)
    assert "batch as its first axis" in caught.value.hint
    assert not models_folder.exists()


def test_eighteen_scores_are_not_lcz(tmp_path):
    with pytest.raises(ModelError, match="18 classes"):
        import_network(network(tmp_path / "n.onnx", ("Softmax", {"axis": 1}), n_classes=18, shape=("batch", 18)), LCZ)


def test_an_operator_that_is_not_there_is_no_damage(tmp_path):
    data = network(tmp_path / "c.onnx").read_bytes()
    (tmp_path / "c.onnx").write_bytes(data.replace(b"Flatten", b"MyShape"))
    with pytest.raises(ModelError, match="uses an operator that onnxruntime does not support") as caught:
        inspect_file(tmp_path / "c.onnx")
    assert "damaged" not in str(caught.value)


KERAS_JSON = b'{"class_name": "Functional", "config": {}, "keras_version": "3.0"}'
DRIVE_PAGE = b"<!DOCTYPE html><html><head><title>Google Drive - Virus scan warning</title></head></html>"


@pytest.mark.parametrize(
    ("name", "content", "what", "cure"),
    [
        ("a.h5", b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "pointer of Git LFS", "git lfs pull"),
        ("a.safetensors", (60).to_bytes(8, "little") + b'{"w":{"dtype":"F32"}}' + bytes(60), "safetensors", "export"),
        ("a.tflite", b"\x1c\0\0\0TFL3" + bytes(60), "TensorFlow Lite", "tf2onnx"),
        ("rf.pkl", b"\x80\x04\x95sklearn.ensemble._forest\x94", "scikit-learn", "Only neural networks"),
        ("dzetsaka_model", b"\x80\x03]q\0.", "scikit-learn", "Only neural networks"),
        ("x.pkl", b"\x80\x04K\x01.", "Python pickle", "export"),
        ("rf.joblib", b"x\x9cabc", "joblib", "Only neural networks"),
        ("model.json", KERAS_JSON, "architecture of a Keras network without its weights", "save the whole model"),
        ("drive.pth", DRIVE_PAGE, "web page of Google Drive", "Download the file itself"),
        ("m.pth", b"<html>404</html>", "a web page, not the file", "Download"),
        ("ov.xml", b'<?xml version="1.0"?><net name="x" version="11">', "OpenVINO", ".onnx file"),
        ("saved_model.pb", b"\x08\x01\x12\x0a\n\x05serve", "graph of TensorFlow", "tf2onnx"),
        ("w.npy", b"\x93NUMPY\x01\0", "NumPy array", "Select the file of the network"),
        ("w.onnx", b"", "an empty file", "again"),
        ("w.txt", b"hello", "a text file", "ONNX"),
        ("w.bin", bytes(range(200, 250)), "something unknown", "ONNX"),
    ],
)  # fmt: skip
def test_other_files_are_named_with_what_to_do(name, content, what, cure, tmp_path, models_folder):
    path = tmp_path / name
    path.write_bytes(content)
    for take in (import_network, inspect_file):
        with pytest.raises(ModelError) as caught:
            take(path)
        assert what in caught.value.message
        assert cure in caught.value.hint
    assert not models_folder.exists()


def test_folders_and_archives_are_named(tmp_path):
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "saved_model.pb").write_bytes(b"x")
    with pytest.raises(ModelError, match="it seems to be a TensorFlow SavedModel, a folder"):
        import_network(folder)
    for inside, match in (("x/saved_model.pb", "archive of a TensorFlow SavedModel"), ("net.onnx", "a zip archive")):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr(f"__MACOSX/._{inside}", "x")
            archive.writestr(inside, "x")
        with pytest.raises(ModelError, match=match) as caught:
            inspect_file(tmp_path / "a.zip")
    assert caught.value.hint == "Unpack it, and give net.onnx that is in it."


def test_reported_networks(shared_data):
    folder = shared_data.parent / "cases"
    if not folder.is_dir():
        pytest.skip(f"needs the reported cases: there is no {folder}")
    options = ImportOptions(scheme="lcz", bands=TEN, scale="10000")
    card = import_network(folder / "24-onnx-variants" / "o_percent_scores.onnx", options)
    scores = open_network(card, "cpu", 1).scores(np.random.default_rng(0).random((2, 32, 32, 10), np.float32))
    np.testing.assert_allclose(scores.sum(axis=1), 1, atol=1e-4)
    with pytest.raises(ModelError, match="uses an operator that onnxruntime does not support"):
        import_network(folder / "24-onnx-variants" / "m_custom_op.onnx", options)
    for path in sorted((folder / "25-other-network-files").iterdir()):
        if not path.name.startswith("README"):
            with pytest.raises(ModelError) as caught:
                import_network(path, options)
            assert caught.value.hint
            assert "something unknown" not in caught.value.message, path.name
    augmented = folder / "26-keras-augmentation-layers"
    plain = inspect_file(augmented / "plain.keras")
    for name in ("contrast_brightness", "flip_rotation", "translation", "zoom"):
        seen = inspect_file(augmented / f"{name}.keras")
        assert (seen.patch_px, seen.n_bands, seen.n_classes) == (plain.patch_px, plain.n_bands, plain.n_classes)
        assert "patches of 9 × 8 px" in seen.about
        with pytest.raises(ModelError, match=rf"{name}\.keras takes patches of 9 × 8 px, which are not square"):
            import_network(augmented / f"{name}.keras", ImportOptions(classes="a,b,c,d,e,f", bands="B04,B03,B02"))
    with pytest.raises(ModelError, match="Resizing"):
        inspect_file(augmented / "resizing.keras")
