"""The zip for plugins.qgis.org and the Python package, built and looked into."""

from __future__ import annotations

import ast
import configparser
import importlib.metadata
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAX_BYTES = 25_000_000
REQUIRED_METADATA = [
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
]


def build(folder: Path) -> Path:
    run = subprocess.run([ROOT / "tools" / "make_package.sh", folder], capture_output=True, text=True, check=True)
    return Path(run.stdout.strip())


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def names(package: Path) -> list[str]:
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        return archive.namelist()


@pytest.fixture(scope="module")
def metadata(package: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # QGIS's keys have capitals
    with zipfile.ZipFile(package) as archive:
        parser.read_string(archive.read("scene_mapper/metadata.txt").decode("utf-8"))
    return parser["general"]


def test_size_and_name(package: Path, metadata: configparser.SectionProxy) -> None:
    assert package.name == f"scene_mapper-{metadata['version']}.zip"
    assert package.stat().st_size <= MAX_BYTES


def test_everything_lies_in_one_folder_that_is_a_package(names: list[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"scene_mapper"}
    assert {f"scene_mapper/{name}" for name in ("__init__.py", "metadata.txt", "LICENSE")} <= set(names)


def test_nothing_hidden_compiled_or_for_developers(names: list[str]) -> None:
    parts = {part for name in names for part in name.split("/")}
    assert [part for part in parts if part.startswith(".") or part == "__pycache__"] == []
    assert [name for name in names if name.endswith((".pyc", ".so", ".dll", ".pyd", ".exe", ".ts"))] == []
    second = {name.split("/")[1] for name in names}
    developers = {
        "tests",
        "benchmarks",
        "training",
        "docs",
        "tools",
        "Makefile",
        "pyproject.toml",
        "setup.py",
    }
    assert second & developers == set()


def test_every_module_that_is_shipped_is_in_it(names: list[str]) -> None:
    tracked = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "HEAD", "core", "cli", "layers", "processing", "ui", "models"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert "core/errors.py" in tracked
    expected = {f"scene_mapper/{name}" for name in tracked if not name.endswith(".ts")}
    assert expected - set(names) == set()


def test_metadata_has_what_the_repository_asks_for(names: list[str], metadata: configparser.SectionProxy) -> None:
    assert {key for key in REQUIRED_METADATA if not metadata.get(key, "").strip()} == set()
    assert "onnxruntime" in metadata["about"]
    assert metadata["license"] == "GPL-2.0-or-later"
    assert f"scene_mapper/{metadata['icon']}" in names


def test_what_the_plugin_site_shows_is_short_and_of_this_version(metadata: configparser.SectionProxy) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", metadata["version"])
    assert metadata["changelog"].startswith(f"{metadata['version']} - ")
    assert 100 < len(metadata["changelog"]) < 1500
    assert 20 < len(metadata["description"]) < 200
    assert "<" not in metadata["description"] + metadata["about"]
    for key in ("homepage", "repository", "tracker"):
        assert metadata[key].startswith("https://")
    for key in ("hasProcessingProvider", "server", "experimental", "deprecated"):
        assert metadata[key] in ("yes", "no", "True", "False")
    lowest, highest = (tuple(map(int, metadata[f"qgis{end}Version"].split("."))) for end in ("Minimum", "Maximum"))
    assert (3, 0) < lowest < highest


def test_the_manual_is_in_it_and_the_readme_leads_there(package: Path, names: list[str]) -> None:
    assert {f"scene_mapper/manual/{name}" for name in ("index.html", "dialog.html", "manual.css")} <= set(names)
    with zipfile.ZipFile(package) as archive:
        readme = archive.read("scene_mapper/README.md").decode("utf-8")
    linked = {link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", readme)}
    assert len(linked) > 20
    assert {f"scene_mapper/{link}" for link in linked} <= set(names)


def test_licence_is_the_gpl(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        assert "GNU GENERAL PUBLIC LICENSE" in archive.read("scene_mapper/LICENSE").decode("utf-8")[:200]


def test_names_travel_between_systems(names: list[str]) -> None:
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9_./-]+", name)] == []
    assert len({name.lower() for name in names}) == len(names)


def test_python_package_has_the_same_version(metadata: configparser.SectionProxy) -> None:
    assert importlib.metadata.version("scene-mapper") == metadata["version"]


def test_every_module_is_python_3_9(package: Path, names: list[str]) -> None:
    modules = [name for name in names if name.endswith(".py")]
    with zipfile.ZipFile(package) as archive:
        for name in modules:
            ast.parse(archive.read(name), filename=name, feature_version=(3, 9))
    assert len(modules) > 3


def test_core_works_from_the_zip_alone(package: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path)
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from scene_mapper.core.classmap import schemes\n"
        "print(schemes.__file__, len(schemes.LCZ))"
    )
    run = subprocess.run(["/usr/bin/python3", "-I", "-c", program], capture_output=True, text=True)
    assert run.stderr == ""
    assert run.stdout.split() == [str(tmp_path / "scene_mapper" / "core" / "classmap" / "schemes.py"), "17"]


def test_the_same_commit_gives_the_same_bytes(package: Path, tmp_path: Path) -> None:
    assert build(tmp_path).read_bytes() == package.read_bytes()


def test_wheel_holds_what_the_plugin_holds(names: list[str], tmp_path: Path) -> None:
    """``pip install .`` gives the whole package: each module and each file that it reads."""
    clone = tmp_path / "clone"  # setuptools leaves files in the folder that it builds
    subprocess.run(["git", "clone", "-q", "--depth=1", ROOT.as_uri(), clone], check=True)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", tmp_path, clone]
    subprocess.run(pip, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    not_read_by_it = {"README.md", "CHANGELOG.md", "SECURITY.md", "requirements.txt"}
    inside = {name: name.split("/", 1)[1] for name in names if not name.endswith("/")}
    wanted = {name for name, path in inside.items() if path not in not_read_by_it and not path.startswith("manual/")}
    assert wanted - held == set()
    assert "scene_mapper/setup.py" not in held
