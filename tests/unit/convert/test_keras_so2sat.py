"""The two So2Sat networks, from their weights-only files to the published probabilities."""

from __future__ import annotations

import shutil
from pathlib import Path

import h5py
import numpy as np
import onnx
import pytest

from scene_mapper.core.convert import convert_so2sat_weights
from scene_mapper.core.convert.file_kinds import keras_family, read_head
from scene_mapper.core.errors import ModelError
from scene_mapper.core.networks.formats import find_format, so2sat
from scene_mapper.tests.networks.converted import output_of

pytestmark = pytest.mark.once

FILES = {"so2sat-resnet20": "so2sat_s2_resnet20.h5", "sen2lcz": "so2sat_sen2lcz.hdf5"}
PARAMETERS = {"so2sat-resnet20": "576897", "sen2lcz": "793348"}


@pytest.mark.parametrize("family", FILES)
def test_published_files_give_published_probabilities(family: str, shared_data: Path) -> None:
    path = shared_data / "models" / FILES[family]
    network = convert_so2sat_weights(path)
    golden = np.load(shared_data / "golden" / f"{path.stem}.npz")
    given = output_of(network, golden["dn"].astype(np.float32) / np.float32(10000))
    np.testing.assert_allclose(given, golden["probabilities"], rtol=0, atol=1e-5)
    assert (network.family, network.activation, network.n_outputs) == (family, "none", 17)
    assert (network.input_layout, network.input_shape) == ("NHWC", (32, 32, 10))
    assert network.details["parameters"] == PARAMETERS[family]
    assert network.details["published_file"] == "true"


@pytest.mark.parametrize(("family", "left"), [("so2sat-resnet20", 6), ("sen2lcz", 0)])
def test_normalisation_is_folded_and_images_are_turned_once(family: str, left: int, shared_data: Path) -> None:
    network = convert_so2sat_weights(shared_data / "models" / FILES[family])
    model = onnx.load_from_string(network.onnx)
    operators = [node.op_type for node in model.graph.node]
    # in ResNet20 a normalisation that follows an addition cannot be folded: one for each unit
    assert operators.count("BatchNormalization") == left
    assert operators.count("Transpose") == 1
    assert model.ir_version <= 8
    assert [one.version for one in model.opset_import] == [17]


@pytest.mark.parametrize("family", FILES)
def test_a_batch_of_any_size_runs(family: str, shared_data: Path) -> None:
    network = convert_so2sat_weights(shared_data / "models" / FILES[family])
    patches = np.random.default_rng(1).random((5, 32, 32, 10), np.float32)
    whole = output_of(network, patches)
    single = np.concatenate([output_of(network, patches[i : i + 1]) for i in range(5)])
    np.testing.assert_allclose(whole, single, atol=1e-6)
    np.testing.assert_allclose(whole.sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("family", FILES)
def test_files_are_recognised_under_any_name(family: str, shared_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "download.bin"
    shutil.copyfile(shared_data / "models" / FILES[family], path)
    assert find_format(path) is so2sat.FORMAT
    assert keras_family(path, read_head(path)) == family


def test_weights_that_were_trained_anew_are_imported_too(shared_data: Path, tmp_path: Path) -> None:
    path = writable_copy(shared_data / "models" / FILES["sen2lcz"], tmp_path)
    with h5py.File(path, "a") as file:
        for name in ("dense_1", "dense_2", "dense_4", "dense_5"):
            group = file[name][name]
            kernel, bias = group["kernel:0"][:, :10], group["bias:0"][:10]
            del group["kernel:0"], group["bias:0"]
            group["kernel:0"], group["bias:0"] = kernel, bias
    network = convert_so2sat_weights(path)
    assert network.n_outputs == 10
    assert network.details["published_file"] == "false"


def test_a_weight_of_the_wrong_shape_is_named(shared_data: Path, tmp_path: Path) -> None:
    path = writable_copy(shared_data / "models" / FILES["so2sat-resnet20"], tmp_path)
    with h5py.File(path, "a") as file:
        group = file["conv2d_3"]["conv2d_3"]
        del group["kernel:0"]
        group["kernel:0"] = np.zeros((3, 3, 16, 8), np.float32)
    with pytest.raises(ModelError, match=r'"conv2d_3".*\(3, 3, 16, 8\) instead of \(3, 3, 16, 16\)'):
        convert_so2sat_weights(path)


def test_a_link_to_another_file_is_refused(shared_data: Path, tmp_path: Path) -> None:
    path = writable_copy(shared_data / "models" / FILES["so2sat-resnet20"], tmp_path)
    other = writable_copy(shared_data / "models" / FILES["sen2lcz"], tmp_path)
    with h5py.File(path, "a") as file:
        group = file["conv2d_3"]["conv2d_3"]
        del group["kernel:0"]
        group["kernel:0"] = h5py.ExternalLink(str(other), "/conv2d_3/conv2d_3/kernel:0")
    with pytest.raises(ModelError, match=r"\"kernel:0\" in .* is a link"):
        convert_so2sat_weights(path)


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.h5"
    with h5py.File(path, "w") as file:
        file.attrs["layer_names"] = [b"dense_1"]
        group = file.create_group("dense_1")
        group.attrs["weight_names"] = [b"dense_1/kernel:0"]
        group["dense_1/kernel:0"] = np.zeros((3, 2), np.float32)
    with pytest.raises(ModelError, match=r"other\.h5 holds Keras weights of an unknown architecture"):
        convert_so2sat_weights(path)
    with pytest.raises(ModelError, match=r"other\.h5 contains Keras weights without an architecture"):
        find_format(path)


def test_a_truncated_file_is_refused(shared_data: Path, tmp_path: Path) -> None:
    path = tmp_path / "half.h5"
    content = (shared_data / "models" / FILES["so2sat-resnet20"]).read_bytes()
    path.write_bytes(content[: len(content) // 2])
    for act in (convert_so2sat_weights, find_format):
        with pytest.raises(ModelError, match=r"half\.h5 is damaged.*Download the file again"):
            act(path)


def writable_copy(path: Path, folder: Path) -> Path:
    copy = folder / path.name
    shutil.copyfile(path, copy)
    return copy
