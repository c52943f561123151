"""Complete Keras files: the published family's golden figures, older files, and what is refused."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import onnx
import pytest

from scene_mapper.core.convert import convert_keras
from scene_mapper.core.errors import MissingDependencyError, ModelError
from scene_mapper.core.networks import formats
from scene_mapper.tests.networks.converted import output_of
from scene_mapper.tests.networks.keras_files import KERAS_FOLDER, unpack


def edited(name: str, folder: Path, edit: Callable[[dict[str, Any]], Any]) -> Path:
    """Unpack an HDF5 file and change its architecture."""
    path = unpack(name, folder)
    with h5py.File(path, "a") as file:
        model = json.loads(file.attrs["model_config"])
        model = edit(model) or model
        file.attrs["model_config"] = json.dumps(model)
    return path


def layer(model: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in model["config"]["layers"] if one["config"]["name"] == name)


def assert_golden(path: Path, case: str, golden: str) -> None:
    with np.load(KERAS_FOLDER / f"{golden}.npz") as arrays:
        given = output_of(convert_keras(path, output=None if case == "result" else case), arrays["image"])
        np.testing.assert_allclose(given, arrays[case], rtol=2e-5, atol=2e-5)


def test_a_file_of_the_lcznet_family_gives_tensorflows_probabilities(shared_data: Path) -> None:
    path = shared_data / "models" / "lcznet_like_fixture.h5"
    assert formats.find_format(path) is formats.keras.FORMAT
    network = convert_keras(path)
    golden = np.load(shared_data / "golden" / "lcznet_like_fixture.npz")
    given = output_of(network, golden["dn"].astype(np.float32) / np.float32(5000))
    np.testing.assert_allclose(given, golden["probabilities"], rtol=0, atol=1e-5)
    assert (network.input_shape, network.n_outputs) == ((64, 64, 10), 17)
    assert (network.activation, network.details["final_activation"]) == ("none", "softmax")
    operators = [node.op_type for node in onnx.load_from_string(network.onnx).graph.node]
    assert "BatchNormalization" not in operators
    assert operators.count("Transpose") == 1


@pytest.mark.parametrize(
    ("case", "activation", "final"),
    [
        ("end_softmax", "none", "softmax"),
        ("end_sigmoid", "none", "sigmoid"),
        ("end_linear", "softmax", "linear"),
        ("end_swish", "softmax", "silu"),
        ("end_mean", "none", "softmax"),
    ],
)
@pytest.mark.parametrize("version", ["keras2", "keras3"])
def test_it_is_told_what_must_still_be_applied(
    version: str, case: str, activation: str, final: str, tmp_path: Path
) -> None:
    network = convert_keras(unpack(f"{version}_activations.h5", tmp_path), output=case)
    assert (network.activation, network.details["final_activation"]) == (activation, final)
    assert network.n_outputs == 4


def test_an_average_of_probabilities_is_one(tmp_path: Path) -> None:
    network = convert_keras(unpack("keras2_merging.h5", tmp_path), output="average_heads")
    assert network.activation == "none"


@pytest.mark.parametrize("version", ["keras2", "keras3"])
@pytest.mark.parametrize("ending", ["h5", "keras"])
def test_complete_files_are_recognised(version: str, ending: str, tmp_path: Path) -> None:
    path = unpack(f"{version}_sequential.{ending}", tmp_path)
    assert formats.find_format(path.rename(tmp_path / "model.bin")) is formats.keras.FORMAT


def test_several_outputs_need_a_choice(tmp_path: Path) -> None:
    path = unpack("keras2_nested.h5", tmp_path)
    with pytest.raises(ModelError, match="has 6 outputs: inner_once, inner_twice"):
        convert_keras(path)
    with pytest.raises(ModelError, match=r'no output "else"\. Outputs: inner_once'):
        convert_keras(path, output="else")


def test_an_open_patch_size_must_be_given(tmp_path: Path) -> None:
    path = unpack("keras2_open_size.h5", tmp_path)
    with pytest.raises(ModelError, match=r"does not state its patch size.*in pixels"):
        convert_keras(path)
    assert convert_keras(path, patch_px=32).input_shape == (32, 32, 3)
    with pytest.raises(ModelError, match="patches of 9×8 pixels, not of 32×32"):
        convert_keras(unpack("keras2_sequential.h5", tmp_path), patch_px=32)


# older ways to write the same


def test_a_sequential_of_keras_2_0_is_a_bare_list(tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> None:
        first = model["config"]["layers"][1]
        first["config"]["batch_input_shape"] = [None, 9, 8, 3]
        model["config"] = model["config"]["layers"][1:]

    assert_golden(edited("keras2_sequential.h5", tmp_path, edit), "result", "keras2_sequential")


def test_a_functional_model_was_called_model(tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> None:
        model["class_name"] = "Model"
        for name in ("inner", "outer", "double"):
            layer(model, name)["class_name"] = "Model"

    path = edited("keras2_nested.h5", tmp_path, edit)
    for case in ("two_deep", "double_first"):
        assert_golden(path, case, "keras2_nested")


def test_batch_normalization_of_tensorflow_1_bears_another_name(tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> None:
        for one in model["config"]["layers"]:
            if one["class_name"] == "BatchNormalization":
                one["class_name"] = "BatchNormalizationV1"

    assert_golden(edited("keras2_sequential.h5", tmp_path, edit), "result", "keras2_sequential")


@pytest.mark.parametrize("version", ["keras2", "keras3"])
def test_weights_under_other_names_are_found_by_their_position(version: str, tmp_path: Path) -> None:
    path = unpack(f"{version}_nested.h5", tmp_path)
    with h5py.File(path, "a") as file:
        for group in file["model_weights"].values():
            names = list(group.attrs["weight_names"])
            for number, name in enumerate(names):
                group.move(name, f"weight_{number}")
            group.attrs["weight_names"] = [f"weight_{number}".encode() for number in range(len(names))]
    for case in ("inner_twice", "two_deep", "shared", "double_second"):
        assert_golden(path, case, f"{version}_nested")


def test_long_lists_of_names_come_in_pieces(tmp_path: Path) -> None:
    path = unpack("keras2_sequential.h5", tmp_path)
    with h5py.File(path, "a") as file:
        names = file["model_weights"].attrs["layer_names"]
        del file["model_weights"].attrs["layer_names"]
        file["model_weights"].attrs["layer_names0"] = names[:2]
        file["model_weights"].attrs["layer_names1"] = names[2:]
    assert_golden(path, "result", "keras2_sequential")


# what is refused


@pytest.mark.parametrize("version", ["keras2", "keras3"])
def test_a_lambda_layer_is_refused_by_name(version: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r'"double_it" \(Lambda\).*holds program code'):
        convert_keras(unpack(f"{version}_lambda.h5", tmp_path))


EDITS: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "unknown layer": (
        lambda m: m["config"]["layers"][1].update(class_name="MySpecialLayer"),
        r'"\w+" \(MySpecialLayer\) cannot be imported: layers of this type are not known',
    ),
    "unknown activation": (
        lambda m: m["config"]["layers"][1]["config"].update(activation="my_special"),
        r'\(Conv2D\).*the activation "my_special" is not known',
    ),
    "object as activation": (
        lambda m: m["config"]["layers"][1]["config"].update(activation={"class_name": "Custom>X", "config": {}}),
        r'the activation "custom>x" is not known',
    ),
    "channels first, but weights for channels last": (
        lambda m: m["config"]["layers"][1]["config"].update(data_format="channels_first"),
        r'weight "kernel" has the shape \(3, 3, 3, 4\) instead of \(3, 3, 9, 4\)',
    ),
    "own class": (
        lambda m: m.update(class_name="MyModel"),
        'of the type "MyModel", which only its own program code can build',
    ),
    "other filters": (
        lambda m: m["config"]["layers"][1]["config"].update(filters=7),
        r'weight "kernel" has the shape \(3, 3, 3, 4\) instead of \(3, 3, 3, 7\)',
    ),
    "absent setting": (
        lambda m: m["config"]["layers"][1]["config"].__delitem__("kernel_size"),
        r"\(Conv2D\).*its configuration cannot be used \(KeyError: 'kernel_size'\)",
    ),
    "absurd setting": (
        lambda m: m["config"]["layers"][1]["config"].update(strides=0),
        r"\(Conv2D\).*its kernel \(3, 3\), strides \(0, 0\) or dilation \(1, 1\) make no sense",
    ),
    "kernel too large": (
        lambda m: m["config"]["layers"][0]["config"].update(batch_input_shape=[None, 2, 2, 3]),
        "an image of 2×2 is smaller than its kernel",
    ),
    "rows instead of patches": (
        lambda m: m["config"]["layers"][0]["config"].update(batch_input_shape=[None, 20]),
        r"input has the shape \[None, 20\]",
    ),
    "map instead of scores": (
        lambda m: m["config"].update(layers=m["config"]["layers"][:3]),
        r"values of shape \(7, 6, 4\) for a patch, not a row of scores",
    ),
    "no layers": (lambda m: m["config"].update(layers=[]), "has no layers"),
    "damaged": (lambda m: m["config"].update(layers=[3, 4]), "damaged|not known"),
    "no object": (lambda m: [1, 2], 'of the type "unknown"'),
}


@pytest.mark.parametrize("what", EDITS)
def test_what_cannot_be_translated_is_named(what: str, tmp_path: Path) -> None:
    edit, message = EDITS[what]

    def change(model: dict[str, Any]) -> Any:
        return result if isinstance(result := edit(model), list) else None

    with pytest.raises(ModelError, match=message):
        convert_keras(edited("keras2_sequential.h5", tmp_path, change))


def test_nodes_that_nothing_leads_to_are_named(tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> None:
        layer(model, "two_deep")["inbound_nodes"][0][0][0] = "nowhere"

    with pytest.raises(ModelError, match="damaged: nothing leads to two_deep"):
        convert_keras(edited("keras2_nested.h5", tmp_path, edit), output="two_deep")


def test_a_layer_called_as_in_training_is_refused(tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> None:
        layer(model, "two_deep")["inbound_nodes"][0][0][3] = {"training": True}

    with pytest.raises(ModelError, match="called as in training"):
        convert_keras(edited("keras2_nested.h5", tmp_path, edit), output="two_deep")


def test_two_inputs_are_refused(tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> None:
        model["config"]["input_layers"].append(["other", 0, 0])

    with pytest.raises(ModelError, match="takes 2 inputs: image, other"):
        convert_keras(edited("keras2_nested.h5", tmp_path, edit), output="two_deep")


@pytest.mark.parametrize(("levels", "message"), [(15, "The network has too many layers"), (40, "nested too deeply")])
def test_models_nested_without_end_are_refused(levels: int, message: str, tmp_path: Path) -> None:
    def edit(model: dict[str, Any]) -> dict[str, Any]:
        start = {**layer(model, "image"), "name": "in", "inbound_nodes": []}
        for level in range(levels):
            # each level calls the one below twice: a small file of 2^levels layers
            inner = {**model, "name": f"m{level}", "inbound_nodes": [[["in", 0, 0, {}]]] * 2}
            config = {"name": f"m{level + 1}", "layers": [start, inner]}
            config |= {"input_layers": [["in", 0, 0]], "output_layers": [[f"m{level}", 1, 0]]}
            model = {"class_name": "Functional", "config": config}
        return model

    with pytest.raises(ModelError, match=message):
        convert_keras(edited("keras2_nested.h5", tmp_path, edit))


def test_a_network_of_keras_1_is_refused(tmp_path: Path) -> None:
    path = unpack("keras2_sequential.h5", tmp_path)
    with h5py.File(path, "a") as file:
        file.attrs["keras_version"] = "1.2.2"
    with pytest.raises(ModelError, match=r"written by Keras 1\.2\.2\. Load it with Keras 2"):
        convert_keras(path)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    path = unpack("keras2_sequential.h5", tmp_path)
    with h5py.File(path, "a") as file:
        weights = file["model_weights"]
        name = next(name for name in weights if name.startswith("dense"))
        del weights[name][name]
    with pytest.raises(ModelError, match=r'holds no weights "dense.*/kernel:0"'):
        convert_keras(path)


def test_damaged_archives_are_refused(tmp_path: Path) -> None:
    path = unpack("keras3_sequential.keras", tmp_path)
    content = path.read_bytes()
    (tmp_path / "half.keras").write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelError, match=r"half\.keras is a damaged or incomplete archive"):
        formats.find_format(tmp_path / "half.keras")
    with pytest.raises(ModelError, match=r"half\.keras is damaged"):
        convert_keras(tmp_path / "half.keras")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "bare.keras", "w") as new:
        new.writestr("config.json", old.read("config.json"))
        new.writestr("metadata.json", old.read("metadata.json"))
    with pytest.raises(ModelError, match=r'bare\.keras does not contain the part "model\.weights\.h5"'):
        convert_keras(tmp_path / "bare.keras")


@pytest.mark.parametrize(("package", "ending"), [("h5py", "h5"), ("h5py", "keras"), ("onnx", "h5")])
def test_a_missing_package_is_named_with_its_cure(
    package: str, ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = unpack(f"keras2_sequential.{ending}", tmp_path)
    for module in (package, f"{package}.checker"):
        monkeypatch.setitem(sys.modules, module, None)  # Python's own way to say: cannot be imported
    with pytest.raises(MissingDependencyError, match=rf"needs the Python package {package}.*pip install"):
        convert_keras(path)


CONTENTS = {
    "text": (b"epoch,loss\n1,0.5\n", "a text file"),
    "empty": (b"", "an empty file"),
    "page": (b"\n<!DOCTYPE html><html>", "a web page"),
    "lfs": (b"version https://git-lfs.github.com/spec/v1\n", "a pointer of Git LFS"),
    "tiff": (b"II*\0" + bytes(100), "a TIFF image"),
    "pickle": (b"\x80\x04\x95\x10\0\0\0\0\0\0\0}\x94.", "a Python pickle, which may hold program code"),
    "noise": (bytes(range(100, 256)), "something unknown"),
}


@pytest.mark.parametrize("what", CONTENTS)
def test_other_files_named_h5_are_told_apart(what: str, tmp_path: Path) -> None:
    content, guess = CONTENTS[what]
    path = tmp_path / "model.h5"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=rf"model\.h5 cannot be read as a network: it seems to be {guess}"):
        formats.find_format(path)
    with pytest.raises(ModelError, match=r"model\.h5 is damaged or is not an HDF5 file"):
        convert_keras(path)


def test_hdf5_of_others_and_absent_files(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "scene.h5", "w") as file:
        file["band"] = np.zeros((4, 4))
    for act in (formats.find_format, convert_keras):
        with pytest.raises(ModelError, match=r"scene\.h5 is an HDF5 file, but not one of a complete Keras network"):
            act(tmp_path / "scene.h5")
        with pytest.raises(ModelError, match=r"absent\.h5"):
            act(tmp_path / "absent.h5")
    with pytest.raises(ModelError, match="is a folder"):
        formats.find_format(tmp_path)


def test_onnx_and_torch_files_are_recognised(tmp_path: Path) -> None:
    network = convert_keras(unpack("keras2_sequential.h5", tmp_path))
    (tmp_path / "a").write_bytes(network.onnx)
    assert formats.find_format(tmp_path / "a") is formats.onnx.FORMAT
    with zipfile.ZipFile(tmp_path / "b", "w") as archive:
        archive.writestr("checkpoint/data.pkl", b"")
    assert formats.find_format(tmp_path / "b") is formats.torch.FORMAT
    (tmp_path / "c").write_bytes(b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M")
    assert formats.find_format(tmp_path / "c") is formats.torch.FORMAT


@pytest.mark.parametrize("ending", ["h5", "keras"])
@pytest.mark.parametrize("case", ["ops_softmax_axis1", "layer_softmax_axis1", "ops_elu04", "ops_leaky07"])
def test_functions_of_keras_3_have_their_settings(case: str, ending: str, tmp_path: Path) -> None:
    """``ops.softmax(x, axis=1)`` is no softmax over the last axis; slopes are those that were given."""
    assert_golden_function(unpack(f"functions_{case}.{ending}", tmp_path), case)


def assert_golden_function(path: Path, case: str) -> None:
    with np.load(KERAS_FOLDER / "functions.npz") as arrays:
        np.testing.assert_allclose(output_of(convert_keras(path), arrays["image"]), arrays[case], rtol=2e-5, atol=2e-5)


def function_without_settings(model: dict[str, Any]) -> None:
    for one in model["config"]["layers"]:
        if one["class_name"] == "Softmax":
            one["config"].pop("axis")
            assert "trainable" not in one["config"]


def test_a_function_whose_axis_the_file_does_not_say_is_refused(tmp_path: Path) -> None:
    path = edited("functions_ops_softmax_axis1.h5", tmp_path, function_without_settings)
    with pytest.raises(ModelError, match=r"\(Softmax\) cannot be imported: the file does not say its axis"):
        convert_keras(path)


@pytest.mark.parametrize("kind", ["Average", "Reshape"])
def test_a_function_with_the_name_of_another_layer_is_not_taken_for_it(kind: str, tmp_path: Path) -> None:
    def renamed(model: dict[str, Any]) -> None:
        for one in model["config"]["layers"]:
            if one["class_name"] == "Softmax":
                one["class_name"] = kind

    path = edited("functions_ops_softmax_axis1.h5", tmp_path, renamed)
    with pytest.raises(ModelError, match=f'the function "{kind}" with these values is not known'):
        convert_keras(path)


def test_what_is_not_known_is_refused_for_its_own_reason(tmp_path: Path) -> None:
    def attention(model: dict[str, Any]) -> None:
        for one in model["config"]["layers"]:
            if one["class_name"] == "Softmax":
                one["class_name"] = "MultiHeadAttention"

    path = edited("functions_layer_softmax_axis1.h5", tmp_path, attention)
    with pytest.raises(ModelError, match=r"MultiHeadAttention.*layers of this type are not known"):
        convert_keras(path)
