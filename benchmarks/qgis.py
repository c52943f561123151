"""``python -m benchmarks.qgis``: measure the plugin inside the real QGIS, and write docs/benchmarks-qgis.md."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from scene_mapper.core.networks.importing import import_network
from scene_mapper.tools.real_qgis import STEPS, run_in_qgis, virtual_display

from .inputs import ROOT, SHARED, made_up_resnet50, mosaic
from .processes import PROGRAM
from .qgis_report import DialogTime, Figures, Opening, busy_rows, replace_rows, write_report

SCENE = SHARED / "scenes" / "oscd_hongkong_T49QHE_20160927_L1C_10band_10m.tif"
OUR_STEPS = Path(__file__).parent / "steps"
LOADS = 3
OPENINGS = 5
NETWORKS = "networks"


def main() -> int:
    """Measure everything."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.qgis")
    parser.add_argument("--report", type=Path, default=ROOT / "docs" / "benchmarks-qgis.md")
    parser.add_argument("--opening", action="store_true", help="only the start: loading, the dialog, a layer")
    args = parser.parse_args()
    if not SCENE.exists():
        sys.stderr.write(f"The benchmarks need {SCENE}.\n")
        return 1
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled modules from the second start on
    if args.opening:
        with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
            replace_rows(args.report, busy_rows(opening(display, Path(folder))))
        sys.stdout.write(args.report.read_text(encoding="utf-8"))
        return 0
    cache = ROOT / ".cache"
    cache.mkdir(exist_ok=True)
    with virtual_display() as display, tempfile.TemporaryDirectory() as folder:
        scenes = {
            "small": SCENE,
            "medium": mosaic(SCENE, cache / "qgis_1400.tif", 1400, 1400),
            "large": mosaic(SCENE, cache / "qgis_5490.tif", 5490, 5490),
        }
        figures = measure(display, Path(folder), scenes)
        started = opening(display, Path(folder) / "opening")
    sizes = "Scenes of Hong Kong: small 506 x 710 px (3,621 cells), medium 1400 x 1400, large 5490 x 5490."
    write_report(args.report, figures, sizes)
    replace_rows(args.report, busy_rows(started))
    sys.stdout.write(args.report.read_text(encoding="utf-8"))
    return 0


def measure(display: str, folder: Path, scenes: dict[str, Path]) -> Figures:
    """Start QGIS once for each subject."""
    install_networks(folder / NETWORKS)
    loads = [walk(display, folder / f"load{i}", "load_walk.py", enabled=False) for i in range(LOADS)]
    small, medium, large = map(str, scenes.values())
    runs = [(small, "lcz-lite"), (large, "lcz-lite"), (small, "so2sat-resnet20"), (medium, "so2sat-resnet20")]
    alone = [command_line(large, "lcz-lite", folder / "alone")]
    work = walk(display, folder / "work", "work_walk.py", runs=runs, toolbox=(large, "lcz-lite"))
    alone.append(command_line(large, "lcz-lite", folder / "alone"))
    cancels = [(large, "lcz-lite"), (large, "so2sat-resnet20"), (medium, "resnet50-256")]
    cancelled = walk(display, folder / "cancel", "cancel_walk.py", runs=cancels)
    names = {str(path): name for name, path in scenes.items()}
    return Figures(
        version=work["version"],
        load_ms=[load["milliseconds"] for load in loads],
        heavy=sorted({name for load in loads for name in load["heavy"]}),
        longest_ms=work["longest_ms"],
        runs=[DialogTime(names[scene], *rest) for scene, *rest in work["runs"]],
        alone_s=min(alone),
        cancelled=cancelled["cancelled"],
        quit_s=quit_in_the_middle(display, folder / "quit", large),
    )


def opening(display: str, folder: Path) -> list[Opening]:
    """Load the plugin, open the dialog and choose a layer, in one QGIS after the other; without the first."""
    (folder / NETWORKS).mkdir(parents=True)
    walks = [
        walk(display, folder / str(i), "opening_walk.py", enabled=False, scene=str(SCENE)) for i in range(OPENINGS + 1)
    ]
    return [Opening(one["longest_busy_ms"], one["total_busy_ms"], one["longest_ms"]) for one in walks[1:]]


def walk(display: str, folder: Path, script: str, *, enabled: bool = True, **settings: object) -> dict[str, Any]:
    """Run a walk in a QGIS of its own that has the networks, and give its report."""
    folder.mkdir()
    shutil.copytree(folder.parent / NETWORKS, folder / "scene-mapper")  # without what another run has shown of them
    settings["screenshots"] = str(ROOT / "out" / "benchmarks_qgis")
    told, process = run_in_qgis(
        OUR_STEPS / script, display, folder, settings, seconds=600, enabled=enabled, modules=[OUR_STEPS]
    )
    if not told or told["error"]:
        raise RuntimeError(f"{script}: {told.get('error')}\n{process.stderr[-2000:]}")
    return told


def install_networks(home: Path) -> None:
    """Install the published ResNet20 and a slow one, a ResNet50 on patches of 256 px with made-up weights."""
    os.environ["SCENE_MAPPER_HOME"] = str(home)
    import_network(SHARED / "models" / "so2sat_s2_resnet20.h5")
    made_up_resnet50(home)


def command_line(scene: str, network: str, home: Path) -> float:
    """Make the same map without QGIS; give the seconds that it says it took."""
    command = [PROGRAM, "classify", scene, str(home) + ".tif", "--model", network, "--json"]
    environment = {**os.environ, "SCENE_MAPPER_HOME": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return float(json.loads(done.stdout)["seconds"])


def quit_in_the_middle(display: str, folder: Path, scene: str) -> float:
    """Quit QGIS during a run; give the seconds from the wish to the end of the program."""
    folder.mkdir()
    settings = {"scene": scene, "target": str(folder / "map.tif"), "by": "menu"}
    told, process = run_in_qgis(STEPS / "quit_walk.py", display, folder, settings, seconds=120)
    ended = time.time()
    if not told.get("running") or process.returncode != 0:
        raise RuntimeError(f"quit_walk.py: {told}\n{process.stderr[-2000:]}")
    return ended - (folder / "report.json").stat().st_mtime


if __name__ == "__main__":
    sys.exit(main())
