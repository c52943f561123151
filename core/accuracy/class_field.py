"""Which field of reference polygons holds the class: names decide first, then what stands in it.

A field that has one value in all rows is no class, and a counter is none either. Where two fields could be meant
and differ, neither is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..classmap.class_columns import SHARE_TO_TRUST, ColumnKind, kind_of_column
from ..classmap.class_names import UNKNOWN, ClassNames
from ..errors import InputError
from ..geo.vector_io import LAYER_FIELD, VectorSource
from ..plain_text import first_of, shortened

_SHOWN_VALUES = 3
EMPTY = "(empty)"
"""What a row without a value is listed as."""
_MIN_COUNTED = 3
_CHECKED_AREAS = {"class", "suspicious", "rather", "rather_name"}
"""Fields of the areas that adapting a network writes for checking: "class" is what people correct in them."""


@dataclass(frozen=True)
class ClassField:
    """A field of polygons, read as classes.

    Attributes:
        name: the field.
        kind: what its name says.
        values: as in the file, by row.
        codes: codes of the scheme, `UNKNOWN` or `LEFT_OUT`, by row.
        names: how classes are named.
    """

    name: str
    kind: ColumnKind
    values: tuple[Any, ...]
    codes: tuple[int, ...]
    names: ClassNames

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The values as text, by row; "" where there is none."""
        return tuple("" if value is None else str(value).strip() for value in self.values)

    @property
    def share_known(self) -> float:
        """The share of all rows that hold a class."""
        return sum(code != UNKNOWN for code in self.codes) / len(self.codes)

    @property
    def is_constant(self) -> bool:
        """Whether several rows have one value between them."""
        return len(self.values) > 1 and len({text for text in self.texts if text}) < 2

    @property
    def is_spelled_out(self) -> bool:
        """Whether most of its classes are more than a number or a letter: "LCZ 4", "Water"."""
        known = [text for text, code in zip(self.texts, self.codes) if code != UNKNOWN]
        return 2 * sum(self._is_spelled_out(text) for text in known) > len(known)

    def _is_spelled_out(self, text: str) -> bool:
        """Return whether a text, or a folder in a path, names its class by more than a number or a letter."""
        parts = re.split(r"[/\\]", text) if self.kind is ColumnKind.FOLDER else []
        parts = [part for part in parts if self.names.code(part) != UNKNOWN] or [text]
        return any(map(self.names.is_spelled_out, parts))

    @property
    def is_counter(self) -> bool:
        """Whether its whole numbers count the rows: each once, without gaps or in rising order."""
        numbers = [int(re.split("[.,]", text)[0]) for text in self.texts if re.fullmatch(r"-?\d{1,9}([.,]0*)?", text)]
        if len(numbers) < max(_MIN_COUNTED, len([text for text in self.texts if text])):
            return False
        rising = all(one < other for one, other in zip(numbers, numbers[1:]))
        return len(set(numbers)) == len(numbers) and (rising or max(numbers) - min(numbers) == len(numbers) - 1)

    def first_values(self) -> str:
        """Return the first values for people: "LCZ 2, LCZ 3, LCZ 3 …"."""
        return first_of([shortened(text) or EMPTY for text in self.texts[: _SHOWN_VALUES + 1]], _SHOWN_VALUES)


def read_class_field(source: VectorSource, names: ClassNames, field: str) -> ClassField:
    """Read one field of a layer as classes.

    Args:
        source: the polygons or points.
        names: how classes are named.
        field: one of the source's fields.
    """
    kind = kind_of_column(field, names.scheme)
    values = tuple(feature.values.get(field) for feature in source.features)
    if field == LAYER_FIELD:
        values = tuple("/".join(feature.folders) for feature in source.features)
        codes = tuple(names.code_of_path(feature.folders) for feature in source.features)
    elif kind is ColumnKind.FOLDER:
        codes = _codes_of_paths([str(value or "") for value in values], names)
    else:
        codes = tuple(names.code(value) for value in values)
    return ClassField(field, kind, values, codes, names)


def find_class_field(source: VectorSource, names: ClassNames, path: str) -> ClassField:
    """Find the field that holds the classes.

    Raises:
        InputError: none does, or several could.
    """
    if _CHECKED_AREAS.issubset(source.fields):
        return read_class_field(source, names, "class")
    fields = [read_class_field(source, names, field) for field in source.fields]
    named = [f for f in fields if f.kind is ColumnKind.SCHEME and not f.is_constant]
    for group in _groups(fields):
        if group:
            chosen = _only_one(group, path)
            if chosen.name == LAYER_FIELD:
                _check_depth(source, names, path)
            return chosen
    if named:
        raise InputError(
            "The values of the field '{field}' of {path} are not classes of {scheme_title}: {values}.",
            "Enter a class mapping such as 'Urban=2; Water=G', or select another field.",
            field=named[0].name,
            path=path,
            scheme_title=names.scheme.title,
            values=named[0].first_values(),
        )
    raise _nothing_found(fields, names, path)


