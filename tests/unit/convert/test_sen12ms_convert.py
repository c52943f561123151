"""The SEN12MS checkpoints become networks with PyTorch's own logits, or are refused with the reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from scene_mapper.core.convert.sen12ms import SEN12MS_INPUTS, convert_sen12ms
from scene_mapper.core.errors import ModelError, RequestError
from scene_mapper.core.sentinel.band_scaling import BandScaling
from scene_mapper.tests.networks import sen12ms_weights
from scene_mapper.tests.networks.converted import output_of
from scene_mapper.tests.networks.torch_writer import OrderedDict, View, write_legacy, write_zip

pytestmark = pytest.mark.once

GOLDEN = Path(__file__).resolve().parents[2] / "data" / "torch" / "sen12ms_logits.npz"

# Each network and input once with each way of labelling, both numbers of classes, and both formats.
CASES = [
    ("ResNet50", "S2_RGB", 10, "single"),
    ("ResNet50", "S2_MS", 17, "multi"),
    ("ResNet50", "S1+S2", 10, "multi"),
    ("DenseNet121", "S2_RGB", 17, "single"),
    ("DenseNet121", "S2_MS", 10, "single"),
    ("DenseNet121", "S1+S2", 10, "multi"),
    ("DenseNet121", "S1+S2", 17, "single"),
]


def shapes_only(architecture: str, channels: int, classes: int) -> dict[str, View]:
    """A state dict without numbers: enough for what is decided by shapes."""
    shapes = dict(sen12ms_weights.SHAPES[architecture](channels, classes))
    steps = {key: tuple(int(np.prod(shape[i + 1 :])) for i in range(len(shape))) for key, shape in shapes.items()}
    return {
        key: View(np.broadcast_to(np.float32(0), int(np.prod(shape))), shape, steps[key])
        for key, shape in shapes.items()
    }


@pytest.mark.parametrize(("architecture", "inputs", "classes", "labels"), CASES)
def test_logits_are_those_of_pytorch(architecture: str, inputs: str, classes: int, labels: str, tmp_path: Path) -> None:
    channels = sen12ms_weights.INPUT_CHANNELS[inputs]
    state = sen12ms_weights.state_dict(architecture, channels, classes)
    write = write_zip if classes == 10 else write_legacy
    content = {"epoch": 30, "arch": architecture, "model_state_dict": OrderedDict(state), "best_prec": 0.6}
    network = convert_sen12ms(write(tmp_path / "checkpoint.pth", content), labels)
    expected = np.load(GOLDEN)[f"{architecture} {inputs} {classes}"]
    np.testing.assert_allclose(output_of(network, sen12ms_weights.patches(channels)), expected, rtol=0, atol=1e-4)
    assert network.family == f"sen12ms-{architecture.lower()}"
    assert network.activation == {"single": "softmax", "multi": "sigmoid"}[labels]
    assert (network.input_layout, network.input_shape) == ("NCHW", (256, 256, channels))
    assert network.n_outputs == classes
    assert network.details == {
        "architecture": architecture,
        "inputs": inputs,
        "labels": labels,
        "classes": {10: "simplified IGBP", 17: "IGBP"}[classes],
    }


@pytest.mark.parametrize("labels", ["single", "multi"])
@pytest.mark.parametrize("inputs", sen12ms_weights.INPUT_CHANNELS)
@pytest.mark.parametrize("architecture", sen12ms_weights.ARCHITECTURES)
def test_files_that_pytorch_wrote_give_what_pytorch_gives(
    architecture: str, inputs: str, labels: str, tmp_path: Path, torch: Any
) -> None:
    from scene_mapper.tests.networks import sen12ms_torch

    channels, classes = sen12ms_weights.INPUT_CHANNELS[inputs], {"single": 10, "multi": 17}[labels]
    state = sen12ms_weights.state_dict(architecture, channels, classes)
    module = sen12ms_torch.NETWORKS[architecture](channels, classes).eval()
    module.load_state_dict({name: torch.from_numpy(one) for name, one in state.items()})
    if labels == "multi":  # trained on several cards, in half precision
        module = torch.nn.DataParallel(module.half(), device_ids=[])
    path = tmp_path / f"{inputs}_{labels}_label.pth"
    torch.save({"model_state_dict": module.state_dict()}, path)
    network = convert_sen12ms(path)
    patches = sen12ms_weights.patches(channels)
    with torch.no_grad():
        expected = module.float()(torch.from_numpy(patches)).numpy()
    np.testing.assert_allclose(output_of(network, patches), expected, rtol=0, atol=1e-4)
    assert network.details["labels"] == labels


@pytest.mark.usefixtures("torch")
@pytest.mark.parametrize("architecture", sen12ms_weights.ARCHITECTURES)
def test_the_reference_networks_have_the_published_number_of_weights(architecture: str) -> None:
    from scene_mapper.tests.networks import sen12ms_torch

    module = sen12ms_torch.NETWORKS[architecture](3, 1000)
    # 25.557.032 and 7.978.856 in the publications; here DenseNet121's last layer sees 8 × 8 times as much
    expected = {"ResNet50": 25_557_032, "DenseNet121": 7_978_856 + 63 * 1024 * 1000}[architecture]
    assert sum(one.numel() for one in module.parameters()) == expected
    shapes = {name: tuple(one.shape) for name, one in module.state_dict().items()}
    assert shapes == dict(sen12ms_weights.SHAPES[architecture](3, 1000))


@pytest.mark.parametrize(
    ("architecture", "convolutions", "norms"),
    # DenseNet121 keeps the 62 normalisations that come before their convolution
    [("ResNet50", 53, 0), ("DenseNet121", 120, 62)],
)
def test_the_onnx_file_takes_any_batch_and_folds_normalisation(
    architecture: str, convolutions: int, norms: int, tmp_path: Path
) -> None:
    path = write_zip(tmp_path / "a_single.pth", sen12ms_weights.state_dict(architecture, 3, 10))
    network = convert_sen12ms(path)
    model = onnx.load_from_string(network.onnx)
    operators = [node.op_type for node in model.graph.node]
    assert (operators.count("Conv"), operators.count("BatchNormalization")) == (convolutions, norms)
    assert (model.ir_version, [one.version for one in model.opset_import]) == (8, [17])
    patches = sen12ms_weights.patches(3)
    three = output_of(network, np.concatenate([patches, patches[:1]]))
    np.testing.assert_allclose(three[2], three[0], atol=1e-5)
    np.testing.assert_allclose(output_of(network, patches[1:]), three[1:2], atol=1e-5)


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("ResNet50_multi_S2_MS.pth", "multi"),
        ("DenseNet121-single-label.pth", "single"),
        ("multilabel_checkpoint.pth", "multi"),
        ("SINGLE.pth", "single"),
        ("multispectral_single.pth", "single"),
    ],
)
def test_the_files_name_tells_the_labels(name: str, labels: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / name, sen12ms_weights.state_dict("DenseNet121", 3, 10))
    assert convert_sen12ms(path).details["labels"] == labels
    other = {"single": "multi", "multi": "single"}[labels]
    assert convert_sen12ms(path, other).details["labels"] == other  # the caller knows better


@pytest.mark.parametrize("name", ["model_best.pth", "multispectral.pth", "single_or_multi.pth"])
def test_labels_are_asked_for_when_nothing_tells_them(name: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / name, shapes_only("ResNet50", 3, 10), with_data=False)
    with pytest.raises(ModelError, match=f"{name} does not state whether .* --labels single or --labels multi"):
        convert_sen12ms(path)
    with pytest.raises(RequestError, match='labels cannot be "both"'):
        convert_sen12ms(path, "both")


KNOWN_INPUTS = r"3 \(S2_RGB\), 10 \(S2_MS\), 12 \(S1\+S2\)"
KNOWN_CLASSES = r"10 \(simplified IGBP\) or 17 \(IGBP\)"
FLAT_STEM = {**shapes_only("ResNet50", 3, 10), "encoder.0.weight": np.zeros(64, np.float32)}


@pytest.mark.parametrize(
    ("state", "message"),
    [
        (shapes_only("ResNet50", 2, 10), rf"the shape \(64, 2, 7, 7\) of encoder\.0\.weight .*{KNOWN_INPUTS}"),
        (shapes_only("DenseNet121", 13, 10), rf"the shape \(64, 13, 7, 7\) of encoder\.0\.weight .*{KNOWN_INPUTS}"),
        (FLAT_STEM, r"the shape \(64,\) of encoder\.0\.weight "),
        (shapes_only("ResNet50", 10, 1000), rf"the shape \(1000,\) of FC\.bias .*{KNOWN_CLASSES}"),
        (shapes_only("DenseNet121", 10, 11), rf"the shape \(11,\) of classifier\.bias .*{KNOWN_CLASSES}"),
        ({"fc.weight": np.zeros((10, 4), np.float32)}, "is neither the ResNet50 nor the DenseNet121"),
    ],
)
def test_other_networks_are_refused_by_their_shapes(state: dict[str, Any], message: str, tmp_path: Path) -> None:
    path = write_zip(tmp_path / "other_single.pth", state, with_data=False)
    with pytest.raises(ModelError, match=rf"other_single\.pth.*{message}"):
        convert_sen12ms(path)


def test_a_checkpoint_that_does_not_fit_names_the_tensor(tmp_path: Path) -> None:
    path = tmp_path / "a_single.pth"
    state = sen12ms_weights.state_dict("DenseNet121", 3, 10)
    key = "encoder.6.denselayer3.conv1.weight"
    infinite, surplus = np.full(64, np.inf, np.float32), np.zeros(3, np.float32)
    for changed, message in [
        ({name: one for name, one in state.items() if name != key}, rf"has no tensor {key}"),
        ({**state, key: state[key][:, 1:].copy()}, rf"{key} is \(128, 191, 1, 1\).*\(128, 192, 1, 1\)"),
        ({**state, "encoder.1.running_var": infinite}, "encoder.1.running_var holds .*not finite"),
        ({**state, "encoder.12.weight": surplus}, "not a DenseNet121: it has encoder.12.weight"),
    ]:
        write_zip(path, changed)
        with pytest.raises(ModelError, match=message):
            convert_sen12ms(path)


def test_a_deeper_resnet_and_one_with_two_first_layers_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a_single.pth"
    state = sen12ms_weights.state_dict("ResNet50", 3, 10)
    write_zip(path, {**state, "encoder.6.6.conv1.weight": np.zeros((256, 1024, 1, 1), np.float32)})
    with pytest.raises(ModelError, match=r"is not a ResNet50: it has encoder\.6\.6\.conv1\.weight"):
        convert_sen12ms(path)
    write_zip(path, {**state, "conv1.weight": state["conv1.weight"] * 2})
    with pytest.raises(ModelError, match=r"conv1\.weight and encoder\.0\.weight differ"):
        convert_sen12ms(path)


def test_the_inputs_are_those_of_the_publication() -> None:
    ms = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
    assert {name: one.bands for name, one in SEN12MS_INPUTS.items()} == {
        "S2_RGB": ("B02", "B03", "B04"),  # blue first
        "S2_MS": ms,
        "S1+S2": (*ms, "VV", "VH"),
    }
    for one in SEN12MS_INPUTS.values():
        assert len({len(one.bands), len(one.mean), len(one.std), len(one.clip), len(one.nan_value)}) == 1
    by_band = dict(zip(SEN12MS_INPUTS["S1+S2"].bands, SEN12MS_INPUTS["S1+S2"].scaling))
    assert by_band["B02"] == BandScaling(1226.4215, 741.6254)
    assert by_band["B08"] == BandScaling(2154.9846, 1057.7628)
    assert by_band["B12"] == BandScaling(1356.0801, 991.48016)
    assert by_band["VV"] == BandScaling(-11.76858, 4.525339, (-25.0, 0.0))
    assert by_band["VH"] == BandScaling(-18.294598, 4.3586307, (-25.0, 0.0))
    assert SEN12MS_INPUTS["S2_RGB"].scaling == SEN12MS_INPUTS["S1+S2"].scaling[:3]
    assert SEN12MS_INPUTS["S1+S2"].nan_value == (None,) * 10 + (0.0, 0.0)
