"""What comes from files and users as text: digits of any script, control characters, formulas."""

from __future__ import annotations

import json

import pytest

from scene_mapper.core.analysis.lcz_kernels import parse_kernels
from scene_mapper.core.classify.shards import Shard, parse_shard
from scene_mapper.core.classmap.legend_files import legend_text
from scene_mapper.core.classmap.schemes import LCZ, SceneClass, custom_scheme
from scene_mapper.core.errors import ModelError, RequestError
from scene_mapper.core.plain_text import decoded, json_visible, visible, whole_number
from scene_mapper.core.product.mask import mask_of_layer
from scene_mapper.core.report.csv_text import csv_text
from scene_mapper.core.report.report import Report
from scene_mapper.core.sentinel.band_mapping import parse_band_mapping

NO_NUMBERS = ("²", "①", "3²", "١", "１２", "9" * 5000, "-1", "1.5", "", " 1", "1_0")


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_only_plain_digits_are_a_number(text):
    assert whole_number(text) is None


@pytest.mark.parametrize("given", [b"Stra\xdfe", "Stra\udcdfe"], ids=["bytes", "halves of surrogates"])
def test_text_of_gdal_that_is_no_utf8_is_decoded(given):
    assert decoded(given, "cp1252") == "Straße"
    assert decoded("Straße", "cp1252") == "Straße"
    assert decoded("\ud800", "cp1252").isprintable()


def test_a_number():
    assert whole_number("007") == 7
    assert whole_number("999999999") == 999_999_999
    assert whole_number("1000000000") is None


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_whoever_reads_numbers_refuses_these(text):
    with pytest.raises(RequestError, match=r"The shard '.*' cannot be read"):
        parse_shard(f"1/{text}" if text.strip() == text else "1/1 1")
    if text.strip() == text:
        with pytest.raises(RequestError, match=r"The band mapping '.*' cannot be read"):
            parse_band_mapping(f"B02={text}", ("B02",), 3, "x.tif")
    if text.strip() == text != "":
        with pytest.raises(RequestError, match=r"The mask values '.*' cannot be read"):
            mask_of_layer(None, None, text)


def test_numbers_that_are_read():
    assert parse_shard(" 3 / 8 ") == Shard(3, 8)
    with pytest.raises(RequestError, match="Shard 1/0 does not exist"):
        parse_shard("1/0")
    assert [b.number for b in parse_band_mapping("B03=2,B02=1", ("B02", "B03"), 3, "x.tif")] == [1, 2]


@pytest.mark.parametrize("pair", ["2=1.2.3/4", "2=./.", "2=1e3/1", "2=²/1", "2=1/0", f"2={'9' * 5000}/1", "2=nan/1"])
def test_odd_kernels(pair):
    with pytest.raises(RequestError):
        parse_kernels(pair, LCZ)


def test_a_spreadsheet_runs_nothing():
    rows = [["name", "n"], ["=HYPERLINK(1)", 1], ["+1+1", 2], ["-2+3", 3], ["@SUM(A1)", 4], [" =1", 5], ["\t=1", 6]]
    lines = csv_text([*rows, ["-4.5", -4.5], ["–", None]]).splitlines()
    assert lines[1:] == [
        "'=HYPERLINK(1),1", "'+1+1,2", "'-2+3,3", "'@SUM(A1),4", "' =1,5", "\\t=1,6", "-4.5,-4.5", "–,",
    ]  # fmt: skip


STEERS = "\x1b]0;own\x07 \x9b2J \u202ereversed\u202c \x00"


def test_control_characters_reach_no_file():
    scheme = custom_scheme(f"title {STEERS}", [SceneClass(1, f"a{STEERS}", f"b{STEERS}", "#102030")])
    texts = [legend_text(suffix, scheme, "map") for suffix in (".qml", ".sld", ".clr")]
    texts += [csv_text([[STEERS]])]
    report = Report(f"report {STEERS}")
    report.paragraph(STEERS)
    report.facts([(STEERS, STEERS)])
    texts.append(report.html())
    for text in texts:
        assert visible(text) == text
    assert "\\x1b" in texts[0]


@pytest.mark.parametrize("text", ["-inf", "+nan", "-Infinity", "-1_0", "+١", "-1e", "- 1"])
def test_what_only_python_takes_for_a_number_is_no_formula_either(text):
    assert csv_text([[text]]) == f"'{text}\n"


@pytest.mark.parametrize("text", ["-4.5", "+1", "-.5", "-1e-3", "+2."])
def test_numbers_with_a_sign_stay(text):
    assert csv_text([[text]]) == f"{text}\n"


def test_json_on_a_terminal():
    shown = json_visible(json.dumps({"title": STEERS}, ensure_ascii=False))
    assert visible(shown) == shown
    assert json.loads(shown) == {"title": STEERS}


def test_many_classes_are_told_shortly():
    classes = [SceneClass(i, "x", "x", "#000000") for i in range(100_000)]
    with pytest.raises(ModelError, match="The class codes") as caught:
        custom_scheme("x", classes)
    assert len(str(caught.value)) < 300
