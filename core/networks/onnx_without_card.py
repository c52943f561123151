"""An .onnx file without a card: what its shapes and a try with noise tell, and what they leave open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import ModelError
from ..image_layout import Layout
from ..inference.card import ModelCard
from ..inference.onnx_bytes import with_one_output, with_rows
from ..inference.onnx_weights import check_weights
from ..inference.session import NetworkFacts, read_facts
from ..sentinel.band_list import band_list
from .import_options import FoundNetwork, ImportOptions, described_card
from .receptive_field import strides_of_map
from .score_output import ScoreOutput, judged_scores
from .trial_patches import is_row, names_with_a_row_each

_OPEN = 0
_MAX_BANDS = 32
_USUAL_BANDS = 10
_PATCHES_TO_TRY_PX = (64, 32, 128, 224, 256)


@dataclass(frozen=True)
class OnnxWithoutCard:
    """What an .onnx file without a card tells.

    Attributes:
        kind: "scene" or "map".
        input_shape: the three sizes of its input in the file's own order; 0 where one is left open.
        outputs: those that may be the scores; none if the patches that were tried did not fit.
        shapes: of all outputs by name, in the file's order.
        patch_px: what a fully convolutional network sees of a cell; 0 for a scene network.
        stride_px: a fully convolutional network's cell; likewise.
    """

    kind: str
    input_shape: tuple[int, int, int]
    outputs: tuple[ScoreOutput, ...]
    shapes: dict[str, tuple[int | str | None, ...]]
    patch_px: int = 0
    stride_px: int = 0


def layouts_of(shape: tuple[int, int, int]) -> tuple[Layout, ...]:
    """Return the layouts that an input's shape allows: one where it states the bands and the other does not."""
    fitting = tuple(layout for layout in Layout if _fits(shape, layout))
    return tuple(layout for layout in fitting if sizes_of(shape, layout)[1]) or fitting


def sizes_of(shape: tuple[int, int, int], layout: Layout) -> tuple[int, int]:
    """Return a patch's side and its number of bands; 0 where the file leaves them open."""
    height, width, bands = layout.sizes(shape)
    return height or width, bands


def inspect_onnx(path: Path, options: ImportOptions | None = None) -> OnnxWithoutCard:
    """Find out what can be found out.

    Args:
        path: the .onnx file.
        options: of these the patch, the layout and the bands help.

    Raises:
        ModelError: it is no network for scenes.
        MissingDependencyError: onnxruntime is not there.
    """
    options = options or ImportOptions()
    facts = read_facts(path)
    kind, shape = _kind_and_shape(path, facts)
    n_bands = len(band_list(options.bands)) or _USUAL_BANDS
    failure: ModelError | None = None
    for layout in (Layout(options.layout),) if options.layout else layouts_of(shape):
        side, bands = sizes_of(shape, layout)
        bands = bands or n_bands
        try:
            if kind == "map":
                patch, stride = strides_of_map(path, facts, layout, bands, side)
                found = _score_outputs(path, facts, layout, bands, patch)
                return OnnxWithoutCard(
                    kind=kind, input_shape=shape, outputs=found, shapes=facts.outputs, patch_px=patch, stride_px=stride
                )
            given = side or options.patch_px
            for patch in (given,) if given else _PATCHES_TO_TRY_PX:
                try:
                    outputs = _score_outputs(path, facts, layout, bands, patch)
                    names = names_with_a_row_each(
                        path, facts, names=[o.name for o in outputs], layout=layout, n_bands=bands, patch_px=patch
                    )
                    return OnnxWithoutCard(kind, shape, tuple(o for o in outputs if o.name in names), facts.outputs)
                except ModelError as error:
                    failure = failure or error
        except ModelError as error:
            failure = failure or error
    if failure is not None and (kind == "map" or options.patch_px):
        raise failure
    return OnnxWithoutCard(kind, shape, (), facts.outputs)


def card_and_file(path: Path, options: ImportOptions) -> tuple[ModelCard, bytes]:
    """Make the card of an .onnx file as the user describes it, and the file as it is to be stored.

    Raises:
        ModelError: the description leaves something open, or the file is not like that.
        RequestError: an option cannot be read.
    """
    bare = inspect_onnx(path, options)
    data = path.read_bytes()
    check_weights(data, path.name)
    layout, patch, n_bands = _layout_and_sizes(path, bare, options)
    if not bare.outputs:
        inspect_onnx(path, replace(options, patch_px=patch))  # says why
        raise ModelError(
            "{path_name} fails on patches of {patch} px.",
            "Download or copy the file again.",
            path_name=path.name,
            patch=patch,
        )
    scores = _chosen_output(path, bare, options)
    found = FoundNetwork(
        kind=bare.kind,
        patch_px=patch,
        stride_px=bare.stride_px,
        n_bands=n_bands or len(band_list(options.bands)),
        n_classes=scores.n_classes,
        layout=layout,
        activation=scores.activation,
    )
    card = described_card(path, found, replace(options, labels=options.labels or scores.labels))
    shapes = bare.shapes
    if bare.kind == "scene" and (len(shapes[scores.name]) > 2 or scores.adds_up_to != 1):
        data = with_rows(data, scores.name, scores.n_classes, scores.adds_up_to)
    elif scores.name != next(iter(shapes)):
        data = with_one_output(data, scores.name)
    return card, data