def _groups(fields: Sequence[ClassField]) -> list[list[ClassField]]:
    """Return the fields that may be meant, in groups of which the first that is not empty decides."""
    usable = [f for f in fields if f.kind is not ColumnKind.NEVER and not f.is_constant]
    trusted = [f for f in usable if f.share_known >= SHARE_TO_TRUST]
    folders = [f for f in trusted if f.name == LAYER_FIELD]
    if folders:  # they go before the names of what lies in them, but "1" or "A" does not go before "LCZ 2"
        usable = trusted = [
            f for f in trusted if f.kind is not ColumnKind.NAME or f.is_spelled_out > folders[0].is_spelled_out
        ]
    kinds = {kind: [f for f in trusted if f.kind is kind] for kind in ColumnKind}
    spelled = {kind: [f for f in found if f.is_spelled_out] for kind, found in kinds.items()}
    numbered = {kind: [f for f in found if not f.is_counter] for kind, found in kinds.items()}
    by_scheme = [f for f in usable if f.kind is ColumnKind.SCHEME and f.share_known > 0]
    return [
        [f for f in by_scheme if not f.is_counter],
        by_scheme,
        spelled[ColumnKind.CLASS],
        spelled[ColumnKind.CODE],
        spelled[ColumnKind.FOLDER],
        [*spelled[ColumnKind.NAME], *spelled[ColumnKind.OTHER]],
        numbered[ColumnKind.CLASS],
        kinds[ColumnKind.FOLDER],
        numbered[ColumnKind.CODE],
        numbered[ColumnKind.NAME],
        kinds[ColumnKind.CLASS],  # one polygon for each class, in order
        numbered[ColumnKind.SECOND],
    ]


def _only_one(group: list[ClassField], path: str) -> ClassField:
    """Return the fullest of fields that say the same, or the one called the first choice."""
    best = max(group, key=lambda f: f.share_known)
    if all(_agree(best, other) for other in group):
        return best
    first = [f for f in group if re.search(r"primar|main|first|haupt|princip|final", f.name, re.IGNORECASE)]
    if len(first) == 1:
        return first[0]
    raise InputError(
        "Several fields of {path} may contain the classes, and they differ: {candidates}.",
        "Select the class field.",
        path=path,
        candidates=_listed(group),
    )


def _check_depth(source: VectorSource, names: ClassNames, path: str) -> None:
    """Refuse folders that are numbers within numbers: either may be the class."""
    doubtful = [f.folders for f in source.features if len(names.codes_of_path(f.folders)) > 1]
    if doubtful:
        raise InputError(
            "The folders of {path} may name the classes at two levels, for example {example}.",
            "Name the folders of the classes LCZ 2, LCZ A and so on, or select the class field.",
            path=path,
            example="/".join(doubtful[0]),
        )


def _agree(one: ClassField, other: ClassField) -> bool:
    return all(a == b for a, b in zip(one.codes, other.codes) if a >= 0 and b >= 0)


def _nothing_found(fields: Sequence[ClassField], names: ClassNames, path: str) -> InputError:
    possible = [f for f in fields if f.name != LAYER_FIELD and f.share_known >= SHARE_TO_TRUST]
    if possible:
        return InputError(
            "The field of {path} with the classes of {scheme_title} cannot be detected: {candidates}.",
            "Select the class field. A field with the same value in all rows, or a counter, is never "
            "selected automatically.",
            path=path,
            scheme_title=names.scheme.title,
            candidates=_listed(possible),
        )
    return InputError(
        "No field of {path} contains classes of {scheme_title} (fields: {fields}).",
        "Select the class field, or enter a class mapping such as 'Urban=2; Water=G'.",
        path=path,
        scheme_title=names.scheme.title,
        fields=field_list(source_fields=[f.name for f in fields]),
    )


def field_list(source_fields: Sequence[str]) -> str:
    """List a layer's fields for people."""
    return ", ".join(f for f in source_fields if f != LAYER_FIELD) or "none"


def _listed(fields: Sequence[ClassField]) -> str:
    return "; ".join(f"'{f.name}' ({f.first_values()})" for f in fields[:4])


def _codes_of_paths(texts: list[str], names: ClassNames) -> tuple[int, ...]:
    """Read a column of paths ("Nantes/Built types/LCZ 2"), which all begin with the same folder."""
    roots = [re.split(r"[/\\]", text)[0] for text in texts if re.search(r"[/\\]", text)]
    root = max(set(roots), key=roots.count) if roots else ""
    codes = []
    for text in texts:
        parts = re.split(r"[/\\]", text)
        is_path = len(parts) > 1 and parts[0] == root and roots.count(root) > 1
        code = names.code(text)
        codes.append(names.code_of_path(parts) if code == UNKNOWN and is_path else code)
    return tuple(codes)
