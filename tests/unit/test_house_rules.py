"""The rules of the house that a program can check: who imports what, how long, what names."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ["cli", "core", "layers", "processing", "ui"]
MAX_MODULE_LINES = 350
MAX_FUNCTION_LINES = 60
MAX_UNNAMED = 5
FORBIDDEN_NAMES = {"utils.py", "util.py", "common.py", "helpers.py", "manager.py", "misc.py"}
WINGS = (
    "classify",
    "adapt",
    "analysis",
    "accuracy",
    "scenes",
    "clouds",
    "networks",
    "inference",
    "convert",
    "catalogues",
    "product",
    "sentinel",
    "classmap",
    "report",
    "geo",
    "setup",
)
"""Core's wings from top to bottom: a wing imports only those that stand below it, and core's own modules."""
SEALED = {
    "core": {"cli", "layers", "processing", "ui"},
    "cli": {"layers", "processing", "ui"},
    "layers": {"cli", "processing", "ui"},
    "processing": {"cli", "ui"},
    "ui": {"cli", "processing"},
}
"""What the modules of a room never import."""
WINGS_AND_WINDOWS = [
    *(f"core/{wing}" for wing in WINGS if Path(ROOT, "core", wing).is_dir()),
    *("layers", "processing", "ui"),
    *(f"ui/{path.parent.name}" for path in sorted(Path(ROOT, "ui").glob("*/__init__.py"))),
]


def modules(*rooms: str) -> list[Path]:
    """List the modules of these rooms, or of all that is shipped."""
    found = sorted(path for room in rooms or SHIPPED for path in Path(ROOT, room).rglob("*.py"))
    return found if rooms else [*sorted(ROOT.glob("*.py")), *found]


@cache
def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Return the top-level name of each absolute import in a module, with its node."""
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.partition(".")[0], node


def dotted(path: Path) -> str:
    """Return a module's name inside the package: "core.geo.ground", "core.geo"."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def own_imports() -> dict[str, set[str]]:
    """Return, for each module that is shipped, those of ours that it imports, also inside functions."""
    paths = {dotted(path): path for path in modules(*SHIPPED)}
    graph: dict[str, set[str]] = {name: set() for name in paths}
    for name, path in paths.items():
        package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.ImportFrom) and node.level:
                base = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
                target = ".".join(filter(None, base))
                named = {f"{target}.{alias.name}" for alias in node.names}
                graph[name] |= named & set(paths) | (set() if named <= set(paths) else {target} & set(paths))
    return graph


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of modules that import each other, directly or by way of others."""

    def reached(start: str) -> set[str]:
        found, waiting = set(), [start]
        while waiting:
            new = graph[waiting.pop()] - found
            found |= new
            waiting += new
        return found

    reach = {name: reached(name) for name in graph}
    groups = {
        frozenset(other for other in reach[name] if name in reach[other]) for name in graph if name in reach[name]
    }
    return sorted(sorted(group) for group in groups)


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


def test_a_wing_imports_only_wings_below_it() -> None:
    assert {path.parent.name for path in Path(ROOT, "core").glob("*/__init__.py")} <= set(WINGS)
    depth = {wing: number for number, wing in enumerate(WINGS)}

    def floor(name: str) -> int:
        return depth.get(name.split(".")[1], len(WINGS))  # core's own modules are the ground

    upward = [
        f"{name} imports {target}"
        for name, targets in own_imports().items()
        for target in targets
        if name.startswith("core.") and target.startswith("core.") and floor(target) < floor(name)
    ]
    assert upward == []


def test_the_circle_finder_finds_circles() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}) == [["b", "c"]]
    assert circles({"a": {"b"}, "b": set()}) == []


def test_no_modules_import_each_other() -> None:
    found = own_imports()
    assert "core.geo.raster_io" in found["core.geo.ground"] | found["core.geo.vector_io"]
    assert circles(found) == []


def test_rooms_that_do_not_know_each_other() -> None:
    strangers = [
        f"{name} imports {target}"
        for name, targets in own_imports().items()
        for target in targets
        if target.split(".")[0] in SEALED[name.split(".")[0]]
    ]
    assert strangers == []


def test_the_unit_tests_stand_in_the_folders_of_the_wings() -> None:
    folders = {path.name for path in Path(ROOT, "tests", "unit").iterdir() if any(path.glob("test_*.py"))}
    assert folders == {path.parent.name for path in Path(ROOT, "core").glob("*/__init__.py")}


@pytest.mark.parametrize("folder", WINGS_AND_WINDOWS)
def test_a_wing_says_what_it_is_for_its_front_door_and_what_belongs_elsewhere(folder: str) -> None:
    purpose, _, rest = (ast.get_docstring(parse(Path(ROOT, folder, "__init__.py"))) or "").partition("\n\n")
    assert purpose.endswith(".")
    assert "\n" not in purpose
    doors = re.match(r"Front doors?: (.+?)[.]\n", rest, re.DOTALL)
    assert doors, rest
    assert re.search(r"\bbelongs? in\b", rest), rest
    for door in re.findall(r"`([\w.]+)`", doors[1]):
        module, _, name = door.rpartition(".")
        tree = parse(Path(ROOT, folder, f"{module or '__init__'}.py"))
        assert name in defined(tree), f"{folder} has no {door}"


def defined(tree: ast.Module) -> set[str]:
    """Return the names that a module defines at its top level."""
    names = {node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    targets = [t for node in tree.body if isinstance(node, ast.Assign) for t in node.targets]
    targets += [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
    return names | {target.id for target in targets if isinstance(target, ast.Name)}


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


def test_calls_of_many_arguments_name_them() -> None:
    """No call of a function or class of ours has more than five arguments without a name."""
    ours = {
        node.name
        for path in modules()
        for node in ast.walk(parse(path))
        if isinstance(node, (ast.FunctionDef, ast.ClassDef))
    }
    unnamed = [
        f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node.func)}: {len(node.args)} arguments"
        for path in modules()
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Call) and len(node.args) > MAX_UNNAMED and called(node) in ours
    ]
    assert unnamed == []


def called(call: ast.Call) -> str:
    """Return the name of what is called, without its module or object."""
    return ast.unparse(call.func).rpartition(".")[2]


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
