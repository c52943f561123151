"""Pipes and devices given as inputs are refused: their end may never come."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scene_mapper.cli import main
from scene_mapper.core.errors import InputError, ModelError
from scene_mapper.core.files import check_readable
from scene_mapper.core.networks.catalogue import read_catalogue

REFUSAL = "is not a regular file. Enter the name of a file."


@pytest.fixture
def pipe(tmp_path) -> Path:
    """A pipe that nobody writes to: whoever opens it waits for ever."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    os.mkfifo(tmp_path / "pipe.tif")
    return tmp_path / "pipe.tif"


@pytest.fixture
def told(capsys):
    def run(*arguments: object) -> tuple[int, str]:
        status = main([str(argument) for argument in arguments])
        return status, capsys.readouterr().err

    return run


def test_every_command_refuses_them(pipe, told, linear, write_raster, scene_dn, tmp_path, home):
    scene, out, model = write_raster(scene_dn(24, 24)), tmp_path / "out.tif", linear.scene.model_path
    link = tmp_path / "link.tif"
    link.symlink_to(pipe)
    for given in (pipe, link, Path("/dev/zero")):
        for arguments in (
            ("classify", given, out, "--model", model), ("classify", scene, out, "--model", model, "--date", given),
            ("classify", scene, out, "--model", model, "--clouds", given), ("areas", given),
            ("accuracy", given, scene), ("compare", given, given), ("export", given, out, "--for", "w2w"),
            ("lczfilter", given, out), ("scenelabels", given, "--single", out), ("style", given), ("stack", given, out),
            ("cloudmask", given, out), ("cloudmask", scene, out, "--method", "layer", "--layer", given),
            ("models", "inspect", given), ("models", "import", given), ("merge", out, given),
            ("parameters", given, out), ("labelaccuracy", given, given),
        ):  # fmt: skip
            status, text = told(*arguments)
            assert (status, out.exists()) == (1, False), arguments
            assert "regular file" in text, arguments


def test_as_a_network_s_card_and_as_the_catalogue(pipe, told, tmp_path):
    card = tmp_path / "card.json"
    os.mkfifo(card)
    status, text = told("models", "info", card)
    assert status == 1
    assert "There is no network" in text
    with pytest.raises(ModelError, match=r"The catalogue .* cannot be read: .*not a regular file"):
        read_catalogue(card)


def test_what_is_absurdly_large(tmp_path):
    path = tmp_path / "large.csv"
    path.write_bytes(b"")
    os.truncate(path, 3_000_000)
    check_readable(path)
    with pytest.raises(InputError, match=r"large\.csv is too large \(3 MB\)"):
        check_readable(path, 1_000_000)
    check_readable(tmp_path / "absent")
    check_readable("x" * 5000)
    check_readable("a\0b")
