"""What people read can be translated: every sentence of core is a template, and is collected."""

from __future__ import annotations

import ast
import builtins
import re
from pathlib import Path

import pytest

from scene_mapper.core.classmap.class_names import parse_mapping
from scene_mapper.core.classmap.label_rule import LabelRule
from scene_mapper.core.classmap.schemes import LCZ
from scene_mapper.core.errors import InputError, SceneMapperError
from scene_mapper.core.geo.raster_io import open_raster
from scene_mapper.core.message import Message, packed, unpacked
from scene_mapper.core.networks.find import find_network
from scene_mapper.layers.qgis_hints import IN_QGIS
from scene_mapper.tools.shown_strings import CORE, DOORS, shown_strings

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [path for pattern in (*DOORS, CORE) for path in sorted(ROOT.glob(pattern))]


@pytest.fixture(scope="module")
def collected() -> set[str]:
    return {text for text, _ in shown_strings()}


def test_no_sentence_is_put_together_before_it_is_shown() -> None:
    """An f-string cannot be translated: sentences are templates with named fields."""
    made_up = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and not hasattr(builtins, ast.unparse(node.func))  # Python's own errors are bugs, or are told by one of ours
        and re.search(
            r"(^|\.)(Message|pushInfo|pushWarning|(notes|warnings)\.append|[A-Z]\w*Error)$", ast.unparse(node.func)
        )
        for argument in node.args[:2]
        if isinstance(argument, ast.JoinedStr)
        or (isinstance(argument, ast.BinOp) and any(isinstance(n, ast.Constant) for n in ast.walk(argument)))
    ]
    assert made_up == []


def test_every_template_is_collected(collected: set[str]) -> None:
    """Looked for in the text, not in the syntax tree as the collector does."""
    opening = re.compile(r'(?:Message|[A-Z]\w*Error|pushInfo|pushWarning)\(\s*("(?:[^"\\\n]|\\.)+")')
    begun = [
        (ast.literal_eval(match[1]), path.name)
        for path in SOURCES
        for match in opening.finditer(path.read_text(encoding="utf-8"))
        if not hasattr(builtins, match[0].partition("(")[0])
    ]
    assert len(begun) > 300
    beginnings = tuple(collected)
    missing = [(text, name) for text, name in begun if not any(one.startswith(text) for one in beginnings)]
    assert missing == []


@pytest.mark.parametrize(
    "fail",
    [
        lambda: find_network("nobody"),
        lambda: open_raster("/no/such.tif"),
        lambda: LabelRule(1),
        lambda: parse_mapping("Roads", LCZ),
    ],
)
def test_what_is_raised_is_collected(fail: object, collected: set[str]) -> None:
    with pytest.raises(SceneMapperError) as caught:
        fail()
    error = caught.value
    for text in (error.message, error.hint):
        assert getattr(text, "template", text) in collected


def test_classes_targets_and_formats_are_collected(collected: set[str]) -> None:
    assert {"Dense trees", "Local Climate Zones", "Keras (.h5, .keras)", "Woody Savannas"} <= collected
    assert any(text.startswith("<b>UMEP</b>") for text in collected)
    assert {"Unpack it and select its content.", "Select that file, or unpack it."} <= collected  # a choice of two


def test_a_message_survives_json() -> None:
    message = Message("{what} is {n:.1f} in {place}.", what=Message("It"), n=2.0, place=Path("/x"))
    again = unpacked(packed(message))
    assert (again, again.template, again.arguments["what"].template) == ("It is 2.0 in /x.", message.template, "It")
    assert unpacked(packed("plain {braces}")) == "plain {braces}"
    odd = {"text": "as it was", "template": "{gone}", "arguments": {}}
    assert unpacked(odd) == "as it was"


def test_an_error_keeps_both_sentences_apart_and_joined() -> None:
    error = InputError("No {x}.", "Get {x}.", x="pears")
    assert str(error) == error.sentences == "No pears. Get pears."
    assert [error.sentences.arguments[name].template for name in ("message", "hint")] == ["No {x}.", "Get {x}."]


def test_cures_in_qgis_name_no_shell_command(collected: set[str]) -> None:
    assert set(IN_QGIS) <= collected  # none is a leftover of another wording
    commands = ("scene-mapper ", "pip install")
    assert [text for text in IN_QGIS.values() if any(command in text for command in commands)] == []
    named = {text for text in collected if any(command in text for command in commands)} - set(IN_QGIS)
    # Workers on other machines are started from a shell; without any Python beside QGIS there is no other way.
    exceptions = ("Install it: pip install scene-mapper[distributed].", "Install onnxruntime with the Python that QGIS")
    assert [text for text in named if not text.startswith(exceptions)] == []
