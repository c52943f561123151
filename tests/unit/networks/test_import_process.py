"""Importing in a process of its own: the same networks, the same errors, and it can be stopped."""

from __future__ import annotations

import time

import pytest

from scene_mapper.core.errors import ModelError, RequestError, RunCancelled
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.import_process import import_in_process, inspect_in_process
from scene_mapper.core.networks.importing import import_network
from scene_mapper.tests.networks.keras_files import unpack


@pytest.fixture
def keras_file(shared_data):
    return shared_data / "models" / "lcznet_like_fixture.h5"


def test_the_same_network_as_in_this_process(keras_file, home):
    options = ImportOptions(preset="lcznet")
    apart = import_in_process(keras_file, options)
    assert apart == find_network("lcznet")
    assert apart == import_network(keras_file, options)


def test_what_a_file_tells(keras_file, home, tmp_path):
    seen = inspect_in_process(keras_file)
    assert (seen.family, seen.patch_px, seen.n_bands, seen.n_classes) == ("keras", 64, 10, 17)
    assert seen.presets == ("lcznet",)


def test_an_open_patch_size_is_left_to_be_asked(home, tmp_path):
    seen = inspect_in_process(unpack("keras2_open_size.h5", tmp_path))
    assert (seen.family, seen.patch_px, seen.n_bands) == ("keras", None, 3)


def test_errors_come_back_as_they_are(keras_file, home, tmp_path):
    with pytest.raises(RequestError, match="'nonesuch' is not a preset") as caught:
        import_in_process(keras_file, ImportOptions(preset="nonesuch"))
    assert "lcznet" in caught.value.hint
    page = tmp_path / "Seite äöü.h5"
    page.write_text("<html>")
    with pytest.raises(ModelError, match=r"Seite äöü\.h5 cannot be read as a network: it seems to be a web page"):
        inspect_in_process(page)
    assert not home.exists()


def test_cancel(keras_file, home, watcher):
    started = time.monotonic()
    with pytest.raises(RunCancelled):
        import_in_process(keras_file, ImportOptions(preset="lcznet"), watcher(stop_at=1))
    assert time.monotonic() - started < 5
    assert not home.exists()
