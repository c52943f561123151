"""From what people write to the scheme's code: "LCZ 4", "lcz04", "G", "Document/lcz10", 107.

What cannot be read is said to be unknown and never guessed; a mapping of the user's goes
before everything else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..errors import RequestError
from .schemes import ClassScheme

UNKNOWN = -1
"""The text names no class of the scheme."""
LEFT_OUT = -2
"""The user's mapping says that this is no class to be used."""
_NOTHING = {"", "-", "none", "ignore"}
# Compiled when they are first used: the plugin loads faster.
_DOUBT = r"[?~<>*±½¿]"
_DOUBT_WORDS = r"(?i)\b(unsure|uncertain|maybe|mixed|doubtful|probably|unsicher|tbd)\b"
_JOINING = {"or", "and", "to", "oder", "und", "bis", "ou", "et"}
_ROOT = r"(?i)documents?|folders?|temporary places|my places|.*\.km[lz]"
_CLASS_WORDS = "class|classe|klasse|klass|clase|code|typ|type|类别|类型|类|類別|類"
_SEPARATORS = r"[\s_\-–—.:,;#()\[\]]"


@dataclass(frozen=True)
class ClassNames:
    """Reads class names of one scheme. Only a whole, known spelling is a class.

    Attributes:
        scheme: the classes.
        mapping: the user's own words: text (see `parse_mapping`) to code or `LEFT_OUT`.
    """

    scheme: ClassScheme
    mapping: Mapping[str, int] = field(default_factory=dict)

    def code(self, value: Any) -> int:
        """Read a name, a label or a number.

        Args:
            value: text, a number or None. Of the path of a KML file's folders ("Document/lcz10") the last
                part counts; "N/A" and "LCZ 4/5" are no paths.

        Returns:
            A code of the scheme, `UNKNOWN` or `LEFT_OUT`.
        """
        text = _text(value)
        if _key(text) in self.mapping:
            return self.mapping[_key(text)]
        code = self._read(text)
        if code == UNKNOWN:
            *folders, last = (part.strip() for part in re.split(r"[/\\]", text))
            if folders and self._is_path(folders, last):
                return self._read(last)
        return code

    def share_known(self, texts: Collection[str]) -> float:
        """Return which share of some texts names a class, 0 to 1; 0 of none."""
        return sum(self.code(text) != UNKNOWN for text in texts) / max(1, len(texts))

    def code_of_path(self, folders: Iterable[str]) -> int:
        """Read the path of a folder, outermost first: the innermost folder that names a class counts.

        A number or a letter alone counts only where no folder has more: "LCZ 2/1" is LCZ 2.
        """
        return next(iter(self.codes_of_path(folders)), UNKNOWN)

    def codes_of_path(self, folders: Iterable[str]) -> list[int]:
        """Return the classes that a folder's path may mean, the best first; several where it cannot be told."""
        read = [(folder, self.code(folder)) for folder in reversed(list(folders))]
        known = [(folder, code) for folder, code in read if code != UNKNOWN]
        plain = [code for folder, code in known if _key(folder) in self.mapping or self.is_spelled_out(folder)]
        return plain[:1] or list(dict.fromkeys(code for _, code in known))

    def is_spelled_out(self, text: str) -> bool:
        """Return whether a text that names a class is more than a number or a letter: "LCZ 4" or "Water", not "4"."""
        plain = self._without_class_word(unicodedata.normalize("NFKC", text).strip()).casefold()
        return not (re.fullmatch(r"[+-]?\d+([.,]0*)?", plain) or plain in self._labels)

    def _is_path(self, folders: list[str], last: str) -> bool:
        """Return whether a text is a path, not alternatives ("LCZ 4/5") or an abbreviation ("N/A")."""
        has_root = bool(re.fullmatch(_ROOT, folders[0]))
        folders = folders[has_root:]
        prefix = self.scheme.prefix.casefold()
        if not has_root and not (prefix and last.casefold().startswith(prefix)):
            return False
        return not any(
            (prefix and prefix in folder.casefold()) or re.search(_DOUBT_WORDS, folder) or self._read(folder) != UNKNOWN
            for folder in folders
        )

    def _read(self, text: str) -> int:
        # full-width letters and digits become plain ones
        text = self._without_class_word(unicodedata.normalize("NFKC", text).strip())
        if re.fullmatch(r"[+-]?\d{1,9}([.,]0*)?", text):
            return self._numbers.get(int(re.split("[.,]", text)[0]), UNKNOWN)
        if re.search(_DOUBT, text):
            return next((one.code for one in self.scheme.classes if _key(one.name) == _key(text)), UNKNOWN)
        code = self._names.get(_squash(text), UNKNOWN)
        return self._labelled(text) if code == UNKNOWN else code

    def _without_class_word(self, text: str) -> str:
        """Return "3" of "Zone 3", "Class 3" or "LCZ class: 3"; other texts as they are."""
        match = self._class_word.match(text)
        return text[match.end() :] if match else text

    def _labelled(self, text: str) -> int:
        """Read a label with what people write behind it: "G", "LCZ 4", "4 - Open high-rise", "LCZ C: garrigue"."""
        match = self._pattern.fullmatch(text)
        if match is None:
            return UNKNOWN
        label, rest = match["label"], match["rest"] or ""
        code = self._numbers.get(int(label), UNKNOWN) if label.isdigit() else self._labels[label.casefold()]
        named = self._names.get(_squash(rest), UNKNOWN)
        if not _squash(rest) or named == code:
            return code
        described = bool(match["prefix"]) and bool(re.search(r"[:;,(\[–—-]", match["separator"]))
        return code if described and named == UNKNOWN and self._is_description(rest) else UNKNOWN

    def _is_description(self, text: str) -> bool:
        """Return whether the rest of a text describes the class, not a second class ("LCZ 4 - 5", "LCZ A, B")."""
        words = re.findall(r"[^\W\d_]+", text.casefold())
        second = all(word in self._labels or word in _JOINING for word in words)
        return not (
            re.search(r"\d", text) or re.search(_DOUBT_WORDS, text) or second or self.scheme.prefix.casefold() in words
        )

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """Codes by number: the scheme's own, and those of its other codings (LCZ 101 to 107)."""
        others = {value: code for c in self.scheme.codings for value, code in zip(c.values, self.scheme.codes)}
        return {**others, **{code: code for code in self.scheme.codes}}

    @cached_property
    def _class_word(self) -> re.Pattern[str]:
        """What stands for the prefix; a label follows."""
        own = "|".join(re.escape(word) for word in sorted(self.scheme.prefixes, key=len, reverse=True))
        prefix = rf"({re.escape(self.scheme.prefix)}{_SEPARATORS}*)?" if self.scheme.prefix else ""
        labels = "|".join([r"\d{1,3}", *(re.escape(label) for label in self._labels)])
        return re.compile(
            rf"{prefix}({f'{own}|' if own else ''}{_CLASS_WORDS})({_SEPARATORS}|=)*(?=({labels})(\W|_|$))",
            re.IGNORECASE,
        )

    @cached_property
    def _labels(self) -> dict[str, int]:
        return {one.label.casefold(): one.code for one in self.scheme.classes if not one.label.isdigit()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        labels = "|".join([r"\d{1,3}", *(re.escape(label) for label in self._labels)])
        prefix = f"(?P<prefix>{re.escape(self.scheme.prefix)})?{_SEPARATORS}*" if self.scheme.prefix else "(?P<prefix>)"
        return re.compile(
            rf"{_SEPARATORS}*{prefix}(?P<label>{labels})((?P<separator>{_SEPARATORS}+)(?P<rest>.*))?",
            re.IGNORECASE | re.DOTALL,
        )

    @cached_property
    def _names(self) -> dict[str, int]:
        names: dict[str, int] = {}
        for one in self.scheme.classes:
            for name in (one.name, *self.scheme.spellings.get(one.code, ())):
                for text in (name, f"{self.scheme.prefix} {name}"):
                    names.setdefault(_squash(text), one.code)
        names.pop("", None)
        return names


def parse_mapping(text: str, scheme: ClassScheme) -> dict[str, int]:
    """Read a mapping that a user typed: "Document/lcz10=10; Urban=2; Roads=-".

    Args:
        text: pairs NAME=CLASS, divided by ";" or by line. CLASS is anything that `ClassNames`
            reads (a code, a label, a name), or "-" to leave NAME out.
        scheme: the classes.

    Returns:
        For `ClassNames`: name (as its keys are) to code or `LEFT_OUT`.

    Raises:
        RequestError: a pair has no "=", or its class is unknown.
    """
    return mapping_of((pair for pair in re.split(r"[;\n]", text) if pair.strip()), scheme)


def mapping_of(pairs: Iterable[str], scheme: ClassScheme) -> dict[str, int]:
    """Read pairs NAME=CLASS; see `parse_mapping`."""
    names, mapping = ClassNames(scheme), {}
    for pair in pairs:
        name, equals, target = pair.rpartition("=")
        if not equals or not name.strip():
            raise RequestError(
                "The mapping '{strip}' cannot be read.",
                "Use NAME=CLASS pairs separated by semicolons, for example 'Urban=2; Roads=-'.",
                strip=pair.strip(),
            )
        code = LEFT_OUT if target.strip().lower() in _NOTHING else names.code(target)
        if code == UNKNOWN:
            raise RequestError(
                "The mapping assigns '{strip}' to '{strip_2}', which is not a class of {scheme_title}.",
                "Use a code ({codes} to {codes_2}), a name, or - to exclude it.",
                strip=name.strip(),
                strip_2=target.strip(),
                scheme_title=scheme.title,
                codes=scheme.codes[0],
                codes_2=scheme.codes[-1],
            )
        mapping[_key(_text(name))] = code
    return mapping


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _squash(text: str) -> str:
    """Keep letters and digits: "Open High-Rise" becomes "openhighrise", "Bare rock / paved" loses its "or" too.

    Numbers that something divides stay apart, so that "1/7" is not 17.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    squashed = ""
    for word in re.findall(r"[^\W\d_]+|\d+", plain):
        if word not in ("or", "and"):
            squashed += ("|" if squashed[-1:].isdigit() and word.isdigit() else "") + word
    return squashed