def _kind_and_shape(path: Path, facts: NetworkFacts) -> tuple[str, tuple[int, int, int]]:
    """Refuse what takes no patches, or gives no scores, whatever its card would say."""
    if len(facts.inputs) != 1:
        raise ModelError(
            "{path_name} has {n_inputs} inputs, but Scene Mapper supports one image input.",
            "Save the network with one input that contains all bands.",
            path_name=path.name,
            n_inputs=len(facts.inputs),
        )
    if facts.input_type != "tensor(float)" or len(facts.input_shape) != 4:
        raise ModelError(
            "{path_name} takes {input_type} of shape {list}, not float32 images.",
            "Save the network with a float32 input of four axes: batch, height, width, bands.",
            path_name=path.name,
            input_type=facts.input_type,
            list=list(facts.input_shape),
        )
    axes = {2 if is_row(shape) else len(shape) for shape in facts.outputs.values()}
    if not axes & {2, 4}:
        shapes = ", ".join(str(list(shape)) for shape in facts.outputs.values())
        raise ModelError(
            "{path_name} does not return a row of scores per scene (output: {shapes}).",
            "Choose a network that classifies whole patches, exported with the batch as its first axis and without "
            "ArgMax at its end.",
            path_name=path.name,
            shapes=shapes,
        )
    first, second, third = (s if isinstance(s, int) and s > 0 else _OPEN for s in facts.input_shape[1:])
    shape = (first, second, third)
    if not layouts_of(shape):
        raise ModelError(
            "{path_name} takes images of shape {list}, not square patches of 1 to {most_bands} bands.",
            "Select a network that classifies square patches.",
            path_name=path.name,
            list=list(facts.input_shape[1:]),
            most_bands=_MAX_BANDS,
        )
    return ("scene" if 2 in axes else "map"), shape


def _fits(shape: tuple[int, int, int], layout: Layout) -> bool:
    height, width, bands = layout.sizes(shape)
    return (height == width or _OPEN in (height, width)) and (bands == _OPEN or bands <= _MAX_BANDS)


def _score_outputs(
    path: Path, facts: NetworkFacts, layout: Layout, n_bands: int, patch: int
) -> tuple[ScoreOutput, ...]:
    """Try the network on two kinds of noise, as small as reflectance and far larger, and judge its answers."""
    size = layout.shape(patch, patch, n_bands)
    batch = facts.input_shape[0]
    shape = (batch if isinstance(batch, int) and batch > 0 else 2, *size)
    rng = np.random.default_rng(0)
    noise = (rng.random(shape, np.float32), (5 * rng.standard_normal(shape)).astype(np.float32))
    small, large = (facts.answers(patches) for patches in noise)
    outputs = []
    for name in facts.outputs:
        rows = np.concatenate([_rows(small[name], layout), _rows(large[name], layout)])
        if rows.ndim == 2 and rows.shape[1] > 1 and rows.dtype == np.float32:
            outputs.append(judged_scores(path.name, name, rows))
    if not outputs:
        several = [rows for rows in (_rows(answer, layout) for answer in small.values()) if np.shape(rows)[1:] > (1,)]
        other = {str(rows.dtype) for rows in several} - {"float32"}
        if other:
            raise ModelError(
                "{path_name} gives its scores as {type}, not as float32.",
                "Add a Cast to float32 at its end, or export it in float32 (single precision).",
                path_name=path.name,
                type=", ".join(sorted(other)),
            )
        raise ModelError(
            "{path_name} does not return scores for several classes.",
            "Select a network that classifies whole patches.",
            path_name=path.name,
        )
    return tuple(outputs)


def _rows(answer: NDArray[np.float32], layout: Layout) -> NDArray[np.float32]:
    """Make rows of scores of a fully convolutional network's answer; others are left as they are."""
    if is_row(np.shape(answer)):
        return np.asarray(answer).reshape(len(answer), -1)
    if np.ndim(answer) != 4:
        return np.asarray(answer)
    last = layout.to_bands_last(answer)
    return np.asarray(last.reshape(-1, last.shape[-1]))


def _layout_and_sizes(path: Path, bare: OnnxWithoutCard, options: ImportOptions) -> tuple[Layout, int, int]:
    layouts = layouts_of(bare.input_shape)
    if options.layout and options.layout not in layouts:
        raise ModelError(
            "{path_name} is not {layout}: its shape does not allow it.",
            "Use {layouts}.",
            path_name=path.name,
            layout=options.layout,
            layouts=layouts[0],
        )
    if not options.layout and len(layouts) > 1:
        raise ModelError(
            "The band axis of {path_name} cannot be detected from the shape {list}.",
            "Specify it: --layout NCHW (bands first, PyTorch) or --layout NHWC (bands last, TensorFlow).",
            path_name=path.name,
            list=list(bare.input_shape),
        )
    layout = Layout(options.layout) if options.layout else layouts[0]
    side, bands = sizes_of(bare.input_shape, layout)
    patch = bare.patch_px or side
    if options.patch_px and patch and options.patch_px != patch:
        raise ModelError(
            "{path_name} takes patches of {patch} px, not of {patch_px} px.",
            "Leave --patch out.",
            path_name=path.name,
            patch=patch,
            patch_px=options.patch_px,
        )
    if not patch and not options.patch_px:
        raise ModelError(
            "{path_name} does not state its patch size.", "Specify it, for example --patch 32.", path_name=path.name
        )
    return layout, patch or options.patch_px or 0, bands


def _chosen_output(path: Path, bare: OnnxWithoutCard, options: ImportOptions) -> ScoreOutput:
    named = {output.name: output for output in bare.outputs}
    names = ", ".join(named)
    if options.output and options.output not in named:
        raise ModelError(
            "{path_name} has no output '{output}'.",
            "Use one of: {names}.",
            path_name=path.name,
            output=options.output,
            names=names,
        )
    if not options.output and len(named) > 1:
        raise ModelError(
            "{path_name} has several outputs: {names}.",
            "Select one with --output NAME.",
            path_name=path.name,
            names=names,
        )
    return named[options.output] if options.output else bare.outputs[0]
