"""What is written about a class: its description and the published values of its surface."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...core.analysis.typical_ranges import TypicalRange, typical_ranges
from ...core.classmap.schemes import ClassScheme, SceneClass
from ...layers.translation import tr, translated

_UNITS = {"W m-2": "W m⁻²", "J m-2 s-1/2 K-1": "J m⁻² s⁻½ K⁻¹"}


def class_page(scheme: ClassScheme, scene_class: SceneClass) -> str:
    """Return description and typical values of a class as HTML; "" if nothing is known of it."""
    description = scheme.descriptions.get(scene_class.code, "")
    parts = [f"<p>{escape(tr(description))}</p>"] if description else []
    if ranges := typical_ranges(scheme, scene_class.code):
        parts += [f"<p><b>{escape(tr('Typical values'))}</b></p>", _table(ranges)]
    if scheme.described_after:
        after = tr("Description and values after {citation}.") if ranges else tr("Description after {citation}.")
        parts.append(f"<p><small>{escape(after.format(citation=scheme.described_after))}</small></p>")
    return "".join(parts)


def _table(ranges: Sequence[TypicalRange]) -> str:
    rows = []
    for one in ranges:
        unit = _UNITS.get(one.parameter.unit, one.parameter.unit)
        text = f"{translated(one.amount)} {unit}".strip()
        rows.append(f"<tr><td>{escape(tr(one.parameter.title))}&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>")
    return f"<table>{''.join(rows)}</table>"
