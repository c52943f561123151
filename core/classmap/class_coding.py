"""Which value of a class raster means which class: the codings in use.

A scheme may have several codings (Local Climate Zones are written as 1 to 17, or as 1 to 10 and
101 to 107); files of others mark "no class" by 0, by 255, by a negative number, or by a nodata
value that their data type cannot hold. `recognise` detects the coding by the values, and says
what it found.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError, RequestError
from ..message import Message, counted
from .class_names import ClassNames
from .scheme import Coding
from .schemes import LCZ, NODATA_CODE, ClassScheme

NATIVE = "native"
"""The coding of a scheme whose codes stand in the raster as they are."""
TABLE = "table"
"""The coding of a raster whose values mean what its attribute table says."""
ABSENT = -1
"""The value of a class that has none."""
_USUAL_NONE = (0, NODATA_CODE)
_SHOWN_VALUES = 8


@dataclass(frozen=True)
class ClassCoding:
    """How a raster's values are to be read.

    Attributes:
        scheme: the classes, with our own codes.
        coding: the name of one of the scheme's codings, `NATIVE` or `TABLE`.
        values: the raster's value of each class, by output index; `ABSENT` for none.
        none_values: further values that hold no class: declared, or met in the raster.
        notes: what was found and assumed, sentences for the log.
    """

    scheme: ClassScheme
    coding: str
    values: tuple[int, ...]
    none_values: tuple[float, ...] = ()
    notes: tuple[str, ...] = ()

    def legend(self) -> ClassScheme:
        """Return the scheme with the raster's values for codes, as a legend of that raster needs it."""
        classes = tuple(replace(c, code=v) for c, v in zip(self.scheme.classes, self.values) if v != ABSENT)
        return replace(self.scheme, classes=classes)

    def codes(self, values: NDArray[Any]) -> NDArray[np.uint8]:
        """Translate the raster's values into the scheme's codes.

        Args:
            values: any shape, any data type.

        Returns:
            uint8 of the same shape; `NODATA_CODE` where there is no class.
        """
        table = np.full(256, NODATA_CODE, np.uint8)
        for value, code in zip(self.values, self.scheme.codes):
            if value != ABSENT and value not in self.none_values:
                table[value] = code
        if values.dtype == np.uint8:  # nearly all class maps: each value has its place in the table
            return np.asarray(table.take(values))
        with np.errstate(invalid="ignore"):
            whole = (values >= 0) & (values <= NODATA_CODE) & (values == np.floor(values))
        codes: NDArray[np.uint8] = table[np.where(whole, values, 0).astype(np.uint8)]
        codes[~whole] = NODATA_CODE
        return codes


def given_coding(scheme: ClassScheme, coding: str = "") -> ClassCoding:
    """Make the coding that the user, or we ourselves, name.

    Args:
        scheme: the classes.
        coding: the name of one of the scheme's codings, or one of its aliases; "" for the usual one.

    Raises:
        RequestError: the scheme has no such coding.
    """
    if coding in ("", NATIVE):
        usual = scheme.codings[0] if scheme.codings else Coding(NATIVE, "", scheme.codes)
        return ClassCoding(scheme, usual.name, usual.values)
    found = scheme.coding(coding)
    if found is None:
        raise RequestError(
            "'{coding}' is not a coding of {scheme_title}.",
            "Use one of: {codings}." if scheme.codings else "Leave the coding out.",
            scheme_title=scheme.title,
            coding=coding,
            codings=", ".join(c.name for c in scheme.codings),
        )
    return ClassCoding(scheme, found.name, found.values)


def have_common_values(codings: Sequence[Coding]) -> bool:
    """Return whether a value stands for one class in one coding and for another in another one.

    If not, what a value means does not depend on which others the raster holds.
    """
    class_of: dict[int, int] = {}
    return any(
        class_of.setdefault(value, index) != index for coding in codings for index, value in enumerate(coding.values)
    )


