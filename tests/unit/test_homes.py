"""Where there is no home folder, or one that cannot be used, every command works all the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from scene_mapper.cli import main
from scene_mapper.core import files
from scene_mapper.core.errors import OutputError
from scene_mapper.core.files import home_folder, home_problem
from scene_mapper.tests.processes import PROGRAM


@pytest.fixture
def variables(monkeypatch):
    """Set the variables that name a home; None removes one."""

    def give(**values: str | None) -> None:
        for name in ("HOME", "SCENE_MAPPER_HOME", "XDG_DATA_HOME"):
            monkeypatch.delenv(name, raising=False)
        for name, value in values.items():
            if value is not None:
                monkeypatch.setenv(name, value)
        monkeypatch.setattr(files, "_temporary", [])

    return give


@pytest.mark.parametrize(
    "values",
    [
        {"SCENE_MAPPER_HOME": "~nouser/x"},
        {"SCENE_MAPPER_HOME": "/dev/null/x"},
        {"HOME": "/dev/null"},
        {"HOME": "/proc/self/mem"},
    ],
)
def test_a_home_that_cannot_be_used_is_replaced_for_the_time(values, variables):
    variables(**values)
    folder = home_folder()
    assert folder.is_dir()
    assert folder == home_folder()
    assert str(folder) in home_problem()


def test_a_user_without_an_entry_in_the_list_of_users(variables, monkeypatch):
    import pwd

    def unknown(_uid: int) -> None:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    variables()
    assert home_folder().is_dir()


def test_a_usual_home_is_not_replaced(variables, tmp_path):
    variables(HOME=str(tmp_path))
    assert home_folder() == tmp_path / ".local" / "share" / "scene-mapper"
    assert home_problem() == ""
    variables(SCENE_MAPPER_HOME=str(tmp_path / "mine"))
    assert home_folder() == tmp_path / "mine"


def test_without_a_folder_for_temporary_files_either_it_is_one_sentence(variables, monkeypatch):
    variables(HOME="/dev/null")

    def none(**_: object) -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr("tempfile.mkdtemp", none)
    with pytest.raises(OutputError, match="neither a home folder nor a folder for temporary files"):
        home_folder()


def test_a_network_is_not_made_to_be_lost(variables, capsys, tmp_path):
    """The temporary home goes with the program."""
    variables(HOME="/dev/null")
    network = tmp_path / "net.onnx"
    network.write_bytes(b"")
    for command in (
        ["adapt", "scene.tif", "areas.gpkg", "--model", "lcz-lite", "--id", "mine"],
        ["models", "import", str(network)],
        ["models", "get", "so2sat-resnet20"],
    ):
        assert main(command) == 1
        told = capsys.readouterr().err.splitlines()[-1]
        assert told == (
            "scene-mapper: There is no home folder in which a network could be kept. "
            "Set the environment variable SCENE_MAPPER_HOME to a folder of your own."
        )
    assert main(["models", "list"]) == 0


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody without a home")
def test_commands_of_somebody_without_a_home(write_raster, scene_dn):
    """Like in a container: a number instead of a user, and a home that may not be entered."""
    with tempfile.TemporaryDirectory() as name:  # not below pytest's folder, which is closed to others
        _run_as_somebody(Path(name), write_raster(scene_dn(60, 60)))


def _run_as_somebody(folder: Path, scene: Path) -> None:
    folder.chmod(0o755)
    scene = Path(shutil.copy(scene, folder))
    closed, out = folder / "closed", folder / "out"
    closed.mkdir(mode=0o700)
    out.mkdir()
    out.chmod(0o777)
    ask = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups", "--"]
    if subprocess.run([*ask, str(PROGRAM), "--version"], capture_output=True).returncode != 0:
        pytest.skip("another user may not run this checkout")
    for home in (str(closed / "home"), "", None):
        environment = {k: v for k, v in os.environ.items() if k not in ("HOME", "SCENE_MAPPER_HOME", "XDG_DATA_HOME")}
        if home is not None:
            environment["HOME"] = home
        for command in (["models", "list"], ["classify", scene, out / "map.tif", "--model", "lcz-lite"]):
            done = subprocess.run([*ask, PROGRAM, *command], env=environment, capture_output=True, text=True, cwd=out)
            assert "Traceback" not in done.stderr
            assert done.returncode == 0, done.stderr
    assert (out / "map.tif").is_file()
