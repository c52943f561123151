"""Classes that a network does not find reliably: what a map lacks for this reason may still be there.

A card lists them, a map names them in its metadata, and legends and tables mark them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..errors import SceneMapperError
from ..message import Message
from .schemes import ClassScheme

UNRELIABLE_KEY = "NOT_RELIABLY_FOUND"
"""In a map's provenance: the classes' short labels."""
MARK = "not reliably found"
_BETWEEN = ", "


def of_map(scheme: ClassScheme, codes: Collection[int], simplified: bool) -> tuple[int, ...]:
    """Return the codes of a map's classes that its network does not find reliably.

    Args:
        scheme: the network's classes.
        codes: those that the network does not find reliably.
        simplified: the map has the simplified classes. One of them is meant if all of its parts are.
    """
    if not simplified or scheme.simplification is None:
        return tuple(code for code in scheme.codes if code in codes)
    found = {coarse for code, coarse in scheme.simplification.code_of.items() if code not in codes}
    return tuple(code for code in scheme.simplified.codes if code not in found)


def short_labels(scheme: ClassScheme, codes: Collection[int]) -> str:
    """Name classes in a line: "LCZ 7, LCZ B"; "" for none."""
    return _BETWEEN.join(scheme.short_label(one) for one in scheme.classes if one.code in codes)


def marked(label: str, code: int, codes: Collection[int]) -> str:
    """Return a legend's label of a class, marked if its code is among ``codes``."""
    return f"{label} ({MARK})" if code in codes else label


def unreliable_note(labels: str) -> tuple[Message, ...]:
    """Return what a result says of classes that were not reliably found.

    Args:
        labels: as `short_labels` names them.

    Returns:
        One sentence, or none.
    """
    if not labels:
        return ()
    return (
        Message(
            "The network does not find these classes reliably: {classes}. They may be on the ground even where the "
            "map does not show them.",
            classes=labels,
        ),
    )


def unreliable_note_of_map(provenance: Mapping[str, str]) -> tuple[Message, ...]:
    """Return `unreliable_note` of the classes that a map's provenance names."""
    return unreliable_note(provenance.get(UNRELIABLE_KEY, ""))


def unreliable_note_of_changes(provenance: Mapping[str, str], title: str) -> tuple[Message, ...]:
    """Return what a comparison of maps says of the classes that one of them does not find reliably.

    Args:
        provenance: the map's.
        title: what to call the map.

    Returns:
        One sentence, or none.
    """
    labels = provenance.get(UNRELIABLE_KEY, "")
    if not labels:
        return ()
    return (
        Message(
            "{title}: the network does not find these classes reliably: {classes}. Changes from or to them may be its "
            "errors.",
            title=title,
            classes=labels,
        ),
    )


def unreliable_codes(provenance: Mapping[str, str], scheme: ClassScheme) -> tuple[int, ...]:
    """Return the codes of the classes that a map's provenance says are not reliably found."""
    named = provenance.get(UNRELIABLE_KEY, "").split(_BETWEEN)
    return tuple(one.code for one in scheme.classes if scheme.short_label(one) in named)


def unreliable_codes_of_file(path: str, scheme: ClassScheme) -> tuple[int, ...]:
    """Return `unreliable_codes` of a map's file; nothing where it is no raster that can be opened."""
    from ..geo.raster_io import open_raster  # GDAL: not while QGIS starts
    from .class_map import read_provenance

    try:
        return unreliable_codes(read_provenance(open_raster(path)), scheme)
    except SceneMapperError:
        return ()