def recognise(
    counts: Mapping[float, int],
    nodata: float | None = None,
    scheme: ClassScheme | None = None,
    unnamed: ClassScheme = LCZ,
) -> ClassCoding:
    """Recognise a class raster's coding by its values.

    Args:
        counts: how many pixels hold each value.
        nodata: the value that the file declares to hold nothing.
        scheme: the scheme, if it is known; None to find out.
        unnamed: what is taken for the scheme where it is not known.

    Returns:
        The coding. Where the values leave it open, `notes` says what was taken.

    Raises:
        InputError: no coding fits the values.
    """
    coding = given_coding(scheme or unnamed)
    notes: list[str] = (
        []
        if scheme
        else [Message("The file does not state its classes; {unnamed_title} is assumed.", unnamed_title=unnamed.title)]
    )
    for other in coding.scheme.codings:
        if (set(counts) - {nodata}) & (set(other.values) - set(coding.values)):
            coding = given_coding(coding.scheme, other.name)
    named = coding.scheme.coding(coding.coding)
    if named is not None:
        notes.append(Message("{prefix} coding {title}.", prefix=coding.scheme.prefix, title=named.title))
    return fitted(replace(coding, notes=tuple(notes)), counts, nodata)


def coding_of_names(texts: Mapping[int, str], scheme: ClassScheme) -> ClassCoding:
    """Make the coding that a file's own table of names tells.

    Args:
        texts: value to name; names that are no class of the scheme are left alone.
        scheme: the classes.

    Raises:
        InputError: two values have the same class.
    """
    names = ClassNames(scheme)
    code_of = {value: code for value, text in texts.items() if (code := names.code(text)) >= 0}
    for name in [c.name for c in scheme.codings] or [NATIVE]:
        usual = given_coding(scheme, name)
        if code_of.items() <= dict(zip(usual.values, scheme.codes)).items():
            return replace(
                usual, notes=(Message("The file names its classes: {scheme_title}.", scheme_title=scheme.title),)
            )
    value_of = {code: value for value, code in code_of.items()}
    if len(value_of) < len(code_of):
        raise InputError(
            "The table of the file assigns several values to the same class.",
            "Assign one value to every class, or remove the table.",
        )
    note = "The table of the file assigns values to classes: the values are not codes."
    return ClassCoding(scheme, TABLE, tuple(value_of.get(code, ABSENT) for code in scheme.codes), (), (note,))


def fitted(coding: ClassCoding, counts: Mapping[float, int], nodata: float | None = None) -> ClassCoding:
    """Check a coding against the values that are there, and note which of them hold no class.

    Args:
        coding: the coding.
        counts: how many pixels hold each value.
        nodata: the value that the file declares to hold nothing.

    Raises:
        InputError: it does not fit.
    """
    present = set(counts) - {nodata}
    left = present - set(coding.values)
    if left == present or not all(v in _USUAL_NONE or v < 0 for v in left):
        raise _unknown(counts, present, coding)
    notes = [
        *coding.notes,
        *(Message("Value {v:g} ({n:,} pixels) is read as 'no class'.", v=v, n=counts[v]) for v in sorted(left)),
    ]
    declared = {v for v in (nodata,) if v is not None and not math.isnan(v)}
    return replace(coding, none_values=tuple(sorted(left | declared)), notes=tuple(notes))


def _unknown(counts: Mapping[float, int], present: set[float], coding: ClassCoding) -> InputError:
    if not present:
        return InputError("The raster contains no class: every pixel is nodata.", "Select another band or file.")
    strange = sorted(v for v in present - set(coding.values) if v not in _USUAL_NONE and v >= 0)
    strange = strange or sorted(present)
    shown = ", ".join(f"{v:g} ({counted(counts[v], 'pixels')})" for v in strange[:_SHOWN_VALUES])
    return InputError(
        "These values are not codes of {scheme_title}: {shown} and {n} more."
        if len(strange) > _SHOWN_VALUES
        else "These values are not codes of {scheme_title}: {shown}.",
        "Set the scheme of the raster, or the class band.",
        scheme_title=coding.scheme.title,
        shown=shown,
        n=len(strange) - _SHOWN_VALUES,
    )
