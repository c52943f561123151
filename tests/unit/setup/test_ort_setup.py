"""Installing onnxruntime into a folder of its own, with pip and without, and what can go wrong."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scene_mapper.core.errors import MissingDependencyError, OutputError, RunCancelled, SceneMapperError
from scene_mapper.core.setup import ort_setup, pip_run
from scene_mapper.core.setup.dependencies import dependency_folder
from scene_mapper.core.setup.wheel_files import GPU_LISTS, fetch_command, look_at, pins

PIN = pins()["onnxruntime"]
LINUX = f"manylinux_2_28_{platform.machine()}"
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"
WHEEL = f"onnxruntime-9.9.9-{TAG}-{TAG}-manylinux_2_28_x86_64.whl"
CORE = Path(ort_setup.__file__).parent


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    path = list(sys.path)
    yield tmp_path / "home"
    sys.path[:] = path


@pytest.fixture
def bare_python(tmp_path):
    """A Python that sees the system's numpy but no onnxruntime, as QGIS's own does."""
    folder = tmp_path / "bare"
    subprocess.run(
        ["/usr/bin/python3", "-m", "venv", "--system-site-packages", "--without-pip", str(folder)], check=True
    )
    return str(folder / "bin" / "python")


def make_wheel(folder: Path, name: str = WHEEL, **files: str) -> Path:
    """A wheel file with a package named onnxruntime."""
    path = folder / name
    contents = {"onnxruntime/__init__.py": "__version__ = '9.9.9'\n", **files}
    with zipfile.ZipFile(path, "w") as archive:
        for member, text in contents.items():
            archive.writestr(member, text)
    return path


def fake_python(folder: Path, pip: str) -> str:
    """A program in Python's place whose pip does what a broken one does."""
    path = folder / "python-broken"
    path.write_text(f'#!/bin/sh\nif [ "$2" = pip ]; then {pip}; fi\nexec /usr/bin/python3 "$@"\n')
    path.chmod(0o755)
    return str(path)


def leftovers(home: Path) -> list[Path]:
    return [p for p in home.rglob("*") if p.is_file()] if home.exists() else []


def test_a_wheel_file_is_installed_found_and_removed(home, bare_python, tmp_path, watcher):
    ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=bare_python)
    assert (dependency_folder() / "onnxruntime" / "__init__.py").is_file()
    assert str(dependency_folder()) == sys.path[-1]
    numpy_before = sys.modules["numpy"].__file__
    assert "site-packages" not in str(dependency_folder())
    ort_setup.remove()
    assert leftovers(home) == []
    assert sys.modules["numpy"].__file__ == numpy_before
    ort_setup.remove()  # once more does no harm


def test_a_new_version_takes_the_place_of_the_old_one_whole(home, bare_python, tmp_path, watcher):
    ort_setup.install(watcher(), wheels=[make_wheel(tmp_path, **{"onnxruntime/old.py": ""})], python=bare_python)
    ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=bare_python)
    assert not (dependency_folder() / "onnxruntime" / "old.py").exists()
    assert [p.name for p in dependency_folder().parent.iterdir()] == [dependency_folder().name]


@pytest.mark.parametrize(
    ("name", "match"),
    [
        ("numpy-2.0.0-cp311-cp311-manylinux_2_28_x86_64.whl", "is not a wheel of a package that Scene Mapper needs"),
        ("onnxruntime.zip", "is not a wheel of a package"),
        ("onnxruntime-9.9.9-cp27-cp27-manylinux_2_28_x86_64.whl", "is for another Python"),
        (f"onnxruntime-9.9.9-{TAG}-{TAG}-win_amd64.whl", "is for another system or processor"),
        (f"onnxruntime-9.9.9-{TAG}-{TAG}-manylinux_2_28_s390x.whl", "is for another system or processor"),
        (f"onnxruntime-{PIN.version}-{TAG}-{TAG}-{LINUX}.whl", "not the published file of this name"),
    ],
)
def test_wheels_that_do_not_fit(name, match, home, bare_python, tmp_path, watcher):
    with pytest.raises(SceneMapperError, match=match):
        ort_setup.install(watcher(), wheels=[make_wheel(tmp_path, name)], python=bare_python)
    assert leftovers(home) == []


@pytest.mark.parametrize("member", ["../evil.py", "/tmp/evil.py", "a/../../evil.py", "C:/evil.py"])
def test_a_wheel_that_would_write_elsewhere(member, home, bare_python, tmp_path, watcher):
    with pytest.raises(SceneMapperError, match="would write outside its folder"):
        ort_setup.install(watcher(), wheels=[make_wheel(tmp_path, **{member: "x"})], python=bare_python)
    assert leftovers(home) == []
    assert not (tmp_path / "evil.py").exists()


