"""The bundled networks' cards: what they are, what they want, how good they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..core.classmap.schemes import IGBP_SIMPLIFIED, LCZ
from ..core.files import sha256_of
from ..core.image_layout import Layout
from ..core.inference.card import Accuracy, ModelCard
from ..core.networks.card_stac import write_card
from ..core.sentinel.band_scaling import BandScaling
from .evaluate import MULTI_LABEL_FROM
from .scenes import BANDS, CELL_PX
from .shares import SCENE_PATCH_PX
from .student import PATCH_PX

MODELS = Path(__file__).resolve().parents[1] / "models"

COPERNICUS = (
    "modified Copernicus Sentinel data 2015-2020: 35 Sentinel-2 scenes of 24 places, 16 of them cities, most from the"
    " Onera Satellite Change Detection dataset (Caye Daudt et al., IGARSS 2018), the others from the test data of"
    " DSen2, S2S_UCNN and rico-hdl"
)
LCZ_LITE = ModelCard(
    id="lcz-lite",
    title="LCZ lite (starter network)",
    kind="map",
    scheme=LCZ,
    bands=BANDS,
    scaling=(BandScaling(0, 10000),) * len(BANDS),
    patch_px=PATCH_PX,
    stride_px=CELL_PX,
    layout=Layout.NCHW,
    activation="none",
    description=(
        "A small, fast network for a first map. It is distilled: it learnt from no ground truth but from the averaged"
        " answers of two published networks, So2Sat ResNet20 and Sen2LCZ-Net-MF, so their mistakes are its mistakes"
        " too. Its first layers are Sen2LCZ-Net-MF's. It is weakest where its teachers disagree (compact and"
        " open mid-rise, sparsely built, industry, bush and scrub), it hardly knows lightweight low-rise (LCZ 7), and"
        " its probabilities tell how sure the teachers would be, not how often it is right. It expects"
        " Level-1C reflectance (top of atmosphere); Scene Mapper brings Level-2A to that through a model of"
        " the atmosphere: the figures are below. For results that you publish, use a published network."
    ),
    level="L1C",
    origin="starter",
    architecture="Fully convolutional map network, distilled",
    licence="GPL-2.0-or-later",
    citation=(
        "Teachers: Zhu, X. X. et al. (2020), So2Sat LCZ42, IEEE Geoscience and Remote Sensing Magazine 8(3), 76-89;"
        " Qiu, C. et al. (2020), Multilevel feature fusion-based CNN for Local Climate Zone classification from"
        " Sentinel-2 images, IEEE JSTARS 13, 2793-2806"
    ),
    trained_on="Answers of So2Sat ResNet20 and Sen2LCZ-Net-MF (MIT) on changed crops of " + COPERNICUS,
)

IGBP_LITE = ModelCard(
    id="igbp-lite",
    title="IGBP lite (starter network)",
    kind="map",
    scheme=IGBP_SIMPLIFIED,
    bands=BANDS,
    scaling=(BandScaling(0, 10000),) * len(BANDS),
    patch_px=SCENE_PATCH_PX,
    stride_px=CELL_PX,
    layout=Layout.NCHW,
    activation="none",
    threshold=MULTI_LABEL_FROM,
    description=(
        "A small, fast network for a first map. It is distilled: it learnt from no ground truth but from Dynamic"
        " World's class of every pixel. For each 100 m cell it estimates the shares of the simplified IGBP classes in"
        " the 300 m around it: water, built-up, crops, snow, bare ground and flooded vegetation (wetlands) as they"
        " are; trees, grass and shrub together go to one class, by the share of trees among all pixels: 60 % and more"
        " forest, 10-60 % savanna, less than 10 % grassland or shrubland, whichever prevails. The largest share is"
        " the single label; classes with at least 10 % are the labels of a multi-label map. Snow and ice do not occur"
        " in its training scenes, and wetlands hardly; grassland and shrubland are mostly taken for savanna or"
        " cropland, open forest for savanna."
        " It expects Level-1C reflectance (top of atmosphere); Scene Mapper brings Level-2A to that through a model of"
        " the atmosphere."
    ),
    level="L1C",
    origin="starter",
    architecture="Fully convolutional map network, distilled",
    licence="GPL-2.0-or-later",
    citation=(
        "Teacher: Brown, C. F. et al. (2022), Dynamic World, Near real-time global 10 m land use land cover mapping,"
        " Scientific Data 9, 251; classes: Schmitt, M. and Wu, Y.-L. (2021), ISPRS Annals V-2-2021"
    ),
    trained_on="Answers of Dynamic World (Apache-2.0) on crops of " + COPERNICUS,
)


def write_model(folder: Path, card: ModelCard, content: bytes, accuracy: tuple[Accuracy, ...]) -> None:
    """Write a network and its card side by side.

    Args:
        folder: where to.
        card: the card, without file and figures.
        content: the .onnx file.
        accuracy: the measured figures.
    """
    path = folder / f"{card.id}.onnx"
    path.write_bytes(content)
    whole = replace(card, model_path=path, sha256=sha256_of(content), accuracy=accuracy)
    write_card(whole, folder / f"{card.id}.json")
