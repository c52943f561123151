"""The whole way of a new user in the real program, from the zip to a map and back."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "out" / "screenshots"


@pytest.mark.timeout(400)
def test_from_the_zip_to_a_map_and_back(
    run_qgis: Callable[..., dict[str, object]], shared_data: Path, tmp_path: Path
) -> None:
    """With the real pip and the real packages; skipped where pip reaches no index."""
    package = subprocess.run(
        [ROOT / "tools" / "make_package.sh", tmp_path / "zip"], capture_output=True, text=True, check=True
    ).stdout.strip()
    made = tmp_path / "process.tif"
    told = run_qgis(
        "newcomer_walk.py",
        fresh=True,
        seconds=380,
        package=package,
        scene=str(shared_data / "scenes" / "oscd_norcia_T33TUH_20150711_L1C_10band_10m.tif"),
        profiles=str(tmp_path / "profile"),
        map=str(made),
        screenshots=str(SCREENSHOTS),
    )
    assert "set up onnxruntime" in str(told["device_before"])
    assert told["state_before"] == "onnxruntime is not installed. Networks cannot run without it. Press Install."
    if "reach the network" in str(told["message"]) or "has no file for this Python" in str(told["message"]):
        pytest.skip(f"needs a package index: {told['message']}")
    assert str(told["message"]).startswith("onnxruntime 1.")
    assert told["state"] == told["after_update"] == "onnxruntime is installed: Scene Mapper is ready."
    assert told["importers"] == "onnx and h5py are installed. Keras and PyTorch files can be imported."
    assert told["setup_closed"]
    assert told["same_packages"]
    assert any("LCZ" in name for name in told["layers"])
    assert told["process"][0] == 0
    assert made.is_file()
    assert "onnxruntime was removed." in str(told["removed"])
    assert told["state_at_the_end"] == told["state_before"]
    assert [p for p in (tmp_path / "scene-mapper" / "python").rglob("*") if p.is_file()] == []
