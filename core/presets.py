"""Cards of the published networks: the contract of each publication, stated once.

Sources: Zhu et al. 2020 (So2Sat LCZ42), Qiu et al. 2020 (Sen2LCZ-Net), Liu & Shi 2020
(LCZNet). The SEN12MS baselines' normalisation stands with their importer.
"""

from __future__ import annotations

from .card import Accuracy, BandScaling, ModelCard
from .schemes import LCZ

SO2SAT_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
LCZNET_BANDS = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B11", "B12", "B8A")
LCZ_STRIDE_PX = 10
_TOUCHSTONE = "Hong Kong, 27 September 2016: agreement with the LCZ map of Liu & Shi 2020, 3,149 cells"


def _dn_over(scale: float, n_bands: int) -> tuple[BandScaling, ...]:
    return (BandScaling(scale=scale),) * n_bands


SO2SAT_RESNET20 = ModelCard(
    id="so2sat-resnet20",
    title="So2Sat ResNet20 (Sentinel-2)",
    description=(
        "Residual network of 20 layers, trained on the So2Sat LCZ42 patches of 42 cities. It was trained on "
        "Level-1C (top of atmosphere); with Level-2A the classes shift somewhat."
    ),
    kind="scene",
    scheme=LCZ,
    bands=SO2SAT_BANDS,
    scaling=_dn_over(10_000.0, 10),
    patch_px=32,
    stride_px=LCZ_STRIDE_PX,
    layout="NHWC",
    activation="none",
    level="L1C",
    origin="published",
    architecture="ResNet20",
    licence="MIT",
    citation=(
        "Zhu, X. X. et al., 2020. So2Sat LCZ42: A benchmark data set for the classification of global local "
        "climate zones. IEEE Geoscience and Remote Sensing Magazine 8(3), 76-89."
    ),
    doi="10.1109/MGRS.2020.2964708",
    trained_on="So2Sat LCZ42",
    accuracy=(Accuracy("OA", 0.556, _TOUCHSTONE),),
)

SEN2LCZ = ModelCard(
    id="sen2lcz",
    title="Sen2LCZ-Net-MF",
    description=(
        "Network with multi-level fusion of features, trained on the So2Sat LCZ42 patches of 42 cities. It was "
        "trained on Level-1C (top of atmosphere); with Level-2A the classes shift somewhat."
    ),
    kind="scene",
    scheme=LCZ,
    bands=SO2SAT_BANDS,
    scaling=_dn_over(10_000.0, 10),
    patch_px=32,
    stride_px=LCZ_STRIDE_PX,
    layout="NHWC",
    activation="none",
    level="L1C",
    origin="published",
    architecture="Sen2LCZ-Net-MF",
    licence="MIT",
    citation=(
        "Qiu, C., Tong, X., Schmitt, M., Bechtel, B., Zhu, X. X., 2020. Multilevel feature fusion-based CNN for "
        "local climate zone classification from Sentinel-2 images. IEEE JSTARS 13, 2793-2806."
    ),
    doi="10.1109/JSTARS.2020.2995711",
    trained_on="So2Sat LCZ42",
    accuracy=(Accuracy("OA", 0.537, _TOUCHSTONE),),
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
    layout="NHWC",
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

PRESETS: dict[str, ModelCard] = {c.id: c for c in (SO2SAT_RESNET20, SEN2LCZ, LCZNET)}
"""Cards by the name that ``--as`` takes. The next published network is added here."""
