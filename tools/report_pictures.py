"""Print the first pages of two reports as the guide shows them: docs/images/compare_report.png and accuracy_report.png.

Needs ../shared, and the package weasyprint (70), which prints a report as a browser does: `pip install weasyprint`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
from osgeo import gdal
from weasyprint import HTML

from scene_mapper.cli import main as scene_mapper

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
IMAGES = ROOT / "docs" / "images"
SCENES = {"2016": "oscd_hongkong_T49QHE_20160927", "2018": "oscd_hongkong_T50QKK_20180323"}
POLYGONS = "lcz_sample_shp_release.zip/the_Greater_Bay_Area/hongkong/hk_test.shp"
DPI = 80
FRAME_GREY = 196


def main() -> int:
    """Make both pictures."""
    with tempfile.TemporaryDirectory() as folder:
        of_changes, of_accuracy = Path(folder, "changes.html"), Path(folder, "accuracy.html")
        maps = []
        for year, name in SCENES.items():
            maps.append(str(Path(folder, f"{year}.tif")))
            _run("classify", str(DATA / "scenes" / f"{name}_L1C_10band_10m.tif"), maps[-1], "--model", "lcz-lite")
        titles = ("--title", "Hong Kong, 2016 and 2018", "--first-title", "2016", "--second-title", "2018")
        _run("compare", *maps, *titles, "--report", str(of_changes))
        title = "Accuracy of Liu & Shi's map in Hong Kong"
        lcz = DATA / "lcz"
        reference = ("accuracy", str(lcz / "prd_lcz_liu_shi_2020.tif"), str(lcz / POLYGONS))
        _run(*reference, "--title", title, "--report", str(of_accuracy))
        _save(IMAGES / "compare_report.png", _pages(of_changes, 1))
        _save(IMAGES / "accuracy_report.png", _pages(of_accuracy, 2))
    return 0


def _run(*words: str) -> None:
    if scene_mapper(list(words)):
        raise SystemExit(f"scene-mapper {words[0]} failed")


def _pages(report: Path, count: int) -> np.ndarray:
    """Print a report on A4 and return its first pages side by side, each in a frame: (band, row, col), uint8."""
    printed = report.with_suffix(".pdf")
    HTML(report).write_pdf(printed)
    frames = []
    for number in range(1, count + 1):
        pixels = gdal.OpenEx(f"PDF:{number}:{printed}", open_options=[f"DPI={DPI}"]).ReadAsArray()[:3]
        frames.append(np.pad(pixels, ((0, 0), (1, 1), (1, 1)), constant_values=FRAME_GREY))
    return np.concatenate(frames, axis=2)


def _save(path: Path, pixels: np.ndarray) -> None:
    """Write a PNG."""
    memory = gdal.GetDriverByName("MEM").Create("", pixels.shape[2], pixels.shape[1], 3, gdal.GDT_Byte)
    memory.WriteArray(pixels)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
    path.with_name(path.name + ".aux.xml").unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
