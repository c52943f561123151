"""The real QGIS program with this checkout as its plugin, on a display of its own: for tests and benchmarks."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS = ROOT / "tests" / "desktop" / "steps"
"""Where ``walk.py`` lies, which every script imports."""
_PROFILE_INI = """[PythonPlugins]
scene_mapper={enabled}
[qgis]
checkVersion=false
[app]
askToSaveMemoryLayers=false
fontPointSize={points}
[locale]
overrideFlag=true
userLocale={locale}
"""


@contextmanager
def virtual_display() -> Iterator[str]:
    """Open a display of 1280 x 800 at 96 dpi (at another resolution clicks miss) and give its name."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as number:
        name = f":{number.readline().strip()}"
    try:
        yield name
    finally:
        server.terminate()
        server.wait(10)


def run_in_qgis(
    script: Path,
    display: str,
    folder: Path,
    settings: Mapping[str, object],
    *,
    locale: str = "en_US",
    scale: str = "1",
    points: int = 10,
    seconds: float = 240,
    enabled: bool = True,
    fresh: bool = False,
    modules: Sequence[Path] = (),
) -> tuple[dict[str, object], subprocess.CompletedProcess[str]]:
    """Start QGIS in a fresh profile, run a walk in it (see ``walk.py``), and wait for its end.

    Args:
        script: the walk.
        display: of `virtual_display`.
        folder: an empty one, for the profile and all that the program writes.
        settings: what the walk finds as ``JOB``.
        locale: the program's language.
        scale: Qt's scale factor.
        points: the size of the program's letters.
        seconds: how long it may take.
        enabled: whether the plugin is loaded with the program.
        fresh: a new user's QGIS, without the plugin and without onnxruntime.
        modules: further folders that the walk imports from.

    Returns:
        What the walk reported (empty if it did not come to that), and how the program ended.
    """
    profile = folder / "profile" / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    ini = _PROFILE_INI.format(locale=locale, points=points, enabled=str(enabled).lower())
    (profile / "QGIS" / "QGIS3.ini").write_text(ini)
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    if not fresh:
        (plugins / "scene_mapper").symlink_to(ROOT)
    report, job = folder / "report.json", folder / "job.json"
    job.write_text(json.dumps({"report": str(report), "folder": str(folder), **settings}))
    # onnxruntime, which QGIS's Python does not have, and the steps' own modules
    path = [*([] if fresh else [sysconfig.get_path("purelib")]), str(STEPS), *map(str, modules)]
    environment = {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(folder),
        "SCENE_MAPPER_HOME": str(folder / "scene-mapper"),
        "SCENE_MAPPER_JOB": str(job),
        "XDG_RUNTIME_DIR": str(folder),
        "QT_SCALE_FACTOR": scale,
        "PYTHONPATH": os.pathsep.join(path),
    }
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("QGIS_CUSTOM_CONFIG_PATH", None)
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(folder / "profile")]
    process = subprocess.run(
        [*command, "--profile", "default", "--code", str(script)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    return (json.loads(report.read_text()) if report.exists() else {}), process
