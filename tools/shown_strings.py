"""Find the strings that people see in QGIS: those of the doors, and core's sentences.

In the doors and the layers, a string is shown by ``tr("…")``. Core's sentences are found where
they are made: templates of `Message`, both sentences of errors, notes and warnings; besides the
texts of its tables (classes, cures in QGIS, export targets, formats of networks, bands).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from scene_mapper.core.accuracy.figures import HEADLINES
from scene_mapper.core.adapt.tables import SHOWN_FIGURES
from scene_mapper.core.analysis.export_targets import TOOLS
from scene_mapper.core.classmap.schemes import SCHEMES
from scene_mapper.core.inference.card_text import text_blocks
from scene_mapper.core.networks.card_stac import read_card
from scene_mapper.core.networks.formats import FORMATS
from scene_mapper.core.sentinel.bands import SENTINEL2_BANDS
from scene_mapper.layers.qgis_hints import IN_QGIS

ROOT = Path(__file__).resolve().parent.parent
DOORS = ("plugin.py", "layers/*.py", "processing/*.py", "ui/**/*.py")
CORE = "core/**/*.py"
UNSHOWN = {
    "core/accuracy/accuracy_report.py",
    "core/analysis/area_tables.py",
    "core/analysis/compare_tables.py",
    "core/analysis/scene_label_result.py",
    "core/convert/onnx_graph.py",
    "core/networks/presets.py",
    "core/singulars.py",
}
"""Modules whose plain sentences are for files, which stay in English, or are citations; and English singulars."""
_SHOWN_CALLS = {"pushInfo": 1, "pushWarning": 1, "Message": 1, "tr": 1, "tr_n": 1}
_NOTES = {"notes", "warnings"}
_BUILT_IN_ERRORS = {"ValueError", "TypeError", "KeyError", "OSError", "RuntimeError", "ImportError", "IndexError"}
_SENTENCE = re.compile(r"[A-Z'{][^\n]* [^\n]*[.:…]", re.DOTALL)


def shown_strings() -> Iterator[tuple[str, str]]:
    """Return each string that is shown, with the file that it stands in."""
    constants = _constants()
    for pattern in (*DOORS, CORE):
        for path in sorted(ROOT.glob(pattern)):
            place = str(path.relative_to(ROOT))
            for text in _strings_of(ast.parse(path.read_text(encoding="utf-8")), place, constants):
                yield text, place
    yield from _tables()
    yield from _models()
    yield from _cards()


def _cards() -> Iterator[tuple[str, str]]:
    """Return what is shown of the cards that ship: the kind of network, its description, and its accuracy."""
    for path in sorted(ROOT.glob("models/*-lite.json")):
        card = read_card(path)
        texts = [card.architecture, *(block.text for block in text_blocks(card.description))]
        texts += [text for figure in card.accuracy for text in (figure.metric, figure.on)]
        yield from ((text, str(path.relative_to(ROOT))) for text in texts if not text.startswith("F1 "))


def _tables() -> Iterator[tuple[str, str]]:
    """Return the texts of core's tables, which the doors translate by `tr`."""
    for band in SENTINEL2_BANDS.values():
        yield band.role, "core/sentinel/bands.py"
    for scheme in SCHEMES.values():
        yield scheme.title, "core/classmap/schemes.py"
        for scene_class in scheme.classes:
            yield scene_class.name, "core/classmap/schemes.py"
    for tool in TOOLS:
        yield tool.about, "core/analysis/export_targets.py"
    for hint in IN_QGIS.values():
        yield hint, "layers/qgis_hints.py"
    for one in FORMATS:
        yield one.title, "core/networks/formats/__init__.py"
    for key in SHOWN_FIGURES:
        if " " in HEADLINES[key][0]:  # "OA_u" is the same everywhere
            yield HEADLINES[key][0], "core/accuracy/figures.py"


def _models() -> Iterator[tuple[str, str]]:
    """Return the texts of the models that ship: names, descriptions and help (see `processing.shipped_model`)."""
    for path in sorted(ROOT.glob("processing/models/*.model3")):
        model = ElementTree.parse(path).getroot()  # noqa: S314 (our own file)
        shown = [model.find("Option[@name='model_name']")]
        shown += [
            text
            for parameter in model.iterfind("Option[@name='parameterDefinitions']/Option")
            for text in (parameter.find("Option[@name='description']"), parameter.find("Option[@name='help']"))
        ]
        shown += [text for text in model.iterfind("Option[@name='help']/Option") if text.get("name") != "ALG_VERSION"]
        for text in shown:
            if text is not None and text.get("value"):
                yield text.get("value", ""), str(path.relative_to(ROOT))


def _strings_of(tree: ast.Module, place: str, constants: dict[str, str]) -> Iterator[str]:
    in_core = place.startswith("core/")
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            shown, is_sentence = _shown_arguments(node)
            for argument in shown:
                yield from _texts(argument, constants)
            for word in node.keywords if is_sentence else ():
                yield from (text for text in _texts(word.value, {}) if re.search("[A-Za-z]{2}", text))
        elif in_core and isinstance(node, ast.Constant) and id(node) not in documentation and place not in UNSHOWN:
            yield from [node.value] if isinstance(node.value, str) and _SENTENCE.fullmatch(node.value) else []


def _shown_arguments(call: ast.Call) -> tuple[list[ast.expr], bool]:
    """Return the arguments of a call that are shown, and whether its keywords are filled into them."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if isinstance(call.func, ast.Attribute):
        name = call.func.attr
        owner = call.func.value
        if name == "append" and isinstance(owner, ast.Name) and owner.id in _NOTES:
            return call.args[:1], False
    if re.fullmatch("_?[A-Z][A-Za-z]*Error", name) and name not in _BUILT_IN_ERRORS:
        return call.args[:2], True
    return call.args[: _SHOWN_CALLS.get(name, 0)], name == "Message"


def _texts(node: ast.expr, constants: dict[str, str]) -> Iterator[str]:
    """Return the strings that an expression may be: constants, choices among them, names of constants."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, constants)
        yield from _texts(node.orelse, constants)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _texts(value, constants)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield constants[node.id]


def _constants() -> dict[str, str]:
    """Return the module-level strings of everything that is shipped, by name: hints that several errors share."""
    found: dict[str, str] = {}
    for pattern in (*DOORS, CORE):
        for path in sorted(ROOT.glob(pattern)):
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                    targets = [target.id for target in node.targets if isinstance(target, ast.Name)]
                    if isinstance(node.value.value, str) and " " in node.value.value:
                        found.update(dict.fromkeys(targets, node.value.value))
    return found
