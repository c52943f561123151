"""Make the small Keras files, and what TensorFlow computes with them, that the tests compare with.

Run it once with Keras 2 and once with Keras 3, each in an environment of its own outside the
project (see tests/data/keras/README.md)::

    python -m venv /tmp/keras2 && /tmp/keras2/bin/pip install tensorflow-cpu==2.15.1
    /tmp/keras2/bin/python tests/data/make_keras_goldens.py

Each file holds many small branches on one image; the layer that ends a branch bears the
name of the case. A file ``keras2_conv.h5.gz`` stands beside ``keras2_conv.npz``, which holds the
input (``image``, NHWC) and each case's result under its name.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
from itertools import product
from pathlib import Path

import keras
import numpy as np
import tensorflow as tf
from keras import layers

FOLDER = Path(__file__).parent / "keras"
KERAS = f"keras{keras.__version__.partition('.')[0]}"
HEIGHT, WIDTH, CHANNELS = 9, 8, 3  # sides that differ, so that none is taken for another
PATCHES = 2
AS_ARCHIVE_TOO = (
    "shapes", "nested", "sequential", "sequential_nested", "channels_first", "channels_first_sequential",
)  # fmt: skip


class Cases:
    """Branches of one model, each with a result under its own name."""

    def __init__(self, shape: tuple[int | None, ...] = (HEIGHT, WIDTH, CHANNELS)) -> None:
        self.image = keras.Input(shape, name="image")
        self.results: dict[str, object] = {}

    def add(self, name: str, tensor: object) -> None:
        """End a branch: images become rows, pixel by pixel."""
        end = layers.Flatten if len(tensor.shape) > 2 else layers.Dropout
        self.results[name] = (end(name=name) if end is layers.Flatten else end(0.5, name=name))(tensor)

    def save(self, file: str, patch: tuple[int, int] = (HEIGHT, WIDTH)) -> None:
        """Write the model, and what it computes, as ``file``."""
        save(keras.Model(self.image, list(self.results.values())), file, list(self.results), patch)


def save(model: object, file: str, names: list[str], patch: tuple[int, int] = (HEIGHT, WIDTH)) -> None:
    """Set other weights than those that the model began with, and write it with its results."""
    random = np.random.default_rng(20)
    channels_first = "channels_first" in file
    shape = (CHANNELS, *patch) if channels_first else (*patch, CHANNELS)
    image = random.normal(0, 1.5, (PATCHES, *shape)).astype(np.float32)
    model(image)  # a Sequential makes its weights when it is called first
    for weight in model.weights:
        figures = random.normal(0, 0.5, weight.shape)
        if "variance" in weight.name:
            figures = random.uniform(0.3, 2, weight.shape)
        elif "gamma" in weight.name:
            figures = random.normal(1, 0.3, weight.shape)
        if weight.name.partition(":")[0] not in ("mean", "variance", "count"):  # an adapted layer's own
            weight.assign(figures.astype(np.float32))
    results = model(image, training=False)
    results = results if isinstance(results, (list, tuple)) else [results]
    # HDF5 spends kilobytes on each layer, hence gzip
    for ending in (".h5", ".keras") if file in AS_ARCHIVE_TOO else (".h5",):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"model{ending}")
            model.save(path)
            packed = gzip.compress(path.read_bytes(), mtime=0)
        (FOLDER / f"{KERAS}_{file}{ending}.gz").write_bytes(packed)
    arrays = {name: np.asarray(result) for name, result in zip(names, results, strict=True)}
    np.savez_compressed(FOLDER / f"{KERAS}_{file}.npz", image=image, **arrays)


def convolutions() -> None:
    """Conv2D: every padding with kernels, strides and dilations, even and odd."""
    cases = Cases()
    shapes = [(1, 2, 1), (2, 1, 1), (2, 2, 1), (3, 1, 1), (3, 2, 1), (3, 3, 1), (3, 1, 2), (4, 3, 1)]
    shapes += [((3, 2), (1, 2), 1), ((1, 3), (3, 1), 1), ((2, 3), 1, (2, 3))]
    for padding, (size, stride, dilation) in product(("same", "valid"), shapes):
        name = f"conv_{padding}_k{text(size)}_s{text(stride)}_d{text(dilation)}"
        layer = layers.Conv2D(2, size, stride, padding, dilation_rate=dilation, use_bias=padding == "same")
        cases.add(name, layer(cases.image))
    cases.add("conv_activation", layers.Conv2D(2, 3, activation="relu")(cases.image))
    cases.save("conv")


def depthwise() -> None:
    """DepthwiseConv2D and SeparableConv2D."""
    cases = Cases()
    shapes = [(3, 1, 1, 1), (3, 2, 1, 1), (2, 2, 2, 1), (3, 1, 2, 2), ((2, 3), 3, 1, 1)]
    for padding, (size, stride, multiplier, dilation) in product(("same", "valid"), shapes):
        end = f"{padding}_k{text(size)}_s{stride}_m{multiplier}_d{dilation}"
        options = {"depth_multiplier": multiplier, "dilation_rate": dilation, "use_bias": stride == 1}
        cases.add(f"depthwise_{end}", layers.DepthwiseConv2D(size, stride, padding, **options)(cases.image))
        cases.add(f"separable_{end}", layers.SeparableConv2D(4, size, stride, padding, **options)(cases.image))
    cases.add("depthwise_activation", layers.DepthwiseConv2D(3, activation="tanh")(cases.image))
    cases.add("separable_activation", layers.SeparableConv2D(2, 3, activation="elu")(cases.image))
    cases.save("depthwise")


def pooling() -> None:
    """Poolings, paddings, croppings."""
    cases = Cases()
    shapes = [(2, None), (2, 1), (3, 2), (3, 3), ((2, 3), (3, 1)), ((4, 1), 2)]
    for padding, (size, stride) in product(("same", "valid"), shapes):
        end = f"{padding}_k{text(size)}_s{text(stride)}"
        cases.add(f"max_{end}", layers.MaxPooling2D(size, stride, padding)(cases.image))
        cases.add(f"average_{end}", layers.AveragePooling2D(size, stride, padding)(cases.image))
    for kind, keep in product(("Average", "Max"), (False, True)):
        layer = getattr(layers, f"Global{kind}Pooling2D")(keepdims=keep)
        cases.add(f"global_{kind.lower()}_{'keep' if keep else 'drop'}", layer(cases.image))
    for i, padding in enumerate((1, (2, 1), ((1, 0), (0, 2)))):
        cases.add(f"zero_padding_{i}", layers.ZeroPadding2D(padding)(cases.image))
        cases.add(f"cropping_{i}", layers.Cropping2D(padding)(cases.image))
    padded = layers.ZeroPadding2D(((0, 1), (0, 1)))(cases.image)
    cases.add("zero_padding_conv", layers.Conv2D(2, 3, 2)(padded))
    cases.add("zero_padding_max", layers.MaxPooling2D(3, 2)(layers.ZeroPadding2D(1)(cases.image)))
    cases.add("zero_padding_average", layers.AveragePooling2D(3, 2)(layers.ZeroPadding2D(1)(cases.image)))
    cases.save("pooling")


def activations() -> None:
    """Activations as functions, as layers, within layers, and as the end of a network."""
    cases = Cases()
    names = "relu relu6 elu selu sigmoid hard_sigmoid tanh softmax linear swish silu gelu leaky_relu softplus"
    names += " softsign exponential mish"
    names += " log_softmax hard_silu" if KERAS == "keras3" else ""
    given = {"relu6": tf.nn.relu6, "leaky_relu": tf.nn.leaky_relu} if KERAS == "keras2" else {}
    for name in names.split():
        cases.add(f"function_{name}", layers.Activation(given.get(name, name))(cases.image))
    slope = "alpha" if KERAS == "keras2" else "negative_slope"
    for i, layer in enumerate(
        [
            layers.ReLU(),
            layers.ReLU(max_value=1.5),
            layers.ReLU(negative_slope=0.2),
            layers.ReLU(max_value=1, negative_slope=0.1),
            layers.LeakyReLU(),
            layers.LeakyReLU(**{slope: 0.1}),
            layers.ELU(0.7),
            layers.PReLU(),
            layers.PReLU(shared_axes=[1, 2]),
            layers.Softmax(),
            layers.Softmax(axis=1),
        ]
    ):
        cases.add(f"layer_{i}_{type(layer).__name__}", layer(cases.image))
    inner = layers.LeakyReLU(**{slope: 0.25})
    cases.add("conv_with_layer", layers.Conv2D(2, 1, activation=inner)(cases.image))
    cases.add("dense_on_image", layers.Dense(2, activation="hard_sigmoid")(cases.image))
    row = layers.GlobalAveragePooling2D()(cases.image)
    for name in ("softmax", "sigmoid", "linear", "swish"):
        cases.results[f"end_{name}"] = layers.Dense(4, activation=name, name=f"end_{name}")(row)
    scores = layers.Conv2D(4, 3, activation="softmax")(cases.image)
    cases.results["end_mean"] = layers.GlobalAveragePooling2D(name="end_mean")(scores)
    cases.save("activations")


def merging() -> None:
    """Merges with broadcasting, concatenations, and operators between layers."""
    cases = Cases()
    one, two = (layers.Conv2D(CHANNELS, 1, activation="tanh")(cases.image) for _ in range(2))
    row = layers.GlobalMaxPooling2D()(one)
    pixel = layers.Reshape((1, 1, CHANNELS))(row)
    mask = layers.Conv2D(1, 1)(two)
    for kind in ("Add", "Multiply", "Average", "Maximum", "Minimum"):
        cases.add(f"merge_{kind.lower()}", getattr(layers, kind)()([one, two, cases.image]))
    cases.add("merge_subtract", layers.Subtract()([one, cases.image]))
    cases.add("multiply_pixel", layers.Multiply()([one, pixel]))
    cases.add("multiply_mask", layers.Multiply()([mask, one]))
    cases.add("add_pixel_first", layers.Add()([pixel, two]))
    cases.add("multiply_row", layers.Multiply()([one, row]) if KERAS == "keras2" else row)
    cases.add("add_rows", layers.Add()([row, layers.GlobalAveragePooling2D()(two)]))
    for axis in (1, 2, 3, -1):
        cases.add(f"join_axis_{axis}", layers.Concatenate(axis)([one, cases.image, two]))
    cases.add("join_rows", layers.Concatenate()([row, layers.Flatten()(mask)]))
    cases.add("operator_plus", one + two)
    cases.add("operator_minus", one - two)
    cases.add("operator_times", one * pixel)
    cases.add("operator_divide", one / (two + 3.0))
    cases.add("operator_numbers", 2 - 0.5 * (1 + one) / 4 - 1)
    cases.add("operator_arrays", (cases.image - np.float32([1, 2, 3])) / np.float32([[[4, 5, 6]]]))
    cases.add("operator_activation", tf.nn.relu(one) if KERAS == "keras2" else keras.ops.relu(one))
    heads = [layers.Dense(3, activation="softmax")(r) for r in (row, layers.GlobalAveragePooling2D()(two))]
    cases.results["average_heads"] = layers.Average(name="average_heads")(heads)
    cases.save("merging")


def shapes_and_norms() -> None:
    """Dense on every rank, changes of shape, normalisations folded and not."""
    cases = Cases()
    conv = layers.Conv2D(4, 3, padding="same")(cases.image)
    rows = layers.Reshape((HEIGHT * WIDTH, CHANNELS))(cases.image)
    vector = layers.GlobalAveragePooling2D()(conv)
    cases.add("dense_vector", layers.Dense(5)(vector))
    cases.add("dense_vector_without_bias", layers.Dense(5, use_bias=False)(vector))
    cases.add("dense_rows", layers.Dense(2, activation="relu")(rows))
    cases.add("dense_image", layers.Dense(2, use_bias=False)(conv))
    cases.add("dense_flat", layers.Dense(2)(layers.Flatten()(conv)))
    cases.add("reshape_back", layers.Conv2D(2, 3)(layers.Reshape((HEIGHT, WIDTH, -1))(rows)))
    cases.add("reshape_wild", layers.Conv2D(2, 2)(layers.Reshape((6, 4, 12))(conv)))
    cases.add("reshape_one_channel", layers.Conv2D(2, 2)(layers.Reshape((12, 24, 1))(conv)))
    cases.add("permute_image", layers.Conv2D(2, 2)(layers.Permute((2, 3, 1))(conv)))
    cases.add("permute_rows", layers.Permute((2, 1))(rows))
    cases.add("dropouts", layers.SpatialDropout2D(0.5)(layers.Dropout(0.5)(layers.GaussianNoise(1.0)(conv))))
    norm = layers.BatchNormalization
    plain = layers.Conv2D(4, 3, strides=2, use_bias=False)(cases.image)
    cases.add("norm_conv", norm()(layers.Conv2D(4, 3, padding="same")(cases.image)))
    cases.add("norm_conv_without_bias", norm(epsilon=0.1)(plain))
    cases.add("norm_depthwise", norm()(layers.DepthwiseConv2D(2, depth_multiplier=2)(cases.image)))
    cases.add("norm_after_relu", norm(scale=False)(layers.Conv2D(4, 2, activation="relu")(cases.image)))
    cases.add("norm_image", norm(center=False)(cases.image))
    cases.add("norm_of_shared_value", layers.Add()([norm()(conv), conv]))
    cases.add("norm_twice", norm()(norm()(layers.Conv2D(2, 1)(cases.image))))
    cases.add("norm_dense", norm()(layers.Dense(5)(vector)))
    cases.add("norm_rows", norm(scale=False, center=False)(rows))
    cases.add("layer_norm", layers.LayerNormalization()(conv))
    cases.add("layer_norm_vector", layers.LayerNormalization(epsilon=0.1, scale=False)(vector))
    cases.add("rescale_all", layers.Rescaling(0.1, offset=-0.2)(cases.image))
    cases.add(
        "rescale_channels",
        layers.Conv2D(2, 1)(layers.Rescaling([1, 2, 0.5], [0, 1, 2])(conv_of_three(cases))),
    )
    cases.add("normalize_given", layers.Normalization(mean=[1, 2, 3], variance=[2, 0, 0.5])(cases.image))
    adapted = layers.Normalization()
    adapted.adapt(np.random.default_rng(3).normal(2, 3, (4, HEIGHT, WIDTH, CHANNELS)))
    cases.add("normalize_adapted", adapted(cases.image))
    cases.save("shapes")


def conv_of_three(cases: Cases) -> object:
    """Return an image of three channels that a convolution made."""
    return layers.Conv2D(3, 1)(cases.image)


def nested() -> None:
    """Models in models, layers and models called twice, some not to be trained."""
    cases = Cases()
    inner_image = keras.Input((HEIGHT, WIDTH, CHANNELS))
    x = layers.Conv2D(4, 3, padding="same", name="conv")(inner_image)
    x = layers.Activation("relu")(layers.BatchNormalization(name="norm")(x))
    inner = keras.Model(inner_image, layers.Conv2D(CHANNELS, 1, name="last")(x), name="inner")
    block = keras.Sequential(
        [layers.Conv2D(4, 3, name="conv"), layers.BatchNormalization(name="norm"), layers.ReLU()],
        name="block",
    )
    outer_image = keras.Input((HEIGHT, WIDTH, CHANNELS))
    frozen = layers.Conv2D(3, 2, name="frozen", trainable=False)
    mark = "outer_" if KERAS == "keras2" else ""  # Keras 2 cannot save names that come twice
    y = layers.BatchNormalization(name=f"{mark}norm")(frozen(block(outer_image)))
    outer = keras.Model(outer_image, layers.Conv2D(2, 1, name=f"{mark}conv")(y), name="outer")
    once = inner(cases.image)
    twice = inner(once)
    cases.add("inner_once", once)
    cases.add("inner_twice", twice)
    cases.add("two_deep", outer(twice))
    shared = layers.Conv2D(2, 3, name="conv_shared")
    cases.add("shared", layers.Concatenate()([shared(cases.image), shared(once)]))
    double_image = keras.Input((HEIGHT, WIDTH, CHANNELS))
    a, b = layers.Conv2D(2, 2, name="a")(double_image), layers.Conv2D(2, 3, name="b")(double_image)
    double = keras.Model(double_image, [b, a], name="double")
    b_result, a_result = double(cases.image)
    cases.add("double_first", b_result)
    cases.add("double_second", a_result)
    cases.save("nested")


def sequences() -> None:
    """Sequential models, alone and around others, and a network for patches of any size."""
    start = [keras.Input((HEIGHT, WIDTH, CHANNELS))]
    base = [layers.Conv2D(4, 3, activation="relu"), layers.BatchNormalization(), layers.MaxPooling2D()]
    head = [layers.GlobalAveragePooling2D(), layers.Dense(6, activation="softmax")]
    save(keras.Sequential(start + base + head), "sequential", ["result"])
    body = keras.Sequential([*start, layers.SeparableConv2D(4, 3), layers.BatchNormalization()], name="body")
    save(keras.Sequential([body, layers.Flatten(), layers.Dense(3)]), "sequential_nested", ["result"])
    cases = Cases((None, None, CHANNELS))
    conv = layers.Conv2D(4, 3, 2, "same")(cases.image)
    cases.results["open"] = layers.Dense(3, activation="sigmoid", name="open")(layers.GlobalMaxPooling2D()(conv))
    cases.save("open_size", (11, 11))


def channels_first() -> None:
    """Networks whose images have the channels before rows and columns; TensorFlow computes them on a GPU only."""
    keras.config.set_image_data_format("channels_first")
    cases = Cases((CHANNELS, HEIGHT, WIDTH))
    image = cases.image
    for padding in ("same", "valid"):
        cases.add(f"conv_{padding}", layers.Conv2D(4, 3, 2, padding, activation="relu")(image))
        cases.add(f"depthwise_{padding}", layers.DepthwiseConv2D((2, 3), 1, padding, depth_multiplier=2)(image))
        cases.add(f"separable_{padding}", layers.SeparableConv2D(4, 3, 1, padding, activation="elu")(image))
        cases.add(f"max_{padding}", layers.MaxPooling2D(3, 2, padding)(image))
        cases.add(f"average_{padding}", layers.AveragePooling2D(2, 2, padding)(image))
    conv = layers.Conv2D(4, 3, padding="same")(image)
    cases.add("dilated", layers.Conv2D(2, 3, dilation_rate=2)(conv))
    cases.add("softmax_of_the_last_axis", layers.Conv2D(4, 1, activation="softmax")(image))
    cases.add("softmax_of_channels", layers.Softmax(axis=1)(conv))
    cases.add("zero_padding", layers.Conv2D(2, 3)(layers.ZeroPadding2D(((1, 0), (0, 2)))(conv)))
    cases.add("cropping", layers.Cropping2D(((1, 0), (0, 2)))(conv))
    cases.add("norm", layers.BatchNormalization(axis=1)(conv))
    cases.add("norm_image", layers.BatchNormalization(axis=1, scale=False)(image))
    cases.add("norm_of_columns", layers.BatchNormalization()(conv))
    cases.add("layer_norm", layers.LayerNormalization(axis=1)(conv))
    cases.add("prelu", layers.PReLU(shared_axes=[2, 3])(conv))
    cases.add("dense_on_columns", layers.Dense(5)(conv))
    cases.add("join_channels", layers.Conv2D(2, 1)(layers.Concatenate(axis=1)([conv, image])))
    pixel = layers.Dense(4, activation="sigmoid")(layers.GlobalAveragePooling2D()(conv))
    cases.add("squeeze", layers.Conv2D(2, 3)(layers.Multiply()([conv, layers.Reshape((4, 1, 1))(pixel)])))
    cases.add("keepdims", layers.Add()([conv, layers.GlobalMaxPooling2D(keepdims=True)(conv)]))
    flat = layers.Flatten(data_format="channels_first")(conv)
    cases.results["flat_by_pixel"] = layers.Dense(3, name="flat_by_pixel")(flat)
    as_stored = layers.Flatten(data_format="channels_last")(conv)
    cases.results["flat_as_stored"] = layers.Dense(3, name="flat_as_stored")(as_stored)
    turned = layers.Permute((2, 3, 1))(conv)
    cases.add("turned", layers.Conv2D(2, 3, data_format="channels_last")(turned))
    cases.save("channels_first")
    start = [keras.Input((CHANNELS, HEIGHT, WIDTH)), layers.Conv2D(4, 3, activation="relu")]
    norm = [layers.BatchNormalization(axis=1), layers.MaxPooling2D(), layers.SpatialDropout2D(0.5)]
    head = [layers.Flatten(), layers.Dense(6, activation="softmax")]
    save(keras.Sequential(start + norm + head), "channels_first_sequential", ["result"])
    keras.config.set_image_data_format("channels_last")


def refused() -> None:
    """A network with code in it."""
    image = keras.Input((HEIGHT, WIDTH, CHANNELS))
    code = layers.Lambda(lambda x: x * 2, output_shape=(HEIGHT, WIDTH, CHANNELS), name="double_it")(image)
    save(keras.Model(image, layers.Flatten()(code)), "lambda", ["result"])


def text(value: int | tuple[int, int] | None) -> str:
    """Write a size for a name: 3, 2x3 or 0."""
    return "x".join(map(str, value)) if isinstance(value, tuple) else str(value or 0)


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(exist_ok=True)
    if keras.config.backend() == "torch":
        channels_first()
        return
    for make in (
        convolutions, depthwise, pooling, activations, merging, shapes_and_norms, nested, sequences, refused,
    ):  # fmt: skip
        make()
        print(make.__name__, file=sys.stderr)


if __name__ == "__main__":
    main()
