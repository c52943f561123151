"""Weights for the SEN12MS networks from a seed, under the published names, and scenes to try them on.

Written down apart from the importer. numpy's RandomState never changes its numbers, so
every machine gets the same weights, and the logits that PyTorch gave for them
(tests/data/torch) hold everywhere.
"""

from __future__ import annotations

import functools
import zlib
from collections.abc import Iterator

import numpy as np

INPUT_CHANNELS = {"S2_RGB": 3, "S2_MS": 10, "S1+S2": 12}
ARCHITECTURES = ("ResNet50", "DenseNet121")


def norm(name: str, channels: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    for part in ("weight", "bias", "running_mean", "running_var"):
        yield f"{name}.{part}", (channels,)
    yield f"{name}.num_batches_tracked", ()


def resnet50_shapes(channels: int, classes: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "conv1.weight", (64, channels, 7, 7)
    yield "encoder.0.weight", (64, channels, 7, 7)
    yield from norm("encoder.1", 64)
    inside = 64
    for part, units, width in ((4, 3, 64), (5, 4, 128), (6, 6, 256), (7, 3, 512)):
        for unit in range(units):
            name = f"encoder.{part}.{unit}"
            yield f"{name}.conv1.weight", (width, inside, 1, 1)
            yield from norm(f"{name}.bn1", width)
            yield f"{name}.conv2.weight", (width, width, 3, 3)
            yield from norm(f"{name}.bn2", width)
            yield f"{name}.conv3.weight", (width * 4, width, 1, 1)
            yield from norm(f"{name}.bn3", width * 4)
            if unit == 0:
                yield f"{name}.downsample.0.weight", (width * 4, inside, 1, 1)
                yield from norm(f"{name}.downsample.1", width * 4)
            inside = width * 4
    yield "FC.weight", (classes, 2048)
    yield "FC.bias", (classes,)


def densenet121_shapes(channels: int, classes: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "encoder.0.weight", (64, channels, 7, 7)
    yield from norm("encoder.1", 64)
    width = 64
    for part, count in ((4, 6), (6, 12), (8, 24), (10, 16)):
        for layer in range(1, count + 1):
            name = f"encoder.{part}.denselayer{layer}"
            yield from norm(f"{name}.norm1", width)
            yield f"{name}.conv1.weight", (128, width, 1, 1)
            yield from norm(f"{name}.norm2", 128)
            yield f"{name}.conv2.weight", (32, 128, 3, 3)
            width += 32
        if part < 10:
            yield from norm(f"encoder.{part + 1}.norm", width)
            width //= 2
            yield f"encoder.{part + 1}.conv.weight", (width, width * 2, 1, 1)
    yield from norm("encoder.11", width)
    yield "classifier.weight", (classes, 1024 * 8 * 8)
    yield "classifier.bias", (classes,)


SHAPES = {"ResNet50": resnet50_shapes, "DenseNet121": densenet121_shapes}


def numbers(seed: str, shape: tuple[int, ...], low: float, high: float) -> np.ndarray:
    """Draw float32 numbers that depend on the seed text alone."""
    drawn = np.random.RandomState(zlib.crc32(seed.encode())).random_sample(shape)
    return np.asarray(low + (high - low) * drawn, np.float32)


def weight(seed: str, name: str, shape: tuple[int, ...]) -> np.ndarray:
    """Make one tensor: statistics that are no identity, filters that keep the signal's size."""
    if name.endswith("num_batches_tracked"):
        return np.array(1234, np.int64)
    if len(shape) >= 2:
        bound = np.sqrt(6.0 / np.prod(shape[1:]))
        return numbers(seed + name, shape, -bound, bound)
    if name.endswith(("running_mean", "bias")):
        return numbers(seed + name, shape, -0.2, 0.2)
    if name.endswith("bn3.weight"):
        return numbers(seed + name, shape, 0.2, 0.6)
    return numbers(seed + name, shape, 0.6, 1.4)


@functools.lru_cache(maxsize=1)
def state_dict(architecture: str, channels: int, classes: int) -> dict[str, np.ndarray]:
    """Make a state dict of a SEN12MS network; not to be changed, as the next test gets it too."""
    shapes = dict(SHAPES[architecture](channels, classes))
    seed = f"{architecture} {channels} {classes} "
    state = {name: weight(seed, name, shape) for name, shape in shapes.items()}
    if "conv1.weight" in state:
        state["conv1.weight"] = state["encoder.0.weight"]
    return state


def patches(channels: int) -> np.ndarray:
    """Make two unlike patches (2, channels, 256, 256), as normalised bands are: about -3 to 3."""
    coarse = numbers(f"coarse {channels}", (2, channels, 16, 16), -1.5, 1.5)
    coarse[1] *= 0.3
    fine = numbers(f"fine {channels}", (2, channels, 256, 256), -1.0, 1.0)
    fine[0] *= 0.2
    return coarse.repeat(16, axis=2).repeat(16, axis=3) + fine
