"""A bad file of a network is refused before anything large is allocated, or in a process that may not grow."""

from __future__ import annotations

import resource
import zipfile

import h5py
import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from scene_mapper.cli import main
from scene_mapper.core.convert.keras_hdf5 import open_hdf5
from scene_mapper.core.errors import ModelError
from scene_mapper.core.networks.import_process import inspect_in_process
from scene_mapper.tests.networks.keras_files import unpack

ANSWERS = ("--scheme", "lcz", "--bands", "B02,B03,B04,B05,B06,B07,B08,B8A,B11,B12", "--scale", "10000")
GIGABYTE = 2**30


def bomb(n_values: int) -> bytes:
    """Return a scene network that makes so many numbers on its way to the scores."""
    weights = np.arange(170, dtype=np.float32).reshape(10, 17)
    nodes = [
        helper.make_node("ReduceMean", ["patches"], ["means"], axes=[2, 3], keepdims=0),
        helper.make_node("MatMul", ["means", "weights"], ["rows"]),
        helper.make_node("ReduceMean", ["rows"], ["one"], axes=[1], keepdims=1),
        helper.make_node("Expand", ["one", "size"], ["many"]),
        helper.make_node("ReduceMax", ["many"], ["largest"], axes=[1], keepdims=1),
        helper.make_node("Add", ["rows", "largest"], ["scores"]),
    ]
    graph = helper.make_graph(
        nodes,
        "bomb",
        [helper.make_tensor_value_info("patches", TensorProto.FLOAT, ["batch", 10, 12, 12])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["batch", 17])],
        [
            numpy_helper.from_array(weights, "weights"),
            numpy_helper.from_array(np.array([1, n_values], np.int64), "size"),
        ],
    )
    model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])
    return bytes(model.SerializeToString())


@pytest.mark.parametrize("n_values", [3 * GIGABYTE, 10**15], ids=["12 GB", "4 PB"])
def test_a_network_that_wants_all_memory(n_values, home, tmp_path, capsys):
    path = tmp_path / "bomb.onnx"
    path.write_bytes(bomb(n_values))
    assert main(["models", "import", str(path), *ANSWERS]) == 1
    told = capsys.readouterr().err
    assert "bomb.onnx" in told or "The network fails on patches" in told
    assert not list((home / "models").glob("*"))
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < 4 * GIGABYTE


def test_the_same_network_with_few_numbers_is_imported(home, tmp_path):
    path = tmp_path / "small.onnx"
    path.write_bytes(bomb(1000))
    assert main(["models", "import", str(path), *ANSWERS, "--quiet"]) == 0


def test_an_array_of_hdf5_that_is_only_declared(tmp_path):
    path = unpack("keras2_open_size.h5", tmp_path)
    with h5py.File(path, "r+") as file:
        del file["model_weights/open/open/kernel:0"]
        file.create_dataset("model_weights/open/open/kernel:0", (20_000, 20_000), np.float32)
    with open_hdf5(path) as keras_file, pytest.raises(ModelError, match=r"is too large: \(20000, 20000\)"):
        keras_file.array("open", "open", "kernel:0")


def test_an_archive_that_swells(home, tmp_path):
    path = tmp_path / "bomb.keras"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("config.json", "metadata.json", "model.weights.h5"):
            with archive.open(name, "w") as member:
                for _ in range(100):
                    member.write(b"\0" * 1_000_000)
    with pytest.raises(ModelError, match=r"bomb\.keras"):
        inspect_in_process(path)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < 4 * GIGABYTE
