"""Cards of the published networks: the contract of each publication, stated once.

Sources: Zhu et al. 2020 (So2Sat LCZ42), Qiu et al. 2020 (Sen2LCZ-Net), Liu & Shi 2020
(LCZNet), Schmitt & Wu 2021 (SEN12MS baselines, whose normalisation stands with their
importer).
"""

from __future__ import annotations

from ..classmap.schemes import IGBP, IGBP_SIMPLIFIED, LCZ
from ..convert.sen12ms import SEN12MS_INPUTS
from ..convert.sen12ms_networks import PATCH_PX
from ..image_layout import Layout
from ..inference.card import Accuracy, ModelCard
from ..message import Message
from ..sentinel.band_scaling import BandScaling
from .cloud_presets import UKIS_CSMASK

SO2SAT_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
LCZNET_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B11", "B12", "B8A")
LCZ_STRIDE_PX = 10
_REFERENCE_CITY = "Hong Kong, 27 September 2016: agreement with the LCZ map of Liu & Shi 2020, 3,149 cells"


def _dn_over(scale: float, n_bands: int) -> tuple[BandScaling, ...]:
    return (BandScaling(scale=scale),) * n_bands


def _so2sat_network(
    network_id: str,
    title: str,
    what: str,
    architecture: str,
    citation: str,
    doi: str,
    agreement: float,
    temperature: float,
) -> ModelCard:
    """Make the card of a network that learnt from So2Sat LCZ42: one contract for all of them.

    The temperature is that of `training.references`, on maps of Paris and Hong Kong that people made.
    """
    return ModelCard(
        id=network_id,
        title=title,
        description=(
            Message(
                "{what}, trained on the So2Sat LCZ42 patches of 42 cities. It was trained on Level-1C (top "
                "of atmosphere); with Level-2A the classes shift somewhat.",
                what=what,
            )
        ),
        kind="scene",
        scheme=LCZ,
        bands=SO2SAT_BANDS,
        scaling=_dn_over(10_000.0, 10),
        patch_px=32,
        stride_px=LCZ_STRIDE_PX,
        layout=Layout.NHWC,
        activation="none",
        level="L1C",
        origin="published",
        architecture=architecture,
        licence="MIT",
        citation=citation,
        doi=doi,
        trained_on="So2Sat LCZ42",
        accuracy=(Accuracy("OA", agreement, _REFERENCE_CITY),),
        temperature=temperature,
    )


SO2SAT_RESNET20 = _so2sat_network(
    "so2sat-resnet20",
    "So2Sat ResNet20 (Sentinel-2)",
    what="Residual network of 20 layers",
    architecture="ResNet20",
    citation=(
        "Zhu, X. X. et al., 2020. So2Sat LCZ42: A benchmark data set for the classification of global local climate "
        "zones. IEEE Geoscience and Remote Sensing Magazine 8(3), 76-89."
    ),
    doi="10.1109/MGRS.2020.2964708",
    agreement=0.556,
    temperature=3.3,
)

SEN2LCZ = _so2sat_network(
    "sen2lcz",
    "Sen2LCZ-Net-MF",
    what="Network with multi-level fusion of features",
    architecture="Sen2LCZ-Net-MF",
    citation=(
        "Qiu, C., Tong, X., Schmitt, M., Bechtel, B., Zhu, X. X., 2020. Multilevel feature fusion-based CNN for local "
        "climate zone classification from Sentinel-2 images. IEEE JSTARS 13, 2793-2806."
    ),
    doi="10.1109/JSTARS.2020.2995711",
    agreement=0.537,
    temperature=1.6,
)

LCZNET = ModelCard(
    id="lcznet",
    title="LCZNet (Liu & Shi 2020)",
    description=(
        "Residual network with squeeze-and-excitation units for 64 x 64 patches, trained on cities of three "
        "metropolitan regions of China. Its band order ends with B11, B12, B8A, and it takes DN / 5,000."
    ),
    kind="scene",
    scheme=LCZ,
    bands=LCZNET_BANDS,
    scaling=_dn_over(5_000.0, 10),
    patch_px=64,
    stride_px=LCZ_STRIDE_PX,
    layout=Layout.NHWC,
    activation="none",
    origin="published",
    architecture="LCZNet",
    licence="MIT",
    citation=(
        "Liu, S., Shi, Q., 2020. Local climate zone mapping as remote sensing scene classification using deep "
        "learning: A case study of metropolitan China. ISPRS Journal of Photogrammetry and Remote Sensing 164, "
        "229-242."
    ),
    doi="10.1016/j.isprsjprs.2020.04.008",
    trained_on="15 cities of the Greater Bay Area, Shanghai and Beijing regions",
)

PRESETS: dict[str, ModelCard] = {
    c.id: c for c in (SO2SAT_RESNET20, SEN2LCZ, LCZNET, *(network.card for network in UKIS_CSMASK.values()))
}
"""Cards by the name that ``--as`` takes. The next published network is added here."""

SEN12MS_F1: dict[tuple[str, str], tuple[float, float]] = {
    ("ResNet50", "S2_RGB"): (0.529, 0.665),
    ("ResNet50", "S2_MS"): (0.624, 0.699),
    ("ResNet50", "S1+S2"): (0.639, 0.714),
    ("DenseNet121", "S2_RGB"): (0.562, 0.669),
    ("DenseNet121", "S2_MS"): (0.602, 0.689),
    ("DenseNet121", "S1+S2"): (0.628, 0.720),
}
"""Average and overall F1 of the multi-label baselines (Schmitt & Wu 2021, Table 4)."""


def sen12ms_card(architecture: str, inputs: str, labels: str, n_classes: int) -> ModelCard:
    """Make the card of a SEN12MS baseline.

    Args:
        architecture: "ResNet50" or "DenseNet121".
        inputs: a key of `SEN12MS_INPUTS`.
        labels: "single" or "multi".
        n_classes: 10 (simplified IGBP) or 17 (IGBP).
    """
    scheme = IGBP if n_classes == len(IGBP) else IGBP_SIMPLIFIED
    seen = SEN12MS_INPUTS[inputs]
    short = inputs.lower().replace("_", "-").replace("+", "-")
    return ModelCard(
        id=f"sen12ms-{architecture.lower()}-{short}-{labels}" + ("-igbp17" if scheme == IGBP else ""),
        title=f"SEN12MS {architecture} ({inputs.replace('_', ' ')}, {labels}-label)",
        description=(
            "Baseline of the SEN12MS scene classification benchmark for scenes of 256 x 256 px (2.56 km). Its "
            "reference comes from MODIS land cover, whose Savanna holds much that looks like a mixture of trees, "
            "fields and villages."
        ),
        kind="scene",
        scheme=scheme,
        bands=seen.bands,
        scaling=seen.scaling,
        patch_px=PATCH_PX,
        stride_px=PATCH_PX // 4,
        layout=Layout.NCHW,
        activation="softmax" if labels == "single" else "sigmoid",
        labels=labels,
        level="L1C",
        origin="published",
        architecture=architecture,
        licence="",
        citation=(
            "Schmitt, M., Wu, Y.-L., 2021. Remote sensing image classification with the SEN12MS dataset. ISPRS Annals "
            "of the Photogrammetry, Remote Sensing and Spatial Information Sciences V-2-2021, 101-106."
        ),
        doi="10.5194/isprs-annals-V-2-2021-101-2021",
        trained_on="SEN12MS (180,662 scenes of all continents and seasons)",
    )
