"""ONNX files without a card: what they tell of themselves, what the user says, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scene_mapper.cli import main
from scene_mapper.core.convert.onnx_graph import OnnxGraph
from scene_mapper.core.errors import ModelError, RequestError
from scene_mapper.core.inference.onnx_bytes import external_files, with_one_output
from scene_mapper.core.inference.session import open_network, read_facts
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.import_options import OWN_CLASSES, ImportOptions, band_scalings, own_scheme
from scene_mapper.core.networks.import_process import inspect_in_process
from scene_mapper.core.networks.importing import import_network
from scene_mapper.core.networks.inspect_file import inspect_file
from scene_mapper.core.networks.library import bundled_models_folder
from scene_mapper.core.networks.onnx_without_card import layouts_of
from scene_mapper.core.networks.presets import LCZNET_BANDS, SO2SAT_BANDS
from scene_mapper.core.sentinel.band_list import band_list

RNG = np.random.default_rng(3)
TEN = ",".join(SO2SAT_BANDS)
LINEAR = ImportOptions(scheme="lcz", bands=TEN, scale="10000")

pytestmark = pytest.mark.usefixtures("models_folder")


@pytest.fixture
def bare(linear, tmp_path):
    """The linear network without its card."""
    path = tmp_path / "bare.onnx"
    path.write_bytes(linear.scene.model_path.read_bytes())
    return path


def flat_network(path: Path, shape: tuple, *activations: str, n_classes: int = 17, scores_first: bool = True) -> Path:
    """Write a network of one linear layer on patches of a shape: an output for each activation, or ""."""
    graph = OnnxGraph("flat")
    patches = graph.input("patches", ("batch", *shape))
    flat = graph.node("Flatten", [patches], axis=1)
    if not scores_first:
        graph.output(graph.node("ReduceMean", [patches], axes=[1, 2, 3], keepdims=1), ("batch", 1, 1, 1))
    for activation in activations:
        weights = RNG.normal(size=(int(np.prod(shape)), n_classes)).astype(np.float32)
        rows = graph.node("MatMul", [flat, graph.initializer(weights)])
        graph.output(graph.node(activation, [rows]) if activation else rows, ("batch", n_classes))
    path.write_bytes(graph.finish())
    return path


# --- the published networks, stripped ----------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "preset", "scale", "bands", "layout"),
    [
        ("so2sat_s2_resnet20.h5", "", "10000", SO2SAT_BANDS, "NHWC"),
        ("so2sat_sen2lcz.hdf5", "", "10000", SO2SAT_BANDS, "NHWC"),
        ("lcznet_like_fixture.h5", "lcznet", "5000", LCZNET_BANDS, "NHWC"),
    ],
)
def test_a_published_network_without_its_card_answers_as_with_it(
    file, preset, scale, bands, layout, shared_data, tmp_path
):
    known = import_network(shared_data / "models" / file, ImportOptions(preset=preset))
    stripped = tmp_path / "stripped.onnx"
    stripped.write_bytes(known.model_path.read_bytes())
    seen = inspect_file(stripped)
    assert (seen.patch_px, seen.n_bands, seen.n_classes) == (known.patch_px, 10, 17)
    assert (seen.layouts, seen.labels, seen.outputs[0].activation) == ((layout,), "single", "none")
    again = import_network(stripped, ImportOptions(scheme="lcz", bands=",".join(bands), scale=scale))
    contract = ("kind", "scheme", "bands", "scaling", "patch_px", "stride_px", "layout", "activation", "labels")
    assert [getattr(again, name) for name in contract] == [getattr(known, name) for name in contract]
    golden = np.load(shared_data / "golden" / f"{Path(file).stem}.npz")
    patches = golden["dn"].astype(np.float32) / np.float32(scale)
    np.testing.assert_allclose(open_network(again, "cpu").scores(patches), golden["probabilities"], atol=1e-5)


@pytest.mark.parametrize("name", ["lcz-lite", "igbp-lite"])
def test_a_map_network_s_patch_and_cell_are_found_by_trying(name, tmp_path):
    known = find_network(str(bundled_models_folder() / f"{name}.json"))
    stripped = tmp_path / "stripped.onnx"
    stripped.write_bytes(known.model_path.read_bytes())
    again = import_network(stripped, ImportOptions(scheme=known.scheme.id, bands=TEN, scale="10000"))
    contract = ("kind", "bands", "patch_px", "stride_px", "layout", "activation")
    assert [getattr(again, n) for n in contract] == [getattr(known, n) for n in contract]
    with pytest.raises(ModelError, match="supports only cells of 10 px"):
        import_network(stripped, ImportOptions(scheme=known.scheme.id, bands=TEN, scale="1", stride_px=20))


def test_a_network_for_pixels_is_refused(shared_data):
    with pytest.raises(ModelError, match="returns a map of classes, not a row of scores per scene, and pads its edges"):
        inspect_file(shared_data / "models" / "dynamicworld_forward.onnx")


# --- what the file tells -----------------------------------------------------------------------


def test_what_is_found_out_in_a_process_of_its_own_too(bare):
    seen = inspect_in_process(bare)
    assert seen == inspect_file(bare)
    assert (seen.family, seen.title, seen.needs_description) == ("onnx", "", True)
    assert (seen.patch_px, seen.n_bands, seen.n_classes, seen.layouts) == (12, 10, 17, ("NCHW",))
    assert seen.outputs[0].activation == ""  # scores, of which softmax makes probabilities


@pytest.mark.parametrize(
    ("shape", "layouts"),
    [
        ((32, 32, 10), ("NHWC",)),
        ((10, 32, 32), ("NCHW",)),
        ((0, 0, 10), ("NHWC",)),
        ((10, 0, 0), ("NCHW",)),
        ((12, 12, 12), ("NHWC", "NCHW")),
        ((0, 0, 0), ("NHWC", "NCHW")),
        ((64, 64, 0), ("NHWC",)),
        ((32, 40, 10), ()),
        ((200, 64, 64), ()),
    ],
)
def test_where_the_bands_lie(shape, layouts):
    assert layouts_of(shape) == layouts


@pytest.mark.parametrize(
    ("activation", "labels", "expected"),
    [
        ("Softmax", "", ("single", "none")),
        ("Sigmoid", "", ("multi", "none")),
        ("", "", ("single", "softmax")),
        ("", "multi", ("multi", "sigmoid")),
    ],
)
def test_logits_are_told_from_probabilities_by_a_try(activation, labels, expected, tmp_path):
    path = flat_network(tmp_path / "net.onnx", (8, 8, 3), activation)
    card = import_network(path, ImportOptions(scheme="lcz", bands="B04,B03,B02", scale="255", labels=labels))
    assert (card.labels, card.activation) == expected
    rows = open_network(card, "cpu").scores(RNG.random((4, 8, 8, 3), np.float32))
    assert rows.min() >= 0
    assert rows.max() <= 1
    if expected[0] == "single":
        np.testing.assert_allclose(rows.sum(axis=1), 1, atol=1e-5)


def test_a_file_that_leaves_the_patch_open(tmp_path):
    graph = OnnxGraph("open")
    patches = graph.input("patches", ("batch", 10, "height", "width"))
    means = graph.node("Flatten", [graph.node("GlobalAveragePool", [patches])], axis=1)
    weights = RNG.normal(size=(10, 17)).astype(np.float32)
    graph.output(graph.node("MatMul", [means, graph.initializer(weights)]), ("batch", "classes"))
    path = tmp_path / "open.onnx"
    path.write_bytes(graph.finish())
    seen = inspect_file(path)
    assert (seen.patch_px, seen.n_bands, seen.n_classes) == (None, 10, 17)
    with pytest.raises(ModelError, match="does not state its patch size"):
        import_network(path, LINEAR)
    assert import_network(path, replace(LINEAR, patch_px=48)).patch_px == 48


def test_a_shape_that_does_not_tell_where_the_bands_are(tmp_path):
    path = flat_network(tmp_path / "cube.onnx", (3, 3, 3), "Softmax")
    options = ImportOptions(scheme="lcz", bands="B04,B03,B02", scale="1")
    with pytest.raises(ModelError, match="cannot be detected from the shape") as caught:
        import_network(path, options)
    assert "--layout NCHW" in caught.value.hint
    assert import_network(path, replace(options, layout="NCHW")).layout == "NCHW"
    with pytest.raises(ModelError, match="does not allow it"):
        import_network(flat_network(tmp_path / "n.onnx", (8, 8, 3), ""), replace(options, layout="NCHW"))


def test_of_several_outputs_one_is_chosen_and_kept(tmp_path):
    path = flat_network(tmp_path / "two.onnx", (8, 8, 3), "Softmax", "")
    first, second = read_facts(path).outputs
    options = ImportOptions(scheme="lcz", bands="B04,B03,B02", scale="1")
    with pytest.raises(ModelError, match=f"has several outputs: {first}, {second}"):
        import_network(path, options)
    patches = RNG.random((2, 8, 8, 3), np.float32)
    wanted = read_facts(path).answers(patches)
    for name, activation in ((first, "none"), (second, "softmax")):
        card = import_network(path, replace(options, output=name))
        assert card.activation == activation
        assert next(iter(read_facts(card.model_path).outputs)) == name
        given = next(iter(read_facts(card.model_path).answers(patches).values()))
        np.testing.assert_allclose(given, wanted[name], rtol=1e-5, atol=1e-6)  # a shorter graph may be fused otherwise
    with pytest.raises(ModelError, match="has no output 'x'"):
        import_network(path, replace(options, output="x"))


def test_an_output_of_another_kind_is_passed_over(tmp_path):
    path = flat_network(tmp_path / "more.onnx", (8, 8, 3), "Softmax", scores_first=False)
    card = import_network(path, ImportOptions(scheme="lcz", bands="B04,B03,B02", scale="1"))
    assert len(read_facts(card.model_path).outputs) == 1
    assert open_network(card, "cpu").scores(np.zeros((1, 8, 8, 3), np.float32)).shape == (1, 17)


# --- what the user says ------------------------------------------------------------------------


def test_a_z_score_a_band_clips_and_own_classes(bare):
    classes = "\n".join(["Forest #006600", "Water", *(f"Class {n}" for n in range(15))])
    options = ImportOptions(
        scheme=OWN_CLASSES, classes=classes, bands=TEN, scale=",".join("123456789") + ",10", offset="5",
        clip="0:2000" + ",-" * 9, stride_px=6, pixel_size_m=20.0, level="L2A", licence="MIT", citation="Me, 2026",
        network_id="mine", title="Mine",
    )  # fmt: skip
    card = import_network(bare, options)
    assert (card.scheme.classes[0].colour, card.scheme.classes[1].name, len(card.scheme)) == ("#006600", "Water", 17)
    assert len({c.colour for c in card.scheme.classes}) == 17
    assert [s.scale for s in card.scaling] == list(range(1, 11))
    assert (card.scaling[0].clip, card.scaling[1].clip, card.scaling[9].offset) == ((0, 2000), None, 5)
    assert (card.id, card.title, card.cell_size_m, card.level) == ("mine", "Mine", 120, "L2A")
    assert (card.licence, card.citation) == ("MIT", "Me, 2026")
    assert find_network("mine") == card


@pytest.mark.parametrize(
    ("options", "error", "match"),
    [
        (ImportOptions(), ModelError, "has patches of 12 px with 10 bands and 17 classes, but does not state"),
        (replace(LINEAR, bands="B02,B03"), ModelError, "has 10 bands and 17 classes, but 2 bands and 17 classes"),
        (replace(LINEAR, scheme="igbp10"), ModelError, "10 bands and 10 classes were specified"),
        (replace(LINEAR, scheme=OWN_CLASSES, classes="A\nB"), ModelError, "10 bands and 2 classes were specified"),
        (replace(LINEAR, scheme=OWN_CLASSES, classes="A\na"), RequestError, "'a' is listed twice"),
        (replace(LINEAR, scheme=OWN_CLASSES), RequestError, "0 classes were specified"),
        (replace(LINEAR, scheme="nonesuch"), ModelError, "'nonesuch' is not a class scheme"),
        (replace(LINEAR, scale="1,2"), RequestError, "The scale has 2 entries for 10 bands"),
        (replace(LINEAR, scale="ten"), RequestError, "The scale ten is not valid"),
        (replace(LINEAR, scale="0"), RequestError, "The scale 0 is not valid"),
        (replace(LINEAR, offset="inf"), RequestError, "The offset inf is not valid"),
        (replace(LINEAR, clip="5"), RequestError, "The clip '5' cannot be read"),
        (replace(LINEAR, clip="9:1"), RequestError, "The clip '9:1' cannot be read"),
        (replace(LINEAR, patch_px=32), ModelError, "takes patches of 12 px, not of 32 px"),
        (replace(LINEAR, pixel_size_m=-1), ModelError, "Use positive sizes"),
        (replace(LINEAR, bands=TEN.replace("B03", "blue")), RequestError, "The band B02 is listed twice"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_stored(options, error, match, bare, models_folder):
    with pytest.raises(error) as caught:
        import_network(bare, options)
    assert match in str(caught.value)
    assert caught.value.hint
    assert not models_folder.exists()


def test_bands_are_read_as_people_write_them():
    assert band_list("B2; red\n B8A,VV") == ("B02", "B04", "B8A", "VV")
    assert band_list("B02 B03 B8A") == ("B02", "B03", "B8A")
    assert band_list("red edge 1, swir 2") == ("B05", "B12")


def test_one_number_is_for_all_bands():
    assert len(set(band_scalings(ImportOptions(scale="10000"), 12))) == 1
    assert own_scheme("A\n\n B ", "x").codes == (1, 2)


def test_on_the_command_line(bare, tmp_path, capsys):
    assert main(["models", "import", str(bare)]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "Specify them: --scheme lcz --bands B02,B03,… --scale 10000." in told
    classes = tmp_path / "classes.txt"
    classes.write_text("\n".join(f"Class {n}" for n in range(17)))
    for given in (str(classes), ",".join(f"Class {n}" for n in range(17))):
        arguments = ["--classes", given, "--bands", TEN, "--scale", "10000", "--id", "mine", "--json"]
        assert main(["models", "import", str(bare), *arguments]) == 0
        assert json.loads(capsys.readouterr().out)["id"] == "mine"
        assert [c.name for c in find_network("mine").scheme.classes] == [f"Class {n}" for n in range(17)]


# --- files that are refused --------------------------------------------------------------------


def test_weights_in_another_file_are_refused_wherever_qgis_works(bare, tmp_path, monkeypatch):
    import onnx

    path = tmp_path / "outside.onnx"
    onnx.save_model(
        onnx.load(str(bare)), str(path), save_as_external_data=True, location="weights.bin", size_threshold=0
    )
    monkeypatch.chdir(tmp_path)  # where onnxruntime itself would find them
    assert external_files(path.read_bytes()) == ("weights.bin",)
    with pytest.raises(ModelError, match=r"outside\.onnx stores its weights in other files \(weights\.bin\)") as caught:
        import_network(path, LINEAR)
    assert "one .onnx file" in caught.value.hint


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_weights_that_are_no_numbers_are_refused(bad, bare, models_folder, tmp_path):
    import onnx

    model = onnx.load(str(bare))
    weights = onnx.numpy_helper.to_array(model.graph.initializer[0]).copy()
    weights[3, 2, 1, 0] = bad
    model.graph.initializer[0].CopyFrom(onnx.numpy_helper.from_array(weights, model.graph.initializer[0].name))
    path = tmp_path / "broken.onnx"
    onnx.save(model, str(path))
    with pytest.raises(ModelError, match=r"broken\.onnx has weights that are not finite numbers"):
        import_network(path, LINEAR)
    assert not models_folder.exists()


def test_a_network_of_a_newer_format(bare, tmp_path):
    import onnx

    model = onnx.load(str(bare))
    model.ir_version = 60
    path = tmp_path / "new.onnx"
    onnx.save(model, str(path))
    with pytest.raises(ModelError, match=r"new\.onnx was written for a newer onnxruntime than \d"):
        inspect_file(path)


def test_a_huge_file_is_not_read(bare, tmp_path):
    path = tmp_path / "huge.onnx"
    path.write_bytes(bare.read_bytes()[:600])
    with path.open("r+b") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(ModelError, match="too large for a network"):
        inspect_file(path)


def test_damaged_files(bare, tmp_path):
    data = bare.read_bytes()
    for content in (data[:500], data[:40] + b"\xff" * 400, b"\x08\x08\x12"):
        path = tmp_path / "damaged.onnx"
        path.write_bytes(content)
        with pytest.raises(ModelError, match=r"damaged\.onnx cannot be opened as a network"):
            inspect_file(path)


@pytest.mark.parametrize(
    ("shape", "kind", "match"),
    [
        ((8, 8, 3), "two inputs", "has 2 inputs, but Scene Mapper supports one"),
        ((8, 3), "", "float32 images"),
        ((8, 9, 3), "", "square"),
    ],
)
def test_networks_of_other_kinds(shape, kind, match, tmp_path):
    graph = OnnxGraph("other")
    patches = graph.input("patches", ("batch", *shape))
    flat = graph.node("Flatten", [patches], axis=1)
    if kind:
        flat = graph.node("Concat", [flat, graph.input("more", ("batch", 2))], axis=1)
    graph.output(flat, ("batch", "n"))
    path = tmp_path / "other.onnx"
    path.write_bytes(graph.finish())
    with pytest.raises(ModelError, match=match):
        inspect_file(path)


def test_cutting_an_output_off_leaves_the_rest_byte_for_byte(bare):
    data = bare.read_bytes()
    assert with_one_output(data, next(iter(read_facts(bare).outputs))) == data
