"""Complete Keras files: the published family's golden figures, and what is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from scene_mapper.core.convert import ConvertedNetwork, convert_keras, recognise


def run(network: ConvertedNetwork, patches: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(network.onnx, providers=["CPUExecutionProvider"])
    return session.run(None, {"input": patches})[0]


def test_a_file_of_the_lcznet_family_gives_tensorflows_probabilities(shared_data: Path) -> None:
    path = shared_data / "models" / "lcznet_like_fixture.h5"
    assert recognise(path) == "keras"
    network = convert_keras(path)
    golden = np.load(shared_data / "golden" / "lcznet_like_fixture.npz")
    given = run(network, golden["dn"].astype(np.float32) / np.float32(5000))
    np.testing.assert_allclose(given, golden["probabilities"], rtol=0, atol=1e-5)
    assert (network.input_shape, network.n_outputs) == ((64, 64, 10), 17)
    assert (network.activation, network.details["final_activation"]) == ("none", "softmax")
