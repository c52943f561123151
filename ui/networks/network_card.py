"""What a network's card says, as a page. The words come from outside: they are shown, never obeyed."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ...core.classmap.schemes import SCHEMES
from ...core.inference.card import ModelCard
from ...core.inference.card_text import TextBlock, text_blocks
from ...layers.translation import tr, translated
from ...layers.wording import legend_text

if TYPE_CHECKING:
    from ...core.networks.catalogue import CatalogueEntry

_F1 = "F1 "
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def card_html(card: ModelCard) -> str:
    """Write all that the card of an installed network says."""
    rows = [
        (tr("Type"), escape(translated(card.architecture))),
        (tr("Scheme"), escape(f"{tr(card.scheme.title)} ({len(card.scheme)})")),
        (tr("Classes"), escape(", ".join(legend_text(card.scheme, c) for c in card.scheme.classes))),
        (tr("Not reliably found"), escape(", ".join(_weak(card)))),
        (tr("Labels"), tr("one class per cell") if card.labels == "single" else tr("a set of classes per cell")),
        (tr("Bands"), escape(", ".join(card.bands))),
        (tr("Patch"), tr("{px} × {px} pixels of {size:g} m").format(px=card.patch_px, size=card.pixel_size_m)),
        (tr("Cell"), f"{card.cell_size_m:g} m"),
        (tr("Processing level"), escape(card.level)),
        (tr("With other networks"), _temperature(card)),
        (tr("Trained on"), escape(card.trained_on)),
        (tr("Accuracy"), tr("see below") if card.accuracy else tr("not measured")),
        (tr("Licence"), escape(card.licence) or tr("not stated by its authors")),
        (tr("Cite as"), escape(card.citation)),
        ("DOI", _doi_link(card.doi)),
        (tr("File"), escape(str(card.model_path or ""))),
        ("SHA-256", escape(card.sha256)),
    ]
    blocks = text_blocks(card.description)
    first = [translated(blocks.pop(0).text)] if blocks and not blocks[0].is_item else []
    intro = f"<p><b>{escape(origin_text(card))}</b> {escape(' '.join(first))}</p>{_blocks_html(blocks)}"
    return f"{_page(card.title, intro, rows)}{_accuracy_html(card)}"


def entry_html(entry: CatalogueEntry) -> str:
    """Write what the catalogue knows of a published network that is not installed."""
    scheme = SCHEMES.get(entry.scheme)
    rows = [
        (tr("Scheme"), escape(f"{tr(scheme.title)} ({len(scheme)})" if scheme else entry.scheme)),
        (tr("Download"), escape(size_text(entry.size)) if entry.can_be_fetched else ""),
        (tr("Licence"), escape(entry.licence) or tr("not stated by its authors")),
        (tr("Cite as"), escape(entry.citation)),
        (tr("Published at"), _link(entry.published_at)),
        ("SHA-256", escape(entry.sha256)),
    ]
    if entry.can_be_fetched:
        intro = tr("Published, not installed. Press Download to fetch, check and install the network.")
    else:
        intro = tr(
            "Published, file required: 1. Open the page below and download the network's file (the links "
            "lead to a cloud drive). 2. Press “Import Its File…” and select the file."
        )
    return _page(entry.title, f"<p>{escape(intro)}</p>", rows)


def origin_text(card: ModelCard) -> str:
    """Return what kind of network it is: starter, published, or the user's own."""
    return {
        "starter": tr("Starter network: for a first look, not for publication."),
        "published": tr("Published network."),
        "custom": tr("User network."),
        "adapted": tr("Adapted network: for the place that it was adapted to."),
    }[card.origin]


def size_text(n_bytes: int) -> str:
    """Return a file's size for people."""
    return f"{n_bytes / 1e6:.1f} MB" if n_bytes >= 100_000 else f"{n_bytes / 1e3:.0f} kB"


def _temperature(card: ModelCard) -> str:
    if card.temperature == 1:
        return ""
    return tr("its probabilities are calibrated before they are averaged (temperature {temperature:g})").format(
        temperature=card.temperature
    )


def _weak(card: ModelCard) -> list[str]:
    return [legend_text(card.scheme, c) for c in card.scheme.classes if c.code in card.not_reliably_found]


def _accuracy_html(card: ModelCard) -> str:
    """List the measured figures under what they were measured on."""
    groups: dict[str, list[str]] = {}
    for one in card.accuracy:
        groups.setdefault(one.on, []).append(f"{_metric(one.metric)}: {one.value:.3g}")
    lists = "".join(
        f"<p>{escape(translated(on))}</p><ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"
        for on, texts in groups.items()
    )
    return f"<h4>{escape(tr('Accuracy'))}</h4>{lists}" if lists else ""


def _metric(metric: str) -> str:
    """Return the name of a figure; that of one class has the name of the class."""
    return f"{_F1}{tr(metric[len(_F1) :])}" if metric.startswith(_F1) else translated(metric)


def _blocks_html(blocks: list[TextBlock]) -> str:
    """Write paragraphs and lists."""
    html = ""
    for is_item, group in groupby(blocks, lambda block: block.is_item):
        tag = "li" if is_item else "p"
        texts = "".join(f"<{tag}>{escape(translated(block.text))}</{tag}>" for block in group)
        html += f"<ul>{texts}</ul>" if is_item else texts
    return html


def _page(title: str, intro: str, rows: list[tuple[str, str]]) -> str:
    """Join escaped parts; rows without a value are left out."""
    table = "".join(
        f"<tr><th align='left' valign='top'>{escape(name)}&nbsp;&nbsp;</th><td>{html}</td></tr>"
        for name, html in rows
        if html
    )
    return f"<h3>{escape(title)}</h3>{intro}<table cellpadding='2'>{table}</table>"


def _doi_link(doi: str) -> str:
    """Make a link of a DOI; what is none is shown as text."""
    if not _DOI.fullmatch(doi):
        return escape(doi)
    return f'<a href="https://doi.org/{escape(quote(doi, safe="/"))}">{escape(doi)}</a>'


def _link(address: str) -> str:
    """Make a link of a web page's address; other addresses are shown as text."""
    if urlsplit(address).scheme != "https":
        return escape(address)
    return f'<a href="{escape(address)}">{escape(address)}</a>'
