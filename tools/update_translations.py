"""Collect the strings that users see into ``i18n/*.ts`` and compile these to ``.qm``.

    python tools/update_translations.py

Translations are kept; strings that are gone are dropped, new ones come in as unfinished. A language without any
translation has no ``.qm``. ``lrelease`` (Debian: qttools5-dev-tools) compiles. Both files are committed: a plugin has
no build step, and the program loads the ``.qm``. See docs/translating.md.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

from scene_mapper.core.singulars import SINGULARS
from scene_mapper.tools.shown_strings import shown_strings

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "SceneMapper"
PLURAL_FORMS = {"en": 2, "zh_CN": 1, "es": 2, "pt": 2, "fr": 2, "de": 2}
"""The languages, with the number of plural forms that Qt has for each. The "translation" into English is of sentences
with a number only. A new language needs an entry here."""
_NUMBER = re.compile(r"\{n(:,)?\}")


def has_plural(text: str) -> bool:
    """Return whether a string has plural forms: those with a number, the field ``{n}``."""
    return bool(_NUMBER.search(text))


def read(path: Path) -> dict[str, list[str]]:
    """Return the finished translations of a file, one or the plural forms; none if there is no file."""
    found: dict[str, list[str]] = {}
    messages = ElementTree.parse(path).iter("message") if path.exists() else ()  # noqa: S314 (our own file)
    for message in messages:
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if all(forms):
            found[message.findtext("source") or ""] = forms
    return found


def write(path: Path, language: str, translations: dict[str, list[str]]) -> int:
    """Write a file with all strings.

    Returns:
        How many are not translated.
    """
    places: dict[str, str] = {}
    for text, place in shown_strings():
        if language != "en" or has_plural(text):
            places.setdefault(text, place)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    n_forms = PLURAL_FORMS[language]
    for text, place in places.items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if has_plural(text) else {})
        ElementTree.SubElement(message, "location", filename=f"../{place}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        forms = translations.get(text, [])
        if len(forms) != (n_forms if has_plural(text) else 1):
            translation.set("type", "unfinished")
            forms = [""] * n_forms
        if has_plural(text):
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return sum(text not in translations for text in places)


def update(folder: Path, language: str) -> int:
    """Write a language's file anew, and compile it if anything is translated.

    Returns:
        How many strings are not translated.
    """
    path = folder / f"scene_mapper_{language}.ts"
    translations = read(path)
    if language == "en":
        translations |= {several: [one, several] for several, one in SINGULARS.items()}
    missing = write(path, language, translations)
    compiled = path.with_suffix(".qm")
    compiled.unlink(missing_ok=True)
    if translations:
        subprocess.run(["lrelease", "-silent", str(path), "-qm", str(compiled)], check=True)
    return missing


def main() -> None:
    """Update all languages."""
    for language in PLURAL_FORMS:
        print(f"{language}: {update(ROOT / 'i18n', language)} strings are not translated yet")


if __name__ == "__main__":
    main()
