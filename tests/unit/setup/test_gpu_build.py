"""Which GPU build is installed: that for CUDA 12 or that for CUDA 13. Drivers and libraries are fake ones."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
import zipfile

import pytest

from scene_mapper.core.errors import MissingDependencyError, SceneMapperError
from scene_mapper.core.setup import cuda_libraries, gpu_build, ort_setup, wheel_files
from scene_mapper.core.setup.wheel_files import GPU_LISTS, gpu_key, look_at, pins

HEADER = "| NVIDIA-SMI 580.159.04    Driver Version: 580.159.04    CUDA {}: {} |"
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"
linux = pytest.mark.skipif(sys.platform == "win32", reason="the names of Linux's libraries")


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with a driver for a version of CUDA, libraries in packages, and libraries that load by their name."""

    def make(driver: str, packages: tuple[int, ...] = (), system: tuple[int, ...] = ()) -> None:
        program = tmp_path / "bin" / "nvidia-smi"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\necho '{driver}'\n" if driver else "#!/bin/sh\nexit 9\n")
        program.chmod(0o755)
        for cuda in packages:
            folder = tmp_path / "site" / "nvidia" / f"cu{cuda}" / "lib"
            folder.mkdir(parents=True)
            (folder / f"libcublasLt.so.{cuda}").touch()
        names = [f"libcublasLt.so.{cuda}" for cuda in system]
        monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)
        monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site")])
        monkeypatch.setattr(cuda_libraries, "_can_load", lambda name: name in names)

    found = cuda_libraries.library_folders  # NVIDIA's packages of this Python do not count
    monkeypatch.setattr(
        cuda_libraries, "library_folders", lambda: tuple(one for one in found() if tmp_path in one.parents)
    )
    return make


@linux
@pytest.mark.parametrize(
    ("driver", "packages", "system", "expected"),
    [
        (HEADER.format("Version", "13.0"), (13,), (), (13,)),
        (HEADER.format("Version", "13.0"), (), (12,), (12,)),
        (HEADER.format("Version", "13.2"), (13,), (12,), (13, 12)),
        (HEADER.format("UMD Version", "13.1"), (), (), (13, 12)),
        (HEADER.format("Version", "12.8"), (), (), (12,)),
        (HEADER.format("Version", "12.8"), (13,), (), (12,)),
        (HEADER.format("Version", "12.8"), (13,), (12,), (12,)),
        ("", (), (13,), (13,)),
        ("", (), (), (12,)),
    ],
)
def test_cuda_is_what_is_found_and_the_driver_can_run(machine, driver, packages, system, expected):
    machine(driver, packages, system)
    assert cuda_libraries.cuda_versions() == expected


@pytest.mark.parametrize(
    ("python", "usable", "expected"),
    [("3.12", (13, 12), 13), ("3.12", (12,), 12), ("3.10", (13, 12), 12), ("3.14", (12,), 0), ("3.9", (13, 12), 0)],
)
def test_the_build_is_one_that_this_python_has(monkeypatch, python, usable, expected):
    monkeypatch.setattr(gpu_build, "cuda_versions", lambda: usable)
    monkeypatch.setattr(wheel_files, "python_version", lambda: python)
    assert gpu_build.cuda_of_gpu_build() == expected


def test_a_python_without_a_build_for_this_cuda_is_told_which_cuda_it_needs(monkeypatch, watcher):
    monkeypatch.setattr(gpu_build, "cuda_versions", lambda: (12,))
    monkeypatch.setattr(wheel_files, "python_version", lambda: "3.14")
    with pytest.raises(
        MissingDependencyError, match=r"no verified onnxruntime-gpu for Python 3.14 and CUDA 12\."
    ) as told:
        gpu_build.list_of_build(True, watcher())
    assert told.value.hint == "Install CUDA 13 and cuDNN 9."


def test_both_builds_are_known_with_their_versions():
    known = pins("3.12")
    assert [(known[gpu_key(cuda)].package, known[gpu_key(cuda)].version) for cuda in (12, 13)] == [
        ("onnxruntime-gpu", "1.23.2"),
        ("onnxruntime-gpu", "1.31.1"),
    ]
    assert len({digest for cuda in (12, 13) for digest in known[gpu_key(cuda)].hashes}) == 4
    assert {python for python in ("3.10", "3.11", "3.12", "3.13", "3.14") if gpu_key(13) in pins(python)} == {
        "3.11",
        "3.12",
        "3.13",
        "3.14",
    }


@pytest.mark.parametrize("cuda", [12, 13])
def test_pip_is_given_the_list_of_the_build(home, monkeypatch, watcher, cuda):
    given = []

    def pip_install(python, target, name, feedback, proxy):
        given.append(name)
        raise SceneMapperError("no network here")

    monkeypatch.setattr(ort_setup, "pip_install", pip_install)
    monkeypatch.setattr(gpu_build, "cuda_versions", lambda: (cuda,))
    feedback = watcher()
    with pytest.raises(SceneMapperError, match="no network here"):
        ort_setup.install(feedback, gpu=True, python=sys.executable)
    assert given == [GPU_LISTS[cuda]]
    assert f"The GPU build requires CUDA {cuda} and cuDNN 9." in feedback.infos


def test_a_python_without_the_build_is_told(home, monkeypatch, watcher):
    monkeypatch.setattr(gpu_build, "cuda_versions", lambda: (13,))
    monkeypatch.setattr(wheel_files, "python_version", lambda: "3.10")
    with pytest.raises(MissingDependencyError, match=r"There is no verified onnxruntime-gpu for Python 3\.10"):
        ort_setup.install(watcher(), gpu=True, python=sys.executable)


@pytest.fixture
def known_wheels(tmp_path, monkeypatch):
    """Wheels of both GPU builds, which the lists know."""
    lists, wheels = tmp_path / "lists", []
    lists.mkdir()
    (lists / "onnxruntime-cpu.txt").write_text("")
    (lists / "import-packages.txt").write_text("")
    for cuda, version in ((12, "1.23.2"), (13, "1.31.1")):
        path = tmp_path / f"onnxruntime_gpu-{version}-{TAG}-{TAG}-manylinux_2_28_{platform.machine()}.whl"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("onnxruntime/__init__.py", f"__version__ = '{version}'\n")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        python = wheel_files.python_version()
        pin = f'onnxruntime-gpu=={version} ; python_version == "{python}" \\\n    --hash=sha256:{digest}\n'
        (lists / GPU_LISTS[cuda]).write_text(pin)
        wheels.append(path)
    monkeypatch.setattr(wheel_files, "PINS", lists)
    return wheels


@linux
def test_wheel_files_of_both_builds_are_known(known_wheels):
    assert [(w.package, w.version, w.known) for path in known_wheels for w in look_at([path])] == [
        ("onnxruntime-gpu", "1.23.2", True),
        ("onnxruntime-gpu", "1.31.1", True),
    ]


@linux
@pytest.mark.parametrize("number", [0, 1])
def test_a_wheel_of_a_known_name_with_another_content_is_refused(known_wheels, number):
    wheel = known_wheels[number]
    wheel.write_bytes(wheel.read_bytes() + b" ")
    with pytest.raises(SceneMapperError, match="is not the published file of this name"):
        look_at([wheel])
