"""The windows of the networks and of the set-up in the real program."""

from __future__ import annotations

import shutil
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "out" / "screenshots"
TAG = f"cp{sys.version_info[0]}{sys.version_info[1]}"


def test_networks_and_set_up(run_qgis: Callable[..., dict[str, object]], shared_data: Path, tmp_path: Path) -> None:
    wheel = tmp_path / f"onnxruntime-9.9.9-{TAG}-{TAG}-manylinux_2_28_x86_64.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("onnxruntime/__init__.py", "__version__ = '9.9.9'\n")
        archive.writestr("onnxruntime-9.9.9.dist-info/METADATA", "Name: onnxruntime\nVersion: 9.9.9\n")
    shutil.copy(shared_data / "models" / "lcznet_like_fixture.h5", tmp_path / "my_network.h5")
    told = run_qgis(
        "networks_walk.py",
        keras="my_network.h5",
        id="my-network",
        wheel=str(wheel),
        site_packages=sysconfig.get_path("purelib"),
        screenshots=str(SCREENSHOTS),
    )
    assert told["downloadable"]
    assert told["importable"]
    assert told["told"] == "Installed: my_network"
    assert told["before"] == "onnxruntime is not installed. Networks cannot run without it. Press Install."
    assert told["after"] == "onnxruntime 9.9.9 is installed."
