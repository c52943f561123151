"""Cards: what is written is read, and what contradicts itself is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from scene_mapper.core.classmap.schemes import CLOUDS, IGBP, IGBP_SIMPLIFIED, LCZ, SCHEMES
from scene_mapper.core.errors import ModelError
from scene_mapper.core.inference.card import Accuracy, ModelCard
from scene_mapper.core.networks.card_stac import card_to_item, read_card, write_card
from scene_mapper.core.networks.presets import PRESETS
from scene_mapper.core.sentinel.band_scaling import BandScaling


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_round_trip(preset, tmp_path):
    card = replace(preset, model_path=tmp_path / "n.onnx", sha256="ab" * 32, accuracy=(Accuracy("OA", 0.5, "x"),))
    write_card(card, tmp_path / "n.json")
    assert read_card(tmp_path / "n.json") == card


def test_clip_and_normalisation_survive(tmp_path, linear):
    scaling = (BandScaling(-11.8, 4.5, (-25.0, 0.0)), *linear.scene.scaling[1:])
    card = replace(linear.scene, scaling=scaling, labels="multi", threshold=0.3, activation="sigmoid")
    write_card(card, tmp_path / "n.json")
    assert read_card(tmp_path / "n.json").scaling == scaling
    assert read_card(tmp_path / "n.json").threshold == 0.3


def test_a_temperature_survives_and_is_left_out_where_it_changes_nothing(tmp_path, linear):
    assert (PRESETS["so2sat-resnet20"].temperature, PRESETS["sen2lcz"].temperature) == (3.3, 1.6)
    write_card(replace(linear.scene, temperature=2.5), tmp_path / "n.json")
    assert read_card(tmp_path / "n.json").temperature == 2.5
    write_card(linear.scene, tmp_path / "n.json")
    assert "temperature" not in (tmp_path / "n.json").read_text()
    assert read_card(tmp_path / "n.json").temperature == 1


def test_bands_in_the_order_of_the_publications():
    assert PRESETS["lcznet"].bands[7:] == ("B11", "B12", "B8A")
    assert {s.scale for s in PRESETS["lcznet"].scaling} == {5000.0}
    assert PRESETS["so2sat-resnet20"].bands[7:] == ("B8A", "B11", "B12")
    assert PRESETS["lcznet"].patch_px == 64


NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"kind": "tile"}, "kind is 'tile'"),
        ({"bands": ("B02", "B02")}, "its bands are"),
        ({"scaling": (BandScaling(),)}, "scales 1 band but lists 10"),
        ({"scaling": (BandScaling(scale=0.0),) * 10}, "a band's scale is 0"),
        ({"threshold": 1.0}, "threshold is 1.0"),
        ({"id": "../x"}, "its id cannot be used"),
        ({"patch_px": 0}, "its patch is 0 px"),
        ({"patch_px": 10**9}, r"its patch is 1000000000 px.* Use at most 4096 px for patch and stride"),
        ({"stride_px": 10**9}, r"its stride 1000000000 px.* Use at most 4096 px"),
        ({"pixel_size_m": NAN}, "its pixel nan m"),
        ({"pixel_size_m": INF}, "its pixel inf m"),
        ({"pixel_size_m": 1e300}, "Use at most 4096 px for patch and stride, and 100000 m for a pixel"),
        ({"threshold": NAN}, "threshold is nan"),
        ({"temperature": 0.0}, "its temperature is 0.0.* Enter a number from 0.05 to 20"),
        ({"temperature": NAN}, "its temperature is nan"),
        ({"temperature": 2.0, "labels": "multi"}, "it has a temperature, but gives each cell a set of classes"),
        ({"overlap": NAN}, "tiles overlap by nan"),
        ({"scaling": (BandScaling(scale=NAN),) * 10}, "a band's scale is nan"),
        ({"scaling": (BandScaling(scale=INF),) * 10}, "a band's scale is inf"),
        ({"scaling": (BandScaling(offset=NAN),) * 10}, "a band's offset is nan"),
        ({"scaling": (BandScaling(clip=(NAN, 1.0)),) * 10}, "a band is clipped to nan to 1"),
        ({"scaling": (BandScaling(clip=(3.0, 1.0)),) * 10}, "a band is clipped to 3 to 1"),
    ],
)
def test_a_card_that_contradicts_itself(change, match):
    with pytest.raises(ModelError, match=match):
        replace(PRESETS["lcznet"], **change)


def _item(tmp_path: Path) -> dict:
    return card_to_item(replace(PRESETS["lcznet"], model_path=tmp_path / "n.onnx"))


@pytest.mark.parametrize(
    ("break_it", "match"),
    [
        (lambda i: i["properties"].pop("mlm:input"), "is not a valid model card"),
        (lambda i: i["assets"]["model"].update(href="../../etc/passwd"), r"points to '\.\./\.\./etc/passwd'"),
        (lambda i: i["assets"]["model"].update(href="https://example.org/n.onnx"), "points to"),
        (lambda i: i["properties"]["mlm:output"][0]["classification:classes"].pop(), "lists different classes"),
        (
            lambda i: i["properties"]["mlm:input"][0].update(value_scaling=[{"type": "processing"}]),
            "'processing' is not known",
        ),
        (lambda i: i["properties"]["mlm:input"][0]["input"].update(dim_order=["batch", "time"]), "dim_order"),
        (lambda i: i["properties"].update({"scene_mapper:temperature": "hot"}), "is not a valid model card"),
        (lambda i: i["properties"].update({"scene_mapper:temperature": [2.0]}), "is not a valid model card"),
        (lambda i: i["properties"].update({"scene_mapper:temperature": None}), "is not a valid model card"),
        (lambda i: i["properties"].update({"scene_mapper:temperature": "-inf"}), "its temperature is -inf"),
        (lambda i: i["properties"].update({"scene_mapper:temperature": 1e9}), "its temperature is 1000000000.0"),
    ],
)
def test_cards_from_outside_are_not_trusted(break_it, match, tmp_path):
    item = _item(tmp_path)
    break_it(item)
    (tmp_path / "n.json").write_text(json.dumps(item))
    with pytest.raises(ModelError, match=match):
        read_card(tmp_path / "n.json")


def test_texts_in_a_card_steer_no_terminal(tmp_path):
    item = _item(tmp_path)
    item["properties"].update({"title": "a\x1b[2J\nb", "license": "\u202ex", "sci:citation": "\x07"})
    (tmp_path / "n.json").write_text(json.dumps(item))
    card = read_card(tmp_path / "n.json")
    assert (card.title, card.licence, card.citation) == ("a\\x1b[2J\\nb", "\\u202ex", "\\x07")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"properties": 3}', "[" * 100_000])
def test_files_that_are_no_cards(text, tmp_path):
    (tmp_path / "n.json").write_text(text)
    with pytest.raises(ModelError, match=r"n\.json"):
        read_card(tmp_path / "n.json")


@pytest.mark.parametrize("number", ["1e999", "9" * 5000], ids=["infinite", "5000 digits"])
def test_numbers_in_a_card_that_no_computer_holds(number, tmp_path):
    text = json.dumps(_item(tmp_path)).replace('"scene_mapper:stride_px": 10', f'"scene_mapper:stride_px": {number}')
    assert number in text
    (tmp_path / "n.json").write_text(text)
    with pytest.raises(ModelError, match="card"):
        read_card(tmp_path / "n.json")


def test_a_plain_mlm_item_of_others_is_read(tmp_path):
    item = {
        "type": "Feature",
        "stac_version": "1.0.0",
        "id": "eurosat-cnn",
        "properties": {
            "mlm:name": "EuroSAT CNN",
            "mlm:architecture": "CNN",
            "mlm:input": [
                {
                    "name": "x",
                    "bands": [{"name": "B04"}, {"name": "B03"}, {"name": "B02"}],
                    "input": {"shape": [-1, 3, 64, 64], "dim_order": ["batch", "channel", "height", "width"]},
                    "value_scaling": [{"type": "min-max", "minimum": 0, "maximum": 10000}],
                }
            ],
            "mlm:output": [
                {
                    "name": "y",
                    "classification:classes": [
                        {"value": 0, "name": "Forest", "color_hint": "009900"},
                        {"value": 1, "name": "River", "color_hint": "0000FF"},
                    ],
                    "post_processing_function": {"format": "python", "expression": "torch.nn.functional.softmax"},
                }
            ],
        },
        "assets": {"weights": {"href": "./n.onnx", "roles": ["mlm:model"]}},
    }
    (tmp_path / "n.json").write_text(json.dumps(item))
    card = read_card(tmp_path / "n.json")
    assert (card.bands, card.layout, card.patch_px, card.activation) == (("B04", "B03", "B02"), "NCHW", 64, "softmax")
    assert card.scaling[0] == BandScaling(0.0, 10_000.0)
    assert card.scheme.codes == (0, 1)
    assert card.scheme.classes[1].colour == "#0000ff"


def test_schemes_have_codes_colours_and_names_once():
    assert [len(s) for s in SCHEMES.values()] == [17, 10, 17, 3]
    for scheme in SCHEMES.values():
        first = 0 if scheme == CLOUDS else 1  # 0 is clear ground, as masks have it
        assert scheme.codes == tuple(range(first, first + len(scheme)))
        assert len({c.colour for c in scheme.classes}) == len(scheme)
    assert LCZ.legend_label(LCZ.by_code(17)) == "LCZ G: Water"
    assert LCZ.by_code(10).rgb == (0x55, 0x55, 0x55)
    simplified = IGBP.simplification.code_of
    assert set(simplified) == set(IGBP.codes)
    assert set(simplified.values()) == set(IGBP_SIMPLIFIED.codes)
    assert [simplified[c] for c in (5, 9, 12, 14, 17)] == [1, 3, 6, 6, 10]


def test_a_card_is_a_valid_mlm_item(tmp_path):
    assert isinstance(ModelCard, type)
    item = _item(tmp_path)
    assert item["properties"]["mlm:output"][0]["result"]["shape"] == [-1, 17]
    assert item["assets"]["model"]["href"] == "./n.onnx"
