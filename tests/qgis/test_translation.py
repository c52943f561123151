"""The program in Simplified Chinese, plural forms, and languages that are not translated yet."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import ClassVar
from xml.etree import ElementTree

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from scene_mapper.core.errors import ModelError
from scene_mapper.core.message import Message
from scene_mapper.layers import translation
from scene_mapper.layers.translation import (
    CONTEXT,
    error_text,
    install_translator,
    remove_translator,
    tr,
    tr_n,
    translated,
)
from scene_mapper.layers.wording import device_text
from scene_mapper.tools import update_translations
from scene_mapper.tools.shown_strings import shown_strings
from scene_mapper.tools.update_translations import has_plural, read, update, write

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
            form = translation.find("numerusform")
            yield message.findtext("source"), translation.text if form is None else form.text


@pytest.mark.parametrize("name", ["zh-Hans", "zh_CN", "zh"])
def test_chinese_as_qgis_and_the_system_name_it(name, locale):
    locale(name)
    assert install_translator()
    assert tr("&Run") == "运行(&R)"
    assert tr("All {n} bands were found.").format(n=10) == "10 个波段齐全。"
    remove_translator()
    assert tr("&Run") == "&Run"


def test_what_computes_is_told_in_the_language_of_qgis(locale):
    assert device_text("CPU, 2 threads, half precision") == "CPU, 2 threads, half precision"
    locale("zh_CN")
    install_translator()
    assert device_text("CPU, 2 threads, half precision") == "CPU, 2 个线程, 半精度"
    assert device_text("CPU, 1 thread") == "CPU, 1 个线程"
    assert device_text("CUDA") == "CUDA"


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


@pytest.fixture(scope="module")
def collected():
    return {text for text, _ in shown_strings()}


@pytest.mark.parametrize("language", update_translations.PLURAL_FORMS)
def test_the_file_holds_the_programs_strings(language, collected):
    """Run 'make translations' where this fails."""
    held = {m.findtext("source") for m in ElementTree.parse(FOLDER / f"scene_mapper_{language}.ts").iter("message")}
    assert held == ({text for text in collected if has_plural(text)} if language == "en" else collected)


def test_english_has_plural_forms_that_keep_the_fields():
    sentences = read(FOLDER / "scene_mapper_en.ts")
    assert len(sentences) > 25
    for source, (one, several) in sentences.items():
        assert several == source
        assert {name for _, name, *_ in string.Formatter().parse(one)} <= {
            name for _, name, *_ in string.Formatter().parse(source)
        }


def test_a_number_chooses_the_form(locale):
    locale("en_US")
    install_translator()
    assert tr_n("{n} more queued", 1) == "1 more queued"
    assert tr_n("{id} is trained on {n} areas.", 1, id="a") == "a is trained on 1 area."
    assert tr_n("{id} is trained on {n} areas.", 12, id="a") == "a is trained on 12 areas."
    assert tr_n("{n} cells", 2_500_000_000, n="2,500,000,000") == "2,500,000,000 cells"
    one = Message("{n} items are no usable scenes of Sentinel-2 and are left out.", n=1)
    assert translated(one) == "1 item is no usable scene of Sentinel-2 and is left out."
    many = Message("{n} of {total} cells have no class: clouds, cloud shadows, or nodata.", n="1,000", total="2,000")
    assert translated(many).startswith("1,000 of 2,000 cells have no class")


def test_a_language_begins_with_some_strings(tmp_path, locale, monkeypatch):
    """What is not translated yet is English, with the plural forms of English; nothing translated gives no file."""
    german = tmp_path / "scene_mapper_de.ts"
    monkeypatch.setattr(translation, "_FOLDER", tmp_path)
    locale("de_AT")
    assert update(tmp_path, "de") == len(read_all(german))
    assert not german.with_suffix(".qm").exists()
    assert not install_translator()
    write(german, "de", {"&Run": ["&Starten"], "{n} more queued": ["{n} weiterer Lauf", "{n} weitere Läufe"]})
    assert update(tmp_path, "de") == len(read_all(german)) - 2
    assert install_translator()
    assert tr("&Run") == "&Starten"
    assert tr_n("{n} more queued", 1) == "1 weiterer Lauf"
    assert tr_n("{n} more queued", 3) == "3 weitere Läufe"
    assert tr("Networks…") == "Networks…"
    assert tr_n("{id} is trained on {n} areas.", 1, id="a") == "a is trained on 1 area."


def read_all(path):
    """Return the sources of a file."""
    return [message.findtext("source") for message in ElementTree.parse(path).iter("message")]


class Chinese(QTranslator):
    """A translation of a few sentences, as the compiled file gives them."""

    SENTENCES: ClassVar = {
        "There is no network '{name}'.": "没有网络“{name}”。",
        "{message} {hint}": "{message}{hint}",
        "Dense trees": "密林",
        "; 1 patch at a time": ";每次一块",
        "{cols} x {rows} cells of {cell_m:g} m{at_once}.": "{cols} × {rows} 个 {cell_m:g} 米的单元{at_once}。",
        "Became {label}": "变为 {label}",
    }

    def translate(self, context, source, disambiguation=None, n=-1):
        return self.SENTENCES.get(source) if context == CONTEXT else None

    def isEmpty(self):
        return False


@pytest.fixture
def chinese(locale):
    """Simplified Chinese, and a few sentences of core's in it."""
    locale("zh-Hans")
    translator = Chinese()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_an_error_of_core_is_translated_in_a_run(run_algorithm, scene, tmp_path, chinese):
    done = run_algorithm({"INPUT": str(scene), "MODEL": "nobody", "OUTPUT": str(tmp_path / "m.tif")}, checked=False)
    assert done.error.startswith("没有网络“nobody”。")


def test_notes_and_the_legend_are_translated_and_files_stay_english(run_algorithm, scene, network, tmp_path, chinese):
    output = tmp_path / "m.tif"
    done = run_algorithm({"INPUT": str(scene), "MODEL": network, "OUTPUT": str(output), "BATCH": 1}, load=True)
    assert done.error == ""
    assert "12 × 16 个 40 米的单元;每次一块。" in done.log or "11 × 15 个 40 米的单元;每次一块。" in done.log
    labels = [c.label for c in done.layers["OUTPUT"].renderer().classes()]
    assert labels[10] == "LCZ A: 密林"
    assert "LCZ A: Dense trees" in output.with_suffix(".qml").read_text(encoding="utf-8")


def test_sentences_inside_sentences_are_translated(chinese):
    assert translated(Message("Became {label}", label=Message("Dense trees"))) == "变为 密林"
    assert translated("Dense trees") == "密林"
    assert translated("") == ""
    assert error_text(ModelError("There is no network '{name}'.", "Try {name}s.", name="x")) == "没有网络“x”。Try xs."
    assert error_text(ValueError("as it is")) == "as it is"


def test_halves_of_surrogates_in_a_sentence_are_shown_as_question_marks(qgis_app):
    assert tr("\ud800 is no text") == "? is no text"
    assert translated(Message("There is no file {path}.", path="\udcff.tif")) == "There is no file ?.tif."
