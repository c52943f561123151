"""CUDA's libraries, found and loaded where a fake onnxruntime and made-up packages stand for the real ones."""

from __future__ import annotations

import sys
import warnings

import pytest

from scene_mapper.core.setup.cuda_libraries import library_folders, preload

linux = pytest.mark.skipif(sys.platform == "win32", reason="the folders of Linux")


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """A folder of packages with CUDA 13 and cuDNN, as PyTorch brings them."""
    for part in ("cu13", "cudnn"):
        (tmp_path / "nvidia" / part / "lib").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), str(tmp_path), str(tmp_path / "missing")])
    return tmp_path


class Loader:
    """An onnxruntime that notes what it is to load, and how it fails."""

    def __init__(self, error=None):
        self.asked, self.error = [], error

    def preload_dlls(self, cuda=True, cudnn=True, msvc=True, directory=None):
        self.asked.append(directory)
        print("Failed to load libcudnn.so.9")
        warnings.warn("no plugin", stacklevel=1)
        if self.error:
            raise self.error


@linux
def test_each_folder_of_nvidias_packages_is_found_once(packages):
    assert library_folders() == (packages / "nvidia" / "cu13" / "lib", packages / "nvidia" / "cudnn" / "lib")


@linux
@pytest.mark.parametrize("error", [None, RuntimeError("Invalid parameter"), OSError("no such file")])
def test_libraries_are_loaded_from_all_places_in_silence(packages, capsys, recwarn, error):
    onnxruntime = Loader(error)
    preload(onnxruntime)
    preload(onnxruntime)
    folders = [str(packages / "nvidia" / part / "lib") for part in ("cu13", "cudnn")]
    assert onnxruntime.asked == [*folders, None]  # once a process
    assert capsys.readouterr() == ("", "")
    assert list(recwarn) == []


def test_an_onnxruntime_that_cannot_load_them_is_left_alone():
    preload(object())
