"""What is written about a class: its description and the published values of its surface."""

from __future__ import annotations

import math
from html import escape

from ...core.analysis.canopy_parameters import CITATION, PARAMETERS, has_published_values, published_values
from ...core.classmap.schemes import ClassScheme, SceneClass
from ...layers.translation import tr

_UNITS = {"W m-2": "W m⁻²", "J m-2 s-1/2 K-1": "J m⁻² s⁻½ K⁻¹"}


def class_page(scheme: ClassScheme, scene_class: SceneClass) -> str:
    """Return description and typical values of a class as HTML; "" if nothing is known of it."""
    description = scheme.descriptions.get(scene_class.code, "")
    parts = [f"<p>{escape(tr(description))}</p>"] if description else []
    if has_published_values(scheme):
        parts += [f"<p><b>{escape(tr('Typical values'))}</b></p>", _table(scene_class.code)]
        source = tr("Description and values after {citation}.").format(citation=CITATION)
        parts.append(f"<p><small>{escape(source)}</small></p>")
    return "".join(parts)


def _table(code: int) -> str:
    rows = []
    for name, values_of in published_values().items():
        if code in values_of:
            parameter = PARAMETERS[name]
            low, _, high = values_of[code]
            text = range_text(low, high, _UNITS.get(parameter.unit, parameter.unit))
            rows.append(f"<tr><td>{escape(tr(parameter.title))}&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>")
    return f"<table>{''.join(rows)}</table>"


def range_text(low: float, high: float, unit: str) -> str:
    """Return a range as people write it: "40–60 %", "at least 2"."""
    if math.isnan(high):
        text = tr("at least {n}").format(n=f"{low:g}")
    else:
        text = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    return f"{text} {unit}".strip()
