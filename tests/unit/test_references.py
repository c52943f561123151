"""What docstrings and comments refer to is there: `module.name` is defined in a module of that name."""

from __future__ import annotations

import ast
import pydoc
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "cli", "layers", "processing", "ui", "benchmarks", "training", "tools")
_REFERENCE = re.compile(r"(?<!`)`([A-Za-z_]\w*(?:\.\w+)+)`(?!`)")
OF_QGIS = ("Qgs", "session.")  # QGIS's classes; and a session of onnxruntime, which a report names


def members(tree: ast.Module) -> dict[str, set[str]]:
    """Return the names at a module's top level, under "", and the attributes of each of its classes."""
    found: dict[str, set[str]] = defaultdict(set)
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        found[""] |= {part.id for t in targets if t for part in ast.walk(t) if isinstance(part, ast.Name)}
        found[""] |= {n.name for n in ast.walk(node) if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
    for one in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        found[one.name] |= {n.name for n in one.body if isinstance(n, ast.FunctionDef)}
        found[one.name] |= {part.attr for part in ast.walk(one) if isinstance(part, ast.Attribute)}
        found[one.name] |= {part.id for n in one.body for part in ast.walk(n) if isinstance(part, ast.Name)}
    return found


def test_what_is_referred_to_is_there() -> None:
    paths = sorted(path for room in ROOMS for path in Path(ROOT, room).rglob("*.py"))
    defined: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        folder, stem = path.parent.name, path.stem
        defined[folder].add(stem)  # `core.draft`, a module
        for owner, names in members(ast.parse(path.read_text(encoding="utf-8"))).items():
            defined[owner or (folder if stem == "__init__" else stem)] |= names
    defined["core"] |= {path.name for path in Path(ROOT, "core").iterdir() if path.is_dir()}
    references = [
        (f"{path.relative_to(ROOT)}: {reference}", reference)
        for path in paths
        for reference in _REFERENCE.findall(path.read_text(encoding="utf-8"))
    ]
    assert len(references) > 150
    lost = []
    for place, reference in references:
        *_, owner, name = reference.split(".")
        if name not in defined[owner] and not reference.startswith(OF_QGIS) and pydoc.locate(reference) is None:
            lost.append(place)
    assert lost == []
