"""The program in Simplified Chinese."""

from __future__ import annotations

import re
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest
from qgis.core import QgsSettings

from scene_mapper.layers.translation import install_translator, remove_translator, tr
from scene_mapper.tools.update_translations import strings

FOLDER = Path(__file__).resolve().parents[2] / "i18n"


@pytest.fixture
def locale(qgis_app):
    """Set QGIS's language."""
    settings = QgsSettings()

    def choose(name):
        settings.setValue("locale/overrideFlag", True)
        settings.setValue("locale/userLocale", name)

    yield choose
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")
    remove_translator()


def finished():
    """Return the strings of the source file that are translated."""
    for message in ElementTree.parse(FOLDER / "scene_mapper_zh_CN.ts").iter("message"):
        translation = message.find("translation")
        if translation.get("type") != "unfinished":
            yield message.findtext("source"), translation.text


@pytest.mark.parametrize("name", ["zh-Hans", "zh_CN", "zh"])
def test_chinese_as_qgis_and_the_system_name_it(name, locale):
    locale(name)
    assert install_translator()
    assert tr("&Run") == "运行(&R)"
    assert tr("All {n} bands were found.").format(n=10) == "10 个波段齐全。"
    remove_translator()
    assert tr("&Run") == "&Run"


@pytest.mark.parametrize("name", ["en_US", "de_AT", "zh-Hant", "zh_TW"])
def test_other_languages_stay_english(name, locale):
    locale(name)
    assert not install_translator()
    assert tr("&Run") == "&Run"


def test_the_compiled_file_holds_what_the_source_file_says(locale):
    locale("zh-Hans")
    install_translator()
    messages = dict(finished())
    assert len(messages) > 200
    assert {source: tr(source) for source in messages} == messages


def test_translations_keep_what_is_filled_in():
    def fields(text):
        return sorted((name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name)

    wrong = [source for source, text in finished() if fields(source) != fields(text)]
    assert wrong == []


def test_translations_keep_their_tags():
    def tags(text):
        return sorted(re.findall(r"</?\w+>", text))

    wrong = [source for source, text in finished() if tags(source) != tags(text)]
    assert wrong == []


def test_the_file_holds_the_programs_strings():
    """Run 'make translations' where this fails."""
    held = {m.findtext("source") for m in ElementTree.parse(FOLDER / "scene_mapper_zh_CN.ts").iter("message")}
    assert held == {text for text, _ in strings()}
