"""The zip for plugins.qgis.org, unpacked into a fresh profile, makes a map: as a new user's QGIS does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sysconfig
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from scene_mapper.core.classify.engine import InProcess, classify
from scene_mapper.core.classify.request import ClassifyRequest
from scene_mapper.core.feedback import SilentFeedback
from scene_mapper.core.networks.find import find_network
from scene_mapper.core.networks.library import bundled_models_folder

ROOT = Path(__file__).parents[2]
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a QGIS with the plugin from its zip, and onnxruntime where the set-up page puts it."""
    home = tmp_path_factory.mktemp("new-user")
    plugins = home / "qgis" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    built = subprocess.run([ROOT / "tools" / "make_package.sh", home], capture_output=True, text=True, check=True)
    with zipfile.ZipFile(built.stdout.strip()) as package:
        package.extractall(plugins)
    environment = {
        **os.environ,
        "HOME": str(home),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "qgis"),
        "SCENE_MAPPER_HOME": str(home / "scene-mapper"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    environment.pop("PYTHONPATH", None)
    ask = "from scene_mapper.core.setup.dependencies import dependency_folder; print(dependency_folder())"
    told = subprocess.run(
        ["/usr/bin/python3", "-c", ask], env=environment, cwd=plugins, capture_output=True, text=True, check=True
    )
    packages = Path(told.stdout.strip())
    for package_folder in Path(sysconfig.get_path("purelib")).glob("onnxruntime*"):
        shutil.copytree(package_folder, packages / package_folder.name)
    return environment


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=180)


@pytest.mark.timeout(300)
def test_the_zip_makes_a_map_in_a_fresh_profile(installed, write_raster, scene_dn, tmp_path):
    run(installed, "plugins", "enable", "scene_mapper")
    source, target, wanted = write_raster(scene_dn(230, 190)), tmp_path / "zones.tif", tmp_path / "wanted.tif"
    arguments = [f"--INPUT={source}", "--MODEL=lcz-lite", f"--OUTPUT={target}"]
    done = run(installed, "--json", "run", "scene_mapper:classify", *arguments)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["CELLS"] == 23 * 19
    card = find_network(str(bundled_models_folder() / "lcz-lite.json"))
    classify(ClassifyRequest(str(source), card, wanted), InProcess(), SilentFeedback())
    np.testing.assert_array_equal(gdal.Open(str(target)).ReadAsArray(), gdal.Open(str(wanted)).ReadAsArray())
    assert target.with_suffix(".qml").is_file()


@pytest.mark.timeout(300)
def test_without_onnxruntime_the_zip_says_what_is_missing(installed, write_raster, scene_dn, tmp_path):
    environment = {**installed, "SCENE_MAPPER_HOME": str(tmp_path / "empty")}
    source, target = write_raster(scene_dn(60, 60)), tmp_path / "zones.tif"
    listed = run(environment, "list")
    assert "scene_mapper:classify" in listed.stdout
    arguments = [f"--INPUT={source}", "--MODEL=lcz-lite", f"--OUTPUT={target}"]
    done = run(environment, "run", "scene_mapper:classify", *arguments)
    assert done.returncode != 0
    assert "onnxruntime" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
    assert not target.exists()
