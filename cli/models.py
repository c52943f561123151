"""``scene-mapper models``: list, describe, import and remove networks."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..core.card import LABELS, ModelCard
from ..core.card_stac import card_to_item
from ..core.catalogue import CatalogueEntry, find_entry, read_catalogue
from ..core.download import get_network
from ..core.feedback import Feedback
from ..core.importing import ImportOptions, import_network
from ..core.library import find_network, open_library, remove_network, user_models_folder
from ..core.presets import PRESETS
from ..core.schemes import SCHEMES
from .options import add_output_options

HELP = "list, describe, download, import or remove networks"
HAS_ACTIONS = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    _action(actions, "list", "list the networks at hand")
    info = _action(actions, "info", "describe a network")
    info.add_argument("model", help="its id, or the path of an .onnx or card")
    bring = _action(actions, "import", "import the file that a network's authors published")
    bring.add_argument("file", type=Path, help="the published file")
    bring.add_argument("--as", dest="preset", default="", metavar="NAME", help=f"what it is: {', '.join(PRESETS)}")
    bring.add_argument("--labels", choices=LABELS, default="", help="one class a cell, or a set of classes")
    bring.add_argument("--scheme", choices=tuple(SCHEMES), default="", help="the classes of a complete Keras file")
    bring.add_argument("--bands", default="", metavar="B02,B03,…", help="its bands, in the network's order")
    bring.add_argument("--scale", type=float, help="what DN are divided by before they go in")
    bring.add_argument("--patch", type=int, metavar="PIXELS", help="the patch's side, where the file leaves it open")
    bring.add_argument("--stride", type=int, metavar="PIXELS", help="the cell's side (LCZ: 10, else a quarter patch)")
    bring.add_argument("--id", default="", help="the id to store it under")
    bring.add_argument("--title", default="", help="its name for people")
    get = _action(actions, "get", "download a published network, verify and install it")
    get.add_argument("model", nargs="?", default="", help="its id; without it, what there is to get")
    get.add_argument("--catalogue", type=Path, help="another catalogue (JSON)")
    remove = _action(actions, "remove", "remove one of your networks")
    remove.add_argument("model", help="its id")


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Do what was asked for, and tell."""
    if args.action == "list":
        return _list(feedback)
    if args.action == "info":
        return _info(find_network(args.model))
    if args.action == "get":
        return _get(args.model, args.catalogue, feedback)
    if args.action == "remove":
        remove_network(args.model)
        return {"removed": args.model, "summary": f"Removed {args.model}."}
    options = ImportOptions(
        args.preset,
        args.labels,
        args.scheme,
        args.bands,
        args.scale,
        args.patch,
        args.stride,
        args.id,
        args.title,
    )
    card = import_network(args.file, options)
    return {"id": card.id, "path": str(card.model_path), "summary": f"Imported {card.title} as {card.id}."}


def _action(actions: Any, name: str, text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=text, description=text)
    add_output_options(parser)
    return parser


def _list(feedback: Feedback) -> dict[str, Any]:
    library = open_library()
    for problem in library.problems:
        feedback.pushWarning(problem)
    lines = [f"{c.id:<32}{c.scheme.id:<8}{c.origin:<11}{c.title}" for c in library.networks]
    return {
        "networks": [_short(c) for c in library.networks],
        "folder": str(user_models_folder()),
        "summary": "\n".join(lines) or "No networks yet: see 'scene-mapper models import --help'.",
    }


def _short(card: ModelCard) -> dict[str, Any]:
    return {
        "id": card.id,
        "title": card.title,
        "scheme": card.scheme.id,
        "origin": card.origin,
        "path": str(card.model_path),
    }


def _get(model: str, catalogue: Path | None, feedback: Feedback) -> dict[str, Any]:
    if not model:
        entries = read_catalogue(catalogue)
        lines = [f"{entry.id:<20}{entry.title}\n{'':<20}{_way(entry)}" for entry in entries]
        return {"networks": [asdict(e) for e in entries], "summary": "\n".join(lines)}
    card = get_network(find_entry(model, catalogue), feedback)
    return {"id": card.id, "path": str(card.model_path), "summary": f"Installed {card.title} as {card.id}."}


def _way(entry: CatalogueEntry) -> str:
    return (
        f"{entry.published_at}: {entry.bring}" if entry.bring else f"{entry.size / 1e6:.1f} MB, licence {entry.licence}"
    )


def _info(card: ModelCard) -> dict[str, Any]:
    lines = [
        f"{card.title} ({card.id})",
        card.description,
        f"Classes:      {len(card.scheme)}, {card.scheme.title}, {card.labels}-label",
        f"Bands:        {' '.join(card.bands)}",
        f"Patch:        {card.patch_px} px; cells of {card.cell_size_m:g} m; {card.kind} network",
        f"Trained on:   {card.trained_on or 'not stated'}{f' ({card.level})' if card.level else ''}",
        f"Origin:       {card.origin}; licence {card.licence or 'not stated'}",
        f"Cite:         {card.citation or 'not stated'}{f' doi:{card.doi}' if card.doi else ''}",
        *(f"Measured:     {a.metric} {a.value:g} ({a.on})" for a in card.accuracy),
        f"File:         {card.model_path}",
    ]
    return {"card": card_to_item(card), "path": str(card.model_path), "summary": "\n".join(lines)}
