"""``scene-mapper models``: list, describe, import and remove networks."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

from ..core.classmap.label_rule import LABELS
from ..core.classmap.schemes import SCHEMES
from ..core.classmap.unreliable import short_labels
from ..core.errors import RequestError
from ..core.feedback import Feedback
from ..core.files import check_lasting_home
from ..core.image_layout import Layout
from ..core.inference.card import ACTIVATIONS, ModelCard
from ..core.inference.card_text import TextBlock, text_blocks
from ..core.networks.library import open_library, path_of, remove_network, user_models_folder
from .options import add_action

if TYPE_CHECKING:
    from ..core.networks.catalogue import CatalogueEntry
    from ..core.networks.import_options import ImportOptions
    from ..core.networks.network_file import NetworkFile

HELP = "list, describe, download, inspect, import or remove networks"
HAS_ACTIONS = True
_MAX_LIST_LENGTH = 100_000
_WIDTH, _NAMES = 100, 14
_OPTIONS = {
    "labels": "--labels",
    "scheme": "--scheme or --classes",
    "bands": "--bands",
    "scale": "--scale",
    "patch_px": "--patch",
    "layout": "--layout",
    "output": "--output",
}
"""Options of ``import`` by the questions of a network's file (`NetworkFile.asks`)."""


def add_arguments(parser: argparse.ArgumentParser, argv: Sequence[str] = ("import",)) -> None:
    """Declare the command's arguments.

    Args:
        parser: of the command.
        argv: what follows the command: the options of ``import`` take long to load, and others do not need them.
    """
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add_action(actions, "list", "list the installed networks")
    info = add_action(actions, "info", "describe a network")
    info.add_argument("model", help="its id, or the path of an .onnx or card")
    inspect = add_action(actions, "inspect", "describe the file of a network, with the options that its import needs")
    inspect.add_argument("file", type=Path, help="the file")
    bring = add_action(actions, "import", "import the file of a network")
    if "import" in argv:
        _add_import_arguments(bring)
    get = add_action(actions, "get", "download a published network, verify and install it")
    get.add_argument("model", nargs="?", default="", help="its id; without it, available networks are listed")
    get.add_argument("--catalogue", type=Path, help="another catalogue (JSON)")
    remove = add_action(actions, "remove", "remove one of your networks")
    remove.add_argument("model", help="its id")
    undo = add_action(actions, "undo", "restore the network that was replaced by adapting")
    undo.add_argument("model", help="its id")


def run(args: argparse.Namespace, feedback: Feedback) -> dict[str, Any]:
    """Do what was asked for, and tell."""
    # Each action loads what it needs: a list of networks must not wait for all that reads files of networks.
    if args.action == "list":
        return _list(feedback)
    if args.action == "info":
        from ..core.networks.find import find_network

        return _info(find_network(args.model, feedback))
    if args.action in ("get", "import"):
        check_lasting_home()
    if args.action == "get":
        return _get(args.model, args.catalogue, feedback)
    if args.action == "remove":
        remove_network(args.model)
        return {"removed": args.model, "summary": f"Removed {args.model}."}
    if args.action == "undo":
        from ..core.adapt.previous import undo_adaptation

        undo_adaptation(args.model)
        return {"restored": args.model, "summary": f"Restored the earlier {args.model}."}
    from ..core.networks.import_process import import_in_process, inspect_in_process

    if args.action == "inspect":
        return _inspect(inspect_in_process(args.file, feedback))
    card = import_in_process(args.file, _import_options(args), feedback)
    return {"id": card.id, "path": str(card.model_path), "summary": f"Imported {card.title} as {card.id}."}


def _add_import_arguments(parser: argparse.ArgumentParser) -> None:
    from ..core.networks.formats import FORMATS
    from ..core.networks.presets import PRESETS

    add = parser.add_argument
    add("file", type=Path, help=f"the file: {', '.join(one.title for one in FORMATS)}")
    add("--as", dest="preset", default="", metavar="NAME", help=f"what it is: {', '.join(PRESETS)}")
    add("--labels", choices=LABELS, default="", help="single-label or multi-label")
    add("--scheme", choices=tuple(SCHEMES), default="", help="the class scheme, if the file does not state it")
    add("--classes", default="", metavar="A,B,…", help="custom classes in order, or a text file with one per line")
    add("--bands", default="", metavar="B02,B03,…", help="its bands, in the network's order")
    add("--scale", default="", metavar="NUMBER", help="the number by which DN are divided, or one per band: 10,20,…")
    add("--offset", default="", metavar="NUMBER", help="the number subtracted before, or one per band")
    add(
        "--clip",
        default="",
        metavar="LOW:HIGH",
        help="clipping before that: MINIMUM:MAXIMUM, or one per band (- for none)",
    )
    add("--patch", type=int, metavar="PIXELS", help="the patch size, if the file does not state it")
    add(
        "--stride",
        type=int,
        metavar="PIXELS",
        help="the cell size in pixels (default: LCZ 10, otherwise a quarter of the patch)",
    )
    add(
        "--layout",
        choices=[str(layout) for layout in Layout],
        default="",
        help="band axis, if the shape is ambiguous (ONNX)",
    )
    add(
        "--activation",
        choices=ACTIVATIONS,
        default="",
        help="activation still to be applied to its output (ONNX; default: found by a trial run)",
    )
    add("--output", default="", metavar="NAME", help="the output with the scores, if there are several (ONNX)")
    add(
        "--pixel-size", type=float, default=10.0, metavar="METRES", help="pixel size of the training data (default: 10)"
    )
    add("--level", choices=("L1C", "L2A"), default="", help="processing level of the training data")
    add("--licence", default="", metavar="ID", help="its licence, as an SPDX identifier")
    add("--citation", default="", metavar="TEXT", help="source and citation")
    add("--id", default="", help="its id in the library")
    add("--title", default="", help="its title")


