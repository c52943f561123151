"""Cards of the published cloud networks: ukis-csmask 1.0 (German Aerospace Center).

Source: the package's own description of each network (``model_6b_l1c.json`` and so on): bands, statistics, tiles of
256 pixels; ``mask.py`` and ``utils.py``: classes, an overlap of a fifth, blending. Statistics there are reflectance.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..classmap.schemes import CLOUDS
from ..image_layout import Layout
from ..inference.card import ModelCard
from ..message import Message
from ..sentinel.band_scaling import BandScaling
from ..sentinel.units import DN_PER_REFLECTANCE

_SIX_BANDS = ("B02", "B03", "B04", "B08", "B11", "B12")
_STATISTICS = {
    "L1C": (
        (0.27552253007888794, 0.2556644380092621, 0.269801527261734),
        (0.33431220054626465, 0.20851291716098785, 0.15826508402824402),
        (0.24488002061843872, 0.22757470607757568, 0.2537152171134949),
        (0.23213787376880646, 0.148738831281662, 0.12604215741157532),
    ),
    "L2A": (
        (0.26681777834892273, 0.27799084782600403, 0.28811994194984436),
        (0.36494743824005127, 0.2225709855556488, 0.17859040200710297),
        (0.33637598156929016, 0.3125455975532532, 0.311148464679718),
        (0.27260705828666687, 0.16653667390346527, 0.14328984916210175),
    ),
}
"""Mean and standard deviation of the six bands in training, two rows of three each."""


@dataclass(frozen=True)
class WheelNetwork:
    """One of the networks in the package.

    Attributes:
        card: its card.
        file: its file in the package.
        sha256: of that file.
    """

    card: ModelCard
    file: str
    sha256: str


def _network(level: str, n_bands: int, sha256: str) -> WheelNetwork:
    first_means, last_means, first_stds, last_stds = _STATISTICS[level]
    means, stds = (*first_means, *last_means), (*first_stds, *last_stds)
    four = n_bands == len(_SIX_BANDS) - 2
    card = ModelCard(
        id=f"ukis-csmask-{'4b-' if four else ''}{level.lower()}",
        title=f"ukis-csmask 1.0, {level}{', four bands' if four else ''}",
        description=Message(
            "Clouds and cloud shadows for every pixel of {level} scenes, from {n_bands} bands in pixels of 30 m. "
            "Trained on SPARCS and CloudSEN12+. It makes cloud masks, not maps of classes.",
            level=level,
            n_bands=n_bands,
        ),
        kind="pixel",
        scheme=CLOUDS,
        bands=_SIX_BANDS[:n_bands],
        scaling=tuple(
            BandScaling(DN_PER_REFLECTANCE * mean, DN_PER_REFLECTANCE * std)
            for mean, std in zip(means[:n_bands], stds[:n_bands])
        ),
        patch_px=256,
        stride_px=1,
        layout=Layout.NCHW,
        activation="softmax",
        pixel_size_m=30.0,
        overlap=0.2,
        level=level,
        origin="published",
        architecture="U-Net with an EfficientNet-B4 encoder",
        licence="Apache-2.0",
        citation=(
            "Wieland, M., Fichtner, F., Martinis, S., 2022. UKIS-CSMASK: a Python package for multi-sensor cloud and"
            " cloud shadow segmentation. ISPRS Archives XLIII-B3-2022, 217-222."
        ),
        doi="10.5194/isprs-archives-XLIII-B3-2022-217-2022",
        trained_on="SPARCS, CloudSEN12+ and samples of the authors",
    )
    return WheelNetwork(card, f"ukis_csmask/model_{n_bands}b_{level.lower()}.onnx", sha256)


UKIS_CSMASK = {
    network.card.id: network
    for network in (
        _network("L1C", 6, "aa79e9a0f02ff8e0243d93771d1daf6a8d1166b7ac06c3771560b83367c6c573"),
        _network("L2A", 6, "d11c530978637ca420eedc40791c62bf78997dd39e1201777e2527e4bd94904e"),
        _network("L1C", 4, "81611f290adc315b86bb7e7c69b0f2496b3abe0390c2a5c8e9e9da9622e8a0c8"),
        _network("L2A", 4, "3884d75ca497ec59d8335973477bd31eb038857007bbb36fb2aba1ad375ee043"),
    )
}
"""The networks of the package ukis-csmask 1.0.0, by id."""
