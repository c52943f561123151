"""Collect the strings that users see into ``i18n/*.ts`` and compile these to ``.qm``.

    python tools/update_translations.py

Translations are kept; strings that are gone are dropped, new ones come in as unfinished.
``lrelease`` (Debian: qttools5-dev-tools) compiles. Both files are committed: a plugin has no
build step, and the program loads the ``.qm``.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.etree import ElementTree

from scene_mapper.tools.shown_strings import shown_strings

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "SceneMapper"


def read(path: Path) -> dict[str, str]:
    """Return the finished translations of a file; none if there is no file."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")  # noqa: S314 (our own file)
    pairs = ((m.findtext("source") or "", m.find("translation")) for m in messages)
    return {source: t.text for source, t in pairs if t is not None and t.text and t.get("type") != "unfinished"}


def write(path: Path, language: str, translations: dict[str, str]) -> int:
    """Write a file with all strings.

    Returns:
        How many are not translated.
    """
    places: dict[str, str] = {}
    for text, place in shown_strings():
        places.setdefault(text, place)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, place in places.items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=f"../{place}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if text in translations:
            translation.text = translations[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return sum(text not in translations for text in places)


def main() -> None:
    """Update all languages that there are."""
    for path in sorted(Path(ROOT, "i18n").glob("scene_mapper_*.ts")):
        language = path.stem.removeprefix("scene_mapper_")
        missing = write(path, language, read(path))
        compiled = path.with_suffix(".qm")
        subprocess.run(["lrelease", "-silent", str(path), "-qm", str(compiled)], check=True)
        print(f"{compiled.relative_to(ROOT)}: {missing} strings are not translated yet")


if __name__ == "__main__":
    main()