def _import_options(args: argparse.Namespace) -> ImportOptions:
    from ..core.networks.import_options import OWN_CLASSES, ImportOptions

    return ImportOptions(
        preset=args.preset,
        labels=args.labels,
        scheme=args.scheme or (OWN_CLASSES if args.classes else ""),
        classes=_classes(args.classes),
        bands=args.bands,
        scale=args.scale,
        offset=args.offset,
        clip=args.clip,
        patch_px=args.patch,
        stride_px=args.stride,
        layout=args.layout,
        activation=args.activation,
        output=args.output,
        pixel_size_m=args.pixel_size,
        level=args.level,
        licence=args.licence,
        citation=args.citation,
        network_id=args.id,
        title=args.title,
    )


def _classes(given: str) -> str:
    """Return own classes one a line: of a text file, or of a list with commas."""
    if not path_of(given).is_file():
        return given.replace(",", "\n")
    try:
        return Path(given).read_text(encoding="utf-8")[:_MAX_LIST_LENGTH]
    except (OSError, ValueError) as error:
        raise RequestError(f"The classes in {given} cannot be read: {error}.", "Give a text file in UTF-8.") from error


def _inspect(file: NetworkFile) -> dict[str, Any]:
    needed = [_OPTIONS[name] for name in file.asks if name != "preset"]
    lines = [file.about]
    if needed:
        lines.append(f"An import needs {', '.join(needed)}.")
    if file.presets:
        lines.append(f"Or --as, if it is one of: {', '.join(file.presets)}.")
    return {
        "about": file.about,
        "format": file.family,
        "needs": needed,
        "presets": list(file.presets),
        "summary": "\n".join(lines),
    }


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
    from ..core.networks.catalogue import find_entry, read_catalogue

    if not model:
        entries = read_catalogue(catalogue)
        lines = [_row(entry.id, entry.title, 20) + "\n" + _row("", _way(entry), 20) for entry in entries]
        return {"networks": [asdict(e) for e in entries], "summary": "\n".join(lines)}
    from ..core.networks.download import get_network
    from ..core.networks.import_process import import_in_process

    card = get_network(
        find_entry(model, catalogue),
        feedback,
        bring=lambda path, options: import_in_process(path, options, feedback),
    )
    return {"id": card.id, "path": str(card.model_path), "summary": f"Installed {card.title} as {card.id}."}


def _way(entry: CatalogueEntry) -> str:
    if not entry.can_be_fetched:
        return f"{entry.published_at}: {entry.by_hand}"
    return f"{entry.size / 1e6:.1f} MB, licence {entry.licence}"


def _info(card: ModelCard) -> dict[str, Any]:
    from ..core.networks.card_stac import card_to_item

    rows = [
        ("Classes", f"{len(card.scheme)}, {card.scheme.title}, {card.labels}-label"),
        *((("Not reliable", labels),) if (labels := short_labels(card.scheme, card.not_reliably_found)) else ()),
        ("Bands", " ".join(card.bands)),
        ("Patch", f"{card.patch_px} px; cells of {card.cell_size_m:g} m; {card.kind} network"),
        *(
            (("Averages", f"its probabilities are calibrated before (temperature {card.temperature:g})"),)
            if card.temperature != 1
            else ()
        ),
        ("Trained on", f"{card.trained_on or 'not stated'}{f' ({card.level})' if card.level else ''}"),
        ("Origin", f"{card.origin}; licence {card.licence or 'not stated'}"),
        ("Cite", f"{card.citation or 'not stated'}{f' doi:{card.doi}' if card.doi else ''}"),
        *(("Measured", f"{a.metric} {a.value:g} ({a.on})") for a in card.accuracy),
    ]
    lines = [f"{card.title} ({card.id})", *map(_block, text_blocks(card.description))]
    lines += [_row(f"{name}:", text, _NAMES) for name, text in rows]
    lines.append(f"{'File:':<{_NAMES}}{card.model_path}")  # a path is copied: it stays in one piece
    return {"card": card_to_item(card), "path": str(card.model_path), "summary": "\n".join(lines)}


def _block(block: TextBlock) -> str:
    """Write a paragraph, or an item of a list."""
    mark = "- " if block.is_item else ""
    return fill(block.text, _WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))


def _row(name: str, text: str, width: int) -> str:
    """Write a row of a table of names and texts; a long text goes on under itself."""
    return fill(text, _WIDTH, initial_indent=f"{name:<{width}}", subsequent_indent=" " * width)
