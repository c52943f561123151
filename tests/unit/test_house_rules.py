"""The rules of the house that a program can check: who imports what, how long, what names."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ["cli", "core", "layers", "processing", "ui"]
MAX_MODULE_LINES = 350
MAX_FUNCTION_LINES = 60
FORBIDDEN_NAMES = {"utils.py", "util.py", "common.py", "helpers.py", "manager.py", "misc.py"}


def modules(*rooms: str) -> list[Path]:
    """List the modules of these rooms, or of all that is shipped."""
    found = sorted(path for room in rooms or SHIPPED for path in Path(ROOT, room).rglob("*.py"))
    return found if rooms else [*sorted(ROOT.glob("*.py")), *found]


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Return the top-level name of each absolute import in a module, with its node."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0], node


def importers(names: set[str], *rooms: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{node.lineno} imports {name}"
        for path in modules(*rooms)
        for name, node in imports(path)
        if name in names
    ]


def test_there_is_something_to_check() -> None:
    assert Path(ROOT, "core", "errors.py") in modules("core")
    assert Path(ROOT, "__init__.py") in modules()


def test_core_and_cli_know_nothing_of_qgis() -> None:
    assert importers({"qgis", "PyQt5", "PyQt6", "processing"}, "core", "cli") == []


def test_ui_and_processing_leave_rasters_and_networks_to_core() -> None:
    assert importers({"onnxruntime", "osgeo", "gdal", "h5py", "onnx", "torch"}, "ui", "processing", "layers") == []
    assert importers({"onnxruntime", "osgeo", "gdal"}, "cli") == []


def test_qt_is_imported_through_qgis() -> None:
    assert importers({"PyQt5", "PyQt6", "sip"}) == []


def test_onnxruntime_is_imported_in_one_module_inside_a_function() -> None:
    places = {path for path in modules() for name, _ in imports(path) if name == "onnxruntime"}
    assert len(places) <= 1, places
    assert all(path.is_relative_to(ROOT / "core") for path in places)
    for path in places:
        at_top = [node for node in parse(path).body if isinstance(node, (ast.Import, ast.ImportFrom))]
        assert "onnxruntime" not in ast.unparse(ast.Module(at_top, []))


def test_modules_are_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > MAX_MODULE_LINES} == {}


def test_functions_are_short() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in modules()
        for node in ast.walk(parse(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.end_lineno - node.lineno + 1 > MAX_FUNCTION_LINES
    ]
    assert too_long == []


def test_modules_are_named_for_their_subject() -> None:
    assert [str(path) for path in modules() if path.name in FORBIDDEN_NAMES] == []


def test_importing_core_needs_neither_qgis_nor_onnxruntime() -> None:
    paths = [path.relative_to(ROOT).with_suffix("") for path in modules("core")]
    names = [".".join(["scene_mapper", *path.parts]).replace(".__init__", "") for path in paths]
    program = f"""
import importlib, sys
for name in ("qgis", "PyQt5", "PyQt6", "onnxruntime", "onnx", "h5py", "torch"):
    sys.modules[name] = None  # importing it raises ImportError
for name in {names!r}:
    importlib.import_module(name)
print(len({names!r}))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd="/")
    assert run.stderr == ""
    assert run.stdout.strip() == str(len(names))
