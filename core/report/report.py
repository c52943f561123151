"""Reports that one can hand in: one HTML file that needs nothing beside it, fit for print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from ..percent import percent_text
from ..plain_text import visible
from ..version import version
from .charts import MISSING_NOTE, Chart, Picture

_STYLE = """
:root { --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --tint: #f6f8fa; --accent: #20609f; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.45 "Segoe UI", "Open Sans", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif;
  color: var(--ink); background: #fff; max-width: 190mm; margin: 0 auto; padding: 12mm 8mm; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 13pt; margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 1px solid var(--line);
  break-after: avoid; }
p { margin: 1.5mm 0; } p.subtitle { color: var(--faint); margin: 0 0 5mm; font-size: 11pt; }
.tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm; margin: 4mm 0; }
.tile { border: 1px solid var(--line); border-left: 3px solid var(--accent); border-radius: 3px;
  padding: 2.5mm 3mm; break-inside: avoid; }
.tile b { display: block; font-size: 15pt; font-weight: 600; line-height: 1.2; }
.tile span { display: block; font-size: 9pt; }
.tile small { display: block; color: var(--faint); font-size: 8pt; line-height: 1.25; }
.key { font-size: 8.5pt; columns: 3; margin: 2mm 0; } .key div { break-inside: avoid; }
p.lead { break-after: avoid; }
table { border-collapse: collapse; margin: 3mm 0; font-size: 9pt; width: 100%; break-inside: avoid; }
th, td { padding: 1mm 2mm; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top;
  white-space: nowrap; font-variant-numeric: tabular-nums; }
th { color: var(--faint); font-weight: 600; vertical-align: bottom; }
th:first-child, td:first-child, th.text, td.text, .facts td, .facts th { text-align: left; }
th, td.text, .facts td { white-space: normal; }
.dense { font-size: 7.5pt; table-layout: fixed; } .dense th, .dense td { padding: 0.7mm 1mm; }
.dense th:first-child { width: 27mm; } .dense td:first-child { white-space: normal; }
tr { break-inside: avoid; } thead { display: table-header-group; }
.facts th { width: 46mm; font-weight: 600; vertical-align: top; } .facts td { overflow-wrap: anywhere; }
.total td { font-weight: 600; }
.swatch { display: inline-block; width: 3mm; height: 3mm; margin-right: 2mm; border: 1px solid #0003;
  vertical-align: -0.3mm; }
figure { margin: 3mm 0; break-inside: avoid; text-align: center; }
figure img { max-width: 100%; max-height: 128mm; }
figcaption, .note { color: var(--faint); font-size: 9pt; text-align: left; }
ul { margin: 1.5mm 0; padding-left: 5mm; } li { margin: 0.7mm 0; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: 1px solid var(--line); color: var(--faint); font-size: 8.5pt; }
@page { size: A4; margin: 14mm; }
@media print { body { padding: 0; max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


@dataclass(frozen=True)
class Named:
    """The first cell of a table's row, with a class's colour before its name."""

    text: str
    colour: str


class Report:
    """Collects a report from the top down. Whatever text comes in is escaped.

    Args:
        title: the report's name.
        subtitle: one line below it.
    """

    def __init__(self, title: str, subtitle: str = "") -> None:
        self._title = title
        self._parts = [f"<h1>{escape(title)}</h1>"]
        if subtitle:
            self._parts.append(f'<p class="subtitle">{escape(subtitle)}</p>')

    def heading(self, text: str) -> None:
        """Begin a section."""
        self._parts.append(f"<h2>{escape(text)}</h2>")

    def paragraph(self, text: str, faint: bool = False) -> None:
        """Write a paragraph."""
        self._parts.append(f"<p{' class=note' if faint else ''}>{escape(text)}</p>")

    def lead(self, text: str) -> None:
        """Write the line above a table, which stays on its page."""
        self._parts.append(f'<p class="lead">{escape(text)}</p>')

    def key(self, entries: Sequence[Named]) -> None:
        """Write the key of a chart: names with their colours."""
        self._parts.append('<div class="key">' + "".join(f"<div>{_named(e)}</div>" for e in entries) + "</div>")

    def bullets(self, texts: Sequence[str]) -> None:
        """Write a list."""
        self._parts.append("<ul>" + "".join(f"<li>{escape(t)}</li>" for t in texts) + "</ul>")

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write a table of names and values."""
        lines = "".join(f"<tr><th>{escape(k)}</th><td>{escape(v)}</td></tr>" for k, v in rows)
        self._parts.append(f'<table class="facts">{lines}</table>')

    def tiles(self, tiles: Sequence[tuple[str, str, str]]) -> None:
        """Show the main figures large: value, name, and a word on the value."""
        shown = "".join(
            f'<div class="tile"><b>{escape(value)}</b><span>{escape(name)}</span><small>{escape(remark)}</small></div>'
            for value, name, remark in tiles
        )
        self._parts.append(f'<div class="tiles">{shown}</div>')

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str | Named]],
        total: Sequence[str] = (),
        text_columns: Sequence[int] = (),
        dense: bool = False,
    ) -> None:
        """Write a table; the first column is text, the others are numbers.

        Args:
            header: the columns' names.
            rows: the cells; a `Named` first cell gets a patch of colour.
            total: a last row that is set off.
            text_columns: further columns that are text, from 0.
            dense: write small, for many columns.
        """
        classes = [' class="text"' if i in text_columns else "" for i in range(len(header))]
        head = "".join(f"<th{c}>{escape(name)}</th>" for c, name in zip(classes, header))
        body = "".join("<tr>" + "".join(map(_cell, row, classes)) + "</tr>" for row in rows)
        if total:
            body += '<tr class="total">' + "".join(map(_cell, total, classes)) + "</tr>"
        kind = ' class="dense"' if dense else ""
        self._parts.append(f"<table{kind}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")

    def figure(self, chart: Chart | Picture | None, caption: str) -> None:
        """Show a chart; without one (no matplotlib) say so."""
        if chart is None:
            self.paragraph(MISSING_NOTE, faint=True)
            return
        self._parts.append(
            f'<figure><img src="{chart.data_uri()}" alt="{escape(caption, quote=True)}">'
            f"<figcaption>{escape(caption)}</figcaption></figure>"
        )

    def html(self) -> str:
        """Return the whole page; its last line says what made it, and when."""
        footer = f"Made by Scene Mapper {version()} on {date.today().isoformat()}."
        return visible(
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{escape(self._title)}</title><style>{_STYLE}</style></head><body>\n"
            + "\n".join(self._parts)
            + f"\n<footer>{escape(footer)}</footer>\n</body></html>\n"
        )


def percent(share: float | None, digits: int = 1) -> str:
    """Write a share as percent; "–" where it is not defined."""
    return "–" if share is None else percent_text(share, digits).replace(" ", "\N{NO-BREAK SPACE}")


def _cell(value: str | Named, kind: str) -> str:
    return f"<td{kind}>{_named(value) if isinstance(value, Named) else escape(value)}</td>"


def _named(value: Named) -> str:
    return f'<span class="swatch" style="background:{escape(value.colour)}"></span>{escape(value.text)}'
