"""Sentences and counts in English: one thing is not several."""

from __future__ import annotations

from string import Formatter

import pytest

from scene_mapper.core.errors import RequestError
from scene_mapper.core.message import Message, counted, joined, packed, unpacked
from scene_mapper.core.singulars import SINGULARS
from scene_mapper.tools.shown_strings import ROOT, shown_strings
from scene_mapper.tools.update_translations import read


@pytest.mark.parametrize(
    ("count", "things", "text"),
    [
        (0, "areas", "0 areas"),
        (1, "areas", "1 area"),
        (2, "areas", "2 areas"),
        (1, "suspicious areas", "1 suspicious area"),
        (1, "classes", "1 class"),
        (1234567, "pixels", "1,234,567 pixels"),
    ],
)
def test_what_is_counted(count: int, things: str, text: str) -> None:
    assert counted(count, things) == text


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "1 area is outside the scene and is not used (7)."),
        ("1", "1 area is outside the scene and is not used (7)."),
        (21, "21 areas are outside the scene and are not used (7)."),
        ("1,001", "1,001 areas are outside the scene and are not used (7)."),
    ],
)
def test_a_sentence_about_one_thing(n: object, text: str) -> None:
    template = "{n} areas are outside the scene and are not used ({numbers})."
    message = Message(template, n=n, numbers="7")
    assert message == text
    assert message.template == template  # which the translations are found by
    assert unpacked(packed(message)) == text


def test_joined_clauses_keep_their_templates() -> None:
    clauses = [Message("{n_cells} cells", n_cells=3), "plain", Message("{n_rows} rows", n_rows=2)]
    whole = joined(clauses)
    assert whole == "3 cells; plain; 2 rows"
    assert isinstance(whole, Message)
    assert whole.arguments["first"].template == "{n_cells} cells"
    assert whole.arguments["rest"].arguments["rest"].template == "{n_rows} rows"
    assert joined(clauses[:1]) is clauses[0]


def test_an_error_about_one_thing() -> None:
    assert (
        str(RequestError("{n} classes were specified.", "Specify more.", n=1)) == "1 class was specified. Specify more."
    )


def test_each_singular_is_that_of_a_sentence_of_core() -> None:
    sentences = {text for text, place in shown_strings() if place.startswith("core/")}
    assert [several for several in SINGULARS if several not in sentences] == []


def test_a_singular_has_no_field_that_the_plural_lacks() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for several, one in SINGULARS.items():
        assert fields(one) <= fields(several)
        assert one != several


def test_qgis_shows_the_same_singulars() -> None:
    english = read(ROOT / "i18n" / "scene_mapper_en.ts")
    both = [several for several in SINGULARS if several in english]
    assert len(both) >= 12
    assert {several: english[several] for several in both} == {
        several: [SINGULARS[several], several] for several in both
    }
