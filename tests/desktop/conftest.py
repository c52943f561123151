"""The real QGIS on a display of its own, driven by a script and looked at from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STEPS = Path(__file__).parent / "steps"
PROFILE_INI = """[PythonPlugins]
scene_mapper=true
[qgis]
checkVersion=false
[app]
askToSaveMemoryLayers=false
[locale]
overrideFlag=true
userLocale={locale}
"""


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A display of 1280 x 800 at 96 dpi: at another resolution clicks miss."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as number:
        name = f":{number.readline().strip()}"
    yield name
    server.terminate()
    server.wait(10)


@pytest.fixture
def run_qgis(display: str, tmp_path: Path) -> Callable[..., dict[str, object]]:
    """Start QGIS with the plugin, run one of the scripts in ``steps``, and give what it reports."""

    def run(
        script: str, locale: str = "en_US", seconds: int = 240, scale: str = "1", **settings: object
    ) -> dict[str, object]:
        profile = tmp_path / "profile" / "profiles" / "default"
        (profile / "QGIS").mkdir(parents=True)
        (profile / "QGIS" / "QGIS3.ini").write_text(PROFILE_INI.format(locale=locale))
        plugins = profile / "python" / "plugins"
        plugins.mkdir(parents=True)
        (plugins / "scene_mapper").symlink_to(ROOT)
        report = tmp_path / "report.json"
        job = tmp_path / "job.json"
        job.write_text(json.dumps({"report": str(report), "folder": str(tmp_path), **settings}))
        environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(tmp_path),
            "SCENE_MAPPER_HOME": str(tmp_path / "scene-mapper"),
            "SCENE_MAPPER_JOB": str(job),
            "XDG_RUNTIME_DIR": str(tmp_path),
            "QT_SCALE_FACTOR": scale,
            # onnxruntime, which QGIS's Python does not have, and the steps' own modules
            "PYTHONPATH": os.pathsep.join([sysconfig.get_path("purelib"), str(STEPS)]),
        }
        environment.pop("QT_QPA_PLATFORM", None)
        environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)
        command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(tmp_path / "profile")]
        process = subprocess.run(
            [*command, "--profile", "default", "--code", str(STEPS / script)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=seconds,
        )
        sys.stderr.write(process.stderr[-3000:])
        assert report.exists(), "the script ended without a report"
        told: dict[str, object] = json.loads(report.read_text())
        assert told.get("error") is None, told["error"]
        assert process.returncode == 0
        return told

    return run
