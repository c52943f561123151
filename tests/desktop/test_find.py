"""Finding a scene in the real program, from a catalogue on this machine."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, gdal_array

from scene_mapper.tests.catalogues.made_scenes import EPSG, LEFT, SIDE_PX, TOP, add_scene
from scene_mapper.tests.catalogues.stac_server import StacServer

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "out" / "screenshots"
_REAL = Path(os.environ.get("SCENE_MAPPER_SHARED", ROOT.parent / "shared")) / "data" / "scenes"
_LOOKS = ("oscd_pisa_T32TPP_20150704_L1C_10band_10m.tif", "oscd_pisa_T32TPP_20180211_L1C_10band_10m.tif")
"""Scenes whose pictures the made ones show as their previews."""
DAYS = (("2024-06-10", 5), ("2024-07-20", 2), ("2024-01-10", 12), ("2024-04-02", 8), ("2024-10-15", 17))


@pytest.fixture
def scenes() -> Iterator[Path]:
    """A folder with a short path, for the picture of the guide."""
    with tempfile.TemporaryDirectory(prefix="scenes") as folder:
        yield Path(folder)


@pytest.mark.timeout(300)
def test_a_scene_is_found_and_chosen_in_the_dialog(
    run_qgis: Callable[..., dict[str, object]], tmp_path: Path, scenes: Path
) -> None:
    served = tmp_path / "served"
    served.mkdir()
    side = SIDE_PX * 10
    with StacServer(served) as server:
        for number, (day, clouds) in enumerate(DAYS):
            item = f"S2A_31TDL_{day.replace('-', '')}_0_L2A"
            add_scene(server, item, day, left=LEFT + 400 * (number % 3), clouds=clouds, files=day == "2024-10-15")
            address = server.file_address(f"{number}.png")
            server.items[-1]["assets"]["thumbnail"] = {"href": address, "roles": ["thumbnail"]}
            _picture(served / f"{number}.png", _REAL / _LOOKS[number % 2], clouds)
        told = run_qgis(
            "find_walk.py",
            address=server.address,
            crs=f"EPSG:{EPSG}",
            box=[LEFT + 2000, TOP - 5000, LEFT + 5000, TOP - 2500],
            view=[LEFT - 1000, TOP - side - 1000, LEFT + side + 2000, TOP + 1000],
            folder=str(scenes),
            room=[1024, 600],
            screenshots=str(SCREENSHOTS),
        )
    assert told["docked"]
    assert told["in_reach"]
    assert "5 scenes" in str(told["told"])
    assert told["rows"] == sorted((day for day, _ in DAYS), reverse=True)
    assert (told["bands"], told["bands_left"]) == (5, 0)
    assert "Saved to" in str(told["saved"])
    assert told["layers"] == ["Sentinel-2A 2024-10-15 T31TDL"]
    assert told["chosen"] == "Sentinel-2A 2024-10-15 T31TDL"


def _picture(path: Path, scene: Path, clouds: int) -> None:
    """Draw a preview: a scene in true colour, or plain ground where it is not at hand, under some percent of clouds."""
    ground = np.full((3, 96, 96), 90.0)
    if scene.is_file():
        how = {"format": "MEM", "width": 96, "height": 96, "bandList": [3, 2, 1], "resampleAlg": "average"}
        ground = np.clip(gdal.Translate("", str(scene), **how).ReadAsArray().astype(float) / 3000 * 255, 0, 255)
    shapes = np.random.default_rng(clouds).random((7, 7))
    smooth = gdal_array.OpenArray(shapes)
    soft = gdal.Translate("", smooth, format="MEM", width=96, height=96, resampleAlg="cubicspline").ReadAsArray()
    ground[:, soft > np.quantile(soft, 1 - clouds / 100)] = 250
    memory = gdal.GetDriverByName("MEM").Create("", 96, 96, 3, gdal.GDT_Byte)
    memory.WriteArray(ground.astype(np.uint8))
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)