def test_a_package_that_does_not_load_changes_nothing(home, bare_python, tmp_path, watcher):
    ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=bare_python)
    broken = make_wheel(tmp_path, **{"onnxruntime/__init__.py": "raise ImportError('no libcuda')"})
    with pytest.raises(MissingDependencyError, match="cannot be loaded: ImportError: no libcuda"):
        ort_setup.install(watcher(), wheels=[broken], python=bare_python)
    assert "9.9.9" in (dependency_folder() / "onnxruntime" / "__init__.py").read_text()


def test_a_truncated_wheel(home, bare_python, tmp_path, watcher):
    wheel = make_wheel(tmp_path)
    wheel.write_bytes(wheel.read_bytes()[:60])
    with pytest.raises(SceneMapperError, match="cannot be unpacked"):
        ort_setup.install(watcher(), wheels=[wheel], python=bare_python)


@pytest.mark.parametrize(
    ("pip", "error", "match"),
    [
        ("echo 'No module named pip'; exit 1", MissingDependencyError, "has no pip"),
        (
            "echo 'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES'; exit 1",
            SceneMapperError,
            "does not have the expected checksum",
        ),
        ("echo 'ProxyError: Cannot connect to proxy'; exit 1", SceneMapperError, "could not reach the network"),
        ("echo 'OSError: [Errno 28] No space left on device'; exit 1", OutputError, "The disk is full"),
        (
            "echo 'ERROR: No matching distribution found for x'; exit 1",
            MissingDependencyError,
            "has no file for this Python",
        ),
        (
            "echo 'SSLCertVerificationError certificate verify failed'; exit 1",
            SceneMapperError,
            "does not trust the cert",
        ),
        (
            "echo 'x: Read timed out. (timeout=15)'; echo 'ERROR: nothing'; exit 1",
            SceneMapperError,
            "network: timed out",
        ),
        ("echo 'something else'; exit 1", SceneMapperError, "pip failed: something else"),
        (
            "echo 'Tunnel connection failed: 407 Proxy Authentication Required'; exit 1",
            SceneMapperError,
            "requires a user",
        ),
        (
            "echo 'ProxyError <at 0x7f407a> http://127.0.0.1:40731: Connection refused'; exit 1",
            SceneMapperError,
            "could not reach the network",
        ),
        ("echo 'ERROR: Missing dependencies for SOCKS support.'; exit 1", SceneMapperError, "cannot use a SOCKS"),
        ("echo 'PermissionError: [Errno 13] Permission denied'; exit 1", OutputError, "pip has no permission to write"),
        ("kill -9 $$", SceneMapperError, r"stopped from outside \(signal 9\)"),
        ("exit 0", MissingDependencyError, "pip did not install onnxruntime"),
    ],
)
def test_what_pip_can_fail_with(pip, error, match, home, tmp_path, watcher):
    with pytest.raises(error, match=match) as caught:
        ort_setup.install(watcher(), python=fake_python(tmp_path, pip))
    assert caught.value.hint
    assert leftovers(home) == []


def test_cancel_stops_pip(home, tmp_path, watcher):
    with pytest.raises(RunCancelled):
        ort_setup.install(watcher(stop_at=3), python=fake_python(tmp_path, "exec sleep 60"))
    assert leftovers(home) == []


def test_no_room(home, monkeypatch, watcher):
    monkeypatch.setattr(ort_setup, "NEEDED_BYTES", 10**18)
    with pytest.raises(OutputError, match="MB of free space"):
        ort_setup.install(watcher())


def test_pins_are_exact_and_hashed():
    for name in ("onnxruntime-cpu.txt", *GPU_LISTS.values()):
        text = re.sub(r"\\\n\s*", "", (CORE / name).read_text())
        requirements = [line for line in text.splitlines() if line and not line.startswith("#")]
        assert requirements
        for line in requirements:
            assert re.match(
                r"onnxruntime(-gpu)?==[\d.]+ ; python_version == \"3\.\d+\" --hash=sha256:[0-9a-f]{64}", line
            )


def test_what_importing_needs_is_pinned_for_the_same_pythons():
    text = re.sub(r"\\\n\s*", "", (CORE / "import-packages.txt").read_text())
    found, newer = set(), set()
    for line in text.splitlines():
        if line and not line.startswith("#"):
            pin = re.match(
                r"([a-z0-9_]+)==[\d.]+ ; python_version == \"(3\.\d+)\"( --hash=sha256:[0-9a-f]{64})+ *$", line
            )
            assert pin, line
            found.add(pin.groups()[:2])
            if line.startswith("onnx==") and not line.startswith(("onnx==1.17", "onnx==1.18")):
                newer.add(("ml_dtypes", pin[2]))  # which onnx needs from 1.19 on
    pythons = re.findall(r'python_version == "(3\.\d+)"', (CORE / "onnxruntime-cpu.txt").read_text())
    packages = ("onnx", "h5py", "protobuf", "typing_extensions")
    assert found == {(name, python) for name in packages for python in pythons} | newer


