"""The bundled networks' cards: what they are, what they want, how good they are."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from ..core.accuracy.figures import class_figures
from ..core.classmap.schemes import IGBP_SIMPLIFIED, LCZ, ClassScheme
from ..core.files import sha256_of
from ..core.image_layout import Layout
from ..core.inference.card import Accuracy, ModelCard
from ..core.networks.card_stac import write_card
from ..core.networks.library import bundled_models_folder
from ..core.sentinel.band_scaling import BandScaling
from .evaluate import MULTI_LABEL_FROM
from .scenes import BANDS, CELL_PX
from .shares import SCENE_PATCH_PX

MODELS = bundled_models_folder()

_HOME = "SCENE_MAPPER_HOME"
RELIABLE = 0.1
"""A class with a lower F1, or of whose cells a smaller share is found, is not reliably found."""

_COPERNICUS = (
    "modified Copernicus Sentinel data 2015-2020: {} Sentinel-2 scenes of {} places, {} of them cities, most from the"
    " Onera Satellite Change Detection data set (Caye Daudt et al., IGARSS 2018), the others from the test data of"
    " DSen2, S2S_UCNN and rico-hdl"
)
_DYNAMIC_WORLD = (
    "Brown, C. F. et al. (2022), Dynamic World, Near real-time global 10 m land use land cover mapping, Scientific Data"
    " 9, 251"
)
LCZ_LITE = ModelCard(
    id="lcz-lite",
    title="LCZ lite (starter network)",
    kind="map",
    scheme=LCZ,
    bands=BANDS,
    scaling=(BandScaling(0, 10000),) * len(BANDS),
    patch_px=SCENE_PATCH_PX,
    stride_px=CELL_PX,
    layout=Layout.NCHW,
    activation="none",
    description=(
        "A small, fast network for a first map. For results that you publish, use a published network.\n\n"
        "- Training: it was distilled, that is, trained on what three published networks say together (no ground "
        "truth): So2Sat ResNet20 and Sen2LCZ-Net-MF for Local Climate Zones, and Dynamic World for land cover. So it "
        "repeats their errors. Its first layers are those of Sen2LCZ-Net-MF.\n"
        "- Weakest: compact and open mid-rise, sparsely built, industry, and bush and scrub, where the two networks "
        "for Local Climate Zones disagree. Lightweight low-rise (LCZ 7) was rare in training.\n"
        "- Made half as likely: compact high-rise (LCZ 1), sparsely built (LCZ 9) and heavy industry (LCZ 10), because "
        "dense centres in the shadows of winter, suburbs, fields, roofs and railways were taken for them. LCZ 1 and 10 "
        "are rarely given.\n"
        "- Cells: each has the mean probabilities of the 300 m around its centre.\n"
        "- Confidence: it was calibrated with maps of Paris and Hong Kong that people made, class by class. It is "
        "about the share of correct cells there.\n"
        "- Input: Level-1C reflectance (top of atmosphere). Scene Mapper adjusts Level-2A with a model of the "
        "atmosphere."
    ),
    level="L1C",
    origin="starter",
    architecture="Fully convolutional network, distilled",
    licence="GPL-2.0-or-later",
    citation=(
        "Distilled from: Zhu, X. X. et al. (2020), So2Sat LCZ42, IEEE Geoscience and Remote Sensing Magazine 8(3),"
        " 76-89; Qiu, C. et al. (2020), Multilevel feature fusion-based CNN for Local Climate Zone classification from"
        " Sentinel-2 images, IEEE JSTARS 13, 2793-2806; " + _DYNAMIC_WORLD
    ),
    # As `hardly_found` has it in Paris (held out) and in Hong Kong, wherever they occur; LCZ 7 occurs in neither.
    not_reliably_found=(1, 7, 9, 10, 12, 13, 15),
    trained_on=(
        "Probabilities of So2Sat ResNet20 and Sen2LCZ-Net-MF (MIT) and classes of Dynamic World (Apache-2.0) for "
        "modified parts of " + _COPERNICUS.format(38, 27, 19)
    ),
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
        "A small, fast network for a first map. For results that you publish, use a published network.\n\n"
        "- Training: it was distilled, that is, trained on the Dynamic World class of each pixel (no ground truth).\n"
        "- Shares: for each cell of 100 m it estimates the shares of the simplified IGBP classes within 300 m. The "
        "largest share is the class; the probabilities are the shares.\n"
        "- Classes of Dynamic World: water, built-up, crops, snow, bare ground and flooded vegetation (wetlands) are "
        "taken as they are. Trees, grass and shrubs together are one class that depends on the share of trees among "
        "all pixels: forest from 60 %, savanna from 10 to 60 %, and grassland or shrubland, whichever is more "
        "frequent, below 10 %.\n"
        "- Weakest: snow and ice do not occur in the training scenes, and wetlands are rare. Grassland and shrubland "
        "are mostly classified as savanna or cropland, and open forest as savanna.\n"
        "- Input: Level-1C reflectance (top of atmosphere). Scene Mapper adjusts Level-2A with a model of the "
        "atmosphere."
    ),
    level="L1C",
    origin="starter",
    architecture="Fully convolutional network, distilled",
    licence="GPL-2.0-or-later",
    citation=(f"Distilled from: {_DYNAMIC_WORLD}; classes: Schmitt, M. and Wu, Y.-L. (2021), ISPRS Annals V-2-2021"),
    trained_on="Classes of Dynamic World (Apache-2.0) for parts of " + _COPERNICUS.format(38, 27, 19),
)


def hardly_found(scheme: ClassScheme, confusion: NDArray[np.int64]) -> tuple[int, ...]:
    """Return the codes of the classes that a network hardly ever finds (`RELIABLE`); none that does not occur.

    Args:
        scheme: the classes.
        confusion: cells of scenes that were not trained on, (reference, map).
    """
    return tuple(
        one.code
        for one in class_figures(confusion, scheme)
        if one.recall is not None and one.f1 is not None and min(one.recall, one.f1) < RELIABLE
    )


def write_model(folder: Path, card: ModelCard, content: bytes, accuracy: tuple[Accuracy, ...]) -> ModelCard:
    """Write a network and its card side by side, and return the whole card.

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
    return whole


def measured(
    card: ModelCard, content: bytes, measure: Callable[[ModelCard], tuple[Accuracy, ...]]
) -> tuple[Accuracy, ...]:
    """Return the figures of a network before it is bundled: nothing with half a card lies among the bundled ones.

    Args:
        card: the card, without file and figures.
        content: the .onnx file.
        measure: is given the card of the network in a folder of its own.
    """
    home = os.environ.get(_HOME)
    with TemporaryDirectory() as folder:
        os.environ[_HOME] = folder  # the speed of small scenes is nothing to remember
        try:
            return measure(write_model(Path(folder), card, content, ()))
        finally:
            os.environ.pop(_HOME) if home is None else os.environ.update({_HOME: home})
