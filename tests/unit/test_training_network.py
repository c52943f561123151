"""The network that is trained: its file gives the same, and nothing depends on more than it should."""

from __future__ import annotations

import numpy as np
import pytest


@pytest.fixture(params=["whole", "thin"])
def network(torch, request):
    """A network of weights under which an image's differences reach the scores, batch normalisation included."""
    return random_network(torch, thin=request.param == "thin")


def random_network(torch, thin):
    from scene_mapper.training.student import MapNetwork

    torch.manual_seed(4)
    torch.set_num_threads(1)
    made = MapNetwork(5, thin)
    for module in made.modules():
        if isinstance(module, torch.nn.Conv2d):
            torch.nn.init.kaiming_normal_(module.weight)
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.7, 1.4)
            torch.nn.init.normal_(module.bias, 0, 0.2)
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.7, 1.4)
    return made.eval()


def run(content, image):
    import onnxruntime

    return onnxruntime.InferenceSession(content).run(None, {"reflectance": image})[0]


def random_image(height, width):
    return np.random.default_rng(height).random((1, 10, height, width), np.float32)


@pytest.mark.parametrize("size", [(74, 74), (84, 124)])
def test_the_file_gives_what_the_network_gives(network, torch, size):
    from scene_mapper.training.export import to_onnx

    image = random_image(*size)
    with torch.inference_mode():
        wanted = network(torch.from_numpy(image)).softmax(1).numpy()
    assert wanted.shape == (1, 5, (size[0] - 64) // 10, (size[1] - 64) // 10)
    assert wanted.std() > 0.01  # the image changes the result
    np.testing.assert_allclose(run(to_onnx(network, "test"), image), wanted, atol=1e-5)


def test_pixels_that_are_left_over_change_nothing(network):
    from scene_mapper.training.export import to_onnx

    content, image = to_onnx(network, "test"), random_image(103, 97)
    wanted = run(content, image[..., :94, :94])
    for height in range(94, 104):
        for width in (94, 97):
            np.testing.assert_allclose(run(content, image[..., :height, :width]), wanted, atol=1e-5)


def test_a_cell_sees_its_patch_alone(network, torch):
    """Pixels outside the patch of the cell in the middle change the others and not this one."""
    image = random_image(94, 94)
    changed = image.copy()
    for pixels in (changed[..., :10, :], changed[..., -10:, :], changed[..., :10], changed[..., -10:]):
        pixels[:] = 1 - pixels
    with torch.inference_mode():
        before, after = (network(torch.from_numpy(one)).numpy() for one in (image, changed))
    np.testing.assert_allclose(after[..., 1, 1], before[..., 1, 1], atol=1e-5)
    assert np.abs(after - before).max() > 0.01


@pytest.mark.usefixtures("torch")
def test_classes_that_are_hardly_found_are_those_of_low_f1_or_of_which_few_cells_are_found():
    from scene_mapper.core.classmap.schemes import IGBP_SIMPLIFIED
    from scene_mapper.training.cards import hardly_found

    confusion = np.zeros((10, 10), np.int64)  # (reference, map)
    confusion[0, 0], confusion[0, 2] = 50, 50  # forest: half is found
    confusion[1, 1], confusion[1, 2] = 8, 92  # shrubland: F1 is 0.15, but few of its cells are found
    confusion[2, 2] = 10
    confusion[3, 3], confusion[3, 5], confusion[5, 3] = 20, 20, 900  # grassland: half is found, among 900 wrong cells
    confusion[5, 5] = 500
    codes = [scene_class.code for scene_class in IGBP_SIMPLIFIED.classes]
    assert hardly_found(IGBP_SIMPLIFIED, confusion) == (codes[1], codes[3])  # what does not occur is not judged