def test_without_what_importing_needs_networks_still_run(home, tmp_path, watcher):
    """A pip that brings onnxruntime and then fails."""
    place = 'for last; do case "$before" in --target) t="$last";; esac; before="$last"; done'
    bring = 'mkdir -p "$t/onnxruntime"; touch "$t/onnxruntime/__init__.py"'
    pip = f'{place}; case "$last" in *import-packages.txt) echo no; exit 1;; esac; {bring}; exit 0'
    seen = watcher()
    assert ort_setup.install(seen, python=fake_python(tmp_path, pip)).found
    assert (dependency_folder() / "onnxruntime" / "__init__.py").is_file()
    assert any("published ones cannot be imported: pip failed: no" in text for text in seen.warnings)


def test_the_requirements_file_brings_nothing():
    lines = (CORE.parent.parent / "requirements.txt").read_text().splitlines()
    assert lines
    assert all(line.startswith("#") for line in lines)


def test_the_log_holds_what_concerns_the_user_of_pips_output(watcher):
    lines = (
        "Ignoring onnx: markers 'python_version == \"3.12\"' don't match your environment",
        "Collecting onnx==1.18.0",
        "WARNING: Target directory /home/x/onnx already exists. Specify --upgrade to force replacement.",
        "WARNING: Retrying after connection broken",
    )
    program = f"[print(line) for line in {lines!r}]"
    seen = watcher()
    code, told = pip_run._run([sys.executable, "-c", program], seen, None)
    assert (code, seen.infos) == (0, [lines[1], lines[3]])
    assert told == [*lines]  # the reason of a failure is looked for in all


@pytest.mark.timeout(280)
def test_the_wheels_of_the_command_that_is_told_are_installed_together(home, bare_python, tmp_path, watcher):
    """With the real packages; skipped where pip reaches no index."""
    command = fetch_command().split()
    assert command[0] == "python"
    folder = tmp_path / "brought"
    fetched = subprocess.run([sys.executable, *command[1:], "-q", "-d", str(folder)], capture_output=True, text=True)
    if fetched.returncode != 0:
        pytest.skip(f"needs a package index: {fetched.stderr[-300:]}")
    wheels = sorted(folder.glob("*.whl"))
    assert {(w.package, w.known) for w in look_at(wheels)} == {
        (name, True) for name in ("onnxruntime", "onnx", "protobuf", "typing_extensions", "h5py")
    }
    seen = watcher()
    ort_setup.install(seen, wheels=[w for w in wheels if not w.name.startswith("h5py")], python=bare_python)
    ort_setup.install(seen, wheels=[w for w in wheels if w.name.startswith("h5py")], python=bare_python)
    assert seen.warnings == []
    names = {p.name for p in dependency_folder().iterdir()}
    assert {"onnxruntime", "onnx", "h5py", "google", "typing_extensions.py"} <= names
    load = "import sys; sys.path.append(sys.argv[1]); import onnxruntime, onnx, h5py; print(onnx.__file__)"
    told = subprocess.run([bare_python, "-I", "-c", load, str(dependency_folder())], capture_output=True, text=True)
    assert told.stdout.startswith(str(dependency_folder())), told.stderr
    damaged = tmp_path / next(w.name for w in wheels if w.name.startswith("protobuf"))
    damaged.write_bytes(b"x" + next(w for w in wheels if w.name.startswith("protobuf")).read_bytes()[1:])
    with pytest.raises(SceneMapperError, match="is not the published file of this name"):
        ort_setup.install(seen, wheels=[damaged], python=bare_python)


@pytest.mark.timeout(280)
def test_pip_installs_the_pinned_packages_alone(home, tmp_path, watcher):
    """With the real pip and the real packages; skipped where pip reaches no index."""
    folder = tmp_path / "venv"
    subprocess.run(["/usr/bin/python3", "-m", "venv", "--system-site-packages", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    seen = watcher()
    try:
        ort_setup.install(seen, python=python)
    except SceneMapperError as error:
        if "could not reach the network" in str(error):
            pytest.skip(f"needs a package index: {error}")
        raise
    names = {p.name for p in dependency_folder().iterdir()}
    assert {"onnxruntime", "onnx", "h5py"} <= names
    assert not {"numpy", "osgeo"} & names
    program = (
        "import numpy, sys; sys.path.append(sys.argv[1]); import onnxruntime as o; print(numpy.__version__, o.__file__)"
    )
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    told = subprocess.run(
        ["/usr/bin/python3", "-c", program, str(dependency_folder())], capture_output=True, text=True, check=True,
        env=environment,
    ).stdout.split()  # fmt: skip
    plain = subprocess.run(
        ["/usr/bin/python3", "-c", "import numpy; print(numpy.__version__)"], capture_output=True, text=True, check=True
    )
    assert told[0] == plain.stdout.strip()
    assert told[1].startswith(str(dependency_folder()))
