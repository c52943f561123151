"""Measure what Level-2A does to maps, on a real pair of both levels: ``python -m scene_mapper.training.level_pair``.

The pair (Punjab, 2020-06-04, hazy) took no part in the model of the atmosphere or in any training.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.classify.engine import InProcess, classify
from ..core.classify.request import ClassifyRequest
from ..core.feedback import SilentFeedback
from ..core.geo.new_raster import NewRaster
from ..core.inference.card import ModelCard
from ..core.networks.card_stac import read_card
from ..core.networks.importing import import_network
from ..core.networks.library import bundled_models_folder
from .air import PATH_REFLECTANCE
from .scenes import BANDS, shared_data
from .teachers import LCZ_TEACHER_FILES

PAIR = Path("pairs", "punjab_T43RCP_20200604")
NETWORKS = ("lcz-lite", "igbp-lite", "So2Sat ResNet20", "Sen2LCZ-Net-MF")
AS_IT_IS, MODELLED = "unchanged", "model, only the place known"
VARIANTS = {
    AS_IT_IS: "none",
    "constant path radiance (earlier versions)": "none",
    MODELLED: "auto",
    "model, angles and date of the product known": "auto",
    "gain and offset fitted to this pair (upper bound)": "none",
}
Map = NDArray[np.uint8]


def networks(data: Path) -> list[ModelCard]:
    """Return the cards of `NETWORKS`: the bundled ones, and the published LCZ ones, imported into the user's folder."""
    bundled = [read_card(bundled_models_folder() / f"{name}.json") for name in ("lcz-lite", "igbp-lite")]
    return bundled + [import_network(data / "models" / name) for name in LCZ_TEACHER_FILES]


def make_map(card: ModelCard, source: Path, folder: Path, atmosphere: str) -> Map:
    """Return a scene's map: the class of each cell."""
    output = folder / "map.tif"
    request = ClassifyRequest(str(source), replace(card, level="L1C"), output, atmosphere=atmosphere)
    classify(request, InProcess(), SilentFeedback())
    return np.asarray(gdal.Open(str(output)).ReadAsArray())


def write_variants(pair: Path, folder: Path) -> dict[str, Path]:
    """Write the pair's Level-2A scene as each variant wants it."""
    top, surface = (_read(pair / "derived_utm10m" / f"ssl_{level}.tif") for level in ("L1C", "L2A"))
    fitted = [np.polyfit(below.ravel(), above.ravel(), 1) for below, above in zip(surface, top)]
    lines = np.array(fitted)[:, :, None, None]
    product = json.loads(next(pair.glob("s2a/*/20200604*/metadata.json")).read_text())
    said = {key: str(value) for key, value in product.items() if isinstance(value, float)}
    said["PRODUCT"] = product["PRODUCT_ID"]
    images: tuple[tuple[NDArray[Any], dict[str, str]], ...] = (
        (surface, {}),
        (surface + 1e4 * PATH_REFLECTANCE[:, None, None], {}),
        (surface, {}),
        (surface, said),
        (surface * lines[:, 0] + lines[:, 1], {}),
    )
    template = gdal.Open(str(pair / "derived_utm10m" / "ssl_L2A.tif"))
    return {
        name: _write(folder / f"{number}_L2A.tif", image, template, metadata)
        for number, (name, (image, metadata)) in enumerate(zip(VARIANTS, images))
    }


def kept_shares(data: Path, cards: Sequence[ModelCard]) -> Iterator[tuple[str, list[float]]]:
    """Yield for each variant the share of cells that keep their Level-1C class, by network."""
    pair = data / PAIR
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        top = pair / "derived_utm10m" / "ssl_L1C.tif"
        right = [make_map(card, top, folder, "none") for card in cards]
        for variant, path in write_variants(pair, folder).items():
            maps = (make_map(card, path, folder, VARIANTS[variant]) for card in cards)
            yield variant, [float((one == other).mean()) for one, other in zip(right, maps)]


def _read(path: Path) -> NDArray[np.float32]:
    return np.asarray(gdal.Open(str(path)).ReadAsArray(), np.float32)


def _write(path: Path, image: NDArray[Any], template: gdal.Dataset, metadata: dict[str, str]) -> Path:
    georeference = template.GetGeoTransform(), template.GetProjection()
    n_bands, height, width = image.shape
    with NewRaster(path, (n_bands, height, width), "float32", *georeference, nodata=-9999) as raster:
        assert raster.dataset is not None
        raster.dataset.SetMetadata(metadata)
        for number, (band, values) in enumerate(zip(BANDS, image), 1):
            raster.dataset.GetRasterBand(number).SetDescription(band)
            raster.write(number, 0, values.astype(np.float32))
        raster.finish()
    return path


def print_pair(data: Path) -> None:
    """Print the table."""
    print(f"| Level-2A scene | {' | '.join(NETWORKS)} |\n" + "|---" * (1 + len(NETWORKS)) + "|")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SCENE_MAPPER_HOME"] = home
        for variant, shares in kept_shares(data, networks(data)):
            print(f"| {variant} | " + " | ".join(f"{share:.3f}" for share in shares) + " |", flush=True)


if __name__ == "__main__":
    print_pair(shared_data())
