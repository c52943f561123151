"""Set-up where something is wrong: a proxy, a broken onnxruntime, half an installation, no room, odd settings."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scene_mapper.core.errors import MissingDependencyError, OutputError, SceneMapperError
from scene_mapper.core.setup import ort_setup, pip_run, wheel_files
from scene_mapper.core.setup.dependencies import dependency_folder
from scene_mapper.core.setup.load_check import try_to_load
from scene_mapper.core.setup.pip_run import Proxy

TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"
PASSWORD = "s3cret/&word"
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("SCENE_MAPPER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    # What other tests have loaded would be found before what lies on the path.
    for name in [n for n in sys.modules if n.split(".")[0] == "onnxruntime"]:
        monkeypatch.delitem(sys.modules, name)
    return tmp_path / "home"


def make_wheel(folder: Path, package: str = "onnxruntime", tags: str = "", **files: str) -> Path:
    """A wheel as pip installs it."""
    path = folder / f"{package}-9.9.9-{tags or f'{TAG}-{TAG}-manylinux_2_28_{os.uname().machine}'}.whl"
    info = f"{package}-9.9.9.dist-info"
    contents = {
        f"{package}/__init__.py": "__version__ = '9.9.9'\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 9.9.9\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: py3-none-any\n",
        **files,
    }
    contents[f"{info}/RECORD"] = "".join(f"{name},,\n" for name in [*contents, f"{info}/RECORD"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(name, text)
    return path


class Index:
    """A package index, reached through a proxy that wants a password, or without it; it remembers who asked."""

    def __init__(self, wheel: Path, wants_password: bool) -> None:
        self.asked: list[str] = []
        index, data = self, wheel.read_bytes()
        self.sha256 = hashlib.sha256(data).hexdigest()
        expected = "Basic " + base64.b64encode(f"me:{PASSWORD}".encode()).decode()

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                index.asked.append(self.path)
                if wants_password and self.headers.get("Proxy-Authorization") != expected:
                    self.send_response(407)
                    self.send_header("Proxy-Authenticate", 'Basic realm="x"')
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                page = f'<a href="../../{wheel.name}">{wheel.name}</a>'.encode()
                body = data if self.path.endswith(".whl") else page
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_CONNECT(self) -> None:
                index.asked.append(self.path)
                self.send_error(407)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def index(tmp_path, monkeypatch) -> Iterator[Index]:
    """An index that only the proxy can reach, with a list of known files that names its one package."""
    yield from _serve(tmp_path, monkeypatch, "packages.invalid", wants_password=True)


def _serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, wants_password: bool) -> Iterator[Index]:
    served = Index(make_wheel(tmp_path, tags="py3-none-any"), wants_password)
    lists = tmp_path / "lists"
    lists.mkdir()
    pin = f'{{}}==9.9.9 ; python_version == "{wheel_files.python_version()}" --hash=sha256:{served.sha256}\n'
    (lists / "onnxruntime-cpu.txt").write_text(pin.format("onnxruntime"))
    for name in wheel_files.GPU_LISTS.values():
        (lists / name).write_text("")
    (lists / "import-packages.txt").write_text(pin.format("onnx").replace("9.9.9", "9.9.8"))
    monkeypatch.setattr(wheel_files, "PINS", lists)
    monkeypatch.setattr(pip_run, "PINS", lists)
    for name in [n for n in os.environ if n.upper().startswith("PIP_") or n.upper().endswith("_PROXY")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", f"http://{host}:{served.port}/simple")
    monkeypatch.setenv("PIP_TRUSTED_HOST", host)
    monkeypatch.setenv("PIP_RETRIES", "0")
    yield served
    served.server.shutdown()
    served.server.server_close()


# --- the way to the network --------------------------------------------------------------------


def test_pip_goes_through_the_proxy_and_the_log_holds_no_password(home, index, watcher):
    seen = watcher()
    ort_setup.install(seen, python=sys.executable, proxy=Proxy("127.0.0.1", index.port, "http", "me", PASSWORD))
    assert index.asked[0] == f"http://packages.invalid:{index.port}/simple/onnxruntime/"
    assert (dependency_folder() / "onnxruntime" / "__init__.py").is_file()
    log = "\n".join([*seen.infos, *seen.warnings])
    assert f"Through QGIS's proxy 127.0.0.1:{index.port} as me" in log
    assert "s3cret" not in log
    assert "s3cret" not in repr(Proxy("h", 1, password=PASSWORD))


@pytest.mark.parametrize(
    ("scheme", "match"),
    [
        ("https", "The proxy requires a user and a password, or rejected them"),
        ("http", "The package index has no file for this Python"),
    ],
)
def test_a_proxy_that_refuses(scheme, match, home, index, monkeypatch, watcher):
    monkeypatch.setenv("PIP_INDEX_URL", f"{scheme}://packages.invalid:{index.port}/simple")
    with pytest.raises(SceneMapperError, match=match) as caught:
        ort_setup.install(watcher(), python=sys.executable, proxy=Proxy("127.0.0.1", index.port, "http", "me", "wrong"))
    assert "Settings ▸ Options ▸ Network" in caught.value.hint
    assert "From Wheel Files" in caught.value.hint
    assert index.asked
    assert list(home.rglob("*.py")) == []


def test_a_host_that_is_excluded_is_reached_without_the_proxy(home, tmp_path, monkeypatch, watcher):
    for served in _serve(tmp_path, monkeypatch, "127.0.0.1", wants_password=False):
        nowhere = Proxy("127.0.0.1", 9, excluded=("127.0.0.1",))
        assert ort_setup.install(watcher(), python=sys.executable, proxy=nowhere).ours
        assert served.asked[0] == "/simple/onnxruntime/"


def test_the_user_s_settings_of_pip_do_not_send_it_elsewhere(home, index, tmp_path, monkeypatch, watcher):
    trap = tmp_path / "works here"
    trap.mkdir()
    (trap / "pip.py").write_text("raise SystemExit('the wrong pip')")
    monkeypatch.chdir(trap)
    for name, value in {"USER": "1", "TARGET": str(tmp_path / "x"), "REQUIRE_VIRTUALENV": "1", "PREFIX": "/x"}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    monkeypatch.setenv("PYTHONPATH", str(trap))
    proxy = Proxy("127.0.0.1", index.port, "http", "me", PASSWORD)
    assert ort_setup.install(watcher(), python=sys.executable, proxy=proxy).version == "9.9.9"
    assert not (tmp_path / "x").exists()


# --- what was there before ---------------------------------------------------------------------


BROKEN = {
    "raise ImportError('libx.so: cannot open')": "libx.so: cannot open",
    "raise AttributeError('_ARRAY_API not found')": "it was made for another numpy than QGIS's",
    "raise OSError('DLL load failed')": "DLL load failed",
    "import os; os.kill(os.getpid(), 11)": "it ended Python with signal 11",
    "__version__ = '1.10.0'": "version 1.10.0 is too old",
}


@pytest.mark.parametrize(("code", "problem"), BROKEN.items())
def test_a_broken_onnxruntime_of_somebody_elses_is_seen_and_ours_is_used_instead(
    code, problem, home, tmp_path, watcher
):
    other = tmp_path / "other"
    (other / "onnxruntime").mkdir(parents=True)
    (other / "onnxruntime" / "__init__.py").write_text(code)
    sys.path.insert(0, str(other))
    assert ort_setup.status().where == str(other)
    assert problem in ort_setup.problem_of_onnxruntime()
    result = ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=sys.executable)
    assert (result.ours, result.version) == (True, "9.9.9")
    assert ort_setup.problem_of_onnxruntime() == ""
    ask = (
        f"import sys; sys.path[:0] = [{str(other)!r}, {str(ROOT / '.venv' / 'src')!r}]\n"
        "from scene_mapper.core.setup.dependencies import add_to_path; add_to_path(); add_to_path()\n"
        "import onnxruntime; print(onnxruntime.__version__, len(sys.meta_path))"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.split()
    assert told[0] == "9.9.9"
    ort_setup.remove()
    assert ort_setup.status().where == str(other)
    assert (other / "onnxruntime" / "__init__.py").read_text() == code


def test_what_a_broken_onnxruntime_raises_is_told_in_a_sentence(home, tmp_path, monkeypatch):
    from scene_mapper.core.inference.runtime import import_onnxruntime

    for code, match in (("raise OSError('DLL load failed')", "DLL load failed"), ("__version__ = '1.10.0'", "too old")):
        (tmp_path / "onnxruntime.py").write_text(code + "\n")
        monkeypatch.syspath_prepend(str(tmp_path))
        with pytest.raises(MissingDependencyError, match=match) as caught:
            import_onnxruntime()
        assert "Scene Mapper ▸ Setup" in caught.value.hint
        sys.modules.pop("onnxruntime", None)
        (tmp_path / "onnxruntime.py").unlink()
        for compiled in (tmp_path / "__pycache__").glob("*"):
            compiled.unlink()


def test_half_an_installation_is_no_installation_and_is_replaced(home, tmp_path, watcher, monkeypatch):
    half = dependency_folder() / "onnxruntime" / "capi"
    half.mkdir(parents=True)
    (half / "rest.so").write_bytes(b"x")
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if not Path(entry, "onnxruntime").is_dir()])
    assert not ort_setup.status().found
    assert ort_setup.status().removable
    ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=sys.executable)
    assert ort_setup.status().ours
    assert not half.exists()


def test_what_a_killed_installation_left_is_cleared_and_what_it_put_aside_comes_back(home, tmp_path, watcher):
    parent = dependency_folder().parent
    aside = parent / ".new-killed" / "old" / "onnx"
    aside.mkdir(parents=True)
    (aside / "__init__.py").write_text("")
    (parent / ".new-running").mkdir()
    an_hour_ago = time.time() - 4000
    os.utime(parent / ".new-killed", (an_hour_ago, an_hour_ago))
    ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=sys.executable)
    assert sorted(p.name for p in parent.iterdir()) == [".new-running", dependency_folder().name]
    assert {"onnx", "onnxruntime"} <= {p.name for p in dependency_folder().iterdir()}


def test_what_worked_before_is_kept_when_a_part_fails(home, index, tmp_path, watcher):
    """pip brings onnxruntime, but not the packages for importing: the former ones stay."""
    onnx = make_wheel(tmp_path, "onnx", **{"onnx/kept.py": ""})
    first = watcher()
    ort_setup.install(first, wheels=[onnx], python=sys.executable)
    assert any("Networks cannot run without it" in text for text in first.warnings)
    seen = watcher()
    ort_setup.install(seen, python=sys.executable, proxy=Proxy("127.0.0.1", index.port, "http", "me", PASSWORD))
    assert any("published ones cannot be imported" in text for text in seen.warnings)
    assert (dependency_folder() / "onnx" / "kept.py").is_file()
    assert {p.name for p in dependency_folder().glob("*.dist-info")} == {
        "onnx-9.9.9.dist-info",
        "onnxruntime-9.9.9.dist-info",
    }


def test_a_python_of_another_version_on_the_path_is_not_taken_for_qgis_s(tmp_path, monkeypatch):
    """Inside QGIS, sys.executable may be the python3 of conda or pyenv."""
    own = Path(sys.base_prefix, "bin", f"python{wheel_files.python_version()}")
    other = tmp_path / "python3"
    other.write_text("#!/bin/sh\necho 3.99\n")
    other.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(other))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert ort_setup.python_program() == str(own)
    other.write_text(f'#!/bin/sh\nexec {own} "$@"\n')
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    ort_setup.version_of.cache_clear()
    assert ort_setup.python_program() == str(other)


# --- wheel files -------------------------------------------------------------------------------


def test_two_wheels_of_one_package_are_refused(home, tmp_path, watcher):
    wheels = [make_wheel(tmp_path), make_wheel(tmp_path, "onnxruntime_gpu")]
    with pytest.raises(SceneMapperError, match="is a second wheel of onnxruntime"):
        ort_setup.install(watcher(), wheels=wheels, python=sys.executable)


def test_wheels_for_any_python_and_for_a_stable_interface_fit(tmp_path):
    paths = [
        make_wheel(tmp_path, "typing_extensions", "py3-none-any"),
        make_wheel(tmp_path, "protobuf", f"cp39-abi3-manylinux2014_{os.uname().machine}"),
    ]
    assert [(w.package, w.version, w.known) for w in wheel_files.look_at(paths)] == [
        ("typing_extensions", "9.9.9", False),
        ("protobuf", "9.9.9", False),
    ]


def test_the_guide_names_the_known_versions():
    guide = (ROOT / "docs" / "setup.md").read_text(encoding="utf-8")
    wanted = [f"{pin.package}=={pin.version}" for pin in wheel_files.pins("3.12").values()]
    assert [name for name in wanted if name not in guide and "gpu" not in name] == []


def test_pythons_without_known_files_are_told_before_pip_runs(home, monkeypatch, watcher):
    assert {p.package for p in wheel_files.pins("3.12").values()} >= {"onnxruntime", "onnxruntime-gpu", "h5py"}
    assert wheel_files.pins("3.9").keys() == {"onnxruntime", *wheel_files.IMPORTERS}
    monkeypatch.setattr(wheel_files, "python_version", lambda: "3.99")
    monkeypatch.setattr(ort_setup, "python_version", lambda: "3.99")
    with pytest.raises(MissingDependencyError, match=r"There is no verified onnxruntime for Python 3\.99") as caught:
        ort_setup.install(watcher(), python=sys.executable)
    assert "--python-version 3.99" in caught.value.hint
    assert caught.value.hint.endswith(" onnxruntime”.")


# --- no room, no right -------------------------------------------------------------------------


def test_a_folder_that_cannot_be_written(monkeypatch, tmp_path, watcher):
    file = tmp_path / "file"
    file.write_text("")
    for place in ("/proc/scene-mapper", str(file)):  # where not even root may
        monkeypatch.setenv("SCENE_MAPPER_HOME", place)
        with pytest.raises(OutputError, match=f"The folder {place}/.* cannot be written") as caught:
            ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=sys.executable)
        assert "SCENE_MAPPER_HOME" in caught.value.hint


def test_a_disk_that_fills_up(monkeypatch, tmp_path, watcher):
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode != 0:
        pytest.skip("needs the right to mount a small disk")
    try:
        monkeypatch.setenv("SCENE_MAPPER_HOME", str(disk))
        monkeypatch.setattr(ort_setup, "NEEDED_BYTES", 0)
        large = make_wheel(tmp_path, **{"onnxruntime/large.bin": "x" * 3_000_000})
        with pytest.raises(OutputError, match=r"The disk of .* is full"):
            ort_setup.install(watcher(), wheels=[large], python=sys.executable)
        assert [p for p in disk.rglob("*") if p.is_file()] == []
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_python_that_cannot_be_started(home, tmp_path, watcher):
    with pytest.raises(MissingDependencyError, match="cannot be started"):
        ort_setup.install(watcher(), wheels=[make_wheel(tmp_path)], python=str(tmp_path / "nowhere"))
    assert try_to_load("/bin/false", ("onnxruntime",)).problem == "Python ended with 1"
