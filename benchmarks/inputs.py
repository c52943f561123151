"""Scenes to measure on: mosaics of a real one, tiled and compressed as users have them."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal

from scene_mapper.core.inference.card import ModelCard
from scene_mapper.core.networks.import_options import ImportOptions
from scene_mapper.core.networks.importing import import_network
from scene_mapper.tests.networks import sen12ms_weights
from scene_mapper.tests.networks.torch_writer import OrderedDict, write_zip

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
TILE_PX = 10_980
"""Rows and columns of a Sentinel-2 tile at 10 m."""
SCENE = SHARED / "scenes" / "majortom_199U_1099R_T48QUE_20200223_L2A_10band_10m.tif"
OPTIONS = (
    "TILED=YES",
    "BLOCKXSIZE=512",
    "BLOCKYSIZE=512",
    "COMPRESS=DEFLATE",
    "PREDICTOR=2",
    "ZLEVEL=6",
    "BIGTIFF=YES",
)


def published_networks() -> tuple[ModelCard, ModelCard, ModelCard]:
    """Import So2Sat ResNet20, Sen2LCZ-Net-MF, and the file of LCZNet's kind."""
    resnet, sen2lcz, lcznet = (
        import_network(SHARED / "models" / file, ImportOptions(preset=preset))
        for file, preset in (
            ("so2sat_s2_resnet20.h5", ""),
            ("so2sat_sen2lcz.hdf5", ""),
            ("lcznet_like_fixture.h5", "lcznet"),
        )
    )
    return resnet, sen2lcz, lcznet


def made_up_resnet50(folder: Path) -> ModelCard:
    """Import a ResNet50 of SEN12MS on patches of 256 px, with made-up weights: its own are not at hand.

    Args:
        folder: for the checkpoint.
    """
    folder.mkdir(parents=True, exist_ok=True)
    content = {"arch": "ResNet50", "model_state_dict": OrderedDict(sen12ms_weights.state_dict("ResNet50", 10, 10))}
    checkpoint = write_zip(folder / "resnet50-256.pth", content)
    return import_network(checkpoint, ImportOptions(labels="single", network_id="resnet50-256"))


def mosaic(source: Path, target: Path, height: int, width: int) -> Path:
    """Repeat a scene to a given size as a GeoTIFF of 512 px tiles; keep one that is there already.

    Args:
        source: a raster of ten named bands.
        target: the GeoTIFF.
        height: in pixels.
        width: in pixels.
    """
    if target.exists():
        return target
    tile = gdal.Open(str(source))
    pixels = tile.ReadAsArray()
    n_bands, tile_height, tile_width = pixels.shape
    part = target.with_suffix(".part")
    options = [*OPTIONS, "NUM_THREADS=ALL_CPUS"]
    mosaicked = gdal.GetDriverByName("GTiff").Create(str(part), width, height, n_bands, gdal.GDT_UInt16, options)
    mosaicked.SetGeoTransform((300_000, 10, 0, 2_600_000, 0, -10))
    mosaicked.SetProjection(tile.GetProjection())
    for number in range(1, n_bands + 1):
        mosaicked.GetRasterBand(number).SetDescription(tile.GetRasterBand(number).GetDescription())
    for row in range(0, height, tile_height):
        for col in range(0, width, tile_width):
            h, w = min(tile_height, height - row), min(tile_width, width - col)
            block = pixels[:, :h, :w].tobytes()
            mosaicked.WriteRaster(col, row, w, h, block, w, h, gdal.GDT_UInt16)
    mosaicked = None
    part.rename(target)
    return target
