"""The plugin in the program ``qgis_process``, in a profile of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.tests.networks.city import draw_areas

ROOT = Path(__file__).parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
PACKAGES = Path(sysconfig.get_path("purelib"))


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile in which the plugin is installed and switched on."""
    home = tmp_path_factory.mktemp("profile", numbered=True)
    plugins = home / "qgis" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "scene_mapper").symlink_to(ROOT)
    done = run_in(home, PROGRAM, "plugins", "enable", "scene_mapper")
    assert done.returncode == 0, done.stderr
    return home


def run_in(
    home: Path, *arguments: str, packages: Path | None = PACKAGES, before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a program in a profile; ``before`` stands before it on the command line."""
    scratch = home / "tmp"
    scratch.mkdir(mode=0o700, exist_ok=True)
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(scratch),
        "XDG_RUNTIME_DIR": str(scratch),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "qgis"),
        "SCENE_MAPPER_HOME": str(home / "scene-mapper"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(packages or ""),
    }
    return subprocess.run([*before, *arguments], env=environment, capture_output=True, text=True, timeout=240)


@pytest.fixture
def qgis_process(profile: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    return lambda *arguments, **options: run_in(profile, PROGRAM, *arguments, **options)


def parameters(**values: object) -> list[str]:
    return [f"--{name}={value}" for name, value in values.items()]


def test_it_is_listed_with_its_help(qgis_process):
    assert "scene_mapper:classify\tClassify scenes" in qgis_process("list").stdout
    told = qgis_process("help", "scene_mapper:classify").stdout
    assert "Assignment of the raster's bands" in told
    assert "The id of an installed network" in told


def test_a_map_of_a_real_scene(qgis_process, shared_data, so2sat_resnet20, tmp_path):
    real = shared_data / "scenes" / "oscd_paris_T31UDQ_20161130_L1C_10band_10m.tif"
    crop, target, wanted = tmp_path / "paris.tif", tmp_path / "zones.tif", tmp_path / "wanted.tif"
    gdal.Translate(str(crop), str(real), srcWin=[60, 40, 163, 117])
    network = str(so2sat_resnet20.model_path)
    done = qgis_process("--json", "run", "scene_mapper:classify", *parameters(INPUT=crop, MODEL=network, OUTPUT=target))
    assert done.returncode == 0, done.stderr
    classify(ClassifyRequest(str(crop), so2sat_resnet20, wanted), InProcess(), SilentFeedback())
    made, expected = gdal.Open(str(target)), gdal.Open(str(wanted))
    np.testing.assert_array_equal(made.ReadAsArray(), expected.ReadAsArray())
    assert made.ReadAsArray().shape == (12, 17)
    assert made.GetGeoTransform() == expected.GetGeoTransform()
    results = json.loads(done.stdout)["results"]
    assert results["CELLS"] == 12 * 17
    assert sum(row["cells"] for row in results["CLASSES"].values()) == 12 * 17


WRITING = re.compile(
    r"(?:open|openat|creat|rename|renameat2?|mkdir|mkdirat|unlink|unlinkat|symlink|link)\((.*)\) += \d"
)


def written(line: str) -> list[str]:
    """Return the paths that a call in strace's output makes, changes or removes."""
    found = WRITING.search(line)
    if not found or ("open" in line and "O_WRONLY" not in line and "O_RDWR" not in line and "O_CREAT" not in line):
        return []
    return re.findall(r'"([^"]*)"', found[1])


SESSION = """
import json, sys, time
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QApplication
app = QgsApplication([], True)
app.initQgis()
sys.path[:1] = [QgsApplication.pkgDataPath() + "/python/plugins"]
from processing.core.Processing import Processing
Processing.initialize()
import processing
from scene_mapper import classFactory
from scene_mapper.ui.setup.setup_page import SetupPage
plugin = classFactory(None)
plugin.initProcessing()
page = SetupPage()
page.show()
until = time.monotonic() + 180
while page._background.busy():
    assert time.monotonic() < until, "waited in vain"
    QApplication.processEvents()
    time.sleep(0.01)
state = page.state.text()
page.shut_down()
page.close()
job = json.loads(sys.argv[1])
processing.run("scene_mapper:classify", job["classify"])
processing.run("scene_mapper:areas", job["areas"])
plugin.unload()
print("STATE " + state)
"""


def traced(home: Path, trace: Path, *command: str) -> list[str]:
    """Run a program in a profile; return its calls that connect somewhere or change a disk."""
    strace = shutil.which("strace")
    assert strace, "strace is one of the packages that `make setup` installs"
    calls = "connect,sendto,open,openat,creat,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,symlink,link"
    before = (strace, "-f", "-qq", "--seccomp-bpf", "-s", "4096", "-e", f"trace={calls}", "-o", str(trace))
    done = run_in(home, *command, before=before)
    assert done.returncode == 0, done.stderr
    return [*trace.read_text().splitlines(), *done.stdout.splitlines()]


def check_silence(lines: list[str], *folders: Path) -> set[str]:
    """Find no host that was asked, and no file outside some folders; return the files that were written."""
    assert [line for line in lines if "sa_family=AF_INET" in line] == []
    paths = {os.path.realpath(path) for line in lines for path in written(line) if path.startswith("/")}
    allowed = tuple(os.path.realpath(folder) for folder in (*folders, "/dev", "/proc"))
    assert "\n".join(path for path in sorted(paths) if not path.startswith(allowed)) == ""
    return paths


def test_a_run_asks_no_host_and_writes_only_where_it_was_told(profile, scene, network, tmp_path):
    target = tmp_path / "zones.tif"
    given = parameters(INPUT=scene, MODEL=network, OUTPUT=target)
    lines = traced(profile, tmp_path / "trace", PROGRAM, "run", "scene_mapper:classify", *given)
    assert target.is_file()
    assert os.path.realpath(target) in check_silence(lines, profile, tmp_path)


def test_a_session_asks_no_host_and_writes_only_where_it_was_told(profile, scene, network, tmp_path):
    target, report, table = tmp_path / "zones.tif", tmp_path / "areas.html", tmp_path / "areas.csv"
    job = {
        "classify": {"INPUT": str(scene), "MODEL": network, "OUTPUT": str(target)},
        "areas": {"INPUT": str(target), "REPORT": str(report), "TABLE": str(table)},
    }
    lines = traced(profile, tmp_path / "trace", sys.executable, "-B", "-c", SESSION, json.dumps(job))
    assert next(line for line in lines if line.startswith("STATE ")) > "STATE "
    files = {os.path.realpath(path) for path in (target, report, table)}
    assert files <= check_silence(lines, profile, tmp_path)


def test_a_map_of_two_dates(qgis_process, write_raster, scene_dn, linear, network, tmp_path):
    dates = [str(write_raster(scene_dn(61, 47, seed=i), name=f"date{i}.tif")) for i in range(2)]
    target, wanted = tmp_path / "zones.tif", tmp_path / "wanted.tif"
    inputs = [f"--INPUTS={date}" for date in dates]
    done = qgis_process(
        "--json", "run", "scene_mapper:classifyseasons", *inputs, *parameters(MODEL=network, OUTPUT=target)
    )
    assert done.returncode == 0, done.stderr
    classify(ClassifyRequest(dates[0], linear.scene, wanted, dates=(dates[1],)), InProcess(), SilentFeedback())
    np.testing.assert_array_equal(gdal.Open(str(target)).ReadAsArray(), gdal.Open(str(wanted)).ReadAsArray())
    assert json.loads(done.stdout)["results"]["CELLS"] == 16 * 12


def test_a_network_is_adapted_and_used(qgis_process, city, tiny, tmp_path):
    areas = draw_areas(tmp_path / "areas.gpkg", city.squares(3))
    checked, sheet, target = tmp_path / "checked.gpkg", tmp_path / "sheet.html", tmp_path / "zones.tif"
    given = parameters(
        INPUT=city.scene, AREAS=areas, MODEL=tiny.map.model_path, NEW_ID="process-city", CHECKED=checked, REPORT=sheet
    )
    done = qgis_process("--json", "run", "scene_mapper:adapt", *given)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["NETWORK"] == "process-city"
    assert results["OA"] > 0.99 > results["OA_ORIGINAL"]
    stored = Path(results["FIGURES"]["network"])
    assert stored.with_suffix(".json").is_file()
    assert ogr.Open(str(checked)).GetLayer(0).GetFeatureCount() == 12
    assert "Factsheet of" in sheet.read_text("utf-8")
    again = qgis_process("run", "scene_mapper:adapt", *given)
    assert again.returncode == 1
    assert "There is a network 'process-city' already" in again.stderr + again.stdout
    made = qgis_process(
        "run", "scene_mapper:classify", *parameters(INPUT=city.scene, MODEL="process-city", OUTPUT=target)
    )
    assert made.returncode == 0, made.stderr
    inner = city.inner()
    assert (gdal.Open(str(target)).ReadAsArray()[inner] == city.truth[inner]).mean() > 0.99


def test_bad_input_is_told_and_leaves_nothing(qgis_process, write_raster, scene_dn, network, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    truncated = write_raster(scene_dn(200, 200))
    truncated.write_bytes(truncated.read_bytes()[:60_000])
    done = qgis_process(
        "run", "scene_mapper:classify", *parameters(INPUT=truncated, MODEL=network, OUTPUT=folder / "map.tif")
    )
    assert done.returncode != 0
    assert "The file is damaged or incomplete. Download or copy it again." in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert list(folder.iterdir()) == []


def test_onnxruntime_is_asked_for_and_then_found_in_the_plugins_own_folder(
    qgis_process, profile, scene, network, tmp_path
):
    run = ["run", "scene_mapper:classify", *parameters(INPUT=scene, MODEL=network, OUTPUT=tmp_path / "map.tif")]
    if _system_has_onnxruntime():
        pytest.skip("onnxruntime is installed into this machine's own Python")
    done = qgis_process(*run, packages=None)
    assert done.returncode != 0
    assert "The Python package onnxruntime cannot be loaded" in done.stdout + done.stderr
    platform = sysconfig.get_platform().replace(".", "_")
    folder = profile / "scene-mapper" / "python" / f"cpython-{sysconfig.get_config_var('py_version_nodot')}-{platform}"
    folder.mkdir(parents=True)
    (folder / "onnxruntime").symlink_to(PACKAGES / "onnxruntime")
    # A folder that also holds another numpy must not hide QGIS's.
    (folder / "numpy").mkdir()
    (folder / "numpy" / "__init__.py").write_text("raise ImportError('the wrong numpy')")
    try:
        done = qgis_process(*run, packages=None)
    finally:
        shutil.rmtree(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "map.tif").is_file()


def _system_has_onnxruntime() -> bool:
    look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('onnxruntime') is None)"
    return subprocess.run(["/usr/bin/python3", "-c", look]).returncode == 0
