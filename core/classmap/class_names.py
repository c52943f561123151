"""From what people write to the scheme's code: "LCZ 4", "lcz04", "G", "Document/lcz10", 107.

What cannot be read is said to be unknown and never guessed; a mapping of the user's goes
before everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..errors import RequestError
from .schemes import LCZ, ClassScheme

UNKNOWN = -1
"""The text names no class of the scheme."""
LEFT_OUT = -2
"""The user's mapping says that this is no class to be used."""
_NOTHING = {"", "-", "none", "ignore"}
_LCZ_LABEL = re.compile(r"lcz[\s_\-.:]*(\d{1,3}|[a-g])(?![a-z0-9])(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class ClassNames:
    """Reads class names of one scheme.

    Attributes:
        scheme: the classes.
        mapping: the user's own words: text (see `parse_mapping`) to code or `LEFT_OUT`.
    """

    scheme: ClassScheme
    mapping: Mapping[str, int] = field(default_factory=dict)

    def code(self, value: Any) -> int:
        """Read a name, a label or a number.

        Args:
            value: text, a number or None. Of a path ("Document/lcz10") the last part counts.

        Returns:
            A code of the scheme, `UNKNOWN` or `LEFT_OUT`.
        """
        text = _text(value)
        if _key(text) in self.mapping:
            return self.mapping[_key(text)]
        for candidate in (text, re.split(r"[/\\]", text)[-1]):
            code = self._read(candidate.strip())
            if code != UNKNOWN:
                return code
        return UNKNOWN

    def _read(self, text: str) -> int:
        if re.fullmatch(r"[+-]?\d+(\.0*)?", text):
            return self._numbers.get(int(float(text)), UNKNOWN)
        code = self._names.get(_squash(text), UNKNOWN)
        if code == UNKNOWN and self.scheme is LCZ:
            return self._labelled(text)
        return code

    def _labelled(self, text: str) -> int:
        """Read "LCZ C: whatever people call it", unless that is another class's name."""
        match = _LCZ_LABEL.fullmatch(text)
        if match is None:
            return UNKNOWN
        label, rest = match[1], _squash(match[2])
        code = self._numbers.get(int(label)) if label.isdigit() else self._names.get(label.lower())
        if code is None or self._names.get(rest, code) != code:
            return UNKNOWN
        return code

    @cached_property
    def _numbers(self) -> dict[int, int]:
        numbers = {code: code for code in self.scheme.codes}
        if self.scheme is LCZ:  # 101 to 107 as UMEP and GeoClimate write A to G
            numbers |= {code + 90: code for code in range(11, 18)}
        return numbers

    @cached_property
    def _names(self) -> dict[str, int]:
        names: dict[str, int] = {}
        for one in self.scheme.classes:
            code = str(one.code)
            for text in (one.name, one.label, f"{one.label} {one.name}", f"{code} {one.name}"):
                names.setdefault(_squash(text), one.code)
                names.setdefault(_squash(f"{self.scheme.prefix} {text}"), one.code)
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
                "Write NAME=CLASS pairs divided by semicolons, as in 'Urban=2; Roads=-'.",
                strip=pair.strip(),
            )
        code = LEFT_OUT if target.strip().lower() in _NOTHING else names.code(target)
        if code == UNKNOWN:
            raise RequestError(
                "The mapping gives '{strip}' the class '{strip_2}', which is none of {scheme_title}.",
                "Use a code ({codes} to {codes_2}), a name, or - to leave it out.",
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
    """Keep letters and digits, without leading zeros: "LCZ 04: Open" becomes "lcz4open"."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[^a-z0-9]+", "", text.casefold()))
